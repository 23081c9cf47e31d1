"""Rows that are no data: titles, notes, blank lines, headings, repeated headers, totals."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from gaoxin_cli.finding import Statement
from gaoxin_cli.submitted_file import SubmittedFile
from gaoxin_cli.text import fold

_TOTAL = (
    r"(?:全[国省市区县州]|各[地市县区])?(?:合计|总计|小计|共计|总和|平均)(?:数|值)?"
    r"|(?:grand)?total|subtotal|sum|average"
)


class Skipped:
    """Which lines of a sheet were left out, and as what."""

    def __init__(self, sheet: str | None) -> None:
        self._sheet = sheet
        self._lines: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, what: str, *lines: int) -> None:
        """Remember that lines were left out."""
        self._lines[what].extend(lines)

    def tell(self, file: SubmittedFile) -> None:
        """Put what was left out into the notices of the file."""
        for what, lines in sorted(self._lines.items(), key=lambda item: item[1][0]):
            facts: dict[str, object] = {"lines": ranges(lines)}
            if self._sheet is not None:
                facts["lines"] = f"{self._sheet}!{ranges(lines)}"
            file.notices.append(Statement(f"skipped_{what}", facts))
        self._lines.clear()


def is_total(cell: str) -> bool:
    """Return whether a cell in the place of a label stands for the sum of other rows."""
    return re.fullmatch(_TOTAL, fold(cell)) is not None


def ranges(lines: Sequence[int]) -> str:
    """Return line numbers in a short form: ``1, 5–6``."""
    spans: list[list[int]] = []
    for line in sorted(set(lines)):
        if spans and line == spans[-1][1] + 1:
            spans[-1][1] = line
        else:
            spans.append([line, line])
    return ", ".join(f"{a}" if a == b else f"{a}–{b}" for a, b in spans)
