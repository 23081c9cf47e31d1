"""The change of a measure, in its own unit or in percentage points."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from pydantic import Field

from gaoxin_cli.exact import Exact, affine
from gaoxin_cli.indicators.base import (
    PERCENTAGE_POINTS,
    Computed,
    Definitions,
    Indicator,
    PathKind,
    Scaling,
    Scope,
    Year,
)
from gaoxin_cli.observation import Missing


class Change(Indicator):
    """How much a measure has risen since a base period: ``x - x0``.

    x0 is the same period of the year ``since``; by default that of the year before, for a stock or
    a rate the end of the year before. With ``average`` the change a year over n years,
    ``(x - x0) / n``.
    """

    kind: Literal["change"]
    since: Year | None = Field(None, description="The base year. Default: the year before.")
    average: bool = Field(
        default=False, strict=True, description="Whether the average change a year is meant."
    )

    def unit(self, plan: Definitions) -> str | None:
        """Return the measure's unit; percentage points for a rate in percent."""
        unit = plan.measures[self.of].unit
        return PERCENTAGE_POINTS if unit.is_percent and not unit.exponent else unit.text

    def shortfall_unit(self, plan: Definitions) -> str | None:
        """Return the same unit."""
        return self.unit(plan)

    def base_year(self) -> int | None:
        """Return ``since``."""
        return self.since

    def within_year(self, plan: Definitions) -> Scaling | None:
        """A yearly change comes evenly; ranks and changes since a base year are not scaled."""
        return "elapsed" if self.since is None and plan.measures[self.of].kind != "rank" else None

    def over_years(self, plan: Definitions) -> PathKind | None:
        """A change since a base year comes in even steps; yearly changes and ranks have no path."""
        if self.since is None or plan.measures[self.of].kind == "rank":
            return None
        return "bound" if self.average else "linear"

    def value(self, scope: Scope) -> Computed | Missing:
        """Return x - x0, divided by the years since if an average is meant."""
        figure = scope.level(self.of)
        if isinstance(figure, Missing):
            return figure
        period = scope.period
        if self.since is not None:
            base_period = period.same_in(self.since)
        elif scope.plan.measures[self.of].kind in ("stock", "rate"):
            base_period = period.year_before().year_end()
        else:
            base_period = period.year_before()
        base = scope.at(base_period).level(self.of)
        if isinstance(base, Missing):
            return Missing(base.reason, figure.observations)
        years = period.year - base_period.year
        change = (figure.value - base.value) / (years if self.average else 1)
        observations = figure.observations + base.observations
        return Computed(change, observations, figure.value, base.value, years)

    def at_base(self, scope: Scope) -> Exact | Missing:
        """Return zero: in the base year nothing has changed yet."""
        del scope
        return Fraction()

    def amount_to(self, required: Exact, computed: Computed, scope: Scope) -> Exact | None:
        """Return required - value, over all the years of an average."""
        del scope
        if not isinstance(computed.value, Fraction):
            return None
        times = Fraction(computed.years if self.average else 1)
        return affine(required, times, -computed.value * times)
