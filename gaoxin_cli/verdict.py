"""One verdict: a value against a bound, exactly, with gap, pace and shortfall."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from typing import Literal, NamedTuple

from gaoxin_cli.attainment import attainment
from gaoxin_cli.exact import Exact, affine, compare, exact_text, round_exact
from gaoxin_cli.finding import Statement
from gaoxin_cli.indicators import Indicator
from gaoxin_cli.indicators.base import PERCENT, AtCurrentPrices, Basis, Computed, Scope
from gaoxin_cli.observation import Missing, Observation
from gaoxin_cli.pace import Pace, pace_within_year
from gaoxin_cli.period import Period
from gaoxin_cli.plan import Plan, Target
from gaoxin_cli.plan_file import Grade
from gaoxin_cli.remedy import Remedy, remedy_of
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


class Before(NamedTuple):
    """What a target was judged to be in the submission before."""

    verdict: Verdict
    value: Exact | None
    period: Period | None


class _Judged(NamedTuple):
    plan: Plan
    target: Target
    verdict: Verdict
    unit: str | None
    period: Period | None = None
    """The period it is judged on; None if there is none."""
    computed: Computed | Missing | None = None
    """What the indicator comes to, or why that can't be said; None where nothing is computed."""
    pace: Pace | None = None
    """What is asked for by now; None in a final verdict."""
    reason: Statement | None = None
    """Why there is no verdict."""
    counts: bool = True
    """Whether the verdict may fail a run."""
    submission: Submission | None = None
    """Where the figures are, if what the rest of the year must bring can be computed from them."""
    before: Before | None = None
    """What it was in the submission before; None if it wasn't judged there, or not due."""
    change: Literal["worse", "better"] | None = None
    """Whether it fails and did not before, or the other way round."""


class Result(_Judged):
    """The verdict on one target and all that it rests on. Numbers are exact.

    The verdict itself comes from products; what is told beside it is computed when asked for.
    """

    @property
    def indicator(self) -> Indicator:
        """What the target is set on."""
        return self.plan.indicators[self.target.indicator]

    @property
    def _known(self) -> Computed | None:
        return self.computed if isinstance(self.computed, Computed) else None

    @property
    def is_good(self) -> bool:
        """Whether the target is met or on track."""
        return self.verdict in (Verdict.MET, Verdict.ON_TRACK)

    @property
    def is_decided(self) -> bool:
        """Whether the value was compared with what is asked for."""
        return self.is_good or self.verdict in (Verdict.MISSED, Verdict.BEHIND)

    @cached_property
    def value(self) -> Exact | None:
        """The value of the indicator; None if there is none."""
        return self._known.value if self._known else None

    @property
    def observations(self) -> tuple[Observation, ...]:
        """The figures that the value rests on, or that were found on the way to it."""
        return self.computed.observations if self.computed else ()

    @property
    def working(self) -> Working | None:
        """How the value comes about; None where there is none."""
        return self._known.working if self._known else None

    @property
    def basis(self) -> Basis | None:
        """What a growth rate, or a multiple of it, comes from."""
        return self._known.basis if self._known else None

    @property
    def at_current_prices(self) -> tuple[AtCurrentPrices, ...]:
        """The growth rates in it that had to be computed at current prices."""
        return self._known.at_current_prices if self._known else ()

    @property
    def decimals(self) -> int | None:
        """To how many decimals the value was rounded to be judged; None: not at all."""
        return decimals_judged(self.plan, self.indicator, self.unit) if self.is_decided else None

    @cached_property
    def judged(self) -> Exact | None:
        """The value as it was compared: rounded, where the plan says so."""
        if self.value is None or not self.is_decided:
            return None
        return _rounded(self.value, self.decimals, self.plan)

    @property
    def marginal(self) -> bool:
        """Whether the verdict depends on the rounding."""
        if self.decimals is None or self.value is None:
            return False
        return self.is_good != self.target.bound.is_met_by(self.value, self.required)

    @property
    def gap(self) -> Exact | None:
        """Value minus bound; for a range the signed distance to the nearer end."""
        return None if self.value is None else self.target.bound.gap(self.value)

    @cached_property
    def remedy(self) -> Remedy | None:
        """What it would take; None if it is met or on track, or if that can't be said."""
        if self._known is None or self.is_good or not self.is_decided:
            return None
        bound = self.target.bound
        return remedy_of(self.plan, self.indicator, bound, self._known, self.required)

    @property
    def completion(self) -> Exact | None:
        """How much of the bound is done, in percent; None where it is no floor of an amount."""
        bound = self.target.bound
        if not self.indicator.is_amount or not bound.is_floor or bound.lower <= 0:
            return None
        if self.value is None:
            return None
        return affine(self.value, HUNDRED / bound.lower, Fraction())

    @property
    def reached(self) -> bool:
        """Whether the value satisfies the bound itself already, before the year is over."""
        bound = self.target.bound
        if self.pace is None or not self.pace.leads_to_bound or not bound.is_floor:
            return False
        return self.judged is not None and bound.is_met_by(self.judged)

    @cached_property
    def rest(self) -> Rest | None:
        """What the rest of the year must bring; None where there is none, or it can't be said."""
        if self._known is None or self.submission is None or self.period is None:
            return None
        scope = Scope(self.plan, self.submission, self.target.area, self.period)
        return rest_of_year(self.indicator, self.target.bound, self._known, scope)

    @cached_property
    def attainment(self) -> Exact | None:
        """How far the value comes up to what is asked for, 1 being just that.

        On a path over years the progress made; None without grades or without a verdict.
        """
        if not self.plan.grades or self.value is None or not self.is_decided:
            return None
        ahead = self.period is not None and self.period.year < self.target.year
        if ahead and self.pace_ratio is not None:
            return self.pace_ratio
        return attainment(self.target.bound, self.required, self.value)

    @property
    def grade(self) -> Grade | None:
        """The grade of the plan that the value attains; None if there is none."""
        attained = self.attainment
        if attained is None:
            return None
        grades = self.plan.grades
        within = (one for one in grades if one.least is None or compare(attained, one.least) >= 0)
        return next(within, None)

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


def decimals_judged(plan: Plan, indicator: Indicator, unit: str | None) -> int | None:
    """Return to how many decimals a value is judged: the indicator's, or the plan's for %."""
    decimals = indicator.precision
    return plan.header.precision if decimals is None and unit == PERCENT else decimals


def _rounded(value: Exact, decimals: int | None, plan: Plan) -> Exact:
    return value if decimals is None else round_exact(value, decimals, plan.header.rounding)


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
        known = (self.plan, self.target, verdict, self.unit, period, computed)
        return Result(*known, reason=reason, counts=counts)

    def decided(self, period: Period, computed: Computed, pace: Pace | None) -> Result:
        """Return the verdict: a final one without a pace, else one on the way."""
        bound, required = self.target.bound, pace.required if pace else None
        decimals = decimals_judged(self.plan, self.indicator, self.unit)
        if decimals is None:
            good = bound.allows(computed.compare_to, required)
        else:
            good = bound.is_met_by(_rounded(computed.value, decimals, self.plan), required)
        if pace is None:
            verdict = Verdict.MET if good else Verdict.MISSED
        else:
            verdict = Verdict.ON_TRACK if good else Verdict.BEHIND
        known = (self.plan, self.target, verdict, self.unit, period, computed, pace)
        return Result(*known, counts=not self.target.forgiven)

    def within_year(self, period: Period, computed: Computed) -> Result:
        """Return where a value of a part of the target's year stands."""
        pace = pace_within_year(self.indicator, self.target.bound, computed, self.scope(period))
        if isinstance(pace, Missing):
            result = self.without_base(period, computed, pace.reason)
        else:
            result = self.decided(period, computed, pace)
        return result._replace(submission=self.submission)

    def without_base(self, period: Period, computed: Computed, reason: Statement) -> Result:
        """Return the verdict where there is no base to measure a pace from.

        A value that satisfies the bound already is on track, any other is not due.
        """
        satisfied = self.decided(period, computed, Pace(self.target.bound.limit, no_base=reason))
        if satisfied.verdict is Verdict.ON_TRACK:
            return satisfied
        return self.undecided(Verdict.NOT_DUE, reason, period, computed)
