"""Places: where each area stands among those that it is compared with, indicator by indicator."""

from __future__ import annotations

from typing import NamedTuple

from gaoxin_cli.exact import Exact
from gaoxin_cli.finding import Statement
from gaoxin_cli.period import Period
from gaoxin_cli.plan import Plan


class Place(NamedTuple):
    """Where an area stands in an indicator. Numbers are exact, in ``unit``."""

    plan: Plan
    area: str
    indicator: str
    unit: str | None
    period: Period
    value: Exact | None = None
    place: int | None = None
    """1 is the best; equal values share a place, and the next is skipped."""
    of: int = 0
    """How many areas have a value."""
    to_first: Exact | None = None
    """Value minus that of the first; of the first itself 0."""
    to_next: Exact | None = None
    """Value minus that of the next better; None for the first."""
    median: Exact | None = None
    to_median: Exact | None = None
    whole_area: str | None = None
    """The area that it is part of, where the indicator is a growth, a ratio or a rate."""
    whole: Exact | None = None
    """The value of that area."""
    to_whole: Exact | None = None
    reason: Statement | None = None
    """Why there is no value."""
