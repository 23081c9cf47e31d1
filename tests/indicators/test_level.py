"""The kind ``level``: the figure itself."""

from __future__ import annotations

import pytest

from gaoxin_cli.indicators.base import Computed
from gaoxin_cli.observation import Observation
from gaoxin_cli.period import Period
from gaoxin_cli.working import Symbol
from tests.figures import absent, computed, exact, lines, plan_of, reason, rejected, verdict

REVENUE = {"kind": "level", "of": "revenue"}


def level(measure: str) -> dict[str, object]:
    return {"kind": "level", "of": measure}


def test_the_figure_itself() -> None:
    found = computed(REVENUE, "zone 2024 revenue 1; zone 2025Q2 revenue 860.01", at="2025Q2")
    own = Observation("zone", Period(2025, 6), "revenue", exact("860.01"), "亿元", "1.csv", 3)
    assert found == Computed(found.working, (own,))
    assert found.value == exact("860.01")
    assert found.working.symbols == {"x": Symbol("revenue", exact("860.01"))}


def test_of_an_area_with_members_the_sum() -> None:
    found = computed(level("firms"), "zone 2025 firms 3; east 2025 firms 4", area="zones")
    assert (found.value, lines(found.observations)) == (exact("7"), [2, 3])


@pytest.mark.parametrize("figure", ["0", "-5"])
def test_zero_and_negative_figures_are_figures(figure: str) -> None:
    found = computed(level("profit"), f"zone 2025 profit {figure}")
    assert found.value == exact(figure)


def test_no_figure() -> None:
    assert reason(REVENUE, "east 2025 revenue 5") == absent("zone", "revenue", "2025")
    assert reason(REVENUE, "zone 2025 revenue E004") == rejected(
        "zone", "revenue", "2025", code="E004", line=2
    )


@pytest.mark.parametrize(
    ("measure", "unit"),
    [("revenue", "亿元"), ("firms", "家"), ("intensity", "%"), ("births", "‰"), ("place", "位")],
)
def test_unit(measure: str, unit: str) -> None:
    plan = plan_of({"it": level(measure)})
    assert plan.indicators["it"].unit(plan) == unit


@pytest.mark.parametrize(
    ("measure", "bound", "figure", "shortfall"),
    [
        pytest.param("revenue", ">= 100", "93.5", "6.5", id="flow"),
        pytest.param("revenue", "> 100", "100", "0", id="flow-strict"),
        pytest.param("revenue", "<= 100", "106.5", "6.5", id="excess"),
        pytest.param("firms", ">= 100", "93", "7", id="count"),
        pytest.param("firms", "> 2500", "2500", "1", id="count-strict"),
        pytest.param("firms", "> 2500", "2499", "2", id="count-strict-below"),
        pytest.param("firms", "< 10", "10", "1", id="count-strict-ceiling"),
        pytest.param("firms", ">= 99.5", "93", "7", id="count-rounded-up"),
        pytest.param("firms", "<= 9.5", "12", "3", id="count-excess-rounded-up"),
        pytest.param("staff", ">= 3.00005", "3", "0.0001", id="persons-in-units-of-10000"),
        pytest.param("staff", "> 3", "3", "0.0001", id="persons-in-units-of-10000-strict"),
        pytest.param("staff", ">= 3.5", "3.2", "0.3", id="persons-exact"),
        pytest.param("intensity", ">= 6.5", "6.3", "0.2", id="rate"),
        pytest.param("place", "<= 20", "25", "5", id="rank"),
        pytest.param("revenue", "2..3", "1.5", "0.5", id="below-a-range"),
        pytest.param("revenue", "2..3", "4", "1", id="above-a-range"),
        pytest.param("firms", "= 1", "3", "2", id="above-exactly"),
        pytest.param("firms", "= 1", "0", "1", id="below-exactly"),
    ],
)
def test_shortfall_is_the_amount_missing(
    measure: str, bound: str, figure: str, shortfall: str
) -> None:
    found = verdict(level(measure), bound, f"zone 2025 {measure} {figure}")
    assert (found.verdict, found.shortfall) == ("missed", exact(shortfall))
    assert found.shortfall_unit == found.unit


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        pytest.param("intensity", True, id="rate"),
        pytest.param("revenue", False, id="flow"),
        pytest.param("firms", False, id="stock"),
        pytest.param("place", False, id="rank"),
    ],
)
def test_rates_alone_are_compared_with_the_whole(measure: str, *, expected: bool) -> None:
    plan = plan_of({"it": level(measure)})
    assert plan.indicators["it"].compares_with_whole(plan) is expected
