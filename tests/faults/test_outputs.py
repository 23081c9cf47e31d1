"""Outputs that can't be written: closed, full or read by nobody, for each command and format."""

import os
import resource
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.conftest import Gaoxin
from tests.faults.conftest import COMMANDS, OF_EACH, needs_full_device, posix

pytestmark = [posix, pytest.mark.usefixtures("folder")]

FULL = "Error: can't write to standard output: the disk is full\n"
CLOSED = "Error: can't write to standard output: it is closed\n"
SAYING = (
    ("check", "actuals.csv"),
    ("read", "actuals.csv"),
    ("targets",),
    ("--help",),
    ("nonsense",),
    ("check",),
    ("check", "actuals.csv", "--targets", "gone.yaml"),
)
"""Commands that say something on standard error, and others."""
OLD = "what was there before"


def shell(gaoxin: Gaoxin, words: Sequence[str], redirection: str) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of a command with streams redirected."""
    done = subprocess.run(
        ["/bin/bash", "-c", f'"$@" {redirection}', "bash", gaoxin.command, *words],
        cwd=gaoxin.cwd,
        env={"PATH": os.environ["PATH"]},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=60,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def last_line(text: str) -> str:
    return text.splitlines(keepends=True)[-1]


@pytest.fixture
def unread() -> Iterator[int]:
    """The end to write to of a pipe that nobody reads."""
    reading, writing = os.pipe()
    os.close(reading)
    yield writing
    os.close(writing)


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_pipe_that_nobody_reads_ends_it_silently(
    gaoxin: Gaoxin, words: Sequence[str], unread: int
) -> None:
    done = subprocess.run(
        [gaoxin.command, *words],
        cwd=gaoxin.cwd,
        env={"PATH": os.environ["PATH"]},
        stdout=unread,
        stderr=subprocess.PIPE,
        check=False,
        timeout=60,
    )
    assert done.returncode == 2
    assert b"Error" not in done.stderr


@pytest.mark.parametrize("words", SAYING, ids=" ".join)
def test_standard_error_that_nobody_reads_is_2_where_something_is_said_there(
    gaoxin: Gaoxin, words: Sequence[str], unread: int
) -> None:
    usual = gaoxin(*words)
    done = subprocess.run(
        [gaoxin.command, *words],
        cwd=gaoxin.cwd,
        env={"PATH": os.environ["PATH"]},
        stdout=subprocess.DEVNULL,
        stderr=unread,
        check=False,
        timeout=60,
    )
    assert done.returncode == (2 if usual.err else usual.code)


@needs_full_device
@pytest.mark.parametrize("words", OF_EACH, ids=" ".join)
def test_a_full_disk_or_a_closed_output_is_2_and_said(gaoxin: Gaoxin, words: Sequence[str]) -> None:
    for redirection, said in (("> /dev/full", FULL), (">&-", CLOSED)):
        code, out, err = shell(gaoxin, words, redirection)
        assert (code, out, last_line(err)) == (2, "", said)
    assert shell(gaoxin, words, "<&- >&- 2>&-") == (2, "", "")


@needs_full_device
@pytest.mark.parametrize("words", SAYING, ids=" ".join)
def test_what_is_printed_does_not_depend_on_standard_error(
    gaoxin: Gaoxin, words: Sequence[str]
) -> None:
    usual = gaoxin(*words, env={"LANG": "C"})
    assert shell(gaoxin, words, "2>&-") == (usual.code, usual.out, "")
    code, _, err = shell(gaoxin, words, "2> /dev/full")
    assert (code, err) == (2 if usual.err else usual.code, "")


@pytest.mark.parametrize("name", ["json", "table", "html", "xlsx", "docx"])
def test_a_report_too_large_for_the_disk_leaves_what_was_there(
    gaoxin: Gaoxin, folder: Path, name: str
) -> None:
    """A limit on the size of files, which is what a full disk is to a program."""
    (folder / "report").write_text(OLD, "utf-8")
    done = subprocess.run(
        [gaoxin.command, "check", "-q", "actuals.csv", "--report", f"{name}=report"],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100)),
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 2
    assert done.stderr == b"gaoxin: can't write report: a file may not be that large\n"
    assert (folder / "report").read_text("utf-8") == OLD
    assert sorted(path.name for path in folder.iterdir()) == [
        "actuals.csv", "report", "targets.yaml",
    ]  # fmt: skip


@needs_full_device
@pytest.mark.parametrize("words", [("check", "--fail-on", "never"), ("validate",), ("score",)])
def test_a_full_device_for_a_report_is_2_and_said(gaoxin: Gaoxin, words: Sequence[str]) -> None:
    done = gaoxin(*words, "actuals.csv", "-q", "--report", "json=/dev/full")
    assert (done.code, done.err) == (2, "gaoxin: can't write /dev/full: the disk is full\n")
    assert done.out
