"""``gaoxin explain``: a verdict step by step."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from gaoxin_cli.cli import options
from gaoxin_cli.cli.console import (
    SOUND,
    canvas_of,
    language_of,
    refuse,
    tell_reading,
    tell_review,
    write,
)

if TYPE_CHECKING:
    from gaoxin_cli.verdict import Result

WORST_FIRST = ("missed", "behind", "no_data", "met", "on_track", "not_due")


@click.command()
@options.files
@options.targets_option
@click.option(
    "-a", "--area", "areas", multiple=True, required=True, metavar="AREA", help="The area."
)
@click.option("-i", "--indicator", metavar="INDICATOR", help="The indicator. Default: all of them.")
@options.year_option
@options.period_option
@options.format_option(("table", "json"))
@options.encoding_option
@options.lang_option
@options.color_option
@options.quiet_option
def explain(  # noqa: PLR0913 - one parameter an option
    *,
    files: tuple[str, ...],
    targets: tuple[str, ...],
    areas: tuple[str, ...],
    indicator: str | None,
    years: tuple[int, ...],
    period: str | None,
    format_: str,
    encoding: str | None,
    lang: str | None,
    colour: str,
    quiet: bool,
) -> int:
    """Explain the verdicts on an area step by step, the missed first.

    Exit codes: 0 whatever the verdicts, 2 if there is no such target or no answer.
    """
    options.check_files(files)
    from gaoxin_cli.api import assess, read_submissions
    from gaoxin_cli.cli.plans import indicator_ids, load_plans, question_of
    from gaoxin_cli.finding import InputError, PlanError, Statement
    from gaoxin_cli.messages import Words
    from gaoxin_cli.reporters.explain import explain_json, render

    words = Words(language_of(lang))
    try:
        plans = load_plans(targets)
        words = Words(words.language, plans)
        question = question_of(plans, areas, years, period)
        asked = indicator_ids(plans, indicator)
    except (PlanError, InputError) as error:
        return refuse(error, words)
    submissions = read_submissions(plans, files, **options.of_tables(encoding, areas, years))
    assessment = assess(zip(plans, submissions, strict=True), question)
    results = [r for r in assessment.results if not asked or r.target.indicator in asked]
    if not results:
        return refuse(InputError(Statement("no_verdict_asked")), words)
    if not quiet:
        tell_reading(submissions, words)
    tell_review(
        assessment,
        words,
        options.submission_args(files, targets, encoding, areas, years),
        strict=False,
        quiet=quiet,
    )
    of_plan = {plan.id: submission for plan, submission in zip(plans, submissions, strict=True)}
    results.sort(key=_weight)
    if format_ == "json":
        steps = [explain_json(one, of_plan[one.plan.id], words) for one in results]
        content = {"schema": 1, "explanations": steps}
        write(json.dumps(content, ensure_ascii=False, indent=1) + "\n")
    else:
        canvas = canvas_of(colour)
        write("\n".join(render(one, of_plan[one.plan.id], words, canvas) for one in results))
    return SOUND


def _weight(result: Result) -> int:
    """Return where a verdict stands among others: the missed first."""
    return WORST_FIRST.index(result.verdict)
