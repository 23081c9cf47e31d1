"""Commands whose help and whose words on wrong usage are in the language asked for."""

from __future__ import annotations

import gettext
import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from gaoxin_cli.cli.console import language_of, write
from gaoxin_cli.cli.helping import COMMANDS, OPTIONS
from gaoxin_cli.cli.progress import cells, shown

if TYPE_CHECKING:
    from gaoxin_cli.text import Language

LANGUAGES = ("zh", "en")
_PLACES = (("[OPTIONS]", "[选项]"), ("COMMAND [ARGS]...", "命令 [参数]..."))
_GAP, _WIDEST_TERM = 2, 30
_OPENING, _CLOSING = "（“", "，。；：、？！）”"
_FIRST_WIDE = "\u2e80"  # compared with: a set of all that are wide takes 3 ms to compile


def speak(args: Sequence[str]) -> Language:
    """Return the language of a command line, and have click speak it too.

    Help and wrong usage are said before the options are known, so ``--lang`` is looked for first.
    """
    language = language_of(_asked(args))
    # click has its words from gettext, which goes by this variable before all others.
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain("messages", str(Path(__file__).parents[1] / "messages" / "click"))
    return language


def _asked(args: Sequence[str]) -> str | None:
    """Return the last language that is asked for, if it is one that there is."""
    asked = None
    for arg, following in pairwise((*args, "")):
        if arg == "--":
            break
        name, _, given = arg.partition("=")
        if name == "--lang" and (given or following) in LANGUAGES:
            asked = given or following
    return asked


def help_of(command: str, language: Language) -> str | None:
    """Return what a command does, in paragraphs, if its help stands in ``COMMANDS``."""
    text = COMMANDS.get(command)
    return text and (text.zh if language == "zh" else text.en)


class Chinese(click.HelpFormatter):
    """Help in Chinese: a character takes two cells, and lines break between any two."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line of usage."""
        for english, chinese in _PLACES:
            args = args.replace(english, chinese)
        super().write_usage(prog, args, gettext.gettext("Usage:") if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        """Write what a list is of."""
        self.write(f"{'':{self.current_indent}}{heading}：\n")

    def write_text(self, text: str) -> None:
        """Write paragraphs."""
        indent = " " * self.current_indent
        paragraphs = (wrapped(one, self.width - len(indent)) for one in text.split("\n\n"))
        self.write("\n\n".join("\n".join(indent + line for line in one) for one in paragraphs))
        self.write("\n")

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = _WIDEST_TERM, col_spacing: int = _GAP
    ) -> None:
        """Write terms, and beside them what they mean."""
        rows = tuple(rows)
        widest = min(max(len(term) for term, _ in rows), col_max) + col_spacing
        indent = " " * self.current_indent
        for term, meaning in rows:
            lines = wrapped(meaning, self.width - len(indent) - widest)
            if len(term) > widest - col_spacing:
                lines = ["", *lines]
            terms = (term, *("" for _ in lines))
            for first, line in zip(terms, lines, strict=False):
                self.write(f"{indent}{first:{widest}}{line}".rstrip() + "\n")


def wrapped(text: str, width: int) -> list[str]:
    """Return the lines of a paragraph, none wider than so many cells if its words allow."""
    lines = text.split("\n")
    joined = lines[0]
    for above, below in pairwise(lines):
        between_wide = min(above[-1:], below[:1]) >= _FIRST_WIDE
        joined += below if between_wide else f" {below}"
    return list(_wrapped(joined, width))


def _wrapped(text: str, width: int) -> Iterator[str]:
    line, used = "", 0
    for piece in _pieces(text):
        if used + cells(piece) > width and line.strip():
            yield line.rstrip()
            line, used = "", 0
        if line or piece.strip():
            line, used = line + piece, used + cells(piece)
    yield line.rstrip()


def _pieces(text: str) -> Iterator[str]:
    """Yield what stays on one line: blanks, words, wide signs with the signs that belong to them.

    No line begins with a closing sign or ends with an opening one.
    """
    start = 0
    for end, (before, after) in enumerate(pairwise(text), start=1):
        if before.isspace() or after.isspace():
            parts = before.isspace() != after.isspace()
        else:
            wide = max(before, after) >= _FIRST_WIDE
            parts = wide and before not in _OPENING and after not in _CLOSING
        if parts:
            yield text[start:end]
            start = end
    yield text[start:]


def _write_help(ctx: click.Context, param: click.Parameter, asked: bool) -> None:  # noqa: FBT001  # click calls it by place
    """Write the help of a command, if it is asked for, and leave."""
    del param
    if asked and not ctx.resilient_parsing:
        write(ctx.get_help() + "\n")
        ctx.exit()


class Context(click.Context):
    """What a command line is run in; its ``obj`` is the language."""

    def make_formatter(self) -> click.HelpFormatter:
        """Return what the help is written with."""
        usual = super().make_formatter()
        return Chinese(width=usual.width) if self.obj == "zh" else usual


class Command(click.Command):
    """A command; its help and that of its options stand in ``helping.py``."""

    context_class = Context

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  # as click has it
        """Run the command, and show meanwhile what it is doing."""
        if "colour" not in ctx.params:  # it only has commands
            return super().invoke(ctx)
        language = language_of(ctx.params["lang"])
        with shown(language, colour=ctx.params["colour"], quiet=ctx.params.get("quiet", False)):
            return super().invoke(ctx)

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Return the parameters, with their help."""
        params = super().get_params(ctx)
        for param in params:
            if isinstance(param, click.Option) and param.name:
                name = param.name.rstrip("_")
                text = OPTIONS.get(f"{self.name} {name}") or OPTIONS.get(name)
                param.help = (text.zh if ctx.obj == "zh" else text.en) if text else param.help
        return params

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option that shows the help, which is written as all else is."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.callback = _write_help
        return option

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command does."""
        self.help = help_of(str(self.name), ctx.obj) or self.help
        super().format_help_text(ctx, formatter)
