"""Every input of the corpus goes through its target, without the fuzzer."""

from pathlib import Path
from random import Random

import pytest

from tests.fuzz.targets import CORPUS, TARGETS

MOST_BYTES = 300_000
INPUTS = [
    pytest.param(name, path, id=f"{name}-{path.name}")
    for name in TARGETS
    for path in sorted((CORPUS / name).iterdir())
]


@pytest.mark.parametrize(("name", "path"), INPUTS)
def test_an_input_breaks_nothing(name: str, path: Path) -> None:
    TARGETS[name].run(path.read_bytes())


@pytest.mark.parametrize("name", [name for name, target in TARGETS.items() if target.mutate])
def test_inputs_change_by_their_structure_and_break_nothing(name: str) -> None:
    target = TARGETS[name]
    assert target.mutate is not None
    inputs = [path.read_bytes() for path in sorted((CORPUS / name).iterdir())]
    changed = 0
    for seed in range(20):
        chance = Random(seed)  # noqa: S311  # to be repeated, not secret
        data = chance.choice(inputs)
        other = target.mutate(data, chance, lambda some: some[::-1])
        changed += other != data
        target.run(other)
    assert changed > 10


def test_each_target_has_inputs_and_all_of_them_are_small() -> None:
    assert {path.name for path in CORPUS.iterdir()} == TARGETS.keys()
    assert sum(path.stat().st_size for path in CORPUS.rglob("*") if path.is_file()) < MOST_BYTES
