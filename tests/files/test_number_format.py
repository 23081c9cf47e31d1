"""A number is what its format shows, but for the digits that rounding takes away."""

from __future__ import annotations

import pytest

from gaoxin_cli.files.date_format import EPOCH_1904
from gaoxin_cli.files.number_format import BUILT_IN, NumberFormat, format_by_code
from gaoxin_cli.files.shown import excerpt


@pytest.mark.parametrize(
    ("code", "value", "text"),
    [
        pytest.param("General", 860.01, "860.01", id="general"),
        pytest.param("0.0", 6.96, "6.96", id="rounding-takes-no-digits"),
        pytest.param("0", -0.4, "-0.4", id="rounding-to-zero"),
        pytest.param("0.00E+00", 1234567.0, "1234567", id="exponent"),
        pytest.param("# ?/?", 0.5, "0.5", id="fraction"),
        pytest.param("0.0%", 0.0762, "7.62%", id="percent"),
        pytest.param("0%;-0%", -0.05, "-5%", id="percent-negative"),
        pytest.param('0.0"%"', 7.6, "7.6%", id="percent-sign-only"),
        pytest.param(r"0.0\%", 7.6, "7.6%", id="percent-sign-escaped"),
        pytest.param("[Red]0.0%", 1.0, "100%", id="percent-coloured"),
        pytest.param("#,##0.0,", 460000.0, "460", id="thousands"),
        pytest.param("#,##0.0,_ ", 123456.0, "123.456", id="thousands-padded"),
        pytest.param("0.00,,", 150000000.0, "150", id="millions"),
        pytest.param("0!.0000", 4600000.0, "460", id="wan-by-a-literal-point"),
        pytest.param("0!.0000", 4612345.67, "461.234567", id="wan-with-digits"),
        pytest.param('0!.0,"万"', 4600000.0, "460万", id="wan-with-unit"),
        pytest.param(r"0\.0,", 4600000.0, "460", id="wan-with-backslash"),
        pytest.param('0"."0,"万"', 4600000.0, "460万", id="wan-with-quotes"),
        pytest.param('G/通用格式"万"', 107.0, "107万", id="chinese-general"),
        pytest.param('#,##0.00_ "亿元"', 212.5, "212.5亿元", id="unit"),
        pytest.param("0万", 5.0, "5万", id="unit-without-quotes"),
        pytest.param("[$¥-804]#,##0.00", 3.2, "¥3.2", id="currency"),
        pytest.param("[DBNum1][$-804]General", 5.0, "5", id="chinese-digits"),
        pytest.param("0.00_);(0.00)", -3.2, "-3.2", id="brackets"),
        pytest.param("0.00_);[Red](0.00)", -3.2, "-3.2", id="red-brackets"),
        pytest.param('0.0_);(0.0"万")', -5.0, "-5万", id="brackets-with-unit"),
        pytest.param("0.00;[红色]0.00", -3.2, "-3.2", id="red-without-a-sign"),
        pytest.param('0.0;-0.0;"-"', 0.0, "-", id="zero-as-a-dash"),
        pytest.param('_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 0.0, "-", id="account"),
        pytest.param('_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', -3.0, "-3", id="account-"),
        pytest.param("0;-0;;@", 0.0, "", id="zero-as-a-blank"),
        pytest.param("#,###", 0.0, "", id="zero-without-a-digit"),
        pytest.param(";;;", 5.0, "", id="nothing"),
        pytest.param('"增长"0.0%;"下降"0.0%;"持平"', 0.05, "增长5%", id="words-positive"),
        pytest.param('"增长"0.0%;"下降"0.0%;"持平"', -0.05, "下降5%", id="words-negative"),
        pytest.param('"增长"0.0%;"下降"0.0%;"持平"', 0.0, "持平", id="words-zero"),
        pytest.param('"约"0.0', -5.0, "-约5", id="words-before"),
        pytest.param("[>=1]0.0%;0.0", 8.5, "850%", id="condition-met"),
        pytest.param("[<1]0.0%;0.0", 8.5, "8.5", id="condition-not-met"),
        pytest.param("[<1]0.0%;0.0", -0.05, "-5%", id="condition-negative"),
        pytest.param('[=0]"-";0.0', -5.0, "-5", id="condition-zero"),
        pytest.param('[>0]0.0;[<0]-0.0;"平"', -1.0, "-1", id="two-conditions"),
        pytest.param('[>=100000000]0.0,,"百万";[>=1000]0.0,"千";0', 5e8, "500百万", id="three"),
        pytest.param('0000"年"00"月"', 202506.0, "2025年06月", id="words-between-digits"),
        pytest.param('0"年1-"0"月"', 20256.0, "2025年1-6月", id="months-between-digits"),
        pytest.param('"2025年1-"0"月"', 6.0, "2025年1-6月", id="digits-in-words"),
        pytest.param('1-0"月"', 6.0, "1-6月", id="digits-without-quotes"),
        pytest.param('0","0000', 4600000.0, "4600000", id="groups-of-four"),
        pytest.param('@"元"', "5", "5元", id="text-with-unit"),
        pytest.param('0;0;0;"其他"', "5", "其他", id="text-replaced"),
        pytest.param("0.0", "5", "5", id="text-as-it-is"),
    ],
)
def test_formats_are_applied(code: str, value: float | str, text: str) -> None:
    assert NumberFormat(code).show(value) == (text, None)


@pytest.mark.parametrize(
    ("code", "value"),
    [
        pytest.param("0.00;0.00", -3.2, id="a-negative-that-looks-positive"),
        pytest.param('0"万";0"万"', -3.0, id="a-negative-that-looks-positive-with-unit"),
        pytest.param("[>100]0", 50.0, id="no-section"),
        pytest.param("[>=100]0;0.0;0.00", 50.0, id="which-section"),
        pytest.param("0.0%%", 0.5, id="two-percent-signs"),
        pytest.param("0.0x", 1.0, id="a-letter"),
        pytest.param("0.0d", 1.0, id="a-day-in-a-number"),
        pytest.param('0"年"00"月"', 202506.5, id="words-between-digits-and-decimals"),
        pytest.param('0","0', 46.0, id="a-comma-that-may-be-a-point"),
        pytest.param('0"0000"', 46.5, id="digits-behind-decimals"),
        pytest.param("[Nonsense]0", 1.0, id="an-unknown-bracket"),
        pytest.param("0" + "," * 1000, 1.0, id="a-thousand-commas"),
        pytest.param("0%", float("inf"), id="infinity"),
        pytest.param("yyyy-mm", -1.0, id="a-negative-date"),
        pytest.param("yyyy-mm", 1e9, id="a-date-too-late"),
        pytest.param("yyyy-mm-dd", 60.0, id="a-day-that-never-was"),
    ],
)
def test_what_can_not_be_applied_is_said_with_the_format(code: str, value: float) -> None:
    shown = NumberFormat(code).show(value)
    assert shown.problem is not None
    assert shown.problem.what == "number_format"
    assert shown.problem.facts == {"found": shown.text, "format": excerpt(code)}
    assert float(shown.text) == value


@pytest.mark.parametrize(
    ("code", "text"),
    [
        pytest.param('yyyy"年"', "2025年", id="year"),
        pytest.param("yyyy", "2025", id="bare-year"),
        pytest.param('yy"年"', "2025年", id="short-year"),
        pytest.param('e"年"', "2025年", id="e"),
        pytest.param('yyyy"年"m"月"', "2025年6月", id="month"),
        pytest.param('[$-804]yyyy"年"m"月";@', "2025年6月", id="month-with-locale"),
        pytest.param('[DBNum1][$-804]yyyy"年"m"月"', "2025年6月", id="month-in-chinese-digits"),
        pytest.param("yyyy-mm", "2025-06", id="iso"),
        pytest.param(r"yyyy\-mm;@", "2025-06", id="iso-escaped"),
        pytest.param("yyyy.mm", "2025.06", id="points"),
        pytest.param("mmm-yy", "2025年6月", id="english"),
        pytest.param("m/yyyy", "2025年6月", id="month-first"),
        pytest.param('m"月"', "6月", id="month-alone"),
        pytest.param('yyyy"年1-"m"月"', "2025年1-6月", id="months"),
    ],
)
def test_a_date_without_its_day_is_a_period(code: str, text: str) -> None:
    serial_of_30_june_2025 = 45838.0
    assert NumberFormat(code).show(serial_of_30_june_2025) == (text, None)


@pytest.mark.parametrize(
    ("code", "value", "text", "what"),
    [
        ("m-d", 45663.0, "2025-01-06", "date_from_months"),
        ('m"月"d"日"', 45663.0, "2025-01-06", "date_from_months"),
        ("yyyy/m/d", 45838.0, "2025-06-30", "date_of_a_day"),
        ("yyyy-mm-dd hh:mm", 45838.5, "2025-06-30 12:00:00", "date_of_a_day"),
        ("dddd", 45838.0, "2025-06-30", "date_of_a_day"),
    ],
)
def test_a_day_is_no_period(code: str, value: float, text: str, what: str) -> None:
    shown = NumberFormat(code).show(value)
    assert shown.text == text
    assert shown.problem is not None
    assert shown.problem.what == what


def test_minutes_are_no_months() -> None:
    assert NumberFormat("h:mm").show(0.354166666666667) == ("08:30:00", None)
    assert NumberFormat("mm:ss").show(0.5) == ("12:00:00", None)


def test_dates_may_count_from_1904() -> None:
    assert NumberFormat("yyyy-mm").show(44376.0, EPOCH_1904) == ("2025-06", None)


@pytest.mark.parametrize("serial", [(1.0, "1900-01"), (59.0, "1900-02"), (61.0, "1900-03")])
def test_days_before_the_one_that_never_was(serial: tuple[float, str]) -> None:
    assert NumberFormat("yyyy-mm").show(serial[0]).text == serial[1]


@pytest.mark.parametrize(
    "code",
    ["", "General", "0", "0.00", "#,##0.00", "@", "# ?/?", "0.00E+00", "0.00_);(0.00)", "0.0;-0.0",
     "#,##0.00;[Red]-#,##0.00", "0.00;[Red]0.00", r"0.00_ ;[Red]\-0.00\ ", "0.0;-0.0;0.0;@"],
)  # fmt: skip
def test_formats_that_change_nothing_are_known_as_such(code: str) -> None:
    assert format_by_code(code) is None


@pytest.mark.parametrize(
    "code", ["0%", "0,", "0;0", '0"元"', "#,###", "[<1]0;0", "yyyy", "0;-0;;@", '@"元"', "0x"]
)
def test_formats_that_change_something_are_known_as_such(code: str) -> None:
    assert format_by_code(code) is not None


def test_every_built_in_format_is_known() -> None:
    problems = [NumberFormat(code).show(45838.0).problem for code in BUILT_IN.values()]
    assert {problem.what for problem in problems if problem} == {"date_of_a_day"}
