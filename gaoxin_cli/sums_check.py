"""What the models alone can't see in the sums of a plan file: how much there is to be added."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gaoxin_cli.finding import Statement
from gaoxin_cli.indicators.base import Problem
from gaoxin_cli.plan_file import Area

MOST_PARTS = 1_000_000


def check_sums(areas: Mapping[str, Area]) -> Iterator[Problem]:
    """Yield sums of more parts than anybody has; no area is to be its own member.

    Sums that count areas twice, of sums that do so again, would double with each step.
    """
    parts: dict[str, int] = {}

    def count(key: str) -> int:
        if key not in parts:
            members = areas[key].members if key in areas else ()
            parts[key] = sum(map(count, members)) or 1
        return parts[key]

    for key, area in areas.items():
        if count(key) > MOST_PARTS >= max(map(count, area.members)):
            facts = {"found": parts[key], "expected": MOST_PARTS}
            yield ("areas", key, "members"), Statement("too_many_parts", facts)
