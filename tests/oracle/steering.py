"""Completion, what is reached early, the rest of the year, grades (sections 10 and 11)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from .exact import Nearly, Real, affine, minus, quotient, rounded, sign
from .figures import YEAR_END, Figures, Period

if TYPE_CHECKING:
    from .plan import Target

AMOUNTS = {"level", "change", "count"}


def steering(
    figures: Figures, target: Target, verdict: str, period: Period | None, facts: dict[str, Any]
) -> dict[str, Any]:
    """Return the further fields of a verdict, from what else is known of it."""
    value: Real | None = facts.get("value")
    if period is None or value is None or verdict == "no_data":
        return {}
    keys, bound = figures.plan.indicator(target.indicator), target.bound
    found: dict[str, Any] = {}
    if keys["kind"] in AMOUNTS and bound.lower and bound.low > 0:
        found["completion"] = affine(value, 100 / bound.low)
    within = period[0] == target.year and period[1] < YEAR_END
    if within and not bound.two_sided:
        found |= _rest(figures, target, period)
    if verdict == "not_due":
        return found
    judged = _judged(figures, target, value)
    if verdict in {"on_track", "behind"} and bound.lower and bound.holds(judged):
        found["reached"] = _scaled(figures, target) if within else _on_a_path(figures, target)
    ahead = period[0] < target.year
    grades = figures.plan.raw.get("grades")
    if grades and not bound.two_sided:
        ratio = facts.get("pace_ratio") if ahead else None
        attained = _attainment(target, facts.get("required"), judged) if ratio is None else ratio
        found["grade"] = next(
            grade["name"]
            for grade in grades
            if "from" not in grade or sign(_over(attained, grade["from"])) >= 0
        )
    return found


def _over(attained: Real | Nearly, least: Fraction) -> Real:
    number = attained.number if isinstance(attained, Nearly) else attained
    return minus(number, least)


def _judged(figures: Figures, target: Target, value: Real) -> Real:
    decimals = figures.plan.precision(target.indicator)
    if decimals is None:
        return value
    return rounded(value, decimals, figures.plan.raw["plan"].get("rounding", "half_up"))


def _scaled(figures: Figures, target: Target) -> bool:
    """Return whether a floor is scaled within its year."""
    keys = figures.plan.indicator(target.indicator)
    kind = figures.plan.measure(keys["of"])["kind"] if keys["kind"] in AMOUNTS else None
    if target.bound.low < 0:
        return False
    if keys["kind"] == "level":
        return kind in {"flow", "stock"}
    return keys["kind"] == "change" and "since" not in keys and kind != "rank"


def _on_a_path(figures: Figures, target: Target) -> bool:
    """Return whether a year to come is reached on a path, and isn't as good as due already."""
    keys = figures.plan.indicator(target.indicator)
    return ("path" in keys and keys["path"] != "bound") or not (
        keys.get("path") == "bound" or keys.get("average")
    )


def _attainment(target: Target, required: Real | None, value: Real) -> Real | Nearly:
    bound = target.bound
    limit: Real = bound.low if required is None else required
    if sign(limit) <= 0 or (not bound.lower and sign(value) <= 0):
        return Fraction(int(bound.holds(value, limit)))
    return quotient(value, limit) if bound.lower else quotient(limit, value)


def _rest(figures: Figures, target: Target, period: Period) -> dict[str, Any]:
    """Return what the months after a period must bring, and the growth that would be."""
    keys = figures.plan.indicator(target.indicator)
    if keys["kind"] not in {"level", "change", "growth"} or keys.get("average"):
        return {}
    measure = figures.plan.measure(keys["of"])
    so_far = figures.level(target.area, keys["of"], period)
    full = figures.level(target.area, keys["of"], (period[0] - 1, YEAR_END))
    if so_far is None or measure["kind"] not in {"flow", "stock"}:
        return {}
    whole = _whole_year(keys, measure, target.bound.low, full, period[0])
    if whole is None:
        return {}
    amount = whole - so_far
    same = _same_months(figures, target, keys, period)
    if measure["kind"] == "stock" or full is None or same is None or full <= same:
        return {"rest_amount": amount}
    return {"rest_amount": amount, "rest_growth": 100 * (amount / (full - same) - 1)}


def _whole_year(
    keys: dict[str, Any], measure: dict[str, Any], limit: Fraction, full: Fraction | None, year: int
) -> Fraction | None:
    """Return what the year has to come to."""
    if keys["kind"] == "level":
        return limit
    stock = measure["kind"] == "stock"
    if full is None or (full <= 0 and not stock):
        return None
    if keys["kind"] == "change":
        return None if "since" in keys else full + limit
    if stock or measure.get("growth", "nominal") != "nominal" or keys.get("since", year) < year - 1:
        return None
    return full * (1 + limit / 100)


def _same_months(
    figures: Figures, target: Target, keys: dict[str, Any], period: Period
) -> Fraction | None:
    stated = figures.prior(target.area, keys["of"], period)
    if stated is not None and keys["kind"] != "change":
        return stated[1]
    return figures.level(target.area, keys["of"], (period[0] - 1, period[1]))
