"""From columns of cells to figures in their measure's unit, by columns.

A column is looked at cell by cell only where it isn't all plain numbers, so that a submission of
200,000 rows costs a regular expression a batch. The same cell means the same in every layout.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import NamedTuple, cast

from gaoxin_cli.decimals import Decimals
from gaoxin_cli.figures import Stated
from gaoxin_cli.files.sheet import NO_MARKS, Cells, Marks
from gaoxin_cli.finding import Finding, Statement
from gaoxin_cli.number import Comma, is_missing, parse_column, parse_number
from gaoxin_cli.observation import KnownMeasure, Source
from gaoxin_cli.period import Period
from gaoxin_cli.submitted_file import SubmittedFile
from gaoxin_cli.tables.conversion import Conversions, Kind, WrittenUnit
from gaoxin_cli.tables.labels import PERCENT
from gaoxin_cli.tables.wording import not_a_number
from gaoxin_cli.unit import Unit

_HAS_MARK = re.compile(r"[.,，．]")


class Rows(NamedTuple):
    """What the rows of a batch have in common for each of their figures."""

    areas: Sequence[str | None]
    measures: Sequence[str | None]
    periods: Sequence[Period | None]
    lines: Sequence[int]
    noted: Sequence[bool]
    """Whether a note explains the row."""
    units: Sequence[WrittenUnit]
    """What the rows say of their unit."""
    kinds: frozenset[Kind]
    """Each measure with each unit that occurs."""
    marks: Marks = NO_MARKS


class Numbers(NamedTuple):
    """The numbers of a column."""

    values: Decimals
    written: int
    """How many cells hold a figure, sound or not."""
    complete: bool
    """Whether each value is known to be there: a look at each costs more than reading it."""


class FigureColumn:
    """A column of figures: where it stands and how its cells become numbers."""

    def __init__(  # noqa: PLR0913  # what a column is read by
        self,
        place: int,
        source: Source,
        measures: Mapping[str, KnownMeasure],
        unit: Unit | None,
        titled: Sequence[Unit] = (),
        *,
        growth: bool = False,
        less: Decimal | None = None,
    ) -> None:
        self.place = place
        self.source = source
        self.growth = growth
        self.less = less
        """What is taken off each number: 100 of an index."""
        self.comma: Comma | None = None
        """What its commas are; None as long as none was seen."""
        self.reads_decimal_comma = False
        self.conversions = Conversions(
            measures, PERCENT if growth else None, unit, () if growth else titled
        )


@dataclass(slots=True)
class Seen:
    """What is said once of many cells of a table."""

    footnotes: list[str] = field(default_factory=list)
    """Marks that were dropped, with their places."""
    hidden: list[tuple[int, bool]] = field(default_factory=list)
    """Lines of hidden figures that were read, and whether a note explains them."""
    struck: list[tuple[int, bool]] = field(default_factory=list)
    commas: dict[Source, tuple[int, str]] = field(default_factory=dict)
    """The first cell of each column whose commas may be either, with its line."""


class Intake:
    """Takes the figures of one file in, and rejects what is none."""

    def __init__(self, file: SubmittedFile, unit_source: Source | None = None) -> None:
        self._file = file
        self._unit_source = unit_source
        self.seen = Seen()

    def levels(
        self,
        rows: Rows,
        value: tuple[FigureColumn, Cells],
        prior: tuple[FigureColumn, Cells] | None,
    ) -> None:
        """Take in the levels of some rows with the figures of the year before beside them."""
        values = self.read(rows, *value)
        priors = None
        if prior is not None and any(prior[1]):
            priors = self.read(rows, *prior).values
        sources = self._sources(rows, value[0])
        self._file.add_levels(_stated(rows, values, sources, priors))

    def _sources(self, rows: Rows, figures: FigureColumn) -> Sequence[Source]:
        """Return where each figure comes from: the column, and the unit if it is converted."""
        if not any(map(figures.conversions.__getitem__, rows.kinds)):
            return [figures.source] * len(rows.lines)
        units = figures.conversions.units
        sources = {kind: replace(figures.source, unit=units.get(kind)) for kind in rows.kinds}
        return [sources[kind] for kind in zip(rows.measures, rows.units, strict=True)]

    def rates(self, rows: Rows, figures: FigureColumn, cells: Cells) -> None:
        """Take in the reported growth rates of some rows."""
        if any(cells):
            values = self.read(rows, figures, cells)
            sources = [figures.source] * len(rows.lines)
            self._file.add_rates(_stated(rows, values, sources))

    def read(self, rows: Rows, figures: FigureColumn, cells: Cells) -> Numbers:
        """Return the numbers in some cells, in the unit of their measures.

        What is no number or has another unit is rejected, and None like what is missing.
        """
        units: dict[int, str] = {}
        is_converted = any(map(figures.conversions.__getitem__, rows.kinds))
        numbers = _plain(cells) if not rows.marks and figures.comma != "either" else None
        if numbers is None and not rows.marks:
            numbers = _percentages(cells)
            if numbers is not None:
                is_converted = any(figures.conversions.in_cell(kind, "%") for kind in rows.kinds)
                units = dict.fromkeys(range(len(cells)), "%") if is_converted else {}
        if numbers is None:
            numbers, units = self._one_by_one(rows, figures, cells)
        self._file.figures += numbers.written
        if units or is_converted:
            self._convert(rows, figures, numbers.values, units)
            numbers = numbers._replace(complete=False)
        if figures.less is not None:
            values = (None if one is None else one - figures.less for one in numbers.values)
            numbers = numbers._replace(values=Decimals.of(values))
        return numbers

    def _one_by_one(
        self, rows: Rows, figures: FigureColumn, cells: Cells
    ) -> tuple[Numbers, dict[int, str]]:
        """Return numbers, and the unit that stands in some cells with them."""
        numbers: list[Decimal | None] = []
        units: dict[int, str] = {}
        written = 0
        decimal_comma = figures.reads_decimal_comma
        for i, cell in enumerate(cells):
            mark = rows.marks.get((rows.lines[i], figures.place)) if rows.marks else None
            problem = mark.problem if mark is not None else None
            if problem is None and (not cell or is_missing(cell)):
                numbers.append(None)
                continue
            written += 1
            number = None
            if problem is None:
                number = parse_number(cell, growth=figures.growth, decimal_comma=decimal_comma)
            if number is None:
                statement = not_a_number(cell, problem)
                self._reject(rows, i, "E004", figures.source, statement)
                numbers.append(None)
                continue
            if number.percent:
                units[i] = "%"
            elif number.unit is not None:
                units[i] = number.unit
            note = number.note or (mark.note if mark is not None else None)
            if note:
                self._note(rows, i, figures.source, note)
            if mark is not None:
                noted = (rows.lines[i], bool(rows.noted[i]))
                self.seen.hidden += [noted] * mark.hidden
                self.seen.struck += [noted] * mark.struck
            if figures.comma == "either" and not cell.isdigit() and _HAS_MARK.search(cell):
                self.seen.commas.setdefault(figures.source, (rows.lines[i], cell))
            numbers.append(number.value)
        return Numbers(Decimals.of(numbers), written, complete=False), units

    def _note(self, rows: Rows, i: int, source: Source, note: str) -> None:
        """Keep the footnote mark of a figure."""
        place = source.at(rows.lines[i])
        self.seen.footnotes.append(place.cell or str(rows.lines[i]))
        self._file.footnotes[place] = note

    def _convert(
        self,
        rows: Rows,
        figures: FigureColumn,
        numbers: Decimals,
        units: Mapping[int, str],
    ) -> None:
        """Bring numbers to the unit of their measures."""
        for i, there in enumerate(numbers.there):
            if not there:
                continue
            kind: Kind = rows.measures[i], rows.units[i]
            power = figures.conversions[kind]
            if i in units:
                power = figures.conversions.in_cell(kind, units[i])
            if isinstance(power, Statement):
                numbers.drop(i)
                source = figures.source
                if power == figures.conversions[kind] and _is_stated(rows.units[i]):
                    source = self._unit_source or source
                self._reject(rows, i, "E008", source, power)
            else:
                numbers.shift(i, power)

    def _reject(self, rows: Rows, i: int, code: str, source: Source, statement: Statement) -> None:
        finding = Finding(code, source.at(rows.lines[i]), statement)
        # The unit of a row is wrong once, though its value and its prior have it.
        if finding not in self._file.findings[-1:]:
            self._file.reject((rows.areas[i], rows.measures[i], rows.periods[i]), finding)


def _is_stated(unit: WrittenUnit) -> bool:
    return bool(unit.strip() if isinstance(unit, str) else any(map(str.strip, unit)))


def _plain(cells: Cells) -> Numbers | None:
    """Return the numbers of a column if all its cells are plain ones or blank, else None."""
    numbers = parse_column(cells)
    if numbers is not None:
        return Numbers(numbers, len(cells), complete=True)
    filled = list(filter(None, cells))
    if len(filled) == len(cells):
        return None
    numbers = parse_column(filled)
    if numbers is None:
        return None
    return Numbers(numbers.spread(cells), len(filled), complete=False)


def _percentages(cells: Cells) -> Numbers | None:
    """Return the numbers of a column if all its cells are plain percentages or blank, else None."""
    if all(cell.endswith("%") for cell in cells if cell):
        return _plain([cell.removesuffix("%") or "%" if cell else cell for cell in cells])
    return None


def _stated(
    rows: Rows, numbers: Numbers, sources: Sequence[Source], priors: Decimals | None = None
) -> Stated:
    """Return what the rows with a number state."""
    stated = Stated(
        cast("Sequence[str]", rows.areas),
        cast("Sequence[str]", rows.measures),
        cast("Sequence[Period]", rows.periods),
        numbers.values,
        sources,
        rows.lines,
        rows.noted,
        priors,
    )
    return stated if numbers.complete else stated.which(numbers.values.there)
