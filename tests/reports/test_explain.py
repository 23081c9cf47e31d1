"""Explanations of one verdict, whole, in both languages; numbers can be checked by hand."""

from typing import Any

import pytest

from gaoxin_cli.assessment import Question, judge
from gaoxin_cli.messages import Words
from gaoxin_cli.period import Period
from gaoxin_cli.reports.canvas import Canvas
from gaoxin_cli.reports.explanation import explain_json, render
from gaoxin_cli.text import Language
from gaoxin_cli.verdict import Result
from tests.conftest import Golden
from tests.reports.made import CONTENT, plan_of, submission_of

NEEDED = "≈ 14.4927536232, rounded up to whole ones"
Rows = list[tuple[str, str, Period, str | None, str | None, str | None]]

Y2023, Y2024, Y2025, HALF = Period(2023), Period(2024), Period(2025), Period(2025, 6)


def level(area: str, measure: str, period: Period, value: str) -> Rows:
    return [(area, measure, period, value, None, None)]


def rate(area: str, measure: str, period: Period, percent: str) -> Rows:
    return [(area, measure, period, None, None, percent)]


def firms(period: Period, zone: str, city: str) -> Rows:
    return level("zone", "firms", period, zone) + level("city", "firms", period, city)


CASES: dict[str, tuple[str, str, int, object, Rows]] = {
    "growth-levels": (
        "zone", "revenue_growth", 2025, 7,
        level("zone", "revenue", Y2024, "100") + level("zone", "revenue", Y2025, "106.52"),
    ),
    "growth-prior-in-half-a-year": (
        "zone", "revenue_growth", 2025, 7,
        [("zone", "revenue", HALF, "53.5", "50", None)],
    ),
    "growth-reported": ("zone", "gdp_growth", 2025, 8, rate("zone", "gdp", Y2025, "8.1")),
    "growth-reported-of-a-rate": (
        "zone", "jobless_growth", 2025, 2,
        level("zone", "jobless", Y2025, "5") + rate("zone", "jobless", Y2025, "2.5"),
    ),
    "growth-at-current-prices": (
        "zone", "gdp_growth", 2025, "> 8",
        level("zone", "gdp", Y2024, "100") + level("zone", "gdp", Y2025, "108"),
    ),
    "growth-stated-prior-at-current-prices": (
        "zone", "gdp_growth", 2025, 8, [("zone", "gdp", Y2025, "109", "100", None)],
    ),
    "growth-average": (
        "zone", "revenue_average", 2025, 6,
        level("zone", "revenue", Y2023, "100") + level("zone", "revenue", Y2025, "112.36"),
    ),
    "growth-average-chained": (
        "zone", "gdp_average", 2025, 6,
        rate("zone", "gdp", Y2024, "5") + rate("zone", "gdp", Y2025, "-2"),
    ),
    "growth-since-ahead": (
        "zone", "revenue_since", 2027, "33.1",
        level("zone", "revenue", Y2024, "100") + level("zone", "revenue", Y2025, "109"),
    ),
    "level-sum-of-members": (
        "zones", "revenue", 2025, "> 300",
        level("zone", "revenue", Y2025, "120.5") + level("other", "revenue", Y2025, "179.5"),
    ),
    "level-flow-in-half-a-year": (
        "zone", "revenue", 2025, 300, level("zone", "revenue", HALF, "140"),
    ),
    "level-flow-ahead": (
        "zone", "revenue", 2027, 200,
        level("zone", "revenue", Y2024, "100") + level("zone", "revenue", Y2025, "120"),
    ),
    "level-stock-in-half-a-year": (
        "zone", "firms", 2025, 330,
        level("zone", "firms", Y2024, "300") + level("zone", "firms", HALF, "310"),
    ),
    "level-stock-already-there": (
        "zone", "firms", 2025, 330,
        level("zone", "firms", Y2024, "340") + level("zone", "firms", HALF, "329"),
    ),
    "level-stock-ahead": (
        "zone", "firms", 2027, 330,
        level("zone", "firms", Y2024, "300") + level("zone", "firms", Y2025, "305"),
    ),
    "level-range-above": ("zone", "jobless", 2025, "3..5", level("zone", "jobless", Y2025, "5.3")),
    "level-range-within": ("zone", "jobless", 2025, "4 ± 1", level("zone", "jobless", HALF, "3.3")),
    "change-in-half-a-year": (
        "zone", "more_firms", 2025, 30,
        level("zone", "firms", Y2024, "300") + level("zone", "firms", HALF, "312"),
    ),
    "share-too-low": ("zone", "firm_share", 2025, 31, firms(Y2025, "300", "1000")),
    "share-marginal": ("zone", "firm_share", 2025, 31, firms(Y2025, "3096", "10000")),
    "share-base-missing": (
        "zone", "firm_share", 2027, 31, firms(Y2025, "300", "1000"),
    ),
    "ratio-converted": (
        "zone", "intensity", 2025, 3,
        level("zone", "spending", Y2025, "250000") + level("zone", "gdp", Y2025, "1000"),
    ),
    "multiple": (
        "zone", "intensity_times", 2025, 3,
        level("zone", "spending", Y2025, "500000") + level("zone", "gdp", Y2025, "1000")
        + level("city", "spending", Y2025, "1000000") + level("city", "gdp", Y2025, "5000"),
    ),
    "count": (
        "zones", "large", 2025, 2,
        level("zone", "revenue", Y2025, "120") + level("other", "revenue", Y2025, "100"),
    ),
    "no-data": ("zone", "firm_share", 2025, 31, level("zone", "firms", Y2025, "300")),
}  # fmt: skip


def judged(case: str) -> Result:
    area, indicator, year, bound, rows = CASES[case]
    entry: dict[str, Any] = {"bound": bound, "note": {"zh": "按年末数。", "en": "At year end."}}
    block = {"area": area, "source": "一、发展目标", "indicators": {indicator: {year: entry}}}
    plan = plan_of({**CONTENT, "targets": [block]})
    [result] = judge(plan, submission_of(plan, rows), Question())
    return result


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("case", CASES)
def test_explanation(golden: Golden, case: str, language: Language) -> None:
    result = judged(case)
    text = render(result, Words(language), Canvas())
    golden(f"reports/explain/{case}-{language}.txt", text)


def test_explanation_in_a_narrow_terminal_with_colours(golden: Golden) -> None:
    result = judged("multiple")
    text = render(result, Words("zh"), Canvas(60, colour=True))
    golden("reports/explain/multiple-zh-60-colour.txt", text)


def test_explanation_for_machines() -> None:
    result = judged("share-too-low")
    explained = explain_json(result, Words("en"))
    assert explained["formula"] == "100 × High-tech firms (Zone A) ÷ High-tech firms (Shijiazhuang)"
    assert explained["steps"] == [
        {
            "title": "Target",
            "lines": [
                "≥ 31 %",
                "In the plan: 一、发展目标",
                "Note: At year end.",
                "Note: Of the whole city.",
            ],
        },
        {
            "title": "Figures",
            "lines": [
                "High-tech firms · Zone A · 2025: 300 家 [actuals.csv:2]",
                "High-tech firms · Shijiazhuang · 2025: 1000 家 [actuals.csv:3]",
            ],
        },
        {
            "title": "Value",
            "lines": [
                "Share in firms = 100 × High-tech firms (Zone A) ÷ High-tech firms (Shijiazhuang)",
                "= 100 × 300 ÷ 1000 = 30 %",
            ],
        },
        {
            "title": "Comparison",
            "lines": [
                "300 < 1000 × 31 ÷ 100 = 310",
                "≥ 31 % is not satisfied: ✗ missed",
            ],
        },
        {"title": "Gap: value − target", "lines": ["30 − 31 = -1 pp"]},
        {
            "title": "What it would take",
            "lines": [
                f"(31 ÷ 100 × 1000 − 300) ÷ (1 − 31 ÷ 100) {NEEDED}",
                "15 家",
            ],
        },
    ]


def test_without_a_value_there_is_no_formula() -> None:
    result = judged("no-data")
    explained = explain_json(result, Words("en"))
    assert explained["formula"] is None
