"""Observations: the figures of areas, measures and periods, and where they were submitted."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple, Protocol, TypeVar

from gaoxin_cli.finding import AreaId, Location, MeasureId, Statement
from gaoxin_cli.period import Period
from gaoxin_cli.unit import Unit

Key = tuple[str, str, Period]
"""Area, measure and period: what identifies a figure."""
PartialKey = tuple[str | None, str | None, Period | None]
"""A key of which a part could not be read."""
MeasureKind = Literal["flow", "stock", "rate", "rank"]
GrowthConvention = Literal["nominal", "constant_prices", "comparable"]


class Area(Protocol):
    """What a submission must know of an area."""

    @property
    def part_of(self) -> str | None:
        """Id of the area that contains this one."""

    @property
    def members(self) -> tuple[str, ...]:
        """Ids of the areas whose sum this one is."""


class Measure(Protocol):
    """What a submission must know of a measure."""

    @property
    def kind(self) -> MeasureKind:
        """How its figures accumulate and add up."""

    @property
    def growth(self) -> GrowthConvention:
        """What its official growth rate is the growth of."""

    @property
    def unit(self) -> Unit:
        """The unit into which its figures are converted."""

    @property
    def may_be_negative(self) -> bool:
        """Whether a negative figure is possible."""


@dataclass(frozen=True, slots=True)
class Source:
    """A column of a file and the unit written there: where figures come from, but for the line."""

    file: str
    column: str | None = None
    sheet: str | None = None
    letter: str | None = None
    """The column's letters in a workbook."""
    unit: Unit | None = None
    """The unit in which the figures are written, if it is not their measure's."""

    def at(self, line: int) -> Location:
        """Return the place of this column on a line."""
        cell = f"{self.sheet}!{self.letter}{line}" if self.letter else None
        return Location(self.file, line, self.column, cell)


LevelRow = tuple[Decimal, Decimal | None, Source, int, bool]
"""Value, stated figure of a year before, source, line, whether a note explains it."""
RateRow = tuple[Decimal, Source, int, bool]
"""Reported growth rate in percent, source, line, whether a note explains it."""


Row = TypeVar("Row", LevelRow, RateRow)


class Observation(NamedTuple):
    """One figure that a verdict rests on, in its measure's unit."""

    area: str
    period: Period
    measure: str
    value: Fraction
    unit: str
    file: str
    line: int
    written: Unit | None = None
    """The unit in which it was submitted, if it was converted."""


@dataclass(frozen=True, slots=True)
class Missing:
    """A number that can't be had, and why."""

    reason: Statement
    observations: tuple[Observation, ...] = ()
    """The figures that were found on the way."""


@dataclass(frozen=True, slots=True)
class Figure:
    """The level of a measure in an area: submitted, or summed over members."""

    value: Fraction
    prior: Fraction | None
    """The same period a year before, as stated on the same row."""
    observations: tuple[Observation, ...]


class Rejection(NamedTuple):
    """A row that was left out of the data for an error."""

    code: str
    file: str
    line: int


def facts_of(key: Key) -> dict[str, object]:
    """Return area, measure and period as facts of a statement."""
    area, measure, period = key
    return {"area": AreaId(area), "measure": MeasureId(measure), "period": period}
