"""One verdict step by step, in numbers that can be checked with a pocket calculator."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from gaoxin_cli.exact import Exact, affine, compare, compare_exact, exact_text, round_exact, shown
from gaoxin_cli.indicators.base import PERCENT, Computed
from gaoxin_cli.indicators.count import Count
from gaoxin_cli.messages import Words
from gaoxin_cli.observation import Missing
from gaoxin_cli.plan import Plan
from gaoxin_cli.reports.canvas import BOLD, Canvas
from gaoxin_cli.reports.explain_pace import pace_lines
from gaoxin_cli.reports.formulas import Formula, Names, equals, formula_of, operand
from gaoxin_cli.reports.json_report import result_object
from gaoxin_cli.reports.naming import (
    COLOURS,
    MIDDLE_DOT,
    area_name,
    asked,
    figure_line,
    indicator_name,
    marked,
    plan_heading,
    unit_name,
)
from gaoxin_cli.reports.rounding import bound_text, shortfall_text, value_text
from gaoxin_cli.submission import Submission
from gaoxin_cli.text import printable
from gaoxin_cli.verdict import Case, Result, Verdict

_DIGITS = 12
_GAP = "  "
_SIGNS = {-1: "<", 0: "=", 1: ">"}


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the explanation: what it is about, and its lines."""

    title: str
    lines: tuple[str, ...]


def render(result: Result, submission: Submission, words: Words, canvas: Canvas) -> str:
    """Return the explanation of a verdict; the submission is the one that it was reached on."""
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
    facts = [marked(result.verdict, words) + ("*" if target.provisional else "")]
    facts += [f"{value} {unit}".strip()] if value else []
    facts += [asked(result, words)]
    lines.extend(canvas.paragraph(MIDDLE_DOT.join(facts), rest=_GAP, style=COLOURS[result.verdict]))
    lines.extend(plan_heading(plan, words, canvas))
    for number, step in enumerate(_Explanation(result, submission, words).steps(), start=1):
        lines.append("")
        lines.extend(canvas.paragraph(f"{number}. {step.title}", style=BOLD))
        for line in step.lines:
            lines.extend(canvas.paragraph(line, _GAP, _GAP * 3))
    return "".join(f"{line}\n" for line in lines)


def explain_json(result: Result, submission: Submission, words: Words) -> dict[str, object]:
    """Return the result as in the report for machines, with its formula and steps in words."""
    explanation = _Explanation(result, submission, words)
    formula = explanation.formula
    return {
        **result_object(result, words),
        "formula": formula.with_names() or None if formula else None,
        "steps": [{"title": step.title, "lines": list(step.lines)} for step in explanation.steps()],
    }


class _Explanation:
    """The steps that lead to a verdict, computed anew from the figures."""

    def __init__(self, result: Result, submission: Submission, words: Words) -> None:
        self.result = result
        self.words = words
        self.plan: Plan = result.plan
        self.case = Case(result.plan, result.target, submission)
        self.unit = unit_name(result.unit, words)
        self.computed: Computed | None = None
        self.formula: Formula | None = None
        if result.period is None or result.value is None:
            return
        scope = self.case.scope(result.period)
        computed = self.case.indicator.value(scope)
        if not isinstance(computed, Missing):
            self.computed = computed
            self.formula = formula_of(self.case.indicator, computed, scope, Names(self.plan, words))

    def steps(self) -> Iterator[Step]:
        """Yield the steps that have something to say."""
        parts = {
            "step_target": self._target(),
            "step_figures": self._figures(),
            "step_value": self._value(),
            "step_pace": pace_lines(self.result, self.case, self.words),
            "step_comparison": self._comparison(),
            "step_gap": self._gap(),
            "step_shortfall": self._shortfall(),
            "step_reason": self._reason(),
        }
        for key, lines in parts.items():
            found = tuple(lines)
            if found:
                yield Step(self.words.text(key), found)

    def _target(self) -> Iterator[str]:
        """Yield the bound, where the plan states it, and how it is read."""
        target, words = self.result.target, self.words
        yield asked(self.result, words)
        if target.source:
            yield words.text("label_source") + printable(target.source)
        if target.provisional:
            yield words.text("provisional")
        for note in (target.note, self.case.indicator.note):
            if note:
                yield words.text("label_note") + printable(note.within(words.language).strip())

    def _figures(self) -> Iterator[str]:
        """Yield every figure with its place, and what the growth rate is based on."""
        for observation in dict.fromkeys(self.result.observations):
            yield figure_line(self.plan, observation, self.words)
        basis = self.result.basis
        if basis == "prior" and self.result.at_current_prices:
            yield self.words.text("why_prior_current")
        elif basis in ("levels", "reported") and self.case.indicator.base_year() is not None:
            yield self.words.text(f"why_{basis}_since")
        elif basis:
            yield self.words.text(f"why_{basis}")

    def _value(self) -> Iterator[str]:
        """Yield the formula with names, then with numbers; before it, what is summed or counted."""
        if self.formula is None or self.computed is None:
            return
        yield from self._counted()
        formula, name = self.formula, self._name()
        result = f"{equals(self.computed.value)} {self.unit}".strip()
        if not formula.value:
            yield f"{name} {result}"
            return
        for symbol in formula.symbols.values():
            # A figure that is not among those submitted is a sum of members or a converted one.
            sum_of = symbol.working
            if not sum_of:
                if any(o.value == symbol.number for o in self.result.observations):
                    continue
                sum_of = " + ".join(operand(part) for part in self._parts(symbol.number))
            between = f"= {sum_of} " if sum_of else ""
            if not sum_of or name != formula.with_names():
                yield f"{symbol.name} {between}{equals(symbol.number)} {symbol.unit}".rstrip()
            else:
                name = f"{name} = {sum_of}"
        names, numbers = formula.with_names(), formula.with_numbers(formula.value)
        if len(formula.symbols) > 1:
            yield f"{name} = {names}"
            yield f"= {numbers} {result}"
        else:
            yield f"{name} {result}" if name.startswith(names) else f"{name} = {names} {result}"

    def _name(self) -> str:
        return indicator_name(self.plan, self.result.target.indicator, self.words)

    def _parts(self, total: Exact) -> list[Fraction]:
        """Return the members' figures that add up to a number, or none."""
        observations = self.result.observations
        for start, first in enumerate(observations):
            parts: list[Fraction] = []
            for other in observations[start:]:
                if (other.measure, other.period) != (first.measure, first.period):
                    break
                parts.append(other.value)
                if sum(parts) == total:
                    return parts
        return []

    def _counted(self) -> Iterator[str]:
        """Yield for each member of a count whether it satisfies the condition."""
        indicator = self.case.indicator
        if not isinstance(indicator, Count) or self.result.period is None:
            return
        rank = self.plan.measures[indicator.of].kind == "rank"
        where = indicator.where.oriented(lower_is_better=rank)
        scope = self.case.scope(self.result.period)
        for member in self.plan.areas[self.result.target.area].members:
            figure = scope.of(member).level(indicator.of)
            if isinstance(figure, Missing):
                continue
            met = self.words.text("counts" if where.is_met_by(figure.value) else "counts_not")
            name = area_name(self.plan, member, self.words)
            facts = {"figure": figure.value, "condition": bound_text(where)}
            yield self.words.text("member", name=name, met=met, **facts)

    def _decided(self) -> bool:
        return self.result.verdict not in (Verdict.NO_DATA, Verdict.NOT_DUE)

    def _comparison(self) -> Iterator[str]:
        """Yield each limit with the value, as products where there are some, and what follows."""
        result, bound = self.result, self.result.target.bound
        if self.computed is None or not self._decided():
            return
        if result.required is not None:
            limits: list[Exact] = [result.required]
        else:
            limits = list(dict.fromkeys(end for end in bound.ends if end is not None))
        judged: Exact = self.computed.value
        header, decimals = self.plan.header, self.case.indicator.precision
        if decimals is None and result.unit == PERCENT:
            decimals = header.precision
        if decimals is not None:
            judged = round_exact(judged, decimals, header.rounding)
            if judged != self.computed.value:
                how = self.words.text(f"rounded_{header.rounding}", decimals=decimals)
                yield f"{exact_text(self.computed.value)} → {exact_text(judged)} {how}"
        for limit in limits:
            yield self._compared(judged, limit)
        if result.marginal:
            yield self.words.text("marginal_explained")
        good = result.verdict in (Verdict.MET, Verdict.ON_TRACK)
        verdict = marked(result.verdict, self.words)
        key = "satisfied" if good else "not_satisfied"
        if result.required is not None:
            key += "_by_now"
        yield self.words.text(key, bound=asked(result, self.words), verdict=verdict)

    def _compared(self, judged: Exact, limit: Exact) -> str:
        """Return a comparison: of products, unless the value was rounded before."""
        sign = _SIGNS[compare_exact(judged, limit)]
        formula = self.formula
        products = formula.products if formula else None
        exact = self.computed is not None and judged == self.computed.value
        if formula and products and exact and isinstance(limit, Fraction):
            left, right = (
                formula.with_numbers(products.left),
                formula.with_numbers(products.right, limit),
            )
            left_number, right_number = products.left_number, products.right_number(limit)
            if left != operand(left_number):
                left = f"{left} {equals(left_number)}"
            result = equals(right_number)
            if sign != "=" and exact_text(left_number) == exact_text(right_number):
                result = f"≈ {shown(right_number, _DIGITS, against=left_number)}"
            return f"{left} {sign} {right}" + (
                "" if right == operand(right_number) else f" {result}"
            )
        if sign != "=" and exact_text(judged) == exact_text(limit):
            return f"{shown(judged, _DIGITS, against=limit)} {sign} {operand(limit)}"
        return f"{operand(judged)} {sign} {operand(limit)}"

    def _gap(self) -> Iterator[str]:
        """Yield value minus bound, or minus the nearer end of a range."""
        result, value, gap = self.result, self.result.value, self.result.gap
        if value is None or gap is None:
            return
        low, high = result.target.bound.ends
        above = low is None or (high is not None and compare(value, high) > 0)
        end = high if above else low
        points = self.words.text("percentage_points") if result.unit == PERCENT else self.unit
        if gap == 0 and low is not None and high is not None and low != high:
            yield self.words.text("within_range", points=points)
        elif end is not None:
            yield f"{operand(value)} − {operand(end)} {equals(gap)} {points}".strip()

    def _shortfall(self) -> Iterator[str]:
        """Yield what it would take, with its formula."""
        result, formula, words = self.result, self.formula, self.words
        if result.verdict not in (Verdict.MISSED, Verdict.BEHIND):
            return
        if result.shortfall is None:
            yield words.text("no_shortfall")
            return
        unit = unit_name(result.shortfall_unit, words)
        if formula and formula.wanted and self.computed:
            lower, upper = result.target.bound.ends
            too_low = upper is None or (
                lower is not None and compare(self.computed.value, lower) < 0
            )
            end = result.required if result.required is not None else (lower if too_low else upper)
            if end is not None:
                yield self._amount(formula, end, too_low=too_low)
        yield f"{shortfall_text(result)} {unit}".strip()

    def _amount(self, formula: Formula, end: Exact, *, too_low: bool) -> str:
        wanted, there = (
            (formula.wanted, formula.there) if too_low else (formula.there, formula.wanted)
        )
        template = f"{wanted} − {there}"
        if formula.divisor:
            template = f"({template}) ÷ {formula.divisor}"
        text = formula.with_numbers(template, end)
        if self.computed is None or self.result.period is None:
            return text
        scope = self.case.scope(self.result.period)
        amount = self.case.indicator.amount_to(end, self.computed, scope)
        if amount is None:
            return text
        exact = amount if too_low else affine(amount, Fraction(-1), Fraction())
        whole = exact != self.result.shortfall and self.case.indicator.shortfall_step(self.plan)
        key = "next_whole" if self.result.target.bound.strict else "rounded_up"
        return f"{text} {equals(exact)}" + (self.words.text(key) if whole else "")

    def _reason(self) -> Iterator[str]:
        if self.result.reason is not None:
            yield self.words.say(self.result.reason)
