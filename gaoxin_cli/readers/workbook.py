"""What a workbook says of its cells beyond their values: percentages, errors, how far they reach.

The library that reads the values knows none of it, and reserves memory for every cell between the
first and the last one, so this has to be known before.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from tempfile import SpooledTemporaryFile
from typing import IO
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from gaoxin_cli.finding import Statement
from gaoxin_cli.readers.source import UnreadableError

MAX_CONTENT = 512 * 1024 * 1024
"""Most bytes of a workbook when unpacked."""
MAX_AREA = 20_000_000
"""Most cells between the first and the last one of a sheet."""

_IN_MEMORY = 16 * 1024 * 1024
_CHUNK = 1 << 20
_PERCENT_IDS = frozenset(("9", "10"))
_LITERAL = re.compile(r'"[^"]*"|\\.|[_*].|\[[^\]]*\]', re.DOTALL)
_REFERENCE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
_MAIN = "xl/workbook.xml"

Start = Callable[[str, dict[str, str]], None]


@dataclass(slots=True)
class Marks:
    """What is special about the cells of a sheet, by row and column from 0."""

    percent: dict[int, list[int]] = field(default_factory=dict)
    """Cells with a percent format."""
    texts: dict[int, dict[int, str]] = field(default_factory=dict)
    """Cells that show an error, and formulas whose value was not saved (``=…``)."""


def unpacked(stream: IO[bytes]) -> IO[bytes]:
    """Return a copy of a zip file, not compressed and no larger than it says and may be.

    Raises:
        UnreadableError: it is too large, or damaged.

    """
    copy = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115  # the caller's to keep open
    try:
        with ZipFile(stream) as source, ZipFile(copy, "w") as target:
            members = source.infolist()
            if sum(member.file_size for member in members) > MAX_CONTENT:
                facts = {"limit": MAX_CONTENT // (1024 * 1024)}
                raise UnreadableError(Statement("workbook_too_large", facts))
            for member in members:
                with source.open(member) as content, target.open(member.filename, "w") as out:
                    while chunk := content.read(_CHUNK):
                        out.write(chunk)
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError) as error:
        raise damaged(error) from error
    copy.seek(0)
    return copy


def damaged(error: BaseException) -> UnreadableError:
    """Return the error that a workbook can't be read, with the reason."""
    return UnreadableError(Statement("workbook_damaged", {"why": str(error)}))


def read_marks(stream: IO[bytes], sheet: str) -> Marks:
    """Return what is special about the cells of an xlsx sheet.

    Raises:
        UnreadableError: it is damaged, or reaches too far.

    """
    try:
        with ZipFile(stream) as archive:
            percent = _percent_styles(archive)
            path = _path_of(archive, sheet)
            if path is None:
                return Marks()
            scan = _Scan(percent)
            _parse(archive, path, scan.start, scan)
            scan.finish_cell()
    except (expat.ExpatError, BadZipFile, KeyError, ValueError) as error:
        raise damaged(error) from error
    return scan.marks


class _Scan:
    """Goes through the cells of a sheet."""

    def __init__(self, percent: frozenset[str]) -> None:
        self.marks = Marks()
        self.text: list[str] | None = None
        """Collects what an erroneous cell shows."""
        self._percent = percent
        self._row = self._column = -1
        self._last_row = self._last_column = 0
        self._formula = self._saved = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take note of the start of an element."""
        name = name.rpartition(":")[2]
        if name == "v":
            self._saved = True
        elif name == "f":
            self._formula = True
        elif name == "c":
            self._start_cell(attributes)
        elif name == "row":
            self.finish_cell()
            row = attributes.get("r")
            self._row = int(row) - 1 if row else self._row + 1
            self._column = -1

    def _start_cell(self, attributes: dict[str, str]) -> None:
        self.finish_cell()
        self._column += 1
        match = _REFERENCE.fullmatch(attributes.get("r", ""))
        if match:
            self._column, self._row = column_index(match[1]), int(match[2]) - 1
        self._last_row = max(self._last_row, self._row)
        self._last_column = max(self._last_column, self._column)
        if (self._last_row + 1) * (self._last_column + 1) > MAX_AREA:
            facts = {"cell": f"{column_letters(self._last_column)}{self._last_row + 1}"}
            raise UnreadableError(Statement("sheet_too_large", facts))
        if attributes.get("s") in self._percent:
            self.marks.percent.setdefault(self._row, []).append(self._column)
        if attributes.get("t") == "e":
            self.text = []

    def finish_cell(self) -> None:
        """Take note of what is known when a cell has ended."""
        text = None
        if self.text is not None:
            text = "".join(self.text).strip() or "#ERROR"
        elif self._formula and not self._saved:
            text = "=…"
        if text is not None:
            self.marks.texts.setdefault(self._row, {})[self._column] = text
        self._formula = self._saved = False
        self.text = None


def _parse(archive: ZipFile, path: str, start: Start, scan: _Scan | None = None) -> None:
    """Call ``start`` for each element of a part; a document type, which no workbook has, is refused."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.StartDoctypeDeclHandler = _refuse

    def take(text: str) -> None:
        if scan is not None and scan.text is not None:
            scan.text.append(text)

    if scan is not None:
        parser.CharacterDataHandler = take
    with archive.open(path) as content:
        while chunk := content.read(_CHUNK):
            parser.Parse(chunk, False)  # noqa: FBT003  # expat's own signature
        parser.Parse(b"", True)  # noqa: FBT003  # expat's own signature


def _refuse(*_: object) -> None:
    raise ValueError("a document type declaration")


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
        _parse(archive, "xl/styles.xml", start)
    percent = _PERCENT_IDS | {number for number, code in codes.items() if is_percent(code)}
    return frozenset(str(i) for i, number in enumerate(formats) if number in percent)


def is_percent(code: str) -> bool:
    """Return whether a number format shows a hundred times the number, with a percent sign."""
    return "%" in _LITERAL.sub("", code).partition(";")[0]


def _path_of(archive: ZipFile, sheet: str) -> str | None:
    """Return the part that holds a sheet, by way of the workbook's relations."""
    relations: dict[str, str] = {}
    identifiers: dict[str, str] = {}

    def of_workbook(name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(":")[2] == "sheet":
            for key, value in attributes.items():
                if key.rpartition(":")[2] == "id":
                    identifiers[attributes.get("name", "")] = value

    def of_relations(name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(":")[2] == "Relationship":
            relations[attributes.get("Id", "")] = attributes.get("Target", "")

    _parse(archive, _MAIN, of_workbook)
    _parse(archive, "xl/_rels/workbook.xml.rels", of_relations)
    target = relations.get(identifiers.get(sheet, ""))
    if not target:
        return None
    if target.startswith("/"):
        return target[1:]
    return str(PurePosixPath("xl") / target)


def column_index(letters: str) -> int:
    """Return the number of a column from 0."""
    index = 0
    for letter in letters.upper():
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1


def column_letters(index: int) -> str:
    """Return the letters of a column that is counted from 0."""
    letters = ""
    while index >= 0:
        index, rest = divmod(index, 26)
        letters = chr(ord("A") + rest) + letters
        index -= 1
    return letters
