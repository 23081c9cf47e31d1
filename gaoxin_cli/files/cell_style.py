"""What a person sees of a cell: its number format, and what is struck out or raised in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from gaoxin_cli.files.date_format import EPOCH_1900
from gaoxin_cli.files.number_format import NumberFormat
from gaoxin_cli.files.sheet import Mark
from gaoxin_cli.files.shown import Shown, excerpt, number_text
from gaoxin_cli.finding import Statement

Value = float | str


class Run(NamedTuple):
    """A part of a text with a font of its own."""

    text: str
    struck: bool = False
    raised: bool = False


@dataclass(frozen=True, slots=True)
class CellStyle:
    """How a cell shows its value."""

    format: NumberFormat | None = None
    """None if it shows every number and text as it is."""
    struck: bool = False
    raised: bool = False
    """Whether its text is a superscript."""

    @property
    def is_plain(self) -> bool:
        """Whether it changes nothing."""
        return self.format is None and not self.struck and not self.raised

    def see(self, value: Value, epoch: dt.datetime = EPOCH_1900) -> tuple[str, Mark | None]:
        """Return the text that a cell shows, and its mark."""
        if self.format is not None:
            shown = self.format.show(value, epoch)
        else:
            shown = Shown(number_text(value) if isinstance(value, float) else str(value))
        return see_shown(shown, struck=self.struck, raised=self.raised)


def see_shown(shown: Shown, *, struck: bool, raised: bool) -> tuple[str, Mark | None]:
    """Return the text of a cell that is written in one font, and its mark."""
    if not struck and not raised:
        return shown.text, None if shown.problem is None else Mark(problem=shown.problem)
    text, mark = see_runs([Run(shown.text, struck, raised)])
    if mark is not None and shown.problem is not None:
        mark = mark._replace(problem=shown.problem)
    return text, mark


def see_runs(runs: Iterable[Run]) -> tuple[str, Mark | None]:
    """Return the text of a cell without superscripts, and the mark that keeps them.

    What is struck out beside something that isn't has been replaced by it. The 2 of m² is no note.
    Where nothing but superscripts with digits is there, it can't be told whether they are a note
    or the figure: they stay, with a problem.
    """
    every = [run for run in runs if run.text]
    standing = [run for run in every if not run.struck]
    struck = any(run.struck and run.text.strip() for run in every)
    text, note = "", ""
    for run in standing if any(run.text.strip() for run in standing) else every:
        if not run.raised:
            text += run.text
        elif text.endswith(("m", "米")) and run.text in ("2", "3"):
            text += "²" if run.text == "2" else "³"
        else:
            note += run.text
    note = note.strip()
    if not note:
        return text, Mark(struck=True) if struck else None
    if not text.strip() and any(character.isdigit() for character in note):
        problem = Statement("only_superscript", {"found": excerpt(note)})
        return note, Mark(struck=struck, problem=problem)
    return text, Mark(struck=struck, note=note)
