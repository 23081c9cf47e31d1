"""The share of a whole area, in percent."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from pydantic import Field

from gaoxin_cli.exact import Exact
from gaoxin_cli.finding import Statement
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


class Share(Indicator):
    """The part of a whole area that the area has, ``100 * x(area) / x(within)``, in percent."""

    kind: Literal["share"]
    within: Id | None = Field(
        None, description="Id of the whole area. Default: the area of which the zone is a part."
    )

    def unit(self, plan: Definitions) -> str | None:
        """Return the percent sign."""
        del plan
        return PERCENT

    def over_years(self, plan: Definitions) -> PathKind | None:
        """Even steps."""
        del plan
        return "linear"

    def value(self, scope: Scope) -> Computed | Missing:
        """Return the share; a whole that is zero or negative has none."""
        whole = scope.whole(self.within)
        figure = scope.level(self.of)
        if isinstance(figure, Missing):
            return figure
        if whole is None:
            return Missing(Statement("no_whole", {"area": scope.area_fact()}), figure.observations)
        total = scope.of(whole).level(self.of)
        if isinstance(total, Missing):
            return Missing(total.reason, figure.observations)
        observations = figure.observations + total.observations
        if total.value <= 0:
            reason = scope.of(whole).not_positive("whole_not_positive", self.of, total).reason
            return Missing(reason, observations)
        share = 100 * figure.value / total.value
        return Computed(share, observations, figure.value, total.value)

    def amount_to(self, required: Exact, computed: Computed, scope: Scope) -> Exact | None:
        """Return t*W - x, over 1 - t where what joins the zone joins the whole too.

        None where no amount would do: a share of 100 % and more of a whole that contains the zone.
        """
        x, whole = computed.current, computed.base
        if x is None or whole is None or not isinstance(required, Fraction):
            return None
        t = required / 100
        amount = t * whole - x
        within = scope.whole(self.within)
        if within is None or not _contains(scope.plan, within, scope.area):
            return amount
        return amount / (1 - t) if t < 1 else None


def _contains(plan: Definitions, whole: str, part: str) -> bool:
    """Say whether an area contains another: as a part or a member, at any depth, or in parts."""
    above = {part}
    waiting = [part]
    while waiting:
        area = waiting.pop()
        parent = plan.areas[area].part_of
        wider = {key for key, other in plan.areas.items() if area in other.members} - above
        wider |= {parent} - above if parent is not None else set()
        above |= wider
        waiting.extend(wider)
    members = plan.areas[part].members
    return whole in above or (bool(members) and all(_contains(plan, whole, m) for m in members))
