"""A blank submission: a row for every figure that a plan needs."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from gaoxin_cli.messages import Words
from gaoxin_cli.observation import Need
from gaoxin_cli.plan import Plan
from gaoxin_cli.reports.csv_cell import csv_text

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
NOT_WANTED = "-"


def render(plan: Plan, needs: Iterable[Need], words: Words) -> str:
    """Return a CSV table in long form, a row a figure, whose figures are to be filled in.

    A row wants the figure whose cell is blank: the reported growth rate where the cell of the value
    is marked as missing. Notes are left blank: a note would explain warnings away.
    """
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(map(words.text, COLUMNS))
    for need in needs:
        area = plan.area_name(need.area, words.language)
        measure = plan.measure_name(need.measure, words.language)
        named = map(csv_text, (area, str(need.period), measure))
        value = NOT_WANTED if need.is_growth else ""
        writer.writerow((*named, value, csv_text(need.unit), "", "", ""))
    return text.getvalue()
