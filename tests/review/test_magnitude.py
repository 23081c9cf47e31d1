"""W104: jumps by a power of ten."""

from __future__ import annotations

from decimal import Decimal

import pytest

from gaoxin_cli.observation import LevelRow, Source
from gaoxin_cli.period import Period
from gaoxin_cli.review import review
from gaoxin_cli.submission import Submission
from gaoxin_cli.submitted_file import SubmittedFile
from tests.review.tables import AREAS, MEASURES, findings, places, read
from tests.stated import in_columns


def years(*values: str, measure: str = "revenue", growth: str = "") -> str:
    rows = [f"zone,{2021 + i},{measure},{value}," for i, value in enumerate(values)]
    return "\n".join(["area,period,measure,value,growth", *rows]) + growth


@pytest.mark.parametrize(
    ("last", "value", "found"),
    [
        pytest.param("100", "1000", "W104", id="ten"),
        pytest.param("100", "100000", "W104", id="thousand"),
        pytest.param("100", "1000000", "W104", id="ten-thousand"),
        pytest.param("100", "10000000", "W104", id="hundred-thousand"),
        pytest.param("100", "10000", "W105", id="hundred-is-no-ratio-of-units"),
        pytest.param("1000", "100", "W104", id="tenth"),
        pytest.param("1000000", "100", "W104", id="ten-thousandth"),
        pytest.param("100", "700", "W104", id="seven-is-about-ten"),
        pytest.param("100", "699", "W105", id="less-than-seven-is-not"),
        pytest.param("100", "1300", "W104", id="thirteen-is-about-ten"),
        pytest.param("100", "1301", "W105", id="more-than-thirteen-is-not"),
        pytest.param("700", "100", "W104", id="one-seventh"),
        pytest.param("1301", "100", "W105", id="less-than-a-thirteenth"),
        pytest.param("0", "1000", None, id="base-zero"),
        pytest.param("1000", "0", "W105", id="to-zero"),
    ],
)
def test_about_a_power_of_ten(last: str, value: str, found: str | None) -> None:
    assert places(years(last, value)) == ([(found, 3)] if found else [])


@pytest.mark.parametrize(
    ("last", "value", "growth", "found"),
    [
        pytest.param("4", "40", "", ["W105"], id="few-things"),
        pytest.param("40", "4", "", ["W105"], id="few-things-down"),
        pytest.param("99", "990", "", ["W105"], id="below-a-hundred"),
        pytest.param("100", "1000", "", ["W104"], id="hundred"),
        pytest.param("4", "40", "7.6", ["W104"], id="denied-by-the-reported-growth"),
        pytest.param("4", "40", "900", ["W105"], id="confirmed-by-the-reported-growth"),
        pytest.param("12", "120000", "", ["W104"], id="ten-thousand-times-few"),
    ],
)
def test_counts(last: str, value: str, growth: str, found: list[str]) -> None:
    table = years(last, value, measure="events", growth=growth)
    assert [finding.code for finding in findings(table)] == found


def test_reported_growth_is_taken_off_first() -> None:
    # 5,000 times, of which 0.5 is a reported fall by half: the rest is 10,000.
    assert places(years("100", "500000", growth="-50")) == [("W104", 3)]
    assert places(years("100", "500000", growth="-80")) == [("W102", 3), ("W105", 3)]


def test_profits_of_different_sign_are_no_jump() -> None:
    assert places(years("-100", "1000", measure="profit")) == []
    assert places(years("100", "-1000", measure="profit")) == [("W105", 3)]


@pytest.mark.parametrize("measure", ["intensity", "rank"])
def test_rates_and_ranks_do_not_jump(measure: str) -> None:
    assert findings(years("2", "20", measure=measure)) == []


def test_the_year_after_a_jump_only_returns() -> None:
    assert places(years("100", "1070000", "115", "1230000")) == [("W104", 3), ("W104", 5)]


def test_the_message_names_the_likely_unit_and_figure() -> None:
    (finding,) = findings(years("860.5", "9208600", growth="7.0"))
    assert finding.location == ("figures.csv", 3, "value", None)
    assert finding.statement.what == "jump_unit"
    assert finding.statement.facts == {
        "area": "zone",
        "measure": "revenue",
        "period": Period(2022),
        "value": Decimal(9208600),
        "unit": "亿元",
        "base": Decimal("860.5"),
        "before": Period(2021),
        "factor": "10,000",
        "expected": "920.86",
        "alike": 0,
        "likely": "万元",
        "read": "亿元",
    }


@pytest.mark.parametrize(
    ("measure", "figures", "header", "units"),
    [
        pytest.param("revenue", ("9000", "0.9"), "value", ("亿元", "万元"), id="down"),
        pytest.param("revenue", ("9", "900000"), "value", ("千元", "亿元"), id="10^5"),
        pytest.param("profit", ("9", "90"), "value", ("千元", "万元"), id="10"),
        pytest.param("profit", ("9", "90000"), "value", ("元", "万元"), id="万元"),
        pytest.param("population", ("120", "1200000"), "value", ("人", "万人"), id="persons"),
        pytest.param("enterprises", ("120000", "12"), "value", ("万家", "家"), id="counts"),
        pytest.param("enterprises", ("12", "120000"), "value", ("家", "万家"), id="counts-up"),
        pytest.param("revenue", ("9000", "0.9"), "数值(万元)", ("亿元", "万元"), id="header"),
        pytest.param("revenue", ("9", "90000"), "数值（万元）", ("元", "万元"), id="wide-header"),
        pytest.param("profit", ("90000", "9"), "数值(万元)", ("亿元", "万元"), id="own-unit"),
    ],
)
def test_likely_units(
    measure: str, figures: tuple[str, str], header: str, units: tuple[str, str]
) -> None:
    table = read(years(*figures, measure=measure), columns={"value": header})
    (finding,) = findings(table)
    facts = finding.statement.facts
    assert (facts["likely"], facts["read"]) == units


@pytest.mark.parametrize(
    ("measure", "last", "value"),
    [
        pytest.param("revenue", "9", "90", id="no-tenth-of-亿元-in-use"),
        pytest.param("enterprises", "120", "1200", id="no-tens-of-enterprises"),
    ],
)
def test_no_likely_unit(measure: str, last: str, value: str) -> None:
    (finding,) = findings(years(last, value, measure=measure))
    assert (finding.code, finding.statement.what) == ("W104", "jump")


def test_a_jump_of_the_stated_prior() -> None:
    table = "area,period,measure,value,prior,growth\nzone,2025,revenue,920.7,8605000,7.0"
    (finding,) = findings(table)
    assert (finding.code, finding.statement.facts["factor"]) == ("W104", "1/10,000")


def test_a_row_in_the_wrong_unit_is_no_revision_of_its_prior() -> None:
    table = """area,period,measure,value,prior,growth
        zone,2024,revenue,860.5,,
        zone,2025,revenue,9207000,8605000,7.0"""
    assert places(table) == [("W104", 3)]


def test_a_revision_beside_a_jump_is_still_one() -> None:
    table = """area,period,measure,value,prior,growth
        zone,2024,revenue,860.5,,
        zone,2025,revenue,9207000,850.5,7.0"""
    assert places(table) == [("W103", 3), ("W104", 3)]


def test_a_whole_column_in_the_wrong_unit_says_so() -> None:
    table = """area,period,measure,value
        city,2024,revenue,500
        county,2024,revenue,100
        zone,2024,revenue,20
        city,2025,revenue,5300000
        county,2025,revenue,1070000
        zone,2025,revenue,212000"""
    found = findings(table)
    assert [(f.code, f.location.line) for f in found] == [("W104", n) for n in (5, 6, 7)]
    assert {f.statement.what for f in found} == {"jump_of_column_unit"}
    assert {f.statement.facts["alike"] for f in found} == {2}


def test_other_columns_are_not_alike() -> None:
    submission = Submission(AREAS, MEASURES)
    file = SubmittedFile("wide.csv", submission)
    for area, column in (("county", "first"), ("zone", "second")):
        for year, value in ((2024, "10"), (2025, "100000")):
            row = LevelRow(Decimal(value), None, Source("wide.csv", column), year, explained=False)
            file.add_levels(in_columns([(area, "revenue", Period(year))], [row]))
    submission.include(file)
    review(submission)
    assert {f.statement.what for f in submission.findings} == {"jump_unit"}


@pytest.mark.parametrize(("note", "explained"), [("a new plant", True), ("", False)])
def test_a_note_explains_a_jump(note: str, *, explained: bool) -> None:
    table = "area,period,measure,value,note\nzone,2024,revenue,9,\n"
    (finding,) = findings(table + f"zone,2025,revenue,90,{note}")
    assert (finding.code, finding.explained) == ("W104", explained)
