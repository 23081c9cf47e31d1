"""``gaoxin check``: review a submission, judge it, report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gaoxin_cli.cli import options
from gaoxin_cli.cli.answer import Answer, Asked, answer, asking
from gaoxin_cli.cli.command import Command
from gaoxin_cli.cli.console import FAILED, QUESTION, SOUND, language_of, options_of, tell
from gaoxin_cli.cli.output import Outputs, outputs_of
from gaoxin_cli.reports import REPORTS, Found, Options

if TYPE_CHECKING:
    from gaoxin_cli.assessment import Assessment


@click.command(cls=Command)
@options.files
@options.targets_option
@options.area_option
@options.year_option
@options.period_option
@options.measure_option
@options.unit_option
@options.form_option
@options.format_option("check")
@options.report_option
@options.before_option
@click.option("--overview", is_flag=True)
@click.option("--circular", is_flag=True)
@click.option("--only", type=options.CommaList(options.VERDICTS), default=())
@click.option(
    "--fail-on",
    type=options.CommaList(options.FAIL_ON, options.FAILS),
    default=options.FAILS,
)
@options.strict_option
@options.encoding_option
@options.lang_option
@options.color_option
@options.quiet_option
@asking
def check(  # noqa: PLR0913 - one parameter an option
    asked: Asked,
    *,
    format_: str,
    reports: tuple[str, ...],
    overview: bool,
    circular: bool,
    only: tuple[str, ...],
    fail_on: tuple[str, ...],
    strict: bool,
    colour: str,
    quiet: bool,
) -> int:
    """Run ``gaoxin check`` and return its exit code."""
    from gaoxin_cli.beside_plan import nothing_to_judge
    from gaoxin_cli.messages import Words

    words = Words(language_of(asked.lang))
    if "never" in fail_on and len(fail_on) > 1:
        raise click.UsageError(words.text("never_alone"))
    if "worse" in fail_on and not asked.before:
        raise click.UsageError(words.text("worse_than_what"))
    if overview and not REPORTS[format_].has_overview:
        raise click.UsageError(words.text("no_overview", format=format_))
    if circular and not {"markdown", "docx"} & {
        format_,
        *(one.partition("=")[0] for one in reports),
    }:
        raise click.UsageError(words.text("no_circular"))
    outputs = outputs_of("check", format_, reports, asked.inputs, words)
    found = answer(asked)
    found.tell_review(asked, strict=strict, quiet=quiet)
    plans, before_now = found.assessment.plans, found.assessment.before
    unjudged = nothing_to_judge(plans, found.assessment.submissions)
    if unjudged is not None:
        tell(f"gaoxin: {words.say(unjudged)}")
    incomparable = nothing_to_judge(plans, before_now) if before_now else None
    if incomparable is not None:
        tell(f"gaoxin: --before: {words.say(incomparable)}")
    choice = options_of(colour)._replace(
        only=only, overview=overview, fail_on=fail_on, strict=strict, circular=circular
    )
    written = outputs.write(_found(found, outputs, choice), words, choice)
    if unjudged or incomparable or not written:
        return QUESTION
    return exit_code(found.assessment, fail_on, strict=strict)


def _found(found: Answer, outputs: Outputs, choice: Options) -> Found:
    """Return what was found, with places and points for the reports that show them."""
    shown = any(REPORTS[name].shows_standing for name in outputs.formats)
    if not shown and not choice.circular:
        return Found("check", found.assessment, found.question)
    from gaoxin_cli.places import standing
    from gaoxin_cli.scores import scores

    assessment, question = found.assessment, found.question
    return Found(
        "check",
        assessment,
        question,
        places=standing(assessment, question),
        scores=scores(assessment, question),
    )


def exit_code(assessment: Assessment, fail_on: tuple[str, ...], *, strict: bool) -> int:
    """Return 2 for a submission in error, 1 for a verdict to fail on, else 0."""
    if assessment.errors or (strict and assessment.unexplained):
        return QUESTION
    failed = assessment.has(fail_on) or ("warning" in fail_on and assessment.unexplained)
    return FAILED if failed else SOUND
