"""What the models alone can't see in the sums of a plan file: areas that are counted twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from gaoxin_cli.finding import Statement
from gaoxin_cli.indicators.base import Problem
from gaoxin_cli.plan_file import Area


def check_sums(areas: Mapping[str, Area]) -> Iterator[Problem]:
    """Yield members by way of which an area is counted again; no area is to be its own member.

    A sum of such sums would count it twice as often with each step, and never come to an end.
    """
    listed = Counter(member for area in areas.values() for member in {*area.members})
    shared = {member for member, times in listed.items() if times > 1}
    within: dict[str, frozenset[str]] = {}
    """The areas, of those that are members of several, that each area is made of, itself too."""

    def made_of(key: str) -> frozenset[str]:
        if key not in within:
            members = areas[key].members if key in areas else ()
            within[key] = frozenset({key} & shared).union(*map(made_of, members))
        return within[key]

    for key, area in areas.items():
        counted: set[str] = set()
        # A member that is listed twice is told of elsewhere.
        places = {member: index for index, member in reversed([*enumerate(area.members)])}
        for member, index in reversed(places.items()):
            again = made_of(member) & counted
            if again:
                facts = {"found": min(again)}
                yield ("areas", key, "members", index), Statement("counted_twice", facts)
            counted |= made_of(member)
