"""E010: impossible values."""

from __future__ import annotations

import pytest

from gaoxin_cli.period import Period
from tests.review.tables import findings, reviewed


@pytest.mark.parametrize(
    ("measure", "value", "what"),
    [
        pytest.param("revenue", "-0.01", "negative_figure", id="negative-flow"),
        pytest.param("enterprises", "-3", "negative_figure", id="negative-stock"),
        pytest.param("enterprises", "-3.5", "negative_figure", id="negative-before-fractional"),
        pytest.param("revenue", "0", None, id="zero-flow"),
        pytest.param("profit", "-5.5", None, id="may-be-negative"),
        pytest.param("intensity", "-1.5", None, id="negative-rate"),
        pytest.param("enterprises", "320.5", "fractional_count", id="fractional-count"),
        pytest.param("events", "0.5", "fractional_count", id="fractional-flow-of-counts"),
        pytest.param("enterprises", "320.00", None, id="whole-with-zeros"),
        pytest.param("enterprises", "3.2E+2", None, id="whole-with-exponent"),
        pytest.param("enterprises", f"{'9' * 39}.5", "fractional_count", id="forty-digits"),
        pytest.param("population", "12.3456", None, id="whole-in-persons"),
        pytest.param("population", "12.34567", "fractional_count", id="part-of-a-person"),
        pytest.param("revenue", "0.123456789", None, id="money-has-fractions"),
        pytest.param("rank", "1", None, id="best-rank"),
        pytest.param("rank", "0", "rank_below_one", id="rank-zero"),
        pytest.param("rank", "0.999", "rank_below_one", id="rank-just-below-one"),
        pytest.param("rank", "1.5", "fractional_rank", id="rank-between-two"),
        pytest.param("rank", "-4", "rank_below_one", id="rank-negative"),
    ],
)
def test_impossible_values(measure: str, value: str, what: str | None) -> None:
    found = findings(f"area,period,measure,value\nzone,2025,{measure},{value}")
    assert [(f.code, f.statement.what) for f in found] == ([("E010", what)] if what else [])


def test_the_figure_and_its_growth_rate_are_left_out() -> None:
    submission = reviewed("area,period,measure,value,growth\nzone,2025,revenue,-8,3.5")
    key = ("zone", "revenue", Period(2025))
    assert submission.levels == {}
    assert submission.rates == {}
    assert submission.rejected[key] == ("E010", "figures.csv", 2)


def test_every_impossible_value_is_found() -> None:
    found = findings(
        """area,period,measure,value
        zone,2025,enterprises,-1
        county,2025,enterprises,1.5
        city,2025,enterprises,7
        zone,2025,rank,0"""
    )
    assert [(f.code, f.location.line) for f in found] == [("E010", 2), ("E010", 3), ("E010", 5)]
    assert found[0].statement.facts == {
        "area": "zone",
        "measure": "enterprises",
        "period": Period(2025),
        "value": -1,
        "unit": "家",
    }
