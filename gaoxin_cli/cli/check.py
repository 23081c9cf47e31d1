"""``gaoxin check``: review a submission, judge it, report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gaoxin_cli.cli import options
from gaoxin_cli.cli.console import (
    FAILED,
    QUESTION,
    SOUND,
    canvas_of,
    language_of,
    refuse,
    tell_reading,
    tell_review,
    write,
)
from gaoxin_cli.reporters import REPORTERS, overview_table

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
    options.check_files(files)
    from gaoxin_cli.api import assess, read_submissions
    from gaoxin_cli.cli.plans import load_plans, question_of
    from gaoxin_cli.finding import InputError, PlanError
    from gaoxin_cli.messages import Words

    words = Words(language_of(lang))
    try:
        plans = load_plans(targets)
        words = Words(words.language, plans)
        question = question_of(plans, area, years, period)
    except (PlanError, InputError) as error:
        return refuse(error, words)
    submissions = read_submissions(plans, files, **options.of_tables(encoding, area, years))
    assessment = assess(zip(plans, submissions, strict=True), question)
    if not quiet:
        tell_reading(submissions, words)
    tell_review(
        assessment,
        words,
        options.submission_args(files, targets, encoding, area, years),
        strict=strict,
        quiet=quiet,
    )
    report = overview_table if overview else REPORTERS[format_]
    write(report(assessment, words, canvas_of(colour), only))
    return exit_code(assessment, fail_on, strict=strict)


def exit_code(assessment: Assessment, fail_on: tuple[str, ...], *, strict: bool) -> int:
    """Return 2 for a submission in error, 1 for a verdict to fail on, else 0."""
    if assessment.errors or (strict and assessment.unexplained):
        return QUESTION
    failed = assessment.has(fail_on) or ("warning" in fail_on and assessment.unexplained)
    return FAILED if failed else SOUND
