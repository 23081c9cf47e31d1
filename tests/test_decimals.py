"""Columns of decimal numbers are the decimals that were put in."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaoxin_cli.decimals import Decimals, count_in_common

NUMBERS = st.decimals(allow_nan=False, allow_infinity=False).map(lambda one: one or abs(one))
COLUMNS = st.lists(
    st.one_of(st.none(), NUMBERS.filter(lambda one: abs(one.adjusted()) < 40)), max_size=8
)


def texts(column: Decimals) -> list[str]:
    """Each number with just its digits: 1.50 is not 1.5 here."""
    return [str(one) for one in column]


@given(COLUMNS, COLUMNS)
def test_a_column_is_its_numbers(first: list[Decimal | None], second: list[Decimal | None]) -> None:
    column = Decimals.of(first)
    assert texts(column) == list(map(str, first))
    assert column.there == [one is not None for one in first]
    column.extend(Decimals.of(second))
    assert texts(column) == list(map(str, first + second))


@given(COLUMNS)
def test_missing_ones_at_the_end_are_counted(numbers: list[Decimal | None]) -> None:
    column = Decimals.of(numbers)
    column.extend(2)
    assert (len(column), texts(column)[-2:]) == (len(numbers) + 2, ["None", "None"])


@given(COLUMNS)
def test_gaps_are_where_a_cell_is_blank(numbers: list[Decimal | None]) -> None:
    filled = Decimals.of(one for one in numbers if one is not None)
    spread = filled.spread(["x" if one is not None else "" for one in numbers])
    assert texts(spread) == list(map(str, numbers))
    assert texts(spread.which(spread.there)) == texts(filled)


@given(COLUMNS, st.integers(1, 40))
def test_a_limit_is_met_up_or_down(numbers: list[Decimal | None], limit: int) -> None:
    beyond = Decimals.of(numbers).beyond(limit)
    found = zip(numbers, beyond, strict=True)
    assert all(said == (one is not None and abs(one) >= limit) for one, said in found)


@given(COLUMNS, COLUMNS)
def test_counted_in_a_common_place_numbers_keep_their_proportions(
    first: list[Decimal | None], second: list[Decimal | None]
) -> None:
    for numbers, counted in zip(
        (first, second), count_in_common(Decimals.of(first), Decimals.of(second)), strict=True
    ):
        keys = list(map(str, range(len(numbers))))
        found = counted.under(keys, range(len(numbers)))
        expected = {k: one for k, one in zip(keys, numbers, strict=True) if one is not None}
        assert {key: Fraction(one, counted.one) for key, one in found.items()} == {
            key: Fraction(one) for key, one in expected.items()
        }


def test_one_number_too_long_for_64_bits_leaves_the_others_as_they_are() -> None:
    column = Decimals.of([Decimal("1.50"), Decimal(-7)])
    column.extend(Decimals.of([Decimal("9" * 40), None]))
    column.extend(Decimals.of([Decimal("2.5")]))
    assert texts(column) == ["1.50", "-7", "9" * 40, "None", "2.5"]


@pytest.mark.parametrize("text", ["0", "-0.50", "860.01", "12E+3", "1E-30", "9" * 40])
def test_a_fraction_is_the_same_number(text: str) -> None:
    column = Decimals.of([None, Decimal(text)])
    assert column.fraction(0) is None
    assert column.fraction(1) == Fraction(text)
