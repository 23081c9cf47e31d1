"""CSV made to break the reader: it stays quick and small, and says which rows it lost."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest

from gaoxin_cli.files.sheet import Batch, Width
from gaoxin_cli.finding import Statement
from tests.counting import calls
from tests.files.opening import only_sheet, write

HEADER = "地区,时期,指标,数值,备注\n"
GOOD = "正定县,2025,营业收入,5,\n"
GOOD_CELLS = ["正定县", "2025", "营业收入", "5", ""]
MIB = 1_048_576

Torn = list[tuple[int, str]]


def read(folder: Path, content: str | bytes) -> tuple[list[list[str]], Torn]:
    """Return the rows below the header, and the line and the reason of each torn one."""
    return read_file(write(folder, content))


def read_file(file: Path) -> tuple[list[list[str]], Torn]:
    """Return the same of a file."""
    sheet = only_sheet(file)
    sheet.head()
    sheet.begin(1, Width(4, 5))
    rows: list[list[str]] = []
    torn: Torn = []
    for batch in sheet.batches():
        rows += [list(row) for line, row in zip(batch.lines, batch.rows, strict=True) if line > 1]
        torn += [(row.line, row.statement.what) for row in batch.broken]
    return rows, torn


@pytest.mark.parametrize("character", ["x", "好", "é", "😀"])
def test_a_cell_of_one_mebibyte_is_fine_and_one_byte_more_is_not(
    tmp_path: Path, character: str
) -> None:
    size = len(character.encode())
    note = character * (MIB // size) + "x" * (MIB % size)
    assert len(note.encode()) == MIB
    rows, torn = read(tmp_path, f"{HEADER}正定县,2024,营业收入,4,{note}\n{GOOD}")
    assert (len(rows), torn) == (2, [])
    rows, torn = read(tmp_path, f"{HEADER}正定县,2024,营业收入,4,{note}x\n{GOOD}")
    assert (rows, torn) == ([GOOD_CELLS], [(2, "cell_too_long")])


@pytest.mark.parametrize(
    ("count", "torn"), [(10_000, []), (10_001, [(2, "too_many_cells_for_any_row")])]
)
def test_a_row_of_ten_thousand_cells(tmp_path: Path, count: int, torn: Torn) -> None:
    row = "正定县,2024,营业收入,4," + "," * (count - 5)
    rows, found = read(tmp_path, f"{HEADER}{row}\n{GOOD}")
    assert found == torn
    assert rows[-1] == GOOD_CELLS


def test_ten_thousand_cells_beside_a_torn_row(tmp_path: Path) -> None:
    row = "正定县,2024,营业收入,4," + "," * (10_000 - 5)
    rows, torn = read(tmp_path, f'{HEADER}{row}\n正定县,2024,"营业收入,4,\n{GOOD}')
    assert (len(rows), torn) == (2, [(3, "unclosed_quote")])


@pytest.mark.parametrize(
    ("row", "statement"),
    [
        pytest.param("x" * (MIB + 1), Statement("cell_too_long", {"limit": MIB}), id="cell"),
        pytest.param(
            '"' + "x" * (MIB + 1) + '"', Statement("cell_too_long", {"limit": MIB}), id="quoted"
        ),
        pytest.param(
            "," * 10_000,
            Statement("too_many_cells_for_any_row", {"found": 10_001, "limit": 10_000}),
            id="cells",
        ),
        pytest.param('"营业收入', Statement("unclosed_quote"), id="quote"),
        pytest.param('"营业"收入', Statement("text_after_quote"), id="text-after-a-quote"),
    ],
)
def test_a_torn_row_is_told_with_what_would_be_right(
    tmp_path: Path, row: str, statement: Statement
) -> None:
    sheet = only_sheet(write(tmp_path, f"{HEADER}{row}\n{GOOD}"))
    sheet.head()
    sheet.begin(1, Width(4, 5))
    assert [one.statement for batch in sheet.batches() for one in batch.broken] == [statement]


def test_the_cells_of_a_wide_row_are_not_looked_at_one_by_one(tmp_path: Path) -> None:
    file = write(tmp_path, f"{HEADER}{'x,' * 2_000_000}\n{GOOD}")

    def refuse() -> None:
        assert read_file(file) == ([GOOD_CELLS], [(2, "too_many_cells_for_any_row")])

    assert calls(refuse) < 2_000_000 / 100


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
    rows, torn = read(tmp_path, content)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (rows, torn) == ([GOOD_CELLS], [(2, what)])
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
    rows, torn = read(tmp_path, f'{HEADER}{GOOD}{row}\n{after}石家庄市,2025,营业收入,1,"a\nb"\n')
    assert torn == [(3, what)]
    assert len(rows) == 1002
    assert rows[-1] == ["石家庄市", "2025", "营业收入", "1", "a\nb"]


def test_a_quote_closed_many_rows_later_is_an_unclosed_one(tmp_path: Path) -> None:
    between = "".join(f"正定县,{year},营业收入,1,\n" for year in range(2000, 2020))
    text = f'{HEADER}正定县,1999,"营业收入,1,\n{between}正定县,2020",营业收入,1,,\n{GOOD}'
    rows, torn = read(tmp_path, text)
    assert torn[0] == (2, "unclosed_quote")
    assert len(rows) >= 21


def test_recoveries_are_limited_and_the_rest_is_said_to_be_unread(tmp_path: Path) -> None:
    text = HEADER + '正定县,2024,"营业收入,4,\n正定县,2023,营业收入,4,\n' * 150
    _, torn = read(tmp_path, text)
    assert [what for _, what in torn].count("not_read_on") == 1
    assert torn[-1][1] == "not_read_on"
    sheet = only_sheet(write(tmp_path, text))
    sheet.head()
    sheet.begin(1, Width(4, 5))
    *_, last = (row.statement for batch in sheet.batches() for row in batch.broken)
    assert last == Statement("not_read_on", {"limit": 100})


def test_the_head_of_an_empty_file_is_empty(tmp_path: Path) -> None:
    assert only_sheet(write(tmp_path, "")).head() == Batch((), ())


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"\0" * 1000, id="nul"),
        pytest.param(b'"' * 100_001, id="quotes"),
        pytest.param(b",\n" * 10_000, id="blank-rows"),
        pytest.param(b"\r" * 10_000, id="returns"),
        pytest.param(b"\xef\xbb\xbf", id="a-mark-alone"),
        pytest.param(b"\xff\xfe", id="another-mark-alone"),
        pytest.param(HEADER.encode() + b'"' * 5000, id="quotes-below-a-header"),
        pytest.param(b"", id="empty"),
    ],
)
def test_nonsense_is_no_crash_and_no_figure(tmp_path: Path, content: bytes) -> None:
    rows, _ = read(tmp_path, content)
    assert not any("5" in cell for row in rows for cell in row)
