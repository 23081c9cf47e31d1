"""A blank submission: a row for every figure that a plan needs."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from gaoxin_cli.messages import Words
from gaoxin_cli.needs import Need
from gaoxin_cli.plan import Plan
from gaoxin_cli.text import printable

COLUMNS = (
    "header_area",
    "header_period",
    "header_measure",
    "header_value",
    "header_unit",
    "header_prior",
    "header_growth",
    "header_note",
)
FORMULA_STARTS = ("=", "+", "-", "@")


def render(plan: Plan, needs: Iterable[Need], words: Words) -> str:
    """Return a CSV table in long form, a row a figure, whose figures are to be filled in.

    A row whose unit is ``%`` though its measure's is not wants the reported growth rate. Notes are
    left blank: a note would explain warnings away.
    """
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(map(words.text, COLUMNS))
    for need in needs:
        area = plan.area_name(need.area, words.language)
        measure = plan.measure_name(need.measure, words.language)
        row = (area, str(need.period), measure, "", need.unit, "", "", "")
        writer.writerow(map(_as_text, row))
    return text.getvalue()


def _as_text(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    shown = printable(cell)
    return f"'{shown}" if shown.startswith(FORMULA_STARTS) else shown
