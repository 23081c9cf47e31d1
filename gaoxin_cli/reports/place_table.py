"""The table of places for people: an indicator's areas, the best first, or an area's profile."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from gaoxin_cli.messages import Words
from gaoxin_cli.places import Place
from gaoxin_cli.reports import Found
from gaoxin_cli.reports.canvas import BOLD, CYAN, DIM, GREEN, Canvas, Line, Span, as_text
from gaoxin_cli.reports.grid import INDENT, GridCell, GridColumn, GridRow, draw, note_lines
from gaoxin_cli.reports.naming import (
    MIDDLE_DOT,
    area_name,
    indicator_name,
    period_name,
    plan_heading,
    unit_name,
)
from gaoxin_cli.reports.rounding import NOTHING, signed
from gaoxin_cli.reports.standing import (
    bars,
    benchmarks,
    compared,
    level_name,
    value_texts,
    with_peers,
)

_BAR = 8
_DISTANCES = ("head_to_first", "head_to_next", "head_to_median", "head_to_whole")


def render(found: Found, words: Words, canvas: Canvas) -> str:
    """Return a table an indicator; where areas are asked for, one an area, as it is ordered."""
    lines: list[Line] = []
    profiles = found.question is not None and found.question.areas
    for plan in found.assessment.plans:
        if lines:
            lines.append(canvas.line())
        places = [place for place in found.places if place.plan is plan]
        when = [period_name(places[0].period, words)] if places else []
        lines.extend(plan_heading(plan, words, canvas, *when))
        if not places:
            lines += [canvas.line(), canvas.line(Span(words.text("nothing_compared")))]
        elif profiles:
            for _, of_area in groupby(places, key=lambda place: place.area):
                lines += [canvas.line(), *_profile(list(of_area), words, canvas)]
        else:
            lines.extend(_indicators(places, words, canvas))
    return as_text(lines)


def _indicators(places: Sequence[Place], words: Words, canvas: Canvas) -> Iterator[Line]:
    """Yield a table an indicator, and which areas have nothing to be compared with."""
    listed = with_peers(places)
    for _, of_indicator in groupby(listed, key=lambda place: place.indicator):
        yield canvas.line()
        yield from _indicator(compared(of_indicator), words, canvas)
    there = {place.area for place in listed}
    plan = places[0].plan
    alone = dict.fromkeys(place.area for place in places if place.area not in there)
    if alone:
        names = tuple(area_name(plan, area, words) for area in alone)
        yield canvas.line()
        yield from canvas.paragraph(words.text("compared_with_none", areas=names), style=DIM)


def _indicator(groups: Sequence[Sequence[Place]], words: Words, canvas: Canvas) -> Iterator[Line]:
    """Yield the table of an indicator: title, then the areas of each level."""
    first = groups[0][0]
    title = [indicator_name(first.plan, first.indicator, words)]
    if first.plan.indicators[first.indicator].lower_is_better(first.plan):
        title.append(words.text("lower_is_better"))
    if len(groups) == 1:
        title += benchmarks(groups[0], words)
    yield from canvas.paragraph(MIDDLE_DOT.join(title), rest=INDENT, style=BOLD)
    every = [place for group in groups for place in group]
    if all(place.reason for place in every):
        yield from note_lines(_reasons(every, words), canvas)
        return
    rows: list[GridRow] = []
    for group in groups:
        row, *others = _rows(group, words, _BAR)
        if len(groups) > 1:
            said = (level_name(group, words), *benchmarks(group, words))
            row = row._replace(title=MIDDLE_DOT.join(said))
        rows += (row, *others)
    yield from draw(*_narrower(_columns(words, bars=True), rows), canvas)


def rank_table(
    places: Sequence[Place], words: Words, *, bars_wide: int
) -> tuple[list[GridColumn], list[GridRow]]:
    """Return heads and rows of areas that are compared; without bars if they have no width."""
    rows = [*_rows(places, words, bars_wide)]
    return _narrower(_columns(words, bars=bars_wide > 0), rows)


def _columns(words: Words, *, bars: bool) -> list[GridColumn]:
    return [
        GridColumn(words.text("rank_place"), right=True, whole=True),
        GridColumn(words.text("rank_area")),
        GridColumn(words.text("rank_value"), right=True),
        *([GridColumn("", whole=True)] if bars else []),
        *(GridColumn(words.text(head), right=True) for head in _DISTANCES),
    ]


def _rows(places: Sequence[Place], words: Words, bars_wide: int) -> Iterator[GridRow]:
    unit = unit_name(places[0].unit, words)
    shown = zip(places, value_texts(places), bars(places, bars_wide), strict=True)
    for place, value, bar in shown:
        name = GridCell(area_name(place.plan, place.area, words))
        rank = GridCell(str(place.place or NOTHING), style=GREEN if place.place == 1 else "")
        drawn = [GridCell(bar, style=CYAN)] if bars_wide else []
        cells = (rank, name, _value(value, unit), *drawn, *_distances(place))
        yield GridRow(cells, _reasons([place], words))


def _profile(places: Sequence[Place], words: Words, canvas: Canvas) -> Iterator[Line]:
    """Yield the table of an area: a row an indicator."""
    first = places[0]
    yield from canvas.paragraph(area_name(first.plan, first.area, words), rest=INDENT, style=BOLD)
    yield from draw(*profile_table(places, words), canvas)


def profile_table(places: Sequence[Place], words: Words) -> tuple[list[GridColumn], list[GridRow]]:
    """Return heads and rows of an area's places, a row an indicator."""
    columns = [
        GridColumn(words.text("head_indicator")),
        GridColumn(words.text("rank_value"), right=True),
        GridColumn(words.text("rank_place"), right=True, whole=True),
        *(GridColumn(words.text(head), right=True) for head in _DISTANCES),
    ]
    rows: list[GridRow] = []
    for place in places:
        [value] = value_texts([place])
        rank = "" if place.place is None else words.text("place_of", place=place.place, of=place.of)
        cells = (
            GridCell(indicator_name(place.plan, place.indicator, words)),
            _value(value, unit_name(place.unit, words)),
            GridCell(rank, style=GREEN if place.place == 1 else ""),
            *_distances(place),
        )
        rows.append(GridRow(cells, _reasons([place], words)))
    return _narrower(columns, rows)


def _narrower(
    columns: Sequence[GridColumn], rows: Sequence[GridRow]
) -> tuple[list[GridColumn], list[GridRow]]:
    """Return a table without the distances that no row has."""
    used = [
        number
        for number in range(len(columns))
        if number < len(columns) - len(_DISTANCES) or any(row.cells[number].text for row in rows)
    ]
    narrower = [row._replace(cells=[row.cells[number] for number in used]) for row in rows]
    return [columns[number] for number in used], narrower


def _value(text: str | None, unit: str) -> GridCell:
    return GridCell(NOTHING) if text is None else GridCell(text, unit)


def _distances(place: Place) -> Iterator[GridCell]:
    """Yield value minus first, next, median and whole."""
    for distance in (place.to_first, place.to_next, place.to_median, place.to_whole):
        yield GridCell("" if distance is None else signed(distance))


def _reasons(places: Iterable[Place], words: Words) -> tuple[str, ...]:
    """Return why there are no values, each reason once."""
    return tuple(dict.fromkeys(words.say(one.reason) for one in places if one.reason is not None))
