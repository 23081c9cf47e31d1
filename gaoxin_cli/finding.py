"""What is wrong and where: places in files, statements of fact, findings.

Nothing here is worded. A :class:`Statement` names what is to be said and carries the facts; the
floor of the reporters puts it into Chinese or English.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple, Protocol, Self

from gaoxin_cli.text import Language


class HasName(Protocol):
    """A name in one language or two."""

    @property
    def every(self) -> tuple[str, ...]:
        """The name in each language that has one."""

    def within(self, language: Language) -> str:
        """Return the name in a language, or in the other one if there is none in it."""


class Named(str):
    """The id of an area or a measure as a fact: printed as the name that its plan gives it.

    Two plans may give one id two names: then it stands for two things.
    """

    __slots__ = ("name",)
    name: HasName

    def __new__(cls, identifier: str, name: HasName) -> Self:
        """Return the id with its name."""
        named = super().__new__(cls, identifier)
        named.name = name
        return named

    def __eq__(self, other: object) -> bool:
        """Say whether it is the same id and, if the other has a name too, the same name."""
        return str.__eq__(self, other) is True and (
            not isinstance(other, Named) or self.name == other.name
        )

    __hash__ = str.__hash__


@dataclass(frozen=True, slots=True)
class Statement:
    """Something to tell a person: which text, and the facts that fill it, all of them hashable."""

    what: str
    facts: Mapping[str, object] = field(default_factory=dict)

    def __hash__(self) -> int:
        """Return a number that is the same for equal statements."""
        return hash((self.what, frozenset(self.facts.items())))


class Location(NamedTuple):
    """A place in an input."""

    file: str
    line: int | None = None
    column: str | None = None
    cell: str | None = None
    """``sheet!C14`` in a workbook, else None."""


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """What the review says of one place in a submission."""

    code: str
    """``E001`` to ``E012``, ``W101`` to ``W118``."""
    location: Location
    statement: Statement
    explained: bool = False
    """Whether a note on the row explains it; only W103 to W106, W113, W114 and W116 can be."""

    @property
    def severity(self) -> Severity:
        """Error for an E code, warning for a W code."""
        return Severity.ERROR if self.code.startswith("E") else Severity.WARNING


@dataclass(frozen=True, slots=True)
class PlanProblem:
    """What is wrong at one place of a plan file; line and column count from 1."""

    file: str
    line: int
    column: int
    statement: Statement


class InputError(Exception):
    """The question can't be answered because of what a user gave: bad usage, an unreadable file."""

    def __init__(self, statement: Statement) -> None:
        """Keep the statement; words come later."""
        super().__init__(statement.what)
        self.statement = statement


class PlanError(Exception):
    """A plan file that is not valid, with every problem found in it."""

    def __init__(self, problems: tuple[PlanProblem, ...]) -> None:
        """Keep the problems, in the order of their places."""
        super().__init__(f"{len(problems)} problems in the plan")
        self.problems = problems
