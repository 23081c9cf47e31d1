"""Rows that are no data: titles, notes, blank lines, repeated headers, totals."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from gaoxin_cli.finding import Finding, Statement
from gaoxin_cli.readers.rows import Batch, Cells, Sheet, excerpt, ranges
from gaoxin_cli.submission import SubmittedFile
from gaoxin_cli.text import fold

# Patterns of what most files have none of: compiled when they are used.
_NOTE = (
    r"[*※]|(注|备注|附注|说明|(资料|数据)?来源|制表|填报|填表|报送|审核|复核|(单位|统计)?负责人|联系(人|电话|方式)"
    r"|notes?|sources?|remarks?|prepared by)([:.\d(]|$|[^:]{0,8}:)"
)
_TOTALS = frozenset(("合计", "总计", "小计", "共计", "总和", "total", "subtotal", "sum"))
_TITLE_UNIT = r"单位\s*[:：]\s*([^\s,，;；)）\]】]+)"
_LONGEST_TITLE = 1_000


class Skipped:
    """Which lines of a file were left out, and as what."""

    def __init__(self) -> None:
        self.titles: list[str] = []
        """What stands above the header."""
        self._lines: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, what: str, line: int) -> None:
        """Remember that a line was left out."""
        self._lines[what].append(line)

    def below_header(self, batch: Batch, header: int) -> Batch:
        """Return what stands below the header; what stands above it is a title."""
        if not batch.lines or batch.lines[0] > header:
            return batch
        start = bisect_right(batch.lines, header)
        for line, cells in zip(batch.lines[: start - 1], batch.rows, strict=False):
            text = " ".join(filter(None, map(str.strip, cells)))[:_LONGEST_TITLE]
            self.add("title" if text else "blank", line)
            if text:
                self.titles.append(text)
        for row in batch.broken:
            if row.line < header:
                self.add("title", row.line)
        below = [row for row in batch.broken if row.line > header]
        return Batch(batch.lines[start:], batch.rows[start:], below)

    def tell(self, file: SubmittedFile) -> None:
        """Put what was left out into the notices of the file."""
        for what, lines in sorted(self._lines.items(), key=lambda item: item[1][0]):
            file.notices.append(Statement(f"skipped_{what}", {"lines": ranges(lines)}))
        units = re.findall(_TITLE_UNIT, "\n".join(self.titles)) if self.titles else ()
        for unit in units:
            file.notices.append(Statement("title_unit", {"unit": excerpt(unit)}))


class Unnamed:
    """The columns without a name, which must be empty."""

    def __init__(self, sheet: Sheet, line: int, header: Cells) -> None:
        self._sheet = sheet
        self._line = line
        self._empty = {i for i, cell in enumerate(header) if not cell.strip()}
        self._filled: set[int] = set()

    def look(self, columns: Sequence[Cells]) -> None:
        """Take note of what stands in them."""
        for index in [*self._empty]:
            if index < len(columns) and any(map(str.strip, columns[index])):
                self._empty.remove(index)
                self._filled.add(index)

    def tell(self, file: SubmittedFile) -> None:
        """Report those that are not empty, at the line of the header."""
        for index in sorted(self._filled):
            place = self._sheet.source(index, None).at(self._line)
            statement = Statement("unnamed_column", {"number": index + 1})
            file.findings.append(Finding("W110", place, statement))


def is_note(cells: Cells) -> bool:
    """Return whether a row begins as a note or a signature below a table does."""
    first = next(filter(str.strip, cells), "")
    return re.match(_NOTE, fold(first[:50])) is not None


def is_total(cell: str) -> bool:
    """Return whether a cell in the place of an area stands for the sum of the rows above."""
    return fold(cell) in _TOTALS
