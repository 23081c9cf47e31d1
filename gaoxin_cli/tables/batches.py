"""Batches of rows cut in two at a header, and put together again."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from gaoxin_cli.files.sheet import Batch, Cells
from gaoxin_cli.tables.skipped import Skipped
from gaoxin_cli.tables.title_units import squeezed

FEWEST_AHEAD = 8
"""Among how many rows the header of another table is looked for."""
_FIRST_PIECE = 64


def text_of(cells: Cells) -> str:
    """Return a row as one line of text."""
    return " ".join(filter(None, map(squeezed, cells)))


def below(batch: Batch, header: int, skipped: Skipped, own: set[int]) -> Batch:
    """Return what stands below the header; what stands above it is a title."""
    if (not batch.lines or batch.lines[0] > header) and not batch.broken:
        return batch
    start = bisect_right(batch.lines, header)
    for line, cells in zip(batch.lines[:start], batch.rows, strict=False):
        if line not in own:
            skipped.add("title" if any(map(str.strip, cells)) else "blank", line)
    for row in batch.broken:
        if row.line < header:
            skipped.add("title", row.line)
    torn = [row for row in batch.broken if row.line > header]
    return batch._replace(lines=batch.lines[start:], rows=batch.rows[start:], broken=torn)


def rest_of(batch: Batch, stop: int) -> Batch:
    """Return what a batch holds from one of its rows on."""
    line = batch.lines[stop]
    broken = [row for row in batch.broken if row.line >= line]
    return batch._replace(lines=batch.lines[stop:], rows=batch.rows[stop:], broken=broken)


class Pieces:
    """The batches of a sheet; what a table leaves of one comes again, in pieces that grow.

    So a sheet of many tables costs what its rows cost, and not each table all rows below it.
    """

    def __init__(self, batches: Iterator[Batch]) -> None:
        self._batches = batches
        self._left: Batch | None = None
        self._size = _FIRST_PIECE

    def next(self) -> Batch | None:
        """Return the next batch or piece of one, None at the end."""
        left, self._left = self._left, None
        if left is None:
            return next(self._batches, None)
        size, self._size = self._size, 2 * self._size
        if len(left.lines) <= size:
            return left
        self._left = rest_of(left, size)
        broken = [row for row in left.broken if row.line < left.lines[size]]
        return left._replace(lines=left.lines[:size], rows=left.rows[:size], broken=broken)

    def rest_from(self, piece: Batch, stop: int) -> Batch:
        """Return all that is left of a batch from a row of a piece on, and some rows at least."""
        rest = rest_of(piece, stop)
        if self._left is not None:
            rest, self._left = joined(rest, self._left), None
        if len(rest.rows) < FEWEST_AHEAD and (more := next(self._batches, None)) is not None:
            rest = joined(rest, more)
        return rest

    def again(self, rest: Batch) -> None:
        """Take back what is left: another table begins there."""
        self._left, self._size = rest, _FIRST_PIECE


def joined(first: Batch, second: Batch) -> Batch:
    """Return two batches that follow each other as one."""
    return Batch(
        [*first.lines, *second.lines],
        [*first.rows, *second.rows],
        [*first.broken, *second.broken],
        {**first.marks, **second.marks},
    )
