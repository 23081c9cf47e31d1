"""The XML of a sheet of an Office Open XML workbook, gone through element by element."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from gaoxin_cli.files.archive import Attributes, parser_of
from gaoxin_cli.files.xlsx_cell import XlsxCell
from gaoxin_cli.files.xlsx_parts import XlsxParts
from gaoxin_cli.files.xlsx_sheet import XlsxSheet, place_of, range_of
from gaoxin_cli.files.xlsx_text import OFF, TextReading


@dataclass(slots=True)
class _OpenCondition:
    """Cells that look otherwise where a condition holds, while they are read."""

    cells: list[str] = field(default_factory=list)
    formats_numbers: bool = False


class Elements:
    """Goes through elements, and puts what it finds into the sheet."""

    def __init__(self, sheet: XlsxSheet, parts: XlsxParts) -> None:
        self._sheet = sheet
        self._styles = parts.conditional
        self._parser = parser_of(self._start, self._end, self._characters)
        self._has_rows = False
        self.line = 0
        """The line of the last row; one that doesn't say where it is follows it."""
        self._column = -1
        self._cell: XlsxCell | None = None
        self._condition: _OpenCondition | None = None
        self._inline: TextReading | None = None
        self._said: list[str] | None = None
        """What is said by the element that is open, if it is asked for."""
        self._starts: dict[str, Callable[[Attributes], None]] = {
            "sheetData": self._start_rows,
            "row": self._start_row,
            "c": self._start_cell,
            "f": self._start_formula,
            "v": self._start_said,
            "is": self._start_inline,
            "col": self._start_columns,
            "mergeCell": self._start_merge,
            "conditionalFormatting": self._start_condition,
            "cfRule": self._start_rule,
            "numFmt": self._start_format,
            "sqref": self._start_said,
        }
        self._ends: dict[str, Callable[[], None]] = {
            "c": self._end_cell,
            "v": self._end_value,
            "is": self._end_inline,
            "conditionalFormatting": self._end_condition,
            "sqref": self._end_cells,
        }

    def parse(self, content: bytes) -> None:
        """Go through some more of the sheet."""
        self._parser.Parse(content, False)  # noqa: FBT003  # expat's own signature

    def finish(self) -> None:
        """End with the sheet.

        Raises:
            ExpatError: it isn't whole.
            ValueError: it has no rows, not even none.

        """
        self._parser.Parse(b"", True)  # noqa: FBT003  # expat's own signature
        if not self._has_rows:
            raise ValueError("a sheet without rows")

    def _start(self, name: str, attributes: Attributes) -> None:
        if self._inline is not None:
            self._inline.start(name, attributes)
        elif name in self._starts:
            self._starts[name](attributes)

    def _characters(self, text: str) -> None:
        if self._inline is not None:
            self._inline.add(text)
        elif self._said is not None:
            self._said.append(text)

    def _end(self, name: str) -> None:
        if self._inline is not None and name != "is":
            self._inline.end(name)
        elif name in self._ends:
            self._ends[name]()

    def _start_said(self, _: Attributes) -> None:
        self._said = []

    def _end_said(self) -> str:
        said, self._said = self._said or (), None
        return "".join(said)

    # Rows and cells

    def _start_rows(self, _: Attributes) -> None:
        self._has_rows = True

    def _start_row(self, attributes: Attributes) -> None:
        self.line, self._column = int(attributes.get("r", self.line + 1)), -1
        if attributes.get("hidden", "0") not in OFF:
            self._sheet.hidden_lines.add(self.line)

    def _start_cell(self, attributes: Attributes) -> None:
        place = attributes.get("r")
        self.line, self._column = place_of(place) if place else (self.line, self._column + 1)
        self._cell = XlsxCell(attributes.get("s"), attributes.get("t"))

    def _start_formula(self, _: Attributes) -> None:
        if self._cell is not None:
            self._cell.has_formula = True

    def _start_inline(self, _: Attributes) -> None:
        self._inline = TextReading()

    def _end_inline(self) -> None:
        if self._cell is not None and self._inline is not None:
            self._cell.inline = self._inline.text
        self._inline = None

    def _end_value(self) -> None:
        value = self._end_said()
        if self._cell is not None:
            self._cell.value = value

    def _end_cell(self) -> None:
        if self._cell is not None:
            self._sheet.put(self.line, self._column, self._cell)
        self._cell = None

    # What stands above and below the rows

    def _start_columns(self, attributes: Attributes) -> None:
        if attributes.get("hidden", "0") not in OFF or float(attributes.get("width", "1")) == 0:
            self._sheet.hide_columns(int(attributes["min"]), int(attributes["max"]))

    def _start_merge(self, attributes: Attributes) -> None:
        self._sheet.merges.append(range_of(attributes.get("ref", "")))

    def _start_condition(self, attributes: Attributes) -> None:
        self._condition = _OpenCondition(attributes.get("sqref", "").split())

    def _start_rule(self, attributes: Attributes) -> None:
        if self._condition is not None and attributes.get("dxfId") in self._styles:
            self._condition.formats_numbers = True

    def _start_format(self, _: Attributes) -> None:
        if self._condition is not None:
            self._condition.formats_numbers = True

    def _end_cells(self) -> None:
        cells = self._end_said().split()
        if self._condition is not None:
            self._condition.cells += cells

    def _end_condition(self) -> None:
        condition, self._condition = self._condition, None
        if condition is not None and condition.formats_numbers:
            self._sheet.conditions += map(range_of, condition.cells)
