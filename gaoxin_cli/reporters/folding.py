"""Long texts over several lines: Latin words stay whole where they can, Chinese breaks anywhere."""

from __future__ import annotations

import re

from rich.cells import cell_len

from gaoxin_cli.text import printable

NARROWEST = 4
"""Cells that a line has at least, whatever the room."""

_WIDE = "\u2e80-\uffef\U00020000-\U0003ffff"
_OPENING, _CLOSING = "（《〈【“‘", "，。；：、？！）》〉】”’％"
# No line begins with a closing sign or ends with an opening one.
_WORD = re.compile(rf"\s+|[{_OPENING}]*(?:[^\s{_WIDE}]+|[{_WIDE}])[{_CLOSING}]*")


def fold_lines(text: str, width: int | None) -> list[str]:
    """Return the lines of a text, none wider than so many cells; None: all in one line.

    A line that would begin with ``::``, as a workflow command does, begins with a backslash.
    """
    if width is None or cell_len(text) <= width:
        return [text]
    width = max(width, NARROWEST)
    lines: list[str] = []
    line, used = "", 0
    for word in _WORD.findall(text):
        cells = cell_len(word)
        if used + cells <= width:
            line, used = line + word, used + cells
            continue
        if line.strip():
            lines.append(line.rstrip())
        line = "" if word.isspace() else _into_lines(printable(word), width, lines)
        used = cell_len(line)
    return [*lines, line.rstrip()] if line.strip() else lines


def _into_lines(word: str, width: int, lines: list[str]) -> str:
    """Add the full lines of a word that is wider than a line; return what is left of it."""
    start, used = 0, 0
    for end, character in enumerate(word):
        cells = cell_len(character)
        if used + cells > width:
            lines.append(word[start:end])
            if word.startswith("::", end):
                return _into_lines(printable(word[end:]), width, lines)
            start, used = end, 0
        used += cells
    return word[start:]
