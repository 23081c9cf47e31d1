"""E011: what accumulates within a year does not fall within it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from operator import gt

from gaoxin_cli.finding import Finding, Statement
from gaoxin_cli.observation import Key, facts_of
from gaoxin_cli.review.cross_sections import CrossSection, CrossSections


def falling_flow(figures: CrossSections, column: CrossSection) -> Iterator[tuple[Key, Finding]]:
    """E011: a cumulative flow does not fall from one period of a year to a later one.

    Why: January to June contains January to March; a fall means that one of the two is wrong, often
    a single quarter's figure instead of the cumulative one.

    Each figure is set against the nearest earlier one of its year that stands; it may be equal. The
    later one is named and left out, and what follows is set against the one before.

    Does not apply to flows that may be negative (profits), for they can fall; to stocks, rates and
    ranks; nor from one year to the next.

    Fix: give the figure cumulated from January; correct the earlier one if that is wrong.

    Passes::

        area,period,measure,value
        zone,2024,revenue,120
        zone,2025Q1,revenue,100
        zone,2025Q2,revenue,100
        zone,2025,profit,5
        zone,2025Q2,profit,6

    Fails::

        area,period,measure,value
        zone,2025Q1,revenue,100
        zone,2025Q2,revenue,99.9
    """
    if column.measure.kind != "flow" or column.measure.may_be_negative:
        return
    year = figures.year(column)
    if year[0] is column:
        return
    values = column.values
    before: dict[str, int] = {}
    for sooner in takewhile(lambda other: other is not column, year):
        before |= sooner.values
    earlier = map(before.get, values, values.values())
    if any(map(gt, earlier, values.values())):
        for area, value in values.items():
            if area in before and value < before[area]:
                yield column.key(area), _finding(figures, column, area)


def _finding(figures: CrossSections, column: CrossSection, area: str) -> Finding:
    row = figures.row(column.key(area))
    sooner = takewhile(lambda other: other is not column, figures.year(column))
    *_, earlier = (other.period for other in sooner if area in other.values)
    fallen_from = figures.row((area, column.id, earlier))
    facts = facts_of(figures.submission, column.key(area)) | {
        "value": row.value,
        "unit": column.measure.unit.text,
        "earlier": earlier,
        "earlier_value": fallen_from.value,
        "earlier_line": fallen_from.line,
    }
    return Finding("E011", row.source.at(row.line), Statement("flow_falls", facts))
