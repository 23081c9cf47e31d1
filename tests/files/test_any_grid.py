"""Wherever cells stand and however they are written, each is seen in its place as it is shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import openpyxl
import pytest
import xlwt
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.styles import Font

from gaoxin_cli.files.number_format import NumberFormat
from gaoxin_cli.files.sheet import Mark
from tests.files.opening import only_sheet


class Cell(NamedTuple):
    """What a cell holds and how it is written."""

    value: float | str | None
    code: str
    struck: bool

    @property
    def text(self) -> str:
        """What a person sees."""
        return "" if self.value is None else NumberFormat(self.code).show(self.value).text


Grid = dict[tuple[int, int], Cell]
"""Cells by row and column, counted from 1."""
NUMBERS = st.integers(-(10**6), 10**6).map(lambda number: number / 8)
CELLS = st.builds(
    Cell,
    st.one_of(st.none(), NUMBERS, st.sampled_from(["地区", "x", "2025年"])),
    st.sampled_from(["General", "0.0%", "#,##0.0,", '0.0"亿元"', "0.00;[Red]0.00", '0;-0;"-"']),
    st.booleans(),
)
GRIDS = st.dictionaries(st.tuples(st.integers(1, 9), st.integers(1, 30)), CELLS, max_size=25)
HIDDEN_ROWS = st.sets(st.integers(1, 9), max_size=2)


def write_xlsx(path: Path, grid: Grid, hidden: set[int]) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for (row, column), cell in grid.items():
        written = sheet.cell(row, column)
        written.value = cell.value
        written.number_format = cell.code
        written.font = Font(strike=cell.struck)
    for row in hidden:
        sheet.row_dimensions[row].hidden = True
    book.save(path)


def write_xls(path: Path, grid: Grid, hidden: set[int]) -> None:
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("a")
    for (row, column), cell in grid.items():
        style = xlwt.XFStyle()
        style.num_format_str = cell.code
        style.font.struck_out = cell.struck
        sheet.write(row - 1, column - 1, cell.value, style)
    for row in hidden:
        sheet.row(row - 1).hidden = True
    book.save(str(path))


@pytest.mark.parametrize("write", [write_xlsx, write_xls])
@settings(max_examples=60)
@given(grid=GRIDS, hidden=HIDDEN_ROWS)
def test_every_cell_is_seen_in_its_place(
    tmp_path_factory: pytest.TempPathFactory,
    write: Callable[[Path, Grid, set[int]], None],
    grid: Grid,
    hidden: set[int],
) -> None:
    suffix = write.__name__.partition("_")[2]
    path = tmp_path_factory.mktemp("grid") / f"a.{suffix}"
    write(path, grid, hidden)
    seen: dict[tuple[int, int], str] = {}
    marks: dict[tuple[int, int], Mark] = {}
    for batch in only_sheet(path).batches():
        marks |= {(line, column + 1): mark for (line, column), mark in batch.marks.items()}
        for line, row in zip(batch.lines, batch.rows, strict=True):
            seen |= {(line, column): text for column, text in enumerate(row, start=1) if text}
    expected = {place: cell for place, cell in grid.items() if cell.text}
    assert seen == {place: cell.text for place, cell in expected.items()}
    assert {place: mark for place, mark in marks.items() if mark.struck} == {
        place: Mark(struck=True, hidden=place[0] in hidden)
        for place, cell in expected.items()
        if cell.struck
    }
    assert {place for place, mark in marks.items() if mark.hidden} == {
        place for place in expected if place[0] in hidden
    }
