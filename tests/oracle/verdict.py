"""The verdicts of a plan on a submission (section 5), as the keys of the JSON (section 7)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .exact import Nearly, Real, rounded
from .figures import YEAR_END, Figures, Observation, Period
from .indicator import Missing, Unspecified, Value, evaluate
from .pace import Pace, has_path, over_years, within_year
from .plan import Plan, Target
from .shortfall import gap, shortfall
from .steering import steering

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

OPEN = "unspecified"
FINAL = Pace(None)


@dataclass(frozen=True, slots=True)
class Result:
    """One verdict: the keys of section 7 that can be calculated, and whether it fails a run.

    ``verdict`` is ``unspecified`` where the contract leaves the case open.
    """

    plan: str
    area: str
    indicator: str
    year: int
    unit: str | None
    bound: str
    provisional: bool
    verdict: str
    period: str | None = None
    value: Real | None = None
    gap: Real | None = None
    marginal: bool = False
    basis: str | None = None
    required: Real | None = None
    pace_ratio: Fraction | Nearly | None = None
    shortfall: Real | None = None
    shortfall_unit: str | None = None
    fails: bool = False
    completion: Real | None = None
    reached: bool = False
    grade: str | None = None
    rest_amount: Real | None = None
    rest_growth: Real | None = None


@dataclass(frozen=True, slots=True)
class _Judged:
    """What differs from target to target."""

    verdict: str
    period: Period | None = None
    rest: dict[str, Any] = field(default_factory=dict)


def period_text(period: Period) -> str:
    """Return ``2025``, ``2025-Q2`` or ``2025-05``."""
    year, month = period
    if month == YEAR_END:
        return str(year)
    return f"{year}-Q{month // 3}" if month % 3 == 0 else f"{year}-{month:02d}"


def assess(
    raw_plan: dict[str, Any],
    rows: Sequence[Observation],
    *,
    year: int | None = None,
    period: Period | None = None,
) -> list[Result]:
    """Return a result for each target that is reported."""
    plan = Plan(raw_plan)
    figures = Figures(plan, rows)
    asked = period[0] if period is not None else year
    results = []
    for target in plan.targets():
        if asked is not None and target.year != asked:
            continue
        months = figures.months(target.year)
        ahead = period is None and target.year > figures.latest_year
        past = target.year < figures.latest_year
        if asked is None and past and not figures.has_full_year(target.year):
            continue
        at = period or (target.year, months[-1] if months else YEAR_END)
        try:
            if ahead:
                judged = _ahead(figures, target)
            elif period is None and not months:
                judged = _Judged("no_data")
            else:
                judged = _in_year(figures, target, at)
        except Unspecified:
            judged = _Judged(OPEN)
        counts = not ahead and not (past and asked is None)
        further = steering(figures, target, judged.verdict, judged.period, judged.rest)
        judged.rest.update(further)
        results.append(_result(plan, target, judged, counts=counts))
    return results


def _result(plan: Plan, target: Target, judged: _Judged, *, counts: bool) -> Result:
    failing = judged.verdict == "missed" or (judged.verdict == "no_data" and counts)
    return Result(
        plan=plan.id,
        area=target.area,
        indicator=target.indicator,
        year=target.year,
        unit=plan.unit(target.indicator),
        bound=target.bound.text(),
        provisional=target.provisional,
        verdict=judged.verdict,
        period=None if judged.period is None else period_text(judged.period),
        fails=failing and not target.provisional,
        **judged.rest,
    )


def _in_year(figures: Figures, target: Target, period: Period) -> _Judged:
    """Return the verdict at a period of the target's own year."""
    value = evaluate(figures, target.area, target.indicator, period)
    if isinstance(value, Missing):
        return _Judged("no_data", period)
    if period[1] == YEAR_END:
        return _compared(figures, target, value, period, FINAL)
    pace = within_year(figures, target, value, period)
    return _compared(figures, target, value, period, pace)


def _ahead(figures: Figures, target: Target) -> _Judged:
    """Return the verdict on the way to a year after all that the submission covers."""
    latest = figures.latest_full_year
    keys = figures.plan.indicator(target.indicator)
    start = int(keys.get("since", figures.plan.first_year - 1))
    if latest is None or latest <= start or not has_path(figures, target.indicator):
        return _Judged("not_due")
    if any(
        (other.area, other.indicator) == (target.area, target.indicator)
        and latest <= other.year < target.year
        for other in figures.plan.targets()
    ):
        return _Judged("not_due")
    period = (latest, YEAR_END)
    value = evaluate(figures, target.area, target.indicator, period)
    if isinstance(value, Missing):
        return _Judged("not_due" if value.base else "no_data", period)
    pace = over_years(figures, target, value, start, latest)
    return _compared(figures, target, value, period, pace)


def _compared(
    figures: Figures, target: Target, value: Value, period: Period, pace: Pace | None
) -> _Judged:
    """Return the verdict of a value.

    Without a base to measure its pace from it is shown but not due, unless it is there already.
    """
    if pace is None:
        pace = Pace(target.bound.low)
        ahead = _compared(figures, target, value, period, pace)
        if ahead.verdict == "on_track":
            return ahead
        shown = {"value": value.number, "gap": gap(target.bound, value.number)}
        return _Judged("not_due", period, {**shown, "basis": value.basis})
    required = pace.required
    number: Real = value.number
    decimals = figures.plan.precision(target.indicator)
    if decimals is not None:
        rounding = figures.plan.raw["plan"].get("rounding", "half_up")
        number = rounded(number, decimals, rounding)
    holds = target.bound.holds(number, required)
    verdicts = ("met", "missed") if pace is FINAL else ("on_track", "behind")
    rest: dict[str, Any] = {
        "value": value.number,
        "gap": gap(target.bound, value.number),
        "marginal": holds != target.bound.holds(value.number, required),
        "basis": value.basis,
        "required": required,
        "pace_ratio": pace.ratio,
    }
    if not holds:
        amount = shortfall(figures, target, value, required)
        if amount is not None:
            rest["shortfall"], rest["shortfall_unit"] = amount
    return _Judged(verdicts[0] if holds else verdicts[1], period, rest)
