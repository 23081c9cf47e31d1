"""Reading a workbook of 213,600 rows into text as shown, by the tool and by the libraries."""

from __future__ import annotations

import tempfile
from collections import deque
from collections.abc import Callable
from functools import partial
from pathlib import Path

import made_plan
import openpyxl
from as_workbook import write_workbook
from pairs import measure_in_turn, print_ratios
from python_calamine import CalamineWorkbook

from gaoxin_cli.files import open_file
from gaoxin_cli.files.source import Streams

AREAS, MEASURES, ROUNDS = 178, 30, 5


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


def main() -> None:
    """Print how many times each peer's time the tool takes."""
    with tempfile.TemporaryDirectory() as folder:
        book, text = Path(folder, "figures.xlsx"), Path(folder, "figures.csv")
        made_plan.write(Path(folder), AREAS, MEASURES)
        write_workbook(text, book)
        works: dict[str, Callable[[], object]] = {
            "shown": partial(shown, book),
            "text": partial(shown, text),
            "calamine": partial(calamine, book),
            "openpyxl": partial(openpyxl_read_only, book),
        }
        seconds = measure_in_turn(works, ROUNDS)
    others = {
        "text": "the same figures as CSV",
        "calamine": "python-calamine, values alone",
        "openpyxl": "openpyxl in its mode for large files, values and number formats",
    }
    print_ratios(seconds, "shown", others)


if __name__ == "__main__":
    main()
