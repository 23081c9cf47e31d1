"""What ``gaoxin read`` prints as CSV reads back as the same figures: every sample, every case."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from gaoxin_cli.cli import run
from tests.test_kinds import WORKBOOKS

ROOT = Path(__file__).parent.parent
CASES = ROOT / "tests" / "cases"
ENDS = (".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods")
PLACE = ("file", "line", "cell")


class Case(NamedTuple):
    """What is read."""

    plan: Path
    files: tuple[Path, ...]
    options: tuple[str, ...] = ()
    workbook: str = ""
    """The name of a workbook that is made, where there is no file."""


def cases() -> Iterator[Any]:
    """Each table under the samples, and each of the cases with its options."""
    for path in sorted((ROOT / "samples").rglob("*")):
        if path.suffix in ENDS and path.name != "expected.csv":
            beside = path.with_name("targets.yaml")
            plan = beside if beside.exists() else ROOT / "targets.yaml"
            yield pytest.param(Case(plan, (path,)), id=str(path.relative_to(ROOT)))
    for folder in sorted(path for path in CASES.glob("*/*") if path.is_dir()):
        if folder.parent.name in ("tables", "reading", "kinds"):
            yield from cases_in(folder)


def cases_in(folder: Path) -> Iterator[Any]:
    arguments = folder / "args.txt"
    options = tuple(arguments.read_text("utf-8").split()) if arguments.exists() else ()
    plans = sorted([*folder.glob("targets.yaml"), *folder.glob("plan*.yaml")]) or [
        folder.parent / "targets.yaml"
    ]
    tables = sorted(path for path in folder.glob("*") if path.suffix in ENDS)
    tables = [path for path in tables if path.stem not in ("expected", "args")]
    for plan in plans:
        name = f"{folder.parent.name}-{folder.name}" + (f"-{plan.stem}" if len(plans) > 1 else "")
        if folder.parent.name != "reading":
            yield pytest.param(Case(plan, tuple(tables), options, folder.name), id=name)
            continue
        for table in tables:
            yield pytest.param(Case(plan, (table,)), id=f"{name}-{table.stem}")


@pytest.mark.parametrize("case", list(cases()))
def test_the_figures_read_back(
    case: Case, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def read(files: tuple[Path, ...], *options: str) -> str:
        targets = ("--targets", str(case.plan), "--lang", "en", "-q")
        code = run(["read", *map(str, files), *targets, *options])
        assert code in (0, 1)
        return capsys.readouterr().out

    files = case.files
    if not files:
        files = (tmp_path / "table.xlsx",)
        WORKBOOKS[case.workbook]().save(files[0])
    first = json.loads(read(files, *case.options, "--format", "json"))
    back = tmp_path / "back.csv"
    back.write_text(read(files, *case.options, "--format", "csv"), encoding="utf-8", newline="")
    again = json.loads(read((back,), "--format", "json"))
    assert figures(again) == figures(first)
    codes = {finding["code"] for finding in again["findings"]}
    # Without a figure it is a table without one, which is E002.
    assert not [code for code in codes if code.startswith("E")] or not first["figures"]
    assert "W110" not in codes


def figures(report: dict[str, Any]) -> list[dict[str, Any]]:
    """The figures of a JSON report without their places."""
    return [
        {name: value for name, value in figure.items() if name not in PLACE}
        for figure in report["figures"]
    ]
