"""Workbooks are read as the reader of the sheet sees them."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from gaoxin_cli.period import Period
from gaoxin_cli.readers import excel, read_submission, workbook
from gaoxin_cli.readers.office_xml import is_percent
from gaoxin_cli.readers.workbook import column_index, column_letters
from gaoxin_cli.submission import Submission
from tests.readers.reading import (
    DEFINITIONS,
    REVENUE_2025,
    findings,
    levels,
    notices,
    rates,
    write,
)

HEADER = ("地区", "时期", "指标", "数值", "单位", "同比", "备注")
Cell = bool | float | str | dt.date | None
Row = Sequence[Cell]


def workbook_of(
    folder: Path,
    rows: Sequence[Row],
    change: Callable[[Worksheet], object] = id,
    *,
    first: str = "A1",
    name: str = "a.xlsx",
) -> Path:
    """Return a new workbook; its only sheet is called 数据."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "数据"
    corner = sheet[first]
    for i, row in enumerate(rows):
        for j, value in enumerate(row):
            sheet.cell(corner.row + i, corner.column + j).value = value
    change(sheet)
    book.save(folder / name)
    return folder / name


def read(path: Path | str) -> Submission:
    return read_submission(DEFINITIONS, [path])


def test_a_sheet_is_read_like_a_csv_file(tmp_path: Path) -> None:
    rows = [
        ("2025年主要指标",),
        (),
        HEADER,
        ("石家庄高新区", 2025, "营业收入", 860.01, "亿元", 7.4, "核实"),
        ("正定县", "2025年1-6月", "高新技术企业", "1,234", "家", None, None),
        ("注：初步数",),
    ]
    submission = read(workbook_of(tmp_path, rows))
    assert findings(submission) == []
    assert levels(submission) == {"zone revenue 2025": "860.01", "county firms 2025-Q2": "1234"}
    assert rates(submission) == {"zone revenue 2025": "7.4"}
    assert notices(submission) == [
        ("skipped_title", {"lines": "1"}),
        ("skipped_blank", {"lines": "2"}),
        ("skipped_notes", {"lines": "6"}),
    ]
    _, _, source, line, noted = submission.levels[REVENUE_2025]
    assert source.at(line) == (str(tmp_path / "a.xlsx"), 4, "数值", "数据!D4")
    assert noted


@pytest.mark.parametrize(
    ("value", "level"),
    [
        (860.01, "860.01"),
        (0.1 + 0.2, "0.30000000000000004"),
        (5, "5"),
        (5.0, "5"),
        (1e20, "1E+20"),
        (123456789.123, "123456789.123"),
        (-0.5, "-0.5"),
        ("０.５", "0.5"),
    ],
)
def test_a_number_is_the_shortest_decimal_that_stands_for_it(
    tmp_path: Path, value: Cell, level: str
) -> None:
    rows = [HEADER, ("正定县", 2025, "营业收入", value)]
    path = workbook_of(tmp_path, rows)
    if value == 0.1 + 0.2:  # openpyxl writes fewer digits than Excel
        _replace(path, "xl/worksheets/sheet1.xml", b"<v>0.3</v>", b"<v>0.30000000000000004</v>")
    assert levels(read(path)) == {"county revenue 2025": level}


@pytest.mark.parametrize(
    ("code", "rate"),
    [
        ("0%", "7.6"),
        ("0.00%", "7.6"),
        ("0.0%;[Red]-0.0%", "7.6"),
        ('"约"0.0%', "7.6"),
        ("General", "0.076"),
        ('0.0"%"', "0.076"),
        (r"0.0\%", "0.076"),
    ],
)
def test_a_percentage_is_read_as_shown(tmp_path: Path, code: str, rate: str) -> None:
    def change(sheet: Worksheet) -> None:
        sheet["F3"].number_format = code

    rows = [HEADER, ("正定县", 2024, "营业收入", 5), ("正定县", 2025, "营业收入", 5, None, 0.076)]
    assert rates(read(workbook_of(tmp_path, rows, change))) == {"county revenue 2025": rate}


def test_a_percentage_of_money_is_an_error(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sheet["D2"].number_format = "0%"

    submission = read(workbook_of(tmp_path, [HEADER, ("正定县", 2025, "营业收入", 0.05)], change))
    assert findings(submission) == [("E008", 2, "数值", "other_unit")]
    assert submission.findings[0].location.cell == "数据!D2"


@pytest.mark.parametrize("code", ["0%", "0.00%;-0%", "[Blue]0.0%", "# ?/?%"])
def test_formats_of_percentages(code: str) -> None:
    assert is_percent(code)


@pytest.mark.parametrize("code", ["0.00", '0"%"', r"0\%", "General", "0;0%", "0_%", "[$%]0"])
def test_formats_of_other_numbers(code: str) -> None:
    assert not is_percent(code)


@pytest.mark.parametrize(
    ("value", "period"),
    [
        (dt.date(2025, 6, 30), Period(2025, 6)),
        (dt.datetime(2025, 3, 1, 12, 30), Period(2025, 3)),  # noqa: DTZ001 - a cell has no zone
        (dt.date(2025, 12, 31), Period(2025)),
        (2025, Period(2025)),
        ("2025", Period(2025)),
    ],
)
def test_a_date_is_the_period_of_its_month(tmp_path: Path, value: Cell, period: Period) -> None:
    submission = read(workbook_of(tmp_path, [HEADER, ("正定县", value, "营业收入", 5)]))
    assert set(submission.periods) == {period}


def test_merged_cells_are_filled_down_and_said_to_be(tmp_path: Path) -> None:
    rows = [
        HEADER,
        ("正定县", 2025, "营业收入", 5),
        (None, None, "高新技术企业", 6),
        (None, 2024, "营业收入", 7),
        ("石家庄市", 2025, "营业收入", 8),
        (None, 2024, "营业收入", 9),
    ]

    def change(sheet: Worksheet) -> None:
        for merged in ("A2:A4", "B2:B3", "D5:D6"):
            sheet.merge_cells(merged)

    submission = read(workbook_of(tmp_path, rows, change))
    assert levels(submission) == {
        "county revenue 2025": "5",
        "county firms 2025": "6",
        "county revenue 2024": "7",
        "city revenue 2025": "8",
    }
    assert findings(submission) == [("E005", 6, "地区", "blank_area")]
    assert notices(submission) == [("filled_down", {"cells": "A2:A4, B2:B3"})]


def test_errors_and_formulas_that_were_never_computed_are_no_blanks(tmp_path: Path) -> None:
    rows = [
        HEADER,
        ("正定县", 2025, "营业收入", "#DIV/0!"),
        ("正定县", 2024, "营业收入", "=1+1"),
        ("正定县", 2023, "营业收入", 5),
    ]
    submission = read(workbook_of(tmp_path, rows))
    assert findings(submission) == [
        ("E004", 2, "数值", "not_a_number"),
        ("E004", 3, "数值", "formula"),
    ]
    assert submission.findings[0].statement.facts["found"] == "#DIV/0!"


def test_a_formula_counts_by_its_saved_value(tmp_path: Path) -> None:
    path = workbook_of(tmp_path, [HEADER, ("正定县", 2025, "营业收入", "=1+1")])
    _replace(path, "xl/worksheets/sheet1.xml", b"<v />", b"<v>2</v>")
    assert levels(read(path)) == {"county revenue 2025": "2"}


def test_a_table_may_begin_anywhere(tmp_path: Path) -> None:
    rows = [HEADER, ("正定县", 2025, "营业收入", "x")]
    submission = read(workbook_of(tmp_path, rows, first="C5"))
    (finding,) = submission.findings
    assert finding.location == (str(tmp_path / "a.xlsx"), 6, "数值", "数据!F6")


def test_the_sheet_is_the_first_visible_one_or_the_one_asked_for(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].title = "隐藏"
    book.worksheets[0].sheet_state = "hidden"
    for year, title in ((2025, "一"), (2024, "二 Two")):
        sheet = book.create_sheet(title)
        sheet.append(HEADER)
        sheet.append(("正定县", year, "营业收入", 5))
    path = tmp_path / "a#1.xlsx"
    book.save(path)
    assert levels(read(path)) == {"county revenue 2025": "5"}
    assert levels(read(f"{path}#二 two")) == {"county revenue 2024": "5"}
    (finding,) = read(f"{path}#三").findings
    assert (finding.code, finding.statement.what) == ("E001", "no_such_sheet")
    assert finding.statement.facts["sheets"] == "隐藏, 一, 二 Two"


def test_the_wide_form_works_in_a_workbook(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sheet["D2"].number_format = "0.0%"

    header = ("地区", "时期", "营业收入(万元)", "营业收入同比")
    rows: list[Row] = [header, ("正定县", 2025, 50000, 0.05)]
    submission = read(workbook_of(tmp_path, rows, change))
    assert levels(submission) == {"county revenue 2025": "5.0000"}
    assert rates(submission) == {"county revenue 2025": "5"}


def test_without_the_extra_the_error_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workbook_of(tmp_path, [HEADER])
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    assert findings(read(path)) == [("E001", None, None, "needs_excel_extra")]


@pytest.mark.parametrize(
    ("content", "what"),
    [
        pytest.param(b"", "not_a_workbook", id="empty"),
        pytest.param(b"PK\x03\x04" + b"x" * 100, "workbook_damaged", id="no-zip"),
        pytest.param(b"\xd0\xcf\x11\xe0" + b"\0" * 1000, "workbook_damaged", id="no-xls"),
        pytest.param("地区,时期\n".encode(), "not_a_workbook", id="csv"),
    ],
)
def test_what_is_no_workbook_is_an_error(tmp_path: Path, content: bytes, what: str) -> None:
    submission = read(write(tmp_path, content, "a.xlsx"))
    assert findings(submission) == [("E001", None, None, what)]


def test_every_cut_of_a_workbook_is_an_error_and_no_crash(tmp_path: Path) -> None:
    whole = workbook_of(tmp_path, [HEADER, ("正定县", 2025, "营业收入", 5)]).read_bytes()
    for size in range(0, len(whole), 97):
        ((code, *_),) = findings(read(write(tmp_path, whole[:size], "cut.xlsx")))
        assert code == "E001"


def test_a_workbook_of_another_kind_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    assert findings(read(path)) == [("E001", None, None, "workbook_unknown")]


def test_a_sheet_that_reaches_far_is_refused_before_memory_is_reserved(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sheet["XFD1048576"] = 1

    submission = read(workbook_of(tmp_path, [HEADER], change))
    assert findings(submission) == [("E001", None, None, "sheet_too_large")]
    assert submission.findings[0].statement.facts == {"cell": "XFD1048576"}


def test_a_document_type_is_refused(tmp_path: Path) -> None:
    path = workbook_of(tmp_path, [HEADER])
    bomb = b'<!DOCTYPE a [<!ENTITY b "x">]>'
    _replace(path, "xl/worksheets/sheet1.xml", b"<worksheet", bomb + b"<worksheet")
    assert findings(read(path)) == [("E001", None, None, "workbook_damaged")]


def test_a_zip_bomb_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MAX_CONTENT", 1_000_000)
    path = workbook_of(tmp_path, [HEADER])
    with ZipFile(path, "a", ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/image.png", bytes(1_000_001))
    assert findings(read(path)) == [("E001", None, None, "workbook_too_large")]


def test_many_rows(tmp_path: Path) -> None:
    rows: list[Row] = [("正定县", year, "营业收入", year + 0.25) for year in range(1000, 6000)]
    submission = read(workbook_of(tmp_path, [HEADER, *rows]))
    assert findings(submission) == []
    assert [(str(row[0]), row[3]) for row in submission.levels.values()] == [
        (f"{year}.25", year - 998) for year in range(1000, 6000)
    ]


def test_a_panic_of_the_library_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class PanicException(BaseException):
        pass

    def panic(*_: object) -> str:
        raise PanicException("index out of bounds")

    monkeypatch.setattr(excel, "_title", panic)
    path = workbook_of(tmp_path, [HEADER])
    assert findings(read(path)) == [("E001", None, None, "workbook_damaged")]


@pytest.mark.parametrize(("letters", "index"), [("A", 0), ("Z", 25), ("AA", 26), ("XFD", 16383)])
def test_letters_of_columns(letters: str, index: int) -> None:
    assert column_index(letters) == index
    assert column_letters(index) == letters


def _replace(path: Path, part: str, old: bytes, new: bytes) -> None:
    """Change a part of a workbook."""
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new)
    content = BytesIO()
    with ZipFile(content, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    path.write_bytes(content.getvalue())
