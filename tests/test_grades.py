"""The grade of a verdict, by how much of its target is attained."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from gaoxin_cli.assessment import judge
from gaoxin_cli.period import Period
from tests.reports.made import CONTENT, plan_of, submission_of

GREEN = {"name": {"zh": "绿", "en": "Green"}, "from": 1, "colour": "green"}
AMBER = {"name": {"zh": "黄", "en": "Amber"}}
RED = {"name": {"zh": "红", "en": "Red"}}
BASE, YEAR, HALF = Period(2024), Period(2025), Period(2025, 6)
Row = tuple[str, Period, str]


def grade(
    indicator: dict[str, Any], bound: object, *rows: Row, year: int = 2025, amber: str = "0.9"
) -> str | None:
    content = CONTENT | {
        "grades": [GREEN, AMBER | {"from": Decimal(amber)}, RED],
        "indicators": {"one": indicator},
        "targets": [{"area": "zone", "indicators": {"one": {year: bound}}}],
    }
    plan = plan_of(content)
    given = [("zone", measure, period, value, None, None) for measure, period, value in rows]
    [result] = judge(plan, submission_of(plan, given))
    return result.grade.name.within("en") if result.grade else None


REVENUE = {"kind": "level", "of": "revenue"}
FIRMS = {"kind": "level", "of": "firms"}
JOBLESS = {"kind": "level", "of": "jobless", "better": "lower"}
GROWTH = {"kind": "growth", "of": "revenue"}


@pytest.mark.parametrize(
    ("indicator", "bound", "rows", "expected"),
    [
        pytest.param(REVENUE, 100, [("revenue", YEAR, "100")], "Green", id="met"),
        pytest.param(REVENUE, 100, [("revenue", YEAR, "90")], "Amber", id="just-amber"),
        pytest.param(REVENUE, 100, [("revenue", YEAR, "89.99")], "Red", id="red"),
        pytest.param(REVENUE, 100, [("revenue", HALF, "46")], "Amber", id="within-the-year"),
        pytest.param(REVENUE, "90..100", [("revenue", YEAR, "95")], None, id="range"),
        pytest.param(REVENUE, "= 95", [("revenue", YEAR, "95")], None, id="exactly"),
        pytest.param(JOBLESS, 5, [("jobless", YEAR, "5.5")], "Amber", id="ceiling"),
        pytest.param(JOBLESS, 5, [("jobless", YEAR, "0")], "Green", id="nothing-under-a-ceiling"),
        pytest.param(FIRMS, 330, [("firms", YEAR, "320"), ("firms", BASE, "310")], "Amber",
                     id="a-stock-without-its-base"),
        # 310 of 315 required, though but 10 of 15 on the way.
        pytest.param(FIRMS, 330, [("firms", HALF, "310"), ("firms", BASE, "300")], "Amber",
                     id="a-stock-within-the-year"),
        pytest.param(GROWTH, -5, [("revenue", YEAR, "96"), ("revenue", BASE, "100")], "Green",
                     id="a-bound-below-zero-kept"),
        pytest.param(GROWTH, -5, [("revenue", YEAR, "94"), ("revenue", BASE, "100")], "Red",
                     id="a-bound-below-zero-not-kept"),
        pytest.param(GROWTH, 7, [("revenue", YEAR, "96")], None, id="no-data"),
    ],
)  # fmt: skip
def test_the_best_grade_that_is_attained(
    indicator: dict[str, Any], bound: object, rows: list[Row], expected: str | None
) -> None:
    assert grade(indicator, bound, *rows) == expected


def test_on_a_path_it_goes_by_the_progress_made() -> None:
    rows = [("firms", BASE, "300"), ("firms", YEAR, "309")]
    # 309 of 310 required, but 9 of 10 steps.
    assert grade(FIRMS, 330, *rows, year=2027) == "Amber"
    assert grade(FIRMS, 330, *rows, year=2027, amber="0.91") == "Red"
    since = {"kind": "growth", "of": "revenue", "since": 2024}
    grown = [("revenue", BASE, "100"), ("revenue", YEAR, "109")]
    # 9 % a year of the 10 % that make 33.1 % in three years.
    assert grade(since, "33.1", *grown, year=2027) == "Amber"


def test_without_grades_there_is_none() -> None:
    plan = plan_of()
    rows = [("zone", "firms", YEAR, "320", None, None)]
    results = judge(plan, submission_of(plan, rows))
    assert {(one.grade, one.attainment) for one in results} == {(None, None)}


def test_a_value_is_graded_as_it_is_not_as_it_is_rounded() -> None:
    rounded = GROWTH | {"precision": 0}
    rows = [("revenue", YEAR, "106.6"), ("revenue", BASE, "100")]
    assert grade(rounded, 7, *rows) == "Amber"
