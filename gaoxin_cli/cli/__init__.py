"""The command line: options, files, standard output and error, exit codes."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from gaoxin_cli import __version__
from gaoxin_cli.cli.console import DEFECT, QUESTION, tell

ISSUES = "the project's issue tracker"


COMMANDS = ("check", "validate", "explain", "rank", "read", "form", "targets", "template", "schema")


class _Commands(click.Group):
    """The commands, each in a module of its name that is loaded when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the help."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, or None if there is none of the name."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"gaoxin_cli.cli.{cmd_name}"), cmd_name)
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="gaoxin", message="%(prog)s %(version)s")
def gaoxin() -> None:
    """Check the figures that high-tech zones submit against the targets of their plans."""


def main(args: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code; never with a traceback."""
    code = run(args)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            try:
                stream.flush()
            except (OSError, ValueError):  # nobody reads it any more
                code = code or QUESTION
    # Taking every object down one by one would be a twentieth of the run, for nothing.
    os._exit(code)


def run(args: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    # A run is short, and most of it is imports: collecting cycles and looking for plugins of
    # pydantic among all that is installed takes a tenth of it, for nothing.
    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        code = gaoxin.main(args, prog_name="gaoxin", standalone_mode=False)
    except click.ClickException as error:
        _tell(error)
        return QUESTION
    except click.Abort:
        return 130
    except Exception as error:  # noqa: BLE001 - the last line of defence: a defect is no verdict
        return _defect(error)
    return code if isinstance(code, int) else 0


def _tell(error: click.ClickException) -> None:
    """Say on standard error what click says of wrong usage, which quotes what was given."""
    from io import StringIO

    said = StringIO()
    error.show(said)
    for line in said.getvalue().splitlines():
        tell(line)


def _defect(error: Exception) -> int:
    """Say where the program broke, without its traceback."""
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    where = f"{frame.tb_frame.f_globals.get('__name__')}:{frame.tb_lineno}" if frame else "?"
    what = f"a defect in the program itself: {type(error).__name__} in {where}."
    click.echo(
        f"gaoxin {__version__}: {what}\n"
        f"No verdict was reached. Please report it to {ISSUES}, with this line and the command.",
        err=True,
    )
    return DEFECT
