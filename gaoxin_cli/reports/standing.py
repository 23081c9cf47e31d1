"""Places as people read them: what is compared with what, and numbers that fit the places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from gaoxin_cli.exact import Exact, approximate, shown
from gaoxin_cli.messages import Words
from gaoxin_cli.places import Place
from gaoxin_cli.reports.naming import area_name, unit_name
from gaoxin_cli.reports.rounding import DECIMALS, beside

_EIGHTHS = " ▏▎▍▌▋▊▉█"
_BELOW_ZERO = "░"


def compared(places: Iterable[Place]) -> list[list[Place]]:
    """Return places by what is compared: an indicator and the areas among which it is."""
    groups = groupby(places, key=lambda one: (one.plan.file, one.indicator, one.peers))
    return [list(of_group) for _, of_group in groups]


def with_peers(places: Sequence[Place]) -> list[Place]:
    """Return the places of areas that have others to be compared with; if none has, all."""
    paired = {area for one in places if len(one.peers) > 1 for area in one.peers}
    return [one for one in places if one.area in paired] or [*places]


def value_texts(places: Sequence[Place]) -> list[str | None]:
    """Return the values of areas compared, with as many decimals as tell the places apart."""
    by_place = {one.place: one.value for one in places if one.value is not None}
    values = list(by_place.values())
    texts = {
        place: beside(
            value, [*values[max(number - 1, 0) : number], *values[number + 1 : number + 2]]
        )
        for number, (place, value) in enumerate(by_place.items())
    }
    return [texts.get(one.place) for one in places]


def bars(places: Sequence[Place], width: int) -> list[str]:
    """Return a bar for each value, in proportion to the largest; of another look below zero."""
    sizes = [None if one.value is None else approximate(one.value, DECIMALS * 3) for one in places]
    largest = max((abs(size) for size in sizes if size is not None), default=None)
    if not largest:
        return [""] * len(places)
    texts: list[str] = []
    for size in sizes:
        eighths = 0 if size is None else round(8 * width * abs(size) / largest)
        whole, part = divmod(eighths, 8)
        below = size is not None and size < 0
        texts.append(
            _BELOW_ZERO * round(eighths / 8) if below else "█" * whole + _EIGHTHS[part].strip()
        )
    return texts


def level_name(places: Sequence[Place], words: Words) -> str:
    """Return what kind of areas are compared."""
    plan, area = places[0].plan, places[0].plan.areas[places[0].area]
    if area.level is not None:
        return words.text(f"level_{area.level}")
    if area.part_of is None:
        return words.text("without_level_or_whole")
    return words.text("without_level", area=area_name(plan, area.part_of, words))


def benchmarks(places: Sequence[Place], words: Words) -> list[str]:
    """Return what the values are compared with: their median, and the whole if all have one."""
    first = places[0]
    unit = unit_name(first.unit, words)

    def text(value: Exact) -> str:
        return f"{shown(value, DECIMALS)} {unit}".strip()

    said = [] if first.median is None else [words.text("median", value=text(first.median))]
    wholes = {(one.whole_area, one.whole) for one in places}
    if len(wholes) == 1 and first.whole is not None and first.whole_area is not None:
        name = area_name(first.plan, first.whole_area, words)
        said.append(words.text("whole", area=name, value=text(first.whole)))
    return said
