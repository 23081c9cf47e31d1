"""Numbers as they stand in cells, read exactly."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from gaoxin_cli.text import narrow

MAX_DIGITS = 40
"""Most digits of a number, leading zeros included, the exponent's not."""
MAX_EXPONENT = 30
"""Largest power of ten of an exponent, either way."""


_MISSING = frozenset(("", "-", "—", "–", "——", "…", "...", "……", "na", "n/a", "空"))
_LONGEST_MISSING = max(map(len, _MISSING))
_LONGEST_NUMBER = 200
_NUMBER = re.compile(
    r"""(?P<sign>[-+]?)
        (?P<mantissa> [1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]*)? | [0-9]+(?:\.[0-9]*)? | \.[0-9]+ )
        (?:[eE](?P<exponent>[-+]?[0-9]+))?
        (?P<percent>\s*%)?""",
    re.VERBOSE | re.ASCII,
)
_DIRECTION = re.compile(r"(下降|减少|降低|回落|增长|上升)\s*(?=[0-9.])")
_FALLS = frozenset(("下降", "减少", "降低", "回落"))
# A negative zero is left to parse_number, which takes its sign away.
_PLAIN = r"(?:-(?=[0.]*[1-9]))?[0-9]{1,15}(?:\.[0-9]{1,15})?"
_PLAIN_COLUMN = re.compile(rf"(?:{_PLAIN}\n)*+")


@dataclass(frozen=True, slots=True)
class Number:
    """What a cell says: ``7.6%`` is the value 7.6 with a percent sign."""

    value: Decimal
    percent: bool


def is_missing(cell: str) -> bool:
    """Return whether a cell says that there is no figure: blank, a dash, dots, NA, 空."""
    stripped = cell.strip()
    return len(stripped) <= _LONGEST_MISSING and narrow(stripped).casefold() in _MISSING


def parse_number(cell: str, *, growth: bool = False) -> Number | None:
    """Return the exact number in a cell, or None if it holds none within the limits.

    Commas separate groups of three, brackets or a minus make it negative; with ``growth`` a word
    may say the direction (``下降3.2``). Not for missing cells: see :func:`is_missing`.
    """
    text = cell.strip()
    if len(text) > _LONGEST_NUMBER:
        return None
    text = narrow(text)
    negative = False
    bare = False
    if text.startswith("(") and text.endswith(")"):
        text, negative, bare = text[1:-1], True, True
    elif growth and (direction := _DIRECTION.match(text)):
        text, negative, bare = text[direction.end() :], direction[1] in _FALLS, True
    match = _NUMBER.fullmatch(text)
    if match is None or (bare and match["sign"]):
        return None
    mantissa = match["mantissa"].replace(",", "")
    exponent = int(match["exponent"] or 0)
    if len(mantissa.replace(".", "")) > MAX_DIGITS or abs(exponent) > MAX_EXPONENT:
        return None
    value = Decimal(f"{mantissa}E{exponent}")
    if value and (negative or match["sign"] == "-"):
        value = value.copy_negate()
    return Number(value, percent=match["percent"] is not None)


def parse_column(cells: Sequence[str]) -> list[Decimal] | None:
    """Return the numbers of a column if every cell is a plain ASCII decimal, else None.

    The quick way for whole columns; what it refuses goes to :func:`parse_number` cell by cell.
    """
    joined = "\n".join(cells) + "\n" if cells else ""
    if joined.count("\n") != len(cells) or not _PLAIN_COLUMN.fullmatch(joined):
        return None
    return list(map(Decimal, cells))
