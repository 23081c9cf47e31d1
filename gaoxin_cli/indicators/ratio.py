"""One measure over another."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from gaoxin_cli.entry import Flag, key
from gaoxin_cli.finding import Statement
from gaoxin_cli.indicators.base import (
    PERCENT,
    Computed,
    Definitions,
    Indicator,
    Problem,
    Scope,
    Trajectory,
)
from gaoxin_cli.observation import Missing
from gaoxin_cli.reference import MeasureId
from gaoxin_cli.unit import shift
from gaoxin_cli.working import Side, Symbol, Working, parts_of


class Ratio(Indicator):
    """One measure of an area over another, ``x / y``, times 100 if it is in percent.

    Units of one family are converted first. Measures of different families have no percentage:
    their ratio is a bare number, of x in its own unit over y in its own.
    """

    kind: Literal["ratio"]
    to: MeasureId = key("The divisor: the id of a measure.")
    percent: Flag = key("Whether the ratio is in percent.", default=True)

    def unit(self, plan: Definitions) -> str | None:
        """Return the percent sign, or None."""
        del plan
        return PERCENT if self.percent else None

    def compares_with_whole(self, plan: Definitions) -> bool:
        """Return that it does."""
        del plan
        return True

    def own_path(self, plan: Definitions) -> Trajectory | None:
        """Even steps."""
        del plan
        return "linear"

    def problems(self, plan: Definitions) -> Iterator[Problem]:
        """Yield a ratio in percent of measures whose units do not convert."""
        of, to = plan.measures[self.of].unit, plan.measures[self.to].unit
        if self.percent and shift(of, to) is None:
            yield (), Statement("ratio_across_units", {"found": of.text, "other": to.text})

    def value(self, scope: Scope) -> Computed | Missing:
        """Return the ratio; a divisor that is zero or negative has none."""
        figure = scope.level(self.of)
        if isinstance(figure, Missing):
            return figure
        divisor = scope.level(self.to)
        if isinstance(divisor, Missing):
            return divisor.after(figure.observations)
        observations = figure.observations + divisor.observations
        if divisor.value <= 0:
            reason = scope.not_positive("divisor_not_positive", self.to, divisor)
            return reason.after(observations)
        unit = scope.plan.measures[self.of].unit
        power = Fraction(10) ** (shift(scope.plan.measures[self.to].unit, unit) or 0)
        x, y = figure.value, divisor.value * power
        parts = tuple(part * power for part in parts_of(divisor))
        symbols = {
            "x": Symbol(self.of, x, parts=parts_of(figure)),
            "y": Symbol(self.to, y, unit=unit.text if power != 1 else None, parts=parts),
        }
        if self.percent:
            right = Side("{y} × {t} ÷ 100", y, divisor=100)
            working = Working("100 × {x} ÷ {y}", symbols, "{x}", x, right)
        else:
            working = Working("{x} ÷ {y}", symbols, "{x}", x, Side("{y} × {t}", y))
        return Computed(working, observations)
