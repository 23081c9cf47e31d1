"""The workbooks of ``cases/kinds``: what Excel and WPS show otherwise than they store it."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font
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


@workbook("05-year-from-a-date-shown-as-a-year")
def _(sheet: Worksheet) -> None:
    rows(
        sheet,
        ["园区", "年度", "指标", "数值(亿元)", "同比增长"],
        ["滨江高新区", dt.date(2025, 12, 31), "营业收入", 1070, 7.0],
        ["滨江高新区", dt.date(2024, 1, 1), "营业收入", 1000, None],
    )
    formats(sheet, B2='yyyy"年"', B3="yyyy")


@workbook("05-months-from-dates-across")
def _(sheet: Worksheet) -> None:
    rows(
        sheet,
        ["滨江高新区主要指标"],
        ["指标", "单位", dt.date(2025, 3, 1), dt.date(2025, 6, 1)],
        ["营业收入", "亿元", 255, 528],
    )
    formats(sheet, C2='yyyy"年"m"月"', D2='yyyy"年"m"月"')


@workbook("05-one-to-six-became-a-day")
def _(sheet: Worksheet) -> None:
    rows(
        sheet,
        ["滨江高新区2025年主要指标"],
        ["指标", "单位", dt.date(2026, 1, 6)],
        ["营业收入", "亿元", 528],
    )
    formats(sheet, C2='m"月"d"日"')


@workbook("05-thousands-hidden-by-the-format")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["园区", "时期", "营业收入(亿元)", "税收收入(亿元)"])
    rows(sheet, ["滨江高新区", "2025年", 1070000, 62000])
    formats(sheet, C2="#,##0,", D2="0.0,_ ")


@workbook("05-wan-shown-by-the-format")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["2025年各高新区从业人员（人）"], ["园区", "从业人员"])
    rows(sheet, ["滨江高新区", 186500], ["云岭高新区", 40200])
    formats(sheet, B3='0!.0,"万"', B4='0!.0000"万"')


@workbook("05-percent-shown-by-the-format")
def _(sheet: Worksheet) -> None:
    rows(
        sheet,
        ["滨江高新区2025年主要指标"],
        ["指标", "单位", "全年", "同比增长"],
        ["地区生产总值", "亿元", 212, 0.074],
        ["研发投入强度", "%", 0.0382, None],
    )
    formats(sheet, D3="0.0%", C4="0.00%")


@workbook("05-percent-only-above-a-limit")
def _(sheet: Worksheet) -> None:
    rows(
        sheet,
        ["滨江高新区2025年主要指标"],
        ["指标", "全年(亿元)", "同比增长(%)"],
        ["地区生产总值", 212, 7.4],
        ["营业收入", 1070, 0.125],
    )
    formats(sheet, C3="[<1]0.0%;0.0", C4="[<1]0.0%;0.0")


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


@workbook("05-every-visible-sheet")
def _(sheet: Worksheet) -> None:
    header = ["园区", "时期", "指标", "数值", "单位", "同比"]
    sheet.title = "填表说明"
    rows(sheet, ["请各高新区于季后10日内报送。"], ["联系人：经济发展局"])
    book = sheet.parent
    assert book is not None
    first, second, kept = (book.create_sheet(name) for name in ("滨江", "云岭", "旧数"))
    rows(first, header, ["滨江高新区", "2025年1-6月", "营业收入", 528, "亿元", 7.1])
    rows(second, header, ["云岭高新区", "2025年1-6月", "营业收入", 153, "亿元", 6.3])
    rows(kept, header, ["临河高新区", "2025年1-6月", "营业收入", 214, "亿元", 7.0])
    kept.sheet_state = "hidden"


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


@workbook("05-fall-shown-in-brackets")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["园区", "时期", "指标", "数值(亿元)", "同比"])
    rows(sheet, ["滨江高新区", "2025年", "地区生产总值", 212, -3.2])
    rows(sheet, ["滨江高新区", "2025年", "利润总额", -4.5, None])
    formats(sheet, D3="#,##0.00_);[Red](#,##0.00)", E2="0.0_ ;[红色]-0.0 ")


@workbook("05-fall-shown-by-a-triangle")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["园区", "时期", "指标", "数值(亿元)", "同比(%)"])
    rows(sheet, ["滨江高新区", "2025年", "地区生产总值", 212, -3.2])
    formats(sheet, E2='"▲"0.0;"▼"0.0;"—"')


@workbook("05-sign-swallowed-by-the-format")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["园区", "时期", "指标", "数值(亿元)"])
    rows(sheet, ["滨江高新区", "2025年", "利润总额", -4.5])
    rows(sheet, ["滨江高新区", "2025年", "营业收入", 1070])
    formats(sheet, D2="0.0;0.0")


@workbook("05-unit-shown-by-the-format")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["滨江高新区2025年主要指标"], ["指标", "全年"])
    rows(sheet, ["营业收入", 1070], ["高新技术企业", 1560])
    formats(sheet, B3='#,##0.0"亿元"', B4='General"家"')


@workbook("05-unit-of-the-format-against-that-of-the-header")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["滨江高新区2025年主要指标"], ["指标", "全年（万元）"])
    rows(sheet, ["营业收入", 1070], ["税收收入", 620000])
    formats(sheet, B3='0.0"亿元"')


@workbook("05-format-that-shows-nothing")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["园区", "时期", "指标", "数值(亿元)"])
    rows(sheet, ["滨江高新区", "2025年", "营业收入", 1070])
    rows(sheet, ["滨江高新区", "2025年", "税收收入", 62])
    formats(sheet, D2=";;;")


@workbook("05-digits-in-chinese")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["园区", "时期", "指标", "数值"])
    rows(sheet, ["滨江高新区", "2025年", "高新技术企业", 1560])
    rows(sheet, ["滨江高新区", "2025年", "营业收入", 1070])
    formats(sheet, D2="[DBNum1][$-804]General")


@workbook("05-october-as-a-number")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["园区", "时期", "指标", "数值(亿元)"])
    rows(sheet, ["滨江高新区", 2025.1, "营业收入", 890])
    formats(sheet, B2="0.00")


@workbook("05-year-and-month-as-a-number")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["园区", "时期", "指标", "数值(亿元)"])
    rows(sheet, ["滨江高新区", 202506, "营业收入", 528])
    rows(sheet, ["滨江高新区", 2025, "营业收入", 1070])
    formats(sheet, B3='0"年"')


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


@workbook("05-unit-in-the-name-of-the-sheet")
def _(sheet: Worksheet) -> None:
    sheet.title = "主要指标（万元）"
    rows(sheet, ["滨江高新区2025年"], ["指标", "全年"])
    rows(sheet, ["营业收入", 10700000], ["税收收入", 620000])


@workbook("05-area-in-the-name-of-the-sheet")
def _(sheet: Worksheet) -> None:
    book = sheet.parent
    assert book is not None
    sheet.title = "滨江高新区"
    table = [["2025年1-6月主要指标"], ["指标", "单位", "累计", "同比增长(%)"]]
    rows(sheet, *table, ["营业收入", "亿元", 528, 7.1])
    rows(book.create_sheet("云岭高新区"), *table, ["营业收入", "亿元", 153, 6.3])


@workbook("05-text-that-looks-like-numbers")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["园区", "时期", "指标", "数值", "单位", "同比"])
    rows(sheet, ["滨江高新区", "2025年", "营业收入", " 1,070.5", "亿元", "7.0%"])
    rows(sheet, ["滨江高新区", "2025年", "高新技术企业", "1560 ", "家", "10.6"])


@workbook("05-digits-behind-those-shown")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["园区", "时期", "指标", "数值", "单位", "同比"])
    rows(sheet, ["滨江高新区", "2025年", "营业收入", 1069.96, "亿元", 0.06996])
    formats(sheet, D2="0", F2="0.0%")
