"""Completion, the rest of the year and the grade, step by step."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from gaoxin_cli.exact import Exact, compare, exact_text, shown
from gaoxin_cli.messages import Words
from gaoxin_cli.observation import Observation
from gaoxin_cli.reports.arithmetic import Arithmetic, equals, operand
from gaoxin_cli.reports.naming import figure_line, unit_name
from gaoxin_cli.reports.rest_notes import completion_note, rest_note
from gaoxin_cli.reports.rounding import DECIMALS
from gaoxin_cli.rest import Rest
from gaoxin_cli.verdict import Result

_ZERO = Fraction()


def completion_lines(result: Result, words: Words) -> Iterator[str]:
    """Yield how much of the bound is done; of a flow within its year, against the time gone by."""
    value, limit, completion = result.value, result.target.bound.limit, result.completion
    if value is None or limit is None or completion is None:
        return
    yield f"100 × {operand(value)} ÷ {operand(limit)} {equals(completion)} %"
    note = completion_note(result, words)
    if note is not None and result.period is not None:
        percent = shown(100 * result.period.elapsed, DECIMALS)
        yield words.text("time_gone_by", month=result.period.month, percent=percent)
        yield note
    if result.reached:
        yield words.text("reached")


def rest_lines(result: Result, words: Words) -> Iterator[str]:
    """Yield what the rest of the year must bring, with the figures of the year before."""
    rest, period, limit = result.rest, result.period, result.target.bound.limit
    if rest is None or rest.year is None or period is None or limit is None:
        return
    unit, year = unit_name(rest.unit, words), rest.year
    known = set(result.observations)
    observations: tuple[Observation, ...] = ()
    for figure in (year.full, year.same):
        observations += figure.observations if figure else ()
    for observation in dict.fromkeys(observations):
        if observation not in known:
            yield figure_line(result.plan, observation, words)
    arithmetic = Arithmetic(year.working, result.plan, words)
    yield f"{arithmetic.amount(limit, too_low=True)} {equals(rest.amount)} {unit}".rstrip()
    if year.full:
        yield from _growth(rest, unit, words)
    yield rest_note(result, rest, period, words)


def _growth(rest: Rest, unit: str, words: Words) -> Iterator[str]:
    """Yield the growth over the same months of the year before."""
    year = rest.year
    if year is None or year.full is None or year.same is None or rest.growth is None:
        yield words.text("rest_growth_unknown")
        return
    full, same = year.full.value, year.same.value
    remaining = f"{operand(full)} − {operand(same)} {equals(full - same)}"
    yield words.text("rest_of_year_before", sum=remaining, unit=unit)
    ratio = f"100 × ({operand(rest.amount)} ÷ {operand(full - same)} − 1)"
    yield words.text("rest_growth", sum=f"{ratio} {equals(rest.growth)}")


def grade_lines(result: Result, words: Words) -> Iterator[str]:
    """Yield how far the value comes up to what is asked for, and which grade that is."""
    attained, grade, value = result.attainment, result.grade, result.value
    if attained is None or grade is None or value is None:
        return
    yield _attained(result, attained, value, words)
    name = grade.name.within(words.language).strip()
    key = "grade_last" if grade.least is None else "grade_from"
    yield words.text(key, name=name, least=grade.least)


def _attained(result: Result, attained: Exact, value: Exact, words: Words) -> str:
    period, bound = result.period, result.target.bound
    limit = bound.limit if result.required is None else result.required
    ahead = period is not None and period.year < result.target.year
    if ahead and result.pace_ratio is not None:
        return words.text("attained_on_path", attained=exact_text(attained))
    beyond = limit is None or compare(limit, _ZERO) <= 0
    if limit is None or beyond or (bound.is_ceiling and compare(value, _ZERO) <= 0):
        return words.text("attained_whole" if attained else "attained_nothing", attained=attained)
    over, under = (limit, value) if bound.is_ceiling else (value, limit)
    return words.text("attained", attained=f"{operand(over)} ÷ {operand(under)} {equals(attained)}")
