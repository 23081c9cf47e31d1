"""Workbooks: from the cells of a sheet to rows of text, as the reader of the sheet sees them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from decimal import Decimal
from itertools import islice
from typing import IO, TYPE_CHECKING
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile, ZipFile

from gaoxin_cli.finding import Statement
from gaoxin_cli.observation import Source
from gaoxin_cli.readers.names import Names
from gaoxin_cli.readers.office_xml import WORKBOOK, xlsx_marks
from gaoxin_cli.readers.open_document import CONTENT, ods_marks
from gaoxin_cli.readers.opening import read_table
from gaoxin_cli.readers.rows import Batch, Width, excerpt
from gaoxin_cli.readers.source import Streams, UnopenedError, UnreadableError, split_name
from gaoxin_cli.readers.workbook import Marks, column_letters, damaged, unpacked
from gaoxin_cli.submission import SubmittedFile
from gaoxin_cli.text import fold

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_ZIP = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_BATCH_ROWS = 2_000
_WHOLE_BELOW = 10**15
_MOST_SHOWN = 10


def _number(value: float) -> str:
    """Return the shortest decimal that stands for a number, without a point if it is whole."""
    whole = value.is_integer() and abs(value) < _WHOLE_BELOW
    return str(int(value)) if whole else repr(value)


def _month(value: dt.date) -> str:
    """Return the month of a date: dates stand where periods are asked for."""
    return f"{value.year:04}-{value.month:02}"


_AS_TEXT: Mapping[type, Callable[..., str]] = {
    str: str,
    float: _number,
    int: str,
    bool: lambda value: str(value).upper(),
    dt.date: _month,
    dt.datetime: _month,
    dt.time: str,
    dt.timedelta: str,
}


class ExcelSheet:
    """The rows of a sheet."""

    def __init__(self, name: str, marks: Marks, sheet: CalamineSheet) -> None:
        self.name = name
        self.title: str | None = sheet.name
        self.filled: list[str] = []
        """The ranges that were filled down."""
        self._sheet = sheet
        self._marks = marks
        self._first_column = sheet.start[1] if sheet.start else 0
        self._merged: dict[tuple[int, int], int] = {}
        """The last row of what is merged, by its first cell."""

    def source(self, index: int, text: str | None) -> Source:
        """Return the column as messages name it: by its header, and by its letters."""
        return Source(self.name, text, self.title, column_letters(index))

    def head(self) -> Batch:
        """Return the first rows."""
        return next(self.batches(), Batch((), ()))

    def begin(self, header_line: int, width: Width, keys: Collection[int]) -> None:  # noqa: ARG002
        """Take note of what is merged below the header in its columns of names."""
        merged = dict(self._marks.merged)
        for start, (bottom, _) in self._sheet.merged_cell_ranges or ():
            merged[start] = bottom
        for (top, left), bottom in merged.items():
            if left in keys and bottom > top >= header_line:
                self._merged[top, left] = bottom

    def batches(self) -> Iterator[Batch]:
        """Return the rows in batches."""
        columns = sorted({column for _, column in self._merged})
        open_spans: dict[int, tuple[int, str]] = {}
        padding = [""] * self._first_column
        rows = self._sheet.iter_rows()
        first = 0
        while some := list(islice(rows, _BATCH_ROWS)):
            batch = [padding + [_AS_TEXT[type(value)](value) for value in row] for row in some]
            for i, cells in enumerate(batch, start=first):
                self._mark(i, cells, some[i - first])
                for column in columns:
                    self._fill(i, column, cells, open_spans)
            yield Batch(range(first + 1, first + len(batch) + 1), batch)
            first += len(batch)

    def _mark(self, row: int, cells: list[str], values: Sequence[object]) -> None:
        """Write percentages as the reader sees them, and errors as such."""
        for column in self._marks.percent.get(row, ()):
            place = column - self._first_column
            if 0 <= place < len(values) and isinstance(values[place], float):
                cells[column] = f"{Decimal(cells[column]).scaleb(2):f}%"
        for column, text in self._marks.texts.get(row, {}).items():
            if column < len(cells):
                cells[column] = text

    def _fill(
        self, row: int, column: int, cells: list[str], spans: dict[int, tuple[int, str]]
    ) -> None:
        """Repeat the text of a merged cell in the rows that it covers."""
        if (row, column) in self._merged:
            spans[column] = self._merged[row, column], cells[column]
            letters = column_letters(column)
            self.filled.append(f"{letters}{row + 1}:{letters}{spans[column][0] + 1}")
        elif column in spans and row <= spans[column][0] and not cells[column]:
            cells[column] = spans[column][1]


def read_excel(
    file: SubmittedFile,
    streams: Streams,
    names: Names,
    encoding: str | None,  # noqa: ARG001
) -> None:
    """Read the first visible sheet of a workbook, or the one named after ``#``.

    Raises:
        UnreadableError: it can't be opened, is damaged or too large, has no such sheet, or the
            library that reads workbooks is not installed.

    """
    path, wanted = split_name(file.name)
    stream = streams.open(path)
    start = stream.read(len(_ZIP))
    is_zip = start == _ZIP
    stream.seek(0)
    if not is_zip and start != _OLD_EXCEL:
        raise UnreadableError(Statement("not_a_workbook"))
    if not is_zip:
        file.notices.append(Statement("percent_formats_unknown"))
    with unpacked(stream) if is_zip else nullcontext(stream) as content:
        marks = _marks_reader(content) if is_zip else _no_marks
        with _workbook(content) as workbook:
            title = _title(workbook, wanted)
            sheet = ExcelSheet(file.name, marks(title), workbook.get_sheet_by_name(title))
    read_table(file, names, [sheet])
    if sheet.filled:
        shown = ", ".join(sheet.filled[:_MOST_SHOWN])
        more = len(sheet.filled) - _MOST_SHOWN
        facts = {"cells": shown + (f", … (+{more})" if more > 0 else "")}
        file.notices.append(Statement("filled_down", facts))


def _marks_reader(stream: IO[bytes]) -> Callable[[str], Marks]:
    """Return what tells the marks of a sheet, by the kind of workbook.

    Raises:
        UnreadableError: the workbook is damaged, or reaches too far.

    """
    with _archive(stream) as archive:
        parts = archive.namelist()
        if CONTENT in parts:
            by_sheet = ods_marks(archive)
            return lambda title: by_sheet.get(title, Marks())
    if WORKBOOK not in parts:
        raise UnreadableError(Statement("workbook_unknown"))

    def of_xlsx(title: str) -> Marks:
        with _archive(stream) as archive:
            return xlsx_marks(archive, title)

    return of_xlsx


def _no_marks(_: str) -> Marks:
    return Marks()


@contextmanager
def _archive(stream: IO[bytes]) -> Iterator[ZipFile]:
    """Open a zip file, and turn what is wrong in it into our error."""
    try:
        with ZipFile(stream) as archive:
            yield archive
    except (ExpatError, BadZipFile, KeyError, ValueError) as error:
        raise damaged(error) from error


@contextmanager
def _workbook(stream: IO[bytes]) -> Iterator[CalamineWorkbook]:
    """Open a workbook, and turn what the library says of a bad one into our error."""
    try:
        import python_calamine
    except ImportError as error:
        raise UnopenedError(Statement("needs_excel_extra")) from error
    stream.seek(0)
    try:
        with python_calamine.CalamineWorkbook.from_filelike(stream) as workbook:
            yield workbook
    except python_calamine.PasswordError as error:
        raise UnreadableError(Statement("workbook_encrypted")) from error
    except python_calamine.CalamineError as error:
        raise damaged(error) from error
    except BaseException as error:
        # What the library's own language calls a panic is not an Exception.
        if type(error).__name__ == "PanicException":
            raise damaged(error) from error
        raise


def _title(workbook: CalamineWorkbook, wanted: str | None) -> str:
    """Return the name of the sheet to read."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    if wanted is not None:
        for title in workbook.sheet_names:
            if fold(title) == fold(wanted):
                return title
        names = ", ".join(map(excerpt, workbook.sheet_names[:_MOST_SHOWN]))
        raise UnopenedError(Statement("no_such_sheet", {"found": excerpt(wanted), "sheets": names}))
    for sheet in workbook.sheets_metadata:
        if (sheet.typ, sheet.visible) == (SheetTypeEnum.WorkSheet, SheetVisibleEnum.Visible):
            return sheet.name
    raise UnreadableError(Statement("no_sheet"))
