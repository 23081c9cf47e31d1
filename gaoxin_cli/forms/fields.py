"""What stands behind the keys of a form: texts, names that plans know, regular expressions."""

from __future__ import annotations

from contextvars import ContextVar
from decimal import Decimal
from itertools import pairwise
from typing import Annotated, Literal, NamedTuple, get_args

from gaoxin_cli.entry import After, Before, Must, Wrong
from gaoxin_cli.finding import Statement
from gaoxin_cli.forms.pattern import problem_of
from gaoxin_cli.period import SPELLINGS, read_period
from gaoxin_cli.tables.names import Lookup
from gaoxin_cli.text import nearest
from gaoxin_cli.unit import is_unit

FigureRole = Literal["value", "prior", "growth", "index"]
MOST_ROWS_OF_A_HEADER = 4
ROLES: tuple[str, ...] = get_args(FigureRole)
_LONGEST = 500
_MOST_SUGGESTIONS = 50


class Known(NamedTuple):
    """What plans know, for checking the names in a form."""

    areas: tuple[Lookup, ...]
    measures: tuple[Lookup, ...]
    families: frozenset[str]
    """Those of their units."""
    suggested: list[str]
    """Names for which the nearest known one was looked for: it takes its time."""


KNOWN: ContextVar[Known | None] = ContextVar("known", default=None)
"""What plans know while a form is read; without it names are taken as they are."""


def _as_text(given: object) -> object:
    """Return a number as the text that it is in YAML."""
    plain = isinstance(given, int | Decimal) and not isinstance(given, bool)
    return str(given) if plain else given


def _as_list(given: object) -> object:
    return given if isinstance(given, list) else [given]


def _known(section: Literal["area", "measure"], name: str) -> str:
    known = KNOWN.get()
    if known is None:
        return name
    lookups = known.areas if section == "area" else known.measures
    if any(lookup[name] is not None for lookup in lookups):
        return name
    near = None
    if len(known.suggested) < _MOST_SUGGESTIONS:
        known.suggested.append(name)
        near = nearest(name, [known for lookup in lookups for known in lookup.names])
    if near is None:
        raise Wrong(f"undefined_{section}", found=name)
    raise Wrong(f"undefined_{section}_near", found=name, near=near)


def _area(name: str) -> str:
    return _known("area", name)


def _measure(name: str) -> str:
    return _known("measure", name)


def _period(text: str) -> str:
    if read_period(text) is None:
        expected = Statement("expected_period", {"forms": SPELLINGS})
        raise Wrong("not_allowed", found=text, expected=expected)
    return text


def _unit(text: str) -> str:
    known = KNOWN.get()
    if not is_unit(text, () if known is None else known.families):
        raise Wrong("not_allowed", found=text, expected=Statement("expected_unit"))
    return text


def _lines(lines: tuple[int, ...]) -> tuple[int, ...]:
    if any(below != line + 1 for line, below in pairwise(lines)):
        raise Wrong("form_lines_apart")
    return lines


def _pattern(text: str) -> str:
    problem = problem_of(text)
    if problem is not None:
        raise Wrong(problem.what, **problem.facts)
    return text


Text = Annotated[
    str,
    Before(_as_text, written=str | int | float),
    Must(min_length=1, max_length=_LONGEST),
]
Texts = Annotated[
    tuple[Text, ...],
    Before(_as_list, written=Text | list[Text]),
    Must(min_length=1),
]
Pattern = Annotated[Text, After(_pattern)]
AreaName = Annotated[Text, After(_area)]
MeasureName = Annotated[Text, After(_measure)]
PeriodName = Annotated[Text, After(_period)]
UnitName = Annotated[Text, After(_unit)]
Units = Annotated[
    tuple[UnitName, ...],
    Before(_as_list, written=UnitName | list[UnitName]),
    Must(min_length=1),
]
Line = Annotated[int, Must(ge=1, strict=True)]
Lines = Annotated[
    tuple[Line, ...],
    Before(_as_list, written=Line | list[Line]),
    Must(min_length=1, max_length=MOST_ROWS_OF_A_HEADER),
    After(_lines),
]
