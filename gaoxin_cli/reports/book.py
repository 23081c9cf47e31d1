"""A workbook: sheets on which every text only shows, and every number is one.

Reports hold text as it came from files. Only a sheet writes cells: text as text, never as a
formula or a link, made safe to print.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from fractions import Fraction
from io import BytesIO
from typing import NamedTuple

from rich.cells import cell_len
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from gaoxin_cli.exact import Exact, approximate, round_exact
from gaoxin_cli.messages import Words
from gaoxin_cli.text import printable

MOST_ROWS = 1_048_576
MOST_CHARACTERS = 32_767
_DIGITS = 15
"""How many significant digits a spreadsheet keeps of a number."""
_A4 = 9
_NARROWEST, _WIDEST = 4, 40
_LINE = 15
"""How high a line is, in points."""
_MOST_LINES = 27
"""A row is no higher than 409 points."""
_GRID = {"border": 1, "border_color": "#BFBFBF", "text_wrap": True}
_MOST_FROZEN = 3
_LONGEST_LIST = 255
USUAL, LARGE = 10, 14
"""Sizes of letters, in points."""
_FONT = {"font_name": "Microsoft YaHei", "font_size": USUAL, "valign": "top"}
_HEAD = {
    "bold": True,
    "bg_color": "#1F3A5F",
    "font_color": "#FFFFFF",
    "border": 1,
    "valign": "vcenter",
}


class Number(NamedTuple):
    """An exact number, and how it is shown: its decimals set it apart from what it is judged by."""

    value: Exact
    text: str


class Cell(NamedTuple):
    """What stands in a cell, with the colours of its ground and letters."""

    content: str | int | Number | None = None
    ground: str = ""
    ink: str = ""
    bold: bool = False


class Book:
    """A workbook in memory, the same bytes for the same cells."""

    def __init__(self, title: str = "") -> None:
        self._bytes = BytesIO()
        safe = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
        self._book = Workbook(self._bytes, {"in_memory": True, **safe})
        self._book.set_properties({"title": _text(title)[:255], "created": datetime(2000, 1, 1)})  # noqa: DTZ001 - a fixed date: no time of day is in the bytes
        self._formats: dict[tuple[tuple[str, object], ...], Format] = {}

    def sheet(self, name: str, title: str = "") -> Worksheet:
        """Return a new sheet that is printed on A4, as wide as the page, below a title."""
        sheet = self._book.add_worksheet(_text(name)[:31])
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(0.4, 0.4, 0.6, 0.6)
        sheet.set_footer("&C&P / &N")
        sheet.set_landscape()
        if title:
            # An ampersand alone would be a code of the header.
            sheet.set_header("&C" + _text(title)[:100].replace("&", "&&"))
        return sheet

    def style(self, **facts: object) -> Format:
        """Return a format; equal ones are one."""
        key = tuple(sorted(facts.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format({**_FONT, **facts})
        return self._formats[key]

    def put(self, sheet: Worksheet, row: int, column: int, cell: Cell, **facts: object) -> None:
        """Write a cell; a number with more digits than a spreadsheet keeps is written as text."""
        if cell.ground:
            facts["bg_color"] = cell.ground
        if cell.ink:
            facts["font_color"] = cell.ink
        if cell.bold:
            facts["bold"] = True
        content = cell.content
        if content is None:
            sheet.write_blank(row, column, None, self.style(**facts))
        elif isinstance(content, int):
            sheet.write_number(row, column, content, self.style(**facts))
        elif isinstance(content, str):
            sheet.write_string(row, column, _text(content), self.style(**facts))
        elif (number := _float(content)) is None:
            sheet.write_string(row, column, content.text, self.style(**facts, align="right"))
        else:
            facts["num_format"] = _number_format(content.text)
            sheet.write_number(row, column, number, self.style(**facts))

    def line(self, sheet: Worksheet, row: int, cell: Cell, size: int = USUAL) -> None:
        """Write a line above or below a table, as high as its letters need."""
        sheet.set_row(row, 1.7 * size)
        self.put(sheet, row, 0, cell, font_size=size, valign="vcenter")

    def choice(self, sheet: Worksheet, row: int, column: int, choices: Sequence[str]) -> None:
        """Offer texts for a cell as a list, if it can hold them: commas would part them anew."""
        listed = ",".join(choices)
        plain = listed == _text(listed) and listed.count(",") == len(choices) - 1
        if plain and '"' not in listed and len(listed) <= _LONGEST_LIST:
            rule = {"validate": "list", "source": [*choices]}
            sheet.data_validation(row, column, row, column, rule)

    def table(
        self,
        sheet: Worksheet,
        heads: Sequence[str],
        rows: Sequence[Sequence[Cell]],
        words: Words,
        start: int = 0,
    ) -> int:
        """Write a table with a filter, and return the row below it.

        Its head is frozen, unless so much stands above it that little room is left. What a sheet
        can't hold is counted in its last row.
        """
        for column, head in enumerate(heads):
            self.put(sheet, start, column, Cell(head), **_HEAD, text_wrap=True)
        room = MOST_ROWS - start - 2
        shown = rows[:room]
        widths = [
            min(max(_head_width(head), *(_width(row[column]) for row in shown), 0), _WIDEST) + 1
            for column, head in enumerate(heads)
        ]
        folded = any(cell_len(head) > width for head, width in zip(heads, widths, strict=True))
        sheet.set_row(start, (1.2 + folded) * _LINE)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        for number, row in enumerate(shown, start=start + 1):
            pairs = zip(row, widths, strict=True)
            lines = max(-(-_width(cell) // (width - 1)) for cell, width in pairs)
            if lines > 1:
                sheet.set_row(number, _LINE * min(lines, _MOST_LINES))
            for column, cell in enumerate(row):
                self.put(sheet, number, column, cell, **_GRID)
        end = start + len(shown)
        if start <= _MOST_FROZEN:
            sheet.freeze_panes(start + 1, 0)
        sheet.repeat_rows(start)
        sheet.autofilter(start, 0, max(end, start + 1), len(heads) - 1)
        if len(rows) > room:
            self.put(sheet, end + 1, 0, Cell(words.text("left_out", count=len(rows) - room)))
        return end + 1

    def content(self) -> bytes:
        """Return the file."""
        self._book.close()
        return self._bytes.getvalue()


def _text(text: str) -> str:
    shown = printable(text)
    return shown if len(shown) <= MOST_CHARACTERS else shown[: MOST_CHARACTERS - 1] + "…"


def _float(number: Number) -> float | None:
    """Return a number as a spreadsheet keeps it; None if its digits as shown would be lost."""
    if len(number.text.lstrip("-0.").replace(".", "")) > _DIGITS:
        return None
    kept = Fraction(approximate(number.value, _DIGITS))
    # Where 15 digits would round to other decimals than those shown, those shown are kept.
    decimals = len(number.text.partition(".")[2])
    agrees = round_exact(kept, decimals, "half_up") == Fraction(number.text)
    return float(kept) if agrees else float(number.text)


def _number_format(text: str) -> str:
    decimals = len(text.partition(".")[2])
    return "#,##0" + (f".{'0' * decimals}" if decimals else "")


def _head_width(head: str) -> int:
    """Return how wide a head is, in two lines if it has several words, beside the filter's sign."""
    words = head.split()
    return max(_NARROWEST, *map(cell_len, words), -(-cell_len(head) // min(len(words), 2))) + 3


def _width(cell: Cell) -> int:
    content = cell.content
    if content is None:
        return 0
    text = content.text if isinstance(content, Number) else str(content)
    # Numbers in groups of three digits have commas besides.
    return cell_len(text) + (len(text) // 3 if isinstance(content, Number) else 0)
