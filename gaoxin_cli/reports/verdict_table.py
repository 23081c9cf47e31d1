"""The table for people: per plan, area and year what was reached, what is missing, the verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from gaoxin_cli.assessment import Assessment
from gaoxin_cli.messages import Words
from gaoxin_cli.period import Period
from gaoxin_cli.reports.canvas import BOLD, DIM, Canvas, Line, Span, as_text
from gaoxin_cli.reports.grid import INDENT, GridCell, GridColumn, GridRow, draw
from gaoxin_cli.reports.naming import (
    COLOURS,
    MIDDLE_DOT,
    area_name,
    indicator_name,
    marked,
    period_name,
    plan_heading,
    summary,
    unit_name,
)
from gaoxin_cli.reports.rounding import (
    NOTHING,
    bound_text,
    gap_text,
    judged_text,
    pace_text,
    required_text,
    shortfall_text,
    value_text,
)
from gaoxin_cli.verdict import Result, Verdict

_UNDECIDED = (Verdict.NO_DATA, Verdict.NOT_DUE)
_LOST = (Verdict.MISSED, Verdict.BEHIND)


def render(assessment: Assessment, words: Words, canvas: Canvas, only: Collection[str] = ()) -> str:
    """Return the tables of a run.

    ``only`` narrows the rows, and what it leaves out of a table is counted; a table without a row
    is left out whole.
    """
    lines: list[Line] = []
    for plan in assessment.plans:
        if lines:
            lines.append(canvas.line())
        lines.extend(plan_heading(plan, words, canvas))
        results = [result for result in assessment.results if result.plan is plan]
        if not results:
            lines += [canvas.line(), canvas.line(Span(words.text("nothing_judged")))]
        elif only:
            listed = {_table_of(result) for result in results if result.verdict in only}
            results = [result for result in results if _table_of(result) in listed]
            nothing = [canvas.line(), canvas.line(Span(words.text("nothing_listed")))]
            lines += [] if results else nothing
        for _, of_area in groupby(results, key=lambda result: result.target.area):
            lines.append(canvas.line())
            lines.extend(_area(list(of_area), words, canvas, only))
    return as_text(lines)


def _table_of(result: Result) -> tuple[str, int]:
    return result.target.area, result.target.year


def _area(
    results: Sequence[Result], words: Words, canvas: Canvas, only: Collection[str]
) -> Iterator[Line]:
    """Yield an area's years, with blank lines between tables."""
    after_table = False
    for number, (_, of_year) in enumerate(groupby(results, key=lambda result: result.target.year)):
        year = list(of_year)
        ahead = all(result.verdict is Verdict.NOT_DUE for result in year)
        if number and (after_table or not ahead):
            yield canvas.line()
        after_table = not ahead
        if ahead:
            yield from canvas.paragraph(year_ahead(year, words), rest=INDENT, style=DIM)
        else:
            yield from _year(year, words, canvas, only)


def area_and_year(result: Result, words: Words) -> str:
    """Return of which area and year a result is."""
    target = result.target
    name = area_name(result.plan, target.area, words)
    return name + MIDDLE_DOT + words.text("year", year=target.year)


def year_title(results: Sequence[Result], words: Words) -> str:
    """Return of which area and year results are, and on which periods they are judged."""
    title = area_and_year(results[0], words)
    periods = sorted({result.period for result in results if result.period})
    if periods == [Period(results[0].target.year)]:
        title += MIDDLE_DOT + words.text("full_year")
    elif periods:
        judged_on = ", ".join(period_name(period, words) for period in periods)
        title += MIDDLE_DOT + words.text("judged_on", period=judged_on)
    return title


def year_ahead(results: Sequence[Result], words: Words) -> str:
    """Return a sentence on a year of which nothing can be judged yet: how many targets, and why."""
    key = "one_target_not_due" if len(results) == 1 else "targets_not_due"
    reasons = Counter(words.say(result.reason) for result in results if result.reason)
    why = words.text("semicolon").join(
        reason + (words.text("so_many", count=count) if len(reasons) > 1 else "")
        for reason, count in reasons.items()
    )
    parts = [area_and_year(results[0], words), words.text(key, count=len(results)), why]
    return words.text("colon").join(part for part in parts if part)


def _year(
    results: Sequence[Result], words: Words, canvas: Canvas, only: Collection[str]
) -> Iterator[Line]:
    """Yield the table of an area and year: title, rows, summary."""
    yield from canvas.paragraph(year_title(results, words), rest=INDENT, style=BOLD)
    rows = [result for result in results if not only or result.verdict in only]
    if rows:
        yield from draw(columns(words), [row(result, words) for result in rows], canvas)
    if any(result.target.provisional for result in rows):
        yield from canvas.paragraph(words.text("provisional"), INDENT, INDENT, DIM)
    yield from summary(results, len(results) - len(rows), words, canvas)


def columns(words: Words) -> list[GridColumn]:
    """Return what stands above the cells of a result."""
    return [
        GridColumn(words.text("head_indicator")),
        GridColumn(words.text("head_actual"), right=True),
        GridColumn(words.text("head_target"), right=True),
        GridColumn(words.text("head_gap"), right=True),
        GridColumn(words.text("head_shortfall"), right=True),
        GridColumn(words.text("head_verdict"), whole=True),
    ]


def row(result: Result, words: Words) -> GridRow:
    """Return the cells of a result, and what its numbers don't tell."""
    target, verdict = result.target, result.verdict
    unit = unit_name(result.unit, words)
    value, shortfall = value_text(result), shortfall_text(result)
    unknown = NOTHING if verdict in _LOST else ""
    lost = COLOURS[verdict] if verdict in _LOST else ""
    cells = (
        GridCell(indicator_name(result.plan, target.indicator, words)),
        GridCell(NOTHING) if value is None else GridCell(value, unit),
        GridCell(bound_text(target.bound), unit),
        GridCell(gap_text(result) or "", style=lost),
        GridCell(unknown)
        if shortfall is None
        else GridCell(shortfall, unit_name(result.shortfall_unit, words)),
        GridCell(
            marked(verdict, words) + ("*" if target.provisional else ""), style=COLOURS[verdict]
        ),
    )
    return GridRow(cells, tuple(notes(result, words)))


def notes(result: Result, words: Words) -> Iterator[str]:
    """Yield what the numbers of a row don't tell."""
    if result.reason is not None and result.verdict in _UNDECIDED:
        yield words.say(result.reason)
    required, made = required_text(result, value_text(result)), pace_text(result)
    if required is not None:
        unit = unit_name(result.unit, words)
        text = words.text("pace_requires", required=f"{required} {unit}".strip())
        progress = [] if made is None else [words.text("pace_made", ratio=made)]
        yield words.text("semicolon").join([text, *progress])
    judged = judged_text(result)
    if judged is not None:
        yield words.text("marginal", judged=judged)
    basis = _basis(result)
    if basis is not None:
        yield words.text(basis)


def _basis(result: Result) -> str | None:
    """Return which text tells of a basis that is not the measure's ordinary one."""
    if result.at_current_prices:
        return f"basis_nominal_{'prior' if result.basis == 'prior' else 'levels'}"
    plan = result.plan
    measure = plan.measures[plan.indicators[result.target.indicator].measure(plan)]
    nominal = measure.growth == "nominal"
    return "basis_reported" if nominal and result.basis == "reported" else None
