"""One verdict step by step, in numbers that can be checked with a pocket calculator."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from gaoxin_cli.exact import Exact, compare, compare_exact, exact_text, shown
from gaoxin_cli.messages import Words
from gaoxin_cli.reports.arithmetic import Arithmetic, equals, operand
from gaoxin_cli.reports.canvas import BOLD, Canvas, as_text
from gaoxin_cli.reports.naming import (
    COLOURS,
    MIDDLE_DOT,
    area_name,
    asked,
    figure_line,
    indicator_name,
    marked,
    plan_heading,
    stars,
    unit_name,
)
from gaoxin_cli.reports.pace_steps import pace_lines
from gaoxin_cli.reports.rest_steps import completion_lines, grade_lines, rest_lines
from gaoxin_cli.reports.rounding import bound_text, shortfall_text, value_text
from gaoxin_cli.verdict import Result, Verdict

_DIGITS = 12
_GAP = "  "
_SIGNS = {-1: "<", 0: "=", 1: ">"}


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the explanation: what it is about, and its lines."""

    title: str
    lines: tuple[str, ...]


def render(result: Result, words: Words, canvas: Canvas) -> str:
    """Return the explanation of a verdict."""
    target, plan = result.target, result.plan
    title = MIDDLE_DOT.join(
        (
            area_name(plan, target.area, words),
            indicator_name(plan, target.indicator, words),
            words.text("year", year=target.year),
        )
    )
    lines = list(canvas.paragraph(title, rest=_GAP, style=BOLD))
    unit, value = unit_name(result.unit, words), value_text(result)
    facts = [marked(result.verdict, words) + stars(target)]
    facts += [f"{value} {unit}".strip()] if value else []
    facts += [asked(result, words)]
    facts += [result.grade.name.within(words.language).strip()] if result.grade else []
    lines.extend(canvas.paragraph(MIDDLE_DOT.join(facts), rest=_GAP, style=COLOURS[result.verdict]))
    lines.extend(plan_heading(plan, words, canvas))
    for number, step in enumerate(steps(result, words), start=1):
        lines.append(canvas.line())
        lines.extend(canvas.paragraph(f"{number}. {step.title}", style=BOLD))
        for line in step.lines:
            lines.extend(canvas.paragraph(line, _GAP, _GAP * 3))
    return as_text(lines)


def explain_json(result: Result, words: Words) -> dict[str, object]:
    """Return the formula of a result and the steps in words."""
    arithmetic = _arithmetic(result, words)
    return {
        "formula": arithmetic.names or None if arithmetic else None,
        "steps": [
            {"title": step.title, "lines": list(step.lines)} for step in steps(result, words)
        ],
    }


def steps(result: Result, words: Words) -> Iterator[Step]:
    """Yield the steps that lead to a verdict, as far as they have something to say."""
    parts = {
        "step_target": _target(result, words),
        "step_figures": _figures(result, words),
        "step_value": _value(result, words),
        "step_pace": pace_lines(result, words),
        "step_comparison": _comparison(result, words),
        "step_gap": _gap(result, words),
        "step_shortfall": _shortfall(result, words),
        "step_done": completion_lines(result, words),
        "step_rest": rest_lines(result, words),
        "step_grade": grade_lines(result, words),
        "step_reason": iter(() if result.reason is None else (words.say(result.reason),)),
    }
    for key, lines in parts.items():
        found = tuple(lines)
        if found:
            yield Step(words.text(key), found)


def _arithmetic(result: Result, words: Words) -> Arithmetic | None:
    return Arithmetic(result.working, result.plan, words) if result.working else None


def _target(result: Result, words: Words) -> Iterator[str]:
    """Yield the bound, where the plan states it, and how it is read."""
    target = result.target
    yield asked(result, words)
    if target.source:
        yield words.text("label_source") + target.source
    if target.provisional:
        yield words.text("provisional")
    if target.waived is not None:
        yield words.text("label_waived") + target.waived.strip()
    for note in (target.note, result.plan.indicators[target.indicator].note):
        if note:
            yield words.text("label_note") + note.within(words.language).strip()


def _figures(result: Result, words: Words) -> Iterator[str]:
    """Yield every figure with its place, and what the growth rate is based on."""
    for observation in dict.fromkeys(result.observations):
        yield figure_line(result.plan, observation, words)
    basis = result.basis
    since = result.plan.indicators[result.target.indicator].base_year() is not None
    if basis == "prior" and result.at_current_prices:
        yield words.text("why_prior_current")
    elif basis in ("levels", "reported") and since:
        yield words.text(f"why_{basis}_since")
    elif basis:
        yield words.text(f"why_{basis}")


def _value(result: Result, words: Words) -> Iterator[str]:
    """Yield the formula with names, then with numbers; before it, what is summed or counted."""
    arithmetic = _arithmetic(result, words)
    if arithmetic is None or result.value is None:
        return
    working = arithmetic.working
    for member in working.counted:
        name = area_name(result.plan, member.area, words)
        met = words.text("counts" if member.counts else "counts_not")
        condition = bound_text(working.condition) if working.condition else ""
        yield words.text("member", name=name, figure=member.figure, condition=condition, met=met)
    name = indicator_name(result.plan, result.target.indicator, words)
    value = f"{equals(result.value)} {unit_name(result.unit, words)}".strip()
    names = arithmetic.names
    if not names:
        yield f"{name} {value}"
        return
    for symbol in working.symbols.values():
        origin = arithmetic.origin(symbol)
        if origin and name == names:
            name = f"{name} = {origin}"
        elif origin or symbol.unit:
            between = f"= {origin} " if origin else ""
            unit = symbol.unit or ""
            yield f"{arithmetic.name(symbol)} {between}{equals(symbol.number)} {unit}".rstrip()
    if len(working.symbols) > 1:
        yield f"{name} = {names}"
        yield f"= {arithmetic.numbers} {value}"
    else:
        yield f"{name} {value}" if name.startswith(names) else f"{name} = {names} {value}"


def _comparison(result: Result, words: Words) -> Iterator[str]:
    """Yield each limit with the value, as products where there are some, and what follows."""
    value, judged = result.value, result.judged
    if value is None or judged is None:
        return
    if judged != value:
        rounding = result.plan.header.rounding
        how = words.text(f"rounded_{rounding}", decimals=result.decimals)
        yield f"{exact_text(value)} → {exact_text(judged)} {how}"
    arithmetic = _arithmetic(result, words)
    for limit in result.limits:
        exact = isinstance(limit, Fraction) and judged == value
        if arithmetic and exact and arithmetic.working.has_products:
            yield _products(arithmetic, judged, limit)
        else:
            yield _compared(judged, limit)
    if result.marginal:
        yield words.text("marginal_explained")
    good = result.verdict in (Verdict.MET, Verdict.ON_TRACK)
    key = "satisfied" if good else "not_satisfied"
    if result.required is not None:
        key += "_by_now"
    yield words.text(key, bound=asked(result, words), verdict=marked(result.verdict, words))


def _compared(judged: Exact, limit: Exact) -> str:
    """Return the comparison of a value with a limit, with digits enough to tell them apart."""
    sign = _SIGNS[compare_exact(judged, limit)]
    if sign != "=" and exact_text(judged) == exact_text(limit):
        return f"{shown(judged, _DIGITS, against=limit)} {sign} {operand(limit)}"
    return f"{operand(judged)} {sign} {operand(limit)}"


def _products(arithmetic: Arithmetic, judged: Exact, limit: Exact) -> str:
    """Return the comparison as it was made: of two sides without a quotient or a root."""
    working = arithmetic.working
    number = working.right.at(limit)
    if number is None:
        return _compared(judged, limit)
    sign = _SIGNS[compare_exact(judged, limit)]
    left = arithmetic.with_numbers(working.left)
    right = arithmetic.with_numbers(working.right.text, limit)
    result = equals(number)
    if sign != "=" and exact_text(working.left_number) == exact_text(number):
        result = f"≈ {shown(number, _DIGITS, against=working.left_number)}"
    if left != operand(working.left_number):
        left = f"{left} {equals(working.left_number)}"
    return f"{left} {sign} {right}" + ("" if right == operand(number) else f" {result}")


def _gap(result: Result, words: Words) -> Iterator[str]:
    """Yield value minus bound, or minus the nearer end of a range."""
    value, gap = result.value, result.gap
    if value is None or gap is None:
        return
    low, high = result.target.bound.ends
    above = low is None or (high is not None and compare(value, high) > 0)
    end = high if above else low
    unit = unit_name(result.unit, words)
    points = words.text("percentage_points") if result.unit == "%" else unit
    if gap == 0 and low is not None and high is not None and low != high:
        yield words.text("within_range", points=points)
    elif end is not None:
        yield f"{operand(value)} − {operand(end)} {equals(gap)} {points}".strip()


def _shortfall(result: Result, words: Words) -> Iterator[str]:
    """Yield what it would take, with its formula."""
    if result.verdict not in (Verdict.MISSED, Verdict.BEHIND):
        return
    remedy, arithmetic = result.remedy, _arithmetic(result, words)
    if remedy is None:
        yield words.text("no_shortfall")
        return
    if arithmetic:
        text = arithmetic.amount(remedy.limit, too_low=remedy.too_low)
        key = "next_whole" if result.target.bound.strict else "rounded_up"
        whole = words.text(key) if remedy.whole else ""
        yield f"{text} {equals(remedy.exact)}{whole}"
    yield f"{shortfall_text(result)} {unit_name(remedy.unit, words)}".strip()
