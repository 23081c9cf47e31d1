"""Files that can be opened, and what is said of those that can't."""

from __future__ import annotations

import io
import os
import socket
import sys
import threading
from pathlib import Path

import pytest

from gaoxin_cli.finding import Statement
from gaoxin_cli.readers import Streams, read_submission
from tests.readers.reading import DEFINITIONS, findings, levels, write

TABLE = "地区,时期,营业收入\n正定县,2025,5\n"
FOUND = {"county revenue 2025": "5"}


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
    path = tmp_path / name
    submission = read_submission(DEFINITIONS, [path])
    (finding,) = submission.findings
    assert (finding.code, finding.location.file) == ("E001", str(path))
    assert finding.statement == Statement("cannot_open", {"why": Statement(why)})
    assert (None, None, None) in submission.rejected


@pytest.mark.parametrize("name", ["a\0b.csv", "x" * 5000])
def test_a_name_that_no_file_can_have_is_an_error(name: str) -> None:
    assert findings(read_submission(DEFINITIONS, [name]))[0][3] == "cannot_open"


def test_a_socket_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "socket"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
        assert findings(read_submission(DEFINITIONS, [path])) == [
            ("E001", None, None, "cannot_open")
        ]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read_is_an_error(tmp_path: Path) -> None:
    path = write(tmp_path, TABLE)
    path.chmod(0)
    (finding,) = read_submission(DEFINITIONS, [path]).findings
    assert finding.statement == Statement("cannot_open", {"why": Statement("why_denied")})


def test_one_bad_file_does_not_hide_the_others(tmp_path: Path) -> None:
    submission = read_submission(DEFINITIONS, [tmp_path / "no.csv", write(tmp_path, TABLE)])
    assert levels(submission) == FOUND
    assert [one.location.file for one in submission.findings] == [str(tmp_path / "no.csv")]


def test_a_pipe_is_read(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_bytes, args=(TABLE.encode("utf-16"),))
    writer.start()
    submission = read_submission(DEFINITIONS, [path])
    writer.join()
    assert findings(submission) == []
    assert levels(submission) == FOUND


def test_standard_input_is_kept_for_another_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TABLE.encode("gbk"))))
    with Streams() as streams:
        for _ in range(2):
            submission = read_submission(DEFINITIONS, ["-"], streams=streams)
            assert levels(submission) == FOUND
            assert submission.findings[0].location.file == "-"


def test_a_closed_standard_input_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert findings(read_submission(DEFINITIONS, ["-"])) == [("E001", None, None, "cannot_open")]


@pytest.mark.parametrize("start", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0"])
def test_a_workbook_under_another_name_is_an_error(tmp_path: Path, start: bytes) -> None:
    path = write(tmp_path, start + b"\0" * 100)
    assert findings(read_submission(DEFINITIONS, [path])) == [("E001", None, None, "is_a_workbook")]
