"""The command line: options, files, standard output and error, exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from gettext import gettext
from importlib import import_module
from io import StringIO, TextIOWrapper
from typing import TYPE_CHECKING

import click

from gaoxin_cli import __version__
from gaoxin_cli.cli.command import LANGUAGES, Command, help_of, speak
from gaoxin_cli.cli.console import DEFECT, INTERRUPTED, QUESTION, tell, write

if TYPE_CHECKING:
    from gaoxin_cli.text import Language

COMMANDS = (
    "check",
    "validate",
    "explain",
    "rank",
    "score",
    "read",
    "form",
    "targets",
    "template",
    "schema",
)


class _Commands(Command, click.Group):
    """The commands, each in a module of its name that is loaded when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the help."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, or None if there is none of the name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"gaoxin_cli.cli.{cmd_name}"), cmd_name)
        command.short_help = _short_help(cmd_name, ctx)  # for shells, which show it beside the name
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what each command does; none of them is loaded for it."""
        with formatter.section(gettext("Commands")):
            formatter.write_dl([(name, _short_help(name, ctx)) for name in COMMANDS])


def _short_help(command: str, ctx: click.Context) -> str:
    """Return the first paragraph on a command."""
    return (help_of(command, ctx.obj) or "").partition("\n\n")[0]


def _write_version(ctx: click.Context, param: click.Parameter, asked: bool) -> None:  # noqa: FBT001  # click calls it by place
    """Write the version, if it is asked for, and leave."""
    del param
    if asked and not ctx.resilient_parsing:
        write(f"gaoxin {__version__}\n")
        ctx.exit()


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--lang", type=click.Choice(LANGUAGES), expose_value=False)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_write_version)
def gaoxin() -> None:
    """Run one of the commands."""


def main(args: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code; never with a traceback.

    What the encoding of an output lacks is escaped.
    """
    streams = [one for one in (sys.stdout, sys.stderr) if one is not None]  # None: it is closed
    for stream in streams:
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    code = run(args)
    for stream in streams:
        try:
            stream.flush()
        except (OSError, ValueError):  # nobody reads it any more
            code = code or QUESTION
    # Taking every object down one by one would be a twentieth of the run, for nothing.
    os._exit(code)


def run(args: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    # To look for plugins of pydantic among all that is installed takes its time, for nothing.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    args = sys.argv[1:] if args is None else args
    language = speak(args)
    try:
        code = gaoxin.main(args, prog_name="gaoxin", standalone_mode=False, obj=language)
    except click.ClickException as error:
        _tell(error)
        return QUESTION
    except click.Abort as error:
        # So click calls an interrupt, and the end of a file that somebody reads from.
        cause = error.__cause__
        return _defect(cause, language) if isinstance(cause, EOFError) else INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last line of defence: a defect is no verdict
        return _defect(error, language)
    return code if isinstance(code, int) else 0


def _tell(error: click.ClickException) -> None:
    """Say on standard error what click says of wrong usage, which quotes what was given."""
    said = StringIO()
    error.show(said)
    _tell_if_possible(said.getvalue().splitlines())


def _defect(error: Exception, language: Language) -> int:
    """Say where the program broke, without its traceback."""
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    where = f"{frame.tb_frame.f_globals.get('__name__')}:{frame.tb_lineno}" if frame else "?"
    from gaoxin_cli.messages import Words

    facts = {"version": __version__, "error": type(error).__name__, "where": where}
    _tell_if_possible(Words(language).text("defect", **facts).splitlines())
    return DEFECT


def _tell_if_possible(lines: Iterable[str]) -> None:
    """Write lines to standard error; the exit code says enough if it can't be written."""
    with suppress(click.exceptions.Exit):
        for line in lines:
            tell(line)
