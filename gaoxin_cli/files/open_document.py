"""OpenDocument spreadsheets (.ods): sheets of text as shown.

They are read here and not by a library: those that are kept up tell the value of a cell or the
text that it shows, and nothing of what is hidden, struck out or raised.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from xml.parsers import expat
from zipfile import ZipFile

from gaoxin_cli.files.archive import parse_part, refuse_doctype
from gaoxin_cli.files.book_sheet import BookSheet, Extent, in_batches
from gaoxin_cli.files.open_document_cell import Cell
from gaoxin_cli.files.open_document_styles import Attributes, Styles
from gaoxin_cli.files.sheet import Cells, Mark, Merge
from gaoxin_cli.files.source import UnreadableError
from gaoxin_cli.finding import Statement

_CONTENT = "content.xml"
_STYLES = "styles.xml"
_MANIFEST = "META-INF/manifest.xml"
_CELLS = ("table:table-cell", "table:covered-table-cell")
_COLUMNS, _ROWS = "table:number-columns-repeated", "table:number-rows-repeated"
_RIGHT, _DOWN = "table:number-columns-spanned", "table:number-rows-spanned"
_HIDDEN = Mark(hidden=True)


class OpenDocumentBook:
    """The sheets of a workbook."""

    def __init__(self, archive: ZipFile) -> None:
        parts = archive.namelist()
        if _MANIFEST in parts and b"encryption-data" in archive.read(_MANIFEST):
            raise UnreadableError(Statement("workbook_encrypted"))
        styles = Styles()
        if _STYLES in parts:
            parse_part(archive, _STYLES, _parser(styles.start))
        reading = _Reading(styles)
        parser = _parser(reading.start)
        parser.EndElementHandler = reading.end
        parser.CharacterDataHandler = reading.characters
        parse_part(archive, _CONTENT, parser)
        self._tables = reading.tables
        self.sheets = {name: not table.hidden for name, table in self._tables.items()}

    def read(self, file: str, name: str) -> BookSheet:
        """Return a sheet."""
        table = self._tables[name]
        return BookSheet(file, name, table.merges, partial(in_batches, table.rows, table.marks))


def _parser(start: Callable[[str, Attributes], None]) -> expat.XMLParserType:
    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.StartDoctypeDeclHandler = refuse_doctype
    parser.buffer_text = True
    return parser


@dataclass(slots=True)
class _Table:
    """The rows of a sheet."""

    hidden: bool
    rows: list[Cells] = field(default_factory=list)
    """Up to the last one that isn't blank."""
    marks: dict[int, dict[int, Mark]] = field(default_factory=dict)
    """By line and column."""
    merges: list[Merge] = field(default_factory=list)
    hidden_columns: list[range] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    """Of equal columns the one behind the last."""
    styles: list[str | None] = field(default_factory=list)
    """The styles of their cells that have none of their own."""

    def style_of(self, column: int) -> str | None:
        """Return the style of the cells of a column."""
        place = bisect_right(self.ends, column)
        return self.styles[place] if place < len(self.styles) else None


class _Reading:
    """Goes through the cells of the sheets; equal ones are written once, with their number."""

    def __init__(self, styles: Styles) -> None:
        self.tables: dict[str, _Table] = {}
        self._styles = styles
        self._extent = Extent()
        self._table: _Table | None = None
        self._line = 0
        """How many lines are done."""
        self._row: Attributes = {}
        self._texts: list[str] = []
        self._marks: dict[int, Mark] = {}
        self._column = 0
        """How many columns of the row are done; blank ones at its end are no cells."""
        self._cell: Cell | None = None
        self._closed: list[bool] = []
        """Whether each group of rows that is open in the file is closed on the screen."""

    def start(self, name: str, attributes: Attributes) -> None:
        """Take note of the start of an element."""
        if self._cell is not None:
            self._cell.start(name, attributes)
        elif self._table is None:
            if name == "table:table":
                self._start_table(attributes)
            else:
                self._styles.start(name, attributes)
        elif name in _CELLS:
            self._cell = Cell(attributes)
        elif name == "table:table-row":
            self._row, self._texts, self._marks, self._column = attributes, [], {}, 0
        elif name == "table:table-column":
            self._declare_columns(self._table, attributes)
        elif name == "table:table-row-group":
            self._closed.append(attributes.get("table:display") == "false")
        elif name == "table:table-source":
            # What another file holds, kept for its formulas.
            self.tables = {k: v for k, v in self.tables.items() if v is not self._table}

    def characters(self, text: str) -> None:
        """Take note of a text."""
        if self._cell is not None:
            self._cell.add(text)

    def end(self, name: str) -> None:
        """Take note of the end of an element."""
        if self._table is None:
            return
        if self._cell is not None:
            if name in _CELLS:
                self._end_cell(self._table, self._cell)
                self._cell = None
            else:
                self._cell.end()
        elif name == "table:table-row":
            self._end_row(self._table)
        elif name == "table:table-row-group":
            self._closed.pop()
        elif name == "table:table":
            self._table = None

    def _start_table(self, attributes: Attributes) -> None:
        name = attributes.get("table:name", "")
        if name in self.tables:
            raise ValueError("two sheets of one name")
        self._table = _Table(self._styles.hides(attributes.get("table:style-name")))
        self.tables[name] = self._table
        self._line = 0
        self._closed = []
        self._extent.next_sheet()

    def _declare_columns(self, table: _Table, attributes: Attributes) -> None:
        first = table.ends[-1] if table.ends else 0
        columns = range(first, first + _count(attributes, _COLUMNS))
        table.ends.append(columns.stop)
        table.styles.append(attributes.get("table:default-cell-style-name"))
        if attributes.get("table:visibility", "visible") != "visible":
            table.hidden_columns.append(columns)

    def _end_cell(self, table: _Table, cell: Cell) -> None:
        said = cell.attributes
        first, count = self._column, _count(said, _COLUMNS)
        self._column += count
        if not cell.is_blank:
            style = said.get("table:style-name") or self._row.get("table:default-cell-style-name")
            text, mark = cell.see(self._styles, style or table.style_of(first))
            if count > 1:
                self._extent.reach(self._line + 1, self._column)
            self._texts.extend([""] * (first - len(self._texts)))
            self._texts.extend([text] * count)
            if mark is not None:
                self._marks.update(dict.fromkeys(range(first, self._column), mark))
        down, right = _count(said, _DOWN), _count(said, _RIGHT)
        if down > 1 or right > 1:
            top = self._line + 1
            table.merges.append(Merge(top, first, top + down - 1, first + right - 1))

    def _end_row(self, table: _Table) -> None:
        repeated = _count(self._row, _ROWS)
        lines = range(self._line + 1, self._line + repeated + 1)
        self._line += repeated
        if not any(map(str.strip, self._texts)) and not self._marks:
            return
        self._extent.reach(self._line, len(self._texts))
        is_hidden = self._row.get("table:visibility", "visible") != "visible"
        everything = range(len(self._texts))
        hidden = [everything] if is_hidden or any(self._closed) else table.hidden_columns
        for columns in hidden:
            for column in columns[: max(len(self._texts) - columns.start, 0)]:
                if self._texts[column].strip():
                    self._marks[column] = self._marks.get(column, _HIDDEN)._replace(hidden=True)
        table.rows.extend([()] * (lines.start - 1 - len(table.rows)))
        table.rows.extend([self._texts] * repeated)
        if self._marks:
            table.marks |= dict.fromkeys(lines, self._marks)


def _count(attributes: Attributes, what: str) -> int:
    """Return how many equal cells, columns or rows an element stands for, or is merged over."""
    if what not in attributes:
        return 1
    count = int(attributes[what])
    if count < 1:
        raise ValueError("a number of cells below one")
    return count
