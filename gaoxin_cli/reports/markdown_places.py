"""Places in GitHub's Markdown: a table an indicator, or an area's profile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from gaoxin_cli.messages import Words
from gaoxin_cli.places import Place
from gaoxin_cli.reports import Found
from gaoxin_cli.reports.markdown import Block, grid, heading, paragraph
from gaoxin_cli.reports.naming import MIDDLE_DOT, area_name, indicator_name, period_name
from gaoxin_cli.reports.place_table import profile_table, rank_table
from gaoxin_cli.reports.standing import benchmarks, compared, level_name, with_peers


def blocks(found: Found, words: Words) -> Iterator[Block]:
    """Yield a heading a plan, and below it the tables that ``table`` has, without their bars."""
    profiles = found.question is not None and found.question.areas
    for plan in found.assessment.plans:
        places = [place for place in found.places if place.plan is plan]
        title = plan.header.title
        yield heading(2, title.within(words.language) if title else plan.id)
        when = [period_name(places[0].period, words)] if places else []
        yield paragraph(MIDDLE_DOT.join((plan.id, plan.file, *when)))
        if not places:
            yield paragraph(words.text("nothing_compared"))
        elif profiles:
            for _, of_area in groupby(places, key=lambda place: place.area):
                yield from _profile([*of_area], words)
        else:
            for group in compared(with_peers(places)):
                yield from _ranked(group, words)


def _profile(places: Sequence[Place], words: Words) -> Iterator[Block]:
    yield heading(3, area_name(places[0].plan, places[0].area, words))
    yield grid(*profile_table(places, words), words)


def _ranked(places: Sequence[Place], words: Words) -> Iterator[Block]:
    first = places[0]
    said = (level_name(places, words), *benchmarks(places, words))
    name = indicator_name(first.plan, first.indicator, words)
    yield heading(3, MIDDLE_DOT.join((name, *said)))
    yield grid(*rank_table(places, words, bars_wide=0), words)
