"""The points of an area step by step, in numbers that can be checked with a pocket calculator."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from gaoxin_cli.exact import exact_text, shown
from gaoxin_cli.messages import Words
from gaoxin_cli.reports import Found
from gaoxin_cli.reports.arithmetic import equals, operand
from gaoxin_cli.reports.canvas import BOLD, Canvas, Line, as_text
from gaoxin_cli.reports.naming import (
    MIDDLE_DOT,
    area_name,
    indicator_name,
    plan_heading,
    unit_name,
)
from gaoxin_cli.reports.rounding import bound_text
from gaoxin_cli.reports.score_table import score_title
from gaoxin_cli.scores import Part, Score

_GAP = "  "


def render(found: Found, words: Words, canvas: Canvas) -> str:
    """Return how the points of each area come about."""
    lines: list[Line] = []
    for score in found.scores:
        lines += [canvas.line()] if lines else []
        lines += _score(score, words, canvas)
    return as_text(lines)


def _score(score: Score, words: Words, canvas: Canvas) -> Iterator[Line]:
    title = MIDDLE_DOT.join((area_name(score.plan, score.area, words), score_title(score, words)))
    yield from canvas.paragraph(title, rest=_GAP, style=BOLD)
    yield from canvas.paragraph(_place(score, words), rest=_GAP)
    yield from plan_heading(score.plan, words, canvas)
    for number, part in enumerate(score.parts, start=1):
        yield canvas.line()
        name = indicator_name(score.plan, part.indicator, words)
        key = "part_points" if part.out_of else "part_out_of_nothing"
        points, out_of = shown(part.points), exact_text(part.out_of)
        head = words.text(key, points=points, out_of=out_of)
        yield from canvas.paragraph(f"{number}. {name}{words.text('colon')}{head}", style=BOLD)
        for line in _part(part, words):
            yield from canvas.paragraph(line, _GAP, _GAP * 3)
    yield canvas.line()
    for line in _total(score, words):
        yield from canvas.paragraph(line, rest=_GAP, style=BOLD)


def _place(score: Score, words: Words) -> str:
    if score.percent is None:
        return words.text("score_no_place")
    points, out_of, percent = map(shown, (score.points, score.out_of, score.percent))
    total = words.text("score_head_total", points=points, out_of=out_of, percent=percent)
    place = words.text("score_place_of", place=score.place, of=score.of)
    return MIDDLE_DOT.join((place, total))


def _part(part: Part, words: Words) -> Iterator[str]:
    """Yield the method, what it is given for, and the calculation."""
    yield words.text("part_method", method=method_name(part.method, words))
    if part.reason is not None:
        yield words.say(part.reason)
    standing, award = part.standing, part.award
    if standing is None or award is None:
        return
    unit = unit_name(part.unit, words)
    value = f"{exact_text(standing.value)} {unit}".strip()
    if part.bound is None:
        yield words.text("part_value_alone", value=value)
        facts = {"place": standing.place, "of": standing.of}
        ends = {"best": exact_text(standing.best), "worst": exact_text(standing.worst)}
        yield words.text("part_in_field", **facts, **ends)
    else:
        bound = f"{bound_text(part.bound)} {unit}".strip()
        asked = [words.text("part_value", value=value, bound=bound)]
        if part.required is not None and part.required != part.bound.limit:
            required = f"{exact_text(part.required)} {unit}".strip()
            asked.append(words.text("part_required", required=required))
        yield words.text("semicolon").join(asked)
    if award.raw is None:
        yield words.text("part_all" if award.points else "part_none")
        return
    numbers = {name: operand(number) for name, number in award.operands.items()}
    yield f"{award.formula.format_map(numbers)} {equals(award.raw)}"
    if award.most is not None and award.raw != award.points:
        limits = {"least": exact_text(award.least), "most": exact_text(award.most)}
        yield words.text("part_held", **limits, points=exact_text(award.points))


def _total(score: Score, words: Words) -> Iterator[str]:
    """Yield the sum, and the percentage."""
    if score.percent is None:
        yield words.text("points_total_of_nothing")
        return
    points, out_of = exact_text(score.points), exact_text(score.out_of)
    yield words.text("points_total", points=points, out_of=out_of)
    parts = [operand(part.points) for part in score.parts if part.out_of]
    if len(parts) > 1:
        yield f"{' + '.join(parts)} {equals(score.points)}"
    yield f"{points} ÷ {out_of} × {exact_text(Fraction(100))} {equals(score.percent)} %"


def method_name(method: str, words: Words) -> str:
    """Return what a method is called; a new one by its own name until it has a text."""
    return words.text(f"method_{method}") if words.has(f"method_{method}") else method
