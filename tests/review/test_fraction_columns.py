"""W106: growth rates given as fractions."""

from __future__ import annotations

from decimal import Decimal

import pytest

from gaoxin_cli.observation import LevelRow, RateRow, Source
from gaoxin_cli.period import Period
from gaoxin_cli.review import review
from gaoxin_cli.submission import Submission
from gaoxin_cli.submitted_file import SubmittedFile
from tests.review.tables import AREAS, MEASURES, findings, places, read
from tests.stated import in_columns

LEVELS = """area,period,measure,value,prior,growth,note
city,2025,revenue,107.6,100,{0},
county,2025,revenue,54.15,50,{1},
zone,2025,revenue,21.38,20,{2},"""


def rates(*values: str, measure: str = "gdp") -> str:
    rows = [f"zone,{2001 + i},{measure},{value}" for i, value in enumerate(values)]
    return "\n".join(["area,period,measure,growth", *rows])


def test_one_finding_stands_for_the_column_and_for_its_w102() -> None:
    (finding,) = findings(LEVELS.format("0.076", "0.083", "0.069"))
    assert (finding.code, finding.location) == ("W106", ("figures.csv", 2, "growth", None))
    assert finding.statement.what == "growth_as_fraction"
    assert finding.statement.facts == {
        "area": "city",
        "measure": "revenue",
        "period": Period(2025),
        "rate": Decimal("0.076"),
        "count": 3,
        "percent": Decimal("7.6"),
    }


def in_a_row(*values: str, before: bool) -> SubmittedFile:
    """A row of growth rates below its measure, a column an area."""
    file = SubmittedFile("a.csv", Submission(AREAS, MEASURES))
    for area, value in zip(("zone", "county", "city", "east"), values, strict=False):
        row = RateRow(Decimal(value), Source("a.csv", area), 4, explained=False)
        file.add_rates(in_columns([(area, "gdp", Period(2025))], [row]))
        level = LevelRow(Decimal(100), None, Source("a.csv", area), 3, explained=False)
        file.add_levels(in_columns([(area, "gdp", Period(2025))], [level]))
        if before:
            other = RateRow(Decimal("5.1"), Source("a.csv", area), 9, explained=False)
            file.add_rates(in_columns([(area, "gdp", Period(2024))], [other]))
    file.periods |= {Period(2024), Period(2025)}
    return file


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize(
    ("values", "codes"),
    [
        pytest.param(("0.07", "0.063", "-0.012"), ["W106"], id="fractions"),
        pytest.param(("0.07", "0.063", "-0.012", "1.2"), [], id="one-percentage"),
        pytest.param(("0.7", "0.3", "-0.2"), [], id="small-percentages"),
        pytest.param(("0.07", "0.063"), [], id="two-are-too-few"),
    ],
)
def test_a_row_of_one_measures_rates_is_judged_as_a_whole(
    values: tuple[str, ...], codes: list[str], *, before: bool
) -> None:
    submission = Submission(AREAS, MEASURES)
    submission.include(in_a_row(*values, before=before))
    review(submission)
    assert [one.code for one in submission.findings if one.code == "W106"] == codes
    assert [one.location for one in submission.findings if one.code == "W106"] == [
        ("a.csv", 4, "zone", None) for _ in codes
    ]


def test_levels_that_deny_fractions_leave_only_what_differs() -> None:
    flat = """area,period,measure,value,prior,growth
        city,2025,revenue,100.25,100,0.25
        county,2025,revenue,50.17,50,0.34
        zone,2025,revenue,20.13,20,0.65"""
    assert findings(flat) == []


@pytest.mark.parametrize(
    "values",
    [
        pytest.param(("0.076", "0.08"), id="two-are-too-few"),
        pytest.param(("0.076", "0.08", "0"), id="zero-does-not-count"),
        pytest.param(("0.3", "0.1", "-0.2", "0.5"), id="small-percentages-to-one-decimal"),
        pytest.param(("0.076", "0.08", "0.07", "1"), id="one-of-one-percent"),
        pytest.param(("0.076", "0.08", "0.07", "-1.5"), id="one-of-minus-one-and-a-half"),
        pytest.param((), id="no-rates"),
    ],
)
def test_no_fractions(values: tuple[str, ...]) -> None:
    assert findings(rates(*values)) == []


@pytest.mark.parametrize(
    "values",
    [
        pytest.param(("0.076", "0.08", "0.07"), id="three"),
        pytest.param(("-0.076", "0.08", "0", "0.1"), id="some-negative-and-zero"),
        pytest.param(("0.999", "0.99", "-0.999"), id="just-below-one"),
    ],
)
def test_fractions_without_levels(values: tuple[str, ...]) -> None:
    assert places(rates(*values)) == [("W106", 2)]


def test_levels_of_measures_that_are_not_nominal_neither_confirm_nor_deny() -> None:
    # The growth of profits in July 2018: 17.1 % on a comparable basis, with levels that fell.
    investment = """area,period,measure,value,prior,growth
        city,2018,investment,39038.1,42481.2,0.171
        county,2018,investment,390.1,424.8,0.173
        zone,2018,investment,39.0,42.4,0.169"""
    assert places(investment) == [("W106", 2)]


def test_columns_are_judged_apart() -> None:
    first = read(rates("0.076", "0.08", "0.07"), "first.csv")
    second = read(rates("7.6", "8", "7", measure="revenue"), "second.csv")
    found = findings(first, second)
    assert [(f.code, f.location.file) for f in found] == [("W106", "first.csv")]


@pytest.mark.parametrize(("note", "explained"), [("checked", True), ("", False)])
def test_a_note_on_the_first_row_explains_the_column(note: str, *, explained: bool) -> None:
    text = f"area,period,measure,growth,note\nzone,2001,gdp,0.076,{note}\n"
    text += "zone,2002,gdp,0.08,\nzone,2003,gdp,0.07,"
    assert [finding.explained for finding in findings(text)] == [explained]
