"""The figures of a submission, put together by what the rules compare: measure and period."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from operator import itemgetter
from typing import NamedTuple

from gaoxin_cli.observation import Key, KnownArea, KnownMeasure, LevelRow
from gaoxin_cli.period import Period
from gaoxin_cli.submission import Submission

Values = Mapping[str, Decimal]
"""CrossSections of one measure and period, by area."""
_NONE: Values = {}
_Table = defaultdict[tuple[str, Period], dict[str, Decimal]]


class CrossSection(NamedTuple):
    """The levels of one measure and period, by area, and what their rows say of growth."""

    id: str
    """Of the measure."""
    period: Period
    measure: KnownMeasure
    values: Values
    priors: Values
    """What the rows state for the period a year before."""
    rates: Values
    """The reported growth rates, in percent."""

    def key(self, area: str) -> Key:
        """Return the key of an area's level."""
        return area, self.id, self.period


class CrossSections:
    """The figures of a submission by measure and period; shared by all rules of a review.

    Values alone, apart from their rows: at 200,000 rows a rule may spend a tenth of a
    microsecond on each, and needs the row only of those it finds.
    """

    def __init__(self, submission: Submission) -> None:
        """Put the figures together."""
        self.submission = submission
        levels, priors, rates = _Table(dict), _Table(dict), _Table(dict)
        for (area, measure, period), row in submission.levels.items():
            levels[measure, period][area] = row.value
            if row.prior is not None:
                priors[measure, period][area] = row.prior
        for (area, measure, period), rate in submission.rates.items():
            rates[measure, period][area] = rate.value
        self._levels, self._priors, self._rates = dict(levels), dict(priors), dict(rates)
        self.columns = list(self._columns())
        """Every measure and period that has levels or growth rates, the earliest first."""
        self._years: dict[tuple[str, int], list[CrossSection]] = {}
        for column in self.columns:
            self._years.setdefault((column.id, column.period.year), []).append(column)
        areas = submission.areas
        self.wholes = {area: _wholes(areas, area) for area in areas}
        """The areas that each area is part of, the nearest first."""
        self.parts: dict[str, list[str]] = {}
        """The areas that are part of each area, directly or not."""
        for area, chain in self.wholes.items():
            for whole in chain:
                self.parts.setdefault(whole, []).append(area)

    def _columns(self) -> Iterator[CrossSection]:
        measures = self.submission.measures
        # Unlike a set, a dictionary keeps what order they came in: nearly sorted already.
        for at in sorted({**self._levels, **self._rates}, key=itemgetter(1, 0)):
            measure, period = at
            values, priors = self._levels.get(at, _NONE), self._priors.get(at, _NONE)
            rates = self._rates.get(at, _NONE)
            yield CrossSection(measure, period, measures[measure], values, priors, rates)

    def levels(self, measure: str, period: Period) -> Values:
        """Return the levels of a measure in a period."""
        return self._levels.get((measure, period), _NONE)

    def year(self, column: CrossSection) -> list[CrossSection]:
        """Return the columns of the same measure and year as one, the earliest first."""
        return self._years[column.id, column.period.year]

    def years(self) -> Iterable[list[CrossSection]]:
        """Return the columns of each measure and year, the earliest first."""
        return self._years.values()

    def row(self, key: Key) -> LevelRow:
        """Return the whole row of a level."""
        return self.submission.levels[key]

    def drop(self, key: Key) -> None:
        """Forget a figure that an error took out of the data."""
        area, measure, period = key
        for table in (self._levels, self._priors, self._rates):
            table.get((measure, period), {}).pop(area, None)


def _wholes(areas: Mapping[str, KnownArea], area: str) -> list[str]:
    chain = []
    whole = areas[area].part_of
    while whole is not None:
        chain.append(whole)
        whole = areas[whole].part_of
    return chain


def adds_up(measure: KnownMeasure) -> bool:
    """Return whether a measure is a flow or a stock: not a rate, not a rank."""
    return measure.kind in ("flow", "stock")
