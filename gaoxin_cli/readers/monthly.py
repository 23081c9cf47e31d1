"""The header of a table by months: a row per indicator, a column per cumulative month."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gaoxin_cli.period import Period, parse_period
from gaoxin_cli.readers.layout import Column
from gaoxin_cli.readers.names import ColumnName, Names, Role, split_unit
from gaoxin_cli.readers.rows import Cells, Sheet, Width, excerpt
from gaoxin_cli.text import fold
from gaoxin_cli.unit import Unit

_GROWTH_SUFFIX = re.compile(r"(?:[比较](?:上年|去年)(?:同期)?|同比)?(?:增长|增速|增幅|增减)?$")
_SAYS_A_PART = re.compile(r"[0-9一二三四上前全]")
_ANY_YEAR = 2000
_LONGEST_LABEL = 40


@dataclass(frozen=True, slots=True)
class MonthColumn:
    """A column with the figures of one period."""

    column: Column
    """Its role is value, prior or growth."""
    part: str
    """What its header, or the one to its left, says of the period."""


@dataclass(frozen=True, slots=True)
class MonthlyHeader:
    """The header of a table by months."""

    line: int
    cells: tuple[str, ...]
    columns: tuple[Column, ...]
    """Those that are no figures."""
    months: tuple[MonthColumn, ...]
    missing: tuple[Role, ...] = ()
    """Nothing: a header by months is complete or is none."""

    @property
    def width(self) -> Width:
        """How many cells a row may have."""
        last = max(
            one.position for one in (*self.columns, *(month.column for month in self.months))
        )
        return Width(last + 1, len(self.cells))

    @property
    def known(self) -> int:
        """How many of its cells were understood."""
        return len(self.months) + sum(one.name.role is not None for one in self.columns)

    def index(self, role: Role) -> int | None:
        """Return where a column that is no figure stands."""
        return next((one.position for one in self.columns if one.name.role == role), None)


def read_monthly_header(
    sheet: Sheet, line: int, cells: Cells, names: Names
) -> MonthlyHeader | None:
    """Return what a row says if it is the header of a table by months, else None.

    It has a column of indicators and columns of periods; growth and the figure of the year before
    may stand to the right of each.
    """
    others: list[Column] = []
    months: list[MonthColumn] = []
    part = ""
    for i, cell in enumerate(cells):
        if not cell.strip():
            continue
        source = sheet.source(i, excerpt(cell))
        label = _label(cell)
        name = names.column(cell)
        if label is not None:
            part, role, unit = label
            months.append(MonthColumn(Column(i, source, ColumnName(role, unit=unit)), part))
        elif part and name.measure is None and name.role in ("growth", "prior"):
            months.append(MonthColumn(Column(i, source, name), part))
        else:
            others.append(Column(i, source, name))
    roles = {column.name.role for column in others}
    if "measure" not in roles or not months or roles & {"period", "value"}:
        return None
    return MonthlyHeader(line, tuple(cells), tuple(others), tuple(months))


def _label(text: str) -> tuple[str, Role, Unit | None] | None:
    """Return the period that a header names, with or without its year, what it heads, its unit."""
    if len(text) > _LONGEST_LABEL:
        return None
    text, unit = split_unit(text)
    part = fold(text).removesuffix("累计")
    if _is_part(part):
        return part, "value", unit
    suffix = _GROWTH_SUFFIX.search(part)
    part = part[: suffix.start()] if suffix else part
    return (part, "growth", unit) if _is_part(part) else None


def _is_part(text: str) -> bool:
    return _SAYS_A_PART.search(text) is not None and period_of(text, _ANY_YEAR) is not None


def period_of(part: str, year: int | None) -> Period | None:
    """Return the period that a header names; the year is used if it names none."""
    return parse_period(part) or (None if year is None else parse_period(f"{year:04}年{part}"))
