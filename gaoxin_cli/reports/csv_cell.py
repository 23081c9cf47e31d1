"""Text in a cell of CSV, which a spreadsheet shows and never runs."""

from __future__ import annotations

import re

from gaoxin_cli.text import printable

_FORMULA = re.compile(r"[=+\-@＝＋－＠].")
_NUMBER = re.compile(r"[-+]?[0-9]+(?:\.[0-9]+)?%?")


def csv_text(text: str) -> str:
    """Return a text made safe to print; what is no number but would be run gets an apostrophe."""
    shown = printable(text)
    runs = _FORMULA.match(shown) and not _NUMBER.fullmatch(shown)
    return f"'{shown}" if runs else shown
