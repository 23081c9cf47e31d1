"""The places of areas for spreadsheets."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from gaoxin_cli.messages import Words
from gaoxin_cli.places import Place
from gaoxin_cli.reports.csv_cell import csv_text
from gaoxin_cli.reports.place_record import KEYS, place_record


def render(places: Iterable[Place], words: Words) -> bytes:
    """Return a byte order mark, a header and a row for where an area stands in an indicator."""
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(KEYS)
    for place in places:
        record = place_record(place, words).values()
        writer.writerow("" if cell is None else csv_text(str(cell)) for cell in record)
    return text.getvalue().encode("utf-8-sig")
