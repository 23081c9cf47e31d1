"""Rows of figures on their way from a sheet to the columns that take them in."""

from __future__ import annotations

from typing import NamedTuple

from gaoxin_cli.files.sheet import Cells
from gaoxin_cli.tables.conversion import WrittenUnit
from gaoxin_cli.tables.dates import DateKey


class Record(NamedTuple):
    """A row of figures, with what its labels say."""

    line: int
    cells: Cells
    area: str | None
    measure: str | None
    date: DateKey
    unit: WrittenUnit
    noted: bool
