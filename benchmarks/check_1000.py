"""``gaoxin check`` of 1,000 rows against importing what it must import, in new processes."""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from made_submission import write_submission
from pairs import measure_in_turn, print_ratios

ROWS, ROUNDS = 1_000, 31
IMPORTS = "import click, yaml, rich, pydantic, gaoxin_cli.plan_file"
OTHERS = {
    "imports": f"`{IMPORTS}`",
    "version": "`gaoxin --version`",
    "nothing": "`python -c pass`",
}


def main() -> None:
    """Print how many times the imports alone a check takes."""
    gaoxin = shutil.which("gaoxin", path=sysconfig.get_path("scripts"))
    if gaoxin is None:
        sys.exit("gaoxin is not installed beside this Python; run: pip install .")
    with tempfile.TemporaryDirectory() as folder:
        submission = Path(folder, "submission.csv")
        write_submission(submission, ROWS)

        def run(*command: str) -> Callable[[], int]:
            # There is no targets.yaml in the folder, so the shipped plan judges.
            return lambda: _exit_code(command, folder)

        works = {
            "check": run(gaoxin, "check", str(submission)),
            "imports": run(sys.executable, "-c", IMPORTS),
            "version": run(gaoxin, "--version"),
            "nothing": run(sys.executable, "-c", "pass"),
        }
        print_ratios(measure_in_turn(works, ROUNDS), "check", OTHERS)


def _exit_code(command: Sequence[str], folder: str) -> int:
    """Return 0 or 1: no answer would be quick, and worth nothing."""
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr.decode())
    return done.returncode


if __name__ == "__main__":
    main()
