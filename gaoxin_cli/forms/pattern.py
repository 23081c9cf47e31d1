"""Regular expressions in forms: those that find one thing, and can't run for ever."""

from __future__ import annotations

import re

from gaoxin_cli.finding import Statement

_LONGEST = 100
_MOST_REPEATS = 3
_MOST_CHOICES = 8
_ASIDE = r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]"
"""What holds no sign of repetition: an escape, a set of characters."""
_REPEATS = r"[*+]|\{\d*,\d*\}"
_REPEATED_GROUP = r"\)(?:[*+]|\{)"
_GROUPS = {"year", "month", "quarter"}


def problem_of(pattern: str) -> Statement | None:
    """Return why a regular expression can't stand in a form, None if it can.

    Time grows with the texts (of 200 characters at most) to the power of the repetitions, which are
    few; it would grow exponentially where a repeated group repeats, so no group is repeated.
    """
    facts: dict[str, object] = {"found": pattern}
    if len(pattern) > _LONGEST:
        return Statement("pattern_too_long", facts | {"most": _LONGEST})
    bare = re.sub(_ASIDE, "x", pattern)
    if re.search(_REPEATED_GROUP, bare):
        return Statement("pattern_repeats_group", facts)
    repeats, choices = re.findall(_REPEATS, bare), len(re.findall(r"[?|]", _plain(bare)))
    if len(repeats) > _MOST_REPEATS or choices > _MOST_CHOICES:
        facts |= {"repeats": _MOST_REPEATS, "choices": _MOST_CHOICES}
        return Statement("pattern_too_complex", facts)
    try:
        compiled = re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        return Statement("pattern_invalid", facts | {"why": str(error)})
    if compiled.groups == 0:
        return Statement("pattern_without_group", facts)
    return None


def _plain(bare: str) -> str:
    """Return an expression without the signs at the start of groups: ``(?P<year>``, ``(?:``."""
    return re.sub(r"\(\?P?[<:=!]+", "(", bare)
