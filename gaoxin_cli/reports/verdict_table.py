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
    GRADE_COLOURS,
    MARKS,
    MIDDLE_DOT,
    area_name,
    changed,
    footnotes,
    indicator_name,
    marked,
    period_name,
    plan_heading,
    stars,
    summary,
    unit_name,
)
from gaoxin_cli.reports.rest_notes import completion_note, rest_notes
from gaoxin_cli.reports.rounding import (
    NOTHING,
    before_text,
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
    before = sorted({one.before.period for one in results if one.before and one.before.period})
    if before:
        names = ", ".join(period_name(period, words) for period in before)
        title += MIDDLE_DOT + words.text("compared_with", period=names)
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
        yield from draw(*columns_and_rows(rows, words), canvas)
    for note in footnotes((result.target for result in rows), words):
        yield from canvas.paragraph(note, INDENT, INDENT, DIM)
    yield from summary(results, len(results) - len(rows), words, canvas)


def columns_and_rows(
    results: Sequence[Result], words: Words
) -> tuple[list[GridColumn], list[GridRow]]:
    """Return heads and rows, with columns for what not every run has where there is some of it."""
    columns, rows = _columns(words), [row(result, words) for result in results]
    if any(result.grade for result in results):
        columns.append(GridColumn(words.text("head_grade")))
        rows = [_with(row, _grade(one, words)) for row, one in zip(rows, results, strict=True)]
    if any(result.before for result in results):
        # With so many columns, a verdict and its change may stand below each other.
        columns = [column._replace(whole=False) for column in columns]
        columns.append(GridColumn(words.text("head_before"), right=True))
        rows = [_with(row, _before(one, words)) for row, one in zip(rows, results, strict=True)]
    return columns, rows


def _with(row: GridRow, cell: GridCell) -> GridRow:
    return row._replace(cells=(*row.cells, cell))


def _grade(result: Result, words: Words) -> GridCell:
    grade = result.grade
    if grade is None:
        return GridCell()
    colour = GRADE_COLOURS[grade.colour] if grade.colour else ""
    return GridCell(grade.name.within(words.language).strip(), style=colour)


def _before(result: Result, words: Words) -> GridCell:
    before = result.before
    if before is None:
        return GridCell(NOTHING)
    value = before_text(before, result.target.bound)
    unit = "" if value is None else unit_name(result.unit, words)
    return GridCell(value or "", unit, COLOURS[before.verdict], MARKS[before.verdict])


def _columns(words: Words) -> list[GridColumn]:
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
        GridCell(verdict_text(result, words), style=COLOURS[verdict]),
    )
    return GridRow(cells, tuple(notes(result, words)))


def verdict_text(result: Result, words: Words) -> str:
    """Return the verdict with the marks of its target, and whether it is worse or better."""
    verdict = marked(result.verdict, words) + stars(result.target)
    return f"{verdict} {changed(result.change, words)}" if result.change else verdict


def notes(result: Result, words: Words) -> Iterator[str]:
    """Yield what the numbers of a row don't tell."""
    if result.reason is not None and result.verdict in _UNDECIDED:
        yield words.say(result.reason)
    target = result.target
    required = None if result.required is None else required_text(result, value_text(result))
    if required is not None:
        made = pace_text(result)
        unit = unit_name(result.unit, words)
        text = words.text("pace_requires", required=f"{required} {unit}".strip())
        done = completion_note(result, words)
        progress = done or (words.text("pace_made", ratio=made) if made is not None else None)
        yield words.text("semicolon").join([text, progress] if progress else [text])
    yield from rest_notes(result, words)
    judged = judged_text(result)
    if judged is not None:
        yield words.text("marginal", judged=judged)
    basis = _basis(result)
    if basis is not None:
        yield words.text(basis)
    if target.waived is not None:
        yield words.text("label_waived") + target.waived


def _basis(result: Result) -> str | None:
    """Return which text tells of a basis that is not the measure's ordinary one."""
    if result.at_current_prices:
        return f"basis_nominal_{'prior' if result.basis == 'prior' else 'levels'}"
    plan = result.plan
    measure = plan.measures[plan.indicators[result.target.indicator].measure(plan)]
    nominal = measure.growth == "nominal"
    return "basis_reported" if nominal and result.basis == "reported" else None
