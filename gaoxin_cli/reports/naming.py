"""What verdicts, periods, plans and units are called in a table, with marks, colours and counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from fractions import Fraction

from gaoxin_cli.exact import exact_text
from gaoxin_cli.indicators.base import PERCENTAGE_POINTS
from gaoxin_cli.messages import Words
from gaoxin_cli.observation import Observation
from gaoxin_cli.period import Period
from gaoxin_cli.plan import Plan, Target
from gaoxin_cli.reports.canvas import (
    BOLD,
    CYAN,
    DIM,
    GREEN,
    MAGENTA,
    RED,
    YELLOW,
    Canvas,
    Line,
    Span,
)
from gaoxin_cli.reports.grid import INDENT
from gaoxin_cli.reports.rounding import bound_text
from gaoxin_cli.unit import shift
from gaoxin_cli.verdict import Result, Verdict

MARKS = {
    Verdict.MET: "✓",
    Verdict.MISSED: "✗",
    Verdict.ON_TRACK: "↑",
    Verdict.BEHIND: "↓",
    Verdict.NO_DATA: "?",
    Verdict.NOT_DUE: "·",
}
COLOURS = {
    Verdict.MET: GREEN,
    Verdict.MISSED: f"{BOLD};{RED}",
    Verdict.ON_TRACK: CYAN,
    Verdict.BEHIND: YELLOW,
    Verdict.NO_DATA: MAGENTA,
    Verdict.NOT_DUE: DIM,
}
CHANGE_MARKS = {"worse": "▼", "better": "▲"}
CHANGE_COLOURS = {"worse": f"{BOLD};{RED}", "better": GREEN}
GRADE_COLOURS = {"green": GREEN, "yellow": YELLOW, "orange": YELLOW, "red": RED, "blue": CYAN}
MIDDLE_DOT = " · "


def marked(verdict: Verdict, words: Words) -> str:
    """Return a verdict with its mark, which tells it without colour."""
    return f"{MARKS[verdict]} {words.text(f'verdict_{verdict}')}"


def changed(change: str, words: Words) -> str:
    """Return a change for the worse or the better with its mark."""
    return f"{CHANGE_MARKS[change]} {words.text(f'change_{change}')}"


def stars(target: Target) -> str:
    """Return the marks of a target that never fails a run: provisional, waived."""
    return ("*" if target.provisional else "") + ("†" if target.waived is not None else "")


def footnotes(
    targets: Iterable[Target], words: Words, provisional: str = "provisional"
) -> Iterator[str]:
    """Yield what the marks of targets say, where there are some."""
    marks = "".join(map(stars, targets))
    for mark, key in (("*", provisional), ("†", "waived_mark")):
        if mark in marks:
            yield words.text(key)


def area_name(plan: Plan, area: str, words: Words) -> str:
    """Return the name of an area, whole."""
    return plan.area_name(area, words.language)


def indicator_name(plan: Plan, indicator: str, words: Words) -> str:
    """Return the name of an indicator, whole."""
    return plan.indicator_name(indicator, words.language)


def measure_name(plan: Plan, measure: str, words: Words) -> str:
    """Return the name of a measure, whole."""
    return plan.measure_name(measure, words.language)


def unit_name(unit: str | None, words: Words) -> str:
    """Return a unit; that of a change of rates in the language, all others as the plan has it."""
    return words.text("percentage_points") if unit == PERCENTAGE_POINTS else unit or ""


def asked(result: Result, words: Words) -> str:
    """Return what a target asks for, with its unit."""
    return f"{bound_text(result.target.bound)} {unit_name(result.unit, words)}".strip()


def period_name(period: Period, words: Words) -> str:
    """Return a period with the months that it covers."""
    if period.is_year:
        return words.text("year", year=period.year)
    month = words.text("months").split()[period.month - 1]
    key = "first_month" if period.month == 1 else "part_of_year"
    return words.text(key, year=period.year, month=month)


def figure_line(plan: Plan, observation: Observation, words: Words) -> str:
    """Return a figure with area, period, value, unit, file and line."""
    name = measure_name(plan, observation.measure, words)
    if observation.is_growth:
        name = words.text("rate_of", name=name)
    what = MIDDLE_DOT.join(
        (
            name,
            area_name(plan, observation.area, words),
            period_name(observation.period, words),
        )
    )
    place = f"{observation.file}:{observation.line}"
    number = f"{exact_text(observation.value)} {observation.unit}"
    if observation.written:
        converted = shift(observation.written, plan.measures[observation.measure].unit) or 0
        value = exact_text(observation.value / Fraction(10) ** converted)
        number = f"{value} {observation.written.text} = {number}"
    return f"{what}{words.text('colon')}{number} [{place}]"


def plan_heading(plan: Plan, words: Words, canvas: Canvas, *further: str) -> Iterator[Line]:
    """Yield title, id and file of a plan."""
    title = plan.header.title
    if title:
        yield from canvas.paragraph(title.within(words.language), style=BOLD)
    yield from canvas.paragraph(MIDDLE_DOT.join((plan.id, plan.file, *further)), style=DIM)


def counted(results: Iterable[Result], words: Words) -> Iterator[tuple[str, str]]:
    """Yield how many targets have each verdict, and how many changed; with the colour of each."""
    results = list(results)
    counts = Counter(result.verdict for result in results)
    for verdict in filter(counts.get, Verdict):
        facts = {"count": counts[verdict], "verdict": words.text(f"verdict_{verdict}")}
        yield f"{MARKS[verdict]} {words.text('so_many_of', **facts)}", COLOURS[verdict]
    changes = Counter(one.change for one in results if one.change and not one.target.forgiven)
    for change, count in sorted(changes.items(), reverse=True):
        facts = {"count": count, "verdict": words.text(f"change_{change}")}
        said = f"{CHANGE_MARKS[change]} {words.text('so_many_of', **facts)}"
        yield said, CHANGE_COLOURS[change]


def summary(
    results: Iterable[Result], left_out: int, words: Words, canvas: Canvas
) -> Iterator[Line]:
    """Yield how many targets have which verdict, and how many of them are not listed."""
    spans = [Span(INDENT)]
    for said, colour in counted(results, words):
        spans += (Span(said, colour), Span("   "))
    yield canvas.line(*spans[:-1])
    if left_out:
        yield canvas.line(Span(INDENT), Span(words.text("rows_left_out", count=left_out), DIM))
