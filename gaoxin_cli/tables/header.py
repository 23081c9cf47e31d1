"""Finding the header of a table, and what the texts above each of its columns say together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gaoxin_cli.files.sheet import Cells, Merge, begun
from gaoxin_cli.tables.header_row import SEVERAL, goes_on, is_told, last_of, may_head
from gaoxin_cli.tables.labels import NOTHING, Said, Vocabulary
from gaoxin_cli.tables.layout import fit
from gaoxin_cli.tables.names import excerpt
from gaoxin_cli.tables.vocabulary import alters, words
from gaoxin_cli.text import fold

HEADER_ROWS = 50
"""Among how many rows the header is looked for."""
MOST_ROWS_OF_A_HEADER = 4


Row = tuple[int, Cells]


class Column(NamedTuple):
    """A column of a header."""

    place: int
    text: str
    said: Said
    pattern: str = ""
    """The regular expression by which a form finds the period in its cells."""


class HeaderRows(NamedTuple):
    """The rows that may be the header of a table."""

    first: int
    """The place of the first of them among the rows that were looked at."""
    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    split: str | None
    told: frozenset[int] = frozenset()
    """The places of columns of which a form says what they are."""

    @property
    def shift(self) -> int:
        """By how many places the columns stand behind their cells, the first one being split."""
        first = self.rows[-1][1][0] if self.split and self.rows[-1][1] else ""
        return len(parts_of(first, self.split)) - 1

    @property
    def known(self) -> int:
        """How many of its columns were understood."""
        return sum(column.said.understood for column in self.columns)


def headers(
    rows: Sequence[Row], merges: Sequence[Merge], vocabulary: Vocabulary
) -> Iterator[HeaderRows]:
    """Yield what may be the header, from the top down; of several rows the most first."""
    end, said = 0, list[Said]()
    for start, (line, cells) in enumerate(rows):
        if start < end or not may_head(cells, vocabulary) or is_told(said, cells, vocabulary):
            continue
        end = start + 1
        said = [vocabulary.says(cell) for cell in cells]
        while end < min(len(rows), start + MOST_ROWS_OF_A_HEADER):
            below = rows[end][1]
            if rows[end][0] != line + end - start or not goes_on(said, below, vocabulary):
                break
            said = [last_of(said, i, cell, vocabulary) for i, cell in enumerate(below)]
            end += 1
        for first in range(start, end):
            yield header_of(first, tuple(rows[first:end]), merges, vocabulary)


def header_of(
    first: int, rows: tuple[Row, ...], merges: Sequence[Merge], vocabulary: Vocabulary
) -> HeaderRows:
    """Return the header that some rows make up."""
    split = _split(rows)
    texts = [_cells(row, split) for row in _merged(rows, merges)]
    return HeaderRows(first, rows, tuple(_columns(texts, vocabulary)), split)


def row_across(
    header: HeaderRows, number: int, merges: Sequence[Merge], vocabulary: Vocabulary
) -> list[str]:
    """Return the texts of one row of a header above each column, numbered from 0.

    A blank cell continues its left neighbour, but in the last row.
    """
    texts = [cell.strip() for cell in _cells(_merged(header.rows, merges)[number], header.split)]
    width = max(len(cells) for _, cells in header.rows) + header.shift
    texts += [""] * (width - len(texts))
    return texts if number == len(header.rows) - 1 else _continued(texts, vocabulary)


def parts_of(cell: str, split: str | None) -> list[str]:
    """Return the parts of a first cell that holds several."""
    return [part.strip() for part in cell.split(split)] if split else [cell]


def _cells(cells: Cells, split: str | None) -> list[str]:
    return [*parts_of(cells[0], split), *cells[1:]] if split and cells else [*cells]


def _split(rows: Sequence[Row]) -> str | None:
    r"""Return what separates the facets that one first cell names: ``freq,geo\TIME_PERIOD``."""
    first = rows[-1][1][0].strip() if len(rows) == 1 and rows[-1][1] else ""
    if not SEVERAL.fullmatch(first):
        return None
    known = [fold(part.split("\\")[0]) in words() for part in first.split(",")]
    return "," if any(known) else None


def _merged(rows: Sequence[Row], merges: Sequence[Merge]) -> list[list[str]]:
    """Return the cells of header rows, with the text of merged ones in each of them."""
    filled = {line: [*cells] for line, cells in rows}
    for merge in begun(merges, min(filled), max(filled)):
        text = filled.get(merge.top, [])[merge.left : merge.left + 1]
        for line, cells in filled.items() if text else ():
            if merge.top <= line <= merge.bottom:
                cells.extend([""] * (merge.right + 1 - len(cells)))
                cells[merge.left : merge.right + 1] = text * (merge.right + 1 - merge.left)
    return [*filled.values()]


def _columns(rows: Sequence[list[str]], vocabulary: Vocabulary) -> Iterator[Column]:
    """Yield each column that has a name: in all but the last row a blank continues its left."""
    width = max(map(len, rows))
    padded = [[*map(str.strip, row), *[""] * (width - len(row))] for row in rows]
    full = [*(_continued(row, vocabulary) for row in padded[:-1]), padded[-1]]
    of_areas = {i for i, row in enumerate(padded) if any(vocabulary.says(c).area for c in row)}
    for index in range(width):
        own = [row[index] for row in padded]
        if not any(own):
            continue
        texts = [row[index] for row in full]
        if not own[-1]:
            # Merged downwards: what is continued from the left above it heads other columns.
            texts = own
        pairs = [(i in of_areas, text) for i, text in enumerate(texts) if text]
        text = excerpt(" ".join(dict.fromkeys(filter(None, own))))
        yield Column(index, text, _together(pairs, vocabulary))


def _continued(row: Sequence[str], vocabulary: Vocabulary) -> list[str]:
    left = ""
    cells: list[str] = []
    for cell in row:
        if cell:
            left = cell if vocabulary.says(cell).facet is None else ""
        cells.append(cell or left)
    return cells


def _together(texts: Sequence[tuple[bool, str]], vocabulary: Vocabulary) -> Said:
    """Return what the texts above a column say together, the lower ones first.

    A text that is not understood is the head of a group, or the name in another language, where
    the others name a measure or a label; elsewhere, the column is not understood.
    """
    said, strangers = NOTHING, list[tuple[bool, str]]()
    whole = " ".join(text for _, text in texts)
    for among_areas, text in texts:
        one = vocabulary.says(text)
        if not one.understood:
            strangers.append((among_areas, text))
            continue
        both = _overlay(said, one)
        if both is None:
            return Said(rest=whole)
        said = both
    for among_areas, text in strangers:
        named = said.area if among_areas else said.facet or said.measure or said.area
        if not named or alters(text):
            return Said(rest=whole)
    return said


def _overlay(upper: Said, lower: Said) -> Said | None:
    """Return what a text and one below it say of a column, None if they contradict each other."""
    if upper.facet and (lower.facet == "unit" or lower.unit) and not lower.is_constant:
        return upper
    if upper.facet and lower.facet:
        same = upper.facet == lower.facet
        return lower._replace(kind=lower.kind or upper.kind) if same else None
    if upper == NOTHING or lower.facet:
        return lower
    if upper.facet:
        return None
    return _overlaid(upper, lower)


def _overlaid(upper: Said, lower: Said) -> Said | None:
    """Return what two texts above figures say, the lower one first."""
    role = lower.role or upper.role
    if upper.role and lower.role and upper.role != lower.role:
        if "value" not in (upper.role, lower.role) and upper.role != "change":
            return None
        role = upper.role if lower.role == "value" else lower.role
    period = lower.period or upper.period
    if upper.period and lower.period:
        period = fit(upper.period, lower.period)
    spans_differ = upper.span and lower.span and upper.span != lower.span
    if spans_differ or (period is None and lower.period is not None):
        return None
    unit = lower.unit or upper.unit
    if role in ("growth", "index") and lower.unit is None and not (unit and unit.is_percent):
        unit = None
    return Said(
        area=lower.area or upper.area,
        measure=lower.measure or upper.measure,
        role=role,
        span=lower.span or upper.span,
        period=period,
        unit=unit,
        asides=(*upper.asides, *lower.asides),
    )
