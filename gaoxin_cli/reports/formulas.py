"""The formula of each kind of indicator: with names, with numbers, and as the products compared.

In a template ``{x}`` stands for a symbol and ``{t}`` for what the value is compared with.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import singledispatch
from math import prod

from gaoxin_cli.exact import Exact, exact_text
from gaoxin_cli.indicators import Indicator
from gaoxin_cli.indicators.base import Computed, Scope
from gaoxin_cli.indicators.change import Change
from gaoxin_cli.indicators.count import Count
from gaoxin_cli.indicators.growth import Growth
from gaoxin_cli.indicators.level import Level
from gaoxin_cli.indicators.multiple import Multiple
from gaoxin_cli.indicators.ratio import Ratio
from gaoxin_cli.indicators.share import Share
from gaoxin_cli.messages import Words
from gaoxin_cli.observation import Missing
from gaoxin_cli.period import Period
from gaoxin_cli.plan import Plan
from gaoxin_cli.reports.naming import area_name, indicator_name, measure_name, period_name
from gaoxin_cli.text import printable


@dataclass(frozen=True, slots=True)
class Symbol:
    """A quantity in a formula."""

    name: str
    number: Exact
    unit: str = ""
    """Where it was converted into another one than the submission's."""
    working: str = ""
    """How it comes about itself, in numbers."""


@dataclass(frozen=True, slots=True)
class Products:
    """Two sides whose order is that of the value and ``t``, without a quotient or a root."""

    left: str
    right: str
    left_number: Fraction
    right_number: Callable[[Fraction], Fraction]


@dataclass(frozen=True, slots=True)
class Formula:
    """How a value comes about, how it is compared, and what it would take."""

    value: str
    """Empty where there is nothing to compute but a count."""
    symbols: Mapping[str, Symbol] = field(default_factory=dict)
    products: Products | None = None
    """None: the value itself is compared with ``t``."""
    wanted: str = ""
    """What the measure would have to be; empty if that can't be said."""
    there: str = ""
    divisor: str = ""

    def with_names(self) -> str:
        """Return the formula of the value with names."""
        return self.value.format_map({key: symbol.name for key, symbol in self.symbols.items()})

    def with_numbers(self, template: str, t: Exact | None = None) -> str:
        """Return a template with numbers; negative ones in brackets."""
        numbers = {key: operand(symbol.number) for key, symbol in self.symbols.items()}
        return template.format_map(numbers | ({} if t is None else {"t": operand(t)}))


def operand(number: Exact) -> str:
    """Return a number as part of a formula."""
    text = exact_text(number)
    return f"({text})" if text.startswith("-") else text


def equals(number: Exact) -> str:
    """Return the number after the sign of equality, or of approximation if it does not end."""
    text = exact_text(number)
    same = isinstance(number, Fraction) and Fraction(text) == number
    return f"{'=' if same else '≈'} {text}"


@dataclass(frozen=True, slots=True)
class Names:
    """What the quantities of a plan are called."""

    plan: Plan
    words: Words

    def measure(self, measure: str, where: str = "") -> str:
        """Return the name of a measure, and for where or when it is meant."""
        return self._in(measure_name(self.plan, measure, self.words), where)

    def indicator(self, indicator: str, where: str) -> str:
        """Return the name of an indicator, and for where it is meant."""
        return self._in(indicator_name(self.plan, indicator, self.words), where)

    def area(self, area: str) -> str:
        """Return the name of an area."""
        return area_name(self.plan, area, self.words)

    def unit(self, measure: str) -> str:
        """Return the unit of a measure."""
        return printable(self.plan.measures[measure].unit.text)

    def _in(self, name: str, where: str) -> str:
        return self.words.text("name_in", name=name, where=where) if where else name


@singledispatch
def formula_of(indicator: Indicator, computed: Computed, scope: Scope, names: Names) -> Formula:
    """Return the formula; a kind that is not known here has none."""
    del indicator, computed, scope, names
    return Formula("")


@formula_of.register
def _count(indicator: Count, computed: Computed, scope: Scope, names: Names) -> Formula:
    del indicator, scope, names
    return Formula("", {"x": Symbol("", computed.value)}, wanted="{t}", there="{x}")


@formula_of.register
def _level(indicator: Level, computed: Computed, scope: Scope, names: Names) -> Formula:
    del scope
    x = Symbol(names.measure(indicator.of), computed.value)
    return Formula("{x}", {"x": x}, wanted="{t}", there="{x}")


@formula_of.register
def _growth(indicator: Growth, computed: Computed, scope: Scope, names: Names) -> Formula:
    years = computed.years if indicator.average else 1
    if computed.current is None or computed.base is None:
        return _reported_growth(indicator, computed, years, names)
    base_year = scope.period.year - 1 if indicator.since is None else indicator.since
    periods = (scope.period, scope.period.same_in(base_year))
    x, x0 = computed.current, computed.base
    powered = "{x0} × (1 + {t} ÷ 100)" + _power(years)
    return Formula(
        _rate("{x} ÷ {x0}", years),
        _then_and_now(indicator, computed, periods, names),
        Products("{x}", powered, x, lambda t: x0 * (1 + t / 100) ** years),
        wanted=powered,
        there="{x}",
    )


def _reported_growth(indicator: Growth, computed: Computed, years: int, names: Names) -> Formula:
    """Return the formula of reported rates: one as it is, several chained."""
    words = names.words
    symbols = {
        f"r{number}": Symbol(
            words.text(
                "rate_of", name=names.measure(indicator.of, period_name(rate.period, words))
            ),
            rate.value,
        )
        for number, rate in enumerate(computed.observations, start=1)
    }
    if len(symbols) == 1:
        return Formula("{r1}", symbols)
    chain = " × ".join(f"(1 + {{{key}}} ÷ 100)" for key in symbols)
    factors = prod((1 + rate.value / 100 for rate in computed.observations), start=Fraction(1))
    right = "(1 + {t} ÷ 100)" + _power(years)
    products = Products(chain, right, factors, lambda t: (1 + t / 100) ** years)
    return Formula(_rate(chain, years), symbols, products)


def _rate(ratio: str, years: int) -> str:
    return f"100 × (({ratio}) ^ (1 ÷ {years}) − 1)" if years > 1 else f"100 × ({ratio} − 1)"


def _power(years: int) -> str:
    return f" ^ {years}" if years > 1 else ""


@formula_of.register
def _change(indicator: Change, computed: Computed, scope: Scope, names: Names) -> Formula:
    current, base = computed.current, computed.base
    if current is None or base is None:
        return formula_of.dispatch(Indicator)(indicator, computed, scope, names)
    years = computed.years if indicator.average else 1
    if indicator.since is not None:
        period = scope.period.same_in(indicator.since)
    elif names.plan.measures[indicator.of].kind in ("stock", "rate"):
        period = scope.period.year_before().year_end()
    else:
        period = scope.period.year_before()
    times = f" × {years}" if years > 1 else ""
    change, wanted = "{x} − {x0}", "{t}" + times
    return Formula(
        f"({change}) ÷ {years}" if years > 1 else change,
        _then_and_now(indicator, computed, (scope.period, period), names),
        Products(change, wanted, current - base, lambda t: t * years),
        wanted=wanted,
        there=f"({change})",
    )


def _then_and_now(
    indicator: Indicator, computed: Computed, periods: tuple[Period, Period], names: Names
) -> dict[str, Symbol]:
    """Return the symbols of a measure now and at its base."""
    numbers = {"x": computed.current, "x0": computed.base}
    return {
        key: Symbol(names.measure(indicator.of, period_name(period, names.words)), number)
        for (key, number), period in zip(numbers.items(), periods, strict=True)
        if number is not None
    }


@formula_of.register
def _share(indicator: Share, computed: Computed, scope: Scope, names: Names) -> Formula:
    whole, x, total = scope.whole(indicator.within), computed.current, computed.base
    if whole is None or x is None or total is None:
        return formula_of.dispatch(Indicator)(indicator, computed, scope, names)
    symbols = {
        key: Symbol(names.measure(indicator.of, names.area(area)), number)
        for key, area, number in (("x", scope.area, x), ("W", whole, total))
    }
    # What joins the zone joins a whole that contains it, too: then the indicator divides by 1 − t.
    probe = indicator.amount_to(Fraction(50), computed, scope)
    joins = probe != total / 2 - x
    return Formula(
        "100 × {x} ÷ {W}",
        symbols,
        Products("{x}", "{W} × {t} ÷ 100", x, lambda t: total * t / 100),
        wanted="{t} ÷ 100 × {W}",
        there="{x}",
        divisor="(1 − {t} ÷ 100)" if joins else "",
    )


@formula_of.register
def _ratio(indicator: Ratio, computed: Computed, scope: Scope, names: Names) -> Formula:
    x, y = computed.current, computed.base
    if x is None or y is None:
        return formula_of.dispatch(Indicator)(indicator, computed, scope, names)
    factor = 100 if indicator.percent else 1
    symbols = {
        "x": Symbol(names.measure(indicator.of), x),
        "y": Symbol(names.measure(indicator.to), y, names.unit(indicator.of)),
    }
    right = "{y} × {t} ÷ 100" if indicator.percent else "{y} × {t}"
    return Formula(
        "100 × {x} ÷ {y}" if indicator.percent else "{x} ÷ {y}",
        symbols,
        Products("{x}", right, x, lambda t: y * t / factor),
        wanted=right,
        there="{x}",
    )


@formula_of.register
def _multiple(indicator: Multiple, computed: Computed, scope: Scope, names: Names) -> Formula:
    whole = scope.whole(indicator.within)
    symbols: dict[str, Symbol] = {}
    for key, area in (("a", scope.area), ("b", whole)):
        of = names.plan.indicators[indicator.of]
        part = None if area is None else of.value(scope.of(area))
        if area is None or part is None or isinstance(part, Missing):
            return formula_of.dispatch(Indicator)(indicator, computed, scope, names)
        inner = formula_of(of, part, scope.of(area), names)
        name = names.indicator(indicator.of, names.area(area))
        working = inner.with_numbers(inner.value) if len(inner.symbols) > 1 else ""
        symbols[key] = Symbol(name, part.value, working=working)
    a, b = symbols["a"].number, symbols["b"].number
    products = (
        Products("{a}", "{b} × {t}", a, lambda t: b * t)
        if isinstance(a, Fraction) and isinstance(b, Fraction)
        else None
    )
    return Formula("{a} ÷ {b}", symbols, products)
