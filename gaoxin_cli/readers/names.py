"""What the cells of a table may say: areas, measures, periods and the headers of columns."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Literal, NamedTuple, Protocol

from gaoxin_cli.finding import HasName, Statement
from gaoxin_cli.observation import KnownArea, KnownMeasure
from gaoxin_cli.period import SPELLINGS, Period, parse_period
from gaoxin_cli.readers.rows import excerpt
from gaoxin_cli.text import fold, nearest
from gaoxin_cli.unit import Unit, parse_unit

Role = Literal["area", "period", "measure", "value", "unit", "prior", "growth", "note"]

HEADERS: Mapping[Role, tuple[str, ...]] = {
    "area": ("area", "zone", "地区", "区域", "园区", "高新区", "单位名称"),
    "period": (
        "period", "year", "quarter", "time_period",
        "时期", "报告期", "年份", "年度", "期间",
    ),
    "measure": ("measure", "indicator", "指标", "指标名称"),
    "value": ("value", "obs_value", "数值", "本期", "本年累计", "累计", "完成额"),
    "unit": ("unit", "单位", "计量单位"),
    "prior": ("prior", "上年同期", "同期"),
    "growth": ("growth", "同比", "同比增长", "同比增速", "增速"),
    "note": ("note", "备注", "说明"),
}  # fmt: skip
ROLES: Mapping[str, Role] = {fold(name): role for role, names in HEADERS.items() for name in names}

_SUFFIXES: Mapping[Role, tuple[str, ...]] = {
    "growth": ("_growth", "growth", "同比", "同比增长", "同比增速", "增速"),
    "prior": ("_prior", "prior", "上年同期", "同期"),
}
# Compiled when they are used: most submissions have neither.
_BRACKETED = r"(?s)(.*?)[(\[]([^()\[\]]*)[)\]]"
_DECORATION = r"(?:其中[:：]?|[#＃*＊\s])+"
_LONGEST_REMEMBERED = 200
_MOST_SUGGESTIONS = 200


class Named(Protocol):
    """Something that a submission can name."""

    @property
    def name(self) -> HasName:
        """Its name."""

    @property
    def aliases(self) -> tuple[str, ...]:
        """Further names accepted in submissions."""


class NamedArea(KnownArea, Named, Protocol):
    """An area as the readers see it."""


class NamedMeasure(KnownMeasure, Named, Protocol):
    """A measure as the readers see it."""


class Definitions(Protocol):
    """What a plan defines and a submission may name."""

    @property
    def areas(self) -> Mapping[str, NamedArea]:
        """Areas by id."""

    @property
    def measures(self) -> Mapping[str, NamedMeasure]:
        """Measures by id."""


class Elsewhere(NamedTuple):
    """Names that only another plan of the run knows: their rows are silently not of this plan."""

    areas: Collection[str] = ()
    measures: Collection[str] = ()


def every_name(entries: Mapping[str, Named]) -> Iterator[tuple[str, str]]:
    """Yield each name, alias and id with the id."""
    for identifier, entry in entries.items():
        for name in (*entry.name.every, *entry.aliases, identifier):
            yield name, identifier


class Lookup(dict[str, str | None]):
    """The id that a cell stands for, None if it names nothing known; what was found is kept."""

    def __init__(self, what: str, entries: Mapping[str, Named], foreign: Iterable[str]) -> None:
        super().__init__()
        self.missed = False
        """Set when a cell was looked up that names nothing known."""
        self.names = [name for name, _ in every_name(entries)]
        self._what = what
        self._ids = {fold(name): identifier for name, identifier in every_name(entries)}
        ids = frozenset(map(fold, entries))
        self._spoken = [name for name in self._ids if name not in ids]
        """Names as they may occur in a title; an id such as ``city`` occurs by chance."""
        self._foreign = frozenset(map(fold, foreign)) - self._ids.keys()
        self._suggestions: dict[str, str | None] = {}

    def __missing__(self, cell: str) -> str | None:
        identifier = self._ids.get(fold(cell)) or self._ids.get(fold(undecorated(cell)))
        if identifier is None:
            self.missed = True
        elif len(cell) <= _LONGEST_REMEMBERED:
            self[cell] = identifier
        return identifier

    def is_foreign(self, cell: str) -> bool:
        """Return whether only another plan of the run knows what a cell names."""
        return bool(self._foreign) and (
            fold(cell) in self._foreign or fold(undecorated(cell)) in self._foreign
        )

    def within(self, text: str) -> str | None:
        """Return the id of the longest known name that occurs in a text."""
        folded = fold(text)
        found = [name for name in self._spoken if name in folded]
        return self._ids[max(found, key=len)] if found else None

    def is_foreign_within(self, text: str) -> bool:
        """Return whether a name that only another plan knows occurs in a text."""
        folded = fold(text)
        return any(name in folded for name in self._foreign)

    def is_start_of_name(self, cell: str) -> bool:
        """Return whether a cell is a known name, or one cut off."""
        start = fold(cell)
        return any(name.startswith(start) for name in self._ids)

    def suggestion(self, cell: str) -> str | None:
        """Return the known name nearest to a misspelt one; not for the 1000th misspelling."""
        if cell in self._suggestions:
            return self._suggestions[cell]
        if len(self._suggestions) >= _MOST_SUGGESTIONS:
            return None
        name = nearest(cell, self.names)
        self._suggestions[cell[:_LONGEST_REMEMBERED]] = name
        return name

    def problem(self, cell: str) -> Statement:
        """Say that a cell is blank, or names nothing known, with the nearest name if any."""
        if not cell.strip():
            return Statement(f"blank_{self._what}")
        near = self.suggestion(cell)
        if near is None:
            return Statement(f"unknown_{self._what}", {"found": excerpt(cell)})
        return Statement(f"unknown_{self._what}_near", {"found": excerpt(cell), "near": near})


def undecorated(cell: str) -> str:
    """Return a name without the signs that say that it is a part: #, 其中."""
    match = re.match(_DECORATION, cell)
    return cell[match.end() :] if match else cell


class Periods(dict[str, Period | None]):
    """The period that a cell stands for, None if it is none; what was found is kept."""

    def __init__(self) -> None:
        super().__init__()
        self.missed = False
        """Set when a cell was looked up that is no period."""

    def __missing__(self, cell: str) -> Period | None:
        period = parse_period(cell)
        if period is None:
            self.missed = True
        elif len(cell) <= _LONGEST_REMEMBERED:
            self[cell] = period
        return period

    def problem(self, cell: str) -> Statement:
        """Say that a cell is blank, or no period."""
        if not cell.strip():
            return Statement("blank_period")
        return Statement("not_a_period", {"found": excerpt(cell), "examples": SPELLINGS})


def split_unit(header: str) -> tuple[str, Unit | None]:
    """Return what stands before the brackets at the end of a header, and the unit in them."""
    match = re.fullmatch(_BRACKETED, unicodedata.normalize("NFKC", header).strip())
    if match is None:
        return header, None
    return match[1], parse_unit(match[2]) if match[2].strip() else None


class ColumnName(NamedTuple):
    """What the header of a column says."""

    role: Role | None
    """None if it was not understood."""
    measure: str | None = None
    """In a wide table, the measure."""
    unit: Unit | None = None
    """The unit in brackets."""
    foreign: bool = False
    """Whether only another plan of the run knows the measure."""


class Names:
    """Everything that a submission may name."""

    def __init__(
        self,
        definitions: Definitions,
        elsewhere: Elsewhere,
        year: int | None = None,
        area: str | None = None,
    ) -> None:
        self.areas = Lookup("area", definitions.areas, elsewhere.areas)
        self.measures = Lookup("measure", definitions.measures, elsewhere.measures)
        self.definitions = definitions
        self.year = year
        """The year of a table that says none in a column."""
        self.area = None if area is None else self.areas[area]
        """The area of a table that has no column of areas."""
        self._elsewhere = elsewhere

    @cached_property
    def _columns(self) -> dict[str, ColumnName]:
        """The columns of a wide table by their folded headers; a long table asks for none."""
        columns: dict[str, ColumnName] = {}
        own = [(fold(name), measure) for name, measure in every_name(self.definitions.measures)]
        other = [(fold(name), name) for name in self._elsewhere.measures]
        for names, foreign in ((own, False), (other, True)):
            for name, measure in names:
                columns.setdefault(name, ColumnName("value", measure, foreign=foreign))
            for name, measure in names:
                for role, suffixes in _SUFFIXES.items():
                    column = ColumnName(role, measure, foreign=foreign)
                    for suffix in suffixes:
                        columns.setdefault(name + suffix, column)
        return columns

    def column(self, header: str) -> ColumnName:
        """Return what a header means, of a long or a wide table: a column's or a measure's name."""
        whole = self._named(fold(header))
        if whole is not None:
            return whole
        text, unit = split_unit(header)
        named = self._named(fold(text))
        return ColumnName(None) if named is None else named._replace(unit=unit)

    def _named(self, folded: str) -> ColumnName | None:
        role = ROLES.get(folded)
        return ColumnName(role) if role else self._columns.get(folded)
