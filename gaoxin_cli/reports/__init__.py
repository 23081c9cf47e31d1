"""The reports: each format has a module, and is registered here, once, for all commands.

A report is a pure function of what was found, the words of a language and the options: it writes
nowhere. Its module, which has the function as ``render``, is loaded when it is used.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from gaoxin_cli.assessment import Assessment, Question
    from gaoxin_cli.messages import Words
    from gaoxin_cli.places import Place
    from gaoxin_cli.scores import Score

Command = Literal["check", "validate", "explain", "targets", "read", "rank", "score"]


class Found(NamedTuple):
    """What a command found: all that a report of it may need."""

    command: Command
    assessment: Assessment
    """Of ``explain`` the verdicts to explain, in their order; of ``targets`` the plans alone."""
    question: Question | None = None
    """Of ``read`` which figures are asked for; None: all."""
    places: tuple[Place, ...] = ()
    """Where the areas stand: of ``rank``, and of ``check`` for formats that show places."""
    scores: tuple[Score, ...] = ()
    """The points of the areas: of ``score``, and of ``check`` for formats that show points."""


class Options(NamedTuple):
    """What a user may choose of a report; a format takes what makes sense for it."""

    width: int | None = None
    """In cells; None: as wide as needed, for a pipe or a CI log."""
    colour: bool = False
    only: Collection[str] = ()
    """The verdicts to list; empty: all."""
    overview: bool = False
    """Whether all areas and years are to be seen at a glance."""
    fail_on: Collection[str] = ("missed", "no_data")
    """What fails the run."""
    strict: bool = False
    """Whether warnings that no note explains count as errors."""
    explain: bool = False
    """Whether the points of ``score`` are to be explained step by step."""
    circular: bool = False
    """Whether the circular is wanted of a format that shows something else, too."""


class Report(NamedTuple):
    """A format."""

    module: str
    commands: tuple[Command, ...] = (
        "check", "validate", "explain", "targets", "read", "rank", "score",
    )  # fmt: skip
    """The commands that it can show."""
    has_overview: bool = False
    is_file: bool = False
    """Whether it is a file only, and nothing for standard output."""
    needs: str | None = None
    """The module, of an extra, that it is made with."""
    extra: str | None = None
    """The extra of the package that brings that module."""
    shows_standing: bool = False
    """Whether it shows places and points beside the verdicts of ``check``."""

    def render(self, found: Found, words: Words, options: Options) -> str | bytes:
        """Return the report, whole: as text, or as bytes where text can't hold it."""
        module = import_module(f"{__name__}.{self.module}")
        made: str | bytes = module.render(found, words, options)
        return made


REPORTS: Mapping[str, Report] = {
    "table": Report("text_report", has_overview=True),
    "json": Report("json_report"),
    "markdown": Report("markdown_report", ("check", "validate", "rank", "score")),
    "junit": Report("junit_report", ("check", "validate")),
    "github": Report("github_report", ("check", "validate")),
    "docx": Report(
        "docx_report", ("check",), is_file=True, needs="docx", extra="word", shows_standing=True
    ),
    "html": Report(
        "html_report",
        ("check", "validate", "rank", "score"),
        needs="jinja2",
        extra="html",
        shows_standing=True,
    ),
    "csv": Report("csv_report", ("check", "validate", "read", "rank", "score")),
    "xlsx": Report(
        "xlsx_report",
        ("check", "validate", "rank", "score"),
        is_file=True,
        needs="xlsxwriter",
        extra="excel",
        shows_standing=True,
    ),
}
"""The formats by name; the first is the default."""


def formats_of(command: Command, *, files: bool = False) -> tuple[str, ...]:
    """Return the formats that can show what a command found, those for files alone if wanted."""
    return tuple(
        name
        for name, report in REPORTS.items()
        if command in report.commands and (files or not report.is_file)
    )
