"""Text from files stays text in every report of every command, whatever it says."""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from html import unescape
from typing import Any

import pytest

from gaoxin_cli.assessment import Assessment, assess_all
from gaoxin_cli.finding import Finding, Statement
from gaoxin_cli.messages import Words
from gaoxin_cli.observation import LevelRow, Source
from gaoxin_cli.period import Period
from gaoxin_cli.places import standing
from gaoxin_cli.plan import Plan
from gaoxin_cli.reports import REPORTS, Found, Options
from gaoxin_cli.reports.canvas import BOLD, RED, Canvas, Span
from gaoxin_cli.scores import scores
from gaoxin_cli.submission import Submission
from gaoxin_cli.submitted_file import SubmittedFile
from tests.reports.made import CONTENT, plan_of
from tests.stated import in_columns

HOSTILE = {
    "escape": "\x1b[31mred\x1b[0m\x1b]0;title\x07",
    "markup": "[red]markup[/red][link=file:///]",
    "command": "::error::no",
    "whole-command": "::error title=no::no",
    "old-command": "##[error]no",
    "command-after-a-break": "高" * 40 + " ::error::no",
    "override": "abc\u202edef\u2066",
    "lines": "one\n::error::two\r\u2028::error::three",
    "braces": "{0} {x} {t} %s",
    "long": "很长的名称" * 80,
    "long-word": "x" * 500,
}
OWN = re.compile(r"::(?:error|warning|notice) (?:file=[^:,]*,line=[0-9]+,)?title=(?!no:)[^:,]*::")
"""An annotation of ours, with its properties, of which the text makes none."""


def hostile_plan(text: str) -> Plan:
    content: dict[str, Any] = {
        "plan": {**CONTENT["plan"], "id": text, "title": text},
        "areas": {"city": {"name": text + "市"}, "zone": {"name": text, "part_of": "city"}},
        "measures": {"firms": {"name": text, "unit": text, "kind": "stock"}},
        "indicators": {
            "firms": {"name": text, "kind": "level", "of": "firms", "note": text},
            "share": {"name": text, "kind": "share", "of": "firms"},
        },
        "grades": [{"name": text}],
        "targets": [
            {
                "area": "zone",
                "source": text,
                "indicators": {
                    "firms": {2025: {"bound": 7, "note": text, "waived": text}},
                    "share": {2025: {"bound": 7, "provisional": True}, 2026: 8},
                },
            }
        ],
        "scoring": [
            {"id": text, "name": text, "areas": ["zone"], "points": {"firms": 5, "share": 5}}
        ],
    }
    return plan_of(content, file=text)


def hostile_assessment(text: str) -> Assessment:
    """Return what is found where every text is the hostile one: names, cells, files, columns."""
    plan = hostile_plan(text)
    file = SubmittedFile(text, plan)
    place = Source(text, text)
    row = LevelRow(Decimal(6), None, place, 2, explained=False)
    file.add_levels(in_columns([("zone", "firms", Period(2025))], [row]))
    file.periods.add(Period(2025))
    for found in (text, text * 2):
        statement = Statement("not_a_number", {"found": found})
        file.reject(("zone", "firms", Period(2024)), Finding("E004", place.at(3), statement))
    submission = Submission(plan.areas, plan.measures)
    submission.include(file)
    return assess_all([(plan, submission)])


def reports(text: str, *choices: Options) -> Iterator[tuple[str, str]]:
    """Yield every report of every command, in both languages, each with its format."""
    assessment = hostile_assessment(text)
    placed, scored = standing(assessment), scores(assessment)
    texts = {name: one for name, one in REPORTS.items() if not one.is_file}
    for name, report in texts.items():
        for command in report.commands:
            for options in choices:
                for words in (Words("en"), Words("zh")):
                    found = Found(command, assessment, places=placed, scores=scored)
                    made = report.render(found, words, options)
                    if isinstance(made, bytes):
                        made = made.decode("utf-8-sig").replace("\r\n", "\n")
                    yield name, made


@pytest.mark.parametrize("width", [30, 80, None])
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_it_only_shows(text: str, width: int | None) -> None:
    for name, report in reports(text, Options(width), Options(width, overview=True, explain=True)):
        assert report.replace("\n", "").isprintable()
        assert "##[" not in report
        commands = [line for line in report.split("\n") if line.lstrip().startswith("::")]
        assert [line for line in commands if name != "github" or not OWN.match(line)] == []


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_colours_change_nothing_of_it(text: str) -> None:
    plain, coloured = (
        [report for _, report in reports(text, Options(colour=colour))] for colour in (False, True)
    )
    assert [re.sub("\x1b\\[[0-9;]+m", "", report) for report in coloured] == plain


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_it_only_shows_where_json_is_read(text: str) -> None:
    def texts(content: Any) -> Iterator[str]:  # noqa: ANN401 - JSON of any shape
        if isinstance(content, str):
            yield content
        elif isinstance(content, dict | list):
            for part in content.values() if isinstance(content, dict) else content:
                yield from texts(part)

    for command in REPORTS["json"].commands:
        assessment = hostile_assessment(text)
        found = Found(command, assessment, places=standing(assessment), scores=scores(assessment))
        made = REPORTS["json"].render(found, Words("en"), Options())
        for said in texts(json.loads(made)):
            assert said.isprintable()
            assert not said.lstrip().startswith("::")
            assert "##[" not in said


@pytest.mark.parametrize("width", [80, None])
def test_a_long_name_is_there_whole(width: int | None) -> None:
    name = HOSTILE["long-word"]
    for command in ("check", "targets"):
        found = Found(command, hostile_assessment(name))
        for overview in (False, True):
            options = Options(width, overview=overview)
            made = REPORTS["table"].render(found, Words("en"), options)
            assert isinstance(made, str)
            assert made.count("x") % len(name) == 0


def test_markup_is_printed_as_it_stands() -> None:
    for _, report in reports(HOSTILE["markup"], Options(), Options(overview=True)):
        assert "[red]markup[/red]" in unescape(report)


@pytest.mark.parametrize(
    ("spans", "line"),
    [
        pytest.param([Span("a"), Span("b", RED)], "a\x1b[31mb\x1b[0m", id="painted"),
        pytest.param([Span("a\n"), Span("\x1b", RED)], "a\\n\x1b[31m\\x1b\x1b[0m", id="made-safe"),
        pytest.param(
            [Span(":", BOLD), Span(":error", RED)], "\\::error", id="command-in-two-parts"
        ),
        pytest.param([Span("##", BOLD), Span("[error]")], "#\\#[error]", id="older-command-in-two"),
        pytest.param([Span("  "), Span("::x", RED)], "  \x1b[31m\\::x\x1b[0m", id="indented"),
    ],
)
def test_a_line_is_made_safe_and_then_painted(spans: list[Span], line: str) -> None:
    assert Canvas(colour=True).line(*spans) == line
