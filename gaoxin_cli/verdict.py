"""One verdict: a value against a bound, exactly, with gap, pace and shortfall."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from math import ceil
from typing import Literal, NamedTuple

from gaoxin_cli.attainment import attainment
from gaoxin_cli.exact import (
    Exact,
    affine,
    approximate,
    compare,
    exact_text,
    round_exact,
)
from gaoxin_cli.finding import Statement
from gaoxin_cli.indicators import Indicator
from gaoxin_cli.indicators.base import PERCENT, AtCurrentPrices, Basis, Computed, Scope
from gaoxin_cli.observation import Missing, Observation
from gaoxin_cli.pace import Pace, pace_within_year
from gaoxin_cli.period import Period
from gaoxin_cli.plan import Plan, Target
from gaoxin_cli.plan_file import Grade
from gaoxin_cli.rest import Rest, rest_of_year
from gaoxin_cli.submission import Submission
from gaoxin_cli.working import HUNDRED, Working


class Verdict(StrEnum):
    """What the check says of one target."""

    MET = "met"
    MISSED = "missed"
    ON_TRACK = "on_track"
    BEHIND = "behind"
    NO_DATA = "no_data"
    NOT_DUE = "not_due"


class Remedy(NamedTuple):
    """What it would take for a target that is not met, and how that comes about."""

    amount: Exact
    """Not below zero; of things that are counted whole ones."""
    unit: str | None
    limit: Exact
    """What the value would have to come to."""
    too_low: bool
    """Whether the value is below the limit."""
    exact: Exact
    """The amount before it is rounded up; negative if nothing is lacking."""
    whole: bool = False
    """Whether it was rounded up to whole things."""


class Before(NamedTuple):
    """What a target was judged to be in the submission before."""

    verdict: Verdict
    value: Exact | None
    period: Period | None


class Result(NamedTuple):
    """The verdict on one target and all that it rests on. Numbers are exact."""

    plan: Plan
    target: Target
    verdict: Verdict
    unit: str | None
    period: Period | None = None
    """The period it is judged on; None if there is none."""
    value: Exact | None = None
    judged: Exact | None = None
    """The value as it was compared: rounded, where the plan says so."""
    decimals: int | None = None
    """To how many decimals it was rounded; None: not at all."""
    gap: Exact | None = None
    """Value minus bound; for a range the signed distance to the nearer end."""
    pace: Pace | None = None
    """What is asked for by now; None in a final verdict."""
    remedy: Remedy | None = None
    """What it would take; None if it is met or on track, or if that can't be said."""
    basis: Basis | None = None
    marginal: bool = False
    """Whether the verdict depends on the rounding."""
    reason: Statement | None = None
    """Why there is no verdict."""
    observations: tuple[Observation, ...] = ()
    working: Working | None = None
    """How the value comes about; None where there is none."""
    counts: bool = True
    """Whether the verdict may fail a run."""
    at_current_prices: tuple[AtCurrentPrices, ...] = ()
    """The growth rates in it that had to be computed at current prices."""
    completion: Exact | None = None
    """How much of the bound is done, in percent; None where the bound is no floor of an amount."""
    reached: bool = False
    """Whether the value satisfies the bound itself already, before the year is over."""
    rest: Rest | None = None
    """What the rest of the year must bring; None where there is none, or it can't be said."""
    attainment: Exact | None = None
    """How far the value comes up to what is asked for, 1 being just that; None without grades."""
    grade: Grade | None = None
    """The grade of the plan that the value attains; None if there is none."""
    before: Before | None = None
    """What it was in the submission before; None if it wasn't judged there, or not due."""
    change: Literal["worse", "better"] | None = None
    """Whether it fails and did not before, or the other way round."""

    @property
    def required(self) -> Exact | None:
        """What the pace asks for; None in a final verdict and for a range."""
        return self.pace.required if self.pace else None

    @property
    def pace_ratio(self) -> Exact | None:
        """Achieved over required progress."""
        return self.pace.ratio if self.pace else None

    @property
    def shortfall(self) -> Exact | None:
        """What it would take, in ``shortfall_unit``."""
        return self.remedy.amount if self.remedy else None

    @property
    def shortfall_unit(self) -> str | None:
        """The unit of the shortfall."""
        return self.remedy.unit if self.remedy else None

    @property
    def limits(self) -> tuple[Exact, ...]:
        """What the value was compared with: what the pace asks for, else each end of the bound."""
        if self.required is not None:
            return (self.required,)
        return tuple(dict.fromkeys(end for end in self.target.bound.ends if end is not None))

    def __repr__(self) -> str:
        """Return target, verdict and period, value and bound."""
        target = self.target
        what = f"{target.area!r} {target.indicator!r} {target.year}"
        value = "" if self.value is None else f", {exact_text(self.value)} {self.unit or ''}"
        judged = f" in {self.period}{value.rstrip()}" if self.period else ""
        return f"<Result {what}: {self.verdict}{judged}, asked {target.bound}>"


class Case:
    """A target and the figures it is judged by."""

    def __init__(self, plan: Plan, target: Target, submission: Submission) -> None:
        """Nothing is computed yet."""
        self.plan = plan
        self.target = target
        self.submission = submission
        self.indicator: Indicator = plan.indicators[target.indicator]
        self.unit = self.indicator.unit(plan)

    def scope(self, period: Period) -> Scope:
        """Return where the indicator is computed."""
        return Scope(self.plan, self.submission, self.target.area, period)

    def undecided(
        self,
        verdict: Verdict,
        reason: Statement,
        period: Period | None = None,
        computed: Computed | Missing | None = None,
        *,
        counts: bool = True,
    ) -> Result:
        """Return a result without a verdict on the bound, with its reason."""
        result = Result(
            self.plan, self.target, verdict, self.unit, period, reason=reason, counts=counts
        )
        if isinstance(computed, Computed):
            return result._replace(
                value=computed.value,
                completion=self._completion(computed.value),
                gap=self.target.bound.gap(computed.value),
                basis=computed.basis,
                observations=computed.observations,
                working=computed.working,
                at_current_prices=computed.at_current_prices,
            )
        return result._replace(observations=computed.observations) if computed else result

    def decided(self, period: Period, computed: Computed, pace: Pace | None) -> Result:
        """Return the verdict: a final one without a pace, else one on the way."""
        bound = self.target.bound
        required = pace.required if pace else None
        decimals = self._decimals()
        judged = computed.value
        if decimals is not None:
            judged = round_exact(judged, decimals, self.plan.header.rounding)
        good = bound.is_met_by(judged, required)
        attained = self._attainment(computed.value, period, pace)
        verdicts = (
            (Verdict.MET, Verdict.MISSED) if pace is None else (Verdict.ON_TRACK, Verdict.BEHIND)
        )
        return Result(
            self.plan,
            self.target,
            verdicts[0] if good else verdicts[1],
            self.unit,
            period,
            value=computed.value,
            judged=judged,
            decimals=decimals,
            gap=bound.gap(computed.value),
            pace=pace,
            remedy=None if good else self._remedy(computed, required),
            basis=computed.basis,
            marginal=good != bound.is_met_by(computed.value, required),
            observations=computed.observations,
            working=computed.working,
            counts=not self.target.forgiven,
            at_current_prices=computed.at_current_prices,
            completion=self._completion(computed.value),
            reached=pace is not None
            and pace.leads_to_bound
            and bound.is_floor
            and bound.is_met_by(judged),
            attainment=attained,
            grade=_grade(self.plan.grades, attained),
        )

    def within_year(self, period: Period, computed: Computed) -> Result:
        """Return where a value of a part of the target's year stands."""
        scope, bound = self.scope(period), self.target.bound
        pace = pace_within_year(self.indicator, bound, computed, scope)
        if isinstance(pace, Missing):
            result = self.without_base(period, computed, pace.reason)
        else:
            result = self.decided(period, computed, pace)
        return result._replace(rest=rest_of_year(self.indicator, bound, computed, scope))

    def without_base(self, period: Period, computed: Computed, reason: Statement) -> Result:
        """Return the verdict where there is no base to measure a pace from.

        A value that satisfies the bound already is on track, any other is not due.
        """
        satisfied = self.decided(period, computed, Pace(self.target.bound.limit, no_base=reason))
        if satisfied.verdict is Verdict.ON_TRACK:
            return satisfied
        return self.undecided(Verdict.NOT_DUE, reason, period, computed)

    def _completion(self, value: Exact) -> Exact | None:
        """Return how much of a floor above zero is done, in percent."""
        bound = self.target.bound
        if not self.indicator.is_amount or not bound.is_floor or bound.lower <= 0:
            return None
        return affine(value, HUNDRED / bound.lower, Fraction())

    def _attainment(self, value: Exact, period: Period, pace: Pace | None) -> Exact | None:
        """Return what is graded: on a path over years the progress made, else how far it comes."""
        if not self.plan.grades:
            return None
        if pace and pace.ratio is not None and period.year < self.target.year:
            return pace.ratio
        return attainment(self.target.bound, pace.required if pace else None, value)

    def _decimals(self) -> int | None:
        """Return to how many decimals the value is judged: the indicator's, or the plan's for %."""
        decimals = self.indicator.precision
        return self.plan.header.precision if decimals is None and self.unit == PERCENT else decimals

    def _remedy(self, computed: Computed, required: Exact | None) -> Remedy | None:
        """Return what it would take to reach what is asked for."""
        bound = self.target.bound
        lower, upper = bound.ends
        too_low = upper is None or (lower is not None and compare(computed.value, lower) < 0)
        limit = required if required is not None else (lower if too_low else upper)
        if limit is None or computed.working is None:
            return None
        amount = computed.working.amount_to(limit)
        if amount is None:
            return None
        exact = amount if too_low else affine(amount, Fraction(-1), Fraction())
        step = self.indicator.shortfall_step(self.plan)
        enough = exact if step is None else _in_steps(exact, step, strict=bound.strict)
        missing = enough if compare(enough, Fraction()) > 0 else Fraction()
        unit, whole = (
            self.indicator.shortfall_unit(self.plan),
            step is not None and exact != missing,
        )
        return Remedy(missing, unit, limit, too_low, exact, whole)


def _grade(grades: tuple[Grade, ...], attained: Exact | None) -> Grade | None:
    """Return the best grade that is attained; None where there is nothing to grade."""
    if attained is None:
        return None
    within = (one for one in grades if one.least is None or compare(attained, one.least) >= 0)
    return next(within, None)


def _in_steps(amount: Exact, step: Fraction, *, strict: bool) -> Fraction:
    """Return an amount rounded up to whole steps; for a strict bound the next one beyond it."""
    steps = affine(amount, 1 / step, Fraction())
    whole = ceil(steps) if isinstance(steps, Fraction) else ceil(Fraction(approximate(steps, 60)))
    return step * (whole + 1 if strict and compare(steps, Fraction(whole)) == 0 else whole)
