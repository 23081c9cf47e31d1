"""What titles and headings say, and what they must not be taken to say."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tables.reading import findings, levels, rates, read


def table(title: str, header: str = "指标,1-6月", row: str = "营业收入,5") -> str:
    """Return a table below a title of the zone."""
    return f"石家庄高新区2025年主要指标\n{title}\n{header}\n{row}\n"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("单位：万元", "0.0005", id="known"),
        pytest.param("单位=万元", "0.0005", id="equals-sign"),
        pytest.param("计量单位 万元", "0.0005", id="space"),
        pytest.param("（以万元计）", "0.0005", id="clause"),
        pytest.param("單位：萬元", "0.0005", id="old-characters"),
        pytest.param("单位：经济发展局", "5", id="office"),
    ],
)
def test_the_unit_of_a_title_holds_for_figures_that_state_none(
    tmp_path: Path, line: str, expected: str
) -> None:
    submission = read(tmp_path, table(line))
    assert levels(submission) == {"zone revenue 2025-Q2": expected}
    assert findings(submission) == []


@pytest.mark.parametrize(
    ("line", "statement"),
    [
        pytest.param("单位：W元", "unknown_title_unit", id="unknown"),
        pytest.param("单位：10亿元", "unknown_title_unit", id="number-and-unit"),
        pytest.param("单位：万元/亿元", "unknown_title_unit", id="one-of-two"),
        pytest.param("单位：亿元或万元", "unknown_title_unit", id="one-or-the-other"),
        pytest.param("单位：万", "multiple_of_no_unit", id="multiplier"),
        pytest.param("Figures in thousands", "multiple_of_no_unit", id="multiplier-in-english"),
    ],
)
def test_figures_under_a_unit_that_nobody_knows_are_refused(
    tmp_path: Path, line: str, statement: str
) -> None:
    submission = read(tmp_path, table(line))
    assert levels(submission) == {}
    assert findings(submission) == [("E008", 4, "1-6月", statement)]
    assert levels(read(tmp_path, table(line, header="指标,1-6月（亿元）"))) == {
        "zone revenue 2025-Q2": "5"
    }


@pytest.mark.parametrize(
    ("title", "statement"),
    [
        pytest.param("石家庄高新区2025年（1-6）月", "lacks_clear_period", id="months-in-brackets"),
        pytest.param("石家庄高新区2025年春季", "lacks_clear_period", id="season"),
        pytest.param("石家庄高新区2025年6月上旬", "lacks_clear_period", id="ten-days"),
        pytest.param("石家庄高新区2024年与2025年", "lacks_clear_period", id="two-years"),
        pytest.param("石家庄高新区（东区）2025年", "lacks_clear_area", id="part-in-brackets"),
        pytest.param("石家庄高新区起步区2025年", "lacks_clear_area", id="part"),
        pytest.param("石家庄高新区外资企业2025年", "lacks_clear_area", id="firms"),
        pytest.param("石家庄高新区与正定县2025年", "lacks_clear_area", id="two-areas"),
    ],
)
def test_a_title_that_may_speak_of_something_else_tells_nothing(
    tmp_path: Path, title: str, statement: str
) -> None:
    submission = read(tmp_path, f"{title}\n指标,数值\n营业收入,5\n")
    assert levels(submission) == {}
    assert findings(submission) == [("E002", 2, None, statement)]
    assert submission.findings[0].statement.facts["title"] == title


def test_half_a_year_is_read(tmp_path: Path) -> None:
    submission = read(tmp_path, "石家庄高新区2025年半年度\n指标,数值\n营业收入,5\n")
    assert levels(submission) == {"zone revenue 2025-Q2": "5"}


@pytest.mark.parametrize("title", ["主要指标增速（%）", "growth (%), main figures", "Growth rates"])
def test_a_title_of_growth_makes_growth_of_what_says_nothing_else(
    tmp_path: Path, title: str
) -> None:
    submission = read(tmp_path, f"石家庄高新区2025年\n{title}\n指标,全年\n营业收入,5.1\n")
    assert (levels(submission), rates(submission)) == ({}, {"zone revenue 2025": "5.1"})


def test_several_parts_of_a_year_are_that_year(tmp_path: Path) -> None:
    title = "石家庄高新区2025年一季度、上半年主要指标"
    submission = read(tmp_path, f"{title}\n指标,一季度,上半年\n营业收入,5,9\n")
    assert levels(submission) == {"zone revenue 2025-Q1": "5", "zone revenue 2025-Q2": "9"}
    submission = read(tmp_path, f"{title}\n指标,数值\n营业收入,5\n")
    assert findings(submission) == [("E002", 3, None, "rows_lack_period")]


@pytest.mark.parametrize(
    ("header", "heading", "code", "statement"),
    [
        pytest.param("指标,1-6月", "2025年1-9月", "E002", "heading_against_columns", id="period"),
        pytest.param("指标,正定县1-6月", "石家庄市", "E002", "heading_against_columns", id="area"),
        pytest.param(
            "地区,营业收入", "高新技术企业", "E002", "heading_against_columns", id="measure"
        ),
        pytest.param(
            "指标,1-6月（亿元）", "单位：万元", "E008", "heading_unit_against_columns", id="unit"
        ),
    ],
)
def test_a_heading_against_the_columns_is_refused(
    tmp_path: Path, header: str, heading: str, code: str, statement: str
) -> None:
    row = "正定县,5" if header.startswith("地区") else "营业收入,5"
    text = f"石家庄高新区2025年1-6月\n{header}\n{row}\n{heading},\n{row.replace('5', '6')}\n"
    submission = read(tmp_path, text)
    assert [*levels(submission).values()] == ["5"]
    assert (code, 4, None, statement) in findings(submission)


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        pytest.param("1月6日", "date_from_months", id="as-shown"),
        pytest.param("2026-01-06", "date_from_months", id="iso"),
        pytest.param("6-Jan", "date_from_months", id="english"),
        pytest.param("2025-06-30", "date_of_a_day", id="another-day"),
    ],
)
def test_a_day_is_the_name_of_no_column(tmp_path: Path, text: str, statement: str) -> None:
    submission = read(tmp_path, table("", header=f"指标,{text}"))
    assert findings(submission) == [("E007", 3, text, statement)]


def test_a_row_below_the_names_of_its_columns_is_no_header(tmp_path: Path) -> None:
    text = "营业收入\n年份,月份,数值\n石家庄高新区,,\n2024,1-12月,\n2025,1-12月,\n"
    submission = read(tmp_path, text)
    assert levels(submission) == {}
    assert {code for code, *_ in findings(submission)} == {"E002"}


def test_a_number_is_no_name_of_a_column(tmp_path: Path) -> None:
    text = "2025年\n,石家庄高新区,石家庄高新区上年同期\n研发占比,1%,2%\n"
    assert levels(read(tmp_path, text)) == {"zone share 2025": "1 / 2"}
