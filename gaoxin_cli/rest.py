"""The rest of the year: what the remaining months must bring for a target."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from gaoxin_cli.bound import Bound
from gaoxin_cli.exact import Exact, affine
from gaoxin_cli.indicators import Indicator
from gaoxin_cli.indicators.base import Computed, Scope, WholeYear
from gaoxin_cli.working import HUNDRED


class Rest(NamedTuple):
    """What the remaining months of a year must bring for its target."""

    amount: Exact
    """Negative for a floor that is secured already; for a ceiling the room that is left."""
    unit: str | None
    growth: Exact | None = None
    """Over the same months of the year before, in percent; None where that can't be said."""
    year: WholeYear | None = None
    """How the amount comes about."""


def rest_of_year(
    indicator: Indicator, bound: Bound, computed: Computed, scope: Scope
) -> Rest | None:
    """Return what the months after a period within the target's year must bring.

    None for a range and for "exactly", and where that can't be said.
    """
    limit = bound.limit
    year = None if limit is None else indicator.whole_year(scope, computed)
    amount = year.working.amount_to(limit) if year and limit is not None else None
    if year is None or amount is None:
        return None
    growth = None
    remaining = year.full.value - year.same.value if year.full and year.same else Fraction()
    if remaining > 0:
        growth = affine(amount, HUNDRED / remaining, -HUNDRED)
    return Rest(amount, indicator.shortfall_unit(scope.plan), growth, year)
