"""Reading a workbook of 213,600 rows into text as shown, by the tool and by the libraries.

``python benchmarks/workbook.py [PYTHON]``: with the interpreter of an environment that has polars
and fastexcel, the whole of ``gaoxin check`` is measured against ``polars.read_excel`` too.
"""

from __future__ import annotations

import csv
import subprocess
import sys
import tempfile
from collections import deque
from collections.abc import Callable
from functools import partial
from pathlib import Path

import openpyxl
from made_submission import HEADER, rows
from openpyxl.cell import WriteOnlyCell
from pairs import measure_in_turn, print_ratios
from python_calamine import CalamineWorkbook

from gaoxin_cli.files import open_file
from gaoxin_cli.files.source import Streams

ROWS, ROUNDS = 213_600, 5
POLARS = "import sys, polars; polars.read_excel(sys.argv[1])"
GAOXIN = "import sys, gaoxin_cli.cli as c; sys.exit(c.run(['check', sys.argv[1]]))"
VALUE, GROWTH = HEADER.index("数值"), HEADER.index("同比")


def write_workbook(path: Path) -> None:
    """Write values as numbers and growth rates as percentages, as a person would enter them."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("数据")
    sheet.append(HEADER)
    for row in rows(ROWS):
        cells: list[object] = [*row]
        cells[VALUE] = float(row[VALUE])
        if row[GROWTH]:
            growth = WriteOnlyCell(sheet, float(row[GROWTH]) / 100)
            growth.number_format = "0.0%"
            cells[GROWTH] = growth
        sheet.append(cells)
    book.save(path)


def write_text(path: Path) -> None:
    """Write the same figures as CSV."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADER, *rows(ROWS)])


def shown(path: Path) -> None:
    """Go through the text of every cell, as the tool does before it asks what it means."""
    with Streams() as streams:
        for alternatives in open_file(str(path), streams).sheets:
            deque(alternatives[0].batches(), maxlen=0)


def calamine(path: Path) -> None:
    """Go through the values alone."""
    deque(CalamineWorkbook.from_path(path).get_sheet_by_index(0).iter_rows(), maxlen=0)


def openpyxl_read_only(path: Path) -> None:
    """Go through values and number formats, which it applies to dates alone."""
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    for row in book.worksheets[0].iter_rows():
        for cell in row:
            _ = cell.value, cell.number_format
    book.close()


def process(python: str, program: str, path: Path) -> None:
    """Run a program in a new process, whatever it finds."""
    command = [python, "-c", program, str(path)]
    done = subprocess.run(command, capture_output=True, check=False)
    if b"Traceback" in done.stderr:
        sys.exit(done.stderr.decode())


def main(peer: str | None) -> None:
    """Print how many times each peer's time the tool takes."""
    with tempfile.TemporaryDirectory() as folder:
        book, text = Path(folder, "submission.xlsx"), Path(folder, "submission.csv")
        write_workbook(book)
        write_text(text)
        works: dict[str, Callable[[], object]] = {
            "shown": partial(shown, book),
            "text": partial(shown, text),
            "calamine": partial(calamine, book),
            "openpyxl": partial(openpyxl_read_only, book),
        }
        if peer is not None:
            works["check"] = partial(process, sys.executable, GAOXIN, book)
            works["polars"] = partial(process, peer, POLARS, book)
        seconds = measure_in_turn(works, ROUNDS)
    others = {
        "text": "the same figures as CSV",
        "calamine": "python-calamine, values alone",
        "openpyxl": "openpyxl in its mode for large files, values and number formats",
    }
    print_ratios(seconds, "shown", others)
    if peer is not None:
        print_ratios(seconds, "check", {"polars": "`polars.read_excel`, both in new processes"})


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else None)
