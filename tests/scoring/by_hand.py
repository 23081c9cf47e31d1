"""Points computed a second time, from the documented rules alone, simply and with fractions.

It shares no code with the package. Areas without a value are None in a list of values.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

Values = Sequence[Fraction | None]
Bound = tuple[str, Fraction]
"""``>=``, ``>``, ``<=`` or ``<``, and the number."""


def holds(value: Fraction, bound: Bound) -> bool:
    relation, limit = bound
    return {
        ">=": value >= limit,
        ">": value > limit,
        "<=": value <= limit,
        "<": value < limit,
    }[relation]


def attainment(keys: Mapping[str, Fraction], value: Fraction, bound: Bound) -> Fraction:
    points, most = keys["points"], keys.get("most", Fraction(1))
    relation, limit = bound
    ceiling = relation in ("<=", "<")
    if limit <= 0 or (ceiling and value <= 0):
        return points if holds(value, bound) else Fraction(0)
    part = limit / value if ceiling else value / limit
    return points * max(Fraction(0), min(part, most))


def met(keys: Mapping[str, Fraction], value: Fraction, bound: Bound) -> Fraction:
    return keys["points"] if holds(value, bound) else Fraction(0)


def step(keys: Mapping[str, Fraction], value: Fraction, bound: Bound) -> Fraction:
    relation, limit = bound
    beyond = limit - value if relation in ("<=", "<") else value - limit
    most, least = keys.get("most", keys["points"]), keys.get("least", Fraction(0))
    return max(least, min(most, keys["points"] + keys["per"] * beyond))


def place(value: Fraction, values: Values, *, lower: bool) -> int:
    there = [one for one in values if one is not None]
    return 1 + sum(one < value if lower else one > value for one in there)


def rank(points: Fraction, value: Fraction, values: Values, *, lower: bool) -> Fraction:
    n = sum(one is not None for one in values)
    return points if n == 1 else points * (n - place(value, values, lower=lower)) / (n - 1)


def span(points: Fraction, value: Fraction, values: Values, *, lower: bool) -> Fraction:
    there = [one for one in values if one is not None]
    worst, best = (max(there), min(there)) if lower else (min(there), max(there))
    return points if worst == best else points * (value - worst) / (best - worst)
