"""The workbooks of ``cases/kinds``: what Excel and WPS show otherwise than they store it."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.worksheet import Worksheet

Cell = object
WORKBOOKS: dict[str, Callable[[], Workbook]] = {}
RAISED = InlineFont(vertAlign="superscript")


def workbook(name: str) -> Callable[[Callable[[Worksheet], None]], Callable[[Worksheet], None]]:
    """Registers what fills the first sheet of the workbook of a case."""

    def register(fill: Callable[[Worksheet], None]) -> Callable[[Worksheet], None]:
        def build() -> Workbook:
            book = Workbook()
            fill(book.worksheets[0])
            return book

        WORKBOOKS[name] = build
        return fill

    return register


def rows(sheet: Worksheet, *table: Sequence[Cell]) -> None:
    for row in table:
        sheet.append(list(row))


def formats(sheet: Worksheet, **by_cell: str) -> None:
    for cell, shown in by_cell.items():
        sheet[cell].number_format = shown


def merged(sheet: Worksheet, ranges: Iterable[str]) -> None:
    for cells in ranges:
        sheet.merge_cells(cells)


@workbook("02-years-merged-downwards")
def _(sheet: Worksheet) -> None:
    rows(
        sheet,
        ["年份", "季度", "地区", "指标", "数值(亿元)"],
        [2024, "上半年", "滨江高新区", "税收收入", 29.8],
        [None, "全年", "滨江高新区", "税收收入", 59],
        [2025, "上半年", "滨江高新区", "税收收入", 31.4],
        [None, "全年", "滨江高新区", "税收收入", 62],
    )
    merged(sheet, ["A2:A3", "A4:A5"])


@workbook("05-note-raised-behind-the-digits")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["滨江高新区2025年主要指标"], ["指标", "单位", "全年"])
    rows(sheet, ["营业收入", "亿元"], ["高新技术企业", "家", 1560])
    sheet["C3"] = CellRichText("1070", TextBlock(RAISED, "1"))
    sheet["A4"] = CellRichText("高新技术企业", TextBlock(RAISED, "2"))


@workbook("05-note-raised-by-the-font-of-the-cell")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["滨江高新区2025年主要指标"], ["指标", "单位", "全年"])
    rows(sheet, ["营业收入", "亿元", 1070], ["高新技术企业", "家", 2])
    sheet["C4"].font = Font(vertAlign="superscript")


@workbook("05-struck-out-figure")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["滨江高新区2025年主要指标"], ["指标", "单位", "全年"])
    rows(sheet, ["营业收入", "亿元", 1070], ["税收收入", "亿元", 62])
    sheet["C3"].font = Font(strike=True)


@workbook("05-hidden-row-of-last-month")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["园区", "时期", "指标", "数值(亿元)"])
    rows(sheet, ["滨江高新区", "2025年", "营业收入", 1070])
    rows(sheet, ["滨江高新区", "2025年", "税收收入", 62])
    sheet.row_dimensions[3].hidden = True


@workbook("05-hidden-column-of-plans")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["滨江高新区"], ["指标", "单位", "2025年1-6月", "2025年"])
    rows(sheet, ["营业收入", "亿元", 520, 1070])
    sheet.column_dimensions["C"].hidden = True


@workbook("05-formula-never-computed")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["园区", "时期", "指标", "数值(亿元)"])
    rows(sheet, ["滨江高新区", "2025年", "营业收入", "=SUM(D3:D4)"])
    rows(sheet, ["滨江高新区", "2025年", "税收收入", 62])


@workbook("05-error-in-a-cell")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["园区", "时期", "指标", "数值(亿元)"])
    rows(sheet, ["滨江高新区", "2025年", "营业收入", "#REF!"])
    rows(sheet, ["滨江高新区", "2025年", "税收收入", 62])
    sheet["D2"].data_type = "e"


@workbook("05-two-header-rows-merged")
def _(sheet: Worksheet) -> None:
    rows(
        sheet,
        ["2025年上半年各高新区主要经济指标"],
        ["园区", "营业收入", None, "地区生产总值", None],
        [None, "累计（亿元）", "同比增长", "累计（亿元）", "同比增长"],
        ["滨江高新区", 528, 0.071, 101.5, 0.081],
        ["云岭高新区", 153, 0.063, 30.4, 0.06],
    )
    merged(sheet, ["A1:E1", "A2:A3", "B2:C2", "D2:E2"])
    formats(sheet, C4="0.0%", E4="0.0%", C5="0.0%", E5="0.0%")


@workbook("05-areas-merged-downwards")
def _(sheet: Worksheet) -> None:
    rows(
        sheet,
        ["园区", "指标", "2025年(亿元)", "同比增长(%)"],
        ["滨江高新区", "营业收入", 1070, 7.0],
        [None, "税收收入", 62, 5.1],
        ["云岭高新区", "营业收入", 320, 6.3],
        [None, "税收收入", 19, 4.4],
    )
    merged(sheet, ["A2:A3", "A4:A5"])


@workbook("05-figure-merged-over-two-areas")
def _(sheet: Worksheet) -> None:
    rows(
        sheet,
        ["2025年各高新区"],
        ["园区", "营业收入(亿元)", "税收收入(亿元)"],
        ["滨江高新区", 1070, 81],
        ["云岭高新区", 320, None],
        ["临河高新区", 290, 12],
    )
    merged(sheet, ["C3:C4"])


@workbook("05-one-number-struck-and-one-not")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["滨江高新区2025年"], ["指标", "全年(亿元)"], ["营业收入"], ["税收收入", 62])
    sheet["B3"] = CellRichText(TextBlock(InlineFont(strike=True), "1000"), "1070")


@workbook("05-dates-of-1904")
def _(sheet: Worksheet) -> None:
    book = sheet.parent
    assert book is not None
    book.epoch = CALENDAR_MAC_1904
    rows(sheet, ["园区", "年度", "税收收入(亿元)"], ["滨江高新区", dt.date(2025, 12, 31), 62])
    formats(sheet, B2='yyyy"年"')


@workbook("05-hidden-by-a-filter")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["园区", "年份", "税收收入(亿元)"])
    rows(sheet, ["滨江高新区", 2024, 59], ["滨江高新区", 2025, 62])
    sheet.auto_filter.ref = "A1:C3"
    sheet.auto_filter.add_filter_column(1, ["2025"])
    sheet.row_dimensions[2].hidden = True


@workbook("05-collapsed-columns")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["滨江高新区"], ["指标", "2025年一季度", "2025年上半年", "2025年"])
    rows(sheet, ["税收收入（亿元）", 15.2, 31.4, 62])
    sheet.column_dimensions.group("B", "C", hidden=True)


@workbook("05-line-break-in-the-header")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["2025年各高新区"], ["园区", "营业收入\n（亿元）", "比上年\n增长（%）"])
    rows(sheet, ["滨江\n高新区", 1070, 7.0])


@workbook("05-note-raised-in-the-name")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["2025年各高新区"], ["园区", "营业收入（亿元）"], [None, 1070], [None, 320])
    sheet["A3"] = CellRichText("滨江高新区", TextBlock(RAISED, "1"))
    sheet["A4"] = CellRichText("云岭高新区", TextBlock(RAISED, "[2]"))
    sheet["B2"] = CellRichText("营业收入", TextBlock(RAISED, "3"), "（亿元）")


@workbook("05-header-merged-over-three-rows")
def _(sheet: Worksheet) -> None:
    rows(
        sheet,
        ["园区", "2025年1-6月", None, None, None],
        [None, "税收收入", None, "利润总额", None],
        [None, "亿元", "同比(%)", "亿元", "同比(%)"],
        ["滨江高新区", 31.4, 5.1, 44, 2.2],
        ["云岭高新区", 9.9, 3.8, 11, -1.0],
    )
    merged(sheet, ["A1:A3", "B1:E1", "B2:C2", "D2:E2"])


@workbook("05-title-in-a-hidden-row")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["滨江高新区2025年主要指标"], ["指标", "单位", "全年"], ["营业收入", "亿元", 1070])
    sheet.row_dimensions[1].hidden = True


@workbook("05-three-tables-on-one-sheet-side-by-side")
def _(sheet: Worksheet) -> None:
    rows(
        sheet,
        ["滨江高新区2025年", None, None, "云岭高新区2025年", None, None, "临河高新区2025年", None],
        ["指标", "全年(亿元)", None, "指标", "全年(亿元)", None, "指标", "全年(亿元)"],
        ["营业收入", 1070, None, "营业收入", 320, None, "营业收入", 431],
    )
