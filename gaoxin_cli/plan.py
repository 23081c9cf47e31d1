"""A plan ready to be judged by: its areas, measures, indicators and single targets."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple, TypeVar

from gaoxin_cli.bound import Bound
from gaoxin_cli.indicators import Indicator
from gaoxin_cli.name import Name
from gaoxin_cli.plan_file import (
    EVERY_YEAR,
    Area,
    Grade,
    LongBound,
    Measure,
    PlanFile,
    PlanHeader,
    Scoring,
    TargetBlock,
)
from gaoxin_cli.text import Language, fold

Listed = TypeVar("Listed", bound=Hashable)


class Target(NamedTuple):
    """A bound on an indicator, for an area and a year."""

    area: str
    indicator: str
    year: int
    bound: Bound
    source: str | None = None
    """Where it stands in the plan document."""
    note: Name | None = None
    provisional: bool = False
    waived: str | None = None
    """Why a miss of it is no failure; None if it is one."""

    @property
    def forgiven(self) -> bool:
        """Whether it is judged but never fails a run."""
        return self.provisional or self.waived is not None


@dataclass(frozen=True)
class Plan:
    """The targets of a plan file, and what they are about."""

    file: str
    """The plan file, as reports name it."""
    header: PlanHeader
    areas: Mapping[str, Area]
    measures: Mapping[str, Measure]
    indicators: Mapping[str, Indicator]
    targets: tuple[Target, ...]
    grades: tuple[Grade, ...] = ()
    """The best first."""
    scoring: tuple[Scoring, ...] = ()
    """The yearly assessments."""

    def __repr__(self) -> str:
        """Return id, file, and how many targets there are."""
        return f"<Plan {self.id!r} in {self.file!r}: {len(self.targets)} targets>"

    @classmethod
    def from_file(cls, file: str, content: PlanFile) -> Plan:
        """Return the plan that a valid plan file states."""
        plan = cls(
            file,
            content.plan,
            content.areas,
            content.measures,
            content.indicators,
            targets=(),
            grades=content.grades,
            scoring=content.scoring,
        )
        targets = tuple(
            plan._target(area, indicator, year, entry, block.source)
            for block in content.targets
            for area in areas_of(block, content.areas)
            for indicator, entries in block.indicators.items()
            for key, entry in entries.items()
            for year in years_of(key, content.plan)
        )
        return replace(plan, targets=targets)

    def _target(
        self, area: str, indicator: str, year: int, entry: LongBound, source: str | None
    ) -> Target:
        lower_is_better = self.indicators[indicator].lower_is_better(self)
        bound = entry.bound.oriented(lower_is_better=lower_is_better)
        known = (source, entry.note, entry.provisional, entry.waived or None)
        return Target(area, indicator, year, bound, *known)

    @property
    def id(self) -> str:
        """The plan's identifier."""
        return self.header.id

    @cached_property
    def path_start(self) -> int:
        """The year before the plan's first: where paths begin that name no year themselves."""
        return min(self.header.years) - 1

    @cached_property
    def target_years(self) -> Mapping[tuple[str, str], tuple[int, ...]]:
        """The years for which there is a target, by area and indicator."""
        years: dict[tuple[str, str], list[int]] = {}
        for target in self.targets:
            years.setdefault((target.area, target.indicator), []).append(target.year)
        return {key: tuple(sorted(found)) for key, found in years.items()}

    def years_scored(self, scoring: Scoring) -> tuple[int, ...]:
        """Return the years of an assessment: its own, else those of the plan."""
        return scoring.years or self.header.years

    def contains(self, whole: str, part: str) -> bool:
        """Say whether an area contains another: as a part or a member at any depth, or in parts."""
        return whole in self._containers[part]

    @cached_property
    def _containers(self) -> Mapping[str, frozenset[str]]:
        """Of each area itself and all areas that contain it."""
        wider: dict[str, set[str]] = {
            key: {area.part_of} if area.part_of is not None else set()
            for key, area in self.areas.items()
        }
        for key, area in self.areas.items():
            for member in area.members:
                wider[member].add(key)
        found: dict[str, frozenset[str]] = {}

        def containers(part: str) -> frozenset[str]:
            if part not in found:
                members = self.areas[part].members
                together = frozenset.intersection(*map(containers, members)) if members else ()
                found[part] = _reached(part, wider) | frozenset(together)
            return found[part]

        return {key: containers(key) for key in self.areas}

    @cached_property
    def area_ids(self) -> Mapping[str, str]:
        """The id of every area under each of its names, folded."""
        return ids_by_name(self.areas)

    @cached_property
    def measure_ids(self) -> Mapping[str, str]:
        """The id of every measure under each of its names, folded."""
        return ids_by_name(self.measures)

    @cached_property
    def indicator_ids(self) -> Mapping[str, str]:
        """The id of every indicator under each of its names, folded."""
        names = {
            fold(name): key
            for key, indicator in self.indicators.items()
            for name in (indicator.name.every if indicator.name else ())
        }
        return names | {fold(key): key for key in self.indicators}

    def kind_of(self, indicator: str) -> str:
        """Return the kind of an indicator."""
        return self.indicators[indicator].kind

    def area_name(self, area: str, language: Language) -> str:
        """Return the name of an area."""
        return self.areas[area].name.within(language)

    def measure_name(self, measure: str, language: Language) -> str:
        """Return the name of a measure."""
        return self.measures[measure].name.within(language)

    def indicator_name(self, indicator: str, language: Language) -> str:
        """Return the name of an indicator; one without a name is called by its id."""
        name = self.indicators[indicator].name
        return name.within(language) if name else indicator


def _reached(start: str, steps: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """Return all that can be reached from a start, itself included."""
    reached = {start}
    waiting = [start]
    while waiting:
        further = set(steps[waiting.pop()]) - reached
        reached |= further
        waiting.extend(further)
    return frozenset(reached)


def areas_of(block: TargetBlock, areas: Mapping[str, Area]) -> tuple[str, ...]:
    """Return the areas that a block sets targets for."""
    return (block.area,) if block.area is not None else areas_listed(block.each or (), areas)


def areas_listed(named: str | tuple[str, ...], areas: Mapping[str, Area]) -> tuple[str, ...]:
    """Return the members of the area that is named, or the areas of a list."""
    if isinstance(named, str):
        return areas[named].members if named in areas else ()
    return named


def years_of(key: int | str, header: PlanHeader) -> tuple[int, ...]:
    """Return the years that a key of a target stands for."""
    return tuple(dict.fromkeys(header.years)) if key == EVERY_YEAR else (int(key),)


def repeated(listed: Iterable[Listed]) -> Iterator[tuple[int, Listed]]:
    """Yield what stands in a list before already, each time with its number."""
    seen: set[Listed] = set()
    for index, one in enumerate(listed):
        if one in seen:
            yield index, one
        seen.add(one)


def names_of(key: str, entry: Area | Measure) -> Iterable[str]:
    """Return all under which an area or a measure is known: id, names, aliases."""
    return (key, *entry.name.every, *entry.aliases)


def ids_by_name(entries: Mapping[str, Area] | Mapping[str, Measure]) -> dict[str, str]:
    """Return the id of every area or measure under each of its names, folded."""
    return {fold(name): key for key, entry in entries.items() for name in names_of(key, entry)}
