"""Rows of a table on their way from a file to its figures."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple, Protocol

from gaoxin_cli.finding import Statement
from gaoxin_cli.observation import Source

MAX_CELL_BYTES = 1_048_576
"""Most bytes of a cell, in UTF-8."""
MAX_CELLS = 10_000
"""Most cells of a row."""
_LONGEST_FACT = 200

Cells = Sequence[str]


class Width(NamedTuple):
    """How many cells a row may have under a header."""

    least: int
    """Up to the last column with a name."""
    most: int

    def fits(self, cells: Cells) -> bool:
        """Return whether a row has the right number of cells; blank ones beyond do not count."""
        return len(cells) >= self.least and not any(map(str.strip, cells[self.most :]))


class Broken(NamedTuple):
    """A row that could not be taken apart; it becomes the finding E003."""

    line: int
    cells: Cells
    """What could be made of it, for finding out whose figures are lost."""
    statement: Statement
    stops: bool = False
    """Whether nothing after it was read."""


class Batch(NamedTuple):
    """Some rows in the order of the file, each with the number of its first line."""

    lines: Sequence[int]
    rows: Sequence[Cells]
    broken: Sequence[Broken] = ()


class Sheet(Protocol):
    """A table of text cells."""

    name: str
    """The file's, as the user gave it."""
    title: str | None
    """The sheet's, in a workbook."""

    def source(self, index: int, text: str | None) -> Source:
        """Return what to say of a column: where it stands and what its header is."""

    def head(self) -> Batch:
        """Return the first rows; they will come again in :meth:`batches`."""

    def begin(self, header_line: int, width: Width, keys: Collection[int]) -> None:
        """Prepare for the rows below a header; ``keys`` are its areas, periods and measures."""

    def batches(self) -> Iterator[Batch]:
        """Return the rows, in batches of bounded size."""


def excerpt(cell: str) -> str:
    """Return the start of a cell: enough for a message, however long the cell is."""
    stripped = cell.strip()
    return stripped if len(stripped) <= _LONGEST_FACT else stripped[:_LONGEST_FACT] + "…"


def ranges(lines: Sequence[int]) -> str:
    """Return line numbers in a short form: ``1, 5–6``."""
    spans: list[list[int]] = []
    for line in sorted(set(lines)):
        if spans and line == spans[-1][1] + 1:
            spans[-1][1] = line
        else:
            spans.append([line, line])
    return ", ".join(f"{a}" if a == b else f"{a}–{b}" for a, b in spans)
