"""Excel workbooks of before 2007 are given like the others."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import pytest
import xlwt

from gaoxin_cli.files import archive
from gaoxin_cli.files.sheet import Mark, Merge
from gaoxin_cli.finding import Statement
from tests.files.opening import marks, only_sheet, opened, problems, refusal, rows, write


def style(code: str = "General", *, struck: bool = False, raised: bool = False) -> object:
    """Return a style of cells."""
    made = xlwt.XFStyle()
    made.num_format_str = code
    made.font.struck_out = struck
    made.font.escapement = 1 if raised else 0
    return made


def save(folder: Path, book: xlwt.Workbook) -> Path:
    """Return the path of a new file."""
    book.save(str(folder / "a.xls"))
    return folder / "a.xls"


def test_a_sheet_is_given_as_shown(tmp_path: Path) -> None:
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("2025年")
    sheet.write_merge(0, 0, 0, 2, "各高新区主要指标")
    sheet.write_merge(1, 2, 0, 0, "地区")
    sheet.write(3, 0, "正定")
    sheet.write(3, 1, 860.01)
    sheet.write(3, 2, 0.0762, style("0.0%"))
    sheet.write(4, 1, 460000, style("#,##0.0,"))
    sheet.write(4, 2, dt.date(2025, 6, 30), style('yyyy"年"m"月"'))
    sheet.write(5, 1, 4600000, style('0!.0,"万"'))
    sheet.write(5, 2, dt.date(2026, 1, 6), style("m-d"))
    sheet.write(6, 1, True)  # noqa: FBT003  # the value of the cell
    sheet.write(6, 2, 5, style("0.0x"))
    only = only_sheet(save(tmp_path, book))
    assert only.name == "2025年"
    assert list(only.merges) == [Merge(1, 0, 1, 2), Merge(2, 0, 3, 0)]
    assert rows(only) == [
        ["各高新区主要指标"],
        ["地区"],
        [],
        ["正定", "860.01", "7.62%"],
        ["", "460", "2025年6月"],
        ["", "460万", "2026-01-06"],
        ["", "TRUE", "5"],
    ]
    assert problems(only) == {(6, 2): "date_from_months", (7, 2): "number_format"}


def test_superscripts_strikes_and_hidden_rows_are_marked(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("a")
    raised, struck = style(raised=True), style(struck=True)
    sheet.write_rich_text(0, 0, ("572837", ("1", raised.font)))  # type: ignore[attr-defined]  # xlwt has no types
    sheet.write_rich_text(1, 0, ("100", ("90", struck.font)))  # type: ignore[attr-defined]  # xlwt has no types
    sheet.write(2, 0, 12.5, struck)
    sheet.write(3, 0, 7, raised)
    sheet.write(4, 0, "注", raised)
    sheet.write(5, 0, "x")
    sheet.write(5, 1, "y")
    sheet.row(5).hidden = True
    sheet.col(1).hidden = True
    only = only_sheet(save(tmp_path, book))
    assert rows(only) == [["572837"], ["100"], ["12.5"], ["7"], [], ["x", "y"]]
    assert marks(only) == {
        (1, 0): Mark(note="1"),
        (2, 0): Mark(struck=True),
        (3, 0): Mark(struck=True),
        (4, 0): Mark(problem=Statement("only_superscript", {"found": "7"})),
        (5, 0): Mark(note="注"),
        (6, 0): Mark(hidden=True),
        (6, 1): Mark(hidden=True),
    }


def test_dates_may_count_from_1904(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    book.dates_1904 = True
    book.add_sheet("a").write(0, 0, 44376, style("yyyy-mm"))
    assert rows(only_sheet(save(tmp_path, book))) == [["2025-06"]]


def test_hidden_sheets_are_named_and_can_be_asked_for(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    for name in ("一", "二", "三"):
        book.add_sheet(name).write(0, 0, name)
    book.get_sheet("二").visibility = 1
    path = save(tmp_path, book)
    file = opened(path)
    assert [sheet.name for (sheet,) in file.sheets] == ["一", "三"]
    assert list(file.notices) == [Statement("sheets_hidden", {"sheets": "二"})]
    assert rows(only_sheet(f"{path}#二")) == [["二"]]


def test_many_rows_are_given_in_batches(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("a")
    percent, struck = style("0%"), style(struck=True)
    for i in range(5000):
        sheet.write(i, 0, i)
        sheet.write(i, 1, i / 4, percent)
    sheet.write(4500, 2, 1, struck)
    only = only_sheet(save(tmp_path, book))
    assert rows(only)[:2] == [["0", "0%"], ["1", "25%"]]
    assert len(rows(only)) == 5000
    assert marks(only) == {(4501, 2): Mark(struck=True)}
    assert [len(batch.rows) for batch in only.batches()] == [2000, 2000, 1000]


def test_without_the_extra_the_error_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = xlwt.Workbook()
    book.add_sheet("a")
    path = save(tmp_path, book)
    monkeypatch.setitem(sys.modules, "xlrd", None)
    assert refusal(lambda: opened(path)) == ("needs_excel_extra", None)


def test_damage_is_an_error_and_no_crash(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    book.add_sheet("a").write(0, 0, 0.5, style("0%", struck=True))
    whole = save(tmp_path, book).read_bytes()
    reasons = set()
    for place in range(512, len(whole), 7):
        harmed = whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :]
        path = write(tmp_path, harmed, "harmed.xls")
        reasons.add(refusal(lambda: rows(only_sheet(tmp_path / "harmed.xls")))[0])
        assert path.exists()
    assert reasons <= {"nothing", "workbook_damaged", "workbook_encrypted", "no_sheet"}


def test_a_workbook_that_is_too_large_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = xlwt.Workbook()
    book.add_sheet("a")
    path = save(tmp_path, book)
    monkeypatch.setattr("gaoxin_cli.files.xls.MAX_CONTENT", 1000)
    assert refusal(lambda: opened(path)) == ("workbook_too_large", None)
    assert archive.MAX_CONTENT > 1000
