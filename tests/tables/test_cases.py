"""Tables as offices publish them, and situations that are easily misread: what must come out.

``cases/tables`` holds folders of a plan, a table and ``expected.csv``; ``cases/reading`` plans and
files, with what must come out of them below.
"""

from __future__ import annotations

import csv
import shlex
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest

from gaoxin_cli.api import Submission, load_plan, read_submissions
from gaoxin_cli.period import parse_period

CASES = Path(__file__).parent.parent / "cases"
TABLES = sorted(path.parent for path in (CASES / "tables").glob("*/expected.csv"))
NEEDS_A_FORM = {path.parent.name for path in (CASES / "tables").glob("*/form.txt")}


def read(plan: Path, file: Path, words: Sequence[str] = ()) -> Submission:
    options = {
        name.removeprefix("--"): int(text) if name == "--year" else text
        for name, text in zip(words[::2], words[1::2], strict=True)
    }
    return read_submissions([load_plan(plan)], [file], **options)[0]  # type: ignore[arg-type]  # by name


def table_in(folder: Path) -> Path:
    (table,) = (path for path in folder.glob("table*") if path.suffix != ".yaml")
    return table


@pytest.mark.parametrize(
    "folder",
    [folder for folder in TABLES if folder.name not in NEEDS_A_FORM],
    ids=lambda folder: folder.name,
)
def test_a_published_table_gives_the_figures_that_it_holds(folder: Path) -> None:
    arguments = folder / "args.txt"
    words = shlex.split(arguments.read_text("utf-8")) if arguments.exists() else []
    submission = read(folder / "targets.yaml", table_in(folder), words)
    codes = {finding.code for finding in submission.findings}
    lines = [*csv.reader((folder / "expected.csv").read_text("utf-8").splitlines())][1:]
    missing: list[object] = []
    for line in lines:
        if line[0] == "warned":
            missing += [line] if line[1] not in codes else []
            continue
        area, text, measure, value, growth, _ = line
        period = parse_period(text)
        assert period is not None
        key = (area, measure, period)
        level, rate = submission.levels.get(key), submission.rates.get(key)
        found = (level and level.value, rate and rate.value)
        if found != (Decimal(value) if value else None, Decimal(growth) if growth else None):
            missing.append((line, found))
    assert missing == []


@pytest.mark.parametrize("name", sorted(NEEDS_A_FORM))
def test_a_table_that_cannot_tell_everything_is_refused(name: str) -> None:
    folder = CASES / "tables" / name
    submission = read(folder / "targets.yaml", table_in(folder))
    assert submission.levels == {}
    assert {finding.code for finding in submission.findings} == {"E002"}


GDP_2025 = {"east gdp 2025": "212"}
NO_YEAR: list[tuple[str, str]] = [("E002", "lacks_period")]
NO_CHANGE = [("W110", "change_left_out")]
NO_CHANGE_ROW = [("W110", "change_row_left_out")]
REVENUE_AND_FIRMS = {"east revenue 2025": "1070", "east hitech 2025": "1560"}


@pytest.mark.parametrize(
    ("file", "plan", "levels", "rates", "said"),
    [
        ("02-absolute-change-as-growth/column.csv", "plan", GDP_2025, {}, NO_CHANGE),
        ("02-absolute-change-as-growth/row.csv", "plan", GDP_2025, {}, NO_CHANGE_ROW),
        ("02-absolute-change-as-growth/count.csv", "plan5", {"east hitech 2025": "1560"}, {},
         NO_CHANGE_ROW),
        ("03-year-and-month-in-two-columns/month.csv", "plan", {"east gdp 2025-Q1": "48"},
         {"east gdp 2025-Q1": "8.5"}, [("W114", "single_or_cumulative")]),
        ("03-year-and-month-in-two-columns/quarter-wide.csv", "plan2",
         {"east revenue 2025-Q1": "510", "east hitech 2025-Q1": "1520"}, {}, []),
        ("06-scaled-number-format/conditional-percent.xlsx", "plan", GDP_2025,
         {"east gdp 2025": "8.5"}, []),
        ("06-scaled-number-format/thousands.xlsx", "plan2",
         {"east revenue 2025": "460", "east hitech 2025": "1560"}, {}, []),
        ("06-scaled-number-format/wan.xlsx", "plan2",
         {"east revenue 2025": "460", "east hitech 2025": "1560"}, {}, []),
        ("07-unit-in-title/months.csv", "plan2",
         {"east revenue 2025": "107", "east hitech 2025": "1560"}, {}, []),
        ("07-unit-in-title/wide.csv", "plan2",
         {"east revenue 2025": "107", "east hitech 2025": "1560"}, {}, []),
        ("09-year-and-area-from-title-lines/filing-date.csv", "plan", {}, {}, NO_YEAR),
        ("09-year-and-area-from-title-lines/document-number.csv", "plan", {}, {}, NO_YEAR),
        ("09-year-and-area-from-title-lines/both-years.csv", "plan", GDP_2025,
         {"east gdp 2025": "8.5"}, []),
        ("09-year-and-area-from-title-lines/area.csv", "plan3", REVENUE_AND_FIRMS, {}, []),
        ("12-placeholder-note/in.csv", "plan2",
         {"east revenue 2024": "100", "east revenue 2025": "1000000", "east hitech 2025": "1560"},
         {}, [("W104", "unit_factor_unexplained")]),
        ("13-two-row-header/in.xlsx", "plan", GDP_2025, {"east gdp 2025": "8.5"}, []),
        ("14-bracket-that-is-no-unit/wide.csv", "plan2",
         REVENUE_AND_FIRMS | {"east gdp 2025": "212"}, {}, []),
        ("14-bracket-that-is-no-unit/wide-two-brackets.csv", "plan2",
         REVENUE_AND_FIRMS | {"east gdp 2025": "212"}, {}, []),
        ("19-full-width-growth-row/ascii.csv", "plan", GDP_2025, {"east gdp 2025": "8.5"}, []),
        ("19-full-width-growth-row/full-width.csv", "plan", GDP_2025, {"east gdp 2025": "8.5"}, []),
        ("19-full-width-growth-row/full-width-percent.csv", "plan", GDP_2025,
         {"east gdp 2025": "8.5"}, []),
    ],
)  # fmt: skip
def test_what_is_easily_misread(
    file: str,
    plan: str,
    levels: dict[str, str],
    rates: dict[str, str],
    said: list[tuple[str, str]],
) -> None:
    path = CASES / "reading" / file
    submission = read(path.parent / f"{plan}.yaml", path)
    found = {" ".join(map(str, key)): row.value for key, row in submission.levels.items()}
    assert found == {key: Decimal(value) for key, value in levels.items()}
    found = {" ".join(map(str, key)): row.value for key, row in submission.rates.items()}
    assert found == {key: Decimal(value) for key, value in rates.items()}
    codes = [(one.code, one.statement.what) for one in submission.findings]
    assert [code for code, _ in codes] == [code for code, _ in said]
    assert all(not one.explained for one in submission.findings)


def test_quarters_that_may_be_single_are_questioned() -> None:
    path = CASES / "reading" / "16-discrete-quarters" / "in.csv"
    submission = read(path.parent / "plan2.yaml", path)
    assert {"W113", "W114"} & {finding.code for finding in submission.findings}
