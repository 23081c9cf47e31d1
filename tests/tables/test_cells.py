"""Numbers and units in cells, and what is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from gaoxin_cli.period import Period
from gaoxin_cli.tables.wording import not_a_number
from tests.tables.reading import findings, levels, rates, read

HEADER = "地区,时期,指标,数值,单位,同比\n"


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("1234.56", "1234.56"),
        ("1,234.56", "1234.56"),
        ("１，２３４．５６", "1234.56"),
        (" 5 ", "5"),
        ("-5", "-5"),
        ("－５", "-5"),
        ("(1.2)", "-1.2"),
        ("（1.2）", "-1.2"),
        ("1e3", "1E+3"),
        ("0", "0"),
        ("1" * 40, "1" * 40),
        ("0.1234567890123456789", "0.1234567890123456789"),
    ],
)
def test_numbers_are_exact(tmp_path: Path, cell: str, number: str) -> None:
    text = f'地区,时期,营业收入\n石家庄市,2025,1\n正定县,2025,"{cell}"\n'
    submission = read(tmp_path, text)
    assert findings(submission) == []
    assert levels(submission)["county revenue 2025"] == number


@pytest.mark.parametrize(
    ("cell", "what"),
    [
        ("约5", "not_a_number"),
        ("nan", "not_a_number"),
        ("inf", "not_a_number"),
        ("٣", "not_a_number"),
        ("下降3.2", "not_a_number"),
        ("1,23,4", "malformed_number"),
        ("1" * 41, "malformed_number"),
        ("0" * 41, "malformed_number"),
        ("1e31", "malformed_number"),
        ("1.2.3", "malformed_number"),
        ("=1+1", "formula"),
        ("5\x006", "not_a_number"),
    ],
)
@pytest.mark.parametrize("form", ["long", "wide"])
def test_what_is_no_number_is_an_error_at_its_cell(
    tmp_path: Path, cell: str, what: str, form: str
) -> None:
    if form == "long":
        text = f'地区,时期,指标,数值\n正定县,2024,营业收入,1\n正定县,2025,营业收入,"{cell}"\n'
    else:
        text = f'地区,时期,数,营业收入\n正定县,2024,,1\n正定县,2025,,"{cell}"\n'
    submission = read(tmp_path, text)
    column = "数值" if form == "long" else "营业收入"
    assert [one for one in findings(submission) if one[0] == "E004"] == [("E004", 3, column, what)]
    assert levels(submission) == {"county revenue 2024": "1"}
    assert ("county", "revenue", Period(2025)) in submission.rejected
    assert Period(2025) in submission.periods


@pytest.mark.parametrize("cell", ["1,234.5", "12.5", "1,234,567"])
def test_a_number_unlike_those_of_its_column_is_told_how_they_are_written(
    tmp_path: Path, cell: str
) -> None:
    rows = f"正定县;2024;营业收入;1,5\n正定县;2023;营业收入;1.234,5\n正定县;2025;营业收入;{cell}\n"
    submission = read(tmp_path, f"地区;时期;指标;数值\n{rows}")
    assert findings(submission) == [("E004", 4, "数值", "no_decimal_comma")]


@pytest.mark.parametrize(
    ("cell", "rate"),
    [("7.6%", "7.6"), ("7.6", "7.6"), ("下降3.2", "-3.2"), ("增长3.2%", "3.2"), ("-3.2％", "-3.2")],
)
def test_growth_cells(tmp_path: Path, cell: str, rate: str) -> None:
    submission = read(tmp_path, f"地区,时期,营业收入同比(%)\n正定县,2025,{cell}\n")
    assert findings(submission) == []
    assert rates(submission) == {"county revenue 2025": rate}


@pytest.mark.parametrize(
    ("measure", "value", "unit", "level"),
    [
        ("营业收入", "5", "", "5"),
        ("营业收入", "5", "-", "5"),
        ("营业收入", "5", "亿元", "5"),
        ("营业收入", "5", "万亿元", "5E+4"),
        ("营业收入", "50000", "万元", "5.0000"),
        ("营业收入", "1" * 40, "元", "11111111111111111111111111111111.11111111"),
        ("高新技术企业", "5", "个", "5"),
        ("高新技术企业", "5", "万户", "5E+4"),
        ("研发占比", "5", "%", "5"),
        ("研发占比", "5%", "", "5"),
        ("研发占比", "5%", "%", "5"),
        ("研发占比", "5", "‰", "0.5"),
    ],
)
def test_units_convert_exactly(
    tmp_path: Path, measure: str, value: str, unit: str, level: str
) -> None:
    submission = read(tmp_path, f"{HEADER}正定县,2025,{measure},{value},{unit},\n")
    assert findings(submission) == []
    assert list(levels(submission).values()) == [level]


@pytest.mark.parametrize(
    ("row", "column", "what"),
    [
        ("营业收入,5,吨", "单位", "other_unit"),
        ("营业收入,5,美元", "单位", "other_unit"),
        ("营业收入,5,%", "单位", "other_unit"),
        ("高新技术企业,5,人", "单位", "other_unit"),
        ("营业收入,5%,", "数值", "other_unit"),
        ("营业收入,5%,亿元", "数值", "units_disagree"),
        ("研发占比,5%,‰", "数值", "units_disagree"),
    ],
)
def test_another_unit_is_an_error(tmp_path: Path, row: str, column: str, what: str) -> None:
    submission = read(tmp_path, f"{HEADER}正定县,2025,{row},7\n")
    assert findings(submission) == [("E008", 2, column, what)]
    assert levels(submission) == {}
    assert rates(submission) == {}, "the row is left out"


def test_a_row_unit_is_wrong_once_for_value_and_prior(tmp_path: Path) -> None:
    text = "地区,时期,指标,数值,单位,上年同期\n正定县,2025,营业收入,5,吨,4\n"
    assert findings(read(tmp_path, text)) == [("E008", 2, "单位", "other_unit")]


@pytest.mark.parametrize(
    ("header", "row", "expected"),
    [
        ("数值(万元),单位", "5,万元", []),
        ("数值(个),单位", "5,亿元", [("E008", 2, "单位", "units_disagree")]),
        ("数值(万元),单位", "5,亿元", [("E008", 2, "单位", "units_disagree")]),
        ("数值,上年同期(万元),单位", "5,4,亿元", [("E008", 2, "单位", "units_disagree")]),
        ("数值(吨),备注", "5,", [("E008", 2, "数值(吨)", "other_unit")]),
    ],
)
def test_units_of_row_and_column_must_agree(
    tmp_path: Path, header: str, row: str, expected: list[object]
) -> None:
    text = f"地区,时期,指标,{header}\n正定县,2025,营业收入,{row}\n"
    assert findings(read(tmp_path, text)) == expected


def test_a_unit_without_a_figure_is_no_error(tmp_path: Path) -> None:
    submission = read(tmp_path, f"{HEADER}正定县,2025,营业收入,,%,7.1\n")
    assert findings(submission) == []
    assert rates(submission) == {"county revenue 2025": "7.1"}


def test_every_problem_of_a_row_is_reported(tmp_path: Path) -> None:
    text = "地区,时期,指标,数值,上年同期,同比\n石家庄高薪区,2025年13月,营业收人,约5,约4,约7\n"
    assert findings(read(tmp_path, text)) == [
        ("E005", 2, "地区", "unknown_area_near"),
        ("E007", 2, "时期", "not_a_period"),
        ("E006", 2, "指标", "unknown_measure_near"),
        ("E004", 2, "数值", "not_a_number"),
        ("E004", 2, "上年同期", "not_a_number"),
        ("E004", 2, "同比", "not_a_number"),
    ]


def test_every_problem_of_a_wide_row_is_reported(tmp_path: Path) -> None:
    text = "地区,时期,营业收入,高新技术企业,营业收入同比\n石家庄高薪区,2025年13月,约5,6,约7\n"
    assert findings(read(tmp_path, text)) == [
        ("E005", 2, "地区", "unknown_area_near"),
        ("E007", 2, "时期", "not_a_period"),
        ("E004", 2, "营业收入", "not_a_number"),
        ("E004", 2, "营业收入同比", "not_a_number"),
    ]


@pytest.mark.parametrize(
    ("cell", "what"),
    [
        pytest.param("约107", "not_a_number", id="something-before-it"),
        pytest.param("第18位", "not_a_number", id="something-around-it"),
        pytest.param("1070,5", "decimal_comma", id="decimal-comma"),
        pytest.param("1,07,0", "malformed_number", id="commas-anywhere"),
    ],
)
def test_what_is_no_number_is_told_in_its_own_way(cell: str, what: str) -> None:
    said = not_a_number(cell)
    assert (said.what, said.facts["found"]) == (what, cell)


def test_a_rate_in_per_mille_is_no_growth(tmp_path: Path) -> None:
    submission = read(tmp_path, "地区,时期,指标,数值,同比\n石家庄高新区,2025,营业收入,5,7.0‰\n")
    assert rates(submission) == {}
    assert findings(submission) == [("E008", 2, "同比", "other_growth_unit")]


def test_a_column_of_marks_is_kept_with_the_figures(tmp_path: Path) -> None:
    text = (
        "地区,时期,指标,数值,obs_status\n石家庄高新区,2025,营业收入,5,e\n正定县,2025,营业收入,6,\n"
    )
    submission = read(tmp_path, text)
    assert levels(submission) == {"zone revenue 2025": "5", "county revenue 2025": "6"}
    assert [*submission.statuses.values()] == ["e"]
