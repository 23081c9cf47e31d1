"""How a table is to be read: where each facet of its figures stands. Plain data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from gaoxin_cli.files.sheet import Width
from gaoxin_cli.period import PeriodText
from gaoxin_cli.tables.names import excerpt
from gaoxin_cli.tables.vocabulary import Facet, Role, Span
from gaoxin_cli.unit import Unit


class Label(NamedTuple):
    """A column that tells a facet of the figures of its row."""

    place: int
    """Counted from 0."""
    text: str
    """Its header as written."""
    kind: str = ""
    """Of a period: year, quarter or month, else the whole; of areas: their level."""
    pattern: str = ""
    """The regular expression by which a form finds the period in its cells."""


class Figures(NamedTuple):
    """A column of figures, with the facets that its header tells; the others are None."""

    place: int
    text: str
    role: Role = "value"
    area: str | None = None
    measure: str | None = None
    period: PeriodText | None = None
    unit: Unit | None = None
    span: Span | None = None

    @property
    def is_single(self) -> bool:
        """Whether its figures are surely those of one month or quarter alone."""
        return self.span == "single" or (self.period is not None and self.period.surely_single)

    @property
    def may_be_single(self) -> bool:
        """Whether its figures may be those of one month or quarter alone."""
        if self.span == "cumulative":
            return False
        return self.is_single or (self.period is not None and self.period.is_ambiguous)


class Frame(NamedTuple):
    """The facets that hold for a whole table, or a part of it down to the next heading."""

    area: str | None = None
    period: PeriodText | None = None
    measure: str | None = None
    role: Role | None = None
    units: tuple[Unit, ...] = ()
    """Each for the measures of its family."""
    span: Span | None = None

    def over(self, far: Frame) -> Frame:
        """Return this frame, filled from one that is farther away."""
        units = [
            unit for unit in far.units if unit.family not in {own.family for own in self.units}
        ]
        return Frame(
            self.area or far.area,
            over(self.period, far.period),
            self.measure or far.measure,
            self.role or (None if self.measure else far.role),
            (*self.units, *units),
            self.span or far.span,
        )


class Layout(NamedTuple):
    """The header of a table and what it, the titles and the command line say of the figures."""

    lines: tuple[int, ...]
    """Those of the header."""
    cells: tuple[tuple[str, ...], ...]
    """The header's rows."""
    labels: Mapping[Facet, tuple[Label, ...]]
    figures: tuple[Figures, ...]
    frame: Frame = Frame()
    split: str | None = None
    """What separates the parts of the first cell of each row, if it holds several."""
    unknown: tuple[Label, ...] = ()
    """Columns that were not understood."""
    left_out: tuple[Label, ...] = ()
    """Columns of single months, or of the changes of a figure."""

    @property
    def width(self) -> Width:
        """How many cells a row may have."""
        named = [i for row in self.cells for i, cell in enumerate(row) if cell.strip()]
        return Width(max(named) + 1, max(map(len, self.cells)))

    @property
    def places(self) -> Mapping[Facet, list[int]]:
        """Where the label columns of each facet stand."""
        return {facet: [one.place for one in labels] for facet, labels in self.labels.items()}

    def text_at(self, index: int) -> str | None:
        """Return the header of a column as written, None if it has none."""
        texts = [row[index].strip() for row in self.cells if index < len(row)]
        return excerpt(" ".join(dict.fromkeys(filter(None, texts)))) or None

    def tells(self, facet: Facet) -> bool:
        """Return whether the rows or the columns tell a facet of each figure."""
        if facet in self.labels:
            return True
        return bool(self.figures) and all(getattr(one, facet, None) for one in self.figures)


def over(near: PeriodText | None, far: PeriodText | None) -> PeriodText | None:
    """Return a period, of which what it doesn't say is filled from one that is farther away.

    A year alone stays the whole of the year.
    """
    if near is None or far is None:
        return near or far
    if near.year is None and far.year is not None:
        return near.with_year(far.year)
    return near


def fit(first: PeriodText, second: PeriodText) -> PeriodText | None:
    """Return the period that two texts say together, None if they contradict each other."""
    if first.month is None:
        first, second = second, first
    if second.month is None:
        if first.year is None and second.year is not None:
            return first.with_year(second.year)
        return first if second.year in (None, first.year) else None
    same = (first.month, first.year or second.year) == (second.month, second.year or first.year)
    if not same:
        return None
    dated = first if second.year is None or first.year is not None else second
    return second._replace(year=dated.year) if first.single else first._replace(year=dated.year)
