"""Reports in files: whole or not at all, never over an input, all tried even if one fails."""

import json
import os
import shutil
import stat
import subprocess
from pathlib import Path

import pytest

from gaoxin_cli.cli import output
from gaoxin_cli.messages import Words
from tests.cli.conftest import ACTUALS, PLAN, Inside
from tests.conftest import Gaoxin, Write

OLD = "what was there before"
CHECK = ("check", "-q", "actuals.csv", "--fail-on", "never")


@pytest.fixture(name="folder")
def _folder(write: Write, monkeypatch: pytest.MonkeyPatch) -> Path:
    write("targets.yaml", PLAN)
    folder = write("actuals.csv", ACTUALS).parent
    monkeypatch.chdir(folder)
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_reports_are_written_beside_what_is_printed(folder: Path, inside: Inside) -> None:
    printed = inside(*CHECK, "--format", "json")
    done = inside(*CHECK, "--report", "json=a.json", "--report", "table=b=c.txt")
    assert done == inside(*CHECK)
    assert (folder / "a.json").read_text("utf-8") == printed.out
    assert (folder / "b=c.txt").read_text("utf-8") == done.out
    assert names(folder) == ["a.json", "actuals.csv", "b=c.txt", "targets.yaml"]
    reviewed = inside("validate", "actuals.csv", "--report", "json=a.json")
    assert reviewed.code == 0
    assert "results" not in json.loads((folder / "a.json").read_bytes())


def test_a_report_is_the_same_whatever_standard_output_is(folder: Path, inside: Inside) -> None:
    inside(*CHECK, "--report", "table=a.txt", "--color", "always")
    inside(*CHECK, "--report", "table=b.txt", "--color", "never")
    assert (folder / "a.txt").read_bytes() == (folder / "b.txt").read_bytes()
    assert b"\x1b" not in (folder / "a.txt").read_bytes()


def test_standard_input_is_an_input_too(folder: Path, gaoxin: Gaoxin) -> None:
    command = [gaoxin.command, "check", "-", "--report", "json=actuals.csv"]
    with (folder / "actuals.csv").open("rb") as stream:
        done = subprocess.run(command, cwd=folder, stdin=stream, capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"is an input of this run" in done.stderr
    assert (folder / "actuals.csv").read_text("utf-8") == ACTUALS


def test_a_file_is_replaced_and_keeps_who_may_read_it(folder: Path, inside: Inside) -> None:
    report, link = folder / "a.json", folder / "link.json"
    report.write_text(OLD, "utf-8")
    report.chmod(0o640)
    link.symlink_to(report)
    assert inside(*CHECK, "--report", "json=link.json").code == 0
    assert link.is_symlink()
    assert json.loads(report.read_bytes())["schema"] == 1
    assert stat.S_IMODE(report.stat().st_mode) == 0o640
    mask = os.umask(0o027)
    try:
        assert inside(*CHECK, "--report", "json=new.json").code == 0
    finally:
        os.umask(mask)
    assert stat.S_IMODE((folder / "new.json").stat().st_mode) == 0o640


@pytest.mark.parametrize(
    ("reports", "said"),
    [
        pytest.param(["a.json"], "--report 'a.json': expected FORMAT=PATH", id="no-format"),
        pytest.param(["json="], "--report 'json=': expected FORMAT=PATH", id="no-path"),
        pytest.param(["json=-"], "--report 'json=-': expected FORMAT=PATH", id="standard-output"),
        pytest.param(["pdf=a.pdf"], "no format 'pdf' for this command", id="unknown-format"),
        pytest.param(["json=actuals.csv"], "'actuals.csv' is an input of this run", id="figures"),
        pytest.param(["json=./targets.yaml"], "is an input of this run", id="plan"),
        pytest.param(["json=forms.yaml"], "is an input of this run", id="forms-yet-to-come"),
        pytest.param(["json=link.csv"], "is an input of this run", id="link-to-an-input"),
        pytest.param(["json=a", "table=./a"], "is named for two reports", id="twice"),
    ],
)
def test_wrong_usage_is_said_before_anything_is_read(
    folder: Path, inside: Inside, reports: list[str], said: str
) -> None:
    (folder / "link.csv").symlink_to("actuals.csv")
    (folder / "targets.yaml").write_text("not: a plan", "utf-8")
    options = [word for report in reports for word in ("--report", report)]
    done = inside(*CHECK, *options)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert "not: a plan" not in done.err
    assert (folder / "actuals.csv").read_text("utf-8") == ACTUALS


@pytest.mark.parametrize(
    ("language", "said"),
    [
        pytest.param("en", "can't write gone/a.json: there is no such folder", id="en"),
        pytest.param("zh", "无法写入gone/a.json：目录不存在", id="zh"),
    ],
)
def test_all_reports_are_tried_even_if_one_fails(
    folder: Path, inside: Inside, language: str, said: str
) -> None:
    (folder / "d").mkdir()
    failing = ("--report", "json=gone/a.json", "--report", "json=d", "--lang", language)
    done = inside(*CHECK, *failing, "--report", "json=b.json")
    assert done.code == 2
    assert f"gaoxin: {said}" in done.err.splitlines()
    assert (folder / "b.json").exists()
    assert done.out == inside(*CHECK, "--lang", language).out


def test_a_full_disk_leaves_what_was_there(folder: Path, inside: Inside) -> None:
    """A small file system of its own; without the right to mount one, /dev/full does."""
    small = folder / "small"
    small.mkdir()
    mount, umount = shutil.which("mount"), shutil.which("umount")
    arguments = ["-t", "tmpfs", "-o", "size=4k", "tmpfs", str(small)]
    if not mount or not umount or subprocess.run([mount, *arguments], check=False).returncode:
        done = inside(*CHECK, "--report", "json=/dev/full")
        assert (done.code, done.err) == (2, "gaoxin: can't write /dev/full: the disk is full\n")
        return
    try:
        (small / "a.json").write_text(OLD, "utf-8")
        done = inside(*CHECK, "--report", "json=small/a.json")
        assert (done.code, done.err) == (2, "gaoxin: can't write small/a.json: the disk is full\n")
        assert names(small) == ["a.json"]
        assert (small / "a.json").read_text("utf-8") == OLD
    finally:
        subprocess.run([umount, small], check=True)


def test_reports_are_written_though_nobody_reads_standard_output(
    folder: Path, gaoxin: Gaoxin
) -> None:
    command = [gaoxin.command, *CHECK, "--report", "json=a.json"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.close()
    assert process.returncode == 2
    assert json.loads((folder / "a.json").read_bytes())["schema"] == 1


def test_an_interrupt_while_writing_leaves_what_was_there(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = folder / "a.json"
    report.write_text(OLD, "utf-8")

    def struck(descriptor: int) -> None:
        raise KeyboardInterrupt(descriptor)

    monkeypatch.setattr(os, "fsync", struck)
    with pytest.raises(KeyboardInterrupt):
        output.write_file(report, "new", Words("en"))
    assert report.read_text("utf-8") == OLD
    assert names(folder) == ["a.json", "actuals.csv", "targets.yaml"]
