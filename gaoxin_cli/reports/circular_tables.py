"""The tables of a circular: what each area reached, with places, and its points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from gaoxin_cli.exact import Exact, shown
from gaoxin_cli.messages import Words
from gaoxin_cli.places import Place
from gaoxin_cli.plan import Plan
from gaoxin_cli.reports.circular_blocks import Block, Column, Paragraph, Table
from gaoxin_cli.reports.circular_wording import (
    grouped_bound,
    period_in_words,
    sentences,
)
from gaoxin_cli.reports.naming import area_name, indicator_name, stars, unit_name
from gaoxin_cli.reports.rounding import (
    DECIMALS,
    NOTHING,
    completion_text,
    grouped,
    judged_text,
    required_text,
    value_text,
)
from gaoxin_cli.scores import Score
from gaoxin_cli.verdict import Result

_Places = dict[tuple[object, ...], int]


def area_tables(
    results: Sequence[Result], places: Sequence[Place], words: Words
) -> Iterator[Block]:
    """Yield what marks and brackets say, then a table for each area and year."""
    ranks: _Places = {
        (id(one.plan), one.area, one.indicator, one.period): one.place
        for one in places
        if one.place is not None
    }
    keys = []
    if any(_place(result, ranks) for result in results):
        keys.append(words.text("key_places"))
    every = "".join(stars(result.target) for result in results)
    keys += [words.text("key_provisional")] if "*" in every else []
    keys += [words.text("key_waived")] if "†" in every else []
    if keys:
        yield Paragraph(sentences(keys, words))
    for _, grouped_results in groupby(results, lambda one: (one.target.area, one.target.year)):
        yield _area_table([*grouped_results], ranks, words)


def _place(result: Result, ranks: _Places) -> int | None:
    target = result.target
    return ranks.get((id(result.plan), target.area, target.indicator, result.period))


def _area_table(results: Sequence[Result], ranks: _Places, words: Words) -> Table:
    """Return the table of an area and year; a column that would be blank is left out."""
    heads = {
        "head_indicator": False,
        "head_target": True,
        "column_required": True,
        "head_actual": True,
        "column_done": True,
        "head_verdict": False,
        "head_grade": False,
        "column_change": False,
    }
    rows = [_cells(result, ranks, words) for result in results]
    filled = [number for number in range(len(heads)) if any(row[number] for row in rows)]
    columns = [Column(words.text(head), right) for head, right in heads.items()]
    target = results[0].target
    name = area_name(results[0].plan, target.area, words)
    return Table(
        name + words.text("of_year", year=target.year),
        tuple(columns[number] for number in filled),
        tuple(tuple(row[number] for number in filled) for row in rows),
    )


def _cells(result: Result, ranks: _Places, words: Words) -> tuple[str, ...]:
    target, plan = result.target, result.plan
    name, unit = indicator_name(plan, target.indicator, words), unit_name(result.unit, words)
    value, place = value_text(result), _place(result, ranks)
    required, judged = required_text(result, value), judged_text(result)
    actual = NOTHING if value is None else grouped(value)
    if place is not None:
        actual = words.text("place_in_brackets", value=actual, place=place)
    rounded = ""
    if judged is not None:
        said = words.text("marginal", judged=grouped(judged))
        rounded = words.text("in_brackets", said=said)
    return (
        name + (words.text("in_brackets", said=unit) if unit else ""),
        grouped_bound(target.bound),
        "" if required is None else grouped(required),
        actual,
        completion_text(result) or "",
        words.text(f"verdict_{result.verdict}") + stars(target) + rounded,
        result.grade.name.within(words.language) if result.grade else "",
        words.text(f"change_{result.change}") if result.change else "",
    )


def points(scores: Sequence[Score], words: Words) -> Iterator[Block]:
    """Yield a table of points for each assessment, and for which indicators there are none."""
    for _, of_scoring in groupby(scores, lambda one: (one.scoring, one.year)):
        areas = sorted(of_scoring, key=lambda one: (one.place is None, one.place or 0))
        yield _points_table(areas, words)
        for score in areas:
            yield from _without_points(score, words)


def _points_table(scores: Sequence[Score], words: Words) -> Table:
    first = scores[0]
    name = first.scoring_name.within(words.language) if first.scoring_name else first.scoring
    when = words.text("year", year=first.year)
    if first.period:
        when = period_in_words(first.period, words)
    columns = (
        Column(words.text("column_place"), right=True),
        Column(words.text("column_area")),
        *(
            Column(words.text(head), right=True)
            for head in ("column_points", "column_out_of", "column_percent")
        ),
    )
    rows = (
        (
            NOTHING if score.place is None else str(score.place),
            area_name(score.plan, score.area, words),
            *map(_number, (score.points, score.out_of, score.percent)),
        )
        for score in scores
    )
    return Table(name + words.text("in_brackets", said=when), columns, tuple(rows))


def _number(number: Exact | None) -> str:
    return NOTHING if number is None else shown(number, DECIMALS)


def _without_points(score: Score, words: Words) -> Iterator[Paragraph]:
    """Yield for which indicators an area has no points for want of a figure or a target."""
    plan: Plan = score.plan
    for part in score.parts:
        if part.reason is None:
            continue
        key = "points_nothing" if part.out_of else "points_left_out"
        name = indicator_name(plan, part.indicator, words)
        text = sentences([name + words.text(key) + words.say(part.reason)], words)
        lead = area_name(plan, score.area, words) + words.text("colon")
        yield Paragraph(text, lead)
