"""The workbooks of ``cases/kinds`` with several sheets, or names of sheets that tell something."""

from openpyxl.worksheet.worksheet import Worksheet

from tests.kinds_workbooks import WORKBOOKS, rows, workbook

__all__ = ["WORKBOOKS"]


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


@workbook("05-year-of-the-sheet-against-that-of-the-title")
def _(sheet: Worksheet) -> None:
    sheet.title = "2024年"
    rows(sheet, ["滨江高新区2025年主要指标"], ["指标", "全年(亿元)"], ["税收收入", 62])


@workbook("08-a-sheet-for-each-month")
def _(sheet: Worksheet) -> None:
    book = sheet.parent
    assert book is not None
    book.remove(sheet)
    for month, amount in ((4, 5.0), (5, 5.2), (6, 6.0)):
        page = book.create_sheet(f"{month}月")
        rows(page, ["滨江高新区2025年"], ["指标", "数值(亿元)"], ["税收收入", amount])


@workbook("08-single-by-a-word-in-the-sheet")
def _(sheet: Worksheet) -> None:
    sheet.title = "6月当月"
    rows(sheet, ["滨江高新区2025年"], ["指标", "数值(亿元)"], ["税收收入", 5.4])


@workbook("05-two-sheets-that-differ")
def _(sheet: Worksheet) -> None:
    book = sheet.parent
    assert book is not None
    header = ["园区", "时期", "指标", "数值(亿元)"]
    rows(sheet, header, ["滨江高新区", "2025年", "营业收入", 1070])
    rows(sheet, ["滨江高新区", "2025年", "税收收入", 62])
    rows(book.create_sheet("副本"), header, ["滨江高新区", "2025年", "营业收入", 1065])


@workbook("05-month-in-the-sheet-and-year-in-the-title")
def _(sheet: Worksheet) -> None:
    book = sheet.parent
    assert book is not None
    book.remove(sheet)
    for month, amount in ((5, 25.4), (6, 31.4)):
        page = book.create_sheet(f"1-{month}月")
        rows(page, ["滨江高新区2025年"], ["指标", "累计(亿元)"], ["税收收入", amount])


@workbook("40-growth-sheet-beside-level-sheet")
def _(sheet: Worksheet) -> None:
    book = sheet.parent
    assert book is not None
    sheet.title = "总量"
    rows(sheet, ["2025年1-6月"], ["园区", "税收收入(亿元)"], ["滨江高新区", 31.4])
    rows(book.create_sheet("增速"), ["2025年1-6月"], ["园区", "税收收入"], ["滨江高新区", 5.1])


@workbook("41-sheets-of-places-and-shares")
def _(sheet: Worksheet) -> None:
    book = sheet.parent
    assert book is not None
    sheet.title = "总量"
    for page, unit, amount in (
        (sheet, "（亿元）", 62),
        (book.create_sheet("位次"), "", 1),
        (book.create_sheet("占全市比重"), "", 31.2),
        (book.create_sheet("2025年目标"), "", 64),
    ):
        rows(page, ["2025年"], ["园区", f"税收收入{unit}"], ["滨江高新区", amount])


@workbook("43-half-year-in-the-name-of-the-sheet")
def _(sheet: Worksheet) -> None:
    sheet.title = "2025年半年度"
    rows(sheet, ["滨江高新区主要指标"], ["指标", "数值（亿元）"], ["税收收入", 31.4])
