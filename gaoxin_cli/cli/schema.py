"""``gaoxin schema``: the JSON Schema of the plan file."""

from __future__ import annotations

import click

from gaoxin_cli.cli import options
from gaoxin_cli.cli.console import SOUND, write


@click.command()
@options.targets_option
@options.lang_option
@options.color_option
def schema(*, targets: tuple[str, ...], lang: str | None, colour: str) -> int:
    """Write the JSON Schema of the plan file, for editors and for check-jsonschema.

    It is the same for every plan and language: the options that all commands share change nothing.
    """
    from gaoxin_cli.reports.plan_schema import render

    del targets, lang, colour
    write(render())
    return SOUND
