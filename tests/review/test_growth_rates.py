"""W102, W103, W105: growth that does not follow, bases that differ, growth beyond 30 %."""

from __future__ import annotations

from decimal import Decimal

import pytest

from gaoxin_cli.period import Period
from tests.review.tables import findings, places, read


def row(
    value: str, prior: str = "", growth: str = "", *, measure: str = "revenue", note: str = ""
) -> str:
    header = "area,period,measure,value,prior,growth,note"
    return f"{header}\nzone,2025,{measure},{value},{prior},{growth},{note}"


@pytest.mark.parametrize(
    ("value", "prior", "growth", "differs"),
    [
        # Tolerance: 0.1 + 100·0.05·(1 + 1.075)/100 = 0.20375 points around 7.5 %.
        pytest.param("107.5", "100.0", "7.70375", False, id="at-the-upper-edge"),
        pytest.param("107.5", "100.0", "7.70376", True, id="above-the-upper-edge"),
        pytest.param("107.5", "100.0", "7.29625", False, id="at-the-lower-edge"),
        pytest.param("107.5", "100.0", "7.29624", True, id="below-the-lower-edge"),
        # A level printed to two decimals allows ten times less: 0.110375 points.
        pytest.param("107.50", "100", "7.610375", False, id="finer-print-at-the-edge"),
        pytest.param("107.50", "100", "7.610376", True, id="finer-print-above-the-edge"),
        # 0.1 + 100·0.5·(1 + 0.75)/100 = 0.975 points around −25 %.
        pytest.param("75", "100", "-25.975", False, id="fall-at-the-edge"),
        pytest.param("75", "100", "-25.976", True, id="fall-below-the-edge"),
        pytest.param("3", "0", "12", False, id="base-zero"),
    ],
)
def test_w102_tolerance(value: str, prior: str, growth: str, *, differs: bool) -> None:
    assert places(row(value, prior, growth)) == ([("W102", 2)] if differs else [])


def test_w102_message_gives_both_rates_and_what_the_computed_one_comes_from() -> None:
    (finding,) = findings(row("107.50", "100.00", "9.4"))
    assert finding.location == ("figures.csv", 2, "growth", None)
    assert finding.statement.what == "growth_does_not_follow"
    assert finding.statement.facts == {
        "area": "zone",
        "measure": "revenue",
        "period": Period(2025),
        "reported": Decimal("9.4"),
        "computed": "7.50",
        "value": Decimal("107.50"),
        "base": Decimal("100.00"),
        "unit": "亿元",
        "difference": "1.90",
        "tolerance": "0.11",
    }


@pytest.mark.parametrize("measure", ["gdp", "investment"])
def test_w102_is_for_nominal_measures_only(measure: str) -> None:
    assert findings(row("990865.1", "900309.5", "6.1", measure=measure)) == []


@pytest.mark.parametrize("measure", ["intensity", "rank"])
def test_growth_rules_are_not_for_rates_and_ranks(measure: str) -> None:
    assert findings(row("20", "10", "55", measure=measure)) == []


def test_w102_takes_last_years_figure_where_no_prior_is_stated() -> None:
    table = """area,period,measure,value,growth
        zone,2024Q2,revenue,100.0,
        zone,2025Q2,revenue,107.5,9.4"""
    assert places(table) == [("W102", 3)]


def test_w102_compares_with_the_same_period_only() -> None:
    table = """area,period,measure,value,growth
        zone,2024,revenue,100.0,
        zone,2025Q2,revenue,57.5,9.4"""
    assert findings(table) == []


def test_w102_takes_the_stated_prior_before_last_years_figure() -> None:
    table = """area,period,measure,value,prior,growth
        zone,2024,revenue,100.0,,
        zone,2025,revenue,107.5,98.0,9.7"""
    assert places(table) == [("W103", 3)]


def test_w102_is_not_explained_by_a_note() -> None:
    (finding,) = findings(row("107.50", "100.00", "9.4", note="checked"))
    assert not finding.explained


def test_w103_gives_both_figures_and_the_effect_on_the_growth_rate() -> None:
    first = read("area,period,measure,value\nzone,2024,revenue,100", "a.csv")
    second = read(row("108", "96"), "b.csv")
    (finding,) = findings(first, second)
    assert (finding.code, finding.explained) == ("W103", False)
    assert finding.location == ("b.csv", 2, "value", None)
    assert finding.statement.what == "base_revised"
    assert finding.statement.facts == {
        "area": "zone",
        "measure": "revenue",
        "period": Period(2025),
        "before": Period(2024),
        "old": Decimal(100),
        "old_file": "a.csv",
        "old_line": 2,
        "new": Decimal(96),
        "unit": "亿元",
        "by_old": "8",
        "by_new": "12.50",
        "effect": "+4.50",
    }


@pytest.mark.parametrize(
    ("last", "prior", "what"),
    [
        pytest.param("100", "100.00", None, id="equal-with-zeros"),
        pytest.param("100.01", "100", "base_revised", id="last-digit"),
        pytest.param("0", "100", "base_differs", id="old-zero"),
        pytest.param("100", "0", "base_differs", id="new-zero"),
    ],
)
def test_w103_differences(last: str, prior: str, what: str | None) -> None:
    table = f"area,period,measure,value,prior\nzone,2024,revenue,{last},\n"
    table += f"zone,2025,revenue,101,{prior}"
    found = [(f.code, f.statement.what) for f in findings(table)]
    assert found == ([("W103", what)] if what else [])


@pytest.mark.parametrize("measure", ["intensity", "rank"])
def test_w103_holds_for_rates_and_ranks_without_an_effect_on_growth(measure: str) -> None:
    table = f"area,period,measure,value,prior\nzone,2024,{measure},5,\nzone,2025,{measure},6,4"
    (finding,) = findings(table)
    assert (finding.code, finding.statement.what) == ("W103", "base_differs")


@pytest.mark.parametrize(
    ("value", "prior", "growth", "found"),
    [
        pytest.param("130", "100", "", [], id="computed-30"),
        pytest.param("130.01", "100", "", ["W105"], id="computed-above-30"),
        pytest.param("70", "100", "", [], id="computed-minus-30"),
        pytest.param("69.99", "100", "", ["W105"], id="computed-below-minus-30"),
        pytest.param(f"1{'3' * 39}", f"1{'0' * 39}", "", ["W105"], id="forty-digits"),
        pytest.param("", "", "30", [], id="reported-30"),
        pytest.param("", "", "30.1", ["W105"], id="reported-above-30"),
        pytest.param("", "", "-30.0", [], id="reported-minus-30"),
        pytest.param("", "", "-30.01", ["W105"], id="reported-below-minus-30"),
        pytest.param("130.1", "100.0", "30.1", ["W105"], id="both-once"),
        pytest.param("50", "0", "", [], id="base-zero"),
    ],
)
def test_w105_limits(value: str, prior: str, growth: str, found: list[str]) -> None:
    assert [finding.code for finding in findings(row(value, prior, growth))] == found


@pytest.mark.parametrize("measure", ["gdp", "investment"])
def test_w105_of_measures_that_are_not_nominal_goes_by_the_reported_rate(measure: str) -> None:
    assert findings(row("140", "100", "9.8", measure=measure)) == []
    assert places(row("140", "100", "", measure=measure)) == [("W105", 2)]


def test_w105_names_the_reported_rate_before_the_computed_one() -> None:
    (finding,) = findings(row("131.0", "100.0", "31.0"))
    assert (finding.location.column, finding.statement.what) == (
        "growth",
        "reported_growth_extraordinary",
    )


def test_w105_shows_enough_decimals_to_be_beyond_the_limit() -> None:
    (finding,) = findings(row("130.0001", "100"))
    assert finding.location.column == "value"
    assert finding.statement.what == "computed_growth_extraordinary"
    assert finding.statement.facts["growth"] == "30.0001"


def test_w105_from_a_positive_base_to_a_loss() -> None:
    assert places(row("-20", "100", measure="profit")) == [("W105", 2)]
    assert findings(row("100", "-20", measure="profit")) == []


@pytest.mark.parametrize("growth", ["", "45.0"])
def test_a_note_explains_extraordinary_growth(growth: str) -> None:
    (finding,) = findings(row("145.0", "100.0", growth, note="merged with a neighbour"))
    assert (finding.code, finding.explained) == ("W105", True)


def test_findings_are_in_the_order_of_files_and_lines() -> None:
    first = "area,period,measure,value\nzone,2024,revenue,-1\ncounty,2024,revenue,100"
    second = """area,period,measure,value,prior
        county,2025,revenue,150,110
        zone,2023Q2,events,0.5,
        zone,2023Q1,events,-4,"""
    found = findings(read(first, "z.csv"), read(second, "a.csv"))
    assert [(f.location.file, f.location.line, f.code) for f in found] == [
        ("z.csv", 2, "E010"),
        ("a.csv", 2, "W103"),
        ("a.csv", 2, "W105"),
        ("a.csv", 3, "E010"),
        ("a.csv", 4, "E010"),
    ]
