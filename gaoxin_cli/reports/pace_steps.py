"""The pace of a verdict that is not final, step by step."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from gaoxin_cli.messages import Words
from gaoxin_cli.pace import Base
from gaoxin_cli.reports.arithmetic import equals, operand
from gaoxin_cli.reports.naming import asked, figure_line, period_name, unit_name
from gaoxin_cli.reports.rounding import pace_text
from gaoxin_cli.verdict import Result


def pace_lines(result: Result, words: Words) -> Iterator[str]:
    """Yield what the pace asks for and why; nothing for a final verdict."""
    pace, period, limit = result.pace, result.period, result.target.bound.limit
    if pace is None or period is None:
        return
    ahead = result.target.year > period.year
    if pace.no_base:
        yield words.text("pace_no_base", because=pace.no_base, bound=asked(result, words))
    elif limit is None or pace.path in ("bound", "average"):
        key = "average" if pace.path == "average" else "not_scaled"
        yield words.text(f"pace_{key}", bound=asked(result, words))
    elif ahead and pace.base:
        first, last = pace.base.period.year, result.target.year
        passed, whole = period.year - first, last - first
        facts = {"first": first, "last": last, "passed": passed, "whole": whole}
        yield words.text(f"path_{pace.path}", **facts)
        if pace.path != "growth":
            yield from _base_lines(result, pace.base, words)
        yield from _way(result, pace.base, limit, (passed, whole), words)
    else:
        if not pace.base_is_there:
            yield words.text("pace_elapsed", month=period.month)
            if pace.base:
                yield from _base_lines(result, pace.base, words)
        yield from _way(result, pace.base, limit, (period.month, 12), words)


def _base_lines(result: Result, base: Base, words: Words) -> Iterator[str]:
    """Yield the value at the base with the figures it rests on."""
    yield words.text("pace_base", period=period_name(base.period, words), base=base.value)
    for observation in base.observations:
        yield figure_line(result.plan, observation, words)


def _way(
    result: Result, base: Base | None, limit: Fraction, part: tuple[int, int], words: Words
) -> Iterator[str]:
    """Yield what is required on the way from the base to the limit, and how much of it is made."""
    pace = result.pace
    if pace is None or pace.required is None or result.value is None:
        return
    if pace.base_is_there:
        yield words.text("pace_base_is_there", bound=asked(result, words))
        return
    passed, whole = part
    end, value, required = operand(limit), operand(result.value), operand(pace.required)
    start = operand(base.value) if base else "0"
    if pace.path == "growth":
        asked_for = f"100 × ((1 + {end} ÷ 100) ^ ({passed} ÷ {whole}) − 1)"
        made = _averages((f"1 + {value} ÷ 100", passed), (f"1 + {end} ÷ 100", whole))
    elif pace.path == "compound":
        asked_for = f"{start} × ({end} ÷ {start}) ^ ({passed} ÷ {whole})"
        made = _averages((f"{value} ÷ {start}", passed), (f"{end} ÷ {start}", whole))
    elif start == "0":
        asked_for, made = f"{end} × {passed} ÷ {whole}", f"{value} ÷ {required}"
    else:
        asked_for = f"{start} + ({end} − {start}) × {passed} ÷ {whole}"
        made = f"({value} − {start}) ÷ ({required} − {start})"
    yield f"{asked_for} {equals(pace.required)} {unit_name(result.unit, words)}".rstrip()
    ratio = pace_text(result)
    if ratio is not None:
        yield words.text("pace_progress") + f"{made} = {ratio} %"


def _averages(achieved: tuple[str, int], asked_for: tuple[str, int]) -> str:
    """Return the average growth achieved over the one required, each a ratio over some years."""
    rates = [f"(({ratio}) ^ (1 ÷ {years}) − 1)" for ratio, years in (achieved, asked_for)]
    return " ÷ ".join(rates)
