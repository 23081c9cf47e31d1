"""CSV: from lines to rows, strictly, in bounded memory whatever the text is."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import repeat
from operator import ne
from typing import IO, TextIO

from gaoxin_cli.files.sheet import (
    MAX_CELL_BYTES,
    MAX_CELLS,
    Batch,
    Cells,
    Columns,
    Merge,
    TornRow,
    Width,
)
from gaoxin_cli.finding import Statement
from gaoxin_cli.observation import Source

MAX_ROW = 4 * MAX_CELL_BYTES
"""Most characters of a row."""
MAX_RECOVERIES = 100
"""How often an unclosed quote is looked into before the rest of the file is given up."""

_BLOCK = 1 << 17
_MOST_BYTES_OF_A_CHARACTER = 4
_SURELY_SMALL = MAX_CELL_BYTES // _MOST_BYTES_OF_A_CHARACTER
_HEAD_LINES = 200
_BATCH_ROWS = 5_000
_BEGINNING = 1_000


class Lines:
    """The physical lines of a text; LF, CRLF and CR end a line."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._at_start = True

    def block(self) -> list[str]:
        """Return the next lines, none at the end; one over `MAX_ROW` is cut beyond that."""
        text = self._stream.read(_BLOCK)
        if text and not text.endswith("\n"):
            rest = self._stream.readline(MAX_ROW + 1)
            text += rest
            if len(rest) > MAX_ROW and not rest.endswith("\n"):
                self._drop_line()
        if self._at_start:
            text = text.removeprefix("\ufeff")
            self._at_start = False
        lines = text.split("\n")
        if not lines[-1]:
            del lines[-1]
        return lines

    def _drop_line(self) -> None:
        while rest := self._stream.readline(MAX_ROW):
            if rest.endswith("\n"):
                return


class Text:
    """A binary stream with its encoding: its lines can be read again and again."""

    def __init__(self, stream: IO[bytes], encoding: str) -> None:
        self._stream = stream
        self._encoding = encoding

    def lines(self) -> Lines:
        """Return the lines from the first one; those that were returned before end here."""
        self._stream.seek(0)
        return Lines(_Decoded(self._stream, encoding=self._encoding, newline=None))

    @cached_property
    def head(self) -> Sequence[str]:
        """The first lines."""
        return self.lines().block()[:_HEAD_LINES]


class _Decoded(io.TextIOWrapper):
    """A text stream that leaves the binary stream below it open."""

    def __del__(self) -> None:
        if not self.closed:
            self.detach()


class CsvSheet:
    """The rows of a CSV text under one separator.

    As long as every line is a row, they are taken together; a batch with quoted line breaks or an
    error in it is taken apart with care.
    """

    name = None
    merges: Sequence[Merge] = ()

    def __init__(self, file: str, text: Text, separator: str, *, rows_from: int = 1) -> None:
        self.file = file
        self.separator = separator
        self._text = text
        self._rows_from = rows_from
        self._width: Width | None = None
        self._next_line = rows_from
        self._recoveries = 0

    def source(self, index: int, text: str | None) -> Source:  # noqa: ARG002  # a protocol's
        """Return the column as messages name it: by its header."""
        return Source(self.file, text)

    def head(self) -> Batch:
        """Return the rows with which the file begins; they will come again."""
        head = Lines(io.StringIO("\n".join(self._text.head)))
        return next(self._batches(head), Batch((), ()))

    def begin(self, header_line: int, width: Width) -> None:  # noqa: ARG002  # a protocol's
        """Take note of how many cells a row may have."""
        self._width = width

    def batches(self) -> Iterator[Batch]:
        """Return the rows in batches; of a row that can't be taken apart, only that it is so."""
        return self._batches(self._text.lines())

    def _batches(self, more: Lines) -> Iterator[Batch]:
        self._next_line, self._recoveries = self._rows_from, 0
        before = csv.field_size_limit(MAX_CELL_BYTES)
        try:
            pending = more.block()[self._rows_from - 1 :]
            while lines := pending or more.block():
                batch = self._quick(lines)
                pending = []
                if batch is None:
                    batch, pending = self._careful(lines, more)
                yield batch
                if batch.broken and batch.broken[-1].stops:
                    return
        finally:
            csv.field_size_limit(before)

    def _quick(self, lines: list[str]) -> Batch | None:
        """Return a batch in which each line is a row, or None."""
        longest = max(map(len, lines))
        if longest > _SURELY_SMALL:
            return None
        rows = self._columns(lines) or self._rows(lines)
        if rows is None:
            return None
        if len(rows) != len(lines) or (longest >= MAX_CELLS and max(map(len, rows)) > MAX_CELLS):
            return None
        first = self._next_line
        self._next_line += len(lines)
        return Batch(range(first, self._next_line), rows)

    def _columns(self, lines: list[str]) -> Columns | None:
        """Return the rows by columns where nothing is quoted and all have as many cells.

        Where that is so, ``csv`` would split them just so; this takes half of the time.
        """
        separator = self.separator
        separators = lines[0].count(separator)
        text = separator.join(lines)
        if not separators or '"' in text or "\0" in text:
            return None
        if any(map(ne, map(str.count, lines, repeat(separator)), repeat(separators))):
            return None
        cells = text.split(separator)
        return Columns([cells[place :: separators + 1] for place in range(separators + 1)])

    def _rows(self, lines: list[str]) -> list[list[str]] | None:
        try:
            return list(csv.reader(lines, delimiter=self.separator, strict=True))
        except csv.Error:
            return None

    def _careful(self, lines: list[str], more: Lines) -> tuple[Batch, list[str]]:
        """Return a batch taken row by row, and the lines that it leaves over."""
        numbers: list[int] = []
        rows: list[Cells] = []
        broken: list[TornRow] = []
        row = _Row(lines, more, self.separator)
        while row.start < len(lines) and row.start < _BATCH_ROWS:
            number = self._next_line + row.start
            cells, statement = row.take(self._width)
            if statement is None:
                numbers.append(number)
                rows.append(cells)
                continue
            self._recoveries += row.looked_ahead
            stops = self._recoveries > MAX_RECOVERIES
            if stops:
                statement = Statement("not_read_on", {"limit": MAX_RECOVERIES})
            broken.append(TornRow(number, cells, statement, stops))
            if stops:
                break
        self._next_line += row.start
        return Batch(numbers, rows, broken), lines[row.start :]


class _Row:
    """One row after the other out of lines, fetching more of them where a quote is open."""

    def __init__(self, lines: list[str], more: Lines, separator: str) -> None:
        self.start = 0
        self.looked_ahead = False
        self._lines = lines
        self._more = more
        self._separator = separator

    def take(self, width: Width | None) -> tuple[Cells, Statement | None]:
        """Return the next row, or what is left of it and why: then the next line is a row again."""
        first = self._lines[self.start]
        if len(first) > MAX_ROW:
            cells, problem = self._parse_cut(first)
            self.start += 1
            return cells, problem
        reader = csv.reader(self._feed(), delimiter=self._separator, strict=True)
        try:
            cells = next(reader)
            statement = _limits(cells) or self._unclosed(cells, reader.line_num, width)
        except csv.Error as error:
            statement = _wording(error)
            if statement.what == "cell_too_long":
                statement = self._unclosed([], reader.line_num, width) or statement
        self.looked_ahead = statement is not None and reader.line_num > 1
        if statement is None:
            self.start += reader.line_num
            return cells, None
        if self.looked_ahead and statement.what == "text_after_quote":
            # Lines later, it is the quote of another row that seems to close this one.
            statement = Statement("unclosed_quote")
        self.start += 1
        return self._loosely(first), statement

    def _feed(self) -> Iterator[str]:
        size = 0
        index = self.start
        while size <= MAX_ROW:
            if index == len(self._lines):
                self._lines.extend(self._more.block())
            if index == len(self._lines):
                return
            size += len(self._lines[index]) + 1
            yield self._lines[index] + "\n"
            index += 1

    def _unclosed(self, cells: Cells, count: int, width: Width | None) -> Statement | None:
        """Say so if a quote that was closed many lines later must have been left open.

        So it is if the row has another number of cells than the header, or if a line inside it
        would make a row by itself: a quote that swallows rows is worse than one asked about.
        """
        if count == 1 or width is None:
            return None
        inner = self._lines[self.start + 1 : self.start + count - 1]
        rows = (self._loosely(line) for line in inner if '"' not in line)
        if width.fits(cells) and not any(map(width.fits, rows)):
            return None
        return Statement("unclosed_quote")

    def _loosely(self, line: str) -> Cells:
        """Return the cells of a line for what they are worth."""
        try:
            return next(csv.reader([line], delimiter=self._separator), [])[:MAX_CELLS]
        except csv.Error:
            return line[:_BEGINNING].split(self._separator)

    def _parse_cut(self, line: str) -> tuple[Cells, Statement]:
        """Say why a line that is far too long was given up."""
        try:
            cells = next(csv.reader([line], delimiter=self._separator), [])
        except csv.Error as error:
            return [], _wording(error)
        statement = _limits(cells) or Statement("row_too_long", {"limit": MAX_ROW})
        return cells[:MAX_CELLS], statement


def _limits(cells: Cells) -> Statement | None:
    """Say which limit a row exceeds."""
    if len(cells) > MAX_CELLS:
        facts = {"found": len(cells), "limit": MAX_CELLS}
        return Statement("too_many_cells_for_any_row", facts)
    for cell in cells:
        if len(cell) > _SURELY_SMALL and len(cell.encode("utf-8", "replace")) > MAX_CELL_BYTES:
            return Statement("cell_too_long", {"limit": MAX_CELL_BYTES})
    return None


def _wording(error: csv.Error) -> Statement:
    """Tell the three errors of the strict parser apart; it does so by their texts alone."""
    text = str(error)
    if "field limit" in text:
        return Statement("cell_too_long", {"limit": MAX_CELL_BYTES})
    if "expected after" in text:
        return Statement("text_after_quote")
    return Statement("unclosed_quote")
