"""How a working is written: with the names of its quantities, and with their numbers."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from gaoxin_cli.exact import Exact, exact_text
from gaoxin_cli.messages import Words
from gaoxin_cli.plan import Plan
from gaoxin_cli.reports.naming import area_name, indicator_name, measure_name, period_name
from gaoxin_cli.working import Symbol, Working


def operand(number: Exact) -> str:
    """Return a number as part of a formula: a negative one in brackets."""
    text = exact_text(number)
    return f"({text})" if text.startswith("-") else text


def equals(number: Exact) -> str:
    """Return the number after the sign of equality, or of approximation if it does not end."""
    text = exact_text(number)
    same = isinstance(number, Fraction) and Fraction(text) == number
    return f"{'=' if same else '≈'} {text}"


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """A working of a plan's indicator, ready to be written in a language."""

    working: Working
    plan: Plan
    words: Words

    @property
    def names(self) -> str:
        """The formula with names; empty where there is nothing to compute but a count."""
        symbols = self.working.symbols.items()
        return self.working.formula.format_map({key: self.name(one) for key, one in symbols})

    @property
    def numbers(self) -> str:
        """The formula with numbers."""
        return self.with_numbers(self.working.formula)

    def with_numbers(self, template: str, t: Exact | None = None) -> str:
        """Return a template with numbers."""
        numbers = {key: operand(one.number) for key, one in self.working.symbols.items()}
        return template.format_map(numbers | ({} if t is None else {"t": operand(t)}))

    def amount(self, limit: Exact, *, too_low: bool) -> str:
        """Return the difference that it would take for the value to come to a limit."""
        working = self.working
        left = f"({working.left})" if " " in working.left else working.left
        sides = working.wanted or working.right.text, left
        template = " − ".join(sides if too_low else reversed(sides))
        if working.joins:
            template = f"({template}) ÷ (1 − {{t}} ÷ 100)"
        return self.with_numbers(template, limit)

    def name(self, symbol: Symbol) -> str:
        """Return what a symbol stands for, with the area or the period where they tell it apart."""
        if symbol.working:
            name = indicator_name(self.plan, symbol.of, self.words)
        else:
            name = measure_name(self.plan, symbol.of, self.words)
        wheres = [area_name(self.plan, symbol.area, self.words)] if symbol.area else []
        wheres += [period_name(symbol.period, self.words)] if symbol.period else []
        for where in wheres:
            name = self.words.text("name_in", name=name, where=where)
        return self.words.text("rate_of", name=name) if symbol.is_growth else name

    def origin(self, symbol: Symbol) -> str:
        """Return how a symbol's number comes about, in numbers; empty for a submitted figure."""
        if symbol.working and len(symbol.working.symbols) > 1:
            return Arithmetic(symbol.working, self.plan, self.words).numbers
        return " + ".join(map(operand, symbol.parts))
