"""Standard input, output and error: pipes, devices, what can't be opened or written, imports."""

import os
import shlex
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from gaoxin_cli import cli
from tests.cli.conftest import ACTUALS, PLAN, Inside
from tests.conftest import Gaoxin, Run, Write
from tests.faults.conftest import FORMATS as FORMATS_OF

JSON = ("--format", "json")
DEFECT = 70


@pytest.fixture(name="folder")
def _folder(write: Write) -> Path:
    write("targets.yaml", PLAN)
    return write("actuals.csv", ACTUALS).parent


def shell(gaoxin: Gaoxin, command: str) -> Run:
    """Run a line of the shell in which ``gaoxin`` is the installed command."""
    line = f'set -o pipefail; gaoxin() {{ {shlex.quote(gaoxin.command)} "$@"; }}; {command}'
    environment = {"PATH": os.environ["PATH"]}
    done = subprocess.run(
        ["/bin/bash", "-c", line],
        cwd=gaoxin.cwd,
        env=environment,
        capture_output=True,
        check=False,
        timeout=60,
    )
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.mark.usefixtures("folder")
def test_standard_input_is_a_file_called_minus(gaoxin: Gaoxin) -> None:
    named = gaoxin("check", "actuals.csv", *JSON)
    piped = gaoxin("check", "-", *JSON, stdin=ACTUALS.encode())
    assert piped.code == named.code == 1
    assert piped.out == named.out.replace('"file": "actuals.csv"', '"file": "-"')
    utf16 = gaoxin("check", "-", *JSON, stdin=ACTUALS.replace(",", ";").encode("utf-16"))
    assert utf16.out == piped.out
    twice = gaoxin("check", "-", "-", stdin=ACTUALS.encode())
    assert (twice.code, twice.out) == (2, "")
    assert "only once" in twice.err
    for empty in (b"", b"\n\n", b"area,period,measure,value\n"):
        done = gaoxin("check", "-", *JSON, stdin=empty)
        assert (done.code, [f["code"] for f in done.json["findings"]][:1]) == (2, ["E002"])


@pytest.mark.usefixtures("folder")
def test_a_closed_pipe_ends_it_silently(gaoxin: Gaoxin) -> None:
    for options in ("--color always", "--format json"):
        done = shell(gaoxin, f"gaoxin check -q --fail-on never actuals.csv {options} | true")
        assert (done.code, done.err) == (2, "")
    done = shell(gaoxin, "gaoxin targets | true")
    assert (done.code, done.err) == (2, "")


@pytest.mark.usefixtures("folder")
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is a device of Linux")
def test_an_output_that_cannot_be_written_is_2(gaoxin: Gaoxin) -> None:
    for command in ("check -q actuals.csv", "validate -q actuals.csv", "targets", "schema"):
        done = shell(gaoxin, f"gaoxin {command} > /dev/full")
        assert (done.code, done.err) == (
            2,
            "Error: can't write to standard output: the disk is full\n",
        )
    done = shell(gaoxin, "gaoxin check -q --fail-on never actuals.csv >&-")
    assert done.code == 2
    assert "Traceback" not in done.err
    done = shell(gaoxin, "gaoxin check --fail-on never actuals.csv 2> /dev/full")
    assert done.code == 2


def test_what_cannot_be_opened_is_e001(
    folder: Path, inside: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    for file in ("gone.csv", ".", "/dev/null", "a\x00b.csv", "x" * 5000):
        done = inside("check", file, *JSON)
        assert done.code == 2
        errors = [f for f in done.json["findings"] if f["severity"] == "error"]
        assert [(f["code"], f["line"]) for f in errors] == [("E001", None)]
        assert done.json["summary"]["errors"] == 1
        assert "Traceback" not in done.err


def test_the_files_beside_one_that_cannot_be_opened_are_read(folder: Path, inside: Inside) -> None:
    done = inside(
        "check",
        folder / "gone.csv",
        folder / "actuals.csv",
        "--targets",
        folder / "targets.yaml",
        *JSON,
    )
    assert done.code == 2
    assert done.json["summary"]["met"] == 1


@pytest.mark.parametrize(
    ("language", "reason"),
    [
        pytest.param(
            "en",
            "Sales of West for 2025 is not in the submission, unless it is in gone.csv, which "
            "error E001 left out",
            id="en",
        ),
        pytest.param(
            "zh", "缺少西园2025年的收入；gone.csv因错误E001未被采用，可能正在其中", id="zh"
        ),
    ],
)
@pytest.mark.parametrize("name", FORMATS_OF["check"])
def test_what_a_whole_file_may_hold_has_no_line(
    trial: Path, inside: Inside, language: str, reason: str, name: str
) -> None:
    plan = PLAN.replace("sales: {2026: 5}", "sales: {2025: 5}")
    (trial / "targets.yaml").write_text(plan, "utf-8")
    done = inside("check", "actuals.csv", "gone.csv", "--format", name, "--lang", language)
    said = " ".join(done.out.replace("│", " ").split())
    assert done.code == 2
    assert reason in said
    assert ", line 0" not in done.out
    assert "第0行" not in done.out


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_that_may_not_be_read_is_e001(folder: Path, inside: Inside) -> None:
    (folder / "actuals.csv").chmod(0)
    done = inside("check", folder / "actuals.csv", *JSON)
    assert (done.code, [f["code"] for f in done.json["findings"]][:1]) == (2, ["E001"])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are POSIX")
def test_a_named_pipe_is_read_once_for_all_plans(folder: Path, gaoxin: Gaoxin) -> None:
    pipe = folder / "pipe.csv"
    os.mkfifo(pipe)
    (folder / "other.yaml").write_text(PLAN.replace("id: trial", "id: other"))
    writer = threading.Thread(target=pipe.write_text, args=(ACTUALS,))
    writer.start()
    done = gaoxin(
        "check", "pipe.csv", "--targets", "targets.yaml", "--targets", "other.yaml", *JSON
    )
    writer.join(timeout=10)
    assert done.code == 1
    assert (done.json["summary"]["met"], done.json["summary"]["errors"]) == (2, 0)


def test_inputs_are_not_touched_and_nothing_is_left_behind(folder: Path, gaoxin: Gaoxin) -> None:
    def state() -> dict[str, tuple[bytes, int]]:
        return {p.name: (p.read_bytes(), p.stat().st_mtime_ns) for p in folder.iterdir()}

    before = state()
    for command in ("check", "validate"):
        gaoxin(command, "actuals.csv")
    assert state() == before


@pytest.mark.usefixtures("folder")
def test_two_runs_give_the_same_bytes(gaoxin: Gaoxin) -> None:
    for options in (JSON, ("--lang", "zh")):
        runs = [
            gaoxin("check", "actuals.csv", *options, env={"PYTHONHASHSEED": seed}) for seed in "12"
        ]
        assert runs[0] == runs[1]


@pytest.mark.usefixtures("folder")
def test_an_output_without_chinese_letters_escapes_them(gaoxin: Gaoxin) -> None:
    done = gaoxin("check", "actuals.csv", "--lang", "zh", env={"PYTHONIOENCODING": "ascii"})
    assert done.code == 1
    assert done.out.isascii()
    assert done.err.isascii()
    assert r"\u4e1c\u533a" in done.out


def test_a_defect_is_70_without_a_traceback(
    inside: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("secret \x1b[31m detail")

    monkeypatch.setattr(cli.gaoxin, "main", broken)
    done = inside("targets")
    assert (done.code, done.out) == (DEFECT, "")
    assert "ZeroDivisionError" in done.err
    assert "report" in done.err
    assert "Traceback" not in done.err
    assert "\x1b" not in done.err


@pytest.mark.parametrize(
    "error", [RecursionError(), MemoryError(), AssertionError(), KeyError("x")]
)
def test_every_defect_is_70(
    error: Exception, inside: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(cli.gaoxin, "main", broken)
    assert inside("targets").code == DEFECT


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_import_click_alone(option: str) -> None:
    program = (
        "import sys, gaoxin_cli.cli as c\n"
        f"code = c.run([{option!r}])\n"
        "heavy = {'pydantic', 'yaml', 'rich', 'decimal', 'fractions', 'zipfile'}\n"
        "sys.exit(f'{code} {sorted(heavy & sys.modules.keys())}')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.stderr == "0 []\n"
    assert done.stdout


def test_the_installed_command_says_its_version_and_its_commands(gaoxin: Gaoxin) -> None:
    version = gaoxin("--version")
    assert (version.code, version.err) == (0, "")
    assert version.out.startswith("gaoxin ")
    for option in ("--help", "-h"):
        done = gaoxin(option)
        assert (done.code, done.err) == (0, "")
        for command in ("check", "validate", "explain", "targets", "template", "schema"):
            assert f"\n  {command} " in done.out
