"""Grades, changes, what is done and what the rest of the year must bring, in the tables."""

from __future__ import annotations

from fractions import Fraction

import pytest
from rich.cells import cell_len

from gaoxin_cli.assessment import Assessment
from gaoxin_cli.messages import Words
from gaoxin_cli.period import Period
from gaoxin_cli.plan_file import Grade
from gaoxin_cli.reports import overview, verdict_table
from gaoxin_cli.reports.canvas import Canvas
from gaoxin_cli.rest import Rest
from gaoxin_cli.text import Language
from gaoxin_cli.verdict import Before, Verdict
from tests.conftest import Golden
from tests.entries import entry_of
from tests.reports.made import CONTENT, plan_of, result_of

HALF, QUARTER = Period(2025, 6), Period(2025, 3)
RED, GREEN = (
    entry_of(Grade, {"name": {"zh": zh, "en": en}, "colour": en.lower()})
    for zh, en in (("红", "Red"), ("绿", "Green"))
)


def steered() -> Assessment:
    """Return verdicts of half a year, each with another thing to say of the rest of it."""
    bounds: dict[str, object] = {
        "revenue_growth": 9,
        "revenue": {"bound": 3000, "waived": "市政府已批准\n调整"},
        "firms": 330,
        "more_firms": 20,
        "spending": "<= 900",
    }
    indicators = CONTENT["indicators"] | {"spending": {"kind": "level", "of": "spending"}}
    targets = [{"area": "zone", "indicators": {key: {2025: one} for key, one in bounds.items()}}]
    plan = plan_of(CONTENT | {"indicators": indicators, "targets": targets})
    rests = {
        "revenue_growth": Rest(Fraction("1767.794"), "亿元", Fraction("9.78041")),
        "revenue": Rest(Fraction(-20), "亿元", Fraction(-102)),
        "firms": Rest(Fraction(8), "家"),
        "more_firms": Rest(Fraction(-2), "家"),
        "spending": Rest(Fraction("1234567.5"), "万元", Fraction(3)),
    }
    values = {"revenue": Fraction(3020), "firms": Fraction(322), "more_firms": Fraction(22)}
    results = [
        result_of(
            plan,
            "zone",
            key,
            2025,
            Verdict.BEHIND if key in ("revenue_growth", "firms") else Verdict.ON_TRACK,
            period=HALF,
            value=values.get(key, Fraction("8.2")),
            gap=Fraction(1),
            rest=rest,
            reached=key == "more_firms",
            completion=Fraction(3020, 30) if key == "revenue" else None,
            required=Fraction(1500) if key == "revenue" else None,
            grade=RED if key == "firms" else GREEN,
            before=Before(Verdict.ON_TRACK, Fraction("8.996"), QUARTER),
        )._replace(change="worse" if key == "revenue_growth" else None)
        for key, rest in rests.items()
    ]
    missing = Before(Verdict.NO_DATA, None, QUARTER)
    results[-1] = results[-1]._replace(before=missing, change="better")
    vars(results[-1])["grade"] = None
    return Assessment((plan,), tuple(results))


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_table_says_what_the_rest_must_bring(
    golden: Golden, language: Language, width: int
) -> None:
    text = verdict_table.render(steered(), Words(language), Canvas(width))
    golden(f"reports/steering-{language}-{width}.txt", text)
    assert max(map(cell_len, text.splitlines())) <= width


def test_the_overview_marks_what_is_worse_and_waived(golden: Golden) -> None:
    text = overview.render(steered(), Words("en"), Canvas(80))
    golden("reports/steering-overview.txt", text)
