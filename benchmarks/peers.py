"""``gaoxin`` against what its users would write instead: a table in Markdown.

Made figures of several sizes are judged by the tool and by short scripts, in turn, each in a new
process. All must come to the same counts of verdicts, to the last one, or the exit code is 1.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import NamedTuple

import made_plan
from processes import Command, Task, Usage, in_turn, measured, ratios

HERE = Path(__file__).resolve().parent


class Size(NamedTuple):
    """How much is judged, and in how many rounds."""

    areas: int
    measures: int
    rounds: int

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return self.areas * self.measures * made_plan.ROWS_OF_A_SERIES


SMALL, MIDDLE, LARGE = Size(5, 5, 21), Size(178, 30, 7), Size(500, 50, 7)
HUGE = Size(2000, 125, 1)

OURS = {
    "`check`": ("check", "figures.csv"),
    "`check`, counts alone": ("check", "figures.csv", "--only", "no_data"),
    "`check --format json`": ("check", "figures.csv", "--format", "json"),
    "`validate`": ("validate", "figures.csv"),
    "`check` of a workbook, counts alone": ("check", "figures.xlsx", "--only", "no_data"),
    "`--help`": ("--help",),
}
CHECK, COUNTS, JSON, VALIDATE, WORKBOOK, HELP = OURS
PEERS = {
    "polars": ("polars", "polars_plain.py"),
    "polars, with the review": ("polars", "polars_rules.py"),
    "duckdb": ("duckdb", "duckdb_plain.py"),
    "pandas": ("pandas", "pandas_plain.py"),
    "frictionless": ("frictionless", "frictionless_rows.py"),
    "`polars.read_excel` alone": ("polars", "polars_workbook.py"),
}
"""The environment of each, and its script."""
POLARS, REVIEWED, DUCKDB, PANDAS, FRICTIONLESS, EXCEL = PEERS
PACKAGES = {
    "polars": ("polars", "fastexcel"),
    **{name: (name,) for name in ("duckdb", "pandas", "frictionless")},
}
"""What is installed into each environment."""
STATEMENTS = {"`import click`": "import click", "`python -c pass`": "pass"}
CLICK, NOTHING = STATEMENTS

COMPARED: dict[Size, tuple[tuple[str, tuple[str, ...]], ...]] = {
    SMALL: (
        (CHECK, (POLARS, REVIEWED, DUCKDB, PANDAS, FRICTIONLESS, NOTHING)),
        (JSON, (POLARS,)),
        (HELP, (CLICK, NOTHING)),
    ),
    MIDDLE: (
        (COUNTS, (POLARS, REVIEWED, DUCKDB, PANDAS, FRICTIONLESS)),
        (CHECK, (POLARS,)),
        (JSON, (POLARS,)),
        (VALIDATE, (COUNTS,)),
        (WORKBOOK, (EXCEL,)),
    ),
    LARGE: ((COUNTS, (POLARS, REVIEWED)), (JSON, (POLARS,))),
}
"""What of ours is compared with what, size by size."""


def main() -> int:
    """Print the table, then the counts; return 1 if a peer counts otherwise."""
    asked = _arguments()
    differing: list[str] = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = (asked.folder or Path(temporary)).resolve()
        packages = {"gaoxin": (f"{asked.source.resolve()}[excel]",), **PACKAGES}
        pythons = {name: _environment(folder / name, packages[name]) for name in packages}
        print(_circumstances(pythons))
        print("\n| work | rows | times that of | processor | elapsed | MiB, ours and theirs |")
        print("|---|---|---|---|---|---|")
        judged = {}
        for size in (SMALL, MIDDLE, LARGE)[: asked.sizes]:
            tasks = dict(_tasks(size, _made(folder, size, pythons["gaoxin"]), pythons))
            usages = in_turn(tasks, asked.rounds or size.rounds)
            for ours, others in COMPARED[size]:
                for other in others:
                    print(_row(size, ours, other, usages))
            judged[size] = _summary(tasks[JSON].output)
            differing += _differing(judged[size], tasks)
        if asked.huge:
            print(_per_row(folder, pythons["gaoxin"], asked.rounds or HUGE.rounds))
    verdicts = (
        f"{counts['met']:,} met and {counts['missed']:,} missed at {size.rows:,} rows"
        for size, counts in judged.items()
    )
    if judged:
        print(f"\nVerdicts{'' if differing else ', by everyone alike'}: {'; '.join(verdicts)}.")
    for complaint in differing:
        print(complaint, file=sys.stderr)
    return int(bool(differing))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, help="keep environments and figures here")
    parser.add_argument("--source", type=Path, default=HERE.parent, help="the checkout measured")
    parser.add_argument("--sizes", type=int, default=3, help="how many of the three; default: all")
    parser.add_argument("--rounds", type=int, help="of every size; default: 21, 7, 7")
    parser.add_argument("--huge", action="store_true", help="ten million rows, too: some minutes")
    return parser.parse_args()


def _environment(folder: Path, packages: tuple[str, ...]) -> Path:
    """Return the Python of an environment that has these packages, made unless it is there."""
    python = folder / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    install = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    subprocess.run((python, *install, *packages), check=True, stdout=sys.stderr)
    return python


def _circumstances(pythons: Mapping[str, Path]) -> str:
    """Return the day, the machine and the versions."""
    versions = []
    for name, python in pythons.items():
        package = "gaoxin-cli" if name == "gaoxin" else name
        code = f"import importlib.metadata as m; print(m.version({package!r}))"
        done = subprocess.run([python, "-c", code], check=True, capture_output=True, text=True)
        versions.append(f"{name} {done.stdout.strip()}")
    machine = (
        f"{os.cpu_count()} processors, {platform.system()}, Python {platform.python_version()}"
    )
    return f"{datetime.now(UTC):%Y-%m-%d}, {machine}; {', '.join(versions)}."


def _made(folder: Path, size: Size, python: Path) -> Path:
    """Return the folder of the plan and figures of a size; the middle ones are a workbook too."""
    made = folder / f"made-{size.rows}"
    made.mkdir(parents=True, exist_ok=True)
    made_plan.write(made, size.areas, size.measures)
    if size == MIDDLE:
        script: Command = (python, HERE / "as_workbook.py", "figures.csv", "figures.xlsx")
        subprocess.run(script, cwd=made, check=True)
    return made


def _tasks(size: Size, made: Path, pythons: Mapping[str, Path]) -> Iterator[tuple[str, Task]]:
    """Yield everything that is compared at a size, ours first."""
    compared = COMPARED[size]
    names = [ours for ours, _ in compared] + [other for _, others in compared for other in others]
    for number, name in enumerate(dict.fromkeys(names)):
        command: Command
        if name in OURS:
            command = (pythons["gaoxin"].parent / "gaoxin", *OURS[name])
        elif name in PEERS:
            environment, script = PEERS[name]
            command = (pythons[environment], HERE / "peers" / script, made)
        else:
            command = (pythons["gaoxin"], "-c", STATEMENTS[name])
        yield name, Task(command, made, made / f"output-{number}.txt")


def _row(size: Size, ours: str, other: str, usages: Mapping[str, list[Usage]]) -> str:
    """Return a row of the table: the medians of the ratios within each round."""
    processor, elapsed = ratios(usages[ours], usages[other])
    rows = "" if ours == HELP else f"{size.rows:,}"
    memory = _memory(usages[ours], usages[other])
    return f"| {ours} | {rows} | {other} | {processor:.2f} | {elapsed:.2f} | {memory} |"


def _per_row(folder: Path, python: Path, rounds: int) -> str:
    """Return a row of the table: what ten million rows take a row, against a million."""
    command: Command = (python.parent / "gaoxin", *OURS[COUNTS])
    usages: dict[Size, list[Usage]] = {HUGE: [], LARGE: []}
    made = {size: _made(folder, size, python) for size in usages}
    for _ in range(rounds):
        for size, taken in usages.items():
            taken.append(measured(Task(command, made[size], made[size] / "output.txt")))
    many = HUGE.rows / LARGE.rows
    processor, elapsed = (times / many for times in ratios(*usages.values()))
    label = f"{COUNTS}, a row | {HUGE.rows:,} | a row of {LARGE.rows:,}"
    return f"| {label} | {processor:.2f} | {elapsed:.2f} | {_memory(*usages.values())} |"


def _memory(ours: list[Usage], theirs: list[Usage]) -> str:
    return " and ".join(f"{median(usage.memory for usage in of):.0f}" for of in (ours, theirs))


def _summary(report: Path) -> dict[str, int]:
    """Return the counts at the end of a JSON report, without reading what is before them."""
    with report.open("rb") as file:
        file.seek(max(0, report.stat().st_size - 4_096))
        end = file.read().decode(errors="replace").partition('"summary":')[2]
    counts = json.JSONDecoder().raw_decode(end.lstrip())[0]
    return {**counts, "findings": counts["errors"] + counts["warnings"]}


def _differing(counts: Mapping[str, int], tasks: Mapping[str, Task]) -> Iterator[str]:
    """Yield which peers count otherwise than the tool."""
    for name, (_, script) in PEERS.items():
        if name in tasks and script != "polars_workbook.py":
            theirs = json.loads(tasks[name].output.read_text(encoding="utf-8"))
            if any(counts[what] != count for what, count in theirs.items()):
                yield f"{name}: {theirs}, but gaoxin: {counts}"


if __name__ == "__main__":
    sys.exit(main())
