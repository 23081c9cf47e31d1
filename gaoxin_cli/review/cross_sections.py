"""The figures of a submission, put together by what the rules compare: measure and period."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, repeat
from operator import attrgetter, mod
from typing import NamedTuple

from gaoxin_cli.decimals import count_in_common
from gaoxin_cli.figures import Figures
from gaoxin_cli.observation import Key, KnownArea, KnownMeasure, LevelRow, Row
from gaoxin_cli.period import Period
from gaoxin_cli.submission import Submission

Values = Mapping[str, int]
"""Numbers of one measure and period, by area: so many units of the last place in use."""
_NONE: dict[str, int] = {}


class CrossSection(NamedTuple):
    """The levels of one measure and period, by area, and what their rows say of growth."""

    id: str
    """Of the measure."""
    period: Period
    measure: KnownMeasure
    one: int
    """The number 1 among the values and the priors."""
    values: dict[str, int]
    priors: dict[str, int]
    """What the rows state for the period a year before."""
    percent: int
    """1 % among the growth rates."""
    rates: dict[str, int]
    """The reported growth rates."""

    def key(self, area: str) -> Key:
        """Return the key of an area's level."""
        return area, self.id, self.period


class CrossSections:
    """The figures of a submission by measure and period, a year at a time; shared by all rules.

    Values alone, apart from their rows: at a million rows a rule may spend a tenth of a microsecond
    on each, and needs the row only of those it finds.
    """

    def __init__(self, submission: Submission) -> None:
        """Prepare to put the figures together."""
        self.submission = submission
        self._columns: dict[tuple[str, Period], CrossSection] = {}
        self._years: dict[str, list[CrossSection]] = {}
        areas = submission.areas
        self.wholes = {area: _wholes(areas, area) for area in areas}
        """The areas that each area is part of, the nearest first."""
        self.parts: dict[str, list[str]] = {}
        """The areas that are part of each area, directly or not."""
        for area, chain in self.wholes.items():
            for whole in chain:
                self.parts.setdefault(whole, []).append(area)

    def years(self) -> Iterator[list[CrossSection]]:
        """Yield the columns of a year, each with levels or growth rates, the earliest first.

        Beside the columns of the year only those of the year before are kept.
        """
        for year, columns in groupby(self._every(), key=attrgetter("period.year")):
            self._columns = {
                at: column for at, column in self._columns.items() if column.period.year == year - 1
            }
            self._years = {}
            own = list(columns)
            for column in own:
                self._columns[column.id, column.period] = column
                self._years.setdefault(column.id, []).append(column)
            yield own

    def _every(self) -> Iterator[CrossSection]:
        levels, rates = self.submission.levels, self.submission.rates
        values, priors = count_in_common(levels.numbers, levels.priors)
        (percents,) = count_in_common(rates.numbers)
        of_levels, of_rates = _by_section(levels), _by_section(rates)
        stated = len(levels.priors)
        for section in sorted({**of_levels, **of_rates}):
            _, measure, period = levels.codes.key(section * levels.codes.of_measure)
            areas, places = _standing(levels, of_levels.get(section))
            with_prior = bisect_left(places, stated)
            rated, places_of_rates = _standing(rates, of_rates.get(section))
            yield CrossSection(
                measure,
                period,
                self.submission.measures[measure],
                values.one,
                values.under(areas, places),
                priors.under(areas[:with_prior], places[:with_prior]) if with_prior else {},
                percents.one,
                percents.under(rated, places_of_rates) if rated else {},
            )

    def levels(self, measure: str, period: Period) -> Values:
        """Return the levels of a measure in a period of the year or the year before."""
        column = self._columns.get((measure, period))
        return _NONE if column is None else column.values

    def year(self, column: CrossSection) -> list[CrossSection]:
        """Return the columns of the same measure and year as one, the earliest first."""
        return self._years[column.id]

    def by_measure(self) -> Iterable[list[CrossSection]]:
        """Return the columns of the year, those of each measure together."""
        return self._years.values()

    def row(self, key: Key) -> LevelRow:
        """Return the whole row of a level."""
        return self.submission.levels[key]

    def drop(self, key: Key) -> None:
        """Forget a figure that an error took out of the data."""
        area, measure, period = key
        column = self._columns[measure, period]
        for figures in (column.values, column.priors, column.rates):
            figures.pop(area, None)


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


def _by_section(figures: Figures[Row]) -> dict[int, list[int]]:
    """Return the codes of each measure and period, in their order."""
    section = figures.codes.of_measure.__rfloordiv__
    return {at: list(codes) for at, codes in groupby(sorted(figures.index), section)}


def _standing(
    figures: Figures[Row], codes: list[int] | None
) -> tuple[Sequence[str], Sequence[int]]:
    """Return the areas of some codes and where their figures stand, in the order of these."""
    if codes is None:
        return (), ()
    codes.sort(key=figures.index.__getitem__)
    numbers = map(mod, codes, repeat(figures.codes.of_measure))
    areas = map(figures.codes.areas.__getitem__, numbers)
    return list(areas), list(map(figures.index.__getitem__, codes))
