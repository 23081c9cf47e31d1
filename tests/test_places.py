"""Places: against an independent calculation, and what is compared with what."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from statistics import median
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaoxin_cli.assessment import Question
from gaoxin_cli.places import Place, standing
from tests.scoring.made import assessed

POINTS = {"points": 10, "method": "rank"}
Better = Literal["higher", "lower"]
VALUES = st.lists(
    st.none() | st.decimals(min_value=-9, max_value=9, places=1, allow_nan=False), min_size=1
)


def places(values: list[Decimal | None], better: Better = "higher") -> dict[str, Place]:
    """Return the places of areas a0, a1, … by area."""
    texts = [None if value is None else str(value) for value in values]
    assessment = assessed(
        {"points": 10, "method": "rank"}, texts, [None] * len(values), better=better
    )
    return {place.area: place for place in standing(assessment)}


def test_equal_values_share_a_place_and_the_next_is_skipped() -> None:
    found = places([Decimal(5), Decimal(7), Decimal(7), Decimal(9)])
    assert [found[f"a{n}"].place for n in range(4)] == [4, 2, 2, 1]
    assert list(found) == ["a3", "a1", "a2", "a0"]


@given(VALUES, st.sampled_from(["higher", "lower"]))
def test_places_and_distances_are_those_counted_by_hand(
    values: list[Decimal | None], better: Better
) -> None:
    known = [Fraction(value) for value in values if value is not None]
    sign = 1 if better == "higher" else -1
    for area, place in places(values, better).items():
        value = values[int(area.removeprefix("a"))]
        if value is None:
            assert (place.place, place.value, place.of) == (None, None, len(known))
            assert place.reason is not None
            continue
        number = Fraction(value)
        ahead = [other for other in known if (other - number) * sign > 0]
        first = max(known, key=lambda other: other * sign)
        assert (place.place, place.of) == (len(ahead) + 1, len(known))
        assert place.to_first == number - first
        next_better = min(ahead, key=lambda other: other * sign) if ahead else None
        assert place.to_next == (None if next_better is None else number - next_better)
        assert place.median == median(known)
        assert place.to_median == number - median(known)


def test_an_area_is_asked_for_among_all_it_is_compared_with() -> None:
    texts = ["5", "7", "9"]
    assessment = assessed(POINTS, texts, [None] * 3)
    [place] = standing(assessment, Question(areas=["a0"]))
    assert (place.area, place.place, place.of) == ("a0", 3, 3)


@pytest.mark.parametrize("indicators", [("one",), ("other",)])
def test_only_some_indicators(indicators: tuple[str, ...]) -> None:
    assessment = assessed(POINTS, ["5"], [None])
    found = standing(assessment, indicators=indicators)
    assert [place.indicator for place in found] == [one for one in indicators if one == "one"]
