"""Periods: every spelling of the contract, and what is no period."""

from __future__ import annotations

from calendar import month_abbr, month_name
from fractions import Fraction
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaoxin_cli.period import (
    SPELLINGS,
    Period,
    PeriodText,
    combine,
    find_periods,
    nearest_period,
    parse_period,
    read_period,
)

SPELT = {
    12: (
        "2025 2025年 2025年度 2025年全年 2025全年 2025Q4 2025-Q4 2025年Q4 2025-12 2025M12 "
        "2025年四季度 2025年第四季度 2025年4季度 2025年12月 2025年1-12月 2025年1-4季度 ２０２５ "
        "2025年末 2025年底 2025年(全年) 2025-A1 2025A1 2025/12 202512 25年全年 截至2025年12月31日"
    ),
    9: (
        "2025q3 2025年三季度 2025年前三季度 2025年前3季度 2025年1-3季度 2025年一至三季度 "
        "2025年1—9月 2025-09 2025.9 2025年前9个月 2025年前九个月 截至2025年9月末 2025年三季度末"
    ),
    6: (
        "2025Q2 2025-Q2 2025年Q2 2025-06 2025-6 2025M06 2025-M06 2025M6 2025年二季度 "
        "2025年第2季度 2025年上半年 2025年前二季度 2025年前两季度 2025年6月 2025年06月 "
        "2025年1-6月 2025年1—6月 2025年1–6月 2025年1～6月 2025年1~6月 2025年1至6月 2025年1月至6月 "
        "2025年1-6月份 2025年1月-6月份 2025－06 2025‐06 2025\u221206 ２０２５年１－６月 "
        "202506 2025.6 2025.06 2025/6 2025/06 25年上半年 25年1-6月 2025上半年 2025年上半年度 "
        "2025年1-6月累计 2025年6月累计 累计2025年1-6月 2025年1-6月(累计) 2025年（1-6月） "
        "2025年一至六月 2025年六月 截至2025年6月底 截止2025年6月 截至2025年6月30日 "
        "2025年6月末 2025年6月止 2025H1 2025-H1 2025-S1 1H2025 2025年1-2季度 "
        "2025年1——6月 2025.1-6月 2025.6月 2Q2025 2025年Q1-Q2"
    ),
    5: "2025-05 2025M5 2025年5月 2025年1-5月 2025.5 2025/05 2025年五月 2025-May",
    3: "2025Q1 2025年一季度 2025年第一季度 2025年1季度 2025年第1季度 2025年1-3月 202503",
    1: "2025-01 2025年1月 2025年1-1月 2025年元月 2025.01 2025/1",
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
        pytest.param("2025 6月", Period(2025, 6), id="space-for-年"),
        pytest.param("2025 Q2", Period(2025, 6), id="space-in-a-code"),
        pytest.param("Q2 2025", Period(2025, 6), id="quarter-first"),
        pytest.param("H1 2025", Period(2025, 6), id="half-first"),
        pytest.param("Jun 2025", Period(2025, 6), id="month-first"),
        pytest.param("june, 2025", Period(2025, 6), id="month-in-full"),
        pytest.param("Jan.–Jun. 2025", Period(2025, 6), id="months"),
        pytest.param("January to June 2025", Period(2025, 6), id="months-in-full"),
        pytest.param("Q1 - Q3 2025", Period(2025, 9), id="quarters"),
        pytest.param("YTD Sept 2025", Period(2025, 9), id="year-to-date"),
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
        *("2025.1", "2025.13", "FY2025", "2025A", "2025E", "2025H2", "25年"),
        *("5年上半年", "2025 06", "Jun-25"),
        *("2025年4-6月", "2025年6月当月", "2025年单季", "2025年本月", "2025年累计"),
        *("截至2025年6月29日",),
        *("2025年6月30日", "2025/6/30", "20250630", "150012", "2025年6-3月"),
        *("2025年1-6月当月", "2025年4-6月累计"),
        *("2025-2027年", "2024年7月-2025年6月", "2025年初", "2025年上年", "6月"),
        *("1-6月", "全年", "累计", "年度"),
        *("2025年2月30日", "Q2 2025 Q3", "2025Q2 2025", "Apr-Jun 2025", "H1"),
        *("M06", "2025-W26", "至", "末"),
        pytest.param("2025" + "0" * 1_000_000, id="hostile"),
    ],
)
def test_no_period(text: str) -> None:
    assert parse_period(text) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("2025年", PeriodText(2025), id="year"),
        pytest.param("1-6月", PeriodText(None, 6, cumulative=True), id="months"),
        pytest.param("上半年", PeriodText(None, 6, cumulative=True), id="half"),
        pytest.param("前三季度", PeriodText(None, 9, cumulative=True), id="quarters"),
        pytest.param("全年", PeriodText(None, 12, cumulative=True), id="whole"),
        pytest.param("年末", PeriodText(None, 12, cumulative=True), id="end"),
        pytest.param("6月", PeriodText(None, 6, single=True), id="month"),
        pytest.param("2025年6月", PeriodText(2025, 6, single=True), id="month-of-a-year"),
        pytest.param("二季度", PeriodText(None, 6, single=True), id="quarter"),
        pytest.param("第2季度", PeriodText(None, 6, single=True), id="quarter-in-digits"),
        pytest.param("Jun", PeriodText(None, 6, single=True), id="month-in-english"),
        pytest.param("Q2 2025", PeriodText(2025, 6, single=True), id="quarter-in-english"),
        pytest.param("2025Q2", PeriodText(2025, 6), id="code"),
        pytest.param("2025-06", PeriodText(2025, 6), id="month-code"),
        pytest.param("Q2", PeriodText(None, 6, single=True), id="code-without-year"),
        pytest.param("1月", PeriodText(None, 1, single=True, cumulative=True), id="january"),
        pytest.param("一季度", PeriodText(None, 3, single=True, cumulative=True), id="first"),
        pytest.param("3月", PeriodText(None, 3, single=True), id="march-is-no-quarter"),
        pytest.param("6月累计", PeriodText(None, 6, single=True, cumulative=True), id="says-so"),
        pytest.param("6月末", PeriodText(None, 6, single=True, cumulative=True), id="end-of-month"),
        pytest.param("2025年累计", PeriodText(2025, cumulative=True), id="up-to-what"),
        pytest.param("本月", PeriodText(surely_single=True), id="this-month"),
        pytest.param("当季", PeriodText(surely_single=True), id="this-quarter"),
        pytest.param("2025年单月", PeriodText(2025, surely_single=True), id="alone-in-a-year"),
        pytest.param("6月当月", PeriodText(None, 6, single=True, surely_single=True), id="alone"),
        pytest.param(
            "6月（当月）", PeriodText(None, 6, single=True, surely_single=True), id="bracket"
        ),
        pytest.param("4-6月", PeriodText(None, 6, surely_single=True), id="from-april"),
        pytest.param("2025年下半年", PeriodText(2025, 12, surely_single=True), id="second-half"),
        pytest.param("1-6月当月", None, id="contradiction"),
        pytest.param("累计", None, id="no-period"),
        pytest.param("3", None, id="mere-number"),
    ],
)
def test_what_a_text_says_of_a_period(text: str, said: PeriodText | None) -> None:
    assert read_period(text) == said


@pytest.mark.parametrize(
    ("text", "is_ambiguous"),
    [
        *(pytest.param(text, True, id=text) for text in ("6月", "二季度", "2025年12月", "Q2 2025")),
        *(pytest.param(text, False, id=text) for text in ("1月", "一季度", "6月累计", "2025Q2")),
        *(pytest.param(text, False, id=text) for text in ("6月当月", "1-6月", "2025年", "本月")),
    ],
)
def test_what_may_mean_a_month_or_quarter_alone(text: str, *, is_ambiguous: bool) -> None:
    said = read_period(text)
    assert said is not None
    assert said.is_ambiguous is is_ambiguous


def test_a_year_completes_a_part_and_never_changes_a_period() -> None:
    half, other = PeriodText(None, 6, cumulative=True), PeriodText(2024, 6)
    assert half.period is None
    assert half.with_year(2025).period == Period(2025, 6)
    assert other.with_year(2025) == other


@pytest.mark.parametrize(
    ("year", "part", "of", "said"),
    [
        pytest.param("2025", "3", "month", PeriodText(2025, 3, single=True), id="month"),
        pytest.param("2025年", "03", "month", PeriodText(2025, 3, single=True), id="two-digits"),
        pytest.param(
            "２０２５", "３月", "month", PeriodText(2025, 3, single=True), id="full-width"
        ),
        pytest.param("2025", "1-6", "month", PeriodText(2025, 6, cumulative=True), id="span"),
        pytest.param("2025", "M3", "month", PeriodText(2025, 3, single=True), id="code"),
        pytest.param("2025", "Mar", "month", PeriodText(2025, 3, single=True), id="english"),
        pytest.param("2025", "2", "quarter", PeriodText(2025, 6, single=True), id="quarter"),
        pytest.param("2025", "Q2", "quarter", PeriodText(2025, 6, single=True), id="quarter-code"),
        pytest.param("2025", "二", "quarter", PeriodText(2025, 6, single=True), id="numeral"),
        pytest.param("2025", "第二季度", "quarter", PeriodText(2025, 6, single=True), id="words"),
        pytest.param("2025", "上半年", "quarter", PeriodText(2025, 6, cumulative=True), id="half"),
        pytest.param("2025", "全年", "quarter", PeriodText(2025, 12, cumulative=True), id="whole"),
        pytest.param(
            "2025", "2025年2月", "month", PeriodText(2025, 2, single=True), id="the-same-year"
        ),
        pytest.param("2025", "2024年2月", "month", None, id="another-year"),
        pytest.param("2025", "13", "month", None, id="no-month"),
        pytest.param("2025", "5", "quarter", None, id="no-quarter"),
        pytest.param("2025", "", "month", None, id="blank-part"),
        pytest.param("", "3", "month", None, id="blank-year"),
        pytest.param("2025Q1", "3", "month", None, id="more-than-a-year"),
        pytest.param("25", "3", "month", None, id="no-year"),
        pytest.param("2025", "3" * 10**6, "month", None, id="hostile"),
    ],
)
def test_a_year_beside_its_part(
    year: str, part: str, of: Literal["month", "quarter"], said: PeriodText | None
) -> None:
    assert combine(year, part, of) == said


@pytest.mark.parametrize(
    ("title", "found"),
    [
        pytest.param("东高新区2025年1-6月主要指标", ["2025年1-6月"], id="title"),
        pytest.param("东高新区 2025 年 1 - 6 月 主要指标", ["2025 年 1 - 6 月"], id="spaces"),
        pytest.param("21-2 地区生产总值指数(2020年)", ["2020年"], id="number-of-a-table"),
        pytest.param("表1-6 2025年上半年", ["2025年上半年"], id="table-like-months"),
        pytest.param("Gross Domestic Product (2020)", ["2020"], id="year-in-brackets"),
        pytest.param("Output, Jan - Jun 2025, by zone", ["Jan - Jun 2025"], id="english"),
        pytest.param("2025年度", ["2025年度"], id="year"),
        pytest.param("2025Q2指标", ["2025Q2"], id="code"),
        pytest.param("前三季度主要指标", ["前三季度"], id="without-year"),
        pytest.param("2025年6月单月", ["2025年6月单月"], id="alone"),
        pytest.param("截至2025年6月30日", ["截至2025年6月30日"], id="last-day-of-a-month"),
        pytest.param("关于2025年上半年（2026）第3号", ["2025年上半年"], id="beside-a-number"),
        pytest.param("2024年和2025年", ["2024年", "2025年"], id="two"),
        pytest.param("1-6月\u30002025年", ["1-6月", "2025年"], id="part-before-year"),
        pytest.param("2025-06 指标", ["2025-06"], id="month-code"),
    ],
)
def test_periods_in_a_title(title: str, found: list[str]) -> None:
    spans = find_periods(title)
    assert [title[start:end] for (start, end), _ in spans] == found
    assert [said for _, said in spans] == list(map(read_period, found))


@pytest.mark.parametrize(
    "title",
    [
        *("示高管〔2026〕15号", "[2026]15号", "（2026）第3号", "2026年第3期"),
        *("石政办【2025】 7 号",),
        *("填报日期：2026年1月15日", "2026-01-15", "2026/1/15", "2026.1.15", "20260115", "1月15日"),
        *("January 15, 2026", "15 Jan 2026", "Last Updated Date 2026-04-08", "打印时间：2026年1月"),
        *("2026年1月填", "提升方案（2025—2027年）", "2025-2027", "2025年至2027年"),
        *("2024年7月—2025年6月",),
        *("2025-27年", "比2024年增长", "较2024年1-6月", "与2024年1-6月相比"),
        *("2020年=100", "以2020年为100"),
        *("按2020年价格计算", "2020年可比价", "2024年同期", "2020年以来"),
        *("2025年初", "GB/T 4754—2017"),
        *("共2025家", "2025.6亿元", "成立25年", "主要经济指标"),
        *("2025年1-6主要指标", "may be revised"),
        *("年末从业人员", "本月", "No. 2025", "第2025", "12025", "2025万元"),
        *("10-12", "单位：万元", ""),
    ],
)
def test_no_period_in_a_title(title: str) -> None:
    assert find_periods(title) == []


@pytest.mark.parametrize(
    ("text", "near"),
    [
        pytest.param("2025年1-6", "2025年1-6月", id="without-月"),
        pytest.param("2025年6", "2025年6月", id="month-without-月"),
        pytest.param("20256月", "2025年6月", id="without-年"),
        pytest.param("2025年6月份份", "2025年6月份", id="doubled"),
        pytest.param("2025--06", "2025-06", id="two-hyphens"),
        pytest.param("2025,Q2", "2025Q2", id="comma"),
        pytest.param("20255", "2025-5", id="five-digits"),
        pytest.param("2025 06", "202506", id="space"),
        pytest.param("2025-06-30", "2025-06", id="date"),
        pytest.param("2025/6/30", "2025/6", id="date-with-slashes"),
        pytest.param("2025年6月30日", "2025年6月", id="date-in-chinese"),
        pytest.param("2025.0", "2025", id="float"),
        pytest.param("2025.1", "2025-01, 2025-10", id="january-or-october"),
        pytest.param("FY2025", "2025", id="fiscal-year"),
        pytest.param("25Q2", "2025Q2", id="short-year"),
        pytest.param("2025年13月", None, id="no-month"),
        pytest.param("2025年下半年", None, id="second-half"),
        pytest.param("1-6月", None, id="no-year"),
        pytest.param("东高新区", None, id="name"),
        pytest.param("", None, id="blank"),
        pytest.param("2" * 10**6, None, id="hostile"),
    ],
)
def test_the_nearest_period(text: str, near: str | None) -> None:
    assert nearest_period(text) == near


periods = st.builds(Period, st.integers(1000, 9999), st.integers(1, 12))


@given(periods)
def test_what_is_written_is_read(period: Period) -> None:
    assert parse_period(str(period)) == period


def spellings(period: Period) -> list[str]:
    year, month = period
    written = [
        *(f"{year}-{month:02}", f"{year}M{month:02}", f"{year}/{month}"),
        *(
            f"{year}.{month:02}",
            f"{year}年{month}月",
            f"{year}年1-{month}月",
            f"{year}年1月至{month}月",
        ),
        *(f"截至{year}年{month}月底", f"{year}年1—{month}月累计", f"{year}年（1-{month}月）"),
        *(
            f"{month_name[month]} {year}",
            f"{month_abbr[month]} {year}",
            f"Jan-{month_abbr[month]} {year}",
        ),
    ]
    if month % 3 == 0:
        written += [f"{year}Q{month // 3}", f"{year}-Q{month // 3}", f"{year}年第{month // 3}季度"]
    if 1900 <= year < 2100:
        written.append(f"{year}{month:02}")
    return [text for text in written if not text.endswith(".1")]


@given(periods, st.data())
def test_every_spelling_is_the_period(period: Period, data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(spellings(period)))
    assert parse_period(text) == period


@given(st.builds(Period, st.integers(1900, 2099), st.integers(1, 12)), st.data())
def test_a_period_is_found_in_a_title(period: Period, data: st.DataObject) -> None:
    year, month = period
    text = data.draw(
        st.sampled_from([f"{year}年{month}月", f"{year}年1-{month}月", f"{year}-{month:02}"])
    )
    title = f"{data.draw(st.sampled_from(['东高新区', '附件1 ', '（']))}{text}主要指标"
    assert [said.period for _, said in find_periods(title)] == [period]


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
