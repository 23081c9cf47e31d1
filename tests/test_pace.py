"""Pace: what a bound asks for within a year, and on the path to a year ahead."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaoxin_cli.exact import Root, approximate
from gaoxin_cli.finding import Statement
from gaoxin_cli.observation import Missing
from gaoxin_cli.pace import Pace
from gaoxin_cli.period import Period
from tests.figures import Entry, absent, exact, pace, verdict


def level(of: str) -> Entry:
    return {"kind": "level", "of": of}


def change(of: str, **keys: object) -> Entry:
    return {"kind": "change", "of": of, **keys}


def growth(of: str, **keys: object) -> Entry:
    return {"kind": "growth", "of": of, **keys}


SHARE = {"kind": "share", "of": "revenue"}
RATIO = {"kind": "ratio", "of": "hitech", "to": "firms"}


def paced(required: str, ratio: str | None = None) -> Pace:
    return Pace(exact(required), None if ratio is None else exact(ratio))


class TestWithinAYear:
    @pytest.mark.parametrize(
        ("it", "bound", "rows", "expected"),
        [
            pytest.param(
                level("revenue"), ">= 100", "zone 2025Q2 revenue 60", paced("50", "6/5"), id="flow"
            ),
            pytest.param(
                level("energy"), "<= 100", "zone 2025Q2 energy 40", paced("50", "4/5"),
                id="flow-ceiling",
            ),
            pytest.param(
                level("profit"), ">= 0", "zone 2025Q2 profit 1", paced("0"), id="flow-to-zero"
            ),
            pytest.param(
                level("profit"), ">= -10", "zone 2025Q2 profit 1", paced("-10"),
                id="flow-below-zero",
            ),
            pytest.param(
                level("firms"), ">= 150", "zone 2024 firms 100; zone 2025Q2 firms 120",
                paced("125", "4/5"), id="stock",
            ),
            pytest.param(
                level("loans"), "<= 50", "zone 2024 loans 100; zone 2025Q2 loans 80",
                paced("75", "4/5"), id="stock-ceiling",
            ),
            pytest.param(
                level("firms"), ">= 150", "zone 2024 firms 200; zone 2025Q2 firms 120",
                paced("150"), id="stock-that-was-there",
            ),
            pytest.param(
                level("firms"), ">= 150", "zone 2024 firms 150; zone 2025Q2 firms 120",
                paced("150"), id="stock-that-was-just-there",
            ),
            pytest.param(
                level("loans"), "<= 50", "zone 2024 loans 40; zone 2025Q2 loans 80",
                paced("50"), id="stock-ceiling-that-was-there",
            ),
            pytest.param(
                level("loans"), "<= 50", "zone 2024 loans 50; zone 2025Q2 loans 80",
                paced("50"), id="stock-ceiling-that-was-just-there",
            ),
            pytest.param(
                level("loans"), ">= -10", "zone 2025Q2 loans 80", paced("-10"),
                id="stock-below-zero",
            ),
            pytest.param(
                change("revenue"), ">= 10", "zone 2024Q2 revenue 40; zone 2025Q2 revenue 46",
                paced("5", "6/5"), id="change-of-a-flow",
            ),
            pytest.param(
                change("firms"), ">= 10", "zone 2024 firms 100; zone 2025Q2 firms 106",
                paced("5", "6/5"), id="change-of-a-stock",
            ),
            pytest.param(
                change("intensity"), ">= 0.3", "zone 2024 intensity 6; zone 2025Q2 intensity 6.1",
                paced("0.15", "2/3"), id="change-of-a-rate",
            ),
            pytest.param(
                change("energy"), "<= -2", "zone 2024Q2 energy 9; zone 2025Q2 energy 8",
                paced("-2"), id="change-below-zero",
            ),
        ],
    )  # fmt: skip
    def test_scaled(self, it: Entry, bound: str, rows: str, expected: Pace) -> None:
        assert pace(it, bound, rows, at="2025Q2") == expected

    @pytest.mark.parametrize("month", range(1, 12))
    def test_elapsed_is_in_months(self, month: int) -> None:
        found = pace(level("revenue"), ">= 12", f"zone 2025M{month} revenue 1", at=f"2025M{month}")
        assert found == Pace(Fraction(month), Fraction(1, month))

    @pytest.mark.parametrize(
        ("it", "rows"),
        [
            pytest.param(growth("revenue"), "zone 2025Q2 revenue 11 10", id="growth"),
            pytest.param(
                growth("revenue", since=2023), "zone 2023Q2 revenue 10; zone 2025Q2 revenue 12",
                id="growth-since",
            ),
            pytest.param(
                change("firms", since=2023), "zone 2023Q2 firms 10; zone 2025Q2 firms 12",
                id="change-since",
            ),
            pytest.param(
                change("firms", since=2024), "zone 2024Q2 firms 10; zone 2025Q2 firms 12",
                id="change-since-last-year",
            ),
            pytest.param(
                change("place"), "zone 2024Q2 place 10; zone 2025Q2 place 12", id="change-of-a-rank"
            ),
            pytest.param(SHARE, "zone 2025Q2 revenue 1; county 2025Q2 revenue 2", id="share"),
            pytest.param(RATIO, "zone 2025Q2 hitech 1; zone 2025Q2 firms 2", id="ratio"),
            pytest.param(level("intensity"), "zone 2025Q2 intensity 6", id="rate"),
            pytest.param(level("place"), "zone 2025Q2 place 6", id="rank"),
        ],
    )  # fmt: skip
    def test_compared_with_the_bound_itself(self, it: Entry, rows: str) -> None:
        assert pace(it, ">= 10", rows, at="2025Q2") == paced("10")

    @pytest.mark.parametrize("bound", ["= 10", "8..10", "10 ± 1"])
    @pytest.mark.parametrize("measure", ["revenue", "firms"])
    def test_a_range_requires_nothing_by_now(self, measure: str, bound: str) -> None:
        rows = f"zone 2025Q2 {measure} 5"
        assert pace(level(measure), bound, rows, at="2025Q2") == Pace(None)

    def test_a_stock_without_a_base_is_not_due(self) -> None:
        rows = "zone 2024Q2 firms 1; zone 2025Q2 firms 2"
        assert pace(level("firms"), ">= 10", rows, at="2025Q2") == Missing(
            Statement("no_base", {"because": absent("zone", "firms", "2024")})
        )

    @pytest.mark.parametrize(
        ("it", "rows", "path"),
        [
            pytest.param(level("revenue"), "zone 2025Q2 revenue 1", "elapsed", id="flow"),
            pytest.param(
                level("firms"), "zone 2024 firms 1; zone 2025Q2 firms 2", "linear", id="stock"
            ),
            pytest.param(level("place"), "zone 2025Q2 place 6", "bound", id="rank"),
        ],
    )
    def test_the_way_is_told(self, it: Entry, rows: str, path: str) -> None:
        found = pace(it, ">= 10", rows, at="2025Q2")
        assert isinstance(found, Pace)
        assert found.path == path


class TestOverYears:
    @pytest.mark.parametrize(
        ("measure", "path"),
        [
            pytest.param("revenue", "compound", id="flow"),
            pytest.param("firms", "linear", id="stock"),
            pytest.param("intensity", "linear", id="rate"),
        ],
    )
    def test_the_way_of_a_level_is_told(self, measure: str, path: str) -> None:
        rows = f"zone 2024 {measure} 1; zone 2025 {measure} 2"
        found = pace(level(measure), ">= 10", rows, at="2025", ahead_to=2027)
        assert isinstance(found, Pace)
        assert found.path == path

    @pytest.mark.parametrize(
        ("it", "bound", "to", "rows", "expected"),
        [
            pytest.param(
                level("revenue"), ">= 121", 2026, "zone 2024 revenue 100; zone 2025 revenue 105",
                paced("110", "1/2"), id="flow",
            ),
            pytest.param(
                level("energy"), "<= 81", 2026, "zone 2024 energy 100; zone 2025 energy 95",
                paced("90", "1/2"), id="flow-ceiling",
            ),
            pytest.param(
                level("revenue"), ">= 121", 2026, "zone 2024 revenue 150; zone 2025 revenue 105",
                paced("121"), id="flow-that-was-there",
            ),
            pytest.param(
                level("firms"), ">= 160", 2027, "zone 2024 firms 100; zone 2025 firms 130",
                paced("120", "3/2"), id="stock",
            ),
            pytest.param(
                level("loans"), "<= 40", 2027, "zone 2024 loans 100; zone 2025 loans 90",
                paced("80", "1/2"), id="stock-ceiling",
            ),
            pytest.param(
                level("firms"), ">= 160", 2027, "zone 2024 firms 170; zone 2025 firms 130",
                paced("160"), id="stock-that-was-there",
            ),
            pytest.param(
                level("intensity"), ">= 6.6", 2027, "zone 2024 intensity 6; zone 2025 intensity 6",
                paced("6.2", "0"), id="rate",
            ),
            pytest.param(
                SHARE, ">= 16", 2027,
                "zone 2024 revenue 10; county 2024 revenue 100; zone 2025 revenue 26; "
                "county 2025 revenue 200", paced("12", "3/2"), id="share",
            ),
            pytest.param(
                RATIO, ">= 16", 2027,
                "zone 2024 hitech 10; zone 2024 firms 100; zone 2025 hitech 26; "
                "zone 2025 firms 200", paced("12", "3/2"), id="ratio",
            ),
            pytest.param(
                change("firms", since=2023), ">= 40", 2027,
                "zone 2023 firms 100; zone 2025 firms 110", paced("20", "1/2"), id="change-since",
            ),
            pytest.param(
                change("energy", since=2023), "<= -40", 2027,
                "zone 2023 energy 100; zone 2025 energy 90", paced("-20", "1/2"),
                id="change-since-downwards",
            ),
            # 1.2 ** 4 = 2.0736; 1.2 ** 2 = 1.44; 1.1 ** 2 = 1.21
            pytest.param(
                growth("revenue", since=2023), ">= 107.36", 2027,
                "zone 2023 revenue 100; zone 2025 revenue 121", paced("44", "1/2"),
                id="growth-since",
            ),
            # 0.9 ** 2 = 0.81
            pytest.param(
                growth("energy", since=2024), "<= -19", 2026,
                "zone 2024 energy 100; zone 2025 energy 95", paced("-10", "1/2"),
                id="growth-since-downwards",
            ),
            pytest.param(
                growth("revenue", since=2023), ">= 0", 2027,
                "zone 2023 revenue 100; zone 2025 revenue 121", paced("0"),
                id="growth-that-is-there",
            ),
            pytest.param(
                growth("revenue", since=2023, path="compound"), ">= 107.36", 2027,
                "zone 2023 revenue 100; zone 2025 revenue 121", paced("44", "1/2"),
                id="growth-since-compound",
            ),
            # Where the plan names a path, yearly growth and change begin at its first year.
            pytest.param(
                growth("revenue", path="linear"), ">= 40", 2027,
                "zone 2023 revenue 100; zone 2024 revenue 110; zone 2025 revenue 126.5",
                paced("20", "1/2"), id="yearly-growth",
            ),
            # 10 * 2 ** 3 = 80
            pytest.param(
                growth("revenue", path="compound"), ">= 80", 2027,
                "zone 2023 revenue 100; zone 2024 revenue 110; zone 2025 revenue 132",
                paced("20", "1"), id="yearly-growth-compound",
            ),
            pytest.param(
                change("intensity", path="linear"), ">= 4", 2027,
                "zone 2023 intensity 5; zone 2024 intensity 6; zone 2025 intensity 7.5",
                paced("2", "1/2"), id="yearly-change",
            ),
            pytest.param(
                growth("revenue", since=2023, average=True), ">= 7", 2027,
                "zone 2023 revenue 100; zone 2025 revenue 121", paced("7"), id="average-growth",
            ),
            pytest.param(
                change("firms", since=2023, average=True), ">= 7", 2027,
                "zone 2023 firms 100; zone 2025 firms 121", paced("7"), id="average-change",
            ),
        ],
    )  # fmt: skip
    def test_paths(self, it: Entry, bound: str, to: int, rows: str, expected: Pace) -> None:
        assert pace(it, bound, rows, at="2025", ahead_to=to) == expected

    def test_a_ceiling_of_zero_is_reached_in_even_steps(self) -> None:
        rows = "zone 2024 energy 100; zone 2025 energy 75"
        it = level("energy")
        assert pace(it, "<= 0", rows, at="2025", ahead_to=2026) == paced("50", "1/2")

    def test_a_base_that_is_there_is_told_with_its_path(self) -> None:
        rows = "zone 2024 revenue 150; zone 2025 revenue 105"
        found = pace(level("revenue"), ">= 121", rows, at="2025", ahead_to=2026)
        assert isinstance(found, Pace)
        assert (found.path, found.base_is_there, found.leads_to_bound) == ("compound", True, True)
        assert found.base is not None
        assert (found.base.value, found.base.period) == (exact("150"), Period(2024))

    def test_two_years_of_three(self) -> None:
        # 100 * 1.1 ** 3 = 133.1; sqrt(144 / 100) = 1.2
        rows = "zone 2024 revenue 100; zone 2026 revenue 144"
        assert pace(level("revenue"), ">= 133.1", rows, at="2026", ahead_to=2027) == paced(
            "121", "2"
        )

    def test_an_irrational_path(self) -> None:
        rows = "zone 2024 revenue 100; zone 2025 revenue 120"
        found = pace(level("revenue"), ">= 150", rows, at="2025", ahead_to=2027)
        assert isinstance(found, Pace)
        assert found.required == Root(exact("3/2"), exact("1/3"), exact("100"), exact("0"))
        # 20 % over the cube root of 1.5 less one, 14.4714...%
        assert found.ratio is not None
        assert approximate(found.ratio, 6) == Decimal("1.38203")

    @pytest.mark.parametrize("bound", ["= 10", "8..10", "10 ± 1"])
    @pytest.mark.parametrize("measure", ["revenue", "firms"])
    def test_a_range_requires_nothing_by_now(self, measure: str, bound: str) -> None:
        rows = f"zone 2024 {measure} 4; zone 2025 {measure} 5"
        assert pace(level(measure), bound, rows, at="2025", ahead_to=2027) == Pace(None)

    @pytest.mark.parametrize("measure", ["revenue", "firms", "intensity"])
    def test_without_a_base_it_is_not_due(self, measure: str) -> None:
        found = pace(level(measure), ">= 9", f"zone 2025 {measure} 5", at="2025", ahead_to=2027)
        because = absent("zone", measure, "2024")
        assert found == Missing(Statement("no_base", {"because": because}))

    @pytest.mark.parametrize("base", ["0", "-3"])
    def test_no_compound_path_leads_on_from_a_base_that_is_not_positive(self, base: str) -> None:
        rows = f"zone 2024 profit {base}; zone 2025 profit 5"
        facts = {"area": "zone", "period": Period(2024), "value": exact(base)}
        assert pace(level("profit"), ">= 9", rows, at="2025", ahead_to=2027) == Missing(
            Statement("path_base_not_positive", facts)
        )

    def test_a_linear_path_leads_on_from_any_base(self) -> None:
        rows = "zone 2024 loans -30; zone 2025 loans 0"
        found = pace(level("loans"), ">= 60", rows, at="2025", ahead_to=2027)
        assert found == paced("0", "1")


amounts = st.decimals("0.01", 1000, places=2)
years = st.sampled_from([(2025, 2026), (2025, 2027), (2026, 2027)])


@given(amounts, amounts, amounts, years)
def test_on_a_compound_path_products_are_compared(
    base: Decimal, x: Decimal, limit: Decimal, span: tuple[int, int]
) -> None:
    rows = f"zone 2024 revenue {base}; zone {span[0]} revenue {x}"
    found = verdict(level("revenue"), f">= {limit}", rows, year=span[1])
    k, n = span[0] - 2024, span[1] - 2024
    required = Fraction(base) ** (n - k) * Fraction(limit) ** k
    good = Fraction(x) ** n >= required if limit > base else x >= limit
    assert found.verdict == ("on_track" if good else "behind")


@given(amounts, amounts, amounts, years)
def test_on_a_linear_path_progress_is_compared(
    base: Decimal, x: Decimal, limit: Decimal, span: tuple[int, int]
) -> None:
    rows = f"zone 2024 loans {base}; zone {span[0]} loans {x}"
    found = verdict(level("loans"), f"<= {limit}", rows, year=span[1])
    k, n = span[0] - 2024, span[1] - 2024
    good = (base - x) * n >= (base - limit) * k if limit < base else x <= limit
    assert found.verdict == ("on_track" if good else "behind")


@given(amounts, amounts, amounts, st.integers(1, 11))
def test_the_pace_ratio_of_a_stock_tells_the_verdict(
    base: Decimal, x: Decimal, limit: Decimal, month: int
) -> None:
    rows = f"zone 2024 loans {base}; zone 2025M{month} loans {x}"
    found = verdict(level("loans"), f">= {limit}", rows)
    if found.pace_ratio is None:
        assert (base >= limit, found.required) == (True, Fraction(limit))
    else:
        assert isinstance(found.pace_ratio, Fraction)
        assert found.verdict == ("on_track" if found.pace_ratio >= 1 else "behind")
