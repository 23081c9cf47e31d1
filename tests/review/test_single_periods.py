"""W113: flows whose quarters or months look like single ones."""

from __future__ import annotations

from decimal import Decimal

import pytest

from gaoxin_cli.period import Period
from tests.review.tables import findings, places, read


def table(measure: str, *figures: str, area: str = "zone", note: str = "") -> str:
    """Figures such as ``Q1 22``, of 2025."""
    rows = [f"{area},2025{period},{measure},{value},{note}" for period, value in quarters(*figures)]
    return "\n".join(["area,period,measure,value,note", *rows])


def quarters(*figures: str) -> list[tuple[str, str]]:
    pairs = [tuple(figure.split()) for figure in figures]
    return [("" if name == "year" else name, value) for name, value in pairs]


def test_the_second_figure_is_named_with_the_first() -> None:
    (finding,) = findings(table("revenue", "Q1 22", "Q2 24", "Q3 25", "year 27"))
    assert (finding.code, finding.location) == ("W113", ("figures.csv", 3, "value", None))
    assert finding.statement.what == "single_periods"
    assert finding.statement.facts == {
        "area": "zone",
        "measure": "revenue",
        "period": Period(2025, 6),
        "value": Decimal(24),
        "unit": "亿元",
        "earlier": Period(2025, 3),
        "earlier_value": Decimal(22),
        "alike": 0,
    }


@pytest.mark.parametrize(
    "figures",
    [
        pytest.param(("Q1 130", "Q2 140"), id="two-quarters"),
        pytest.param(("Q1 20", "Q2 26", "Q3 31", "year 40"), id="growing-through-the-year"),
        pytest.param(("Q1 22", "Q2 24", "Q3 25", "year 98"), id="with-the-year-s-total"),
        pytest.param(("Q2 50", "year 52"), id="half-years"),
        pytest.param(("Q1 22", "year 25"), id="the-first-and-the-last"),
        pytest.param(("M01 8", "M02 8.1", "M03 9", "M04 9.2", "M05 9.3"), id="months"),
        pytest.param(("M02 16", "M03 17", "M04 18"), id="two-months-first"),
    ],
)
def test_single_ones(figures: tuple[str, ...]) -> None:
    assert places(table("revenue", *figures)) == [("W113", 3)]


@pytest.mark.parametrize(
    ("measure", "figures"),
    [
        pytest.param("revenue", ("Q1 22", "Q2 46", "Q3 71", "year 98"), id="even"),
        # New loans of 2023, in 100 billion yuan: most are made early in the year.
        pytest.param("revenue", ("Q1 106", "Q2 157", "Q3 198", "year 228"), id="most-of-it-early"),
        pytest.param("revenue", ("M01 49.2", "M02 63.7"), id="two-months"),
        pytest.param("revenue", ("M01 49.2", "M02 63.7", "M03 94.6"), id="a-short-february"),
        pytest.param("revenue", ("Q1 5", "Q2 25", "Q3 60", "year 100"), id="most-of-it-late"),
        pytest.param("revenue", ("M10 90", "M11 91", "year 92"), id="the-last-months"),
        pytest.param("revenue", ("Q3 90", "year 95"), id="a-quiet-last-quarter"),
        pytest.param("revenue", ("Q1 22",), id="one"),
        pytest.param("revenue", ("Q1 22", "Q2 22", "Q3 22"), id="nothing-added"),
        pytest.param("revenue", ("Q1 0", "Q2 0.1", "Q3 0.11"), id="from-nothing"),
        pytest.param("profit", ("Q1 22", "Q2 24", "Q3 25"), id="may-be-negative"),
        pytest.param("enterprises", ("Q1 220", "Q2 240", "Q3 250"), id="stock"),
        pytest.param("intensity", ("Q1 2.2", "Q2 2.4", "Q3 2.5"), id="rate"),
        pytest.param("events", ("Q1 4", "Q2 5", "Q3 5"), id="few-things"),
    ],
)
def test_cumulative_ones(measure: str, figures: tuple[str, ...]) -> None:
    assert places(table(measure, *figures)) == []


@pytest.mark.parametrize(
    ("figures", "found"),
    [
        pytest.param(
            ("Q1 30", "Q2 28", "Q3 27", "year 31"), [("E011", 3), ("E011", 4), ("W113", 3)],
            id="falling-single-ones-are-named-for-what-they-are",
        ),
        pytest.param(("Q1 22", "Q2 24", "year 23"), [("E011", 4), ("W113", 3)], id="at-last"),
        pytest.param(("Q1 22", "Q2 46", "Q3 25", "year 98"), [("E011", 4)], id="one-slip"),
        pytest.param(("Q1 90", "Q2 45", "Q3 60", "year 99"), [("E011", 3), ("E011", 4)], id="big"),
        pytest.param(("Q1 100", "Q2 99"), [("E011", 3)], id="two"),
    ],
)  # fmt: skip
def test_beside_falling_ones(figures: tuple[str, ...], found: list[tuple[str, int]]) -> None:
    assert sorted(places(table("revenue", *figures))) == sorted(found)


def test_areas_alike_are_one_finding() -> None:
    quarter = table("revenue", "Q1 22", "Q2 24", "Q3 25")
    rows = [*table("revenue", "Q1 32", "Q2 34", area="east").splitlines()[1:]]
    rows += table("revenue", "Q1 10", "Q2 20", area="south").splitlines()[1:]
    (finding,) = findings("\n".join([quarter, *rows]))
    assert (finding.location.line, finding.statement.what) == (3, "single_periods_of_several")
    assert finding.statement.facts["alike"] == 1


def test_an_area_without_the_first_quarter_is_looked_at_too() -> None:
    rows = table("revenue", "Q2 24", "Q3 25", "year 27", area="east").splitlines()[1:]
    sound = table("revenue", "Q1 22", "Q2 46", "Q3 71", "year 98")
    assert places("\n".join([sound, *rows])) == [("W113", 7)]


def test_of_files_a_quarter_the_later_one_is_named() -> None:
    files = [read(table("revenue", figure), f"{figure[:2]}.csv") for figure in ("Q1 22", "Q2 24")]
    assert [(f.code, f.location.file) for f in findings(*files)] == [("W113", "Q2.csv")]


@pytest.mark.parametrize(("note", "explained"), [("a plant closed", True), ("", False)])
def test_a_note_on_the_row_explains_it(note: str, *, explained: bool) -> None:
    (finding,) = findings(table("revenue", "Q1 22", "Q2 24", note=note))
    assert finding.explained is explained
