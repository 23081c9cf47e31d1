"""The command line: options, files, standard output and error, exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from gaoxin_cli import __version__
from gaoxin_cli.cli.check import check
from gaoxin_cli.cli.console import DEFECT, QUESTION, close_quietly
from gaoxin_cli.cli.explain import explain
from gaoxin_cli.cli.schema import schema
from gaoxin_cli.cli.targets import targets
from gaoxin_cli.cli.validate import validate

ISSUES = "the project's issue tracker"


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="gaoxin", message="%(prog)s %(version)s")
def gaoxin() -> None:
    """Check the figures that high-tech zones submit against the targets of their plans."""


for command in (check, validate, explain, targets, schema):
    gaoxin.add_command(command)


def main(args: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code; never with a traceback."""
    sys.exit(run(args))


def run(args: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    # No plugin of pydantic has a say here, and looking for them takes a tenth of a short run.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        code = gaoxin.main(args, prog_name="gaoxin", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return QUESTION
    except click.Abort:
        return 130
    except BrokenPipeError:
        close_quietly(sys.stdout)
        return QUESTION
    except Exception as error:  # noqa: BLE001 - the last line of defence: a defect is no verdict
        return _defect(error)
    return code if isinstance(code, int) else 0


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
