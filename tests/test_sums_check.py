"""Sums of sums that nobody can add up."""

from __future__ import annotations

from pathlib import Path

import pytest

from gaoxin_cli.api import load_plan
from gaoxin_cli.finding import PlanError
from gaoxin_cli.sums_check import MOST_PARTS
from tests.costs.made import Made

DOUBLINGS = MOST_PARTS.bit_length() - 1
"""How often a sum of one part may be doubled."""


def load(folder: Path, doublings: int) -> None:
    """Load a plan in which each of so many steps counts each area of the one before twice."""
    steps = range(1, doublings + 1)
    lines = [
        f"{key}{n}: {{name: {key}{n}, members: [x{n - 1}, y{n - 1}]}}"
        for n in steps
        for key in "xy"
    ]
    lines += ["x0: {name: x0}", "y0: {name: y0}"]
    path = folder / "targets.yaml"
    path.write_text(str(Made(areas=lines, targets=())), encoding="utf-8")
    load_plan(path)


def test_a_sum_may_count_an_area_more_than_once(tmp_path: Path) -> None:
    load(tmp_path, DOUBLINGS)


def test_sums_that_double_with_each_step_end(tmp_path: Path) -> None:
    with pytest.raises(PlanError) as error:
        load(tmp_path, DOUBLINGS + 5)
    found = [problem.statement for problem in error.value.problems]
    assert [one.what for one in found] == ["too_many_parts"] * 2
    assert {one.facts["found"] for one in found} == {2 ** (DOUBLINGS + 1)}
