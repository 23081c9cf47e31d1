"""What a circular consists of: sections of paragraphs and tables, without a medium."""

from __future__ import annotations

from typing import NamedTuple


class Paragraph(NamedTuple):
    """Running text; what it is about stands before it, in bold."""

    text: str
    lead: str = ""


class Column(NamedTuple):
    """The head of a column, and whether its cells are numbers, set to the right."""

    head: str
    right: bool = False


class Table(NamedTuple):
    """A table: each row has a cell a column."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Paragraph | Table


class Section(NamedTuple):
    """A section, with its number in the title."""

    title: str
    blocks: tuple[Block, ...]


class Circular(NamedTuple):
    """The circular on one plan."""

    title: str
    subtitle: str | None
    """Which period the figures are of; None if nothing was judged."""
    introduction: str
    sections: tuple[Section, ...]
