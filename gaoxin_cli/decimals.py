"""Decimal numbers in a column: each a whole number of its last place, and which place that is.

So a number takes twelve bytes, a Decimal 104. Taken out again, it is the same Decimal with just the
digits that were written.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from decimal import Context, Decimal
from fractions import Fraction
from itertools import compress, repeat
from operator import ge, mul, ne

# More digits than a number with its greatest exponent and shift can have: all of it is exact.
_EXACT = Context(prec=200, Emax=999_999, Emin=-999_999)
_MISSING = -(1 << 31)
"""The exponent of what isn't there: the least of an array's."""


class Decimals:
    """A column of decimal numbers, some of which may be missing."""

    __slots__ = ("coefficients", "exponents")

    def __init__(self, coefficients: Iterable[int] = (), exponents: Iterable[int] = ()) -> None:
        """Take the digits of each number as a whole one, and the power of ten of the last digit."""
        self.coefficients = _packed(list(coefficients))
        self.exponents = array("i", exponents)

    @classmethod
    def of(cls, values: Iterable[Decimal | None]) -> Decimals:
        """Return a column of numbers, None for one that is missing."""
        coefficients, exponents = [], []
        for value in values:
            exponent = _MISSING if value is None else value.as_tuple().exponent
            assert isinstance(exponent, int)  # noqa: S101 - a figure is finite
            exponents.append(exponent)
            coefficients.append(0 if value is None else int(value.scaleb(-exponent, _EXACT)))
        return cls(coefficients, exponents)

    def __len__(self) -> int:
        """Return how many there are, the missing ones included."""
        return len(self.exponents)

    def __iter__(self) -> Iterator[Decimal | None]:
        """Yield each number, None for one that is missing."""
        return map(self.__getitem__, range(len(self)))

    def __getitem__(self, place: int) -> Decimal | None:
        """Return a number; None: it is missing."""
        exponent = self.exponents[place]
        if exponent == _MISSING:
            return None
        return Decimal(self.coefficients[place]).scaleb(exponent, _EXACT)

    def fraction(self, place: int) -> Fraction | None:
        """Return a number as a fraction; None: it is missing."""
        coefficient, exponent = self.coefficients[place], self.exponents[place]
        if exponent == _MISSING:
            return None
        if exponent < 0:
            return Fraction(coefficient, 10**-exponent)
        return Fraction(coefficient * 10**exponent)

    @property
    def there(self) -> list[bool]:
        """Which numbers are there."""
        return list(map(ne, self.exponents, repeat(_MISSING)))

    def which(self, chosen: Iterable[bool]) -> Decimals:
        """Return the chosen ones of the numbers."""
        chosen = list(chosen)
        return Decimals(compress(self.coefficients, chosen), compress(self.exponents, chosen))

    def spread(self, places: Iterable[object]) -> Decimals:
        """Return the numbers with gaps: one for each place that says something, in their order."""
        coefficients, exponents = iter(self.coefficients), iter(self.exponents)
        filled = list(map(bool, places))
        return Decimals(
            [next(coefficients) if one else 0 for one in filled],
            [next(exponents) if one else _MISSING for one in filled],
        )

    def extend(self, others: Decimals | int) -> None:
        """Add numbers at the end; so many missing ones for a count."""
        if isinstance(others, int):
            others = Decimals(repeat(0, others), repeat(_MISSING, others))
        if isinstance(others.coefficients, list) and not isinstance(self.coefficients, list):
            self.coefficients = list(self.coefficients)
        self.coefficients.extend(others.coefficients)
        self.exponents.extend(others.exponents)

    def beyond(self, limit: int) -> list[bool]:
        """Return which numbers are at a limit or beyond it, up or down; no missing one is."""
        least = {_MISSING: 1}
        for exponent in set(self.exponents) - {_MISSING}:
            exact = limit / Fraction(10) ** exponent
            least[exponent] = -(-exact.numerator // exact.denominator)
        sizes = map(abs, self.coefficients)
        return list(map(ge, sizes, map(least.__getitem__, self.exponents)))

    def shift(self, place: int, power: int) -> None:
        """Multiply a number by a power of ten."""
        self.exponents[place] += power

    def drop(self, place: int) -> None:
        """Make a number a missing one."""
        self.exponents[place] = _MISSING


class Counted:
    """The numbers of a column as whole ones: counted in units of a last place."""

    def __init__(self, numbers: Decimals, exponents: set[int], last: int) -> None:
        """Count the numbers, which have these exponents, in units of ``10 ** last``."""
        self.one = 10**-last
        """How many units the number 1 is."""
        self._exponents = numbers.exponents
        self._has_gaps = _MISSING in exponents
        self._units = numbers.coefficients
        if exponents - {last, _MISSING}:
            times = {one: 10 ** (one - last) for one in exponents - {_MISSING}} | {_MISSING: 0}
            each = map(times.__getitem__, numbers.exponents)
            self._units = _packed(list(map(mul, numbers.coefficients, each)))

    def under(self, keys: Iterable[str], places: Iterable[int]) -> dict[str, int]:
        """Return the numbers at some places that are there, each under its key."""
        if not self._has_gaps:
            return dict(zip(keys, map(self._units.__getitem__, places), strict=True))
        units, exponents = self._units, self._exponents
        return {
            key: units[place]
            for key, place in zip(keys, places, strict=True)
            if exponents[place] != _MISSING
        }


def count_in_common(*columns: Decimals) -> list[Counted]:
    """Return the numbers of some columns as whole ones of the same last place."""
    exponents = [set(column.exponents) for column in columns]
    last = min(set().union({0}, *exponents) - {_MISSING})
    return [Counted(column, own, last) for column, own in zip(columns, exponents, strict=True)]


def _packed(numbers: list[int]) -> array[int] | list[int]:
    """Return whole numbers in 64 bits each, if they all fit."""
    try:
        return array("q", numbers)
    except OverflowError:
        return numbers
