"""W106: rates in % that were given as fractions; here growth, column by column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from gaoxin_cli.finding import Finding, Statement
from gaoxin_cli.observation import Key, RateRow, Source, facts_of
from gaoxin_cli.review.comparison import Comparison, Comparisons
from gaoxin_cli.review.cross_sections import CrossSections
from gaoxin_cli.submission import Submission

_FEWEST = 3


def rates_as_fractions(comparisons: Comparisons) -> Iterator[Finding]:
    """W106: growth rates and measures in % are percentages: 7.6 for 7.6 %, not 0.076.

    A column of growth rates is judged as a whole: it looks like fractions if it has at least three
    rates that are not zero and all of them lie between −1 and 1. Where levels of nominal measures
    say what the growth was, most of the rates must be nearer to it when taken times 100; where
    none do, most must be printed to two decimals or more, for percentages are printed to one. One
    finding, at the column's first rate, stands for the column.

    The figures of a measure in % are judged as a whole too, in every layout those of a sheet; one
    finding, at the first, stands for the measure. They look like fractions if all that are not
    zero lie between −1 and 1 and most are a hundredth of the year before or after elsewhere, for
    which 50 to 200 times will do. Where there is no other year, there must be three of them, most
    printed to three decimals or more (or three and all measures in % of the sheet alike), or the
    measures in % of an area and period must mostly add up to 1. Beside other years in percent in
    the same sheet, such a hundredth with three decimals is questioned alone.

    Does not apply to a single small rate (0.3 % is possible), nor to columns with one rate of 1
    or more; nor to small percentages (0.84 %) printed to two decimals; nor to figures converted
    from ‰. The rates of such a column are not reported as W102 again.

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
    for source, first in comparisons.fractions.items():
        key, count = _first_key_and_count(submission, source, first)
        rate = first.value
        facts = facts_of(submission, key)
        facts |= {"rate": rate, "count": count, "percent": rate * 100}
        statement = Statement("growth_as_fraction", facts)
        yield Finding("W106", source.at(first.line), statement, explained=first.explained)
    for key, row, figures in comparisons.fraction_levels:
        facts = facts_of(submission, key)
        facts |= {"rate": row.value, "count": figures, "percent": row.value * 100}
        statement = Statement("level_as_fraction", facts)
        yield Finding("W106", row.source.at(row.line), statement, explained=row.explained)


def find_fraction_columns(figures: CrossSections) -> dict[Source, RateRow]:
    """Return the columns whose growth rates look like fractions, with their first rate."""
    submission = figures.submission
    fractions = {}
    for source in _below_one(submission.rates.values()):
        rows = [
            (key, row)
            for key, row in submission.rates.items()
            if row.source == source and row.value
        ]
        if len(rows) >= _FEWEST and _agrees(figures, rows):
            fractions[source] = min((row for _, row in rows), key=_line)
    return fractions


def _line(row: RateRow) -> int:
    return row.line


def _below_one(rows: Iterable[RateRow]) -> set[Source]:
    """Return the columns without a rate of 1 or more, up or down."""
    sources: set[Source] = set()
    ordinary: set[Source] = set()
    passed = None
    for row in rows:
        rate, source = row.value, row.source
        # Neighbours share their source, and hashing it for each row would be dear.
        if source is not passed:
            sources.add(source)
            passed = source if source in ordinary else None
            if passed is None and not -1 < rate < 1:
                ordinary.add(source)
                passed = source
    return sources - ordinary


def _agrees(figures: CrossSections, rows: list[tuple[Key, RateRow]]) -> bool:
    """Return whether most rates are better explained as fractions than as percentages."""
    measures = figures.submission.measures
    nearer = 0
    compared = 0
    for key, row in rows:
        growth = _computed(figures, key) if measures[key[1]].growth == "nominal" else None
        if growth is not None:
            rate = Fraction(row.value)
            compared += 1
            nearer += abs(100 * rate - growth) < abs(rate - growth)
    if compared:
        return 2 * nearer > compared
    fine = sum(1 for _, row in rows if row.value * 10 % 1)
    return 2 * fine > len(rows)


def _computed(figures: CrossSections, key: Key) -> Fraction | None:
    """Return the growth in percent that follows from the levels of a key, if any does."""
    area, measure, period = key
    levels = figures.submission.levels
    level = levels.get(key)
    last = levels.get((area, measure, period.year_before()))
    return None if level is None else Comparison(key, level, last, None).growth


def _first_key_and_count(submission: Submission, source: Source, first: RateRow) -> tuple[Key, int]:
    """Return the key of a column's first rate, and how many rates are not zero."""
    keys = [key for key, row in submission.rates.items() if row.source == source and row.value]
    return next(key for key in keys if submission.rates[key] is first), len(keys)
