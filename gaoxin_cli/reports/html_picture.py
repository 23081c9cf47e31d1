"""Where the bars, marks and lines of the page's pictures stand.

Positions are binary floating point: they decide nothing, and what is written beside them is exact.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from gaoxin_cli.exact import Exact, approximate, compare_exact, shown
from gaoxin_cli.messages import Words
from gaoxin_cli.period import Period
from gaoxin_cli.reports.naming import MIDDLE_DOT, asked, period_name, unit_name
from gaoxin_cli.reports.rounding import DECIMALS, bound_text, required_text, value_text
from gaoxin_cli.verdict import Result

WIDTH = 320
"""Of every picture, in its own units."""
HEIGHT = 132
"""Of a path."""
_LEFT, _RIGHT, _TOP, _BOTTOM = 26, 294, 24, 96
_NEAR_THE_EDGE = 0.3
_MOST_LABELS = 6
_HUGE = 1e300


class Mark(NamedTuple):
    """A mark of a picture at ``x`` and ``y``, and what is written at it."""

    kind: str
    """``target``, ``required``, ``actual`` or ``base``: how it is drawn."""
    x: str
    y: str = ""
    label: str = ""
    anchor: str = "middle"
    label_y: str = ""


class Span(NamedTuple):
    """A line, or the side of a bar, from one place to another."""

    kind: str
    start: tuple[str, str]
    end: tuple[str, str]


class Picture(NamedTuple):
    """What is drawn, and the same in words."""

    title: str
    description: str
    spans: tuple[Span, ...]
    marks: tuple[Mark, ...]
    ticks: tuple[Mark, ...] = ()
    """What is written below, of a path."""


def bar(result: Result, words: Words) -> Picture | None:
    """Return actual against target and required pace as a bar from zero; None without a value."""
    value = value_text(result)
    if result.value is None or value is None:
        return None
    limits = [end for end in dict.fromkeys(result.target.bound.ends) if end is not None]
    required = required_text(result, value)
    numbers = [_near(number) for number in (result.value, *limits)]
    numbers += [_near(result.required)] if required and result.required is not None else []
    low, high = min(0.0, *numbers), max(0.0, *numbers)
    scale = _Scale(low, high if high > low else low + 1, 2, WIDTH - 2)
    actual = sorted((scale.at(0.0), scale.at(numbers[0])))
    label = f"{words.text('head_target')} {bound_text(result.target.bound)}"
    marks = [
        _tick("target", scale, number, label if not n else "")
        for n, number in enumerate(numbers[1 : 1 + len(limits)])
    ]
    if required:
        said = words.text("html_required_now", required=required)
        marks.append(_tick("required", scale, numbers[-1], said))
    unit = unit_name(result.unit, words)
    return Picture(
        words.text("html_bar", value=f"{value} {unit}".strip(), target=asked(result, words)),
        words.text("pace_requires", required=f"{required} {unit}".strip()) if required else "",
        (Span("actual", (_text(actual[0]), ""), (_text(actual[1] - actual[0]), "")),),
        tuple(marks),
    )


class _Scale(NamedTuple):
    """Numbers from ``low`` to ``high`` laid out from ``start`` to ``end``."""

    low: float
    high: float
    start: float
    end: float

    def at(self, number: float) -> float:
        part = (number - self.low) / (self.high - self.low)
        return self.start + (self.end - self.start) * part


def _tick(kind: str, scale: _Scale, number: float, label: str) -> Mark:
    x = scale.at(number)
    return Mark(kind, _text(x), label=label, anchor=_anchor(x))


def _anchor(x: float) -> str:
    if x < WIDTH * _NEAR_THE_EDGE:
        return "start"
    return "end" if x > WIDTH * (1 - _NEAR_THE_EDGE) else "middle"


class _Point(NamedTuple):
    """A number of a path: of which period, and how it is written."""

    kind: str
    period: Period
    number: Exact
    label: str

    @property
    def time(self) -> float:
        """The end of the period in years: of a whole one just the year."""
        return self.period.year - 1 + float(self.period.elapsed)


def path(results: Sequence[Result], words: Words) -> Picture | None:
    """Return the way over the years: base, milestones, what is required by now, actual values.

    ``results`` are those of one area and indicator by year. None where there is but one point in
    time.
    """
    points = list(_points(results))
    years = sorted({point.period.year for point in points})
    if len(years) <= 1:
        return None
    times = [point.time for point in points]
    near = [_near(point.number) for point in points]
    low, high = min(near), max(near)
    across = _Scale(min(times), max(times), _LEFT, _RIGHT)
    down = _Scale(low, high if high > low else low + 1, _BOTTOM, _TOP)
    placed = [
        (point, across.at(point.time), down.at(number))
        for point, number in zip(points, near, strict=True)
    ]
    unit = unit_name(results[0].unit, words)
    return Picture(
        words.text("html_path", first=years[0], last=years[-1]),
        words.text("semicolon").join(_described(point, unit, words) for point in points),
        tuple(_lines(placed)),
        tuple(_marks(placed)),
        tuple(_years(years, across)),
    )


def _points(results: Sequence[Result]) -> Iterable[_Point]:
    """Yield the points of a path, by kind and then by time."""
    bases = [one.pace.base for one in results if one.pace and one.pace.base]
    for base in dict.fromkeys((base.period, base.value) for base in bases if base.period.is_year):
        yield _Point("base", base[0], base[1], shown(base[1], DECIMALS))
    for one in results:
        bound, year = one.target.bound, Period(one.target.year)
        ends = [end for end in dict.fromkeys(bound.ends) if end is not None]
        for number, end in enumerate(ends):
            yield _Point("target", year, end, bound_text(bound) if not number else "")
    seen: set[Period] = set()
    for one in results:
        value = value_text(one)
        if one.value is None or value is None or one.period is None or one.period in seen:
            continue
        seen.add(one.period)
        required = required_text(one, value)
        if required and one.required is not None:
            yield _Point("required", one.period, one.required, required)
        yield _Point("actual", one.period, one.value, value)


def _lines(placed: Sequence[tuple[_Point, float, float]]) -> Iterable[Span]:
    """Yield the path through base and milestones, and the line of the values of whole years."""
    way = [one for one in placed if one[0].kind in ("base", "target") and one[0].label]
    whole = [one for one in placed if one[0].kind in ("base", "actual") and one[0].period.is_year]
    for kind, found in (("way", way), ("made", whole)):
        for (_, x, y), (_, next_x, next_y) in pairwise(sorted(found, key=lambda one: one[0].time)):
            yield Span(kind, (_text(x), _text(y)), (_text(next_x), _text(next_y)))


def _marks(placed: Sequence[tuple[_Point, float, float]]) -> Iterable[Mark]:
    """Yield the marks; what is actual is labelled on the side away from the target."""
    crowded = len(placed) > 2 * _MOST_LABELS
    for point, x, y in placed:
        others = [other for other, _, _ in placed if other.time == point.time and other != point]
        above = point.kind == "target"
        actual = next((other for other in others if other.kind == "actual"), None)
        target = next((other for other in others if other.kind in ("target", "required")), None)
        if point.kind == "target" and actual:
            above = compare_exact(point.number, actual.number) >= 0
        elif point.kind == "actual" and target:
            above = compare_exact(point.number, target.number) > 0
        hidden = point.kind == "required" or (crowded and point.kind != "actual")
        yield Mark(
            point.kind,
            _text(x),
            _text(y),
            "" if hidden else point.label,
            "start" if x <= _LEFT + 8 else "end" if x >= _RIGHT - 8 else "middle",
            _text(y - 8 if above else y + 16),
        )


def _years(years: Sequence[int], across: _Scale) -> Iterable[Mark]:
    """Yield the years to be written below, the last among them."""
    step = -(-(years[-1] - years[0] + 1) // _MOST_LABELS)
    for year in range(years[-1], years[0] - 1, -step):
        if across.low <= year:
            yield Mark("year", _text(across.at(year)), label=str(year))


def _described(point: _Point, unit: str, words: Words) -> str:
    """Return a point in words, its period included."""
    what = MIDDLE_DOT.join((words.text(f"html_{point.kind}"), period_name(point.period, words)))
    return f"{what}{words.text('colon')}{point.label} {unit}".strip()


def _near(number: Exact) -> float:
    return max(-_HUGE, min(_HUGE, float(approximate(number, 15))))


def _text(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
