"""What the page shows of places and points."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from gaoxin_cli.exact import Exact, shown
from gaoxin_cli.messages import Words
from gaoxin_cli.places import Place, weakest_first
from gaoxin_cli.reports.naming import area_name, indicator_name, period_name, unit_name
from gaoxin_cli.reports.rounding import DECIMALS, NOTHING, signed
from gaoxin_cli.scores import Part, Score

_PART = 100


class PlaceRow(NamedTuple):
    """Where an area stands in an indicator, in words."""

    area: str
    place: str
    value: str
    distances: tuple[str, ...]
    """To the first, the next better, the median, the whole."""
    reason: str


class Ranking(NamedTuple):
    """Areas that are compared in an indicator, the best first."""

    title: str
    median: str
    rows: tuple[PlaceRow, ...]


class Profile(NamedTuple):
    """The places of an area, the weakest first: each an indicator, a place and of how many."""

    area: str
    places: tuple[tuple[str, int, int, float], ...]
    """With the part of the areas that are better, in percent."""


class Standing(NamedTuple):
    """All places."""

    profiles: tuple[Profile, ...]
    rankings: tuple[Ranking, ...]


class PointsRow(NamedTuple):
    """The points of an area."""

    place: str
    area: str
    points: str
    out_of: str
    percent: str
    parts: tuple[tuple[str, str], ...]
    """Of each indicator the points, and why there are none."""


class Points(NamedTuple):
    """The points of the areas in an assessment, by place."""

    title: str
    period: str
    indicators: tuple[str, ...]
    rows: tuple[PointsRow, ...]


def standing_of(places: Sequence[Place], words: Words) -> Standing:
    """Return places by area and by indicator."""
    by_area = groupby(weakest_first(places), key=lambda one: (one.plan.file, one.area))
    groups = groupby(places, key=lambda one: (one.plan.file, one.indicator, one.peers))
    return Standing(
        tuple(_profile(list(found), words) for _, found in by_area),
        tuple(_ranking(list(found), words) for _, found in groups),
    )


def _profile(places: Sequence[Place], words: Words) -> Profile:
    first = places[0]
    return Profile(
        area_name(first.plan, first.area, words),
        tuple(
            (
                indicator_name(one.plan, one.indicator, words),
                one.place,
                one.of,
                round(_PART * (one.place - 1) / max(1, one.of - 1), 1),
            )
            for one in places
            if one.place is not None
        ),
    )


def _ranking(places: Sequence[Place], words: Words) -> Ranking:
    first = places[0]
    median = next((one.median for one in places if one.median is not None), None)
    unit = unit_name(first.unit, words)
    title = indicator_name(first.plan, first.indicator, words)
    return Ranking(
        words.text("html_ranking", name=title, period=period_name(first.period, words)),
        "" if median is None else f"{shown(median, DECIMALS)} {unit}".strip(),
        tuple(_place(one, unit, words) for one in places),
    )


def _place(place: Place, unit: str, words: Words) -> PlaceRow:
    distances = (place.to_first, place.to_next, place.to_median, place.to_whole)
    return PlaceRow(
        area_name(place.plan, place.area, words),
        NOTHING if place.place is None else f"{place.place}/{place.of}",
        NOTHING if place.value is None else f"{shown(place.value, DECIMALS)} {unit}".strip(),
        tuple("" if distance is None else signed(distance) for distance in distances),
        words.say(place.reason) if place.reason else "",
    )


def points_of(scores: Sequence[Score], words: Words) -> tuple[Points, ...]:
    """Return points by assessment and year."""
    groups = groupby(scores, key=lambda one: (one.plan.file, one.scoring, one.year))
    return tuple(_points(list(found), words) for _, found in groups)


def _points(scores: Sequence[Score], words: Words) -> Points:
    first = scores[0]
    name = first.scoring_name.within(words.language) if first.scoring_name else first.scoring
    return Points(
        words.text("html_points_of", name=name, year=first.year),
        period_name(first.period, words) if first.period else "",
        tuple(indicator_name(first.plan, part.indicator, words) for part in first.parts),
        tuple(_row(one, words) for one in sorted(scores, key=_by_place)),
    )


def _by_place(score: Score) -> tuple[bool, int]:
    return score.place is None, score.place or 0


def _row(score: Score, words: Words) -> PointsRow:
    return PointsRow(
        NOTHING if score.place is None else f"{score.place}/{score.of}",
        area_name(score.plan, score.area, words),
        _number(score.points),
        _number(score.out_of),
        NOTHING if score.percent is None else f"{_number(score.percent)} %",
        tuple(_part(part, words) for part in score.parts),
    )


def _part(part: Part, words: Words) -> tuple[str, str]:
    points = f"{_number(part.points)}/{_number(part.out_of)}" if part.out_of else NOTHING
    return points, words.say(part.reason) if part.reason else ""


def _number(number: Exact) -> str:
    return shown(number, DECIMALS)
