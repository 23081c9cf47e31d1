"""``gaoxin rank`` and ``gaoxin score`` of 213,600 figures against ``gaoxin check`` of the same.

178 areas, 30 measures with an indicator each (levels, growth, averages over years), 40 quarters; a
scoring of all the indicators. Each command runs in a new process and writes JSON.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Callable
from itertools import product
from pathlib import Path

from pairs import measure_in_turn, print_ratios

AREAS, MEASURES, YEARS, ROUNDS = 178, 30, range(2017, 2027), 5
KINDS = ("level", "growth", "growth, since: 2020, average: true")


def main() -> None:
    """Print how many times the check ranking and scoring take."""
    gaoxin = shutil.which("gaoxin", path=sysconfig.get_path("scripts"))
    if gaoxin is None:
        sys.exit("gaoxin is not installed beside this Python; run: pip install .")
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "targets.yaml").write_text(plan(), encoding="utf-8")
        Path(folder, "figures.csv").write_text(figures(), encoding="utf-8")

        def run(command: str) -> Callable[[], None]:
            asked = (gaoxin, command, "figures.csv", "--format", "json")
            return lambda: answered(asked, folder)

        works = {command: run(command) for command in ("check", "rank", "score")}
        seconds = measure_in_turn(works, ROUNDS)
    for command in ("rank", "score"):
        print_ratios(seconds, command, {"check": f"`gaoxin {command}` against `gaoxin check`"})


def plan() -> str:
    """Return a plan in which every area has a target for every indicator."""
    keys = [f"m{number}" for number in range(MEASURES)]
    lines = ["plan: {id: large, years: [2025, 2026]}", "areas:"]
    lines += [f"  a{number}: {{name: A{number}, level: zone}}" for number in range(AREAS)]
    lines.append(f"  all: {{name: All, members: [{', '.join(f'a{n}' for n in range(AREAS))}]}}")
    lines.append("measures:")
    lines += [f"  {key}: {{name: M{key}, unit: 亿元, kind: flow}}" for key in keys]
    lines.append("indicators:")
    lines += [
        f"  {key}: {{kind: {KINDS[number % len(KINDS)]}, of: {key}}}"
        for number, key in enumerate(keys)
    ]
    lines += ["targets:", "  - each: all", "    indicators:"]
    lines += [f"      {key}: {{2025: 5, 2026: 5}}" for key in keys]
    lines += ["scoring:", "  - id: yearly", "    areas: all", "    points:"]
    return "\n".join([*lines, *(f"      {key}: 10" for key in keys)]) + "\n"


def figures() -> str:
    """Return a sound submission: every figure is up to a tenth away from that of a year before."""
    rows = ["area,period,measure,value"]
    for year, quarter, area, measure in product(YEARS, range(1, 5), range(AREAS), range(MEASURES)):
        whole = 1000 + 10 * area + measure + (year * 7 + area * 3 + measure) % 50
        rows.append(f"a{area},{year}Q{quarter},m{measure},{whole * quarter / 4}")
    return "\n".join(rows) + "\n"


def answered(command: tuple[str, ...], folder: str) -> None:
    """Run a command that must give an answer."""
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr.decode())


if __name__ == "__main__":
    main()
