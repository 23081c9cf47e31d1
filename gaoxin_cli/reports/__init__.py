"""The reports: each format has a module, and is registered here, once.

A reporter turns an assessment into text and writes nowhere. Its module is loaded when it is used.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from gaoxin_cli.assessment import Assessment
    from gaoxin_cli.messages import Words
    from gaoxin_cli.reports.canvas import Canvas


class Reporter(Protocol):
    """Turns an assessment into the text of a report."""

    def __call__(
        self, assessment: Assessment, words: Words, canvas: Canvas, only: Collection[str]
    ) -> str:
        """Return the report; ``only`` narrows the verdicts that it lists."""


def _table(assessment: Assessment, words: Words, canvas: Canvas, only: Collection[str]) -> str:
    from gaoxin_cli.reports.verdict_table import render

    return render(assessment, words, canvas, only)


def _json(assessment: Assessment, words: Words, canvas: Canvas, only: Collection[str]) -> str:
    from gaoxin_cli.reports.json_report import render

    del canvas
    return render(assessment, words, only)


def overview_table(
    assessment: Assessment, words: Words, canvas: Canvas, only: Collection[str]
) -> str:
    """Return one table of zones, indicators and years: where do we stand, at a glance."""
    from gaoxin_cli.reports.overview import render

    return render(assessment, words, canvas, only)


REPORTERS: Mapping[str, Reporter] = {"table": _table, "json": _json}
"""The formats of ``gaoxin check`` by name; the first is the default."""
