"""Points by where a value lies between the worst and the best of the areas scored."""

from __future__ import annotations

from fractions import Fraction
from typing import ClassVar, Literal

from gaoxin_cli.exact import compare_exact, quotient
from gaoxin_cli.scoring.base import Award, Method, Standing


class Range(Method):
    """Points times (value - worst) over (best - worst); all of them if all are equal."""

    needs_target: ClassVar[bool] = False

    method: Literal["range"]

    def award(self, standing: Standing) -> Award:
        """Return all of the points for the best, none for the worst."""
        if not compare_exact(standing.best, standing.worst):
            return Award(self.points)
        value, worst, best = (
            quotient(one, Fraction(1)) for one in (standing.value, standing.worst, standing.best)
        )
        raw = self.points * (value - worst) / (best - worst)
        operands = {"points": self.points, "value": value, "worst": worst, "best": best}
        formula = "{points} × ({value} − {worst}) ÷ ({best} − {worst})"
        return Award(raw, formula, operands, raw)
