"""The share of a whole area, in percent."""

from __future__ import annotations

from typing import Literal

from gaoxin_cli.entry import key
from gaoxin_cli.finding import Statement
from gaoxin_cli.indicators.base import (
    PERCENT,
    Computed,
    Definitions,
    Indicator,
    Scope,
    Trajectory,
    whole_problem,
)
from gaoxin_cli.observation import Missing
from gaoxin_cli.reference import AreaId
from gaoxin_cli.working import Side, Symbol, Working, parts_of


class Share(Indicator):
    """The part of a whole area that the area has, ``100 * x(area) / x(within)``, in percent."""

    kind: Literal["share"]
    within: AreaId | None = key(
        "Id of the whole area. Default: the area of which the zone is a part.", default=None
    )

    def unit(self, plan: Definitions) -> str | None:
        """Return the percent sign."""
        del plan
        return PERCENT

    def own_path(self, plan: Definitions) -> Trajectory | None:
        """Even steps."""
        del plan
        return "linear"

    def problem_in(self, plan: Definitions, area: str) -> Statement | None:
        """Say that an area is part of no other, or is compared with itself."""
        return whole_problem(plan, area, self.within)

    def value(self, scope: Scope) -> Computed | Missing:
        """Return the share; a whole that is zero or negative has none.

        What it would take is t*W - x, over 1 - t where what joins the zone joins the whole too;
        no amount would do for a share of 100 % and more of a whole that contains the zone.
        """
        figure = scope.level(self.of)
        if isinstance(figure, Missing):
            return figure
        whole = scope.whole(self.within)
        if whole is None:
            return Missing(Statement("no_whole", {"area": scope.area_fact()}), figure.observations)
        there = scope.of(whole)
        total = there.level(self.of)
        if isinstance(total, Missing):
            return total.after(figure.observations)
        observations = figure.observations + total.observations
        if total.value <= 0:
            return there.not_positive("whole_not_positive", self.of, total).after(observations)
        x, w = figure.value, total.value
        working = Working(
            "100 × {x} ÷ {W}",
            {
                "x": Symbol(self.of, x, area=scope.area, parts=parts_of(figure)),
                "W": Symbol(self.of, w, area=whole, parts=parts_of(total)),
            },
            "{x}",
            x,
            Side("{W} × {t} ÷ 100", w, divisor=100),
            wanted="{t} ÷ 100 × {W}",
            joins=scope.plan.contains(whole, scope.area),
        )
        return Computed(working, observations)
