"""Reading 213,600 rows into keyed figures, by the tool and by its peers, and reviewing them."""

from __future__ import annotations

import csv
import importlib
import importlib.util
import sys
import tempfile
from collections import deque
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from pathlib import Path

import made_plan
from made_plan import HEADER
from pairs import measure_in_turn, print_ratios

from gaoxin_cli.api import load_plan
from gaoxin_cli.plan import Plan
from gaoxin_cli.review import review
from gaoxin_cli.submission import Submission
from gaoxin_cli.tables import read_submission

AREAS, MEASURES, ROUNDS = 178, 30, 11
Figures = tuple[list[Decimal], list[Decimal]]
"""The values of all levels and of all growth rates."""


def bare_csv(path: Path) -> None:
    """Split the file into cells and forget them: the least that reading can cost in Python."""
    with path.open(encoding="utf-8", newline="") as file:
        deque(csv.reader(file), maxlen=0)


def csv_loop(path: Path) -> Figures:
    """Keep each figure under its key, as a short script would, with nothing checked."""
    levels, rates = {}, {}
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        next(reader)
        for area, period, measure, value, _, growth in reader:
            key = (area, measure, period)
            levels[key] = Decimal(value)
            if growth:
                rates[key] = Decimal(growth)
    return list(levels.values()), list(rates.values())


def dict_reader(path: Path) -> Figures:
    """Keep each figure under its key, with columns found by name."""
    name_of_area, name_of_period, name_of_measure, name_of_value, _, name_of_growth = HEADER
    levels, rates = {}, {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            key = (row[name_of_area], row[name_of_measure], row[name_of_period])
            levels[key] = Decimal(row[name_of_value])
            if row[name_of_growth]:
                rates[key] = Decimal(row[name_of_growth])
    return list(levels.values()), list(rates.values())


def pandas_decimals(path: Path) -> Figures:
    """Keep each figure under its key, read by columns, exact as the others."""
    area, period, measure, value, _, growth = HEADER
    frame = importlib.import_module("pandas").read_csv(path, dtype=str)
    keys = list(zip(frame[area], frame[measure], frame[period], strict=True))
    levels = dict(zip(keys, map(Decimal, frame[value]), strict=True))
    stated = zip(keys, frame[growth], frame[growth].notna(), strict=True)
    rates = {key: Decimal(text) for key, text, is_stated in stated if is_stated}
    return list(levels.values()), list(rates.values())


PEERS: dict[str, tuple[Callable[[Path], Figures], str]] = {
    "csv loop": (csv_loop, "`csv.reader`, a loop, `Decimal`, two dicts"),
    "DictReader": (dict_reader, "`csv.DictReader`, `Decimal`, two dicts"),
    "pandas": (pandas_decimals, "`pandas.read_csv` (without its import), `Decimal`, two dicts"),
}


def main() -> None:
    """Print how many times each peer's time the tool takes, then what the review adds."""
    if importlib.util.find_spec("pandas") is None:
        del PEERS["pandas"]
        print("pandas is not installed, so it is left out", file=sys.stderr)
    with tempfile.TemporaryDirectory() as folder:
        made_plan.write(Path(folder), AREAS, MEASURES)
        plan, path = load_plan(Path(folder, "targets.yaml")), Path(folder, "figures.csv")
        _refuse_unequal_work(plan, path)
        unreviewed: list[Submission] = []

        def read() -> None:
            unreviewed.append(read_submission(plan, [path]))

        def review_it() -> Submission:
            submission = unreviewed.pop()
            review(submission)
            return submission

        works: dict[str, Callable[[], object]] = {
            "reading": read,
            "review": review_it,
            "bare": partial(bare_csv, path),
            **{name: partial(peer, path) for name, (peer, _) in PEERS.items()},
        }
        seconds = measure_in_turn(works, ROUNDS)
    others = {name: label for name, (_, label) in PEERS.items()}
    print_ratios(
        seconds, "reading", {"bare": "`csv.reader` alone, cells split and forgotten"} | others
    )
    print_ratios(seconds, "review", {"reading": "reading them"})


def _refuse_unequal_work(plan: Plan, path: Path) -> None:
    """Exit unless the peers come to the tool's figures, and these are all sound."""
    submission = read_submission(plan, [path])
    review(submission)
    if submission.findings:
        sys.exit(f"the submission should be sound, but: {submission.findings[0]}")
    expected = _values(submission)
    for name, (peer, _) in PEERS.items():
        if peer(path) != expected:
            sys.exit(f"{name} read other figures")


def _values(submission: Submission) -> Figures:
    levels = [row[0] for row in submission.levels.values()]
    return levels, [row[0] for row in submission.rates.values()]


if __name__ == "__main__":
    main()
