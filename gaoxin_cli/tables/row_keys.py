"""Whose figures a row has, as far as it can be told: for rows that can't be read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from gaoxin_cli.files.sheet import Cells
from gaoxin_cli.finding import Finding, Statement
from gaoxin_cli.number import parse_number
from gaoxin_cli.observation import PartialKey
from gaoxin_cli.period import Period
from gaoxin_cli.submitted_file import SubmittedFile
from gaoxin_cli.tables.dates import DateKey, Dates
from gaoxin_cli.tables.labels import FOREIGN, Vocabulary
from gaoxin_cli.tables.layout import Frame, Layout
from gaoxin_cli.tables.places import Places
from gaoxin_cli.tables.row_cells import RowCells
from gaoxin_cli.tables.understood import REQUIRED
from gaoxin_cli.tables.where import Where


class Table(Protocol):
    """What the rows of a table have in common."""

    frame: Frame

    def lacking(self) -> list[str]:
        """Return the facets that nothing tells of the rows that follow."""

    def undated(self, key: DateKey) -> Statement | None:
        """Return why no figure of a row has a period, None if one has."""

    @property
    def is_foreign(self) -> bool:
        """Whether what follows is of an area or a measure that only another plan knows."""

    def mark_at(self, line: int, index: int) -> Statement | None:
        """Return why a cell can't be known, if so."""


class RowKeys:
    """Tells the area, measure and period of rows, and rejects what stands there."""

    def __init__(  # noqa: PLR0913, PLR0917  # all that a row's key is told by
        self,
        table: Table,
        cells: RowCells,
        where: Where,
        layout: Layout,
        places: Places,
        dates: Dates,
        file: SubmittedFile,
    ) -> None:
        self._table = table
        self._cells = cells
        self._where = where
        self._layout = layout
        self._places = places
        self._dates = dates
        self._file = file

    def misshapen(self, line: int, cells: Cells, statement: Statement) -> None:
        """Report a row whose cells can't be told apart, or are too few or too many."""
        self._file.figures += 1
        key = self.of(cells)
        self.cover(key[2])
        self.reject(line, None, key, "E003", statement)

    def cover(self, period: Period | None) -> None:
        """Note that a row carries a period, though its figures are not to be read."""
        if period is not None:
            self._file.periods.add(period)

    def of(self, cells: Cells) -> PartialKey:
        """Return what is known of whose figures a row has."""
        area = self._places.areas.of(cells).identifier if self._places.areas else None
        measure = self._places.measures.of(cells).identifier if self._places.measures else None
        return area or self.own(self._table.frame.area), measure, self.period(cells)

    def own(self, identifier: str | None) -> str | None:
        """Return an identifier, None if it stands for what only another plan knows."""
        return None if identifier == FOREIGN else identifier

    def period(self, cells: Cells) -> Period | None:
        """Return the period that the labels of a row tell."""
        if "period" not in self._layout.labels:
            return None
        said = self._dates[self._cells.keys([[cell] for cell in cells])[0]]
        return said.period if said is not None else None

    def reject(
        self, line: int, place: int | None, key: PartialKey, code: str, statement: Statement
    ) -> None:
        """Report what is wrong with a row, and keep its figures out."""
        self._file.reject(key, Finding(code, self._where.at(line, place), statement))


def is_left_of_data(
    padded: Cells, filled: Sequence[str], layout: Layout, vocabulary: Vocabulary
) -> bool:
    """Return whether the only cell of a row can be what is left of a row of data."""
    if len(filled) != 1:
        return False
    text, labels = filled[0], layout.labels
    place = next(i for i, cell in enumerate(padded) if cell.strip())
    areas, measures = vocabulary.areas, vocabulary.measures
    told = [facet for facet in REQUIRED if facet in labels]
    if len(told) == 1 and place == labels[told[0]][0].place:
        # All that a row has to tell: its figures are missing.
        known = {"area": areas[text], "measure": measures[text]}
        return known.get(told[0]) is not None or (
            told == ["period"] and vocabulary.says(text).period is not None
        )
    if "area" in labels and (areas.is_start_of_name(text) or areas.suggestion(text) is not None):
        return True
    if "area" in labels and "measure" in labels and measures[text] is not None:
        return True
    if "period" in labels and vocabulary.says(text).period is not None:
        return True
    return parse_number(text) is not None and place > 0
