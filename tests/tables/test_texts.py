"""Keys of texts that are put together from parts have a text; the others are tested with it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import gaoxin_cli.tables
from gaoxin_cli.messages import TEXTS

SKIPPED = re.compile(r'skipped\.add\(\s*"(\w+)"(?: if .* else "(\w+)")?')
FACETS = ("area", "period", "measure")


def skipped() -> set[str]:
    """Return as what the source says that rows are skipped."""
    sources = Path(gaoxin_cli.tables.__file__).parent.glob("*.py")
    found = SKIPPED.findall("".join(path.read_text(encoding="utf-8") for path in sources))
    return {kind for pair in found for kind in pair if kind}


def test_every_way_to_skip_a_row_has_a_text() -> None:
    texts = {key.removeprefix("skipped_") for key in TEXTS if key.startswith("skipped_")}
    assert texts == skipped()


@pytest.mark.parametrize("what", ["area", "measure"])
@pytest.mark.parametrize("key", ["blank_{}", "unknown_{}_near", "others_{}", "two_{}s", "facet_{}"])
def test_names_have_their_texts(key: str, what: str) -> None:
    assert key.format(what) in TEXTS


@pytest.mark.parametrize("facet", FACETS)
@pytest.mark.parametrize("key", ["lacks_{}", "lacks_{}_near", "rows_lack_{}", "facet_{}"])
def test_what_a_table_lacks_has_its_text(key: str, facet: str) -> None:
    assert key.format(facet) in TEXTS
