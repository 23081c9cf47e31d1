"""Columns of cells as lines of text: aligned by cell width, folded where there is little room.

A plain writer, because a table of thousands of rows must take no time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from rich.cells import cell_len

from gaoxin_cli.reports.canvas import BOLD, DIM, Canvas, Line, Span
from gaoxin_cli.reports.folding import fold_lines
from gaoxin_cli.text import printable

INDENT = "  "
GUTTER = "  "
_NARROWEST_COLUMN = 6


class GridColumn(NamedTuple):
    """A column's head and where its cells stand."""

    head: str
    right: bool = False
    """Whether cells are set to the right: numbers, with their units below each other."""
    whole: bool = False
    """Whether it is never made narrower."""


class GridCell(NamedTuple):
    """A text or a number."""

    text: str = ""
    unit: str = ""
    style: str = ""
    mark: str = ""
    """One cell wide, or empty."""

    def __str__(self) -> str:
        """Return mark, text and unit, without alignment."""
        return " ".join(part for part in (self.mark, self.text, self.unit) if part)

    def safe(self) -> GridCell:
        """Return the cell as wide as it will be when it is safe to print."""
        text, unit = printable(self.text), printable(self.unit)
        same = text == self.text and unit == self.unit
        return self if same else self._replace(text=text, unit=unit)


class GridRow(NamedTuple):
    """The cells of a row, and what is to be said of it below."""

    cells: Sequence[GridCell]
    notes: Sequence[str] = ()
    title: str = ""
    """What stands above the row and those that follow."""


def draw(columns: Sequence[GridColumn], rows: Sequence[GridRow], canvas: Canvas) -> Iterator[Line]:
    """Yield the lines of a table: head, rule, rows; nothing is cut off."""
    rows = [row._replace(cells=[cell.safe() for cell in row.cells]) for row in rows]
    heads = [GridCell(column.head, style=BOLD) for column in columns]
    aligned = [
        _aligned([row.cells[number] for row in rows], right=column.right)
        for number, column in enumerate(columns)
    ]
    natural = [
        max(map(cell_len, (column.head, *texts)))
        for column, texts in zip(columns, aligned, strict=True)
    ]
    widths = _fitted(columns, natural, canvas)
    yield from _lines(columns, heads, [cell.text for cell in heads], widths, canvas)
    rule = "─" * (sum(widths) + len(GUTTER) * (len(widths) - 1))
    yield canvas.line(Span(INDENT), Span(rule, DIM))
    for number, row in enumerate(rows):
        if row.title:
            yield from canvas.paragraph(row.title, rest=INDENT, style=BOLD)
        texts = [column[number] for column in aligned]
        yield from _lines(columns, row.cells, texts, widths, canvas)
        yield from note_lines(row.notes, canvas)


def note_lines(notes: Iterable[str], canvas: Canvas) -> Iterator[Line]:
    """Yield what is to be said below a row or a title."""
    for note in notes:
        yield from canvas.paragraph(note, INDENT * 2 + "↳ ", INDENT * 3, DIM)


def _aligned(cells: Sequence[GridCell], *, right: bool) -> list[str]:
    """Return the texts of a column: numbers to the right, their units to the left beside them."""
    if not right:
        return [str(cell) for cell in cells]
    numbers = max((cell_len(cell.text) for cell in cells), default=0)
    units = max((cell_len(cell.unit) for cell in cells), default=0)
    marks = any(cell.mark for cell in cells)
    return [
        (f"{cell.mark or ' '} " if marks else "")
        + _padded(cell.text, numbers, right=True)
        + (" " + _padded(cell.unit, units) if units else "")
        for cell in cells
    ]


def _fitted(columns: Sequence[GridColumn], natural: Sequence[int], canvas: Canvas) -> list[int]:
    """Return the widths of columns that fit the canvas; what is too much goes from the widest.

    The first column, which names the row, keeps a third of the room.
    """
    if canvas.width is None:
        return list(natural)
    room = canvas.width - len(INDENT) - len(GUTTER) * (len(natural) - 1)
    least = [
        cells if column.whole else min(cells, _NARROWEST_COLUMN)
        for column, cells in zip(columns, natural, strict=True)
    ]
    least[0] = min(natural[0], max(least[0], room // 3))
    widths = list(natural)
    while sum(widths) > room and widths != least:
        widest = max(range(len(widths)), key=lambda n: (widths[n] > least[n], widths[n]))
        others = [w for n, w in enumerate(widths) if n != widest and widths[n] > least[n]]
        step = max(1, widths[widest] - max(others, default=0))
        widths[widest] -= min(step, widths[widest] - least[widest], sum(widths) - room)
    return widths


def _lines(
    columns: Sequence[GridColumn],
    cells: Sequence[GridCell],
    texts: Sequence[str],
    widths: Sequence[int],
    canvas: Canvas,
) -> Iterator[Line]:
    """Yield a row's lines: one, unless a cell is folded."""
    folded = [
        [text] if cell_len(text) <= width else _folded(cell, width)
        for cell, text, width in zip(cells, texts, widths, strict=True)
    ]
    for parts in zip_longest(*folded, fillvalue=""):
        spans: list[Span] = []
        blank = INDENT
        for column, cell, text, width in zip(columns, cells, parts, widths, strict=True):
            stripped = text.rstrip()
            free = width - cell_len(text)
            before = " " * free if column.right else ""
            if stripped:
                spans += (Span(blank + before), Span(stripped, cell.style))
                blank = " " * (len(text) - len(stripped)) + ("" if column.right else " " * free)
            else:
                blank += " " * width
            blank += GUTTER
        yield canvas.line(*spans)


def _folded(cell: GridCell, width: int) -> list[str]:
    """Return a cell's lines: without alignment, else the unit below the number."""
    if cell_len(str(cell)) <= width:
        return [str(cell)]
    return [
        line
        for text in (f"{cell.mark} {cell.text}".strip(), cell.unit)
        if text
        for line in fold_lines(text, width)
    ]


def _padded(text: str, width: int, *, right: bool = False) -> str:
    blank = " " * (width - cell_len(text))
    return blank + text if right else text + blank
