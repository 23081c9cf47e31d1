"""Rows that were left out of the data, told once a name."""

from __future__ import annotations

from gaoxin_cli.finding import Finding, Statement
from gaoxin_cli.submitted_file import SubmittedFile
from gaoxin_cli.tables.names import excerpt
from gaoxin_cli.tables.skipped import ranges
from gaoxin_cli.tables.where import Where


class LeftOut:
    """Counts rows of others, of changes, and of single months."""

    def __init__(self) -> None:
        self.singles: list[int] = []
        """Lines of figures of one month or quarter alone."""
        self._others: dict[tuple[str, str], list[int]] = {}
        self._changes: dict[str, list[int]] = {}

    def other(self, what: str, name: str, line: int) -> None:
        """Count a row of an area or a measure that the plan doesn't know."""
        self._others.setdefault((what, excerpt(name)), []).append(line)

    def change(self, label: str, line: int) -> None:
        """Count a row of changes that are no growth rates."""
        self._changes.setdefault(excerpt(label), []).append(line)

    def tell(self, file: SubmittedFile, where: Where) -> None:
        """Put what was left out into a file, once a name."""
        for (what, name), lines in self._others.items():
            statement = Statement(f"others_{what}", {"found": name, "rows": len(lines)})
            file.findings.append(Finding("W115", where.at(lines[0]), statement))
        for name, lines in self._changes.items():
            statement = Statement("change_row_left_out", {"found": name, "rows": len(lines)})
            file.findings.append(Finding("W110", where.at(lines[0]), statement))
        if self.singles:
            facts = {"lines": ranges(self.singles)}
            file.notices.append(Statement("frequency_left_out", facts))
