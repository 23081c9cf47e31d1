"""E012: parts above their wholes."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from gaoxin_cli.period import Period
from tests.review.tables import findings, places, reviewed


def table(measure: str, **values: str) -> str:
    rows = [f"{area},2025,{measure},{value}" for area, value in values.items()]
    return "\n".join(["area,period,measure,value", *rows])


def test_the_part_is_named_and_left_out() -> None:
    submission = reviewed(table("revenue", zone="100.1", county="100"))
    (finding,) = submission.findings
    assert (finding.code, finding.location.line) == ("E012", 2)
    assert finding.statement.what == "part_above_whole"
    assert finding.statement.facts == {
        "area": "zone",
        "measure": "revenue",
        "period": Period(2025),
        "value": Decimal("100.1"),
        "unit": "亿元",
        "whole": "county",
        "whole_value": 100,
    }
    assert list(submission.levels) == [("county", "revenue", Period(2025))]


@pytest.mark.parametrize(
    ("measure", "values"),
    [
        pytest.param("revenue", {"zone": "100", "county": "100"}, id="equal"),
        pytest.param("profit", {"zone": "100", "county": "90"}, id="may-be-negative"),
        pytest.param("intensity", {"zone": "6.1", "county": "2.5"}, id="rate"),
        pytest.param("rank", {"zone": "20", "county": "3"}, id="rank"),
        pytest.param("revenue", {"zone": "100", "east": "3"}, id="not-part-of"),
        pytest.param("revenue", {"zone": "100"}, id="no-whole"),
    ],
)
def test_no_part_above_its_whole(measure: str, values: dict[str, str]) -> None:
    assert findings(table(measure, **values)) == []


def test_part_of_is_followed_upwards() -> None:
    (finding,) = findings(table("enterprises", zone="7", city="6"))
    assert (finding.location.line, finding.statement.facts["whole"]) == (2, "city")


def test_the_nearest_whole_is_named_once() -> None:
    (finding,) = findings(table("revenue", zone="9", county="8", city="8.5"))
    assert finding.statement.facts["whole"] == "county"


def test_each_part_is_named() -> None:
    assert places(table("revenue", city="10", county="11", zone="12")) == [
        ("E012", 3),
        ("E012", 4),
    ]


def test_periods_are_not_mixed() -> None:
    assert (
        findings(
            """area,period,measure,value
            zone,2025,revenue,100
            county,2024,revenue,90
            county,2025Q2,revenue,50"""
        )
        == []
    )


def test_a_whole_without_a_figure_is_the_sum_of_its_members() -> None:
    found = findings(table("revenue", south="30.1", north="30", zone="10", east="20"))
    assert [(f.code, f.location.line) for f in found] == [("E012", 2)]
    assert found[0].statement.facts["whole_value"] == Fraction(30)


def test_the_own_figure_of_a_whole_counts_before_the_sum() -> None:
    assert findings(table("revenue", south="30", zone="1", east="2", zones="30")) == []


def test_a_whole_with_a_missing_member_has_no_figure() -> None:
    assert findings(table("revenue", south="30", zone="10")) == []


def test_a_whole_that_was_left_out_is_none() -> None:
    assert places(table("enterprises", zone="7", county="5.5")) == [("E010", 3)]
