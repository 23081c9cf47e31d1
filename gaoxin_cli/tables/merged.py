"""Merged cells below a header: labels are filled down, figures are no figures of one row."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from gaoxin_cli.files.sheet import Batch, Mark, Merge, begun, column_letters
from gaoxin_cli.finding import Statement
from gaoxin_cli.submitted_file import SubmittedFile

_MOST_NAMED = 20


class Merges:
    """The merged cells of a sheet, applied to its rows batch by batch."""

    def __init__(
        self, merges: Sequence[Merge], labels: Collection[int], figures: Collection[int]
    ) -> None:
        """Take the columns of labels, which are filled down, and those of figures."""
        self._merges = merges
        self._here: Sequence[Merge] = ()
        """Those in the last batch."""
        self._labels = frozenset(labels)
        self._figures = frozenset(figures)
        self._texts: dict[Merge, str] = {}
        self._filled: list[str] = []

    def apply(self, batch: Batch) -> Batch:
        """Return a batch with labels filled down and merged figures marked as unknown."""
        if not self._merges or not batch.lines:
            return batch
        first, last = batch.lines[0], batch.lines[-1]
        going_on = (merge for merge in self._here if merge.bottom >= first)
        here = self._here = [*going_on, *begun(self._merges, first, last)]
        if not here:
            return batch
        at = {line: i for i, line in enumerate(batch.lines)}
        rows = [*batch.rows]
        marks: dict[tuple[int, int], Mark] = dict(batch.marks)
        for merge in here:
            place = at.get(merge.top)
            if place is not None and merge.left < len(rows[place]):
                self._texts[merge] = rows[place][merge.left]
            if merge.left in self._labels and merge.bottom > merge.top:
                lines = range(max(merge.top + 1, first), min(merge.bottom, last) + 1)
                self._fill(merge, lines, at, rows)
            elif merge.left in self._figures and place is not None:
                self._mark(merge, marks)
        return batch._replace(rows=rows, marks=marks)

    def _fill(
        self, merge: Merge, lines: range, at: dict[int, int], rows: list[Sequence[str]]
    ) -> None:
        text = self._texts.get(merge, "")
        for line in lines:
            place = at.get(line)
            if place is None or not text.strip():
                continue
            cells = [*rows[place], *[""] * (merge.left + 1 - len(rows[place]))]
            if any(map(str.strip, cells)) and not cells[merge.left].strip():
                cells[merge.left] = text
                rows[place] = cells
                self._filled.append(f"{column_letters(merge.left)}{line}")

    def _mark(self, merge: Merge, marks: dict[tuple[int, int], Mark]) -> None:
        key = (merge.top, merge.left)
        old: Mark | None = marks.get(key)
        problem = Statement("merged_figure", {"cells": _range(merge)})
        marks[key] = (old or Mark())._replace(problem=problem)

    def tell(self, file: SubmittedFile) -> None:
        """Say which cells were filled down."""
        if self._filled:
            named = self._filled[:_MOST_NAMED]
            file.notices.append(Statement("filled_down", {"cells": tuple(named)}))


def _range(merge: Merge) -> str:
    first = f"{column_letters(merge.left)}{merge.top}"
    return f"{first}:{column_letters(merge.right)}{merge.bottom}"
