"""OpenDocument cells tell their value and the text they show: what is seen of the value, exactly.

The text is rounded, the value isn't scaled. Where the text shows the value times a power of ten,
rounded, the digits of the text are replaced by those of the value; nothing has to be known of the
number formats that led there.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal, InvalidOperation
from itertools import product

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
_FRACTION = re.compile(r"\s*-?(?:[0-9]+ +)?[0-9]+/[0-9]+\s*")
_SOME = re.compile(r"[1-9]")
_GROUP = 3
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
    if _FRACTION.fullmatch(narrowed):
        return Shown(_plain(value))
    # The number with the most digits is the least likely to fit by chance.
    matches = sorted(_NUMBER.finditer(narrowed), key=lambda match: -len(match[0]))
    is_between = _NO_DIGIT.sub("", narrowed).lstrip("0") == _plain(abs(value))
    usual = (2, 0) if percent else (0,)
    others = [power for power in _POWERS if power not in usual]
    for powers in (usual, () if is_between else others):
        for rank, power, match in product((0, 1), powers, matches):
            number = abs(value).scaleb(power)
            # A zero is any number, scaled enough.
            if (power in usual or _SOME.search(match[0])) and _is_rounded(number, match[0], rank):
                before, after = text[: match.start()].strip(), text[match.end() :].strip()
                return _with_sign(value, before, _plain(number), after, text)
    # Text may stand between the digits of a whole number.
    return Shown(text.strip()) if is_between else _unknown(stored, text)


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


def _is_rounded(number: Decimal, text: str, rank: int) -> bool:
    """Return whether a text is a number, rounded to the decimals that it has in a way to read it.

    ``rank`` is 0 for the likely way to read it, and 1 for another.
    """
    mantissa, _, exponent = text.upper().partition("E")
    decimals = _decimals(mantissa)
    if rank >= len(decimals):
        return False
    unit = Decimal(1).scaleb(int(exponent or 0) - decimals[rank])
    return abs(Decimal(_NO_DIGIT.sub("", mantissa)) * unit - number) <= _HALF * unit


def _decimals(text: str) -> list[int]:
    """Return how many digits of a number may be decimals, the likely answer first."""
    signs = [character for character in text if character in ".,"]
    if not signs:
        return [0]
    behind = len(text) - 1 - max(text.rfind("."), text.rfind(","))
    if signs.count(signs[-1]) > 1:
        return [0]
    if len(signs) > 1 or behind != _GROUP:
        return [behind]
    return [behind, 0] if signs[-1] == "." else [0, behind]


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
        return Shown(f"{year:04}年{month}月")
    return show_day(moment)
