"""Workings: how a number comes about, recorded while it is computed and worded afterwards.

In a template ``{x}`` stands for a symbol, and ``{t}`` for what the value is compared with.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from gaoxin_cli.bound import Bound
from gaoxin_cli.exact import Exact, affine, power
from gaoxin_cli.observation import Figure
from gaoxin_cli.period import Period

HUNDRED = Fraction(100)


class Symbol(NamedTuple):
    """A quantity in a formula: which fact it stands for, and its number."""

    of: str
    """Id of a measure; of an indicator where there is a ``working``."""
    number: Exact
    area: str | None = None
    """Where the area tells it from another symbol of its formula."""
    period: Period | None = None
    """Where the period tells it from another symbol of its formula."""
    is_growth: bool = False
    """Whether it is the reported growth rate of the measure, in percent."""
    unit: str | None = None
    """The unit into which it was converted, if it isn't the measure's."""
    parts: tuple[Fraction, ...] = ()
    """The figures that it is the sum of; none for a figure that was submitted."""
    working: Working | None = None
    """How it comes about itself."""


class Side(NamedTuple):
    """What is compared, as it follows from t: ``scale * (start + t / divisor) ** power``."""

    text: str
    scale: Fraction = Fraction(1)
    start: Fraction | int = 0
    divisor: int = 1
    power: int = 1

    def at(self, t: Exact) -> Exact | None:
        """Return its number for a t; None if that is no power of a rational number."""
        if self.power == 1:
            return affine(t, self.scale / self.divisor, self.scale * self.start)
        if isinstance(t, Fraction):
            return self.scale * (self.start + t / self.divisor) ** self.power
        return None


class Counted(NamedTuple):
    """A member of an area that is looked at for a count."""

    area: str
    figure: Fraction
    counts: bool


class Working(NamedTuple):
    """How a value comes about, and how it is compared: as products, without quotient or root."""

    formula: str
    """Empty where there is nothing to compute but a count."""
    symbols: Mapping[str, Symbol]
    left: str = ""
    """One side of the comparison; empty: the value itself is compared with t."""
    left_number: Fraction = Fraction()
    right: Side = Side("{t}")
    """The other side, which rises with t."""
    is_amount: bool = True
    """Whether the two sides are amounts of the measure, and differ by what it would take."""
    wanted: str = ""
    """How the right side is written as what the measure would have to be, if in another way."""
    joins: bool = False
    """Whether what the area gains joins the whole, too: t is then a share of it in percent."""
    counted: tuple[Counted, ...] = ()
    """Of a count, each member."""
    condition: Bound | None = None
    """Of a count, what a member's figure must satisfy."""

    @property
    def has_products(self) -> bool:
        """Whether the two sides are anything but the value and t themselves."""
        return bool(self.left) and (self.right.text != "{t}" or " " in self.left)

    def value(self) -> Exact:
        """Return the t for which the two sides are equal."""
        _, scale, start, divisor, n = self.right
        a, b = self.left_number.as_integer_ratio()
        c, d = scale.as_integer_ratio()
        if n == 1:
            return Fraction(divisor * (a * d - start * b * c), b * c)
        ratio, factor = Fraction(a * d, b * c), Fraction(divisor)
        return power(ratio, Fraction(1, n), factor, -start * factor)

    def compare_to(self, t: Fraction) -> int:
        """Return -1, 0 or 1 as the value is below, equal to or above t, by the two sides."""
        if self.right.power > 1 and self.right.start + t / self.right.divisor < 0:
            return 1  # no power of a root is below zero
        excess, _ = self._excess(t)
        return (excess > 0) - (excess < 0)

    def _excess(self, t: Fraction) -> tuple[Fraction | int, int]:
        """Return by how much the left side exceeds the right one: a ratio, not in lowest terms."""
        _, scale, start, divisor, n = self.right
        a, b = self.left_number.as_integer_ratio()
        c, d = scale.as_integer_ratio()
        p, q = t.as_integer_ratio()
        whole = divisor * q
        part = start * whole + p
        if n > 1:
            part, whole = part**n, whole**n
        return a * d * whole - c * b * part, b * d * whole

    def amount_to(self, t: Exact) -> Exact | None:
        """Return by how much the measure has to rise for the value to be t.

        In the unit of the two sides; negative if it has to fall; None if no amount would do, or
        if that can't be said.
        """
        if not self.is_amount:
            return None
        if not isinstance(t, Fraction):
            right = None if self.joins else self.right.at(t)
            return None if right is None else affine(right, Fraction(1), -self.left_number)
        excess, divisor = self._excess(t)
        if self.joins:
            if t >= HUNDRED:
                return None
            # Over 1 - t: what joins the area joins the whole.
            p, q = t.as_integer_ratio()
            excess, divisor = excess * 100 * q, divisor * (100 * q - p)
        return Fraction(-excess, divisor)


def parts_of(figure: Figure) -> tuple[Fraction, ...]:
    """Return the figures that a figure is the sum of; none if it is a single one."""
    several = len(figure.observations) > 1
    return tuple(one.value for one in figure.observations) if several else ()
