"""Hand-calculated examples of the oracle, so that it cannot be wrong silently."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from tests.oracle import json_number
from tests.oracle.exact import integer_root, root, rounded
from tests.oracle.sketch import judge, of, shown, told

GROWTH = of("growth", "revenue")
AVERAGE = of("growth", "revenue", since=2020, average=True)
SHARE = of("share", "revenue")
FIRMS = of("share", "firms")


@pytest.mark.parametrize(
    ("indicator", "bound", "figures", "value", "verdict", "shortfall"),
    [
        pytest.param(GROWTH, 13, [(2024, "100"), (2025, "113")], "13", "met", None, id="growth"),
        pytest.param(
            GROWTH, 13, [(2024, "100"), (2025, "112.99")], "12.99", "missed", "0.01", id="below"
        ),
        pytest.param(
            GROWTH, "> 13", [(2024, "100"), (2025, "113")], "13", "missed", "0", id="strict"
        ),
        pytest.param(
            AVERAGE,
            6,
            [(2020, "100"), (2025, "133.82255776")],
            "6",
            "met",
            None,
            id="average-over-five-years",
        ),
        pytest.param(
            AVERAGE,
            6,
            [(2020, "100"), (2025, "133.82255775")],
            "5.99999999842",
            "missed",
            "0.00000001",
            id="average-one-digit-below",
        ),
        pytest.param(
            of("growth", "revenue", since=2023, average=True),
            20,
            [(2023, "100"), (2025, "121")],
            "10",
            "missed",
            "23",
            id="average-shortfall-over-its-years",
        ),
        pytest.param(GROWTH, 0, [(2024, "0"), (2025, "113")], None, "no_data", None, id="zero"),
        pytest.param(GROWTH, 0, [(2025, "113")], None, "no_data", None, id="no-base"),
        pytest.param(
            of("growth", "revenue", better="lower"),
            "<= 10",
            [(2024, "100"), (2025, "113")],
            "13",
            "missed",
            "3",
            id="excess",
        ),
        pytest.param(
            of("change", "revenue", since=2021, average=True),
            3,
            [(2021, "100"), (2025, "110")],
            "2.5",
            "missed",
            "2",
            id="average-change",
        ),
        pytest.param(
            of("level", "revenue"), "90 ± 10", [(2025, "79")], "79", "missed", "1", id="around"
        ),
    ],
)
def test_final_verdicts(
    *,
    indicator: dict[str, Any],
    bound: object,
    figures: list[tuple[int, str]],
    value: str | None,
    verdict: str,
    shortfall: str | None,
) -> None:
    rows = [(year, 12, "zone", "revenue", figure) for year, figure in figures]
    result = judge(indicator, bound, *rows)
    found = shown(result.value), result.verdict, shown(result.shortfall)
    assert found == (value, verdict, shortfall)
    assert told(result, "required", "pace_ratio") == (None, None)


@pytest.mark.parametrize(
    ("own", "whole", "bound", "verdict", "missing"),
    [
        pytest.param("31", "100", 31, "met", None, id="exactly"),
        pytest.param("30", "100", 31, "missed", "2", id="rounded-up"),
        pytest.param("30", "100", "30.7", "missed", "2", id="one-and-a-bit"),
        pytest.param("20", "100", 60, "missed", "100", id="joins-the-whole"),
        pytest.param("20", "100", "> 60", "missed", "101", id="the-next-one"),
        pytest.param("60", "100", "<= 50", "missed", "20", id="leaves-the-whole"),
        pytest.param("60", "100", 100, "missed", None, id="never-all"),
    ],
)
def test_a_share_counts_that_what_joins_the_zone_joins_the_whole(
    own: str, whole: str, bound: object, verdict: str, missing: str | None
) -> None:
    rows = [(2025, 12, "zone", "firms", own), (2025, 12, "city", "firms", whole)]
    result = judge(FIRMS, bound, *rows)
    assert told(result, "verdict", "shortfall") == (verdict, missing)
    assert result.shortfall_unit == (None if missing is None else "家")


def test_a_share_of_a_whole_that_does_not_contain_the_zone_asks_for_the_plain_difference() -> None:
    rows = [(2025, 12, "zone", "revenue", "20"), (2025, 12, "other", "revenue", "100")]
    result = judge(of("share", "revenue", within="other"), 60, *rows)
    assert told(result, "verdict", "shortfall") == ("missed", "40")


@pytest.mark.parametrize(
    ("measure", "now", "before", "reported", "computed"),
    [
        pytest.param("gdp", "990865.1", "900309.5", "6.1", "10.0582744045", id="gdp-2019"),
        pytest.param(
            "investment", "423222", "419409", "3.4", "0.909136427974", id="investment-2024"
        ),
        pytest.param("investment", "39038.1", "42481.2", "17.1", "-8.1050", id="profits-2018"),
    ],
)
def test_real_cases_are_judged_on_the_reported_rate(
    measure: str, now: str, before: str, reported: str, computed: str
) -> None:
    past = (2024, 12, "zone", measure, before)
    result = judge(
        of("growth", measure), reported, past, (2025, 12, "zone", measure, now, None, reported)
    )
    assert told(result, "value", "verdict", "basis") == (reported, "met", "reported")
    without = judge(of("growth", measure), reported, past, (2025, 12, "zone", measure, now))
    assert without.basis == "nominal_levels"
    near = (without.value or 0) - Fraction(computed)  # type: ignore[operator] # never irrational
    assert abs(near) < Fraction(1, 10**4)


@pytest.mark.parametrize(
    ("kind", "rows", "value", "basis"),
    [
        pytest.param("revenue", [("110", "100", "3")], "10", "prior", id="nominal-prior"),
        pytest.param("revenue", [("110", None, "3")], "37.5", "levels", id="nominal-levels"),
        pytest.param("revenue", [(None, None, "3")], "3", "reported", id="nominal-reported"),
        pytest.param("gdp", [("110", "100", "3")], "3", "reported", id="constant-reported"),
        pytest.param("gdp", [("110", "100", None)], "10", "prior", id="constant-prior"),
        pytest.param("gdp", [("110", None, None)], "37.5", "nominal_levels", id="constant-levels"),
        pytest.param("revenue", [("110", "0", "3")], None, None, id="present-though-zero"),
    ],
)
def test_the_first_base_that_is_present_decides(
    kind: str,
    rows: list[tuple[str | None, str | None, str | None]],
    value: str | None,
    basis: str | None,
) -> None:
    now = [(2025, 12, "zone", kind, *row) for row in rows]
    result = judge(of("growth", kind), 3, (2024, 12, "zone", kind, "80"), *now)
    assert told(result, "value", "basis") == (value, basis)


def test_rates_are_chained_over_years_where_each_year_has_one() -> None:
    keys = of("growth", "gdp", since=2023)
    rows = [
        (2023, 12, "zone", "gdp", "100"),
        (2024, 12, "zone", "gdp", "130", None, "10"),
        (2025, 12, "zone", "gdp", "150", None, "20"),
    ]
    result = judge(keys, 32, *rows)
    assert told(result, "value", "basis", "verdict") == ("32", "reported", "met")
    result = judge(keys, 60, *rows[:1], (2024, 12, "zone", "gdp", "130"), rows[2])
    assert told(result, "value", "basis", "shortfall") == ("50", "nominal_levels", "10")


@pytest.mark.parametrize(
    ("rate", "decimals", "rounding", "verdict", "marginal"),
    [
        pytest.param("6.95", 1, "half_up", "met", True, id="half-up"),
        pytest.param("6.85", 1, "half_even", "missed", False, id="half-even"),
        pytest.param("6.94", 1, "half_up", "missed", False, id="below-the-half"),
        pytest.param("7", 1, "half_up", "met", False, id="exactly"),
    ],
)
def test_precision_rounds_first_and_says_where_it_decides(
    rate: str, decimals: int, rounding: str, verdict: str, *, marginal: bool
) -> None:
    row = (2025, 12, "zone", "revenue", None, None, rate)
    result = judge(GROWTH, 7, row, precision=decimals, rounding=rounding)
    assert told(result, "verdict", "marginal", "value") == (verdict, marginal, rate)


def test_precision_of_the_plan_leaves_percentage_points_alone() -> None:
    rows = [(2024, 12, "zone", "jobless", "5"), (2025, 12, "zone", "jobless", "5.96")]
    result = judge(of("change", "jobless"), 1, *rows, precision=1)
    told_of = told(result, "verdict", "unit", "shortfall", "shortfall_unit")
    assert told_of == ("missed", "个百分点", "0.04", "个百分点")


@pytest.mark.parametrize(
    ("indicator", "measure", "bound", "value", "missing", "unit"),
    [
        pytest.param("level", "events", 10, "7", "3", "场", id="count"),
        pytest.param("level", "events", "> 10", "10", "1", "场", id="next-whole-number"),
        pytest.param("level", "events", "> 9.5", "7", "3", "场", id="above-a-half"),
        pytest.param("level", "talent", "1.00005", "1", "0.0001", "万人", id="whole-people"),
        pytest.param("level", "place", 20, "23", "3", "位", id="rank"),
        pytest.param("level", "jobless", "<= 5.5", "6", "0.5", "%", id="rate"),
        pytest.param("level", "assets", "> 9.5", "9.5", "0", "亿元", id="strict"),
    ],
)
def test_shortfall_in_the_measures_own_unit(
    *, indicator: str, measure: str, bound: object, value: str, missing: str, unit: str
) -> None:
    result = judge(of(indicator, measure), bound, (2025, 12, "zone", measure, value))
    assert result.verdict == "missed"
    assert told(result, "shortfall", "shortfall_unit") == (missing, unit)


def test_numbers_are_written_in_full_or_to_twelve_digits() -> None:
    numbers = [Fraction(1, 8), Fraction(-1, 3), Fraction(200, 3), Fraction(0), Fraction(1200)]
    texts = ["0.125", "-0.333333333333", "66.6666666667", "0", "1200"]
    assert [json_number(number) for number in numbers] == texts
    assert json_number(root(Fraction(2), 2)) == "1.41421356237"
    assert json_number(Fraction(10**14, 3)) == "33333333333300"
    assert root(Fraction(9, 4), 2) == Fraction(3, 2)
    assert integer_root(26, 3) == 2
    assert rounded(Fraction(-5, 2), 0, "half_up") == -3
    assert rounded(Fraction(-5, 2), 0, "half_even") == -2
    assert rounded(root(Fraction(2), 2), 2, "half_up") == Fraction(141, 100)
