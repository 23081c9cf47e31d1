"""The kinds of indicators: each has a module, and is registered here, once."""

from __future__ import annotations

from typing import Annotated

from gaoxin_cli.entry import Must
from gaoxin_cli.indicators.base import Indicator
from gaoxin_cli.indicators.change import Change
from gaoxin_cli.indicators.count import Count
from gaoxin_cli.indicators.growth import Growth
from gaoxin_cli.indicators.level import Level
from gaoxin_cli.indicators.multiple import Multiple
from gaoxin_cli.indicators.ratio import Ratio
from gaoxin_cli.indicators.share import Share

AnyIndicator = Annotated[
    Level | Growth | Change | Share | Ratio | Multiple | Count, Must(discriminator="kind")
]

__all__ = ["AnyIndicator", "Indicator"]
