"""From columns of cells to figures in their measure's unit.

A column of a wide table and the column of values of a long one go the same way, so that the same
cell means the same in both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Context, Decimal
from functools import partial
from itertools import compress, repeat
from typing import NamedTuple, cast

from gaoxin_cli.finding import Finding, Named, Statement
from gaoxin_cli.number import MAX_DIGITS, MAX_EXPONENT, is_missing, parse_column, parse_number
from gaoxin_cli.observation import Key, KnownMeasure, LevelRow, PartialKey, RateRow, Row, Source
from gaoxin_cli.readers.rows import Cells, excerpt
from gaoxin_cli.submission import SubmittedFile
from gaoxin_cli.text import narrow
from gaoxin_cli.unit import Unit, parse_unit, shift

PERCENT = parse_unit("%")

# More digits than a number with its greatest exponent and shift can have: conversion is exact.
_EXACT = Context(prec=200, Emax=999_999, Emin=-999_999)
_NUMBER_CHARACTERS = frozenset("0123456789.,eE+-%() ")

# Half the price of calling the class, for tuples that are surely of the right length.
_LEVEL_ROW = partial(tuple.__new__, LevelRow)
_RATE_ROW = partial(tuple.__new__, RateRow)

Kind = tuple[str | None, str]
"""A measure (None if unknown) and what the row says of the unit."""


class Rows(NamedTuple):
    """What the rows of a batch have in common for each of their figures."""

    keys: Sequence[PartialKey]
    """Complete ones, unless the rows are only checked."""
    lines: Sequence[int]
    noted: Sequence[bool]
    """Whether a note explains the row."""
    measures: Sequence[str | None]
    units: Sequence[str]
    """What the rows say of their unit."""
    kinds: frozenset[Kind]
    """Each measure with each unit that occurs."""


class Numbers(NamedTuple):
    """The numbers of a column."""

    values: list[Decimal | None]
    written: int
    """How many cells hold a figure, sound or not."""
    complete: bool
    """Whether each value is known to be there: a look at each costs more than reading it."""


class Conversions(dict[Kind, "int | Statement"]):
    """The power of ten that takes a figure to its measure's unit, or why there is none."""

    def __init__(
        self, measures: Mapping[str, KnownMeasure], target: Unit | None, *stated: Unit | None
    ) -> None:
        super().__init__()
        self.units: dict[Kind, Unit] = {}
        """The unit from which figures are converted."""
        self._measures = measures
        self._target = target
        self._stated = [unit for unit in stated if unit is not None]

    def __missing__(self, kind: Kind) -> int | Statement:
        measure, written = kind
        if measure is None:
            return 0
        units = [*self._stated]
        if self._target is None and not is_missing(written):
            units.insert(0, parse_unit(written))
        target = self._target or self._measures[measure].unit
        result = self[kind] = _shift(units, target, Named(measure, self._measures[measure].name))
        if units and result:
            self.units[kind] = units[0]
        return result


def is_same(first: Unit, second: Unit) -> bool:
    """Return whether two units are one, whatever they are called."""
    return (first.exponent, first.family) == (second.exponent, second.family)


def _shift(units: Sequence[Unit], target: Unit, measure: Named) -> int | Statement:
    """Return the power of ten from the units stated for a figure, which must agree, to another."""
    if not units:
        return 0
    first = units[0]
    for other in units[1:]:
        if not is_same(first, other):
            return Statement(
                "units_disagree", {"first": excerpt(first.text), "second": excerpt(other.text)}
            )
    power = shift(first, target)
    if power is None:
        facts = {
            "found": excerpt(first.text),
            "expected": target.text,
            "measure": measure,
        }
        return Statement("other_unit", facts)
    return power


class Figures:
    """A column of figures: where it stands and how its cells become numbers."""

    def __init__(
        self,
        source: Source,
        measures: Mapping[str, KnownMeasure],
        unit: Unit | None,
        *,
        growth: bool = False,
    ) -> None:
        target = PERCENT if growth else None
        self.source = source
        self.growth = growth
        self.conversions = Conversions(measures, target, unit)
        self.of_percent_signs = Conversions(measures, target, unit, PERCENT)


class Intake:
    """Takes the figures of one file in, and rejects what is none."""

    def __init__(self, file: SubmittedFile, unit_source: Source | None = None) -> None:
        self._file = file
        self._unit_source = unit_source

    def levels(
        self,
        rows: Rows,
        value: tuple[Figures, Cells],
        prior: tuple[Figures, Cells] | None,
    ) -> None:
        """Take in the levels of some rows with the figures of the year before beside them."""
        values = self.read(rows, *value)
        priors: Iterable[Decimal | None] = repeat(None)
        if prior is not None and any(prior[1]):
            priors = self.read(rows, *prior)[0]
        source = self._sources(rows, value[0])
        new = zip(values[0], priors, source, rows.lines, rows.noted, strict=False)
        keys, levels = _present(rows, values, map(_LEVEL_ROW, new))
        self._file.add_levels(keys, levels)

    def _sources(self, rows: Rows, figures: Figures) -> Iterable[Source]:
        """Return where each figure comes from: the column, and the unit if it is converted."""
        if not any(map(figures.conversions.__getitem__, rows.kinds)):
            return repeat(figures.source)
        units = figures.conversions.units
        sources = {kind: replace(figures.source, unit=units.get(kind)) for kind in rows.kinds}
        return map(sources.__getitem__, zip(rows.measures, rows.units, strict=True))

    def rates(self, rows: Rows, figures: Figures, cells: Cells) -> None:
        """Take in the reported growth rates of some rows."""
        if any(cells):
            values = self.read(rows, figures, cells)
            new = zip(values[0], repeat(figures.source), rows.lines, rows.noted, strict=False)
            keys, rates = _present(rows, values, map(_RATE_ROW, new))
            self._file.add_rates(keys, rates)

    def read(self, rows: Rows, figures: Figures, cells: Cells) -> Numbers:
        """Return the numbers in some cells, in the unit of their measures.

        What is no number or has another unit is rejected, and None like what is missing.
        """
        signed: frozenset[int] = frozenset()
        numbers = _plain(cells)
        if numbers is None:
            numbers, signed = self._one_by_one(rows, figures, cells)
        self._file.figures += numbers.written
        if signed or any(map(figures.conversions.__getitem__, rows.kinds)):
            self._convert(rows, figures, numbers.values, signed)
            numbers = numbers._replace(complete=False)
        return numbers

    def _one_by_one(
        self, rows: Rows, figures: Figures, cells: Cells
    ) -> tuple[Numbers, frozenset[int]]:
        """Return numbers, and which of them carry a percent sign."""
        numbers: list[Decimal | None] = []
        signed: list[int] = []
        written = 0
        for i, cell in enumerate(cells):
            if not cell or is_missing(cell):
                numbers.append(None)
                continue
            written += 1
            number = parse_number(cell, growth=figures.growth)
            if number is None or number.unit:
                self._reject(rows, i, "E004", figures.source, not_a_number(cell))
                numbers.append(None)
                continue
            if number.percent:
                signed.append(i)
            numbers.append(number.value)
        return Numbers(numbers, written, complete=False), frozenset(signed)

    def _convert(
        self,
        rows: Rows,
        figures: Figures,
        numbers: list[Decimal | None],
        signed: frozenset[int],
    ) -> None:
        """Replace numbers by what they are in the unit of their measures."""
        for i, number in enumerate(numbers):
            if number is None:
                continue
            kind = rows.measures[i], rows.units[i]
            conversions = figures.of_percent_signs if i in signed else figures.conversions
            power = conversions[kind]
            if isinstance(power, Statement):
                numbers[i] = None
                source = figures.source
                if power == figures.conversions[kind] and rows.units[i].strip():
                    source = self._unit_source or source
                self._reject(rows, i, "E008", source, power)
            elif power:
                numbers[i] = number.scaleb(power, _EXACT)

    def _reject(self, rows: Rows, i: int, code: str, source: Source, statement: Statement) -> None:
        finding = Finding(code, source.at(rows.lines[i]), statement)
        # The unit of a row is wrong once, though its value and its prior have it.
        if finding not in self._file.findings[-1:]:
            self._file.reject(rows.keys[i], finding)


def _plain(cells: Cells) -> Numbers | None:
    """Return the numbers of a column if all its cells are plain ones or blank, else None."""
    numbers = parse_column(cells)
    if numbers is not None:
        return Numbers(cast("list[Decimal | None]", numbers), len(cells), complete=True)
    filled = list(filter(None, cells))
    if len(filled) == len(cells):
        return None
    numbers = parse_column(filled)
    if numbers is None:
        return None
    each = iter(numbers)
    values = [next(each) if cell else None for cell in cells]
    return Numbers(values, len(filled), complete=False)


def _present(rows: Rows, values: Numbers, new: Iterator[Row]) -> tuple[Sequence[Key], list[Row]]:
    """Return the keys and the rows for which there is a value."""
    keys = cast("Sequence[Key]", rows.keys)
    if values.complete:
        return keys, list(new)
    there = [value is not None for value in values.values]
    return list(compress(keys, there)), list(compress(new, there))


def not_a_number(cell: str) -> Statement:
    """Say that a cell holds no number, or none within the limits."""
    facts: dict[str, object] = {"found": excerpt(cell)}
    if cell.startswith("="):
        return Statement("formula", facts)
    if not _NUMBER_CHARACTERS.issuperset(cell.strip()):
        number, unit = _split_behind_digits(cell)
        if unit and parse_number(number) is not None:
            return Statement("number_with_unit", facts | {"unit": excerpt(unit)})
        return Statement("not_a_number", facts)
    if cell.count(",") == 1 and parse_number(cell.replace(",", ".")) is not None:
        return Statement("decimal_comma", facts)
    facts |= {"digits": MAX_DIGITS, "exponent": MAX_EXPONENT}
    return Statement("malformed_number", facts)


def _split_behind_digits(cell: str) -> tuple[str, str]:
    """Return what stands up to the last digit of a cell, and what stands behind it."""
    text = narrow(cell)
    end = max(map(text.rfind, "0123456789")) + 1
    return text[:end], text[end:].strip()
