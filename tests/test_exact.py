"""Differences and means of exact numbers, roots among them."""

from decimal import Decimal, localcontext
from fractions import Fraction

import pytest

from gaoxin_cli.exact import Exact, Root, compare, compare_exact, difference, midpoint, power

HALF = Fraction(1, 2)


def root(radicand: int, coefficient: int = 1, offset: int = 0) -> Exact:
    return power(Fraction(radicand), HALF, Fraction(coefficient), Fraction(offset))


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param(Fraction(7), Fraction(9), Fraction(-2), id="rational"),
        pytest.param(root(2), Fraction(1), root(2, offset=-1), id="root-less-a-number"),
        pytest.param(Fraction(1), root(2), root(2, -1, 1), id="number-less-a-root"),
        pytest.param(root(2, 3, 5), root(2), root(2, 2, 5), id="one-root-twice"),
        pytest.param(root(2, 3, 5), root(2, 3, 1), Fraction(4), id="roots-that-cancel"),
    ],
)
def test_a_difference_is_exact(a: Exact, b: Exact, expected: Exact) -> None:
    assert difference(a, b) == expected


def test_a_difference_of_two_roots_has_200_decimals_and_none_of_its_own() -> None:
    found = difference(root(3), root(2))
    with localcontext(prec=220):
        near = Fraction(Decimal(3).sqrt() - Decimal(2).sqrt())
    assert isinstance(found, Fraction)
    assert abs(found - near) < Fraction(1, 10**200)
    assert found.denominator % 3 == 0


@pytest.mark.parametrize(
    ("a", "b", "mean"),
    [
        pytest.param(Fraction(5), Fraction(8), Fraction(13, 2), id="rational"),
        pytest.param(root(2), root(2), root(2), id="one-root-twice"),
        pytest.param(root(2), root(2, -1, 6), Fraction(3), id="roots-that-cancel"),
    ],
)
def test_a_mean_is_exact(a: Exact, b: Exact, mean: Exact) -> None:
    assert midpoint(a, b) == mean


def test_roots_that_differ_in_their_radicand_alone_are_compared_by_it() -> None:
    close = Fraction(10**300 + 1, 10**300)
    a, b = (power(2 * one, HALF) for one in (Fraction(1), close))
    assert isinstance(a, Root)
    assert (compare_exact(a, b), compare_exact(b, a)) == (-1, 1)
    minus_a, minus_b = (power(2 * one, HALF, Fraction(-1)) for one in (Fraction(1), close))
    assert compare_exact(minus_a, minus_b) == 1
    assert compare(a, Fraction(7, 5)) == 1
