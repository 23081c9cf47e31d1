"""Which columns are found, by which names."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tables.reading import findings, levels, rates, read

SPELLINGS = {
    "area": [
        "area", "zone", "地区", "区域", "园区", "高新区", "单位名称", "AREA", " 地 区 ", "ａｒｅａ",
    ],
    "period": [
        "period", "year", "quarter", "time_period", "TIME_PERIOD",
        "时期", "报告期", "年份", "年度", "期间",
    ],
    "measure": ["measure", "indicator", "指标", "指标名称"],
    "value": ["value", "obs_value", "数值", "本期", "本年累计", "累计", "完成额"],
    "unit": ["unit", "单位", "计量单位"],
    "prior": ["prior", "上年同期", "同期"],
    "growth": ["growth", "同比", "同比增长", "同比增速", "增速", "同比(%)", "同比增长（％）"],
    "note": ["note", "备注", "说明"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("role", "spelling"),
    [(role, spelling) for role, spellings in SPELLINGS.items() for spelling in spellings],
)
def test_each_column_is_found_by_each_of_its_names(
    tmp_path: Path, role: str, spelling: str
) -> None:
    row = {
        "area": "石家庄高新区", "period": "2025", "measure": "营业收入", "value": "12000",
        "unit": "万元", "prior": "10000", "growth": "20", "note": "修订",
    }  # fmt: skip
    header = [spelling if one == role else one for one in row]
    submission = read(tmp_path, ",".join(header) + "\n" + ",".join(row.values()) + "\n")
    assert findings(submission) == []
    assert levels(submission) == {"zone revenue 2025": "1.2000 / 1.0000"}
    assert rates(submission) == {"zone revenue 2025": "20"}
    assert [row[4] for row in submission.levels.values()] == [True]
    assert [row[3] for row in submission.rates.values()] == [True]


@pytest.mark.parametrize(
    ("header", "level", "rate"),
    [
        pytest.param("revenue", "5", None, id="id"),
        pytest.param("营业收入", "5", None, id="name"),
        pytest.param("REVENUE", "5", None, id="english-name"),
        pytest.param("营收", "5", None, id="alias"),
        pytest.param("营业收入(万元)", "0.0005", None, id="unit"),
        pytest.param("营业收入（万元）", "0.0005", None, id="full-width-unit"),
        pytest.param("营业收入 [ 万元 ]", "0.0005", None, id="square-brackets"),
        pytest.param('"营业收入\n(万元)"', "0.0005", None, id="line-break"),
        pytest.param("营业收入()", "5", None, id="empty-brackets"),
        pytest.param("revenue_growth", None, "5", id="id-growth"),
        pytest.param("Revenue Growth", None, "5", id="english-growth"),
        pytest.param("营业收入同比", None, "5", id="同比"),
        pytest.param("营业收入同比增长", None, "5", id="同比增长"),
        pytest.param("营业收入同比增速(%)", None, "5", id="同比增速"),
        pytest.param("营业收入增速", None, "5", id="增速"),
    ],
)
def test_wide_columns_are_found_by_measure(
    tmp_path: Path, header: str, level: str | None, rate: str | None
) -> None:
    submission = read(tmp_path, f"地区,时期,{header}\n石家庄高新区,2025,5\n")
    assert findings(submission) == []
    assert list(levels(submission).values()) == [level] * (level is not None)
    assert list(rates(submission).values()) == [rate] * (rate is not None)


@pytest.mark.parametrize(
    "header", ["营业收入上年同期", "营业收入同期", "revenue_prior", "Revenue prior"]
)
def test_wide_priors_go_with_their_measure(tmp_path: Path, header: str) -> None:
    text = f"地区,时期,营业收入(万元),{header}\n石家庄高新区,2025,50000,40000\n"
    assert levels(read(tmp_path, text)) == {"zone revenue 2025": "5.0000 / 4.0000"}


def test_a_prior_may_have_a_unit_of_its_own(tmp_path: Path) -> None:
    text = "地区,时期,营业收入(万元),营业收入上年同期(亿元)\n石家庄高新区,2025,50000,4\n"
    assert levels(read(tmp_path, text)) == {"zone revenue 2025": "5.0000 / 4"}


@pytest.mark.parametrize(
    ("header", "second"),
    [
        pytest.param("地区,时期,指标,数值,本期", "本期", id="long"),
        pytest.param("地区,时期,营业收入,营收(万元)", "营收(万元)", id="wide"),
        pytest.param("地区,时期,营业收入同比,revenue_growth", "revenue_growth", id="growth"),
    ],
)
def test_two_columns_for_one_thing_are_refused(tmp_path: Path, header: str, second: str) -> None:
    submission = read(tmp_path, f"标题\n{header}\n石家庄高新区,2025,营业收入,1,2\n")
    assert findings(submission) == [("E002", 2, second, "two_columns")]
    assert levels(submission) == {}


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        pytest.param("地区,时期,数值", ["lacks_measure"], id="measure"),
        pytest.param("地区,时期,指标", ["lacks_value"], id="value"),
        pytest.param("指标,数值", ["lacks_area", "lacks_period"], id="area-and-period"),
        pytest.param("地 名,时期,指标,数值", ["lacks_area_near"], id="a-character-off"),
        pytest.param("单位名,时期,指标,数值", ["lacks_area_near"], id="near"),
    ],
)
def test_a_missing_column_is_named(tmp_path: Path, header: str, expected: list[str]) -> None:
    submission = read(tmp_path, f"标题\n\n{header}\n石家庄高新区,2025,营业收入,5\n")
    assert findings(submission) == [("E002", 3, None, what) for what in expected]


def test_a_missing_column_tells_the_nearest_header(tmp_path: Path) -> None:
    (finding,) = read(tmp_path, "单位名,时期,指标,数值\n").findings
    assert finding.statement.facts["near"] == "单位名"


@pytest.mark.parametrize(
    "text", ["石家庄高新区,2025,营业收入,5\n", "a,b\n1,2\n", "x", "指标\n营业收入\n", "\n" * 60]
)
def test_without_a_header_nothing_is_read(tmp_path: Path, text: str) -> None:
    submission = read(tmp_path, text)
    assert findings(submission) == [("E002", None, None, "no_header")]
    assert submission.periods == {}


def test_a_header_is_found_within_fifty_rows(tmp_path: Path) -> None:
    table = "地区,时期,营业收入\n石家庄高新区,2025,5\n"
    assert levels(read(tmp_path, "标题\n" * 49 + table)) == {"zone revenue 2025": "5"}
    assert findings(read(tmp_path, "标题\n" * 50 + table)) == [("E002", None, None, "no_header")]


def test_columns_that_are_not_understood_are_said_to_be_left_out(tmp_path: Path) -> None:
    text = "地区,时期,营业收入,单位,,税务局代码,\n石家庄高新区,2025,5,亿元,,x,\n"
    submission = read(tmp_path, text)
    assert findings(submission) == [
        ("W110", 1, "税务局代码", "column_left_out"),
    ]
    assert levels(submission) == {"zone revenue 2025": "5"}


def test_figures_under_no_name_are_said_to_be_left_out(tmp_path: Path) -> None:
    submission = read(tmp_path, "地区,时期,,营业收入,\n石家庄高新区,2025,,5,\n正定县,2025,7,6,8\n")
    assert findings(submission) == [("W110", 1, None, "unnamed_column")] * 2
    assert [one.statement.facts["number"] for one in submission.findings] == [3, 5]


def test_a_prior_alone_is_left_out(tmp_path: Path) -> None:
    submission = read(tmp_path, "地区,时期,营业收入同比,营业收入同期\n石家庄高新区,2025,5,7\n")
    assert findings(submission) == [("W110", 1, "营业收入同期", "prior_without_value")]


def test_a_header_unit_of_another_family_rejects_its_column(tmp_path: Path) -> None:
    text = "地区,时期,营业收入(吨),营业收入同比,高新技术企业\n石家庄高新区,2025,5,7,9\n"
    submission = read(tmp_path, text)
    assert findings(submission) == [("E008", 1, "营业收入(吨)", "other_unit")]
    assert levels(submission) == {"zone firms 2025": "9"}
    assert rates(submission) == {"zone revenue 2025": "7"}
    assert (None, "revenue", None) in submission.rejected


def test_a_growth_header_in_points_is_a_change(tmp_path: Path) -> None:
    text = "地区,时期,指标,数值,同比(个百分点)\n石家庄高新区,2025,营业收入,5,7\n"
    submission = read(tmp_path, text)
    assert findings(submission) == [("W110", 1, "同比(个百分点)", "change_left_out")]
    assert levels(submission) == {"zone revenue 2025": "5"}


def test_a_column_of_a_period_with_changes_alone_has_no_figure(tmp_path: Path) -> None:
    text = "石家庄高新区2025年,比年初增减\n指标,全年\n营业收入,5\n"
    submission = read(tmp_path, text)
    assert findings(submission) == [("E002", None, None, "no_figures")]
    assert not submission.periods
