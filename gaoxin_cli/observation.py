"""Observations: the figures of areas, measures and periods, and where they were submitted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Literal, NamedTuple, Protocol, TypeVar

from gaoxin_cli.finding import HasName, Location, Named, Statement
from gaoxin_cli.period import Period
from gaoxin_cli.unit import Unit

Key = tuple[str, str, Period]
"""Area, measure and period: what identifies a figure."""
PartialKey = tuple[str | None, str | None, Period | None]
"""A key of which a part could not be read (None) or isn't known (see :func:`may_stand_for`)."""
MeasureKind = Literal["flow", "stock", "rate", "rank"]
GrowthConvention = Literal["nominal", "constant_prices", "comparable"]


class KnownArea(Protocol):
    """What a submission must know of an area."""

    @property
    def name(self) -> HasName:
        """What its plan calls it."""

    @property
    def aliases(self) -> tuple[str, ...]:
        """Further names accepted in submissions."""

    @property
    def part_of(self) -> str | None:
        """Id of the area that contains this one."""

    @property
    def members(self) -> tuple[str, ...]:
        """Ids of the areas whose sum this one is."""


class KnownMeasure(Protocol):
    """What a submission must know of a measure."""

    @property
    def name(self) -> HasName:
        """What its plan calls it."""

    @property
    def aliases(self) -> tuple[str, ...]:
        """Further names accepted in submissions."""

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


class Codelists(Protocol):
    """The areas and measures that a plan knows."""

    @property
    def areas(self) -> Mapping[str, KnownArea]:
        """The areas by id."""

    @property
    def measures(self) -> Mapping[str, KnownMeasure]:
        """The measures by id."""


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


class LevelRow(NamedTuple):
    """A level as a row of a submission states it."""

    value: Decimal
    """In the unit of its measure."""
    prior: Decimal | None
    """The same period a year before, as the same row states it."""
    source: Source
    line: int
    explained: bool
    """Whether a note on the row explains what the review questions."""


class RateRow(NamedTuple):
    """A reported growth rate as a row of a submission states it."""

    value: Decimal
    """In percent."""
    source: Source
    line: int
    explained: bool
    """Whether a note on the row explains what the review questions."""


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
    is_growth: bool = False
    """Whether it is a reported growth rate, in percent."""


class Absence(StrEnum):
    """Why a number can't be had."""

    NOT_SUBMITTED = "not_submitted"
    PERHAPS_REJECTED = "perhaps_rejected"
    """Not submitted, unless it was on a row left out of which not all could be read."""
    REJECTED = "rejected"
    """Submitted on a row that was left out for an error."""
    UNDEFINED = "undefined"
    """Its figures are there, but it has no meaning: a quotient by zero."""


class Need(NamedTuple):
    """A figure that an indicator rests on."""

    area: str
    period: Period
    measure: str
    unit: str
    is_growth: bool = False
    """Whether it is the reported growth rate, in percent."""

    @property
    def key(self) -> Key:
        """The key under which a submission has it."""
        return self.area, self.measure, self.period


@dataclass(frozen=True, slots=True)
class Missing:
    """A number that can't be had, and why."""

    reason: Statement
    """Why, for people: what is decided goes by ``absence`` and ``period``."""
    observations: tuple[Observation, ...] = ()
    """The figures that were found on the way."""
    absence: Absence = field(default=Absence.UNDEFINED, compare=False)
    period: Period | None = field(default=None, compare=False)
    """Of the figure that is missing, or makes the number undefined; None if that is not a matter
    of the period."""

    @property
    def is_decisive(self) -> bool:
        """Whether no other figure may stand in: the one that counts is there, in error or not."""
        return self.absence in (Absence.REJECTED, Absence.UNDEFINED)

    def after(self, observations: tuple[Observation, ...]) -> Missing:
        """Return the same with the figures that were found before."""
        return replace(self, observations=observations)


class Figure(NamedTuple):
    """The level of a measure in an area: submitted, or summed over members."""

    value: Fraction
    prior: Fraction | None
    """The same period a year before, as stated on the same row."""
    observations: tuple[Observation, ...]


class Rejection(NamedTuple):
    """A row that was left out of the data for an error."""

    code: str
    file: str
    line: int | None
    """None if the error is of the whole file."""


def may_stand_for(nearest: str) -> str:
    """Return what stands in a partial key for an unknown name, with the id of the nearest known.

    The id is empty where none is near: then the row is of nothing known.
    """
    return f"?{nearest}"


def area_fact(codelists: Codelists, area: str) -> Named:
    """Return an area as a fact of a statement, with the name that its plan gives it."""
    return Named(area, codelists.areas[area].name)


def measure_fact(codelists: Codelists, measure: str) -> Named:
    """Return a measure as a fact of a statement, with the name that its plan gives it."""
    return Named(measure, codelists.measures[measure].name)


def facts_of(codelists: Codelists, key: Key) -> dict[str, object]:
    """Return area, measure and period as facts of a statement."""
    area, measure, period = key
    return {
        "area": area_fact(codelists, area),
        "measure": measure_fact(codelists, measure),
        "period": period,
    }
