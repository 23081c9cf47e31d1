"""A sheet is the same by the quick way through its rows and by the parser of XML.

A comment above the rows sends all of them through the parser.
"""

from __future__ import annotations

import datetime as dt
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from gaoxin_cli.files import xlsx_rows
from gaoxin_cli.files.sheet import Mark, Merge
from gaoxin_cli.files.xlsx_elements import Elements
from tests.files.opening import Place, marks, only_sheet, opened, refusal, rows
from tests.files.test_xlsx import SHEET, as_excel_writes, replace, workbook_of

OTHERWISE = (b"<sheetData", b"<!-- <row r='1'> --><sheetData")
CODES = ("General", "0.0%", "#,##0.0,", '0!.0,"万"', 'yyyy"年"m"月"', "yyyy-mm-dd", '0.0x;-"-"')
LETTERS = st.sampled_from("ab地区&<>\"' \n\t②_x000D_")
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**16), 10**16),
    st.floats(allow_nan=False, allow_infinity=False),
    st.integers(0, 60000).map(lambda number: number / 8),
    st.text(LETTERS, max_size=6),
    st.sampled_from(["#DIV/0!", "=1+1", "123", "TRUE", "2025年"]),
    st.dates(dt.date(1900, 3, 1), dt.date(2100, 1, 1)),
)


class Cell(NamedTuple):
    """What a cell holds, and how it is written."""

    value: float | str | dt.date | None
    code: str
    struck: bool
    raised: str
    """What follows a text as a superscript."""


class Grid(NamedTuple):
    """A sheet: cells by row and column, and what is hidden or merged, all counted from 0."""

    cells: dict[tuple[int, int], Cell]
    hidden_rows: set[int]
    hidden_columns: set[int]
    merge: Merge | None


PLACES = st.integers(0, 8)
CELLS = st.builds(
    Cell, VALUES, st.sampled_from(CODES), st.booleans(), st.sampled_from(["", "", "1", "①", "2)"])
)
GRIDS = st.builds(
    Grid,
    st.dictionaries(st.tuples(PLACES, st.integers(0, 30)), CELLS, max_size=25),
    st.sets(PLACES, max_size=2),
    st.sets(PLACES, max_size=2),
    st.none() | st.builds(lambda top, left: Merge(top, left, top + 1, left + 2), PLACES, PLACES),
)


def write_openpyxl(path: Path, grid: Grid) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for (row, column), cell in grid.cells.items():
        written = sheet.cell(row + 1, column + 1)
        if cell.raised and isinstance(cell.value, str) and cell.value:
            note = TextBlock(InlineFont(vertAlign="superscript"), cell.raised)
            written.value = CellRichText(cell.value, note)
        else:
            written.value = cell.value
        written.number_format = cell.code
        written.font = Font(strike=cell.struck)
    for row in grid.hidden_rows:
        sheet.row_dimensions[row + 1].hidden = True
    for column in grid.hidden_columns:
        sheet.column_dimensions["ABCDEFGHI"[column]].hidden = True
    if grid.merge:
        top, left, bottom, right = grid.merge
        sheet.merge_cells(None, top + 1, left + 1, bottom + 1, right + 1)
    book.save(path)


def write_xlsxwriter(path: Path, grid: Grid) -> None:
    book = xlsxwriter.Workbook(path, {"remove_timezone": True})
    sheet = book.add_worksheet("数据")
    raised = book.add_format({"font_script": 1})
    for (row, column), cell in grid.cells.items():
        written = book.add_format({"num_format": cell.code, "font_strikeout": cell.struck})
        if cell.raised and isinstance(cell.value, str) and cell.value:
            sheet.write_rich_string(row, column, cell.value, raised, cell.raised, written)
        else:
            sheet.write(row, column, cell.value, written)
    for row in grid.hidden_rows:
        sheet.set_row(row, None, None, {"hidden": True})
    for column in grid.hidden_columns:
        sheet.set_column(column, column, None, None, {"hidden": True})
    if grid.merge:
        sheet.merge_range(*_corners(grid.merge), "合计")
    book.close()


def _corners(merge: Merge) -> tuple[int, int, int, int]:
    return merge.top, merge.left, merge.bottom, merge.right


def seen(path: Path) -> tuple[list[list[str]], dict[Place, Mark], list[Merge]]:
    """Return all that is seen of the first sheet of a workbook."""
    sheet = only_sheet(path)
    return rows(sheet), marks(sheet), list(sheet.merges)


def by_the_parser(path: Path) -> Path:
    """Return a workbook in which no row of the first sheet is read the quick way."""
    other = Path(shutil.copy(path, path.with_name("otherwise.xlsx")))
    return replace(other, SHEET, OTHERWISE)


@pytest.mark.parametrize("write", [write_openpyxl, write_xlsxwriter])
@settings(max_examples=100, deadline=None)
@given(grid=GRIDS)
def test_both_ways_see_the_same(
    tmp_path_factory: pytest.TempPathFactory, write: Callable[[Path, Grid], None], grid: Grid
) -> None:
    path = tmp_path_factory.mktemp("ways") / "a.xlsx"
    write(path, grid)
    assert seen(path) == seen(by_the_parser(path))


def ordinary(folder: Path) -> Path:
    """Return a workbook of all that the quick way reads itself."""
    struck, percent = Font(strike=True), "0.0%"

    def change(sheet: Worksheet) -> None:
        for row in range(2, 400):
            sheet.cell(row, 3).number_format = percent
            sheet.cell(row, 2).font = struck
        sheet.row_dimensions[7].hidden = True

    texts = ("地区", "a & b", "<x>", " y ", "#N/A", True, None)
    return workbook_of(folder, [(texts[i % 7], i / 8, i / 1000) for i in range(400)], change)


def with_prefixes(path: Path) -> Path:
    """Return a workbook in whose first sheet all names of elements begin with a prefix."""
    other = Path(shutil.copy(path, path.with_name("prefixes.xlsx")))
    content = ZipFile(path).read(SHEET)
    named = re.sub(rb"<(/?)(?=\w)", rb"<\1x:", content).replace(b"xmlns=", b"xmlns:x=")
    return replace(other, SHEET, (content, named))


@pytest.mark.parametrize("written", [Path, with_prefixes])
def test_rows_written_as_usual_never_reach_the_parser(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: Callable[[Path], Path]
) -> None:
    expected = seen(by_the_parser(ordinary(tmp_path)))
    path = written(ordinary(tmp_path))
    handed: list[bytes] = []
    parse = Elements.parse

    def note(self: Elements, content: bytes) -> None:
        handed.append(content)
        parse(self, content)

    monkeypatch.setattr(Elements, "parse", note)
    assert seen(path) == expected
    assert not re.search(rb"<(x:)?c ", b"".join(handed))


TEXT = '<c r="A1" t="inlineStr"><is><t>x</t></is></c>'
TWO = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>'


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        pytest.param("<row r='1'><c r='A1'><v>5</v></c></row>", [["5"]], id="single-quotes"),
        pytest.param(
            '<row spans="1:1" r="1"><c t="n" r="A1"><v>5</v></c></row>', [["5"]], id="order"
        ),
        pytest.param('<row r = "1" ><c r= "A1" ><v >5</v ></c ></row >', [["5"]], id="spaces"),
        pytest.param('\n <row r="1">\n <c r="A1">\n<v>5</v>\n</c>\n</row>\n', [["5"]], id="lines"),
        pytest.param('<row r="1"><c r="A1"><v>5</v></c><!-- 6 --></row>', [["5"]], id="comment"),
        pytest.param(
            f'<!--<row r="1">{TEXT}</row>--><row r="2"><c r="A2"><v>5</v></c></row>',
            [[], ["5"]],
            id="row-in-a-comment",
        ),
        pytest.param(
            '<row r="1"><c r="A1"><v>5</v></c></row><!-- <row r="2"><c r="A2"><v>6</v></c></row>'
            '<row r="3"><c r="A3"><v>7</v></c></row> --><row r="4"><c r="A4"><v>8</v></c></row>',
            [["5"], [], [], ["8"]],
            id="rows-in-a-comment",
        ),
        pytest.param('<row r="1"><c r="A1"><v><![CDATA[5]]></v></c></row>', [["5"]], id="cdata"),
        pytest.param(
            '<row r="1"><c r="A1" t="str"><v><![CDATA[<row r="2"></row>]]></v></c></row>'
            + TWO[39:],
            [['<row r="2"></row>'], ["2"]],
            id="row-in-cdata",
        ),
        pytest.param('<row r="1"><c r="A1"><v>&#53;</v></c></row>', [["5"]], id="reference"),
        pytest.param(
            '<row r="1"><c r="A1" t="str"><v>&lt;&amp;&#x4E00;&gt;</v></c></row>',
            [["<&一>"]],
            id="entities",
        ),
        pytest.param(
            '<row r="1"><?a <row>?><c r="A1"><v>5</v></c></row>', [["5"]], id="instruction"
        ),
        pytest.param(
            '<row r="1"/><row r="2"><c r="A2"><v>5</v></c></row>', [[], ["5"]], id="empty-row"
        ),
        pytest.param('<row r="1"></row><row><c><v>5</v></c></row>', [[], ["5"]], id="no-places"),
        pytest.param(
            TWO + "<row><c><v>3</v></c></row>" + '<row r="4"><c r="A4"><v>4</v></c></row>',
            [["1"], ["2"], ["3"], ["4"]],
            id="a-row-without-a-place-among-others",
        ),
        pytest.param(
            '<row r="2"><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
            [["1"], ["2"]],
            id="rows-out-of-order",
        ),
        pytest.param(
            '<row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row>',
            [["1", "2"]],
            id="cells-out-of-order",
        ),
        pytest.param(
            '<row r="1"><c r="A1"><v>1</v></c><c r="B3"><v>2</v></c></row>' + TWO[39:],
            [["1"], ["2"], ["", "2"]],
            id="a-cell-of-another-row",
        ),
        pytest.param(
            '<row r="2"><c r="A2" s="2"><v>12</v></c><c r="C2" s="2"><v>2</v></c></row>',
            [[], ["12", "", "2"]],
            id="a-style-like-the-line",
        ),
        pytest.param(
            '<row r="1"><c r="A1" t="str"><v>A1"</v></c></row>', [['A1"']], id="quote-in-text"
        ),
        pytest.param('<row r="1"><c r="A1"><f>1&lt;2</f><v>5</v></c></row>', [["5"]], id="formula"),
        pytest.param(
            '<row r="1"><c r="A1" t="str"><v>a\r\nb</v></c></row>', [["a\nb"]], id="line-ends"
        ),
        pytest.param(
            '<row r="1"><c r="A1" t="str"><v>_xD83D__xDE00_</v></c>'
            '<c r="B1" t="inlineStr"><is><t>_xD83D__xDE00_ _xD83D_</t></is></c></row>',
            [["_xD83D__xDE00_", "😀 \ufffd"]],
            id="halves-of-a-character",
        ),
        pytest.param(
            '<row r="1"><c r="A1" cm="1"><v>5</v><extLst><ext/></extLst></c></row>',
            [["5"]],
            id="extension",
        ),
        pytest.param(
            '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1"><v/></c></row>',
            [["TRUE"]],
            id="blank",
        ),
    ],
)
def test_xml_may_be_odd(tmp_path: Path, cells: str, expected: list[list[str]]) -> None:
    path = as_excel_writes(tmp_path, cells, ())
    assert rows(only_sheet(path)) == expected
    assert seen(path) == seen(by_the_parser(path))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(b"<worksheet", b'<?xml version="1.0" encoding="GBK"?><worksheet', id="gbk"),
        pytest.param(
            b"<worksheet", b'<?xml version="1.0" encoding="x-no"?><worksheet', id="unknown"
        ),
        pytest.param(b"</row>", b"</c></row>", id="not-nested"),
        pytest.param(b"</row>", b"", id="row-not-ended"),
        pytest.param(b"</sheetData></worksheet>", b"", id="cut-short"),
        pytest.param(b"<v>1</v>", b"<v>&no;</v>", id="entity"),
        pytest.param(b"<v>1</v>", b"<v>&</v>", id="ampersand"),
        pytest.param(b"<v>1</v>", b"<v>\xff</v>", id="no-utf-8"),
        pytest.param(b"<v>1</v>", b"<v>]]></v>", id="end-of-cdata"),
        pytest.param(b"<v>1</v>", b"<v>\x01</v>", id="control-character"),
        pytest.param(b"><v>1</v>", b' t="n"><v>x</v>', id="no-number"),
        pytest.param(b"><v>1</v>", b' t="s"><v>1</v>', id="no-such-text"),
        pytest.param(b"><v>1</v>", b' t="s"><v>-1</v>', id="negative-text"),
        pytest.param(b"><v>1</v>", b' t="q"><v>1</v>', id="unknown-type"),
        pytest.param(b'r="A1"', b'r="1"', id="no-column"),
        pytest.param(b'r="A1"', b'r="A0"', id="no-line"),
        pytest.param(b'r="A1"', b'r="XFE1"', id="column-out-of-sheet"),
        pytest.param(b'<row r="1"', b'<row r="x"', id="row-without-number"),
        pytest.param(
            b"</sheetData>",
            b'</sheetData><mergeCells><mergeCell ref="A1:"/></mergeCells>',
            id="merge",
        ),
        pytest.param(b"<sheetData>", b'<cols><col hidden="1"/></cols><sheetData>', id="column"),
        pytest.param(b"sheetData>", b"sheetdata>", id="no-rows"),
    ],
)
def test_what_is_wrong_with_a_sheet_is_an_error_that_names_the_part(
    tmp_path: Path, old: bytes, new: bytes
) -> None:
    path = replace(as_excel_writes(tmp_path, TWO, ()), SHEET, (old, new))
    assert refusal(lambda: opened(path)) == ("part_damaged", None)


@pytest.mark.parametrize("chunk", [16, 61, 300])
def test_rows_may_lie_across_what_is_read_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chunk: int
) -> None:
    path = ordinary(tmp_path)
    expected = seen(path)
    monkeypatch.setattr(xlsx_rows, "_CHUNK", chunk)
    monkeypatch.setattr(xlsx_rows, "_MOST_KNOWN", 3)
    assert seen(path) == expected
    monkeypatch.setattr(xlsx_rows, "_LONGEST", 1)
    assert seen(path) == expected
