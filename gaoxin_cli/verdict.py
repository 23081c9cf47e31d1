"""One verdict: a value against a bound, exactly, with gap, pace and shortfall."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from math import ceil
from typing import NamedTuple

from gaoxin_cli.bound import Bound
from gaoxin_cli.exact import (
    Exact,
    affine,
    approximate,
    compare,
    compare_exact,
    exact_text,
    round_exact,
)
from gaoxin_cli.finding import Statement
from gaoxin_cli.indicators import Indicator
from gaoxin_cli.indicators.base import PERCENT, AtCurrentPrices, Basis, Computed, Scope
from gaoxin_cli.observation import Missing, Observation
from gaoxin_cli.pace import Pace
from gaoxin_cli.period import Period
from gaoxin_cli.plan import Plan, Target
from gaoxin_cli.submission import Submission


class Verdict(StrEnum):
    """What the check says of one target."""

    MET = "met"
    MISSED = "missed"
    ON_TRACK = "on_track"
    BEHIND = "behind"
    NO_DATA = "no_data"
    NOT_DUE = "not_due"


class Result(NamedTuple):
    """The verdict on one target and all that it rests on. Numbers are exact."""

    plan: Plan
    target: Target
    verdict: Verdict
    unit: str | None
    period: Period | None = None
    """The period it is judged on; None if there is none."""
    value: Exact | None = None
    gap: Exact | None = None
    """Value minus bound; for a range the signed distance to the nearer end."""
    required: Exact | None = None
    """What the pace asks for; None in a final verdict and for a range."""
    pace_ratio: Exact | None = None
    shortfall: Exact | None = None
    """What it would take, in ``shortfall_unit``."""
    shortfall_unit: str | None = None
    basis: Basis | None = None
    marginal: bool = False
    """Whether the verdict depends on the rounding."""
    reason: Statement | None = None
    """Why there is no verdict."""
    observations: tuple[Observation, ...] = ()
    counts: bool = True
    """Whether the verdict may fail a run."""
    at_current_prices: tuple[AtCurrentPrices, ...] = ()
    """The growth rates in it that had to be computed at current prices."""

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
                gap=self.target.bound.gap(computed.value),
                basis=computed.basis,
                observations=computed.observations,
                at_current_prices=computed.at_current_prices,
            )
        return result._replace(observations=computed.observations) if computed else result

    def decided(self, period: Period, computed: Computed, pace: Pace | None) -> Result:
        """Return the verdict: a final one without a pace, else one on the way."""
        bound = self.target.bound
        required = pace.required if pace else None
        rounded = self._rounded(computed.value)
        good = _satisfies(rounded, bound, required)
        marginal = good != _satisfies(computed.value, bound, required)
        verdicts = (
            (Verdict.MET, Verdict.MISSED) if pace is None else (Verdict.ON_TRACK, Verdict.BEHIND)
        )
        shortfall = None if good else self._shortfall(computed, required, self.scope(period))
        return Result(
            self.plan,
            self.target,
            verdicts[0] if good else verdicts[1],
            self.unit,
            period,
            value=computed.value,
            gap=bound.gap(computed.value),
            required=required,
            pace_ratio=pace.ratio if pace else None,
            shortfall=shortfall,
            shortfall_unit=None if shortfall is None else self.indicator.shortfall_unit(self.plan),
            basis=computed.basis,
            marginal=marginal,
            observations=computed.observations,
            counts=not self.target.provisional,
            at_current_prices=computed.at_current_prices,
        )

    def _rounded(self, value: Exact) -> Exact:
        """Return the value as it is judged: to the indicator's precision, or the plan's for %."""
        header, decimals = self.plan.header, self.indicator.precision
        if decimals is None and self.unit == PERCENT:
            decimals = header.precision
        return value if decimals is None else round_exact(value, decimals, header.rounding)

    def _shortfall(self, computed: Computed, required: Exact | None, scope: Scope) -> Exact | None:
        """Return what it would take to reach what is asked for, in the shortfall's unit."""
        bound = self.target.bound
        lower, upper = bound.ends
        too_low = upper is None or (lower is not None and compare(computed.value, lower) < 0)
        end = required if required is not None else (lower if too_low else upper)
        if end is None:
            return None
        amount = self.indicator.amount_to(end, computed, scope)
        if amount is None:
            return None
        missing = amount if too_low else affine(amount, Fraction(-1), Fraction())
        step = self.indicator.shortfall_step(self.plan)
        if step is not None:
            missing = _in_steps(missing, step, strict=bound.strict)
        return missing if compare(missing, Fraction()) > 0 else Fraction()


def _satisfies(value: Exact, bound: Bound, required: Exact | None) -> bool:
    """Say whether a value satisfies the bound, moved to what the pace requires."""
    if required is None:
        return bound.is_met_by(value)
    sign = compare_exact(value, required)
    return (sign <= 0 if bound.is_ceiling else sign >= 0) and not (bound.strict and sign == 0)


def _in_steps(amount: Exact, step: Fraction, *, strict: bool) -> Fraction:
    """Return an amount rounded up to whole steps; for a strict bound the next one beyond it."""
    steps = affine(amount, 1 / step, Fraction())
    whole = ceil(steps) if isinstance(steps, Fraction) else ceil(Fraction(approximate(steps, 60)))
    return step * (whole + 1 if strict and compare(steps, Fraction(whole)) == 0 else whole)
