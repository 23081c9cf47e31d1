"""The points of areas for spreadsheets: a row a total, and one each of its indicators."""

from __future__ import annotations

from collections.abc import Iterator

from gaoxin_cli.messages import Words
from gaoxin_cli.reports.csv_cell import csv_text
from gaoxin_cli.reports.score_record import part_record, score_record
from gaoxin_cli.scores import Score

HEADER = (
    "record", "plan", "scoring", "scoring_name", "year", "period", "area", "area_name",
    "indicator", "indicator_name", "method", "points", "out_of", "percent", "place", "of",
    "value", "bound", "reason",
)  # fmt: skip
"""The columns; ``record`` says ``score`` of a total, ``part`` of an indicator."""


def score_rows(scores: tuple[Score, ...], words: Words) -> Iterator[list[str]]:
    """Yield the rows below the header."""
    for score in scores:
        total = score_record(score, words)
        yield _row({"record": "score", **total})
        # A part has no percentage and no place of its own.
        whose = total | dict.fromkeys(("percent", "place", "of"))
        for part in score.parts:
            yield _row({"record": "part", **whose, **part_record(score, part, words)})


def _row(record: dict[str, str | int | None]) -> list[str]:
    cells = (record.get(key) for key in HEADER)
    return ["" if cell is None else csv_text(str(cell)) for cell in cells]
