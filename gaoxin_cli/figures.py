"""The figures of a file or a submission, kept in columns.

A submission may have millions of rows. So no row is kept as one: its key is a number, its figure,
its line and where it comes from stand in columns, and a row is made of them when it is asked for.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from itertools import compress, repeat
from operator import add, floordiv, mod, ne
from typing import NamedTuple, Self

from gaoxin_cli.decimals import Decimals
from gaoxin_cli.observation import Codelists, Key, LevelRow, PartialKey, RateRow, Row, Source
from gaoxin_cli.period import Period

_MONTHS = 12
_NOBODY = -1
"""The code of a key of which something isn't known."""


class Stated(NamedTuple):
    """What some rows state, by columns: whose figures, which, and where they stand."""

    areas: Sequence[str]
    measures: Sequence[str]
    periods: Sequence[Period]
    numbers: Decimals
    sources: Sequence[Source]
    lines: Sequence[int]
    explained: Sequence[bool]
    priors: Decimals | None = None
    """Of levels: the same period a year before, if any of the rows states it."""

    def which(self, chosen: Sequence[bool]) -> Stated:
        """Return what the chosen ones of the rows state."""
        return Stated(
            list(compress(self.areas, chosen)),
            list(compress(self.measures, chosen)),
            list(compress(self.periods, chosen)),
            self.numbers.which(chosen),
            list(compress(self.sources, chosen)),
            list(compress(self.lines, chosen)),
            list(compress(self.explained, chosen)),
            self.priors and self.priors.which(chosen),
        )


class Codes:
    """Numbers that stand for keys; they go by period, then measure, then area."""

    def __init__(self, codelists: Codelists) -> None:
        self.areas, self.measures = list(codelists.areas), sorted(codelists.measures)
        self.of_period = len(self.areas) * len(self.measures)
        """How far the codes of two periods are apart that follow each other by a month."""
        self.of_measure = len(self.areas)
        """How far the codes of two measures are apart."""
        self._areas = {area: number for number, area in enumerate(self.areas)}
        self._measures = {
            measure: number * self.of_measure for number, measure in enumerate(self.measures)
        }
        self._periods = _Periods(self.of_period)

    def of(self, key: PartialKey) -> int:
        """Return the code of a key."""
        area, measure, period = key
        if area not in self._areas or measure not in self._measures or period is None:
            return _NOBODY
        return self._areas[area] + self._measures[measure] + self._periods[period]

    def of_each(self, stated: Stated) -> list[int]:
        """Return the code of each row."""
        areas = map(self._areas.__getitem__, stated.areas)
        measures = map(self._measures.__getitem__, stated.measures)
        periods = map(self._periods.__getitem__, stated.periods)
        return list(map(add, periods, map(add, measures, areas)))

    def key(self, code: int) -> Key:
        """Return what a code stands for."""
        month, code = divmod(code, self.of_period)
        measure, area = divmod(code, self.of_measure)
        return self.areas[area], self.measures[measure], _period(month)


class _Periods(dict[Period, int]):
    """The part of a code that stands for a period."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self._size = size

    def __missing__(self, period: Period) -> int:
        code = self[period] = (period.year * _MONTHS + period.month - 1) * self._size
        return code


def _period(months: int) -> Period:
    return Period(months // _MONTHS, months % _MONTHS + 1)


class Figures(Mapping[Key, Row]):
    """Levels or reported growth rates, each under its key, in the order in which they came."""

    def __init__(self, codelists: Codelists) -> None:
        self._codelists = codelists
        self.index: dict[int, int] = {}
        """The place in the columns of the figure with a code. The columns also keep those that
        repeat another or were dropped."""
        self.numbers = Decimals()
        self.sources: list[Source] = []
        self.lines = array("q")
        self.explained = bytearray()

    @cached_property
    def codes(self) -> Codes:
        """What stands for the keys; made when first needed, for many a submission stays empty."""
        return Codes(self._codelists)

    def row(self, place: int) -> Row:
        """Return the row that stands at a place of the columns."""
        raise NotImplementedError

    def __len__(self) -> int:
        return len(self.index)

    def __iter__(self) -> Iterator[Key]:
        return map(self.codes.key, self.index)

    def __contains__(self, key: object) -> bool:
        return isinstance(key, tuple) and self._place(key) is not None

    def __getitem__(self, key: Key) -> Row:
        place = self._place(key)
        if place is None:
            raise KeyError(key)
        return self.row(place)

    def _place(self, key: PartialKey) -> int | None:
        return self.index.get(self.codes.of(key)) if self.index else None

    def add(self, stated: Stated) -> list[tuple[int, int]]:
        """Take rows in; return the code and the place of each whose key was there before."""
        codes, start = self.codes.of_each(stated), len(self.lines)
        places = list(range(start, start + len(codes)))
        first = list(map(self.index.setdefault, codes, places))
        self._extend(stated)
        if first == places:
            return []
        return list(compress(zip(codes, places, strict=True), map(ne, first, places)))

    def _extend(self, more: Stated | Self) -> None:
        self.numbers.extend(more.numbers)
        self.sources.extend(more.sources)
        self.lines.extend(more.lines)
        self.explained.extend(more.explained)

    def revised(self, new: Self) -> Self:
        """Return these figures with later ones, which replace those of the same keys."""
        if not self.index:
            return new
        start = len(self.lines)
        self._extend(new)
        self.index.update(zip(new.index, map(add, new.index.values(), repeat(start)), strict=True))
        return self

    def differing(self, old: Self) -> Iterator[tuple[Key, Row, Row]]:
        """Yield the figures that had another value before, with the old row and the new one."""
        again = old.index.keys() & self.index.keys()
        for code, place in self.index.items() if again else ():
            if code in again and old.numbers[old.index[code]] != self.numbers[place]:
                yield self.codes.key(code), old.row(old.index[code]), self.row(place)

    def drop(self, keys: Iterable[PartialKey]) -> None:
        """Leave out the figures of some keys."""
        for code in map(self.codes.of, keys if self.index else ()):
            self.index.pop(code, None)

    @property
    def areas(self) -> set[str]:
        """The areas that have figures."""
        return {self.codes.areas[one] for one in _distinct(self.index, mod, self.codes.of_measure)}

    @property
    def periods(self) -> set[Period]:
        """The periods of which there are figures."""
        return set(map(_period, _distinct(self.index, floordiv, self.codes.of_period)))

    def dated(self) -> Iterator[tuple[int, Source, int]]:
        """Yield the year of each figure, and where it stands."""
        years = map(floordiv, self.index, repeat(_MONTHS * self.codes.of_period))
        sources = map(self.sources.__getitem__, self.index.values())
        return zip(years, sources, map(self.lines.__getitem__, self.index.values()), strict=True)


class Levels(Figures[LevelRow]):
    """The levels."""

    def __init__(self, codelists: Codelists) -> None:
        super().__init__(codelists)
        self.priors = Decimals()
        """What rows state for the year before; it ends with the last that states one."""

    def row(self, place: int) -> LevelRow:
        """Return the level that stands at a place of the columns."""
        value = self.numbers[place]
        assert value is not None  # noqa: S101 - only figures that are there are taken in
        explained = bool(self.explained[place])
        return LevelRow(value, self.prior(place), self.sources[place], self.lines[place], explained)

    def exactly(self, key: Key) -> tuple[Fraction, Fraction | None, Source, int] | None:
        """Return a level with its prior, as fractions, and where it stands; None: there is none."""
        place = self._place(key)
        value = None if place is None else self.numbers.fraction(place)
        if place is None or value is None:
            return None
        prior = self.priors.fraction(place) if place < len(self.priors) else None
        return value, prior, self.sources[place], self.lines[place]

    def prior(self, place: int) -> Decimal | None:
        """Return what the row at a place states for the year before."""
        return self.priors[place] if place < len(self.priors) else None

    def _extend(self, more: Stated | Self) -> None:
        if more.priors:
            self.priors.extend(len(self.lines) - len(self.priors))
            self.priors.extend(more.priors)
        super()._extend(more)

    def revised(self, new: Self) -> Self:
        """Return the same; a level that stays as it was keeps the prior stated beside it."""
        kept = {
            code: place
            for code, place in self.index.items()
            if code in new.index
            and new.prior(new.index[code]) is None
            and self.numbers[place] == new.numbers[new.index[code]]
        }
        revised = super().revised(new)
        revised.index.update(kept)
        return revised


class Rates(Figures[RateRow]):
    """The reported growth rates, in percent."""

    def row(self, place: int) -> RateRow:
        """Return the rate that stands at a place of the columns."""
        value = self.numbers[place]
        assert value is not None  # noqa: S101 - only figures that are there are taken in
        return RateRow(value, self.sources[place], self.lines[place], bool(self.explained[place]))


def _distinct(codes: Iterable[int], facet: Callable[[int, int], int], size: int) -> set[int]:
    return set(map(facet, codes, repeat(size)))
