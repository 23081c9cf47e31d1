"""The sheets of places and of points."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from gaoxin_cli.exact import shown
from gaoxin_cli.messages import Words
from gaoxin_cli.places import Place
from gaoxin_cli.reports.book import Cell
from gaoxin_cli.reports.naming import area_name, indicator_name, period_name, unit_name
from gaoxin_cli.reports.rounding import DECIMALS
from gaoxin_cli.reports.xlsx_verdicts import filled, number
from gaoxin_cli.scores import Score

_STANDING = ("book_area", "book_place", "book_of")


def place_table(places: Sequence[Place], words: Words) -> tuple[list[str], list[list[Cell]]]:
    """Return heads, and a row for where an area stands in an indicator."""
    columns: dict[str, list[Cell]] = {}
    for one in places:
        cells = {
            "head_indicator": Cell(indicator_name(one.plan, one.indicator, words)),
            "book_period": Cell(period_name(one.period, words)),
            "book_place": Cell(one.place),
            "book_of": Cell(one.of),
            "book_area": Cell(area_name(one.plan, one.area, words)),
            "book_value": number(one.value),
            "book_unit": Cell(unit_name(one.unit, words) or None),
            "book_to_first": number(one.to_first),
            "book_to_next": number(one.to_next),
            "book_median": number(one.median),
            "book_to_median": number(one.to_median),
            "book_whole": Cell(one.whole_area and area_name(one.plan, one.whole_area, words)),
            "book_to_whole": number(one.to_whole),
            "book_notes": Cell(None if one.reason is None else words.say(one.reason)),
        }
        for head, cell in cells.items():
            columns.setdefault(head, []).append(cell)
    return filled(columns, _STANDING, words)


def _percent(score: Score) -> str | None:
    """Return the percentage, told apart from full points."""
    hundred = Fraction(100)
    return None if score.percent is None else shown(score.percent, DECIMALS, against=hundred)


def point_table(scores: Sequence[Score], words: Words) -> tuple[list[str], list[list[Cell]]]:
    """Return heads, and a row an area; below the total the points for each indicator."""
    columns: dict[str, list[Cell]] = {}
    for one in scores:
        name = one.scoring_name.within(words.language) if one.scoring_name else one.scoring
        whole = {
            "book_scoring": Cell(name),
            "book_period": Cell(period_name(one.period, words) if one.period else str(one.year)),
            "book_area": Cell(area_name(one.plan, one.area, words), bold=True),
            "book_place": Cell(one.place, bold=True),
            "book_of": Cell(one.of),
            "head_indicator": Cell(),
            "book_value": Cell(),
            "book_unit": Cell(),
            "book_points": number(one.points)._replace(bold=True),
            "book_out_of": number(one.out_of),
            "book_percent": number(one.percent, _percent(one)),
            "book_notes": Cell(),
        }
        parts = [
            {
                "book_scoring": Cell(name),
                "book_period": whole["book_period"],
                "book_area": whole["book_area"]._replace(bold=False),
                "head_indicator": Cell(indicator_name(one.plan, part.indicator, words)),
                "book_value": number(part.value),
                "book_unit": Cell(unit_name(part.unit, words) or None),
                "book_points": number(part.points),
                "book_out_of": number(part.out_of),
                "book_notes": Cell(None if part.reason is None else words.say(part.reason)),
            }
            for part in one.parts
        ]
        for row in (whole, *parts):
            for head in whole:
                columns.setdefault(head, []).append(row.get(head, Cell()))
    return filled(columns, _STANDING, words)
