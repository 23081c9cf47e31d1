"""The header of a table: where it is, which columns it has, in which form the table is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from gaoxin_cli.finding import Finding, Location, Statement
from gaoxin_cli.observation import Source
from gaoxin_cli.readers.names import HEADERS, ColumnName, Names, Role
from gaoxin_cli.readers.rows import Cells, Sheet, Width, excerpt
from gaoxin_cli.text import fold, nearest

_FEWEST_FOR_A_HEADER = 2


class Column(NamedTuple):
    """A column of a table."""

    position: int
    """Counted from 0."""
    source: Source
    name: ColumnName

    @property
    def text(self) -> str:
        """The header as written."""
        return self.source.column or ""


class Header(NamedTuple):
    """The header of a table in long or wide form."""

    line: int
    cells: tuple[str, ...]
    form: Literal["long", "wide"]
    columns: tuple[Column, ...]
    missing: tuple[Role, ...]
    """Required columns that it lacks."""

    @property
    def width(self) -> Width:
        """How many cells a row may have."""
        return Width(self.columns[-1].position + 1, len(self.cells))

    @property
    def known(self) -> int:
        """How many of its cells were understood."""
        return sum(column.name.role is not None for column in self.columns)

    def of(self, role: Role, measure: str | None = None) -> Column | None:
        """Return the column for a thing, in a wide table of a measure."""
        for column in self.columns:
            if (column.name.role, column.name.measure) == (role, measure):
                return column
        return None

    def text_at(self, index: int) -> str:
        """Return the header of a column as written."""
        return excerpt(self.cells[index])

    def is_repeated_in(self, cells: Cells) -> bool:
        """Return whether a row is this header again."""
        return self.width.fits(cells) and all(
            fold(cell) == fold(own) for cell, own in zip(cells, self.cells, strict=False)
        )


def read_header(sheet: Sheet, line: int, cells: Cells, names: Names) -> Header | None:
    """Return what a row says if it is a header, None if it looks like none."""
    filled = [(i, cell) for i, cell in enumerate(cells) if cell.strip()]
    columns = tuple(
        Column(i, sheet.source(i, excerpt(cell)), names.column(cell)) for i, cell in filled
    )
    roles = {column.name.role for column in columns if column.name.measure is None}
    of_measures = any(column.name.measure is not None for column in columns)
    known = sum(column.name.role is not None for column in columns)
    if known < _FEWEST_FOR_A_HEADER:
        return None
    required: tuple[Role, ...] = ("area", "period", "measure")
    form: Literal["long", "wide"] = "wide" if of_measures and "measure" not in roles else "long"
    if form == "wide":
        required = ("area", "period")
    missing = [role for role in required if role not in roles]
    if form == "long" and not roles & {"value", "growth"}:
        missing.append("value")
    return Header(line, tuple(cells), form, columns, tuple(missing))


def problems(header: Header) -> Iterator[Finding]:
    """Yield what forbids to read a table: a required column missing, two for the same thing."""
    for role in header.missing:
        yield Finding(
            "E002",
            Location(header.columns[0].source.file, header.line),
            _missing(role, header),
        )
    seen: dict[tuple[Role, str | None], Column] = {}
    for column in header.columns:
        name = column.name
        if name.role is None or name.foreign:
            continue
        first = seen.setdefault((name.role, name.measure), column)
        if first is not column:
            facts = {"first": first.text, "second": column.text}
            statement = Statement("two_columns", facts)
            yield Finding("E002", column.source.at(header.line), statement)


def _missing(role: Role, header: Header) -> Statement:
    """Say which column is missing, and which header could be meant for it."""
    what = Statement(f"column_{role}")
    strangers = [column.text for column in header.columns if column.name.role is None]
    expected: Iterable[str] = HEADERS[role]
    for stranger in strangers:
        if nearest(stranger, expected):
            facts = {"column": what, "near": stranger}
            return Statement("missing_column_near", facts)
    return Statement("missing_column", {"column": what})
