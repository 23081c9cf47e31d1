"""The figure itself."""

from __future__ import annotations

from typing import Literal

from gaoxin_cli.indicators.base import (
    Computed,
    Definitions,
    Indicator,
    Scaling,
    Scope,
    Trajectory,
    WholeYear,
)
from gaoxin_cli.observation import Missing
from gaoxin_cli.working import Symbol, Working, parts_of


class Level(Indicator):
    """The level of a measure, in the measure's unit."""

    kind: Literal["level"]

    is_amount = True

    def unit(self, plan: Definitions) -> str | None:
        """Return the measure's unit."""
        return plan.measures[self.of].unit.text

    def compares_with_whole(self, plan: Definitions) -> bool:
        """Say that a rate does."""
        return plan.measures[self.of].kind == "rate"

    def value(self, scope: Scope) -> Computed | Missing:
        """Return the figure itself."""
        figure = scope.level(self.of)
        if isinstance(figure, Missing):
            return figure
        x = Symbol(self.of, figure.value, parts=parts_of(figure))
        working = Working("{x}", {"x": x}, "{x}", figure.value)
        return Computed(working, figure.observations)

    def within_year(self, plan: Definitions) -> Scaling | None:
        """A flow accumulates evenly; a stock goes from the end of the year before to the bound."""
        scalings: dict[str, Scaling] = {"flow": "elapsed", "stock": "linear"}
        return scalings.get(plan.measures[self.of].kind)

    def whole_year(self, scope: Scope, computed: Computed) -> WholeYear | None:
        """Return the bound beside what there is of a flow or stock."""
        kind = scope.plan.measures[self.of].kind
        if kind not in ("flow", "stock"):
            return None
        if kind == "stock":
            return WholeYear(computed.working)
        full = scope.full_year_before(self.of)
        if full is not None and full.value <= 0:
            return None
        return WholeYear(computed.working, full, scope.same_months_before(self.of))

    def own_path(self, plan: Definitions) -> Trajectory | None:
        """A flow grows at an even rate, a stock and a rate by even steps; a rank has no path."""
        paths: dict[str, Trajectory] = {"flow": "compound", "stock": "linear", "rate": "linear"}
        return paths.get(plan.measures[self.of].kind)
