"""Submissions for the property tests: full years and parts of years, holes, priors, rates."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from .exact import terminates
from .figures import YEAR_END, Observation, Period
from .plan import is_count, unit_parts

if TYPE_CHECKING:
    from .plan import Plan

MEASURES: dict[str, dict[str, Any]] = {
    "revenue": {"name": "营业收入", "unit": "亿元", "kind": "flow"},
    "profit": {"name": "利润", "unit": "亿元", "kind": "flow", "may_be_negative": True},
    "gdp": {"name": "生产总值", "unit": "亿元", "kind": "flow", "growth": "constant_prices"},
    "investment": {"name": "投资", "unit": "万元", "kind": "flow", "growth": "comparable"},
    "events": {"name": "对接活动", "unit": "场", "kind": "flow"},
    "firms": {"name": "企业", "unit": "家", "kind": "stock"},
    "talent": {"name": "人才", "unit": "人", "kind": "stock"},
    "people": {"name": "从业人员", "unit": "万人", "kind": "stock"},
    "assets": {"name": "资产", "unit": "亿元", "kind": "stock"},
    "equity": {"name": "净资产", "unit": "亿元", "kind": "stock", "may_be_negative": True},
    "jobless": {"name": "失业率", "unit": "%", "kind": "rate"},
    "place": {"name": "排名", "unit": "位", "kind": "rank"},
}
SIZES = {"a": 1, "b": 1, "county": 4, "city": 10, "g": 2, "h": 6}
FACTORS = [Fraction(text) for text in ("1.1", "0.9", "1.06", "0.8", "1.2", "1", "1.13", "2")]
ABSENT = [{"g", "h"}, {"h", "city"}, {"g", "h", "county"}, {"b", "h"}, {"g"}, {"a", "h"}]
SPOILED = [
    "growth",
    "prior",
    "growth",
    "prior",
    "beside",
    "beside",
    "rate alone",
    "blank",
    "missing",
]
RATES = [Fraction(text) for text in ("-5", "0", "3", "6", "6.1", "10", "13", "20", "6.95", "0.05")]


@st.composite
def observations(draw: st.DrawFn, plan: Plan, first: int) -> list[Observation]:
    """Return rows that the review has no objection to, with one figure at least."""
    periods = draw(_periods(first))
    cells: dict[tuple[str, str, Period], Observation] = {}
    for measure in plan.raw["measures"]:
        absent = draw(st.sampled_from(ABSENT))
        for area in plan.raw["areas"]:
            if area in absent:
                continue
            for row in draw(_series(area, measure, periods, first)):
                cells[area, measure, row["period"]] = row
    for _ in range(draw(st.integers(0, 8))):
        place = draw(st.sampled_from(sorted(cells)))
        _spoil(draw, cells[place], draw(st.sampled_from(SPOILED)))
    cells = {place: row for place, row in cells.items() if row["area"] == place[0]}
    if not any(row["value"] is not None for row in cells.values()):
        measure = next(iter(plan.raw["measures"]))
        place = "a", measure, periods[-1]
        cells[place] = _row(*place, _fitting(measure, Fraction(50)))
    for measure, keys in plan.raw["measures"].items():
        if keys["kind"] in {"flow", "stock"} and not keys.get("may_be_negative"):
            _make_whole(plan, measure, cells)
    return list(cells.values())


def _spoil(draw: st.DrawFn, row: Observation, how: str) -> None:
    """Give the row a rate, a prior or a figure beside its path, or take its figure away."""
    level = row["value"]
    if level is None:
        return
    if how in {"growth", "rate alone"}:
        row["growth"] = draw(st.sampled_from(RATES))
    if how == "prior":
        others = [level / factor for factor in FACTORS] + [Fraction(100), Fraction(0)]
        prior = draw(st.sampled_from([one for one in others if terminates(one)]))
        row["prior"] = _fitting(row["measure"], prior)
    if how == "beside":
        beside = draw(st.sampled_from([Fraction(1, 100), Fraction(-1, 100), Fraction(1)]))
        row["value"] = _fitting(row["measure"], level + beside)
    if how == "missing":
        row["area"] = "missing"
    if how in {"blank", "rate alone"}:
        row["value"], row["prior"] = None, None
        row["growth"] = row["growth"] if how == "rate alone" else None


@st.composite
def _periods(draw: st.DrawFn, first: int) -> list[Period]:
    """Return full years from before the plan on, and one part of a year in some of them."""
    latest = draw(st.sampled_from([first, first, first + 1, first + 2, first - 1]))
    month = draw(st.sampled_from([6, 3, 9, 6, 1, 5, 11]))
    usual = [month, 12]
    shapes = [usual] * 12 + [[12], [12], [month], []]
    found: list[Period] = []
    for year in range(first - 3 + draw(st.sampled_from([0, 0, 1, 2])), latest):
        found += [(year, last) for last in draw(st.sampled_from(shapes))]
    return found + [(latest, last) for last in draw(st.sampled_from([[month], [12], usual]))]


@st.composite
def _series(
    draw: st.DrawFn, area: str, measure: str, periods: list[Period], first: int
) -> list[Observation]:
    """Return the rows of an area's measure: on a path for the most part, some cells missing."""
    size = SIZES[area] if MEASURES[measure]["kind"] in {"flow", "stock"} else 1
    base = draw(st.sampled_from([100, 50, 20, 1])) * size
    style = draw(st.sampled_from(["compound", "compound", "linear", "free"]))
    factor = draw(st.sampled_from(FACTORS)) if style == "compound" else Fraction(1)
    step = draw(st.integers(-15, 20)) * size if style == "linear" else 0
    rows = []
    for period in periods:
        years = period[0] - (first - 3)
        level = base * factor**years if style == "compound" else Fraction(base + step * years)
        if style == "free":
            level = Fraction(draw(st.integers(-3, 40))) * size
        elapsed = Fraction(period[1], YEAR_END)
        if MEASURES[measure]["kind"] == "flow":
            level *= elapsed if terminates(level * elapsed) else Fraction(period[1], 16)
        rows.append(_row(area, measure, period, _fitting(measure, level)))
    return rows


def _row(
    area: str,
    measure: str,
    period: Period,
    *numbers: Fraction | None,
) -> Observation:
    value, prior, growth = [*numbers, None, None][:3]
    return Observation(
        area=area, period=period, measure=measure, value=value, prior=prior, growth=growth
    )


def _fitting(measure: str, level: Fraction) -> Fraction:
    """Return the nearest level that the measure can have."""
    keys = MEASURES[measure]
    if keys["kind"] == "rank":
        return Fraction(max(1, round(level / 4)))
    if keys["kind"] != "rate" and not keys.get("may_be_negative"):
        level = max(level, Fraction(0))
    if is_count(keys["unit"]):
        size = unit_parts(keys["unit"])[0]
        return Fraction(round(level * size), size)
    return level


def _make_whole(
    plan: Plan, measure: str, cells: dict[tuple[str, str, Period], Observation]
) -> None:
    """Raise what falls within its year, and each whole that is smaller than a part of it."""
    for area in ("a", "b", "county", "city", "g", "h"):
        parts = [part for part in plan.raw["areas"] if plan.contains(area, part)]
        periods = sorted(period for _, other, period in cells if other == measure)
        floor, year = Fraction(0), 0
        for period in sorted(set(periods)):
            if period[0] != year or plan.measure(measure)["kind"] == "stock":
                floor, year = Fraction(0), period[0]
            for part in [*parts, area]:
                below = cells.get((part, measure, period))
                if below is not None and below["value"] is not None:
                    floor = max(floor, below["value"])
            row = cells.get((area, measure, period))
            if row is not None and row["value"] is not None:
                row["value"] = floor
