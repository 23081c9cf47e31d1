"""``gaoxin schema``: the JSON Schemas of plan files and of forms."""

from __future__ import annotations

import click

from gaoxin_cli.cli import options
from gaoxin_cli.cli.console import SOUND, write


@click.command()
@click.option("--form", is_flag=True, help="That of forms.yaml instead.")
@options.targets_option
@options.lang_option
@options.color_option
def schema(*, form: bool, targets: tuple[str, ...], lang: str | None, colour: str) -> int:
    """Write the JSON Schema of the plan file, for editors and for check-jsonschema.

    It is the same for every plan and language: the options that all commands share change nothing.
    """
    del targets, lang, colour
    if form:
        from gaoxin_cli.forms.form_schema import render
    else:
        from gaoxin_cli.reports.plan_schema import render

    write(render())
    return SOUND
