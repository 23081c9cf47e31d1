"""An indicator of an area as a multiple of the same indicator of another."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from pydantic import Field

from gaoxin_cli.exact import compare, quotient
from gaoxin_cli.finding import Statement
from gaoxin_cli.indicators.base import Computed, Definitions, Id, Indicator, Scope
from gaoxin_cli.observation import Missing


class Multiple(Indicator):
    """How many times the value of another area: ``indicator(area) / indicator(within)``."""

    kind: Literal["multiple"]
    of: Id = Field(description="What is compared: the id of an indicator.")
    within: Id | None = Field(
        None, description="Id of the other area. Default: the area of which the zone is a part."
    )

    def unit(self, plan: Definitions) -> str | None:
        """Return the multiplication sign."""
        del plan
        return "×"

    def lower_is_better(self, plan: Definitions) -> bool:
        """Say whether a bare number is a ceiling: as for any indicator that is not of a rank."""
        del plan
        return self.better == "lower"

    def value(self, scope: Scope) -> Computed | Missing:
        """Return the multiple; a divisor that is zero or negative has none."""
        indicator = scope.plan.indicators[self.of]
        value = indicator.value(scope)
        if isinstance(value, Missing):
            return value
        whole = scope.whole(self.within)
        if whole is None:
            return Missing(Statement("no_whole", {"area": scope.area_fact()}), value.observations)
        other = indicator.value(scope.of(whole))
        if isinstance(other, Missing):
            return Missing(other.reason, value.observations)
        observations = value.observations + other.observations
        if compare(other.value, Fraction()) <= 0:
            facts = {
                "area": scope.of(whole).area_fact(),
                "period": scope.period,
                "value": other.value,
            }
            return Missing(Statement("multiple_not_positive", facts), observations)
        return Computed(
            quotient(value.value, other.value),
            observations,
            basis=value.basis,
            at_current_prices=value.at_current_prices + other.at_current_prices,
        )
