"""The targets by name: what runs, how its inputs are changed, and how many runs are worth while."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from tests.fuzz import files, plans, texts
from tests.fuzz.books import book, old_book
from tests.fuzz.mutation import Mutate, table, tree

CORPUS = Path(__file__).parent / "corpus"


class Target(NamedTuple):
    """What is fuzzed."""

    run: Callable[[bytes], None]
    mutate: Mutate | None = None
    """None: by bytes alone."""
    runs: int = 1_000_000
    """As many as take some minutes."""
    longest: int = 200
    """Most bytes of an input."""


TARGETS: Mapping[str, Target] = {
    "number": Target(texts.number),
    "period": Target(texts.period),
    "unit": Target(texts.unit),
    "bound": Target(texts.bound),
    "text": Target(texts.text),
    "slip": Target(texts.slip, runs=300_000),
    "name": Target(texts.name, runs=300_000),
    "title": Target(texts.title, runs=300_000),
    "encoding": Target(files.encoding, runs=300_000, longest=400),
    "csv": Target(files.csv, table, runs=100_000, longest=1_000),
    "xlsx": Target(files.xlsx, book, runs=100_000, longest=40_000),
    "ods": Target(files.ods, book, runs=100_000, longest=40_000),
    "xls": Target(files.xls, old_book, runs=100_000, longest=20_000),
    "plan": Target(plans.plan, tree, runs=100_000, longest=3_000),
    "form": Target(plans.form, tree, runs=100_000, longest=2_000),
}
