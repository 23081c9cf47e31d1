"""The kind ``share``: the part of a whole area, and what it would take to have more of it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
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
    not_positive,
    plan_of,
    reason,
    submission,
    verdict,
)

REVENUE = {"kind": "share", "of": "revenue"}
OF_CITY = {**REVENUE, "within": "city"}
FIRMS = {"kind": "share", "of": "firms", "within": "city"}


def test_of_the_area_that_directly_contains_the_zone() -> None:
    rows = "zone 2025 revenue 30; county 2025 revenue 120; city 2025 revenue 400"
    found = computed(REVENUE, rows)
    assert (found.value, found.basis, lines(found.observations)) == (exact("25"), None, [2, 3])
    assert computed(OF_CITY, rows).value == exact("7.5")


def test_the_whole_may_be_a_sum() -> None:
    rows = "zone 2025 revenue 1; east 2025 revenue 2"
    found = computed({**REVENUE, "within": "zones"}, rows)
    assert (found.value, lines(found.observations)) == (exact("100/3"), [2, 2, 3])


def test_at_a_quarter_both_are_of_the_quarter() -> None:
    rows = "zone 2025Q2 revenue 30; county 2025Q2 revenue 100; county 2025 revenue 300"
    assert computed(REVENUE, rows, at="2025Q2").value == 30


@pytest.mark.parametrize("whole", ["0", "-10"])
def test_a_whole_that_is_not_positive_has_no_shares(whole: str) -> None:
    rows = f"zone 2025 profit 1; county 2025 profit {whole}"
    assert reason({"kind": "share", "of": "profit"}, rows) == not_positive(
        "whole", "county", "profit", "2025", whole
    )


def test_no_figure() -> None:
    assert reason(REVENUE, "zone 2025 revenue 1") == absent("county", "revenue", "2025")
    assert reason(REVENUE, "county 2025 revenue 1") == absent("zone", "revenue", "2025")


def test_no_whole() -> None:
    plan = plan_of({"it": REVENUE})
    scope = Scope(plan, submission("city 2025 revenue 1"), "city", Period(2025))
    found = plan.indicators["it"].value(scope)
    assert isinstance(found, Missing)
    assert found.reason == Statement("no_whole", {"area": "city"})


def test_unit() -> None:
    plan = plan_of({"it": FIRMS})
    it = plan.indicators["it"]
    assert (it.unit(plan), it.shortfall_unit(plan)) == ("%", "家")


@pytest.mark.parametrize(
    ("it", "bound", "zone", "whole", "shortfall"),
    [
        # 0.2 * 100 - 10 = 10; what joins the zone joins the city: 10 / 0.8
        pytest.param(OF_CITY, ">= 20", "10", "100", "12.5", id="joining-the-whole"),
        # 30 - 0.2 * 100 = 10; 10 / 0.8
        pytest.param(OF_CITY, "<= 20", "30", "100", "12.5", id="leaving-the-whole"),
        pytest.param(OF_CITY, ">= 99", "0", "100", "9900", id="nearly-all"),
        pytest.param(OF_CITY, ">= 100", "10", "100", None, id="all-is-out-of-reach"),
        pytest.param(FIRMS, ">= 20", "10", "100", "13", id="count-rounded-up"),
        pytest.param(FIRMS, "<= 20", "30", "100", "13", id="count-leaving-rounded-up"),
        pytest.param(FIRMS, "> 20", "20", "100", "1", id="count-strict"),
        # (0.5 * 100 - 40) / 0.5 = 20 makes 60 of 120: not more than a half
        pytest.param(FIRMS, "> 50", "40", "100", "21", id="count-strict-on-the-bound"),
        pytest.param(OF_CITY, "10..20", "5", "100", "50/9", id="below-a-range"),
        pytest.param(OF_CITY, "10..20", "30", "100", "12.5", id="above-a-range"),
    ],
)
def test_shortfall(
    it: dict[str, object], bound: str, zone: str, whole: str, shortfall: str | None
) -> None:
    rows = f"zone 2025 {it['of']} {zone}; city 2025 {it['of']} {whole}"
    found = verdict(it, bound, rows)
    assert found.verdict == "missed"
    assert found.shortfall == (None if shortfall is None else exact(shortfall))


@pytest.mark.parametrize(
    ("area", "within", "shortfall"),
    [
        pytest.param("zone", "county", "12.5", id="direct-part"),
        pytest.param("zone", "city", "12.5", id="part-of-a-part"),
        pytest.param("zone", "zones", "12.5", id="member"),
        pytest.param("north", "zones", "12.5", id="part-of-a-sum"),
        pytest.param("north", "nation", "12.5", id="part-of-a-member"),
        pytest.param("zone", "nation", "12.5", id="member-of-a-member"),
        pytest.param("east", "province", "12.5", id="member-of-a-part"),
        pytest.param("zone", "east", "10", id="apart"),
        pytest.param("city", "zone", "10", id="the-other-way-round"),
        pytest.param("zones", "city", "12.5", id="sum-of-parts"),
    ],
)
def test_only_where_the_whole_contains_the_zone_does_it_grow_too(
    area: str, within: str, shortfall: str
) -> None:
    rows = f"{area} 2025 revenue 10; {within} 2025 revenue 100"
    found = verdict({**REVENUE, "within": within}, ">= 20", rows, area=area)
    assert found.shortfall == exact(shortfall)


amounts = st.decimals(0, 10_000, places=2)
percents = st.decimals(0, "99.9", places=1)


@given(amounts, st.decimals("0.01", 10_000, places=2), percents)
def test_a_verdict_is_a_comparison_of_products(x: Decimal, rest: Decimal, t: Decimal) -> None:
    rows = f"zone 2025 revenue {x}; city 2025 revenue {x + rest}"
    met = Fraction(x) * 100 >= Fraction(t) * Fraction(x + rest)
    assert verdict(OF_CITY, f">= {t}", rows).verdict == ("met" if met else "missed")


@given(amounts, amounts, percents)
def test_the_shortfall_added_to_zone_and_whole_reaches_the_bound(
    x: Decimal, rest: Decimal, t: Decimal
) -> None:
    assume(x + rest)
    found = verdict(OF_CITY, f">= {t}", f"zone 2025 revenue {x}; city 2025 revenue {x + rest}")
    assume(found.verdict == "missed")
    more = fraction(found.shortfall)
    assert 100 * (Fraction(x) + more) == Fraction(t) * (Fraction(x + rest) + more)


@given(
    st.integers(0, 2000), st.integers(1, 2000), percents, st.sampled_from([">=", ">", "<=", "<"])
)
def test_the_shortfall_of_a_count_is_the_least_number_that_reaches_the_bound(
    x: int, rest: int, t: Decimal, relation: str
) -> None:
    def judged(more: int) -> str:
        rows = f"zone 2025 firms {x + more}; city 2025 firms {x + rest + more}"
        return verdict(FIRMS, f"{relation} {t}", rows).verdict

    assume(judged(0) == "missed")
    rows = f"zone 2025 firms {x}; city 2025 firms {x + rest}"
    lacking = fraction(verdict(FIRMS, f"{relation} {t}", rows).shortfall)
    assume(lacking <= x or relation.startswith(">"))
    assert lacking.denominator == 1
    way = 1 if relation.startswith(">") else -1
    steps = (way * (int(lacking) - 1), way * int(lacking))
    assert tuple(map(judged, steps)) == ("missed", "met")
