"""What the sheets of all kinds of workbooks have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from gaoxin_cli.files.sheet import Batch, Mark, Merge, Width
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

    def holds(self, line: int, columns: int) -> bool:
        """Return whether the sheet may reach this far."""
        return line <= MAX_ROWS and self._before + line * columns <= MAX_AREA

    def reach(self, line: int, columns: int) -> None:
        """Take note of a sheet's last line and number of columns.

        Raises:
            UnreadableError: it reaches too far.

        """
        self._area = max(self._area, line * columns)
        if not self.holds(line, columns):
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
        rows: Callable[[int], Iterator[Batch]],
    ) -> None:
        self.file = file
        self.name = name
        self.merges = sorted(merges)
        self._rows = rows

    def source(self, index: int, text: str | None) -> Source:
        """Return the column as messages name it: by its header, and by its letters."""
        return Source(self.file, text, self.name, column_letters(index))

    def head(self) -> Batch:
        """Return the first rows."""
        return next(self._rows(_HEAD_ROWS), Batch((), ()))

    def begin(self, header_line: int, width: Width) -> None:
        """Prepare for the rows below a header: nothing depends on it."""

    def batches(self) -> Iterator[Batch]:
        """Return the rows in batches."""
        return self._rows(_BATCH_ROWS)


def add_mark(marks: ManyMarks, line: int, column: int, mark: Mark) -> None:
    """Mark a cell, besides what it is marked with already."""
    known = marks.get((line, column))
    if known is not None:
        mark = Mark(
            hidden=known.hidden or mark.hidden,
            struck=known.struck or mark.struck,
            note=known.note or mark.note,
            problem=known.problem or mark.problem,
        )
    marks[line, column] = mark


def column_index(letters: str) -> int:
    """Return the number of a column from 0."""
    index = 0
    for letter in letters.upper():
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1


def column_letters(index: int) -> str:
    """Return the letters of a column that is counted from 0."""
    letters = ""
    while index >= 0:
        index, rest = divmod(index, 26)
        letters = chr(ord("A") + rest) + letters
        index -= 1
    return letters
