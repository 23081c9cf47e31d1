"""What each row of a table is taken for: data, an error, or skipped and said to be."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaoxin_cli.period import Period
from gaoxin_cli.tables import Elsewhere, read_submission
from gaoxin_cli.tables.skipped import ranges
from tests.tables.reading import DEFINITIONS, findings, levels, notices, rates, read

LONG = "地区,时期,指标,数值,备注\n"
WIDE = "地区,时期,营业收入,高新技术企业,备注\n"
GOOD = "正定县,2025,营业收入,5,\n"
ONLY_OTHERS = ("E002", None, None, "only_others")
FOUND = {"county revenue 2025": "5"}


def test_a_real_table_has_more_than_rows(tmp_path: Path) -> None:
    text = (
        "附表1,,,,\n"
        "2025年主要指标,,单位：亿元,,\n"
        ",,,,\n"
        f"{LONG}"
        "石家庄市,2025,营业收入,9,\n"
        "\n"
        "  #石家庄高新区,2025,营业收入,5,\n"
        "其中：正定县,2025,营业收入,3,\n"
        "合 计,2025,营业收入,17,\n"
        f"第二页\n{LONG}"
        "石家庄市,2024,营业收入,8,\n"
        "注：1.数据为初步数,待核\n"
        "  2.增速按可比价计算\n"
        "资料来源：统计局,,,,\n"
        "制表人：张三,,审核人：李四,,\n"
        ",,,,\n"
    )
    submission = read(tmp_path, text)
    assert findings(submission) == []
    assert levels(submission) == {
        "city revenue 2025": "9",
        "zone revenue 2025": "5",
        "county revenue 2025": "3",
        "city revenue 2024": "8",
    }
    assert notices(submission) == [
        ("title_unit", {"unit": ("亿元",)}),
        ("skipped_title", {"lines": "1–2"}),
        ("skipped_blank", {"lines": "3, 6, 17"}),
        ("skipped_total", {"lines": "9"}),
        ("skipped_headings", {"lines": "10"}),
        ("skipped_header", {"lines": "11"}),
        ("skipped_notes", {"lines": "13–16"}),
    ]


@pytest.mark.parametrize(
    "row",
    [
        "注：以上为初步数", "备注,待核,,,", "说明：", "* 初步数", "※口径调整", "数据来源：统计局",
        "制表：李四,,复核：王五", "Note: provisional, may change", "Source: bureau",
        "填报单位：开发区,,填报日期：2025-06-30,,",
    ],
)  # fmt: skip
def test_notes_are_skipped_wherever_they_stand(tmp_path: Path, row: str) -> None:
    for text in (f"{LONG}{GOOD}{row}\n", f"{LONG}{row}\n{GOOD}"):
        submission = read(tmp_path, text)
        assert findings(submission) == []
        assert levels(submission) == FOUND
        assert [what for what, _ in notices(submission)] == ["skipped_notes"]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param("石家庄高新区", "lone_cell", id="an-area"),
        pytest.param("石家庄高", "lone_cell", id="an-area-cut-off"),
        pytest.param("石家庄高薪区,,,,", "lone_cell", id="an-area-misspelt"),
        pytest.param(",,营业收入,,", "lone_cell", id="a-measure"),
        pytest.param(",2025年,,,", "lone_cell", id="a-period"),
        pytest.param(",,,5,", "lone_cell", id="a-number"),
        pytest.param("石家庄高新区,2025", "wrong_cell_count", id="two-cells"),
        pytest.param("石家庄高新区,2025,营业收入,5", "wrong_cell_count", id="one-cell-short"),
        pytest.param("石家庄高新区,2025,营业收入,5,,,x", "wrong_cell_count", id="too-many"),
        pytest.param("注,2025,营业收入,5,", "others_area", id="a-note-with-figures"),
    ],
)
def test_a_truncated_row_is_no_note(tmp_path: Path, row: str, expected: str) -> None:
    submission = read(tmp_path, f"{LONG}{GOOD}{row}\n")
    assert [(line, what) for _, line, _, what in findings(submission)] == [(3, expected)]
    assert notices(submission) == []


def test_counts_of_cells_are_told(tmp_path: Path) -> None:
    submission = read(
        tmp_path, f"{LONG}{GOOD}石家庄高新区,2025,营业收入,5,,,x\n石家庄高新区,2024\n"
    )
    assert [dict(one.statement.facts) for one in submission.findings] == [
        {"found": 7, "expected": 5},
        {"found": 2, "expected": 5},
    ]
    assert ("zone", "revenue", Period(2025)) in submission.rejected
    assert ("zone", None, Period(2024)) in submission.rejected
    assert set(submission.periods) == {Period(2025), Period(2024)}


def test_blank_cells_beyond_the_header_are_ignored(tmp_path: Path) -> None:
    submission = read(tmp_path, f"{LONG}正定县,2025,营业收入,5,,,, ,\n")
    assert findings(submission) == []
    assert levels(submission) == FOUND


def test_a_lone_text_in_the_midst_of_data_is_a_heading(tmp_path: Path) -> None:
    submission = read(tmp_path, f"{LONG}{GOOD}一、工业\n{GOOD.replace('2025', '2024')}尾注\n")
    assert findings(submission) == []
    assert notices(submission) == [("skipped_headings", {"lines": "3, 5"})]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (",2025,营业收入,5,x", [("E005", 2, "地区", "blank_area")]),
        ("正定县,,营业收入,5,", [("E007", 2, "时期", "blank_period")]),
        ("正定县,2025,,5,", [("E006", 2, "指标", "blank_measure")]),
        ("某地,2025,营业收入,5,", [ONLY_OTHERS, ("W115", 2, None, "others_area")]),
        ("石家庄高薪区,2025,营业收入,5,", [("E005", 2, "地区", "unknown_area_near")]),
        ("正定县,2025,利润,5,", [ONLY_OTHERS, ("W115", 2, None, "others_measure")]),
        ("正定县,2025,营业收人,5,", [("E006", 2, "指标", "unknown_measure_near")]),
        ("正定县,第5年,营业收入,5,", [("E007", 2, "时期", "not_a_period")]),
        ("正定县,2025年1-6,营业收入,5,", [("E007", 2, "时期", "not_a_period_near")]),
    ],
)
def test_rows_of_nothing_known(tmp_path: Path, row: str, expected: list[object]) -> None:
    submission = read(tmp_path, f"{LONG}{row}\n")
    assert findings(submission) == expected
    assert levels(submission) == {}


def test_what_was_rejected_is_known_as_far_as_it_could_be_read(tmp_path: Path) -> None:
    submission = read(tmp_path, f"{LONG}石家庄高薪区,2025,营业收入,5,\n正定县,第一季,营业收入,5,\n")
    assert list(submission.rejected) == [
        ("?zone", "revenue", Period(2025)),
        ("county", "revenue", None),
    ]
    submission = read(
        tmp_path, f"{WIDE}石家庄高薪区,2025,5,6,\n正定县,第一季,5,6,\n正定县,2024,x,6,\n"
    )
    assert list(submission.rejected) == [
        ("?zone", None, Period(2025)),
        ("county", None, None),
        ("county", "revenue", Period(2024)),
    ]
    assert levels(submission) == {"county firms 2024": "6"}


def test_another_header_begins_another_table(tmp_path: Path) -> None:
    text = f"地区,时期,指标,数值,同比\n{GOOD}地区,时期,指标,同比,数值\n正定县,2024,营业收入,7,5\n"
    submission = read(tmp_path, text)
    assert findings(submission) == []
    assert levels(submission) == FOUND | {"county revenue 2024": "5"}
    assert rates(submission) == {"county revenue 2024": "7"}


def test_another_header_that_tells_too_little_ends_the_reading(tmp_path: Path) -> None:
    text = f"地区,时期,指标,数值\n{GOOD}地区,指标,数值\n正定县,营业收入,7\n"
    submission = read(tmp_path, text)
    assert findings(submission) == [("E002", 3, None, "another_header")]
    assert levels(submission) == FOUND
    assert (None, None, None) in submission.rejected


def test_rows_of_another_plan_of_the_run_are_passed_over(tmp_path: Path) -> None:
    elsewhere = Elsewhere(areas=["唐山市", "正定县"], measures=["税收"])
    text = f"{LONG}唐山市,2024,营业收入,x,\n正定县,2025,税收,5,\n{GOOD}"
    submission = read(tmp_path, text, elsewhere=elsewhere)
    assert findings(submission) == []
    assert levels(submission) == FOUND
    assert Period(2024) in submission.periods
    wide = "地区,时期,税收,税收同比\n唐山市,2025,1,2\n正定县,2025,x,\n"
    assert findings(read(tmp_path, wide, elsewhere=elsewhere)) == []


def test_rows_of_others_are_told_once_a_name(tmp_path: Path) -> None:
    rows = "".join(f"某地{i % 300},2025,营业收入,5,\n" for i in range(900))
    submission = read(tmp_path, LONG + GOOD + rows)
    assert findings(submission) == [("W115", line, None, "others_area") for line in range(3, 303)]
    assert {one.statement.facts["rows"] for one in submission.findings} == {3}
    assert levels(submission) == FOUND


@pytest.mark.parametrize(
    ("lines", "text"),
    [([], ""), ([1], "1"), ([1, 2], "1–2"), ([5, 1, 6, 7, 9, 5], "1, 5–7, 9")],
)
def test_line_numbers_are_told_in_a_short_form(lines: list[int], text: str) -> None:
    assert ranges(lines) == text


CELLS = st.sampled_from(
    ["", "", "石家庄高新区", "正丁县", "2025", "2025Q2", "第一季", "营业收入", "利润", "5", "x",
     "-", "注：初步数", "合计", "地区", "时期", "指标", "数值", "#", "，"]
)  # fmt: skip


@given(
    st.lists(st.lists(CELLS, min_size=1, max_size=6), max_size=12), st.sampled_from([LONG, WIDE])
)
def test_no_row_is_lost(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]], header: str
) -> None:
    """Every row that is not blank is data, has a finding, or is said to be skipped."""
    path = tmp_path_factory.mktemp("rows") / "a.csv"
    texts = [",".join(row) for row in rows]
    path.write_text(header + "".join(f"{text}\n" for text in texts), encoding="utf-8")
    submission = read_submission(DEFINITIONS, [path])
    seen = {row[3] for row in submission.levels.values()} | {
        one.location.line for one in submission.findings
    }
    for _, notice in submission.notices:
        for span in str(notice.facts.get("lines", "")).split(", "):
            first, _, last = span.partition("–")
            if first:
                seen |= set(range(int(first), int(last or first) + 1))
    if "another_header" in {one.statement.what for one in submission.findings}:
        return
    for line, text in enumerate(texts, start=2):
        only_a_key = not any(part in text for part in ("5", "x"))
        assert line in seen or only_a_key, (line, text)
