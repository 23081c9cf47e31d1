"""The annotations for GitHub Actions, whole, and as its runner reads them."""

import re
from typing import NamedTuple

import pytest

from gaoxin_cli.assessment import Assessment
from gaoxin_cli.finding import Finding, Location, Statement
from gaoxin_cli.messages import Words
from gaoxin_cli.reports import Command, Found, Options
from gaoxin_cli.reports.github_report import render
from gaoxin_cli.text import Language
from tests.conftest import Golden
from tests.reports.made_findings import reviewed

LANGUAGES: list[Language] = ["zh", "en"]
COMMAND = re.compile(r"::(error|warning|notice) (?:(.*?))::(.*)")


class Note(NamedTuple):
    """A command as the runner understands it."""

    level: str
    properties: dict[str, str]
    message: str


def unescaped(text: str, *signs: str) -> str:
    for sign in (*signs, "\r", "\n", "%"):
        text = text.replace(f"%{ord(sign):02X}", sign)
    return text


def notes(
    assessment: Assessment, command: Command = "check", options: Options | None = None
) -> list[Note]:
    """Return the commands of a report: the first ``::`` after the head ends the properties."""
    report = render(Found(command, assessment), Words("en"), options or Options())
    found = []
    for line in report.split("\n")[:-1]:
        match = COMMAND.fullmatch(line)
        assert match, line
        pairs = (one.partition("=") for one in match[2].split(","))
        properties = {name: unescaped(value, ":", ",") for name, _, value in pairs}
        found.append(Note(match[1], properties, unescaped(match[3])))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_annotations(golden: Golden, language: Language) -> None:
    report = render(Found("check", reviewed()), Words(language), Options())
    golden(f"reports/github-{language}.txt", report)


def test_findings_alone_of_a_review() -> None:
    assert [(note.level, note.properties) for note in notes(reviewed(), "validate")] == [
        ("error", {"file": "actuals.csv", "line": "13", "title": "E004"}),
        ("error", {"file": "actuals.xlsx", "line": "7", "title": "E004"}),
        ("warning", {"file": "actuals.csv", "title": "W107"}),
        ("notice", {"title": "W105"}),
    ]


def test_a_missed_target_is_annotated_on_the_line_of_its_own_figure() -> None:
    lines = {
        note.properties["title"]: note.properties.get("line")
        for note in notes(reviewed()._replace(findings=()))
    }
    assert lines["✗ missed · Zone A · 2025 · Growth of revenue"] == "14"
    assert lines["↓ behind · Zone A · 2026 · Growth of revenue"] == "14"
    # A sum of several zones, and a figure that isn't there, stand on no line.
    assert lines["✗ missed · All zones · 2025 · Revenue"] is None
    assert lines["? no data · Zone A · 2025 · High-tech firms"] is None


@pytest.mark.parametrize(
    ("fail_on", "level"), [(("missed", "no_data"), "warning"), (("behind",), "error")]
)
def test_what_is_behind_is_an_error_if_it_fails_the_run(
    fail_on: tuple[str, ...], level: str
) -> None:
    made = notes(reviewed(), options=Options(fail_on=fail_on))
    late = {note.level for note in made if note.properties["title"].startswith("↓")}
    assert late == {level}


def test_what_never_fails_a_run_is_a_notice() -> None:
    levels = {note.properties["title"]: note.level for note in notes(reviewed())}
    assert levels["✗ missed* · Zone B · 2025 · Growth of gross domestic product"] == "notice"
    assert levels["✗ missed† · Zone B · 2025 · Growth of revenue"] == "notice"


def test_only_some_verdicts_are_annotated() -> None:
    made = notes(reviewed()._replace(findings=()), options=Options(only=("no_data",)))
    assert [note.properties["title"] for note in made] == [
        "? no data · Zone A · 2025 · High-tech firms"
    ]


def test_what_is_beyond_the_cap_is_counted_in_the_last_of_each_level() -> None:
    findings = [
        Finding(code, Location("a.csv", line), Statement("not_a_number", {"found": str(line)}))
        for line, code in enumerate(["W105"] * 10 + ["E004"] * 12)
    ]
    made = notes(Assessment((), findings=tuple(findings)), "validate")
    assert [note.level for note in made] == ["error"] * 10 + ["warning"] * 10
    assert [note.message for note in made[8:11]] == [
        "'18' is not a number",
        "'19' is not a number (and 2 more)",
        "'0' is not a number",
    ]
    assert made[-1].message == "'9' is not a number"


def test_nothing_to_look_at_says_nothing() -> None:
    assert notes(Assessment(())) == []


def test_text_is_what_it_was() -> None:
    text = "5 %, a:b%0A"
    finding = Finding("E004", Location(text, 3), Statement("not_a_number", {"found": text}))
    (note,) = notes(Assessment((), findings=(finding,)), "validate")
    assert note.properties["file"] == text
    assert note.message == f"'{text}' is not a number"
