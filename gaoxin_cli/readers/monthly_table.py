"""The rows of a table by months: figures of an indicator, and growth rates on the row below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from gaoxin_cli.finding import Finding, Location, Statement
from gaoxin_cli.number import is_missing
from gaoxin_cli.observation import PartialKey
from gaoxin_cli.period import Period
from gaoxin_cli.readers.frame import Frame, Month, find_frame
from gaoxin_cli.readers.intake import Figures, Intake, Rows, is_same
from gaoxin_cli.readers.monthly import MonthlyHeader
from gaoxin_cli.readers.names import ColumnName, Names, undecorated
from gaoxin_cli.readers.rows import Batch, Cells, Sheet, excerpt
from gaoxin_cli.readers.skipped import Skipped, Unnamed, is_note, is_total
from gaoxin_cli.readers.table import NOTHING_KNOWN
from gaoxin_cli.submission import SubmittedFile
from gaoxin_cli.text import fold
from gaoxin_cli.unit import parse_unit

_GROWTH_ROW = re.compile(
    r"(?:[比较与](?:上年|去年)(?:同期)?|同比|growth|year-on-year)?"
    r"(?:增长|增速|增幅|增减|增长率|增长速度)?(?:±)?%?(?:[(\[].{0,10}[)\]])?"
)


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
        self._frame = Frame(None, ())
        self._above: _Row | None = None
        """The row of figures to which a row of growth rates belongs."""

    def read(self) -> None:
        """Read every row of the sheet; what it says is then in the file."""
        keys = [self._measure_at] + ([] if self._area_at is None else [self._area_at])
        self._sheet.begin(self._header.line, self._header.width, keys)
        for number, whole in enumerate(self._sheet.batches()):
            batch = self._skipped.below_header(whole, self._header.line)
            if number == 0:
                titles = [*self._skipped.titles, self._sheet.title or ""]
                frame = find_frame(self._header, self._names, self._file, titles)
                if frame is None:
                    break
                self._frame = frame
            self._take(batch)
        self._unnamed.tell(self._file)
        self._skipped.tell(self._file)

    def _take(self, batch: Batch) -> None:
        """Sort the rows of a batch, then take their figures in column by column."""
        sorted_rows = _Sorted([], [], [])
        for broken in batch.broken:
            self._misshapen(broken.line, broken.cells, broken.statement)
        for line, cells in zip(batch.lines, batch.rows, strict=True):
            self._sort(line, cells, sorted_rows)
        groups = (row.cells for group in sorted_rows for row in group)
        self._unnamed.look(list(zip(*groups, strict=False)))
        for month in self._frame.months:
            self._take_month(month, sorted_rows)

    def _take_month(self, month: Month, rows: _Sorted) -> None:
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
        fits = self._header.width.fits(cells)
        count = len(cells)
        cells = [*cells, *[""] * (len(self._header.cells) - len(cells))]
        filled = [cell for cell in cells if cell.strip()]
        places = (place[0] for month in self._frame.months for place in month[1:4] if place)
        figures = any(not is_missing(cells[index]) for index in places)
        text = cells[self._measure_at]
        if not filled:
            self._skipped.add("blank", line)
        elif [fold(cell) for cell in cells] == [fold(cell) for cell in self._header.cells]:
            self._skipped.add("header", line)
        elif not figures and is_note(cells):
            self._skipped.add("notes", line)
        elif not fits:
            facts = {"found": count, "expected": self._header.width.least}
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
        area = self._frame.area if self._area_at is None else names.areas[written]
        name = ColumnName("value", names.measures[text])
        if name.measure is None:
            name = names.column(undecorated(text))
        measure = None if name.foreign else name.measure
        unit = "" if self._unit_at is None else cells[self._unit_at]
        if name.unit is not None and is_missing(unit):
            unit = name.unit.text
        elif name.unit is not None and not is_same(name.unit, parse_unit(unit)):
            self._disagree(line, (area, measure, None), name.unit.text, unit)
            return
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

    def _disagree(self, line: int, key: PartialKey, first: str, second: str) -> None:
        """Report a row whose indicator and whose unit column name different units."""
        self._file.figures += 1
        self._above = None
        facts = {"first": excerpt(first), "second": excerpt(second)}
        place = self._place(self._measure_at, line)
        self._file.reject(key, Finding("E008", place, Statement("units_disagree", facts)))

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
        self._file.reject((self._frame.area, self._names.measures[text], None), finding)


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
