"""The models of ``forms.yaml``: what a form may say, key by key."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from gaoxin_cli.forms.fields import (
    MOST_ROWS_OF_A_HEADER,
    ROLES,
    AreaName,
    FigureRole,
    Lines,
    MeasureName,
    Pattern,
    PeriodName,
    Text,
    Texts,
    UnitName,
    Units,
    refused,
)
from gaoxin_cli.text import nearest


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
            raise refused("form_two_places", first=found[0], second=found[1])
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
    role: FigureRole | None = Field(
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
    """Return the mapping that a word in its place stands for."""
    if not isinstance(given, str):
        return given
    if given in ROLES:
        return {"role": given}
    if given != "ignore":
        known = ("ignore", *ROLES)
        near = nearest(given, known)
        if near is None:
            raise refused("not_one_of", found=given, known=known)
        raise refused("not_one_of_near", found=given, known=known, near=near)
    return {"ignore": True}


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


class FormFile(Entry):
    """What an office's tables can't tell themselves, said once."""

    forms: tuple[FormEntry, ...] = Field(
        min_length=1, description="The forms, each for tables of one kind."
    )
