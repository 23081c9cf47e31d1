"""Office Open XML workbooks (.xlsx, .xlsm): sheets of text as shown.

They are read here and not by a library: those that are fast tell values alone, and nothing of what
is hidden, struck out or raised (``benchmarks/README.md``).
"""

from __future__ import annotations

from zipfile import ZipFile

from gaoxin_cli.files.book_sheet import BookSheet, Extent
from gaoxin_cli.files.xlsx_parts import read_parts
from gaoxin_cli.files.xlsx_rows import read_sheet


class XlsxBook:
    """The sheets of a workbook."""

    def __init__(self, archive: ZipFile, path: str) -> None:
        self._archive = archive
        self._parts = read_parts(archive, path)
        self._extent = Extent()
        self.sheets = {name: sheet.is_visible for name, sheet in self._parts.sheets.items()}

    def read(self, file: str, name: str) -> BookSheet:
        """Return a sheet."""
        self._extent.next_sheet()
        path = self._parts.sheets[name].path
        sheet = read_sheet(self._archive, path, self._parts, self._extent)
        if sheet.conditions:
            # They stand below the rows, and rarely change a number format.
            sheet = read_sheet(self._archive, path, self._parts, self._extent, sheet.conditions)
        return BookSheet(file, name, sheet.merges, sheet.batches)
