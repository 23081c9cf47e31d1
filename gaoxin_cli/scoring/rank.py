"""Points by the place among the areas scored."""

from __future__ import annotations

from fractions import Fraction
from typing import ClassVar, Literal

from gaoxin_cli.scoring.base import Award, Method, Standing


class Rank(Method):
    """Points times (n - place) over (n - 1) among n areas with a value; all of them if n is 1."""

    needs_target: ClassVar[bool] = False

    method: Literal["rank"]

    def award(self, standing: Standing) -> Award:
        """Return all of the points for the first, none for the last."""
        of, place = standing.of, standing.place
        if of == 1:
            return Award(self.points)
        raw = self.points * Fraction(of - place, of - 1)
        operands = {"points": self.points, "of": Fraction(of), "place": Fraction(place)}
        return Award(raw, "{points} × ({of} − {place}) ÷ ({of} − 1)", operands, raw)
