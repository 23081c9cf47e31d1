"""The kind ``multiple``: an indicator of an area over the same of another."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaoxin_cli.finding import Statement
from gaoxin_cli.indicators.base import Scope
from gaoxin_cli.observation import Missing
from gaoxin_cli.period import Period
from tests.figures import (
    absent,
    computed,
    exact,
    fraction,
    lines,
    made_do,
    plan_of,
    reason,
    submission,
    verdict,
)

GROWTH = {"kind": "growth", "of": "gdp"}
LEVEL = {"kind": "level", "of": "revenue"}
MULTIPLE = {"kind": "multiple", "of": "growth"}
OF_CITY = {"kind": "multiple", "of": "level", "within": "city"}


def test_over_the_area_that_directly_contains_the_zone() -> None:
    rows = "zone 2025 gdp - - 9; county 2025 gdp - - 6; city 2025 gdp - - 3"
    found = computed(MULTIPLE, rows, growth=GROWTH)
    assert (found.value, found.basis, lines(found.observations)) == (
        exact("1.5"), "reported", [2, 3],
    )  # fmt: skip
    assert computed({**MULTIPLE, "within": "city"}, rows, growth=GROWTH).value == 3


@pytest.mark.parametrize(
    ("indicator", "rows", "basis"),
    [
        pytest.param(LEVEL, "zone 2025 revenue 1; county 2025 revenue 2", None, id="level"),
        pytest.param(
            {"kind": "growth", "of": "revenue"},
            "zone 2025 revenue 3 2; county 2025 revenue 3 2",
            "prior",
            id="prior",
        ),
    ],
)
def test_basis_is_that_of_the_growth(
    indicator: dict[str, object], rows: str, basis: str | None
) -> None:
    assert computed({**MULTIPLE, "of": "it_"}, rows, it_=indicator).basis == basis


def test_rates_at_current_prices_on_either_side_are_told() -> None:
    rows = (
        "zone 2024 gdp 100; zone 2025 gdp 109; county 2024 gdp 100; county 2025 gdp 106; "
        "city 2025 gdp - - 3"
    )
    assert made_do(computed(MULTIPLE, rows, growth=GROWTH)) == [3, 5]
    one_sided = {**MULTIPLE, "within": "city"}
    assert made_do(computed(one_sided, rows, growth=GROWTH)) == [3]


@pytest.mark.parametrize("divisor", ["0", "-3"])
def test_a_divisor_that_is_not_positive_has_no_multiples(divisor: str) -> None:
    rows = f"zone 2025 gdp - - 9; county 2025 gdp - - {divisor}"
    facts = {"area": "county", "period": Period(2025), "value": exact(divisor)}
    assert reason(MULTIPLE, rows, growth=GROWTH) == Statement("multiple_not_positive", facts)


def test_a_negative_multiple() -> None:
    rows = "zone 2025 gdp - - -3; county 2025 gdp - - 6"
    assert computed(MULTIPLE, rows, growth=GROWTH).value == exact("-0.5")


def test_no_value_on_one_side() -> None:
    assert reason(OF_CITY, "zone 2025 revenue 1", level=LEVEL) == absent("city", "revenue", "2025")
    assert reason(OF_CITY, "city 2025 revenue 1", level=LEVEL) == absent("zone", "revenue", "2025")


def test_no_whole() -> None:
    plan = plan_of({"it": MULTIPLE, "growth": GROWTH})
    scope = Scope(plan, submission("city 2025 gdp - - 7"), "city", Period(2025))
    found = plan.indicators["it"].value(scope)
    assert isinstance(found, Missing)
    assert found.reason == Statement("no_whole", {"area": "city"})
    problem = plan.indicators["it"].problem_in(plan, "city")
    assert problem == Statement("no_whole_in_plan", {"area": "city"})


def test_unit_and_shortfall() -> None:
    found = verdict(
        OF_CITY, ">= 2", "zone 2025 revenue 1; city 2025 revenue 2", others={"level": LEVEL}
    )
    assert (found.verdict, found.value, found.unit) == ("missed", exact("0.5"), "×")
    assert (found.shortfall, found.shortfall_unit) == (None, None)


@pytest.mark.parametrize(
    ("bound", "expected"),
    [
        pytest.param(">= 1", "met", id="equal-roots"),
        pytest.param("> 1", "missed", id="equal-roots-strict"),
    ],
)
def test_irrational_averages_are_compared_exactly(bound: str, expected: str) -> None:
    average = {"kind": "growth", "of": "revenue", "since": 2023, "average": True}
    rows = "zone 2023 revenue 1; zone 2025 revenue 2; city 2023 revenue 3; city 2025 revenue 6"
    found = verdict(OF_CITY, bound, rows, others={"level": average})
    assert found.verdict == expected


@pytest.mark.parametrize("kind", ["growth", "change"])
def test_of_an_average_since_a_year_that_is_not_before_the_target(kind: str) -> None:
    # A plan with such a target is not valid; if it were, there would be no average to judge.
    average = {"kind": kind, "of": "revenue", "since": 2025, "average": True}
    with pytest.raises(AssertionError, match="since_not_before"):
        verdict(OF_CITY, "2", "", others={"level": average})


amounts = st.decimals("0.01", 10_000, places=2)


@given(amounts, amounts, st.decimals(0, 100, places=2))
def test_a_verdict_is_a_comparison_of_products(x: Decimal, y: Decimal, t: Decimal) -> None:
    rows = f"zone 2025 revenue {x}; city 2025 revenue {y}"
    found = verdict(OF_CITY, f">= {t}", rows, others={"level": LEVEL})
    assert fraction(found.value) == Fraction(x) / Fraction(y)
    assert found.verdict == ("met" if x >= t * y else "missed")
