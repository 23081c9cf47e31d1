"""The points of areas as tables: a row an area, a column an indicator."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import groupby
from typing import NamedTuple

from gaoxin_cli.exact import exact_text, shown
from gaoxin_cli.messages import Words
from gaoxin_cli.plan import Plan
from gaoxin_cli.reports import Found
from gaoxin_cli.reports.canvas import BOLD, DIM, MAGENTA, Canvas, Line, as_text
from gaoxin_cli.reports.grid import INDENT, GridCell, GridColumn, GridRow, draw
from gaoxin_cli.reports.naming import (
    MIDDLE_DOT,
    area_name,
    indicator_name,
    period_name,
    plan_heading,
)
from gaoxin_cli.reports.rounding import NOTHING
from gaoxin_cli.scores import Part, Score

_LACKING = "?"


class ScoreTable(NamedTuple):
    """The points of an assessment in a year."""

    plan: Plan
    title: str
    columns: tuple[GridColumn, ...]
    rows: tuple[GridRow, ...]
    """With notes on what is not scored, and why."""


def score_tables(scores: Sequence[Score], words: Words) -> Iterator[ScoreTable]:
    """Yield a table for each plan, assessment and year, each area in a row."""
    for _, group in groupby(scores, key=lambda one: (one.plan.file, one.scoring, one.year)):
        of_year = [*group]
        plan, title = of_year[0].plan, score_title(of_year[0], words)
        out_of: dict[str, Fraction] = {}
        for part in (part for score in of_year for part in score.parts):
            out_of[part.indicator] = max(part.out_of, out_of.get(part.indicator, Fraction()))
        columns = _columns(plan, out_of, words)
        rows = tuple(_row(score, out_of, words) for score in of_year)
        yield ScoreTable(plan, title, columns, rows)


def score_title(score: Score, words: Words) -> str:
    """Return what is scored: the assessment, and the year or the part of it."""
    what = words.text("year", year=score.year)
    if score.period and score.period.year != score.year:
        what += MIDDLE_DOT + words.text("judged_on", period=period_name(score.period, words))
    elif score.period and not score.period.is_year:
        what = period_name(score.period, words)
    return scoring_name(score, words) + MIDDLE_DOT + what


def scoring_name(score: Score, words: Words) -> str:
    """Return the name of the assessment; one without a name is called by its id."""
    return score.scoring_name.within(words.language) if score.scoring_name else score.scoring


def render(found: Found, words: Words, canvas: Canvas) -> str:
    """Return the tables of all assessments, under their plans."""
    lines: list[Line] = []
    tables = score_tables(found.scores, words)
    for _, of_plan in groupby(tables, key=lambda table: table.plan.file):
        for number, table in enumerate(of_plan):
            lines += [canvas.line()] if lines else []
            if not number:
                lines += [*plan_heading(table.plan, words, canvas), canvas.line()]
            lines += canvas.paragraph(table.title, rest=INDENT, style=BOLD)
            lines += draw(table.columns, table.rows, canvas)
    return as_text(lines)


def _columns(plan: Plan, out_of: Mapping[str, Fraction], words: Words) -> tuple[GridColumn, ...]:
    """Return the columns; an indicator's says for how many points it counts at most."""
    heads = [
        indicator_name(plan, indicator, words)
        + (words.text("score_head", points=exact_text(points)) if points else "")
        for indicator, points in out_of.items()
    ]
    named = ("score_place", "score_points", "score_out_of", "score_percent")
    return (
        GridColumn(words.text("score_area")),
        *(GridColumn(words.text(key), right=True, whole=True) for key in named),
        *(GridColumn(head, right=True) for head in heads),
    )


def _row(score: Score, indicators: Iterable[str], words: Words) -> GridRow:
    parts = {part.indicator: part for part in score.parts}
    place = NOTHING if score.place is None else str(score.place)
    percent = NOTHING if score.percent is None else shown(score.percent)
    cells = (
        GridCell(area_name(score.plan, score.area, words)),
        GridCell(place, style=BOLD if score.place == 1 else ""),
        GridCell(shown(score.points), style=BOLD),
        GridCell(shown(score.out_of)),
        GridCell(percent),
        *(_cell(parts.get(indicator)) for indicator in indicators),
    )
    return GridRow(cells, tuple(_notes(score, words)))


def _cell(part: Part | None) -> GridCell:
    if part is None or not part.out_of:
        return GridCell(NOTHING, style=DIM)
    if part.reason is not None:
        return GridCell("0", mark=_LACKING, style=MAGENTA)
    return GridCell(shown(part.points))


def _notes(score: Score, words: Words) -> Iterator[str]:
    """Yield why there are no points, once for all indicators of which that is said."""
    names: dict[str, list[str]] = {}
    for part in score.parts:
        if part.reason is not None:
            name = indicator_name(score.plan, part.indicator, words)
            names.setdefault(words.say(part.reason), []).append(name)
    for reason, of_reason in names.items():
        yield words.text("score_comma").join(of_reason) + words.text("colon") + reason
