"""``gaoxin explain``: a verdict step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gaoxin_cli.cli import options
from gaoxin_cli.cli.answer import Asked, answer, asking
from gaoxin_cli.cli.command import Command
from gaoxin_cli.cli.console import SOUND, options_of, refuse, write
from gaoxin_cli.cli.progress import doing
from gaoxin_cli.reports import REPORTS, Found

if TYPE_CHECKING:
    from gaoxin_cli.verdict import Result

WORST_FIRST = ("missed", "behind", "no_data", "met", "on_track", "not_due")


@click.command(cls=Command)
@options.files
@options.targets_option
@click.option(
    "-a",
    "--area",
    "areas",
    multiple=True,
    required=True,
    metavar="AREA",
    shell_complete=options.completing("areas"),
)
@click.option(
    "-i",
    "--indicator",
    metavar="INDICATOR",
    shell_complete=options.completing("indicators"),
)
@options.year_option
@options.period_option
@options.measure_option
@options.unit_option
@options.form_option
@options.format_option("explain")
@options.encoding_option
@options.lang_option
@options.color_option
@options.quiet_option
@asking
def explain(
    asked: Asked,
    *,
    format_: str,
    colour: str,
    quiet: bool,
) -> int:
    """Run ``gaoxin explain`` and return its exit code."""
    from gaoxin_cli.finding import InputError, Statement

    found = answer(asked)
    found.tell_review(asked, strict=False, quiet=quiet)
    if not found.assessment.results:
        return refuse(InputError(Statement("no_verdict_asked")), found.words)
    doing("writing")
    results = sorted(found.assessment.results, key=_weight)
    explained = Found("explain", found.assessment._replace(results=tuple(results)))
    write(REPORTS[format_].render(explained, found.words, options_of(colour)))
    return SOUND


def _weight(result: Result) -> int:
    """Return where a verdict stands among others: the missed first."""
    return WORST_FIRST.index(result.verdict)
