"""From a sheet to the reader of its table: in long form, wide, or by months."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from gaoxin_cli.finding import Finding, Location, Statement
from gaoxin_cli.readers.layout import Header, problems, read_header
from gaoxin_cli.readers.names import Names
from gaoxin_cli.readers.rows import Sheet
from gaoxin_cli.readers.table import NOTHING_KNOWN, Table
from gaoxin_cli.submission import SubmittedFile

if TYPE_CHECKING:
    from gaoxin_cli.readers.monthly import MonthlyHeader

HEADER_ROWS = 50
"""Among how many rows the header is looked for."""

Found = tuple["Header | MonthlyHeader", Sheet]


def read_table(file: SubmittedFile, names: Names, sheets: Sequence[Sheet]) -> None:
    """Read the table of the sheet with the best header, or report that there is none.

    The sheets are one text under different delimiters.
    """
    best: Found | None = None
    for sheet in sheets:
        for found in _headers(sheet, names, _cells_beaten(best)):
            # Of equals the first: the first complete header, under the first delimiter.
            if best is None or _rank(found) > _rank(best):
                best = found
    if best is None:
        statement = Statement("no_header", {"rows": HEADER_ROWS})
        file.reject(NOTHING_KNOWN, Finding("E002", Location(file.name), statement))
        return
    header, sheet = best
    if not isinstance(header, Header):
        # Few tables are by months, and imports are most of a short run.
        from gaoxin_cli.readers.monthly_table import MonthlyTable

        MonthlyTable(sheet, header, names, file).read()
        return
    wrong = list(problems(header))
    for finding in wrong:
        file.reject(NOTHING_KNOWN, finding)
    if not wrong:
        Table(sheet, header, names, file).read()


def _rank(found: Found) -> tuple[bool, int]:
    """Return by what the best header is chosen: that it is complete, and what it knows."""
    return not found[0].missing, found[0].known


def _cells_beaten(best: Found | None) -> int:
    """Return how many cells a row may have and still be no better header than the best so far."""
    return 0 if best is None or best[0].missing else best[0].known


def _headers(sheet: Sheet, names: Names, beaten: int) -> Iterator[Found]:
    """Yield the rows that could be the header; nothing after the first complete one.

    A header by months is looked for where there is no complete one of the other forms. Nothing is
    looked for among rows of no more cells than are ``beaten``: no header knows more than it has.
    """
    head = sheet.head()
    rows = list(zip(head.lines[:HEADER_ROWS], head.rows[:HEADER_ROWS], strict=True))
    if all(len(cells) <= beaten for _, cells in rows):
        return
    for line, cells in rows:
        header = read_header(sheet, line, cells, names)
        if header is not None:
            yield header, sheet
            if not header.missing:
                return
    from gaoxin_cli.readers.monthly import read_monthly_header

    for line, cells in rows:
        by_months = read_monthly_header(sheet, line, cells, names)
        if by_months is not None:
            yield by_months, sheet
            return
