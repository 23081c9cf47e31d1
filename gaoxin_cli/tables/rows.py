"""The rows of a table that aren't plain figures, told apart one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from gaoxin_cli.files.sheet import Cells, TornRow
from gaoxin_cli.finding import Statement
from gaoxin_cli.number import is_missing
from gaoxin_cli.observation import PartialKey
from gaoxin_cli.submitted_file import SubmittedFile
from gaoxin_cli.tables.conversion import WrittenUnit
from gaoxin_cli.tables.dates import DateKey, Dates
from gaoxin_cli.tables.labels import FOREIGN, NOTHING, Said, Vocabulary
from gaoxin_cli.tables.layout import Layout
from gaoxin_cli.tables.left_out import LeftOut
from gaoxin_cli.tables.names import excerpt
from gaoxin_cli.tables.places import Named, Places
from gaoxin_cli.tables.records import Record
from gaoxin_cli.tables.row_cells import RowCells
from gaoxin_cli.tables.row_keys import RowKeys, Table
from gaoxin_cli.tables.row_roles import RowRoles
from gaoxin_cli.tables.skipped import Skipped, is_total
from gaoxin_cli.tables.understood import REQUIRED
from gaoxin_cli.tables.vocabulary import Role
from gaoxin_cli.tables.where import Where
from gaoxin_cli.unit import Unit, parse_unit

Problem = tuple[str, Named | None, Statement]
"""A code, the label that is meant if it is no period's, and what is wrong with it."""


class Sorter:
    """Says of each row of figures whose they are, or what is wrong with it."""

    def __init__(  # noqa: PLR0913, PLR0917  # what rows are told apart by
        self,
        table: Table,
        cells: RowCells,
        where: Where,
        layout: Layout,
        places: Places,
        dates: Dates,
        vocabulary: Vocabulary,
        file: SubmittedFile,
        skipped: Skipped,
    ) -> None:
        self.records: dict[Role, list[Record]] = {}
        self.priors: dict[int, Cells] = {}
        """The row of the year before, by the line of the row of figures that it belongs to."""
        self.rejected: list[tuple[Record, PartialKey]] = []
        self._table = table
        self._cells = cells
        self._where = where
        self._layout = layout
        self._places = places
        self._dates = dates
        self._vocabulary = vocabulary
        self._file = file
        self._skipped = skipped
        self._keys = RowKeys(table, cells, where, layout, places, dates, file)
        self._above: Record | Literal["others"] | None = None
        """The row of figures to which a row of growth rates belongs."""
        self._left_out = LeftOut()
        self._roles = RowRoles(layout, vocabulary)
        self._told: set[str] = set()
        self.clear()

    def clear(self) -> None:
        """Forget the rows: they were taken in."""
        self.records = {"value": [], "growth": [], "index": []}
        self.priors = {}
        self.rejected = []

    def above(self, record: Record | None) -> None:
        """Take note of the row of figures above; of none after a heading."""
        self._above = record

    def is_ready(self) -> bool:
        """Return whether every facet of the figures is told."""
        return not self._table.is_foreign and not self._table.lacking()

    # Rows that can't be read

    def torn(self, row: TornRow) -> None:
        """Report a row that could not be taken apart."""
        cells = [*row.cells, *[""] * (self._layout.width.most - len(row.cells))]
        if row.stops:
            self._keys.reject(row.line, None, (None, None, None), "E003", row.statement)
        else:
            self._misshapen(row.line, cells, row.statement)

    def _misshapen(self, line: int, cells: Cells, statement: Statement) -> None:
        self._keys.misshapen(line, cells, statement)
        self._above = None

    def others(self, what: str, name: str, line: int) -> None:
        """Count a row of an area or a measure that the plan doesn't know."""
        self._left_out.other(what, name, line)
        self._above = "others"

    # Rows of figures

    def data(self, line: int, cells: Cells, padded: Cells, *, has_figures: bool) -> None:
        """Sort a row that has a figure, or labels at least."""
        if self._table.is_foreign:
            self._file.figures += 1
            return
        if not self._is_told(line):
            return
        filled = [cell for cell in padded if cell.strip()]
        told = [facet for facet in REQUIRED if facet in self._layout.labels]
        if len(filled) == 1 and len(told) > 1:
            statement = Statement("lone_cell", {"found": excerpt(filled[0])})
            self._misshapen(line, padded, statement)
            return
        if not self._layout.split and not self._layout.width.fits(cells):
            facts = {"found": len(cells), "expected": self._layout.width.least}
            self._misshapen(line, padded, Statement("wrong_cell_count", facts))
            return
        if self._roles.is_single(padded, self._keys.of(padded)[1] or self._table.frame.measure):
            self._left_out.singles.append(line)
            return
        self._sound(line, padded, has_figures=has_figures)

    def _is_told(self, line: int) -> bool:
        """Return whether every facet of a row is told, and report once which is not."""
        lacking = self._table.lacking()
        for facet in lacking:
            if facet not in self._told:
                self._told.add(facet)
                self._file.figures += 1
                facts = {"line": line, "header": self._layout.lines[-1]}
                statement = Statement(f"rows_lack_{facet}", facts)
                self._keys.reject(line, None, (None, None, None), "E002", statement)
        return not lacking

    def _sound(self, line: int, cells: Cells, *, has_figures: bool) -> None:
        places = self._places
        area = places.areas.of(cells) if places.areas else None
        measure = places.measures.of(cells) if places.measures else None
        for named in (area, measure):
            if named is not None and named.identifier is None and is_total(named.text):
                self._skipped.add("total", line)
                self._above = "others"
                return
        said = NOTHING
        if measure is not None and measure.identifier is None and measure.problem is None:
            said = self._vocabulary.says(measure.text)
            if said.role not in (None, "value") and said.measure is None and not said.area:
                self._attached(line, cells, said, area)
                return
        if self._is_foreign(area, measure, said):
            self._file.figures += 1
            self._keys.cover(self._keys.period(cells))
            self._above = "others"
            return
        record = self._record(line, cells, area, measure, said)
        if said.span == "single" and record.measure is not None:
            self._left_out.singles.append(line)
            self._above = "others"
            return
        if said.measure and said.role not in (None, "value"):
            role = self._roles.of(said, record, self._table.frame)
            if role in ("growth", "index"):
                self._keep(record, area, measure, role, has_figures=has_figures)
            else:
                self._left_out.change(measure.text if measure else "", line)
            return
        self._keep(record, area, measure, "value", has_figures=has_figures)

    def _is_foreign(self, area: Named | None, measure: Named | None, said: Said) -> bool:
        if area is not None and self._vocabulary.areas.is_foreign(area.text):
            return True
        if measure is not None and self._vocabulary.measures.is_foreign(measure.text):
            return True
        return FOREIGN in (said.area, said.measure)

    def _record(
        self, line: int, cells: Cells, area: Named | None, measure: Named | None, said: Said
    ) -> Record:
        columns = [[cell] for cell in cells]
        date: DateKey = self._cells.keys(columns)[0] if "period" in self._layout.labels else ()
        identifier = measure.identifier if measure is not None else None
        if said.understood and said.measure is not None:
            identifier = said.measure
        if said.period is not None and date == ():
            date = said.period
        elif said.span == "cumulative" and (dated := self._dates[date]) is not None:
            date = dated._replace(cumulative=True)
        unit = self._cells.units(columns)[0]
        if said.unit is not None and identifier is not None:
            unit = self._with_unit(line, unit, said.unit, measure, identifier)
        return Record(
            line,
            cells,
            area.identifier if area is not None else None,
            identifier,
            date,
            unit,
            self._cells.noted(columns, [line])[0],
        )

    def _with_unit(
        self,
        line: int,
        written: WrittenUnit,
        unit: Unit,
        measure: Named | None,
        identifier: str,
    ) -> WrittenUnit:
        """Return the unit of a row of which its label names one; a column must name the same."""
        text, times = written if isinstance(written, tuple) else (written, "")
        if not is_missing(text):
            other = parse_unit(text)
            if (other.family, other.exponent) != (unit.family, unit.exponent):
                facts = {"first": unit.text, "second": excerpt(text)}
                index = measure.place if measure is not None else 0
                self._told.add(f"{line}")
                self._file.figures += 1
                statement = Statement("units_disagree", facts)
                self._keys.reject(line, index, (None, identifier, None), "E008", statement)
        return (unit.text, times) if isinstance(written, tuple) else unit.text

    def _keep(
        self,
        record: Record,
        area: Named | None,
        measure: Named | None,
        role: Role,
        *,
        has_figures: bool,
    ) -> None:
        """Keep a row of figures, or report the labels of it that name nothing known."""
        if f"{record.line}" in self._told:
            self._above = None
            return
        problems = [*self._problems(record, area, measure)]
        for _, named, problem in problems:
            if named is not None and problem.what in ("unknown_area", "unknown_measure"):
                self._keys.cover(self._keys.period(record.cells))
                if has_figures:
                    self.others(problem.what.removeprefix("unknown_"), named.text, record.line)
                else:
                    self._skipped.add("headings", record.line)
                    self._above = "others"
                return
        if problems:
            self._reject_record(record, area, problems)
            return
        self.records[role].append(record)
        if role == "value":
            self._above = record

    def _problems(
        self, record: Record, area: Named | None, measure: Named | None
    ) -> Iterator[Problem]:
        """Yield what is wrong with the labels of a row."""
        for code, named, found, lookup in (
            ("E005", area, record.area, self._vocabulary.areas),
            ("E006", measure, record.measure, self._vocabulary.measures),
        ):
            if named is not None and found is None:
                yield code, named, named.problem or lookup.problem(named.text)
        undated = self._table.undated(record.date) if "period" in self._layout.labels else None
        if undated is not None:
            place = self._layout.labels["period"][0].place
            yield "E007", None, self._table.mark_at(record.line, place) or undated

    def _reject_record(
        self, record: Record, area: Named | None, problems: Sequence[Problem]
    ) -> None:
        """Report what is wrong with the labels of a row, and keep its figures out."""
        self._above = None
        said = self._dates[record.date] if "period" in self._layout.labels else None
        key = (
            record.area or (None if area else self._keys.own(self._table.frame.area)),
            record.measure,
            said.period if said is not None else None,
        )
        self._keys.cover(key[2])
        for code, named, problem in sorted(problems, key=lambda one: one[0] == "E006"):
            place = named.place if named else self._layout.labels["period"][0].place
            self._keys.reject(record.line, place, key, code, problem)
        self.rejected.append((record, key))

    # Rows that belong to the one above

    def _attached(self, line: int, cells: Cells, said: Said, area: Named | None) -> None:
        """Take a row of growth rates, indices or priors: it belongs to the row above."""
        above = self._above
        if above == "others":
            return
        measure = self._places.measures.of(cells) if self._places.measures else None
        text = measure.text if measure else ""
        elsewhere = area is not None and area.text.strip() and above is not None
        if above is None or (elsewhere and area and area.identifier != above.area):
            self._file.figures += 1
            statement = Statement("growth_of_nothing", {"found": excerpt(text)})
            place = measure.place if measure else 0
            self._keys.reject(line, place, (None, None, None), "E006", statement)
            return
        columns = [[cell] for cell in cells]
        date = above.date
        if "period" in self._layout.labels:
            own = self._cells.keys(columns)[0]
            date = own if self._dates[own] is not None else above.date
        record = Record(
            line,
            cells,
            above.area,
            above.measure,
            date,
            self._cells.units(columns)[0],
            self._cells.noted(columns, [line])[0],
        )
        role = self._roles.of(said, record, self._table.frame)
        if role == "prior":
            self.priors[above.line] = cells
        elif role in ("growth", "index"):
            self.records[role].append(record)
        else:
            self._left_out.change(text, line)

    # The end

    def finish(self) -> None:
        """Report what was left out, once a name."""
        self._left_out.tell(self._file, self._where)
