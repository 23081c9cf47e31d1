"""Verdicts: exact, rounded where the plan says so, with gap and shortfall."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from gaoxin_cli.exact import Root, compare
from gaoxin_cli.finding import Statement
from gaoxin_cli.verdict import Verdict
from tests.figures import Entry, absent, computed, exact, fraction, percent_of, verdict


def level(of: str, **keys: object) -> Entry:
    return {"kind": "level", "of": of, **keys}


def growth(of: str, **keys: object) -> Entry:
    return {"kind": "growth", "of": of, **keys}


def grown(percent: str) -> str:
    """A growth rate in percent as two levels, the base 100."""
    return f"zone 2024 revenue 100; zone 2025 revenue {Decimal(100) + Decimal(percent)}"


class TestExact:
    def test_where_floats_are_not(self) -> None:
        found = verdict(growth("revenue"), 13, "zone 2024 revenue 100; zone 2025 revenue 113")
        assert (found.verdict, found.value, found.gap) == (Verdict.MET, exact("13"), exact("0"))

    def test_an_average_by_the_power(self) -> None:
        rows = "zone 2020 revenue 100; zone 2025 revenue {}"
        it = growth("revenue", since=2020, average=True)
        assert verdict(it, 6, rows.format("133.82255776")).verdict == "met"
        assert verdict(it, 6, rows.format("133.82255775999999999999999999999999")).verdict == (
            "missed"
        )

    def test_an_irrational_average(self) -> None:
        it = growth("revenue", since=2020, average=True)
        found = verdict(it, 6, "zone 2020 revenue 3; zone 2025 revenue 4")
        assert (found.verdict, found.value) == ("missed", percent_of("4/3", "1/5"))
        assert found.gap == Root(exact("4/3"), exact("1/5"), exact("100"), exact("-106"))
        # 3 * 1.06 ** 5 - 4
        assert found.shortfall == exact("0.0146767328")

    def test_a_share_that_is_no_decimal(self) -> None:
        rows = "zone 2025 revenue 1; county 2025 revenue 3"
        assert verdict({"kind": "share", "of": "revenue"}, "33.3333333333", rows).verdict == "met"
        assert verdict({"kind": "share", "of": "revenue"}, "33.3333333334", rows).verdict == (
            "missed"
        )


@pytest.mark.parametrize(
    ("bound", "at_the_end", "on_the_way"),
    [
        pytest.param(">= 7", "met", "on_track", id="at-least"),
        pytest.param("> 7", "missed", "behind", id="more-than"),
        pytest.param("<= 7", "met", "on_track", id="at-most"),
        pytest.param("< 7", "missed", "behind", id="less-than"),
        pytest.param("= 7", "met", "on_track", id="exactly"),
        pytest.param("5..7", "met", "on_track", id="range"),
        pytest.param("5 ± 1", "missed", "behind", id="about"),
    ],
)
def test_verdicts_of_a_full_year_and_of_a_quarter(
    bound: str, at_the_end: str, on_the_way: str
) -> None:
    it = level("intensity")
    full, part = "zone 2025 intensity 7", "zone 2025Q2 intensity 7"
    assert verdict(it, bound, full).verdict == at_the_end
    assert verdict(it, bound, part).verdict == on_the_way


def test_a_final_verdict_requires_no_pace() -> None:
    found = verdict(level("revenue"), 100, "zone 2025 revenue 60")
    assert (found.required, found.pace_ratio) == (None, None)
    assert (found.gap, found.shortfall) == (exact("-40"), exact("40"))


def test_on_the_way_the_gap_is_to_the_bound_and_the_shortfall_to_what_is_required() -> None:
    found = verdict(level("revenue"), 100, "zone 2025Q2 revenue 40")
    assert (found.verdict, found.required, found.pace_ratio) == (
        "behind", exact("50"), exact("4/5"),
    )  # fmt: skip
    assert (found.gap, found.shortfall, found.shortfall_unit) == (
        exact("-60"), exact("10"), "亿元",
    )  # fmt: skip


def test_a_strict_bound_is_strict_on_the_way() -> None:
    assert verdict(level("revenue"), "> 100", "zone 2025Q2 revenue 50").verdict == "behind"
    assert verdict(level("revenue"), ">= 100", "zone 2025Q2 revenue 50").verdict == "on_track"
    assert verdict(level("energy"), "< 100", "zone 2025Q2 energy 50").verdict == "behind"


class TestPrecision:
    @pytest.mark.parametrize(
        ("bound", "value", "expected", "marginal"),
        [
            pytest.param(">= 7", "6.94", "missed", False, id="rounds-down"),
            pytest.param(">= 7", "6.96", "met", True, id="rounds-up-to-the-bound"),
            pytest.param(">= 7", "6.95", "met", True, id="tie"),
            pytest.param(">= 7", "7.2", "met", False, id="beyond"),
            pytest.param("> 7", "7.04", "missed", True, id="rounds-down-to-a-strict-bound"),
            pytest.param("<= 7", "7.04", "met", True, id="rounds-down-to-a-ceiling"),
            pytest.param("<= 7", "7.05", "missed", False, id="tie-above-a-ceiling"),
            pytest.param(">= -7.1", "-7.15", "missed", False, id="negative-tie-away-from-zero"),
            pytest.param("= 7", "7.01", "met", True, id="exactly"),
            pytest.param("5..7", "7.01", "met", True, id="range"),
        ],
    )
    def test_of_the_plan(self, bound: str, value: str, expected: str, *, marginal: bool) -> None:
        found = verdict(growth("revenue"), bound, grown(value), precision=1)
        assert (found.verdict, found.marginal) == (expected, marginal)
        assert found.value == exact(value)

    @pytest.mark.parametrize(
        ("rounding", "expected"), [("half_up", "met"), ("half_even", "missed")]
    )
    def test_rounding_of_ties(self, rounding: str, expected: str) -> None:
        found = verdict(growth("revenue"), "7.1", grown("7.05"), precision=1, rounding=rounding)
        assert (found.verdict, found.marginal) == (expected, expected == "met")

    @pytest.mark.parametrize(
        ("it", "rows", "expected"),
        [
            pytest.param(
                level("intensity"), "zone 2025 intensity 6.6", "met", id="rate-in-percent"
            ),
            pytest.param(
                {"kind": "change", "of": "intensity"},
                "zone 2024 intensity 1; zone 2025 intensity 7.6", "missed", id="percentage-points",
            ),
            pytest.param(level("revenue"), "zone 2025 revenue 6.6", "missed", id="money"),
            pytest.param(level("births"), "zone 2025 births 6.6", "missed", id="per-mille"),
            pytest.param(
                {"kind": "ratio", "of": "revenue", "to": "profit"},
                "zone 2025 revenue 6.6; zone 2025 profit 100", "met", id="ratio-in-percent",
            ),
            pytest.param(
                {"kind": "ratio", "of": "revenue", "to": "profit", "percent": False},
                "zone 2025 revenue 6.6; zone 2025 profit 1", "missed", id="bare-ratio",
            ),
        ],
    )  # fmt: skip
    def test_of_the_plan_is_for_percent_only(self, it: Entry, rows: str, expected: str) -> None:
        assert verdict(it, 7, rows, precision=0).verdict == expected

    @pytest.mark.parametrize(
        ("it", "rows"),
        [
            pytest.param(
                {"kind": "change", "of": "intensity", "precision": 0},
                "zone 2024 intensity 1; zone 2025 intensity 7.6", id="percentage-points",
            ),
            pytest.param(level("revenue", precision=0), "zone 2025 revenue 6.6", id="money"),
            pytest.param(growth("revenue", precision=0), grown("6.6"), id="percent"),
        ],
    )  # fmt: skip
    def test_of_an_indicator_is_for_any(self, it: Entry, rows: str) -> None:
        found = verdict(it, 7, rows)
        assert (found.verdict, found.marginal) == ("met", True)

    def test_of_an_indicator_comes_before_the_plan_s(self) -> None:
        found = verdict(growth("revenue", precision=2), 7, grown("6.6"), precision=0)
        assert (found.verdict, found.marginal) == ("missed", False)

    def test_of_an_irrational_value(self) -> None:
        # The fifth root of 4/3 is 1.05922...
        it = growth("revenue", since=2020, average=True)
        rows = "zone 2020 revenue 3; zone 2025 revenue 4"
        assert verdict(it, "5.9", rows, precision=1).verdict == "met"
        assert verdict(it, "5.92", rows, precision=2).verdict == "met"
        assert verdict(it, "5.93", rows, precision=2).verdict == "missed"

    def test_the_shortfall_is_measured_to_the_bound_itself(self) -> None:
        rows = "zone 2024 revenue 200; zone 2025 revenue 213.88"
        found = verdict(growth("revenue"), 7, rows, precision=1)
        assert (found.verdict, found.shortfall) == ("missed", exact("0.12"))

    def test_a_bound_with_more_decimals_than_are_judged(self) -> None:
        found = verdict(growth("revenue"), "7.04", grown("7.04"), precision=1)
        assert (found.verdict, found.marginal, found.shortfall) == (
            "missed", True, exact("0"),
        )  # fmt: skip

    @given(st.decimals(-100, 100, places=4), st.decimals(-100, 100, places=1))
    def test_is_marginal_just_where_rounding_decides(self, value: Decimal, bound: Decimal) -> None:
        rounded = value.quantize(Decimal("0.1"), "ROUND_HALF_UP")
        found = verdict(growth("revenue"), str(bound), grown(str(value)), precision=1)
        assert found.verdict == ("met" if rounded >= bound else "missed")
        assert found.marginal == ((rounded >= bound) != (value >= bound))


class TestShortfall:
    @pytest.mark.parametrize("when", ["2025", "2025Q2"])
    def test_is_null_when_met_or_on_track(self, when: str) -> None:
        found = verdict(level("revenue"), 10, f"zone {when} revenue 60")
        assert (found.shortfall, found.shortfall_unit) == (None, None)

    def test_of_a_count_on_the_way_is_whole(self) -> None:
        # 100 + 51 / 2 = 125.5
        found = verdict(level("firms"), 151, "zone 2024 firms 100; zone 2025Q2 firms 120")
        assert (found.required, found.shortfall) == (exact("125.5"), exact("6"))

    def test_of_a_count_on_an_irrational_path_is_whole(self) -> None:
        # 100 * 1.5 ** (1 / 3) = 114.47...
        rows = "zone 2024 events 100; zone 2025 events 110"
        found = verdict(level("events"), 150, rows, year=2027)
        assert (found.verdict, found.shortfall, found.shortfall_unit) == (
            "behind", exact("5"), "场",
        )  # fmt: skip

    def test_on_an_irrational_path_is_exact(self) -> None:
        rows = "zone 2024 revenue 100; zone 2025 revenue 110"
        found = verdict(level("revenue"), 150, rows, year=2027)
        assert found.shortfall == Root(exact("3/2"), exact("1/3"), exact("100"), exact("-110"))

    def test_of_growth_ahead_is_the_level_that_is_missing_now(self) -> None:
        # required 44 %: 100 * 1.44 - 121
        rows = "zone 2023 revenue 100; zone 2025 revenue 121"
        found = verdict(growth("revenue", since=2023), "107.36", rows, year=2027)
        assert (found.verdict, found.shortfall) == ("behind", exact("23"))

    def test_of_a_share_ahead_is_to_what_is_required(self) -> None:
        # required 12 %: (0.12 * 200 - 20) / 0.88
        rows = (
            "zone 2024 revenue 10; county 2024 revenue 100; zone 2025 revenue 20; "
            "county 2025 revenue 200"
        )
        found = verdict({"kind": "share", "of": "revenue"}, 16, rows, year=2027)
        assert (found.verdict, found.shortfall) == ("behind", exact("50/11"))

    @given(
        st.integers(0, 10_000),
        st.decimals(0, 10_000, places=1),
        st.sampled_from([">=", ">", "<=", "<"]),
    )
    def test_of_a_count_is_the_least_number_that_meets_the_bound(
        self, x: int, bound: Decimal, relation: str
    ) -> None:
        def judged(x: int) -> Verdict:
            return verdict(level("firms"), f"{relation} {bound}", f"zone 2025 firms {x}").verdict

        assume(judged(x) is Verdict.MISSED)
        found = verdict(level("firms"), f"{relation} {bound}", f"zone 2025 firms {x}")
        lacking = int(fraction(found.shortfall))
        way = 1 if relation.startswith(">") else -1
        assert lacking == found.shortfall
        assert (judged(x + way * (lacking - 1)), judged(x + way * lacking)) == ("missed", "met")

    @given(st.integers(0, 10**6), st.decimals(0, 100, places=6), st.sampled_from([">=", ">"]))
    def test_of_persons_in_units_of_10000_is_whole_persons(
        self, persons: int, bound: Decimal, relation: str
    ) -> None:
        def judged(persons: int) -> Verdict:
            rows = f"zone 2025 staff {Decimal(persons).scaleb(-4):f}"
            return verdict(level("staff"), f"{relation} {bound:f}", rows).verdict

        assume(judged(persons) is Verdict.MISSED)
        rows = f"zone 2025 staff {Decimal(persons).scaleb(-4):f}"
        found = verdict(level("staff"), f"{relation} {bound:f}", rows)
        lacking = fraction(found.shortfall) * 10_000
        assert lacking.denominator == 1
        steps = (persons + int(lacking) - 1, persons + int(lacking))
        assert tuple(map(judged, steps)) == ("missed", "met")

    @given(st.integers(1, 500), st.integers(0, 500), st.integers(1, 1000))
    def test_of_a_count_ahead_reaches_the_path(self, base: int, x: int, limit: int) -> None:
        def judged(x: int) -> Verdict:
            rows = f"zone 2024 events {base}; zone 2025 events {x}"
            return verdict(level("events"), limit, rows, year=2027).verdict

        assume(judged(x) is Verdict.BEHIND)
        rows = f"zone 2024 events {base}; zone 2025 events {x}"
        lacking = int(fraction(verdict(level("events"), limit, rows, year=2027).shortfall))
        assert (judged(x + lacking - 1), judged(x + lacking)) == ("behind", "on_track")


class TestWithoutAVerdict:
    def test_no_data_tells_why_and_what_was_found(self) -> None:
        found = verdict(growth("revenue"), 7, "zone 2025 revenue 5")
        assert (found.verdict, found.value, found.gap) == ("no_data", None, None)
        assert found.reason == absent("zone", "revenue", "2024")
        assert [observation.line for observation in found.observations] == [2]
        assert (found.required, found.shortfall, found.basis) == (None, None, None)

    def test_not_due_still_shows_the_value(self) -> None:
        found = verdict(level("firms"), 10, "zone 2025Q2 firms 5")
        assert (found.verdict, found.value, found.gap) == ("not_due", exact("5"), exact("-5"))
        assert (found.required, found.shortfall) == (None, None)


def test_a_provisional_target_is_judged_and_never_counts() -> None:
    bound = {"bound": ">= 7", "provisional": True}
    for rows in (grown("6"), grown("8"), "zone 2025 revenue -"):
        assert not verdict(growth("revenue"), bound, rows).counts
    assert verdict(growth("revenue"), bound, grown("6")).verdict == "missed"
    assert verdict(growth("revenue"), 7, grown("6")).counts


@given(st.decimals(-50, 200, places=2), st.decimals(-50, 200, places=2))
def test_the_gap_and_the_verdict_agree(value: Decimal, bound: Decimal) -> None:
    found = verdict(growth("revenue"), str(bound), grown(str(value)))
    assert found.gap == Fraction(value) - Fraction(bound)
    assert found.verdict == ("met" if compare(fraction(found.gap), Fraction()) >= 0 else "missed")


def test_how_a_value_comes_about_is_told_where_there_is_one() -> None:
    found = verdict(level("revenue"), 6, "zone 2025 revenue 5")
    assert found.working == computed(level("revenue"), "zone 2025 revenue 5").working
    assert verdict(level("revenue"), 6, "zone 2025 firms 5").working is None


@pytest.mark.parametrize(
    ("bound", "rows", "limits"),
    [
        pytest.param(">= 6", "zone 2025 revenue 5", ["6"], id="bound"),
        pytest.param(">= 6", "zone 2025Q2 revenue 5", ["3"], id="required"),
        pytest.param("6..7", "zone 2025 revenue 5", ["6", "7"], id="range"),
        pytest.param("= 6", "zone 2025 revenue 5", ["6"], id="exactly"),
    ],
)
def test_what_a_value_is_compared_with(bound: str, rows: str, limits: list[str]) -> None:
    assert verdict(level("revenue"), bound, rows).limits == tuple(map(exact, limits))


def test_what_misses_by_rounding_alone_would_take_nothing() -> None:
    found = verdict(growth("revenue"), "7.02", grown("7.04"), precision=1)
    assert (found.verdict, found.shortfall) == ("missed", exact("0"))


BARE = {"kind": "ratio", "of": "hitech", "to": "firms", "percent": False}


@pytest.mark.parametrize(
    ("it", "rows", "shown"),
    [
        pytest.param(
            level("revenue"), "zone 2025 revenue 5.5", "missed in 2025, 5.5 亿元, asked >= 6",
            id="value",
        ),
        pytest.param(
            BARE, "zone 2025 hitech 9; zone 2025 firms 1", "met in 2025, 9, asked >= 6",
            id="no-unit",
        ),
        pytest.param(BARE, "zone 2025 firms 1", "no_data in 2025, asked >= 6", id="no-value"),
        pytest.param(BARE, "zone 2024 firms 1", "not_due, asked >= 6", id="no-period"),
    ],
)  # fmt: skip
def test_a_result_is_shown_in_a_line(it: Entry, rows: str, shown: str) -> None:
    assert repr(verdict(it, 6, rows)) == f"<Result 'zone' 'it' 2025: {shown}>"


def test_a_stock_without_a_base_that_is_where_it_should_be_tells_that_it_has_none() -> None:
    found = verdict(level("firms"), ">= 10", "zone 2025Q2 firms 12")
    assert (found.verdict, found.reached) == (Verdict.ON_TRACK, True)
    assert found.pace is not None
    because = absent("zone", "firms", "2024")
    assert found.pace.no_base == Statement("no_base", {"because": because})
