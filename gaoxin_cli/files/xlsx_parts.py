"""The parts of an Office Open XML workbook beside its sheets: names, styles, shared texts."""

from __future__ import annotations

import datetime as dt
import posixpath
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple
from zipfile import ZipFile

from gaoxin_cli.files.archive import Attributes, own_name, parse_part, parser_of
from gaoxin_cli.files.cell_style import CellStyle
from gaoxin_cli.files.date_format import EPOCH_1900, EPOCH_1904
from gaoxin_cli.files.number_format import BUILT_IN, format_by_code
from gaoxin_cli.files.xlsx_text import OFF, Text, read_texts


class SheetPart(NamedTuple):
    """Where a sheet is."""

    path: str
    is_visible: bool


@dataclass
class XlsxParts:
    """What a workbook says outside its sheets."""

    sheets: dict[str, SheetPart] = field(default_factory=dict)
    """The tables by name; a chart may be a sheet too."""
    epoch: dt.datetime = EPOCH_1900
    styles: Mapping[str, CellStyle] = field(default_factory=dict)
    """The styles that change what is seen of a cell, by number."""
    conditional: frozenset[str] = frozenset()
    """The numbers of conditional formats that come with a number format."""
    texts: Sequence[Text] = ()
    """What cells share."""


def read_parts(archive: ZipFile, path: str) -> XlsxParts:
    """Return what a workbook says outside its sheets; ``path`` is the part that lists them."""
    parts = XlsxParts()
    related = _relations(archive, path)
    by_id = {one.identifier: one for one in related}
    titles: set[str] = set()

    def start(name: str, attributes: Attributes) -> None:
        if name == "workbookPr" and attributes.get("date1904", "0") not in OFF:
            parts.epoch = EPOCH_1904
        elif name == "sheet":
            title = attributes.get("name", "")
            if title in titles:
                raise ValueError("two sheets of one name")
            titles.add(title)
            # The name of this one has a prefix that the workbook chooses.
            identifier = {own_name(key): value for key, value in attributes.items()}.get("id")
            if identifier not in by_id:
                raise ValueError("a sheet that is nowhere")
            if by_id[identifier].kind == "worksheet":
                is_visible = attributes.get("state", "visible") == "visible"
                parts.sheets[title] = SheetPart(by_id[identifier].target, is_visible)

    parse_part(archive, path, parser_of(start))
    for one in related:
        if one.kind == "styles":
            parts.styles, parts.conditional = _styles(archive, one.target)
        elif one.kind == "sharedStrings":
            parts.texts = read_texts(archive, one.target)
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

    def start(name: str, attributes: Attributes) -> None:
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
        self.conditional: set[str] = set()
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
                self.conditional.add(f"{self._conditional}")
        elif self._inside == "fonts":
            self._font(name, attributes.get("val", ""))

    def _font(self, name: str, value: str) -> None:
        if name == "font":
            self.struck.append(False)
            self.raised.append(False)
        elif name == "strike":
            self.struck[-1] = value not in OFF
        elif name == "vertAlign":
            self.raised[-1] = value == "superscript"


def _styles(archive: ZipFile, path: str) -> tuple[dict[str, CellStyle], frozenset[str]]:
    """Return the styles that change what is seen, and which conditional ones format numbers."""
    found = _Styles()
    parse_part(archive, path, parser_of(found.start))
    format_of = cache(format_by_code)
    styles: dict[str, CellStyle] = {}
    for i, (number, font) in enumerate(found.cells):
        known = font < len(found.struck)
        style = CellStyle(
            format_of(found.codes.get(number, "")),
            struck=known and found.struck[font],
            raised=known and found.raised[font],
        )
        if not style.is_plain:
            styles[f"{i}"] = style
    return styles, frozenset(found.conditional)
