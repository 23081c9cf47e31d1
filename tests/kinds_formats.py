"""The workbooks of ``cases/kinds`` whose cells are shown by number formats."""

import datetime as dt

from openpyxl.worksheet.worksheet import Worksheet

from tests.kinds_workbooks import WORKBOOKS, formats, rows, workbook

__all__ = ["WORKBOOKS"]


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


@workbook("05-percent-that-is-only-a-letter")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["滨江高新区2025年"], ["指标", "全年(亿元)", "同比增长"])
    rows(sheet, ["地区生产总值", 212, 7.4], ["营业收入", 1070, 7])
    formats(sheet, C3='0.0"%"', C4="0.0\\%")


@workbook("05-zero-shown-as-a-dash")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["滨江高新区2025年"], ["指标", "全年(亿元)"], ["利润总额", 0], ["税收收入", 62])
    accounting = '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ '
    formats(sheet, B3=accounting, B4=accounting)


@workbook("05-zeros-not-shown")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["滨江高新区2025年"], ["指标", "全年(亿元)"], ["利润总额", 0], ["税收收入", 62])
    formats(sheet, B3="0.0;-0.0;;@", B4="0.0;-0.0;;@")


@workbook("05-month-alone-from-a-date")
def _(sheet: Worksheet) -> None:
    rows(
        sheet,
        ["滨江高新区2025年税收收入（亿元）"],
        ["指标", dt.date(2026, 6, 1)],
        ["税收收入", 31.4],
    )
    formats(sheet, B2='m"月"')


@workbook("05-english-month-and-year-from-a-date")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["area", "indicator", dt.date(2025, 6, 1)], ["bj", "tax", 31.4])
    formats(sheet, C1="mmm-yy")


@workbook("05-percent-shown-under-money")
def _(sheet: Worksheet) -> None:
    rows(
        sheet, ["滨江高新区2025年"], ["指标", "全年(亿元)"], ["营业收入", 1070], ["税收收入", 0.62]
    )
    formats(sheet, B4="0%")


@workbook("05-quarter-made-by-the-format")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["滨江高新区2025年税收收入（亿元）"], ["季度", "累计数"], [1, 15.2], [2, 31.4])
    formats(sheet, A3='"第"0"季度"', A4='"第"0"季度"')


@workbook("05-thousand-thousands")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["2025年出口总额（美元）"], ["园区", "全年"])
    rows(sheet, ["滨江高新区", 865000000], ["云岭高新区", 104000000])
    formats(sheet, B3='#,##0.0,,"百万"', B4='0.0,"千"')


@workbook("05-power-of-ten-shown")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["滨江高新区2025年"], ["指标", "全年(亿元)"], ["营业收入", 1070])
    formats(sheet, B3="0.00E+00")


@workbook("05-fraction-shown")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["滨江高新区2025年"], ["指标", "单位", "全年"])
    rows(sheet, ["研发投入强度", "%", 3.5], ["营业收入", "亿元", 1070])
    formats(sheet, C3="# ?/?")


@workbook("05-fall-shown-by-an-arrow")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["滨江高新区2025年"], ["指标", "全年(亿元)", "同比(%)"])
    rows(sheet, ["地区生产总值", 212, -3.2], ["营业收入", 1070, 7])
    formats(sheet, C3='0.0"↑";0.0"↓"', C4='0.0"↑";0.0"↓"')


@workbook("05-fall-shown-in-words")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["滨江高新区2025年"], ["指标", "全年(亿元)", "同比"])
    rows(sheet, ["地区生产总值", 212, -3.2], ["营业收入", 1070, 7])
    formats(sheet, C3='"增长"0.0"%";"下降"0.0"%"', C4='"增长"0.0"%";"下降"0.0"%"')


@workbook("05-unit-of-the-format-alone")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["滨江高新区2025年"], ["指标", "全年"], ["营业收入", 10700000])
    formats(sheet, B3='#,##0"万元"')


@workbook("05-date-where-a-figure-should-be")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["滨江高新区2025年"], ["指标", "全年(亿元)"])
    rows(sheet, ["营业收入", 45000], ["税收收入", 62])
    formats(sheet, B3="yyyy/m/d")


@workbook("05-last-day-of-a-period")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["园区", "报告期", "税收收入(亿元)"], ["滨江高新区", dt.date(2025, 6, 30), 31.4])
    formats(sheet, B2="yyyy-mm-dd")


@workbook("05-years-shown-with-a-comma")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["滨江高新区"], ["指标", 2024, 2025], ["营业收入（亿元）", 1000, 1070])
    formats(sheet, B2="#,##0", C2="#,##0", B3="#,##0", C3="#,##0")


@workbook("05-plus-sign-shown")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["滨江高新区2025年"], ["指标", "全年(亿元)", "同比(%)"])
    rows(sheet, ["地区生产总值", 212, 7.4], ["营业收入", 1070, -0.5])
    formats(sheet, C3="+0.0;-0.0;0.0", C4="+0.0;-0.0;0.0")


@workbook("05-percent-in-the-header-and-the-format")
def _(sheet: Worksheet) -> None:
    rows(sheet, ["滨江高新区2025年"], ["指标", "全年(亿元)", "同比(%)"])
    rows(sheet, ["地区生产总值", 212, 0.074])
    formats(sheet, C3="0.0%")
