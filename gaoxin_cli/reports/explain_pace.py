"""The pace of a verdict that is not final, step by step."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from gaoxin_cli.exact import Exact
from gaoxin_cli.messages import Words
from gaoxin_cli.observation import Missing, Observation
from gaoxin_cli.period import Period
from gaoxin_cli.reports.formulas import equals, operand
from gaoxin_cli.reports.naming import asked, figure_line, period_name
from gaoxin_cli.reports.rounding import pace_text
from gaoxin_cli.text import printable
from gaoxin_cli.verdict import Case, Result, Verdict

_ON_THE_WAY = (Verdict.ON_TRACK, Verdict.BEHIND)


def pace_lines(result: Result, case: Case, words: Words) -> Iterator[str]:
    """Yield what the pace asks for and why; nothing for a final verdict."""
    period = result.period
    if period is None or result.verdict not in _ON_THE_WAY:
        return
    limit = result.target.bound.limit
    if limit is None or result.required is None:
        yield words.text("pace_not_scaled", bound=asked(result, words))
        return
    if result.target.year == period.year:
        yield from _within_year(result, case, period, limit, words)
    else:
        yield from _over_years(result, case, period, limit, words)


def _within_year(
    result: Result, case: Case, period: Period, limit: Fraction, words: Words
) -> Iterator[str]:
    """Yield the pace in a year that is not complete."""
    scaling = case.indicator.within_year(result.plan)
    if scaling is None or result.required == limit:
        there = scaling == "from_base" and limit >= 0
        key = "pace_base_is_there" if there else "pace_not_scaled"
        yield words.text(key, bound=asked(result, words))
        return
    yield words.text("pace_elapsed", month=period.month)
    part = f"{period.month} ÷ 12"
    base: Exact = Fraction()
    if scaling == "from_base":
        year_end = period.year_before().year_end()
        figure = case.scope(year_end).level(case.indicator.of)
        if isinstance(figure, Missing):
            return
        base = figure.value
        yield from _base_lines(result, year_end, base, figure.observations, words)
    yield from _linear(result, base, limit, part, words)


def _over_years(
    result: Result, case: Case, period: Period, limit: Fraction, words: Words
) -> Iterator[str]:
    """Yield the pace on the path from the base year to the target's."""
    indicator, target = case.indicator, result.target
    path = indicator.over_years(result.plan)
    base_year = indicator.base_year()
    first = result.plan.path_start if base_year is None else base_year
    passed, whole = period.year - first, target.year - first
    if path == "bound":
        yield words.text("pace_average", bound=asked(result, words))
        return
    yield words.text(f"path_{path}", first=first, last=target.year, passed=passed, whole=whole)
    end = operand(limit)
    if path == "growth":
        yield _equation(f"100 × ((1 + {end} ÷ 100) ^ ({passed} ÷ {whole}) − 1)", result)
        achieved = (f"1 + {_value(result)} ÷ 100", passed)
        yield from _progress(_average_growth(achieved, (f"1 + {end} ÷ 100", whole)), result, words)
        return
    scope = case.scope(Period(first))
    base = indicator.at_base(scope)
    if isinstance(base, Missing):
        return
    computed = indicator.value(scope)
    observations = () if isinstance(computed, Missing) else computed.observations
    yield from _base_lines(result, Period(first), base, observations, words)
    if result.required == limit:
        yield words.text("pace_base_is_there", bound=asked(result, words))
    elif path == "linear":
        yield from _linear(result, base, limit, f"{passed} ÷ {whole}", words)
    else:
        start = operand(base)
        yield _equation(f"{start} × ({end} ÷ {start}) ^ ({passed} ÷ {whole})", result)
        achieved = (f"{_value(result)} ÷ {start}", passed)
        yield from _progress(_average_growth(achieved, (f"{end} ÷ {start}", whole)), result, words)


def _base_lines(
    result: Result, period: Period, base: Exact, observations: tuple[Observation, ...], words: Words
) -> Iterator[str]:
    """Yield the value at the base with the figures it rests on."""
    yield words.text("pace_base", period=period_name(period, words), base=base)
    for observation in observations:
        yield figure_line(result.plan, observation, words)


def _linear(result: Result, base: Exact, limit: Fraction, part: str, words: Words) -> Iterator[str]:
    """Yield what is required on a straight line from the base, and how much of it is made."""
    start, end = operand(base), operand(limit)
    if base == 0:
        yield _equation(f"{end} × {part}", result)
    else:
        yield _equation(f"{start} + ({end} − {start}) × {part}", result)
    required = "" if result.required is None else operand(result.required)
    made = f"{_value(result)} ÷ {required}"
    if base != 0:
        made = f"({_value(result)} − {start}) ÷ ({required} − {start})"
    yield from _progress(made, result, words)


def _average_growth(achieved: tuple[str, int], asked_for: tuple[str, int]) -> str:
    """Return the average growth achieved over the one required, each a ratio over some years."""
    rates = [f"(({ratio}) ^ (1 ÷ {years}) − 1)" for ratio, years in (achieved, asked_for)]
    return " ÷ ".join(rates)


def _progress(made: str, result: Result, words: Words) -> Iterator[str]:
    ratio = pace_text(result)
    if ratio is not None:
        yield words.text("pace_progress") + f"{made} = {ratio} %"


def _equation(formula: str, result: Result) -> str:
    if result.required is None:
        return formula
    return f"{formula} {equals(result.required)} {printable(result.unit or '')}".rstrip()


def _value(result: Result) -> str:
    return "" if result.value is None else operand(result.value)
