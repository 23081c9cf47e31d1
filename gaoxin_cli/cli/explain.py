"""``gaoxin explain``: a verdict step by step."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from gaoxin_cli.cli import options
from gaoxin_cli.cli.answer import Asked, answer
from gaoxin_cli.cli.console import SOUND, canvas_of, refuse, write

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
    from gaoxin_cli.finding import InputError, Statement
    from gaoxin_cli.reports.explanation import explain_json, render

    asked = Asked(files, targets, encoding, lang, areas, years, period, indicator)
    found = answer(asked)
    words, assessment = found.words, found.assessment
    if not assessment.results:
        return refuse(InputError(Statement("no_verdict_asked")), words)
    found.tell_review(asked, strict=False, quiet=quiet)
    submissions = {id(p): s for p, s in zip(assessment.plans, found.submissions, strict=True)}
    results = [(one, submissions[id(one.plan)]) for one in sorted(assessment.results, key=_weight)]
    if format_ == "json":
        steps = [explain_json(one, submission, words) for one, submission in results]
        content = {"schema": 1, "explanations": steps}
        write(json.dumps(content, ensure_ascii=False, indent=1) + "\n")
    else:
        canvas = canvas_of(colour)
        write("\n".join(render(one, submission, words, canvas) for one, submission in results))
    return SOUND


def _weight(result: Result) -> int:
    """Return where a verdict stands among others: the missed first."""
    return WORST_FIRST.index(result.verdict)
