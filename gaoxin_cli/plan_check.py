"""What the models alone can't see in a plan file: references, circles, names, years, wholes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import product
from typing import Literal, TypeVar

from gaoxin_cli.entry import Entry
from gaoxin_cli.finding import Statement
from gaoxin_cli.indicators import Indicator
from gaoxin_cli.indicators.base import PERCENT, Problem
from gaoxin_cli.plan import areas_of, ids_by_name, names_of, repeated, years_of
from gaoxin_cli.plan_file import EVERY_YEAR, Area, Grade, LongBound, Measure, PlanFile, TargetBlock
from gaoxin_cli.reference import Section, Way, references
from gaoxin_cli.scoring_check import check_scoring
from gaoxin_cli.sums_check import check_sums
from gaoxin_cli.text import fold, nearest

Member = TypeVar("Member")


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
        self.grades: set[object] = set()
        """Their numbers."""


def check(content: PlanFile, broken: InvalidEntries) -> Iterator[Problem]:
    """Yield every problem of a file whose single entries are valid."""
    yield from _References(content, broken).problems()
    for index, year in repeated(content.plan.years):
        yield ("plan", "years", index), Statement("repeated_year", {"found": year})
    yield from _shared_names("areas", content.areas)
    yield from _shared_names("measures", content.measures)
    yield from _circles(
        "areas", "part_of", content.areas, lambda area: filter(None, (area.part_of,))
    )
    circles = [*_circles("areas", "members", content.areas, lambda area: area.members)]
    yield from circles
    if not circles:
        yield from check_sums(content.areas)
    yield from _circles("indicators", "of", content.indicators, _indicators_in)
    yield from _indicators(content)
    yield from _targets(content, broken)
    yield from _grades(content.grades, broken)
    sound = {key: one for key, one in content.indicators.items() if _is_sound(one, content)}
    yield from check_scoring(content, broken.areas, sound)


def _grades(grades: Sequence[Grade], broken: InvalidEntries) -> Iterator[Problem]:
    """Yield grades that don't go down from the best to a last one that is for all the rest."""
    above: Fraction | None = None
    names: set[str] = set()
    for number, grade in enumerate(grades):
        place, last = ("grades", number), number == len(grades) - 1
        if number in broken.grades:
            continue
        for name in grade.name.every:
            if fold(name) in names:
                yield (*place, "name"), Statement("repeated_grade", {"found": name})
        names.update(map(fold, grade.name.every))
        if grade.least is None:
            if not last:
                yield place, Statement("grade_without_from")
            continue
        if last:
            yield (*place, "from"), Statement("last_grade_with_from")
        if grade.least <= 0:
            yield (*place, "from"), Statement("grade_not_positive", {"found": grade.least})
        elif above is not None and grade.least >= above:
            facts = {"found": grade.least, "above": above}
            yield (*place, "from"), Statement("grade_not_below", facts)
        else:
            above = grade.least


def _indicators_in(indicator: Indicator) -> Iterator[str]:
    """Yield the indicators that an indicator is computed from."""
    return (found for _, found, section in references(indicator) if section == "indicator")


class _References:
    """Finds every id that names nothing in the file."""

    def __init__(self, content: PlanFile, broken: InvalidEntries) -> None:
        self.content = content
        self.looked_up = 0
        self.named: dict[Section, Mapping[str, str]] = {
            "area": ids_by_name(content.areas),
            "measure": ids_by_name(content.measures),
            "indicator": {},
        }
        """Ids by name: a plan refers to ids, and a name in their place is a likely slip."""
        self.known: dict[Section, set[object]] = {
            "area": content.areas.keys() | broken.areas,
            "measure": content.measures.keys() | broken.measures,
            "indicator": content.indicators.keys() | broken.indicators,
        }

    def problems(self) -> Iterator[Problem]:
        """Yield them in the order of the sections."""
        for key, area in self.content.areas.items():
            yield from self._of(("areas", key), area)
            for index, member in repeated(area.members):
                path = ("areas", key, "members", index)
                yield path, Statement("repeated_member", {"found": member})
        for key, indicator in self.content.indicators.items():
            yield from self._of(("indicators", key), indicator)
        for number, block in enumerate(self.content.targets):
            yield from self._of(("targets", number), block)
        for number, scoring in enumerate(self.content.scoring):
            yield from self._of(("scoring", number), scoring)

    def _of(self, path: Way, entry: Entry) -> Iterator[Problem]:
        """Yield what an entry refers to and is not there."""
        for way, found, section in references(entry):
            yield from self._check((*path, *way), found, section)

    def _check(self, path: Way, found: str, section: Section) -> Iterator[Problem]:
        known = self.known[section]
        if found in known:
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
        places = _places(key, entry)
        for name in names_of(key, entry):
            owner = owners.setdefault(fold(name), key)
            if owner != key:
                facts = {"found": name, "owner": owner}
                yield (section, key, *places[name]), Statement("shared_name", facts)


def _places(key: str, entry: Area | Measure) -> dict[str, Way]:
    """Return where in an entry each of its names stands first, the aliases before the name."""
    places: dict[str, Way] = {key: ()}
    for index, alias in enumerate(entry.aliases):
        places.setdefault(alias, ("aliases", index))
    return dict.fromkeys(entry.name.every, ("name",)) | places


def _circles(
    section: str,
    step: str,
    entries: Mapping[str, Member],
    follow: Callable[[Member], Iterable[str]],
) -> Iterator[Problem]:
    """Yield one problem for every circle of references, and for every row of them that is too long.

    How long a row begins at an entry is kept, so that the order of the entries doesn't matter.
    """
    lengths: dict[str, int] = {}
    for start in entries:
        trail: list[str] = []
        waiting = [iter((start,))]
        while waiting:
            key = next(waiting[-1], None)
            if key is None:
                waiting.pop()
                if not trail:
                    break
                key = trail.pop()
            if key in trail:
                circle = [*trail[trail.index(key) :], key]
                yield (
                    (section, trail[-1], step),
                    Statement("circle", {"circle": tuple(circle)}),
                )
            elif len(trail) + lengths.get(key, 1) > MOST_IN_A_ROW:
                facts = {"most": MOST_IN_A_ROW}
                yield (section, trail[-1], step), Statement("too_deep", facts)
            elif key in lengths:
                if trail:
                    lengths[trail[-1]] = max(lengths[trail[-1]], lengths[key] + 1)
            elif key in entries:
                lengths[key] = 1
                trail.append(key)
                waiting.append(iter(follow(entries[key])))


def _indicators(content: PlanFile) -> Iterator[Problem]:
    """Yield what single indicators find wrong with the plan."""
    for key, indicator in content.indicators.items():
        if _is_sound(indicator, content):
            for way, statement in indicator.problems(content):
                yield ("indicators", key, *way), statement


def _is_sound(indicator: Indicator, content: PlanFile) -> bool:
    """Return whether all that an indicator refers to is in the file, and valid."""
    entries: dict[Section, Mapping[str, object]] = {
        "area": content.areas,
        "measure": content.measures,
        "indicator": content.indicators,
    }
    return all(found in entries[section] for _, found, section in references(indicator))


def _targets(content: PlanFile, broken: InvalidEntries) -> Iterator[Problem]:
    """Yield what is wrong with the targets, block by block."""
    taken: set[tuple[str, str, int]] = set()
    of_plan = frozenset(content.plan.years)
    for number, block in enumerate(content.targets):
        path = ("targets", number)
        yield from _whom(path, block, content, broken)
        areas = [area for area in areas_of(block, content.areas) if area in content.areas]
        for name, entries in block.indicators.items():
            place = (*path, "indicators", name)
            indicator = content.indicators.get(name)
            if indicator is not None:
                for area in (area for area in areas if area not in broken.areas):
                    statement = indicator.problem_in(content, area)
                    if statement is not None:
                        yield place, statement
                yield from _bounds(place, indicator, entries, content)
            yield from _years(place, entries, indicator, content, of_plan)
            for key in entries:
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


def _bounds(
    place: Way,
    indicator: Indicator,
    entries: Mapping[int | Literal["every_year"], LongBound],
    content: PlanFile,
) -> Iterator[Problem]:
    """Yield bounds with a percent sign on an indicator that is not in percent."""
    if not _is_sound(indicator, content):
        return
    unit = indicator.unit(content)
    for key, entry in entries.items():
        if entry.bound.percent and unit != PERCENT:
            yield (*place, key, "bound"), Statement("percent_not_allowed", {"unit": unit or "1"})


def _base_year(indicator: Indicator, content: PlanFile) -> int | None:
    """Return the latest base year of an indicator and of those that it is computed from."""
    seen: dict[str, None] = {}
    waiting, years = [indicator], []
    while waiting:
        one = waiting.pop()
        years += [one.base_year()]
        further = [key for key in _indicators_in(one) if key not in seen]
        seen |= dict.fromkeys(further)
        waiting += [content.indicators[key] for key in further if key in content.indicators]
    return max((year for year in years if year is not None), default=None)


def _years(
    place: Way,
    keys: Iterable[int | Literal["every_year"]],
    indicator: Indicator | None,
    content: PlanFile,
    of_plan: frozenset[int],
) -> Iterator[Problem]:
    """Yield years outside the plan, and years that do not follow the indicator's base year."""
    since = _base_year(indicator, content) if indicator else None
    for key in keys:
        if key != EVERY_YEAR and key not in of_plan:
            facts: dict[str, object] = {"found": key, "years": content.plan.years}
            yield (*place, key), Statement("year_outside_plan", facts)
        for year in years_of(key, content.plan):
            if since is not None and since >= year:
                facts = {"since": since, "year": year}
                yield (*place, key), Statement("since_not_before", facts)
