"""What is special about the cells of an Office Open XML sheet: all that isn't their values.

The library that reads the values knows none of it. Few cells are special, so they are searched for
by regular expressions and the others never become objects. The expressions expect XML as programs
write it; a piece that looks otherwise is put into that form first.
"""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from zipfile import ZipFile

from gaoxin_cli.files.book_sheet import NEVER_COMPUTED, NOT_SAVED, Extent
from gaoxin_cli.files.cell_bounds import Bounds, Columns, bounds_of
from gaoxin_cli.files.cell_style import Run, see_runs
from gaoxin_cli.files.sheet import Mark, Merge, column_letters
from gaoxin_cli.files.shown import excerpt
from gaoxin_cli.files.xlsx_parts import IS_SPECIAL, XlsxParts, runs_of, without_prefixes
from gaoxin_cli.finding import Statement

_CHUNK = 4 << 20
_CELL = rb'<c r="([A-Z]{1,3})([0-9]+)"'
_LETTERS = re.compile(rb'<c r="([A-Z]{1,3})')
_DIGITS = re.compile(rb'<c r="[A-Z]{1,3}([0-9]+)')
_STYLED = re.compile(_CELL + rb'[^>]*? s="([0-9]+)"')
_ERROR = re.compile(_CELL + rb'[^>]* t="e"[^>]*>(?:(?!</c>).)*?<v[^>]*>([^<]*)', re.DOTALL)
_FORMULA = re.compile(
    _CELL + rb"([^>]*)>\s*<f\b(?:[^>]*/>|[^>]*>[^<]*</f>)\s*(<v\b[^>]*/>|<v\b[^>]*>[^<]*)?"
)
_SHARED = re.compile(_CELL + rb'[^>]* t="s"[^>]*>\s*<v>\s*([0-9]+)')
_INLINE = re.compile(_CELL + rb"[^>]*>\s*<is>(.*?)</is>", re.DOTALL)
_SIGNS = (b"superscript", b"strike", b"_x")
_ROW = re.compile(rb'<row r="([0-9]+)"([^>]*)')
_HIDDEN = re.compile(rb' hidden="(?:1|true)"')
_COLUMN = re.compile(rb"<(?:\w+:)?col [^>]*>")
_CONDITIONAL = re.compile(
    rb"<(?:\w+:)?conditionalFormatting\b(.*?)</(?:\w+:)?conditionalFormatting>", re.DOTALL
)
_CONDITIONAL_STYLE = re.compile(rb'\bdxfId="([0-9]+)"')
_CONDITIONAL_CELLS = re.compile(rb'\bsqref="([^"]*)"|<(?:\w+:)?sqref>([^<]*)<')
_ATTRIBUTE = re.compile(rb"([\w.:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_TAG = re.compile(rb"<(row|c)(?![A-Za-z])([^>]*?)(/?)>")
_NO_MARKUP = re.compile(rb"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)", re.DOTALL)


@dataclass(slots=True)
class SpecialCells:
    """What is special about the cells of a sheet; lines count from 1, columns from 0."""

    styled: dict[tuple[int, bytes], array[int]] = field(default_factory=dict)
    """The lines of the cells of each column with each style that changes what is seen."""
    others: dict[int, list[tuple[int, str, Mark]]] = field(default_factory=dict)
    """By line, the columns of errors and of texts with superscripts: text and mark."""
    hidden_lines: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    conditional: list[Merge] = field(default_factory=list)
    """The ranges in which a condition may change the number format."""


def find_special_cells(
    archive: ZipFile, path: str, parts: XlsxParts, extent: Extent
) -> SpecialCells:
    """Return what is special about the cells of a sheet.

    Raises:
        UnreadableError: it reaches too far.
        ValueError: it is damaged.

    """
    search = _Search(parts, extent)
    piece = b""
    for piece in _pieces(archive, path):
        search.look(piece)
    search.find_conditional(piece)
    if not search.has_rows:
        raise ValueError("a sheet without rows")
    for place, lines in search.found.styled.items():
        search.found.styled[place] = array("L", sorted(lines))
    return search.found


def _pieces(archive: ZipFile, path: str) -> Iterator[bytes]:
    """Yield the XML of a sheet, cut between rows: the last piece holds all that follows them."""
    held: list[bytes] = []
    with archive.open(path) as content:
        while chunk := content.read(_CHUNK):
            name = max(chunk.rfind(b"<row "), chunk.rfind(b"<row>"), chunk.rfind(b":row "))
            cut = chunk.rfind(b"<", 0, name + 1)
            if cut < 0:
                held.append(chunk)
                continue
            yield b"".join([*held, chunk[:cut]])
            held = [chunk[cut:]]
    yield b"".join(held)


class _Search:
    """Looks through the pieces of a sheet one after the other."""

    def __init__(self, parts: XlsxParts, extent: Extent) -> None:
        self.found = SpecialCells()
        self.has_rows = False
        self._prefixed = False
        self._parts = parts
        self._extent = extent
        self._line = self._width = 0
        self._columns: dict[bytes, int] = Columns()

    def look(self, piece: bytes) -> None:
        """Take note of what is special in a piece."""
        if b"!" in piece:
            if b"<!DOCTYPE" in piece:
                raise ValueError("a document type declaration")
            piece = _NO_MARKUP.sub(b"", piece)
        if not self.has_rows:
            self.has_rows = b"sheetData" in piece
            self._prefixed = b":sheetData" in piece
            self._find_hidden_columns(piece)
        if self._prefixed:
            piece = without_prefixes(piece)
        piece = self._within_limits(piece)
        self._find_hidden_lines(piece)
        self._find_styled(piece)
        self._find_texts(piece)
        if b' t="e"' in piece:
            self._find_errors(piece)
        if b"<f" in piece:
            self._find_formulas(piece)

    def _within_limits(self, piece: bytes) -> bytes:
        """Return a piece in usual form, when it is known that none of its cells lies too far out.

        Looking at the place of each cell would take as long as all the rest, so one expression
        looks for a cell that lies beyond the columns and lines known so far.
        """
        last = _ROW.match(piece, max(piece.rfind(b"<row "), 0))
        self._line = max(self._line, int(last[1]) if last else 0)
        bounds = bounds_of(self._width, self._line)
        if bounds.beyond.search(piece):
            self._width = max(self._width, self._width_of(piece))
            bounds = bounds_of(self._width, self._line)
            if bounds.beyond.search(piece):
                piece = self._in_usual_form(piece)
                bounds = Bounds(0, 0, bounds.beyond)
        if not bounds.columns or not self._extent.holds(bounds.lines, bounds.columns):
            self._line = max([self._line, *map(int, _DIGITS.findall(piece))])
            self._width = max(self._width, self._width_of(piece))
            bounds = Bounds(self._width, self._line, bounds.beyond)
        self._extent.reach(bounds.lines, bounds.columns)
        return piece

    def _width_of(self, piece: bytes) -> int:
        letters = set(_LETTERS.findall(piece))
        return max((self._columns[some] + 1 for some in letters), default=0)

    def _find_hidden_lines(self, piece: bytes) -> None:
        if b"hidden" in piece:
            rows = [digits for digits, look in _ROW.findall(piece) if _HIDDEN.search(look)]
            self.found.hidden_lines.update(map(int, rows))

    def _find_hidden_columns(self, piece: bytes) -> None:
        for column in _COLUMN.findall(piece):
            said = _attributes(column)
            if _HIDDEN.search(column) or float(said.get(b"width", b"1")) == 0:
                first, last = int(said[b"min"]) - 1, int(said[b"max"])
                self.found.hidden_columns.update(range(max(first, 0), min(last, 1 << 14)))

    def _find_styled(self, piece: bytes) -> None:
        styles = self._parts.styles
        if styles:
            places: defaultdict[tuple[bytes, bytes], list[bytes]] = defaultdict(list)
            for letters, digits, style in _STYLED.findall(piece):
                if style in styles:
                    places[letters, style].append(digits)
            for (letters, style), lines in places.items():
                key = self._columns[letters], style
                self.found.styled.setdefault(key, array("L")).extend(map(int, lines))

    def _find_texts(self, piece: bytes) -> None:
        texts = self._parts.texts
        for letters, digits, number in _SHARED.findall(piece) if texts else ():
            if number in texts:
                self._rich(letters, digits, texts[number])
        # The expression alone would take ten times as long to find nothing.
        if b"<is>" in piece and any(sign in piece for sign in _SIGNS):
            for letters, digits, content in _INLINE.findall(piece):
                if IS_SPECIAL.search(content):
                    self._rich(letters, digits, list(runs_of(content)))

    def find_conditional(self, piece: bytes) -> None:
        """Take note of the conditional formats, which stand below the rows."""
        for content in _CONDITIONAL.findall(piece):
            numbers = self._parts.conditional.intersection(_CONDITIONAL_STYLE.findall(content))
            if not numbers and b"numFmt" not in content:
                continue
            for cells in b" ".join(map(b"".join, _CONDITIONAL_CELLS.findall(content))).split():
                first, _, last = cells.partition(b":")
                top, left = self._place(first)
                bottom, right = self._place(last or first)
                self.found.conditional.append(Merge(top, left, bottom, right))

    def _place(self, reference: bytes) -> tuple[int, int]:
        letters = reference.rstrip(b"0123456789")
        return int(reference[len(letters) :]), self._columns[letters]

    def _rich(self, letters: bytes, digits: bytes, runs: list[Run]) -> None:
        text, mark = see_runs(runs)
        self._add(letters, digits, text, mark or Mark())

    def _find_errors(self, piece: bytes) -> None:
        for letters, digits, value in _ERROR.findall(piece):
            shown = value.decode("utf-8", "replace").strip() or "#ERROR"
            problem = Statement("error_value", {"found": excerpt(shown)})
            self._add(letters, digits, shown, Mark(problem=problem))

    def _find_formulas(self, piece: bytes) -> None:
        for letters, digits, attributes, value in _FORMULA.findall(piece):
            # A formula may well give an empty text, but only where it says that it is a text.
            if value.partition(b">")[2].strip() or (value and b' t="str"' in attributes):
                continue
            if b' t="e"' not in attributes:
                self._add(letters, digits, NOT_SAVED, NEVER_COMPUTED)

    def _add(self, letters: bytes, digits: bytes, text: str, mark: Mark) -> None:
        other = self._columns[letters], text, mark
        self.found.others.setdefault(int(digits), []).append(other)

    def _in_usual_form(self, piece: bytes) -> bytes:
        """Return a piece in which rows and cells say where they are, as programs write it."""
        line, column = self._line, -1

        def written(match: re.Match[bytes]) -> bytes:
            nonlocal line, column
            name, end = match[1], match[3]
            said = _attributes(match[2])
            place = said.pop(b"r", None)
            if name == b"row":
                line, column = int(place) if place else line + 1, -1
                reference = b"%d" % line
            else:
                line, column = self._place(place) if place else (line, column + 1)
                reference = b"%b%d" % (column_letters(column).encode("ascii"), line)
            rest = b"".join(b' %s="%s"' % pair for pair in said.items())
            return b'<%s r="%s"%s%s>' % (name, reference, rest, end)

        return _TAG.sub(written, piece)


def _attributes(tag: bytes) -> dict[bytes, bytes]:
    return {match[1]: match[2] or match[3] or b"" for match in _ATTRIBUTE.finditer(tag)}
