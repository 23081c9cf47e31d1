"""What is found in a sheet of an Office Open XML workbook."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gaoxin_cli.files.book_sheet import Extent, ManyMarks, Rows, in_batches, joined
from gaoxin_cli.files.sheet import Mark, Merge, column_index
from gaoxin_cli.files.xlsx_cell import CellReader, XlsxCell
from gaoxin_cli.files.xlsx_parts import XlsxParts
from gaoxin_cli.finding import Statement

_MOST_COLUMNS = 16_384
_REFERENCE = re.compile("([A-Za-z]{1,3})([1-9][0-9]{0,9})")
_HIDDEN = Mark(hidden=True)


class XlsxSheet:
    """The rows of a sheet as shown, and what is special about them."""

    def __init__(self, parts: XlsxParts, extent: Extent, conditions: Sequence[Merge]) -> None:
        self.reader = CellReader(parts)
        self.merges: list[Merge] = []
        self.conditions: list[Merge] = []
        """Where a condition that is found may change the number format."""
        self.hidden_lines: set[int] = set()
        self._hidden_columns = bytearray(_MOST_COLUMNS)
        self._known_conditions = conditions
        self.rows: list[list[str] | tuple[str, ...]] = []
        """Up to the last one that isn't blank."""
        self._marks: dict[int, dict[int, Mark]] = {}
        self._extent = extent
        self._width = 0
        self._lines = 0
        """How far down it may reach with this width."""

    def hide_columns(self, first: int, last: int) -> None:
        """Take note of hidden columns, counted from 1."""
        columns = slice(max(first - 1, 0), min(last, _MOST_COLUMNS))
        self._hidden_columns[columns] = b"\1" * max(columns.stop - columns.start, 0)

    def add(self, line: int, texts: tuple[str, ...], marks: dict[int, Mark]) -> None:
        """Add a row below all others, unless it is blank."""
        self._reach(line, len(texts))
        if any(texts) or marks:
            if line - 1 > len(self.rows):
                self.rows.extend([()] * (line - 1 - len(self.rows)))
            self.rows.append(texts)
            if marks:
                self._marks[line] = marks

    def _reach(self, line: int, columns: int) -> None:
        if columns > self._width:
            if columns > _MOST_COLUMNS:
                raise ValueError("a cell without a place")
            self._width = columns
            self._lines = min(self._extent.lines(columns), len(self.rows))
        if line > self._lines:
            self._extent.reach(max(line, len(self.rows)), self._width)
            self._lines = self._extent.lines(self._width)

    def finish(self) -> None:
        """End with the sheet."""
        self._extent.reach(len(self.rows), self._width)

    def put(self, line: int, column: int, cell: XlsxCell) -> None:
        """Put a cell in its place, unless it is blank."""
        self._reach(line, column + 1)
        text, mark = self.reader.see(cell)
        for top, left, bottom, right in self._known_conditions:
            if top <= line <= bottom and left <= column <= right:
                mark = joined(mark, self._conditional(cell))
        if not text and mark is None:
            return
        self.rows.extend([()] * (line - len(self.rows)))
        row = self.rows[line - 1]
        if isinstance(row, tuple):
            row = self.rows[line - 1] = [*row]
        row.extend([""] * (column + 1 - len(row)))
        row[column] = text
        if mark is not None:
            self._marks.setdefault(line, {})[column] = mark

    def _conditional(self, cell: XlsxCell) -> Mark | None:
        """Return the mark of a number of which it isn't known whether the condition holds."""
        number = self.reader.number(cell)
        if number is None:
            return None
        return Mark(problem=Statement("conditional_format", {"found": str(number)}))

    def batches(self, size: int) -> Iterator[Rows]:
        """Return all rows in batches."""
        columns = [i for i, hidden in enumerate(self._hidden_columns[: self._width]) if hidden]
        first = 1
        for rows, marks in in_batches(self.rows, self._marks, size):
            if columns or self.hidden_lines:
                self._hide(first, rows, columns, marks)
            yield rows, marks
            first += len(rows)

    def _hide(
        self, first: int, rows: list[list[str]], columns: list[int], marks: ManyMarks
    ) -> None:
        """Mark what is hidden of some rows."""
        for line, row in enumerate(rows, start=first):
            is_hidden = line in self.hidden_lines
            for column in range(len(row)) if is_hidden else columns:
                if column < len(row) and row[column].strip():
                    mark = marks.get((line, column), _HIDDEN)
                    marks[line, column] = mark._replace(hidden=True)


def place_of(reference: str) -> tuple[int, int]:
    """Return the line and the column of a cell."""
    match = _REFERENCE.fullmatch(reference)
    if match is None:
        raise ValueError("a cell without a place")
    return int(match[2]), column_index(match[1])


def range_of(reference: str) -> Merge:
    """Return what lies from one cell to another, or a single cell."""
    first, colon, last = reference.partition(":")
    top, left = place_of(first)
    bottom, right = place_of(last if colon else first)
    return Merge(top, left, bottom, right)
