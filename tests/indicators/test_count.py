"""The kind ``count``: how many members of an area satisfy a bound."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaoxin_cli.finding import Statement
from tests.figures import PLAN, absent, computed, lines, plan_of, reason, rejected, verdict


def count(of: str, where: object, **keys: object) -> dict[str, object]:
    return {"kind": "count", "of": of, "where": where, **keys}


@pytest.mark.parametrize(
    ("where", "members"),
    [
        pytest.param(">= 1000", 2, id="at-least"),
        pytest.param("> 1000", 1, id="more-than"),
        pytest.param("<= 1000", 1, id="at-most"),
        pytest.param("< 1000", 0, id="less-than"),
        pytest.param("1000..2000", 2, id="range"),
        pytest.param(1000, 2, id="bare-number"),
        pytest.param(1000.5, 1, id="bare-decimal"),
    ],
)
def test_counts_the_members_that_satisfy_the_bound(where: object, members: int) -> None:
    where = str(where) if isinstance(where, float) else where
    rows = "zones 2025 revenue 1; zone 2025 revenue 1000; east 2025 revenue 1500"
    found = computed(count("revenue", where), rows, area="zones")
    assert (found.value, found.basis, lines(found.observations)) == (
        Fraction(members), None, [3, 4],
    )  # fmt: skip


def test_a_bare_number_of_a_rank_is_at_most() -> None:
    rows = "zone 2025 place 20; east 2025 place 30"
    assert computed(count("place", 20), rows, area="zones").value == 1


@pytest.mark.parametrize(
    ("better", "expected"),
    [pytest.param("higher", "missed", id="at-least"), pytest.param("lower", "met", id="at-most")],
)
def test_a_bare_number_of_members_bounds_as_the_plan_says(better: str, expected: str) -> None:
    rows = "zone 2025 place 20; east 2025 place 30"
    found = verdict(count("place", 20, better=better), 2, rows, area="zones")
    assert found.verdict == expected


def test_an_area_without_members_has_no_count() -> None:
    it = count("firms", ">= 1")
    problem = plan_of({"it": it}).indicators["it"].problem_in(PLAN, "zone")
    assert problem == Statement("count_without_members", {"area": "zone"})
    assert reason(it, "zone 2025 firms 3") == Statement("no_members", {"area": "zone"})


def test_a_member_may_be_a_sum() -> None:
    rows = "city 2025 firms 10; zone 2025 firms 3; east 2025 firms 4"
    assert computed(count("firms", ">= 7"), rows, area="nation").value == 2


def test_one_missing_member_leaves_no_count() -> None:
    it = count("firms", ">= 1")
    assert reason(it, "zone 2025 firms 3", area="zones") == absent("east", "firms", "2025")
    assert reason(it, "zone 2025 firms E010; east 2025 firms 3", area="zones") == rejected(
        "zone", "firms", "2025", code="E010", line=2
    )


@pytest.mark.parametrize(
    ("keys", "unit"),
    [pytest.param({}, "个", id="default"), pytest.param({"unit": "家"}, "家", id="given")],
)
def test_unit(keys: dict[str, object], unit: str) -> None:
    plan = plan_of({"it": count("revenue", ">= 1", **keys)})
    it = plan.indicators["it"]
    assert (it.unit(plan), it.shortfall_unit(plan)) == (unit, unit)


@pytest.mark.parametrize(
    ("bound", "shortfall"),
    [
        pytest.param(2, 1, id="bare-number-is-at-least"),
        pytest.param("> 1", 1, id="strict"),
        pytest.param(">= 1.5", 1, id="whole-members"),
        pytest.param("< 1", 1, id="strict-ceiling"),
        pytest.param("= 0", 1, id="exactly"),
    ],
)
def test_shortfall_is_the_members_lacking(bound: object, shortfall: int) -> None:
    rows = "zone 2025 place 20; east 2025 place 30"
    found = verdict(count("place", "<= 20"), bound, rows, area="zones")
    assert (found.verdict, found.shortfall, found.shortfall_unit) == (
        "missed", Fraction(shortfall), "个",
    )  # fmt: skip


@given(st.integers(0, 100), st.integers(0, 100), st.integers(0, 100), st.sampled_from([">=", ">"]))
def test_counted_as_by_hand(zone: int, east: int, limit: int, relation: str) -> None:
    rows = f"zone 2025 firms {zone}; east 2025 firms {east}"
    least = limit if relation == ">=" else limit + 1
    found = computed(count("firms", f"{relation} {limit}"), rows, area="zones")
    assert found.value == (zone >= least) + (east >= least)
