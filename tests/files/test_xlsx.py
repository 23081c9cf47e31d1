"""Office Open XML workbooks: what a person sees of them, and what must not harm."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.styles.numbers import NumberFormat
from openpyxl.worksheet.worksheet import Worksheet

from gaoxin_cli.files import archive
from gaoxin_cli.files.sheet import Mark, Merge, column_index, column_letters
from gaoxin_cli.finding import Location, Statement
from tests.files.opening import marks, only_sheet, opened, problems, refusal, rows, write

Cell = bool | float | str | dt.date | CellRichText | None
Row = Sequence[Cell]
SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"


def workbook_of(
    folder: Path,
    table: Sequence[Row],
    change: Callable[[Worksheet], object] = id,
    *,
    first: str = "A1",
) -> Path:
    """Return a new workbook; its only sheet is called 数据."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "数据"
    corner = sheet[first]
    for i, row in enumerate(table):
        for j, value in enumerate(row):
            sheet.cell(corner.row + i, corner.column + j).value = value
    change(sheet)
    book.save(folder / "a.xlsx")
    return folder / "a.xlsx"


def replace(path: Path, part: str, *changes: tuple[bytes, bytes]) -> Path:
    """Change a part of a workbook; each text that is replaced must be there."""
    with ZipFile(path) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    for old, new in changes:
        assert old in parts[part]
        parts[part] = parts[part].replace(old, new)
    content = BytesIO()
    with ZipFile(content, "w") as target:
        for name, text in parts.items():
            target.writestr(name, text)
    path.write_bytes(content.getvalue())
    return path


def test_a_sheet_is_given_as_text(tmp_path: Path) -> None:
    table: list[Row] = [
        ("2025年主要指标",),
        (),
        ("地区", "时期", "数值"),
        ("石家庄高新区", 2025, 860.01),
        (None, True, "1,234"),
    ]
    sheet = only_sheet(workbook_of(tmp_path, table))
    assert rows(sheet) == [
        ["2025年主要指标"],
        [],
        ["地区", "时期", "数值"],
        ["石家庄高新区", "2025", "860.01"],
        ["", "TRUE", "1,234"],
    ]
    assert (sheet.file, sheet.name, sheet.separator) == (str(tmp_path / "a.xlsx"), "数据", None)
    assert marks(sheet) == {}
    place = Location(str(tmp_path / "a.xlsx"), 4, "数值", "数据!C4")
    assert sheet.source(2, "数值").at(4) == place


@pytest.mark.parametrize(
    ("stored", "text"),
    [
        ("860.01", "860.01"),
        ("860.00999999999999", "860.01"),
        ("0.30000000000000004", "0.30000000000000004"),
        ("5", "5"),
        ("5.0", "5"),
        ("1E+20", "1e+20"),
        ("123456789.123", "123456789.123"),
        ("-0.5", "-0.5"),
    ],
)
def test_a_number_is_the_shortest_decimal_that_stands_for_it(
    tmp_path: Path, stored: str, text: str
) -> None:
    path = replace(workbook_of(tmp_path, [(77,)]), SHEET, (b"<v>77<", f"<v>{stored}<".encode()))
    assert rows(only_sheet(path)) == [[text]]


def test_number_formats_are_applied(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        for row, code in enumerate(["0.0%", "#,##0.0,", '0!.0,"万"', "0.0x", "yyyy-mm"], start=1):
            sheet.cell(row, 2).number_format = code

    table: list[Row] = [("a", 0.076), ("b", 460000), ("c", 4600000), ("d", 5), ("e", 45838)]
    sheet = only_sheet(workbook_of(tmp_path, table, change))
    assert [row[1] for row in rows(sheet)] == ["7.6%", "460", "460万", "5", "2025-06"]
    facts = {"found": "5", "format": "0.0x"}
    assert marks(sheet) == {(4, 1): Mark(problem=Statement("number_format", facts))}


def test_a_condition_that_may_change_a_number_format_is_a_problem(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        percent = DifferentialStyle(numFmt=NumberFormat(numFmtId=164, formatCode="0.0%"))
        bold = DifferentialStyle(font=Font(bold=True))
        for cells, style in (("A1:B1 A3", percent), ("A2:B2", bold)):
            rule = Rule("cellIs", operator="lessThan", formula=["1"], dxf=style)
            sheet.conditional_formatting.add(cells, rule)

    sheet = only_sheet(workbook_of(tmp_path, [(0.5, "x"), (0.5, 0.5), (0.5, 0.5)], change))
    assert rows(sheet) == [["0.5", "x"], ["0.5", "0.5"], ["0.5", "0.5"]]
    assert problems(sheet) == dict.fromkeys([(1, 0), (3, 0)], "conditional_format")


@pytest.mark.parametrize(("number", "text"), [(57, "2025年6月"), (9, "4583800%"), (43, "45838")])
def test_built_in_formats_need_no_code(tmp_path: Path, number: int, text: str) -> None:
    def change(sheet: Worksheet) -> None:
        sheet["A1"].number_format = "0.000"

    path = workbook_of(tmp_path, [(45838,)], change)
    new = f'numFmtId="{number}" fontId'.encode()
    replace(path, "xl/styles.xml", (b'numFmtId="164" fontId', new))
    assert rows(only_sheet(path)) == [[text]]


def test_dates_are_what_their_formats_show(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        for row, code in enumerate(['yyyy"年"', 'yyyy"年"m"月"', "m-d", "General"], start=1):
            sheet.cell(row, 1).number_format = code

    day = dt.date(2026, 1, 6)
    sheet = only_sheet(workbook_of(tmp_path, [(day,)] * 4, change))
    assert rows(sheet) == [["2026年"], ["2026年1月"], ["2026-01-06"], ["46028"]]
    assert problems(sheet) == {(3, 0): "date_from_months"}


def test_dates_may_count_from_1904(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sheet["A1"].number_format = "yyyy-mm"
        sheet["A2"].number_format = '"截至"yyyy"年"'

    path = workbook_of(tmp_path, [(44376,), (44376,)], change)
    replace(path, "xl/workbook.xml", (b"<workbookPr />", b'<workbookPr date1904="1"/>'))
    assert rows(only_sheet(path)) == [["2025-06"], ["截至2025年"]]


def test_superscripts_are_notes_and_struck_texts_are_marked(tmp_path: Path) -> None:
    raised, struck = InlineFont(vertAlign="superscript"), InlineFont(strike=True)
    subscript = InlineFont(vertAlign="subscript")

    def change(sheet: Worksheet) -> None:
        sheet["A4"].font = Font(strike=True)
        sheet["A5"].font = Font(vertAlign="superscript")
        sheet["A6"].font = Font(vertAlign="superscript")

    table: list[Row] = [
        (CellRichText("572837", TextBlock(raised, "1")),),
        (CellRichText("原", TextBlock(struck, "100"), "改为90"),),
        (CellRichText("面积(km", TextBlock(raised, "2"), ")"),),
        (12.5,),
        (7,),
        ("注",),
        (CellRichText("CO", TextBlock(subscript, "2")),),
        (CellRichText("<&>", TextBlock(raised, "①"), " "),),
        (CellRichText(TextBlock(struck, "1000"), "1070"),),
    ]
    sheet = only_sheet(workbook_of(tmp_path, table, change))
    assert [row[0] if row else "" for row in rows(sheet)] == [
        "572837", "原改为90", "面积(km²)", "12.5", "7", "", "CO2", "<&> ", "1070",
    ]  # fmt: skip
    assert {place: mark for place, mark in marks(sheet).items() if mark != Mark()} == {
        (1, 0): Mark(note="1"),
        (2, 0): Mark(struck=True),
        (4, 0): Mark(struck=True),
        (5, 0): Mark(problem=Statement("only_superscript", {"found": "7"})),
        (6, 0): Mark(note="注"),
        (8, 0): Mark(note="①"),
        (9, 0): Mark(struck=True),
    }


def test_shared_texts_have_superscripts_too_but_no_guides_to_pronunciation(tmp_path: Path) -> None:
    texts = (
        '<r><t>5</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>',
        '<t>正定</t><rPh sb="0" eb="2"><t>ZD</t></rPh>',
        "<t>x_x000D_&amp;</t>",
        '<r><rPr><strike val="0"/></rPr><t>7</t></r>',
    )
    cells = "".join(f'<row r="{i}"><c r="A{i}" t="s"><v>{i % 4}</v></c></row>' for i in range(4, 9))
    sheet = only_sheet(as_excel_writes(tmp_path, cells, texts))
    assert rows(sheet)[3:] == [["5"], ["正定"], ["x\r&"], ["7"], ["5"]]
    assert {place for place, mark in marks(sheet).items() if mark == Mark(note="1")} == {
        (4, 0),
        (8, 0),
    }


@pytest.mark.parametrize("prefix", ["", "x:"])
def test_elements_may_have_a_prefix(tmp_path: Path, prefix: str) -> None:
    cells = '<row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>1+1</f></c></row>'
    sheet = only_sheet(as_excel_writes(tmp_path, cells, ("<t>a</t>",), prefix))
    assert rows(sheet) == [["a", "=…"]]
    assert marks(sheet) == {
        (1, 0): Mark(hidden=True),
        (1, 1): Mark(hidden=True, problem=Statement("formula", {"found": "=…"})),
    }


def as_excel_writes(folder: Path, cells: str, texts: Sequence[str], prefix: str = "") -> Path:
    """Return a new workbook with shared texts, as Excel writes it and openpyxl doesn't."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    strings = "".join(f"<si>{text}</si>" for text in texts)
    parts = {
        "_rels/.rels": f'<Relationships xmlns="{relations}"><Relationship Id="rId1" '
        f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
        '<sheet name="数据" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{relations}">'
        f'<Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{office}/sharedStrings" Target="sharedStrings.xml"/>'
        "</Relationships>",
        SHEET: f'<worksheet xmlns="{main}"><sheetData>{cells}</sheetData></worksheet>',
        STRINGS: f'<sst xmlns="{main}">{strings}</sst>',
    }
    if prefix:
        for name in (SHEET, STRINGS):
            named = re.sub(r"<(/?)(?=\w)", rf"<\1{prefix}", parts[name])
            parts[name] = named.replace("xmlns=", f"xmlns:{prefix[:-1]}=")
    with ZipFile(folder / "excel.xlsx", "w") as target:
        for name, text in parts.items():
            target.writestr(name, text)
    return folder / "excel.xlsx"


def test_hidden_rows_and_columns_are_marked(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sheet.row_dimensions[2].hidden = True
        sheet.column_dimensions["C"].hidden = True

    table: list[Row] = [("a", "b", "c"), ("d", None, "f"), ("g", "h", None)]
    sheet = only_sheet(workbook_of(tmp_path, table, change))
    assert rows(sheet) == [["a", "b", "c"], ["d", "", "f"], ["g", "h"]]
    assert marks(sheet) == dict.fromkeys([(1, 2), (2, 0), (2, 2)], Mark(hidden=True))


def test_errors_and_formulas_that_were_never_computed_are_no_blanks(tmp_path: Path) -> None:
    table = [("#DIV/0!",), ("=1+1",), ("=2+2",), ('=""',), ("=3+3",)]
    path = replace(
        workbook_of(tmp_path, table),
        SHEET,
        (b"<f>2+2</f><v />", b"<f>2+2</f><v>4</v>"),
        (b'<c r="A4"><f>""</f><v />', b'<c r="A4" t="str"><f>""</f><v></v>'),
        (b'<c r="A5"><f>3+3</f><v />', b'<c r="A5"><f ca="1">3+3</f>'),
    )
    sheet = only_sheet(path)
    assert rows(sheet) == [["#DIV/0!"], ["=…"], ["4"], [], ["=…"]]
    assert problems(sheet) == {(1, 0): "error_value", (2, 0): "formula", (5, 0): "formula"}


def test_merged_ranges_are_told_and_what_lies_under_them_is_unseen(tmp_path: Path) -> None:
    table: list[Row] = [(f"a{i}", f"b{i}", f"c{i}", f"d{i}") for i in range(1, 5)]
    path = workbook_of(tmp_path, table)
    ranges = (
        b'</sheetData><mergeCells><mergeCell ref="B3:B4"/><mergeCell ref="A1:C2"/></mergeCells>'
    )
    sheet = only_sheet(replace(path, SHEET, (b"</sheetData>", ranges)))
    assert list(sheet.merges) == [Merge(1, 0, 2, 2), Merge(3, 1, 4, 1)]
    assert rows(sheet) == [
        ["a1", "", "", "d1"],
        ["", "", "", "d2"],
        ["a3", "b3", "c3", "d3"],
        ["a4", "", "c4", "d4"],
    ]


def test_a_table_may_begin_anywhere(tmp_path: Path) -> None:
    sheet = only_sheet(workbook_of(tmp_path, [("x", 0.5)], first="C5"))
    assert rows(sheet) == [[], [], [], [], ["", "", "x", "0.5"]]


def test_blank_cells_with_a_style_may_stand_before_the_first_value(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        for cell in ("A1", "B1", "B2", "A3", "C3"):
            sheet[cell].number_format = "0.0%"
            sheet[cell].font = Font(strike=True)

    table: list[Row] = [(), (None, None, 0.5), (None, None, 0.25)]
    sheet = only_sheet(workbook_of(tmp_path, table, change))
    assert rows(sheet) == [[], ["", "", "0.5"], ["", "", "25%"]]
    assert marks(sheet) == {(3, 2): Mark(struck=True)}


def test_every_visible_sheet_is_given_and_hidden_ones_are_named(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].title = "隐藏"
    book.worksheets[0].sheet_state = "hidden"
    for title in ("一", "二 Two", "很隐藏"):
        book.create_sheet(title).append([title])
    book["很隐藏"].sheet_state = "veryHidden"
    book.create_chartsheet("图")
    path = tmp_path / "a#1.xlsx"
    book.save(path)
    file = opened(path)
    assert [[sheet.name for sheet in alternatives] for alternatives in file.sheets] == [
        ["一"],
        ["二 Two"],
    ]
    assert file.notices == [Statement("sheets_hidden", {"sheets": "隐藏, 很隐藏"})]
    one = opened(f"{path}#二 two")
    assert [sheet.name for (sheet,) in one.sheets] == ["二 Two"]
    assert one.sheets[0][0].file == f"{path}#二 two"
    assert not one.notices
    assert rows(only_sheet(f"{path}#很隐藏")) == [["很隐藏"]]
    assert refusal(lambda: opened(f"{path}#三")) == ("no_such_sheet", None)


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param([], id="as-it-is"),
        pytest.param([(b"<c r=", b"<c  r=")], id="two-spaces"),
        pytest.param([(b'r="', b"r = '"), (b'" s="', b"' s = \""), (b'">', b'" >')], id="quotes"),
        pytest.param([(b' r="A2"', b""), (b' r="B2"', b""), (b' r="C2"', b"")], id="no-places"),
        pytest.param([(b'<row r="1"', b"<row"), (b'<row r="2"', b"<row")], id="no-lines"),
        pytest.param([(b"<sheetData>", b"<!-- <c r='A9' s='1'> --><sheetData>")], id="comment"),
    ],
)
def test_xml_may_be_written_otherwise(tmp_path: Path, changes: list[tuple[bytes, bytes]]) -> None:
    def change(sheet: Worksheet) -> None:
        sheet["B2"].number_format = "0.0%"
        sheet["C2"].font = Font(strike=True)

    path = workbook_of(tmp_path, [("a", "b", "c"), (1, 0.5, 3)], change)
    if changes and changes[0][0] == b'r="':
        content = ZipFile(path).read(SHEET)
        single = content.replace(b'<c r="B2" s="1"', b"<c r='B2' s=\"1\"")
        changes = [(content, single)]
    sheet = only_sheet(replace(path, SHEET, *changes))
    assert rows(sheet) == [["a", "b", "c"], ["1", "50%", "3"]]
    assert marks(sheet) == {(2, 2): Mark(struck=True)}


def test_many_rows_are_given_in_batches(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        for row in range(1, 5001):
            sheet.cell(row, 2).number_format = "0%"

    sheet = only_sheet(workbook_of(tmp_path, [(i, i / 4) for i in range(5000)], change))
    assert rows(sheet) == [[f"{i}", f"{25 * i}%"] for i in range(5000)]
    assert len(list(sheet.batches())) == 3
    assert len(sheet.head().rows) == 200


@pytest.mark.parametrize(
    ("content", "what"),
    [
        pytest.param(b"", "not_a_workbook", id="empty"),
        pytest.param(b"PK\x03\x04" + b"x" * 100, "workbook_damaged", id="no-zip"),
        pytest.param(b"\xd0\xcf\x11\xe0" + b"\0" * 1000, "workbook_damaged", id="no-xls"),
        pytest.param("地区,时期\n".encode(), "not_a_workbook", id="csv"),
        pytest.param(
            b"\xd0\xcf\x11\xe0" + b"\0" * 99 + "EncryptedPackage".encode("utf-16-le"),
            "workbook_encrypted",
            id="encrypted",
        ),
    ],
)
def test_what_is_no_workbook_is_an_error(tmp_path: Path, content: bytes, what: str) -> None:
    path = write(tmp_path, content, "a.xlsx")
    assert refusal(lambda: opened(path)) == (what, None)


def test_every_cut_of_a_workbook_is_an_error_and_no_crash(tmp_path: Path) -> None:
    whole = workbook_of(tmp_path, [("a", 5)]).read_bytes()
    for size in range(0, len(whole), 97):
        write(tmp_path, whole[:size], "cut.xlsx")
        what, _ = refusal(lambda: opened(tmp_path / "cut.xlsx"))
        assert what in ("not_a_workbook", "workbook_damaged")


def test_a_workbook_of_another_kind_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with ZipFile(path, "w") as target:
        target.writestr("word/document.xml", "<x/>")
    assert refusal(lambda: opened(path)) == ("workbook_unknown", None)


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param([(b'r="A1"', b'r="XFD1048576"')], id="in-a-row-that-says-otherwise"),
        pytest.param([(b' r="A1"', b" x='1' r='XFD1048576'")], id="written-otherwise"),
        pytest.param([(b' r="A1"', b' r="xfd1048576"')], id="in-small-letters"),
        pytest.param([(b'<row r="1"', b'<row r="1048576"'), (b"A1", b"XFD1048576")], id="both"),
    ],
)
def test_a_sheet_that_reaches_far_is_refused_before_memory_is_reserved(
    tmp_path: Path, changes: list[tuple[bytes, bytes]]
) -> None:
    path = replace(workbook_of(tmp_path, [(1,)]), SHEET, *changes)
    assert refusal(lambda: opened(path)) == ("sheet_too_large", None)


def test_sheets_may_reach_only_so_far_together(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for number in range(3):
        book.create_sheet(f"{number}")["S500000"] = 1
    book.save(tmp_path / "a.xlsx")
    assert refusal(lambda: opened(tmp_path / "a.xlsx")) == ("sheet_too_large", None)
    assert len(rows(only_sheet(f"{tmp_path / 'a.xlsx'}#2"))) == 500_000


@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml", "xl/styles.xml"])
def test_a_document_type_is_refused(tmp_path: Path, part: str) -> None:
    path = workbook_of(tmp_path, [("a",)])
    root = b"<" + part.rpartition("/")[2].encode()[:5]
    replace(path, part, (root, b'<!DOCTYPE a [<!ENTITY b "x">]>' + root))
    assert refusal(lambda: opened(path)) == ("part_damaged", None)


def test_a_zip_bomb_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_CONTENT", 1_000_000)
    path = workbook_of(tmp_path, [("a",)])
    with ZipFile(path, "a", ZIP_DEFLATED) as target:
        target.writestr("xl/media/image.png", bytes(1_000_001))
    assert refusal(lambda: opened(path)) == ("workbook_too_large", None)


def test_a_part_that_is_nearly_nothing_but_blanks_is_no_table(tmp_path: Path) -> None:
    path = workbook_of(tmp_path, [("a",)])
    with ZipFile(path, "a", ZIP_DEFLATED) as target:
        target.writestr("xl/media/small.png", bytes(archive.MAX_DENSE))
    assert rows(opened(path).sheets[0][0]) == [["a"]]
    with ZipFile(path, "a", ZIP_DEFLATED) as target:
        target.writestr("xl/media/large.png", bytes(archive.MAX_DENSE + 1))
    assert refusal(lambda: opened(path)) == ("workbook_bomb", None)


@pytest.mark.parametrize(("letters", "index"), [("A", 0), ("Z", 25), ("AA", 26), ("XFD", 16383)])
def test_letters_of_columns(letters: str, index: int) -> None:
    assert column_index(letters) == index
    assert column_letters(index) == letters
