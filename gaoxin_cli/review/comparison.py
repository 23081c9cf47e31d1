"""CrossSections against the same period a year before: those that a quick look can't clear."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Context, Decimal, localcontext
from fractions import Fraction
from itertools import compress
from operator import itemgetter, ne
from typing import NamedTuple

from gaoxin_cli.observation import Key, LevelRow, RateRow, Source
from gaoxin_cli.period import Period
from gaoxin_cli.review.cross_sections import CrossSection, CrossSections, Values, adds_up
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
        return self.level.value

    @property
    def prior(self) -> Decimal | None:
        """The same period a year before, as stated beside the level."""
        return self.level.prior

    @property
    def base(self) -> Decimal | None:
        """What the level grew from: as stated beside it, else last year's level."""
        if self.prior is not None:
            return self.prior
        return None if self.last is None else self.last.value

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


class SingleSeries(NamedTuple):
    """The figures of an area, measure and year that look like single quarters or months."""

    area: str
    measure: str
    periods: tuple[Period, Period]
    """The first two."""
    rows: tuple[LevelRow, LevelRow]
    """Theirs."""


class FractionLevels(NamedTuple):
    """Figures of a measure in % that look like fractions, in one sheet."""

    first: Key
    row: LevelRow
    """The first."""
    figures: int
    """How many there are."""


class Comparisons(NamedTuple):
    """What the warning rules go by."""

    submission: Submission
    extraordinary: Sequence[Key]
    """Reported growth rates beyond 30 %, the earliest period first."""
    suspects: Sequence[Comparison]
    """Every level that may break a rule on growth, the earliest period first."""
    jumps: Mapping[Key, Jump]
    """Levels that look as if they were in the wrong unit."""
    echoes: Mapping[Key, Jump]
    """Levels that only return from such a jump the year before."""
    fractions: Mapping[Source, RateRow]
    """Columns whose growth rates look like fractions, with their first row."""
    fraction_levels: Sequence[FractionLevels]
    """Measures in % whose figures look like fractions, sheet by sheet."""
    single: Sequence[SingleSeries]
    """Flows that look like single quarters or months, whatever was wrong with them besides."""

    def is_jump(self, key: Key) -> bool:
        """Return whether a wrong unit, here or a year before, explains how a level grew."""
        return key in self.jumps or key in self.echoes


def extraordinary_rates(submission: Submission) -> list[Key]:
    """Return the reported growth rates of flows and stocks beyond 30 %, the earliest first."""
    measures = submission.measures
    rates = [row.value for row in submission.rates.values()]
    if min(rates, default=_ZERO) >= -LIMIT and max(rates, default=_ZERO) <= LIMIT:
        return []
    beyond = compress(submission.rates, [abs(rate) > LIMIT for rate in rates])
    keys = (key for key in beyond if adds_up(measures[key[1]]))
    return sorted(keys, key=itemgetter(2, 1))


def suspects(figures: CrossSections) -> list[Comparison]:
    """Return every level that may break a rule on growth, the earliest period first.

    A level is cleared if it grew by less than 30 %, the stated prior is last year's level, and
    the reported growth rate of a nominal measure agrees to 0.1 points. Rates and ranks do not
    grow: they are cleared but for a prior that differs.
    """
    levels, rates = figures.submission.levels, figures.submission.rates
    found = []
    with localcontext(_QUICK):
        for column in figures.columns:
            for area in _doubtful(figures, column):
                key = column.key(area)
                last = levels.get((area, column.id, column.period.year_before()))
                found.append(Comparison(key, levels[key], last, rates.get(key)))
    return found


def _doubtful(figures: CrossSections, column: CrossSection) -> list[str]:
    """Return the areas of a column that a quick look doesn't clear."""
    last = figures.levels(column.id, column.period.year_before())
    priors = column.priors
    doubtful = []
    if priors and any(map(ne, priors.values(), map(last.get, priors, priors.values()))):
        doubtful = [area for area, prior in priors.items() if last.get(area, prior) != prior]
    if adds_up(column.measure):
        rates = column.rates if column.measure.growth == "nominal" else {}
        bases = last if not priors else {**last, **priors}
        if bases:
            doubtful += _grown(column.values, bases, rates)
    return list(dict.fromkeys(doubtful)) if doubtful else doubtful


def _grown(values: Values, bases: Values, rates: Values) -> list[str]:
    """Return the areas whose growth is beyond 30 % or not the reported one, as it seems.

    To be called in the quick context: entering it for each column would be dear.
    """
    doubtful = []
    not_positive = min(bases.values()) <= _ZERO
    # Growth that agrees with a calm rate is calm itself.
    calm = bool(rates) and min(rates.values()) > -_CALM and max(rates.values()) < _CALM
    for area, value in values.items():
        base = bases.get(area)
        if base is None or (not_positive and base <= _ZERO):
            continue
        ratio = value / base
        rate = rates.get(area)
        if rate is None:
            if _LOWEST < ratio < _HIGHEST:
                continue
        elif _FROM < ratio.fma(_MINUS_HUNDRED, rate) < _TO and (calm or _LOWEST < ratio < _HIGHEST):
            continue
        doubtful.append(area)
    return doubtful
