"""What the page shows of verdicts: counts, what to look at first, the overview, a card each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction
from itertools import groupby
from typing import NamedTuple

from gaoxin_cli.assessment import Assessment
from gaoxin_cli.exact import compare_exact, quotient
from gaoxin_cli.messages import Words
from gaoxin_cli.plan import Plan
from gaoxin_cli.reports.explanation import Step, steps
from gaoxin_cli.reports.html_picture import Picture, bar, path
from gaoxin_cli.reports.naming import (
    MARKS,
    area_name,
    asked,
    indicator_name,
    period_name,
    unit_name,
)
from gaoxin_cli.reports.rounding import gap_text, shortfall_text, value_text
from gaoxin_cli.reports.verdict_table import notes
from gaoxin_cli.verdict import Result, Verdict

FAILING = (Verdict.MISSED, Verdict.BEHIND, Verdict.NO_DATA)
"""The worst first."""
MOST_IN_DETAIL = 1000
"""How many verdicts have their picture and working; the failing ones come first."""
_MOST_FIRST = 5
_MANY_AREAS = 12


class Count(NamedTuple):
    """How many verdicts of a kind there are, and what part of the whole bar is theirs."""

    verdict: str
    mark: str
    name: str
    count: int
    start: float
    """In percent of all."""
    width: float


class Shown(NamedTuple):
    """A verdict in words."""

    anchor: str
    verdict: str
    mark: str
    name: str
    year: int
    value: str
    """With its unit; empty if there is none."""
    asked: str
    area: str = ""
    indicator: str = ""
    provisional: bool = False
    waived: str | None = None
    period: str = ""
    gap: str = ""
    shortfall: str = ""
    grade: str = ""
    grade_colour: str = "none"
    change: str = ""
    before: str = ""
    notes: tuple[str, ...] = ()
    bar: Picture | None = None
    steps: tuple[Step, ...] = ()


class Card(NamedTuple):
    """An indicator of an area over the years."""

    anchor: str
    name: str
    years: tuple[Shown, ...]
    path: Picture | None


class AreaView(NamedTuple):
    """An area with its indicators."""

    anchor: str
    name: str
    counts: tuple[Count, ...]
    cards: tuple[Card, ...]
    tally: tuple[int, ...]
    """How many verdicts there are of each kind, in the order of :class:`Verdict`."""


class PlanView(NamedTuple):
    """All that is shown of the verdicts by a plan."""

    anchor: str
    title: str
    counts: tuple[Count, ...]
    where: tuple[tuple[str, str, int], ...]
    """Areas with failing verdicts: anchor, name and how many; most of them first."""
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
    has_provisional: bool


class _Page(NamedTuple):
    """What every part of a plan's view is made with."""

    words: Words
    prefix: str
    detailed: frozenset[int]
    """The numbers of the results that have picture and working, by identity."""


def plan_view(
    number: int, plan: Plan, assessment: Assessment, words: Words, only: Collection[str]
) -> PlanView:
    """Return what is shown of the verdicts by a plan, the plan's ``number`` among them."""
    results = [result for result in assessment.results if result.plan is plan]
    listed = [result for result in results if not only or result.verdict in only]
    by_weight = sorted(listed, key=_weight)
    detailed = frozenset(map(id, by_weight[:MOST_IN_DETAIL]))
    page = _Page(words, f"p{number}", detailed)
    areas = tuple(
        _area(page, place, list(of_area))
        for place, (_, of_area) in enumerate(groupby(listed, key=lambda one: one.target.area))
    )
    failing = [one for one in by_weight if one.counts and one.verdict in FAILING]
    anchors = {id(one): f"{page.prefix}-r{n}" for n, one in enumerate(listed)}
    concerned = sorted(areas, key=_failing, reverse=True)
    title = plan.header.title
    return PlanView(
        page.prefix,
        title.within(words.language) if title else plan.id,
        _counts(results, words),
        tuple((one.anchor, one.name, _failing(one)) for one in concerned if _failing(one)),
        tuple(_shown(page, one) for one in failing[:_MOST_FIRST]),
        tuple(sorted({one.target.year for one in listed})),
        areas,
        tuple(concerned) if len(areas) > _MANY_AREAS else (),
        len(results) - len(listed),
        max(0, len(listed) - len(detailed)),
        any(one.target.provisional for one in listed),
    )
