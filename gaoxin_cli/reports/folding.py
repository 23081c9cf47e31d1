"""Long texts over several lines: Latin words stay whole where they can, Chinese breaks anywhere."""

from __future__ import annotations

import re

from rich.cells import cell_len

from gaoxin_cli.text import printable

NARROWEST = 4
"""Cells that a line has at least, whatever the room."""

_WIDE = "\u2e80-\uffef\U00020000-\U0003ffff"
_OPENING, _CLOSING = "（《〈【“‘", "，。；：、？！）》〉】”’％"
# No line begins with a closing sign or ends with an opening one. Compiled when it is used.
_WORD = rf"\s+|[{_OPENING}]*(?:[^\s{_WIDE}]+|[{_WIDE}])[{_CLOSING}]*"


def fold_lines(text: str, width: int | None) -> list[str]:
    """Return the lines of a text, none wider than so many cells; None: all in one line.

    A line that would begin with ``::``, as a workflow command does, begins with a backslash.
    """
    if width is None or cell_len(text) <= width:
        return [text]
    width = max(width, NARROWEST)
    lines: list[str] = []
    line = ""
    for word in re.findall(_WORD, text):
        if line.strip() and cell_len(line) + cell_len(word) > width:
            lines.append(line.rstrip())
            line = ""
        begins = lines and not line
        line += printable(word.lstrip()) if begins else word
        if cell_len(line) > width:
            line = _into_lines(line, width, lines)
    return [*lines, line.rstrip()] if line.strip() else lines


def _into_lines(word: str, width: int, lines: list[str]) -> str:
    """Add the full lines of a word that is wider than a line; return what is left of it."""
    start, used, guard = 0, 0, ""
    for end, character in enumerate(word):
        cells = cell_len(character)
        if used + cells > width:
            lines.append(guard + word[start:end])
            guard = "\\" if word.startswith("::", end) else ""
            start, used = end, len(guard)
        used += cells
    return guard + word[start:]
