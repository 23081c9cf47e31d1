"""Numbers for people: rounded, but never so that what is printed contradicts the verdict."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from gaoxin_cli.bound import Bound
from gaoxin_cli.exact import Exact, affine, exact_text, shown
from gaoxin_cli.verdict import Before, Result

DECIMALS = 2
NOTHING = "–"
_SIGNS = {">=": "≥", "<=": "≤"}


def value_text(result: Result) -> str | None:
    """Return the value, on the printed side of all that it is compared with."""
    if result.value is None:
        return None
    others = [*result.target.bound.ends, result.required]
    return beside(result.value, [other for other in others if other is not None])


def before_text(before: Before, bound: Bound) -> str | None:
    """Return the value of the submission before, on the printed side of the bound."""
    if before.value is None:
        return None
    return beside(before.value, [end for end in bound.ends if end is not None])


def beside(value: Exact, others: Iterable[Exact]) -> str:
    """Return a number with as many decimals as set it apart from each of the others."""
    others, decimals = list(others), DECIMALS
    text = "" if others else shown(value, decimals)
    while True:
        # More decimals for one comparison may undo another: all are made anew.
        for other in others:
            text = shown(value, decimals, against=other)
            places = len(text.partition(".")[2])
            if places > decimals:
                decimals = places
                break
        else:
            return text


def required_text(result: Result, value: str | None) -> str | None:
    """Return what the pace asks for, told apart from the value as printed.

    None if it is no other number than the bound's, and where there is no pace.
    """
    required = result.required
    if value is None or required is None or required == result.target.bound.limit:
        return None
    if result.value == required:
        return value
    return shown(required, DECIMALS, against=Fraction(value))


def gap_text(result: Result) -> str | None:
    """Return the gap with its sign."""
    return None if result.gap is None else signed(result.gap)


def signed(number: Exact) -> str:
    """Return a number with its sign, plus included."""
    text = shown(number, DECIMALS)
    return text if text.startswith("-") or text == "0" else f"+{text}"


def shortfall_text(result: Result) -> str | None:
    """Return what it would take; of a strict bound that is hit, more than nothing."""
    if result.shortfall is None:
        return None
    if not result.shortfall and result.target.bound.strict and not result.marginal:
        return "> 0"
    return shown(result.shortfall, DECIMALS)


def grouped(text: str) -> str:
    """Return a printed number with commas between thousands."""
    whole, point, decimals = text.partition(".")
    sign = "-" if whole.startswith("-") else ""
    return f"{sign}{int(whole.removeprefix('-')):,}{point}{decimals}" if whole else text


def completion_text(result: Result) -> str | None:
    """Return how much of the bound is done, in percent; 100 only if it is all."""
    if result.completion is None:
        return None
    return shown(result.completion, DECIMALS, against=Fraction(100))


def pace_text(result: Result) -> str | None:
    """Return the part of the required progress that is made, in percent."""
    if result.pace_ratio is None:
        return None
    hundred = Fraction(100)
    return shown(affine(result.pace_ratio, hundred, Fraction()), DECIMALS, against=hundred)


def judged_text(result: Result) -> str | None:
    """Return the rounded value that a marginal verdict rests on."""
    return exact_text(result.judged) if result.marginal and result.judged is not None else None


def bound_text(bound: Bound) -> str:
    """Return a bound as it is read: ``≥ 7``, ``2–3``, ``7 ± 0.5``."""
    if bound.relation == "..":
        return f"{exact_text(bound.lower)}–{exact_text(bound.upper)}"
    if bound.relation == "±":
        return str(bound)
    relation = bound.relation or ""
    return f"{_SIGNS.get(relation, relation)} {exact_text(bound.lower)}".strip()
