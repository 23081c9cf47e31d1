"""Fuzz the readers, guided by coverage: ``python -m tests.fuzz [TARGET...] [--runs N]``.

Needs the extra ``fuzz``. Without a target each has its turn. Inputs start from
``tests/fuzz/corpus`` and grow in ``build/fuzz``, where inputs that break something are kept, too:
one for each place in the code, to be tried first the next time. Ends with 1 if there are any.
"""

import argparse
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from tests.fuzz.targets import TARGETS

BUILD = Path("build") / "fuzz"
RUNS = re.compile(r"^stat::number_of_executed_units: *(\d+)", re.MULTILINE)


def main() -> int:
    """Fuzz what is asked for, each in a process of its own, and return whether all was well."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("target", nargs="*", help=f"what to fuzz: {', '.join(TARGETS)}; all")
    parser.add_argument("--runs", type=int, help="how many inputs of each")
    parser.add_argument("--seconds", type=int, default=0, help="how long at most, each")
    parser.add_argument("--seed", type=int, default=0, help="for the same inputs again")
    given = parser.parse_args()
    if find_spec("atheris") is None:
        parser.error("it needs the extra fuzz: pip install -e '.[dev,all,fuzz]'")
    broken = 0
    for name in given.target or TARGETS:
        runs = given.runs or TARGETS[name].runs
        broken += fuzz(name, f"-runs={runs}", f"-max_total_time={given.seconds}", given.seed)
    return int(broken > 0)


def fuzz(name: str, runs: str, seconds: str, seed: int) -> int:
    """Fuzz one target, say what came of it, and return how many inputs broke something."""
    folder = BUILD / name
    corpus, failures, log = folder / "corpus", folder / "failures", folder / "log"
    for one in (corpus, failures):
        one.mkdir(parents=True, exist_ok=True)
    for one in failures.iterdir():
        one.rename(corpus / one.name)
    command = [sys.executable, "-m", "tests.fuzz.one", name, str(folder)]
    with log.open("wb") as out:
        done = subprocess.run([*command, runs, seconds, f"-seed={seed}"], stderr=out, check=False)
    said = log.read_text("utf-8", "replace")
    found = RUNS.search(said)
    broken = len(list(failures.iterdir()))
    count = int(found[1]) if found else 0
    sys.stdout.write(f"{name}: {count:,} runs, {broken} broken; {log}\n")
    sys.stdout.flush()
    return broken or done.returncode


if __name__ == "__main__":
    sys.exit(main())
