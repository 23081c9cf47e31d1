"""Points by how far a value lies above or below what is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar, Literal

from gaoxin_cli.bound import NumberField
from gaoxin_cli.entry import key
from gaoxin_cli.exact import quotient
from gaoxin_cli.finding import Statement
from gaoxin_cli.scoring.base import ZERO, Award, Method, PositiveField, Standing


class Step(Method):
    """The points, and ``per`` more for each unit above the bound, less below it.

    Turned round for a ceiling; within ``least`` and ``most``.
    """

    needs_limit: ClassVar[bool] = True

    method: Literal["step"]
    per: PositiveField = key(
        "Points for each unit (percentage point) beyond the bound, or short of it."
    )
    least: NumberField = key("The fewest points.", default=ZERO)
    most: NumberField | None = key("The most points. Default: the points.", default=None)

    def award(self, standing: Standing) -> Award:
        """Return 15.5 points for 8 % where 7 % is worth 15, and each point 0.5."""
        ceiling = standing.bound is not None and standing.bound.is_ceiling
        value, limit = (quotient(one, Fraction(1)) for one in (standing.value, standing.limit))
        raw = self.points + self.per * (limit - value if ceiling else value - limit)
        beyond = "({limit} − {value})" if ceiling else "({value} − {limit})"
        operands = {"points": self.points, "per": self.per, "value": value, "limit": limit}
        limits = self.least, self._most
        return Award.within(limits, raw, f"{{points}} + {{per}} × {beyond}", operands)

    @property
    def _most(self) -> Fraction:
        return self.points if self.most is None else self.most

    def problems(self) -> Iterator[tuple[tuple[str], Statement]]:
        """Yield a least that is above the most."""
        if self.least > self._most:
            wrong = "most" if self.least is ZERO else "least"  # the default, and not a zero given
            facts = {"least": self.least, "most": self._most}
            yield (wrong,), Statement("least_above_most", facts)
