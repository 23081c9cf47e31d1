"""OpenDocument tells value and text; the figure is what the text shows, with the value's digits."""

from __future__ import annotations

import pytest

from gaoxin_cli.files.shown_text import show_date, show_number


@pytest.mark.parametrize(
    ("stored", "text", "shown"),
    [
        ("860.01", "860.01", "860.01"),
        ("860.01", "860.0", "860.01"),
        ("860.01", "860,01", "860.01"),
        ("1234", "1,234", "1234"),
        ("1234000", "1,234", "1234"),
        ("123456789", "123.46", "123.456789"),
        ("1234567.891", "1 234 567,89", "1234567.891"),
        ("4600000", "460万", "460万"),
        ("1234567", "1.23E+06", "1234567"),
        ("-3.2", "-3.2", "-3.2"),
        ("-3.2", "(3.2)", "-3.2"),
        ("-3.2", "下降3.2", "下降3.2"),
        ("0", "-", "-"),
        ("0", "", "0"),
        ("0.0004", "0.0", "0.0004"),
        ("0.5", "1/2", "0.5"),
        ("0.5", "第1季0.5", "第1季0.5"),
        ("7.6", "7.6%", "7.6%"),
        ("202506", "2025年06月", "2025年06月"),
        ("6", "2025年1-6月", "2025年1-6月"),
    ],
)
def test_the_text_has_the_digits_of_the_value(stored: str, text: str, shown: str) -> None:
    assert show_number(stored, text, percent=False) == (shown, None)


@pytest.mark.parametrize(
    ("stored", "text", "shown"),
    [
        ("0.0929", "9.3%", "9.29%"),
        ("0.5", "50 %", "50%"),
        ("-0.05", "下降5.0%", "下降5%"),
        ("1", "100%", "100%"),
        ("0.076", "", "7.6%"),
    ],
)
def test_percentages_are_a_hundred_times_the_value(stored: str, text: str, shown: str) -> None:
    assert show_number(stored, text, percent=True) == (shown, None)


@pytest.mark.parametrize(
    ("stored", "text"), [("5", "6"), ("123", "0"), ("-3.2", "3.2"), ("-3", "3万")]
)
def test_a_text_that_shows_something_else_is_a_problem(stored: str, text: str) -> None:
    shown = show_number(stored, text, percent=False)
    assert shown.text == stored
    assert shown.problem is not None
    assert shown.problem.what == "shown_otherwise"
    assert shown.problem.facts == {"found": stored, "shown": text}


@pytest.mark.parametrize("stored", ["", "x", "nan", "inf", "1.2.3"])
def test_values_that_are_no_numbers_are_an_error(stored: str) -> None:
    with pytest.raises(ValueError, match="a number that is none"):
        show_number(stored, "5", percent=False)


def test_a_number_of_a_billion_digits_is_never_written_out() -> None:
    assert show_number("1E999999999", "1", percent=False) == ("1E999999999", None)


@pytest.mark.parametrize(
    ("stored", "text", "shown"),
    [
        ("2025-06-30", "2025年", "2025年"),
        ("2025-06-30", "25年", "2025年"),
        ("2025-06-30", "2025年6月", "2025年6月"),
        ("2025-06-30", "25年6月", "25年6月"),
        ("2025-06-30", "6月", "6月"),
        ("2025-06-30", "2025年1-6月", "2025年1-6月"),
        ("2025-06-30T00:00:00", "2025-06", "2025-06"),
        ("2025-06-30", "06/2025", "2025年6月"),
        ("2025-06-30", "June 2025", "2025年6月"),
        ("2025-06-30", "Jun-25", "2025年6月"),
    ],
)
def test_a_date_is_the_period_that_it_shows(stored: str, text: str, shown: str) -> None:
    assert show_date(stored, text) == (shown, None)


@pytest.mark.parametrize(
    ("stored", "text", "what"),
    [
        ("2025-01-06", "1-6", "date_from_months"),
        ("2025-01-06", "2025/1/6", "date_from_months"),
        ("2025-06-30", "2025-06-30", "date_of_a_day"),
        ("2025-06-25", "Jun-25", "date_of_a_day"),
        ("2025-06-30", "", "date_of_a_day"),
    ],
)
def test_a_date_of_a_day_is_a_problem(stored: str, text: str, what: str) -> None:
    shown = show_date(stored, text)
    assert shown.text == stored
    assert shown.problem is not None
    assert shown.problem.what == what
