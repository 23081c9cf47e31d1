"""The places of areas for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterable

from gaoxin_cli.messages import Words
from gaoxin_cli.places import Place
from gaoxin_cli.reports.csv_cell import csv_table, csv_text
from gaoxin_cli.reports.place_record import KEYS, place_record


def render(places: Iterable[Place], words: Words) -> bytes:
    """Return a byte order mark, a header and a row for where an area stands in an indicator."""
    records = (place_record(place, words).values() for place in places)
    rows = (["" if cell is None else csv_text(str(cell)) for cell in one] for one in records)
    return csv_table((KEYS, *rows))
