"""The models of ``targets.yaml``: what a plan file may say, key by key."""

from __future__ import annotations

from typing import Annotated, Literal

from gaoxin_cli.bound import BoundField, NumberField
from gaoxin_cli.entry import Before, Entry, Flag, Made, Must, Refused, key
from gaoxin_cli.exact import Rounding
from gaoxin_cli.finding import Statement
from gaoxin_cli.indicators import AnyIndicator
from gaoxin_cli.indicators.base import Precision, Year
from gaoxin_cli.name import NameField
from gaoxin_cli.observation import GrowthConvention, MeasureKind
from gaoxin_cli.reference import AreaId, Id, IndicatorId
from gaoxin_cli.scoring import AnyMethod
from gaoxin_cli.unit import Unit, parse_unit

EVERY_YEAR = "every_year"
Years = Annotated[tuple[Year, ...], Must(min_length=1)]


class PlanHeader(Entry):
    """What the plan is, and how its numbers are judged."""

    id: Id = key("The plan's identifier, as it appears in reports.")
    title: NameField | None = key("The plan's title.", default=None)
    status: Literal["draft", "in_force", "expired"] | None = key(
        "Whether the plan is a draft, in force or expired.", default=None
    )
    years: Years = key("The years that targets may be for.")
    precision: Precision | None = key(
        "Decimals to which values in % are rounded to be judged; null: exact.", default=None
    )
    rounding: Rounding = key("How they are rounded: half_up is away from zero.", default="half_up")


class Area(Entry):
    """A zone, county, city or province, or several taken together."""

    name: NameField = key("The area's name.")
    level: Literal["zone", "county", "district", "city", "province", "country"] | None = key(
        "What the area is.", default=None
    )
    part_of: AreaId | None = key("Id of the area that directly contains this one.", default=None)
    members: Annotated[tuple[AreaId, ...], Must(min_length=1)] = key(
        "Ids of the areas of which this one is the sum.", default=()
    )
    aliases: tuple[Id, ...] = key("Further names accepted in submissions.", default=())


def _unit(given: object) -> Unit:
    unit = parse_unit(given) if isinstance(given, str) else None
    if unit is None or not unit.family:
        raise Refused(Statement("expected_unit"))
    return unit


class Measure(Entry):
    """A raw magnitude that is submitted."""

    name: NameField = key("The measure's name.")
    unit: Annotated[Unit, Made(_unit, written=str)] = key(
        "The unit into which figures are converted: 亿元, 家, %, 位."
    )
    kind: MeasureKind = key(
        "flow: accumulates within the year and adds up over members; stock: stands at "
        "the end of the period and adds up; rate: a percentage or ratio; rank: 1 is best."
    )
    growth: GrowthConvention = key(
        "What the official growth rate is the growth of: current prices (nominal), "
        "constant prices, or a comparable basis.",
        default="nominal",
    )
    may_be_negative: Flag = key("Whether it can be negative, as profits can.", default=False)
    aliases: tuple[Id, ...] = key("Further names accepted in submissions.", default=())


class LongBound(Entry):
    """A bound with what is to be known of it."""

    bound: BoundField = key("The bound.")
    note: NameField | None = key("How the plan is read where it leaves room.", default=None)
    provisional: Flag = key(
        "Whether a higher level has yet to set it: judged, but it never fails a run.", default=False
    )
    waived: Id = key(
        "Why a miss is known and no failure: judged, but it never fails a run.", default=""
    )


def _long_form(given: object) -> object:
    return given if isinstance(given, dict) else {"bound": given}


def _year_key(given: object) -> object:
    """Return a quoted year as a number: a YAML key may be either."""
    return int(given) if isinstance(given, str) and given.isascii() and given.isdigit() else given


BoundEntry = Annotated[LongBound, Before(_long_form, written=LongBound | int | float | str)]
YearKey = Annotated[
    Year | Literal["every_year"], Before(_year_key, written=Year | Literal["every_year"])
]


class TargetBlock(Entry):
    """The targets of an area, or the same targets for each of several."""

    area: AreaId | None = key("Id of the area that the targets are for.", default=None)
    each: AreaId | tuple[AreaId, ...] | None = key(
        "Id of an area whose members each have the targets, or a list of areas.", default=None
    )
    source: str | None = key("Where in the plan document the targets stand.", default=None)
    indicators: dict[IndicatorId, dict[YearKey, BoundEntry]] = key(
        "By indicator and year (or every_year) the bound."
    )


class Grade(Entry):
    """A grade, by how much of a target is attained."""

    name: NameField = key("What the grade is called.")
    least: NumberField | None = key(
        "From which attainment on, 1 being the target; none for the last.",
        default=None,
        written="from",
    )
    colour: Literal["green", "yellow", "orange", "red", "blue"] | None = key(
        "The colour in which it is shown.", default=None
    )


class Scoring(Entry):
    """A yearly assessment: points for indicators, summed and compared between areas."""

    id: Id = key("The assessment's identifier, as it appears in reports.")
    name: NameField | None = key("The assessment's name.", default=None)
    areas: AreaId | tuple[AreaId, ...] = key(
        "Id of an area whose members are scored, or a list of areas."
    )
    years: Years | None = key(
        "The years that are scored. Default: those of the plan.", default=None
    )
    points: Annotated[dict[IndicatorId, AnyMethod], Must(min_length=1)] = key(
        "By indicator the points and the method; a bare number is attainment."
    )


class PlanFile(Entry):
    """The targets of a plan: the areas, measures and indicators they are about, and the bounds."""

    plan: PlanHeader = key("What the plan is.")
    areas: dict[Id, Area] = key("The areas by id.", default_factory=dict)
    measures: dict[Id, Measure] = key("The measures by id.", default_factory=dict)
    indicators: dict[Id, AnyIndicator] = key("The indicators by id.", default_factory=dict)
    targets: tuple[TargetBlock, ...] = key("The targets.", default=())
    grades: tuple[Grade, ...] = key("The grades, the best first.", default=())
    scoring: tuple[Scoring, ...] = key("The yearly assessments.", default=())
