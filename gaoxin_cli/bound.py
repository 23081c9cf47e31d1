"""The condition that a target sets on an indicator, and its exact judgement."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import Annotated, Literal, NamedTuple

from gaoxin_cli.entry import Made, Refused
from gaoxin_cli.exact import Exact, compare, compare_exact, difference, exact_text
from gaoxin_cli.finding import Statement
from gaoxin_cli.number import Number, parse_number
from gaoxin_cli.text import narrow

Relation = Literal[">=", ">", "<=", "<", "=", "..", "±"]
_ONE_SIDED = re.compile(r"(>=|<=|>|<|=|≥|≤)?(.+)", re.DOTALL)
_RELATIONS: dict[str | None, Relation | None] = {
    None: None, ">=": ">=", "≥": ">=", ">": ">", "<=": "<=", "≤": "<=", "<": "<", "=": "="
}  # fmt: skip
EXPECTED = '7, ">= 7", "> 7", "<= 7", "< 7", "= 1", "2..3", "7 ± 0.5"'


class Bound(NamedTuple):
    """At least, more than, at most, less than, exactly, within a range (inclusive)."""

    relation: Relation | None
    """None for a bare number, until :meth:`oriented` says on which side of it to be."""
    lower: Fraction
    """The number; the lower end of a range; the middle of ``±``."""
    upper: Fraction
    """The number again; the upper end of a range; the tolerance of ``±``."""
    percent: bool = False
    """Whether it was written with a percent sign."""

    @classmethod
    def parse(cls, given: object) -> Bound | None:
        """Return the bound that a text or a number states, or None if it states none."""
        if isinstance(given, bool) or not isinstance(given, str | int | Decimal):
            return None
        text = narrow(str(given)).strip()
        for separator in ("..", "±"):
            first, found, second = text.partition(separator)
            if found:
                return cls._pair("±" if separator == "±" else "..", first, second)
        match = _ONE_SIDED.fullmatch(text)
        number = _number(match[2]) if match else None
        if match is None or number is None:
            return None
        limit = Fraction(number.value)
        return cls(_RELATIONS[match[1]], limit, limit, number.percent)

    @classmethod
    def _pair(cls, relation: Relation, first: str, second: str) -> Bound | None:
        one, other = _number(first), _number(second)
        if one is None or other is None:
            return None
        lower, upper = Fraction(one.value), Fraction(other.value)
        if upper < (lower if relation == ".." else 0):
            return None
        return cls(relation, lower, upper, one.percent or other.percent)

    def oriented(self, *, lower_is_better: bool) -> Bound:
        """Return the bound with a bare number read as "at most" or "at least"."""
        if self.relation is not None:
            return self
        return self._replace(relation="<=" if lower_is_better else ">=")

    @property
    def ends(self) -> tuple[Fraction | None, Fraction | None]:
        """The lowest and the highest number allowed; None where there is no limit."""
        match self.relation:
            case ">=" | ">":
                return self.lower, None
            case "<=" | "<":
                return None, self.upper
            case "±":
                return self.lower - self.upper, self.lower + self.upper
            case _:
                return self.lower, self.upper

    @property
    def strict(self) -> bool:
        """Whether the limit itself is not allowed."""
        return self.relation in ("<", ">")

    @property
    def limit(self) -> Fraction | None:
        """The number of a one-sided bound; None for a range and for "exactly"."""
        return self.lower if self.relation in (">=", ">", "<=", "<") else None

    @property
    def is_floor(self) -> bool:
        """Whether it is one-sided from below."""
        return self.relation in (">=", ">")

    @property
    def is_ceiling(self) -> bool:
        """Whether it is one-sided from above."""
        return self.relation in ("<=", "<")

    def is_met_by(self, value: Exact, required: Exact | None = None) -> bool:
        """Say whether a value satisfies the bound: exactly, without a quotient or a root.

        ``required`` is the number to which a pace moves a one-sided bound.
        """
        return self.allows(partial(compare_exact, value), required)

    def allows(self, compare_to: Callable[[Exact], int], required: Exact | None = None) -> bool:
        """Say whether a number satisfies the bound that is known by how it compares to others.

        ``compare_to`` returns -1, 0 or 1 as it is below, equal to or above another.
        """
        if required is not None:
            sign = compare_to(required)
            return (sign <= 0 if self.is_ceiling else sign >= 0) and not (self.strict and not sign)
        lower, upper = self.ends
        least = 1 if self.strict else 0
        return (lower is None or compare_to(lower) >= least) and (
            upper is None or compare_to(upper) <= -least
        )

    def gap(self, value: Exact) -> Exact:
        """Return value minus bound; for a range the signed distance to the nearer end, or 0."""
        lower, upper = self.ends
        if lower is not None and (upper is None or compare(value, lower) < 0):
            return difference(value, lower)
        if upper is not None and (lower is None or compare(value, upper) > 0):
            return difference(value, upper)
        return Fraction()

    def __str__(self) -> str:
        """Return the normalised form: ``>= 7``, ``2..3``, ``7 ± 0.5``."""
        lower = exact_text(self.lower)
        if self.relation == "..":
            return f"{lower}..{exact_text(self.upper)}"
        if self.relation == "±":
            return f"{lower} ± {exact_text(self.upper)}"
        return f"{self.relation} {lower}" if self.relation else lower


def _number(text: str) -> Number | None:
    """Return the number that a text is, with nothing behind it but a percent sign."""
    number = parse_number(text)
    return None if number is None or number.note or number.unit else number


def _validated(given: object) -> Bound:
    bound = Bound.parse(given)
    if bound is None:
        raise Refused(Statement("expected_bound", {"forms": EXPECTED}))
    return bound


def _exact(given: object) -> Fraction:
    if isinstance(given, bool) or not isinstance(given, int | Decimal):
        raise Refused(Statement("expected_number"))
    return Fraction(given)


NumberField = Annotated[Fraction, Made(_exact, written=int | float)]
"""A number of a plan, exactly."""
BoundField = Annotated[Bound, Made(_validated, written=int | float | str)]
