"""Places in a table, as findings name them."""

from __future__ import annotations

from gaoxin_cli.files.sheet import Sheet
from gaoxin_cli.finding import Location
from gaoxin_cli.observation import Source
from gaoxin_cli.tables.layout import Layout


def line_of(sheet: Sheet, line: int) -> Location:
    """Return a whole line of a sheet; of a workbook's with the name of the sheet."""
    cell = None if sheet.name is None else f"{sheet.name}!{line}"
    return Location(sheet.file, line, None, cell)


class Where:
    """Names the columns and lines of a table."""

    def __init__(self, sheet: Sheet, layout: Layout) -> None:
        self.sheet = sheet
        self._layout = layout

    def column(self, place: int) -> Source:
        """Return a column, with its header as written."""
        return self.sheet.source(place, self._layout.text_at(place))

    def at(self, line: int, place: int | None = None) -> Location:
        """Return a cell, or a whole line."""
        if place is not None:
            return self.column(place).at(line)
        return line_of(self.sheet, line)

    @property
    def header(self) -> int:
        """The line above the figures."""
        return self._layout.lines[-1]
