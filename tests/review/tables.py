"""Submissions written down as small tables, for the tests of the review."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from gaoxin_cli.finding import Finding
from gaoxin_cli.messages.reviewing import REVIEWING
from gaoxin_cli.observation import GrowthConvention, LevelRow, MeasureKind, RateRow, Source
from gaoxin_cli.period import Period, parse_period
from gaoxin_cli.review import review
from gaoxin_cli.submission import Submission
from gaoxin_cli.submitted_file import SubmittedFile
from gaoxin_cli.text import Language
from gaoxin_cli.unit import Unit, parse_unit
from tests.stated import in_columns


class StandInName(str):
    """The same in both languages."""

    __slots__ = ()

    @property
    def every(self) -> tuple[str, ...]:
        return (self,)

    def within(self, language: Language) -> str:
        del language
        return self


AN_AREA, A_MEASURE = StandInName("area"), StandInName("measure")


@dataclass(frozen=True, slots=True)
class StandInArea:
    name: StandInName = AN_AREA
    aliases: tuple[str, ...] = ()
    part_of: str | None = None
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StandInMeasure:
    kind: MeasureKind
    unit: Unit
    name: StandInName = A_MEASURE
    aliases: tuple[str, ...] = ()
    growth: GrowthConvention = "nominal"
    may_be_negative: bool = False


AREAS = {
    "city": StandInArea(),
    "county": StandInArea(part_of="city"),
    "zone": StandInArea(part_of="county"),
    "south": StandInArea(part_of="zones"),
    "north": StandInArea(part_of="zones"),
    "zones": StandInArea(members=("zone", "east")),
    "east": StandInArea(),
}
MEASURES = {
    "revenue": StandInMeasure("flow", parse_unit("亿元")),
    "gdp": StandInMeasure("flow", parse_unit("亿元"), growth="constant_prices"),
    "investment": StandInMeasure("flow", parse_unit("亿元"), growth="comparable"),
    "profit": StandInMeasure("flow", parse_unit("万元"), may_be_negative=True),
    "enterprises": StandInMeasure("stock", parse_unit("家")),
    "events": StandInMeasure("flow", parse_unit("场")),
    "population": StandInMeasure("stock", parse_unit("万人")),
    "intensity": StandInMeasure("rate", parse_unit("%")),
    "rank": StandInMeasure("rank", parse_unit("位")),
}


def read(
    table: str, name: str = "figures.csv", columns: Mapping[str, str] | None = None
) -> SubmittedFile:
    """The file that a table stands for; its header is line 1, ``columns`` names columns anew.

    Columns are area, period, measure, value, prior, growth and note, in any order; values are in
    the measure's unit, and what is absent or blank is missing.
    """
    named = {"value": "value", "growth": "growth", **(columns or {})}
    values, rates = Source(name, named["value"]), Source(name, named["growth"])
    file = SubmittedFile(name, Submission(AREAS, MEASURES))
    lines = [line.strip() for line in table.strip().splitlines()]
    for line, row in enumerate(csv.DictReader(lines), start=2):
        key = (row["area"], row["measure"], period(row["period"]))
        noted = bool(row.get("note"))
        if row.get("value"):
            prior = Decimal(row["prior"]) if row.get("prior") else None
            level = LevelRow(Decimal(row["value"]), prior, values, line, noted)
            file.add_levels(in_columns([key], [level]))
        if row.get("growth"):
            rate = RateRow(Decimal(row["growth"]), rates, line, noted)
            file.add_rates(in_columns([key], [rate]))
        file.periods.add(key[2])
    return file


def period(text: str) -> Period:
    parsed = parse_period(text)
    assert parsed is not None
    return parsed


def reviewed(*files: str | SubmittedFile) -> Submission:
    """What the review makes of one or several files; whatever it finds has its words."""
    submission = Submission(AREAS, MEASURES)
    for file in files:
        submission.include(read(file) if isinstance(file, str) else file)
    review(submission)
    for finding in submission.findings:
        for sentence in REVIEWING[finding.statement.what]:
            assert "{" not in sentence.format_map(finding.statement.facts)
    return submission


def findings(*files: str | SubmittedFile) -> list[Finding]:
    return reviewed(*files).findings


def places(*files: str | SubmittedFile) -> list[tuple[str, int | None]]:
    """Code and line of each finding."""
    return [(finding.code, finding.location.line) for finding in findings(*files)]
