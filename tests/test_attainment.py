"""How far a value comes up to a bound."""

from fractions import Fraction

import pytest

from gaoxin_cli.attainment import attainment
from gaoxin_cli.bound import Bound
from gaoxin_cli.exact import Exact, power


@pytest.mark.parametrize(
    ("bound", "required", "value", "expected"),
    [
        pytest.param(">= 32", None, "31.61", Fraction(3161, 3200), id="floor"),
        pytest.param(">= 32", "16", "8", Fraction(1, 2), id="floor-at-its-pace"),
        pytest.param(">= 32", None, "-8", Fraction(-1, 4), id="negative-value"),
        pytest.param("<= 5", None, "4", Fraction(5, 4), id="ceiling"),
        pytest.param("<= 5", "6", "8", Fraction(3, 4), id="ceiling-at-its-pace"),
        pytest.param("<= 5", None, "0", Fraction(1), id="nothing-under-a-ceiling"),
        pytest.param(">= 0", None, "0", Fraction(1), id="zero-bound-hit"),
        pytest.param("> 0", None, "0", Fraction(0), id="zero-bound-strict"),
        pytest.param("<= -20", None, "-19", Fraction(0), id="negative-ceiling-missed"),
        pytest.param(">= 5", "0", "1", Fraction(1), id="nothing-required-yet"),
        pytest.param("= 5", None, "5", None, id="exactly"),
        pytest.param("2..3", None, "3", None, id="range"),
    ],
)
def test_attainment_is_the_part_of_the_bound_that_is_there(
    bound: str, required: str | None, value: str, expected: Fraction | None
) -> None:
    asked = Bound.parse(bound)
    assert asked is not None
    by_now = None if required is None else Fraction(required)
    assert attainment(asked, by_now, Fraction(value)) == expected


def test_roots_are_no_obstacle() -> None:
    asked = Bound.parse(">= 2")
    root: Exact = power(Fraction(2), Fraction(1, 2))
    assert asked is not None
    assert attainment(asked, root, root) == 1
