"""Which plans a run judges by, and what is asked of them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from gaoxin_cli.api import load_plan
from gaoxin_cli.assessment import Question
from gaoxin_cli.finding import InputError, PlanError, PlanProblem, Statement
from gaoxin_cli.period import SPELLINGS, parse_period
from gaoxin_cli.plan import names_of
from gaoxin_cli.text import fold, nearest
from gaoxin_cli.unit import is_unit

if TYPE_CHECKING:
    from gaoxin_cli.plan import Plan


def plan_paths(paths: Sequence[str]) -> list[str]:
    """Return the files in which a run's plans are; none for the built-in one."""
    named = list(paths) or [path for path in (os.environ.get("GAOXIN_TARGETS"),) if path]
    if not named and Path("targets.yaml").is_file():
        named = ["targets.yaml"]
    return named


def load_plans(paths: Sequence[str]) -> list[Plan]:
    """Return the plans in files, or the default plan; the same plan twice counts once.

    Raises:
        PlanError: with the problems of all the files.
    """
    plans: list[Plan] = []
    problems: list[PlanProblem] = []
    for path in dict.fromkeys(plan_paths(paths)) or [None]:
        try:
            plan = load_plan(path)
        except PlanError as error:
            problems += error.problems
            continue
        alike = (known for known in plans if known.id == plan.id)
        if all(replace(plan, file="") != replace(known, file="") for known in alike):
            plans.append(plan)
    if problems:
        raise PlanError(tuple(problems))
    return plans


def question_of(
    plans: Sequence[Plan],
    areas: Sequence[str],
    years: Sequence[int],
    period: str | None,
    *,
    judges: bool = True,
) -> Question:
    """Return what is asked, by ids; where nothing is to be judged there need be no target.

    Raises:
        InputError: no plan knows an area, the period is none, or there is no such target.
    """
    judged = None if period is None else parse_period(period)
    if period is not None and judged is None:
        raise InputError(Statement("not_a_period_asked", {"found": period, "forms": SPELLINGS}))
    ids = {identifier for area in areas for identifier in area_ids(plans, area)}
    question = Question(frozenset(ids), frozenset(years), judged)
    if judges and not any(_is_asked(plan, question) for plan in plans):
        known = sorted({year for plan in plans for year in plan.header.years})
        facts = {"years": tuple(known)}
        raise InputError(Statement("no_targets_asked", facts))
    return question


def area_ids(plans: Sequence[Plan], area: str) -> set[str]:
    """Return the ids under which the plans know an area.

    Raises:
        InputError: none does.
    """
    found = _ids(area, (plan.area_ids for plan in plans))
    if not found:
        names = [entry.name.every[0] for plan in plans for entry in plan.areas.values()]
        further = [name for plan in plans for one in plan.areas.items() for name in names_of(*one)]
        raise _unknown("area", area, names, further)
    return found


def members_among(plans: Sequence[Plan], among: Sequence[str]) -> set[str]:
    """Return the ids of the areas whose members are to be compared.

    Raises:
        InputError: no plan knows an area, or it has no members.
    """
    found: set[str] = set()
    for area in among:
        ids = area_ids(plans, area)
        if not any(key in plan.areas and plan.areas[key].members for key in ids for plan in plans):
            raise InputError(Statement("among_without_members", {"found": area}))
        found |= ids
    return found


def check_measure(plans: Sequence[Plan], measure: str) -> None:
    """Check that a plan knows a measure, by any of its names.

    Raises:
        InputError: none does.
    """
    if not _ids(measure, (plan.measure_ids for plan in plans)):
        names = [entry.name.every[0] for plan in plans for entry in plan.measures.values()]
        every = [one for plan in plans for one in plan.measures.items()]
        further = [name for one in every for name in names_of(*one)]
        raise _unknown("measure", measure, names, further)


def check_unit(plans: Sequence[Plan], unit: str) -> None:
    """Check that a text is a unit: a usual one, or of a family that a plan uses.

    Raises:
        InputError: it is none.
    """
    known = {entry.unit for plan in plans for entry in plan.measures.values()}
    if not is_unit(unit, {one.family for one in known}):
        forms = tuple(sorted({one.text for one in known}))
        raise InputError(Statement("not_a_unit_asked", {"found": unit, "forms": forms}))


def indicator_ids(plans: Sequence[Plan], indicator: str | None) -> set[str]:
    """Return the ids under which the plans know an indicator; none if none is named.

    Raises:
        InputError: no plan knows it.
    """
    if indicator is None:
        return set()
    found = _ids(indicator, (plan.indicator_ids for plan in plans))
    if not found:
        names = [key for plan in plans for key in plan.indicators]
        further = [name for plan in plans for name in plan.indicator_ids]
        raise _unknown("indicator", indicator, names, further)
    return found


def _ids(asked: str, known: Iterable[Mapping[str, str]]) -> set[str]:
    """Return the ids for a name, of each plan that knows it."""
    name = fold(asked)
    return {ids[name] for ids in known if name in ids}


def _unknown(what: str, asked: str, names: Sequence[str], further: Sequence[str]) -> InputError:
    """Return that no plan knows a name, with the nearest one, further ones included, else all."""
    near = nearest(asked, [*sorted({*names}), *further])
    if near:
        return InputError(Statement(f"no_such_{what}_near", {"found": asked, "near": near}))
    facts = {"found": asked, "known": tuple(sorted({*names}))}
    return InputError(Statement(f"no_such_{what}", facts))


def _is_asked(plan: Plan, question: Question) -> bool:
    return any(
        (not question.areas or target.area in question.areas)
        and (not question.years or target.year in question.years)
        and (question.period is None or target.year == question.period.year)
        for target in plan.targets
    )
