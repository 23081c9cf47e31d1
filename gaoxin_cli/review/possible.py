"""E010: values that can't be."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from operator import ne

from gaoxin_cli.finding import Finding, Statement
from gaoxin_cli.observation import Key, KnownMeasure, facts_of
from gaoxin_cli.review.cross_sections import CrossSection, CrossSections, Values, adds_up

_ZERO = Decimal(0)
_ONE = Decimal(1)


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
    for area, what in _impossible(column.measure, column.values):
        key = column.key(area)
        row = figures.row(key)
        facts = facts_of(figures.submission, key)
        facts |= {"value": row.value, "unit": column.measure.unit.text}
        yield key, Finding("E010", row.source.at(row.line), Statement(what, facts))


def _impossible(measure: KnownMeasure, values: Values) -> Iterator[tuple[str, str]]:
    """Yield the areas of a column whose figure can't be, and which text says why."""
    if measure.kind == "rank":
        for area, value in values.items():
            if value < _ONE:
                yield area, "rank_below_one"
            elif value != value.to_integral_value():
                yield area, "fractional_rank"
    elif adds_up(measure):
        negative = set()
        if not measure.may_be_negative and min(values.values(), default=_ZERO) < _ZERO:
            negative = {area for area, value in values.items() if value < _ZERO}
            yield from ((area, "negative_figure") for area in values if area in negative)
        whole = map(Decimal.to_integral_value, values.values())
        if measure.unit.is_count and any(map(ne, values.values(), whole)):
            exponent = measure.unit.exponent
            yield from (
                (area, "fractional_count")
                for area, value in values.items()
                if area not in negative and not _is_whole(value, exponent)
            )


def _is_whole(value: Decimal, exponent: int) -> bool:
    """Return whether ``value * 10 ** exponent`` is a whole number."""
    return (Fraction(value) * Fraction(10) ** exponent).denominator == 1
