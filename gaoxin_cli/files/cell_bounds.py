"""How far out the cells of an Office Open XML sheet may lie, as one regular expression."""

from __future__ import annotations

import re
from typing import NamedTuple

from gaoxin_cli.files.sheet import column_index, column_letters

_ALPHABET = 26


class Bounds(NamedTuple):
    """How far out cells may lie, with an expression for one that lies beyond or isn't usual."""

    columns: int
    lines: int
    beyond: re.Pattern[bytes]


def bounds_of(columns: int, lines: int) -> Bounds:
    """Return bounds that are a little further out than these, where this makes them simpler."""
    if columns <= _ALPHABET:
        letters = f"[A-{column_letters(max(columns, 1) - 1)}]"
    elif columns <= _ALPHABET * (_ALPHABET + 1):
        letters = f"[A-Z]|[A-{column_letters(columns - 1)[0]}][A-Z]"
        columns = -(-columns // _ALPHABET) * _ALPHABET
    else:
        letters, columns = "[A-Z]{1,3}", _ALPHABET + _ALPHABET**2 + _ALPHABET**3
    digits, lines = _digits_up_to(lines)
    usual = f'r="(?:{letters})(?:{digits})"'
    beyond = f'<c(?![A-Za-z])(?! {usual})|<row(?![A-Za-z])(?! r="[0-9]{{1,7}}")'
    return Bounds(columns, lines, re.compile(beyond.encode("ascii")))


def _digits_up_to(most: int) -> tuple[str, int]:
    """Return an expression for the numbers up to one, and the greatest it allows for.

    Only its first two digits are kept: ``213601`` becomes ``219999``.
    """
    text = f"{most:02}"
    behind = len(text) - 2
    tens, ones = text[0], text[1]
    digits = f"[0-9]{{1,{behind + 1}}}|{tens}[0-{ones}][0-9]{{{behind}}}"
    if tens > "1":
        digits += f"|[1-{int(tens) - 1}][0-9]{{{behind + 1}}}"
    return digits, (int(text[:2]) + 1) * 10**behind - 1


class Columns(dict[bytes, int]):
    """The number of a column by its letters."""

    def __missing__(self, letters: bytes) -> int:
        if not re.fullmatch(rb"[A-Za-z]{1,3}", letters):
            raise ValueError("a cell without a place")
        self[letters] = column_index(letters.decode("ascii"))
        return self[letters]
