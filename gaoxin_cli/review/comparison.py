"""Figures against the same period a year before: those that a quick look can't clear."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Context, Decimal, localcontext
from fractions import Fraction
from typing import NamedTuple

from gaoxin_cli.observation import Key, LevelRow, RateRow, Source, Submission
from gaoxin_cli.review.figures import Column, Figures, Values, adds_up

LIMIT = 30
"""Growth beyond this many percent, up or down, is extraordinary."""
# The quick look rounds at nine digits, so its limits lie a little inside the rules' own, 30 % and
# 0.1 points: what it clears is clear, and the rest is judged exactly.
_QUICK = Context(prec=9)
_LOWEST, _HIGHEST = Decimal("0.7001"), Decimal("1.2999")
_FROM, _TO = Decimal("-100.0999"), Decimal("-99.9001")
_MINUS_HUNDRED = Decimal(-100)
_ZERO = Decimal(0)


class Comparison(NamedTuple):
    """A level beside what it is to be compared with."""

    key: Key
    level: LevelRow
    last: LevelRow | None
    """The level of the same period a year before."""
    rate: RateRow | None
    """The reported growth rate."""

    @property
    def value(self) -> Decimal:
        """The level."""
        return self.level[0]

    @property
    def prior(self) -> Decimal | None:
        """The same period a year before, as stated beside the level."""
        return self.level[1]

    @property
    def base(self) -> Decimal | None:
        """What the level grew from: as stated beside it, else last year's level."""
        if self.prior is not None:
            return self.prior
        return None if self.last is None else self.last[0]

    @property
    def growth(self) -> Fraction | None:
        """The growth computed from the base, in percent; None without a positive base."""
        base = self.base
        if base is None or base <= _ZERO:
            return None
        return 100 * (Fraction(self.value) / Fraction(base) - 1)


class Jump(NamedTuple):
    """A level that looks as if it were in the wrong unit."""

    comparison: Comparison
    base: Decimal
    """What it jumped from: last year's level, or the stated one."""
    exponent: int
    """The power of ten, below zero for a jump down."""


@dataclass(frozen=True, slots=True)
class Comparisons:
    """What the warning rules go by."""

    submission: Submission
    extraordinary: tuple[Key, ...]
    """Reported growth rates beyond 30 %, the earliest period first."""
    suspects: tuple[Comparison, ...]
    """Every level that may break a rule on growth, the earliest period first."""
    jumps: Mapping[Key, Jump]
    """Levels that look as if they were in the wrong unit."""
    echoes: Mapping[Key, Jump]
    """Levels that only return from such a jump the year before."""
    fractions: Mapping[Source, RateRow]
    """Columns whose growth rates look like fractions, with their first row."""

    def is_jump(self, key: Key) -> bool:
        """Return whether a wrong unit, here or a year before, explains how a level grew."""
        return key in self.jumps or key in self.echoes


def extraordinary_rates(figures: Figures) -> tuple[Key, ...]:
    """Return the reported growth rates of flows and stocks beyond 30 %."""
    measures = figures.submission.measures
    return tuple(
        (area, measure, period)
        for measure, period, rates in figures.rate_columns()
        if adds_up(measures[measure])
        and rates
        and (max(rates.values()) > LIMIT or min(rates.values()) < -LIMIT)
        for area, rate in rates.items()
        if abs(rate) > LIMIT
    )


def suspects(figures: Figures) -> tuple[Comparison, ...]:
    """Return every level that may break a rule on growth, the earliest period first.

    A level is cleared if it grew by less than 30 %, the stated prior is last year's level, and
    the reported growth rate of a nominal measure agrees to 0.1 points. Rates and ranks do not
    grow: they are cleared but for a prior that differs.
    """
    found = []
    for column in figures.columns():
        for area in _doubtful(figures, column):
            key = column.key(area)
            last = figures.submission.levels.get((area, column.id, column.period.year_before()))
            rate = figures.submission.rates.get(key)
            found.append(Comparison(key, figures.row(key), last, rate))
    return tuple(found)


def _doubtful(figures: Figures, column: Column) -> list[str]:
    """Return the areas of a column that a quick look doesn't clear."""
    last = figures.levels(column.id, column.period.year_before())
    priors = figures.priors(column.id, column.period)
    doubtful = [area for area, prior in priors.items() if last.get(area, prior) != prior]
    if adds_up(column.measure):
        nominal = column.measure.growth == "nominal"
        rates = figures.rates(column.id, column.period) if nominal else {}
        doubtful += _grown(column.values, {**last, **priors} if priors else last, rates)
    return list(dict.fromkeys(doubtful))


def _grown(values: Values, bases: Values, rates: Values) -> list[str]:
    """Return the areas whose growth is beyond 30 % or not the reported one, as it seems."""
    doubtful = []
    with localcontext(_QUICK):
        for area, value in values.items():
            base = bases.get(area)
            if base is None or base <= _ZERO:
                continue
            ratio = value / base
            if _LOWEST < ratio < _HIGHEST:
                rate = rates.get(area)
                if rate is None or _FROM < ratio.fma(_MINUS_HUNDRED, rate) < _TO:
                    continue
            doubtful.append(area)
    return doubtful
