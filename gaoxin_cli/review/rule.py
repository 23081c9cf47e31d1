"""What a rule of the review is: its code, and the function that finds what breaks it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from gaoxin_cli.finding import Finding
from gaoxin_cli.observation import Key
from gaoxin_cli.review.comparison import Comparisons
from gaoxin_cli.review.cross_sections import CrossSection, CrossSections


class ErrorRule(NamedTuple):
    """A rule whose findings take their figures out of the data, column by column."""

    code: str
    check: Callable[[CrossSections, CrossSection], Iterator[tuple[Key, Finding]]]


class WarningRule(NamedTuple):
    """A rule over the figures that the error rules left."""

    code: str
    check: Callable[[Comparisons], Iterator[Finding]]
