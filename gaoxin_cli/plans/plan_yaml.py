"""Plan files: from bytes to a valid plan, or to all that is wrong with them at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from gaoxin_cli.finding import PlanError, PlanProblem
from gaoxin_cli.plan import Plan
from gaoxin_cli.plan_check import InvalidEntries, check
from gaoxin_cli.plan_file import PlanFile
from gaoxin_cli.plans.entry_reader import read_entry, validated
from gaoxin_cli.plans.yaml_file import placed, read_text
from gaoxin_cli.plans.yaml_tree import Node, Unreadable, parse, plain

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

NOBODY = "?"
_STAND_IN: dict[str, object] = {"method": "met", "points": 1}
"""What stands for a method that is too wrong to be looked into: its indicator still is."""
Trail = list[tuple[object, str | int]]
"""Containers and the steps into them, from the root to a place."""
_OF_POINTS = 3
"""Where in a trail the points of an assessment are."""
POSSIBLE_YEARS = range(1000, 10000)


def load_plan(path: str | Path, name: str | None = None) -> Plan:
    """Return the plan in a file; reports call the file by the name, or else by the path.

    Raises:
        PlanError: with every problem of the file and its place.
    """
    file = name or str(path)
    try:
        tree, problems = parse(read_text(Path(path), file, "plan"), file)
    except Unreadable as error:
        raise PlanError((PlanProblem(file, error.line, error.column, error.statement),)) from error
    raw = plain(tree)
    content = read_entry(PlanFile, raw)
    if isinstance(content, PlanFile):
        problems += placed(tree, file, check(content, InvalidEntries()))
    else:
        problems += _all_problems(tree, file, raw, content)
    if problems or not isinstance(content, PlanFile):
        raise PlanError(tuple(sorted(problems, key=lambda p: (p.line, p.column))))
    return Plan.from_file(file, content)


def _all_problems(
    tree: Node, file: str, raw: object, error: ValidationError
) -> Iterator[PlanProblem]:
    """Yield what the models refuse, and what is wrong among the entries that they accept."""
    from gaoxin_cli.plans.plan_errors import refusals

    yield from placed(tree, file, refusals(error))
    broken = InvalidEntries()
    header = raw.get("plan") if isinstance(raw, dict) else None
    while isinstance(raw, dict):
        wrong = [_wrong(raw, detail) for detail in error.errors()]
        if not any(wrong):
            return
        stand_ins: list[object] = []
        for trail in wrong:
            _remove(trail, broken, stand_ins)
        raw.setdefault("plan", _stand_in(header, raw.get("targets")))
        content = validated(PlanFile, raw)
        if isinstance(content, PlanFile):
            yield from placed(tree, file, check(content, broken))
            return
        error = content


def _wrong(raw: object, detail: ErrorDetails) -> Trail:
    """Return the way to what an error is about: a key, or the entry that lacks one."""
    from gaoxin_cli.plans.plan_errors import as_written

    trail: Trail = []
    way = as_written(detail["loc"])
    for step in way[:-1] if detail["type"] == "missing" else way:
        child = _child(raw, step)
        if child is not None:
            trail.append((raw, step))
            raw = child[0]
    return trail


def _remove(trail: Trail, broken: InvalidEntries, stand_ins: list[object]) -> None:
    """Take what is wrong out of the raw plan, so that the rest can be looked at.

    ``stand_ins`` are those of the same round, which each do for all that is wrong in one place.
    """
    if [step for _, step in trail[:1]] == ["scoring"] and _remove_points(trail, stand_ins):
        return
    while trail:
        container, step = trail.pop()
        if isinstance(container, dict):
            container.pop(step, None)
            if len(trail) == 1 and trail[0][1] in ("areas", "measures", "indicators"):
                getattr(broken, str(trail[0][1])).add(step)
            elif len(trail) > 1 and trail[0][1] == "grades":
                broken.grades.add(trail[1][1])
            return
        if isinstance(container, list) and trail[-1][1] == "grades":
            container[int(step)] = {"name": NOBODY}
            broken.grades.add(step)
            return
        if isinstance(container, list) and trail[-1][1] == "targets":
            # A block of nothing keeps the numbers of the blocks after it.
            container[int(step)] = {"each": [NOBODY], "indicators": {}}
            broken.areas.add(NOBODY)
            return
        if isinstance(container, list) and trail[-1][1] == "scoring":
            given = container[int(step)]
            nothing = {"id": f"{NOBODY}{step}", "areas": [NOBODY], "points": {NOBODY: _STAND_IN}}
            container[int(step)] = nothing | (given if isinstance(given, dict) else {})
            broken.areas.add(NOBODY)
            broken.indicators.add(NOBODY)
            return


def _remove_points(trail: Trail, stand_ins: list[object]) -> bool:
    """Put a method that can be computed in the place of a wrong one; say whether there is one."""
    points, indicator = trail[_OF_POINTS] if len(trail) > _OF_POINTS else (None, "")
    if not isinstance(points, dict) or indicator not in points:
        return False
    if not any(points[indicator] is one for one in stand_ins):
        if points[indicator] == _STAND_IN:
            return False
        points[indicator] = dict(_STAND_IN)
        stand_ins.append(points[indicator])
    return True


def _child(raw: object, step: str | int) -> tuple[object] | None:
    """Return what a step of a way leads to, if it is one of the file and not one of the models."""
    if isinstance(raw, dict):
        return (raw[step],) if step in raw else None
    if isinstance(raw, list) and isinstance(step, int):
        return (raw[step],) if 0 <= step < len(raw) else None
    return None


def _stand_in(header: object, targets: object) -> dict[str, object]:
    """Return a header in place of a broken one, so that the rest can be looked at."""
    given = header.get("years") if isinstance(header, dict) else None
    years = [year for year in given if type(year) is int] if isinstance(given, list) else []
    if not years and isinstance(targets, list):
        entries = [block.get("indicators") for block in targets if isinstance(block, dict)]
        by_year = [one for many in entries if isinstance(many, dict) for one in many.values()]
        keys = {key for one in by_year if isinstance(one, dict) for key in one}
        years = sorted(int(key) for key in keys if str(key).isdecimal())
    return {"id": "?", "years": [year for year in years if year in POSSIBLE_YEARS] or [9999]}
