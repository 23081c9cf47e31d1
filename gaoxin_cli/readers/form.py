"""Which columns of a table make up its figures, in long and in wide form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from gaoxin_cli.finding import Finding, Named, Statement
from gaoxin_cli.observation import KnownMeasure, PartialKey
from gaoxin_cli.period import Period
from gaoxin_cli.readers.intake import PERCENT, Figures, Intake, Rows
from gaoxin_cli.readers.layout import Column, Header
from gaoxin_cli.readers.names import Role
from gaoxin_cli.readers.rows import Cells, excerpt
from gaoxin_cli.submission import SubmittedFile
from gaoxin_cli.unit import Unit, shift

Ids = Sequence[str | None]
Dates = Sequence[Period | None]
_USED: Mapping[str, frozenset[Role]] = {
    "long": frozenset(("area", "period", "measure", "value", "unit", "prior", "growth", "note")),
    "wide": frozenset(("area", "period", "note")),
}


class Series(NamedTuple):
    """The columns that make up the figures of a row, in a wide table those of one measure."""

    measure: str | None
    """None in a long table, whose rows say it."""
    value: tuple[int, Figures] | None
    prior: tuple[int, Figures] | None
    growth: tuple[int, Figures] | None


class Form:
    """Takes the figures of rows out of the columns where the header says that they are."""

    def __init__(
        self, header: Header, measures: Mapping[str, KnownMeasure], file: SubmittedFile
    ) -> None:
        def index(role: Role) -> int | None:
            column = header.of(role)
            return None if column is None else column.position

        self._header = header
        self._measures = measures
        self._file = file
        self.area = index("area") or 0
        self.period = index("period") or 0
        self.measure = index("measure")
        self._note = index("note")
        self._unit = index("unit") if header.form == "long" else None
        unit_column = header.of("unit")
        self._intake = Intake(file, unit_column.source if unit_column else None)
        self._counted: list[int] = []
        """Columns whose cells are figures, though not to be read."""
        self.series = list(self._long() if header.form == "long" else self._wide())
        self._say_what_is_left_out()

    def _long(self) -> Iterator[Series]:
        find = self._header.of
        value, prior, growth = find("value"), find("prior"), find("growth")
        yield self._make(None, value, prior, growth)

    def _wide(self) -> Iterator[Series]:
        named = (column.name.measure for column in self._header.columns if not column.name.foreign)
        for measure in dict.fromkeys(filter(None, named)):
            find = partial(self._header.of, measure=measure)
            yield self._make(measure, find("value"), find("prior"), find("growth"))
        foreign = (column.position for column in self._header.columns if column.name.foreign)
        self._counted.extend(foreign)

    def _make(
        self,
        measure: str | None,
        value: Column | None,
        prior: Column | None,
        growth: Column | None,
    ) -> Series:
        value, prior = self._usable(measure, value), self._usable(measure, prior)
        growth = self._usable(measure, growth)
        of_value = value.name.unit if value else None
        return Series(
            measure,
            self._figures(value, None),
            self._figures(prior, of_value) if value else None,
            self._figures(growth, None),
        )

    def _figures(self, column: Column | None, unit: Unit | None) -> tuple[int, Figures] | None:
        """Return a column's place and content; the unit in its header comes before another."""
        if column is None:
            return None
        name = column.name
        growth = name.role == "growth"
        figures = Figures(column.source, self._measures, name.unit or unit, growth=growth)
        return column.position, figures

    def _usable(self, measure: str | None, column: Column | None) -> Column | None:
        """Return a column, but None if the unit in its header is one of another family."""
        if column is None or column.name.unit is None:
            return column
        expected: Unit | None = PERCENT
        if column.name.role != "growth":
            expected = self._measures[measure].unit if measure else None
        if expected is None or shift(column.name.unit, expected) is not None:
            return column
        facts: dict[str, object] = {
            "found": excerpt(column.name.unit.text),
            "expected": expected.text,
        }
        what = "other_growth_unit"
        if measure and column.name.role != "growth":
            what, facts["measure"] = "other_unit", Named(measure, self._measures[measure].name)
        place = column.source.at(self._header.line)
        self._file.reject((None, measure, None), Finding("E008", place, Statement(what, facts)))
        self._counted.append(column.position)
        return None

    def _say_what_is_left_out(self) -> None:
        """Report each column that adds nothing to the figures."""
        used = _USED[self._header.form]
        values = {
            column.name.measure for column in self._header.columns if column.name.role == "value"
        }
        for column in self._header.columns:
            role, measure, *_ = column.name
            in_its_form = measure is not None and self._header.form == "wide"
            if role == "prior" and (in_its_form or measure is None) and measure not in values:
                statement = Statement("prior_without_value", {"column": column.text})
            elif in_its_form or (measure is None and role in used):
                continue
            else:
                statement = Statement("column_left_out", {"column": column.text})
            place = column.source.at(self._header.line)
            self._file.findings.append(Finding("W110", place, statement))

    def take(
        self,
        lines: Sequence[int],
        columns: Sequence[Cells],
        areas: Ids,
        periods: Dates,
        measures: Ids | None,
    ) -> None:
        """Take in the figures of rows whose area, period and measure are known."""
        for series, rows in self._parts(lines, columns, areas, periods, measures):
            if series.value and any(columns[series.value[0]]):
                value = (series.value[1], columns[series.value[0]])
                prior = series.prior and (series.prior[1], columns[series.prior[0]])
                self._intake.levels(rows, value, prior)
            if series.growth:
                self._intake.rates(rows, series.growth[1], columns[series.growth[0]])

    def check(self, line: int, cells: Cells, key: PartialKey) -> None:
        """Report what is wrong with the figures of a row that is rejected anyway."""
        area, measure, period = key
        columns = [[cell] for cell in cells]
        for series, rows in self._parts([line], columns, [area], [period], [measure]):
            for place in (series.value, series.prior, series.growth):
                if place and cells[place[0]]:
                    self._intake.read(rows, place[1], columns[place[0]])

    def _parts(
        self,
        lines: Sequence[int],
        columns: Sequence[Cells],
        areas: Ids,
        periods: Dates,
        measures: Ids | None,
    ) -> Iterator[tuple[Series, Rows]]:
        count = len(lines)
        for index in self._counted:
            self._file.figures += count - columns[index].count("")
        noted: Sequence[bool] = [False] * count
        if self._note is not None and any(columns[self._note]):
            noted = list(map(bool, map(str.strip, columns[self._note])))
        units = [""] * count if self._unit is None else columns[self._unit]
        for series in self.series:
            if not any(any(columns[place[0]]) for place in series[1:] if place):
                continue
            of_rows = measures or [series.measure] * count
            kinds = frozenset(zip(of_rows, units, strict=True))
            keys: list[PartialKey] = list(zip(areas, of_rows, periods, strict=True))
            yield series, Rows(keys, lines, noted, of_rows, units, kinds)
