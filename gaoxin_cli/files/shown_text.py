"""OpenDocument cells tell their value and the text they show: what is seen of the value, exactly.

The text is rounded, the value isn't scaled. Where the text shows the value times a power of ten,
rounded, the digits of the text are replaced by those of the value; nothing has to be known of the
number formats that led there.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from gaoxin_cli.files.date_format import show_day
from gaoxin_cli.files.shown import Shown, excerpt
from gaoxin_cli.finding import Statement
from gaoxin_cli.text import narrow

_NUMBER = re.compile(
    r"[0-9](?:[0-9.,'’ \xa0\u2009\u202f]*[0-9])?(?:E[+-]?[0-9]{1,3})?", re.IGNORECASE
)
_NO_DIGIT = re.compile(r"[^0-9]")
_POWERS = (0, 2, -3, -4, -6, -8, -9, -12, *(-1, -2, -5, -7, -10, -11, 1, 3, 4))
"""Usual ones first: as it is, percent, thousands, 万, millions, 亿."""
_MOST_DIGITS = 60
_HALF = Decimal("0.5")
_CENTURY = 100


def show_number(stored: str, text: str, *, percent: bool) -> Shown:
    """Return what a number cell shows, with all digits of its value.

    Raises:
        ValueError: the value is no number.

    """
    try:
        value = Decimal(stored)
    except InvalidOperation as error:
        raise ValueError("a number that is none") from error
    if not value.is_finite():
        raise ValueError("a number that is none")
    if abs(value.adjusted()) > _MOST_DIGITS or len(value.as_tuple().digits) > _MOST_DIGITS:
        return Shown(excerpt(stored))
    if not text:
        return Shown(_plain(value.scaleb(2)) + "%" if percent else _plain(value))
    narrowed = narrow(text)
    if text == stored or not any(map(str.isdecimal, narrowed)):
        return Shown(text.strip())
    powers = (2, *_POWERS) if percent else _POWERS
    for power in powers:
        for match in _NUMBER.finditer(narrowed):
            if _is_rounded(abs(value).scaleb(power), match[0]):
                before, after = text[: match.start()].strip(), text[match.end() :].strip()
                return _with_sign(value, before, _plain(abs(value).scaleb(power)), after, text)
    if _NO_DIGIT.sub("", narrowed).lstrip("0") == _plain(abs(value)):
        # Text stands between the digits of a whole number.
        return Shown(text.strip())
    return _unknown(stored, text)


def _with_sign(value: Decimal, before: str, digits: str, after: str, text: str) -> Shown:
    """Return digits between the texts around them; a negative number must be seen to be one."""
    if "(" in before and ")" in after and value < 0:
        before, after = "-" + before.replace("(", ""), after.replace(")", "")
    if value < 0 and not before:
        return _unknown(_plain(value), text)
    return Shown(f"{before}{digits}{after}")


def _unknown(stored: str, text: str) -> Shown:
    facts = {"found": excerpt(stored), "shown": excerpt(text)}
    return Shown(stored, Statement("shown_otherwise", facts))


def _is_rounded(number: Decimal, text: str) -> bool:
    """Return whether a text without a sign is a number, rounded to the decimals of the text."""
    mantissa, _, exponent = text.upper().partition("E")
    power = int(exponent or 0)
    for digits, decimals in _readings(mantissa):
        unit = Decimal(1).scaleb(power - decimals)
        if abs(Decimal(digits) * unit - number) <= _HALF * unit and (
            int(digits) or not number or number <= _HALF * unit
        ):
            return True
    return False


def _readings(text: str) -> Iterator[tuple[str, int]]:
    """Yield the digits of a number with how many of them are decimals, in each way to read it."""
    digits = _NO_DIGIT.sub("", text)
    point = max(text.rfind("."), text.rfind(","))
    if point >= 0:
        yield digits, len(_NO_DIGIT.sub("", text[point:]))
    yield digits, 0


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").removesuffix(".") if "." in text else text


def show_date(stored: str, text: str) -> Shown:
    """Return what a date cell shows: a year or month as shown, a day as ISO 8601 with a problem.

    Raises:
        ValueError: the value is no date.

    """
    moment = dt.datetime.fromisoformat(stored)
    numbers = [int(digits) for digits in re.findall(r"[0-9]+", narrow(text))]
    year, month, day = moment.year, moment.month, moment.day
    short = year % _CENTURY
    named = any(character.isascii() and character.isalpha() for character in text)
    is_month = numbers in ([year, month], [month, year]) or (
        numbers == [short, month] and day != short
    )
    if numbers == [year] and not named:
        return Shown(text.strip())
    if numbers == [short] and "年" in text:
        return Shown(f"{year}年")
    if (numbers == [month] or numbers == [year, 1, month] != [year, month, day]) and "月" in text:
        return Shown(text.strip())
    if is_month and ("年" in text or numbers[0] == year):
        return Shown(text.strip())
    if is_month or (named and (numbers == [year] or (numbers == [short] and day != short))):
        return Shown(f"{year:04}-{month:02}")
    return show_day(moment)
