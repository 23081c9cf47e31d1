"""The rows of a table below its header: whole batches of figures, else sorted one by one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence

from gaoxin_cli.files.sheet import Batch, Cells, Sheet
from gaoxin_cli.finding import Finding, Statement
from gaoxin_cli.number import is_missing
from gaoxin_cli.observation import area_fact
from gaoxin_cli.submitted_file import SubmittedFile
from gaoxin_cli.tables.dates import DateKey, Dates
from gaoxin_cli.tables.groups import Group, group_of, last_of
from gaoxin_cli.tables.header_row import is_another, may_head, repeats
from gaoxin_cli.tables.headings import Headings
from gaoxin_cli.tables.labels import FOREIGN, Vocabulary
from gaoxin_cli.tables.layout import Frame, Layout
from gaoxin_cli.tables.merged import Merges
from gaoxin_cli.tables.names import excerpt
from gaoxin_cli.tables.places import Places
from gaoxin_cli.tables.records import Record
from gaoxin_cli.tables.row_cells import RowCells
from gaoxin_cli.tables.row_keys import is_left_of_data
from gaoxin_cli.tables.rows import Sorter
from gaoxin_cli.tables.sections import Sections
from gaoxin_cli.tables.series import Reading
from gaoxin_cli.tables.skipped import Skipped
from gaoxin_cli.tables.title_units import squeezed, unit_of_note
from gaoxin_cli.tables.titles import is_note
from gaoxin_cli.tables.where import Where


class Body:
    """Reads the rows of one table into a file's figures."""

    def __init__(  # noqa: PLR0913, PLR0917  # what a table is read by
        self,
        sheet: Sheet,
        layout: Layout,
        given: Frame,
        vocabulary: Vocabulary,
        file: SubmittedFile,
        skipped: Skipped,
    ) -> None:
        self.frame = layout.frame
        """What the titles and the headings so far say."""
        self._sheet = sheet
        self._layout = layout
        self._given = given
        self._vocabulary = vocabulary
        self._file = file
        self._skipped = skipped
        self._width = layout.width
        self._where = Where(sheet, layout)
        self._cells = RowCells(layout, self._where, vocabulary, file)
        self._index = layout.places
        self._dates = Dates(layout.labels.get("period", ()))
        self._places = Places(layout.labels, vocabulary)
        self._reading = Reading(self._where, layout, self._dates, vocabulary, file)
        self._headings = Headings(layout, vocabulary)
        self._sorter = Sorter(
            self,
            self._cells,
            self._where,
            layout,
            self._places,
            self._dates,
            vocabulary,
            file,
            skipped,
        )
        self._figures = sorted({one.place for one in layout.figures})
        self._lost: str | None = None
        """The heading of what follows, if it names nothing that is known."""
        self._sections = Sections()
        self._in_notes = False
        """Whether the last text was a note: what follows may go on with it."""
        self._batch = Batch((), ())
        labels = [place for places in self._index.values() for place in places]
        self._merges = Merges(sheet.merges, labels, self._figures)
        self._reading.frame_by(self.frame, given)

    # Batches

    def take(self, batch: Batch) -> int | None:
        """Take a batch in; return the place of the row of it that begins another table, if any."""
        if self._sheet.separator is None:
            # What is blank at the end of a row is not always stored.
            most = self._width.most
            rows = [c if len(c) >= most else [*c, *[""] * (most - len(c))] for c in batch.rows]
            batch = batch._replace(rows=rows)
        batch = self._batch = self._merges.apply(batch)
        if self._takes_whole(batch):
            return None
        padded = [self._cells.padded(cells) for cells in batch.rows]
        if padded:
            columns = [*zip(*padded, strict=True)]
            self._cells.look_at_unnamed(columns)
            self._reading.look_at_commas(columns)
        torn = {row.line: row for row in batch.broken}
        sound = dict(zip(batch.lines, zip(batch.rows, padded, strict=True), strict=True))
        for line in sorted((*sound, *torn)):
            if line in torn:
                self._sorter.torn(torn[line])
            elif self._begins_another(line, *sound[line]):
                self._flush()
                return bisect_left(batch.lines, line)
        self._flush()
        return None

    def _takes_whole(self, batch: Batch) -> bool:
        """Take in a batch of nothing but sound rows by columns; return whether it is one."""
        index = self._index
        by_row = self._lost is not None or "frequency" in index
        if by_row or batch.broken or not batch.rows or not self._sorter.is_ready():
            return False
        columns = None if self._layout.split else batch.columns(self._width.most)
        found = None if columns is None else self._places.whole(columns)
        if columns is None or found is None:
            return False
        count = len(batch.rows)
        dates: Sequence[DateKey] = [()] * count
        told: Collection[DateKey] = ()
        if "period" in index:
            dates = self._cells.keys(columns)
            told = set(dates)
            if any(self.undated(key) is not None for key in told):
                return False
        if self._is_text():
            return False
        self._cells.look_at_unnamed(columns)
        self._reading.look_at_commas(columns)
        self._headings.figures_follow()
        areas, measures = found
        group = Group(
            batch.lines,
            columns,
            areas or [None] * count,
            measures or [None] * count,
            dates,
            self._cells.units(columns),
            self._cells.noted(columns, batch.lines),
            marks=batch.marks,
            told=told,
        )
        self._reading.take(group)
        self._sorter.above(last_of(group))
        return True

    def _is_text(self) -> bool:
        """Return whether rows may be no figures though nothing in their labels says so."""
        labelled = self._places.areas or self._places.measures or "period" in self._index
        return not labelled

    def undated(self, key: DateKey) -> Statement | None:
        """Return why no figure of a row has a period, None if one has."""
        if self._dates[key] is None:
            return self._dates.problem(key)
        problem: Statement | None = None
        for series in self._reading.series:
            period = series.periods[key]
            if not isinstance(period, Statement):
                return None
            problem = problem or period
        return problem

    # Rows

    def _begins_another(self, line: int, cells: Cells, padded: Cells) -> bool:
        """Sort one row; return whether it begins another table."""
        filled = [cell for cell in padded if cell.strip()]
        figures = [padded[i] for i in self._figures if i < len(padded)]
        has_figures = any(any(map(str.isdigit, cell)) for cell in figures if not is_missing(cell))
        if not filled and not any(map(str.strip, cells)):
            self._skipped.add("blank", line)
        elif repeats(self._layout.cells, cells):
            self._skipped.add("header", line)
            self._lose(self._headings.repeated(self.frame))
        elif (
            not self._places.names_known(padded)
            and may_head(cells, self._vocabulary)
            and is_another(cells, self._vocabulary)
        ):
            return True
        elif has_figures:
            self._figures_at(line, cells, padded, has_figures=True)
        elif is_note(filled[0]) if filled else False:
            self._skipped.add("notes", line)
            self._in_notes = True
            self._note(line, " ".join(filled))
        elif is_left_of_data(padded, filled, self._layout, self._vocabulary):
            self._figures_at(line, cells, padded)
        elif len(filled) == 1 or any("单位" in cell for cell in filled):
            self._heading(line, " ".join(map(squeezed, filled)))
        else:
            self._figures_at(line, cells, padded)
        return False

    def _figures_at(
        self, line: int, cells: Cells, padded: Cells, *, has_figures: bool = False
    ) -> None:
        if has_figures:
            self._in_notes = False
            self._headings.figures_follow()
        if self._lost is None:
            self._sorter.data(line, cells, padded, has_figures=has_figures)
        elif has_figures:
            self._sorter.others("heading", self._lost, line)

    def _note(self, line: int, text: str) -> None:
        """Report a note that gives the figures above it another unit than they were read in."""
        unit = unit_of_note(text, self._vocabulary)
        families = {one.family for one in self.frame.over(self._given).units}
        if unit is not None and unit.family not in families:
            where = self._where.at(line)
            statement = Statement("unit_below", {"found": unit.text})
            self._file.reject((None, None, None), Finding("E008", where, statement))

    def _heading(self, line: int, text: str) -> None:
        """Read what follows with what a heading says."""
        contradiction = self._headings.contradiction(text)
        if contradiction is not None:
            code, statement = contradiction
            finding = Finding(code, self._where.at(line), statement)
            self._file.reject((None, None, None), finding)
            self._lose(text)
            return
        heading = self._headings.read(text, self.frame)
        what = "notes" if self._in_notes and heading.frame is None else "headings"
        self._skipped.add(what, line)
        if what == "headings":
            self._sections.add(line, None if heading.frame is not None else text)
        if heading.frame is not None:
            self._flush()
            if heading.frame.area not in (None, FOREIGN, self.frame.area):
                area = area_fact(self._file.codelists, heading.frame.area or "")
                facts = {"line": line, "area": area}
                self._file.notices.append(Statement("area_below", facts))
            self.frame = heading.frame
            self._lost = None
            self._sorter.above(None)
            self._reading.frame_by(self.frame, self._given)
        self._lose(heading.unknown)

    def _lose(self, heading: str | None) -> None:
        if heading is not None:
            self._flush()
            self._lost = excerpt(heading)

    def _flush(self) -> None:
        """Take in the rows that were sorted so far."""
        sorter = self._sorter
        for role, records in sorter.records.items():
            if records:
                self._reading.take(self._group(records), role)
        for record, key in sorter.rejected:
            self._reading.check(self._group([record]), key)
        sorter.clear()

    def _group(self, records: Sequence[Record]) -> Group:
        return group_of(records, self._sorter.priors, self._batch.marks)

    # The end

    def lost_heading(self) -> str | None:
        """Return the heading of what follows, if it names nothing that is known."""
        return self._headings.repeated(self.frame) or self._lost

    def lose(self, heading: str | None) -> None:
        """Read what follows as the rows of something that isn't known."""
        self._lose(heading)

    def lacking(self) -> list[str]:
        """Return the facets that nothing tells of the rows that follow."""
        series = self._reading.series
        found = []
        if "area" not in self._index and any(one.area is None for one in series):
            found.append("area")
        if "measure" not in self._index and any(one.measure is None for one in series):
            found.append("measure")
        if "period" not in self._index and any(
            isinstance(one.periods[()], Statement) for one in series
        ):
            found.append("period")
        return found

    @property
    def is_foreign(self) -> bool:
        """Whether what follows is of an area or a measure that only another plan knows."""
        return FOREIGN in (self.frame.area, self.frame.measure)

    def mark_at(self, line: int, index: int) -> Statement | None:
        """Return why a cell of the batch can't be known, if so."""
        mark = self._batch.marks.get((line, index))
        return mark.problem if mark is not None else None

    def finish(self) -> None:
        """Say what is to be said once of the whole table."""
        self._reading.finish()
        self._sections.reject_parts(self._file, self._where)
        self._sorter.finish()
        self._reading.tell()
        self._merges.tell(self._file)
