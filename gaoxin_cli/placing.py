"""Places by exact values: what is equal shares a place, and the next is skipped."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cmp_to_key
from itertools import groupby

from gaoxin_cli.exact import Exact, compare_exact


def in_order(values: Mapping[str, Exact], *, lower_is_better: bool) -> list[list[str]]:
    """Return ids by value, the best first; those with equal values together, as they were given."""
    compared = cmp_to_key(compare_exact)
    keys = {key: compared(value) for key, value in values.items()}
    order = sorted(keys, key=keys.__getitem__, reverse=not lower_is_better)
    return [[*equal] for _, equal in groupby(order, key=keys.__getitem__)]


def places_of(values: Mapping[str, Exact], *, lower_is_better: bool) -> dict[str, int]:
    """Return the place of each id, in their order; 1 is the best."""
    places: dict[str, int] = {}
    for equal in in_order(values, lower_is_better=lower_is_better):
        places |= dict.fromkeys(equal, len(places) + 1)
    return places
