"""All areas and years at a glance: a mark and the value for each target."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from gaoxin_cli.assessment import Assessment
from gaoxin_cli.messages import Words
from gaoxin_cli.period import Period
from gaoxin_cli.reports.canvas import DIM, Canvas, Line, Span, as_text
from gaoxin_cli.reports.grid import INDENT, GridCell, GridColumn, GridRow, draw
from gaoxin_cli.reports.naming import (
    CHANGE_MARKS,
    COLOURS,
    MARKS,
    area_name,
    footnotes,
    indicator_name,
    period_name,
    plan_heading,
    stars,
    summary,
    unit_name,
)
from gaoxin_cli.reports.rounding import value_text
from gaoxin_cli.verdict import Result


def render(assessment: Assessment, words: Words, canvas: Canvas, only: Collection[str] = ()) -> str:
    """Return a table a plan: areas and indicators down, years across; ``only`` narrows cells."""
    lines: list[Line] = []
    for plan in assessment.plans:
        if lines:
            lines.append(canvas.line())
        lines.extend(plan_heading(plan, words, canvas))
        lines.append(canvas.line())
        results = [result for result in assessment.results if result.plan is plan]
        listed = [result for result in results if not only or result.verdict in only]
        if listed:
            lines.extend(_table(listed, words, canvas))
        if results:
            lines.extend(_periods(listed, words, canvas))
            lines.extend(summary(results, len(results) - len(listed), words, canvas))
        else:
            lines.append(canvas.line(Span(words.text("nothing_judged"))))
    return as_text(lines)


def _table(results: Sequence[Result], words: Words, canvas: Canvas) -> Iterator[Line]:
    years = sorted({result.target.year for result in results})
    columns = [
        GridColumn(words.text("head_area_indicator")),
        *(GridColumn(words.text("year", year=year), right=True) for year in years),
    ]
    cells: dict[str, dict[str, dict[int, Result]]] = {}
    for result in results:
        target = result.target
        by_indicator = cells.setdefault(target.area, {})
        by_indicator.setdefault(target.indicator, {})[target.year] = result
    plan = results[0].plan
    rows = [
        GridRow(
            (
                GridCell(indicator_name(plan, indicator, words)),
                *(_cell(by_year.get(year), words) for year in years),
            ),
            title="" if number else area_name(plan, area, words),
        )
        for area, by_indicator in cells.items()
        for number, (indicator, by_year) in enumerate(by_indicator.items())
    ]
    yield from draw(columns, rows, canvas)


def _cell(result: Result | None, words: Words) -> GridCell:
    if result is None:
        return GridCell()
    mark, style, value = MARKS[result.verdict], COLOURS[result.verdict], value_text(result)
    if value is None:
        return GridCell("", "", style, mark)
    further = stars(result.target) + (CHANGE_MARKS[result.change] if result.change else "")
    return GridCell(value, unit_name(result.unit, words) + further, style, mark)


def _periods(results: Sequence[Result], words: Words, canvas: Canvas) -> Iterator[Line]:
    """Yield which years are judged on another period than the whole of them."""
    periods: dict[int, set[Period]] = {}
    for result in results:
        if result.period and result.period != Period(result.target.year):
            periods.setdefault(result.target.year, set()).add(result.period)
    for year, found in sorted(periods.items()):
        names = ", ".join(period_name(period, words) for period in sorted(found))
        judged = words.text("judged_on", period=names)
        text = words.text("year", year=year) + words.text("colon") + judged
        yield from canvas.paragraph(text, INDENT, INDENT, DIM)
    for note in footnotes((result.target for result in results), words):
        yield from canvas.paragraph(note, INDENT, INDENT, DIM)
