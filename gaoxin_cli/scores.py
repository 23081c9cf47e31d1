"""The points of areas in the yearly assessments of a plan, and their places by them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from gaoxin_cli.assessment import Assessment, Question, judge
from gaoxin_cli.bound import Bound
from gaoxin_cli.exact import Exact, exact_text
from gaoxin_cli.finding import Statement
from gaoxin_cli.indicators.base import Scope
from gaoxin_cli.name import Name
from gaoxin_cli.observation import Missing
from gaoxin_cli.period import Period
from gaoxin_cli.placing import places_of
from gaoxin_cli.plan import Plan, areas_listed
from gaoxin_cli.plan_file import Scoring
from gaoxin_cli.scoring import Award, Method, Standing
from gaoxin_cli.submission import Submission
from gaoxin_cli.verdict import Result, Verdict

_NOTHING, _HUNDRED = Fraction(), Fraction(100)


class Part(NamedTuple):
    """The points of an area for one indicator. Numbers are exact."""

    indicator: str
    method: str
    points: Fraction
    out_of: Fraction
    """The points that the plan gives for it; 0 where it isn't scored, for want of a target."""
    unit: str | None = None
    value: Exact | None = None
    bound: Bound | None = None
    """None of a method that needs no target."""
    required: Exact | None = None
    """What takes the bound's place within the year."""
    reason: Statement | None = None
    """Why there are no points, where there is no figure or no target."""
    standing: Standing | None = None
    """What the points were given for."""
    award: Award | None = None
    """How they come about."""


class Score(NamedTuple):
    """The points of an area in one assessment. Numbers are exact."""

    plan: Plan
    scoring: str
    """Its id."""
    scoring_name: Name | None
    year: int
    period: Period | None
    """The period whose figures are scored, of a year ahead an earlier one; None: there is none."""
    area: str
    points: Fraction
    out_of: Fraction
    percent: Fraction | None
    """None out of nothing."""
    place: int | None
    """By percent; equal ones share it. None out of nothing."""
    of: int
    """How many areas have a place."""
    parts: tuple[Part, ...]

    def __repr__(self) -> str:
        """Return area, assessment and year, points and place."""
        what = f"{self.area!r} {self.scoring!r} {self.year}"
        points = f"{exact_text(self.points)} of {exact_text(self.out_of)}"
        return f"<Score {what}: {points} points, place {self.place} of {self.of}>"


def scores(assessment: Assessment, question: Question | None = None) -> tuple[Score, ...]:
    """Return the points in all assessments of the plans: each by place, those without one last.

    The year is the latest of an assessment's years that the submission covers, or each of those
    asked for. Areas asked for narrow what is returned, not what is compared. Provisional and waived
    targets count like any other.
    """
    question = question or Question()
    found: list[Score] = []
    for plan, submission in zip(assessment.plans, assessment.submissions, strict=True):
        judged = [result for result in assessment.results if result.plan is plan]
        for scoring in plan.scoring:
            for year in _years(scoring, plan, submission, question):
                results = _of_year(year, judged, plan, submission, question)
                found += _Scored(plan, submission, scoring, year, question.period).scores(results)
    return tuple(one for one in found if not question.areas or one.area in question.areas)


def _years(
    scoring: Scoring, plan: Plan, submission: Submission, question: Question
) -> Sequence[int]:
    """Return the years that are scored."""
    scored = {*plan.years_scored(scoring)}
    if question.period is not None:
        asked = {question.period.year}
        return sorted(scored & (asked & {*question.years} if question.years else asked))
    if question.years:
        return sorted(scored & {*question.years})
    covered = scored & {period.year for period in submission.periods}
    return [max(covered)] if covered else []


def _of_year(
    year: int, judged: Iterable[Result], plan: Plan, submission: Submission, question: Question
) -> Iterable[Result]:
    """Return the verdicts on all targets of a year, anew where only some of them are there."""
    latest = max((period.year for period in submission.periods), default=year)
    if question.areas or (year < latest and year not in question.years):
        return judge(plan, submission, Question(years=(year,), period=question.period))
    return (result for result in judged if result.target.year == year)


class _Scored:
    """An assessment of one year."""

    def __init__(
        self,
        plan: Plan,
        submission: Submission,
        scoring: Scoring,
        year: int,
        period: Period | None,
    ) -> None:
        self.plan = plan
        self.submission = submission
        self.scoring = scoring
        self.year = year
        covered = (one for one in submission.periods if one.year == year)
        self.period = period or max(covered, default=None)
        self.areas = areas_listed(scoring.areas, plan.areas)

    def scores(self, results: Iterable[Result]) -> Iterator[Score]:
        """Yield the areas by place; equal ones in the order of the plan, those without one last."""
        by_target = {(one.target.indicator, one.target.area): one for one in results}
        judged_on = (one.period for one in by_target.values() if one.period)
        period = self.period or max(judged_on, default=None)
        parts: dict[str, list[Part]] = {area: [] for area in self.areas}
        for indicator, method in self.scoring.points.items():
            blank = Part(
                indicator,
                method.method,
                _NOTHING,
                method.points,
                self.plan.indicators[indicator].unit(self.plan),
            )
            if method.needs_target:
                targets = {area: by_target.get((indicator, area)) for area in self.areas}
                raw = {area: self._judged(blank, result) for area, result in targets.items()}
                holds = {area for area, one in targets.items() if one and _holds(one)}
            else:
                raw = {area: self._valued(blank, area) for area in self.areas}
                holds = set()
            for area, part in self._awarded(method, raw, holds):
                parts[area].append(part)
        yield from self._by_place(parts, period)

    def _judged(self, blank: Part, result: Result | None) -> Part:
        """Return a part by the verdict on a target, still without points."""
        if result is None:
            reason = Statement("no_target_to_score", {"year": self.year})
            return blank._replace(out_of=_NOTHING, reason=reason)
        part = blank._replace(
            bound=result.target.bound, value=result.value, required=result.required
        )
        if result.verdict is Verdict.NOT_DUE:
            return part._replace(out_of=_NOTHING, reason=result.reason)
        if result.verdict is Verdict.NO_DATA:
            return part._replace(value=None, reason=result.reason)
        return part

    def _valued(self, blank: Part, area: str) -> Part:
        """Return a part by the value alone, still without points."""
        if self.period is None:
            reason = Statement("no_period_to_score", {"year": self.year})
            return blank._replace(out_of=_NOTHING, reason=reason)
        if self.period not in self.submission.periods:
            return blank._replace(reason=Statement("not_covered", {"period": self.period}))
        scope = Scope(self.plan, self.submission, area, self.period)
        computed = self.plan.indicators[blank.indicator].value(scope)
        if isinstance(computed, Missing):
            return blank._replace(reason=computed.reason)
        return blank._replace(value=computed.value)

    def _awarded(
        self, method: Method, parts: Mapping[str, Part], holds: set[str]
    ) -> Iterator[tuple[str, Part]]:
        """Yield the parts of all areas for an indicator with their points."""
        values = {
            area: part.value
            for area, part in parts.items()
            if part.value is not None and part.reason is None
        }
        indicator = next(iter(parts.values())).indicator
        lower = self.plan.indicators[indicator].lower_is_better(self.plan)
        places = places_of(values, lower_is_better=lower)
        ordered = [*places]
        for area, part in parts.items():
            if area not in values:
                yield area, part
                continue
            standing = Standing(
                values[area],
                worst=values[ordered[-1]],
                best=values[ordered[0]],
                place=places[area],
                of=len(places),
                bound=part.bound,
                required=part.required,
                holds=area in holds,
            )
            award = method.award(standing)
            yield area, part._replace(points=award.points, standing=standing, award=award)

    def _by_place(
        self, parts: Mapping[str, Sequence[Part]], period: Period | None
    ) -> Iterator[Score]:
        """Yield the sums, the highest percentage first."""
        sums = {
            area: (
                sum((part.points for part in of_area), _NOTHING),
                sum((part.out_of for part in of_area), _NOTHING),
            )
            for area, of_area in parts.items()
        }
        percents: dict[str, Exact] = {
            area: _HUNDRED * points / out_of for area, (points, out_of) in sums.items() if out_of
        }
        places = places_of(percents, lower_is_better=False)
        for area in (*places, *(area for area in parts if area not in places)):
            points, out_of = sums[area]
            yield Score(
                self.plan,
                self.scoring.id,
                self.scoring.name,
                self.year,
                period,
                area,
                points,
                out_of,
                _HUNDRED * points / out_of if out_of else None,
                places.get(area),
                len(places),
                tuple(parts[area]),
            )


def _holds(result: Result) -> bool:
    return result.verdict in (Verdict.MET, Verdict.ON_TRACK)
