"""Plans, submissions and verdicts in a few words, for the tests of what judges.

A submission is rows such as ``zone 2025Q2 revenue 107 100 7; zone 2024 revenue -``: area, period,
measure, value, prior, growth; what is left out at the end or ``-`` is blank. The first row stands
on line 2. A code for a value (``zone 2025 revenue E004``) is a row rejected for that error, with
``?`` for what could not be read of its key.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from gaoxin_cli.assessment import Question, judge
from gaoxin_cli.bound import Bound
from gaoxin_cli.exact import Exact, Root
from gaoxin_cli.finding import Finding, Statement
from gaoxin_cli.indicators.base import Computed, Scope
from gaoxin_cli.observation import LevelRow, Missing, Observation, RateRow, Source, facts_of
from gaoxin_cli.pace import Pace, pace_over_years, pace_within_year
from gaoxin_cli.period import Period, parse_period
from gaoxin_cli.plan import Plan
from gaoxin_cli.plan_check import InvalidEntries, check
from gaoxin_cli.plan_file import PlanFile
from gaoxin_cli.submission import Submission
from gaoxin_cli.submitted_file import SubmittedFile
from gaoxin_cli.verdict import Result
from tests.entries import entry_of
from tests.stated import in_columns

Entry = Mapping[str, object]
"""An entry of a plan file, as YAML gives it."""

AREAS: dict[str, Entry] = {
    "city": {"name": "City"},
    "county": {"name": "County", "part_of": "city"},
    "zone": {"name": "Zone", "part_of": "county"},
    "east": {"name": "East", "part_of": "city"},
    "zones": {"name": "Zones", "members": ["zone", "east"]},
    "north": {"name": "North", "part_of": "zones"},
    "nation": {"name": "Nation", "members": ["city", "zones"]},
    "province": {"name": "Province"},
    "belt": {"name": "Belt", "members": ["east"], "part_of": "province"},
}
MEASURES: dict[str, Entry] = {
    "revenue": {"name": "营业收入", "unit": "亿元", "kind": "flow"},
    "research": {"name": "研发经费", "unit": "万元", "kind": "flow"},
    "energy": {"name": "能源消费量", "unit": "万吨标准煤", "kind": "flow"},
    "profit": {"name": "利润", "unit": "亿元", "kind": "flow", "may_be_negative": True},
    "gdp": {"name": "生产总值", "unit": "亿元", "kind": "flow", "growth": "constant_prices"},
    "investment": {"name": "投资", "unit": "亿元", "kind": "flow", "growth": "comparable"},
    "events": {"name": "对接活动", "unit": "场", "kind": "flow"},
    "firms": {"name": "企业", "unit": "家", "kind": "stock"},
    "hitech": {"name": "高新技术企业", "unit": "家", "kind": "stock"},
    "staff": {"name": "从业人员", "unit": "万人", "kind": "stock"},
    "loans": {"name": "贷款余额", "unit": "亿元", "kind": "stock", "may_be_negative": True},
    "intensity": {"name": "研发强度", "unit": "%", "kind": "rate"},
    "births": {"name": "出生率", "unit": "‰", "kind": "rate"},
    "place": {"name": "排名", "unit": "位", "kind": "rank"},
}


def plan_of(indicators: Mapping[str, Entry], *targets: Entry, **header: object) -> Plan:
    """The plan for 2025 to 2027 with these indicators and target blocks; it must be valid."""
    content = entry_of(
        PlanFile,
        {
            "plan": {"id": "test", "years": [2025, 2026, 2027], **header},
            "areas": AREAS,
            "measures": MEASURES,
            "indicators": indicators,
            "targets": targets,
        },
    )
    problems = list(check(content, InvalidEntries()))
    assert not problems, problems
    return Plan.from_file("targets.yaml", content)


PLAN = plan_of({})


def exact(text: str) -> Fraction:
    """The exact number that a text stands for."""
    return Fraction(text)


def period(text: str) -> Period:
    """The period that a text names."""
    found = parse_period(text)
    assert found is not None
    return found


def read(rows: str, name: str = "1.csv") -> SubmittedFile:
    """The file that rows stand for."""
    file = SubmittedFile(name, PLAN)
    for line, row in enumerate(re.split(r"\s*[;\n]\s*", rows.strip()), start=2):
        if row:
            _add(file, line, row.split())
    return file


def _add(file: SubmittedFile, line: int, cells: list[str]) -> None:
    area, when, measure, value, prior, growth = (*cells, "-", "-", "-")[:6]
    levels, rates = Source(file.name, "value"), Source(file.name, "growth")
    if when != "?":
        file.periods.add(period(when))
    if value.startswith("E"):
        known, what = (None if cell == "?" else cell for cell in (area, measure))
        key = (known, what, None if when == "?" else period(when))
        file.reject(key, Finding(value, levels.at(line), Statement("wrong")))
        return
    whole = (area, measure, period(when))
    if value != "-":
        prior_of = None if prior == "-" else Decimal(prior)
        row = LevelRow(Decimal(value), prior_of, levels, line, explained=False)
        file.add_levels(in_columns([whole], [row]))
    if growth != "-":
        rate = RateRow(Decimal(growth), rates, line, explained=False)
        file.add_rates(in_columns([whole], [rate]))


def submission(*files: str) -> Submission:
    """The submission of files ``1.csv``, ``2.csv`` and so on, each given by its rows."""
    submitted = Submission(PLAN.areas, PLAN.measures)
    for number, rows in enumerate(files, start=1):
        submitted.include(read(rows, f"{number}.csv"))
    return submitted


def value(
    indicator: Entry, rows: str, *, area: str = "zone", at: str = "2025", **others: Entry
) -> Computed | Missing:
    """What an indicator comes to; ``others`` are indicators that it refers to."""
    plan = plan_of({"it": indicator, **others})
    return plan.indicators["it"].value(Scope(plan, submission(rows), area, period(at)))


def computed(
    indicator: Entry, rows: str, *, area: str = "zone", at: str = "2025", **others: Entry
) -> Computed:
    """What an indicator comes to, where it has a value."""
    found = value(indicator, rows, area=area, at=at, **others)
    assert isinstance(found, Computed)
    return found


def numbers(found: Computed) -> dict[str, Exact]:
    """The quantities that a value is computed from, by their symbols."""
    assert found.working is not None
    return {key: symbol.number for key, symbol in found.working.symbols.items()}


def reason(
    indicator: Entry, rows: str, *, area: str = "zone", at: str = "2025", **others: Entry
) -> Statement:
    """Why an indicator has no value."""
    found = value(indicator, rows, area=area, at=at, **others)
    assert isinstance(found, Missing)
    return found.reason


def pace(
    indicator: Entry, bound: str, rows: str, *, at: str, ahead_to: int | None = None
) -> Pace | Missing:
    """What a bound asks of the zone by a period: of the same year, or of the year ``ahead_to``."""
    plan = plan_of({"it": indicator})
    it, limit = plan.indicators["it"], Bound.parse(bound)
    scope = Scope(plan, submission(rows), "zone", period(at))
    found = it.value(scope)
    assert limit is not None
    assert isinstance(found, Computed)
    limit = limit.oriented(lower_is_better=it.lower_is_better(plan))
    if ahead_to is None:
        return pace_within_year(it, limit, found, scope)
    first = it.base_year()
    span = (plan.path_start if first is None else first, ahead_to)
    return pace_over_years(it, limit, found, scope, span)


def results(
    plan: Plan, *files: str, areas: str = "", years: tuple[int, ...] = (), at: str | None = None
) -> list[Result]:
    """The verdicts of a plan on files, for what is asked."""
    asked = Question(areas.split(), years, period(at) if at else None)
    return judge(plan, submission(*files), asked)


def verdict(
    indicator: Entry,
    bound: object,
    rows: str,
    *,
    area: str = "zone",
    year: int = 2025,
    others: Mapping[str, Entry] | None = None,
    **header: Any,  # noqa: ANN401 - whatever a plan's header takes
) -> Result:
    """The one verdict on a bound for an area and a year."""
    target = {"area": area, "indicators": {"it": {year: bound}}}
    plan = plan_of({"it": indicator, **(others or {})}, target, **header)
    (found,) = results(plan, rows)
    return found


def every_year(indicator: Entry, bound: object = 10, *areas: str) -> Plan:
    """A plan with the same bound for every year and each area, by default the zone."""
    block = {"each": areas or ["zone"], "indicators": {"it": {"every_year": bound}}}
    return plan_of({"it": indicator}, block)


def told(judged: list[Result]) -> list[str]:
    """Year, period and verdict of each result; in brackets what can't fail a run."""
    texts = [f"{r.target.year} {r.period} {r.verdict}" for r in judged]
    return [text if r.counts else f"({text})" for text, r in zip(texts, judged, strict=True)]


def fact(what: str, area: str, measure: str, when: str, **more: object) -> Statement:
    """A statement on a figure."""
    facts = facts_of(PLAN, (area, measure, period(when)))
    return Statement(what, {**facts, **more})


def absent(area: str, measure: str, when: str) -> Statement:
    """The reason that a figure was never submitted."""
    return fact("not_submitted", area, measure, when)


def rejected(
    area: str, measure: str, when: str, *, code: str, line: int, perhaps: bool = False
) -> Statement:
    """The reason that a figure stands on a row of the first file that was left out."""
    what = "perhaps_rejected" if perhaps else "rejected"
    return fact(what, area, measure, when, code=code, file="1.csv", line=line)


def not_positive(what: str, area: str, measure: str, when: str, figure: str) -> Statement:
    """The reason that a base, whole or divisor is zero or negative."""
    return fact(f"{what}_not_positive", area, measure, when, value=exact(figure))


def percent_of(radicand: str, exponent: str) -> Root:
    """The irrational growth rate ``100 * (radicand ** exponent - 1)``."""
    return Root(exact(radicand), exact(exponent), Fraction(100), Fraction(-100))


def lines(observations: tuple[Observation, ...]) -> list[int]:
    """On which lines the figures of a verdict stand."""
    return [observation.line for observation in observations]


def made_do(found: Computed) -> list[int]:
    """On which lines the levels stand that had to do for an official growth rate."""
    return [rate.level.line for rate in found.at_current_prices]


def fraction(number: Exact | None) -> Fraction:
    """The same number, which must be rational."""
    assert isinstance(number, Fraction)
    return number
