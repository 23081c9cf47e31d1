"""Text from files stays text in every table, whatever it says."""

from typing import Any

import pytest

from gaoxin_cli.assessment import Assessment, judge
from gaoxin_cli.messages import Words
from gaoxin_cli.period import Period
from gaoxin_cli.plan import Plan
from gaoxin_cli.reports import explanation, overview, plan_table, verdict_table
from gaoxin_cli.reports.canvas import Canvas
from tests.reports.made import CONTENT, plan_of, submission_of

HOSTILE = {
    "escape": "\x1b[31mred\x1b[0m\x1b]0;title\x07",
    "markup": "[red]markup[/red][link=file:///]",
    "command": "::error::no",
    "old-command": "##[error]no",
    "command-after-a-break": "高" * 40 + " ::error::no",
    "override": "abc\u202edef\u2066",
    "lines": "one\n::error::two\r\u2028::error::three",
    "braces": "{0} {x} {t} %s",
    "long": "很长的名称" * 80,
    "long-word": "x" * 500,
}


def hostile_plan(text: str) -> Plan:
    content: dict[str, Any] = {
        "plan": {**CONTENT["plan"], "id": text, "title": text},
        "areas": {"city": {"name": text + "市"}, "zone": {"name": text, "part_of": "city"}},
        "measures": {"firms": {"name": text, "unit": text, "kind": "stock"}},
        "indicators": {
            "firms": {"name": text, "kind": "level", "of": "firms", "note": text},
            "share": {"name": text, "kind": "share", "of": "firms"},
        },
        "targets": [
            {
                "area": "zone",
                "source": text,
                "indicators": {
                    "firms": {2025: {"bound": 7, "note": text}},
                    "share": {2025: {"bound": 7, "provisional": True}, 2026: 8},
                },
            }
        ],
    }
    return plan_of(content, file=text)


def reports(text: str, width: int | None) -> list[str]:
    plan = hostile_plan(text)
    submission = submission_of(plan, [("zone", "firms", Period(2025), "6", None, None)])
    results = tuple(judge(plan, submission))
    words, canvas = Words("en"), Canvas(width)
    assessment = Assessment((plan,), results, ())
    return [
        verdict_table.render(assessment, words, canvas),
        overview.render(assessment, words, canvas),
        plan_table.render([plan], words, canvas),
        *(explanation.render(result, submission, words, canvas) for result in results),
    ]


@pytest.mark.parametrize("width", [30, 80, None])
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_it_only_shows(text: str, width: int | None) -> None:
    for report in reports(text, width):
        assert report.replace("\n", "").isprintable()
        assert "##[" not in report
        assert not [line for line in report.split("\n") if line.lstrip().startswith("::")]


@pytest.mark.parametrize("width", [80, None])
def test_a_long_name_is_there_whole(width: int | None) -> None:
    name = HOSTILE["long-word"]
    for report in reports(name, width)[:3]:
        assert report.count("x") % len(name) == 0


def test_markup_is_printed_as_it_stands() -> None:
    assert all("[red]markup[/red]" in report for report in reports(HOSTILE["markup"], None))
