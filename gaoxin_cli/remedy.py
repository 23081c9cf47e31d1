"""Remedy: what it would take for a target that is not met."""

from __future__ import annotations

from fractions import Fraction
from math import ceil
from typing import NamedTuple

from gaoxin_cli.bound import Bound
from gaoxin_cli.exact import Exact, affine, approximate, compare
from gaoxin_cli.indicators import Indicator
from gaoxin_cli.indicators.base import Computed, Definitions

_ZERO, _MINUS = Fraction(0), Fraction(-1)


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


def remedy_of(
    plan: Definitions,
    indicator: Indicator,
    bound: Bound,
    computed: Computed,
    required: Exact | None,
) -> Remedy | None:
    """Return what it would take to reach what is asked for; None if that can't be said.

    ``required`` is what the pace asks for; None: the bound itself.
    """
    lower, upper = bound.ends
    too_low = upper is None or (lower is not None and computed.compare_to(lower) < 0)
    limit = required if required is not None else (lower if too_low else upper)
    amount = None if limit is None else computed.working.amount_to(limit)
    if limit is None or amount is None:
        return None
    exact = amount if too_low else affine(amount, _MINUS, _ZERO)
    step = indicator.shortfall_step(plan)
    enough = exact if step is None else _in_steps(exact, step, strict=bound.strict)
    missing = enough if compare(enough, _ZERO) > 0 else _ZERO
    whole = step is not None and exact != missing
    return Remedy(missing, indicator.shortfall_unit(plan), limit, too_low, exact, whole)


def _in_steps(amount: Exact, step: Fraction, *, strict: bool) -> Fraction:
    """Return an amount rounded up to whole steps; for a strict bound the next one beyond it."""
    steps = affine(amount, 1 / step, _ZERO)
    whole = ceil(steps) if isinstance(steps, Fraction) else ceil(Fraction(approximate(steps, 60)))
    return step * (whole + 1 if strict and compare(steps, Fraction(whole)) == 0 else whole)
