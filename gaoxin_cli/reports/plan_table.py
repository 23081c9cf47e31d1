"""The plan as a table: per area its indicators, and by year what is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from gaoxin_cli.messages import Words
from gaoxin_cli.plan import Plan, Target
from gaoxin_cli.reports.canvas import BOLD, DIM, Canvas, Line, Span, as_text
from gaoxin_cli.reports.grid import INDENT, GridCell, GridColumn, GridRow, draw
from gaoxin_cli.reports.naming import (
    area_name,
    footnotes,
    indicator_name,
    plan_heading,
    stars,
    unit_name,
)
from gaoxin_cli.reports.rounding import NOTHING, bound_text


def render(plans: Sequence[Plan], words: Words, canvas: Canvas) -> str:
    """Return the tables of plans: the areas in the order in which targets are set for them."""
    lines: list[Line] = []
    for plan in plans:
        if lines:
            lines.append(canvas.line())
        lines.extend(plan_heading(plan, words, canvas, *_facts(plan, words)))
        areas: dict[str, list[Target]] = {}
        for target in plan.targets:
            areas.setdefault(target.area, []).append(target)
        for area, targets in areas.items():
            lines.append(canvas.line())
            title = area_name(plan, area, words)
            lines.extend(canvas.paragraph(title, rest=INDENT, style=BOLD))
            lines.extend(_area(plan, targets, words, canvas))
        if not areas:
            lines += [canvas.line(), canvas.line(Span(words.text("no_targets")))]
    return as_text(lines)


def _facts(plan: Plan, words: Words) -> Iterator[str]:
    """Yield status and years."""
    status, years = plan.header.status, sorted(plan.header.years)
    if status:
        yield words.text(f"status_{status}")
    even = len(years) > 1 and all(after == before + 1 for before, after in pairwise(years))
    yield f"{years[0]}–{years[-1]}" if even else ", ".join(map(str, years))


def _area(plan: Plan, targets: Sequence[Target], words: Words, canvas: Canvas) -> Iterator[Line]:
    """Yield an area's table, a column a year, and what its asterisks mean."""
    years = sorted({target.year for target in targets})
    columns = [
        GridColumn(words.text("head_indicator")),
        GridColumn(words.text("head_kind")),
        *(GridColumn(words.text("year", year=year), right=True) for year in years),
        GridColumn(words.text("head_source")),
    ]
    indicators: dict[str, dict[int, Target]] = {}
    for target in targets:
        indicators.setdefault(target.indicator, {})[target.year] = target
    rows = [
        _row(plan, indicator, [by_year.get(year) for year in years], words)
        for indicator, by_year in indicators.items()
    ]
    yield from draw(columns, rows, canvas)
    for note in footnotes(targets, words, provisional="provisional_in_plan"):
        yield from canvas.paragraph(note, INDENT, INDENT, DIM)


def _row(plan: Plan, indicator: str, targets: Sequence[Target | None], words: Words) -> GridRow:
    unit = unit_name(plan.indicators[indicator].unit(plan), words)
    there = [target for target in targets if target]
    sources = dict.fromkeys(target.source for target in there if target.source)
    bounds = [
        GridCell(bound_text(target.bound), unit + stars(target)) if target else GridCell(NOTHING)
        for target in targets
    ]
    cells = (
        GridCell(indicator_name(plan, indicator, words)),
        GridCell(kind_name(plan, indicator, words)),
        *bounds,
        GridCell(words.text("semicolon").join(sources)),
    )
    return GridRow(cells, tuple(_notes(plan, indicator, there, words)))


def kind_name(plan: Plan, indicator: str, words: Words) -> str:
    """Return what kind of number an indicator is, with its base year."""
    kind = plan.kind_of(indicator)
    # A new kind is called by its own name until it has a text.
    name = words.text(f"kind_{kind}") if words.has(f"kind_{kind}") else kind
    definition = plan.indicators[indicator]
    if definition.is_average():
        name = words.text("kind_average", kind=name)
    since = definition.base_year()
    return name if since is None else words.text("kind_since", kind=name, year=since)


def _notes(plan: Plan, indicator: str, targets: Sequence[Target], words: Words) -> Iterator[str]:
    """Yield how the plan is read: for the indicator, and for the years of a target."""
    note = plan.indicators[indicator].note
    if note:
        yield note.within(words.language).strip()
    years: dict[str, list[int]] = {}
    for target in targets:
        texts = [target.note.within(words.language).strip()] if target.note else []
        texts += [] if target.waived is None else [words.text("label_waived") + target.waived]
        for text in texts:
            years.setdefault(text, []).append(target.year)
    for text, noted in years.items():
        whole = len(noted) == len(targets)
        yield text if whole else ", ".join(map(str, noted)) + words.text("colon") + text
