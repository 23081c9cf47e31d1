"""Points for a target that is met."""

from __future__ import annotations

from typing import Literal

from gaoxin_cli.scoring.base import ZERO, Award, Method, Standing


class Met(Method):
    """All of the points if the target is met or on track, else none."""

    method: Literal["met"]

    def award(self, standing: Standing) -> Award:
        """Return all of the points or none."""
        return Award(self.points if standing.holds else ZERO)
