"""Small plans and submissions, with many figures exactly on a bound or one digit beside it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from .data import MEASURES, observations
from .exact import Real, affine, json_number, root, terminates
from .figures import YEAR_END, Figures, Observation, Period
from .indicator import Missing, Unspecified, Value, evaluate
from .plan import Plan

YEARS = range(2020, 2028)
AREAS: dict[str, dict[str, Any]] = {
    "city": {"name": "某市"},
    "county": {"name": {"zh": "某县", "en": "County"}, "part_of": "city"},
    "a": {"name": "甲区", "part_of": "county"},
    "b": {"name": "乙区", "part_of": "city"},
    "g": {"name": "两区", "members": ["a", "b"]},
    "h": {"name": "各地", "members": ["g", "county"]},
}
RATIOS = [
    {"of": "revenue", "to": "investment"},
    {"of": "investment", "to": "revenue", "percent": False},
    {"of": "profit", "to": "revenue", "percent": True},
    {"of": "firms", "to": "events"},
    {"of": "revenue", "to": "talent", "percent": False},
    {"of": "people", "to": "talent"},
]
FLOWS_AND_STOCKS = [name for name, keys in MEASURES.items() if keys["kind"] in {"flow", "stock"}]
MOST_DECIMALS = 10
BESIDE = [0, 0, 0, 1, 1, -1]


@dataclass(frozen=True, slots=True)
class Scenario:
    """A plan, a submission to it, and what is asked."""

    plan: dict[str, Any]
    rows: list[Observation]
    year: int | None
    period: Period | None


GRADES = [
    {"name": "优", "from": Fraction("1.1")},
    {"name": "良", "from": Fraction(1)},
    {"name": "中", "from": Fraction("0.8")},
    {"name": "差"},
]


def exact_numbers(low: int, high: int) -> st.SearchStrategy[Fraction]:
    """Return numbers of two decimals at most, whole ones for the most part."""
    whole = st.integers(low, high).map(Fraction)
    return (
        whole | whole | st.integers(100 * low, 100 * high).map(lambda cents: Fraction(cents, 100))
    )


@st.composite
def _indicator(draw: st.DrawFn, before: int, *, inner: bool = False) -> dict[str, Any]:
    """Return an indicator other than a multiple; ``since`` is before the year ``before``."""
    simple = ["level", "growth", "change", "growth", "level", "change", "share", "ratio"]
    kind = draw(st.sampled_from(simple if inner else [*simple, "count"]))
    keys: dict[str, Any] = {"kind": kind}
    if kind == "ratio":
        keys |= draw(st.sampled_from(RATIOS))
    elif kind in {"growth", "share"}:
        keys["of"] = draw(st.sampled_from(FLOWS_AND_STOCKS))
    else:
        keys["of"] = draw(st.sampled_from(sorted(MEASURES)))
    if kind in {"growth", "change"}:
        if draw(st.booleans()):
            keys["since"] = before - draw(st.sampled_from([3, 2, 1, 3, 2, 4]))
        if draw(st.integers(0, 2)) == 2:
            keys["average"] = draw(st.sampled_from([True, True, False]))
    if kind == "share" and draw(st.integers(0, 2)) == 0:
        keys["within"] = draw(st.sampled_from(["city", "county", "h"]))
    if kind == "count":
        sign = draw(st.sampled_from([">=", ">", "<=", "<"]))
        keys["where"] = f"{sign} {json_number(draw(exact_numbers(0, 120)))}"
        if draw(st.booleans()):
            keys["unit"] = "家"
    if kind == "count" or draw(st.integers(0, 4)) == 4:
        keys["better"] = draw(st.sampled_from(["higher", "lower"]))
    return keys if inner else keys | draw(_how_it_is_judged(keys))


@st.composite
def _how_it_is_judged(draw: st.DrawFn, indicator: dict[str, Any]) -> dict[str, Any]:
    """Return the path and the precision of an indicator, if it has its own."""
    keys: dict[str, Any] = {}
    has_path = indicator["kind"] in {"level", "share", "ratio"} or "since" in indicator
    if has_path and "average" not in indicator and draw(st.integers(0, 4)) == 4:
        keys["path"] = draw(st.sampled_from(["linear", "compound", "bound"]))
    if draw(st.integers(0, 4)) == 4:
        keys["precision"] = draw(st.integers(0, 3))
    return keys


@st.composite
def _block(draw: st.DrawFn, name: str, years: list[int]) -> dict[str, Any]:
    """Return indicators and one block of targets on the first of them, without bounds."""
    keys = draw(_indicator(years[0]))
    indicators = {name: keys}
    if keys["kind"] != "count" and draw(st.integers(0, 9)) == 9:
        indicators = {
            name: {
                "kind": "multiple",
                "of": f"{name}_inner",
                "within": draw(st.sampled_from(["county", "b"])),
                "better": draw(st.sampled_from(["higher", "lower"])),
            },
            f"{name}_inner": draw(_indicator(years[0], inner=True)),
        }
    measure_of = indicators.get(f"{name}_inner", keys)
    areas = ["a", "b", "county"]
    if keys["kind"] == "count":
        areas = ["g", "h"]
    elif measure_of["kind"] != "share":
        areas = [*areas, "city", "g", "h"]
    if "within" in indicators[name]:
        areas = [area for area in areas if area != indicators[name]["within"]]
    if measure_of is not indicators[name] and measure_of["kind"] == "share":
        measure_of["within"] = "city"
    block: dict[str, Any] = {"area": draw(st.sampled_from(areas))}
    if {"a", "b"} < set(areas) and draw(st.integers(0, 4)) == 4:
        block = {"each": draw(st.sampled_from(["g", ["a", "b"]]))}
    wanted = {draw(st.sampled_from(years)) for _ in range(draw(st.sampled_from([1, 1, 2])))}
    return {"indicators": indicators, "block": block, "years": sorted(wanted)}


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    """Return a plan, a submission that no rule of the review objects to, and a question."""
    first = draw(st.integers(2022, 2025))
    years = list(range(first, first + draw(st.sampled_from([1, 3, 4, 2, 5]))))
    blocks = [draw(_block(f"i{number}", years)) for number in range(draw(st.integers(1, 3)))]
    indicators = {
        key: {"name": f"指标{key}", **keys}
        for one in blocks
        for key, keys in one["indicators"].items()
    }
    used = {keys[key] for keys in indicators.values() for key in ("of", "to") if key in keys}
    head: dict[str, Any] = {"id": "p", "years": years}
    if draw(st.integers(0, 3)) == 3:
        head |= {"precision": draw(st.integers(0, 2))}
        head |= {"rounding": draw(st.sampled_from(["half_up", "half_even"]))}
    raw: dict[str, Any] = {
        "plan": head,
        "areas": AREAS,
        "measures": {name: keys for name, keys in MEASURES.items() if name in used},
        "indicators": indicators,
    }
    if draw(st.booleans()):
        raw["grades"] = GRADES
    rows = draw(observations(Plan(raw), first))
    figures = Figures(Plan(raw), rows)
    raw["targets"] = [
        {**one["block"], "source": "一", "indicators": {key: draw(_bounds(figures, key, one))}}
        for one in blocks
        for key in [next(iter(one["indicators"]))]
    ]
    year, period = None, None
    asked = sorted({target.year for target in Plan(raw).targets()})
    periods = sorted({row["period"] for row in rows if row["period"][0] in asked})
    if draw(st.integers(0, 5)) == 5:
        year = draw(st.sampled_from(asked))
    elif periods and draw(st.integers(0, 5)) == 5:
        period = draw(st.sampled_from(periods))
    return Scenario(raw, rows, year, period)


@st.composite
def _bounds(draw: st.DrawFn, figures: Figures, key: str, one: dict[str, Any]) -> dict[Any, Any]:
    """Return a bound for each year, or one for all."""
    area = one["block"].get("area", "a")
    unit = figures.plan.unit(key)
    if draw(st.integers(0, 9)) == 9:
        return {"every_year": draw(_bound(_limits(figures, area, key, one["years"][0]), unit))}
    return {year: draw(_bound(_limits(figures, area, key, year), unit)) for year in one["years"]}


@st.composite
def _bound(draw: st.DrawFn, limits: list[Fraction], unit: str | None) -> object:
    """Return a bound at one of the limits, beside it, or anywhere; as a number, a text or long."""
    limit: Fraction = draw(exact_numbers(-5, 130))
    if limits and draw(st.integers(0, 7)) < 7:
        limit = draw(st.sampled_from(limits))
        last_digit = Fraction(1, 10 ** _decimals(limit))
        limit += last_digit * draw(st.sampled_from(BESIDE))
    text = json_number(limit) + (draw(st.sampled_from(["", "%", " %"])) if unit == "%" else "")
    margin: Fraction = draw(exact_numbers(0, 5))
    around = json_number(limit + margin)
    bound: object = draw(
        st.sampled_from(
            [
                *[f"{sign} {text}" for sign in (">=", "<=", ">=", "<=", ">", "<", "=")],
                *[limit, limit],
                f"{text}..{around}",
                f"{json_number(limit - margin)}..{text}",
                f"{around} ± {json_number(margin)}",
            ]
        )
    )
    if draw(st.integers(0, 3)) == 3:
        return {"bound": bound, "note": "说明", "provisional": draw(st.booleans())}
    return bound


def _decimals(number: Fraction) -> int:
    text = json_number(number)
    return len(text.partition(".")[2])


def _limits(figures: Figures, area: str, key: str, year: int) -> list[Fraction]:
    """Return limits that the figures would hit exactly, on one path or another."""
    months = figures.months(year)
    latest = figures.latest_full_year
    period = (year, months[-1]) if months else (latest or year, YEAR_END)
    own = figures.plan.indicator(key)
    inner = figures.plan.indicator(own["of"]) if own["kind"] == "multiple" else own
    start = int(inner.get("since", figures.plan.first_year - 1))
    base: Value | Missing = Missing()
    before: Value | Missing = Missing()
    if period[0] <= start:
        return []
    try:
        value = evaluate(figures, area, key, period)
        if "since" not in inner:
            base = evaluate(figures, area, key, (start, YEAR_END))
            before = evaluate(figures, area, key, (year - 1, YEAR_END))
    except Unspecified:
        return []
    if isinstance(value, Missing) or not isinstance(value.number, Fraction):
        return []
    x, found = value.number, list[Real]([value.number])
    if months:
        elapsed = Fraction(period[1], YEAR_END)
        old = 0 if isinstance(before, Missing) else before.number
        found += [x / elapsed]
        found += [old + (x - old) / elapsed] if isinstance(old, Fraction) else []
    else:
        past, years = period[0] - start, year - start
        found += [x * years / past]
        if not isinstance(base, Missing) and isinstance(base.number, Fraction):
            old = base.number
            found += [old + (x - old) * years / past]
            if old > 0 and x >= 0:
                found += [affine(root((x / old) ** years, past), old)]
        if x >= -100:
            found += [affine(root((1 + x / 100) ** years, past), 100, -100)]
    return [
        one
        for one in found
        if isinstance(one, Fraction) and terminates(one) and _decimals(one) <= MOST_DECIMALS
    ]
