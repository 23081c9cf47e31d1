"""Encodings, marked, guessed and asked for; line ends; delimiters."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from tests.tables.reading import findings, levels, read

TABLE = "地区,时期,指标,数值,备注\n石家庄高新区,2025年,营业收入,860.01,€“好”㐀\n"
LEVELS = {"zone revenue 2025": "860.01"}
GUESSED: list[object] = []


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(TABLE.encode(), [], id="utf-8"),
        pytest.param(TABLE.encode("utf-8-sig"), [], id="utf-8-mark"),
        pytest.param(codecs.BOM_UTF16_LE + TABLE.encode("utf-16-le"), [], id="utf-16-le"),
        pytest.param(codecs.BOM_UTF16_BE + TABLE.encode("utf-16-be"), [], id="utf-16-be"),
        pytest.param(TABLE.encode("gb18030"), GUESSED, id="gb18030"),
        pytest.param(("\ufeff" + TABLE).encode("gb18030"), [], id="gb18030-mark"),
        pytest.param(TABLE.replace("€", "").replace("㐀", "").encode("gbk"), GUESSED, id="gbk"),
    ],
)
def test_encodings_are_recognised(tmp_path: Path, content: bytes, expected: list[object]) -> None:
    submission = read(tmp_path, content)
    assert levels(submission) == LEVELS
    assert findings(submission) == expected


@pytest.mark.parametrize("encoding", ["gb18030", "GBK", "utf-8", "utf_16", "UTF-16-LE", "big5"])
def test_an_encoding_asked_for_is_no_guess(tmp_path: Path, encoding: str) -> None:
    content = "area,period,revenue\n正定縣,2025,5\n正定县,2025,5\n"
    text = (
        content
        if encoding.lower() not in ("big5", "gbk")
        else content.replace("正定縣,2025,5\n", "")
    )
    text = text.replace("正定县", "county") if encoding == "big5" else text
    submission = read(tmp_path, text.encode(encoding), encoding=encoding)
    assert levels(submission) == {"county revenue 2025": "5"}
    assert "encoding_guessed" not in [what for *_, what in findings(submission)]


def test_a_mark_is_no_part_of_the_first_header(tmp_path: Path) -> None:
    content = codecs.BOM_UTF16_LE + TABLE.encode("utf-16-le")
    assert levels(read(tmp_path, content, encoding="utf-16-le")) == LEVELS
    assert levels(read(tmp_path, TABLE.encode("utf-8-sig"), encoding="utf-8")) == LEVELS


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
        pytest.param(b"\n" * 3_000_000 + b"\xff", None, 3_000_001, id="far-away"),
    ],
)
def test_undecodable_bytes_are_located(
    tmp_path: Path, content: bytes, encoding: str | None, line: int
) -> None:
    submission = read(tmp_path, content, encoding=encoding)
    assert findings(submission) == [("E001", line, None, "undecodable")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("last", ["", "\n"])
def test_line_ends_and_delimiters(tmp_path: Path, end: str, delimiter: str, last: str) -> None:
    text = (
        '标题，a;b\n地区,时期,指标,数值\n正定县,2025,营业收入,"5"\n\n正定县,2024,营业收入,x' + last
    )
    submission = read(tmp_path, text.replace(",", delimiter).replace("\n", end))
    assert levels(submission) == {"county revenue 2025": "5"}
    assert findings(submission) == [("E004", 5, "数值", "not_a_number")]


def test_the_suffix_does_not_decide_the_delimiter(tmp_path: Path) -> None:
    submission = read(tmp_path, TABLE.replace(",", "\t"), name="a.txt")
    assert levels(submission) == LEVELS


def test_a_comma_wins_where_more_of_the_header_is_understood(tmp_path: Path) -> None:
    text = "地区,时期,指标,数值;同比\n正定县,2025,营业收入,5\n"
    assert findings(read(tmp_path, text))[0][3] == "lacks_value"


def test_the_mark_of_another_encoding_than_the_one_asked_for_is_undecodable(tmp_path: Path) -> None:
    content = codecs.BOM_UTF16_BE + TABLE.encode("utf-16-be")
    submission = read(tmp_path, content, encoding="utf-32")
    assert findings(submission) == [("E001", 1, None, "undecodable")]
