"""Numbers as they stand in cells, read exactly."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import repeat
from operator import itemgetter, neg
from typing import Literal

from gaoxin_cli.decimals import Decimals
from gaoxin_cli.text import narrow

MAX_DIGITS = 40
"""Most digits of a number, leading zeros included, the exponent's not."""
MAX_EXPONENT = 30
"""Largest power of ten of an exponent, either way."""

Comma = Literal["thousands", "decimal", "either"]

_LONGEST_NUMBER = 200
_SPACES = " \xa0\u2007\u2009\u202f"
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2500\ufe63"
_SIGNS = "-+\u2010\u2011\u2012\u2013\ufe63"

_MISSING = frozenset(
    (
        "", "/", ".", "..", "...", ":", "…", "……", "na", "n/a", "n.a.", "空", "无",
        *(dash * times for dash in _DASHES for times in (1, 2, 3, 4)),
        # The colon of Eurostat may have a flag: c is confidential, z does not apply.
        *(f":{space}{flag}" for space in ("", " ") for flag in "bcdefinprsuz"),
    )
)  # fmt: skip
_LONGEST_MISSING = max(map(len, _MISSING))

_MOST_PLAIN = 15
"""Most digits of a plain number on either side of its point."""
_WHOLE = rf"-?[0-9]{{1,{_MOST_PLAIN}}}"
_PLAIN = rf"{_WHOLE}(?:\.[0-9]{{1,{_MOST_PLAIN}}})?"
_PLAIN_COLUMN = re.compile(rf"(?:{_PLAIN}\n)*+")

_FALLS = frozenset(("下降", "减少", "降低", "回落", "负增长"))
_DIRECTION = rf"""
    (?:同比 | [比较](?:上年|去年)(?:同期)?)?
    (?P<direction> {"|".join(sorted(_FALLS))} | 增长|上升|提高|增加) \s*
    """
_UNCHANGED = re.compile(r"(?:同比|[与和](?:上年|去年)(?:同期)?)?持平")
_MARK = r"""
    (?: [\u2460-\u2487\u2776-\u277f\u3251-\u325f\u32b1-\u32bf] | [\xb2\xb3\xb9\u2070\u2074-\u2079]
      | [*†‡§] | \[[0-9A-Za-z]{1,2}\] )
    """
# No letter that is as often a power of ten or a unit: 5 k, 5 M, 5 B, 5 t.
_LETTER = r"(?: [AC-FINPRSUXYZa-finprsuxyz] | (?=[a-z]{2,3}(?![a-z])) b?d?e?p?u? )"
_CELL = rf"""
    (?: {_DIRECTION} )?
    (?P<open>\()?
    (?: (?P<sign>[{_SIGNS}]) [{_SPACES}]? )?
    (?P<mantissa> [0-9.,{_SPACES}]*[0-9.,] )
    (?: [eE] (?P<exponent>[-+]?[0-9]+) )?
    (?P<percent> \s*% )?
    (?(open) \) (?P<percent_behind> \s*% )? )
    (?: \s* (?P<unit> ‰ | (?![年月日季])[\u4e00-\u9fff][\u4e00-\u9fff/·]* (?:²|³)?
                    | (?! {_LETTER} (?:\s*{_MARK})* \Z) [A-Za-z]{{2,}} (?:[ ][A-Za-z]{{2,}})* ) )?
    (?P<note> (?:\s*{_MARK})+ | (?: \s+{_LETTER} | (?<=[0-9.%]) [per] ) (?:\s*{_MARK})* )?
    """


@dataclass(frozen=True, slots=True)
class Number:
    """What a cell says: ``7.6%`` is the value 7.6 with a percent sign."""

    value: Decimal
    """As written: neither the percent sign nor the unit is worked in."""
    percent: bool
    note: str | None = None
    """The footnote marks behind the number (``①``, ``*``, ``p``), which are no part of it."""
    unit: str | None = None
    """The unit or mere multiplier behind the number (``亿元``, ``万``): to convert or refuse."""


def is_missing(cell: str) -> bool:
    """Return whether a cell says that there is no figure: blank, a dash, dots, NA, 空, 无."""
    stripped = cell.strip()
    return len(stripped) <= _LONGEST_MISSING and narrow(stripped).casefold() in _MISSING


def parse_number(cell: str, *, growth: bool = False, decimal_comma: bool = False) -> Number | None:
    """Return the exact number in a cell, or None if it holds none within the limits.

    Commas or spaces separate groups of three; with ``decimal_comma`` points do, and the comma
    stands before the decimals. Brackets or a minus make it negative; with ``growth`` a word may
    say the direction (``下降3.2``, ``持平``). Not for missing cells: see :func:`is_missing`.
    """
    text = cell.strip()
    if len(text) > _LONGEST_NUMBER:
        return None
    text = narrow(text)
    if not decimal_comma and re.fullmatch(_PLAIN, text):
        plain = Decimal(text)
        return Number(plain or plain.copy_abs(), percent=False)
    match = _cell().fullmatch(text)
    if match is None:
        unchanged = growth and _UNCHANGED.fullmatch(text)
        return Number(Decimal(), percent=False) if unchanged else None
    direction, sign = match["direction"], match["sign"]
    says_sign = (direction is not None) + (match["open"] is not None) + (sign is not None)
    percent = match["percent"] or match["percent_behind"]
    says_unit = sum(match[name] is not None for name in ("percent", "percent_behind", "unit"))
    if (direction and not growth) or says_sign > 1 or says_unit > 1:
        return None
    mantissa = _plain_mantissa(match["mantissa"], decimal_comma=decimal_comma)
    exponent = int(match["exponent"] or 0)
    if mantissa is None or abs(exponent) > MAX_EXPONENT:
        return None
    value = Decimal(f"{mantissa}E{exponent}")
    if value and (match["open"] or direction in _FALLS or sign not in (None, "+")):
        value = value.copy_negate()
    note = match["note"]
    return Number(
        value, percent is not None, None if note is None else "".join(note.split()), match["unit"]
    )


def parse_column(cells: Sequence[str]) -> Decimals | None:
    """Return the numbers of a column if every cell is a plain ASCII decimal, else None.

    The quick way for whole columns; what it refuses goes to :func:`parse_number` cell by cell.
    """
    joined = "\n".join(cells) + "\n" if cells else ""
    if joined.count("\n") != len(cells):
        return None
    first = len(cells[0].partition(".")[2]) if cells else 0
    decimals: Iterable[int]
    if first <= _MOST_PLAIN and _column_to(first).fullmatch(joined):
        decimals = repeat(first, len(cells))
    elif _PLAIN_COLUMN.fullmatch(joined):
        decimals = map(len, map(itemgetter(2), map(str.partition, cells, repeat("."))))
    else:
        return None
    return Decimals(map(int, joined.replace(".", "").split()), map(neg, decimals))


def comma_of(cells: Iterable[str], *, semicolon: bool) -> Comma:
    """Return what the commas of a column are; ``either`` if both readings fit every number.

    A cell decides if only one reading makes a number of it: ``1,23`` and ``1.234,5`` have a
    decimal comma, ``1,234.5``, ``12.5`` and ``1,234,567`` have none. Where cells disagree, the
    more win, and the others are no numbers by that reading. Cells that fit both, such as
    ``1,234``, leave it open, and so does ``1.234`` in a file separated by semicolons. Those files
    mostly have decimal commas: ``either`` is best read so there, and as thousands elsewhere.
    """
    thousands = decimal = 0
    is_open = False
    for cell in cells:
        found = _figure().search(narrow(cell[:_LONGEST_NUMBER]))
        if found is None or not ("," in found[0] or "." in found[0]):
            continue
        with_point = _plain_mantissa(found[0], decimal_comma=False)
        with_comma = _plain_mantissa(found[0], decimal_comma=True)
        if with_point is not None and with_comma is not None:
            is_open |= "," in found[0] or semicolon
        else:
            thousands += with_point is not None
            decimal += with_comma is not None
    if thousands or decimal:
        return (
            "decimal"
            if decimal > thousands or (decimal == thousands and semicolon)
            else "thousands"
        )
    return "either" if is_open else "thousands"


def _plain_mantissa(text: str, *, decimal_comma: bool) -> str | None:
    """Return the digits of a number with a point before its decimals, and without groups."""
    if not _mantissa(decimal_comma=decimal_comma).fullmatch(text):
        return None
    if decimal_comma:
        text = text.replace(".", "").replace(",", ".")
    plain = "".join(text.replace(",", "").split())
    return None if len(plain.replace(".", "")) > MAX_DIGITS else plain


@cache
def _mantissa(*, decimal_comma: bool) -> re.Pattern[str]:
    point, group = (",", ".") if decimal_comma else (r"\.", ",")
    grouped = rf"[1-9][0-9]{{0,2}}([{group}{_SPACES}])[0-9]{{3}}(?:\1[0-9]{{3}})*"
    return re.compile(rf"(?:{grouped}|[0-9]+)(?:{point}[0-9]*)?|{point}[0-9]+")


# Compiled when first used: a submission of plain numbers needs few of them.
@cache
def _column_to(decimals: int) -> re.Pattern[str]:
    """Return what matches a column of plain numbers that all have so many decimals."""
    point = rf"\.[0-9]{{{decimals}}}" if decimals else ""
    return re.compile(rf"(?:{_WHOLE}{point}\n)*+")


@cache
def _cell() -> re.Pattern[str]:
    return re.compile(_CELL, re.VERBOSE)


@cache
def _figure() -> re.Pattern[str]:
    return re.compile(rf"[0-9.,][0-9.,{_SPACES}]*(?<=[0-9])")
