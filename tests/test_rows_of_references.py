"""Areas within areas and sums of sums: how deep they may be, in whatever order they are listed."""

from __future__ import annotations

from pathlib import Path

import pytest

from gaoxin_cli.api import load_plan
from gaoxin_cli.finding import PlanError
from gaoxin_cli.plan_check import MOST_IN_A_ROW
from tests.costs.made import Made

STEPS = [
    pytest.param("a{n}: {{name: Area {n}, part_of: a{m}}}", id="part_of"),
    pytest.param("a{n}: {{name: Area {n}, members: [a{m}]}}", id="members"),
]
ORDERS = ["as-it-goes", "turned-round", "mixed"]


def areas(count: int, step: str, order: str) -> list[str]:
    lines = ["a0: {name: Area 0}", *(step.format(n=n, m=n - 1) for n in range(1, count))]
    if order == "turned-round":
        lines.reverse()
    if order == "mixed":
        lines = [*lines[1::2], *lines[::2]]
    return lines


def problems(folder: Path, lines: list[str]) -> list[str]:
    path = folder / "targets.yaml"
    path.write_text(str(Made(areas=lines, targets=())), encoding="utf-8")
    try:
        load_plan(path)
    except PlanError as error:
        return [problem.statement.what for problem in error.problems]
    return []


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("step", STEPS)
def test_a_row_may_be_so_long(step: str, order: str, tmp_path: Path) -> None:
    lines = ["zone: {name: Zone}", *areas(MOST_IN_A_ROW, step, order)]
    assert problems(tmp_path, lines) == []


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("step", STEPS)
def test_a_longer_one_is_refused(step: str, order: str, tmp_path: Path) -> None:
    assert problems(tmp_path, areas(MOST_IN_A_ROW + 1, step, order)) == ["too_deep"]


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("step", STEPS)
def test_each_row_that_is_too_long_is_told(step: str, order: str, tmp_path: Path) -> None:
    found = problems(tmp_path, areas(3 * MOST_IN_A_ROW, step, order))
    assert len(found) > 1
    assert {*found} == {"too_deep"}


def test_circles_are_told_one_by_one(tmp_path: Path) -> None:
    pairs = [f"a{n}: {{name: A {n}, part_of: a{n ^ 1}}}" for n in range(6)]
    assert problems(tmp_path, pairs) == ["circle"] * 3
