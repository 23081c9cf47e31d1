"""The parts of an Office Open XML workbook beside its sheets: names, styles, shared texts."""

from __future__ import annotations

import datetime as dt
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from html import unescape
from typing import NamedTuple
from zipfile import ZipFile

from gaoxin_cli.files.archive import parse_part, parser_of
from gaoxin_cli.files.cell_style import CellStyle, Run
from gaoxin_cli.files.date_format import EPOCH_1900, EPOCH_1904
from gaoxin_cli.files.number_format import BUILT_IN, format_by_code

_OFF = ("0", "false")

_COUNT = re.compile(rb"\buniqueCount\s*=\s*[\"']\s*([0-9]+)")
_TEXT = re.compile(rb"<si\b[^>]*?(?:/>|>(.*?)</si>)", re.DOTALL)
_RUN = re.compile(
    rb"<rPh\b.*?</rPh>|<r\b[^>]*>\s*(?:<rPr\b[^>]*?(?:/>|>(.*?)</rPr>))?\s*(.*?)</r>"
    rb"|<t\b[^>]*>([^<]*)</t>",
    re.DOTALL,
)
_RUN_TEXT = re.compile(rb"<t\b[^>]*>([^<]*)</t>")
_RAISED = re.compile(rb"<vertAlign\b[^>]*superscript")
_STRUCK = re.compile(rb"<strike\b(?![^>]*\bval\s*=\s*[\"'](?:0|false)[\"'])")
IS_SPECIAL = re.compile(rb"superscript|<(?:\w+:)?strike\b|_x[0-9A-Fa-f]{4}_")
"""What makes a text need more than its characters: a superscript, a strike, an escape."""
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_PREFIX = re.compile(rb"(</?)[A-Za-z_][\w.-]*:")


def check_counts(archive: ZipFile) -> None:
    """Refuse a workbook that says to have more shared texts than fit into it.

    The library that reads values makes room for as many at once, and ends the program if it can't.

    Raises:
        ValueError: it says so.

    """
    for part in archive.infolist():
        if part.filename.lower().endswith("sharedstrings.xml"):
            counts = map(int, _COUNT.findall(archive.read(part)))
            if max(counts, default=0) > part.file_size:
                raise ValueError(f"{part.filename}: more texts than there are")


@dataclass
class XlsxParts:
    """What a workbook says outside its sheets."""

    paths: dict[str, str] = field(default_factory=dict)
    """The part of each sheet by its name."""
    epoch: dt.datetime = EPOCH_1900
    styles: Mapping[bytes, CellStyle] = field(default_factory=dict)
    """The styles that change what is seen of a cell, by number."""
    conditional: frozenset[bytes] = frozenset()
    """The numbers of conditional formats that come with a number format."""
    texts: Mapping[bytes, list[Run]] = field(default_factory=dict)
    """The shared texts in which something is struck out, raised, or escaped, by number."""


def read_parts(archive: ZipFile) -> XlsxParts:
    """Return what a workbook says outside its sheets.

    Raises:
        ValueError: it is damaged.

    """
    path = workbook_part(archive)
    if path is None:
        raise ValueError("no workbook")
    parts = XlsxParts()
    related = _relations(archive, path)
    targets = {one.identifier: one.target for one in related}

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == "workbookPr" and attributes.get("date1904", "0") not in _OFF:
            parts.epoch = EPOCH_1904
        elif name == "sheet":
            title = attributes.get("name", "")
            if title in parts.paths:
                raise ValueError("two sheets of one name")
            parts.paths[title] = targets.get(attributes.get("id", ""), "")

    parse_part(archive, path, parser_of(start))
    for one in related:
        if one.kind == "styles":
            parts.styles, parts.conditional = _styles(archive, one.target)
        elif one.kind == "sharedStrings":
            parts.texts = _texts(archive.read(one.target))
    return parts


class _Relation(NamedTuple):
    """Where another part is, and what it is to this one."""

    identifier: str
    kind: str
    target: str


def workbook_part(archive: ZipFile) -> str | None:
    """Return the name of the part that lists the sheets, None if the archive is no workbook."""
    if "_rels/.rels" not in archive.namelist():
        return None
    documents = [one for one in _relations(archive, "") if one.kind == "officeDocument"]
    is_one = len(documents) == 1 and documents[0].target.endswith("workbook.xml")
    return documents[0].target if is_one else None


def _relations(archive: ZipFile, part: str) -> list[_Relation]:
    """Return what a part is related to."""
    folder, name = posixpath.split(part)
    found: list[_Relation] = []
    present = {path.lower(): path for path in archive.namelist()}

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship":
            kind = attributes.get("Type", "").rpartition("/")[2]
            target = posixpath.join("/", folder, attributes.get("Target", ""))
            path = posixpath.normpath(target)[1:]
            path = present.get(path.lower(), path)
            found.append(_Relation(attributes.get("Id", ""), kind, path))

    parse_part(archive, posixpath.join(folder, "_rels", f"{name}.rels"), parser_of(start))
    return found


class _Styles:
    """Collects fonts, number formats and the cell styles that are made of them."""

    def __init__(self) -> None:
        self.codes = dict(BUILT_IN)
        self.struck: list[bool] = []
        self.raised: list[bool] = []
        self.cells: list[tuple[int, int]] = []
        """Number format and font of each style."""
        self.conditional: set[bytes] = set()
        """Which of the conditional formats have a number format."""
        self._conditional = -1
        self._inside = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take note of the start of an element."""
        if name in ("numFmts", "fonts", "fills", "cellStyleXfs", "cellXfs", "dxfs"):
            self._inside = name
        elif self._inside == "numFmts" and name == "numFmt":
            self.codes[int(attributes["numFmtId"])] = attributes.get("formatCode", "")
        elif self._inside == "cellXfs" and name == "xf":
            ids = attributes.get("numFmtId", "0"), attributes.get("fontId", "0")
            self.cells.append((int(ids[0]), int(ids[1])))
        elif self._inside == "dxfs":
            self._conditional += name == "dxf"
            if name == "numFmt":
                self.conditional.add(b"%d" % self._conditional)
        elif self._inside == "fonts":
            self._font(name, attributes.get("val", ""))

    def _font(self, name: str, value: str) -> None:
        if name == "font":
            self.struck.append(False)
            self.raised.append(False)
        elif name == "strike":
            self.struck[-1] = value not in _OFF
        elif name == "vertAlign":
            self.raised[-1] = value == "superscript"


def _styles(archive: ZipFile, path: str) -> tuple[dict[bytes, CellStyle], frozenset[bytes]]:
    """Return the styles that change what is seen, and which conditional ones format numbers."""
    found = _Styles()
    parse_part(archive, path, parser_of(found.start))
    format_of = cache(format_by_code)
    styles: dict[bytes, CellStyle] = {}
    for i, (number, font) in enumerate(found.cells):
        known = font < len(found.struck)
        style = CellStyle(
            format_of(found.codes.get(number, "")),
            struck=known and found.struck[font],
            raised=known and found.raised[font],
        )
        if not style.is_plain:
            styles[b"%d" % i] = style
    return styles, frozenset(found.conditional)


def _texts(content: bytes) -> dict[bytes, list[Run]]:
    """Return the shared texts in which something is struck out, raised, or escaped, by number."""
    if not IS_SPECIAL.search(content):
        return {}
    found: dict[bytes, list[Run]] = {}
    for i, match in enumerate(_TEXT.finditer(without_prefixes(content))):
        if match[1] and IS_SPECIAL.search(match[1]):
            found[b"%d" % i] = list(runs_of(match[1]))
    return found


def runs_of(content: bytes) -> Iterator[Run]:
    """Yield the parts of a text with their fonts; phonetic guides are none."""
    for match in _RUN.finditer(content):
        fonts, inside, alone = match.groups()
        if alone is not None:
            yield Run(_text(alone))
        elif inside is not None:
            text = b"".join(_RUN_TEXT.findall(inside))
            look = fonts or b""
            yield Run(_text(text), bool(_STRUCK.search(look)), bool(_RAISED.search(look)))


def _text(content: bytes) -> str:
    text = unescape(content.decode("utf-8", "replace"))
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def without_prefixes(content: bytes) -> bytes:
    """Return XML whose elements are called by their own names alone."""
    return _PREFIX.sub(rb"\1", content)
