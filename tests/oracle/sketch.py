"""A small plan and short rows for hand-calculated examples."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from . import Nearly, Observation, Real, Result, Surd, assess, json_number

AREAS = {
    "city": {"name": "市"},
    "zone": {"name": "甲区", "part_of": "city"},
    "other": {"name": "乙区", "part_of": "city"},
    "zones": {"name": "各区", "members": ["zone", "other"]},
}
MEASURES = {
    "revenue": {"name": "收入", "unit": "亿元", "kind": "flow"},
    "profit": {"name": "利润", "unit": "亿元", "kind": "flow", "may_be_negative": True},
    "gdp": {"name": "生产总值", "unit": "亿元", "kind": "flow", "growth": "constant_prices"},
    "investment": {"name": "投资", "unit": "亿元", "kind": "flow", "growth": "comparable"},
    "spending": {"name": "研发经费", "unit": "万元", "kind": "flow"},
    "events": {"name": "活动", "unit": "场", "kind": "flow"},
    "firms": {"name": "企业", "unit": "家", "kind": "stock"},
    "talent": {"name": "人才", "unit": "万人", "kind": "stock"},
    "assets": {"name": "资产", "unit": "亿元", "kind": "stock"},
    "jobless": {"name": "失业率", "unit": "%", "kind": "rate"},
    "place": {"name": "排名", "unit": "位", "kind": "rank"},
}


def judge(
    indicator: dict[str, Any],
    bound: object,
    *rows: tuple[Any, ...],
    area: str = "zone",
    year: int = 2025,
    years: tuple[int, ...] = (2025,),
    **plan: Any,  # noqa: ANN401 - any key of the plan's head
) -> Result:
    """Return the verdict on one target; a row is year, month, area, measure, value and the rest."""
    raw = {
        "plan": {"id": "p", "years": list(years), **plan},
        "areas": AREAS,
        "measures": MEASURES,
        "indicators": {"i": indicator},
        "targets": [{"area": area, "indicators": {"i": {year: bound}}}],
    }
    [result] = assess(raw, [observation(*row) for row in rows])
    return result


def observation(
    year: int, month: int, area: str, measure: str, *numbers: str | None
) -> Observation:
    """Return a row of value, prior and growth, of which the last may be left out."""
    value, prior, growth = [*numbers, None, None][:3]
    return Observation(
        area=area,
        period=(year, month),
        measure=measure,
        value=None if value is None else Fraction(value),
        prior=None if prior is None else Fraction(prior),
        growth=None if growth is None else Fraction(growth),
    )


def shown(number: Real | Nearly | None) -> str | None:
    return None if number is None else json_number(number)


def told(result: Result, *names: str) -> tuple[object, ...]:
    """Return some of a result's fields, the numbers as the JSON writes them."""
    found = [getattr(result, name) for name in names]
    return tuple(shown(one) if isinstance(one, Fraction | Surd | Nearly) else one for one in found)


def of(kind: str, measure: str, **keys: Any) -> dict[str, Any]:  # noqa: ANN401 - a kind's keys
    return {"kind": kind, "of": measure, **keys}
