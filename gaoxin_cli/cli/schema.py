"""``gaoxin schema``: the JSON Schemas of plan files and of forms."""

from __future__ import annotations

import click

from gaoxin_cli.cli import options
from gaoxin_cli.cli.command import Command
from gaoxin_cli.cli.console import SOUND, write


@click.command(cls=Command)
@click.option("--form", is_flag=True)
@options.targets_option
@options.lang_option
@options.color_option
def schema(*, form: bool, targets: tuple[str, ...], lang: str | None, colour: str) -> int:
    """Run ``gaoxin schema`` and return its exit code."""
    del targets, lang, colour
    if form:
        from gaoxin_cli.forms.form_schema import render
    else:
        from gaoxin_cli.reports.plan_schema import render

    write(render())
    return SOUND
