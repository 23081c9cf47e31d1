"""Blocks of GitHub's Markdown: headings, paragraphs, lists, tables.

A report holds text as it came from files. Only this module makes blocks of it, in which text shows
and does nothing else, neither where Markdown is read nor where GitHub looks through what is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple, NewType

from gaoxin_cli.messages import Words
from gaoxin_cli.reports.grid import GridColumn, GridRow
from gaoxin_cli.text import printable

Block = NewType("Block", str)
"""A block, safe to be rendered."""

_MARKS = (
    r"[\\`*\[\]<>|~&]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|#(?![0-9])"
    # What begins an item of a list, or a line below a heading.
    r"|\A(?:=|[-+](?=[\s+-]|\Z)|[0-9](?=[0-9]{0,8}[.)](?:\s|\Z)))"
)


def _acting(marks: str) -> re.Pattern[str]:
    """Return the pattern of marks and of what GitHub finds in text that is shown."""
    return re.compile(rf"(?P<mark>{marks})|[@$#]|:(?=//|[\w+-]+:)|(?i:(?<=gh))-(?=[0-9])")


_ACTING = _acting(_MARKS)
_ACTING_IN_LINKS = _acting(rf"{_MARKS}|\.")
_LINK = re.compile(r"//|@|www\.", re.IGNORECASE)


class Column(NamedTuple):
    """A column's head, and whether its cells are numbers, set to the right."""

    head: str
    right: bool = False


def heading(level: int, text: str) -> Block:
    """Return a heading; level 1 is the highest."""
    return Block(f"{'#' * level} {_safe(text)}")


def paragraph(text: str) -> Block:
    """Return a text as a paragraph of its own."""
    return Block(_safe(text))


def bullets(texts: Iterable[str]) -> Block:
    """Return texts as the items of a list."""
    return Block("\n".join(f"- {_safe(text)}" for text in texts))


def table(columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> Block:
    """Return a table; each row has a cell a column."""
    heads = _row([column.head for column in columns])
    rule = "".join("| ---: " if column.right else "| --- " for column in columns) + "|"
    return Block("\n".join([heads, rule, *map(_row, rows)]))


def grid(columns: Sequence[GridColumn], rows: Sequence[GridRow], words: Words) -> Block:
    """Return a table, with the notes of its rows in a column of their own."""
    heads = [Column(column.head, column.right) for column in columns]
    cells = [[*map(str, one.cells)] for one in rows]
    if any(one.notes for one in rows):
        heads.append(Column(words.text("head_remarks")))
        for texts, one in zip(cells, rows, strict=True):
            texts.append(words.text("semicolon").join(one.notes))
    return table(heads, cells)


def document(blocks: Iterable[Block]) -> str:
    """Return blocks as the text of a report."""
    return "\n\n".join(blocks) + "\n"


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(map(_safe, cells)) + " |"


def _safe(text: str) -> str:
    """Return a text that is shown as it stands.

    What would be a mark becomes a character reference, which is none. What GitHub finds in the
    text that is shown (mentions, issues, addresses, formulas, emoji) is set apart in an element.
    """
    shown = printable(text).strip()
    acting = _ACTING_IN_LINKS if _LINK.search(shown) else _ACTING
    return acting.sub(_quiet, shown)


def _quiet(match: re.Match[str]) -> str:
    character = match[0]
    return f"&#{ord(character)};" if match["mark"] else f"<span>{character}</span>"
