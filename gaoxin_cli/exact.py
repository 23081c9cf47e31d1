"""Exact numbers: compared, rounded and shown without contradiction.

A number is a :class:`~fractions.Fraction`, or a :class:`Root` where a rate over several years is
irrational; nothing here is a binary float, and a decision never rests on a rounded quotient.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import MAX_EMAX, MIN_EMIN, ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from functools import cache, lru_cache
from typing import Literal

Rounding = Literal["half_up", "half_even"]
"""``half_up`` is away from zero."""

_ZERO, _ONE, _TEN = Fraction(0), Fraction(1), Fraction(10)
_TEXT_DIGITS = 12
_QUOTIENT_DIGITS = 60
_MOST_DIGITS = 200
_ENDLESS = 3**450
_MAX_DECIMALS = 60
_COSTLY_BITS = 100_000


@dataclass(frozen=True, slots=True)
class Root:
    """The irrational number ``coefficient * radicand ** exponent + offset``; made by `power`."""

    radicand: Fraction
    """Above zero."""
    exponent: Fraction
    """Above zero: k/n, the k-th power of the n-th root."""
    coefficient: Fraction
    """Not zero."""
    offset: Fraction


Exact = Fraction | Root


def power(
    radicand: Fraction,
    exponent: Fraction,
    coefficient: Fraction = _ONE,
    offset: Fraction = _ZERO,
) -> Exact:
    """Return ``coefficient * radicand ** exponent + offset``: a Fraction whenever it is rational.

    Raises:
        ValueError: the radicand is negative, or the exponent not above zero.

    """
    if radicand < 0 or exponent <= 0:
        message = f"no exact power: {radicand} to the {exponent}"
        raise ValueError(message)
    if not radicand or not coefficient:
        return offset
    # In lowest terms, p/q has a rational n-th root just when p and q both have whole ones.
    numerator = _whole_root(radicand.numerator, exponent.denominator)
    denominator = _whole_root(radicand.denominator, exponent.denominator)
    if numerator is None or denominator is None:
        return Root(radicand, exponent, coefficient, offset)
    return coefficient * Fraction(numerator, denominator) ** exponent.numerator + offset


def _whole_root(number: int, degree: int) -> int | None:
    """Return the n-th root of a positive integer if it is whole, by Newton's method."""
    if number == 1 or degree == 1:
        return number
    if degree >= number.bit_length():
        return None
    root = 1 << -(-number.bit_length() // degree)
    while True:
        smaller = ((degree - 1) * root + number // root ** (degree - 1)) // degree
        if smaller >= root:
            return root if root**degree == number else None
        root = smaller


def affine(value: Exact, factor: Fraction, offset: Fraction) -> Exact:
    """Return ``factor * value + offset``."""
    if isinstance(value, Fraction) or not factor:
        return factor * value + offset if isinstance(value, Fraction) else offset
    return Root(
        value.radicand,
        value.exponent,
        factor * value.coefficient,
        factor * value.offset + offset,
    )


def compare(value: Exact, other: Fraction) -> int:
    """Return -1, 0 or 1 as the value is below, equal to or above a rational number; exactly.

    A root is compared by powers: ``r ** (k/n) > d`` just when ``r ** k > d ** n``.
    """
    if isinstance(value, Fraction):
        # By whole numbers: a difference of fractions would first be brought to lowest terms.
        left, right = value.numerator * other.denominator, other.numerator * value.denominator
        return _sign(left - right)
    side = _sign(value.coefficient)
    bound = (other - value.offset) / value.coefficient
    if bound <= 0:
        return side
    k, n = value.exponent.numerator, value.exponent.denominator
    if n * _bits(bound) + k * _bits(value.radicand) > _COSTLY_BITS:
        # Powers of centuries cost seconds, and are needed only where 60 digits don't decide.
        nearby = Fraction(approximate(value, _QUOTIENT_DIGITS))
        if abs(nearby - other) > abs(nearby) / _TEN ** (_QUOTIENT_DIGITS - 2):
            return _sign(nearby - other)
    left = value.radicand.numerator**k * bound.denominator**n
    right = value.radicand.denominator**k * bound.numerator**n
    return side * _sign(left - right)


def compare_exact(a: Exact, b: Exact) -> int:
    """Return -1, 0 or 1 as ``a`` is below, equal to or above ``b``.

    Exact unless both are roots that differ in more than their radicand: these are compared by their
    decimals, of increasing precision, and count as equal if 200 digits agree.
    """
    if isinstance(b, Fraction):
        return compare(a, b)
    if isinstance(a, Fraction):
        return -compare(b, a)
    if (a.radicand, a.exponent) == (b.radicand, b.exponent):
        return compare(difference(a, b), _ZERO)
    if (a.exponent, a.coefficient, a.offset) == (b.exponent, b.coefficient, b.offset):
        return _sign(a.coefficient) * _sign(a.radicand - b.radicand)
    for digits in (25, 50, 100, _MOST_DIGITS):
        left, right = Fraction(approximate(a, digits)), Fraction(approximate(b, digits))
        if abs(left - right) > (abs(left) + abs(right)) / _TEN ** (digits - 1):
            return _sign(left - right)
    return 0


def difference(a: Exact, b: Exact) -> Exact:
    """Return ``a - b``: exact unless both are roots of different numbers, else to 200 decimals."""
    if isinstance(a, Fraction):
        return a - b if isinstance(b, Fraction) else affine(b, -_ONE, a)
    if isinstance(b, Fraction):
        return affine(a, _ONE, -b)
    if (a.radicand, a.exponent) == (b.radicand, b.exponent):
        return power(a.radicand, a.exponent, a.coefficient - b.coefficient, a.offset - b.offset)
    return _endless(_decimals_of_root(a, _MOST_DIGITS) - _decimals_of_root(b, _MOST_DIGITS))


def midpoint(a: Exact, b: Exact) -> Exact:
    """Return the mean of two numbers, as exact as their :func:`difference`."""
    return affine(difference(a, affine(b, -_ONE, _ZERO)), Fraction(1, 2), _ZERO)


def quotient(a: Exact, b: Exact) -> Fraction:
    """Return a/b: exact for rational numbers; with a root in it, to about 60 significant digits.

    Raises:
        ZeroDivisionError: ``b`` is zero.

    """
    if isinstance(a, Fraction) and isinstance(b, Fraction):
        return a / b
    if a == b:
        return _ONE
    guarded = _QUOTIENT_DIGITS + 10
    near = [x if isinstance(x, Fraction) else Fraction(approximate(x, guarded)) for x in (a, b)]
    return _endless(near[0] / near[1])


def _endless(nearby: Fraction) -> Fraction:
    """Return an approximation as a fraction that no decimal ends on: it isn't shown as exact."""
    return Fraction(round(nearby * _ENDLESS), _ENDLESS)


def approximate(value: Exact, digits: int) -> Decimal:
    """Return the value to a number of significant digits, rounded half away from zero."""
    if isinstance(value, Root):
        value = _decimals_of_root(value, digits)
    return _rounded_to(digits).divide(Decimal(value.numerator), Decimal(value.denominator))


@cache
def _rounded_to(digits: int) -> Context:
    return Context(prec=digits, rounding=ROUND_HALF_UP, Emax=MAX_EMAX, Emin=MIN_EMIN)


@lru_cache(maxsize=256)  # a first or median is what all others are compared with
def _decimals_of_root(value: Root, digits: int) -> Fraction:
    """Return a root with ten digits more than asked for, whatever the subtraction cancels."""
    scale = int(value.exponent) * _bits(value.radicand) + _bits(value.radicand)
    wanted = digits + 15 + len(str(scale))  # the error grows with the logarithm of the power
    precision = wanted + 3  # most lose a digit or two to the offset
    while True:
        context = Context(prec=precision, Emax=MAX_EMAX, Emin=MIN_EMIN)
        radicand, exponent, coefficient, offset = (
            context.divide(Decimal(part.numerator), Decimal(part.denominator))
            for part in (value.radicand, value.exponent, value.coefficient, value.offset)
        )
        product = context.multiply(coefficient, context.power(radicand, exponent))
        total = context.add(product, offset)
        lost = product.adjusted() - total.adjusted() if total else precision
        if precision - lost >= wanted:
            return Fraction(total)
        precision = wanted + lost


def round_exact(value: Exact, decimals: int, mode: Rounding) -> Fraction:
    """Return the value rounded to a number of decimals; ties, by exact comparison, by ``mode``."""
    return Fraction(_rounded(value, decimals, mode), 10**decimals)


def _rounded(value: Exact, decimals: int, mode: Rounding) -> int:
    """Return the value times a power of ten, rounded to an integer."""
    scale = 10**decimals
    if isinstance(value, Fraction):
        if mode == "half_even":
            nearest: int = round(value * scale)
            return nearest
        size = _half_up(abs(value.numerator) * scale, value.denominator)
        return size if value.numerator > 0 else -size
    leading = approximate(value, 1).adjusted()
    nearby = Fraction(approximate(value, max(leading + decimals + 6, 6)))
    whole: int = round(nearby * scale)
    # An irrational number is never a tie: it lies on one side of the midpoints around it.
    if compare(value, Fraction(2 * whole - 1, 2 * scale)) < 0:
        whole -= 1
    elif compare(value, Fraction(2 * whole + 1, 2 * scale)) > 0:
        whole += 1
    return whole


def exact_text(value: Exact) -> str:
    """Return plain decimal notation, never with an exponent.

    A decimal that ends is given in full, anything else to 12 significant digits.
    """
    decimals = _terminating_decimals(value) if isinstance(value, Fraction) else None
    if isinstance(value, Root) or decimals is None:
        return f"{approximate(value, _TEXT_DIGITS):f}"
    return _fixed(value.numerator * 10**decimals // value.denominator, decimals)


def decimal_text(value: Decimal) -> str:
    """Return a decimal as :func:`exact_text` does, without the price of a fraction."""
    text = f"{value:f}"
    return text.rstrip("0").removesuffix(".") if "." in text else text


def shown(value: Exact, decimals: int = 2, against: Exact | None = None) -> str:
    """Return a value for people: rounded half up to ``decimals``, an integer without decimals.

    It takes more decimals (at most 60) where fewer would show zero for a value that is not, or a
    value on the wrong side of ``against`` or equal to it.
    """
    if isinstance(value, Fraction) and value.denominator == 1:
        return _fixed(value.numerator, 0)
    side = None if against is None else compare_exact(value, against)
    most = max(decimals, _MAX_DECIMALS)
    whole = 0
    for places in range(decimals, most + 1):
        whole = _rounded(value, places, "half_up")
        scale = 10**places
        if whole and (
            not side or against is None or compare_exact(Fraction(whole, scale), against) == side
        ):
            return _fixed(whole, places)
    return _fixed(whole, most)


def _fixed(whole: int, decimals: int) -> str:
    """Return the number that an integer is with so many of its digits as decimals."""
    # Through Decimal, because str() refuses integers of more than 4,300 digits.
    digits = str(Decimal(abs(whole))).zfill(decimals + 1)
    sign = "-" if whole < 0 else ""
    return f"{sign}{digits[:-decimals]}.{digits[-decimals:]}" if decimals else sign + digits


def _terminating_decimals(value: Fraction) -> int | None:
    """Return how many decimals a number has, or None if they do not end."""
    rest = value.denominator
    twos = (rest & -rest).bit_length() - 1
    rest >>= twos
    fives = 0
    while rest % 5 == 0:
        rest //= 5
        fives += 1
    return max(twos, fives) if rest == 1 else None


def _half_up(numerator: int, denominator: int) -> int:
    """Return the integer nearest to a number that is not negative, the upper one of two."""
    return (2 * numerator + denominator) // (2 * denominator)


def _bits(value: Fraction) -> int:
    return value.numerator.bit_length() + value.denominator.bit_length()


def _sign(value: Fraction | int) -> int:
    return (value > 0) - (value < 0)
