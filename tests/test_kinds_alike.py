"""The tables of ``cases/kinds``, written otherwise: what looks the same is read the same."""

import csv
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import Workbook

from gaoxin_cli.api import Plan, load_plan, read_submissions
from gaoxin_cli.cli import gaoxin
from tests.roundtrip.files import old_workbook, open_document
from tests.roundtrip.grids import Grid
from tests.test_kinds import FOLDERS, KINDS, Key, Row, figures_of, given

Rows = list[list[str]]
Outcome = tuple[dict[Key, Row], frozenset[str]]
"""The figures, and the codes of the errors."""
BRACKETS = str.maketrans("（）(),：:％%", "()（）,:：%％")
SPACES = str.maketrans(" ", "　")
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
NUMBERS_BY_SEPARATOR = ("11-", "26-figures-that-are-none", "30-eurostat")
"""Cases in which the separator decides what the numbers are."""


def comma_separated() -> list[tuple[Path, Rows]]:
    """The tables that are text with commas between the cells."""
    tables: list[tuple[Path, Rows]] = []
    for folder in FOLDERS:
        path = folder / "table.csv"
        if path.exists() and not folder.name.startswith(NUMBERS_BY_SEPARATOR):
            content = path.read_bytes()
            for encoding in ("utf-8-sig", "utf-16" if content[:1] == b"\xff" else "gb18030"):
                try:
                    text = content.decode(encoding)
                    break
                except UnicodeDecodeError:
                    continue
            if "\t" not in text and ";" not in text:
                tables.append((folder, list(csv.reader(io.StringIO(text, newline="")))))
    return tables


TABLES = comma_separated()


def separated(rows: Rows, folder: Path, *, by: str = ",", encoding: str = "utf-8") -> Path:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=by).writerows(rows)
    path = folder / "table.csv"
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def chinese(rows: Rows) -> str:
    """GB18030, unless its bytes could be UTF-8 (as those of 元 are): then nobody can tell."""
    try:
        "".join(map("".join, rows)).encode("gb18030").decode("utf-8")
    except UnicodeDecodeError:
        return "gb18030"
    return "utf-8"


def workbook(rows: Rows, folder: Path) -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    for line, row in enumerate(rows, 1):
        for column, text in enumerate(row, 1):
            sheet.cell(line, column, text or None).data_type = "s"
    book.save(folder / "table.xlsx")
    return folder / "table.xlsx"


def ods(rows: Rows, folder: Path) -> Path:
    open_document(folder / "table.ods", [Grid("Sheet1", rows)])
    assert zipfile.is_zipfile(folder / "table.ods")
    return folder / "table.ods"


def xls(rows: Rows, folder: Path) -> Path:
    old_workbook(folder / "table.xls", [Grid("Sheet1", rows)])
    return folder / "table.xls"


def padded(rows: Rows) -> Rows:
    """The rows, each as long as the longest and two blank cells more."""
    width = max(map(len, rows)) + 2
    return [row + [""] * (width - len(row)) for row in rows]


def translated(table: dict[int, int], rows: Rows) -> Rows:
    return [[cell.translate(table) for cell in row] for row in rows]


def in_capitals(cell: str) -> str:
    """Return a cell in capitals; a break in a series (``320 b``) would be billions (``320 B``)."""
    return cell if re.fullmatch(r"[0-9.]+ [bkmt]", cell) else cell.upper()


ALIKE: dict[str, Callable[[Rows, Path], Path]] = {
    "semicolons": lambda rows, folder: separated(rows, folder, by=";"),
    "tabs in UTF-16": lambda rows, folder: separated(rows, folder, by="\t", encoding="utf-16"),
    "GB18030": lambda rows, folder: separated(rows, folder, encoding=chinese(rows)),
    "xlsx": workbook,
    "ods": ods,
    "xls": xls,
    "blank cells behind": lambda rows, folder: separated(padded(rows), folder),
    "blank lines around": lambda rows, folder: separated([[""], *rows, [""], [""]], folder),
    "brackets of the other width": lambda rows, folder: separated(
        translated(BRACKETS, rows), folder
    ),
    "full-width digits": lambda rows, folder: separated(translated(WIDE, rows), folder),
    "spaces around": lambda rows, folder: separated(
        [[f" {cell}　" if cell else "" for cell in row] for row in rows], folder
    ),
    "capitals": lambda rows, folder: separated([[*map(in_capitals, row)] for row in rows], folder),
}


def outcome(plan: Plan, file: Path, folder: Path) -> Outcome:
    submission = read_submissions([plan], [file], **given(folder))[0]
    codes = (finding.code for finding in submission.findings)
    return figures_of(submission), frozenset(code for code in codes if code.startswith("E"))


@pytest.mark.parametrize("name", ALIKE)
def test_a_table_is_read_the_same_however_it_is_written(name: str, tmp_path: Path) -> None:
    plan = load_plan(KINDS / "targets.yaml")
    different = []
    for folder, rows in TABLES:
        as_it_is = outcome(plan, folder / "table.csv", folder)
        written_otherwise = outcome(plan, ALIKE[name](rows, tmp_path), folder)
        if as_it_is != written_otherwise:
            different.append((folder.name, as_it_is, written_otherwise))
    assert different == []


def test_what_is_read_reads_back_as_the_same(tmp_path: Path) -> None:
    plan = KINDS / "targets.yaml"
    different = []
    for folder, _ in TABLES:
        words = given(folder)
        if not words.keys() & {"area", "year", "period"}:  # these narrow what is printed, too
            table, back = folder / "table.csv", tmp_path / "back.csv"
            options = [f"--{name}={word}" for name, word in words.items()]
            run = CliRunner().invoke(
                gaoxin, ["read", str(table), f"--targets={plan}", "--format=csv", *options]
            )
            back.write_bytes(run.stdout_bytes)
            before, after = (
                figures_of(read_submissions([load_plan(plan)], [file], **extra)[0])
                for file, extra in ((table, words), (back, {}))
            )
            if before != after:
                different.append((folder.name, before, after))
    assert different == []
