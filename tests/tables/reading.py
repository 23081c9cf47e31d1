"""A small plan's definitions, and what is needed to read files against them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from gaoxin_cli.observation import GrowthConvention, Key, MeasureKind
from gaoxin_cli.period import Period
from gaoxin_cli.submission import Submission
from gaoxin_cli.tables import Elsewhere, read_submission
from gaoxin_cli.text import Language
from gaoxin_cli.unit import Unit, parse_unit

Y2025 = Period(2025)
REVENUE_2025: Key = ("zone", "revenue", Y2025)


@dataclass(frozen=True)
class Name:
    every: tuple[str, ...]

    def within(self, language: Language) -> str:
        return self.every[0 if language == "zh" else -1]


@dataclass(frozen=True)
class Area:
    name: Name
    aliases: tuple[str, ...] = ()
    part_of: str | None = None
    members: tuple[str, ...] = ()


@dataclass(frozen=True)
class Measure:
    name: Name
    unit: Unit
    kind: MeasureKind = "flow"
    aliases: tuple[str, ...] = ()
    growth: GrowthConvention = "nominal"
    may_be_negative: bool = False


@dataclass(frozen=True)
class Definitions:
    areas: Mapping[str, Area] = field(default_factory=dict)
    measures: Mapping[str, Measure] = field(default_factory=dict)


DEFINITIONS = Definitions(
    MappingProxyType(
        {
            "zone": Area(Name(("石家庄高新区", "Shijiazhuang Zone")), ("石家庄国家高新区",)),
            "city": Area(Name(("石家庄市", "Shijiazhuang"))),
            "county": Area(Name(("正定县",))),
        }
    ),
    MappingProxyType(
        {
            "revenue": Measure(
                Name(("营业收入", "Revenue")), parse_unit("亿元"), aliases=("营收",)
            ),
            "firms": Measure(Name(("高新技术企业",)), parse_unit("家"), "stock"),
            "share": Measure(Name(("研发占比",)), parse_unit("%"), "rate"),
        }
    ),
)


def write(folder: Path, content: str | bytes, name: str = "a.csv") -> Path:
    """Return the path of a new file."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def read(
    folder: Path,
    content: str | bytes,
    *,
    name: str = "a.csv",
    encoding: str | None = None,
    elsewhere: Elsewhere | None = None,
) -> Submission:
    """Return what is read from a file with this content."""
    path = write(folder, content, name)
    return read_submission(DEFINITIONS, [path], encoding=encoding, known_elsewhere=elsewhere)


def levels(submission: Submission) -> dict[str, str]:
    """Return levels as text: by area, measure and period; with the prior after a slash."""
    return {
        f"{area} {measure} {period}": str(row[0]) + ("" if row[1] is None else f" / {row[1]}")
        for (area, measure, period), row in submission.levels.items()
    }


def rates(submission: Submission) -> dict[str, str]:
    """Return growth rates as text."""
    return {
        f"{area} {measure} {period}": str(row[0])
        for (area, measure, period), row in submission.rates.items()
    }


def findings(submission: Submission) -> list[tuple[str, int | None, str | None, str]]:
    """Return code, line, column and statement of each finding."""
    return [
        (one.code, one.location.line, one.location.column, one.statement.what)
        for one in submission.findings
    ]


def notices(submission: Submission) -> list[tuple[str, dict[str, object]]]:
    """Return what was said to be skipped or assumed."""
    return [(notice.what, dict(notice.facts)) for _, notice in submission.notices]
