"""Headers as a form tells them: it goes before the names of the columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gaoxin_cli.files.sheet import Merge
from gaoxin_cli.finding import Statement
from gaoxin_cli.tables.form import (
    FacetRule,
    FigureRule,
    Form,
    LabelRule,
    found_in,
    period_in,
    place_of,
)
from gaoxin_cli.tables.formed_frame import Problem, differ, identifier_of, named
from gaoxin_cli.tables.header import Column, HeaderRows, Row, header_of, headers, row_across
from gaoxin_cli.tables.labels import NOTHING, Said, Vocabulary
from gaoxin_cli.tables.names import Lookup, excerpt
from gaoxin_cli.tables.title_units import units_in
from gaoxin_cli.tables.vocabulary import Facet
from gaoxin_cli.text import fold, nearest
from gaoxin_cli.unit import Unit, parse_unit


class Candidate(NamedTuple):
    """What may be the header of a table, and what is wrong with it by the form."""

    header: HeaderRows
    form: Form | None = None
    problems: tuple[Problem, ...] = ()


def candidates(
    forms: Sequence[Form],
    rows: Sequence[Row],
    merges: Sequence[Merge],
    vocabulary: Vocabulary,
    like: frozenset[str] | None,
) -> Iterator[Candidate]:
    """Yield what may be the header of a table, as its form tells it.

    ``like`` is what stands in the header of the first table, if this one follows it: it has a form
    of its own by its line, or that of the first if their headers are alike.
    """
    form = forms[0] if forms else None
    if like is not None and rows:
        own = (one for one in forms if one.header and one.header[0] == rows[0][0])
        form = next(own, form)
    follows = form is not None and like is not None and form.header[:1] != (rows[0][0],)
    if form is not None and form.header and not follows:
        first = next((i for i, (line, _) in enumerate(rows) if line == form.header[0]), None)
        chosen = tuple(row for row in rows if row[0] in form.header)
        if first is not None and len(chosen) == len(form.header):
            yield _told(form, header_of(first, chosen, merges, vocabulary), merges, vocabulary)
        return
    for header in headers(rows, merges, vocabulary):
        if form is None:
            yield Candidate(header)
        elif not follows or (not form.header and texts_of(header) == like):
            yield _told(form, header, merges, vocabulary)
        else:
            named = {fold(name) for name in form.named_columns} & texts_of(header)
            facts = {"form": form.place, "columns": tuple(sorted(named))}
            problem = (None, Statement("form_of_another_table", facts))
            yield Candidate(header, problems=(problem,) if named else ())


def texts_of(header: HeaderRows) -> frozenset[str]:
    """Return the names of the columns of a header, folded."""
    return frozenset(fold(column.text) for column in header.columns)


def _told(
    form: Form, header: HeaderRows, merges: Sequence[Merge], vocabulary: Vocabulary
) -> Candidate:
    """Return a header with what a form says of its columns."""
    return _Telling(form, header, merges, vocabulary).candidate()


class _Telling:
    def __init__(
        self, form: Form, header: HeaderRows, merges: Sequence[Merge], vocabulary: Vocabulary
    ) -> None:
        self._form = form
        self._header = header
        self._merges = merges
        self._vocabulary = vocabulary
        self._columns = {column.place: column for column in header.columns}
        self._told = set[int]()
        self._problems: list[Problem] = []

    def candidate(self) -> Candidate:
        """Return the header as the form tells it."""
        for facet, rule in self._form.facets.items():
            for label in rule.labels:
                self._label(facet, label)
        for name, figures in self._form.columns.items():
            column = self._find(name)
            if column is not None and figures is None:
                self._told.add(column.place)
                self._columns.pop(column.place, None)
            elif column is not None and figures is not None:
                said = self._figures(column, figures)
                if place_of(name) is not None and _against(column.said, said):
                    self._other_column(column, name)
                self._tell(column._replace(said=said))
        for facet, rule in self._form.facets.items():
            if rule.header_row is not None:
                self._across(facet, rule, rule.header_row)
        self._look_for_others()
        columns = tuple(self._columns[place] for place in sorted(self._columns))
        header = self._header._replace(columns=columns, told=frozenset(self._told))
        return Candidate(header, self._form, tuple(self._problems))

    def _label(self, facet: Facet, label: LabelRule) -> None:
        """Make a column one of labels."""
        column = self._find(label.column)
        if column is None:
            return
        own = column.said
        other = own.facet not in (None, facet) and own.across != facet
        if place_of(label.column) is not None and (other or own.is_constant):
            self._other_column(column, label.column)
        kind = label.kind or (own.kind if own.facet == facet else "")
        whole = self._vocabulary.is_unit(column.text)
        said = Said(
            facet,
            kind="" if kind == "other" else kind,
            unit=None if whole else self._unit_of(column),
        )
        self._tell(column._replace(said=said, pattern=label.pattern))

    def _tell(self, column: Column) -> None:
        self._columns[column.place] = column
        self._told.add(column.place)

    def _problem(self, place: int | None, what: str, **facts: object) -> None:
        self._problems.append((place, Statement(what, {"form": self._form.place, **facts})))

    def _other_column(self, column: Column, name: str) -> None:
        """Report that the header above a column that letters stand for says something else."""
        self._problem(column.place, "form_against_header", column=name, found=column.text)

    def _find(self, name: str) -> Column | None:
        """Return the column that a form names by its text or its letters; report one that isn't."""
        place = place_of(name)
        if place is not None:
            if place < max(len(cells) for _, cells in self._header.rows) + self._header.shift:
                return self._columns.get(place, Column(place, "", NOTHING))
            self._problem(None, "form_column_missing", column=name)
            return None
        found = [one for one in self._header.columns if fold(one.text) == fold(name)]
        if len(found) > 1:
            self._problem(found[0].place, "form_column_twice", column=name)
        elif not found:
            near = nearest(name, [one.text for one in self._header.columns])
            if near is None:
                self._problem(None, "form_column_missing", column=name)
            else:
                self._problem(None, "form_column_missing_near", column=name, near=near)
        return found[0] if len(found) == 1 else None

    def _figures(self, column: Column, rule: FigureRule) -> Said:
        """Return what a form says of a column of figures; what it doesn't, the header may say."""
        own = column.said if column.said.understood and column.said.facet is None else NOTHING
        role = rule.role or own.role or "value"
        unit = self._unit_of(column) if rule.unit is None else parse_unit(rule.unit)
        if rule.unit is None and role in ("growth", "index") and unit and not unit.is_percent:
            # That of the levels: their group's head states it.
            unit = None
        return Said(
            area=_of(rule.area, self._vocabulary.areas) or own.area,
            measure=_of(rule.measure, self._vocabulary.measures) or own.measure,
            role=role,
            span=rule.span or own.span,
            period=rule.period or own.period,
            unit=unit,
        )

    def _unit_of(self, column: Column) -> Unit | None:
        """Return the unit that the name of a column states."""
        if column.said.understood:
            return column.said.unit
        return next(units_in(column.text, self._vocabulary), None)

    def _across(self, facet: Facet, rule: FacetRule, number: int) -> None:
        """Take a facet of each column from a row of the header."""
        if number > len(self._header.rows):
            self._problem(None, "form_header_row", row=number, rows=len(self._header.rows))
            return
        texts = row_across(self._header, number - 1, self._merges, self._vocabulary)
        for place, column in [*self._columns.items()]:
            text = texts[place] if place < len(texts) else ""
            if not text or column.said.facet is not None:
                continue
            if facet == "period" and rule.pattern:
                found: object = period_in(rule.pattern, text)
            else:
                name = found_in(rule.pattern, text) if rule.pattern else text
                found = None if name is None else named(facet, name, self._vocabulary)
            if found is None:
                told = {"text": excerpt(text), "facet": Statement(f"facet_{facet}")}
                self._problem(place, "form_text_unknown", **told)
                continue
            own = column.said if column.said.understood else NOTHING
            said = own._replace(**{facet: found}, role=own.role or "value")  # type: ignore[arg-type]  # of the facet
            self._tell(column._replace(said=said))

    def _look_for_others(self) -> None:
        """Report columns that tell a facet of which the form says that it stands elsewhere."""
        for place, column in self._columns.items():
            facet = column.said.facet
            if facet is None or place in self._told:
                continue
            rule = self._form.facets.get(facet)
            if rule is not None and rule.tells:
                told = {"column": column.text, "facet": Statement(f"facet_{facet}")}
                self._problem(place, "form_column_also", **told)


def _against(own: Said, told: Said) -> bool:
    """Return whether a header says something else than a form does of its column."""
    if not own.understood:
        return False
    if own.facet is not None or (own.role != told.role and own.role not in (None, "change")):
        return True
    facets = ("area", "measure", "period", "unit")
    return any(differ(getattr(told, facet), getattr(own, facet)) for facet in facets)


def _of(text: str | None, lookup: Lookup) -> str | None:
    return None if text is None else identifier_of(lookup, text)
