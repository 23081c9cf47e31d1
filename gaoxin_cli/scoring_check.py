"""What the models alone can't see in the assessments of a plan file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gaoxin_cli.finding import Statement
from gaoxin_cli.indicators import Indicator
from gaoxin_cli.indicators.base import Problem
from gaoxin_cli.plan import areas_listed, areas_of, repeated, years_of
from gaoxin_cli.plan_file import PlanFile, Scoring
from gaoxin_cli.reference import Way

Ranges = dict[tuple[str, str], set[int]]
"""Years with a target that is no floor or ceiling, by area and indicator."""


def check_scoring(
    content: PlanFile, broken: set[object], sound: Mapping[str, Indicator]
) -> Iterator[Problem]:
    """Yield what is wrong with the assessments of a file whose single entries are valid.

    ``broken`` are the areas that are in the file, but not valid; ``sound`` are the indicators all
    of whose references are.
    """
    ranges = _ranges(content)
    known: set[str] = set()
    for number, scoring in enumerate(content.scoring):
        path = ("scoring", number)
        if scoring.id in known:
            yield (*path, "id"), Statement("repeated_id", {"found": scoring.id})
        known.add(scoring.id)
        yield from _whom(path, scoring, content, broken)
        yield from _years(path, scoring.years or (), content.plan.years)
        areas = [
            area
            for area in areas_listed(scoring.areas, content.areas)
            if area in content.areas and area not in broken
        ]
        years = scoring.years or content.plan.years
        for indicator, method in scoring.points.items():
            place = (*path, "points", indicator)
            for key, statement in method.problems():
                yield (*place, *key), statement
            if method.needs_limit and any(
                not ranges.get((area, indicator), set()).isdisjoint(years) for area in areas
            ):
                yield place, Statement("method_needs_limit", {"method": method.method})
            if not method.needs_target and indicator in sound:
                told = (sound[indicator].problem_in(content, area) for area in areas)
                yield from ((place, statement) for statement in told if statement is not None)


def _years(path: Way, years: tuple[int, ...], of_plan: tuple[int, ...]) -> Iterator[Problem]:
    """Yield years that the plan doesn't have, or that are listed twice."""
    known = frozenset(of_plan)
    for index, year in enumerate(years):
        if year not in known:
            facts = {"found": year, "years": of_plan}
            yield (*path, "years", index), Statement("year_outside_plan", facts)
    for index, year in repeated(years):
        yield (*path, "years", index), Statement("repeated_year", {"found": year})


def _whom(path: Way, scoring: Scoring, content: PlanFile, broken: set[object]) -> Iterator[Problem]:
    """Yield what is wrong with whom an assessment is for."""
    named = scoring.areas
    if isinstance(named, str):
        area = content.areas.get(named)
        if area is not None and named not in broken and not area.members:
            yield (*path, "areas"), Statement("areas_without_members", {"found": named})
        return
    if not named:
        facts = {"found": Statement("found_list"), "expected": Statement("expected_not_empty")}
        yield (*path, "areas"), Statement("not_allowed_here", facts)
    for index, area_id in repeated(named):
        yield (*path, "areas", index), Statement("repeated_area", {"found": area_id})


def _ranges(content: PlanFile) -> Ranges:
    found: Ranges = {}
    for block in content.targets:
        for indicator, entries in block.indicators.items():
            for key, entry in entries.items():
                if entry.bound.oriented(lower_is_better=False).limit is None:
                    for area in areas_of(block, content.areas):
                        years = found.setdefault((area, indicator), set())
                        years.update(years_of(key, content.plan))
    return found
