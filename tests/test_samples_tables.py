"""Each table of ``samples/tables`` is read with the shipped plan, to the figures beside it."""

import csv
import io
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from gaoxin_cli.api import Submission, load_plan, read_submission
from tests.samples_workbooks import FOLDER, WORKBOOKS

Row = tuple[str, ...]
DOCS = Path(__file__).resolve().parents[1] / "docs"
FILES = sorted(path.name for path in FOLDER.iterdir() if path.suffix in (".csv", ".xlsx"))
FILES.remove("expected.csv")


def plain(number: Decimal | None) -> str:
    return "" if number is None else f"{number.normalize():f}"


def figures_of(submission: Submission) -> list[Row]:
    rows: list[Row] = []
    for key in submission.levels.keys() | submission.rates.keys():
        level, rate = submission.levels.get(key), submission.rates.get(key)
        area, measure, period = key
        numbers = (level and level.value, level and level.prior, rate.value if rate else None)
        rows.append((area, str(period), measure, *map(plain, numbers)))
    return sorted(rows)


@pytest.mark.parametrize("name", FILES)
def test_a_sample_is_read_as_it_says(name: str) -> None:
    with (FOLDER / "expected.csv").open(encoding="utf-8", newline="") as file:
        expected = sorted(tuple(row[1:]) for row in csv.reader(file) if row[0] == name)
    submission = read_submission(load_plan(), FOLDER / name)
    errors = [finding for finding in submission.findings if finding.code.startswith("E")]
    assert (figures_of(submission), errors) == (expected, [])


def cells_of(book: Workbook) -> list[tuple[str, str, object, str]]:
    return [
        (sheet.title, cell.coordinate, cell.value, cell.number_format)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
    ]


@pytest.mark.parametrize("name", WORKBOOKS)
def test_a_workbook_is_what_its_script_makes(name: str) -> None:
    made = io.BytesIO()
    WORKBOOKS[name]().save(made)
    assert cells_of(load_workbook(FOLDER / name)) == cells_of(load_workbook(made))


def test_the_pictures_are_drawn_from_the_samples(tmp_path: Path) -> None:
    script = DOCS / "tables_picture.py"
    subprocess.run([sys.executable, script, tmp_path], check=True)
    names = sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*.svg"))
    assert {path.stem for path in names} == {
        "tables",
        *(path.stem for path in FOLDER.glob("*.csv") if path.name != "expected.csv"),
    }
    for name in names:
        assert (tmp_path / name).read_text("utf-8") == (DOCS / name).read_text("utf-8"), name
