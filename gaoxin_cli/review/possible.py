"""E010: values that can't be."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import repeat
from operator import mod

from gaoxin_cli.finding import Finding, Statement
from gaoxin_cli.observation import Key, facts_of
from gaoxin_cli.review.cross_sections import CrossSection, CrossSections, adds_up


def impossible_value(figures: CrossSections, column: CrossSection) -> Iterator[tuple[Key, Finding]]:
    """E010: no figure lies outside what its measure can be.

    Why: such a figure is wrong whatever the truth is.

    A flow or a stock is not negative. What counts things or persons (a unit of the family of 家, or
    人) is a whole number of them, in whatever unit it is written: 1.25 万人 are 12,500 persons. A
    rank is a whole number, too, and the best one is 1.

    Does not apply to a negative flow or stock if the measure may be negative (profits), nor to the
    sign of a rate. The figure is left out of the data.

    Fix: correct the figure, its sign or its unit; or the measure in the plan: one that can be
    negative says may_be_negative: true.

    Passes::

        area,period,measure,value
        zone,2025,profit,-3.2
        zone,2025,enterprises,320
        zone,2025,population,12.3456
        zone,2025,rank,1

    Fails::

        area,period,measure,value
        zone,2025,enterprises,320.5
    """
    for area, what in _impossible(column):
        key = column.key(area)
        row = figures.row(key)
        facts = facts_of(figures.submission, key)
        facts |= {"value": row.value, "unit": column.measure.unit.text}
        yield key, Finding("E010", row.source.at(row.line), Statement(what, facts))


def _impossible(column: CrossSection) -> Iterator[tuple[str, str]]:
    """Yield the areas of a column whose figure can't be, and which text says why."""
    measure, values, one = column.measure, column.values, column.one
    if measure.kind == "rank":
        for area, value in values.items():
            if value < one:
                yield area, "rank_below_one"
            elif value % one:
                yield area, "fractional_rank"
    elif adds_up(measure):
        negative = set()
        if not measure.may_be_negative and min(values.values(), default=0) < 0:
            negative = {area for area, value in values.items() if value < 0}
            yield from ((area, "negative_figure") for area in values if area in negative)
        if measure.unit.is_count and any(map(mod, values.values(), repeat(one))):
            power = 10**measure.unit.exponent
            yield from (
                (area, "fractional_count")
                for area, value in values.items()
                if area not in negative and value * power % one
            )
