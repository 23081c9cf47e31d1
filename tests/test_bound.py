"""Bounds: every form of the contract, and which values satisfy it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaoxin_cli.bound import EXPECTED, Bound, BoundField
from gaoxin_cli.entry import Made, Refused
from gaoxin_cli.exact import power
from gaoxin_cli.finding import Statement
from tests.figures import exact


def bound(text: object, *, lower_is_better: bool = False) -> Bound:
    found = Bound.parse(text)
    assert found is not None
    return found.oriented(lower_is_better=lower_is_better)


@pytest.mark.parametrize(
    ("given", "normalised"),
    [
        pytest.param(7, ">= 7", id="number"),
        pytest.param(Decimal("5.10"), ">= 5.1", id="decimal"),
        pytest.param("7", ">= 7", id="number-as-text"),
        pytest.param("-0.5", ">= -0.5", id="negative"),
        pytest.param(">= 7", ">= 7", id="at-least"),
        pytest.param(">=7", ">= 7", id="no-space"),
        pytest.param("> 2500", "> 2500", id="more-than"),
        pytest.param("<= 6.5", "<= 6.5", id="at-most"),
        pytest.param("< 5", "< 5", id="less-than"),
        pytest.param("= 1", "= 1", id="exactly"),
        pytest.param("2..3", "2..3", id="range"),
        pytest.param(" 2 .. 3 ", "2..3", id="range-with-spaces"),
        pytest.param("-3..-2", "-3..-2", id="negative-range"),
        pytest.param("2..2", "2..2", id="range-of-one"),
        pytest.param("7 ± 0.5", "7 ± 0.5", id="about"),
        pytest.param("7±0.5", "7 ± 0.5", id="about-without-spaces"),
        pytest.param("-7 ± 0", "-7 ± 0", id="about-without-tolerance"),
        pytest.param(">= 7%", ">= 7", id="percent"),
        pytest.param("2%..3%", "2..3", id="range-of-percent"),
        pytest.param("7 ± 0.5 %", "7 ± 0.5", id="about-percent"),
        pytest.param("＞＝７", ">= 7", id="full-width"),
    ],
)
def test_forms(given: object, normalised: str) -> None:
    assert str(bound(given)) == normalised


@pytest.mark.parametrize(
    ("given", "percent"),
    [
        pytest.param(7, False, id="number"),
        pytest.param("> 7", False, id="text"),
        pytest.param("7%", True, id="number-with-sign"),
        pytest.param("2..3%", True, id="upper-end"),
        pytest.param("2%..3", True, id="lower-end"),
        pytest.param("7% ± 1", True, id="middle"),
    ],
)
def test_a_percent_sign_is_remembered(given: object, percent: bool) -> None:  # noqa: FBT001 - a parameter of the test
    assert bound(given).percent is percent


@pytest.mark.parametrize(
    "given",
    [
        *("", " ", "abc", ">=", ">= x", "=> 7", "!= 7", ">> 7", "7 >=", "> 2..3", "3..2"),
        *("1..2..3", "..", "2..", "..3", "7 ± -1", "±", "± 1", "7 ±", "nan", "inf", "1e31", "-"),
        pytest.param("9" * 41, id="41-digits"),
        pytest.param(True, id="true"),
        pytest.param(7.5, id="binary-float"),
        pytest.param(None, id="nothing"),
        pytest.param([7], id="list"),
    ],
)
def test_what_is_no_bound(given: object) -> None:
    assert Bound.parse(given) is None


def test_where_a_bound_is_expected_its_forms_are_told() -> None:
    (rule,) = (mark for mark in get_args(BoundField) if isinstance(mark, Made))
    with pytest.raises(Refused) as refused:
        rule.function("=> 7")
    assert refused.value.expected == Statement("expected_bound", {"forms": EXPECTED})


def test_a_bare_number_is_a_floor_or_a_ceiling() -> None:
    assert str(Bound.parse("7")) == "7"
    assert str(bound("7")) == ">= 7"
    assert str(bound("7", lower_is_better=True)) == "<= 7"
    assert str(bound("> 7", lower_is_better=True)) == "> 7"


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        pytest.param(">= 7", "7 7.0001", "6.9999", id="at-least"),
        pytest.param("> 7", "7.0001", "7 6", id="more-than"),
        pytest.param("<= 7", "7 6.9999", "7.0001", id="at-most"),
        pytest.param("< 7", "6.9999", "7 8", id="less-than"),
        pytest.param("= 1", "1", "0.9999 1.0001", id="exactly"),
        pytest.param("2..3", "2 2.5 3", "1.9999 3.0001", id="range"),
        pytest.param("7 ± 0.5", "6.5 7 7.5", "6.4999 7.5001", id="about"),
    ],
)
def test_met(text: str, inside: str, outside: str) -> None:
    assert [v for v in inside.split() if not bound(text).is_met_by(exact(v))] == []
    assert [v for v in outside.split() if bound(text).is_met_by(exact(v))] == []


@pytest.mark.parametrize(
    ("text", "value", "gap"),
    [
        pytest.param(">= 7", "6.52", "-0.48", id="below-a-floor"),
        pytest.param(">= 7", "8", "1", id="above-a-floor"),
        pytest.param("> 7", "7", "0", id="on-a-strict-floor"),
        pytest.param("<= 20", "25", "5", id="above-a-ceiling"),
        pytest.param("< 20", "15", "-5", id="below-a-ceiling"),
        pytest.param("= 1", "3", "2", id="above-exactly"),
        pytest.param("= 1", "0", "-1", id="below-exactly"),
        pytest.param("2..3", "2.5", "0", id="inside"),
        pytest.param("2..3", "3", "0", id="on-the-end"),
        pytest.param("2..3", "1", "-1", id="below-a-range"),
        pytest.param("2..3", "5", "2", id="above-a-range"),
        pytest.param("7 ± 0.5", "6", "-0.5", id="below-about"),
        pytest.param("7 ± 0.5", "8", "0.5", id="above-about"),
    ],
)
def test_gap(text: str, value: str, gap: str) -> None:
    assert bound(text).gap(exact(value)) == exact(gap)


def test_an_irrational_value_is_judged_by_its_power() -> None:
    # The square root of two, against its decimals to the 16th digit.
    root = power(Fraction(2), Fraction(1, 2))
    assert bound("> 1.4142135623730950").is_met_by(root)
    assert not bound(">= 1.4142135623730951").is_met_by(root)


decimals = st.decimals(-1000, 1000, places=3)
texts = st.one_of(
    st.builds("{} {}".format, st.sampled_from([">=", ">", "<=", "<", "="]), decimals),
    st.builds("{} ± {}".format, decimals, st.decimals(0, 10, places=2)),
    st.tuples(decimals, decimals).map(lambda ends: f"{min(ends)}..{max(ends)}"),
)


@given(texts)
def test_the_normalised_form_is_a_bound_that_says_the_same(text: str) -> None:
    assert bound(str(bound(text))) == bound(text)


@given(texts, st.fractions(-1000, 1000))
def test_a_value_off_the_limit_is_met_just_when_the_gap_is_on_the_right_side(
    text: str, value: Fraction
) -> None:
    it = bound(text)
    gap = it.gap(value)
    assert isinstance(gap, Fraction)
    if it.limit is None:
        assert it.is_met_by(value) == (gap == 0)
    elif gap != 0:
        assert it.is_met_by(value) == (gap < 0 if it.is_ceiling else gap > 0)
    else:
        assert it.is_met_by(value) == (not it.strict)
