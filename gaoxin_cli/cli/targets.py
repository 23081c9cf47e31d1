"""``gaoxin targets``: what a plan asks for."""

from __future__ import annotations

import click

from gaoxin_cli.cli import options
from gaoxin_cli.cli.command import Command
from gaoxin_cli.cli.console import SOUND, language_of, options_of, refuse, write
from gaoxin_cli.reports import REPORTS, Found


@click.command(cls=Command)
@options.targets_option
@options.format_option("targets")
@options.lang_option
@options.color_option
def targets(*, targets: tuple[str, ...], format_: str, lang: str | None, colour: str) -> int:
    """Run ``gaoxin targets`` and return its exit code."""
    from gaoxin_cli.assessment import Assessment
    from gaoxin_cli.cli.plans import load_plans
    from gaoxin_cli.finding import PlanError
    from gaoxin_cli.messages import Words

    words = Words(language_of(lang))
    try:
        plans = load_plans(targets)
    except PlanError as error:
        return refuse(error, words)
    found = Found("targets", Assessment(tuple(plans)))
    write(REPORTS[format_].render(found, words, options_of(colour)))
    return SOUND
