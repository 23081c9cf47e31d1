"""What stands behind the keys of a form: texts, names that plans know, regular expressions."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import Annotated, Literal, NamedTuple, get_args

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    ValidationInfo,
)
from pydantic_core import PydanticCustomError

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


def refused(what: str, **facts: object) -> PydanticCustomError:
    """Return the error that carries a statement."""
    statement = Statement(what, facts)
    return PydanticCustomError("told", "{what}", {"what": what, "statement": statement})


def _as_text(given: object) -> object:
    """Return a number as the text that it is in YAML."""
    plain = isinstance(given, int | Decimal) and not isinstance(given, bool)
    return str(given) if plain else given


def _as_list(given: object) -> object:
    return given if isinstance(given, list) else [given]


def _known(section: Literal["area", "measure"], name: str, info: ValidationInfo) -> str:
    known = info.context
    if not isinstance(known, Known):
        return name
    lookups = known.areas if section == "area" else known.measures
    if any(lookup[name] is not None for lookup in lookups):
        return name
    near = None
    if len(known.suggested) < _MOST_SUGGESTIONS:
        known.suggested.append(name)
        near = nearest(name, [known for lookup in lookups for known in lookup.names])
    if near is None:
        raise refused(f"undefined_{section}", found=name)
    raise refused(f"undefined_{section}_near", found=name, near=near)


def _area(name: str, info: ValidationInfo) -> str:
    return _known("area", name, info)


def _measure(name: str, info: ValidationInfo) -> str:
    return _known("measure", name, info)


def _period(text: str) -> str:
    if read_period(text) is None:
        expected = Statement("expected_period", {"forms": SPELLINGS})
        raise refused("not_allowed", found=text, expected=expected)
    return text


def _unit(text: str, info: ValidationInfo) -> str:
    families = info.context.families if isinstance(info.context, Known) else ()
    if not is_unit(text, families):
        raise refused("not_allowed", found=text, expected=Statement("expected_unit"))
    return text


def _lines(lines: tuple[int, ...]) -> tuple[int, ...]:
    if any(below != line + 1 for line, below in pairwise(lines)):
        raise refused("form_lines_apart")
    return lines


def _pattern(text: str) -> str:
    problem = problem_of(text)
    if problem is not None:
        raise refused(problem.what, **problem.facts)
    return text


Text = Annotated[
    str,
    BeforeValidator(_as_text, json_schema_input_type=str | int | float),
    Field(min_length=1, max_length=_LONGEST),
]
Texts = Annotated[
    tuple[Text, ...],
    BeforeValidator(_as_list, json_schema_input_type=Text | list[Text]),
    Field(min_length=1),
]
Pattern = Annotated[Text, AfterValidator(_pattern)]
AreaName = Annotated[Text, AfterValidator(_area)]
MeasureName = Annotated[Text, AfterValidator(_measure)]
PeriodName = Annotated[Text, AfterValidator(_period)]
UnitName = Annotated[Text, AfterValidator(_unit)]
Units = Annotated[
    tuple[UnitName, ...],
    BeforeValidator(_as_list, json_schema_input_type=UnitName | list[UnitName]),
    Field(min_length=1),
]
Line = Annotated[int, Field(ge=1, strict=True)]
Lines = Annotated[
    tuple[Line, ...],
    BeforeValidator(_as_list, json_schema_input_type=Line | list[Line]),
    Field(min_length=1, max_length=MOST_ROWS_OF_A_HEADER),
    AfterValidator(_lines),
]
