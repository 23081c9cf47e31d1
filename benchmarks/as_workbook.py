"""``python benchmarks/as_workbook.py CSV XLSX``: the figures of ``made_plan.py`` in a workbook."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

from made_plan import HEADER
from xlsxwriter import Workbook

VALUE, RATE = HEADER.index("数值"), HEADER.index("同比")


def write_workbook(figures: Path, book: Path) -> None:
    """Write values as numbers and growth rates as percentages, as a person would enter them."""
    workbook = Workbook(book)
    percent = workbook.add_format({"num_format": "0.0%"})
    sheet = workbook.add_worksheet("数据")
    with figures.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.reader(file)):
            sheet.write_row(number, 0, row)
            if number:
                sheet.write_number(number, VALUE, float(row[VALUE]))
                if row[RATE]:
                    sheet.write_number(number, RATE, float(row[RATE]) / 100, percent)
    workbook.close()


if __name__ == "__main__":
    write_workbook(Path(sys.argv[1]), Path(sys.argv[2]))
