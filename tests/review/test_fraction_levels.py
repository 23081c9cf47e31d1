"""W106: measures in % given as fractions."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from gaoxin_cli.observation import Source
from gaoxin_cli.period import Period
from gaoxin_cli.submitted_file import SubmittedFile
from gaoxin_cli.unit import parse_unit
from tests.review.tables import MEASURES, findings, places, read
from tests.stated import stating

AREAS = ("zone", "county", "city", "east", "south")
PARTS = ("first", "second", "third")


@pytest.fixture(autouse=True)
def _parts_of_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    for part in PARTS:
        monkeypatch.setitem(MEASURES, part, MEASURES["intensity"])


def rates(values: str, year: int = 2025, measure: str = "intensity") -> str:
    rows = zip(AREAS, values.split(), strict=False)
    lines = [f"{area},{year},{measure},{value}" for area, value in rows]
    return "\n".join(["area,period,measure,value", *lines])


def of_parts(*rows: str) -> str:
    lines = [
        f"{area},2025,{part},{value}"
        for area, row in zip(AREAS, rows, strict=False)
        for part, value in zip(PARTS, row.split(), strict=False)
    ]
    return "\n".join(["area,period,measure,value", *lines])


def test_one_finding_stands_for_the_measure() -> None:
    (finding,) = findings(rates("0 0.0459 0.1157 0.0021"))
    assert (finding.code, finding.location) == ("W106", ("figures.csv", 3, "value", None))
    assert finding.statement.what == "level_as_fraction"
    assert finding.statement.facts == {
        "area": "county",
        "measure": "intensity",
        "period": Period(2025),
        "rate": Decimal("0.0459"),
        "count": 3,
        "percent": Decimal("4.59"),
    }


@pytest.mark.parametrize(
    "values",
    [
        pytest.param("0.0459 0.1157 0.0021", id="four-decimals"),
        pytest.param("-0.016 0.157 1 0.5 0.003", id="most-to-three-decimals"),
    ],
)
def test_fractions(values: str) -> None:
    assert places(rates(values)) == [("W106", 2)]


@pytest.mark.parametrize(
    "values",
    [
        pytest.param("0.84 0.91 0.95 0.88", id="small-percentages"),
        pytest.param("0.0459 0.1157", id="two-are-too-few"),
        pytest.param("0.0459 0.1157 1.2", id="one-above-one"),
        pytest.param("0.0459 0.1157 0", id="zero-does-not-count"),
        pytest.param("0.500 0.400 0.300", id="zeros-at-the-end-are-no-decimals"),
        pytest.param("", id="none"),
    ],
)
def test_no_fractions(values: str) -> None:
    assert places(rates(values)) == []


@pytest.mark.parametrize(
    ("last", "this", "found"),
    [
        pytest.param("9.4 11", "0.093 0.11", [("W106", "this.csv")], id="a-hundredth"),
        pytest.param("9.4", "0.09", [("W106", "this.csv")], id="of-one"),
        pytest.param("1.1 1.2 1.3", "0.987 0.976 0.965", [], id="as-small-before"),
        pytest.param("8.1", "0.1", [], id="a-tenth-of-a-point-is-possible"),
    ],
)
def test_the_year_before_in_another_file_tells(
    last: str, this: str, found: list[tuple[str, str]]
) -> None:
    files = read(rates(last, 2024), "last.csv"), read(rates(this), "this.csv")
    assert [(f.code, f.location.file) for f in findings(*files)] == found


def test_a_single_fraction_below_its_percentages() -> None:
    rows = rates("0.094").splitlines()[1:]
    assert places("\n".join([rates("9.4 9.5 9.6", 2024), *rows])) == [("W106", 5)]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        pytest.param(("0.09 0.37 0.54",), [2, 3, 4], id="that-are-one-whole"),
        pytest.param(("0.4 0.6", "0.3 0.7"), [2, 3], id="two-wholes-of-two-parts"),
        pytest.param(("0.09 0.37 0.6",), [], id="that-are-no-whole"),
        pytest.param(("0.4 0.6",), [], id="two-figures-are-too-few"),
        pytest.param(("0.093 0.362 0.512",), [2, 3, 4], id="all-to-three-decimals"),
        pytest.param(("0.093 0.362 51.2",), [], id="beside-percentages"),
    ],
)
def test_measures_of_a_sheet_are_seen_together(rows: tuple[str, ...], found: list[int]) -> None:
    assert places(of_parts(*rows)) == [("W106", line) for line in found]


def test_what_was_converted_has_decimals_that_say_nothing() -> None:
    file = read(rates("0.521 0.634 0.711"))
    levels = {
        key: row._replace(source=replace(row.source, unit=parse_unit("‰")))
        for key, row in file.levels.items()
    }
    converted = SubmittedFile(file.name, file.codelists)
    converted.add_levels(stating(levels))
    file.levels = converted.levels
    assert findings(file) == []


def test_sheets_are_judged_apart() -> None:
    file = read(rates("0.0459 0.1157 0.0021 9.5"))
    file.levels.sources[-1] = Source(file.name, "value", "second", "D")
    assert [(f.code, f.location.line) for f in findings(file)] == [("W106", 2)]


@pytest.mark.parametrize(("note", "explained"), [("so it is", True), ("", False)])
def test_a_note_on_the_first_row_explains_it(note: str, *, explained: bool) -> None:
    rows = rates("0.0459 0.1157 0.0021").splitlines()
    text = "\n".join([f"{rows[0]},note", f"{rows[1]},{note}", *(f"{row}," for row in rows[2:])])
    assert [finding.explained for finding in findings(text)] == [explained]
