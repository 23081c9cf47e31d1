"""What every format of files comes to: sheets of text as shown, in batches of rows."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from types import MappingProxyType
from typing import NamedTuple, Protocol, overload

from gaoxin_cli.finding import Statement
from gaoxin_cli.observation import Source

MAX_CELL_BYTES = 1_048_576
"""Most bytes of a cell, in UTF-8."""
MAX_CELLS = 10_000
"""Most cells of a row."""

Cells = Sequence[str]


class Width(NamedTuple):
    """How many cells a row may have under a header."""

    least: int
    """Up to the last column with a name."""
    most: int

    def fits(self, cells: Cells) -> bool:
        """Return whether a row has the right number of cells; blank ones beyond do not count."""
        return len(cells) >= self.least and not any(map(str.strip, cells[self.most :]))


class TornRow(NamedTuple):
    """A row that could not be taken apart; it becomes the finding E003."""

    line: int
    cells: Cells
    """What could be made of it, for finding out whose figures are lost."""
    statement: Statement
    stops: bool = False
    """Whether nothing after it was read."""


class Mark(NamedTuple):
    """What a person sees of a cell besides its text."""

    hidden: bool = False
    """Whether its row or column is hidden."""
    struck: bool = False
    """Whether its text is struck out, or a part of it that was left out of the text."""
    note: str | None = None
    """The superscript that was taken off its text."""
    problem: Statement | None = None
    """Why its text can't be known, or is no period: E004 for a figure, E007 for a period."""


Marks = Mapping[tuple[int, int], Mark]
"""Marks by line, counted from 1, and column, counted from 0."""
NO_MARKS: Marks = MappingProxyType({})


class Columns(Sequence[Cells]):
    """Rows that were taken apart into columns; a row is put together when it is asked for."""

    def __init__(self, columns: Sequence[Cells]) -> None:
        self.columns = columns

    def __len__(self) -> int:
        return len(self.columns[0])

    def __iter__(self) -> Iterator[Cells]:
        return map(list, zip(*self.columns, strict=True))

    @overload
    def __getitem__(self, place: int) -> Cells: ...
    @overload
    def __getitem__(self, place: slice) -> Columns: ...
    def __getitem__(self, place: int | slice) -> Cells | Columns:
        if isinstance(place, slice):
            return Columns([column[place] for column in self.columns])
        return [column[place] for column in self.columns]


class Batch(NamedTuple):
    """Some rows in the order of the file, each with the number of its first line."""

    lines: Sequence[int]
    rows: Sequence[Cells]
    broken: Sequence[TornRow] = ()
    marks: Marks = NO_MARKS

    def columns(self, width: int) -> Sequence[Cells] | None:
        """Return the cells by columns, None unless each row has so many."""
        if isinstance(self.rows, Columns):
            return self.rows.columns if len(self.rows.columns) == width else None
        if set(map(len, self.rows)) != {width}:
            return None
        return [*zip(*self.rows, strict=True)]


class Merge(NamedTuple):
    """A merged range, ends included; its text stands in the first cell, the others are blank."""

    top: int
    """Lines count from 1."""
    left: int
    """Columns count from 0."""
    bottom: int
    right: int


def begun(merges: Sequence[Merge], first: int, last: int) -> Sequence[Merge]:
    """Return those of a sheet's merged ranges that begin on some lines, ends included."""
    top = attrgetter("top")
    return merges[bisect_left(merges, first, key=top) : bisect_right(merges, last, key=top)]


class Sheet(Protocol):
    """A table of cells as shown."""

    @property
    def file(self) -> str:
        """The file as the user gave it."""

    @property
    def name(self) -> str | None:
        """The name of the sheet in its workbook; None for a text."""

    @property
    def separator(self) -> str | None:
        """What separates the cells of a text; None in a workbook."""

    @property
    def merges(self) -> Sequence[Merge]:
        """What is merged, in the order of the first lines."""

    def source(self, index: int, text: str | None) -> Source:
        """Return what to say of a column: where it stands and what its header is."""

    def head(self) -> Batch:
        """Return the first rows; they will come again in :meth:`batches`."""

    def begin(self, header_line: int, width: Width) -> None:
        """Prepare for the rows below a header."""

    def batches(self) -> Iterator[Batch]:
        """Return all rows from the first one, in batches of bounded size."""


class OpenedFile(NamedTuple):
    """A file whose encoding or kind is known."""

    sheets: Sequence[Sequence[Sheet]]
    """One entry for each visible sheet; that of a text holds it under each separator."""
    notices: Sequence[Statement] = ()
    """What was left out."""
    guess: Statement | None = None
    """That the encoding was guessed: W108, unless known words confirm it."""


def column_index(letters: str) -> int:
    """Return the number of a column from 0."""
    index = 0
    for letter in letters.upper():
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1


def column_letters(index: int) -> str:
    """Return the letters of a column that is counted from 0."""
    letters = ""
    while index >= 0:
        index, rest = divmod(index, 26)
        letters = chr(ord("A") + rest) + letters
        index -= 1
    return letters
