"""What the cells of rows say besides figures: periods, units, notes; and cells of no column."""

from __future__ import annotations

from collections.abc import Sequence

from gaoxin_cli.files.sheet import Cells
from gaoxin_cli.finding import Finding, Statement
from gaoxin_cli.number import is_missing
from gaoxin_cli.submitted_file import RowPlace, SubmittedFile
from gaoxin_cli.tables.conversion import WrittenUnit
from gaoxin_cli.tables.dates import DateKey
from gaoxin_cli.tables.header import parts_of
from gaoxin_cli.tables.labels import Vocabulary
from gaoxin_cli.tables.layout import Layout
from gaoxin_cli.tables.names import excerpt
from gaoxin_cli.tables.vocabulary import Facet
from gaoxin_cli.tables.where import Where


class RowCells:
    """Takes the cells of the label columns out of rows."""

    def __init__(
        self, layout: Layout, where: Where, vocabulary: Vocabulary, file: SubmittedFile
    ) -> None:
        self._layout = layout
        self._where = where
        self._vocabulary = vocabulary
        self._file = file
        self._width = layout.width
        self._index = layout.places
        self._unnamed: set[int] = set()

    def padded(self, cells: Cells) -> Cells:
        """Return a row with as many cells as the header, its first one split if need be."""
        split, most = self._layout.split, self._width.most
        if split and cells:
            cells = [*parts_of(cells[0], split), *cells[1:]]
        return [*cells[:most], *[""] * (most - len(cells))]

    def keys(self, columns: Sequence[Cells]) -> Sequence[DateKey]:
        """Return what rows say of their period."""
        places = self._index["period"]
        if len(places) == 1:
            return columns[places[0]]
        return [*zip(*(columns[place] for place in places), strict=True)]

    def units(self, columns: Sequence[Cells]) -> Sequence[WrittenUnit]:
        """Return what rows say of their unit."""
        places, times = self._index.get("unit", ()), self._index.get("multiplier")
        written: Sequence[str] = [""] * len(columns[0])
        known = self._vocabulary.is_unit
        for place in reversed(places):
            if any(written):
                pairs = zip(columns[place], written, strict=True)
                written = [one if known(one) or not other else other for one, other in pairs]
            else:
                written = columns[place]
        return [*zip(written, columns[times[0]], strict=True)] if times else written

    def noted(self, columns: Sequence[Cells], lines: Sequence[int]) -> Sequence[bool]:
        """Return which rows have a note that says something; the notes are kept."""
        noted = [False] * len(lines)
        kinds: tuple[tuple[Facet, dict[RowPlace, str]], ...] = (
            ("note", self._file.notes),
            ("status", self._file.statuses),
        )
        for facet, kept in kinds:
            for place in self._index.get(facet, ()):
                cells = columns[place]
                for i, cell in enumerate(cells if any(cells) else ()):
                    if cell and not is_missing(cell):
                        kept[self._where.sheet.name, lines[i]] = excerpt(cell)
                        noted[i] = noted[i] or facet == "note"
        return noted

    def look_at_unnamed(self, columns: Sequence[Cells]) -> None:
        """Report a column that has no name but something in it."""
        named = {place for places in self._index.values() for place in places}
        for place, column in enumerate(columns):
            if place in self._unnamed or place in named or not any(map(str.strip, column)):
                continue
            if self._layout.text_at(place) is None:
                self._unnamed.add(place)
                where = self._where.at(self._where.header, place)
                statement = Statement("unnamed_column", {"number": place + 1})
                self._file.findings.append(Finding("W110", where, statement))
