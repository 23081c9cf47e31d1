"""What is asked for at a point on the way to a target (section 5, both kinds of pace)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from .exact import Nearly, Real, affine, quotient, root, sign
from .figures import YEAR_END, Figures, Period
from .indicator import Missing, Unspecified, Value, evaluate

if TYPE_CHECKING:
    from .plan import Bound, Target


@dataclass(frozen=True, slots=True)
class Pace:
    """The required value (None: the bound is a range) and the ratio of progress, if any."""

    required: Real | None
    ratio: Fraction | Nearly | None = None


def _unscaled(bound: Bound) -> Pace:
    return Pace(None if bound.two_sided else bound.low)


def _linear(bound: Bound, base: Fraction, value: Real, part: Fraction) -> Pace:
    """Return the point at ``part`` of the straight way from the base to the bound."""
    way = bound.low - base
    if (way if bound.lower else -way) <= 0:
        return _unscaled(bound)
    return Pace(base + way * part, quotient(affine(value, 1, -base), way * part))


def within_year(figures: Figures, target: Target, value: Value, period: Period) -> Pace | None:
    """Return the pace at a period of the target's own year; None: not due."""
    keys = figures.plan.indicator(target.indicator)
    bound = target.bound
    elapsed = Fraction(period[1], YEAR_END)
    if bound.two_sided or bound.low < 0 or keys["kind"] not in {"level", "change"}:
        return _unscaled(bound)
    kind = figures.plan.measure(keys["of"])["kind"]
    if keys["kind"] == "change" and ("since" in keys or kind == "rank"):
        return _unscaled(bound)
    if keys["kind"] == "change" or kind == "flow":
        required = bound.low * elapsed
        return Pace(required, quotient(value.number, required) if required > 0 else None)
    if kind == "stock":
        base = figures.level(target.area, keys["of"], (period[0] - 1, YEAR_END))
        return None if base is None else _linear(bound, base, value.number, elapsed)
    return _unscaled(bound)


def has_path(figures: Figures, indicator: str) -> bool:
    """Return whether the way to a later year can be judged at all."""
    keys = figures.plan.indicator(indicator)
    if "path" in keys:
        return True
    if keys["kind"] in {"multiple", "count"} or figures.plan.measure(keys["of"])["kind"] == "rank":
        return False
    return keys["kind"] not in {"growth", "change"} or "since" in keys


def over_years(
    figures: Figures, target: Target, value: Value, start: int, latest: int
) -> Pace | None:
    """Return the pace at the end of the latest full year; None: not due."""
    keys = figures.plan.indicator(target.indicator)
    bound = target.bound
    path = keys.get("path")
    if bound.two_sided or path == "bound" or (keys.get("average") and path is None):
        return _unscaled(bound)
    years, past = target.year - start, latest - start
    part = Fraction(past, years)
    since = keys["kind"] in {"growth", "change"} and "since" in keys
    if since and keys["kind"] == "growth" and path != "linear":
        return _growing(bound, value.number, past, years)
    base = evaluate(figures, target.area, target.indicator, (start, YEAR_END))
    if isinstance(base, Missing) and not since:
        return None
    origin = Fraction(0) if since or isinstance(base, Missing) else _fraction(base.number)
    flow = keys["kind"] == "level" and figures.plan.measure(keys["of"])["kind"] == "flow"
    if (path or ("compound" if flow else "linear")) == "compound" and bound.low > 0:
        return _compound(bound, origin, _fraction(value.number), past, years)
    return _linear(bound, origin, value.number, part)


def _compound(bound: Bound, base: Fraction, value: Fraction, past: int, years: int) -> Pace | None:
    """Return the point on the path of equal growth from the base to a bound above zero."""
    if base <= 0:
        return None
    if (bound.low <= base) if bound.lower else (bound.low >= base):
        return _unscaled(bound)
    if value < 0:
        raise Unspecified
    required = affine(root((bound.low / base) ** past, years), base)
    return Pace(required, _average_ratio(value / base, past, bound.low / base, years))


def _growing(bound: Bound, value: Real, past: int, years: int) -> Pace:
    """Return the point on the path of equal growth to a growth in percent since the base."""
    if (bound.low <= 0) if bound.lower else (bound.low >= 0):
        return _unscaled(bound)
    wanted, actual = 1 + bound.low / 100, affine(value, Fraction(1, 100), 1)
    if wanted < 0 or sign(actual) < 0:
        raise Unspecified
    required = affine(root(wanted**past, years), 100, -100)
    return Pace(required, _average_ratio(_fraction(actual), past, wanted, years))


def _average_ratio(actual: Fraction, past: int, wanted: Fraction, years: int) -> Fraction | Nearly:
    """Return the average growth so far over the average growth to the target."""
    return quotient(affine(root(actual, past), 1, -1), affine(root(wanted, years), 1, -1))


def _fraction(number: Real) -> Fraction:
    if isinstance(number, Fraction):
        return number
    raise TypeError("only an average a year is irrational, and averages have no path")
