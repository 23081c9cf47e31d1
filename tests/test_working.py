"""Workings: what is shown of a calculation is the calculation."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaoxin_cli.exact import Exact, approximate, compare
from gaoxin_cli.working import Side, Working
from tests.figures import Entry, computed, exact

LEVELS = "zone 2022 revenue 80; zone 2024 revenue 100; zone 2025 revenue 112.5"
RATES = "zone 2023 gdp - - 5; zone 2024 gdp - - -2; zone 2025 gdp - - 7.5"
SHARES = "zone 2025 revenue 30; county 2025 revenue 120"
RATIO: Entry = {"kind": "ratio", "of": "hitech", "to": "firms"}
CASES: dict[str, tuple[Entry, str]] = {
    "level": ({"kind": "level", "of": "revenue"}, LEVELS),
    "growth": ({"kind": "growth", "of": "revenue"}, LEVELS),
    "growth-since": ({"kind": "growth", "of": "revenue", "since": 2022}, LEVELS),
    "growth-average": (
        {"kind": "growth", "of": "revenue", "since": 2022, "average": True}, LEVELS,
    ),
    "growth-reported": ({"kind": "growth", "of": "gdp"}, RATES),
    "growth-chained": ({"kind": "growth", "of": "gdp", "since": 2022}, RATES),
    "growth-chained-average": (
        {"kind": "growth", "of": "gdp", "since": 2022, "average": True}, RATES,
    ),
    "change": ({"kind": "change", "of": "revenue"}, LEVELS),
    "change-average": (
        {"kind": "change", "of": "revenue", "since": 2022, "average": True}, LEVELS,
    ),
    "share": ({"kind": "share", "of": "revenue", "within": "county"}, SHARES),
    "ratio": (RATIO, "zone 2025 hitech 30; zone 2025 firms 120"),
    "ratio-bare": ({**RATIO, "percent": False}, "zone 2025 hitech 30; zone 2025 firms 120"),
}  # fmt: skip
COMPARED = [case for case in CASES if case != "growth-reported"]
"""A reported rate is compared itself."""


def evaluated(template: str, working: Working, t: Exact | None = None) -> float:
    """What a template comes to, by Python's own arithmetic."""
    numbers = {key: f"({symbol.number})" for key, symbol in working.symbols.items()}
    text = template.format_map(numbers | {"t": f"({t})"})
    for sign, operator in (("×", "*"), ("÷", "/"), ("−", "-"), ("^", "**")):
        text = text.replace(sign, operator)
    text = re.sub(r"(?<![\d.])(\d+)(?![\d.])", r"Fraction(\1)", text)
    return float(eval(text, {"Fraction": Fraction}))  # noqa: S307 - the text is the test's own


@pytest.mark.parametrize("case", CASES)
def test_the_formula_comes_to_the_value(case: str) -> None:
    found = computed(*CASES[case])
    assert evaluated(found.working.formula, found.working) == pytest.approx(
        float(approximate(found.value, 15))
    )


@pytest.mark.parametrize("case", COMPARED)
@pytest.mark.parametrize("beside", ["-1", "-0.001", "0", "0.001", "1"])
def test_the_two_sides_compare_as_the_value_does(case: str, beside: str) -> None:
    found = computed(*CASES[case])
    working = found.working
    t = Fraction(approximate(found.value, 12)) + exact(beside)
    right = working.right.at(t)
    assert right is not None
    assert compare(right, working.left_number) == -compare(found.value, t)
    assert found.compare_to(t) == working.compare_to(t) == compare(found.value, t)
    assert float(approximate(right, 15)) == pytest.approx(evaluated(working.right.text, working, t))
    assert float(working.left_number) == pytest.approx(evaluated(working.left, working))


@pytest.mark.parametrize("case", COMPARED)
def test_with_what_it_would_take_the_value_is_what_was_asked_for(case: str) -> None:
    found = computed(*CASES[case])
    working = found.working
    t = Fraction(approximate(found.value, 9)) + 1
    amount = working.amount_to(t)
    if not working.is_amount:
        assert amount is None
        return
    assert isinstance(amount, Fraction)
    whole = working.right.scale + (amount if working.joins else 0)
    right = working.right._replace(scale=whole).at(t)
    assert right == working.left_number + amount


def test_a_power_of_a_root_is_not_told() -> None:
    root = computed(*CASES["growth-average"]).value
    assert Side("{t}", power=2).at(root) is None


SIDES = st.builds(
    Side,
    st.just("{t}"),
    st.fractions(min_value=Fraction(1, 1000)),
    st.sampled_from([0, 1]),
    st.sampled_from([1, 100]),
    st.integers(1, 5),
)


@given(SIDES, st.fractions(min_value=0), st.fractions(), st.booleans())
def test_products_compare_as_the_value_does(
    right: Side,
    left: Fraction,
    t: Fraction,
    hit: bool,  # noqa: FBT001 - drawn
) -> None:
    if hit and right.start + t / right.divisor >= 0:
        left = right.scale * (right.start + t / right.divisor) ** right.power
    working = Working("", {}, "{x}", left, right)
    value = working.value()
    assert working.compare_to(t) == compare(value, t)
    if isinstance(value, Fraction):
        assert working.compare_to(value) == 0
        assert working.amount_to(value) == 0
