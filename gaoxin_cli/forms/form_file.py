"""The models of ``forms.yaml``: what a form may say, key by key."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import Annotated, Literal, NamedTuple, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    model_validator,
)
from pydantic_core import PydanticCustomError

from gaoxin_cli.finding import Statement
from gaoxin_cli.forms.pattern import problem_of
from gaoxin_cli.period import SPELLINGS, read_period
from gaoxin_cli.tables.names import Lookup
from gaoxin_cli.unit import Unit, is_unit

MOST_ROWS_OF_A_HEADER = 4
_LONGEST = 500
_MOST_SUGGESTIONS = 50


class Known(NamedTuple):
    """What plans know, for checking the names in a form."""

    areas: tuple[Lookup, ...]
    measures: tuple[Lookup, ...]
    units: tuple[Unit, ...]
    suggested: list[str]
    """Names for which the nearest known one was looked for: it takes its time."""


def _refused(what: str, **facts: object) -> PydanticCustomError:
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
        near = next(filter(None, (lookup.suggestion(name) for lookup in lookups)), None)
    if near is None:
        raise _refused(f"undefined_{section}", found=name)
    raise _refused(f"undefined_{section}_near", found=name, near=near)


def _area(name: str, info: ValidationInfo) -> str:
    return _known("area", name, info)


def _measure(name: str, info: ValidationInfo) -> str:
    return _known("measure", name, info)


def _period(text: str) -> str:
    if read_period(text) is None:
        expected = Statement("expected_period", {"forms": SPELLINGS})
        raise _refused("not_allowed", found=text, expected=expected)
    return text


def _unit(text: str, info: ValidationInfo) -> str:
    units = info.context.units if isinstance(info.context, Known) else ()
    if not is_unit(text, units):
        raise _refused("not_allowed", found=text, expected=Statement("expected_unit"))
    return text


def _pattern(text: str) -> str:
    problem = problem_of(text)
    if problem is not None:
        raise _refused(problem.what, **problem.facts)
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
]


class Entry(BaseModel):
    """What all parts of a form share: unknown keys are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Place(Entry):
    """Where a facet stands: in one place at most."""

    column: Texts | None = Field(
        None,
        description="The column whose cells tell it, by the text of its header (that of all the "
        "header's rows, one after the other) or by its letters: $C. Or several that complete each "
        "other.",
    )
    title: Pattern | None = Field(
        None,
        description="A regular expression that finds it in a line above the header; its first "
        "group is what counts.",
    )
    sheet: Pattern | None = Field(
        None, description="The same for the name of the sheet, in a workbook."
    )
    file: Pattern | None = Field(None, description="The same for the name of the file.")
    header_row: Annotated[int, Field(ge=1, le=MOST_ROWS_OF_A_HEADER, strict=True)] | None = Field(
        None, description="The row of the header, counted from 1, that tells it of each column."
    )

    def places(self) -> list[str]:
        """Return the keys that say where it stands."""
        keys = ("constant", "column", "title", "sheet", "file", "header_row")
        return [key for key in keys if getattr(self, key, None) is not None]

    @model_validator(mode="after")
    def _one_place(self) -> Self:
        found = self.places()
        if len(found) > 1:
            raise _refused("form_two_places", first=found[0], second=found[1])
        return self


class AreaPlace(Place):
    """Whose the figures are."""

    constant: AreaName | None = Field(None, description="The area of all figures.")
    blank: AreaName | None = Field(None, description="The area that a blank cell stands for.")
    names: dict[Text, AreaName] = Field(
        default={}, description="Further names, each with the area of the plan that it stands for."
    )


class MeasurePlace(Place):
    """What is measured."""

    constant: MeasureName | None = Field(None, description="The measure of all figures.")
    blank: MeasureName | None = Field(None, description="The measure that a blank cell stands for.")
    names: dict[Text, MeasureName] = Field(
        default={},
        description="Further names, each with the measure of the plan that it stands for.",
    )


class PeriodPlace(Place):
    """Of which period the figures are."""

    constant: PeriodName | None = Field(None, description="The period of all figures.")
    year: Text | None = Field(None, description="The column of years.")
    quarter: Text | None = Field(None, description="The column of quarters.")
    month: Text | None = Field(None, description="The column of months.")
    pattern: Pattern | None = Field(
        None,
        description="A regular expression for a cell of the column, or of the header's row: its "
        "first group is the period; or groups named year, quarter and month are its parts.",
    )

    def places(self) -> list[str]:
        """Return the keys that say where it stands; columns of its parts are one place."""
        parts = [key for key in ("year", "quarter", "month") if getattr(self, key) is not None]
        return [*super().places(), *parts[:1]]


class UnitPlace(Place):
    """In what the figures are."""

    constant: Units | None = Field(
        None, description="The unit of all figures; or several, each for the measures of its kind."
    )


class LabelPlace(Entry):
    """Which column it is."""

    column: Texts = Field(description="The column, by the text of its header or its letters.")


class FigureColumn(Entry):
    """What the figures of a column are; what isn't said, its header may say."""

    ignore: bool = Field(default=False, strict=True, description="Leave the column out.")
    role: Literal["value", "prior", "growth", "index"] | None = Field(
        None,
        description="value; prior: a year before; growth: in %; index: the year before = 100.",
    )
    area: AreaName | None = Field(None, description="Whose they are.")
    period: PeriodName | None = Field(None, description="Of which period they are.")
    measure: MeasureName | None = Field(None, description="What is measured.")
    unit: UnitName | None = Field(None, description="In what they are.")
    span: Literal["cumulative"] | None = Field(
        None, description="cumulative: since January, whatever the name of the period."
    )


def _constant(given: object) -> object:
    return given if isinstance(given, dict) else {"constant": given}


def _column(given: object) -> object:
    return given if isinstance(given, dict) else {"column": given}


def _figures(given: object) -> object:
    if isinstance(given, str):
        return {"ignore": True} if given == "ignore" else {"role": given}
    return given


_Scalar = str | int | float
Labels = Annotated[
    LabelPlace, BeforeValidator(_column, json_schema_input_type=LabelPlace | _Scalar | list[Text])
]


class FormEntry(Entry):
    """How the tables of some files are to be read; what isn't said is found in the table."""

    files: Texts = Field(
        ("*",), description='Names of files, with * and ? for any characters: "ons-*.csv".'
    )
    sheets: Texts = Field(("*",), description="Names of sheets, in the same way.")
    header: Lines = Field((), description="The lines of the header: 4, or [4, 5]. Default: found.")
    area: Annotated[
        AreaPlace, BeforeValidator(_constant, json_schema_input_type=AreaPlace | _Scalar)
    ] = Field(AreaPlace(), description="Where the area stands, or which it is.")
    period: Annotated[
        PeriodPlace, BeforeValidator(_constant, json_schema_input_type=PeriodPlace | _Scalar)
    ] = Field(PeriodPlace(), description="Where the period stands, or which it is.")
    measure: Annotated[
        MeasurePlace, BeforeValidator(_constant, json_schema_input_type=MeasurePlace | _Scalar)
    ] = Field(MeasurePlace(), description="Where the measure stands, or which it is.")
    unit: Annotated[
        UnitPlace,
        BeforeValidator(_constant, json_schema_input_type=UnitPlace | _Scalar | list[Text]),
    ] = Field(UnitPlace(), description="Where the unit stands, or which it is.")
    multiplier: Labels | None = Field(None, description="The column by which figures multiply.")
    frequency: Labels | None = Field(None, description="The column that says how often.")
    note: Labels | None = Field(None, description="The column of notes.")
    status: Labels | None = Field(None, description="The column of the figures' status.")
    role: Literal["value", "growth", "index"] | None = Field(
        None, description="What the figures are, where columns don't say it."
    )
    span: Literal["cumulative"] | None = Field(
        None, description="cumulative: since January, whatever the names of periods."
    )
    columns: dict[
        Text,
        Annotated[
            FigureColumn,
            BeforeValidator(_figures, json_schema_input_type=FigureColumn | str),
        ],
    ] = Field(
        default={},
        description="By the text of its header or its letters, what each column is: ignore, a "
        "role, or a mapping.",
    )

    @model_validator(mode="after")
    def _lines_in_a_row(self) -> Self:
        if any(below != line + 1 for line, below in pairwise(self.header)):
            raise _refused("form_lines_apart")
        return self


class FormFile(Entry):
    """What an office's tables can't tell themselves, said once."""

    forms: tuple[FormEntry, ...] = Field(
        min_length=1, description="The forms, each for tables of one kind."
    )
