"""What was read from one file: its figures, what was left out of them, and what is said of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from gaoxin_cli.figures import Levels, Rates, Stated
from gaoxin_cli.finding import Finding, Location, Statement
from gaoxin_cli.observation import (
    Codelists,
    Key,
    KnownArea,
    KnownMeasure,
    PartialKey,
    Rejection,
    Row,
    facts_of,
    may_stand_for,
)
from gaoxin_cli.period import Period

RowPlace = tuple[str | None, int]
"""The sheet of a workbook, None in a text, and a line."""


@dataclass(slots=True)
class SubmittedFile:
    """What was read from one file."""

    name: str
    codelists: Codelists
    """The areas and measures that its rows are read by."""
    levels: Levels = field(init=False)
    rates: Rates = field(init=False)
    rejected: dict[PartialKey, Rejection] = field(default_factory=dict)
    rejections: Counter[PartialKey] = field(default_factory=Counter)
    """How many rows were rejected, by what could be read of their keys."""
    periods: set[Period] = field(default_factory=set)
    """Every period that a row carries, be its cells blank or not."""
    findings: list[Finding] = field(default_factory=list)
    notices: list[Statement] = field(default_factory=list)
    """What was skipped, and what the reader assumed."""
    unopened: bool = False
    """Whether it was never looked into."""
    sheets: Sequence[str | None] = (None,)
    """The sheets that are read, in their order; a text is one without a name."""
    figures: int = 0
    """How many cells hold a figure, sound or not."""
    notes: dict[RowPlace, str] = field(default_factory=dict)
    """What a note says of its row."""
    statuses: dict[RowPlace, str] = field(default_factory=dict)
    """The status of the figures of a row."""
    footnotes: dict[Location, str] = field(default_factory=dict)
    """Footnote marks, each behind the figure of a cell."""
    _repeated: dict[RowPlace, Finding] = field(default_factory=dict)
    _conflicts: set[RowPlace] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Begin without a figure."""
        self.levels, self.rates = Levels(self.codelists), Rates(self.codelists)

    def add_levels(self, stated: Stated) -> None:
        """Take levels in; of a second one for a key, see :meth:`_repeat`."""
        for code, place in self.levels.add(stated):
            old, new = self.levels.row(self.levels.index[code]), self.levels.row(place)
            priors_differ = None not in (old.prior, new.prior) and old.prior != new.prior
            differ = old.value != new.value or priors_differ
            self._repeat(self.levels.codes.key(code), old, new, differ=differ)
            if not differ and old.prior is None and new.prior is not None:
                self.levels.index[code] = place

    def add_rates(self, stated: Stated) -> None:
        """Take reported growth rates in; of a second one for a key, see :meth:`_repeat`."""
        for code, place in self.rates.add(stated):
            old, new = self.rates.row(self.rates.index[code]), self.rates.row(place)
            self._repeat(self.rates.codes.key(code), old, new, differ=old.value != new.value)

    def reject(self, key: PartialKey, finding: Finding) -> None:
        """Report an error and keep the figures of its key out of the data.

        Where a name isn't known, the row may be one of what the finding says to be ``near``, and
        of nothing else.
        """
        self.findings.append(finding)
        key = self._as_named(key, finding)
        self.rejections[key] += 1
        self.rejected.setdefault(key, Rejection(finding.code, self.name, finding.location.line))

    def reject_lines(self, sheet: str | None, first: int, last: int, finding: Finding) -> None:
        """Report an error and keep the figures of some lines, both included, out of the data."""
        self.findings.append(finding)
        for figures in (self.levels, self.rates):
            for code, place in figures.index.items():
                line = figures.lines[place]
                if first <= line <= last and figures.sources[place].sheet == sheet:
                    rejection = Rejection(finding.code, self.name, line)
                    self.rejected.setdefault(figures.codes.key(code), rejection)

    def _as_named(self, key: PartialKey, finding: Finding) -> PartialKey:
        """Return a key with what an unknown name in it may stand for."""
        facts = finding.statement.facts
        if "found" not in facts:
            return key
        area, measure, period = key
        if finding.code == "E005" and area is None:
            area = may_stand_for(_id_of(facts.get("near"), self.codelists.areas))
        if finding.code == "E006" and measure is None:
            measure = may_stand_for(_id_of(facts.get("near"), self.codelists.measures))
        return area, measure, period

    def _repeat(self, key: Key, old: Row, new: Row, *, differ: bool) -> None:
        """Report a second figure for one key: E009 if it differs (neither counts), else W101."""
        facts = facts_of(self.codelists, key) | {"first": old.line}
        place, row = new.source.at(new.line), (new.source.sheet, new.line)
        if differ:
            self.reject(key, Finding("E009", place, Statement("two_figures", facts)))
            self._conflicts.add(row)
        else:
            self._repeated[row] = Finding("W101", place, Statement("same_row_twice", facts))

    def close(self) -> None:
        """Drop the figures of rejected keys and put the findings in the order of their lines."""
        self.levels.drop(self.rejected)
        self.rates.drop(self.rejected)
        self.findings.extend(
            finding for row, finding in self._repeated.items() if row not in self._conflicts
        )
        self._repeated.clear()
        self.findings.sort(key=lambda finding: finding.location.line or 0)


def _id_of(name: object, entries: Mapping[str, KnownArea] | Mapping[str, KnownMeasure]) -> str:
    """Return the id of the area or measure with a name; empty if there is none."""
    named = ((id_, (id_, *entry.name.every, *entry.aliases)) for id_, entry in entries.items())
    return next((id_ for id_, names in named if name in names), "")
