"""In GitHub Actions: annotations on standard output, the Markdown in the step's summary."""

import os
from pathlib import Path

import pytest

from gaoxin_cli.cli import github
from gaoxin_cli.cli.github import append_summary
from gaoxin_cli.messages import Words
from tests.cli.conftest import ACTUALS, PLAN, Inside
from tests.conftest import Write

CHECK = ("check", "actuals.csv", "--fail-on", "never")


@pytest.fixture(name="summary")
def _summary(write: Write, monkeypatch: pytest.MonkeyPatch) -> Path:
    write("targets.yaml", PLAN)
    folder = write("actuals.csv", ACTUALS).parent
    monkeypatch.chdir(folder)
    path = folder / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(path))
    return path


@pytest.mark.parametrize("command", [CHECK, ("validate", "actuals.csv")])
def test_the_markdown_is_appended(command: tuple[str, ...], inside: Inside, summary: Path) -> None:
    markdown = inside(*command, "--format", "markdown").out
    assert not summary.exists()
    summary.write_text("# Before\n", "utf-8")
    done = inside(*command, "--format", "github")
    assert done.code == 0
    assert all(line.startswith("::") for line in done.out.splitlines())
    assert summary.read_text("utf-8") == f"# Before\n\n{markdown}"


def test_without_a_name_there_is_no_summary(
    inside: Inside, summary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "")
    assert inside(*CHECK, "--format", "github").code == 0
    assert sorted(path.name for path in summary.parent.iterdir()) == ["actuals.csv", "targets.yaml"]


def test_a_summary_that_cannot_be_written_is_an_error(
    inside: Inside, summary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = inside(*CHECK, "--format", "github")
    missing = os.path.join("gone", summary.name)  # noqa: PTH118 - as it is said
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", missing)
    done = inside(*CHECK, "--format", "github")
    assert (done.code, done.out) == (2, usual.out)
    assert f"gaoxin: can't write {missing}: there is no such folder" in done.err.splitlines()


def test_what_github_would_not_take_is_cut_after_a_line(
    summary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = "".join(f"- 第{number}项\n" for number in range(100))
    monkeypatch.setattr(github, "MOST_BYTES", 200)
    summary.write_text("x" * 20, "utf-8")
    append_summary(summary, report, Words("en"))
    assert summary.read_text("utf-8") == (
        "x" * 20 + "\n" + "".join(f"- 第{number}项\n" for number in range(10)) + "\n"
        "There is more, but GitHub shows no more of a step: see the report itself.\n"
    )
    assert summary.stat().st_size <= 200
    append_summary(summary, report, Words("en"))
    assert summary.stat().st_size <= 200


def test_a_summary_is_never_appended_to_an_input(
    inside: Inside, summary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "./actuals.csv")
    done = inside(*CHECK, "--format", "github")
    assert (done.code, done.out) == (2, "")
    assert "GITHUB_STEP_SUMMARY: 'actuals.csv' is an input of this run" in done.err
    assert summary.with_name("actuals.csv").read_text("utf-8") == ACTUALS
