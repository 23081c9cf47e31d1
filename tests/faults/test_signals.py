"""SIGINT and SIGTERM at any moment: 130 and 143, no traceback, no half-written file."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import ACTUALS, PLAN
from tests.conftest import Gaoxin, Write

OLD = "what was there before"
MOMENTS = 40
CHECK = ("check", "actuals.csv", "--fail-on", "never")
REPORTS = ("--report", "json=a.json", "--report", "html=a.html")
ROOT = Path(__file__).parents[2]
FIXED = {"PYTHONHASHSEED": "0", "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"}
INPUTS = ["actuals.csv", "targets.yaml"]
SIGTERM_BIT = 1 << (signal.SIGTERM - 1)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are those of POSIX")


@pytest.fixture(name="folder")
def _folder(write: Write) -> Path:
    write("targets.yaml", PLAN)
    return write("actuals.csv", ACTUALS).parent


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def struck(folder: Path, calls: int, name: str, *args: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "tests.faults.struck", str(calls), name, *args],
        cwd=folder,
        env={**os.environ, **FIXED},
        capture_output=True,
        check=False,
        timeout=60,
    )


def test_a_signal_ends_a_run_at_any_moment(folder: Path) -> None:
    whole = struck(folder, 0, "SIGINT", *CHECK, *REPORTS)
    assert whole.returncode == 0
    reports = {name: (folder / name).read_bytes() for name in ("a.json", "a.html")}
    calls = int(whole.stderr.split()[-1])
    for number in range(MOMENTS):
        name, code = (("SIGINT", 130), ("SIGTERM", 143))[number % 2]
        for report in reports:
            (folder / report).write_text(OLD, "utf-8")
        done = struck(folder, calls * (number + 1) // (MOMENTS + 1), name, *CHECK, *REPORTS)
        assert done.returncode == code
        assert b"Traceback" not in done.stderr
        assert b"Exception ignored" not in done.stderr
        assert names(folder) == sorted([*INPUTS, *reports])
        for report, content in reports.items():
            assert (folder / report).read_bytes() in (OLD.encode(), content)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs the /proc of Linux")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
@pytest.mark.usefixtures("folder")
def test_the_installed_command_heeds_signals_before_it_imports_anything(
    gaoxin: Gaoxin, number: int, code: int
) -> None:
    with subprocess.Popen(
        [gaoxin.command, *CHECK], cwd=gaoxin.cwd, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        while not caught(process.pid) & SIGTERM_BIT:
            assert process.poll() is None
        process.send_signal(number)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (code, b"", b"")


def caught(pid: int) -> int:
    """Return the signals that a process has a handler for; Python itself has none for SIGTERM."""
    lines = Path(f"/proc/{pid}/status").read_text("utf-8").splitlines()
    return next((int(line.split()[1], 16) for line in lines if line.startswith("SigCgt")), 0)


@pytest.mark.usefixtures("folder")
def test_a_signal_that_is_to_be_ignored_is_ignored(gaoxin: Gaoxin) -> None:
    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

    def ignore() -> None:
        for number in numbers:
            signal.signal(number, signal.SIG_IGN)

    with subprocess.Popen(
        [gaoxin.command, "check", "-", "--fail-on", "never", "--format", "json"],
        cwd=gaoxin.cwd,
        preexec_fn=ignore,  # noqa: PLW1509  # no other thread runs here
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        for number in numbers:
            process.send_signal(number)
        out, _ = process.communicate(ACTUALS.encode(), timeout=60)
    assert process.returncode == 0
    assert json.loads(out)["summary"]["met"] == 1


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_a_signal_while_a_report_is_written_leaves_what_was_there(
    folder: Path, number: int, code: int
) -> None:
    (folder / "a.json").write_text(OLD, "utf-8")
    program = (
        "import os, signal\n"
        f"os.fsync = lambda descriptor: signal.raise_signal({number})\n"
        "from gaoxin_cli.__main__ import main\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *CHECK, "-q", "--report", "json=a.json", "--lang", "zh"],
        cwd=folder,
        env={**os.environ, **FIXED},
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout) == (code, b"")
    assert done.stderr.decode() == "gaoxin: 已中断：a.json未写入，原有内容未动\n"
    assert (folder / "a.json").read_text("utf-8") == OLD
    assert names(folder) == ["a.json", *INPUTS]
