"""The rows of a table by months: figures of an indicator, and growth rates on the row below."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from gaoxin_cli.finding import AreaId, Finding, Location, Statement
from gaoxin_cli.number import is_missing
from gaoxin_cli.observation import SubmittedFile
from gaoxin_cli.period import Period
from gaoxin_cli.readers.intake import Figures, Intake, Rows
from gaoxin_cli.readers.layout import Column
from gaoxin_cli.readers.monthly import MonthlyHeader, period_of
from gaoxin_cli.readers.names import ColumnName, Names, Role, undecorated
from gaoxin_cli.readers.rows import Batch, Cells, Sheet, excerpt
from gaoxin_cli.readers.skipped import Skipped, Unnamed, is_note, is_total
from gaoxin_cli.readers.table import NOTHING_KNOWN
from gaoxin_cli.text import fold, narrow

_GROWTH_ROW = re.compile(
    r"(?:[比较与](?:上年|去年)(?:同期)?|同比|growth|year-on-year)?"
    r"(?:增长|增速|增幅|增减|增长率|增长速度)?(?:±)?%?(?:[(\[].{0,10}[)\]])?"
)
_SINGLE_MONTH = re.compile(r"(?:0?[2-9]|1[0-2])月(?:份)?")
_YEAR = re.compile(r"(?<![0-9])([12][0-9]{3})(?![0-9])")


class _Row(NamedTuple):
    """A row of figures, or of growth rates."""

    line: int
    cells: Cells
    area: str | None
    measure: str | None
    unit: str
    noted: bool
    foreign: bool = False
    """Whether only another plan of the run knows its area or measure."""


class _Sorted(NamedTuple):
    """The rows of a batch that have figures."""

    levels: list[_Row]
    rates: list[_Row]
    unsound: list[_Row]
    """Of unknown areas or measures."""


class _Month(NamedTuple):
    """The columns of one period."""

    period: Period
    value: tuple[int, Figures] | None
    prior: tuple[int, Figures] | None
    growth: tuple[int, Figures] | None
    rate: tuple[int, Figures] | None
    """The column of values again, in a row of growth rates."""


class MonthlyTable:
    """Reads the rows of a table by months into a file's figures."""

    def __init__(
        self, sheet: Sheet, header: MonthlyHeader, names: Names, file: SubmittedFile
    ) -> None:
        self._sheet = sheet
        self._header = header
        self._names = names
        self._file = file
        self._skipped = Skipped()
        unit = next((one for one in header.columns if one.name.role == "unit"), None)
        self._intake = Intake(file, unit.source if unit else None)
        self._area_at, self._unit_at = header.index("area"), header.index("unit")
        self._measure_at, self._note_at = header.index("measure") or 0, header.index("note")
        self._unnamed = Unnamed(sheet, header.line, header.cells)
        self._area: str | None = None
        self._months: list[_Month] = []
        self._above: _Row | None = None
        """The row of figures to which a row of growth rates belongs."""

    def read(self) -> None:
        """Read every row of the sheet; what it says is then in the file."""
        keys = [self._measure_at] + ([] if self._area_at is None else [self._area_at])
        self._sheet.begin(self._header.line, self._header.width, keys)
        for number, whole in enumerate(self._sheet.batches()):
            batch = self._skipped.below_header(whole, self._header.line)
            if number == 0 and not self._prepare():
                break
            self._take(batch)
        self._unnamed.tell(self._file)
        self._skipped.tell(self._file)

    def _prepare(self) -> bool:
        """Find out the year and the area, and with them the columns; say whether all is known."""
        titles = [*self._skipped.titles, self._sheet.title or ""]
        known = self._find_area(titles)
        year = self._names.year or self._find_year(titles)
        parts: dict[Period, dict[Role, Column]] = {}
        for month in self._header.months:
            column, role = month.column, month.column.name.role
            period = period_of(month.part, year)
            if _SINGLE_MONTH.fullmatch(month.part):
                self._reject(period, column, "E007", Statement("single_month", _found(column)))
                self._file.figures += 1
            elif period is None or role is None:
                self._reject(None, column, "E002", Statement("no_year", _found(column)))
                known = False
            elif (first := parts.setdefault(period, {}).setdefault(role, column)) is not column:
                facts = {"first": first.text, "second": column.text}
                self._reject(None, column, "E002", Statement("two_columns", facts))
                known = False
        self._months = [self._month(period, columns) for period, columns in parts.items()]
        for column in self._header.columns:
            if column.name.role not in ("area", "measure", "unit", "note"):
                statement = Statement("column_left_out", {"column": column.text})
                place = column.source.at(self._header.line)
                self._file.findings.append(Finding("W110", place, statement))
        return known

    def _reject(
        self, period: Period | None, column: Column, code: str, statement: Statement
    ) -> None:
        finding = Finding(code, column.source.at(self._header.line), statement)
        self._file.reject((None, None, period), finding)

    def _month(self, period: Period, columns: Mapping[Role, Column]) -> _Month:
        """Return the columns of a period; the unit of its values is that of its priors too."""
        measures = self._names.definitions.measures

        def figures(role: Role, *, growth: bool = False) -> tuple[int, Figures] | None:
            column = columns.get(role)
            if column is None:
                return None
            unit = column.name.unit
            if role == "prior" and unit is None and "value" in columns:
                unit = columns["value"].name.unit
            if role == "value" and growth:
                unit = None
            return column.index, Figures(column.source, measures, unit, growth=growth)

        return _Month(
            period,
            figures("value"),
            figures("prior"),
            figures("growth", growth=True),
            figures("value", growth=True),
        )

    def _find_area(self, titles: Sequence[str]) -> bool:
        """Find out whose figures these are where no column says it; say whether it is known."""
        if self._area_at is not None:
            return True
        areas = self._names.areas
        found = [area for area in map(areas.within, titles) if area is not None]
        self._area = self._names.area or next(iter(found), None)
        if self._area is None and any(map(areas.is_foreign_within, titles)):
            self._file.figures += 1
            return False
        if self._area is None:
            place = Location(self._file.name, self._header.line)
            self._file.reject(NOTHING_KNOWN, Finding("E002", place, Statement("no_area")))
            return False
        facts = {"area": AreaId(self._area)}
        self._file.notices.append(Statement("area_assumed", facts))
        return True

    def _find_year(self, titles: Sequence[str]) -> int | None:
        """Return the year that a title names, if all that name one name the same."""
        years = set(_YEAR.findall(narrow("\n".join(titles))))
        if len(years) != 1:
            return None
        year = int(years.pop())
        self._file.notices.append(Statement("year_assumed", {"year": year}))
        return year

    def _take(self, batch: Batch) -> None:
        """Sort the rows of a batch, then take their figures in column by column."""
        sorted_rows = _Sorted([], [], [])
        for broken in batch.broken:
            self._misshapen(broken.line, broken.cells, broken.statement)
        for line, cells in zip(batch.lines, batch.rows, strict=True):
            self._sort(line, [*cells, *[""] * (len(self._header.cells) - len(cells))], sorted_rows)
        groups = (row.cells for group in sorted_rows for row in group)
        self._unnamed.look(list(zip(*groups, strict=False)))
        for month in self._months:
            self._take_month(month, sorted_rows)

    def _take_month(self, month: _Month, rows: _Sorted) -> None:
        """Take in the figures of one period; it is covered if any row has one."""
        places = [place for place in month[1:4] if place]
        each = [row.cells[index] for group in rows for row in group for index, _ in places]
        if any(map(str.strip, each)):
            self._file.periods.add(month.period)
        levels, rates, unsound = (_common(group, month.period) for group in rows)
        if month.value:
            prior = month.prior and _cells(month.prior, rows.levels)
            self._intake.levels(levels, _cells(month.value, rows.levels), prior)
        if month.growth:
            self._intake.rates(levels, *_cells(month.growth, rows.levels))
        if month.rate:
            self._intake.rates(rates, *_cells(month.rate, rows.rates))
        for place in places if rows.unsound else ():
            self._intake.read(unsound, *_cells(place, rows.unsound))

    def _sort(self, line: int, cells: Cells, rows: _Sorted) -> None:
        """Say what a row is: skipped, figures, growth rates, or an error."""
        filled = [cell for cell in cells if cell.strip()]
        places = (place[0] for month in self._months for place in month[1:4] if place)
        figures = any(not is_missing(cells[index]) for index in places)
        text = cells[self._measure_at]
        if not filled:
            self._skipped.add("blank", line)
        elif [fold(cell) for cell in cells] == [fold(cell) for cell in self._header.cells]:
            self._skipped.add("header", line)
        elif not figures and is_note(cells):
            self._skipped.add("notes", line)
        elif not self._header.width.fits(cells):
            facts = {"found": len(cells), "expected": self._header.width.least}
            self._misshapen(line, cells, Statement("wrong_cell_count", facts))
        elif len(filled) == 1 and not figures and self._names.measures[text] is None:
            self._skipped.add("headings", line)
        elif self._area_at is not None and is_total(cells[self._area_at]):
            self._skipped.add("total", line)
        elif text.strip() and _GROWTH_ROW.fullmatch(undecorated(text)):
            self._rates(line, cells, rows)
        else:
            self._figures(line, cells, rows)

    def _rates(self, line: int, cells: Cells, rows: _Sorted) -> None:
        """Take a row of growth rates: it belongs to the indicator of the row above."""
        above = self._above
        if above is not None and above.foreign:
            return
        if above is not None and None not in (above.area, above.measure):
            rows.rates.append(above._replace(line=line, cells=cells, noted=self._noted(cells)))
            return
        self._file.figures += 1
        statement = Statement("growth_of_nothing", {"found": excerpt(cells[self._measure_at])})
        place = self._place(self._measure_at, line)
        key = NOTHING_KNOWN if above is None else (above.area, above.measure, None)
        self._file.reject(key, Finding("E006", place, statement))

    def _figures(self, line: int, cells: Cells, rows: _Sorted) -> None:
        """Take a row of figures, or of growth rates if its indicator's name says so."""
        names, text = self._names, cells[self._measure_at]
        written = "" if self._area_at is None else cells[self._area_at]
        area = self._area if self._area_at is None else names.areas[written]
        name = ColumnName("value", names.measures[text])
        if name.measure is None:
            name = names.column(undecorated(text))
        measure = None if name.foreign else name.measure
        unit = "" if self._unit_at is None else cells[self._unit_at]
        if name.unit is not None and is_missing(unit):
            unit = name.unit.text
        foreign = names.areas.is_foreign(written) or names.measures.is_foreign(text) or name.foreign
        row = _Row(line, cells, area, measure, unit, self._noted(cells), foreign=foreign)
        if foreign:
            self._file.figures += 1
            self._above = row
        elif area is not None and measure is not None and name.role == "growth":
            rows.rates.append(row)
        elif area is not None and measure is not None and name.role == "value":
            rows.levels.append(row)
            self._above = row
        else:
            rows.unsound.append(row)
            self._above = row._replace(measure=None)
            self._report(row, written, text)

    def _report(self, row: _Row, area: str, measure: str) -> None:
        """Report the area or measure of a row that is not known."""
        key = (row.area, row.measure, None)
        if row.area is None and self._area_at is not None:
            place, statement = self._place(self._area_at, row.line), self._names.areas.problem(area)
            self._file.reject(key, Finding("E005", place, statement))
        if row.measure is None:
            place = self._place(self._measure_at, row.line)
            statement = self._names.measures.problem(measure)
            self._file.reject(key, Finding("E006", place, statement))

    def _noted(self, cells: Cells) -> bool:
        return self._note_at is not None and bool(cells[self._note_at].strip())

    def _place(self, index: int, line: int) -> Location:
        return self._sheet.source(index, excerpt(self._header.cells[index])).at(line)

    def _misshapen(self, line: int, cells: Cells, statement: Statement) -> None:
        """Report a row whose cells can't be told apart, or are too few or too many."""
        self._file.figures += 1
        text = cells[self._measure_at] if self._measure_at < len(cells) else ""
        finding = Finding("E003", Location(self._file.name, line), statement)
        self._file.reject((self._area, self._names.measures[text], None), finding)


def _found(column: Column) -> dict[str, object]:
    return {"found": column.text}


def _cells(place: tuple[int, Figures], rows: Sequence[_Row]) -> tuple[Figures, Cells]:
    """Return a column of some rows, with what its cells are."""
    index, figures = place
    return figures, [row.cells[index] for row in rows]


def _common(rows: Sequence[_Row], period: Period) -> Rows:
    """Return what the figures of a period have in common in some rows."""
    measures, units = [row.measure for row in rows], [row.unit for row in rows]
    return Rows(
        [(row.area, row.measure, period) for row in rows],
        [row.line for row in rows],
        [row.noted for row in rows],
        measures,
        units,
        frozenset(zip(measures, units, strict=True)),
    )
