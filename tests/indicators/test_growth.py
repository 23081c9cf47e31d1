"""The kind ``growth``: which base decides, one year and several, averages."""

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
    fact,
    fraction,
    lines,
    made_do,
    not_positive,
    numbers,
    percent_of,
    plan_of,
    reason,
    rejected,
    verdict,
)

REVENUE = {"kind": "growth", "of": "revenue"}
GDP = {"kind": "growth", "of": "gdp"}
INVESTMENT = {"kind": "growth", "of": "investment"}


def since(year: int, measure: str = "revenue", *, average: bool = False) -> dict[str, object]:
    return {"kind": "growth", "of": measure, "since": year, "average": average}


@pytest.mark.parametrize(
    ("base", "current", "percent"),
    [
        pytest.param("200", "210", "5", id="rise"),
        pytest.param("200", "190", "-5", id="fall"),
        pytest.param("100", "113", "13", id="exact-where-floats-are-not"),
        pytest.param("3", "4", "100/3", id="no-decimal"),
        pytest.param("200", "0", "-100", id="to-nothing"),
        pytest.param("200", "-100", "-150", id="into-the-red"),
    ],
)
def test_growth_is_relative_to_the_year_before(base: str, current: str, percent: str) -> None:
    found = computed(
        {"kind": "growth", "of": "profit"}, f"zone 2024 profit {base}; zone 2025 profit {current}"
    )
    assert (found.value, found.basis) == (exact(percent), "levels")
    assert numbers(found) == {"x": exact(current), "x0": exact(base)}
    assert lines(found.observations) == [3, 2]


def test_a_quarter_is_compared_with_the_same_quarter() -> None:
    rows = "zone 2024 revenue 100; zone 2024Q2 revenue 40; zone 2025Q2 revenue 44"
    assert computed(REVENUE, rows, at="2025Q2").value == 10
    assert reason(REVENUE, "zone 2024 revenue 100; zone 2025Q2 revenue 44", at="2025Q2") == absent(
        "zone", "revenue", "2024Q2"
    )


@pytest.mark.parametrize(
    ("rows", "percent", "basis"),
    [
        pytest.param("110 100 20; 50", "10", "prior", id="prior-first"),
        pytest.param("110 - 20; 50", "120", "levels", id="then-levels"),
        pytest.param("110 - 20; -", "20", "reported", id="then-the-reported-rate"),
        pytest.param("- - 20; 50", "20", "reported", id="no-level-of-its-own"),
        pytest.param("- - 0; -", "0", "reported", id="a-rate-of-zero"),
    ],
)
def test_base_of_a_nominal_measure(rows: str, percent: str, basis: str) -> None:
    now, before = rows.split(";")
    found = computed(REVENUE, f"zone 2025 revenue {now}; zone 2024 revenue {before}")
    assert (found.value, found.basis, found.at_current_prices) == (exact(percent), basis, ())


@pytest.mark.parametrize(
    ("measure", "rows", "percent", "basis", "at_current_prices"),
    [
        pytest.param("gdp", "110 100 5; 50", "5", "reported", False, id="real-reported"),
        pytest.param("gdp", "110 100; 50", "10", "prior", True, id="real-prior"),
        pytest.param("gdp", "110; 50", "120", "nominal_levels", True, id="real-levels"),
        pytest.param("investment", "110 100 5; 50", "5", "reported", False, id="like-reported"),
        pytest.param("investment", "110 100; 50", "10", "prior", False, id="like-prior"),
        pytest.param("investment", "110; 50", "120", "nominal_levels", True, id="like-levels"),
    ],
)
def test_base_of_a_measure_with_an_official_rate(
    measure: str, rows: str, percent: str, basis: str, *, at_current_prices: bool
) -> None:
    now, before = rows.split(";")
    rows = f"zone 2025 {measure} {now}; zone 2024 {measure} {before}"
    found = computed({"kind": "growth", "of": measure}, rows)
    assert (found.value, found.basis) == (exact(percent), basis)
    assert made_do(found) == ([2] if at_current_prices else [])


@pytest.mark.parametrize("figure", ["0", "-5"])
@pytest.mark.parametrize("measure", ["profit", "gdp"])
def test_the_first_base_that_is_present_decides_even_if_it_is_not_positive(
    measure: str, figure: str
) -> None:
    it = {"kind": "growth", "of": measure}
    why = not_positive("base", "zone", measure, "2024", figure)
    rate = "" if measure == "gdp" else "7"
    assert reason(it, f"zone 2025 {measure} 10 {figure} {rate}; zone 2024 {measure} 8") == why
    assert reason(it, f"zone 2025 {measure} 10 - {rate}; zone 2024 {measure} {figure}") == why


def test_a_reported_rate_of_a_real_measure_needs_no_base() -> None:
    assert computed(GDP, "zone 2025 gdp 10 0 7; zone 2024 gdp 0").value == 7


def test_no_base() -> None:
    assert reason(REVENUE, "zone 2025 revenue 5") == absent("zone", "revenue", "2024")
    assert reason(REVENUE, "zone 2024 revenue 5") == absent("zone", "revenue", "2025")
    assert reason(GDP, "zone 2025 gdp 5") == fact("no_growth_rate", "zone", "gdp", "2025")


def test_no_other_base_stands_in_for_a_rejected_one() -> None:
    rows = "zone 2025 revenue 5 - 7; zone 2024 revenue E004"
    assert reason(REVENUE, rows) == rejected("zone", "revenue", "2024", code="E004", line=3)
    rows = "zone 2025 gdp E009; zone 2024 gdp 5"
    assert reason(GDP, rows) == rejected("zone", "gdp", "2025", code="E009", line=2)


def test_of_an_area_with_members_the_growth_of_the_sum() -> None:
    rows = (
        "zone 2024 revenue 60; east 2024 revenue 40; zone 2025 revenue 70 1 2; "
        "east 2025 revenue 45 1 2"
    )
    found = computed(REVENUE, rows, area="zones")
    assert (found.value, found.basis) == (exact("15"), "levels")
    assert reason(REVENUE, "zone 2025 revenue - - 7; east 2025 revenue - - 7", area="zones") == (
        absent("zone", "revenue", "2025")
    )


class TestSeveralYears:
    def test_from_the_levels(self) -> None:
        rows = "zone 2020 revenue 100; zone 2024 revenue 1; zone 2025 revenue 150 1 7"
        found = computed(since(2020), rows)
        assert (found.value, found.basis) == (exact("50"), "levels")
        assert numbers(found) == {"x": exact("150"), "x0": exact("100")}

    def test_at_a_quarter_from_the_same_quarter(self) -> None:
        rows = "zone 2020 revenue 100; zone 2020Q2 revenue 30; zone 2025Q2 revenue 45"
        assert computed(since(2020), rows, at="2025Q2").value == 50

    def test_since_the_year_before_is_growth_over_a_year(self) -> None:
        found = computed(since(2024), "zone 2025 revenue 110 100")
        assert (found.value, found.basis) == (exact("10"), "prior")

    @pytest.mark.parametrize("measure", ["gdp", "investment"])
    def test_chained_where_every_year_has_a_reported_rate(self, measure: str) -> None:
        rows = (
            f"zone 2022 {measure} 100; zone 2023 {measure} - - 10; zone 2024 {measure} - - -5; "
            f"zone 2025 {measure} 150 1 20"
        )
        found = computed(since(2022, measure), rows)
        # 1.1 * 0.95 * 1.2 = 1.254
        assert (found.value, found.basis) == (exact("25.4"), "reported")
        assert numbers(found) == {"r1": exact("10"), "r2": exact("-5"), "r3": exact("20")}
        assert (lines(found.observations), found.at_current_prices) == ([3, 4, 5], ())

    def test_else_from_the_levels_at_current_prices(self) -> None:
        rows = "zone 2022 gdp 100; zone 2023 gdp - - 10; zone 2025 gdp 150 1 20"
        found = computed(since(2022, "gdp"), rows)
        assert (found.value, found.basis) == (exact("50"), "nominal_levels")
        assert made_do(found) == [4]

    def test_rates_of_a_nominal_measure_are_not_chained(self) -> None:
        rows = "zone 2024 revenue - - 10; zone 2025 revenue 150 - 20"
        assert reason(since(2023), rows) == absent("zone", "revenue", "2023")

    @pytest.mark.parametrize("base", ["0", "-1"])
    def test_no_base(self, base: str) -> None:
        assert reason(since(2020), "zone 2025 revenue 5") == absent("zone", "revenue", "2020")
        rows = f"zone 2020 profit {base}; zone 2025 profit 5"
        assert reason(since(2020, "profit"), rows) == not_positive(
            "base", "zone", "profit", "2020", base
        )


class TestAverages:
    def test_a_whole_root(self) -> None:
        # 1.06 ** 5 = 1.3382255776
        rows = "zone 2020 revenue 100; zone 2025 revenue 133.82255776"
        found = computed(since(2020, average=True), rows)
        assert found.working is not None
        assert (found.value, found.working.right.power) == (exact("6"), 5)

    def test_an_irrational_root(self) -> None:
        found = computed(since(2020, average=True), "zone 2020 revenue 2; zone 2025 revenue 3")
        assert found.value == percent_of("3/2", "1/5")

    def test_of_chained_rates(self) -> None:
        # 1.1 * 1.331 = 1.4641 = 1.21 ** 2
        rows = "zone 2024 gdp - - 10; zone 2025 gdp - - 33.1"
        found = computed(since(2023, "gdp", average=True), rows)
        assert (found.value, found.basis) == (exact("21"), "reported")

    def test_over_one_year(self) -> None:
        assert computed(since(2024, average=True), "zone 2025 revenue 110 100").value == 10

    def test_down_to_nothing(self) -> None:
        rows = "zone 2020 revenue 2; zone 2025 revenue 0"
        assert computed(since(2020, average=True), rows).value == -100

    def test_into_the_red(self) -> None:
        rows = "zone 2020 profit 2; zone 2025 profit -2"
        assert reason(since(2020, "profit", average=True), rows) == fact(
            "no_average_growth", "zone", "profit", "2025"
        )


@pytest.mark.parametrize(
    ("bound", "rows", "shortfall"),
    [
        pytest.param(">= 7", "zone 2024 revenue 200; zone 2025 revenue 213", "1", id="levels"),
        pytest.param(">= 7", "zone 2025 revenue 213 200", "1", id="prior"),
        pytest.param("<= 7", "zone 2025 revenue 216 200", "2", id="excess"),
        pytest.param(">= 7", "zone 2025 revenue - - 6", None, id="known-only-as-a-rate"),
    ],
)
def test_shortfall_is_in_the_unit_of_the_measure(
    bound: str, rows: str, shortfall: str | None
) -> None:
    found = verdict(REVENUE, bound, rows)
    assert found.verdict == "missed"
    expected = None if shortfall is None else (exact(shortfall), "亿元")
    assert (None if found.shortfall is None else (found.shortfall, found.shortfall_unit)) == (
        expected
    )


def test_shortfall_of_an_average_is_the_level_that_is_missing_now() -> None:
    # 100 * 1.1 ** 2 = 121
    rows = "zone 2023 revenue 100; zone 2025 revenue 120"
    assert verdict(since(2023, average=True), ">= 10", rows).shortfall == 1


def test_unit() -> None:
    plan = plan_of({"it": REVENUE})
    assert plan.indicators["it"].unit(plan) == "%"


levels = st.decimals("0.001", 100_000, places=3)
percents = st.decimals(-99, 300, places=3)


@given(levels, levels, percents)
def test_a_verdict_is_a_comparison_of_products(x: Decimal, x0: Decimal, t: Decimal) -> None:
    found = verdict(REVENUE, f">= {t}", f"zone 2025 revenue {x}; zone 2024 revenue {x0}")
    met = Fraction(x) * 100 >= Fraction(x0) * (100 + Fraction(t))
    assert found.verdict == ("met" if met else "missed")


@given(levels, percents)
def test_a_figure_just_on_the_bound_meets_it(x0: Decimal, t: Decimal) -> None:
    x = (x0 * (100 + t)).scaleb(-2)
    found = verdict(REVENUE, f">= {t}", f"zone 2025 revenue {x}; zone 2024 revenue {x0}")
    assert (found.verdict, found.gap) == ("met", exact("0"))


@given(levels, levels, percents, st.integers(2019, 2023))
def test_an_average_is_judged_by_the_power(x: Decimal, x0: Decimal, t: Decimal, year: int) -> None:
    rows = f"zone 2025 revenue {x}; zone {year} revenue {x0}"
    found = verdict(since(year, average=True), f">= {t}", rows)
    met = Fraction(x) >= Fraction(x0) * (1 + Fraction(t) / 100) ** (2025 - year)
    assert found.verdict == ("met" if met else "missed")


@given(levels, levels, percents)
def test_the_shortfall_added_meets_the_bound_exactly(x: Decimal, x0: Decimal, t: Decimal) -> None:
    found = verdict(REVENUE, f">= {t}", f"zone 2025 revenue {x}; zone 2024 revenue {x0}")
    assume(found.verdict == "missed")
    assert Fraction(x) + fraction(found.shortfall) == Fraction(x0) * (1 + Fraction(t) / 100)


@given(st.integers(1, 5000), st.integers(0, 5000), percents, st.sampled_from([">=", ">"]))
def test_the_shortfall_of_a_count_is_the_least_number_that_meets_the_bound(
    x0: int, x: int, t: Decimal, relation: str
) -> None:
    it = {"kind": "growth", "of": "firms"}

    def judged(x: int) -> str:
        rows = f"zone 2025 firms {x}; zone 2024 firms {x0}"
        return verdict(it, f"{relation} {t}", rows).verdict

    assume(judged(x) == "missed")
    found = verdict(it, f"{relation} {t}", f"zone 2025 firms {x}; zone 2024 firms {x0}")
    lacking = fraction(found.shortfall)
    assert lacking.denominator == 1
    assert (judged(x + int(lacking) - 1), judged(x + int(lacking))) == ("missed", "met")


@pytest.mark.parametrize("average", [False, True])
@pytest.mark.parametrize("year", [2024, 2025])
def test_there_is_no_growth_since_a_year_to_come_or_this_one(year: int, *, average: bool) -> None:
    rows = "zone 2023 revenue 100; zone 2024 revenue 110; zone 2025 revenue 120"
    why = reason(since(2025, average=average), rows, at=str(year))
    assert (why.what, why.facts["year"]) == ("not_after_base", 2025)
