"""Pace (时序进度): what a target asks for before its year is over, and how far along a value is."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from gaoxin_cli.bound import Bound
from gaoxin_cli.exact import Exact, affine, power, quotient
from gaoxin_cli.finding import Statement
from gaoxin_cli.indicators import Indicator
from gaoxin_cli.indicators.base import Computed, Scope
from gaoxin_cli.observation import Missing
from gaoxin_cli.period import Period

ONE, HUNDRED = Fraction(1), Fraction(100)


class Pace(NamedTuple):
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
    passed = scope.period.year - span[0], span[1] - span[0]
    if path == "growth":
        if _is_there(Fraction(), bound, limit) or limit < -HUNDRED:
            return Pace(limit)
        achieved = affine(computed.value, 1 / HUNDRED, ONE)
        required, ratio = _compound(1 + limit / HUNDRED, achieved, *passed)
        return Pace(affine(required, HUNDRED, -HUNDRED), ratio)
    start = indicator.at_base(scope.at(Period(span[0])))
    if isinstance(start, Missing):
        return Missing(Statement("no_base", {"because": start.reason}))
    if not isinstance(start, Fraction) or (path == "compound" and start <= 0):
        facts = {"area": scope.area_fact(), "period": Period(span[0]), "value": start}
        return Missing(Statement("path_base_not_positive", facts))
    return _from_start(start, bound, computed.value, passed, compound=path == "compound")


def _from_start(
    start: Fraction, bound: Bound, value: Exact, passed: tuple[int, int], *, compound: bool
) -> Pace:
    """Return the pace on the path from a base to the bound, at an even rate or in even steps."""
    limit = bound.lower
    if _is_there(start, bound, limit) or (compound and limit < 0):
        return Pace(limit)
    if not compound:
        return _scaled(start, limit, Fraction(*passed), value)
    required, ratio = _compound(limit / start, affine(value, 1 / start, Fraction()), *passed)
    return Pace(affine(required, start, Fraction()), ratio)


def _is_there(base: Fraction, bound: Bound, limit: Fraction) -> bool:
    """Say whether the base was already where the target wants to be."""
    return base <= limit if bound.is_ceiling else base >= limit


def _scaled(base: Fraction, limit: Fraction, part: Fraction, value: Exact) -> Pace:
    """Return the pace on a straight line from the base to the limit."""
    progress = (limit - base) * part
    ratio = affine(value, 1 / progress, -base / progress) if progress else None
    return Pace(base + progress, ratio)


def _compound(
    target: Fraction, achieved: Exact, passed: int, whole: int
) -> tuple[Exact, Exact | None]:
    """Return required level and pace ratio at an even growth rate, all as ratios to the base.

    The pace ratio is that of the average growth achieved to the average growth required.
    """
    required = power(target, Fraction(passed, whole))
    if not isinstance(achieved, Fraction) or achieved < 0:
        return required, None
    actual = power(achieved, Fraction(1, passed), ONE, -ONE)
    asked = power(target, Fraction(1, whole), ONE, -ONE)
    return required, quotient(actual, asked)
