"""Which plans a run judges by, and what is asked of them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from gaoxin_cli.api import load_plan
from gaoxin_cli.assessment import Question
from gaoxin_cli.finding import InputError, PlanError, PlanProblem, Statement
from gaoxin_cli.period import SPELLINGS, parse_period
from gaoxin_cli.text import fold, nearest

if TYPE_CHECKING:
    from gaoxin_cli.plan import Plan


def load_plans(paths: Sequence[str]) -> list[Plan]:
    """Return the plans in files, or the default plan; the same plan twice counts once.

    Raises:
        PlanError: with the problems of all the files.
    """
    named = list(paths) or [path for path in (os.environ.get("GAOXIN_TARGETS"),) if path]
    if not named and Path("targets.yaml").is_file():
        named = ["targets.yaml"]
    plans: list[Plan] = []
    problems: list[PlanProblem] = []
    for path in dict.fromkeys(named) or [None]:
        try:
            plan = load_plan(path)
        except PlanError as error:
            problems += error.problems
            continue
        if all(replace(plan, file="") != replace(known, file="") for known in plans):
            plans.append(plan)
    if problems:
        raise PlanError(tuple(problems))
    return plans


def question_of(
    plans: Sequence[Plan], areas: Sequence[str], years: Sequence[int], period: str | None
) -> Question:
    """Return what is asked, by ids.

    Raises:
        InputError: no plan knows an area, the period is none, or there is no such target.
    """
    judged = None if period is None else parse_period(period)
    if period is not None and judged is None:
        raise InputError(Statement("not_a_period_asked", {"found": period, "forms": SPELLINGS}))
    ids = {identifier for area in areas for identifier in _area_ids(plans, area)}
    question = Question(frozenset(ids), frozenset(years), judged)
    if not any(_is_asked(plan, question) for plan in plans):
        known = sorted({year for plan in plans for year in plan.header.years})
        facts = {"years": tuple(known)}
        raise InputError(Statement("no_targets_asked", facts))
    return question


def _area_ids(plans: Sequence[Plan], area: str) -> set[str]:
    """Return the ids under which the plans know an area."""
    found = {plan.area_ids[fold(area)] for plan in plans if fold(area) in plan.area_ids}
    if found:
        return found
    names = sorted({a.name.every[0] for plan in plans for a in plan.areas.values()})
    near = nearest(area, [*names, *(key for plan in plans for key in plan.areas)])
    if near:
        raise InputError(Statement("no_such_area_near", {"found": area, "near": near}))
    raise InputError(Statement("no_such_area", {"found": area, "known": tuple(names)}))


def indicator_ids(plans: Sequence[Plan], indicator: str | None) -> set[str]:
    """Return the ids under which the plans know an indicator; none if none is named.

    Raises:
        InputError: no plan knows it.
    """
    if indicator is None:
        return set()
    name = fold(indicator)
    found = {plan.indicator_ids[name] for plan in plans if name in plan.indicator_ids}
    if not found:
        known = sorted({key for plan in plans for key in plan.indicators})
        near = nearest(
            indicator, [*known, *(name for plan in plans for name in plan.indicator_ids)]
        )
        facts = (
            {"found": indicator, "near": near}
            if near
            else {"found": indicator, "known": tuple(known)}
        )
        raise InputError(
            Statement("no_such_indicator_near" if near else "no_such_indicator", facts)
        )
    return found


def _is_asked(plan: Plan, question: Question) -> bool:
    return any(
        (not question.areas or target.area in question.areas)
        and (not question.years or target.year in question.years)
        and (question.period is None or target.year == question.period.year)
        for target in plan.targets
    )
