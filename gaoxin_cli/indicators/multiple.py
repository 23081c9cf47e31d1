"""An indicator of an area as a multiple of the same indicator of another."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from gaoxin_cli.entry import key
from gaoxin_cli.exact import compare, quotient
from gaoxin_cli.finding import Statement
from gaoxin_cli.indicators.base import Computed, Definitions, Indicator, Scope, whole_problem
from gaoxin_cli.observation import Missing
from gaoxin_cli.reference import AreaId, IndicatorId
from gaoxin_cli.working import Side, Symbol, Working


class Multiple(Indicator):
    """How many times the value of another area: ``indicator(area) / indicator(within)``."""

    kind: Literal["multiple"]
    of: IndicatorId = key("What is compared: the id of an indicator.")
    within: AreaId | None = key(
        "Id of the other area. Default: the area of which the zone is a part.", default=None
    )

    def unit(self, plan: Definitions) -> str | None:
        """Return the multiplication sign."""
        del plan
        return "×"

    def lower_is_better(self, plan: Definitions) -> bool:
        """Say whether a bare number is a ceiling: as for any indicator that is not of a rank."""
        del plan
        return self.better == "lower"

    def measure(self, plan: Definitions) -> str:
        """Return the measure of the indicator that is compared."""
        return plan.indicators[self.of].measure(plan)

    def problem_in(self, plan: Definitions, area: str) -> Statement | None:
        """Say that an area is part of no other, or is compared with itself."""
        return whole_problem(plan, area, self.within)

    def value(self, scope: Scope) -> Computed | Missing:
        """Return the multiple; a divisor that is zero or negative has none."""
        indicator = scope.plan.indicators[self.of]
        value = indicator.value(scope)
        if isinstance(value, Missing):
            return value
        whole = scope.whole(self.within)
        if whole is None:
            return Missing(Statement("no_whole", {"area": scope.area_fact()}), value.observations)
        there = scope.of(whole)
        other = indicator.value(there)
        if isinstance(other, Missing):
            return other.after(value.observations)
        observations = value.observations + other.observations
        if compare(other.value, Fraction()) <= 0:
            facts = {"area": there.area_fact(), "period": scope.period, "value": other.value}
            reason = Statement("multiple_not_positive", facts)
            return Missing(reason, observations, period=scope.period)
        a, b = value.value, other.value
        symbols = {
            "a": Symbol(self.of, a, area=scope.area, working=value.working),
            "b": Symbol(self.of, b, area=whole, working=other.working),
        }
        working, stated = Working("{a} ÷ {b}", symbols, is_amount=False), None
        if isinstance(a, Fraction) and isinstance(b, Fraction):
            working = working._replace(left="{a}", left_number=a, right=Side("{b} × {t}", b))
        else:
            stated = quotient(a, b)
        current = value.at_current_prices + other.at_current_prices
        return Computed(working, observations, value.basis, current, stated)
