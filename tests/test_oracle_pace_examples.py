"""Hand-calculated examples of the oracle's pace, within a year and over years."""

from __future__ import annotations

import pytest

from tests.oracle import assess
from tests.oracle.sketch import AREAS, MEASURES, judge, observation, of, shown, told


def test_a_flows_pace_is_the_part_of_the_year_that_is_over() -> None:
    result = judge(of("level", "revenue"), 120, (2025, 6, "zone", "revenue", "55"))
    assert told(result, "verdict", "period", "required") == ("behind", "2025-Q2", "60")
    assert told(result, "shortfall", "pace_ratio") == ("5", "0.916666666667")
    assert told(result, "gap") == ("-65",)


def test_a_stocks_pace_starts_at_the_end_of_the_year_before() -> None:
    rows = [(2024, 12, "zone", "firms", "100"), (2025, 3, "zone", "firms", "104")]
    result = judge(of("level", "firms"), 120, *rows)
    assert told(result, "verdict", "required", "pace_ratio") == ("behind", "105", "0.8")
    assert told(result, "shortfall", "shortfall_unit") == ("1", "家")
    result = judge(of("level", "firms"), 90, *rows)
    assert told(result, "verdict", "required", "pace_ratio") == ("on_track", "90", None)
    assert judge(of("level", "firms"), 120, rows[1]).verdict == "not_due"


def test_a_falling_stock_is_on_its_way_down() -> None:
    rows = [(2024, 12, "zone", "assets", "100"), (2025, 6, "zone", "assets", "88")]
    result = judge(of("level", "assets"), "<= 80", *rows)
    assert told(result, "verdict", "required", "pace_ratio") == ("on_track", "90", "1.2")


def test_a_change_of_a_stock_runs_from_the_end_of_the_year_before() -> None:
    rows = [
        (2024, 6, "zone", "firms", "70"),
        (2024, 12, "zone", "firms", "100"),
        (2025, 6, "zone", "firms", "104"),
    ]
    result = judge(of("change", "firms"), 10, *rows)
    assert told(result, "value", "required", "shortfall") == ("4", "5", "1")


def test_a_change_of_a_flow_runs_from_the_same_period_a_year_before() -> None:
    rows = [(2024, 6, "zone", "revenue", "70"), (2025, 6, "zone", "revenue", "76")]
    result = judge(of("change", "revenue"), 10, *rows)
    assert told(result, "verdict", "value", "required") == ("on_track", "6", "5")
    assert shown(result.pace_ratio) == "1.2"


def test_a_bound_below_zero_is_not_scaled() -> None:
    result = judge(of("level", "profit"), -10, (2025, 6, "zone", "profit", "-8"))
    assert told(result, "verdict", "required", "pace_ratio") == ("on_track", "-10", None)


@pytest.mark.parametrize(
    ("bound", "verdict"), [("100..110", "on_track"), ("= 105", "on_track"), ("= 104", "behind")]
)
def test_a_range_is_compared_with_itself(bound: str, verdict: str) -> None:
    result = judge(of("level", "revenue"), bound, (2025, 6, "zone", "revenue", "105"))
    assert told(result, "verdict", "required") == (verdict, None)


def test_a_share_is_compared_with_the_bound_itself_within_the_year() -> None:
    rows = [(2025, 6, "zone", "revenue", "30"), (2025, 6, "city", "revenue", "100")]
    result = judge(of("share", "revenue"), 31, *rows)
    assert told(result, "verdict", "required", "pace_ratio") == ("behind", "31", None)
    assert shown(result.shortfall) == "1.44927536232"  # 1 / 0.69


def test_a_flows_path_over_years_is_compound() -> None:
    rows = [(2023, 12, "zone", "revenue", "100"), (2025, 12, "zone", "revenue", "121")]
    result = judge(of("level", "revenue"), "146.41", *rows, year=2027, years=(2024, 2027))
    assert told(result, "verdict", "period", "required") == ("on_track", "2025", "121")
    assert told(result, "pace_ratio", "gap") == ("1", "-25.41")
    result = judge(of("level", "revenue"), 200, *rows, year=2026, years=(2024, 2026))
    assert shown(result.required) == "158.740105197"  # 100 * 4 ** (1 / 3)
    assert shown(result.shortfall) == "37.7401051968"
    assert shown(result.pace_ratio) == "0.384732210186"  # 0.1 over the cube root of 2, less 1


def test_growth_since_the_base_year_is_compound_and_its_average_is_the_bound() -> None:
    rows = [(2023, 12, "zone", "revenue", "100"), (2025, 12, "zone", "revenue", "120.99")]
    since = of("growth", "revenue", since=2023)
    result = judge(since, "46.41", *rows, year=2027, years=(2024, 2027))
    assert told(result, "verdict", "required") == ("behind", "21")
    assert shown(result.shortfall) == "0.01"
    average = {**since, "average": True}
    result = judge(average, 10, *rows, year=2027, years=(2024, 2027))
    assert told(result, "verdict", "required", "pace_ratio") == ("behind", "10", None)
    assert shown(result.shortfall) == "0.01"


def test_stocks_rates_and_shares_go_straight() -> None:
    rows = [(2024, 12, "zone", "jobless", "10"), (2025, 12, "zone", "jobless", "9")]
    result = judge(of("level", "jobless"), "<= 7", *rows, year=2027, years=(2025, 2027))
    assert told(result, "verdict", "required", "pace_ratio") == ("on_track", "9", "1")
    rows = [(2024, 12, "zone", "firms", "20"), (2025, 12, "zone", "firms", "22")]
    whole = [(year, 12, "city", "firms", "100") for year in (2024, 2025)]
    share = of("share", "firms")
    result = judge(share, 26, *rows, *whole, year=2026, years=(2025, 2026))
    assert told(result, "verdict", "required") == ("behind", "23")
    assert told(result, "shortfall", "pace_ratio") == ("2", "0.666666666667")  # 1 / 0.77


@pytest.mark.parametrize(
    "indicator",
    [
        of("growth", "revenue"),
        of("change", "revenue"),
        of("level", "place"),
    ],
    ids=lambda keys: f"{keys['kind']}-{keys['of']}",
)
def test_what_has_no_path_is_not_due(indicator: dict[str, str]) -> None:
    rows = [
        (year, 12, "zone", measure, "9")
        for year in (2024, 2025)
        for measure in ("revenue", "place")
    ]
    assert judge(indicator, 3, *rows, year=2027, years=(2025, 2027)).verdict == "not_due"


def plan_of_years(*years: int) -> dict[str, object]:
    return {
        "plan": {"id": "p", "years": [2025, 2026, 2027]},
        "areas": AREAS,
        "measures": MEASURES,
        "indicators": {"i": of("level", "firms")},
        "targets": [{"each": "zones", "indicators": {"i": dict.fromkeys(years, 10)}}],
    }


def test_a_milestone_beats_the_path() -> None:
    rows = [observation(year, 12, "zone", "firms", "9") for year in (2024, 2025)]
    results = {
        (result.area, result.year): result.verdict
        for result in assess(plan_of_years(2026, 2027), rows)
    }
    assert results == {
        ("zone", 2026): "behind",
        ("zone", 2027): "not_due",
        ("other", 2026): "no_data",
        ("other", 2027): "not_due",
    }


def test_coverage_is_the_whole_submissions() -> None:
    rows = [
        observation(2025, 3, "zone", "firms", "9"),
        observation(2025, 6, "other", "firms", None),
        observation(2026, 3, "zone", "firms", "10"),
        observation(2025, 12, "city", "place", "3"),
    ]
    found = [
        (result.area, result.year, result.period, result.verdict, result.fails)
        for result in assess(plan_of_years(2025, 2026), rows)
    ]
    assert found == [
        ("zone", 2025, "2025", "no_data", False),
        ("zone", 2026, "2026-Q1", "on_track", False),
        ("other", 2025, "2025", "no_data", False),
        ("other", 2026, "2026-Q1", "no_data", True),
    ]
    asked = assess(plan_of_years(2025), rows[:3], year=2025)
    assert [(result.period, result.verdict) for result in asked] == [("2025-Q2", "no_data")] * 2
    assert assess(plan_of_years(2025), rows[:3]) == []
    [first, _] = assess(plan_of_years(2025), rows, period=(2025, 3))
    assert (first.period, first.verdict) == ("2025-Q1", "not_due")


def test_members_are_added_up_and_counted() -> None:
    rows = [(2025, 12, "zone", "firms", "9"), (2025, 12, "other", "firms", "12")]
    assert judge(of("level", "firms"), 21, *rows, area="zones").verdict == "met"
    count = {**of("count", "firms"), "where": "> 9"}
    result = judge(count, 2, *rows, area="zones")
    assert told(result, "value", "shortfall", "shortfall_unit") == ("1", "1", "个")
    assert judge(count, 2, rows[0], area="zones").verdict == "no_data"


def test_a_ratio_converts_units_and_a_multiple_compares_areas() -> None:
    rows = [
        (2025, 12, area, measure, value)
        for area, measure, value in [
            ("zone", "spending", "60000"),
            ("zone", "revenue", "100"),
            ("city", "spending", "20000"),
            ("city", "revenue", "100"),
        ]
    ]
    result = judge(of("ratio", "spending", to="revenue"), 7, *rows)
    assert told(result, "value", "shortfall", "shortfall_unit") == ("6", "10000", "万元")
    raw = {
        "plan": {"id": "p", "years": [2025]},
        "areas": AREAS,
        "measures": MEASURES,
        "indicators": {
            "intensity": of("ratio", "spending", to="revenue"),
            "times": of("multiple", "intensity", within="city"),
        },
        "targets": [{"area": "zone", "indicators": {"times": {2025: "> 3"}}}],
    }
    [result] = assess(raw, [observation(*row) for row in rows])
    assert told(result, "value", "verdict", "shortfall") == ("3", "missed", None)
