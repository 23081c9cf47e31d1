"""What the sheets of all kinds of workbooks have in common."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence

from gaoxin_cli.files.archive import damaged
from gaoxin_cli.files.sheet import Batch, Mark, Merge, Width, column_letters
from gaoxin_cli.files.source import UnreadableError
from gaoxin_cli.finding import Statement
from gaoxin_cli.observation import Source

MAX_AREA = 20_000_000
"""Most cells between the first and the last one of all sheets that are read."""
MAX_ROWS = 1_048_576
"""Most rows of a sheet."""
NOT_SAVED = "=…"
"""What stands for the value of a formula that was never computed."""

_HEAD_ROWS = 200
_BATCH_ROWS = 2_000

NEVER_COMPUTED = Mark(problem=Statement("formula", {"found": NOT_SAVED}))

ManyMarks = dict[tuple[int, int], Mark]
Rows = tuple[list[list[str]], ManyMarks]
"""Some rows of a sheet, with the marks of their cells by line and column."""


class Extent:
    """How far the sheets of a workbook reach, and may reach.

    Libraries reserve memory for every cell between the first and the last one, so this has to be
    known before they read.
    """

    def __init__(self) -> None:
        self._before = 0
        self._area = 0

    def next_sheet(self) -> None:
        """Begin with another sheet."""
        self._before += self._area
        self._area = 0

    def lines(self, columns: int) -> int:
        """Return how far down a sheet with so many columns may reach."""
        return min(MAX_ROWS, (MAX_AREA - self._before) // max(columns, 1))

    def reach(self, line: int, columns: int) -> None:
        """Take note of a sheet's last line and number of columns.

        Raises:
            UnreadableError: it reaches too far.

        """
        self._area = max(self._area, line * columns)
        if line > self.lines(columns):
            cell = f"{column_letters(columns - 1)}{line}"
            raise UnreadableError(Statement("sheet_too_large", {"cell": cell}))


class BookSheet:
    """A sheet of a workbook; where its rows come from is the format's."""

    separator = None

    def __init__(
        self,
        file: str,
        name: str,
        merges: Sequence[Merge],
        rows: Callable[[int], Iterator[Rows]],
    ) -> None:
        self.file = file
        self.name = name
        self.merges = sorted(
            merge for merge in merges if merge.top < merge.bottom or merge.left < merge.right
        )
        if sum(map(_size, self.merges)) > MAX_AREA:
            raise damaged(ValueError("merged cells that overlap"))
        self._rows = rows

    def source(self, index: int, text: str | None) -> Source:
        """Return the column as messages name it: by its header, and by its letters."""
        return Source(self.file, text, self.name, column_letters(index))

    def head(self) -> Batch:
        """Return the first rows."""
        return next(self._uncovered(_HEAD_ROWS), Batch((), ()))

    def begin(self, header_line: int, width: Width) -> None:
        """Prepare for the rows below a header: nothing depends on it."""

    def batches(self) -> Iterator[Batch]:
        """Return the rows in batches."""
        return self._uncovered(_BATCH_ROWS)

    def _uncovered(self, size: int) -> Iterator[Batch]:
        """Return the rows without what lies unseen under merged cells."""
        ahead, reaching = deque(self.merges), list[Merge]()
        first = 1
        for rows, marks in self._rows(size):
            lines = range(first, first + len(rows))
            first = lines.stop
            while ahead and ahead[0].top < lines.stop:
                reaching.append(ahead.popleft())
            for merge in reaching:
                for line in lines[max(merge.top - lines.start, 0) : merge.bottom + 1 - lines.start]:
                    row = rows[line - lines.start]
                    covered = range(merge.left + (line == merge.top), merge.right + 1)
                    for column in covered[: max(len(row) - covered.start, 0)]:
                        row[column] = ""
                        marks.pop((line, column), None)
            reaching = [merge for merge in reaching if merge.bottom >= lines.stop]
            yield Batch(lines, rows, marks=marks)


def in_batches(
    rows: Sequence[Sequence[str]], marks: Mapping[int, Mapping[int, Mark]], size: int
) -> Iterator[Rows]:
    """Return rows that are all there, with marks by line and column, in batches."""
    for first in range(0, len(rows), size):
        some = [[*row] for row in rows[first : first + size]]
        lines = marks.keys() & range(first + 1, first + len(some) + 1)
        yield some, {(line, i): mark for line in lines for i, mark in marks[line].items()}


def _size(merge: Merge) -> int:
    return (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1)


def joined(first: Mark | None, second: Mark | None) -> Mark | None:
    """Return what two marks say of one cell, the first before the second."""
    if first is None or second is None:
        return first or second
    return Mark(
        hidden=first.hidden or second.hidden,
        struck=first.struck or second.struck,
        note=first.note or second.note,
        problem=first.problem or second.problem,
    )
