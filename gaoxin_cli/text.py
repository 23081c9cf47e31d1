"""Text from files: made safe to print, and made comparable."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Literal

Language = Literal["zh", "en"]

_UNSAFE = (
    "\x00-\x1f\x7f-\x9f"  # controls, line ends and tabs included
    "\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e"  # format characters (Cf)
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f"  # zero width, line ends, bidirectional controls
    "\ud800-\udfff\ue000-\uf8ff"  # surrogates, private use
    "\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff"  # noncharacters, byte order mark, annotation
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e00ff"  # tags
    "\U000f0000-\U0010ffff"  # private use
    + "".join(chr(plane * 0x10000 + end) for plane in range(1, 15) for end in (0xFFFE, 0xFFFF))
)
_COMMAND_START = r"\A(\s*)(?=::)"
COMMAND_WITHIN = r"##(?=[A-Za-z]*\[)"
"""The beginning of ``##[error]``, ``##vso[…]``, ``##teamcity[…]``: commands wherever they stand."""

_FULL_WIDTH = {code: code - 0xFF01 + 0x21 for code in range(0xFF01, 0xFF5F)}
_NARROW = _FULL_WIDTH | {0x3000: ord(" "), 0x2212: ord("-")}

_NEAR_ENOUGH = 0.6
_LONGEST_NAME = 100


def printable(text: str) -> str:
    r"""Return a text that only shows when printed: in a terminal, in a CI log, in JSON.

    Controls, line ends, bidirectional and other invisible characters, surrogates, private use and
    noncharacters become visible escapes (``\x1b``, ``\n``, ``\u202e``, ``\U000e0041``); ``::`` at
    the start and ``##[``, ``##vso[`` anywhere, by which CI services know commands, are broken by a
    backslash.
    """
    # Python's printable characters have no unsafe one among them, only fewer kinds of spaces.
    if is_plain(text):
        return text
    if not text.isprintable():
        text = _unsafe_character().sub(_escape, text)
    if "::" in text:
        text = re.sub(_COMMAND_START, r"\1\\", text)
    return re.sub(COMMAND_WITHIN, r"#\\#", text) if "##" in text else text


def is_plain(text: str) -> bool:
    """Say whether it is known at a glance that :func:`printable` leaves all parts of a text."""
    return text.isprintable() and "::" not in text and "##" not in text


@cache
def _unsafe_character() -> re.Pattern[str]:
    """Return the pattern of what is escaped; few runs meet any of it, and it is slow to compile."""
    return re.compile(f"[{_UNSAFE}]")


def _escape(match: re.Match[str]) -> str:
    # Exactly the escapes of Python source.
    return match[0].encode("unicode_escape").decode("ascii")


def fold(text: str) -> str:
    """Return the key under which names are compared: without case, width and white space."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    return "".join(text.casefold().split())


def narrow(text: str) -> str:
    """Return the text with full-width digits, signs, Latin letters and spaces in ASCII.

    The minus sign U+2212 becomes a hyphen. Nothing else changes: ``²``, ``①`` and the digits of
    other scripts stay what they are, so that they are not taken for numbers.
    """
    return text if text.isascii() else text.translate(_NARROW)


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that a misspelt one most resembles, or None if it resembles none."""
    wanted = fold(name[:_LONGEST_NAME])
    if not wanted or len(name) > _LONGEST_NAME:
        return None
    # Loaded only when something is misspelt.
    from difflib import get_close_matches

    names: dict[str, str] = {}
    for candidate in known:
        names.setdefault(fold(candidate), candidate)
    matches = get_close_matches(wanted, names, n=1, cutoff=_NEAR_ENOUGH)
    return names[matches[0]] if matches else None
