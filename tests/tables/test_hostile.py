"""Input made to break the reader: it stays quick and small, and says what is wrong."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest

from tests.counting import calls
from tests.tables.reading import findings, levels, read

HEADER = "地区,时期,指标,数值,备注\n"
GOOD = "正定县,2025,营业收入,5,\n"
FOUND = {"county revenue 2025": "5"}
MIB = 1_048_576


@pytest.mark.parametrize("character", ["x", "好", "é", "😀"])
def test_a_cell_of_one_mebibyte_is_fine_and_one_byte_more_is_not(
    tmp_path: Path, character: str
) -> None:
    size = len(character.encode())
    note = character * (MIB // size) + "x" * (MIB % size)
    assert len(note.encode()) == MIB
    fine = read(tmp_path, f"{HEADER}正定县,2024,营业收入,4,{note}\n{GOOD}")
    assert findings(fine) == []
    assert len(fine.levels) == 2
    over = read(tmp_path, f"{HEADER}正定县,2024,营业收入,4,{note}x\n{GOOD}")
    assert findings(over) == [("E003", 2, None, "cell_too_long")]
    assert levels(over) == FOUND
    (key,) = over.rejected
    assert key[:2] == ("county", "revenue")


@pytest.mark.parametrize(
    ("count", "what"), [(10_000, None), (10_001, "too_many_cells_for_any_row")]
)
def test_a_row_of_ten_thousand_cells(tmp_path: Path, count: int, what: str | None) -> None:
    row = "正定县,2024,营业收入,4," + "," * (count - 5)
    submission = read(tmp_path, f"{HEADER}{row}\n{GOOD}")
    assert findings(submission) == ([] if what is None else [("E003", 2, None, what)])
    assert levels(submission)["county revenue 2025"] == "5"


@pytest.mark.parametrize(
    ("line", "what"),
    [
        pytest.param('正定县,2024,"' + "x" * 6 * MIB, "cell_too_long", id="quoted"),
        pytest.param("x" * 50 * MIB, "cell_too_long", id="bare"),
        pytest.param("x," * 3 * MIB, "too_many_cells_for_any_row", id="cells"),
        pytest.param(("x" * 1000 + ",") * 5000, "row_too_long", id="row"),
    ],
)
def test_a_line_far_too_long_is_dropped_without_keeping_it(
    tmp_path: Path, line: str, what: str
) -> None:
    content = f"{HEADER}{line}\n{GOOD}".encode()
    tracemalloc.start()
    submission = read(tmp_path, content)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert findings(submission) == [("E003", 2, None, what)]
    assert levels(submission) == FOUND
    assert peak < 500 * MIB


@pytest.mark.parametrize(
    ("row", "what"),
    [
        pytest.param('正定县,2024,"营业收入,4,', "unclosed_quote", id="open"),
        pytest.param('正定县,2024,"营业收入"x,4,', "text_after_quote", id="text-after"),
        pytest.param('正定县,2024,营业收入,4,"', "unclosed_quote", id="at-the-end"),
    ],
)
def test_a_wrong_quote_costs_only_its_row(tmp_path: Path, row: str, what: str) -> None:
    after = "".join(f"正定县,{year},营业收入,{year},\n" for year in range(1000, 2000))
    submission = read(tmp_path, f'{HEADER}{GOOD}{row}\n{after}石家庄市,2025,营业收入,1,"a\nb"\n')
    assert findings(submission) == [("E003", 3, None, what)]
    assert len(submission.levels) == 1002
    assert ("city", "revenue") in {key[:2] for key in submission.levels}


def test_a_quote_closed_many_rows_later_is_an_unclosed_one(tmp_path: Path) -> None:
    rows = "".join(f"正定县,{year},营业收入,1,\n" for year in range(2000, 2020))
    text = f'{HEADER}正定县,1999,"营业收入,1,\n{rows}正定县,2020",营业收入,1,,\n{GOOD}'
    submission = read(tmp_path, text)
    assert findings(submission)[0] == ("E003", 2, None, "unclosed_quote")
    assert len(submission.levels) >= 21


def test_quoted_line_breaks_are_text_and_lines_are_counted_right(tmp_path: Path) -> None:
    broken = '"正定\n县",2025,营业收入,5,"一,二\r\n三\n\n四"\n'
    submission = read(tmp_path, f"{HEADER}{broken}正定县,2024,营业收入,x,\n")
    assert levels(submission) == FOUND
    assert findings(submission) == [("E004", 7, "数值", "not_a_number")]


def test_recoveries_are_limited_and_the_rest_is_said_to_be_unread(tmp_path: Path) -> None:
    rows = '正定县,2024,"营业收入,4,\n正定县,2023,营业收入,4,\n' * 150
    submission = read(tmp_path, HEADER + rows)
    found = findings(submission)
    assert [one for one in found if one[3] == "not_read_on"] == [
        ("E003", found[-1][1], None, "not_read_on")
    ]
    assert (None, None, None) in submission.rejected


def test_every_one_of_many_errors_is_reported_at_the_same_cost(tmp_path: Path) -> None:
    def errors(count: int) -> int:
        rows = "".join(
            f'无{i},2025,"营"业,x{i},\n正定县,第{i}年,营业收入,x{i},\n' for i in range(count)
        )
        submission = read(tmp_path, HEADER + rows + GOOD)
        codes = [code for code, *_ in findings(submission)]
        assert [codes.count(code) for code in ("E003", "E004", "E007")] == [count] * 3
        assert levels(submission) == FOUND
        return count

    errors(1)  # what is made once, and kept
    few, many = calls(lambda: errors(300)), calls(lambda: errors(1_200))
    assert many < 4.4 * few


@pytest.mark.parametrize(
    "content",
    [
        b"\0" * 1000,
        HEADER.encode() + b"\0\0,\0,\0,\0,\0\n",
        b'"' * 100_001,
        b",\n" * 10_000,
        b"\r" * 10_000,
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"\xff\xfe\x00",
        HEADER.encode() + b'"' * 5000,
        HEADER.encode() * 3000,
    ],
)
def test_nonsense_is_an_error_and_no_crash(tmp_path: Path, content: bytes) -> None:
    submission = read(tmp_path, content)
    assert levels(submission) == {}
    assert {code[0] for code, *_ in findings(submission)} >= {"E"}


def test_facts_are_cut_but_keep_their_start(tmp_path: Path) -> None:
    submission = read(tmp_path, f"{HEADER}正定县,2025,营业收入,{'约' * 1000},\n")
    (finding,) = submission.findings
    assert finding.statement.facts["found"] == "约" * 200 + "…"
