"""Exact numbers of the oracle: fractions, and roots of fractions that are no fraction.

The one irrational form needed is ``scale * radicand ** (1 / degree) + shift``: an average a year,
or a point of a compound path. Its sign is decided by a power, never by an approximation.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

DIGITS = 80
SIGNIFICANT = 12


@dataclass(frozen=True, slots=True)
class Surd:
    """``scale * radicand ** (1 / degree) + shift``, irrational; the radicand is above zero."""

    scale: Fraction
    radicand: Fraction
    degree: int
    shift: Fraction


@dataclass(frozen=True, slots=True)
class Nearly:
    """A quotient of irrationals, to about 80 digits: for showing, never for judging."""

    number: Fraction


Real = Fraction | Surd


def integer_root(number: int, degree: int) -> int:
    """Return the largest integer whose power of ``degree`` is not above ``number``."""
    if degree == 1:
        return number
    low, high = 0, 1 << (number.bit_length() // degree + 1)
    while low < high:
        middle = (low + high + 1) // 2
        if middle**degree <= number:
            low = middle
        else:
            high = middle - 1
    return low


def root(radicand: Fraction, degree: int) -> Real:
    """Return the root of a number that is not negative: a fraction wherever it is one."""
    if radicand < 0:
        message = "a root of a negative number"
        raise ValueError(message)
    top = integer_root(radicand.numerator, degree)
    bottom = integer_root(radicand.denominator, degree)
    if Fraction(top, bottom) ** degree == radicand:
        return Fraction(top, bottom)
    return Surd(Fraction(1), radicand, degree, Fraction(0))


def affine(number: Real, times: Fraction | int, plus: Fraction | int = 0) -> Real:
    """Return ``number * times + plus``."""
    if isinstance(number, Surd):
        if times == 0:
            return Fraction(plus)
        shift = number.shift * times + plus
        return Surd(number.scale * times, number.radicand, number.degree, shift)
    return number * times + plus


def minus(left: Real, right: Real) -> Real:
    """Return the difference of two numbers, of which one at most is irrational."""
    if isinstance(right, Surd):
        if isinstance(left, Surd):
            message = "a difference of two irrational numbers never occurs"
            raise TypeError(message)
        return affine(right, -1, left)
    return affine(left, 1, -right)


def sign(number: Real) -> int:
    """Return -1, 0 or 1, exactly."""
    if isinstance(number, Fraction):
        return (number > 0) - (number < 0)
    crossing = -number.shift / number.scale
    above = crossing < 0 or number.radicand > crossing**number.degree
    return 1 if above == (number.scale > 0) else -1


def rational(number: Real | Nearly) -> Fraction:
    """Return the number, or for an irrational one a fraction that agrees to about 80 digits."""
    if isinstance(number, Nearly):
        return number.number
    if isinstance(number, Fraction):
        return number
    power = 10 ** (number.degree * DIGITS)
    scaled = number.radicand.numerator * power // number.radicand.denominator
    nearly = Fraction(integer_root(scaled, number.degree), 10**DIGITS)
    return number.scale * nearly + number.shift


def quotient(top: Real, bottom: Real) -> Fraction | Nearly:
    """Return ``top / bottom``, exact where both are fractions."""
    if isinstance(top, Fraction) and isinstance(bottom, Fraction):
        return top / bottom
    return Nearly(rational(top) / rational(bottom))


def floor(number: Real) -> int:
    """Return the largest integer not above the number."""
    guess = rational(number).__floor__()
    while sign(affine(number, 1, -guess)) < 0:
        guess -= 1
    while sign(affine(number, 1, -guess - 1)) >= 0:
        guess += 1
    return guess


def ceiling(number: Real) -> int:
    """Return the smallest integer not below the number."""
    return -floor(affine(number, -1))


def rounded(number: Real, decimals: int, rounding: str) -> Fraction:
    """Return the number at so many decimals; a tie goes away from zero, or to the even digit."""
    negative = sign(number) < 0
    size = affine(number, (-1 if negative else 1) * 10**decimals)
    units = floor(affine(size, 1, Fraction(1, 2)))
    tie = isinstance(size, Fraction) and size + Fraction(1, 2) == units
    if rounding == "half_even" and tie and units % 2:
        units -= 1
    return Fraction(-units if negative else units, 10**decimals)


def terminates(number: Fraction) -> bool:
    """Return whether the number has a last decimal digit."""
    rest = number.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1


def json_number(number: Real | Nearly) -> str:
    """Return the JSON text: a number that ends in full, any other to 12 significant digits."""
    near = rational(number)
    if isinstance(number, Fraction) and terminates(number):
        decimals = 0
        while (number * 10**decimals).denominator != 1:
            decimals += 1
        return _plain(int(number * 10**decimals), decimals)
    if near == 0:
        return "0"
    size, decimals = abs(near), 0
    while size * Fraction(10) ** decimals < 10 ** (SIGNIFICANT - 1):
        decimals += 1
    while size * Fraction(10) ** decimals >= 10**SIGNIFICANT:
        decimals -= 1
    return _plain(round(near * Fraction(10) ** decimals), decimals)


def _plain(units: int, decimals: int) -> str:
    """Return ``units / 10 ** decimals`` in plain notation, without zeros at its end."""
    if decimals <= 0:
        return str(units * 10**-decimals)
    digits = str(abs(units)).rjust(decimals + 1, "0")
    fraction = digits[-decimals:].rstrip("0")
    text = digits[:-decimals] + ("." + fraction if fraction else "")
    return "-" + text if units < 0 else text
