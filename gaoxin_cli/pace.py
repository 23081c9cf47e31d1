"""Pace (时序进度): what a target asks for before its year is over, and how far along a value is."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from gaoxin_cli.bound import Bound
from gaoxin_cli.finding import AreaId, Statement
from gaoxin_cli.indicators import Indicator
from gaoxin_cli.indicators.base import Computed, Scope
from gaoxin_cli.observation import Missing
from gaoxin_cli.number import Exact, affine, compare, power, quotient
from gaoxin_cli.period import Period

ONE, HUNDRED = Fraction(1), Fraction(100)


@dataclass(frozen=True, slots=True)
class Pace:
    """What is asked for by now."""

    required: Exact | None
    """None for a range and for "exactly": they are not scaled, the bound itself is asked for."""
    ratio: Exact | None = None
    """Achieved over required progress; None where nothing is scaled or nothing has to be gained."""


def pace_within_year(
    indicator: Indicator, bound: Bound, computed: Computed, scope: Scope
) -> Pace | Missing:
    """Return the pace of a period that is not the whole year; missing if its base is."""
    limit = bound.limit
    if limit is None:
        return Pace(None)
    scaling = indicator.within_year(scope.plan)
    if scaling is None or limit < 0:
        return Pace(limit)
    elapsed = scope.period.elapsed
    if scaling == "elapsed":
        return _scaled(Fraction(), limit, elapsed, computed.value)
    base = scope.at(scope.period.year_before().year_end()).level(indicator.of)
    if isinstance(base, Missing):
        return Missing(Statement("no_base", {"because": base.reason}))
    if _is_there(base.value, bound, limit):
        return Pace(limit)
    return _scaled(base.value, limit, elapsed, computed.value)


def pace_over_years(
    indicator: Indicator, bound: Bound, computed: Computed, scope: Scope, span: tuple[int, int]
) -> Pace | Missing:
    """Return the pace of a full year before the target's; missing if the base is.

    ``span`` is the base year and the target's year; the scope is that of the full year between.
    """
    limit = bound.limit
    path = indicator.over_years(scope.plan)
    if limit is None or path == "bound":
        return Pace(limit)
    first, last = span
    passed, whole = scope.period.year - first, last - first
    if path == "growth":
        ratio = affine(computed.value, 1 / HUNDRED, ONE)
        if _is_there(Fraction(), bound, limit) or limit < -HUNDRED:
            return Pace(limit)
        return _compound(HUNDRED, 1 + limit / HUNDRED, ratio, passed, whole, offset=-HUNDRED)
    start = indicator.at_base(scope.at(Period(first)))
    if isinstance(start, Missing):
        return Missing(Statement("no_base", {"because": start.reason}))
    if not isinstance(start, Fraction) or (path == "compound" and start <= 0):
        facts = {"area": AreaId(scope.area), "period": Period(first), "value": start}
        return Missing(Statement("path_base_not_positive", facts))
    if _is_there(start, bound, limit) or (path == "compound" and limit < 0):
        return Pace(limit)
    if path == "linear":
        return _scaled(start, limit, Fraction(passed, whole), computed.value)
    return _compound(start, limit / start, affine(computed.value, 1 / start, Fraction()), passed, whole)


def _is_there(base: Fraction, bound: Bound, limit: Fraction) -> bool:
    """Say whether the base was already where the target wants to be."""
    return base <= limit if bound.is_ceiling else base >= limit


def _scaled(base: Fraction, limit: Fraction, part: Fraction, value: Exact) -> Pace:
    """Return the pace on a straight line from the base to the limit."""
    progress = (limit - base) * part
    ratio = affine(value, 1 / progress, -base / progress) if progress else None
    return Pace(base + progress, ratio)


def _compound(
    base: Fraction,
    target: Fraction,
    achieved: Exact,
    passed: int,
    whole: int,
    *,
    offset: Fraction = Fraction(),  # noqa: B008 - a Fraction is immutable
) -> Pace:
    """Return the pace at an even growth rate; target and achieved are ratios to the base.

    The ratio is that of the average growth achieved to the average growth required.
    """
    required = power(target, Fraction(passed, whole), base, offset)
    if not isinstance(achieved, Fraction) or compare(achieved, Fraction()) < 0:
        return Pace(required)
    actual = power(achieved, Fraction(1, passed), ONE, -ONE)
    asked = power(target, Fraction(1, whole), ONE, -ONE)
    return Pace(required, quotient(actual, asked))
