"""The workbooks of ``samples/tables``; ``python -m tests.samples_workbooks`` writes them."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from openpyxl import Workbook

FOLDER = Path(__file__).resolve().parents[1] / "samples" / "tables"
INVENTED = "数字均为虚构，仅供试用"
MADE = dt.datetime(2026, 7, 20)  # noqa: DTZ001 - workbooks know no time zones


def two_row_header() -> Workbook:
    """Measures above 累计 and 同比增长, merged; growth is shown in percent."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "上半年"
    for row in (
        [f"2026年1-6月各高新区主要经济指标（{INVENTED}）"],
        ["园区", "营业收入（亿元）", None, "高新技术企业（家）", None],
        [None, "累计", "同比增长", "期末数", "同比增长"],
        ["石家庄高新区", 1699.06, 0.082, 1620, 0.095],
        ["正定高新区", 380.14, 0.123, 219, 0.112],
        ["合计", 2079.2, 0.089, 1839, 0.097],
    ):
        sheet.append(row)
    for cells in ("A1:E1", "A2:A3", "B2:C2", "D2:E2"):
        sheet.merge_cells(cells)
    for cell in ("C4", "C5", "C6", "E4", "E5", "E6"):
        sheet[cell].number_format = "0.0%"
    return book


def sheet_per_quarter() -> Workbook:
    """The period stands in the name of the sheet alone; the last sheet is no table."""
    book = Workbook()
    book.remove(book.worksheets[0])
    figures = {
        "2025年一季度": (760.15, 7.1, 164.22, 10.9),
        "2025年上半年": (1570.3, 7.2, 338.5, 11.3),
        "2025年前三季度": (2441.86, 7.3, 524.9, 11.5),
        "2025年全年": (3351.42, 7.4, 714.46, 11.6),
    }
    for name, (first, first_growth, second, second_growth) in figures.items():
        sheet = book.create_sheet(name)
        sheet.append(["高新区", "指标", "数值（亿元）", "增速（%）"])
        sheet.append(["石家庄高新区", "营业收入", first, first_growth])
        sheet.append(["正定高新区", "营业收入", second, second_growth])
    sheet = book.create_sheet("说明")
    sheet.append([INVENTED])
    return book


def numbers_as_shown() -> Workbook:
    """Yuan shown as 亿元, years made of dates, growth in percent."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "年报"
    for row in (
        [f"石家庄高新区年报（{INVENTED}）"],
        [None, None, None, "单位：亿元"],
        ["年度", "指标", "全年", "同比"],
        [dt.date(2024, 12, 31), "营业收入", 312050000000, None],
        [dt.date(2025, 12, 31), "营业收入", 335142000000, 0.074],
        [dt.date(2025, 12, 31), "固定资产投资", 31410000000, 0.104],
    ):
        sheet.append(row)
    for line in (4, 5, 6):
        sheet.cell(line, 1).number_format = 'yyyy"年"'
        sheet.cell(line, 3).number_format = "0!.00,,"
        sheet.cell(line, 4).number_format = "0.0%;[Red]-0.0%"
    return book


WORKBOOKS: dict[str, Callable[[], Workbook]] = {
    "two-row-header.xlsx": two_row_header,
    "sheet-per-quarter.xlsx": sheet_per_quarter,
    "numbers-as-shown.xlsx": numbers_as_shown,
}


def write() -> None:
    for name, make in WORKBOOKS.items():
        book = make()
        book.properties.created = book.properties.modified = MADE
        book.save(FOLDER / name)


if __name__ == "__main__":
    write()
