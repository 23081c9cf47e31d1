"""``gaoxin targets``: what a plan asks for."""

from __future__ import annotations

import click

from gaoxin_cli.cli import options
from gaoxin_cli.cli.console import canvas_of, language_of, refuse, write


@click.command()
@options.targets_option
@options.format_option(("table", "json"))
@options.lang_option
@options.color_option
def targets(*, targets: tuple[str, ...], format_: str, lang: str | None, colour: str) -> int:
    """Show the targets of a plan; an invalid plan gives every error with its place.

    Exit codes: 0 the plan is valid, 2 it is not.
    """
    from gaoxin_cli.cli.plans import load_plans
    from gaoxin_cli.finding import PlanError
    from gaoxin_cli.messages import Words

    words = Words(language_of(lang))
    try:
        plans = load_plans(targets)
    except PlanError as error:
        return refuse(error, words)
    if format_ == "json":
        from gaoxin_cli.reports.json_report import render_targets

        write(render_targets(plans, words))
    else:
        from gaoxin_cli.reports.plan_table import render

        write(render(plans, words, canvas_of(colour)))
    return 0
