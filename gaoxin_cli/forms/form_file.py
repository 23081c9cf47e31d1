"""The models of ``forms.yaml``: what a form may say, key by key."""

from __future__ import annotations

from typing import Annotated, Literal

from gaoxin_cli.entry import After, Before, Entry, Flag, Must, Wrong, key
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
)
from gaoxin_cli.text import nearest


class Place(Entry):
    """Where a facet stands: in one place at most."""

    column: Texts | None = key(
        "The column whose cells tell it, by the text of its header (that of all the "
        "header's rows, one after the other) or by its letters: $C. Or several that complete each "
        "other.",
        default=None,
    )
    title: Pattern | None = key(
        "A regular expression that finds it in a line above the header; its first "
        "group is what counts.",
        default=None,
    )
    sheet: Pattern | None = key("The same for the name of the sheet, in a workbook.", default=None)
    file: Pattern | None = key("The same for the name of the file.", default=None)
    header_row: Annotated[int, Must(ge=1, le=MOST_ROWS_OF_A_HEADER, strict=True)] | None = key(
        "The row of the header, counted from 1, that tells it of each column.", default=None
    )

    def places(self) -> list[str]:
        """Return the keys that say where it stands."""
        keys = ("constant", "column", "title", "sheet", "file", "header_row")
        return [key for key in keys if getattr(self, key, None) is not None]


class AreaPlace(Place):
    """Whose the figures are."""

    constant: AreaName | None = key("The area of all figures.", default=None)
    blank: AreaName | None = key("The area that a blank cell stands for.", default=None)
    names: dict[Text, AreaName] = key(
        "Further names, each with the area of the plan that it stands for.", default_factory=dict
    )


class MeasurePlace(Place):
    """What is measured."""

    constant: MeasureName | None = key("The measure of all figures.", default=None)
    blank: MeasureName | None = key("The measure that a blank cell stands for.", default=None)
    names: dict[Text, MeasureName] = key(
        "Further names, each with the measure of the plan that it stands for.", default_factory=dict
    )


class PeriodPlace(Place):
    """Of which period the figures are."""

    constant: PeriodName | None = key("The period of all figures.", default=None)
    year: Text | None = key("The column of years.", default=None)
    quarter: Text | None = key("The column of quarters.", default=None)
    month: Text | None = key("The column of months.", default=None)
    pattern: Pattern | None = key(
        "A regular expression for a cell of the column, or of the header's row: its "
        "first group is the period; or groups named year, quarter and month are its parts.",
        default=None,
    )

    def places(self) -> list[str]:
        """Return the keys that say where it stands; columns of its parts are one place."""
        parts = [key for key in ("year", "quarter", "month") if getattr(self, key) is not None]
        return [*super().places(), *parts[:1]]


class UnitPlace(Place):
    """In what the figures are."""

    constant: Units | None = key(
        "The unit of all figures; or several, each for the measures of its kind.", default=None
    )


class LabelPlace(Entry):
    """Which column it is."""

    column: Texts = key("The column, by the text of its header or its letters.")


class FigureColumn(Entry):
    """What the figures of a column are; what isn't said, its header may say."""

    ignore: Flag = key("Leave the column out.", default=False)
    role: FigureRole | None = key(
        "value; prior: a year before; growth: in %; index: the year before = 100.", default=None
    )
    area: AreaName | None = key("Whose they are.", default=None)
    period: PeriodName | None = key("Of which period they are.", default=None)
    measure: MeasureName | None = key("What is measured.", default=None)
    unit: UnitName | None = key("In what they are.", default=None)
    span: Literal["cumulative"] | None = key(
        "cumulative: since January, whatever the name of the period.", default=None
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
            raise Wrong("not_one_of", found=given, known=known)
        raise Wrong("not_one_of_near", found=given, known=known, near=near)
    return {"ignore": True}


def _in_one_place(place: Place) -> Place:
    found = place.places()
    if len(found) > 1:
        raise Wrong("form_two_places", first=found[0], second=found[1])
    return place


_Scalar = str | int | float
Labels = Annotated[LabelPlace, Before(_column, written=LabelPlace | _Scalar | list[Text])]


class FormEntry(Entry):
    """How the tables of some files are to be read; what isn't said is found in the table."""

    files: Texts = key(
        'Names of files, with * and ? for any characters: "ons-*.csv".', default=("*",)
    )
    sheets: Texts = key("Names of sheets, in the same way.", default=("*",))
    header: Lines = key("The lines of the header: 4, or [4, 5]. Default: found.", default=())
    area: Annotated[
        AreaPlace, Before(_constant, written=AreaPlace | _Scalar), After(_in_one_place)
    ] = key("Where the area stands, or which it is.", default=AreaPlace())
    period: Annotated[
        PeriodPlace, Before(_constant, written=PeriodPlace | _Scalar), After(_in_one_place)
    ] = key("Where the period stands, or which it is.", default=PeriodPlace())
    measure: Annotated[
        MeasurePlace, Before(_constant, written=MeasurePlace | _Scalar), After(_in_one_place)
    ] = key("Where the measure stands, or which it is.", default=MeasurePlace())
    unit: Annotated[
        UnitPlace, Before(_constant, written=UnitPlace | _Scalar | list[Text]), After(_in_one_place)
    ] = key("Where the unit stands, or which it is.", default=UnitPlace())
    multiplier: Labels | None = key("The column by which figures multiply.", default=None)
    frequency: Labels | None = key("The column that says how often.", default=None)
    note: Labels | None = key("The column of notes.", default=None)
    status: Labels | None = key("The column of the figures' status.", default=None)
    role: Literal["value", "growth", "index"] | None = key(
        "What the figures are, where columns don't say it.", default=None
    )
    span: Literal["cumulative"] | None = key(
        "cumulative: since January, whatever the names of periods.", default=None
    )
    columns: dict[
        Text,
        Annotated[
            FigureColumn,
            Before(_figures, written=FigureColumn | str),
        ],
    ] = key(
        "By the text of its header or its letters, what each column is: ignore, a "
        "role, or a mapping.",
        default_factory=dict,
    )


class FormFile(Entry):
    """What an office's tables can't tell themselves, said once."""

    forms: Annotated[tuple[FormEntry, ...], Must(min_length=1)] = key(
        "The forms, each for tables of one kind."
    )
