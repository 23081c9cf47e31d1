"""All verdicts of a run: which targets are judged, on which period, and what that shows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from gaoxin_cli.beside_plan import (
    figures_beside_targets,
    fractions_beside_targets,
    unused_years,
)
from gaoxin_cli.finding import Finding, Location, Named, Severity, Statement
from gaoxin_cli.needs import Completeness, completeness, current_price_rates, missing_figures
from gaoxin_cli.observation import Missing, area_fact
from gaoxin_cli.pace import pace_over_years
from gaoxin_cli.period import Period
from gaoxin_cli.plan import Plan, Target
from gaoxin_cli.submission import Submission
from gaoxin_cli.verdict import Case, Result, Verdict


class Question(NamedTuple):
    """What is asked for; empty: everything."""

    areas: Collection[str] = ()
    years: Collection[int] = ()
    period: Period | None = None


class Coverage(NamedTuple):
    """What a submission has of the figures that a plan knows."""

    figures: int
    areas: tuple[Named, ...]
    periods: tuple[Period, ...]
    """Every period that a row carries, be its cells blank or not."""
    completeness: tuple[Completeness, ...]
    """How many of the figures needed are there, for each area and period judged."""


class Assessment(NamedTuple):
    """The verdicts of a run and all findings, over all its plans."""

    plans: tuple[Plan, ...]
    results: tuple[Result, ...] = ()
    findings: tuple[Finding, ...] = ()
    submissions: tuple[Submission, ...] = ()
    """What was judged, a submission a plan."""
    before: tuple[Submission, ...] = ()
    """What it is compared with, a submission a plan; empty: with nothing."""

    def __repr__(self) -> str:
        """Return plans, and how many results, errors and warnings there are."""
        plans = ", ".join(repr(plan.id) for plan in self.plans)
        counts = f"{len(self.results)} results, {self.errors} errors, {self.warnings} warnings"
        return f"<Assessment by {plans}: {counts}>"

    def has(self, verdicts: Collection[str]) -> bool:
        """Say whether one of these verdicts, or a change for the worse, may fail the run."""
        return any(
            result.counts and (result.verdict in verdicts or result.change in verdicts)
            for result in self.results
        )

    def changed(self, change: str) -> int:
        """Return how many targets are worse or better, those left out that never fail a run."""
        return sum(
            result.change == change and not result.target.forgiven for result in self.results
        )

    @property
    def errors(self) -> int:
        """How many errors there are."""
        return sum(finding.severity is Severity.ERROR for finding in self.findings)

    @property
    def warnings(self) -> int:
        """How many warnings there are, explained ones among them."""
        return len(self.findings) - self.errors

    @property
    def unexplained(self) -> int:
        """How many warnings no note explains."""
        return self.warnings - sum(finding.explained for finding in self.findings)

    @property
    def unopened(self) -> bool:
        """Whether there is a file that was never looked into."""
        return any(submission.unopened for submission in self.submissions)

    @property
    def notices(self) -> tuple[tuple[str, Statement], ...]:
        """What was skipped in the files, or assumed of them, each with its file."""
        submissions = (*self.submissions, *self.before)
        every = (notice for submission in submissions for notice in submission.notices)
        return tuple(dict.fromkeys(every))

    @property
    def revisions(self) -> tuple[Statement, ...]:
        """Which figures later files replace, and which the submission before had otherwise."""
        every = [revision for submission in self.submissions for revision in submission.revisions]
        for old, new in zip(self.before, self.submissions, strict=False):
            every += new.revised(old)
        return tuple(dict.fromkeys(revision.statement for revision in every))

    @property
    def coverage(self) -> tuple[Coverage, ...]:
        """What the submission has, as each of the plans sees it; computed when it is asked for."""
        pairs = zip(self.plans, self.submissions, strict=True)
        return tuple(self._covered(plan, submission) for plan, submission in pairs)

    def _covered(self, plan: Plan, submission: Submission) -> Coverage:
        areas = submission.levels.areas | submission.rates.areas
        results = (result for result in self.results if result.plan is plan)
        return Coverage(
            len(submission.levels) + len(submission.rates),
            tuple(area_fact(submission, area) for area in sorted(areas)),
            tuple(sorted(submission.periods)),
            tuple(completeness(results, submission)),
        )


def assess_all(
    cases: Iterable[tuple[Plan, Submission]], question: Question | None = None
) -> Assessment:
    """Return the verdicts on the targets that are asked for, plan by plan, with all findings.

    What two plans call the same, and find in the same place, is found once. If nothing
    but files that can't be read was submitted, there is nothing to judge.
    """
    cases = tuple(cases)
    results: list[Result] = []
    findings: dict[tuple[str, Location, Statement], Finding] = {}
    for plan, submission in cases:
        unread = not submission.periods and any(f.code == "E001" for f in submission.findings)
        judged = [] if unread else judge(plan, submission, question)
        results += judged
        for finding in (
            *submission.findings,
            *missing_figures(judged, submission),
            *current_price_rates(judged, submission),
            *figures_beside_targets(judged, submission),
            *fractions_beside_targets(judged, submission),
        ):
            findings.setdefault((finding.code, finding.location, finding.statement), finding)
    plans = tuple(plan for plan, _ in cases)
    submissions = tuple(submission for _, submission in cases)
    unused = unused_years(plans, submissions)
    return Assessment(plans, tuple(results), (*findings.values(), *unused), submissions)


def judge(plan: Plan, submission: Submission, question: Question | None = None) -> list[Result]:
    """Return the verdicts that are asked for: by area in the order of the plan, then by year."""
    question = question or Question()
    order = {
        area: number for number, area in enumerate(dict.fromkeys(t.area for t in plan.targets))
    }
    calendar = _Calendar(submission, question)
    targets = sorted(
        (t for t in plan.targets if not question.areas or t.area in question.areas),
        key=lambda target: (order[target.area], target.year),
    )
    return [result for target in targets for result in calendar.results(plan, target)]


class _Calendar:
    """Which period of a submission a year's targets are judged on."""

    def __init__(self, submission: Submission, question: Question) -> None:
        self.submission = submission
        self.question = question
        self.latest = max(submission.periods, default=None)
        self.last_of = {period.year: period for period in sorted(submission.periods)}
        """The last period of each year."""
        self.full_years = submission.full_years()
        self.last_full_year = max((p.year for p in submission.periods if p.is_year), default=None)

    def results(self, plan: Plan, target: Target) -> Iterator[Result]:
        """Yield the verdict on a target, or nothing if it is not asked for or not reported."""
        year, question = target.year, self.question
        asked = year in question.years
        if (question.years and not asked) or (question.period and question.period.year != year):
            return
        period = question.period or self.last_of.get(year)
        if question.period is None and (self.latest is None or year > self.latest.year):
            yield self._ahead(plan, target)
        elif question.period or (self.latest and year == self.latest.year):
            yield self._due(plan, target, period)
        elif year in self.full_years:
            result = self._due(plan, target, Period(year))
            passed_over = result.verdict is Verdict.NO_DATA and not asked
            yield result._replace(counts=result.counts and not passed_over)
        elif asked:
            yield self._due(plan, target, period)

    def _due(self, plan: Plan, target: Target, period: Period | None) -> Result:
        """Return the verdict in the target's own year."""
        case = Case(plan, target, self.submission)
        counts = not target.forgiven
        if period is None or period not in self.submission.periods:
            reason = Statement("not_covered", {"period": period or Period(target.year)})
            return case.undecided(Verdict.NO_DATA, reason, period, counts=counts)
        computed = case.indicator.value(case.scope(period))
        if isinstance(computed, Missing):
            return case.undecided(Verdict.NO_DATA, computed.reason, period, computed, counts=counts)
        if period.is_year:
            return case.decided(period, computed, None)
        return case.within_year(period, computed)

    def _ahead(self, plan: Plan, target: Target) -> Result:
        """Return where a target of a year to come stands on its path."""
        case = Case(plan, target, self.submission)
        if self.latest is None:
            return case.undecided(Verdict.NOT_DUE, Statement("nothing_covered"))
        base_year = case.indicator.base_year()
        first = plan.path_start if base_year is None else base_year
        last = self.last_full_year or first
        reason = self._why_not_yet(case, first, last)
        if reason is not None:
            return case.undecided(Verdict.NOT_DUE, reason)
        period = Period(last)
        computed = case.indicator.value(case.scope(period))
        if isinstance(computed, Missing):
            # A figure of this period is no data; one of the base year leaves nothing to judge yet.
            if computed.period in (None, period):
                return case.undecided(
                    Verdict.NO_DATA, computed.reason, period, computed, counts=False
                )
            reason = Statement("no_base", {"because": computed.reason})
            return case.undecided(Verdict.NOT_DUE, reason, period, computed)
        span = (first, target.year)
        pace = pace_over_years(case.indicator, target.bound, computed, case.scope(period), span)
        if isinstance(pace, Missing):
            return case.without_base(period, computed, pace.reason)
        return case.decided(period, computed, pace)

    @staticmethod
    def _why_not_yet(case: Case, first: int, last: int) -> Statement | None:
        """Return why nothing on the way from a base year to a target can be judged yet."""
        target = case.target
        if case.indicator.over_years(case.plan) is None:
            return Statement("no_path", {"year": target.year})
        if last <= first:
            return Statement("no_full_year", {"year": first})
        years = case.plan.target_years[target.area, target.indicator]
        before = bisect_left(years, target.year) - 1
        if before < 0 or years[before] < last:
            return None
        return Statement("milestone", {"year": years[before]})
