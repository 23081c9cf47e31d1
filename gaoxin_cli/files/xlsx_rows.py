"""The rows of a sheet of an Office Open XML workbook, written as nearly all programs write them.

A large sheet is a million cells, few of them different from each other but for their places. So its
XML is cut at the cells, and what is known of one is known of all that are written alike. A row that
is written in any other way goes through the parser of XML, and so does all that is no row: it finds
the same, and takes about five times as long.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import IO, TypeVar
from xml.parsers import expat
from zipfile import ZipFile

from gaoxin_cli.files.archive import part_of
from gaoxin_cli.files.book_sheet import Extent
from gaoxin_cli.files.sheet import Mark, Merge, column_index
from gaoxin_cli.files.xlsx_cell import XlsxCell
from gaoxin_cli.files.xlsx_elements import Elements
from gaoxin_cli.files.xlsx_parts import XlsxParts
from gaoxin_cli.files.xlsx_sheet import XlsxSheet
from gaoxin_cli.files.xlsx_text import OFF, shown_text, unescaped

_CHUNK = 1 << 17
_LONGEST = 1 << 20
"""Most bytes that are searched for the start or the end of a row."""
_MOST_KNOWN = 50_000
"""How many cells that are written differently are kept in mind."""

_START = re.compile(rb"<((?:[A-Za-z]\w*:)?)sheetData>")
_DECLARATION = re.compile(
    rb'(?:\xef\xbb\xbf)?(?:<\?xml version=["\']1\.0["\'](?: encoding=["\'](?i:utf-8)["\'])?'
    rb'(?: standalone=["\'](?:yes|no)["\'])?\s*\?>)?'
)
_NO_ELEMENT = (b"<!", b"<?")
_BLANKS = b" \t\r\n"
_ATTRIBUTES = r'(?: [A-Za-z][\w:]*="[^"<&]*")*'
_LOOK = re.compile(rf"({_ATTRIBUTES})>", re.ASCII)
_HIDDEN = re.compile(' hidden="([^"]*)"')
_LETTERS = re.compile(rb"[A-Z]{1,3}")
_CELL = re.compile(
    r'(?: s="([0-9]+)")?(?: t="([A-Za-z]+)")?'
    rf"(?:/>|>(<f{_ATTRIBUTES}(?:/>|>([^<]*)</f>))?"
    r"(?:<v>([^<]*)</v>|(<v ?/>)"
    r'|<is><t(?: xml:space="preserve")?>([^<]*)</t></is>)?</c>)',
    re.ASCII,
)
_NUMBER = re.compile(
    r'(?: s="([0-9]+)")?(?: t="n")?><v>(-?[0-9]+(?:\.[0-9]+)?(?:E[+-]?[0-9]+)?)</v></c>', re.ASCII
)
"""A cell as most of them are that differ from each other."""
_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


def read_sheet(
    archive: ZipFile, path: str, parts: XlsxParts, extent: Extent, conditions: Sequence[Merge] = ()
) -> XlsxSheet:
    """Return what is found in a sheet.

    Raises:
        UnreadableError: it is damaged, or reaches too far.

    """
    sheet = XlsxSheet(parts, extent, conditions)
    elements = Elements(sheet, parts)
    with part_of(archive, path) as content:
        piece, start = _start_of_rows(content)
        if start is not None and _is_usual(piece[: start.start()]) and not conditions:
            elements.parse(piece[: start.end()])
            rows = _UsualRows(sheet, elements, prefix=start[1])
            piece = rows.read(content, piece[start.end() :])
        elements.parse(piece)
        while chunk := content.read(_CHUNK):
            elements.parse(chunk)
        elements.finish()
        sheet.finish()
    return sheet


def _start_of_rows(content: IO[bytes]) -> tuple[bytes, re.Match[bytes] | None]:
    """Return what stands above the rows and some more, and where they start."""
    piece, start = b"", None
    while start is None and len(piece) < _LONGEST and (chunk := content.read(_CHUNK)):
        piece += chunk
        start = _START.search(piece)
    return piece, start


def _is_usual(above: bytes) -> bool:
    """Return whether what stands above the rows is nothing but elements in UTF-8."""
    declaration = _DECLARATION.match(above)
    elements = above[declaration.end() if declaration else 0 :]
    return not any(sign in elements for sign in _NO_ELEMENT)


class _UnusualError(Exception):
    """Something is written otherwise."""


class _Known(dict[_Key, _Value]):
    """What was found by some keys; it is looked for by those that aren't there yet."""

    def __init__(self, find: Callable[[_Key], _Value]) -> None:
        self._find = find

    def __missing__(self, key: _Key) -> _Value:
        value = self[key] = self._find(key)
        return value


class _UsualRows:
    """Goes through rows, and hands on those that are written otherwise."""

    def __init__(self, sheet: XlsxSheet, elements: Elements, prefix: bytes) -> None:
        self._sheet = sheet
        self._elements = elements
        self._prefix = prefix
        """What the names of all elements begin with, as some programs write them."""
        self._hidden = _Known(_is_hidden)
        self._columns = _Known(_columns_of)
        self._texts = _Known(self._text_of)
        self._marks: dict[bytes, Mark] = {}
        """Those of the cells that have one; both are by what is written behind the place."""

    def read(self, content: IO[bytes], piece: bytes) -> bytes:
        """Read rows as long as they follow each other; return what is read but is none."""
        end = b"</" + self._prefix + b"row>"
        while True:
            *rows, rest = piece.split(end)
            for i, row in enumerate(rows, start=1):
                if not self._take(row):
                    self._elements.parse(row + end)
                    if any(sign in row for sign in (*_NO_ELEMENT, b"sheetData")):
                        # What follows may be no row.
                        return end.join([*rows[i:], rest])
            chunk = content.read(_CHUNK)
            if not chunk or len(rest) > _LONGEST or b"sheetData>" in rest:
                return rest + chunk
            piece = rest + chunk
            if len(self._texts) > _MOST_KNOWN:
                self._texts.clear()
                self._marks.clear()

    def _take(self, row: bytes) -> bool:
        """Add a row to the sheet; return whether it is written in the usual way."""
        if self._prefix:
            row = row.replace(b"<" + self._prefix, b"<").replace(b"</" + self._prefix, b"</")
        head, *cells = row.split(b'<c r="')
        letters: list[bytes] = []
        texts: list[str] = []
        text_of = self._texts.__getitem__
        try:
            start, digits, look = head.split(b'"', 2)
            place = digits + b'"'
            for cell in cells:
                column, _, rest = cell.partition(place)
                letters.append(column)
                texts.append(text_of(rest))
            columns = self._columns[b" ".join(letters)]
            is_hidden = self._hidden[look]
        except (_UnusualError, ValueError, expat.ExpatError):
            return False
        if not cells or start.strip(_BLANKS) != b"<row r=" or not digits.isdigit():
            return False
        line, width = int(digits), columns[-1] + 1
        if line <= len(self._sheet.rows):
            return False
        if width > len(texts):
            by_column = dict(zip(columns, texts, strict=True))
            texts = [by_column.get(column, "") for column in range(width)]
        marks: dict[int, Mark] = {}
        if self._marks:
            found = (self._marks.get(cell.partition(place)[2]) for cell in cells)
            pairs = zip(columns, found, strict=True)
            marks = {column: mark for column, mark in pairs if mark is not None}
        self._sheet.add(line, tuple(texts), marks)
        if is_hidden:
            self._sheet.hidden_lines.add(line)
        self._elements.line = line
        return True

    def _text_of(self, rest: bytes) -> str:
        """Return the text of a cell by what is written behind its place; remember its mark."""
        written = rest.decode()
        number = _NUMBER.fullmatch(written)
        if number is not None:
            style, digits = number.groups()
            shown, mark = self._sheet.reader.see_value(float(digits), style)
        else:
            shown, mark = self._sheet.reader.see(_cell_of(written))
        if mark is not None:
            self._marks[rest] = mark
        return shown


def _cell_of(written: str) -> XlsxCell:
    """Return a cell by what is written behind its place."""
    match = _CELL.fullmatch(written)
    if match is None:
        raise _UnusualError
    style, kind, formula, said, value, empty, text = match.groups()
    if said:
        unescaped(said)
    return XlsxCell(
        style,
        kind,
        "" if empty else value and unescaped(value),
        None if text is None else shown_text(unescaped(text)),
        has_formula=formula is not None,
    )


def _is_hidden(look: bytes) -> bool:
    """Return whether a row is hidden by what is written behind its number."""
    match = _LOOK.fullmatch(look.decode())
    if match is None:
        raise _UnusualError
    hidden = _HIDDEN.search(match[1])
    return hidden is not None and hidden[1] not in OFF


def _columns_of(letters: bytes) -> Sequence[int]:
    """Return the columns of the cells of a row."""
    names = letters.split(b" ")
    if not all(map(_LETTERS.fullmatch, names)):
        raise _UnusualError
    columns = [column_index(name.decode()) for name in names]
    if any(left >= right for left, right in pairwise(columns)):
        raise _UnusualError
    return columns
