"""From the unit in which a figure is written to that of its measure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gaoxin_cli.finding import Named, Statement
from gaoxin_cli.number import is_missing
from gaoxin_cli.observation import KnownMeasure
from gaoxin_cli.tables.names import excerpt
from gaoxin_cli.unit import Unit, multiplier, parse_unit, shift

WrittenUnit = str | tuple[str, str]
"""What a row says of its unit: a text, or a text with that of the column of multipliers."""
Kind = tuple[str | None, WrittenUnit]
"""A measure (None if unknown) and what the row says of the unit."""


class Conversions(dict[Kind, "int | Statement"]):
    """The power of ten that takes a figure to its measure's unit, or why there is none.

    The unit of the row comes first, then that of the header, then a title's of the same family;
    those of row and header must agree.
    """

    def __init__(
        self,
        measures: Mapping[str, KnownMeasure],
        target: Unit | None,
        header: Unit | None,
        titled: Sequence[Unit],
    ) -> None:
        super().__init__()
        self.units: dict[Kind, Unit] = {}
        """The unit from which figures are converted."""
        self._in_cells: dict[tuple[Kind, str], int | Statement] = {}
        self._measures = measures
        self._target = target
        self._header = header
        self._titled = titled

    def __missing__(self, kind: Kind) -> int | Statement:
        measure, written = kind
        if measure is None:
            return 0
        units = self._stated(measure, written)
        if isinstance(units, Statement):
            result: int | Statement = units
        else:
            result = self._shift(units, measure)
            if units and result:
                self.units[kind] = units[0]
        self[kind] = result
        return result

    def in_cell(self, kind: Kind, written: str) -> int | Statement:
        """Return the power for a figure with a unit in its cell, which must agree with others.

        A mere multiplier (107万) multiplies the unit without one that is stated elsewhere, or the
        base of the measure's.
        """
        known = self._in_cells.get((kind, written))
        if known is None:
            known = self._in_cells[kind, written] = self._with_cell(kind, written)
        return known

    def _with_cell(self, kind: Kind, written: str) -> int | Statement:
        measure, of_row = kind
        if measure is None:
            return 0
        stated = self._stated(measure, of_row)
        if isinstance(stated, Statement):
            return stated
        unit = parse_unit(written)
        if self._target is not None and unit.exponent:
            # A rate in ‰ is no growth: births and deaths are given so.
            facts = {"found": excerpt(written), "expected": self._target.text}
            return Statement("other_growth_unit", facts)
        target = self._target or self._measures[measure].unit
        if not unit.family:
            base = stated[0] if stated else target
            if stated and base.exponent not in (0, unit.exponent):
                return _disagree(unit, base)
            unit = Unit(unit.text, unit.exponent, base.family)
            stated = []
        return self._shift([unit, *stated], measure)

    def _stated(self, measure: str, written: WrittenUnit) -> list[Unit] | Statement:
        """Return the units that hold for a figure, the nearest first, multiplied."""
        text, times = written if isinstance(written, tuple) else (written, "")
        units: list[Unit] = []
        if self._target is not None:
            return [self._header] if self._header else []
        if not is_missing(text):
            units.append(parse_unit(text))
        if self._header is not None:
            units.append(self._header)
        if not units:
            titled = self._of_title(self._measures[measure].unit)
            if isinstance(titled, Statement):
                return titled
            units += titled
        if is_missing(times):
            return units
        power = multiplier(times)
        if power is None:
            return Statement("unknown_multiplier", {"found": excerpt(times)})
        if not units:
            return Statement("multiplier_without_unit", {"found": excerpt(times)})
        return [
            Unit(f"{unit.text} × 10^{power}", unit.exponent + power, unit.family) if power else unit
            for unit in units
        ]

    def _of_title(self, target: Unit) -> list[Unit] | Statement:
        """Return the unit that the titles give to figures in a unit of this family, if any."""
        titled = [unit for unit in self._titled if unit.family == target.family]
        unclear = next((unit for unit in self._titled if not unit.family), None)
        if not titled and unclear is not None:
            what = "multiple_of_no_unit" if unclear.exponent else "unknown_title_unit"
            return Statement(what, {"found": excerpt(unclear.text)})
        if len({unit.exponent for unit in titled}) > 1:
            return _disagree(*titled[:2])
        if not titled and self._titled and all(unit.is_percent for unit in self._titled):
            # A title of 单位：% makes growth rates or shares of what is no rate.
            return Statement("percent_of_no_rate", {"expected": target.text})
        return titled[:1]

    def _shift(self, units: Sequence[Unit], measure: str) -> int | Statement:
        """Return the power of ten from the units stated for a figure, which must agree."""
        if not units:
            return 0
        first = units[0]
        for other in units[1:]:
            if (first.exponent, first.family) != (other.exponent, other.family):
                return _disagree(first, other)
        target = self._target or self._measures[measure].unit
        power = shift(first, target)
        if power is None:
            facts: dict[str, object] = {"found": excerpt(first.text), "expected": target.text}
            if self._target is not None:
                return Statement("other_growth_unit", facts)
            facts["measure"] = Named(measure, self._measures[measure].name)
            return Statement("other_unit", facts)
        return power


def _disagree(first: Unit, second: Unit) -> Statement:
    facts = {"first": excerpt(first.text), "second": excerpt(second.text)}
    return Statement("units_disagree", facts)
