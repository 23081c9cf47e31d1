"""CSV texts: separators, line ends, encodings, and which of them is right is left to the tables."""

from __future__ import annotations

import codecs
import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaoxin_cli.files.csv_sheet import CsvSheet, Text
from gaoxin_cli.files.encoding import is_encoding
from gaoxin_cli.files.sheet import Batch, Columns, Width
from gaoxin_cli.files.source import UnreadableError
from gaoxin_cli.finding import Statement
from tests.files.opening import only_sheet, opened, refusal, rows, write

TABLE = "地区,时期,指标,数值,备注\n石家庄高新区,2025年,营业收入,860.01,€“好”㐀\n"
ROWS = [
    ["地区", "时期", "指标", "数值", "备注"],
    ["石家庄高新区", "2025年", "营业收入", "860.01", "€“好”㐀"],
]
GUESS = Statement("encoding_guessed", {"encoding": "GB18030"})


@pytest.mark.parametrize(
    ("content", "guess"),
    [
        pytest.param(TABLE.encode(), None, id="utf-8"),
        pytest.param(TABLE.encode("utf-8-sig"), None, id="utf-8-mark"),
        pytest.param(codecs.BOM_UTF16_LE + TABLE.encode("utf-16-le"), None, id="utf-16-le"),
        pytest.param(codecs.BOM_UTF16_BE + TABLE.encode("utf-16-be"), None, id="utf-16-be"),
        pytest.param(TABLE.encode("gb18030"), GUESS, id="gb18030"),
        pytest.param(("\ufeff" + TABLE).encode("gb18030"), None, id="gb18030-mark"),
    ],
)
def test_encodings_are_recognised(tmp_path: Path, content: bytes, guess: Statement | None) -> None:
    file = opened(write(tmp_path, content))
    assert rows(file.sheets[0][0]) == ROWS
    assert file.guess == guess


@pytest.mark.parametrize("encoding", ["gb18030", "GBK", "utf-8", "utf_16", "UTF-16-LE", "big5"])
def test_an_encoding_asked_for_is_no_guess(tmp_path: Path, encoding: str) -> None:
    path = write(tmp_path, "正定,2025\n".encode(encoding))
    file = opened(path, encoding)
    assert rows(file.sheets[0][0]) == [["正定", "2025"]]
    assert file.guess is None


def test_a_mark_is_no_part_of_the_first_cell(tmp_path: Path) -> None:
    path = write(tmp_path, codecs.BOM_UTF16_LE + TABLE.encode("utf-16-le"))
    assert rows(opened(path, "utf-16-le").sheets[0][0]) == ROWS
    path = write(tmp_path, TABLE.encode("utf-8-sig"))
    assert rows(opened(path, "utf-8").sheets[0][0]) == ROWS


def test_a_mark_further_down_is_part_of_its_cell(tmp_path: Path) -> None:
    block = "x" * ((1 << 17) - 1)
    path = write(tmp_path, f"{block}\n\ufeffy\n".encode())
    assert rows(opened(path, "utf-8").sheets[0][0]) == [[block], ["\ufeffy"]]


@pytest.mark.parametrize(
    ("content", "encoding", "line"),
    [
        pytest.param(b"a\nb\n\xff\nc\n", None, 3, id="neither"),
        pytest.param("地\n".encode() + b"\xff", None, 2, id="utf-8-gets-furthest"),
        pytest.param("地\n地".encode("gbk") + b"\xff", None, 2, id="gb18030-gets-furthest"),
        pytest.param("地\r\n区\r\r".encode() + b"\xff", None, 4, id="line-ends"),
        pytest.param(b"a\n\xe5\x9c", "utf-8", 2, id="cut-off"),
        pytest.param(TABLE.encode(), "ascii", 1, id="asked-for"),
        pytest.param(codecs.BOM_UTF16_LE + "a\nb".encode("utf-16-le") + b"x", None, 2, id="odd"),
        pytest.param("a\nb".encode("utf-16-le") + b"x", "utf-16", 2, id="no-mark"),
        pytest.param(b"\n" * 3_000_000 + b"\xff", None, 3_000_001, id="far-away"),
    ],
)
def test_undecodable_bytes_are_located(
    tmp_path: Path, content: bytes, encoding: str | None, line: int
) -> None:
    path = write(tmp_path, content)
    assert refusal(lambda: opened(path, encoding)) == ("undecodable", line)


@pytest.mark.parametrize("name", ["utf-8", "GBK", "gb18030", "utf_16", "latin-1", "cp936"])
def test_encodings_of_files(name: str) -> None:
    assert is_encoding(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "nonsense",
        "rot13",
        "base64",
        "zlib",
        "idna",
        "punycode",
        "undefined",
        "a\0b",
        "..",
        "语",
    ],
)
def test_what_is_no_encoding_of_files(name: str) -> None:
    assert not is_encoding(name)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", ["", "\n"])
def test_a_text_is_given_under_each_separator(tmp_path: Path, end: str, last: str) -> None:
    path = write(tmp_path, f'a,b;c\td\n"1,2"{last}'.replace("\n", end))
    (sheets,) = opened(path).sheets
    assert {sheet.separator: rows(sheet) for sheet in sheets} == {
        ",": [["a", "b;c\td"], ["1,2"]],
        ";": [["a,b", "c\td"], ["1,2"]],
        "\t": [["a,b;c", "d"], ["1,2"]],
    }
    assert [(sheet.name, list(sheet.merges)) for sheet in sheets] == [(None, [])] * 3


@pytest.mark.parametrize("stated", ["sep=;", "SEP=;"])
def test_a_stated_separator_is_obeyed_and_its_line_is_counted(tmp_path: Path, stated: str) -> None:
    sheet = only_sheet(write(tmp_path, f"{stated}\r\na,b;c\r\n1;2\r\n"))
    assert sheet.separator == ";"
    for batch in (sheet.head(), *sheet.batches()):
        assert list(batch.lines) == [2, 3]
        assert list(batch.rows) == [["a,b", "c"], ["1", "2"]]


def test_a_stated_separator_alone_is_an_empty_table(tmp_path: Path) -> None:
    assert rows(only_sheet(write(tmp_path, "sep=;"))) == []


def test_the_first_rows_come_again(tmp_path: Path) -> None:
    sheet = only_sheet(write(tmp_path, "".join(f"{i},x\n" for i in range(1000))))
    head = sheet.head()
    assert list(head.rows) == [[str(i), "x"] for i in range(200)]
    for _ in range(2):
        assert rows(sheet) == [[str(i), "x"] for i in range(1000)]


def test_lines_are_counted_where_cells_have_several(tmp_path: Path) -> None:
    sheet = only_sheet(write(tmp_path, 'a,b\n"1\n2","3\r\n\n4"\n5,6\n'))
    sheet.begin(1, Width(2, 2))
    (batch,) = sheet.batches()
    assert list(zip(batch.lines, batch.rows, strict=True)) == [
        (1, ["a", "b"]),
        (2, ["1\n2", "3\n\n4"]),
        (6, ["5", "6"]),
    ]


@pytest.mark.parametrize(
    ("start", "suffix"), [(b"PK\x03\x04", ".xlsx"), (b"\xd0\xcf\x11\xe0", ".xls")]
)
def test_a_workbook_under_another_name_is_an_error(
    tmp_path: Path, start: bytes, suffix: str
) -> None:
    with pytest.raises(UnreadableError) as caught:
        opened(write(tmp_path, start + b"\0" * 100))
    assert caught.value.statement == Statement("is_a_workbook", {"suffix": suffix})


@given(
    st.lists(
        st.lists(st.text('1.5a "\t;', max_size=4), min_size=1, max_size=4),
        min_size=1,
        max_size=6,
    )
)
def test_lines_without_quotes_are_split_as_csv_splits_them(cells: list[list[str]]) -> None:
    lines = [",".join(row) for row in cells]
    text = Text(io.BytesIO("\n".join([*lines, ""]).encode()), "utf-8")
    sheet = CsvSheet("a.csv", text, ",")
    read = [list(row) for batch in sheet.batches() for row in batch.rows]
    if not any('"' in line for line in lines):
        assert read == list(csv.reader(lines, strict=True))


def test_a_row_of_columns_is_put_together_when_it_is_asked_for() -> None:
    rows = Columns([("a", "b", "c"), ("1", "2", "3")])
    assert (len(rows), rows[1], [*rows]) == (3, ["b", "2"], [["a", "1"], ["b", "2"], ["c", "3"]])
    assert [*rows[1:]] == [["b", "2"], ["c", "3"]]
    assert Batch(range(3), rows).columns(2) == [("a", "b", "c"), ("1", "2", "3")]
    assert Batch(range(3), rows).columns(3) is None
