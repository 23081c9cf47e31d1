"""The samples of the review, through the command: a file and a sound twin for each code."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from gaoxin_cli.messages.pages import CODES
from tests.conftest import Gaoxin, Run

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples" / "review"
FAULTY = sorted(SAMPLES.glob("[ew][0-9][0-9][0-9].*"))
SOUND = sorted(SAMPLES.glob("*-sound.*"))
TEN_MISTAKES = SAMPLES / "ten-mistakes.csv"


def name_of(path: Path) -> str:
    return path.stem


def validate(gaoxin: Gaoxin, path: Path, *options: str) -> Run:
    return gaoxin(
        "validate", "--targets", ROOT / "targets.yaml", "--format", "json", *options, path
    )


def places(run: Run) -> list[tuple[str, str]]:
    """Code and line of each finding, as text."""
    return [(found["code"], str(found["line"] or "")) for found in run.json["findings"]]


def expected() -> list[tuple[str, str]]:
    with (SAMPLES / "ten-mistakes.findings.csv").open(encoding="utf-8", newline="") as file:
        return [(row["code"], row["line"]) for row in csv.DictReader(file)]


def test_every_code_has_a_sample_and_a_sound_twin() -> None:
    codes = {code.lower() for code in CODES}
    assert {path.stem for path in FAULTY} == codes
    assert {path.stem.removesuffix("-sound") for path in SOUND} == codes


@pytest.mark.parametrize("path", FAULTY, ids=name_of)
def test_sample_has_just_its_finding(gaoxin: Gaoxin, path: Path) -> None:
    code = path.stem.upper()
    run = validate(gaoxin, path)
    assert [found["code"] for found in run.json["findings"]] == [code]
    assert run.code == (1 if code.startswith("E") else 0)


@pytest.mark.parametrize("path", SOUND, ids=name_of)
def test_sound_twin_has_no_finding(gaoxin: Gaoxin, path: Path) -> None:
    run = validate(gaoxin, path, "--strict")
    assert (run.json["findings"], run.code) == ([], 0)


def test_all_ten_mistakes_of_a_sheet_are_found_and_nothing_else(gaoxin: Gaoxin) -> None:
    run = validate(gaoxin, TEN_MISTAKES)
    assert len(expected()) == len({code for code, _ in expected()}) == 10
    assert places(run) == expected()
    assert run.code == 1


def test_the_same_sheet_with_merged_cells_in_a_workbook(gaoxin: Gaoxin, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    with TEN_MISTAKES.open(encoding="gbk", newline="") as file:
        rows = list(csv.reader(file))
    for row in rows:
        sheet.append([cell or None for cell in row])
    sheet.merge_cells("A1:H1")
    for first, last in runs_of_areas(rows):
        sheet.merge_cells(start_row=first, end_row=last, start_column=1, end_column=1)
    path = tmp_path / "ten-mistakes.xlsx"
    book.save(path)
    run = validate(gaoxin, path)
    assert places(run) == [place for place in expected() if place[0] != "W108"]


def runs_of_areas(rows: list[list[str]]) -> Iterator[tuple[int, int]]:
    """First and last line of rows below each other with the same area."""
    table = enumerate(rows[2:18], start=3)
    for _, group in groupby(table, key=lambda numbered: numbered[1][0]):
        lines = [line for line, _ in group]
        yield lines[0], lines[-1]
