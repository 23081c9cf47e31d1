"""Periods: every spelling of the contract, and what is no period."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaoxin_cli.period import SPELLINGS, Period, parse_period

SPELT = {
    12: (
        "2025 2025年 2025年度 2025年全年 2025全年 2025Q4 2025-Q4 2025年Q4 2025-12 2025M12 "
        "2025年四季度 2025年第四季度 2025年4季度 2025年12月 2025年1-12月 2025年1-4季度 ２０２５"
    ),
    9: (
        "2025q3 2025年三季度 2025年前三季度 2025年前3季度 2025年1-3季度 2025年一至三季度 "
        "2025年1—9月 2025-09"
    ),
    6: (
        "2025Q2 2025-Q2 2025年Q2 2025-06 2025-6 2025M06 2025-M06 2025M6 2025年二季度 "
        "2025年第2季度 2025年上半年 2025年前二季度 2025年前两季度 2025年6月 2025年06月 "
        "2025年1-6月 2025年1—6月 2025年1–6月 2025年1～6月 2025年1~6月 2025年1至6月 2025年1月至6月 "
        "2025年1-6月份 2025年1月-6月份 2025－06 2025‐06 2025\u221206 ２０２５年１－６月"
    ),
    5: "2025-05 2025M5 2025年5月 2025年1-5月",
    3: "2025Q1 2025年一季度 2025年第一季度 2025年1季度 2025年第1季度 2025年1-3月",
    1: "2025-01 2025年1月 2025年1-1月",
}


@pytest.mark.parametrize(
    ("text", "month"),
    [pytest.param(text, month, id=text) for month, line in SPELT.items() for text in line.split()],
)
def test_spellings(text: str, month: int) -> None:
    assert parse_period(text) == Period(2025, month)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        pytest.param(" 2025 年 1 - 6 月 ", Period(2025, 6), id="spaces"),
        pytest.param("2025\u3000Q2\xa0", Period(2025, 6), id="wide-spaces"),
        pytest.param("1000", Period(1000), id="first-year"),
        pytest.param("9999Q1", Period(9999, 3), id="last-year"),
    ],
)
def test_white_space_and_years(text: str, period: Period) -> None:
    assert parse_period(text) == period


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "2025-13", "2025-00", "2025Q5", "2025Q0", "2025年下半年", "2025年2-6月"),
        *("202513", "2025-06-30", "2025年13月", "2025年0月", "2025年第五季度", "2025年前四季度"),
        *("2025-006", "2025~06", "2025至06", "20251季度", "Q2", "一季度", "25Q2", "0999", "10000"),
        *("٢٠٢٥", "²⁰²⁵", "二〇二五年", "2025.0", "+2025", "2025年1-6", "2025Q²", "2025年2-3季度"),
        pytest.param("2025" + "0" * 1_000_000, id="hostile"),
    ],
)
def test_no_period(text: str) -> None:
    assert parse_period(text) is None


periods = st.builds(Period, st.integers(1000, 9999), st.integers(1, 12))


@given(periods)
def test_what_is_written_is_read(period: Period) -> None:
    assert parse_period(str(period)) == period


@given(st.text(max_size=20))
def test_any_text_is_a_valid_period_or_none(text: str) -> None:
    period = parse_period("2025" + text)
    assert period is None or (period.year == 2025 and 1 <= period.month <= 12)


@given(periods, periods)
def test_periods_sort_by_their_end(one: Period, other: Period) -> None:
    ends = [12 * period.year + period.month for period in (one, other)]
    assert (one < other) == (ends[0] < ends[1])


@pytest.mark.parametrize(
    ("period", "text"),
    [
        pytest.param(Period(2025), "2025", id="year"),
        pytest.param(Period(2025, 3), "2025-Q1", id="first-quarter"),
        pytest.param(Period(2025, 6), "2025-Q2", id="half"),
        pytest.param(Period(2025, 9), "2025-Q3", id="three-quarters"),
        pytest.param(Period(2025, 5), "2025-05", id="month"),
        pytest.param(Period(2025, 11), "2025-11", id="two-digits"),
    ],
)
def test_text(period: Period, text: str) -> None:
    assert str(period) == text


def test_parts_of_a_year() -> None:
    half = Period(2025, 6)
    assert (half.is_year, half.elapsed) == (False, Fraction(1, 2))
    assert (Period(2025).is_year, Period(2025).elapsed) == (True, Fraction(1))
    assert half.same_in(2020) == Period(2020, 6)
    assert half.year_before() == Period(2024, 6)
    assert half.year_end() == Period(2025, 12)


def test_the_examples_in_messages_are_periods() -> None:
    read = [parse_period(example) for example in SPELLINGS.split(", ")]
    assert read == [Period(2025), Period(2025, 6), Period(2025, 6), Period(2025, 6)]
