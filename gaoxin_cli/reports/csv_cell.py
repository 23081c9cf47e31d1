"""CSV as Excel opens it, with text in its cells that a spreadsheet shows and never runs."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from io import StringIO

from gaoxin_cli.text import printable

_FORMULA = re.compile(r"[=+\-@＝＋－＠].")
_NUMBER = re.compile(r"[-+]?[0-9]+(?:\.[0-9]+)?%?")


def csv_text(text: str) -> str:
    """Return a text made safe to print; what is no number but would be run gets an apostrophe."""
    shown = printable(text)
    runs = _FORMULA.match(shown) and not _NUMBER.fullmatch(shown)
    return f"'{shown}" if runs else shown


def csv_table(rows: Iterable[Iterable[str]]) -> bytes:
    """Return rows of cells that are safe already: with a byte order mark, lines end in CRLF."""
    text = StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode("utf-8-sig", "backslashreplace")
