"""One measure over another."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from pydantic import Field

from gaoxin_cli.exact import Exact, affine
from gaoxin_cli.indicators.base import (
    PERCENT,
    Computed,
    Definitions,
    Id,
    Indicator,
    PathKind,
    Scope,
)
from gaoxin_cli.observation import Missing
from gaoxin_cli.unit import shift


class Ratio(Indicator):
    """One measure of an area over another, ``x / y``, times 100 if it is in percent.

    Units of one family are converted first. Measures of different families have no percentage:
    their ratio is a bare number, of x in its own unit over y in its own.
    """

    kind: Literal["ratio"]
    to: Id = Field(description="The divisor: the id of a measure.")
    percent: bool = Field(default=True, strict=True, description="Whether the ratio is in percent.")

    def unit(self, plan: Definitions) -> str | None:
        """Return the percent sign, or None."""
        del plan
        return PERCENT if self.percent else None

    def over_years(self, plan: Definitions) -> PathKind | None:
        """Even steps."""
        del plan
        return "linear"

    def value(self, scope: Scope) -> Computed | Missing:
        """Return the ratio; a divisor that is zero or negative has none."""
        figure = scope.level(self.of)
        if isinstance(figure, Missing):
            return figure
        divisor = scope.level(self.to)
        if isinstance(divisor, Missing):
            return Missing(divisor.reason, figure.observations)
        observations = figure.observations + divisor.observations
        if divisor.value <= 0:
            reason = scope.not_positive("divisor_not_positive", self.to, divisor).reason
            return Missing(reason, observations)
        measures = scope.plan.measures
        power = shift(measures[self.to].unit, measures[self.of].unit) or 0
        y = divisor.value * Fraction(10) ** power
        return Computed(self._factor * figure.value / y, observations, figure.value, y)

    @property
    def _factor(self) -> int:
        return 100 if self.percent else 1

    def amount_to(self, required: Exact, computed: Computed, scope: Scope) -> Exact | None:
        """Return t*y - x in the unit of x."""
        del scope
        if computed.base is None or computed.current is None:
            return None
        return affine(required, computed.base / self._factor, -computed.current)
