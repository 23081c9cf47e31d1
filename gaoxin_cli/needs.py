"""The figures that targets need: which are missing, and which were no more than a makeshift."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

from gaoxin_cli.finding import Finding, Location, Named, Statement
from gaoxin_cli.indicators.base import Scope
from gaoxin_cli.observation import (
    Absence,
    Figure,
    Key,
    Missing,
    Need,
    Observation,
    area_fact,
    facts_of,
)
from gaoxin_cli.pace import pace_within_year
from gaoxin_cli.period import Period
from gaoxin_cli.plan import Plan
from gaoxin_cli.submission import Submission
from gaoxin_cli.verdict import Result, Verdict


class Completeness(NamedTuple):
    """How many of the figures that the targets of an area need for a period are there."""

    area: Named
    period: Period
    there: int
    needed: int


ONE = Fraction(1)
_NEVER_SUBMITTED = Missing(Statement("not_submitted"), absence=Absence.NOT_SUBMITTED)


class _Wanting(Submission):
    """A submission that stands in for every figure it lacks, and remembers which they were."""

    def __init__(self, given: Submission, *, forgiving: bool = True) -> None:
        super().__init__(given.areas, given.measures)
        self.forgiving = forgiving
        """Whether a rejected row is taken to have stated the year before, as it may have."""
        self.levels, self.rates, self.rejected = given.levels, given.rates, given.rejected
        self.needs: dict[Need, None] = {}

    def _absent(self, key: Key, *, of_growth: bool = False) -> Missing:
        """Say why there is no figure; of a submission without rows nobody asks."""
        if not self.rejected:
            return _NEVER_SUBMITTED
        return super()._absent(key, of_growth=of_growth)

    def level(self, area: str, measure: str, period: Period) -> Figure | Missing:
        found = super().level(area, measure, period)
        if isinstance(found, Figure):
            return found
        need = Need(area, period, measure, self.measures[measure].unit.text)
        self.needs[need] = None
        prior = ONE if self.forgiving and found.absence is Absence.REJECTED else None
        return Figure(ONE, prior, (Observation(*need[:3], ONE, "", "", 0),))

    def rate(self, area: str, measure: str, period: Period) -> Observation | Missing:
        found = super().rate(area, measure, period)
        if isinstance(found, Missing):
            self.needs[Need(area, period, measure, "%", is_growth=True)] = None
            return Observation(area, period, measure, ONE, "%", "", 0, is_growth=True)
        return found

    def add_those_of(self, result: Result) -> None:
        """Remember what a verdict would need that is not there."""
        if result.period is not None:
            scope = Scope(result.plan, self, result.target.area, result.period)
            result.indicator.value(scope)


def lacking(result: Result, submission: Submission, *, forgiving: bool = True) -> list[Need]:
    """Return the figures that a verdict needs and the data lack, in order.

    Forgiving, not the year before of a figure whose row was rejected: the row may have stated it.
    """
    wanting = _Wanting(submission, forgiving=forgiving)
    wanting.add_those_of(result)
    return list(wanting.needs)


def needed(result: Result) -> list[Need]:
    """Return every figure that a verdict rests on, in order."""
    return lacking(result, Submission(result.plan.areas, result.plan.measures))


def figures_to_submit(plan: Plan, areas: Collection[str], periods: Iterable[Period]) -> list[Need]:
    """Return every figure that the targets of some areas need to be judged on some periods.

    No areas: all of them. By period, area and measure, these in the order of the plan.
    """
    wanting = _Wanting(Submission(plan.areas, plan.measures))
    for period in periods:
        for target in plan.targets:
            if target.year != period.year or (areas and target.area not in areas):
                continue
            indicator = plan.indicators[target.indicator]
            scope = Scope(plan, wanting, target.area, period)
            computed = indicator.value(scope)
            if not period.is_year and not isinstance(computed, Missing):
                pace_within_year(indicator, target.bound, computed, scope)
    areas_in_order = {area: place for place, area in enumerate(plan.areas)}
    measures_in_order = {measure: place for place, measure in enumerate(plan.measures)}
    return sorted(
        wanting.needs,
        key=lambda need: (
            need.period,
            areas_in_order[need.area],
            measures_in_order[need.measure],
        ),
    )


def completeness(results: Iterable[Result], submission: Submission) -> Iterator[Completeness]:
    """Yield how many figures are there, for each area and period judged in its own year."""
    asked: dict[tuple[str, Period], list[Result]] = {}
    for result in results:
        period, target = result.period, result.target
        if period is not None and period.year == target.year:
            asked.setdefault((target.area, period), []).append(result)
    nothing = Submission(submission.areas, submission.measures)
    for (area, period), judged in asked.items():
        all_of_them, lack = _Wanting(nothing), _Wanting(submission, forgiving=False)
        for result in judged:
            all_of_them.add_those_of(result)
        needs = all_of_them.needs.keys()
        if not all(submission.has(need.key, is_growth=need.is_growth) for need in needs):
            for result in judged:
                lack.add_those_of(result)
        there = len(needs - lack.needs.keys())
        yield Completeness(area_fact(submission, area), period, there, len(needs))


def missing_figures(results: Iterable[Result], submission: Submission) -> Iterator[Finding]:
    """W107: every figure that a target of the judged period needs is in the submission.

    Why: without it the target has no verdict (no data), and that fails a check.

    The message lists what is missing as area, period, measure and unit, ready to be copied into the
    file; --area narrows it to the areas that submit their own rows. Of a period that no file covers
    it is the last file that lacks it.

    Does not apply to a figure whose row was rejected, which has its error; nor to as many figures
    as there are rejected rows of which not all could be read.

    Fix: add the figure; ``gaoxin template`` writes a blank sheet with all that the plan needs.
    """
    needs: dict[Need, str] = {}
    last = submission.files[-1] if submission.files else ""
    for result in results:
        if result.verdict is Verdict.NO_DATA and result.counts and result.period is not None:
            file = submission.periods.get(result.period, last)
            for need in lacking(result, submission):
                needs.setdefault(need, file)
    patterns = {need: submission.rejection_of(need.key, of_growth=need.is_growth) for need in needs}
    claims = Counter(pattern for pattern in patterns.values() if pattern)
    for need, file in needs.items():
        pattern = patterns[need]
        if pattern and (pattern == need.key or not any(pattern)):
            continue
        if pattern and claims[pattern] <= submission.rejections[pattern]:
            continue
        facts = facts_of(submission, need.key) | {"unit": need.unit}
        what = "growth_rate_missing" if need.is_growth else "figure_missing"
        yield Finding("W107", Location(file), Statement(what, facts))


def current_price_rates(results: Iterable[Result], submission: Submission) -> Iterator[Finding]:
    """W111: the official growth rate of a measure that isn't nominal is submitted.

    Why: computed from current-price levels it is another number: the national GDP of 2019 grew by
    6.1 %, but its two published levels give 10.1 %.

    It holds for measures at constant prices, and for those on a comparable basis whose rate comes
    from levels. A verdict that had to rest on them says so: its basis is nominal_levels.

    Does not apply to nominal measures, whose rate is the ratio of two levels.

    Fix: give the official rate in the growth column (同比).
    """
    rates = {rate: None for result in results for rate in result.at_current_prices}
    for area, measure, period, level in rates:
        source = submission.levels[level.area, level.measure, level.period].source
        facts = facts_of(submission, (area, measure, period))
        yield Finding("W111", source.at(level.line), Statement("current_prices", facts))
