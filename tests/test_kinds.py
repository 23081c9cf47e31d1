"""Each folder of ``cases/kinds`` is a table that could be misread, and says what may come of it.

``expected.csv`` holds a figure a line, or a line that opens with a word:

| line | what must be so |
|---|---|
| ``area,period,measure,value,growth,unit,prior`` | that is the figure; a blank prior: any |
| ``may,area,period,…`` | if there is such a figure, it is this one |
| ``never,area,period,measure,value,growth`` | neither is so; both blank: no figure |
| ``prior,area,period,measure,value`` | if there is a figure, that is its prior; blank: none |
| ``only`` | there are no other figures |
| ``warned,CODE`` | one of the codes (``W110|E002``) is among the findings |
| ``explained,CODE``, ``unexplained,CODE`` | so it is, and a note explains it, or none does |
| ``unwarned,CODE`` | the code is not among the findings |
| ``refused,CODE`` | there is no figure, and an error of one of the codes says why |
| ``reason,indicator,year,what,measure,period`` | so it is said why there is no verdict |
| ``either,CODE`` | so it is, or else all the other lines hold |

``open.txt`` says why a case doesn't hold yet (once it does, the file has to go); ``args.txt`` holds
options; a folder without ``targets.yaml`` has the plan that all share, and one
without a table has a workbook of ``kinds_formats`` or ``kinds_sheets``.
"""

import csv
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from gaoxin_cli.api import (
    Period,
    Plan,
    Submission,
    assess,
    describe,
    load_plan,
    read_submissions,
)
from gaoxin_cli.finding import Finding, Statement
from gaoxin_cli.period import parse_period
from tests import kinds_formats, kinds_sheets

WORKBOOKS = {**kinds_formats.WORKBOOKS, **kinds_sheets.WORKBOOKS}
KINDS = Path(__file__).parent / "cases" / "kinds"
FOLDERS = sorted(path.parent for path in KINDS.glob("*/expected.csv"))
OPTIONS: dict[str, Callable[[str], Any]] = {
    "--area": str,
    "--year": int,
    "--period": str,
    "--measure": str,
    "--unit": str,
}
KEYED = {"may", "never", "prior"}
"""The words before a figure."""
Key = tuple[str, str, Period]


class Row(NamedTuple):
    """What stands for one key: value and prior in the measure's unit, growth in percent."""

    value: Decimal | None
    growth: Decimal | None
    prior: Decimal | None


def figures_of(submission: Submission) -> dict[Key, Row]:
    figures: dict[Key, Row] = {}
    for key in submission.levels.keys() | submission.rates.keys():
        level, rate = submission.levels.get(key), submission.rates.get(key)
        figures[key] = Row(
            level.value if level else None, rate.value if rate else None, level and level.prior
        )
    return figures


def given(folder: Path) -> dict[str, Any]:
    """What the command line says of the table."""
    arguments = folder / "args.txt"
    words = arguments.read_text("utf-8").split() if arguments.exists() else []
    return {
        name.removeprefix("--"): OPTIONS[name](text)
        for name, text in zip(words[::2], words[1::2], strict=True)
    }


def read(folder: Path, plan: Plan, scratch: Path) -> Submission:
    files = sorted(path for path in folder.glob("table*") if path.suffix != ".yaml")
    if folder.name in WORKBOOKS:
        files.append(scratch / "table.xlsx")
        WORKBOOKS[folder.name]().save(files[-1])
    return read_submissions([plan], files, **given(folder))[0]


def amount(cells: Sequence[str], position: int) -> Decimal | None:
    return Decimal(cells[position]) if len(cells) > position and cells[position] else None


def key_of(cells: Sequence[str]) -> Key:
    period = parse_period(cells[1])
    assert period is not None
    return cells[0], cells[2], period


def figure_at(submission: Submission, line: Sequence[str], plan: Plan) -> Row | None:
    """The figure that a line is about, if it is about one and there is one."""
    cells = line[line[0] in KEYED :]
    return figures_of(submission).get(key_of(cells)) if cells[0] in plan.areas else None


def same(found: Row | None, cells: Sequence[str], plan: Plan) -> bool:
    """Whether a figure is the one of a line; a prior counts where the line has one."""
    unit, prior = plan.measures[cells[2]].unit.text, amount(cells, 6)
    assert (*cells, "", "", "")[5] in ("", unit)
    return found is not None and found == Row(
        amount(cells, 3), amount(cells, 4), found.prior if prior is None else prior
    )


def holds(line: Sequence[str], submission: Submission, plan: Plan) -> bool:
    """Whether what a line says is so; the lines that open with no word are figures."""
    word, *cells = line
    row = figure_at(submission, line, plan)
    match word:
        case "either" | "only":
            return True
        case "never":
            value, growth = amount(cells, 3), amount(cells, 4)
            return row is None or (
                (value, growth) != (None, None)
                and (value is None or row.value != value)
                and (growth is None or row.growth != growth)
            )
        case "prior":
            return row is None or row.prior == amount(cells, 3)
        case "may":
            return row is None or same(row, cells, plan)
        case "refused":
            return refused(submission, cells[0])
        case _:
            told = what_is_told(word, cells, submission, plan)
            return same(row, line, plan) if told is None else told


def what_is_told(
    word: str, cells: Sequence[str], submission: Submission, plan: Plan
) -> bool | None:
    """Whether what a line says of a code or a reason is so; None if it says nothing of them."""
    findings = {*submission.findings, *assess(plan, submission).findings}
    found = {(finding.code, finding.explained) for finding in findings}
    codes = {code for code, _ in found}
    match word:
        case "warned":
            return not codes.isdisjoint(cells[0].split("|"))
        case "unwarned":
            return cells[0] not in codes
        case "explained" | "unexplained":
            return (cells[0], word == "explained") in found
        case "reason":
            indicator, year, kinds, measure, period = cells
            told = reasons(submission, plan, indicator, year)
            return any((kind, measure, parse_period(period)) in told for kind in kinds.split("|"))
        case _:
            return None


def reasons(
    submission: Submission, plan: Plan, indicator: str, year: str
) -> list[tuple[str, object, object]]:
    """Why there is no verdict: the kind of reason, the measure and the period it names."""
    return [
        (result.reason.what, result.reason.facts.get("measure"), result.reason.facts.get("period"))
        for result in assess(plan, submission).results
        if (result.target.indicator, str(result.target.year)) == (indicator, year) and result.reason
    ]


def broken(lines: Sequence[Sequence[str]], submission: Submission, plan: Plan) -> list[str]:
    """The lines that don't hold, each with the figure in its place."""
    faults = [
        f"{','.join(line)}: {figure_at(submission, line, plan)}"
        for line in lines
        if not holds(line, submission, plan)
    ]
    if ["only"] in lines:
        listed = {
            key_of(line[line[0] in KEYED :]) for line in lines if line[0] in {*plan.areas, "may"}
        }
        figures = figures_of(submission)
        faults += [f"unasked: {key} {figures[key]}" for key in figures.keys() - listed]
    return faults


def refused(submission: Submission, codes: str) -> bool:
    """Whether nothing was read, and an error of one of the codes says why."""
    return not figures_of(submission) and any(
        finding.code in codes.split("|") for finding in submission.findings
    )


def case(folder: Path) -> object:
    still_open = folder / "open.txt"
    if not still_open.exists():
        return pytest.param(folder, id=folder.name)
    mark = pytest.mark.xfail(reason=still_open.read_text("utf-8").strip(), strict=True)
    return pytest.param(folder, id=folder.name, marks=mark)


@pytest.mark.parametrize("folder", [case(folder) for folder in FOLDERS])
def test_a_table_is_read_as_it_is_or_refused(folder: Path, tmp_path: Path) -> None:
    own = folder / "targets.yaml"
    plan = load_plan(own if own.exists() else KINDS / "targets.yaml")
    with (folder / "expected.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file))[1:]
    submission = read(folder, plan, tmp_path)
    allowed = [cells[0] for word, *cells in lines if word == "either"]
    if not any(refused(submission, codes) for codes in allowed):
        told = [f"{finding.code} line {finding.location.line}" for finding in submission.findings]
        assert (broken(lines, submission, plan), told) == ([], told)


def test_every_workbook_has_its_folder() -> None:
    assert {folder.name for folder in FOLDERS} >= WORKBOOKS.keys()


def test_whatever_is_said_of_a_table_has_words_in_both_languages(tmp_path: Path) -> None:
    plan = load_plan(KINDS / "targets.yaml")
    for folder in FOLDERS:
        submission = read(folder, plan, tmp_path)
        said: list[Finding | Statement] = [*assess(plan, submission).findings]
        said += [notice for _, notice in submission.notices]
        for told in said:
            assert describe(told, "en").isprintable()
            assert describe(told, "zh") != describe(told, "en")
