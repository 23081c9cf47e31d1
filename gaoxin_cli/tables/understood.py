"""How a table is to be read, with what is to be said of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from gaoxin_cli.finding import Statement
from gaoxin_cli.tables.layout import Layout
from gaoxin_cli.tables.vocabulary import Facet

REQUIRED: tuple[Facet, ...] = ("area", "period", "measure")
"""What identifies a figure."""


@dataclass(slots=True)
class Understood:
    """A layout, with what is to be said of it."""

    layout: Layout
    problems: list[tuple[int | None, Statement]] = field(default_factory=list)
    """Why the table can't be read, each with the column that is meant: E002."""
    foreign: int = 0
    """How many columns only another plan of the run knows."""
    rejected: list[tuple[int, str, Statement]] = field(default_factory=list)
    """Columns of a measure in the unit of another: E008."""
    warnings: list[tuple[int | None, Statement]] = field(default_factory=list)
    """What was left out: W110."""
    notices: list[Statement] = field(default_factory=list)
    known: int = 0
