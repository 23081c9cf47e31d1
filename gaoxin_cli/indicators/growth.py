"""Growth in percent, by the conventions of official statistics."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from math import prod
from typing import Literal

from gaoxin_cli.entry import Flag, key
from gaoxin_cli.finding import Statement
from gaoxin_cli.indicators.base import (
    NOTHING_YET,
    PERCENT,
    AtCurrentPrices,
    Basis,
    Computed,
    Definitions,
    Indicator,
    Scope,
    Trajectory,
    WholeYear,
    Year,
    above_year_before,
)
from gaoxin_cli.observation import Absence, Figure, Missing, Observation
from gaoxin_cli.period import Period
from gaoxin_cli.working import HUNDRED, Side, Symbol, Working, parts_of


class Growth(Indicator):
    """Growth of a measure since a base period, in percent.

    ``100 * (x / x0 - 1)``; x0 is the same period a year before, or of the year ``since``. With
    ``average`` the compound average a year over n years, ``100 * ((x / x0) ** (1 / n) - 1)``.
    Real or nominal follows from the measure: nothing is deflated here.
    """

    kind: Literal["growth"]
    since: Year | None = key("The base year. Default: the year before.", default=None)
    average: Flag = key("Whether the average growth a year is meant.", default=False)

    def unit(self, plan: Definitions) -> str | None:
        """Return the percent sign."""
        del plan
        return PERCENT

    def is_average(self) -> bool:
        """Return ``average``."""
        return self.average

    def compares_with_whole(self, plan: Definitions) -> bool:
        """Return that it does."""
        del plan
        return True

    def base_year(self) -> int | None:
        """Return ``since``."""
        return self.since

    def base_period(self, plan: Definitions, period: Period) -> Period:
        """Return the same period of the base year."""
        del plan
        return period.year_before() if self.since is None else period.same_in(self.since)

    def own_path(self, plan: Definitions) -> Trajectory | None:
        """Growth since a base year compounds, an average is even; yearly growth has no path."""
        del plan
        if self.since is None:
            return None
        return "average" if self.average else "growth"

    def over_years(self, plan: Definitions) -> Trajectory | None:
        """Say the path; growth since a base year compounds as growth does, not as a level."""
        path = super().over_years(plan)
        return "growth" if path == "compound" and self.since is not None else path

    def at_base(self, scope: Scope) -> Computed | Missing:
        """Return zero for growth since a base year: in that year nothing has grown yet."""
        return super().at_base(scope) if self.since is None else NOTHING_YET

    def whole_year(self, scope: Scope, computed: Computed) -> WholeYear | None:
        """Return what the year before grows to, if that growth is the ratio of two levels."""
        del computed
        nominal = scope.plan.measures[self.of].growth == "nominal"
        flow = scope.plan.measures[self.of].kind == "flow"
        if not (nominal and flow) or self.average or self._years(scope) > 1:
            return None
        return above_year_before(scope, self.of, _grown, priors=True)

    def value(self, scope: Scope) -> Computed | Missing:
        """Return the growth rate; what decides it first is told by the measure's convention."""
        too_early = scope.before_base(self.since)
        if too_early is not None:
            return too_early
        years = self._years(scope)
        total = self._one_year(scope) if years == 1 else self._several_years(scope)
        if isinstance(total, Missing) or not self.average or years == 1:
            return total
        if total.working.left_number < 0:
            reason = Statement("no_average_growth", scope.facts(self.of))
            return Missing(reason, total.observations, period=scope.period)
        return total

    def _years(self, scope: Scope) -> int:
        """Return how many years lie between the base period and the period computed."""
        return scope.period.year - self.base_period(scope.plan, scope.period).year

    def _one_year(self, scope: Scope) -> Computed | Missing:
        """Return growth over a year: the first base that is present decides, even if it is zero."""
        nominal = scope.plan.measures[self.of].growth == "nominal"
        steps = (self._from_prior_or_levels, self._reported)
        perhaps: Missing | None = None
        for step in steps if nominal else reversed(steps):
            result = step(scope)
            if isinstance(result, Computed) or result.is_decisive:
                return result
            if result.absence is Absence.PERHAPS_REJECTED and (
                nominal or result.period == scope.period
            ):
                perhaps = result
        return perhaps or (self._from_levels(scope) if nominal else self._no_rate(scope))

    def _several_years(self, scope: Scope) -> Computed | Missing:
        """Return growth over several years: chained yearly rates of a real measure, else levels."""
        if scope.plan.measures[self.of].growth == "nominal":
            return self._from_levels(scope)
        chained = self._chained(scope)
        if isinstance(chained, Computed) or chained.is_decisive:
            return chained
        found = self._from_levels(scope)
        if isinstance(found, Computed) or found.is_decisive:
            return found
        # What is asked for is the official rate; levels would have been no more than a makeshift.
        return replace(found, reason=Statement("no_growth_rate", chained.reason.facts))

    def _reported(self, scope: Scope) -> Computed | Missing:
        """Return the growth rate that was submitted."""
        rate = scope.submission.rate(scope.area, self.of, scope.period)
        if isinstance(rate, Missing):
            return rate
        working = Working("{r1}", {"r1": self._rate(rate)}, is_amount=False)
        return Computed(working, (rate,), "reported", stated=rate.value)

    def _from_prior_or_levels(self, scope: Scope) -> Computed | Missing:
        """Return growth over the figure of a year before in the same row, else over its level."""
        figure = scope.level(self.of)
        prior = scope.prior(figure) if isinstance(figure, Figure) else None
        if isinstance(figure, Missing) or prior is None:
            return self._over_base(scope, figure)
        return self._ratio(scope, figure, prior, "prior")

    def _from_levels(self, scope: Scope) -> Computed | Missing:
        """Return growth over the level of the base period."""
        return self._over_base(scope, scope.level(self.of))

    def _over_base(self, scope: Scope, figure: Figure | Missing) -> Computed | Missing:
        """Return how much a figure is above the level of the base period."""
        if isinstance(figure, Missing):
            return figure
        base = scope.at(self.base_period(scope.plan, scope.period)).level(self.of)
        if isinstance(base, Missing):
            return base.after(figure.observations)
        nominal = scope.plan.measures[self.of].growth == "nominal"
        return self._ratio(scope, figure, base, "levels" if nominal else "nominal_levels")

    def _ratio(
        self, scope: Scope, figure: Figure, base: Figure, basis: Basis
    ) -> Computed | Missing:
        """Return the growth from one level to another, with the basis that it is known on."""
        observations = figure.observations + base.observations
        base_period = self.base_period(scope.plan, scope.period)
        if base.value <= 0:
            missing = scope.at(base_period).not_positive("base_not_positive", self.of, base)
            return missing.after(observations)
        x, x0 = figure.value, base.value
        symbols = {
            "x": Symbol(self.of, x, period=scope.period, parts=parts_of(figure)),
            "x0": Symbol(self.of, x0, period=base_period, parts=parts_of(base)),
        }
        n = self._years(scope) if self.average else 1
        right = Side("{x0} × (1 + {t} ÷ 100)" + _power(n), x0, 1, 100, n)
        constant = scope.plan.measures[self.of].growth == "constant_prices"
        makeshift = basis == "nominal_levels" or (constant and basis == "prior")
        level = AtCurrentPrices(scope.area, self.of, scope.period, figure.observations[0])
        working = Working(_in_percent("{x} ÷ {x0}", n), symbols, "{x}", x, right)
        return Computed(working, observations, basis, (level,) if makeshift else ())

    def _chained(self, scope: Scope) -> Computed | Missing:
        """Return the growth to which the reported rates of all the years add up."""
        rates: list[Observation] = []
        years = self._years(scope)
        for year in range(scope.period.year - years + 1, scope.period.year + 1):
            rate = scope.submission.rate(scope.area, self.of, scope.period.same_in(year))
            if isinstance(rate, Missing):
                return rate
            rates.append(rate)
        total = prod((1 + rate.value / HUNDRED for rate in rates), start=Fraction(1))
        symbols = {f"r{n}": self._rate(rate) for n, rate in enumerate(rates, start=1)}
        chain = " × ".join(f"(1 + {{{key}}} ÷ 100)" for key in symbols)
        n = years if self.average else 1
        right = Side("(1 + {t} ÷ 100)" + _power(n), Fraction(1), 1, 100, n)
        working = Working(_in_percent(chain, n), symbols, chain, total, right, is_amount=False)
        return Computed(working, tuple(rates), "reported")

    def _rate(self, rate: Observation) -> Symbol:
        return Symbol(self.of, rate.value, period=rate.period, is_growth=True)

    def _no_rate(self, scope: Scope) -> Missing:
        """Say that the official growth rate is what is missing; of a level, only its base is."""
        figure = scope.level(self.of)
        reason = Statement("no_growth_rate", scope.facts(self.of))
        if isinstance(figure, Missing):
            return Missing(reason, (), Absence.NOT_SUBMITTED, scope.period)
        base_period = self.base_period(scope.plan, scope.period)
        return Missing(reason, figure.observations, Absence.NOT_SUBMITTED, base_period)


def _grown(base: Fraction) -> Side:
    """Return what a base grows to by t percent."""
    return Side("{x0} × (1 + {t} ÷ 100)", base, 1, 100)


def _in_percent(ratio: str, years: int) -> str:
    """Return the formula of the growth in percent, or of its average over several years."""
    return f"100 × (({ratio}) ^ (1 ÷ {years}) − 1)" if years > 1 else f"100 × ({ratio} − 1)"


def _power(years: int) -> str:
    return f" ^ {years}" if years > 1 else ""
