"""Places: where each area stands among those that it is compared with, indicator by indicator."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple

from gaoxin_cli.assessment import Assessment, Question
from gaoxin_cli.exact import Exact, difference, exact_text, midpoint
from gaoxin_cli.finding import Statement
from gaoxin_cli.indicators.base import Scope
from gaoxin_cli.observation import Missing
from gaoxin_cli.period import Period
from gaoxin_cli.placing import in_order
from gaoxin_cli.plan import Plan
from gaoxin_cli.submission import Submission


class Place(NamedTuple):
    """Where an area stands in an indicator. Numbers are exact, in ``unit``."""

    plan: Plan
    area: str
    indicator: str
    unit: str | None
    period: Period
    value: Exact | None = None
    place: int | None = None
    """1 is the best; equal values share a place, and the next is skipped."""
    of: int = 0
    """How many areas have a value."""
    to_first: Exact | None = None
    """Value minus that of the first; of the first itself 0."""
    to_next: Exact | None = None
    """Value minus that of the next better; None for the first."""
    median: Exact | None = None
    to_median: Exact | None = None
    whole_area: str | None = None
    """The area that it is part of, where the indicator is a growth, a ratio or a rate."""
    whole: Exact | None = None
    """The value of that area."""
    to_whole: Exact | None = None
    reason: Statement | None = None
    """Why there is no value."""
    peers: tuple[str, ...] = ()
    """The areas that are compared, itself and those without a value included."""

    def __repr__(self) -> str:
        """Return area, indicator and period, place and value."""
        what = f"{self.area!r} {self.indicator!r} in {self.period}"
        if self.value is None:
            return f"<Place {what}: no value>"
        value = f"{exact_text(self.value)} {self.unit or ''}".rstrip()
        return f"<Place {what}: {self.place} of {self.of}, {value}>"


def standing(
    assessment: Assessment,
    question: Question | None = None,
    *,
    among: Collection[str] = (),
    indicators: Collection[str] = (),
) -> tuple[Place, ...]:
    """Return where areas stand in the indicators of the plans: in their order, the best first.

    It is the period asked for, else the latest of the submission, or of the years asked for. The
    areas compared are the members of those in ``among``, by default all that have figures and are
    of the same level; an area without a level is compared with those that have none either and are
    part of the same area, sums with sums. An indicator that an area can't have passes it over.

    Areas asked for narrow what is returned, not what is compared: then it goes area by area, the
    weakest place first.
    """
    question = question or Question()
    places: list[Place] = []
    for plan, submission in zip(assessment.plans, assessment.submissions, strict=True):
        period = _period(submission, question)
        groups = _compared(plan, submission, question.areas, among) if period else []
        for key in plan.indicators:
            if period and (not indicators or key in indicators):
                for peers in groups:
                    places += _ranked(plan, submission, key, peers, period)
    if not question.areas:
        return tuple(places)
    asked = [place for place in places if place.area in question.areas]
    return tuple(weakest_first(asked))


def weakest_first(places: Iterable[Place]) -> list[Place]:
    """Return places area by area, each from the worst place, relative to how many there are, up.

    The only one compared is no weak one; those without a place come last.
    """
    by_area: dict[tuple[str, str], list[Place]] = {}
    for place in places:
        by_area.setdefault((place.plan.file, place.area), []).append(place)
    return [place for of_area in by_area.values() for place in sorted(of_area, key=_strength)]


def perhaps_turned_round(plan: Plan) -> Iterator[str]:
    """Yield indicators of which more counts as better unsaid, while all their targets are limits.

    ``better`` alone says which value takes the better place, and may have been forgotten.
    """
    limits: dict[str, bool] = {}
    for target in plan.targets:
        limits[target.indicator] = target.bound.is_ceiling and limits.get(target.indicator, True)
    for key, indicator in plan.indicators.items():
        if limits.get(key) and indicator.better is None and not indicator.lower_is_better(plan):
            yield key


def _strength(place: Place) -> tuple[bool, Fraction]:
    if place.place is None:
        return True, Fraction()
    return False, -Fraction(place.place if place.of > 1 else 0, place.of)


def _period(submission: Submission, question: Question) -> Period | None:
    """Return the period in which areas are compared; None: there is none."""
    if question.period is not None:
        return question.period
    years = question.years
    asked = (period for period in submission.periods if not years or period.year in years)
    return max(asked, default=None)


def _compared(
    plan: Plan, submission: Submission, asked: Collection[str], among: Collection[str]
) -> list[tuple[str, ...]]:
    """Return which areas are compared with each other; those asked for in any case."""
    if among:
        groups = [plan.areas[area].members for area in among if area in plan.areas]
    else:
        rejected = {area for area, _, _ in submission.rejected}
        own = submission.levels.areas | submission.rates.areas | rejected
        alike: dict[object, list[str]] = {}
        for key, area in plan.areas.items():
            if key in asked or _has_figures(plan, key, own):
                kind = area.level or (area.part_of, bool(area.members))
                alike.setdefault(kind, []).append(key)
        groups = [tuple(areas) for areas in alike.values()]
    return [peers for peers in groups if not asked or not {*asked}.isdisjoint(peers)]


def _has_figures(plan: Plan, area: str, own: Collection[str | None]) -> bool:
    """Say whether an area, or one that it is the sum of, has submitted anything."""
    members = plan.areas[area].members
    return area in own or any(_has_figures(plan, member, own) for member in members)


def _ranked(
    plan: Plan, submission: Submission, key: str, areas: Iterable[str], period: Period
) -> Iterator[Place]:
    """Yield the places of areas in an indicator, the best first, those without a value last."""
    indicator = plan.indicators[key]

    def value_of(area: str) -> Exact | Statement:
        if period not in submission.periods:
            return Statement("not_covered", {"period": period})
        computed = indicator.value(Scope(plan, submission, area, period))
        return computed.reason if isinstance(computed, Missing) else computed.value

    peers = tuple(area for area in areas if indicator.problem_in(plan, area) is None)
    found = {area: value_of(area) for area in peers}
    blank = Place(plan, "", key, indicator.unit(plan), period, peers=peers)
    places = _placed(found, blank, lower_is_better=indicator.lower_is_better(plan))
    return _beside_whole(places, value_of) if indicator.compares_with_whole(plan) else places


def _placed(
    found: Mapping[str, Exact | Statement], blank: Place, *, lower_is_better: bool
) -> Iterator[Place]:
    """Yield places by values, or the reasons that there are none."""
    values = {area: one for area, one in found.items() if not isinstance(one, Statement)}
    groups = in_order(values, lower_is_better=lower_is_better)
    order = [values[area] for equal in groups for area in equal]
    if order:
        middle = order[(len(order) - 1) // 2], order[len(order) // 2]
        blank = blank._replace(of=len(order), median=midpoint(*middle))
    place, better = 1, None
    for equal in groups:
        for area in equal:
            value = values[area]
            yield blank._replace(
                area=area,
                value=value,
                place=place,
                to_first=difference(value, order[0]),
                to_next=None if better is None else difference(value, better),
                to_median=None if blank.median is None else difference(value, blank.median),
            )
        place, better = place + len(equal), values[equal[0]]
    for area, reason in found.items():
        if isinstance(reason, Statement):
            yield blank._replace(area=area, reason=reason)


def _beside_whole(
    places: Iterable[Place], value_of: Callable[[str], Exact | Statement]
) -> Iterator[Place]:
    """Yield the same places with the value of the area that each is part of."""
    wholes: dict[str, Exact | None] = {}
    for place in places:
        area = place.plan.areas[place.area].part_of
        if area is not None and area not in wholes:
            value = value_of(area)
            wholes[area] = None if isinstance(value, Statement) else value
        whole = None if area is None else wholes[area]
        to_whole = None if whole is None or place.value is None else difference(place.value, whole)
        yield place._replace(whole_area=area, whole=whole, to_whole=to_whole)
