"""Figures against the same period a year before: those that a quick look can't clear."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Context, Decimal, localcontext
from fractions import Fraction
from operator import ne
from typing import NamedTuple

from gaoxin_cli.observation import Key, LevelRow, RateRow, Source
from gaoxin_cli.review.figures import Column, Figures, Values, adds_up
from gaoxin_cli.submission import Submission

LIMIT = 30
"""Growth beyond this many percent, up or down, is extraordinary."""
# The quick look rounds at nine digits, so its limits lie a little inside the rules' own, 30 % and
# 0.1 points: what it clears is clear, and the rest is judged exactly.
_QUICK = Context(prec=9)
_LOWEST, _HIGHEST = Decimal("0.7001"), Decimal("1.2999")
_FROM, _TO = Decimal("-100.0999"), Decimal("-99.9001")
_CALM = Decimal("29.8")
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


class Comparisons(NamedTuple):
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


def extraordinary_rates(figures: Figures, column: Column) -> Iterator[Key]:
    """Yield the reported growth rates of a flow or stock beyond 30 %."""
    rates = figures.rates(column.id, column.period)
    if not rates or not adds_up(column.measure):
        return
    if max(rates.values()) > LIMIT or min(rates.values()) < -LIMIT:
        yield from (column.key(area) for area, rate in rates.items() if abs(rate) > LIMIT)


def suspects(figures: Figures, column: Column) -> Iterator[Comparison]:
    """Yield every level of a column that may break a rule on growth.

    A level is cleared if it grew by less than 30 %, the stated prior is last year's level, and
    the reported growth rate of a nominal measure agrees to 0.1 points. Rates and ranks do not
    grow: they are cleared but for a prior that differs.
    """
    submission = figures.submission
    for area in _doubtful(figures, column):
        key = column.key(area)
        last = submission.levels.get((area, column.id, column.period.year_before()))
        yield Comparison(key, figures.row(key), last, submission.rates.get(key))


def _doubtful(figures: Figures, column: Column) -> list[str]:
    """Return the areas of a column that a quick look doesn't clear."""
    last = figures.levels(column.id, column.period.year_before())
    priors = figures.priors(column.id, column.period)
    doubtful = []
    if any(map(ne, priors.values(), map(last.get, priors, priors.values()))):
        doubtful = [area for area, prior in priors.items() if last.get(area, prior) != prior]
    if adds_up(column.measure):
        nominal = column.measure.growth == "nominal"
        rates = figures.rates(column.id, column.period) if nominal else {}
        bases = last if not priors else {**last, **priors}
        doubtful += _grown(column.values, bases, rates)
    return list(dict.fromkeys(doubtful))


def _grown(values: Values, bases: Values, rates: Values) -> list[str]:
    """Return the areas whose growth is beyond 30 % or not the reported one, as it seems."""
    doubtful = []
    not_positive = min(bases.values(), default=_ZERO) <= _ZERO
    # Growth that agrees with a calm rate is calm itself.
    calm = bool(rates) and min(rates.values()) > -_CALM and max(rates.values()) < _CALM
    with localcontext(_QUICK):
        for area, value in values.items():
            base = bases.get(area)
            if base is None or (not_positive and base <= _ZERO):
                continue
            ratio = value / base
            rate = rates.get(area)
            if rate is None:
                if _LOWEST < ratio < _HIGHEST:
                    continue
            elif _FROM < ratio.fma(_MINUS_HUNDRED, rate) < _TO and (
                calm or _LOWEST < ratio < _HIGHEST
            ):
                continue
            doubtful.append(area)
    return doubtful
