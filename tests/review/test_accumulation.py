"""E011: flows that fall within their year."""

from __future__ import annotations

from decimal import Decimal

import pytest

from gaoxin_cli.period import Period
from tests.review.tables import findings, places, reviewed


def table(measure: str, *figures: tuple[str, str]) -> str:
    rows = [f"zone,{period},{measure},{value}" for period, value in figures]
    return "\n".join(["area,period,measure,value", *rows])


def test_the_later_period_is_named_with_the_earlier_one() -> None:
    (finding,) = findings(table("revenue", ("2025", "99"), ("2025Q2", "100")))
    assert (finding.code, finding.location.line, finding.location.column) == ("E011", 2, "value")
    assert finding.statement.what == "flow_falls"
    assert finding.statement.facts == {
        "area": "zone",
        "measure": "revenue",
        "period": Period(2025),
        "value": Decimal(99),
        "unit": "亿元",
        "earlier": Period(2025, 6),
        "earlier_value": Decimal(100),
        "earlier_line": 3,
    }


@pytest.mark.parametrize(
    ("measure", "first", "second"),
    [
        pytest.param("revenue", ("2025Q1", "100"), ("2025Q2", "100"), id="equal"),
        pytest.param("revenue", ("2025Q1", "100"), ("2025Q2", "100.00"), id="equal-with-zeros"),
        pytest.param("profit", ("2025Q1", "100"), ("2025Q2", "90"), id="may-be-negative"),
        pytest.param("enterprises", ("2025Q1", "100"), ("2025Q2", "90"), id="stock"),
        pytest.param("intensity", ("2025Q1", "3.2"), ("2025Q2", "3.1"), id="rate"),
        pytest.param("rank", ("2025Q1", "20"), ("2025Q2", "10"), id="rank"),
        pytest.param("revenue", ("2024", "100"), ("2025Q1", "30"), id="next-year"),
    ],
)
def test_no_fall(measure: str, first: tuple[str, str], second: tuple[str, str]) -> None:
    assert findings(table(measure, first, second)) == []


def test_periods_in_between_may_be_missing() -> None:
    assert places(table("revenue", ("2025-02", "100"), ("2025-11", "99"))) == [("E011", 3)]


def test_a_rejected_figure_is_no_measure_for_those_after_it() -> None:
    quarters = [("2025Q1", "100"), ("2025Q2", "50"), ("2025Q3", "60"), ("2025", "140")]
    assert places(table("revenue", *quarters)) == [("E011", 3), ("E011", 4)]


def test_what_another_error_took_out_does_not_count() -> None:
    quarters = [("2025Q1", "10"), ("2025Q2", "12.5"), ("2025Q3", "11")]
    assert places(table("events", *quarters)) == [("E010", 3)]


def test_growth_rates_may_fall() -> None:
    rates = """area,period,measure,growth
        zone,2025Q1,revenue,9
        zone,2025Q2,revenue,8"""
    assert findings(rates) == []


def test_the_figure_is_left_out() -> None:
    submission = reviewed(table("revenue", ("2025Q1", "100"), ("2025", "90")))
    assert list(submission.levels) == [("zone", "revenue", Period(2025, 3))]
    assert submission.rejected["zone", "revenue", Period(2025)] == ("E011", "figures.csv", 3)
