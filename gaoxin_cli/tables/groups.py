"""Rows that are read alike, and the columns that make up the figures of one key."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from gaoxin_cli.files.sheet import NO_MARKS, Cells, Marks
from gaoxin_cli.tables.conversion import WrittenUnit
from gaoxin_cli.tables.dates import DateKey, Periods
from gaoxin_cli.tables.intake import FigureColumn
from gaoxin_cli.tables.layout import Figures
from gaoxin_cli.tables.records import Record
from gaoxin_cli.tables.vocabulary import Role


class Group(NamedTuple):
    """Rows that are read alike: of levels, or of growth rates."""

    lines: Sequence[int]
    columns: Sequence[Cells]
    areas: Sequence[str | None]
    """None where a column or the frame tells the area; so with measures."""
    measures: Sequence[str | None]
    dates: Sequence[DateKey]
    units: Sequence[WrittenUnit]
    noted: Sequence[bool]
    priors: Sequence[Cells | None] = ()
    """The row of the year before that belongs to each, if there is one."""
    marks: Marks = NO_MARKS
    told: Collection[DateKey] = ()
    """The different ones among the dates, where they are known."""

    def part(self, places: Sequence[int]) -> Group:
        """Return some of the rows."""
        return Group(
            [self.lines[i] for i in places],
            [[column[i] for i in places] for column in self.columns],
            [self.areas[i] for i in places],
            [self.measures[i] for i in places],
            [self.dates[i] for i in places],
            [self.units[i] for i in places],
            [self.noted[i] for i in places],
            [self.priors[i] for i in places] if self.priors else (),
            self.marks,
        )


class Series(NamedTuple):
    """The columns that make up the figures of one key; what is None, the rows tell."""

    area: str | None
    measure: str | None
    periods: Periods
    header: Figures
    """The first of the columns."""
    value: FigureColumn | None
    prior: FigureColumn | None
    growth: FigureColumn | None
    rates: FigureColumn | None
    """The column of values once more, in a row of growth rates."""
    indices: FigureColumn | None
    """The same in a row of indices."""

    @property
    def every(self) -> Iterator[FigureColumn]:
        """All of them."""
        yield from filter(None, (self.value, self.prior, self.growth, self.rates, self.indices))

    @property
    def columns(self) -> Iterator[FigureColumn]:
        """Its columns, each once."""
        yield from filter(None, (self.value, self.prior, self.growth))


class Ambiguous(NamedTuple):
    """Figures of a month or quarter that may be those of it alone."""

    series: Series
    group: Group
    role: Role


def last_of(group: Group) -> Record:
    """Return the last of some rows."""
    return Record(
        group.lines[-1],
        [column[-1] for column in group.columns],
        group.areas[-1],
        group.measures[-1],
        group.dates[-1],
        group.units[-1],
        group.noted[-1],
    )


def group_of(records: Sequence[Record], priors: Mapping[int, Cells], marks: Marks) -> Group:
    """Return some rows, each with the row of the year before that belongs to its line."""
    return Group(
        [one.line for one in records],
        [*zip(*(one.cells for one in records), strict=True)],
        [one.area for one in records],
        [one.measure for one in records],
        [one.date for one in records],
        [one.unit for one in records],
        [one.noted for one in records],
        [priors.get(one.line) for one in records] if priors else (),
        marks,
    )
