"""``gaoxin validate``: whether a submission is sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gaoxin_cli.cli import options
from gaoxin_cli.cli.answer import Asked, answer, asking
from gaoxin_cli.cli.command import Command, wrapped
from gaoxin_cli.cli.console import (
    FAILED,
    QUESTION,
    SOUND,
    language_of,
    options_of,
    say,
    tell_reading,
    write,
)
from gaoxin_cli.cli.output import outputs_of
from gaoxin_cli.reports import Found

if TYPE_CHECKING:
    from gaoxin_cli.assessment import Assessment, Question
    from gaoxin_cli.text import Language
PAGE = 80
"""Cells of a line on a finding's code."""


@click.command(cls=Command)
@options.files
@click.option(
    "--explain",
    metavar="CODE",
    shell_complete=options.completing("codes"),
)
@options.targets_option
@options.area_option
@options.year_option
@options.period_option
@options.measure_option
@options.unit_option
@options.form_option
@options.format_option("validate")
@options.report_option
@options.strict_option
@options.encoding_option
@options.lang_option
@options.color_option
@options.quiet_option
@asking
def validate(  # noqa: PLR0913 - one parameter an option
    asked: Asked,
    *,
    explain: str | None,
    format_: str,
    reports: tuple[str, ...],
    strict: bool,
    colour: str,
    quiet: bool,
) -> int:
    """Run ``gaoxin validate`` and return its exit code."""
    if explain is not None:
        return _write_page(explain, language_of(asked.lang))
    from gaoxin_cli.messages import Words

    words = Words(language_of(asked.lang))
    outputs = outputs_of("validate", format_, reports, asked.inputs, words)
    found = answer(asked, judges=False)
    review = within_scope(found.assessment, found.question)
    if not quiet:
        tell_reading(review, words)
    written = outputs.write(
        Found("validate", review), words, options_of(colour)._replace(strict=strict)
    )
    return exit_code(review, strict=strict) if written else QUESTION


def exit_code(review: Assessment, *, strict: bool) -> int:
    """Return 2 for a file that can't be opened, 1 for an unsound submission, else 0."""
    if review.unopened:
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
    """Write the page on a finding's code, in lines for a terminal."""
    from gaoxin_cli.messages.pages import CODES, page

    known = code.upper()
    if known not in CODES:
        raise click.UsageError(say("not_a_choice", found=code, known=CODES))
    paragraphs = page(known, language).split("\n\n")
    lines = ("\n".join([one] if one.startswith(" ") else wrapped(one, PAGE)) for one in paragraphs)
    write("\n\n".join((known, *lines)) + "\n")
    return SOUND
