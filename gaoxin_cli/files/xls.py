"""Excel workbooks of before 2007 (.xls): sheets of text as shown.

They are read by xlrd, which knows number formats, fonts and hidden rows. Faster libraries tell
only values: a percentage would be read as a fraction.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import IO, TYPE_CHECKING

from gaoxin_cli.files.archive import MAX_CONTENT, damaged
from gaoxin_cli.files.book_sheet import BookSheet, Extent, in_batches
from gaoxin_cli.files.cell_style import CellStyle, Run, see_runs
from gaoxin_cli.files.date_format import EPOCH_1900, EPOCH_1904
from gaoxin_cli.files.number_format import BUILT_IN, format_by_code
from gaoxin_cli.files.sheet import Mark, Merge
from gaoxin_cli.files.source import UnopenedError, UnreadableError
from gaoxin_cli.finding import Statement

if TYPE_CHECKING:
    from xlrd.book import Book
    from xlrd.sheet import Colinfo, Rowinfo, Sheet

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""What a modern workbook with a password is called inside; outside it looks like an old one."""
_SUPERSCRIPT = 1
_TEXT, _NUMBER, _DATE, _BOOLEAN, _ERROR = 1, 2, 3, 4, 5
"""The types of cells."""
_HIDDEN = Mark(hidden=True)


class XlsBook:
    """The sheets of a workbook."""

    def __init__(self, book: Book) -> None:
        self.sheets = {sheet.name: not sheet.visibility for sheet in book.sheets()}
        self._book = book
        self._epoch = EPOCH_1904 if book.datemode else EPOCH_1900
        self._styles: dict[int, CellStyle] = {}
        self._extent = Extent()

    def read(self, file: str, name: str) -> BookSheet:
        """Return a sheet."""
        with _library_errors():
            sheet = self._book.sheet_by_name(name)
            self._extent.next_sheet()
            if sheet.ncols:
                self._extent.reach(sheet.nrows, sheet.ncols)
            merges = [
                Merge(top + 1, left, bottom, right - 1)
                for top, bottom, left, right in sheet.merged_cells
            ]
            both = [self._row(sheet, number) for number in range(sheet.nrows)]
        rows = [texts for texts, _ in both]
        marks = {line: marks for line, (_, marks) in enumerate(both, start=1) if marks}
        return BookSheet(file, name, merges, partial(in_batches, rows, marks))

    def _row(self, sheet: Sheet, number: int) -> tuple[list[str], dict[int, Mark]]:
        """Return a row of cells as shown, and their marks by column."""
        texts: list[str] = []
        marks: dict[int, Mark] = {}
        row_is_hidden = _is_hidden(sheet.rowinfo_map.get(number))
        for column in range(sheet.row_len(number)):
            text, mark = self._cell(sheet, number, column)
            texts.append(text)
            is_hidden = row_is_hidden or _is_hidden(sheet.colinfo_map.get(column))
            if is_hidden and text.strip():
                mark = (mark or _HIDDEN)._replace(hidden=True)
            if mark is not None:
                marks[column] = mark
        return texts, marks

    def _cell(self, sheet: Sheet, row: int, column: int) -> tuple[str, Mark | None]:
        """Return the text of a cell as shown, and its mark."""
        kind, value = sheet.cell_type(row, column), sheet.cell_value(row, column)
        if kind in (_NUMBER, _DATE):
            return self._style(sheet.cell_xf_index(row, column)).see(float(value), self._epoch)
        if kind == _BOOLEAN:
            return ("TRUE" if value else "FALSE"), None
        if kind == _ERROR:
            from xlrd import error_text_from_code

            shown = error_text_from_code.get(int(value), "#ERROR")
            return shown, Mark(problem=Statement("error_value", {"found": shown}))
        if kind != _TEXT or not value:
            return "", None
        fonts = sheet.rich_text_runlist_map.get((row, column))
        style = self._style(sheet.cell_xf_index(row, column))
        if not fonts:
            return style.see(value)
        return see_runs(self._runs(value, fonts, style))

    def _runs(self, text: str, fonts: list[tuple[int, int]], style: CellStyle) -> Iterator[Run]:
        """Yield the parts of a text; up to the first change of fonts it has the cell's."""
        starts = [start for start, _ in fonts] + [len(text)]
        yield Run(text[: starts[0]], style.struck, style.raised)
        for i, (start, font) in enumerate(fonts):
            yield Run(text[start : starts[i + 1]], *self._look(font))

    def _look(self, number: int) -> tuple[bool, bool]:
        """Return whether a font is struck out, and whether it is a superscript."""
        font = self._book.font_list[number]
        return bool(font.struck_out), font.escapement == _SUPERSCRIPT

    def _style(self, number: int) -> CellStyle:
        """Return a cell style by its number."""
        known = self._styles.get(number)
        if known is None:
            style = self._book.xf_list[number]
            said = self._book.format_map[style.format_key].format_str
            code = said or BUILT_IN.get(style.format_key, "")
            struck, raised = self._look(style.font_index)
            known = CellStyle(format_by_code(code), struck, raised)
            self._styles[number] = known
        return known


def _is_hidden(info: Rowinfo | Colinfo | None) -> bool:
    return info is not None and bool(info.hidden)


@contextmanager
def open_xls(stream: IO[bytes]) -> Iterator[XlsBook]:
    """Give the sheets of a workbook.

    Raises:
        UnreadableError: it is damaged or encrypted, or the library that reads it isn't installed.

    """
    try:
        import xlrd
    except ImportError as error:
        raise UnopenedError(Statement("needs_excel_extra")) from error
    content = stream.read(MAX_CONTENT + 1)
    if len(content) > MAX_CONTENT:
        facts = {"limit": MAX_CONTENT // (1024 * 1024)}
        raise UnreadableError(Statement("workbook_too_large", facts))
    if _ENCRYPTED in content:
        raise UnreadableError(Statement("workbook_encrypted"))
    with _library_errors():
        book = xlrd.open_workbook(
            file_contents=content, formatting_info=True, ragged_rows=True, logfile=io.StringIO()
        )
        opened = XlsBook(book)
    yield opened


@contextmanager
def _library_errors() -> Iterator[None]:
    """Turn what the library raises for a bad workbook into our error."""
    from xlrd.biffh import XLRDError

    try:
        yield
    except UnreadableError:
        raise
    except XLRDError as error:
        if "encrypted" in str(error):
            raise UnreadableError(Statement("workbook_encrypted")) from error
        raise damaged(error) from error
    except Exception as error:  # the library has no one error for what is damaged
        raise damaged(error) from error
