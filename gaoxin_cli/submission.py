"""A submission: the figures of one or several files, sums over members, and what was left out.

Levels and reported growth rates are kept in columns, because a submission may have millions of
rows; figures and observations are made for the few hundred that a plan asks for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import product
from typing import NamedTuple

from gaoxin_cli.figures import Levels, Rates
from gaoxin_cli.finding import Finding, Location, Statement
from gaoxin_cli.observation import (
    Absence,
    Codelists,
    Figure,
    Key,
    KnownArea,
    KnownMeasure,
    LevelRow,
    Missing,
    Observation,
    PartialKey,
    RateRow,
    Rejection,
    facts_of,
    may_stand_for,
)
from gaoxin_cli.period import Period
from gaoxin_cli.submitted_file import SubmittedFile

FilePlace = tuple[str, str | None, int]
"""The name of a file, and the place of a row in it."""


class Revision(NamedTuple):
    """A figure that a later file of the submission replaces."""

    what: str
    """``figure_revised`` or ``growth_rate_revised``."""
    codelists: Codelists
    key: Key
    old: LevelRow | RateRow
    new: LevelRow | RateRow

    @property
    def statement(self) -> Statement:
        """What was replaced by what, with both places."""
        facts = facts_of(self.codelists, self.key)
        for name, row in (("old", self.old), ("new", self.new)):
            facts |= {name: row.value, f"{name}_file": row.source.file, f"{name}_line": row.line}
        return Statement(self.what, facts)


_MOST_FILES = 3
"""How many files are named where a submission is shown."""


class Submission:
    """The figures of one or several files, later files revising earlier ones."""

    def __init__(
        self, areas: Mapping[str, KnownArea], measures: Mapping[str, KnownMeasure]
    ) -> None:
        """Start without a figure; areas and measures are the plan's."""
        self.areas = areas
        self.measures = measures
        self.files: list[str] = []
        """The names of the files, in the order in which they were included."""
        self.levels, self.rates = Levels(self), Rates(self)
        self.rejected: dict[PartialKey, Rejection] = {}
        self.rejections: Counter[PartialKey] = Counter()
        self.sheets: dict[tuple[str, str | None], int] = {}
        """The place of each sheet, by the name of its file and its own, among all of them."""
        self.notes: dict[FilePlace, str] = {}
        self.statuses: dict[FilePlace, str] = {}
        self.footnotes: dict[Location, str] = {}
        self.periods: dict[Period, str] = {}
        """Every period covered, with the first file that carries it."""
        self._full_years_elsewhere: set[int] = set()
        self.revisions: list[Revision] = []
        self.findings: list[Finding] = []
        self.notices: list[tuple[str, Statement]] = []
        self.unopened = False
        """Whether there is a file that was never looked into."""

    def __repr__(self) -> str:
        """Return files, periods, and how many figures and findings there are."""
        files = ", ".join(map(repr, self.files[:_MOST_FILES]))
        more = ", …" if len(self.files) > _MOST_FILES else ""
        figures = len(self.levels) + len(self.rates)
        return f"<Submission {files}{more}: {figures} figures, {len(self.findings)} findings>"

    def include(self, file: SubmittedFile) -> None:
        """Take one more file in; its figures replace those of the files before."""
        file.close()
        self.files.append(file.name)
        for sheet in file.sheets:
            self.sheets.setdefault((file.name, sheet), len(self.sheets))
        self.notes.update(((file.name, *row), note) for row, note in file.notes.items())
        self.statuses.update(((file.name, *row), said) for row, said in file.statuses.items())
        self.footnotes.update(file.footnotes)
        self.levels.drop(file.rejected)
        self.rates.drop(file.rejected)
        for again in [key for key in self.rejected if key in file.levels]:
            del self.rejected[again]
        self.revisions.extend(self._revised(self.levels, self.rates, file.levels, file.rates))
        self.levels = self.levels.revised(file.levels)
        self.rates = self.rates.revised(file.rates)
        self.rejected.update(file.rejected)
        self.rejections.update(file.rejections)
        self.periods = dict.fromkeys(file.periods, file.name) | self.periods
        self.findings.extend(file.findings)
        self.notices.extend((file.name, notice) for notice in file.notices)
        self.unopened |= file.unopened

    def revised(self, old: Submission) -> Iterator[Revision]:
        """Yield the figures for which an older submission has another value."""
        return self._revised(old.levels, old.rates, self.levels, self.rates)

    def _revised(
        self, old_levels: Levels, old_rates: Rates, levels: Levels, rates: Rates
    ) -> Iterator[Revision]:
        for key, old, new in levels.differing(old_levels):
            yield Revision("figure_revised", self, key, old, new)
        for key, was, now in rates.differing(old_rates):
            yield Revision("growth_rate_revised", self, key, was, now)

    def remove(self, key: Key, finding: Finding) -> None:
        """Leave a figure out of the data for an error that the review found in it."""
        self.findings.append(finding)
        self.levels.drop([key])
        self.rates.drop([key])
        location = finding.location
        self.rejected[key] = Rejection(finding.code, location.file, location.line)

    def full_years(self) -> set[int]:
        """Return the years for which there is a full-year figure, be it a rejected one."""
        rejected = {period for _, _, period in self.rejected if period is not None}
        periods = self.levels.periods | self.rates.periods | rejected
        return {one.year for one in periods if one.is_year} | self._full_years_elsewhere

    def cover_as(self, others: Iterable[Submission]) -> None:
        """Cover what the same files cover as other plans see them: coverage is of the files."""
        for other in others:
            self.periods = other.periods | self.periods
            self._full_years_elsewhere |= other.full_years()

    def has(self, key: Key, *, is_growth: bool) -> bool:
        """Say whether a level was submitted under a key, or a reported growth rate."""
        return key in (self.rates if is_growth else self.levels)

    def level(self, area: str, measure: str, period: Period) -> Figure | Missing:
        """Return the level of a measure, or why there is none.

        A flow or stock of an area with members that has no figure of its own is the sum of its
        members' levels.
        """
        key = (area, measure, period)
        found = self.levels.exactly(key)
        if found is not None:
            value, prior, source, line = found
            unit = self.measures[measure].unit.text
            observation = Observation(
                area, period, measure, value, unit, source.file, line, source.unit
            )
            return Figure(value, prior, (observation,))
        members = self.areas[area].members
        adds_up = self.measures[measure].kind in ("flow", "stock")
        if members and adds_up and key not in self.rejected:
            return self._sum(members, measure, period)
        return self._absent(key)

    def _sum(self, members: Iterable[str], measure: str, period: Period) -> Figure | Missing:
        parts: list[Figure] = []
        for member in members:
            part = self.level(member, measure, period)
            if isinstance(part, Missing):
                return part
            parts.append(part)
        observations = tuple(observation for part in parts for observation in part.observations)
        return Figure(sum((part.value for part in parts), Fraction()), None, observations)

    def rate(self, area: str, measure: str, period: Period) -> Observation | Missing:
        """Return the reported growth rate of a measure in percent, or why there is none."""
        row = self.rates.get((area, measure, period))
        if row is None:
            return self._absent((area, measure, period), of_growth=True)
        value = Fraction(row.value)
        place = row.source.file, row.line
        return Observation(area, period, measure, value, "%", *place, is_growth=True)

    def _absent(self, key: Key, *, of_growth: bool = False) -> Missing:
        """Say why there is no figure: never submitted, or its row was rejected."""
        facts = facts_of(self, key)
        pattern = self.rejection_of(key, of_growth=of_growth)
        if pattern is not None:
            absence = Absence.REJECTED if pattern == key else Absence.PERHAPS_REJECTED
            rejection = self.rejected[pattern]
            facts |= rejection._asdict()
            what = absence.value if rejection.line is not None else f"{absence.value}_file"
        else:
            absence = Absence.NOT_SUBMITTED
            what = "growth_rate_not_submitted" if of_growth else absence.value
        return Missing(Statement(what, facts), absence=absence, period=key[2])

    def rejection_of(self, key: Key, *, of_growth: bool = False) -> PartialKey | None:
        """Return what is known of the key of a rejected row that is, or may be, a figure's.

        None for the growth rate of a level whose own row stands.
        """
        if of_growth and key in self.levels:
            return None
        area, measure, period = key
        areas, measures = (area, may_stand_for(area), None), (measure, may_stand_for(measure), None)
        patterns: Iterable[PartialKey] = product(areas, measures, (period, None))
        return next((pattern for pattern in patterns if pattern in self.rejected), None)
