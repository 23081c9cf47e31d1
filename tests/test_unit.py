"""Units: prefixes, families and conversion."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaoxin_cli.unit import Unit, parse_unit, shift


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        pytest.param("元", Unit("元", 0, "元"), id="base"),
        pytest.param("千元", Unit("千元", 3, "元"), id="thousand"),
        pytest.param("万元", Unit("万元", 4, "元"), id="ten-thousand"),
        pytest.param("十万元", Unit("十万元", 5, "元"), id="hundred-thousand"),
        pytest.param("百万元", Unit("百万元", 6, "元"), id="million"),
        pytest.param("千万元", Unit("千万元", 7, "元"), id="ten-million"),
        pytest.param(" 亿 元 ", Unit("亿 元", 8, "元"), id="spaces"),
        pytest.param("千亿元", Unit("千亿元", 11, "元"), id="hundred-billion"),
        pytest.param("万亿元", Unit("万亿元", 12, "元"), id="trillion"),
        pytest.param("亿美元", Unit("亿美元", 8, "美元"), id="dollars"),
        pytest.param("万吨标准煤", Unit("万吨标准煤", 4, "吨标准煤"), id="coal"),
        pytest.param("千瓦时", Unit("千瓦时", 3, "瓦时"), id="energy"),
        pytest.param("亿千瓦时", Unit("亿千瓦时", 11, "瓦时"), id="two-prefixes"),
        pytest.param("万人", Unit("万人", 4, "人"), id="persons"),
        pytest.param("名", Unit("名", 0, "名"), id="other-persons"),
        pytest.param("千户", Unit("千户", 3, "家"), id="counts"),
        pytest.param("万", Unit("万", 4, ""), id="prefix-alone"),
        pytest.param("", Unit("", 0, ""), id="empty"),
        pytest.param("%", Unit("%", 0, "%"), id="percent"),
        pytest.param("\uff05", Unit("%", 0, "%"), id="wide-percent"),
        pytest.param("百分比", Unit("%", 0, "%"), id="percent-in-words"),
        pytest.param("‰", Unit("‰", -1, "%"), id="per-mille"),
        pytest.param("百分点", Unit("百分点", 0, "个百分点"), id="points"),
        pytest.param("个百分点", Unit("个百分点", 0, "个百分点"), id="points-counted"),
        pytest.param("万元/人", Unit("万元/人", 4, "元/人"), id="compound"),
        pytest.param("吨标准煤／万元", Unit("吨标准煤/万元", 0, "吨标准煤/万元"), id="denominator"),
        pytest.param("KM", Unit("KM", 0, "km"), id="english"),
        pytest.param("亿" * 6, Unit("亿" * 6, 32, "亿亿"), id="hostile"),
    ],
)
def test_parse_unit(text: str, unit: Unit) -> None:
    assert parse_unit(text) == unit


@pytest.mark.parametrize("text", list("家个户件项场"))
def test_counts_are_one_family(text: str) -> None:
    assert shift(parse_unit(f"万{text}"), parse_unit("家")) == 4


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param("万元", "亿元", -4, id="down"),
        pytest.param("亿元", "元", 8, id="up"),
        pytest.param("‰", "%", -1, id="per-mille"),
        pytest.param("亿千瓦时", "千瓦时", 8, id="energy"),
        pytest.param("亿元", "亿美元", None, id="currencies"),
        pytest.param("%", "百分点", None, id="points-are-no-percent"),
        pytest.param("人", "家", None, id="persons-are-no-things"),
        pytest.param("万", "万元", None, id="prefix-alone"),
    ],
)
def test_shift(source: str, target: str, expected: int | None) -> None:
    assert shift(parse_unit(source), parse_unit(target)) == expected


@pytest.mark.parametrize(
    ("text", "percent", "count"),
    [
        pytest.param("%", True, False, id="percent"),
        pytest.param("百分点", False, False, id="points"),
        pytest.param("万人", False, True, id="persons"),
        pytest.param("户", False, True, id="things"),
        pytest.param("亿元", False, False, id="money"),
    ],
)
def test_what_a_unit_measures(text: str, *, percent: bool, count: bool) -> None:
    unit = parse_unit(text)
    assert (unit.is_percent, unit.is_count) == (percent, count)


@given(st.text(), st.text())
def test_shift_is_opposite_the_other_way(one: str, other: str) -> None:
    there = shift(parse_unit(one), parse_unit(other))
    back = shift(parse_unit(other), parse_unit(one))
    assert back == (None if there is None else -there)


@given(st.text(max_size=20))
def test_any_text_is_a_unit_of_a_small_power(text: str) -> None:
    assert -1 <= parse_unit(text).exponent <= 32
