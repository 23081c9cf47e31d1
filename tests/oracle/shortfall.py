"""What it would take to meet a target, and how far its value is from the bound (section 5)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from .exact import Real, affine, ceiling, floor, minus, sign
from .indicator import Value, area_of_whole
from .plan import Bound, Target, is_count, unit_parts

if TYPE_CHECKING:
    from .figures import Figures


def gap(bound: Bound, value: Real) -> Real:
    """Return value minus bound; for a range the signed distance to the nearer end."""
    if sign(minus(value, bound.low)) < 0:
        return minus(value, bound.low)
    inside = bound.sign in {"..", "±"} and sign(minus(value, bound.high)) <= 0
    return Fraction(0) if inside else minus(value, bound.high)


def shortfall(
    figures: Figures, target: Target, value: Value, required: Real | None
) -> tuple[Real, str] | None:
    """Return the amount and its unit; None where no amount can be named."""
    keys = figures.plan.indicator(target.indicator)
    bound = target.bound
    below = bound.lower or (bound.two_sided and sign(minus(value.number, bound.low)) < 0)
    limit: Real = required if required is not None else (bound.low if below else bound.high)
    if keys["kind"] == "count":
        unit = str(figures.plan.unit(target.indicator))
        missing = minus(limit, value.number) if below else minus(value.number, limit)
        return _whole(missing, strict=bound.strict, size=1), unit
    amount = _amount(figures, target, value, limit, below=below)
    if amount is None:
        return None
    measure = figures.plan.measure(keys["of"])
    unit = str(measure["unit"])
    if is_count(unit):
        return _whole(amount, strict=bound.strict, size=unit_parts(unit)[0]), unit
    if keys["kind"] == "change":
        unit = str(figures.plan.unit(target.indicator))
    return (amount if sign(amount) > 0 else Fraction(0)), unit


def _whole(amount: Real, *, strict: bool, size: int) -> Fraction:
    """Return the smallest whole number of things that suffices, in a unit of ``size`` things."""
    things = affine(amount, size)
    whole = floor(things) + 1 if strict else ceiling(things)
    return Fraction(max(whole, 0), size)


def _amount(
    figures: Figures, target: Target, value: Value, limit: Real, *, below: bool
) -> Real | None:
    """Return what is missing below the limit, or in excess above it, in the measure's unit."""
    keys = figures.plan.indicator(target.indicator)
    kind = keys["kind"]
    if kind == "multiple" or value.level is None:
        return None
    level, base = value.level, value.base or Fraction(0)
    if kind == "level":
        wanted = limit
    elif kind == "growth":
        wanted = _grown(base, limit, value.years if keys.get("average") else 1)
    elif kind == "change":
        wanted = affine(limit, value.years if keys.get("average") else 1, base)
    elif kind == "share" or keys.get("percent", True):
        wanted = affine(limit, base / 100)
    else:
        wanted = affine(limit, base)
    amount = affine(minus(wanted, level), 1 if below else -1)
    within = area_of_whole(figures, target.area, target.indicator) if kind == "share" else None
    if within is not None and figures.plan.contains(within, target.area):
        stays = affine(limit, Fraction(-1, 100), 1)
        if not isinstance(stays, Fraction) or stays <= 0:
            return None
        return affine(amount, 1 / stays)
    return amount


def _grown(base: Fraction, percent: Real, years: int) -> Real:
    """Return the base after so many years of growth in percent a year."""
    if years == 1 or not isinstance(percent, Fraction):
        return affine(percent, base / 100, base)
    return base * (1 + percent / 100) ** years
