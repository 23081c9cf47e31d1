"""Pace (时序进度): what a target asks for before its year is over, and how far along a value is."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple

from gaoxin_cli.bound import Bound
from gaoxin_cli.exact import Exact, affine, power, quotient
from gaoxin_cli.finding import Statement
from gaoxin_cli.indicators import Indicator
from gaoxin_cli.indicators.base import Computed, Scaling, Scope, Trajectory
from gaoxin_cli.observation import Missing, Observation
from gaoxin_cli.period import Period
from gaoxin_cli.working import HUNDRED

ONE = Fraction(1)


class Base(NamedTuple):
    """Where the way to a target begins."""

    value: Fraction
    period: Period
    observations: tuple[Observation, ...] = ()


@dataclass(frozen=True, slots=True)
class Pace:
    """What is asked for by now, and how that comes about."""

    required: Exact | None
    """None for a range and for "exactly": they are not scaled, the bound itself is asked for."""
    ratio: Exact | None = None
    """Achieved over required progress; None where nothing is scaled or nothing has to be gained."""
    path: Trajectory | Scaling = field(default="bound", compare=False)
    """``bound``: it is compared with the bound itself."""
    base: Base | None = field(default=None, compare=False)
    """None where nothing is scaled, or the way begins at zero."""
    base_is_there: bool = field(default=False, compare=False)
    """Whether the base was already where the target wants to be: then that is asked for."""
    no_base: Statement | None = field(default=None, compare=False)
    """Why there is no base; the bound itself is asked for, and satisfied already."""

    @property
    def leads_to_bound(self) -> bool:
        """Whether the bound is asked for only at the end: it is scaled, or on a path."""
        return self.no_base is not None or self.path not in ("bound", "average")


def pace_within_year(
    indicator: Indicator, bound: Bound, computed: Computed, scope: Scope
) -> Pace | Missing:
    """Return the pace of a period that is not the whole year; missing if its base is."""
    limit = bound.limit
    if limit is None:
        return Pace(None)
    scaling = indicator.within_year(scope.plan)
    if scaling is None or limit < 0:
        return Pace(limit)
    elapsed = scope.period.elapsed
    if scaling == "elapsed":
        return _even(None, limit, elapsed, computed.value, scaling)
    base_period = scope.period.year_before().year_end()
    figure = scope.at(base_period).level(indicator.of)
    if isinstance(figure, Missing):
        return _no_base(figure)
    base = Base(figure.value, base_period, figure.observations)
    if _is_there(figure.value, bound, limit):
        return Pace(limit, path=scaling, base=base, base_is_there=True)
    return _even(base, limit, elapsed, computed.value, scaling)


def pace_over_years(
    indicator: Indicator, bound: Bound, computed: Computed, scope: Scope, span: tuple[int, int]
) -> Pace | Missing:
    """Return the pace of a full year before the target's; missing if the base is.

    ``span`` is the base year and the target's year; the scope is that of the full year between.
    """
    limit = bound.limit
    path = indicator.over_years(scope.plan) or "bound"
    if limit is None or path in ("bound", "average"):
        return Pace(limit, path=path)
    first = Period(span[0])
    start = indicator.at_base(scope.at(first))
    if isinstance(start, Missing):
        return _no_base(start)
    # A path of even growth leads nowhere from zero, and to nothing but a bound above it.
    compound = path == "compound" and limit > 0
    if not isinstance(start.value, Fraction) or (compound and start.value <= 0):
        facts = {"area": scope.area_fact(), "period": first, "value": start.value}
        return Missing(Statement("path_base_not_positive", facts), period=first)
    base = Base(start.value, first, start.observations)
    if _is_there(start.value, bound, limit) or (path == "growth" and limit < -HUNDRED):
        return Pace(limit, path=path, base=base, base_is_there=True)
    passed = scope.period.year - span[0], span[1] - span[0]
    if path == "growth" or compound:
        # Both are ratios to the base: of growth in percent one more, of a level as many times.
        factor, offset = (HUNDRED, -HUNDRED) if path == "growth" else (base.value, Fraction())
        achieved = affine(computed.value, 1 / factor, -offset / factor)
        required, ratio = _compound((limit - offset) / factor, achieved, *passed)
        return Pace(affine(required, factor, offset), ratio, path, base)
    return _even(base, limit, Fraction(*passed), computed.value, "linear")


def _no_base(missing: Missing) -> Missing:
    """Say that there is nothing to measure a pace from, and why."""
    return Missing(Statement("no_base", {"because": missing.reason}))


def _is_there(base: Fraction, bound: Bound, limit: Fraction) -> bool:
    """Say whether the base was already where the target wants to be."""
    return base <= limit if bound.is_ceiling else base >= limit


def _even(base: Base | None, limit: Fraction, part: Fraction, value: Exact, path: Scaling) -> Pace:
    """Return the pace on a straight line to the limit from the base, or from zero."""
    start = base.value if base else Fraction()
    progress = (limit - start) * part
    ratio = affine(value, 1 / progress, -start / progress) if progress else None
    return Pace(start + progress, ratio, path, base)


def _compound(
    target: Fraction, achieved: Exact, passed: int, whole: int
) -> tuple[Exact, Exact | None]:
    """Return required level and pace ratio at an even growth rate, all as ratios to the base.

    The pace ratio is that of the average growth achieved to the average growth required.
    """
    required = power(target, Fraction(passed, whole))
    if not isinstance(achieved, Fraction) or achieved < 0:
        return required, None
    actual = power(achieved, Fraction(1, passed), ONE, -ONE)
    asked = power(target, Fraction(1, whole), ONE, -ONE)
    return required, quotient(actual, asked)
