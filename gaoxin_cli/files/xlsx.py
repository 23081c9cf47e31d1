"""Office Open XML workbooks (.xlsx, .xlsm): sheets of text as shown.

The values of cells come from python-calamine, all else from a search of the XML: openpyxl takes
seven times as long as both for a large sheet (``benchmarks/README.md``).
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, islice, repeat
from typing import IO, TYPE_CHECKING
from zipfile import ZipFile

from gaoxin_cli.files.archive import damaged
from gaoxin_cli.files.book_sheet import BookSheet, Extent, ManyMarks, Rows, add_mark
from gaoxin_cli.files.cell_style import Value
from gaoxin_cli.files.sheet import Mark, Merge
from gaoxin_cli.files.shown import number_text
from gaoxin_cli.files.source import UnopenedError, UnreadableError
from gaoxin_cli.files.xlsx_cells import SpecialCells, find_special_cells
from gaoxin_cli.files.xlsx_parts import XlsxParts, check_counts, read_parts
from gaoxin_cli.finding import Statement

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

Raw = float | str | bool | dt.date | dt.time | dt.timedelta
_MIDNIGHT = dt.time()
_HIDDEN = Mark(hidden=True)


class XlsxBook:
    """The sheets of a workbook."""

    def __init__(self, archive: ZipFile, workbook: CalamineWorkbook) -> None:
        from python_calamine import SheetTypeEnum, SheetVisibleEnum

        self.sheets = {
            sheet.name: sheet.visible == SheetVisibleEnum.Visible
            for sheet in workbook.sheets_metadata
            if sheet.typ == SheetTypeEnum.WorkSheet
        }
        self._archive = archive
        self._workbook = workbook
        self._parts = read_parts(archive)
        self._extent = Extent()

    def read(self, file: str, name: str) -> BookSheet:
        """Return a sheet."""
        self._extent.next_sheet()
        special = find_special_cells(
            self._archive, self._parts.paths[name], self._parts, self._extent
        )
        with library_errors():
            sheet = self._workbook.get_sheet_by_name(name)
            merges = [
                Merge(top + 1, left, bottom + 1, right)
                for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
            ]
        rows = _Rows(sheet, special, self._parts)
        return BookSheet(file, name, merges, rows.batches)


@contextmanager
def open_xlsx(stream: IO[bytes], archive: ZipFile) -> Iterator[XlsxBook]:
    """Give the sheets of a workbook.

    Raises:
        UnreadableError: it is damaged or encrypted, or the library that reads it isn't installed.

    """
    try:
        from python_calamine import CalamineWorkbook
    except ImportError as error:
        raise UnopenedError(Statement("needs_excel_extra")) from error
    check_counts(archive)
    stream.seek(0)
    with library_errors():
        workbook = CalamineWorkbook.from_filelike(stream)
    with workbook:
        yield XlsxBook(archive, workbook)


@contextmanager
def library_errors() -> Iterator[None]:
    """Turn what the library says of a bad workbook into our error."""
    from python_calamine import CalamineError, PasswordError

    try:
        yield
    except PasswordError as error:
        raise UnreadableError(Statement("workbook_encrypted")) from error
    except CalamineError as error:
        raise damaged(error) from error
    except BaseException as error:
        # What the library's own language calls a panic is not an Exception.
        if type(error).__name__ == "PanicException":
            raise damaged(error) from error
        raise


class _Rows:
    """The rows of a sheet: its values, and what is special about them."""

    def __init__(self, sheet: CalamineSheet, special: SpecialCells, parts: XlsxParts) -> None:
        self._sheet = sheet
        self._special = special
        self._parts = parts
        self._first_column = sheet.start[1] if sheet.start else 0
        self._seen: defaultdict[bytes, dict[Raw, tuple[str, Mark | None]]] = defaultdict(dict)
        """What each style shows of each value: figures of one column often repeat."""

    def batches(self, size: int) -> Iterator[Rows]:
        """Return all rows in batches."""
        padding = [""] * self._first_column
        # The library stops at the last value: formulas without one may stand below. Of a sheet
        # without a value some versions of it can't give the rows.
        height = self._sheet.end[0] + 1 if self._sheet.end else 0
        below = max(self._special.others, default=0) - height
        values = self._sheet.iter_rows() if height else ()
        rows = chain(values, repeat([], max(below, 0)))
        first = 1
        while some := list(islice(rows, size)):
            cells = [
                padding
                + [
                    value
                    if value.__class__ is str
                    else number_text(value)
                    if value.__class__ is float
                    else _text(value)
                    for value in row
                ]
                for row in some
            ]
            lines = range(first, first + len(some))
            marks: ManyMarks = {}
            self._apply_styles(lines, some, cells, marks)
            self._apply_conditions(lines, some, marks)
            self._apply_others(lines, cells, marks)
            yield cells, marks
            first += len(some)

    def _apply_styles(
        self,
        lines: range,
        values: Sequence[Sequence[Raw]],
        cells: Sequence[list[str]],
        marks: ManyMarks,
    ) -> None:
        """Write cells as their styles show them."""
        epoch = self._parts.epoch
        for (column, number), of_style in self._special.styled.items():
            style, seen = self._parts.styles[number], self._seen[number]
            place = column - self._first_column
            begin, end = bisect_left(of_style, lines.start), bisect_left(of_style, lines.stop)
            for line in of_style[begin:end]:
                row = values[line - lines.start]
                value = row[place] if 0 <= place < len(row) else ""
                if value == "" or value.__class__ is bool:
                    continue
                if value not in seen:
                    seen[value] = style.see(_value(value), epoch)
                text, mark = seen[value]
                cells[line - lines.start][column] = text
                if mark is not None:
                    marks[line, column] = mark

    def _apply_conditions(
        self, lines: range, values: Sequence[Sequence[Raw]], marks: ManyMarks
    ) -> None:
        """Mark the numbers whose format a condition may change: it isn't known whether it holds."""
        for top, left, bottom, right in self._special.conditional:
            for line in lines[max(top - lines.start, 0) : max(bottom + 1 - lines.start, 0)]:
                row = values[line - lines.start]
                for place in range(len(row))[max(left - self._first_column, 0) :]:
                    column = place + self._first_column
                    if column <= right and not isinstance(row[place], (str, bool)):
                        problem = Statement("conditional_format", {"found": str(row[place])})
                        add_mark(marks, line, column, Mark(problem=problem))

    def _apply_others(self, lines: range, cells: Sequence[list[str]], marks: ManyMarks) -> None:
        """Write errors and texts without their superscripts; mark what is hidden."""
        special = self._special
        for line in special.others.keys() & lines if special.others else ():
            row = cells[line - lines.start]
            for column, text, mark in special.others[line]:
                row.extend([""] * (column + 1 - len(row)))
                row[column] = text
                add_mark(marks, line, column, mark)
        for line in special.hidden_lines.intersection(lines):
            for column, text in enumerate(cells[line - lines.start]):
                if text.strip():
                    add_mark(marks, line, column, _HIDDEN)
        for column in special.hidden_columns:
            for line, row in zip(lines, cells, strict=True):
                if column < len(row) and row[column].strip():
                    add_mark(marks, line, column, _HIDDEN)


def _value(raw: Raw) -> Value:
    """Return a value as number formats know them: a number, a text, or a date with its time."""
    if isinstance(raw, (int, float)):
        return float(raw)
    if isinstance(raw, dt.datetime):
        return raw
    if isinstance(raw, dt.date):
        return dt.datetime.combine(raw, _MIDNIGHT)
    return str(raw)


def _text(raw: Raw) -> str:
    """Return what a value without a style of its own shows."""
    if isinstance(raw, bool):
        return str(raw).upper()
    return number_text(float(raw)) if isinstance(raw, (int, float)) else str(raw)
