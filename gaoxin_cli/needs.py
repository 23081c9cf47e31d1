"""The figures that targets need: which are missing, and which were no more than a makeshift."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

from gaoxin_cli.finding import AreaId, Finding, Location, MeasureId, Statement
from gaoxin_cli.indicators.base import Scope
from gaoxin_cli.observation import Figure, Key, Missing, Observation, Submission
from gaoxin_cli.period import Period
from gaoxin_cli.plan import Plan
from gaoxin_cli.verdict import Result, Verdict


class Need(NamedTuple):
    """A figure that an indicator rests on."""

    area: str
    period: Period
    measure: str
    unit: str
    is_growth: bool = False
    """Whether it is the reported growth rate, in percent."""


class _Wanting(Submission):
    """A submission that stands in for every figure it lacks, and remembers which they were."""

    def __init__(self, given: Submission) -> None:
        super().__init__(given.areas, given.measures)
        self.levels, self.rates, self.rejected = given.levels, given.rates, given.rejected
        self.needs: dict[Need, None] = {}

    def level(self, area: str, measure: str, period: Period) -> Figure | Missing:
        found = super().level(area, measure, period)
        if isinstance(found, Figure):
            return found
        if found.reason.what == "not_submitted":
            unit = self.measures[measure].unit.text
            self.needs[Need(area, period, measure, unit)] = None
        return Figure(Fraction(1), None, ())

    def rate(self, area: str, measure: str, period: Period) -> Observation | Missing:
        found = super().rate(area, measure, period)
        if isinstance(found, Observation):
            return found
        if found.reason.what == "not_submitted":
            self.needs[Need(area, period, measure, "%", is_growth=True)] = None
        return Observation(area, period, measure, Fraction(), "%", "", 0)


def lacking(
    plan: Plan, submission: Submission, indicator: str, area: str, period: Period
) -> list[Need]:
    """Return the figures that an indicator needs there and the submission lacks, in order."""
    wanting = _Wanting(submission)
    plan.indicators[indicator].value(Scope(plan, wanting, area, period))
    return list(wanting.needs)


def needed(plan: Plan, indicator: str, area: str, period: Period) -> list[Need]:
    """Return every figure that an indicator rests on there, in order."""
    return lacking(plan, Submission(plan.areas, plan.measures), indicator, area, period)


def missing_figures(results: Iterable[Result], submission: Submission) -> Iterator[Finding]:
    """Yield W107 for every figure that a verdict of its own period lacks."""
    needs: dict[Need, str] = {}
    for result in results:
        period = result.period
        if result.verdict is not Verdict.NO_DATA or not result.counts or period is None:
            continue
        file = submission.periods.get(period, "")
        target = result.target
        for need in lacking(result.plan, submission, target.indicator, target.area, period):
            needs.setdefault(need, file)
    for need, file in needs.items():
        facts = {
            "area": AreaId(need.area),
            "period": need.period,
            "measure": MeasureId(need.measure),
            "unit": need.unit,
        }
        what = "growth_rate_missing" if need.is_growth else "figure_missing"
        yield Finding("W107", Location(file), Statement(what, facts))


def current_price_rates(results: Iterable[Result], submission: Submission) -> Iterator[Finding]:
    """Yield W111 for every growth rate of a real measure that comes from current prices."""
    levels: dict[Key, None] = {
        (o.area, o.measure, o.period): None for result in results for o in result.at_current_prices
    }
    for key in levels:
        _, _, source, line, _ = submission.levels[key]
        facts = {"area": AreaId(key[0]), "measure": MeasureId(key[1]), "period": key[2]}
        yield Finding("W111", source.at(line), Statement("current_prices", facts))
