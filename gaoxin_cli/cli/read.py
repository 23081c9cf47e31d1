"""``gaoxin read``: the figures of a submission as they were understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gaoxin_cli.cli import options
from gaoxin_cli.cli.answer import Asked, answer, asking
from gaoxin_cli.cli.command import Command
from gaoxin_cli.cli.console import options_of, tell, tell_capped, tell_reading, write
from gaoxin_cli.cli.progress import doing
from gaoxin_cli.cli.validate import exit_code, within_scope
from gaoxin_cli.reports import REPORTS, Found

if TYPE_CHECKING:
    from gaoxin_cli.assessment import Assessment, Question
    from gaoxin_cli.messages import Words


@click.command(cls=Command)
@options.files
@options.targets_option
@options.area_option
@options.year_option
@options.period_option
@options.measure_option
@options.unit_option
@options.form_option
@options.format_option("read")
@options.strict_option
@options.encoding_option
@options.lang_option
@options.color_option
@options.quiet_option
@asking
def read(
    asked: Asked,
    *,
    format_: str,
    strict: bool,
    colour: str,
    quiet: bool,
) -> int:
    """Run ``gaoxin read`` and return its exit code."""
    found = answer(asked, judges=False)
    review = within_scope(found.assessment, found.question)
    if not quiet:
        tell_reading(review, found.words)
        _tell_not_shown(review, found.question, found.words)
    if format_ == "csv":
        _tell_review(review, found.words, quiet=quiet)
    doing("writing")
    shown = Found("read", review, found.question)
    write(REPORTS[format_].render(shown, found.words, options_of(colour)))
    return exit_code(review, strict=strict)


def _tell_not_shown(review: Assessment, question: Question, words: Words) -> None:
    """Say on standard error how many figures are left out, as they are not asked for."""
    from gaoxin_cli.figures_read import figures_read

    if any(question):
        every = sum(len(one.levels.keys() | one.rates.keys()) for one in review.submissions)
        shown = sum(1 for one in review.submissions for _ in figures_read(one, *question))
        if every > shown:
            tell(words.text("figures_not_asked", count=every - shown))


def _tell_review(review: Assessment, words: Words, *, quiet: bool) -> None:
    """Say on standard error by which plans was read and what was found, where no report can."""
    from gaoxin_cli.reports.canvas import Canvas
    from gaoxin_cli.reports.figure_table import review_lines

    if quiet:
        errors = (finding for finding in review.findings if finding.severity == "error")
        tell_capped(("".join(words.finding(error)) for error in errors), words)
        return
    for plan in review.plans:
        tell(f"{plan.id}: {plan.file}")
    tell_capped(review_lines(review, words, Canvas()), words)
