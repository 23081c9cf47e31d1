"""What is done of a year's target and what the rest of the year must bring, in a few words."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from gaoxin_cli.exact import Exact, affine, compare, shown
from gaoxin_cli.messages import Words
from gaoxin_cli.period import Period
from gaoxin_cli.reports.naming import unit_name
from gaoxin_cli.reports.rounding import DECIMALS, completion_text, grouped
from gaoxin_cli.rest import Rest
from gaoxin_cli.verdict import Result

_ZERO = Fraction()


def completion_note(result: Result, words: Words) -> str | None:
    """Return of a flow within its year how much is done, against the time gone by."""
    completion, period = result.completion, result.period
    if completion is None or period is None or not (is_within_year(result) and _is_flow(result)):
        return None
    ahead = ahead_of_time(completion, period)
    side = compare(ahead, _ZERO)
    key = "completion_ahead" if side > 0 else "completion_late" if side < 0 else "completion_even"
    points = shown(_size(ahead), DECIMALS)
    return words.text(key, completion=completion_text(result), points=points)


def is_within_year(result: Result) -> bool:
    """Say whether a target is judged on a part of its own year."""
    period = result.period
    return period is not None and period.year == result.target.year and not period.is_year


def _is_flow(result: Result) -> bool:
    plan = result.plan
    indicator = plan.indicators[result.target.indicator]
    return plan.measures[indicator.measure(plan)].kind == "flow"


def ahead_of_time(completion: Exact, period: Period) -> Exact:
    """Return by how many percentage points completion is ahead of the time gone by."""
    return affine(completion, Fraction(1), -100 * period.elapsed)


def rest_notes(result: Result, words: Words) -> Iterator[str]:
    """Yield that the target is reached already, or else what the rest of the year must bring."""
    if result.reached:
        yield words.text("reached")
    elif result.rest is not None and result.period is not None:
        yield rest_note(result, result.rest, result.period, words)


def rest_note(result: Result, rest: Rest, period: Period, words: Words) -> str:
    """Return what the rest of the year must bring, or may, in words."""
    bound, side = result.target.bound, compare(rest.amount, _ZERO)
    unit = unit_name(rest.unit, words)
    number = grouped(shown(_size(rest.amount), DECIMALS))
    amount = words.text("amount", number=number, unit=unit) if unit else number
    months = months_left(period, words)
    if bound.is_ceiling:
        facts = {"amount": amount, "months": words.text("for_months_left", months=months)}
        return words.text("rest_beyond" if side < 0 else "rest_room", **facts)
    if side < 0 or (side == 0 and not bound.strict):
        return words.text("rest_secured", months=months)
    if not _is_flow(result):
        return words.text("rest_gain", amount=amount)
    return words.text("rest_needed", months=months, amount=amount, growth=_growth(rest, words))


def months_left(period: Period, words: Words) -> str:
    """Return the months of the year after a period."""
    count = 12 - period.month
    return words.text("month_left" if count == 1 else "months_left", count=count)


def _growth(rest: Rest, words: Words) -> str:
    if rest.growth is None:
        return ""
    side = compare(rest.growth, _ZERO)
    key = "rest_up" if side > 0 else "rest_down" if side < 0 else "rest_same"
    return words.text(key, percent=shown(_size(rest.growth), DECIMALS))


def _size(number: Exact) -> Exact:
    """Return a number without its sign."""
    return number if compare(number, _ZERO) >= 0 else affine(number, Fraction(-1), _ZERO)
