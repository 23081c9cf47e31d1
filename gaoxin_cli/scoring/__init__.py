"""The yearly assessment: points for what was reached, each method in a file of its name."""

from __future__ import annotations

from typing import NamedTuple

from gaoxin_cli.bound import Bound
from gaoxin_cli.exact import Exact
from gaoxin_cli.finding import Statement
from gaoxin_cli.name import Name
from gaoxin_cli.period import Period
from gaoxin_cli.plan import Plan


class Part(NamedTuple):
    """The points of an area for one indicator. Numbers are exact."""

    indicator: str
    method: str
    points: Exact
    out_of: Exact
    """The points that the plan gives for it; 0 where it isn't scored, for want of a target."""
    unit: str | None = None
    value: Exact | None = None
    bound: Bound | None = None
    required: Exact | None = None
    """What takes the bound's place within the year."""
    reason: Statement | None = None
    """Why there are no points, where there is no figure or no target."""


class Score(NamedTuple):
    """The points of an area in one assessment. Numbers are exact."""

    plan: Plan
    scoring: str
    """Its id."""
    scoring_name: Name | None
    year: int
    period: Period | None
    area: str
    points: Exact
    out_of: Exact
    percent: Exact | None
    """None out of nothing."""
    place: int | None
    """By percent; equal ones share it. None out of nothing."""
    of: int
    parts: tuple[Part, ...]
