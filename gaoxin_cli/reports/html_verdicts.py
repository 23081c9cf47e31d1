"""What the page shows of verdicts: counts, what to look at first, the overview, a card each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction
from itertools import groupby
from typing import NamedTuple

from gaoxin_cli.assessment import Assessment
from gaoxin_cli.exact import compare_exact, quotient
from gaoxin_cli.messages import Words
from gaoxin_cli.period import Period
from gaoxin_cli.plan import Plan
from gaoxin_cli.reports.explanation import Step, steps
from gaoxin_cli.reports.html_picture import Picture, bar, path
from gaoxin_cli.reports.naming import (
    MARKS,
    MIDDLE_DOT,
    area_name,
    asked,
    changed,
    footnotes,
    indicator_name,
    marked,
    period_name,
    stars,
    unit_name,
)
from gaoxin_cli.reports.rounding import before_text, gap_text, shortfall_text, value_text
from gaoxin_cli.reports.verdict_table import notes
from gaoxin_cli.verdict import Result, Verdict

FAILING = (Verdict.MISSED, Verdict.BEHIND, Verdict.NO_DATA)
"""The worst first."""
MOST_IN_DETAIL = 1000
"""How many verdicts have their picture and working; the failing ones come first."""
_MOST_FIRST = 5
_MANY_AREAS = 12
_ZERO = Fraction()


class Count(NamedTuple):
    """How many verdicts of a kind there are, and what part of the whole bar is theirs."""

    verdict: str
    mark: str
    name: str
    number: int
    start: float
    """In percent of all."""
    width: float


class Shown(NamedTuple):
    """A verdict in words."""

    anchor: str
    """Of the card with the whole of it."""
    verdict: str
    mark: str
    name: str
    year: int
    period: str
    """Where it isn't the whole year."""
    area: str
    indicator: str
    value: str
    """With its unit; empty if there is none."""
    asked: str
    gap: str
    shortfall: str
    """With its unit."""
    star: str
    """The marks of a target that never fails a run."""
    grade: str
    grade_colour: str
    before: str
    """What it was before, with the verdict."""
    change: str
    """``worse`` or ``better``; empty if neither."""
    changed: str
    """The same in words."""
    notes: tuple[str, ...]
    bar: Picture | None
    steps: tuple[Step, ...]


class Card(NamedTuple):
    """An indicator of an area over the years."""

    anchor: str
    key: tuple[str, str]
    """The ids of area and indicator."""
    name: str
    years: Mapping[int, Shown]
    path: Picture | None


class AreaView(NamedTuple):
    """An area with its indicators."""

    anchor: str
    name: str
    counts: tuple[Count, ...]
    cards: tuple[Card, ...]
    failing: int
    """How many verdicts may fail a run, and do."""


class PlanView(NamedTuple):
    """All that is shown of the verdicts by a plan."""

    anchor: str
    title: str
    counts: tuple[Count, ...]
    where: tuple[AreaView, ...]
    """Areas with failing verdicts, those with most of them first."""
    first: tuple[Shown, ...]
    """What to look at first."""
    years: tuple[int, ...]
    areas: tuple[AreaView, ...]
    by_need: tuple[AreaView, ...]
    """The areas, most failing ones first, where there are too many to be seen at a glance."""
    left_out: int
    """How many verdicts are not listed."""
    compact: int
    """How many verdicts have neither picture nor working."""
    footnotes: tuple[str, ...]
    """What the marks of targets say."""


class _Page(NamedTuple):
    """What every part of a plan's view is made with."""

    words: Words
    prefix: str
    detailed: frozenset[int]
    """Which results have picture and working, by identity."""


def plan_view(
    number: int, plan: Plan, assessment: Assessment, words: Words, only: Collection[str]
) -> PlanView:
    """Return what is shown of the verdicts by a plan, ``number`` of those of the page."""
    results = [result for result in assessment.results if result.plan is plan]
    listed = [result for result in results if not only or result.verdict in only]
    by_weight = sorted(listed, key=_weight)
    page = _Page(words, f"p{number}", frozenset(map(id, by_weight[:MOST_IN_DETAIL])))
    areas = tuple(
        _area(page, f"p{number}a{place}", list(of_area))
        for place, (_, of_area) in enumerate(groupby(listed, key=lambda one: one.target.area))
    )
    shown = {
        (card.key, year): one
        for area in areas
        for card in area.cards
        for year, one in card.years.items()
    }
    concerned = sorted(areas, key=lambda area: area.failing, reverse=True)
    return PlanView(
        page.prefix,
        plan_title(plan, words),
        _counts(results, words),
        tuple(area for area in concerned if area.failing),
        tuple(
            shown[_key(one), one.target.year] for one in by_weight[:_MOST_FIRST] if _concerns(one)
        ),
        tuple(sorted({one.target.year for one in listed})),
        areas,
        tuple(concerned) if len(areas) > _MANY_AREAS else (),
        len(results) - len(listed),
        max(0, len(listed) - MOST_IN_DETAIL),
        tuple(footnotes((one.target for one in listed), words)),
    )


def plan_title(plan: Plan, words: Words) -> str:
    """Return the title of a plan, without one its id."""
    title = plan.header.title
    return title.within(words.language) if title else plan.id


def _key(result: Result) -> tuple[str, str]:
    return result.target.area, result.target.indicator


def _concerns(result: Result) -> bool:
    """Say whether a verdict needs attention: a lost one that may fail a run."""
    return result.verdict in FAILING and result.counts


def _weight(result: Result) -> tuple[bool, int, Fraction]:
    """Return by what results are sorted: failing ones first, those furthest behind among them."""
    if result.verdict not in FAILING:
        return True, len(FAILING), Fraction()
    return not _concerns(result), FAILING.index(result.verdict), -_lag(result)


def _lag(result: Result) -> Fraction:
    """Return how far a value is from what is asked for, as a part of that."""
    value = result.value
    if value is None:
        return Fraction()
    lags = [
        abs(quotient(value, limit) - 1) for limit in result.limits if compare_exact(limit, _ZERO)
    ]
    return min(lags, default=Fraction())


def _counts(results: Sequence[Result], words: Words) -> tuple[Count, ...]:
    tally = Counter(result.verdict for result in results)
    found: list[Count] = []
    for verdict in filter(tally.get, Verdict):
        start = sum(one.number for one in found)
        name = words.text(f"verdict_{verdict}")
        part = [round(100 * number / len(results), 2) for number in (start, tally[verdict])]
        found.append(Count(verdict, MARKS[verdict], name, tally[verdict], *part))
    return tuple(found)


def _area(page: _Page, anchor: str, results: Sequence[Result]) -> AreaView:
    words = page.words
    by_indicator: dict[tuple[str, str], list[Result]] = {}
    for result in results:
        by_indicator.setdefault(_key(result), []).append(result)
    return AreaView(
        anchor,
        area_name(results[0].plan, results[0].target.area, words),
        _counts(results, words),
        tuple(
            _card(page, f"{anchor}i{number}", key, of_indicator)
            for number, (key, of_indicator) in enumerate(by_indicator.items())
        ),
        sum(_concerns(one) for one in results),
    )


def _card(page: _Page, anchor: str, key: tuple[str, str], results: Sequence[Result]) -> Card:
    detailed = any(id(one) in page.detailed for one in results)
    return Card(
        anchor,
        key,
        indicator_name(results[0].plan, results[0].target.indicator, page.words),
        {one.target.year: _shown(page, one, anchor) for one in results},
        path(results, page.words) if detailed else None,
    )


def _shown(page: _Page, result: Result, anchor: str) -> Shown:
    words, target, period = page.words, result.target, result.period
    detailed = id(result) in page.detailed
    shortfall = shortfall_text(result)
    partial = period is not None and period != Period(target.year)
    return Shown(
        anchor,
        result.verdict,
        MARKS[result.verdict],
        words.text(f"verdict_{result.verdict}"),
        target.year,
        period_name(period, words) if period and partial else "",
        area_name(result.plan, target.area, words),
        indicator_name(result.plan, target.indicator, words),
        _with_unit(value_text(result), result.unit, words),
        asked(result, words),
        gap_text(result) or "",
        _with_unit(shortfall, result.shortfall_unit, words),
        stars(target),
        result.grade.name.within(words.language).strip() if result.grade else "",
        (result.grade.colour or "") if result.grade else "",
        _before(result, words),
        result.change or "",
        changed(result.change, words) if result.change else "",
        tuple(notes(result, words)),
        bar(result, words) if detailed else None,
        tuple(steps(result, words)) if detailed and result.value is not None else (),
    )


def _before(result: Result, words: Words) -> str:
    """Return what the earlier figures gave, with their period; empty without any."""
    before = result.before
    if before is None:
        return ""
    value = _with_unit(before_text(before, result.target.bound), result.unit, words)
    when = period_name(before.period, words) if before.period else ""
    return MIDDLE_DOT.join(part for part in (marked(before.verdict, words), value, when) if part)


def _with_unit(number: str | None, unit: str | None, words: Words) -> str:
    """Return a number as it is shown; empty if there is none."""
    return "" if number is None else f"{number} {unit_name(unit, words)}".strip()
