"""``gaoxin validate``: whether a submission is sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gaoxin_cli.cli import options
from gaoxin_cli.cli.answer import Asked, answer
from gaoxin_cli.cli.console import FAILED, QUESTION, SOUND, canvas_of, language_of, write

if TYPE_CHECKING:
    from gaoxin_cli.assessment import Assessment, Question
    from gaoxin_cli.text import Language


UNOPENED = ("cannot_open", "needs_excel_extra", "no_such_sheet")
"""What says that a file was never looked into: there is no answer then."""


@click.command()
@options.files
@click.option(
    "--explain",
    metavar="CODE",
    help="Say what a code such as W104 means and how to mend or explain it.",
)
@options.targets_option
@options.area_option
@options.year_option
@options.format_option(("table", "json"))
@options.strict_option
@options.encoding_option
@options.lang_option
@options.color_option
@options.quiet_option
def validate(  # noqa: PLR0913 - one parameter an option
    *,
    files: tuple[str, ...],
    explain: str | None,
    targets: tuple[str, ...],
    area: tuple[str, ...],
    years: tuple[int, ...],
    format_: str,
    strict: bool,
    encoding: str | None,
    lang: str | None,
    colour: str,
    quiet: bool,
) -> int:
    """Review the figures in FILE... without judging them. "-" is standard input.

    Exit codes: 0 sound, 1 an error in the submission (with --strict a warning too), 2 wrong usage,
    an invalid plan or a file that can't be opened.
    """
    if explain is not None:
        return _write_page(explain, language_of(lang))
    from gaoxin_cli.reports.json_report import render_review
    from gaoxin_cli.reports.review_report import render

    found = answer(Asked(files, targets, encoding, lang, area, years))
    review = within_scope(found.assessment, found.question)
    if not quiet:
        found.tell_reading()
    if format_ == "json":
        write(render_review(review, found.words))
    else:
        write(render(review, found.submissions, found.words, canvas_of(colour)))
    if any(finding.statement.what in UNOPENED for finding in review.findings):
        return QUESTION
    return FAILED if review.errors or (strict and review.unexplained) else SOUND


def within_scope(review: Assessment, question: Question) -> Assessment:
    """Return a review in which only figures of the areas asked for can be missing.

    A zone that submits its own rows does not claim to cover the city that it is a part of.
    """
    if not question.areas:
        return review
    plans = review.plans
    members = {m for p in plans for a in question.areas if a in p.areas for m in p.areas[a].members}
    own = {*question.areas, *members}
    findings = (f for f in review.findings if f.code != "W107" or f.statement.facts["area"] in own)
    return review._replace(findings=tuple(findings))


def _write_page(code: str, language: Language) -> int:
    """Write the page on a finding's code."""
    from gaoxin_cli.messages.explanations import EXPLANATIONS

    text = EXPLANATIONS.get(code.upper())
    if text is None:
        raise click.UsageError(f"{code!r} is not one of {', '.join(EXPLANATIONS)}.")
    write(f"{code.upper()}\n{(text.zh if language == 'zh' else text.en).rstrip()}\n")
    return SOUND
