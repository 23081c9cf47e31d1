"""Each method gives the points that its rule says, exactly, whatever the values."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaoxin_cli.exact import exact_text
from tests.scoring import by_hand
from tests.scoring.made import scored

NUMBERS = st.decimals(-20, 20, places=1).map(lambda number: number + Decimal(0))
POSITIVE = st.decimals(Decimal("0.1"), 20, places=1)
VALUES = st.lists(st.none() | NUMBERS, min_size=1, max_size=6)
RELATIONS = st.sampled_from([">=", ">", "<=", "<"])
BY_TARGET = {"attainment": by_hand.attainment, "met": by_hand.met, "step": by_hand.step}
AMONG_AREAS = {"rank": by_hand.rank, "range": by_hand.span}


def keys_of(method: str, data: st.DataObject) -> dict[str, Decimal]:
    """Keys of a method that a plan may have, some left out."""
    keys = {"points": data.draw(POSITIVE)}
    if method == "attainment" and data.draw(st.booleans()):
        keys["most"] = 1 + data.draw(POSITIVE)
    if method == "step":
        keys["per"] = data.draw(POSITIVE)
        if data.draw(st.booleans()):
            keys["least"] = keys["points"] - data.draw(POSITIVE)
        if data.draw(st.booleans()) or keys.get("least", Decimal(0)) > keys["points"]:
            keys["most"] = max(keys.get("least", Decimal(0)), Decimal(0)) + data.draw(POSITIVE)
    return keys


def texts(values: list[Decimal | None]) -> list[str | None]:
    return [None if value is None else str(value) for value in values]


def exact(keys: dict[str, Decimal]) -> dict[str, Fraction]:
    return {key: Fraction(number) for key, number in keys.items()}


@pytest.mark.parametrize("method", BY_TARGET)
@given(values=VALUES, limit=NUMBERS, relation=RELATIONS, data=st.data())
def test_points_by_a_target(
    method: str, values: list[Decimal | None], limit: Decimal, relation: str, data: st.DataObject
) -> None:
    keys = keys_of(method, data)
    given_points: dict[str, Any] = {"method": method, **keys}
    found = scored(given_points, texts(values), [f"{relation} {limit}"] * len(values))
    percents: dict[str, Fraction] = {}
    for number, value in enumerate(values):
        points = Fraction(0)
        if value is not None:
            bound = (relation, Fraction(limit))
            points = BY_TARGET[method](exact(keys), Fraction(value), bound)
        area = f"a{number}"
        percents[area] = 100 * points / Fraction(keys["points"])
        score = found[area]
        assert (score.points, score.out_of) == (points, Fraction(keys["points"]))
        assert (score.parts[0].reason is None) == (value is not None)
    for area, percent in percents.items():
        place = by_hand.place(percent, list(percents.values()), lower=False)
        assert (found[area].percent, found[area].place) == (percent, place)
        assert found[area].of == len(values)


@pytest.mark.parametrize("method", AMONG_AREAS)
@given(values=VALUES, points=POSITIVE, lower=st.booleans())
def test_points_among_areas_need_no_target(
    method: str, values: list[Decimal | None], points: Decimal, *, lower: bool
) -> None:
    found = scored(
        {"method": method, "points": points},
        texts(values),
        [None] * len(values),
        better="lower" if lower else "higher",
    )
    there = [None if value is None else Fraction(value) for value in values]
    for number, value in enumerate(there):
        score = found[f"a{number}"]
        wanted = (
            Fraction(0)
            if value is None
            else AMONG_AREAS[method](Fraction(points), value, there, lower=lower)
        )
        assert (score.points, score.out_of) == (wanted, Fraction(points))
        assert score.parts[0].bound is None


@given(values=VALUES, data=st.data())
def test_an_area_without_a_target_is_scored_out_of_less(
    values: list[Decimal | None], data: st.DataObject
) -> None:
    bounds = [data.draw(st.sampled_from([None, ">= 3"])) for _ in values]
    found = scored({"points": 5}, texts(values), bounds)
    for number, bound in enumerate(bounds):
        score = found[f"a{number}"]
        if bound is None:
            assert (score.percent, score.place) == (None, None)
            assert score.points == score.out_of == 0
        else:
            assert score.out_of == 5
        assert score.of == sum(one is not None for one in bounds)


@pytest.mark.parametrize(
    ("points", "values", "bounds", "facts", "wanted"),
    [
        pytest.param(
            {"points": 15}, ["31.61"], [">= 32"], {}, ["14.8171875"], id="31.61-of-32-for-15"
        ),
        pytest.param(
            {"points": 6, "method": "rank"}, ["5", "7", "7", "9"], [None] * 4, {},
            ["0", "4", "4", "6"], id="places-4-2-2-1",
        ),
        pytest.param(
            {"points": 10, "method": "range"}, ["5", "7", "9"], [None] * 3,
            {"better": "lower"}, ["10", "5", "0"], id="lowest-is-best",
        ),
        pytest.param(
            {"points": 10}, ["40"], [">= 100"], {"kind": "flow", "period": "2025-06"}, ["8"],
            id="against-what-the-pace-requires",
        ),
        pytest.param(
            {"points": 10, "method": "step", "per": 1}, ["49.5"], [">= 100"],
            {"kind": "flow", "period": "2025-06"}, ["9.5"], id="steps-from-what-is-required",
        ),
        pytest.param(
            {"points": 10, "method": "met"}, ["50"], [">= 100"],
            {"kind": "flow", "period": "2025-06"}, ["10"], id="on-track-is-met",
        ),
        pytest.param(
            {"points": 10, "method": "met"}, ["2.5", "3.5"], ["2..3", "= 3"], {}, ["10", "0"],
            id="a-range-can-be-met",
        ),
    ],
)  # fmt: skip
def test_by_hand(
    points: dict[str, Any],
    values: list[str | None],
    bounds: list[str | None],
    facts: dict[str, Any],
    wanted: list[str],
) -> None:
    found = scored(points, values, bounds, **facts)
    assert [exact_text(found[f"a{n}"].points) for n in range(len(values))] == wanted


def test_provisional_and_waived_targets_count_like_others() -> None:
    bounds: list[Any] = [
        {"bound": 10, "provisional": True},
        {"bound": 10, "waived": "flood"},
        10,
    ]
    found = scored({"points": 10}, ["5", "5", "5"], bounds)
    assert [(exact_text(one.points), one.place) for one in found.values()] == [("5", 1)] * 3
