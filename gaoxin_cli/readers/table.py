"""The rows of a table in long or wide form, sorted: data, findings, or skipped and said to be."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import compress
from operator import itemgetter, not_
from typing import Any

from gaoxin_cli.finding import Finding, Location, Statement
from gaoxin_cli.number import parse_number
from gaoxin_cli.observation import PartialKey
from gaoxin_cli.readers.form import Form
from gaoxin_cli.readers.layout import Header, read_header
from gaoxin_cli.readers.names import Names, Periods
from gaoxin_cli.readers.rows import Batch, Cells, Sheet, excerpt
from gaoxin_cli.readers.skipped import Skipped, Unnamed, is_note, is_total
from gaoxin_cli.submission import SubmittedFile

NOTHING_KNOWN: PartialKey = (None, None, None)
"""The key of what was lost without a trace."""

Line = tuple[int, Cells, Statement | None]
"""A row that is not sound, with its number and, if it could not be taken apart, why."""


class Table:
    """Reads the rows of one table into a file's figures."""

    def __init__(self, sheet: Sheet, header: Header, names: Names, file: SubmittedFile) -> None:
        self._sheet = sheet
        self._header = header
        self._names = names
        self._file = file
        self._periods = Periods()
        self._skipped = Skipped()
        self._form = Form(header, names.definitions.measures, file)
        self._undecided: list[Line] = []
        self._stopped: int | None = None
        self._unnamed = Unnamed(sheet, header.line, header.cells)
        keys = (self._form.area, self._form.period, self._form.measure)
        sheet.begin(header.line, header.width, [key for key in keys if key is not None])

    def read(self) -> None:
        """Read every row of the sheet; what it says is then in the file."""
        for batch in self._sheet.batches():
            self._take(self._skipped.below_header(batch, self._header.line))
            if self._stopped is not None:
                break
        for line, _, _ in self._undecided:
            self._skipped.add("notes", line)
        self._unnamed.tell(self._file)
        self._skipped.tell(self._file)
        self._file.periods.update(filter(None, self._periods.values()))

    def _take(self, batch: Batch) -> None:
        """Sort a batch: sound rows go on column by column, the others one by one."""
        lines, rows, others = self._fitting(batch)
        columns: list[Sequence[Any]] = list(zip(*rows, strict=True))
        if columns:
            self._unnamed.look(columns)
            names, form = self._names, self._form
            names.areas.missed = names.measures.missed = self._periods.missed = False
            columns.append(list(map(names.areas.__getitem__, columns[form.area])))
            columns.append(list(map(self._periods.__getitem__, columns[form.period])))
            if form.measure is not None:
                columns.append(list(map(names.measures.__getitem__, columns[form.measure])))
            if names.areas.missed or names.measures.missed or self._periods.missed:
                found = columns[self._header.width.most :]
                sound = [None not in parts for parts in zip(*found, strict=True)]
                unsound = map(not_, sound)
                pairs = compress(zip(lines, rows, strict=True), unsound)
                others += [(line, cells, None) for line, cells in pairs]
                lines = list(compress(lines, sound))
                columns = [list(compress(column, sound)) for column in columns]
        self._one_by_one(sorted(others, key=itemgetter(0)), lines)
        if self._stopped is not None:
            end = bisect_left(lines, self._stopped)
            lines, columns = lines[:end], [column[:end] for column in columns]
        if lines:
            ids = columns[self._header.width.most :]
            self._form.take(lines, columns, ids[0], ids[1], ids[2] if ids[2:] else None)

    def _fitting(self, batch: Batch) -> tuple[Sequence[int], Sequence[Cells], list[Line]]:
        """Return the rows that have as many cells as the header, and the others."""
        width = self._header.width
        others: list[Line] = [(row.line, row.cells, row.statement) for row in batch.broken]
        if batch.broken and batch.broken[-1].stops:
            # The last of them stands for the rest of the file.
            line, _, statement, _ = batch.broken[-1]
            others.pop()
            finding = Finding("E003", Location(self._file.name, line), statement)
            self._file.reject(NOTHING_KNOWN, finding)
        if set(map(len, batch.rows)) <= {width.most}:
            return batch.lines, batch.rows, others
        lines: list[int] = []
        rows: list[Cells] = []
        for line, cells in zip(batch.lines, batch.rows, strict=True):
            if width.fits(cells):
                lines.append(line)
                padding = [""] * (width.most - len(cells))
                rows.append([*cells[: width.most], *padding])
            else:
                others.append((line, cells, None))
        return lines, rows, others

    def _one_by_one(self, others: Sequence[Line], sound: Sequence[int]) -> None:
        """Sort the rows that are not sound; what a lone text is depends on what follows it."""
        passed = 0
        for row in others:
            before = bisect_left(sound, row[0])
            if before > passed:
                self._data_follows()
            passed = before
            self._sort(row)
            if self._stopped is not None:
                return
        if passed < len(sound):
            self._data_follows()

    def _sort(self, row: Line) -> None:
        """Say what a row is: blank, a header, a note, a title, a total, or data with an error."""
        line, cells, statement = row
        filled = [cell for cell in cells if cell.strip()]
        if statement is not None:
            self._data_follows()
            self._misshapen(line, cells, statement)
        elif not filled:
            self._skipped.add("blank", line)
        elif self._is_header(line, cells, filled[0]):
            self._skip_undecided("title")
        elif is_note(cells) and not self._has_data(cells):
            self._skipped.add("notes", line)
        elif len(filled) == 1 and not self._may_be_data(filled[0]):
            self._undecided.append((line, [excerpt(filled[0])], None))
        else:
            self._data_follows()
            self._data(line, cells)

    def _is_header(self, line: int, cells: Cells, first: str) -> bool:
        """Return whether a row is the header again; another header ends the table."""
        if self._header.is_repeated_in(cells):
            self._skipped.add("header", line)
            return True
        if self._names.column(first).role is None:
            return False
        other = read_header(self._sheet, line, cells, self._names)
        if other is None or other.missing:
            return False
        finding = Finding("E002", Location(self._file.name, line), Statement("another_header"))
        self._file.reject(NOTHING_KNOWN, finding)
        self._stopped = line
        return True

    def _has_data(self, cells: Cells) -> bool:
        """Return whether a row that begins like a note has a key or a figure in its place."""
        area, _, period = self._key(cells)
        figures = (place[0] for series in self._form.series for place in series[1:] if place)
        return (area or period) is not None or any(
            parse_number(cells[i]) for i in figures if i < len(cells)
        )

    def _may_be_data(self, text: str) -> bool:
        """Return whether the only cell of a row can be what is left of a row of data."""
        areas, measures = self._names.areas, self._names.measures
        return (
            areas.is_start_of_name(text)
            or areas.is_foreign(text)
            or areas.suggestion(text) is not None
            or measures[text] is not None
            or self._periods[text] is not None
            or parse_number(text) is not None
        )

    def _data_follows(self) -> None:
        """Decide that the lone texts so far stand in the midst of the data."""
        for line, cells, _ in self._undecided:
            self._misshapen(line, cells, self._too_few(cells))
        self._undecided.clear()

    def _skip_undecided(self, what: str) -> None:
        for line, _, _ in self._undecided:
            self._skipped.add(what, line)
        self._undecided.clear()

    def _data(self, line: int, cells: Cells) -> None:
        """Report what is wrong with a row of data."""
        form, names = self._form, self._names
        if len([cell for cell in cells if cell.strip()]) == 1:
            self._misshapen(line, cells, self._too_few(cells))
            return
        if not self._header.width.fits(cells):
            facts = {"found": len(cells), "expected": self._header.width.least}
            self._misshapen(line, cells, Statement("wrong_cell_count", facts))
            return
        key = area, measure, period = self._key(cells)
        if area is None and is_total(cells[form.area]):
            self._skipped.add("total", line)
            return
        written = "" if form.measure is None else cells[form.measure]
        if names.areas.is_foreign(cells[form.area]) or names.measures.is_foreign(written):
            self._file.figures += 1
            return
        if area is None:
            self._reject(line, form.area, key, "E005", names.areas.problem(cells[form.area]))
        if period is None:
            self._reject(line, form.period, key, "E007", self._periods.problem(cells[form.period]))
        if measure is None and form.measure is not None:
            self._reject(line, form.measure, key, "E006", names.measures.problem(written))
        form.check(line, cells, key)

    def _key(self, cells: Cells) -> PartialKey:
        """Return what is known of whose figures a row has."""
        form, names = self._form, self._names
        padded = [*cells, *[""] * (len(self._header.cells) - len(cells))]
        measure = None if form.measure is None else names.measures[padded[form.measure]]
        return names.areas[padded[form.area]], measure, self._periods[padded[form.period]]

    def _misshapen(self, line: int, cells: Cells, statement: Statement) -> None:
        """Report a row whose cells can't be told apart, or are too few or too many."""
        self._file.figures += 1
        finding = Finding("E003", Location(self._file.name, line), statement)
        self._file.reject(self._key(cells), finding)

    def _too_few(self, cells: Cells) -> Statement:
        text = next(cell for cell in cells if cell.strip())
        return Statement("lone_cell", {"found": excerpt(text)})

    def _reject(
        self, line: int, index: int, key: PartialKey, code: str, statement: Statement
    ) -> None:
        place = self._sheet.source(index, self._header.text_at(index)).at(line)
        self._file.reject(key, Finding(code, place, statement))
