"""How many members of an area satisfy a condition."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from pydantic import Field

from gaoxin_cli.bound import BoundField
from gaoxin_cli.exact import Exact, affine
from gaoxin_cli.finding import Statement
from gaoxin_cli.indicators.base import Computed, Definitions, Id, Indicator, Scope
from gaoxin_cli.observation import Missing, Observation


class Count(Indicator):
    """The number of members of an area whose measure satisfies a bound."""

    kind: Literal["count"]
    where: BoundField = Field(description="The condition on the measure of each member.")
    counted_in: Id = Field("个", alias="unit", description="The unit of the count.")

    def unit(self, plan: Definitions) -> str | None:
        """Return the unit of the count."""
        del plan
        return self.counted_in

    def shortfall_unit(self, plan: Definitions) -> str | None:
        """Return the unit of the count."""
        return self.unit(plan)

    def shortfall_step(self, plan: Definitions) -> Fraction | None:
        """Return one: members are whole."""
        del plan
        return Fraction(1)

    def lower_is_better(self, plan: Definitions) -> bool:
        """Say whether a bare number is a ceiling: more members are better, whatever is measured."""
        del plan
        return self.better == "lower"

    def value(self, scope: Scope) -> Computed | Missing:
        """Return the count; there is none if the figure of one member is missing."""
        members = scope.plan.areas[scope.area].members
        if not members:
            return Missing(Statement("no_members", {"area": scope.area_fact()}))
        rank = scope.plan.measures[self.of].kind == "rank"
        where = self.where.oriented(lower_is_better=rank)
        count = 0
        observations: list[Observation] = []
        for member in members:
            figure = scope.of(member).level(self.of)
            if isinstance(figure, Missing):
                return Missing(figure.reason, tuple(observations))
            count += where.is_met_by(figure.value)
            observations.extend(figure.observations)
        return Computed(Fraction(count), tuple(observations), current=Fraction(count))

    def amount_to(self, required: Exact, computed: Computed, scope: Scope) -> Exact | None:
        """Return how many members are lacking."""
        del scope
        return (
            None if computed.current is None else affine(required, Fraction(1), -computed.current)
        )
