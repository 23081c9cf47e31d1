"""The kind ``ratio``: one measure over another."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.figures import (
    absent,
    computed,
    exact,
    fraction,
    lines,
    not_positive,
    plan_of,
    reason,
    verdict,
)


def ratio(of: str, to: str, **keys: object) -> dict[str, object]:
    return {"kind": "ratio", "of": of, "to": to, **keys}


HITECH = ratio("hitech", "firms")


def test_in_percent() -> None:
    found = computed(HITECH, "zone 2025 hitech 30; zone 2025 firms 120")
    assert (found.value, found.basis, lines(found.observations)) == (exact("25"), None, [2, 3])


def test_as_a_bare_number() -> None:
    rows = "zone 2025 hitech 30; zone 2025 firms 120"
    assert computed(ratio("hitech", "firms", percent=False), rows).value == exact("0.25")


@pytest.mark.parametrize(
    ("it", "value"),
    [
        # 30,000 万元 are 3 亿元.
        pytest.param(ratio("research", "revenue"), "2.5", id="smaller-unit-above"),
        pytest.param(ratio("revenue", "research"), "4000", id="larger-unit-above"),
        pytest.param(ratio("research", "revenue", percent=False), "0.025", id="bare-number"),
    ],
)
def test_units_of_one_family_are_converted_first(it: dict[str, object], value: str) -> None:
    rows = "zone 2025 research 30000; zone 2025 revenue 120"
    assert computed(it, rows).value == exact(value)


def test_units_of_other_families_stay_as_they_are() -> None:
    # 万吨标准煤 over 亿元
    rows = "zone 2025 energy 30; zone 2025 revenue 120"
    assert computed(ratio("energy", "revenue", percent=False), rows).value == exact("0.25")


@pytest.mark.parametrize("divisor", ["0", "-10"])
def test_a_divisor_that_is_not_positive_has_no_ratio(divisor: str) -> None:
    rows = f"zone 2025 revenue 1; zone 2025 profit {divisor}"
    assert reason(ratio("revenue", "profit"), rows) == not_positive(
        "divisor", "zone", "profit", "2025", divisor
    )


def test_no_figure() -> None:
    assert reason(HITECH, "zone 2025 hitech 30") == absent("zone", "firms", "2025")
    assert reason(HITECH, "zone 2025 firms 30") == absent("zone", "hitech", "2025")


@pytest.mark.parametrize(
    ("percent", "unit"), [pytest.param(True, "%", id="%"), pytest.param(False, None, id="none")]
)
def test_unit(*, percent: bool, unit: str | None) -> None:
    plan = plan_of({"it": ratio("hitech", "firms", percent=percent)})
    it = plan.indicators["it"]
    assert (it.unit(plan), it.shortfall_unit(plan)) == (unit, "家")


@pytest.mark.parametrize(
    ("it", "bound", "rows", "shortfall"),
    [
        # t * y - x = 0.25 * 121 - 30 = 0.25
        pytest.param(HITECH, ">= 25", "zone 2025 hitech 30; zone 2025 firms 121", "1", id="count"),
        pytest.param(HITECH, "> 25", "zone 2025 hitech 30; zone 2025 firms 120", "1", id="strict"),
        pytest.param(
            HITECH, "<= 25", "zone 2025 hitech 31; zone 2025 firms 121", "1", id="count-excess"
        ),
        # 0.03 * 120 亿元 = 36,000 万元
        pytest.param(
            ratio("research", "revenue"), ">= 3", "zone 2025 research 30000; zone 2025 revenue 120",
            "6000", id="in-the-unit-of-the-upper-measure",
        ),
        pytest.param(
            ratio("energy", "revenue", percent=False), "<= 0.2",
            "zone 2025 energy 30; zone 2025 revenue 120", "6", id="excess",
        ),
    ],
)  # fmt: skip
def test_shortfall(it: dict[str, object], bound: str, rows: str, shortfall: str) -> None:
    found = verdict(it, bound, rows)
    assert (found.verdict, found.shortfall) == ("missed", exact(shortfall))


amounts = st.decimals("0.01", 10_000, places=2)


@given(amounts, amounts, st.decimals(0, 300, places=2))
def test_the_shortfall_added_makes_the_ratio(x: Decimal, y: Decimal, t: Decimal) -> None:
    rows = f"zone 2025 research {x}; zone 2025 revenue {y}"
    found = verdict(ratio("research", "revenue"), f">= {t}", rows)
    assert found.verdict == ("met" if x * 100 >= t * y * 10_000 else "missed")
    assume(found.verdict == "missed")
    assert 100 * (Fraction(x) + fraction(found.shortfall)) == Fraction(t) * Fraction(y) * 10_000


@given(
    st.integers(0, 2000),
    st.integers(1, 2000),
    st.decimals(0, 100, places=2),
    st.sampled_from([">=", ">", "<=", "<"]),
)
def test_the_shortfall_of_a_count_is_the_least_number(
    x: int, y: int, t: Decimal, relation: str
) -> None:
    bound, way = f"{relation} {t}", 1 if relation.startswith(">") else -1

    def judged(x: int) -> str:
        rows = f"zone 2025 hitech {x}; zone 2025 firms {y}"
        return verdict(HITECH, bound, rows).verdict

    assume(judged(x) == "missed")
    found = verdict(HITECH, bound, f"zone 2025 hitech {x}; zone 2025 firms {y}")
    lacking = int(fraction(found.shortfall))
    assert (judged(x + way * (lacking - 1)), judged(x + way * lacking)) == ("missed", "met")
