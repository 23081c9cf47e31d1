"""What the models alone can't see in a plan file: references, circles, names, years, wholes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import product
from typing import Literal, TypeVar

from gaoxin_cli.finding import Statement
from gaoxin_cli.indicators import Indicator
from gaoxin_cli.indicators.base import PERCENT
from gaoxin_cli.indicators.count import Count
from gaoxin_cli.indicators.multiple import Multiple
from gaoxin_cli.indicators.ratio import Ratio
from gaoxin_cli.indicators.share import Share
from gaoxin_cli.plan import areas_of, ids_by_name, names_of, years_of
from gaoxin_cli.plan_file import EVERY_YEAR, Area, LongBound, Measure, PlanFile, TargetBlock
from gaoxin_cli.text import fold, nearest
from gaoxin_cli.unit import shift

Entry = TypeVar("Entry")
Step = str | int
Way = tuple[Step, ...]
Problem = tuple[Way, Statement]
"""The way to the place in the file, key by key, and what is wrong there."""


MOST_SUGGESTIONS = 50
"""For how many unknown names the nearest known one is looked for: it takes its time."""
MOST_IN_A_ROW = 50
"""How long a row of references may be: of areas within areas, of members of members."""


class InvalidEntries:
    """Ids of entries that are in the file, but too wrong to be looked into."""

    def __init__(self) -> None:
        self.areas: set[object] = set()
        self.measures: set[object] = set()
        self.indicators: set[object] = set()


def check(content: PlanFile, broken: InvalidEntries) -> Iterator[Problem]:
    """Yield every problem of a file whose single entries are valid."""
    yield from _References(content, broken).problems()
    for index, year in enumerate(content.plan.years):
        if year in content.plan.years[:index]:
            yield ("plan", "years", index), Statement("repeated_year", {"found": year})
    yield from _shared_names("areas", content.areas)
    yield from _shared_names("measures", content.measures)
    yield from _circles("areas", "part_of", content.areas, lambda area: _one(area.part_of))
    yield from _circles("areas", "members", content.areas, lambda area: area.members)
    yield from _circles("indicators", "of", content.indicators, _compared)
    yield from _indicators(content)
    yield from _targets(content, broken)


def _one(reference: str | None) -> tuple[str, ...]:
    return () if reference is None else (reference,)


def _compared(indicator: Indicator) -> tuple[str, ...]:
    return (indicator.of,) if isinstance(indicator, Multiple) else ()


class _References:
    """Finds every id that names nothing in the file."""

    def __init__(self, content: PlanFile, broken: InvalidEntries) -> None:
        self.content = content
        self.looked_up = 0
        self.named: dict[str, Mapping[str, str]] = {
            "area": ids_by_name(content.areas),
            "measure": ids_by_name(content.measures),
            "indicator": {},
        }
        """Ids by name: a plan refers to ids, and a name in their place is a likely slip."""
        self.known: dict[str, set[object]] = {
            "area": content.areas.keys() | broken.areas,
            "measure": content.measures.keys() | broken.measures,
            "indicator": content.indicators.keys() | broken.indicators,
        }

    def problems(self) -> Iterator[Problem]:
        """Yield them in the order of the sections."""
        for key, area in self.content.areas.items():
            yield from self._area(("areas", key), area)
        for key, indicator in self.content.indicators.items():
            yield from self._indicator(("indicators", key), indicator)
        for number, block in enumerate(self.content.targets):
            yield from self._block(("targets", number), block)

    def _area(self, path: Way, area: Area) -> Iterator[Problem]:
        yield from self._check((*path, "part_of"), area.part_of, "area")
        for index, member in enumerate(area.members):
            yield from self._check((*path, "members", index), member, "area")
            if member in area.members[:index]:
                yield (*path, "members", index), Statement("repeated_member", {"found": member})

    def _indicator(self, path: Way, indicator: Indicator) -> Iterator[Problem]:
        of = "indicator" if isinstance(indicator, Multiple) else "measure"
        yield from self._check((*path, "of"), indicator.of, of)
        if isinstance(indicator, Ratio):
            yield from self._check((*path, "to"), indicator.to, "measure")
        if isinstance(indicator, Share | Multiple):
            yield from self._check((*path, "within"), indicator.within, "area")

    def _block(self, path: Way, block: TargetBlock) -> Iterator[Problem]:
        yield from self._check((*path, "area"), block.area, "area")
        if isinstance(block.each, str):
            yield from self._check((*path, "each"), block.each, "area")
        for index, listed in enumerate(block.each if isinstance(block.each, tuple) else ()):
            yield from self._check((*path, "each", index), listed, "area")
        for name in block.indicators:
            yield from self._check((*path, "indicators", name), name, "indicator")

    def _check(self, path: Way, found: str | None, section: str) -> Iterator[Problem]:
        known = self.known[section]
        if found is None or found in known:
            return
        self.looked_up += 1
        near = self.named[section].get(fold(found))
        if near is None and self.looked_up <= MOST_SUGGESTIONS:
            near = nearest(found, map(str, known))
        if near:
            facts = {"found": found, "near": near}
            yield path, Statement(f"undefined_{section}_near", facts)
        else:
            yield path, Statement(f"undefined_{section}", {"found": found})


def _shared_names(
    section: str, entries: Mapping[str, Area] | Mapping[str, Measure]
) -> Iterator[Problem]:
    """Yield every name under which two areas or two measures are known."""
    owners: dict[str, str] = {}
    for key, entry in entries.items():
        for name in names_of(key, entry):
            owner = owners.setdefault(fold(name), key)
            if owner != key:
                facts = {"found": name, "owner": owner}
                yield (section, key, *_place(entry, key, name)), Statement("shared_name", facts)


def _place(entry: Area | Measure, key: str, name: str) -> Way:
    """Return where in an entry a name stands."""
    if name == key:
        return ()
    return ("aliases", entry.aliases.index(name)) if name in entry.aliases else ("name",)


def _circles(
    section: str, step: str, entries: Mapping[str, Entry], follow: Callable[[Entry], Iterable[str]]
) -> Iterator[Problem]:
    """Yield one problem for every circle of references."""
    done: set[str] = set()
    for start in entries:
        trail: list[str] = []
        waiting = [iter((start,))]
        while waiting:
            key = next(waiting[-1], None)
            if key is None:
                waiting.pop()
                if trail:
                    done.add(trail.pop())
            elif key in trail:
                circle = [*trail[trail.index(key) :], key]
                yield (
                    (section, trail[-1], step),
                    Statement("circle", {"circle": tuple(circle)}),
                )
            elif len(trail) == MOST_IN_A_ROW:
                facts = {"most": MOST_IN_A_ROW}
                yield (section, trail[-1], step), Statement("too_deep", facts)
            elif key not in done and key in entries:
                trail.append(key)
                waiting.append(iter(follow(entries[key])))


def _indicators(content: PlanFile) -> Iterator[Problem]:
    """Yield ratios in percent of measures whose units do not convert."""
    for key, indicator in content.indicators.items():
        if isinstance(indicator, Ratio) and indicator.percent:
            of, to = content.measures.get(indicator.of), content.measures.get(indicator.to)
            if of and to and shift(of.unit, to.unit) is None:
                facts = {"found": of.unit.text, "other": to.unit.text}
                yield ("indicators", key), Statement("ratio_across_units", facts)
        if isinstance(indicator, Count) and indicator.where.percent:
            measure = content.measures.get(indicator.of)
            if measure and not measure.unit.is_percent:
                facts = {"unit": measure.unit.text}
                yield ("indicators", key, "where"), Statement("percent_not_allowed", facts)


def _targets(content: PlanFile, broken: InvalidEntries) -> Iterator[Problem]:
    """Yield what is wrong with the targets, block by block."""
    taken: set[tuple[str, str, int]] = set()
    for number, block in enumerate(content.targets):
        path = ("targets", number)
        yield from _whom(path, block, content, broken)
        areas = [area for area in areas_of(block, content.areas) if area in content.areas]
        for name, entries in block.indicators.items():
            place = (*path, "indicators", name)
            indicator = content.indicators.get(name)
            if indicator is not None:
                yield from _wholes(place, indicator, areas, content, broken)
                yield from _bounds(place, indicator, entries, content)
            for key in entries:
                yield from _years((*place, key), key, indicator, content)
                for target in product(areas, (name,), years_of(key, content.plan)):
                    if target in taken:
                        facts = {"area": target[0], "indicator": name, "year": target[2]}
                        yield (*place, key), Statement("second_target", facts)
                    taken.add(target)


def _whom(
    path: Way, block: TargetBlock, content: PlanFile, broken: InvalidEntries
) -> Iterator[Problem]:
    """Yield what is wrong with whom a block is for."""
    if (block.area is None) == (block.each is None):
        yield path, Statement("area_or_each" if block.area is None else "area_and_each")
    if isinstance(block.each, str) and block.each not in broken.areas:
        area = content.areas.get(block.each)
        if area is not None and not area.members:
            yield (*path, "each"), Statement("each_without_members", {"found": block.each})


def _wholes(
    place: Way,
    indicator: Indicator,
    areas: Iterable[str],
    content: PlanFile,
    broken: InvalidEntries,
) -> Iterator[Problem]:
    """Yield targets on a share that has no whole, or of an area within itself."""
    for area in areas:
        if isinstance(indicator, Count) and not content.areas[area].members:
            yield place, Statement("count_without_members", {"area": area})
        if isinstance(indicator, Share | Multiple):
            whole = indicator.within or content.areas[area].part_of
            if whole is None and area not in broken.areas:
                yield place, Statement("no_whole_in_plan", {"area": area})
            elif whole == area:
                yield place, Statement("within_itself", {"area": area})


def _bounds(
    place: Way,
    indicator: Indicator,
    entries: Mapping[int | Literal["every_year"], LongBound],
    content: PlanFile,
) -> Iterator[Problem]:
    """Yield bounds with a percent sign on an indicator that is not in percent."""
    if not isinstance(indicator, Multiple) and indicator.of not in content.measures:
        return
    unit = indicator.unit(content)
    for key, entry in entries.items():
        if entry.bound.percent and unit != PERCENT:
            yield (*place, key, "bound"), Statement("percent_not_allowed", {"unit": unit or "1"})


def _base_year(indicator: Indicator | None, content: PlanFile) -> int | None:
    """Return the base year of an indicator, that of a multiple being what it compares."""
    for _ in content.indicators:
        if not isinstance(indicator, Multiple):
            break
        indicator = content.indicators.get(indicator.of)
    return indicator.base_year() if indicator else None


def _years(
    place: Way, key: int | str, indicator: Indicator | None, content: PlanFile
) -> Iterator[Problem]:
    """Yield years outside the plan, and years that do not follow the indicator's base year."""
    years = content.plan.years
    if key != EVERY_YEAR and key not in years:
        facts = {"found": key, "years": years}
        yield place, Statement("year_outside_plan", facts)
    since = _base_year(indicator, content)
    for year in years_of(key, content.plan):
        if since is not None and since >= year:
            yield place, Statement("since_not_before", {"since": since, "year": year})
