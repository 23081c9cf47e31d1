"""What a table by months leaves to its header and its titles: the area, the year, the columns."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from gaoxin_cli.finding import Finding, Location, Statement
from gaoxin_cli.observation import area_fact
from gaoxin_cli.period import Period
from gaoxin_cli.readers.intake import Figures
from gaoxin_cli.readers.layout import Column
from gaoxin_cli.readers.monthly import MonthlyHeader, period_of
from gaoxin_cli.readers.names import Names, Role
from gaoxin_cli.submission import SubmittedFile
from gaoxin_cli.text import narrow

_SINGLE_MONTH = re.compile(r"(?:0?[2-9]|1[0-2])月(?:份)?")
_YEAR = re.compile(r"(?<![0-9])([12][0-9]{3})(?![0-9])")


_Place = tuple[int, Figures] | None


class Month(NamedTuple):
    """The columns of one period."""

    period: Period
    value: _Place
    prior: _Place
    growth: _Place
    rate: _Place
    """The column of values again, in a row of growth rates."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Whose figures the rows have, and of which periods."""

    area: str | None
    """None if a column says it."""
    months: Sequence[Month]


def find_frame(
    header: MonthlyHeader, names: Names, file: SubmittedFile, titles: Sequence[str]
) -> Frame | None:
    """Return the frame of a table, or None if it can't be read: then the file says why."""
    in_a_column = header.index("area") is not None
    area = None if in_a_column else _find_area(names, file, titles)
    nowhere = area is None and not in_a_column
    if nowhere and any(map(names.areas.is_foreign_within, titles)):
        file.figures += 1
        return None
    if nowhere:
        place = Location(file.name, header.line)
        file.reject((None, None, None), Finding("E002", place, Statement("no_area")))
    columns = _find_columns(header, file, names.year or _find_year(file, titles))
    if nowhere or columns is None:
        return None
    _say_what_is_left_out(header, file, columns)
    measures = names.definitions.measures

    def figures(column: Column | None, of_values: Column | None = None) -> _Place:
        if column is None:
            return None
        unit = column.name.unit or (of_values.name.unit if of_values else None)
        growth = column.name.role == "growth"
        return column.position, Figures(column.source, measures, unit, growth=growth)

    months: list[Month] = []
    for period, parts in columns.items():
        value = parts.get("value")
        rate: _Place = None
        if value is not None:
            rate = value.position, Figures(value.source, measures, None, growth=True)
        prior = figures(parts.get("prior"), value) if value else None
        months.append(Month(period, figures(value), prior, figures(parts.get("growth")), rate))
    return Frame(area, months)


def _find_columns(
    header: MonthlyHeader, file: SubmittedFile, year: int | None
) -> dict[Period, dict[Role, Column]] | None:
    """Return the columns of each period, None if they can't be told."""
    columns: dict[Period, dict[Role, Column]] = {}
    known = True
    for month in header.months:
        column, role = month.column, month.column.name.role
        period = period_of(month.part, year)
        facts: dict[str, object] = {"found": column.text}
        place = column.source.at(header.line)
        if _SINGLE_MONTH.fullmatch(month.part):
            wrong = Finding("E007", place, Statement("single_month", facts))
            file.reject((None, None, period), wrong)
            file.figures += 1
        elif period is None or role is None:
            file.reject((None, None, None), Finding("E002", place, Statement("no_year", facts)))
            known = False
        elif (first := columns.setdefault(period, {}).setdefault(role, column)) is not column:
            facts = {"first": first.text, "second": column.text}
            wrong = Finding("E002", place, Statement("two_columns", facts))
            file.reject((None, None, None), wrong)
            known = False
    return columns if known else None


def _say_what_is_left_out(
    header: MonthlyHeader, file: SubmittedFile, columns: Mapping[Period, Mapping[Role, Column]]
) -> None:
    """Report each column that adds nothing to the figures."""
    others = [
        column
        for column in header.columns
        if column.name.role not in ("area", "measure", "unit", "note")
    ]
    alone = [
        parts["prior"] for parts in columns.values() if "prior" in parts and "value" not in parts
    ]
    for what, left_out in (("column_left_out", others), ("prior_without_value", alone)):
        for column in left_out:
            statement = Statement(what, {"column": column.text})
            file.findings.append(Finding("W110", column.source.at(header.line), statement))


def _find_area(names: Names, file: SubmittedFile, titles: Sequence[str]) -> str | None:
    """Return the area that was given, or that the first title to name one names."""
    if names.area is not None:
        return names.area
    area = next(filter(None, map(names.areas.within, titles)), None)
    if area is not None:
        file.notices.append(Statement("area_assumed", {"area": area_fact(file.codelists, area)}))
    return area


def _find_year(file: SubmittedFile, titles: Sequence[str]) -> int | None:
    """Return the year that the titles name, if it is only one."""
    years = set(_YEAR.findall(narrow("\n".join(titles))))
    if len(years) != 1:
        return None
    year = int(years.pop())
    file.notices.append(Statement("year_assumed", {"year": year}))
    return year
