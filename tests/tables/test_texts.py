"""Keys of texts that are put together from parts have a text; the others are tested with it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import gaoxin_cli.readers
from gaoxin_cli.messages.reading import READING

SKIPPED = re.compile(
    r'(?:_skipped|self)\.(?:add|_?skip_undecided)\(\s*"(\w+)"|_skip_undecided\("(\w+)"'
)


def skipped() -> set[str]:
    """Return as what the source says that rows are skipped."""
    sources = Path(gaoxin_cli.readers.__file__).parent.glob("*.py")
    found = SKIPPED.findall("".join(path.read_text(encoding="utf-8") for path in sources))
    return {first or second for first, second in found} | {"title", "blank"}


def test_every_way_to_skip_a_row_has_a_text() -> None:
    texts = {key.removeprefix("skipped_") for key in READING if key.startswith("skipped_")}
    assert texts == skipped()


@pytest.mark.parametrize("what", ["area", "measure"])
@pytest.mark.parametrize("key", ["blank_{}", "unknown_{}", "unknown_{}_near", "column_{}"])
def test_names_have_their_texts(key: str, what: str) -> None:
    assert key.format(what) in READING


@pytest.mark.parametrize("role", ["area", "period", "measure", "value"])
def test_required_columns_have_names(role: str) -> None:
    assert f"column_{role}" in READING
