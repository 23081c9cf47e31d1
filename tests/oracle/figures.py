"""The submission as the oracle reads it: levels, sums over members, coverage (section 3)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, NotRequired, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .plan import Plan

Period = tuple[int, int]
YEAR_END = 12


class Observation(TypedDict):
    """One row; every number is in the measure's own unit."""

    area: str
    period: Period
    measure: str
    value: Fraction | None
    prior: Fraction | None
    growth: Fraction | None
    unit: NotRequired[str]


@dataclass(frozen=True, slots=True)
class Figures:
    """The rows of a submission, none of them wrong."""

    plan: Plan
    rows: Sequence[Observation]

    def row(self, area: str, measure: str, period: Period) -> Observation | None:
        """Return the last row of that key that isn't blank."""
        found = None
        for row in self.rows:
            same = (row["area"], row["measure"], row["period"]) == (area, measure, period)
            if same and (row["value"] is not None or row["growth"] is not None):
                found = row
        return found

    def level(self, area: str, measure: str, period: Period) -> Fraction | None:
        """Return the figure, or for a flow or stock without one the sum over the members."""
        row = self.row(area, measure, period)
        if row is not None and row["value"] is not None:
            return row["value"]
        members = self.plan.members(area)
        if not members or self.plan.measure(measure)["kind"] not in {"flow", "stock"}:
            return None
        levels = [self.level(member, measure, period) for member in members]
        known = [level for level in levels if level is not None]
        return sum(known, Fraction(0)) if len(known) == len(levels) else None

    def growth(self, area: str, measure: str, period: Period) -> Fraction | None:
        """Return the reported growth rate in percent."""
        row = self.row(area, measure, period)
        return None if row is None else row["growth"]

    def prior(self, area: str, measure: str, period: Period) -> tuple[Fraction, Fraction] | None:
        """Return value and prior where one row gives both."""
        row = self.row(area, measure, period)
        if row is None or row["value"] is None or row["prior"] is None:
            return None
        return row["value"], row["prior"]

    def months(self, year: int) -> list[int]:
        """Return the last months of the periods of a year that any row carries."""
        return sorted({row["period"][1] for row in self.rows if row["period"][0] == year})

    @property
    def latest_year(self) -> int:
        """The latest year that any row carries."""
        return max(row["period"][0] for row in self.rows)

    @property
    def latest_full_year(self) -> int | None:
        """The latest year of which any row carries the whole."""
        years = [row["period"][0] for row in self.rows if row["period"][1] == YEAR_END]
        return max(years, default=None)

    def has_full_year(self, year: int) -> bool:
        """Return whether there is a figure, not only a blank row, for the whole year."""
        return any(
            row["period"] == (year, YEAR_END) and (row["value"], row["growth"]) != (None, None)
            for row in self.rows
        )
