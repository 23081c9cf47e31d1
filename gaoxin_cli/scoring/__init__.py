"""The yearly assessment: the methods that give points, each in a module of its name.

A method is registered here, once. It knows exact numbers and bounds alone, no plan and no figure.
"""

from __future__ import annotations

from typing import Annotated

from gaoxin_cli.entry import Before, Must
from gaoxin_cli.scoring.attainment import Attainment
from gaoxin_cli.scoring.base import Award, Method, Standing
from gaoxin_cli.scoring.met import Met
from gaoxin_cli.scoring.range import Range
from gaoxin_cli.scoring.rank import Rank
from gaoxin_cli.scoring.step import Step

_Methods = Annotated[Attainment | Met | Step | Rank | Range, Must(discriminator="method")]


def _long_form(given: object) -> object:
    """Return a bare number, and a mapping that names no method, as attainment."""
    return {"method": "attainment", **(given if isinstance(given, dict) else {"points": given})}


AnyMethod = Annotated[_Methods, Before(_long_form, written=_Methods | int | float)]

__all__ = ["AnyMethod", "Award", "Method", "Standing"]
