"""Batches of rows cut in two at a header, and put together again."""

from __future__ import annotations

from bisect import bisect_right

from gaoxin_cli.files.sheet import Batch, Cells
from gaoxin_cli.tables.skipped import Skipped
from gaoxin_cli.tables.title_units import squeezed


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


def joined(first: Batch, second: Batch) -> Batch:
    """Return two batches that follow each other as one."""
    return Batch(
        [*first.lines, *second.lines],
        [*first.rows, *second.rows],
        [*first.broken, *second.broken],
        {**first.marks, **second.marks},
    )
