"""``gaoxin score``: points and places in the yearly assessments of a plan."""

from __future__ import annotations

import click

from gaoxin_cli.cli import options
from gaoxin_cli.cli.answer import Asked, answer, asking
from gaoxin_cli.cli.check import exit_code
from gaoxin_cli.cli.command import Command
from gaoxin_cli.cli.console import QUESTION, language_of, options_of, refuse, tell
from gaoxin_cli.cli.output import outputs_of
from gaoxin_cli.reports import Found


@click.command(cls=Command)
@options.files
@options.targets_option
@options.area_option
@options.year_option
@options.period_option
@options.measure_option
@options.unit_option
@options.form_option
@options.format_option("score")
@options.report_option
@click.option("--explain", is_flag=True)
@options.strict_option
@options.encoding_option
@options.lang_option
@options.color_option
@options.quiet_option
@asking
def score(  # noqa: PLR0913 - one parameter an option
    asked: Asked,
    *,
    format_: str,
    reports: tuple[str, ...],
    explain: bool,
    strict: bool,
    colour: str,
    quiet: bool,
) -> int:
    """Run ``gaoxin score`` and return its exit code."""
    from gaoxin_cli.finding import InputError, Statement
    from gaoxin_cli.messages import Words
    from gaoxin_cli.scores import scores

    words = Words(language_of(asked.lang))
    if explain and format_ != "table":
        raise click.UsageError(words.text("no_explained_points", format=format_))
    outputs = outputs_of("score", format_, reports, asked.inputs, words)
    found = answer(asked, judges=False)
    plans = found.assessment.plans
    if not any(plan.scoring for plan in plans):
        named = tuple(f"{plan.id} ({plan.file})" for plan in plans)
        return refuse(InputError(Statement("no_scoring", {"plan": named})), words)
    found.tell_review(asked, strict=strict, quiet=quiet)
    scored = scores(found.assessment, found.question)
    review = found.assessment
    if not scored and not review.errors:
        named = tuple(plan.id for plan in plans if plan.scoring)
        known = {year for plan in plans for one in plan.scoring for year in plan.years_scored(one)}
        tell(f"gaoxin: {words.text('nothing_scored', plan=named, years=tuple(sorted(known)))}")
    choice = options_of(colour)._replace(explain=explain)
    written = outputs.write(Found("score", review, found.question, scores=scored), words, choice)
    return exit_code(review, (), strict=strict) if scored and written else QUESTION
