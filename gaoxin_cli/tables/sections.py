"""The sections of a table below headings, of which one may be of something else."""

from __future__ import annotations

import sys

from gaoxin_cli.finding import Finding, Location, Statement
from gaoxin_cli.submitted_file import SubmittedFile
from gaoxin_cli.tables.names import excerpt
from gaoxin_cli.tables.where import Where


class Sections:
    """The headings of a table, in their order."""

    def __init__(self) -> None:
        self._headings: list[tuple[int, str | None]] = []

    def add(self, line: int, unknown: str | None) -> None:
        """Note a heading, with its text if it says nothing known."""
        self._headings.append((line, unknown))

    def reject_parts(self, file: SubmittedFile, where: Where) -> None:
        """Leave out what stands below a heading that isn't known, if it repeats what stands above.

        It is then of something else: a part, another area.
        """
        sheet = where.sheet.name
        twice = [
            one.location.line or 0
            for one in file.findings
            if one.code == "E009" and _sheet_of(one.location) == sheet
        ]
        ends = [line for line, _ in self._headings[1:]] + [sys.maxsize]
        for (first, text), end in zip(self._headings, ends, strict=False):
            if text is not None and any(first < line < end for line in twice):
                statement = Statement("heading_of_a_part", {"found": excerpt(text)})
                finding = Finding("E009", where.at(first), statement)
                file.reject_lines(sheet, first, end - 1, finding)


def _sheet_of(place: Location) -> str | None:
    return place.cell.rpartition("!")[0] if place.cell else None
