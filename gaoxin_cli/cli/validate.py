"""``gaoxin validate``: is a submission sound?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gaoxin_cli.cli import options
from gaoxin_cli.cli.console import FAILED, QUESTION, SOUND, canvas_of, language_of, refuse, write

if TYPE_CHECKING:
    from gaoxin_cli.assessment import Assessment


@click.command()
@options.files
@options.targets_option
@options.area_option
@options.format_option(("table", "json"))
@options.strict_option
@options.encoding_option
@options.lang_option
@options.color_option
@options.quiet_option
def validate(  # noqa: PLR0913 - one parameter an option
    *,
    files: tuple[str, ...],
    targets: tuple[str, ...],
    area: tuple[str, ...],
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
