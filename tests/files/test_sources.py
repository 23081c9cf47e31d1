"""Files that can be opened, and what is said of those that can't."""

from __future__ import annotations

import io
import os
import socket
import sys
import threading
from pathlib import Path

import pytest

from gaoxin_cli.files import open_file
from gaoxin_cli.files.source import Streams, UnreadableError, split_name
from gaoxin_cli.finding import Statement
from tests.files.opening import only_sheet, refusal, rows, write

TABLE = "地区,时期,营业收入\n正定县,2025,5\n"
ROWS = [["地区", "时期", "营业收入"], ["正定县", "2025", "5"]]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        pytest.param("missing.csv", "why_missing", id="missing"),
        pytest.param(".", "why_folder", id="folder"),
        pytest.param("/dev/null", "why_special", id="device"),
        pytest.param("missing.xlsx#Sheet1", "why_missing", id="missing-workbook"),
    ],
)
def test_what_can_not_be_opened_is_an_error(tmp_path: Path, name: str, why: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        only_sheet(tmp_path / name)
    assert caught.value.statement == Statement("cannot_open", {"why": Statement(why)})


@pytest.mark.parametrize("name", ["a\0b.csv", "x" * 5000])
def test_a_name_that_no_file_can_have_is_an_error(name: str) -> None:
    assert refusal(lambda: only_sheet(name)) == ("cannot_open", None)


def test_a_socket_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "socket"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
        assert refusal(lambda: only_sheet(path)) == ("cannot_open", None)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read_is_an_error(tmp_path: Path) -> None:
    path = write(tmp_path, TABLE)
    path.chmod(0)
    with pytest.raises(UnreadableError) as caught:
        only_sheet(path)
    assert caught.value.statement == Statement("cannot_open", {"why": Statement("why_denied")})


def test_a_pipe_is_read(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_bytes, args=(TABLE.encode("utf-16"),))
    writer.start()
    sheet = only_sheet(path)
    writer.join()
    assert rows(sheet) == ROWS


def test_standard_input_is_kept_for_another_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TABLE.encode("gbk"))))
    with Streams() as streams:
        for _ in range(2):
            file = open_file("-", streams)
            assert rows(file.sheets[0][0]) == ROWS
            assert file.sheets[0][0].file == "-"


def test_a_closed_standard_input_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert refusal(lambda: only_sheet("-")) == ("cannot_open", None)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("a.csv", ("a.csv", None)),
        ("a#1.csv", ("a#1.csv", None)),
        ("a.xlsx", ("a.xlsx", None)),
        ("a.xlsx#表 一", ("a.xlsx", "表 一")),
        ("a#1.XLS#b#c", ("a#1.XLS", "b#c")),
        ("a#1.ods#b", ("a#1.ods", "b")),
        ("a#1.xlsx", ("a#1.xlsx", None)),
    ],
)
def test_the_name_of_a_sheet_stands_behind_that_of_its_workbook(
    name: str, parts: tuple[str, str | None]
) -> None:
    assert split_name(name) == parts
