"""Sums that count an area twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from gaoxin_cli.api import load_plan
from gaoxin_cli.finding import PlanError
from gaoxin_cli.plan_check import MOST_IN_A_ROW
from tests.costs.made import Made


def problems(folder: Path, members: dict[str, str]) -> list[tuple[int, str, object]]:
    """What is said of sums by their members, each with its line below ``areas``."""
    parts = {part for listed in members.values() for part in listed.split()} - members.keys()
    lines = [
        f"{key}: {{name: {key}, members: [{', '.join(of.split())}]}}" for key, of in members.items()
    ]
    lines += [f"{part}: {{name: {part}}}" for part in sorted(parts)]
    path = folder / "targets.yaml"
    path.write_text(str(Made(areas=lines, targets=())), encoding="utf-8")
    try:
        load_plan(path)
    except PlanError as error:
        found = [(one.line - 2, one.statement) for one in error.problems]
        return [(line, said.what, said.facts["found"]) for line, said in found]
    return []


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        pytest.param({"all": "a b c"}, [], id="plain"),
        pytest.param({"all": "one two", "one": "a b", "two": "c d"}, [], id="sums"),
        pytest.param({"one": "a b c", "two": "a b", "three": "two c"}, [], id="several-ways"),
        pytest.param(
            {"all": "one two", "one": "a b", "two": "b c"},
            [(1, "counted_twice", "b")],
            id="by-two-sums",
        ),
        pytest.param({"all": "a one", "one": "a b"}, [(1, "counted_twice", "a")], id="beside"),
        pytest.param({"all": "one a", "one": "a b"}, [(1, "counted_twice", "a")], id="turned"),
        pytest.param(
            {"top": "all c", "all": "one a", "one": "a b"},
            [(2, "counted_twice", "a")],
            id="told-once",
        ),
        pytest.param({"all": "a b a"}, [(1, "repeated_member", "a")], id="listed-twice"),
    ],
)
def test_an_area_is_counted_once(
    members: dict[str, str], expected: list[tuple[int, str, object]], tmp_path: Path
) -> None:
    assert problems(tmp_path, members) == expected


def test_sums_that_double_with_each_step_end(tmp_path: Path) -> None:
    steps = range(1, MOST_IN_A_ROW - 1)
    members = {f"{key}{n}": f"x{n - 1} y{n - 1}" for n in steps for key in "xy"}
    found = problems(tmp_path, members)
    assert {what for _, what, _ in found} == {"counted_twice"}
