"""What is printed never contradicts what was judged."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaoxin_cli.bound import Bound
from gaoxin_cli.exact import power
from gaoxin_cli.reports.rounding import (
    bound_text,
    gap_text,
    judged_text,
    pace_text,
    required_text,
    shortfall_text,
    signed,
    value_text,
)
from gaoxin_cli.verdict import Verdict
from tests.reports.made import plan_of, result_of

PLAN = plan_of()
NEAR_SEVEN = st.fractions(Fraction("6.98"), Fraction("7.02"), max_denominator=10**9)


def sign(number: Fraction) -> int:
    return (number > 0) - (number < 0)


@given(NEAR_SEVEN, NEAR_SEVEN)
def test_value_bound_and_requirement_are_printed_in_their_order(
    value: Fraction, required: Fraction
) -> None:
    result = result_of(
        PLAN, "zone", "revenue_growth", 2025, Verdict.BEHIND, value=value, required=required
    )
    printed = value_text(result)
    assert printed is not None
    assert sign(Fraction(printed) - 7) == sign(value - 7)
    asked = required_text(result, printed)
    if required == 7:
        assert asked is None
    else:
        assert asked is not None
        assert sign(Fraction(printed) - Fraction(asked)) == sign(value - required)


def test_more_decimals_than_two_where_seven_percent_would_miss_seven_percent() -> None:
    result = result_of(
        PLAN, "zone", "revenue_growth", 2025, Verdict.MISSED, value="6.9996", gap="-0.0004"
    )
    assert (value_text(result), gap_text(result)) == ("6.9996", "-0.0004")


def test_an_irrational_requirement_is_told_apart_from_the_value() -> None:
    required = power(Fraction(2), Fraction(1, 2), Fraction(5))
    result = result_of(
        PLAN, "zone", "firms", 2026, Verdict.BEHIND, value="7.071", required=required
    )
    assert value_text(result) == "7.07"
    assert required_text(result, "7.07") == "7.071"


def test_progress_is_never_printed_as_complete_when_it_is_not() -> None:
    ratio = Fraction(99999, 100000)
    result = result_of(PLAN, "zone", "firms", 2026, Verdict.BEHIND, pace_ratio=ratio)
    assert pace_text(result) == "99.999"


def test_a_marginal_verdict_names_the_rounded_value() -> None:
    result = result_of(PLAN, "zone", "firm_share", 2025, Verdict.MET, judged="31", marginal=True)
    assert judged_text(result) == "31"


def test_a_strict_bound_that_is_hit_takes_more_than_nothing() -> None:
    result = result_of(PLAN, "zones", "revenue", 2025, Verdict.MISSED, shortfall="0")
    assert shortfall_text(result) == "> 0"


def test_numbers_that_are_not_there_have_no_text() -> None:
    result = result_of(PLAN, "zone", "firms", 2026, Verdict.NOT_DUE)
    texts = (value_text(result), gap_text(result), shortfall_text(result), pace_text(result))
    assert texts == (None, None, None, None)
    assert required_text(result, None) is None
    assert judged_text(result) is None


@pytest.mark.parametrize(
    ("number", "text"),
    [
        pytest.param("0", "0", id="zero"),
        pytest.param("2", "+2", id="more"),
        pytest.param("-0.5", "-0.50", id="less"),
        pytest.param("0.0001", "+0.0001", id="hardly-more"),
    ],
)
def test_a_gap_has_its_sign(number: str, text: str) -> None:
    assert signed(Fraction(number)) == text


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (">= 7", "≥ 7"),
        ("<= 6.5", "≤ 6.5"),
        ("> 2500", "> 2500"),
        ("< 5", "< 5"),
        ("= 1", "= 1"),
        ("2..3", "2–3"),
        ("7 ± 0.5", "7 ± 0.5"),
        ("-20", "-20"),
    ],
)
def test_bounds_as_they_are_read(given: str, text: str) -> None:
    bound = Bound.parse(given)
    assert bound is not None
    assert bound_text(bound) == text
