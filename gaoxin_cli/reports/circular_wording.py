"""How the circular words periods, amounts, bounds, lists and what is lacking."""

from __future__ import annotations

import re
from collections.abc import Iterable

from gaoxin_cli.bound import Bound
from gaoxin_cli.exact import exact_text
from gaoxin_cli.finding import Named
from gaoxin_cli.indicators.base import PERCENTAGE_POINTS
from gaoxin_cli.messages import Words
from gaoxin_cli.period import Period
from gaoxin_cli.reports.naming import period_name
from gaoxin_cli.reports.rounding import bound_text, grouped, value_text
from gaoxin_cli.verdict import Result

_PARTS_OF_YEAR = {3: "first_quarter", 6: "first_half", 9: "three_quarters"}
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_BOUNDS = {">=": "bound_at_least", ">": "bound_more", "<=": "bound_at_most", "<": "bound_less"}


def period_in_words(period: Period, words: Words) -> str:
    """Return a period as a title names it: the first half of a year, its first five months."""
    part = _PARTS_OF_YEAR.get(period.month)
    return words.text(part, year=period.year) if part else period_name(period, words)


def enumerated(texts: Iterable[str], words: Words) -> str:
    """Return texts as a list within a sentence."""
    return words.text("enumeration").join(texts)


def sentences(texts: Iterable[str], words: Words) -> str:
    """Return texts as sentences one after the other."""
    return words.text("between_sentences").join(texts) + words.text("full_stop")


def amount(number: str, unit: str | None, words: Words) -> str:
    """Return a printed number with its unit, in digits grouped by thousands."""
    return _with_unit(grouped(number), unit, words)


def _with_unit(number: str, unit: str | None, words: Words) -> str:
    if unit is None:
        return number
    name = words.text("circular_points") if unit == PERCENTAGE_POINTS else unit
    return words.text("amount", number=number, unit=name)


def value_in_words(result: Result, words: Words) -> str | None:
    """Return the value of a result with its unit; None if there is none."""
    value = value_text(result)
    return None if value is None else amount(value, result.unit, words)


def grouped_bound(bound: Bound) -> str:
    """Return a bound as it is read, its numbers grouped by thousands."""
    return _NUMBER.sub(lambda number: grouped(number[0]), bound_text(bound))


def bound_in_words(result: Result, words: Words) -> str:
    """Return what a target asks for, with its unit."""
    bound = result.target.bound
    key = _BOUNDS.get(bound.relation or "")
    number = grouped(exact_text(bound.lower)) if key else grouped_bound(bound)
    limit = _with_unit(number, result.unit, words)
    return words.text(key or "bound_as_stated", amount=limit)


def where(result: Result, words: Words) -> str:
    """Return area and indicator of a result."""
    plan, target = result.plan, result.target
    area = Named(target.area, plan.areas[target.area].name)
    return words.text("area_and_indicator", area=area, indicator=_indicator(result))


def indicator_of_year(result: Result, words: Words) -> str:
    """Return the indicator of a result and its year."""
    year = result.target.year
    return words.text("indicator_in_year", year=year, indicator=_indicator(result))


def _indicator(result: Result) -> str:
    name = result.plan.indicators[result.target.indicator].name
    # A name is no quotation, which would be cut where it is long.
    return Named(result.target.indicator, name) if name else result.target.indicator
