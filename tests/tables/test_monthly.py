"""Tables by months: indicators down, cumulative months across, growth on the row below."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from gaoxin_cli.finding import Named
from gaoxin_cli.period import Period
from gaoxin_cli.submission import Submission
from gaoxin_cli.tables import Elsewhere, Given, read_submission
from tests.tables.reading import DEFINITIONS, findings, levels, notices, rates, read, write

TITLE = "石家庄高新区2025年主要指标,,,\n"
HEADER = "指标,单位,1-3月,1—6月\n"
ASSUMED = [("area_assumed", {"area": "zone"}), ("year_assumed", {"year": 2025})]


def test_a_table_by_months(tmp_path: Path) -> None:
    text = (
        f"{TITLE}{HEADER}"
        "一、经济,,,\n"
        "营业收入,亿元,100,200.5\n"
        "  比上年同期增长,%,7.1,下降3.2\n"
        "#高新技术企业,个,-,15\n"
        "研发占比,%,3.5%,\n"
        f"\n{HEADER}"
        "注：初步数\n"
    )
    submission = read(tmp_path, text)
    assert findings(submission) == []
    assert levels(submission) == {
        "zone revenue 2025-Q1": "100",
        "zone revenue 2025-Q2": "200.5",
        "zone firms 2025-Q2": "15",
        "zone share 2025-Q1": "3.5",
    }
    assert rates(submission) == {"zone revenue 2025-Q1": "7.1", "zone revenue 2025-Q2": "-3.2"}
    assert notices(submission) == [
        *ASSUMED,
        ("skipped_title", {"lines": "1"}),
        ("skipped_headings", {"lines": "3"}),
        ("skipped_blank", {"lines": "8"}),
        ("skipped_header", {"lines": "9"}),
        ("skipped_notes", {"lines": "10"}),
    ]
    assert isinstance(notices(submission)[0][1]["area"], Named)


@pytest.mark.parametrize(
    ("label", "period"),
    [
        ("1-3月", Period(2025, 3)),
        ("1—6月", Period(2025, 6)),
        ("１－９月", Period(2025, 9)),
        ("1-5月累计", Period(2025, 5)),
        ("一季度", Period(2025, 3)),
        ("上半年", Period(2025, 6)),
        ("前三季度", Period(2025, 9)),
        ("全年", Period(2025)),
        ("1月", Period(2025, 1)),
        ("2024年1-6月", Period(2024, 6)),
        ("2024", Period(2024)),
        ("2024年", Period(2024)),
        ("2024Q2", Period(2024, 6)),
        ("1-6月(万元)", Period(2025, 6)),
    ],
)
def test_columns_of_periods(tmp_path: Path, label: str, period: Period) -> None:
    submission = read(tmp_path, f"{TITLE}指标,{label}\n营业收入,5\n")
    assert findings(submission) == []
    assert [key[2] for key in submission.levels] == [period]
    assert list(levels(submission).values()) == ["0.0005" if "万元" in label else "5"]


@pytest.mark.parametrize(
    "label",
    ["比上年同期增长", "比去年同期增长", "比上年增长", "同比", "同比增长", "同比增长(%)", "增速",
     "同比±%", "  增长", "较上年同期增减", "其中：同比", "growth"],
)  # fmt: skip
def test_rows_of_growth(tmp_path: Path, label: str) -> None:
    submission = read(tmp_path, f"{TITLE}{HEADER}营业收入,亿元,100,200\n{label},%,7,8%\n")
    assert findings(submission) == []
    assert rates(submission) == {"zone revenue 2025-Q1": "7", "zone revenue 2025-Q2": "8"}
    assert {row[2] for row in submission.rates.values()} == {4}


def test_a_row_of_growth_may_name_its_indicator(tmp_path: Path) -> None:
    submission = read(tmp_path, f"{TITLE}{HEADER}高新技术企业,家,1,2\n营收增速（%）,,8,9\n")
    assert findings(submission) == []
    assert rates(submission) == {"zone revenue 2025-Q1": "8", "zone revenue 2025-Q2": "9"}


def test_priors_and_growth_may_stand_to_the_right(tmp_path: Path) -> None:
    text = f"{TITLE}指标,1-3月(万元),上年同期,同比增长(%),1-6月同比(%)\n营收,50000,40000,25,26\n"
    submission = read(tmp_path, text)
    assert findings(submission) == []
    assert levels(submission) == {"zone revenue 2025-Q1": "5.0000 / 4.0000"}
    assert rates(submission) == {"zone revenue 2025-Q1": "25", "zone revenue 2025-Q2": "26"}


def test_areas_may_stand_in_a_column(tmp_path: Path) -> None:
    text = (
        "2025年,,,\n地区,指标,1-3月,1-6月\n正定县,营业收入,1,2\n,同比,3,4\n"
        "合计,营业收入,5,6\n某县,营收,7,x\n"
    )
    submission = read(tmp_path, text)
    assert levels(submission) == {"county revenue 2025-Q1": "1", "county revenue 2025-Q2": "2"}
    assert rates(submission) == {"county revenue 2025-Q1": "3", "county revenue 2025-Q2": "4"}
    assert findings(submission) == [
        ("W115", 6, None, "others_area"),
    ]
    assert ("skipped_total", {"lines": "5"}) in notices(submission)


def with_options(
    tmp_path: Path, text: str, *, year: int | None = None, area: str | None = None
) -> Submission:
    return read_submission(DEFINITIONS, [write(tmp_path, text)], given=Given(area, year))


def test_year_and_area_may_be_given(tmp_path: Path) -> None:
    text = f"{HEADER}营业收入,亿元,1,2\n"
    submission = with_options(tmp_path, text, year=2024, area="正定县")
    assert levels(submission) == {"county revenue 2024-Q1": "1", "county revenue 2024-Q2": "2"}
    assert findings(submission) == []


def test_without_a_year_or_an_area_nothing_is_read(tmp_path: Path) -> None:
    text = f"主要指标,,,\n{HEADER}营业收入,亿元,1,2\n"
    assert findings(read(tmp_path, text)) == [
        ("E002", 2, None, "lacks_area"),
        ("E002", 2, None, "lacks_period"),
    ]
    text = f"石家庄高新区2025年，2024年\n{HEADER}营业收入,亿元,1,2\n"
    assert [what for *_, what in findings(read(tmp_path, text))] == ["lacks_clear_period"]


def test_a_title_with_the_name_of_another_plan_is_of_that_plan(tmp_path: Path) -> None:
    text = f"唐山市2025年\n{HEADER}营业收入,亿元,1,2\n"
    submission = read(tmp_path, text, elsewhere=Elsewhere(areas=["唐山市"]))
    assert findings(submission) == []
    assert levels(submission) == {}


def test_a_single_month_is_questioned(tmp_path: Path) -> None:
    text = f"{TITLE}指标,1月,2月,1-3月\n营业收入,1,2,3\n"
    submission = read(tmp_path, text)
    assert findings(submission) == [("W114", 2, "2月", "single_or_cumulative")]
    assert sorted(levels(submission).values()) == ["1", "2", "3"]


def test_two_columns_for_one_period_are_refused(tmp_path: Path) -> None:
    text = f"{TITLE}指标,1-3月,一季度\n营业收入,1,2\n"
    submission = read(tmp_path, text)
    assert findings(submission) == [("E002", 2, "一季度", "two_columns")]
    assert levels(submission) == {}


@pytest.mark.parametrize(
    ("table", "covered"),
    [
        pytest.param("指标,1-6月,1-12月\n营业收入,1,\n高新技术企业,-,\n", {6}, id="blank-column"),
        pytest.param("指标,1-6月,1-12月\n营业收入,1,-\n", {6, 12}, id="mark-for-missing"),
        pytest.param("时期,营业收入\n1-6月,1\n1-12月,\n", {6, 12}, id="blank-row"),
        pytest.param(
            "指标,数值\n1-6月,\n营业收入,1\n1-12月,\n营业收入,\n", {6, 12}, id="blank-below"
        ),
    ],
)
def test_a_period_is_covered_by_its_rows_or_by_what_stands_in_its_column(
    tmp_path: Path, table: str, covered: set[int]
) -> None:
    submission = read(tmp_path, f"{TITLE}{table}")
    assert set(submission.periods) == {Period(2025, month) for month in covered}


def test_errors_have_their_places(tmp_path: Path) -> None:
    text = (
        f"{TITLE}指标,单位,1-3月,1-6月,,代码\n"
        "营业收人,亿元,1,x,7,\n"
        "同比,%,1,2,,\n"
        "营业收入,吨,1,,,\n"
        "高新技术企业,家,约1,2,,\n"
        "同比,%,y,2,,\n"
        "营收,亿元,1\n"
        ",亿元,1,2,,\n"
        "营收(万元),亿元,1,2,,\n"
    )
    submission = read(tmp_path, text)
    assert findings(submission) == [
        ("W110", 2, "代码", "column_left_out"),
        ("W110", 2, None, "unnamed_column"),
        ("E006", 3, "指标", "unknown_measure_near"),
        ("E004", 3, "1-6月", "not_a_number"),
        ("E006", 4, "指标", "growth_of_nothing"),
        ("E008", 5, "单位", "other_unit"),
        ("E004", 6, "1-3月", "not_a_number"),
        ("E004", 7, "1-3月", "not_a_number"),
        ("E003", 8, None, "wrong_cell_count"),
        ("E006", 9, "指标", "blank_measure"),
        ("E008", 10, "指标", "units_disagree"),
    ]
    assert levels(submission) == {"zone firms 2025-Q2": "2"}


def test_in_a_workbook_the_area_may_be_the_sheet_name(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "正定县"
    rows: list[list[str | float | None]] = [
        ["2025年主要指标"],
        ["指标", "单位", "1-3月", None],
        ["营业收入", "万元", 50000, None],
        ["同比", None, 0.07, None],
        ["高新技术企业", "家", "x", None],
    ]
    for row in rows:
        sheet.append(row)
    sheet["C4"].number_format = "0%"
    book.save(tmp_path / "a.xlsx")
    submission = read_submission(DEFINITIONS, [tmp_path / "a.xlsx"])
    assert levels(submission) == {"county revenue 2025-Q1": "5.0000"}
    assert rates(submission) == {"county revenue 2025-Q1": "7"}
    (finding,) = submission.findings
    assert (finding.code, finding.location.cell) == ("E004", "正定县!C5")
