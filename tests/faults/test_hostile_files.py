"""Inputs that are no ordinary files, or don't stay what they are: a finding, never a hang."""

import io
import os
import shlex
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import product
from pathlib import Path

import pytest
from openpyxl import Workbook

from gaoxin_cli import tables
from gaoxin_cli.files import open_file, source
from gaoxin_cli.files.sheet import OpenedFile
from gaoxin_cli.files.source import Streams
from tests.cli.conftest import ACTUALS, PLAN, Inside
from tests.conftest import Gaoxin
from tests.faults.conftest import SCORING, posix

pytestmark = posix

JUDGING = ("check", "explain", "rank", "score")
READING = ("validate", "read")
SPECIAL = "the file can't be opened: it is a device or a socket; expected a file or a pipe"
MEBIBYTE = 1 << 20


def folder_of(path: Path) -> str:
    path.mkdir()
    return "the file can't be opened: it is a folder"


def socket_at(path: Path) -> str:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
    return SPECIAL


def loop_at(path: Path) -> str:
    path.symlink_to(path.name)
    return "the file can't be opened: it is a link that leads back to itself"


def link_to_nothing(path: Path) -> str:
    path.symlink_to("nothing")
    return "the file can't be opened: there is no such file"


def zeros(path: Path) -> str:
    path.symlink_to("/dev/zero")
    return SPECIAL


def noise(path: Path) -> str:
    path.symlink_to("/dev/random")
    return SPECIAL


def hole(path: Path) -> str:
    """A hundred GiB in which nothing was ever written."""
    with path.open("wb") as file:
        file.truncate(100 * 1024 * MEBIBYTE)
    if path.suffix == ".xlsx":
        return "the file is named as a workbook, but is none; name a text file .csv"
    return (
        "bytes that are no text in UTF-8 / GB18030; save the file as UTF-8, or name its encoding "
        "with --encoding"
    )


Made = Callable[[Path], str]
MADE = (folder_of, socket_at, loop_at, link_to_nothing, zeros, noise, hole)


@pytest.mark.parametrize("command", [*JUDGING, *READING])
@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
@pytest.mark.parametrize("made", MADE)
def test_what_is_no_ordinary_file_is_e001_and_2(
    trial: Path, inside: Inside, made: Made, suffix: str, command: str
) -> None:
    (trial / "targets.yaml").write_text(PLAN + SCORING, "utf-8")
    said = made(trial / f"odd{suffix}")
    options = ("-a", "zone") if command == "explain" else ()
    done = inside(command, f"odd{suffix}", *options)
    assert done.code == (1 if command in READING and made is hole else 2)
    line = ":1" if made is hole and suffix == ".csv" else ""
    shown = done.out if command in READING else done.err
    assert f"odd{suffix}{line}: E001 {said}" in " ".join(shown.split())


@pytest.mark.parametrize("made", MADE)
def test_so_it_is_with_what_is_compared_and_what_a_form_is_made_of(
    trial: Path, inside: Inside, made: Made
) -> None:
    said = made(trial / "odd.csv")
    line = ":1" if made is hole else ""
    for done in (
        inside("check", "actuals.csv", "--before", "odd.csv"),
        inside("form", "odd.csv"),
    ):
        assert done.code == 2
        assert f"odd.csv{line}: E001 {said}\n" in done.err


@pytest.mark.parametrize("made", MADE)
@pytest.mark.parametrize(
    ("options", "kind"),
    [
        pytest.param(("targets", "--targets"), "plan", id="targets"),
        pytest.param(("template", "--targets"), "plan", id="template"),
        pytest.param(("check", "actuals.csv", "--targets"), "plan", id="plan"),
        pytest.param(("check", "actuals.csv", "--form"), "form", id="form"),
        pytest.param(("form", "actuals.csv", "--form"), "form", id="form-of-a-form"),
    ],
)
def test_a_plan_or_form_that_is_no_ordinary_file_is_2(
    trial: Path, inside: Inside, made: Made, options: Sequence[str], kind: str
) -> None:
    made(trial / "odd.yaml")
    done = inside(*options, "odd.yaml")
    name = "plan file" if kind == "plan" else "form"
    whys: dict[Made, str] = {
        hole: f"the {name} is larger than 10 MiB",
        loop_at: f"no such {name}",
        link_to_nothing: f"no such {name}",
    }
    why = whys.get(made, f"not a {name}, but a folder or a device")
    assert (done.code, done.out, done.err) == (2, "", f"odd.yaml:1:1: {why}\n")


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs the /proc of Linux")
@pytest.mark.parametrize("file", ["/proc/self/mem", "/proc/self/pagemap", "/proc/cpuinfo"])
def test_files_of_the_system_are_refused_too(trial: Path, inside: Inside, file: str) -> None:
    assert trial.exists()
    done = inside("check", file, "--format", "json")
    assert done.code == 2
    assert {one["code"] for one in done.json["findings"]} <= {"E001", "E002"}
    assert inside("targets", "--targets", file).code == 2


def test_empty_files_are_refused(trial: Path, inside: Inside) -> None:
    for name, code in (("empty.csv", "E002"), ("empty.xlsx", "E001"), ("empty.ods", "E001")):
        (trial / name).touch()
        done = inside("check", name, "--format", "json")
        assert done.code == 2
        assert [one["code"] for one in done.json["findings"]] == [code]
    (trial / "empty.yaml").touch()
    assert inside("targets", "--targets", "empty.yaml").code == 2
    assert inside("check", "actuals.csv", "--form", "empty.yaml").code == 2


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/random", "/dev/null"])
@pytest.mark.parametrize("command", ["check", "validate", "form"])
@pytest.mark.usefixtures("trial")
def test_a_device_for_standard_input_is_e001(gaoxin: Gaoxin, device: str, command: str) -> None:
    with Path(device).open("rb") as stream:
        done = subprocess.run(
            [gaoxin.command, command, "-"],
            cwd=gaoxin.cwd,
            stdin=stream,
            capture_output=True,
            check=False,
            timeout=60,
        )
    assert done.returncode == 2
    assert f"-: E001 {SPECIAL}" in " ".join((done.stdout + done.stderr).decode().split())


@pytest.mark.usefixtures("trial")
def test_a_socket_for_standard_input_is_read(gaoxin: Gaoxin) -> None:
    """Some programs connect those that they start in this way."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.sendall(ACTUALS.encode())
        ours.shutdown(socket.SHUT_WR)
        done = subprocess.run(
            [gaoxin.command, "check", "-"],
            cwd=gaoxin.cwd,
            stdin=theirs.fileno(),
            capture_output=True,
            check=False,
            timeout=60,
        )
    assert done.returncode == 1
    assert b"1 met" in done.stdout


def test_an_endless_pipe_is_given_up(
    trial: Path, inside: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert trial.exists()
    monkeypatch.setattr(source, "MAX_PIPED", len(ACTUALS))
    for text, code in ((ACTUALS, 1), (ACTUALS + "\n", 2)):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        done = inside("check", "-")
        assert done.code == code
        assert ("-: E001 more than 0 GiB come through the pipe" in done.err) == (code == 2)


def test_a_pipe_needs_no_folder_for_temporary_files(
    trial: Path, gaoxin: Gaoxin, inside: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Unless what comes is large."""
    surroundings = {"TMPDIR": str(trial / "gone"), "HOME": str(trial / "gone")}
    done = gaoxin("check", "-", stdin=ACTUALS.encode(), env=surroundings)
    assert (done.code, "1 met" in done.out) == (1, True)
    monkeypatch.setattr(source, "_IN_MEMORY", 10)
    monkeypatch.setattr("tempfile._get_default_tempdir", _no_folder)
    monkeypatch.setattr("tempfile.tempdir", None)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ACTUALS.encode())))
    done = inside("check", "-")
    assert done.code == 2
    assert "-: E001 what comes through the pipe is too large for memory" in done.err


def _no_folder() -> str:
    raise FileNotFoundError(2, "No usable temporary directory found")


def test_a_pipe_into_which_nothing_comes_is_waited_for_until_a_signal_comes(
    trial: Path, gaoxin: Gaoxin
) -> None:
    """Its writer may come later, as every tool expects of a pipe that it is told to read."""
    os.mkfifo(trial / "pipe.csv")
    with subprocess.Popen(
        [gaoxin.command, "check", "pipe.csv"],
        cwd=trial,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        writing = None
        while writing is None:  # a pipe can't be opened so before somebody reads it
            assert process.poll() is None
            with suppress(OSError):
                writing = os.open(trial / "pipe.csv", os.O_WRONLY | os.O_NONBLOCK)
        process.terminate()
        assert process.communicate(timeout=60) == (b"", b"")
    os.close(writing)
    assert process.returncode == 143


def test_a_pipe_that_nobody_named_is_not_waited_for(trial: Path, gaoxin: Gaoxin) -> None:
    usual = gaoxin("check", "actuals.csv")
    os.mkfifo(trial / "forms.yaml")
    assert gaoxin("check", "actuals.csv") == usual
    (trial / "targets.yaml").unlink()
    built_in = gaoxin("targets")
    os.mkfifo(trial / "targets.yaml")
    assert gaoxin("targets") == built_in


def test_plans_and_forms_may_come_through_pipes(trial: Path, gaoxin: Gaoxin) -> None:
    usual = gaoxin("check", "actuals.csv")
    line = f"{shlex.quote(gaoxin.command)} check <(cat actuals.csv) --targets <(cat targets.yaml)"
    done = subprocess.run(
        ["/bin/bash", "-c", line], cwd=trial, capture_output=True, check=False, timeout=60
    )
    assert done.returncode == usual.code
    assert done.stdout.decode().splitlines()[1:] == usual.out.splitlines()[1:]


# Files that don't stay what they are


def appended(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"zone,2025,visits,90\n")


def shortened(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def emptied(path: Path) -> None:
    os.truncate(path, 0)


def overwritten(path: Path) -> None:
    content = path.read_bytes()
    os.utime(path, ns=(0, 0))
    path.write_bytes(content[::-1])


def garbled(path: Path) -> None:
    path.write_bytes(b"\xff" * 1000)


def removed(path: Path) -> None:
    path.unlink()


def replaced(path: Path) -> None:
    path.unlink()
    path.write_text("something else", "utf-8")


@pytest.fixture
def write_to(
    trial: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str, Callable[[Path], None]], None]:
    """Make a file of figures, and have it changed between its opening and its reading."""

    def make(name: str, change: Callable[[Path], None]) -> None:
        (trial / name).unlink(missing_ok=True)
        if name.endswith(".xlsx"):
            book = Workbook()
            for line in ACTUALS.splitlines():
                book.worksheets[0].append(line.split(","))
            book.save(trial / name)
        else:
            (trial / name).write_text(ACTUALS, "utf-8")

        def opened(file: str, streams: Streams, encoding: str | None) -> OpenedFile:
            found = open_file(file, streams, encoding)
            change(trial / file)
            return found

        monkeypatch.setattr(tables, "open_file", opened)

    return make


@pytest.mark.parametrize("change", [appended, shortened, emptied, overwritten, garbled])
@pytest.mark.parametrize(
    ("command", "name"), [*product(("check", "validate"), ("actuals.csv", "actuals.xlsx"))]
)
def test_a_file_that_is_changed_while_it_is_read_is_e001_and_2(
    write_to: Callable[[str, Callable[[Path], None]], None],
    inside: Inside,
    change: Callable[[Path], None],
    command: str,
    name: str,
) -> None:
    write_to(name, change)
    done = inside(command, name, "--format", "json")
    assert done.code == 2
    assert [one["code"] for one in done.json["findings"]] == ["E001"]
    assert "was written to while it was read" in done.json["findings"][0]["message"]
    assert done.json.get("results", []) == []


@pytest.mark.parametrize("name", ["actuals.csv", "actuals.xlsx"])
@pytest.mark.parametrize("change", [removed, replaced])
def test_a_file_that_is_removed_or_replaced_is_read_as_it_was_opened(
    write_to: Callable[[str, Callable[[Path], None]], None],
    inside: Inside,
    change: Callable[[Path], None],
    name: str,
) -> None:
    write_to(name, lambda _: None)
    usual = inside("check", name)
    assert usual.code == 1
    write_to(name, change)
    assert inside("check", name) == usual


def test_a_file_that_is_written_all_the_time_is_read_whole_or_refused(
    trial: Path, gaoxin: Gaoxin
) -> None:
    whole = [ACTUALS, ACTUALS + "zone,2024,sales,123456\n" * 5000]
    path, done = trial / "actuals.csv", threading.Event()

    def write() -> None:
        while not done.is_set():
            for text in whole:
                path.write_text(text, "utf-8")

    writer = threading.Thread(target=write)
    writer.start()
    try:
        runs = [gaoxin("check", "actuals.csv", "--format", "json") for _ in range(5)]
    finally:
        done.set()
        writer.join()
    for run in runs:
        errors = {one["code"] for one in run.json["findings"]} & {"E001", "E002"}
        assert (run.code, errors != set()) in ((1, False), (2, True))


# Names


@pytest.mark.parametrize(
    "name",
    [b"a\xff\xfe.csv", b"a\nb.csv", b"\x1b[31m.csv", b"::error ::a.csv", b"-\xe2\x80\xae.csv"],
)
def test_any_name_of_a_file_may_stand_in_any_report(
    trial: Path, gaoxin: Gaoxin, name: bytes
) -> None:
    file = os.fsdecode(name)
    (trial / file).write_text(ACTUALS + "zone,2026Q1,visits,6x\n", "utf-8")
    (trial / f"{file}.yaml").write_text(PLAN, "utf-8")
    reports = ("json", "csv", "markdown", "junit", "github", "html", "xlsx", "docx")
    options = [word for one in reports for word in ("--report", f"{one}={file}.{one}")]
    for command in ("check", "validate"):
        given = options if command == "check" else options[:-2]
        done = gaoxin(command, f"./{file}", "--targets", f"{file}.yaml", *given)
        assert done.code == (2 if command == "check" else 1)
        for text in (done.out, done.err):
            assert "\x1b" not in text
            assert "\u202e" not in text
            assert not any(line.startswith("::") for line in text.splitlines())
        assert "E004" in done.err + done.out
    for one in reports:
        assert (trial / f"{file}.{one}").stat().st_size
