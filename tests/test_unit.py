"""Units: prefixes, families and conversion."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaoxin_cli.unit import Unit, is_unit, multiplier, parse_unit, shift


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
        pytest.param("MIO_EUR", Unit("MIO_EUR", 6, "欧元"), id="code"),
        pytest.param("THS_PER", Unit("THS_PER", 3, "人"), id="code-of-persons"),
        pytest.param("CP_MEUR", Unit("CP_MEUR", 6, "欧元"), id="code-with-prices"),
        pytest.param("million USD", Unit("million USD", 6, "美元"), id="million-dollars"),
        pytest.param("US$ billion", Unit("US$ billion", 9, "美元"), id="currency-first"),
        pytest.param("Billions of dollars", Unit("Billions of dollars", 9, "美元"), id="of"),
        pytest.param("Dollars", Unit("Dollars", 0, "美元"), id="dollars-in-words"),
        pytest.param("亿 USD", Unit("亿 USD", 8, "美元"), id="two-languages"),
        pytest.param("100 million yuan", Unit("100 million yuan", 8, "元"), id="yi-in-english"),
        pytest.param("10,000 yuan", Unit("10,000 yuan", 4, "元"), id="wan-in-english"),
        pytest.param("10 000 persons", Unit("10 000 persons", 4, "人"), id="wan-with-a-space"),
        pytest.param("1000 tons", Unit("1000 tons", 3, "吨"), id="thousand-in-digits"),
        pytest.param("亿元人民币", Unit("亿元人民币", 8, "元"), id="currency-behind"),
        pytest.param("人民币亿元", Unit("人民币亿元", 8, "元"), id="currency-before"),
        pytest.param("RMB", Unit("RMB", 0, "元"), id="currency"),
        pytest.param("NR", Unit("NR", 0, "家"), id="number-code"),
        pytest.param("Number", Unit("Number", 0, "家"), id="number"),
        pytest.param("PC", Unit("%", 0, "%"), id="percent-code"),
        pytest.param("Percentage change (%)", Unit("%", 0, "%"), id="percentage-change"),
        pytest.param("% of population", Unit("%", 0, "%"), id="percent-of"),
        pytest.param("percentage points", Unit("percentage points", 0, "个百分点"), id="pp"),
        pytest.param("Million", Unit("Million", 6, ""), id="english-prefix-alone"),
        pytest.param("million tonnes", Unit("million tonnes", 6, "吨"), id="tonnes"),
        pytest.param(
            "constant 2015 million USD",
            Unit("constant 2015 million USD", 6, "constant2015usd"),
            id="other-prices",
        ),
        pytest.param("1000", Unit("1000", 0, "1000"), id="number-alone"),
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


@pytest.mark.parametrize(
    "text",
    [
        *(
            "元",
            "万元",
            "亿美元",
            "人",
            "万人",
            "家",
            "位",
            "%",
            "％",
            "‰",
            "个百分点",
            "倍",
            "吨标准煤",
        ),
        *(
            "元/人",
            "吨标准煤/万元",
            "人/平方公里",
            "万",
            "亿",
            "百万",
            "MIO_EUR",
            "USD",
            "PC",
            "NR",
        ),
        *("million EUR", "thousand persons", "Percentage change (%)", "pp", "Number", " 亿 元 "),
    ],
)
def test_units_are_told_from_other_words(text: str) -> None:
    assert is_unit(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " ",
            "GDP",
            "有效期内",
            "现价",
            "上年=100",
            "甲高新区",
            "亿元，现价",
            "GB/T",
            "2025年",
            "年",
        ),
        *("十", "百", "一", "元/高新区", "1000", "million zones", "year", "Area", "/", "标兵"),
        pytest.param("万" * 10**6, id="hostile"),
    ],
)
def test_other_words_are_no_units(text: str) -> None:
    assert not is_unit(text)


def test_units_of_a_plan_are_known() -> None:
    assert not is_unit("万盏")
    assert is_unit("万盏", ["盏"])


@pytest.mark.parametrize(
    ("text", "power"),
    [
        *(pytest.param(text, 0, id=text) for text in ("0", "units", "Unit", "个")),
        *(pytest.param(text, 3, id=text) for text in ("3", "3.0", "thousands", "Thousand", "千")),
        *(pytest.param(text, 4, id=text) for text in ("4", "万", "10,000")),
        *(pytest.param(text, 6, id=text) for text in ("6", "６", "Millions", "百万", "1000000")),
        *(pytest.param(text, 8, id=text) for text in ("8", "亿", "100,000,000")),
        *(pytest.param(text, 9, id=text) for text in ("9", " billions ", "十亿")),
        *(pytest.param(text, 12, id=text) for text in ("12", "万亿")),
        *(pytest.param(text, None, id=text) for text in ("", "1", "10", "16", "万元", "x", "-3")),
        *(
            pytest.param(text, None, id=text)
            for text in ("1.5", "2000", "1,0000", "³", "million USD", "1" + "0" * 31)
        ),
    ],
)
def test_multipliers(text: str, power: int | None) -> None:
    assert multiplier(text) == power


@given(st.text(), st.text())
def test_shift_is_opposite_the_other_way(one: str, other: str) -> None:
    there = shift(parse_unit(one), parse_unit(other))
    back = shift(parse_unit(other), parse_unit(one))
    assert back == (None if there is None else -there)


@given(st.text(max_size=20))
def test_any_text_is_a_unit_of_a_small_power(text: str) -> None:
    assert -1 <= parse_unit(text).exponent <= 32
