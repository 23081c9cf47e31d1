"""E012: a part is not larger than its whole."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from gaoxin_cli.finding import Finding, Statement
from gaoxin_cli.observation import Key, Missing, area_fact, facts_of
from gaoxin_cli.review.cross_sections import CrossSection, CrossSections, adds_up


def part_above_whole(figures: CrossSections, column: CrossSection) -> Iterator[tuple[Key, Finding]]:
    """E012: what an area has is not more than what the areas have that it is part of.

    Why: the whole contains the part; a larger part means another unit, another scope or a slip.

    A zone's figure is contained in its county's, and so in its city's, of the same measure and
    period; all are in the measure's unit. It may be equal. The part is named and left out, with the
    nearest whole that it exceeds. A whole with members and no figure of its own is their sum.

    Does not apply to rates and ranks, which are not contained in one another; to measures that may
    be negative (a county's loss can make its profit smaller than the zone's); nor where the whole
    has no figure.

    Fix: check the units of both rows first, then whether both cover the same.

    Passes::

        area,period,measure,value
        city,2025,revenue,100
        zone,2025,revenue,100
        city,2025,intensity,2.5
        zone,2025,intensity,6.1

    Fails::

        area,period,measure,value
        city,2025,revenue,100
        zone,2025,revenue,100.1
    """
    if not adds_up(column.measure) or column.measure.may_be_negative:
        return
    values, parts = column.values, figures.parts
    totals = _totals(figures, column)
    highest = max(values.values(), default=0)
    exceeded = {
        (area, whole): None
        for whole, total in totals.items()
        if highest > total
        for area in parts[whole]
        if area in values and values[area] > total
    }
    for area in dict.fromkeys(area for area, _ in exceeded):
        whole = next(whole for whole in figures.wholes[area] if (area, whole) in exceeded)
        yield column.key(area), _finding(figures, column, area, (whole, totals[whole]))


def _totals(figures: CrossSections, column: CrossSection) -> dict[str, int | Fraction]:
    """Return the figures of a column's wholes: their own, else the sums over their members."""
    totals: dict[str, int | Fraction] = {}
    for whole in figures.parts:
        if whole in column.values:
            totals[whole] = column.values[whole]
        elif figures.submission.areas[whole].members:
            total = figures.submission.level(*column.key(whole))
            if not isinstance(total, Missing):
                totals[whole] = total.value * column.one
    return totals


def _finding(
    figures: CrossSections, column: CrossSection, area: str, exceeded: tuple[str, int | Fraction]
) -> Finding:
    whole, total = exceeded
    row, own = figures.row(column.key(area)), figures.submission.levels.get(column.key(whole))
    facts = facts_of(figures.submission, column.key(area)) | {
        "value": row.value,
        "unit": column.measure.unit.text,
        "whole": area_fact(figures.submission, whole),
        "whole_value": Fraction(total) / column.one if own is None else own.value,
    }
    return Finding("E012", row.source.at(row.line), Statement("part_above_whole", facts))
