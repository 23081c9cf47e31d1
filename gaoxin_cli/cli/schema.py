"""``gaoxin schema``: the JSON Schema of the plan file."""

from __future__ import annotations

import click

from gaoxin_cli.cli.console import write


@click.command()
def schema() -> int:
    """Write the JSON Schema of the plan file, for editors and for check-jsonschema."""
    from gaoxin_cli.reporters.schema import render

    write(render())
    return 0
