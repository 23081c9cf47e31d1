"""What the kinds tell beside a value: parts of sums, what was found, what is wrong in a plan."""

from __future__ import annotations

from fractions import Fraction

import pytest

from gaoxin_cli.finding import Statement
from gaoxin_cli.indicators.base import Indicator, whole_problem
from gaoxin_cli.indicators.change import Change
from gaoxin_cli.indicators.count import Count
from gaoxin_cli.indicators.growth import Growth
from gaoxin_cli.indicators.level import Level
from gaoxin_cli.indicators.ratio import Ratio
from gaoxin_cli.indicators.share import Share
from gaoxin_cli.observation import Missing
from tests.entries import entry_of
from tests.figures import PLAN, Entry, computed, lines, value

SUMS = """
zone 2024 firms 1; east 2024 firms 2; zone 2025 firms 3; east 2025 firms 5
zone 2025 hitech 2; east 2025 hitech 4; city 2025 firms 20
"""
NOW, BEFORE = (Fraction(3), Fraction(5)), (Fraction(1), Fraction(2))
GROWTH: Entry = {"kind": "growth", "of": "firms"}
CHANGE: Entry = {"kind": "change", "of": "firms"}
SHARE: Entry = {"kind": "share", "of": "firms", "within": "city"}
RATIO: Entry = {"kind": "ratio", "of": "hitech", "to": "firms"}
PROFIT: Entry = {"kind": "share", "of": "profit", "within": "city"}


@pytest.mark.parametrize(
    ("it", "parts"),
    [
        pytest.param({"kind": "level", "of": "firms"}, {"x": NOW}, id="level"),
        pytest.param(GROWTH, {"x": NOW, "x0": BEFORE}, id="growth"),
        pytest.param(CHANGE, {"x": NOW, "x0": BEFORE}, id="change"),
        pytest.param(SHARE, {"x": NOW, "W": ()}, id="share"),
        pytest.param(RATIO, {"x": (Fraction(2), Fraction(4)), "y": NOW}, id="ratio"),
    ],
)
def test_the_figures_of_a_sum(it: Entry, parts: dict[str, tuple[Fraction, ...]]) -> None:
    symbols = computed(it, SUMS, area="zones").working.symbols
    assert {key: symbol.parts for key, symbol in symbols.items()} == parts


@pytest.mark.parametrize(
    ("it", "rows", "area", "found"),
    [
        pytest.param(GROWTH, "zone 2025 firms 1", "zone", [2], id="growth-no-base"),
        pytest.param(
            GROWTH, "zone 2025 firms 1; zone 2024 firms 0", "zone", [2, 3], id="growth-from-zero"
        ),
        pytest.param(CHANGE, "zone 2025 firms 1", "zone", [2], id="change-no-base"),
        pytest.param(SHARE, "zone 2025 firms 1", "zone", [2], id="share-no-figure-of-the-whole"),
        pytest.param(
            PROFIT, "zone 2025 profit 1; city 2025 profit 0", "zone", [2, 3], id="share-of-nothing"
        ),
        pytest.param(
            {"kind": "share", "of": "firms"}, "city 2025 firms 1", "city", [2], id="share-no-whole"
        ),
        pytest.param(RATIO, "zone 2025 hitech 1", "zone", [2], id="ratio-no-divisor"),
        pytest.param(
            RATIO, "zone 2025 hitech 1; zone 2025 firms 0", "zone", [2, 3], id="ratio-over-nothing"
        ),
        pytest.param(
            {"kind": "count", "of": "firms", "where": ">= 1"}, "zone 2025 firms 1", "zones", [2],
            id="count-one-member",
        ),
    ],
)  # fmt: skip
def test_without_a_value_what_was_found_on_the_way(
    it: Entry, rows: str, area: str, found: list[int]
) -> None:
    missing = value(it, rows, area=area)
    assert isinstance(missing, Missing)
    assert lines(missing.observations) == found


@pytest.mark.parametrize(
    ("kind", "given", "expected"),
    [
        pytest.param(
            Ratio, {"of": "revenue", "to": "firms"},
            [((), Statement("ratio_across_units", {"found": "亿元", "other": "家"}))],
            id="ratio-across-units",
        ),
        pytest.param(
            Ratio, {"of": "revenue", "to": "firms", "percent": False}, [], id="ratio-as-a-number"
        ),
        pytest.param(Ratio, {"of": "research", "to": "revenue"}, [], id="ratio-in-a-family"),
        pytest.param(
            Count, {"of": "revenue", "where": ">= 5%"},
            [(("where",), Statement("percent_not_allowed", {"unit": "亿元"}))],
            id="count-percent-of-an-amount",
        ),
        pytest.param(Count, {"of": "intensity", "where": ">= 5%"}, [], id="count-percent"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_one_in_a_plan(
    kind: type[Indicator], given: Entry, expected: list[tuple[tuple[str, ...], Statement]]
) -> None:
    it = entry_of(kind, {"kind": kind.__name__.lower(), **given})
    assert [*it.problems(PLAN)] == expected


@pytest.mark.parametrize(
    ("area", "within", "expected"),
    [
        pytest.param("city", None, Statement("no_whole_in_plan", {"area": "city"}), id="no-whole"),
        pytest.param("city", "city", Statement("within_itself", {"area": "city"}), id="itself"),
        pytest.param("zone", None, None, id="direct-whole"),
        pytest.param("zone", "city", None, id="named-whole"),
    ],
)
def test_an_area_has_a_whole_to_be_compared_with(
    area: str, within: str | None, expected: Statement | None
) -> None:
    assert whole_problem(PLAN, area, within) == expected


@pytest.mark.parametrize(
    ("kind", "given", "expected"),
    [
        pytest.param(Level, {"of": "revenue"}, False, id="level"),
        pytest.param(Growth, {"of": "revenue"}, True, id="growth"),
        pytest.param(Change, {"of": "revenue"}, False, id="change"),
        pytest.param(Share, {"of": "revenue"}, False, id="share"),
        pytest.param(Ratio, {"of": "hitech", "to": "firms"}, True, id="ratio"),
    ],
)
def test_what_the_whole_says_beside_an_area(
    kind: type[Indicator], given: Entry, *, expected: bool
) -> None:
    it = entry_of(kind, {"kind": kind.__name__.lower(), **given})
    assert it.compares_with_whole(PLAN) is expected
