"""W106: rates in % that were given as fractions; here growth, by columns and by rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from gaoxin_cli.figures import Figures
from gaoxin_cli.finding import Finding, Statement
from gaoxin_cli.observation import Key, RateRow, Source, facts_of
from gaoxin_cli.review.comparison import Comparison, Comparisons
from gaoxin_cli.submission import Submission

Rates = dict[Key, RateRow]
_FEWEST = 3


def rates_as_fractions(comparisons: Comparisons) -> Iterator[Finding]:
    """W106: growth rates and measures in % are percentages: 7.6 for 7.6 %, not 0.076.

    Why: a sheet that stores percentages as fractions loses the % sign on export, and every rate is
    then 100 times too small.

    A column of growth rates, or the row of one measure's, is judged as a whole: it looks like
    fractions if it has at least three rates that are not zero and all of them lie between −1 and 1.
    Where levels of nominal measures say what the growth was, most of the rates must be nearer to it
    when taken times 100; where none do, most must be printed to two decimals or more, for
    percentages are printed to one. One finding, at the first rate, stands for all.

    The figures of a measure in % are judged as a whole too, in every layout those of a sheet; one
    finding, at the first, stands for the measure. They look like fractions if all that are not zero
    lie between −1 and 1 and most are a hundredth of the year before or after elsewhere, for which
    50 to 200 times will do. Where there is no other year, there must be three of them, most printed
    to three decimals or more (or three and all measures in % of the sheet alike), or the measures
    in % of an area and period must mostly add up to 1. Beside other years in percent in the same
    sheet, such a hundredth with three decimals is questioned alone.

    Does not apply to a single small rate (0.3 % is possible), unless its target is about 100 times
    as much; nor to columns with one rate of 1 or more; nor to small percentages (0.84 %) printed to
    two decimals; nor to figures converted from ‰. The rates of such a column are not reported as
    W102 again.

    Fix: multiply the figures by 100, or write the % sign into the cells. If such small rates are
    true, say so in a note on the row that is named.

    Passes::

        area,period,measure,growth,value
        zone,2023,gdp,0.3,
        zone,2024,gdp,0.1,
        zone,2025,gdp,-0.2,
        zone,2023,intensity,,0.84
        zone,2024,intensity,,0.91
        zone,2025,intensity,,0.95

    Fails::

        area,period,measure,growth
        zone,2023,gdp,0.076
        zone,2024,gdp,0.081
        zone,2025,gdp,0.069
    """
    submission = comparisons.submission
    for rates in comparisons.fractions:
        key, first = min(rates.items(), key=_line)
        facts = facts_of(submission, key)
        facts |= {"rate": first.value, "count": len(rates), "percent": first.value * 100}
        place = first.source.at(first.line)
        statement = Statement("growth_as_fraction", facts)
        yield Finding("W106", place, statement, explained=first.explained)
    for key, row, figures in comparisons.fraction_levels:
        facts = facts_of(submission, key)
        facts |= {"rate": row.value, "count": figures, "percent": row.value * 100}
        statement = Statement("level_as_fraction", facts)
        yield Finding("W106", row.source.at(row.line), statement, explained=row.explained)


def find_fraction_rates(submission: Submission) -> list[Rates]:
    """Return the columns and the rows whose growth rates look like fractions."""
    every = submission.rates
    beyond = every.numbers.beyond(1)
    small = {
        every.codes.key(code): every.row(place)
        for code, place in every.index.items()
        if not beyond[place]
    }
    if not small:
        return []
    ordinary = [place for place in every.index.values() if beyond[place]]
    above = _sources(every, ordinary)
    columns: dict[object, Rates] = {}
    for key, row in small.items():
        if row.value and row.source not in above:
            columns.setdefault(row.source, {})[key] = row
    found = [rates for rates in columns.values() if _are_fractions(submission, rates)]
    # A row of growth rates below its measure stands in as many columns as it has rates.
    if len(_sources(every, every.index.values())) >= _FEWEST:
        told = {key for rates in found for key in rates}
        rows = (rates for rates in _rows(every, small, beyond) if told.isdisjoint(rates))
        found += [rates for rates in rows if _are_fractions(submission, rates)]
    return found


def _sources(rates: Figures[RateRow], places: Iterable[int]) -> set[Source]:
    """Return the columns from which the rates at some places are."""
    sources = [rates.sources[place] for place in places]
    # Many share their source, and hashing it for each of them would be dear.
    return set(dict(zip(map(id, sources), sources, strict=True)).values())


def _rows(every: Figures[RateRow], small: Rates, beyond: Sequence[bool]) -> Iterator[Rates]:
    """Yield the rows of one measure's growth rates without one of 1 or more, up or down."""
    found: dict[object, Rates] = {}
    for key, row in small.items():
        if row.value:
            at = (row.source.file, row.source.sheet, row.line, key[1])
            found.setdefault(at, {})[key] = row
    lines = {row.line for row in small.values()}
    for code, place in every.index.items():
        if beyond[place] and every.lines[place] in lines:
            source, (_, measure, _) = every.sources[place], every.codes.key(code)
            found.pop((source.file, source.sheet, every.lines[place], measure), None)
    yield from found.values()


def _are_fractions(submission: Submission, rates: Rates) -> bool:
    return len(rates) >= _FEWEST and _agrees(submission, rates)


def _line(entry: tuple[Key, RateRow]) -> int:
    return entry[1].line


def _agrees(submission: Submission, rates: Rates) -> bool:
    """Return whether most rates are better explained as fractions than as percentages."""
    measures = submission.measures
    nearer = 0
    compared = 0
    for key, row in rates.items():
        growth = _computed(submission, key) if measures[key[1]].growth == "nominal" else None
        if growth is not None:
            rate = Fraction(row.value)
            compared += 1
            nearer += abs(100 * rate - growth) < abs(rate - growth)
    if compared:
        return 2 * nearer > compared
    fine = sum(1 for row in rates.values() if row.value * 10 % 1)
    return 2 * fine > len(rates)


def _computed(submission: Submission, key: Key) -> Fraction | None:
    """Return the growth in percent that follows from the levels of a key, if any does."""
    area, measure, period = key
    levels = submission.levels
    level = levels.get(key)
    last = levels.get((area, measure, period.year_before()))
    return None if level is None else Comparison(key, level, last, None).growth
