"""What all kinds of indicators share: their keys, and what they must be able to say."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from fractions import Fraction
from typing import Annotated, Literal, NamedTuple, Protocol

from pydantic import BaseModel, ConfigDict, Field

from gaoxin_cli.exact import Exact
from gaoxin_cli.finding import Named, Statement
from gaoxin_cli.name import NameField
from gaoxin_cli.observation import (
    Codelists,
    Figure,
    Missing,
    Observation,
    area_fact,
    facts_of,
)
from gaoxin_cli.period import Period
from gaoxin_cli.submission import Submission

Basis = Literal["levels", "prior", "reported", "nominal_levels"]
Scaling = Literal["elapsed", "from_base"]
PathKind = Literal["linear", "compound", "growth", "bound"]
PERCENT = "%"
PERCENTAGE_POINTS = "个百分点"
Id = Annotated[str, Field(pattern=r"\S")]
Year = Annotated[int, Field(strict=True, ge=1000, le=9999)]


class Definitions(Codelists, Protocol):
    """The plan, as far as an indicator must know it."""

    @property
    def indicators(self) -> Mapping[str, Indicator]:
        """The indicators by id."""


class Scope(NamedTuple):
    """Where an indicator is computed: in which figures, for which area and period."""

    plan: Definitions
    submission: Submission
    area: str
    period: Period

    def at(self, period: Period) -> Scope:
        """Return the same for another period."""
        return self._replace(period=period)

    def of(self, area: str) -> Scope:
        """Return the same for another area."""
        return self._replace(area=area)

    def level(self, measure: str) -> Figure | Missing:
        """Return the figure of a measure here, or why there is none."""
        return self.submission.level(self.area, measure, self.period)

    def facts(self, measure: str) -> dict[str, object]:
        """Return the area, a measure and the period as facts of a statement."""
        return facts_of(self.plan, (self.area, measure, self.period))

    def area_fact(self) -> Named:
        """Return the area as a fact of a statement."""
        return area_fact(self.plan, self.area)

    def whole(self, within: str | None) -> str | None:
        """Return the area of which this one is a part: the one named, or its direct ``part_of``."""
        return within or self.plan.areas[self.area].part_of

    def not_positive(self, what: str, measure: str, figure: Figure) -> Missing:
        """Return the reason that a base, whole or divisor is zero or negative."""
        facts = self.facts(measure) | {"value": figure.value}
        return Missing(Statement(what, facts), figure.observations)


class AtCurrentPrices(NamedTuple):
    """A growth rate of a real measure that comes from levels at current prices."""

    area: str
    measure: str
    period: Period
    level: Observation
    """A figure that it was computed from."""


class Computed(NamedTuple):
    """What an indicator comes to, and what it rests on."""

    value: Exact
    observations: tuple[Observation, ...]
    current: Fraction | None = None
    """The level of the area itself; None if it is not known or plays no part."""
    base: Fraction | None = None
    """What it is compared with: the earlier level, the whole, the divisor."""
    years: int = 1
    """From the base year to the year computed."""
    basis: Basis | None = None
    at_current_prices: tuple[AtCurrentPrices, ...] = ()
    """The growth rates of real measures that had to be computed at current prices."""


class Indicator(BaseModel, ABC):
    """A number computed from observations, on which targets are set."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    of: Id = Field(description="What is measured: the id of a measure.")
    name: NameField | None = Field(None, description="The indicator's name.")
    note: NameField | None = Field(None, description="How the plan is read where it leaves room.")
    better: Literal["higher", "lower"] | None = Field(
        None,
        description="Which way a bare number bounds: higher (at least), lower (at most). "
        "Default: higher; lower for a measure that is a rank.",
    )
    precision: int | None = Field(
        None,
        ge=0,
        le=12,
        strict=True,
        description="Decimals to which the value is rounded before it is judged; null: exact.",
    )

    @abstractmethod
    def unit(self, plan: Definitions) -> str | None:
        """Return the unit of the value; None for a bare number."""

    @abstractmethod
    def value(self, scope: Scope) -> Computed | Missing:
        """Return the value, or why there is none."""

    def lower_is_better(self, plan: Definitions) -> bool:
        """Say whether a bare number is a ceiling."""
        if self.better is not None:
            return self.better == "lower"
        measure = plan.measures.get(self.of)
        return measure is not None and measure.kind == "rank"

    def base_year(self) -> int | None:
        """Return the year that the indicator itself names as its base."""
        return None

    def within_year(self, plan: Definitions) -> Scaling | None:
        """Say how the bound is scaled in a year that is not complete; None: not at all."""
        del plan
        return None

    def over_years(self, plan: Definitions) -> PathKind | None:
        """Say on which path the value is to go to a target that lies ahead; None: there is none."""
        del plan
        return None

    def at_base(self, scope: Scope) -> Exact | Missing:
        """Return where a linear path begins; the scope is that of the base year."""
        computed = self.value(scope)
        return computed if isinstance(computed, Missing) else computed.value

    def shortfall_step(self, plan: Definitions) -> Fraction | None:
        """Return the smallest step in which what is counted can rise; None for what is not."""
        measure = plan.measures.get(self.of)
        counted = measure is not None and measure.unit.is_count
        return Fraction(10) ** -measure.unit.exponent if measure and counted else None

    def shortfall_unit(self, plan: Definitions) -> str | None:
        """Return the unit in which it is said what a target would take."""
        measure = plan.measures.get(self.of)
        return measure.unit.text if measure else None

    def amount_to(self, required: Exact, computed: Computed, scope: Scope) -> Exact | None:
        """Return by how much the measure has to rise for the value to be ``required``.

        In :meth:`shortfall_unit`; negative if it has to fall; None if that can't be said.
        """
        del required, computed, scope
        return None
