"""The options that commands share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar

import click

from gaoxin_cli.cli.command import LANGUAGES
from gaoxin_cli.cli.console import say
from gaoxin_cli.reports import Command, formats_of

Decorated = TypeVar("Decorated", bound=Callable[..., Any])

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    _Words = click.ParamType[tuple[str, ...]]
else:
    _Words = click.ParamType  # older versions of click don't say what a type converts to

VERDICTS = ("met", "missed", "on_track", "behind", "no_data", "not_due")
FAIL_ON = ("missed", "no_data", "behind", "worse", "warning", "never")
FAILS = ("missed", "no_data")
"""What makes the exit code 1 unless something else is asked for."""


class CommaList(_Words):
    """Words separated by commas, each one of a choice."""

    name = "list"

    def __init__(self, choices: Sequence[str], default: Sequence[str] = ()) -> None:
        """Take the words that may be listed, and those that a ``+`` before a word adds it to."""
        self.choices = choices
        self.default = default

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """Return the choices as the help shows them."""
        del param, ctx
        return ",".join(self.choices)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Return the words that go on with the list that was begun."""
        del ctx, param
        from click.shell_completion import CompletionItem

        begun, comma, last = incomplete.rpartition(",")
        listed = begun.split(",")
        words = (word for word in self.choices if word.startswith(last) and word not in listed)
        return [CompletionItem(f"{begun}{comma}{word}") for word in words]

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """Return the words."""
        if isinstance(value, tuple):
            return value
        words = [word.strip() for word in str(value).split(",")]
        if self.default and all(word.startswith("+") for word in words):
            words = [*self.default, *(word[1:].strip() for word in words)]
        for word in words:
            if word not in self.choices:
                self.fail(say("not_a_choice", found=word, known=tuple(self.choices)), param, ctx)
        return tuple(dict.fromkeys(words))


def completing(what: str) -> Callable[[click.Context, click.Parameter, str], list[CompletionItem]]:
    """Return a function of the module for completion, which is loaded when a shell asks for it."""

    def complete(
        ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        completion = import_module("gaoxin_cli.cli.completion")
        items: list[CompletionItem] = getattr(completion, what)(ctx, param, incomplete)
        return items

    return complete


def _path(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Let the shell complete a path."""
    del ctx, param
    from click.shell_completion import CompletionItem

    return [CompletionItem(incomplete, type="file")]


files = click.argument("files", nargs=-1, metavar="FILE...", shell_complete=_path)
targets_option = click.option(
    "--targets",
    "targets",
    multiple=True,
    metavar="PATH",
    shell_complete=_path,
)
area_option = click.option(
    "-a",
    "--area",
    "areas",
    multiple=True,
    metavar="AREA",
    shell_complete=completing("areas"),
)
strict_option = click.option("--strict", is_flag=True)
lang_option = click.option(
    "--lang", type=click.Choice(LANGUAGES), default=lambda: click.get_current_context().obj
)
color_option = click.option(
    "--color",
    "colour",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
)
year_option = click.option(
    "-y",
    "--year",
    "years",
    type=int,
    multiple=True,
    shell_complete=completing("years"),
)
period_option = click.option(
    "-p",
    "--period",
    metavar="PERIOD",
)
measure_option = click.option(
    "--measure",
    metavar="MEASURE",
    shell_complete=completing("measures"),
)
unit_option = click.option(
    "--unit",
    metavar="UNIT",
)
form_option = click.option(
    "--form",
    metavar="PATH",
    shell_complete=_path,
)
quiet_option = click.option("-q", "--quiet", is_flag=True)


def _encoding(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Return an encoding that can be read; refuse others as wrong usage."""
    if value is not None:
        from gaoxin_cli.files.encoding import is_encoding

        if not is_encoding(value):
            raise click.BadParameter(say("not_an_encoding", found=value), ctx, param)
    return value


encoding_option = click.option(
    "--encoding",
    metavar="NAME",
    callback=_encoding,
)


def format_option(command: Command) -> Callable[[Decorated], Decorated]:
    """Return the option for the format of standard output, of those that can show a command."""
    formats = formats_of(command)
    return click.option(
        "--format",
        "format_",
        type=click.Choice(formats),
        default=formats[0],
        show_default=True,
    )


before_option = click.option(
    "--before",
    "before",
    multiple=True,
    metavar="FILE",
    shell_complete=_path,
)
report_option = click.option(
    "--report",
    "reports",
    multiple=True,
    metavar="FORMAT=PATH",
    shell_complete=completing("reports"),
)
