"""The figure itself."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from gaoxin_cli.exact import Exact, affine
from gaoxin_cli.indicators.base import Computed, Definitions, Indicator, PathKind, Scaling, Scope
from gaoxin_cli.observation import Missing


class Level(Indicator):
    """The level of a measure, in the measure's unit."""

    kind: Literal["level"]

    def unit(self, plan: Definitions) -> str | None:
        """Return the measure's unit."""
        return plan.measures[self.of].unit.text

    def value(self, scope: Scope) -> Computed | Missing:
        """Return the figure itself."""
        figure = scope.level(self.of)
        if isinstance(figure, Missing):
            return figure
        return Computed(figure.value, figure.observations, current=figure.value)

    def within_year(self, plan: Definitions) -> Scaling | None:
        """A flow accumulates evenly; a stock goes from the end of the year before to the bound."""
        scalings: dict[str, Scaling] = {"flow": "elapsed", "stock": "from_base"}
        return scalings.get(plan.measures[self.of].kind)

    def over_years(self, plan: Definitions) -> PathKind | None:
        """A flow grows at an even rate, a stock and a rate by even steps; a rank has no path."""
        paths: dict[str, PathKind] = {"flow": "compound", "stock": "linear", "rate": "linear"}
        return paths.get(plan.measures[self.of].kind)

    def amount_to(self, required: Exact, computed: Computed, scope: Scope) -> Exact | None:
        """Return required - x."""
        del scope
        return (
            None if computed.current is None else affine(required, Fraction(1), -computed.current)
        )
