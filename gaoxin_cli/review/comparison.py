"""CrossSections against the same period a year before: those that a quick look can't clear."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from operator import itemgetter, ne, truediv
from typing import NamedTuple

from gaoxin_cli.observation import Key, LevelRow, RateRow
from gaoxin_cli.period import Period
from gaoxin_cli.review.cross_sections import CrossSection, CrossSections, Values, adds_up
from gaoxin_cli.submission import Submission

LIMIT = 30
"""Growth beyond this many percent, up or down, is extraordinary."""
# The quick look goes by floats, so its limits lie a little inside the rules' own, 30 % and 0.1
# points: what it clears is clear, and the rest is judged exactly.
_LOWEST, _HIGHEST = 0.7001, 1.2999
_CLOSE = 0.0999
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
    fractions: Sequence[Mapping[Key, RateRow]]
    """Columns and rows of growth rates that look like fractions: the rates that are not zero."""
    fraction_levels: Sequence[FractionLevels]
    """Measures in % whose figures look like fractions, sheet by sheet."""
    single: Sequence[SingleSeries]
    """Flows that look like single quarters or months, whatever was wrong with them besides."""

    def is_jump(self, key: Key) -> bool:
        """Return whether a wrong unit, here or a year before, explains how a level grew."""
        return key in self.jumps or key in self.echoes


def extraordinary_rates(submission: Submission) -> list[Key]:
    """Return the reported growth rates of flows and stocks beyond 30 %, the earliest first."""
    measures, rates = submission.measures, submission.rates
    beyond = rates.numbers.beyond(LIMIT)
    places = rates.index.items() if any(beyond) else ()
    keys = [rates.codes.key(code) for code, place in places if beyond[place]]
    found = (key for key in keys if adds_up(measures[key[1]]) and abs(rates[key].value) > LIMIT)
    return sorted(found, key=itemgetter(2, 1))


def suspects(figures: CrossSections, columns: Iterable[CrossSection]) -> Iterator[Comparison]:
    """Yield every level of some columns that may break a rule on growth, the earliest first.

    A level is cleared if it grew by less than 30 %, the stated prior is last year's level, and
    the reported growth rate of a nominal measure agrees to 0.1 points. Rates and ranks do not
    grow: they are cleared but for a prior that differs.
    """
    levels, rates = figures.submission.levels, figures.submission.rates
    for column in columns:
        for area in _doubtful(figures, column):
            key = column.key(area)
            last = levels.get((area, column.id, column.period.year_before()))
            yield Comparison(key, levels[key], last, rates.get(key))


def _doubtful(figures: CrossSections, column: CrossSection) -> list[str]:
    """Return the areas of a column that a quick look doesn't clear."""
    last = figures.levels(column.id, column.period.year_before())
    priors = column.priors
    doubtful = []
    if priors and any(map(ne, priors.values(), map(last.get, priors, priors.values()))):
        doubtful = [area for area, prior in priors.items() if last.get(area, prior) != prior]
    if adds_up(column.measure):
        bases = last if not priors else {**last, **priors}
        if bases:
            doubtful += _grown(column, bases)
    return list(dict.fromkeys(doubtful)) if doubtful else doubtful


def _grown(column: CrossSection, bases: Values) -> list[str]:
    """Return the areas whose growth is beyond 30 % or not the reported one, as it seems."""
    values = column.values
    # Nothing grew where there is no base.
    before = list(map(bases.get, values, values.values()))
    if min(before, default=1) <= 0:
        positive = {area: base for area, base in bases.items() if base > 0}
        before = [positive.get(area, value or 1) for area, value in values.items()]
    ratios = list(map(truediv, values.values(), before))
    doubtful: set[str] = set()
    if min(ratios, default=1) <= _LOWEST or max(ratios, default=1) >= _HIGHEST:
        each = zip(values, ratios, strict=True)
        doubtful.update(area for area, ratio in each if not _LOWEST < ratio < _HIGHEST)
    if column.rates and column.measure.growth == "nominal":
        percent, grown = column.percent, dict(zip(values, ratios, strict=True))
        doubtful.update(
            area
            for area, rate in column.rates.items()
            if area in grown
            and bases.get(area, 0) > 0
            and abs(rate / percent - 100 * (grown[area] - 1)) >= _CLOSE
        )
    return [area for area in values if area in doubtful] if doubtful else []
