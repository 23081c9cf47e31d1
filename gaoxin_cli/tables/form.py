"""What a form says of tables: where each facet stands, what columns mean. Plain data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from gaoxin_cli.files.sheet import column_index, column_letters
from gaoxin_cli.period import PeriodText, read_period
from gaoxin_cli.tables.vocabulary import Facet, Role, Span

Beside = Literal["title", "sheet", "file"]
"""Where a regular expression looks for a facet: the lines above a table, the names around it."""

MOST_SEARCHED = 200
"""How many characters of a text a regular expression is tried on."""
_MOST_IN_A_CELL = 40


class LabelRule(NamedTuple):
    """A label column that a form names."""

    column: str
    kind: str = ""
    """Of a period: year, quarter or month, else the whole."""
    pattern: str = ""
    """The regular expression that finds the period in its cells."""


class FacetRule(NamedTuple):
    """Where a facet stands; of the places one at most."""

    constant: tuple[str, ...] = ()
    labels: tuple[LabelRule, ...] = ()
    beside: Beside | None = None
    pattern: str = ""
    """What finds it beside the table, or in a row of the header."""
    header_row: int | None = None
    """The row of the header that tells it of each column, counted from 1."""
    blank: str | None = None
    """What a blank cell of its column stands for."""
    names: Mapping[str, str] = {}
    """Further names of areas or measures, with those that the plan knows them by."""

    @property
    def tells(self) -> bool:
        """Whether it says where the facet stands."""
        return bool(self.constant or self.labels or self.beside or self.header_row)


class FigureRule(NamedTuple):
    """What a form says of a column of figures; what is None, its header may say."""

    role: Role | None = None
    area: str | None = None
    measure: str | None = None
    period: PeriodText | None = None
    unit: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """How one kind of table is to be read."""

    place: str
    """Where it stands: ``forms.yaml:3``."""
    files: tuple[str, ...] = ("*",)
    """Patterns such as ``ons-*.csv``; one with a slash is that of the whole path."""
    sheets: tuple[str, ...] = ("*",)
    header: tuple[int, ...] = ()
    """The lines of the header; none if it is to be found."""
    role: Role | None = None
    span: Span | None = None
    facets: Mapping[Facet, FacetRule] = field(default_factory=dict)
    columns: Mapping[str, FigureRule | None] = field(default_factory=dict)
    """By the text of their headers, or by their letters (``$C``); None for one to be ignored."""

    def fits(self, file: str, sheet: str | None) -> bool:
        """Return whether it is for a sheet of a file; a text has a sheet without a name."""
        path = Path(file.partition("#")[0]).as_posix()
        named = any(
            fnmatchcase(path if "/" in glob else path.rsplit("/", 1)[-1], glob)
            for glob in self.files
        )
        return named and any(fnmatchcase(sheet or "", glob) for glob in self.sheets)

    def states(self, facet: Facet) -> bool:
        """Return whether it says what a facet is of the whole table, or where beside it is told.

        It then goes before what the titles say.
        """
        rule = self.facets.get(facet)
        return rule is not None and (rule.constant != () or rule.beside is not None)

    @property
    def is_of_one_file(self) -> bool:
        """Whether it names the files that it is for one by one, so that it can't meet another."""
        return not any(set(glob.replace("[[]", "")) & set("*?[") for glob in self.files)

    @property
    def named_columns(self) -> Iterator[str]:
        """The columns that it speaks of."""
        yield from self.columns
        yield from (label.column for rule in self.facets.values() for label in rule.labels)


def fitting(forms: Sequence[Form], file: str, sheet: str | None) -> tuple[Form, ...]:
    """Return the forms for a sheet; several are for its tables, in the order of their headers."""
    found = [form for form in forms if form.fits(file, sheet)]
    return tuple(sorted(found, key=lambda form: form.header))


def place_of(column: str) -> int | None:
    """Return the place, from 0, of a column that is named by its letters: ``$C``."""
    match = re.fullmatch(r"\$([A-Z]{1,3})", column)
    return None if match is None else column_index(match[1])


def letters_of(place: int) -> str:
    """Return the name of a column by its letters, as :func:`place_of` reads it."""
    return f"${column_letters(place)}"


def found_in(pattern: str, text: str) -> str | None:
    """Return what the first group of a regular expression finds in a text."""
    match = _compiled(pattern).search(text[:MOST_SEARCHED])
    return None if match is None else (match[1] or "").strip()


def period_in(pattern: str, text: str, *, whole: bool = False) -> PeriodText | None:
    """Return the period that a regular expression finds: in a ``whole`` cell, or in a longer text.

    Groups named year, month and quarter are its parts; else the first group is the period.
    """
    compiled = _compiled(pattern)
    if whole:
        match = compiled.fullmatch(text.strip()) if len(text) <= _MOST_IN_A_CELL else None
    else:
        match = compiled.search(text[:MOST_SEARCHED])
    if match is None:
        return None
    parts = {name: part for name, part in match.groupdict().items() if part}
    if not parts:
        return read_period(match[1] or "")
    if not all(part.isascii() and part.isdigit() for part in parts.values()):
        return None
    month = int(parts.get("month", 0)) or 3 * int(parts.get("quarter", 0)) or None
    said = PeriodText(int(parts["year"]) if "year" in parts else None, month)
    return said if said.month is None or 1 <= said.month <= 12 else None  # noqa: PLR2004  # months


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
