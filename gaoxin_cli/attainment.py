"""Attainment: how far a value comes up to what is asked for, 1 being just that."""

from __future__ import annotations

from fractions import Fraction

from gaoxin_cli.bound import Bound
from gaoxin_cli.exact import Exact, compare, quotient

_ZERO = Fraction()


def attainment(bound: Bound, required: Exact | None, value: Exact) -> Fraction | None:
    """Return value over bound for a floor, bound over value for a ceiling; above 1 is better.

    ``required`` is what the pace asks for, and takes the bound's place; None: the bound itself.
    Where no quotient tells it (a bound that isn't above zero, under a ceiling a value that isn't),
    1 if the bound holds, else 0. None for a range and for "exactly".
    """
    if bound.limit is None:
        return None
    limit = bound.limit if required is None else required
    if compare(limit, _ZERO) <= 0 or (bound.is_ceiling and compare(value, _ZERO) <= 0):
        return Fraction(bound.is_met_by(value, required))
    return quotient(limit, value) if bound.is_ceiling else quotient(value, limit)
