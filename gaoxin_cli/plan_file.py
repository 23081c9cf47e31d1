"""The models of ``targets.yaml``: what a plan file may say, key by key."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainValidator
from pydantic_core import PydanticCustomError

from gaoxin_cli.bound import BoundField, NumberField
from gaoxin_cli.exact import Rounding
from gaoxin_cli.indicators import AnyIndicator
from gaoxin_cli.indicators.base import Year
from gaoxin_cli.name import NameField
from gaoxin_cli.observation import GrowthConvention, MeasureKind
from gaoxin_cli.reference import AreaId, Id, IndicatorId
from gaoxin_cli.scoring import AnyMethod
from gaoxin_cli.unit import Unit, parse_unit

EVERY_YEAR = "every_year"


class Entry(BaseModel):
    """What all parts of a plan file share: unknown keys are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class PlanHeader(Entry):
    """What the plan is, and how its numbers are judged."""

    id: Id = Field(description="The plan's identifier, as it appears in reports.")
    title: NameField | None = Field(None, description="The plan's title.")
    status: Literal["draft", "in_force", "expired"] | None = Field(
        None, description="Whether the plan is a draft, in force or expired."
    )
    years: tuple[Year, ...] = Field(min_length=1, description="The years that targets may be for.")
    precision: int | None = Field(
        None,
        ge=0,
        le=12,
        strict=True,
        description="Decimals to which values in % are rounded to be judged; null: exact.",
    )
    rounding: Rounding = Field(
        "half_up", description="How they are rounded: half_up is away from zero."
    )


class Area(Entry):
    """A zone, county, city or province, or several taken together."""

    name: NameField = Field(description="The area's name.")
    level: Literal["zone", "county", "district", "city", "province", "country"] | None = Field(
        None, description="What the area is."
    )
    part_of: AreaId | None = Field(
        None, description="Id of the area that directly contains this one."
    )
    members: tuple[AreaId, ...] = Field(
        (), min_length=1, description="Ids of the areas of which this one is the sum."
    )
    aliases: tuple[Id, ...] = Field((), description="Further names accepted in submissions.")


def _unit(given: object) -> Unit:
    unit = parse_unit(given) if isinstance(given, str) else None
    if unit is None or not unit.family:
        raise PydanticCustomError("bad_unit", "expected a unit")
    return unit


class Measure(Entry):
    """A raw magnitude that is submitted."""

    name: NameField = Field(description="The measure's name.")
    unit: Annotated[Unit, PlainValidator(_unit, json_schema_input_type=str)] = Field(
        description="The unit into which figures are converted: 亿元, 家, %, 位."
    )
    kind: MeasureKind = Field(
        description="flow: accumulates within the year and adds up over members; stock: stands at "
        "the end of the period and adds up; rate: a percentage or ratio; rank: 1 is best."
    )
    growth: GrowthConvention = Field(
        "nominal",
        description="What the official growth rate is the growth of: current prices (nominal), "
        "constant prices, or a comparable basis.",
    )
    may_be_negative: bool = Field(
        default=False, strict=True, description="Whether it can be negative, as profits can."
    )
    aliases: tuple[Id, ...] = Field((), description="Further names accepted in submissions.")


class LongBound(Entry):
    """A bound with what is to be known of it."""

    bound: BoundField = Field(description="The bound.")
    note: NameField | None = Field(None, description="How the plan is read where it leaves room.")
    provisional: bool = Field(
        default=False,
        strict=True,
        description="Whether a higher level has yet to set it: judged, but it never fails a run.",
    )
    waived: Id = Field(
        "", description="Why a miss is known and no failure: judged, but it never fails a run."
    )


def _long_form(given: object) -> object:
    return given if isinstance(given, dict) else {"bound": given}


def _year_key(given: object) -> object:
    """Return a quoted year as a number: a YAML key may be either."""
    return int(given) if isinstance(given, str) and given.isascii() and given.isdigit() else given


BoundEntry = Annotated[
    LongBound, BeforeValidator(_long_form, json_schema_input_type=LongBound | int | float | str)
]
YearKey = Annotated[Year | Literal["every_year"], BeforeValidator(_year_key)]


class TargetBlock(Entry):
    """The targets of an area, or the same targets for each of several."""

    area: AreaId | None = Field(None, description="Id of the area that the targets are for.")
    each: AreaId | tuple[AreaId, ...] | None = Field(
        None,
        description="Id of an area whose members each have the targets, or a list of areas.",
    )
    source: str | None = Field(None, description="Where in the plan document the targets stand.")
    indicators: dict[IndicatorId, dict[YearKey, BoundEntry]] = Field(
        description="By indicator and year (or every_year) the bound."
    )


class Grade(Entry):
    """A grade, by how much of a target is attained."""

    model_config = ConfigDict(validate_by_alias=True, validate_by_name=False)

    name: NameField = Field(description="What the grade is called.")
    least: NumberField | None = Field(
        None,
        alias="from",
        description="From which attainment on, 1 being the target; none for the last.",
    )
    colour: Literal["green", "yellow", "orange", "red", "blue"] | None = Field(
        None, description="The colour in which it is shown."
    )


class Scoring(Entry):
    """A yearly assessment: points for indicators, summed and compared between areas."""

    id: Id = Field(description="The assessment's identifier, as it appears in reports.")
    name: NameField | None = Field(None, description="The assessment's name.")
    areas: AreaId | tuple[AreaId, ...] = Field(
        description="Id of an area whose members are scored, or a list of areas."
    )
    years: tuple[Year, ...] | None = Field(
        None, min_length=1, description="The years that are scored. Default: those of the plan."
    )
    points: dict[IndicatorId, AnyMethod] = Field(
        min_length=1,
        description="By indicator the points and the method; a bare number is attainment.",
    )


class PlanFile(Entry):
    """The targets of a plan: the areas, measures and indicators they are about, and the bounds."""

    plan: PlanHeader = Field(description="What the plan is.")
    areas: dict[Id, Area] = Field(default={}, description="The areas by id.")
    measures: dict[Id, Measure] = Field(default={}, description="The measures by id.")
    indicators: dict[Id, AnyIndicator] = Field(default={}, description="The indicators by id.")
    targets: tuple[TargetBlock, ...] = Field((), description="The targets.")
    grades: tuple[Grade, ...] = Field((), description="The grades, the best first.")
    scoring: tuple[Scoring, ...] = Field((), description="The yearly assessments.")
