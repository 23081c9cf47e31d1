"""The marks of an OpenDocument sheet (.ods)."""

from __future__ import annotations

from zipfile import ZipFile

from gaoxin_cli.readers.workbook import NOT_SAVED, Marks, check_extent, parse_part, parser_of

CONTENT = "content.xml"


def ods_marks(archive: ZipFile) -> dict[str, Marks]:
    """Return what is special about the cells of each sheet: the library reads them all at once.

    Raises:
        UnreadableError: one reaches too far.
        ValueError: it is damaged.

    """
    scan = _Scan()
    parse_part(archive, CONTENT, parser_of(scan.start))
    scan.finish_row()
    return scan.sheets


class _Scan:
    """Goes through the cells of the sheets; equal ones in a row are written once."""

    def __init__(self) -> None:
        self.sheets: dict[str, Marks] = {}
        self._marks = Marks()
        self._row = self._column = 0
        self._repeated = 0
        """How many equal rows the present one stands for."""
        self._filled_to = -1
        self._last_column = -1
        self._percent: list[int] = []
        self._texts: dict[int, str] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take note of the start of an element."""
        name = name.rpartition(":")[2]
        values = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        if name == "table":
            self.finish_row()
            self._marks = self.sheets.setdefault(values.get("name", ""), Marks())
            self._row = 0
            self._last_column = -1
        elif name == "table-row":
            self.finish_row()
            self._repeated = int(values.get("number-rows-repeated", "1"))
        elif name in ("table-cell", "covered-table-cell"):
            self._cell(values, attributes)

    def _cell(self, values: dict[str, str], attributes: dict[str, str]) -> None:
        count = int(values.get("number-columns-repeated", "1"))
        kind = attributes.get("office:value-type")
        if kind is not None or "formula" in values:
            self._filled_to = self._column + count - 1
            check_extent(self._row + self._repeated - 1, max(self._last_column, self._filled_to))
            columns = range(self._column, self._column + count)
            if kind == "percentage":
                self._percent.extend(columns)
            if kind is None or attributes.get("calcext:value-type") == "error":
                self._texts |= dict.fromkeys(columns, NOT_SAVED if kind is None else "#ERROR")
            spanned = int(values.get("number-rows-spanned", "1"))
            if spanned > 1:
                self._marks.merged[self._row, self._column] = self._row + spanned - 1
        self._column += count

    def finish_row(self) -> None:
        """Take note of what is known when a row has ended."""
        if self._filled_to >= 0:
            self._last_column = max(self._last_column, self._filled_to)
            rows = range(self._row, self._row + self._repeated)
            if self._percent:
                self._marks.percent |= dict.fromkeys(rows, self._percent)
            if self._texts:
                self._marks.texts |= dict.fromkeys(rows, self._texts)
        self._row += self._repeated
        self._column = self._repeated = 0
        self._filled_to = -1
        self._percent, self._texts = [], {}
