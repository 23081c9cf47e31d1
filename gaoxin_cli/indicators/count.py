"""How many members of an area satisfy a condition."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from gaoxin_cli.bound import BoundField
from gaoxin_cli.entry import key
from gaoxin_cli.finding import Statement
from gaoxin_cli.indicators.base import Computed, Definitions, Indicator, Problem, Scope
from gaoxin_cli.observation import Missing, Observation
from gaoxin_cli.reference import Id
from gaoxin_cli.working import Counted, Symbol, Working


class Count(Indicator):
    """The number of members of an area whose measure satisfies a bound."""

    kind: Literal["count"]
    where: BoundField = key("The condition on the measure of each member.")
    is_amount = True

    counted_in: Id = key("The unit of the count.", default="个", written="unit")

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

    def problems(self, plan: Definitions) -> Iterator[Problem]:
        """Yield a condition with a percent sign on a measure that is not in percent."""
        unit = plan.measures[self.of].unit
        if self.where.percent and not unit.is_percent:
            yield ("where",), Statement("percent_not_allowed", {"unit": unit.text})

    def problem_in(self, plan: Definitions, area: str) -> Statement | None:
        """Say that an area has no members to count."""
        if plan.areas[area].members:
            return None
        return Statement("count_without_members", {"area": area})

    def value(self, scope: Scope) -> Computed | Missing:
        """Return the count; there is none if the figure of one member is missing."""
        members = scope.plan.areas[scope.area].members
        if not members:
            return Missing(Statement("no_members", {"area": scope.area_fact()}))
        rank = scope.plan.measures[self.of].kind == "rank"
        where = self.where.oriented(lower_is_better=rank)
        counted: list[Counted] = []
        observations: list[Observation] = []
        for member in members:
            figure = scope.of(member).level(self.of)
            if isinstance(figure, Missing):
                return figure.after(tuple(observations))
            counted.append(Counted(member, figure.value, where.is_met_by(figure.value)))
            observations.extend(figure.observations)
        count = Fraction(sum(one.counts for one in counted))
        symbols = {"x": Symbol(self.of, count)}
        working = Working("", symbols, "{x}", count, counted=tuple(counted), condition=where)
        return Computed(working, tuple(observations))
