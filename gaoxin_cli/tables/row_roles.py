"""What the figures of a row are that belongs to the row above it: growth rates only in %."""

from __future__ import annotations

from gaoxin_cli.files.sheet import Cells
from gaoxin_cli.number import is_missing, parse_number
from gaoxin_cli.tables.labels import Said, Vocabulary
from gaoxin_cli.tables.layout import Frame, Layout
from gaoxin_cli.tables.records import Record
from gaoxin_cli.tables.vocabulary import Role
from gaoxin_cli.unit import Unit, parse_unit

_ANNUAL = frozenset(("", "a", "p1y", "annual", "annually", "yearly", "年", "年度", "年报"))


class RowRoles:
    """Tells growth rates from changes by the units that rows, headers and titles state."""

    def __init__(self, layout: Layout, vocabulary: Vocabulary) -> None:
        self._layout = layout
        self._vocabulary = vocabulary

    def of(self, said: Said, record: Record, frame: Frame) -> Role:
        """Return what the figures of a row are: growth rates only if their unit is %."""
        written = record.unit[0] if isinstance(record.unit, tuple) else record.unit
        unit = said.unit
        if unit is None and not is_missing(written):
            unit = parse_unit(written)
        percent = unit is not None and unit.is_percent and not unit.exponent
        measure = record.measure or frame.measure
        own = self._vocabulary.definitions.measures[measure].unit if measure else None
        if said.role == "change":
            rate = own is not None and own.is_percent
            return "growth" if percent and not rate and said.span != "single" else "change"
        if said.role == "growth":
            if unit is None and self._cells_say_percent(record):
                return "growth"
            if (
                unit is None
                and said.kind != "rate"
                and own is not None
                and self._table_says(own, frame)
            ):
                return "change"
            return "growth" if unit is None or percent else "change"
        return said.role or "value"

    def is_single(self, cells: Cells, measure: str | None) -> bool:
        """Return whether a row says that it is of one month or quarter alone, and is no stock."""
        labels = self._layout.labels.get("frequency", ())
        texts = [cells[label.place].strip() for label in labels]
        if all(text.casefold() in _ANNUAL for text in texts):
            return False
        if all(self._vocabulary.says(text).span == "cumulative" for text in texts):
            return False
        known = self._vocabulary.definitions.measures.get(measure or "")
        return known is None or known.kind not in ("stock", "rank")

    def _cells_say_percent(self, record: Record) -> bool:
        cells = [record.cells[one.place] for one in self._layout.figures]
        numbers = [parse_number(cell, growth=True) for cell in cells if not is_missing(cell)]
        return bool(numbers) and all(one is not None and one.percent for one in numbers)

    def _table_says(self, own: Unit, frame: Frame) -> bool:
        """Return whether titles or headers give the unit of a measure, and none of its growth."""
        units = [*frame.units]
        units += [one.unit for one in self._layout.figures if one.unit is not None]
        percent = any(unit.is_percent for unit in units)
        return not percent and any(unit.family == own.family for unit in units)
