"""The kind ``change``: in the measure's unit or in percentage points."""

from __future__ import annotations

import pytest

from tests.figures import absent, computed, exact, lines, plan_of, reason, verdict


def change(of: str, **keys: object) -> dict[str, object]:
    return {"kind": "change", "of": of, **keys}


@pytest.mark.parametrize(
    ("base", "current", "difference"),
    [
        pytest.param("6.2", "6.5", "0.3", id="rise"),
        pytest.param("6.5", "6.2", "-0.3", id="fall"),
        pytest.param("0", "6.5", "6.5", id="from-zero"),
        pytest.param("-3", "-1", "2", id="below-zero"),
    ],
)
def test_change_is_since_the_year_before(base: str, current: str, difference: str) -> None:
    rows = f"zone 2024 profit {base}; zone 2025 profit {current}"
    found = computed(change("profit"), rows)
    assert (found.value, found.basis, lines(found.observations)) == (
        exact(difference), None, [3, 2],
    )  # fmt: skip


def test_a_prior_and_a_reported_rate_are_ignored() -> None:
    rows = "zone 2024 revenue 100; zone 2025 revenue 110 90 50"
    assert computed(change("revenue"), rows).value == 10
    assert reason(change("revenue"), "zone 2025 revenue 110 90 50") == absent(
        "zone", "revenue", "2024"
    )


def test_no_figure_of_its_own() -> None:
    assert reason(change("firms"), "zone 2024 firms 1") == absent("zone", "firms", "2025")


@pytest.mark.parametrize(
    ("measure", "difference"),
    [
        pytest.param("revenue", "6", id="flow-same-period"),
        pytest.param("firms", "5", id="stock-end-of-year"),
        pytest.param("intensity", "5", id="rate-end-of-year"),
        pytest.param("place", "6", id="rank-same-period"),
    ],
)
def test_base_within_a_year(measure: str, difference: str) -> None:
    rows = f"zone 2024Q2 {measure} 4; zone 2024 {measure} 5; zone 2025Q2 {measure} 10"
    assert computed(change(measure), rows, at="2025Q2").value == exact(difference)


@pytest.mark.parametrize("measure", ["revenue", "firms", "intensity", "place"])
def test_since_at_a_quarter_is_the_same_quarter_of_that_year(measure: str) -> None:
    rows = f"zone 2020Q2 {measure} 4; zone 2020 {measure} 5; zone 2025Q2 {measure} 10"
    assert computed(change(measure, since=2020), rows, at="2025Q2").value == 6


def test_average_is_a_year() -> None:
    rows = "zone 2020 firms 10; zone 2025 firms 21"
    found = computed(change("firms", since=2020, average=True), rows)
    assert found.working is not None
    assert (found.value, found.working.right.scale) == (exact("2.2"), exact("5"))
    assert computed(change("firms", since=2020), rows).value == 11
    rows = "zone 2023 firms 10; zone 2025 firms 21"
    working = computed(change("firms", since=2023, average=True), rows).working
    assert (working.formula, working.right.text) == ("({x} − {x0}) ÷ 2", "{t} × 2")


def test_of_an_area_with_members_the_change_of_the_sum() -> None:
    rows = "zone 2024 firms 1; east 2024 firms 2; zone 2025 firms 3; east 2025 firms 5"
    assert computed(change("firms"), rows, area="zones").value == 5


@pytest.mark.parametrize(
    ("measure", "unit"),
    [
        pytest.param("revenue", "亿元", id="flow"),
        pytest.param("firms", "家", id="count"),
        pytest.param("intensity", "个百分点", id="rate-in-percent"),
        pytest.param("births", "‰", id="rate-in-per-mille"),
        pytest.param("place", "位", id="rank"),
    ],
)
def test_unit(measure: str, unit: str) -> None:
    plan = plan_of({"it": change(measure)})
    it = plan.indicators["it"]
    assert (it.unit(plan), it.shortfall_unit(plan)) == (unit, unit)


@pytest.mark.parametrize(
    ("it", "bound", "rows", "shortfall", "unit"),
    [
        pytest.param(
            change("revenue"), ">= 5", "zone 2024 revenue 10; zone 2025 revenue 12.5",
            "2.5", "亿元", id="flow",
        ),
        pytest.param(
            change("intensity"), ">= 0.3", "zone 2024 intensity 6; zone 2025 intensity 6.1",
            "0.2", "个百分点", id="percentage-points",
        ),
        pytest.param(
            change("energy"), "<= -2", "zone 2024 energy 10; zone 2025 energy 9",
            "1", "万吨标准煤", id="excess",
        ),
        pytest.param(
            change("firms"), "> 5", "zone 2024 firms 10; zone 2025 firms 15",
            "1", "家", id="count-strict",
        ),
        pytest.param(
            change("revenue", since=2020, average=True), ">= 5",
            "zone 2020 revenue 10; zone 2025 revenue 30", "5", "亿元", id="average-over-all-years",
        ),
        pytest.param(
            change("firms", since=2020, average=True), ">= 4.5",
            "zone 2020 firms 10; zone 2025 firms 30", "3", "家", id="average-rounded-up",
        ),
    ],
)  # fmt: skip
def test_shortfall(it: dict[str, object], bound: str, rows: str, shortfall: str, unit: str) -> None:
    found = verdict(it, bound, rows)
    assert (found.verdict, found.shortfall, found.shortfall_unit) == (
        "missed", exact(shortfall), unit,
    )  # fmt: skip


@pytest.mark.parametrize("average", [False, True])
def test_there_is_no_change_since_the_year_itself(*, average: bool) -> None:
    why = reason(change("revenue", since=2025, average=average), "zone 2025 revenue 120")
    assert (why.what, why.facts["year"]) == ("not_after_base", 2025)
