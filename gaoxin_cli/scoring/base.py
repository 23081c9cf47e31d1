"""What all methods of scoring share: what they may know, and what they must be able to say."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Annotated, ClassVar, NamedTuple

from gaoxin_cli.bound import Bound, NumberField
from gaoxin_cli.entry import After, Entry, Must, Refused, key
from gaoxin_cli.exact import Exact
from gaoxin_cli.finding import Statement

ZERO = Fraction()


def _positive(number: Fraction) -> Fraction:
    if number <= 0:
        raise Refused(Statement("expected_positive"))
    return number


PositiveField = Annotated[
    NumberField, After(_positive), Must(json_schema_extra={"exclusiveMinimum": 0})
]


class Standing(NamedTuple):
    """What a method may know of an area's value. Numbers are exact."""

    value: Exact
    worst: Exact
    """The worst value among the areas scored, in the indicator's direction."""
    best: Exact
    place: int = 1
    """1 is the best; equal values share a place, and the next is skipped."""
    of: int = 1
    """How many of the areas scored have a value."""
    bound: Bound | None = None
    """None for a method that needs no target."""
    required: Exact | None = None
    """What the pace asks for, in the bound's place."""
    holds: bool = False
    """Whether the verdict is met or on track."""

    @property
    def limit(self) -> Exact:
        """What the value is measured against: a method that asks has a bound with one end.

        Raises:
            ValueError: there is no such bound.

        """
        limit = self.required if self.required is not None else self.bound and self.bound.limit
        if limit is None:
            raise ValueError(self)
        return limit


class Award(NamedTuple):
    """Points, and how they come about. All numbers are exact."""

    points: Fraction
    formula: str = ""
    """Of the operands, by name; empty where it is all of the points or none."""
    operands: Mapping[str, Exact] = {}
    raw: Fraction | None = None
    """What the formula comes to."""
    least: Fraction = ZERO
    most: Fraction | None = None
    """The limits within which points are held; None: they can't pass them."""

    @classmethod
    def within(
        cls,
        limits: tuple[Fraction, Fraction],
        raw: Fraction,
        formula: str,
        operands: Mapping[str, Exact],
    ) -> Award:
        """Return what a formula comes to, held within the least and the most."""
        least, most = limits
        return cls(min(max(raw, least), most), formula, operands, raw, least, most)


class Method(Entry, ABC):
    """How many points a value is worth."""

    needs_target: ClassVar[bool] = True
    """Whether an area without a target, or whose target isn't due, goes without."""
    needs_limit: ClassVar[bool] = False
    """Whether the target must be a floor or a ceiling: no range, and not "exactly"."""

    points: PositiveField = key("The points that it counts for.")
    method: str

    @abstractmethod
    def award(self, standing: Standing) -> Award:
        """Return the points of an area, exactly."""

    def problems(self) -> Iterator[tuple[tuple[str], Statement]]:
        """Yield what is wrong with its keys beside each other, each with the key."""
        yield from ()
