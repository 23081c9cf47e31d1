"""The change of a measure, in its own unit or in percentage points."""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from typing import Literal

from gaoxin_cli.entry import Flag, key
from gaoxin_cli.indicators.base import (
    NOTHING_YET,
    PERCENTAGE_POINTS,
    Computed,
    Definitions,
    Indicator,
    Scaling,
    Scope,
    Trajectory,
    WholeYear,
    Year,
    above_year_before,
)
from gaoxin_cli.observation import Missing
from gaoxin_cli.period import Period
from gaoxin_cli.working import Side, Symbol, Working, parts_of


class Change(Indicator):
    """How much a measure has risen since a base period: ``x - x0``.

    x0 is the same period of the year ``since``; by default that of the year before, for a stock or
    a rate the end of the year before. With ``average`` the change a year over n years,
    ``(x - x0) / n``.
    """

    kind: Literal["change"]

    is_amount = True
    since: Year | None = key("The base year. Default: the year before.", default=None)
    average: Flag = key("Whether the average change a year is meant.", default=False)

    def unit(self, plan: Definitions) -> str | None:
        """Return the measure's unit; percentage points for a rate in percent."""
        unit = plan.measures[self.of].unit
        return PERCENTAGE_POINTS if unit.is_percent and not unit.exponent else unit.text

    def shortfall_unit(self, plan: Definitions) -> str | None:
        """Return the same unit."""
        return self.unit(plan)

    def is_average(self) -> bool:
        """Return ``average``."""
        return self.average

    def base_year(self) -> int | None:
        """Return ``since``."""
        return self.since

    def base_period(self, plan: Definitions, period: Period) -> Period:
        """Return the same period of the base year; of a yearly change of a stock the year's end."""
        if self.since is not None:
            return period.same_in(self.since)
        before = period.year_before()
        return before.year_end() if plan.measures[self.of].kind in ("stock", "rate") else before

    def within_year(self, plan: Definitions) -> Scaling | None:
        """A yearly change comes evenly; ranks and changes since a base year are not scaled."""
        return "elapsed" if self.since is None and plan.measures[self.of].kind != "rank" else None

    def own_path(self, plan: Definitions) -> Trajectory | None:
        """A change since a base year comes in even steps; yearly changes and ranks have no path."""
        if self.since is None or plan.measures[self.of].kind == "rank":
            return None
        return "average" if self.average else "linear"

    def value(self, scope: Scope) -> Computed | Missing:
        """Return x - x0, divided by the years since if an average is meant."""
        too_early = scope.before_base(self.since)
        if too_early is not None:
            return too_early
        figure = scope.level(self.of)
        if isinstance(figure, Missing):
            return figure
        period = scope.period
        base_period = self.base_period(scope.plan, period)
        base = scope.at(base_period).level(self.of)
        if isinstance(base, Missing):
            return base.after(figure.observations)
        years = period.year - base_period.year if self.average else 1
        change = figure.value - base.value
        times = f" × {years}" if years > 1 else ""
        working = Working(
            f"({{x}} − {{x0}}) ÷ {years}" if years > 1 else "{x} − {x0}",
            {
                "x": Symbol(self.of, figure.value, period=period, parts=parts_of(figure)),
                "x0": Symbol(self.of, base.value, period=base_period, parts=parts_of(base)),
            },
            "{x} − {x0}",
            change,
            Side("{t}" + times, Fraction(years)),
        )
        return Computed(working, figure.observations + base.observations)

    def whole_year(self, scope: Scope, computed: Computed) -> WholeYear | None:
        """Return for a flow what the year before and the bound add up to; for a stock the bound."""
        kind = scope.plan.measures[self.of].kind
        if self.since is not None or self.average:
            return None
        if kind == "stock":
            return WholeYear(computed.working)
        if kind != "flow":
            return None
        side = partial(Side, "{x0} + {t}", Fraction(1))
        return above_year_before(scope, self.of, side, priors=False)

    def at_base(self, scope: Scope) -> Computed | Missing:
        """Return zero for a change since a base year: in that year nothing has changed yet."""
        return super().at_base(scope) if self.since is None else NOTHING_YET
