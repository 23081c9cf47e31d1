"""The marks of an Office Open XML sheet (.xlsx)."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from zipfile import ZipFile

from gaoxin_cli.readers.workbook import (
    NOT_SAVED,
    Marks,
    check_extent,
    column_index,
    parse_part,
    parser_of,
)

WORKBOOK = "xl/workbook.xml"

_PERCENT_IDS = frozenset(("9", "10"))
_LITERAL = re.compile(r'"[^"]*"|\\.|[_*].|\[[^\]]*\]', re.DOTALL)
_LETTERS = re.compile(r"[A-Za-z]{1,3}")


def xlsx_marks(archive: ZipFile, sheet: str) -> Marks:
    """Return what is special about the cells of a sheet.

    Raises:
        UnreadableError: it reaches too far.
        ValueError: it is damaged.

    """
    scan = _Scan(_percent_styles(archive))
    parse_part(archive, _path_of(archive, sheet), scan.parser)
    scan.finish_cell()
    return scan.marks


class _Scan:
    """Goes through the cells of a sheet."""

    def __init__(self, percent: frozenset[str]) -> None:
        self.marks = Marks()
        self.parser = parser_of(self._start)
        self._percent = percent
        self._columns = _Columns()
        self._row = self._column = -1
        self._digits = ""
        """The number of the row as written."""
        self._last_row = self._last_column = -1
        self._error = self._formula = False
        self._text: list[str] = []
        """What a formula or an erroneous cell shows."""

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        """Take note of the start of an element."""
        if ":" in name:
            name = name.rpartition(":")[2]
        if name == "c":
            self._start_cell(attributes)
        elif name == "v":
            if self._formula or self._error:
                # Only here: a call for each text of a sheet would take as long as all the rest.
                self.parser.CharacterDataHandler = self._text.append
        elif name == "f":
            self._formula = True
        elif name == "row":
            self.finish_cell()
            self._digits = attributes.get("r", "")
            self._row = int(self._digits) - 1 if self._digits else self._row + 1
            self._column = -1

    def _start_cell(self, attributes: dict[str, str]) -> None:
        if self._error or self._formula:
            self.finish_cell()
        self._column += 1
        place = attributes.get("r")
        if place is not None:
            letters = place.rstrip("0123456789")
            self._column = self._columns[letters]
            digits = place[len(letters) :]
            if digits != self._digits:
                self._row, self._digits = int(digits) - 1, digits
        if self._column > self._last_column or self._row > self._last_row:
            self._last_row = max(self._last_row, self._row)
            self._last_column = max(self._last_column, self._column)
            check_extent(self._last_row, self._last_column)
        if attributes.get("s") in self._percent:
            self.marks.percent.setdefault(self._row, []).append(self._column)
        self._error = attributes.get("t") == "e"

    def finish_cell(self) -> None:
        """Take note of what is known when a cell has ended."""
        if self._error or self._formula:
            shown = "".join(self._text).strip()
            if self._error or not shown:
                texts = self.marks.texts.setdefault(self._row, {})
                texts[self._column] = shown or NOT_SAVED
            self.parser.CharacterDataHandler = None
            self._text.clear()
            self._error = self._formula = False


class _Columns(dict[str, int]):
    """The number of a column by its letters."""

    def __missing__(self, letters: str) -> int:
        if not _LETTERS.fullmatch(letters):
            raise ValueError("a cell without a place")
        self[letters] = column_index(letters)
        return self[letters]


def _percent_styles(archive: ZipFile) -> frozenset[str]:
    """Return the numbers of the cell styles that show a percentage."""
    codes: dict[str, str] = {}
    formats: list[str] = []
    inside = ""

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal inside
        name = name.rpartition(":")[2]
        if name == "numFmt":
            codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif name in ("cellXfs", "cellStyleXfs", "dxfs"):
            inside = name
        elif name == "xf" and inside == "cellXfs":
            formats.append(attributes.get("numFmtId", ""))

    if "xl/styles.xml" in archive.namelist():
        parse_part(archive, "xl/styles.xml", parser_of(start))
    percent = _PERCENT_IDS | {number for number, code in codes.items() if is_percent(code)}
    return frozenset(str(i) for i, number in enumerate(formats) if number in percent)


def is_percent(code: str) -> bool:
    """Return whether a number format shows a hundred times the number, with a percent sign."""
    return "%" in _LITERAL.sub("", code).partition(";")[0]


def _path_of(archive: ZipFile, sheet: str) -> str:
    """Return the part that holds a sheet, by way of the workbook's relations."""
    relations: dict[str, str] = {}
    identifiers: dict[str, str] = {}

    def of_workbook(name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(":")[2] == "sheet":
            for key, value in attributes.items():
                title = attributes.get("name", "")
                is_id = key.rpartition(":")[2] == "id"
                if is_id and identifiers.setdefault(title, value) != value:
                    raise ValueError("two sheets of one name")

    def of_relations(name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(":")[2] == "Relationship":
            relations[attributes.get("Id", "")] = attributes.get("Target", "")

    parse_part(archive, WORKBOOK, parser_of(of_workbook))
    parse_part(archive, "xl/_rels/workbook.xml.rels", parser_of(of_relations))
    target = relations.get(identifiers.get(sheet, ""))
    if not target:
        raise ValueError("a sheet without content")
    return target[1:] if target.startswith("/") else str(PurePosixPath("xl") / target)
