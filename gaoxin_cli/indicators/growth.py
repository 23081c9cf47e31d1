"""Growth in percent, by the conventions of official statistics."""

from __future__ import annotations

from fractions import Fraction
from math import prod
from typing import Literal

from pydantic import Field

from gaoxin_cli.exact import Exact, affine, power
from gaoxin_cli.finding import Statement
from gaoxin_cli.indicators.base import (
    PERCENT,
    AtCurrentPrices,
    Basis,
    Computed,
    Definitions,
    Indicator,
    PathKind,
    Scope,
    Year,
)
from gaoxin_cli.observation import Figure, Missing, Observation
from gaoxin_cli.period import Period

HUNDRED = Fraction(100)
DECISIVE = ("base_not_positive", "rejected")
"""Reasons that end the search for a base: a worse base must not stand in for a figure in error."""


class Growth(Indicator):
    """Growth of a measure since a base period, in percent.

    ``100 * (x / x0 - 1)``; x0 is the same period a year before, or of the year ``since``. With
    ``average`` the compound average a year over n years, ``100 * ((x / x0) ** (1 / n) - 1)``.
    Real or nominal follows from the measure: nothing is deflated here.
    """

    kind: Literal["growth"]
    since: Year | None = Field(None, description="The base year. Default: the year before.")
    average: bool = Field(
        default=False, strict=True, description="Whether the average growth a year is meant."
    )

    def unit(self, plan: Definitions) -> str | None:
        """Return the percent sign."""
        del plan
        return PERCENT

    def base_year(self) -> int | None:
        """Return ``since``."""
        return self.since

    def over_years(self, plan: Definitions) -> PathKind | None:
        """Growth since a base year compounds, an average is even; yearly growth has no path."""
        del plan
        if self.since is None:
            return None
        return "bound" if self.average else "growth"

    def value(self, scope: Scope) -> Computed | Missing:
        """Return the growth rate; what decides it first is told by the measure's convention."""
        base_year = scope.period.year - 1 if self.since is None else self.since
        years = scope.period.year - base_year
        total = (
            self._one_year(scope) if years == 1 else self._several_years(scope, base_year, years)
        )
        if isinstance(total, Missing) or not self.average or years == 1:
            return total
        ratio = affine(total.value, 1 / HUNDRED, Fraction(1))
        if not isinstance(ratio, Fraction) or ratio < 0:
            return Missing(Statement("no_average_growth", self._facts(scope)), total.observations)
        average = power(ratio, Fraction(1, years), HUNDRED, -HUNDRED)
        return total._replace(value=average, years=years)

    def _one_year(self, scope: Scope) -> Computed | Missing:
        """Return growth over a year: the first base that is present decides, even if it is zero."""
        nominal = scope.plan.measures[self.of].growth == "nominal"
        steps = (self._from_prior, self._from_year_before, self._reported)
        perhaps: Missing | None = None
        for step in steps if nominal else (self._reported, *steps[:2]):
            result = step(scope)
            if isinstance(result, Computed) or result.reason.what in DECISIVE:
                return result
            if result.reason.what == "perhaps_rejected":
                perhaps = result
        return perhaps or (self._from_year_before(scope) if nominal else self._no_rate(scope))

    def _several_years(self, scope: Scope, base_year: int, years: int) -> Computed | Missing:
        """Return growth over several years: chained yearly rates of a real measure, else levels."""
        if scope.plan.measures[self.of].growth != "nominal":
            chained = self._chained(scope, range(base_year + 1, scope.period.year + 1))
            if isinstance(chained, Computed) or chained.reason.what in DECISIVE:
                return chained._replace(years=years) if isinstance(chained, Computed) else chained
        result = self._from_levels(scope, scope.period.same_in(base_year))
        return result._replace(years=years) if isinstance(result, Computed) else result

    def _reported(self, scope: Scope) -> Computed | Missing:
        """Return the growth rate that was submitted."""
        rate = scope.submission.rate(scope.area, self.of, scope.period)
        if isinstance(rate, Missing):
            return rate
        return Computed(rate.value, (rate,), basis="reported")

    def _from_prior(self, scope: Scope) -> Computed | Missing:
        """Return growth over the figure of a year before that is stated in the same row."""
        figure = scope.level(self.of)
        if isinstance(figure, Missing):
            return figure
        if figure.prior is None:
            return self._no_rate(scope)
        (level,) = figure.observations
        prior = level._replace(period=scope.period.year_before(), value=figure.prior)
        return self._ratio(scope, figure, Figure(figure.prior, None, (prior,)), "prior")

    def _from_year_before(self, scope: Scope) -> Computed | Missing:
        return self._from_levels(scope, scope.period.year_before())

    def _from_levels(self, scope: Scope, base_period: Period) -> Computed | Missing:
        """Return growth over the level of an earlier period."""
        figure = scope.level(self.of)
        if isinstance(figure, Missing):
            return figure
        base = scope.at(base_period).level(self.of)
        if isinstance(base, Missing):
            return Missing(base.reason, figure.observations)
        nominal = scope.plan.measures[self.of].growth == "nominal"
        return self._ratio(scope, figure, base, "levels" if nominal else "nominal_levels")

    def _ratio(
        self, scope: Scope, figure: Figure, base: Figure, basis: Basis
    ) -> Computed | Missing:
        """Return the growth from one level to another, with the basis that it is known on."""
        observations = figure.observations + base.observations
        if base.value <= 0:
            base_scope = scope.at(base.observations[0].period)
            missing = base_scope.not_positive("base_not_positive", self.of, base)
            return Missing(missing.reason, observations)
        rate = HUNDRED * (figure.value / base.value - 1)
        constant = scope.plan.measures[self.of].growth == "constant_prices"
        makeshift = basis == "nominal_levels" or (constant and basis == "prior")
        level = AtCurrentPrices(scope.area, self.of, scope.period, figure.observations[0])
        return Computed(
            rate,
            observations,
            figure.value,
            base.value,
            basis=basis,
            at_current_prices=(level,) if makeshift else (),
        )

    def _chained(self, scope: Scope, years: range) -> Computed | Missing:
        """Return the growth to which the reported rates of all the years add up."""
        rates: list[Observation] = []
        for year in years:
            rate = scope.submission.rate(scope.area, self.of, scope.period.same_in(year))
            if isinstance(rate, Missing):
                return rate
            rates.append(rate)
        total = prod((1 + rate.value / HUNDRED for rate in rates), start=Fraction(1))
        return Computed(HUNDRED * (total - 1), tuple(rates), basis="reported")

    def _no_rate(self, scope: Scope) -> Missing:
        """Say that the official growth rate is what is missing."""
        figure = scope.level(self.of)
        found = () if isinstance(figure, Missing) else figure.observations
        return Missing(Statement("no_growth_rate", self._facts(scope)), found)

    def _facts(self, scope: Scope) -> dict[str, object]:
        return scope.facts(self.of)

    def amount_to(self, required: Exact, computed: Computed, scope: Scope) -> Exact | None:
        """Return x0 * (1 + required)^n - x in the measure's unit; None for a reported rate."""
        del scope
        base, current = computed.base, computed.current
        if base is None or current is None:
            return None
        if self.average and isinstance(required, Fraction):
            return base * (1 + required / HUNDRED) ** computed.years - current
        return affine(required, base / HUNDRED, base - current)
