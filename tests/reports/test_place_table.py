"""The tables of places: within their width, whatever the names and numbers."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from gaoxin_cli.assessment import Question
from gaoxin_cli.messages import Words
from gaoxin_cli.places import standing
from gaoxin_cli.reports import Found, place_table
from gaoxin_cli.reports.canvas import Canvas
from gaoxin_cli.text import Language
from tests.conftest import Golden
from tests.scoring.made import assessed

POINTS = {"points": 10, "method": "rank"}
LONG = {
    "zh": "某某国家级高新技术产业开发区及其扩展园区",
    "en": "Zone with quite a long name for a table",
}
VALUES = ["1234567.25", "-7.999", "-7.999", None, "0.333333"]


def found(*, profile: bool) -> Found:
    """Return places of areas with ties, a missing figure and a long name; less is better."""
    assessment = assessed(POINTS, VALUES, [None] * len(VALUES), better="lower", name=LONG)
    question = Question(areas=["a0", "a3"]) if profile else Question()
    return Found("rank", assessment, question, places=standing(assessment, question))


@pytest.mark.parametrize("profile", [False, True])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_keeps_within_80_cells(golden: Golden, language: Language, profile: bool) -> None:  # noqa: FBT001 - a case
    text = place_table.render(found(profile=profile), Words(language), Canvas(80))
    golden(f"reports/places-{'profile' if profile else 'table'}-{language}-80.txt", text)
    assert max(map(cell_len, text.splitlines())) <= 80
