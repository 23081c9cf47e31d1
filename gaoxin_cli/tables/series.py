"""The figures of an area, a measure or a period that share columns, taken in group by group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import product
from typing import cast

from gaoxin_cli.files.sheet import Cells
from gaoxin_cli.finding import Finding, Statement
from gaoxin_cli.number import Comma, comma_of
from gaoxin_cli.observation import PartialKey
from gaoxin_cli.period import Period
from gaoxin_cli.submitted_file import SubmittedFile
from gaoxin_cli.tables.conversion import Kind, WrittenUnit
from gaoxin_cli.tables.dates import Dates, Periods
from gaoxin_cli.tables.groups import Ambiguous, Group, Series
from gaoxin_cli.tables.intake import FigureColumn, Intake, Rows
from gaoxin_cli.tables.labels import Vocabulary
from gaoxin_cli.tables.layout import Figures, Frame, Layout
from gaoxin_cli.tables.telling import Warned, tell
from gaoxin_cli.tables.vocabulary import Role
from gaoxin_cli.tables.where import Where

_HUNDRED = Decimal(100)


class Reading:
    """Takes the figures of groups of rows out of the columns of a table."""

    def __init__(
        self,
        where: Where,
        layout: Layout,
        dates: Dates,
        vocabulary: Vocabulary,
        file: SubmittedFile,
    ) -> None:
        unit = layout.labels.get("unit")
        self.intake = Intake(file, where.column(unit[0].place) if unit else None)
        self.series: tuple[Series, ...] = ()
        self.singles: dict[int, str] = {}
        """Lines of figures of one month or quarter alone, which were left out."""
        self._where = where
        self._layout = layout
        self._dates = dates
        self._vocabulary = vocabulary
        self._file = file
        self._measures = vocabulary.definitions.measures
        self._ambiguous: list[Ambiguous] = []
        self._commas: dict[int, Comma] = {}
        """What the commas of each column are, as far as any was seen."""
        self._warned: dict[tuple[int, str], Warned] = {}

    def frame_by(self, frame: Frame, given: Frame) -> None:
        """Read what follows with the facets of this frame."""
        found: dict[tuple[object, ...], dict[Role, Figures]] = {}
        whole = frame.over(given)
        for one in self._layout.figures:
            role: Role = one.role
            if role == "value" and frame.role is not None:
                role = frame.role
            key = (one.area, one.measure, one.period)
            found.setdefault(key, {})[role] = one
        self.series = tuple(
            self._make(parts, frame, given, whole) for parts in found.values() if parts
        )
        self._apply_commas(semicolon=self._where.sheet.separator == ";")

    def _make(self, parts: dict[Role, Figures], frame: Frame, given: Frame, whole: Frame) -> Series:
        first = next(iter(parts.values()))
        value, prior = parts.get("value"), parts.get("prior")
        growth = parts.get("growth")
        cumulative = frame.span == "cumulative" or any(
            one.span == "cumulative" for one in parts.values()
        )
        periods = Periods(
            self._dates, first.period, frame.period, given.period, says_cumulative=cumulative
        )
        unit = value.unit if value is not None else None
        index = parts.get("index")
        return Series(
            first.area or (None if "area" in self._layout.labels else whole.area),
            first.measure or (None if "measure" in self._layout.labels else whole.measure),
            periods,
            first,
            self._column(value, "value", unit, whole),
            self._column(prior if value else None, "prior", (prior and prior.unit) or unit, whole),
            self._column(growth, "growth", growth and growth.unit, whole)
            or self._column(index, "index", None, whole),
            self._column(value, "growth", None, whole),
            self._column(value, "index", None, whole),
        )

    def _column(
        self, one: Figures | None, role: Role, unit: object, frame: Frame
    ) -> FigureColumn | None:
        if one is None:
            return None
        source = self._where.column(one.place)
        return FigureColumn(
            one.place,
            source,
            self._measures,
            unit,  # type: ignore[arg-type]  # a unit or None
            frame.units,
            growth=role in ("growth", "index"),
            less=_HUNDRED if role == "index" else None,
        )

    def look_at_commas(self, columns: Sequence[Cells]) -> None:
        """Decide, by column, what the commas in a batch of rows are.

        What fits both readings is read as the other columns are, else by the separator.
        """
        semicolon = self._where.sheet.separator == ";"
        used = {column.place: column for one in self.series for column in one.every}
        open_columns = [place for place, one in used.items() if one.comma in (None, "either")]
        for place in open_columns:
            cells = columns[place] if place < len(columns) else ()
            text = "\n".join(cells)
            if "," in text or "，" in text or (semicolon and "." in text):
                self._commas[place] = comma_of(cells, semicolon=semicolon)
        self._apply_commas(semicolon=semicolon)

    def _apply_commas(self, *, semicolon: bool) -> None:
        told = set(self._commas.values())
        for one in self.series:
            for column in one.every:
                column.comma = self._commas.get(column.place)
                column.reads_decimal_comma = column.comma == "decimal" or (
                    column.comma == "either"
                    and "thousands" not in told
                    and (semicolon or "decimal" in told)
                )

    def take(self, group: Group, role: Role = "value") -> None:
        """Take in the figures of rows; those that may be of a month alone are put off."""
        for series in self.series:
            self._cover(series, group)
            blank = not any(any(group.columns[column.place]) for column in series.columns)
            if blank and not group.marks:
                continue
            series_group = group
            periods = list(map(series.periods.__getitem__, group.dates))
            ambiguous = series.periods.ambiguous
            if ambiguous and not ambiguous.keys().isdisjoint(group.dates):
                apart = [i for i, key in enumerate(group.dates) if key in ambiguous]
                self._ambiguous.append(Ambiguous(series, group.part(apart), role))
                rest = [i for i, key in enumerate(group.dates) if key not in ambiguous]
                series_group = group.part(rest)
                periods = [periods[i] for i in rest]
            if periods:
                self._take(series, series_group, periods, role)

    def _cover(self, series: Series, group: Group) -> None:
        """Note the periods that rows carry, whatever their figures.

        A column of a period covers it where its cell says something, if only that there is none.
        """
        told = group.told or set(group.dates)
        if series.header.period is not None:
            columns = [group.columns[column.place] for column in series.columns]
            told = {key for i, key in enumerate(group.dates) if any(one[i] for one in columns)}
        found = map(series.periods.__getitem__, told)
        self._file.periods.update(one for one in found if isinstance(one, Period))

    def _take(
        self, series: Series, group: Group, periods: Sequence[Period | Statement], role: Role
    ) -> None:
        count = len(group.lines)
        areas = group.areas if series.area is None else [series.area] * count
        measures = group.measures if series.measure is None else [series.measure] * count
        if series.periods.failed and any(isinstance(one, Statement) for one in periods):
            self._reject(series, group, periods, areas, measures)
            sound = [i for i, one in enumerate(periods) if isinstance(one, Period)]
            if sound:
                self._take(series, group.part(sound), [periods[i] for i in sound], role)
            return
        kinds = _kinds(measures, group.units)
        dated = cast("Sequence[Period]", periods)  # no statement is left
        told = (areas, measures, dated)
        rows = Rows(*told, group.lines, group.noted, group.units, kinds, group.marks)
        if role == "value":
            if series.value is not None:
                value = (series.value, group.columns[series.value.place])
                prior = None
                if series.prior is not None:
                    prior = (series.prior, group.columns[series.prior.place])
                if any(one is not None for one in group.priors):
                    cells = [_cell(one, series.value.place) for one in group.priors]
                    prior = (series.value, cells)
                self.intake.levels(rows, value, prior)
            if series.growth is not None:
                self.intake.rates(rows, series.growth, group.columns[series.growth.place])
            return
        column = series.rates if role == "growth" else series.indices
        if column is not None:
            self.intake.rates(rows, column, group.columns[column.place])

    def _reject(
        self,
        series: Series,
        group: Group,
        periods: Sequence[Period | Statement],
        areas: Sequence[str | None],
        measures: Sequence[str | None],
    ) -> None:
        labels = self._layout.labels.get("period")
        index = labels[0].place if labels else series.header.place
        source = self._where.column(index)
        for i, period in enumerate(periods):
            if isinstance(period, Statement):
                self._file.figures += 1
                finding = Finding("E007", source.at(group.lines[i]), period)
                self._file.reject((areas[i], measures[i], None), finding)

    def finish(self) -> None:
        """Take in the figures that may be of a month alone, unless cumulative ones are there too.

        A flow is then read as cumulative, and W114 says so; a stock is the same in both.
        """
        for series, group, role in self._ambiguous:
            keep: list[int] = []
            warned: dict[str, list[int]] = {}
            for i, key in enumerate(group.dates):
                period = series.periods[key]
                measure = series.measure or group.measures[i]
                area = series.area or group.areas[i]
                flow = measure is None or self._measures[measure].kind == "flow"
                if flow and isinstance(period, Period):
                    full = (area, measure, period)
                    if full in self._file.levels or full in self._file.rates:
                        self.singles[group.lines[i]] = series.periods.ambiguous[key]
                        continue
                    if any(_cell(column, i) for column in self._figures(series, group)):
                        text = series.periods.ambiguous[key] or series.header.text
                        warned.setdefault(text, []).append(i)
                keep.append(i)
            part = group.part(keep)
            if keep:
                periods = [series.periods[key] for key in part.dates]
                self._take(series, part, periods, role)
            for text, places in warned.items():
                self._warn(series, group, text, places)
        self._ambiguous.clear()

    def _figures(self, series: Series, group: Group) -> Iterable[Cells]:
        return (group.columns[column.place] for column in series.columns)

    def _warn(self, series: Series, group: Group, text: str, places: Sequence[int]) -> None:
        labels = self._layout.labels.get("period")
        index = labels[0].place if labels else series.header.place
        line = group.lines[places[0]] if labels else self._layout.lines[-1]
        period = series.periods[group.dates[places[0]]]
        warned = self._warned.setdefault((index, text), Warned(line, period, []))
        warned.explained.extend(bool(group.noted[i]) for i in places)

    def check(self, group: Group, key: PartialKey) -> None:
        """Report what is wrong with the figures of rows that are rejected anyway."""
        kinds = _kinds(group.measures, group.units)
        count = len(group.lines)
        told = ([key[0]] * count, group.measures, [key[2]] * count)
        rows = Rows(*told, group.lines, group.noted, group.units, kinds, group.marks)
        for series in self.series:
            for column in series.columns:
                if any(group.columns[column.place]):
                    self.intake.read(rows, column, group.columns[column.place])

    def tell(self) -> None:
        """Put what is to be said once of the whole table into the file."""
        filled = sorted({period for one in self.series for period in one.periods.filled})
        tell(self._file, self._where, self._warned, self.intake.seen, self.singles, filled)


def _cell(cells: Cells | None, index: int) -> str:
    return cells[index] if cells is not None and index < len(cells) else ""


def _kinds(measures: Sequence[str | None], units: Sequence[WrittenUnit]) -> frozenset[Kind]:
    """Return each measure with each unit that occurs."""
    distinct = set(units)
    if len(distinct) == 1:
        return frozenset(product(set(measures), distinct))
    return frozenset(zip(measures, units, strict=True))
