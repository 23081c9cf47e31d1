"""Points by how far a value comes up to what is asked for."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated, ClassVar, Literal

from gaoxin_cli.attainment import attainment
from gaoxin_cli.bound import NumberField
from gaoxin_cli.entry import After, Must, Refused, key
from gaoxin_cli.exact import compare
from gaoxin_cli.finding import Statement
from gaoxin_cli.scoring.base import ZERO, Award, Method, Standing

_ONE = Fraction(1)


def _one_or_more(number: Fraction) -> Fraction:
    if number < 1:
        raise Refused(Statement("expected_one_or_more"))
    return number


class Attainment(Method):
    """Points times value over bound, under a ceiling bound over value.

    From 0 to ``most`` times the points. A bound, or under a ceiling a value, that isn't above zero
    has no such quotient: all of the points if it holds, else none.
    """

    needs_limit: ClassVar[bool] = True

    method: Literal["attainment"] = "attainment"
    most: Annotated[NumberField, After(_one_or_more), Must(json_schema_extra={"minimum": 1})] = key(
        "How many times the points a value beyond the bound brings at most.", default=_ONE
    )

    def award(self, standing: Standing) -> Award:
        """Return 14.8171875 of 15 points for 31.61 of 32."""
        if standing.bound is None:
            raise ValueError(standing)
        value, limit = standing.value, standing.limit
        part = attainment(standing.bound, standing.required, value)
        ceiling = standing.bound.is_ceiling
        if part is None or compare(limit, ZERO) <= 0 or (ceiling and compare(value, ZERO) <= 0):
            return Award(self.points * (part or ZERO))
        formula = "{points} × {limit} ÷ {value}" if ceiling else "{points} × {value} ÷ {limit}"
        operands = {"points": self.points, "value": value, "limit": limit}
        limits = ZERO, self.points * self.most
        return Award.within(limits, self.points * part, formula, operands)
