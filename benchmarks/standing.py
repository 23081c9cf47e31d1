"""``gaoxin rank`` and ``gaoxin score`` of 213,600 figures against ``gaoxin check`` of the same.

178 areas, 30 measures, 40 quarters; growth, average growth and a share of each measure, and points
for all of them. Each command runs in a new process and writes JSON.
"""

from __future__ import annotations

import shutil
import sys
import sysconfig
import tempfile
from pathlib import Path

import made_plan
from pairs import print_ratios
from processes import Task, in_turn

AREAS, MEASURES, ROUNDS = 178, 30, 5
ASKED = {**made_plan.ASKED, "average": ("kind: growth, since: 2020, average: true", 5)}


def main() -> None:
    """Print how many times the check ranking and scoring take."""
    gaoxin = shutil.which("gaoxin", path=sysconfig.get_path("scripts"))
    if gaoxin is None:
        sys.exit("gaoxin is not installed beside this Python; run: pip install .")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        made_plan.write(folder, AREAS, MEASURES)
        (folder / "targets.yaml").write_text(_plan(), encoding="utf-8")
        tasks = {
            command: Task(
                (gaoxin, command, "figures.csv", "--format", "json"), folder, folder / "output.json"
            )
            for command in ("check", "rank", "score")
        }
        usages = in_turn(tasks, ROUNDS)
    seconds = {name: [usage.processor for usage in usages[name]] for name in tasks}
    for command in ("rank", "score"):
        print_ratios(seconds, command, {"check": f"`gaoxin {command}` against `gaoxin check`"})


def _plan() -> str:
    """Return the plan with points for all its indicators."""
    series = made_plan.measures(MEASURES)
    lines = ["scoring:", "  - id: yearly", "    areas: zones", "    points:"]
    lines += [f"      m{order}_{name}: 10" for order in range(MEASURES) for name in ASKED]
    return made_plan.plan(made_plan.areas(AREAS), series, ASKED) + "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
