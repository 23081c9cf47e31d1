"""What falls short, in sentences: by how much, and what the rest of the year must bring."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby

from gaoxin_cli.exact import Exact, affine, compare, compare_exact, shown
from gaoxin_cli.indicators.base import PERCENT, PERCENTAGE_POINTS
from gaoxin_cli.messages import Words
from gaoxin_cli.reports.circular_blocks import Paragraph
from gaoxin_cli.reports.circular_wording import (
    amount,
    bound_in_words,
    indicator_of_year,
    value_in_words,
)
from gaoxin_cli.reports.naming import area_name
from gaoxin_cli.reports.rest_notes import completion_note, rest_notes
from gaoxin_cli.reports.rounding import DECIMALS, judged_text, required_text, value_text
from gaoxin_cli.verdict import Result, Verdict

_LOST = (Verdict.MISSED, Verdict.BEHIND)
_ZERO = Fraction()


def problems(results: Sequence[Result], words: Words) -> Iterator[Paragraph]:
    """Yield a paragraph an area: a sentence for each target that is missed or behind."""
    lost = [result for result in results if result.verdict in _LOST]
    for area, of_area in groupby(lost, lambda result: result.target.area):
        said = words.text("between_problems").join(_problem(one, words) for one in of_area)
        lead = area_name(lost[0].plan, area, words) + words.text("colon")
        yield Paragraph(said + words.text("full_stop"), lead)


def _problem(result: Result, words: Words) -> str:
    clauses = [_compared(result, words), *_lacking(result, words)]
    done = completion_note(result, words)
    clauses += [done] if done else []
    clauses += rest_notes(result, words)
    target = result.target
    clauses += [words.text("problem_provisional")] if target.provisional else []
    clauses += [words.text("problem_waived") + target.waived] if target.waived else []
    return indicator_of_year(result, words) + words.text("between_clauses").join(clauses)


def _compared(result: Result, words: Words) -> str:
    """Return the value against the target, or against what the pace requires by now."""
    facts = {"value": value_in_words(result, words), "bound": bound_in_words(result, words)}
    required = required_text(result, value_text(result))
    if required is not None:
        asked = amount(required, result.unit, words)
        return words.text("problem_pace", required=asked, **facts)
    judged = judged_text(result)
    if judged is not None:
        rounded = words.text("problem_rounded", judged=amount(judged, result.unit, words))
        return words.text("problem_misses", **facts) + rounded
    side = 0 if result.gap is None else compare(result.gap, _ZERO)
    if result.gap is None or not side:
        return words.text("problem_misses", **facts)
    gap = amount(_size_text(result.gap), _unit_of_difference(result.unit), words)
    return words.text("problem_below" if side < 0 else "problem_above", gap=gap, **facts)


def _lacking(result: Result, words: Words) -> Iterator[str]:
    """Yield what is lacking or too much, unless the difference has said so."""
    remedy = result.remedy
    if remedy is None or not compare(remedy.amount, _ZERO):
        return
    told = required_text(result, value_text(result)) is None and not result.marginal
    told = told and remedy.unit == result.unit
    if told and result.gap is not None and not compare_exact(_size(result.gap), remedy.amount):
        return
    unit = _unit_of_difference(remedy.unit)
    lacking = amount(_size_text(remedy.amount), unit, words)
    yield words.text("problem_short" if remedy.too_low else "problem_over", amount=lacking)


def _unit_of_difference(unit: str | None) -> str | None:
    return PERCENTAGE_POINTS if unit == PERCENT else unit


def _size(number: Exact) -> Exact:
    return number if compare(number, _ZERO) >= 0 else affine(number, Fraction(-1), _ZERO)


def _size_text(number: Exact) -> str:
    return shown(_size(number), DECIMALS)
