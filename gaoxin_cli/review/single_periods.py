"""W113: flows whose quarters or months look like single ones, not cumulated from January."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import repeat
from operator import gt, lt, mul

from gaoxin_cli.finding import Finding, Statement
from gaoxin_cli.observation import facts_of
from gaoxin_cli.review.comparison import Comparisons, SingleSeries
from gaoxin_cli.review.cross_sections import CrossSection, CrossSections

_SMALL_COUNT = 100
_ENOUGH_TO_JUDGE = 2
_QUARTER = 3


def single_periods(comparisons: Comparisons) -> Iterator[Finding]:
    """W113: the figures of a flow within a year are cumulated from 1 January.

    Why: single quarters (22, 24, 25, 27) read as cumulative ones (22, 46, 71, 98) make a year a
    quarter of what it is.

    Cumulated figures grow with the months: evenly, those of June are twice those of March. Figures
    that look like single quarters or months hardly grow: each is above the first by less than a
    third of what an even year would add. So are 22, 24, 25 for three quarters (22, 46, 71 were
    expected). A full year at the end may be their true total and isn't looked at, where there are
    two others. One finding a measure, year and file, at the first area's second figure, says how
    many areas are alike. Errors of E011 in the same figures are reported beside it.

    Does not apply to flows that may be negative, nor to counts below 100, for few things come
    irregularly; nor where nothing was added at all, or the months aren't at least half as many
    more; nor to two figures alone that are less than a quarter apart or of which the second is
    lower; nor to falling ones of which one is twice another: a single slip is E011 alone.

    Fix: give the figures cumulated from January. If so little was really added, say so in a note on
    the row that is named.

    Passes::

        area,period,measure,value
        zone,2025Q1,revenue,40
        zone,2025Q2,revenue,58
        zone,2025Q3,revenue,75
        zone,2025Q1,events,3
        zone,2025Q2,events,3
        zone,2025Q3,events,4

    Fails::

        area,period,measure,value
        zone,2025Q1,revenue,22
        zone,2025Q2,revenue,24
        zone,2025Q3,revenue,25
        zone,2025,revenue,27
    """
    alike: dict[tuple[str, str, int], list[SingleSeries]] = {}
    for series in comparisons.single:
        at = series.rows[1].source.file, series.measure, series.periods[1].year
        alike.setdefault(at, []).append(series)
    submission = comparisons.submission
    for found in alike.values():
        first = min(found, key=lambda series: series.rows[1].line)
        (earlier, row), period = first.rows, first.periods[1]
        facts = facts_of(submission, (first.area, first.measure, period)) | {
            "value": row.value,
            "unit": submission.measures[first.measure].unit.text,
            "earlier": first.periods[0],
            "earlier_value": earlier.value,
            "alike": len(found) - 1,
        }
        what = "single_periods" if len(found) == 1 else "single_periods_of_several"
        place = row.source.at(row.line)
        yield Finding("W113", place, Statement(what, facts), explained=row.explained)


def find_single_periods(figures: CrossSections) -> list[SingleSeries]:
    """Return the flows of an area in the year that look like single quarters or months.

    To be asked before errors take figures out: single quarters may fall (E011) and rise again.
    """
    found = []
    for columns in figures.by_measure():
        measure = columns[0].measure
        if len(columns) == 1 or measure.kind != "flow" or measure.may_be_negative:
            continue
        if _is_clear(columns):
            continue
        for area in dict.fromkeys(area for column in columns for area in column.values):
            own = [column for column in columns if area in column.values]
            if _is_flat(own, area):
                first, second = (column.key(area) for column in own[:2])
                rows = figures.row(first), figures.row(second)
                found.append(SingleSeries(area, first[1], (first[2], second[2]), rows))
    return found


def _is_clear(columns: Sequence[CrossSection]) -> bool:
    """Return whether a quick look clears a year: the second figure of every area is no flat one."""
    first, second = columns[0].values, columns[1].values
    # That an area has just the figures between isn't looked for: it would be dear.
    if first.keys() != second.keys() or first.keys() != columns[-1].values.keys():
        return False
    most = _most_of_flat(columns[0].period.month, columns[1].period.month)
    least = map(mul, first.values(), repeat(most))
    thousandths = map(mul, map(second.__getitem__, first), repeat(1000))
    return not any(map(lt, thousandths, least))


def _most_of_flat(begun: int, passed: int) -> int:
    """Return how many thousandths of the first figure a flat one is below; rounded up."""
    return -(-1000 * (2 * begun + passed) // (3 * begun))


def _is_flat(columns: Sequence[CrossSection], area: str) -> bool:
    """Return whether an area's figures in the columns of a year, all there, look like single ones.

    A figure of month m is flat if it is less than 1 + (m/m₀ − 1)/3 times the first, of month m₀.
    """
    ends_the_year = len(columns) > _ENOUGH_TO_JUDGE and columns[-1].period.is_year
    looked_at = columns[:-1] if ends_the_year else columns
    values = [column.values[area] for column in looked_at]
    months = [column.period.month for column in looked_at]
    if len(values) < _ENOUGH_TO_JUDGE or 2 * months[-1] < 3 * months[0]:
        return False
    if len(values) == _ENOUGH_TO_JUDGE and months[1] - months[0] < _QUARTER:
        return False
    low, high = min(values), max(values)
    if low <= 0 or low == high or _is_small_count(columns[0], high):
        return False
    if any(map(gt, values, values[1:])) and (len(columns) == _ENOUGH_TO_JUDGE or high >= 2 * low):
        return False
    first, begun = values[0], months[0]
    return all(
        3 * begun * value < (2 * begun + month) * first
        for value, month in zip(values[1:], months[1:], strict=True)
    )


def _is_small_count(column: CrossSection, value: int) -> bool:
    unit = column.measure.unit
    return unit.is_count and value * 10**unit.exponent < _SMALL_COUNT * column.one
