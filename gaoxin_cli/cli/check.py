"""``gaoxin check``: review a submission, judge it, report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gaoxin_cli.cli import options
from gaoxin_cli.cli.answer import Asked, answer
from gaoxin_cli.cli.console import FAILED, QUESTION, SOUND, canvas_of, write
from gaoxin_cli.reports import REPORTERS, overview_table

if TYPE_CHECKING:
    from gaoxin_cli.assessment import Assessment


@click.command()
@options.files
@options.targets_option
@options.area_option
@options.year_option
@options.period_option
@options.format_option(tuple(REPORTERS))
@click.option(
    "--overview", is_flag=True, help="One table: zones and indicators down, years across."
)
@click.option(
    "--only", type=options.CommaList(options.VERDICTS), default=(), help="Verdicts to print."
)
@click.option(
    "--fail-on",
    type=options.CommaList(options.FAIL_ON),
    default=("missed", "no_data"),
    help="What makes the exit code 1. Default: missed,no_data.",
)
@options.strict_option
@options.encoding_option
@options.lang_option
@options.color_option
@options.quiet_option
def check(  # noqa: PLR0913 - one parameter an option
    *,
    files: tuple[str, ...],
    targets: tuple[str, ...],
    area: tuple[str, ...],
    years: tuple[int, ...],
    period: str | None,
    format_: str,
    overview: bool,
    only: tuple[str, ...],
    fail_on: tuple[str, ...],
    strict: bool,
    encoding: str | None,
    lang: str | None,
    colour: str,
    quiet: bool,
) -> int:
    """Judge the figures in FILE... by the targets of a plan. "-" is standard input.

    Exit codes: 0 nothing to fail on, 1 a verdict of --fail-on, 2 no answer: wrong usage, an
    invalid plan, an unreadable file or an error in the submission, 70 a defect of the program.
    """
    if "never" in fail_on and len(fail_on) > 1:
        raise click.UsageError("--fail-on never excludes the others.")
    if overview and format_ != "table":
        raise click.UsageError("--overview is a table; it has no other format.")
    asked = Asked(files, targets, encoding, lang, area, years, period)
    found = answer(asked)
    found.tell_review(asked, strict=strict, quiet=quiet)
    report = overview_table if overview else REPORTERS[format_]
    write(report(found.assessment, found.words, canvas_of(colour), only))
    return exit_code(found.assessment, fail_on, strict=strict)


def exit_code(assessment: Assessment, fail_on: tuple[str, ...], *, strict: bool) -> int:
    """Return 2 for a submission in error, 1 for a verdict to fail on, else 0."""
    if assessment.errors or (strict and assessment.unexplained):
        return QUESTION
    failed = assessment.has(fail_on) or ("warning" in fail_on and assessment.unexplained)
    return FAILED if failed else SOUND
