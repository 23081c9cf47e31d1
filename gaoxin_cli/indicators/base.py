"""What all kinds of indicators share: their keys, and what they must be able to say."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from functools import cached_property
from typing import Annotated, ClassVar, Literal, NamedTuple, Protocol

from gaoxin_cli.entry import Entry, Must, key
from gaoxin_cli.exact import Exact, compare_exact
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
from gaoxin_cli.reference import MeasureId, Way
from gaoxin_cli.submission import Submission
from gaoxin_cli.working import Side, Symbol, Working, parts_of

Basis = Literal["levels", "prior", "reported", "nominal_levels"]
Scaling = Literal["elapsed", "linear"]
Trajectory = Literal["linear", "compound", "growth", "average", "bound"]
"""In even steps; at an even growth rate from a base; growth since a base, compounded; an average
of years and whatever is compared with the bound itself."""
Problem = tuple[Way, Statement]
"""The way to the place in the plan file, key by key, and what is wrong there."""
PERCENT = "%"
PERCENTAGE_POINTS = "个百分点"
Year = Annotated[int, Must(strict=True, ge=1000, le=9999)]
Precision = Annotated[int, Must(strict=True, ge=0, le=12)]


class Definitions(Codelists, Protocol):
    """The plan, as far as an indicator must know it."""

    @property
    def indicators(self) -> Mapping[str, Indicator]:
        """The indicators by id."""


class JudgedPlan(Definitions, Protocol):
    """The plan, as far as a verdict must know it."""

    def contains(self, whole: str, part: str) -> bool:
        """Say whether an area contains another: as a part or a member at any depth, or in parts."""


class Scope(NamedTuple):
    """Where an indicator is computed: in which figures, for which area and period."""

    plan: JudgedPlan
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

    def prior(self, figure: Figure) -> Figure | None:
        """Return the figure of the same months a year before that a row states beside its own."""
        if figure.prior is None:
            return None
        period = self.period.year_before()
        (level,) = figure.observations
        return Figure(figure.prior, None, (level._replace(period=period, value=figure.prior),))

    def full_year_before(self, measure: str) -> Figure | None:
        """Return the figure of the whole year before; None if it isn't known."""
        return _known(self.at(self.period.year_before().year_end()).level(measure))

    def same_months_before(self, measure: str, *, priors: bool = True) -> Figure | None:
        """Return the figure of the same months a year before, a prior first; None if unknown."""
        figure = _known(self.level(measure)) if priors else None
        prior = self.prior(figure) if figure else None
        return prior or _known(self.at(self.period.year_before()).level(measure))

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
        return Missing(Statement(what, facts), figure.observations, period=self.period)

    def before_base(self, base_year: int | None) -> Missing | None:
        """Return, if so, that the period is not after the year that an indicator counts from."""
        if base_year is None or self.period.year > base_year:
            return None
        facts = {"period": self.period, "year": base_year}
        return Missing(Statement("not_after_base", facts), period=self.period)


class AtCurrentPrices(NamedTuple):
    """A growth rate of a real measure that comes from levels at current prices."""

    area: str
    measure: str
    period: Period
    level: Observation
    """A figure that it was computed from."""


class _Computed(NamedTuple):
    working: Working
    """How the value comes about."""
    observations: tuple[Observation, ...]
    basis: Basis | None = None
    at_current_prices: tuple[AtCurrentPrices, ...] = ()
    """The growth rates of real measures that had to be computed at current prices."""
    stated: Exact | None = None
    """The value itself, where the two sides of the working don't tell it."""


class Computed(_Computed):
    """What an indicator comes to, and what it rests on."""

    @cached_property
    def value(self) -> Exact:
        """The value; computed when it is asked for."""
        return self.working.value() if self.stated is None else self.stated

    def compare_to(self, t: Exact) -> int:
        """Return -1, 0 or 1 as the value is below, equal to or above t.

        By products where the working has two sides, which spares computing the value.
        """
        if self.stated is None and isinstance(t, Fraction):
            return self.working.compare_to(t)
        return compare_exact(self.value, t)


NOTHING_YET = Computed(Working("", {}), (), stated=Fraction())
"""What has grown or changed since a base year in that year itself."""


class WholeYear(NamedTuple):
    """What a whole year is to come to, for what the rest of it must bring."""

    working: Working
    """Its two sides: what is there so far, and what the year must come to."""
    full: Figure | None = None
    """Of a flow the figure of the whole year before; None if it isn't known."""
    same: Figure | None = None
    """And that of the same months of it."""


class Indicator(Entry, ABC):
    """A number computed from observations, on which targets are set."""

    of: MeasureId = key("What is measured: the id of a measure.")
    name: NameField | None = key("The indicator's name.", default=None)
    note: NameField | None = key("How the plan is read where it leaves room.", default=None)
    better: Literal["higher", "lower"] | None = key(
        "Which way a bare number bounds: higher (at least), lower (at most). "
        "Default: higher; lower for a measure that is a rank.",
        default=None,
    )
    precision: Precision | None = key(
        "Decimals to which the value is rounded before it is judged; null: exact.", default=None
    )
    path: Literal["linear", "compound", "bound"] | None = key(
        "How the value is to come to a target that lies years ahead: in even steps, "
        "at an even growth rate, or as if it were due already. Default: the kind's own way.",
        default=None,
    )
    kind: str

    is_amount: ClassVar[bool] = False
    """Whether its values are parts of their bound: done to so many percent."""

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

    def measure(self, plan: Definitions) -> str:
        """Return the id of the measure that is measured in the end."""
        del plan
        return self.of

    def is_average(self) -> bool:
        """Say whether it is an average a year over several years."""
        return False

    def problems(self, plan: Definitions) -> Iterator[Problem]:
        """Yield what is wrong with it in a plan that knows all it refers to."""
        del plan
        yield from ()

    def problem_in(self, plan: Definitions, area: str) -> Statement | None:
        """Return why it can't be computed for an area of the plan; None if it can."""
        del plan, area
        return None

    def compares_with_whole(self, plan: Definitions) -> bool:
        """Say whether the value of the area that an area is part of says something beside its own.

        So it is for growth, ratios and rates; an amount of the whole is just larger.
        """
        del plan
        return False

    def base_year(self) -> int | None:
        """Return the year that the indicator itself names as its base."""
        return None

    def base_period(self, plan: Definitions, period: Period) -> Period | None:
        """Return the period that the value of a period is compared with; None: with none."""
        del plan, period
        return None

    def within_year(self, plan: Definitions) -> Scaling | None:
        """Say how the bound is scaled in a year that is not complete; None: not at all."""
        del plan
        return None

    def over_years(self, plan: Definitions) -> Trajectory | None:
        """Say on which path the value is to go to a target that lies ahead; None: there is none."""
        return self.path or self.own_path(plan)

    def own_path(self, plan: Definitions) -> Trajectory | None:
        """Say on which path the values of its kind go, unless the plan names another one."""
        del plan
        return None

    def at_base(self, scope: Scope) -> Computed | Missing:
        """Return where a path begins; the scope is that of the base year."""
        return self.value(scope)

    def whole_year(self, scope: Scope, computed: Computed) -> WholeYear | None:
        """Return what the year of a period within it is to come to; None: that can't be said."""
        del scope, computed
        return None

    def shortfall_step(self, plan: Definitions) -> Fraction | None:
        """Return the smallest step in which what is counted can rise; None for what is not."""
        measure = plan.measures.get(self.of)
        counted = measure is not None and measure.unit.is_count
        return Fraction(10) ** -measure.unit.exponent if measure and counted else None

    def shortfall_unit(self, plan: Definitions) -> str | None:
        """Return the unit in which it is said what a target would take."""
        measure = plan.measures.get(self.of)
        return measure.unit.text if measure else None


def above_year_before(
    scope: Scope, measure: str, side: Callable[[Fraction], Side], *, priors: bool
) -> WholeYear | None:
    """Return what a year is to come to that is compared with the whole one before.

    ``side`` is what it must come to, for a figure of the year before, called ``{x0}``. None if
    that isn't known or not above zero.
    """
    figure, full = _known(scope.level(measure)), scope.full_year_before(measure)
    if figure is None or full is None or full.value <= 0:
        return None
    before = scope.period.year_before().year_end()
    symbols = {
        "x": Symbol(measure, figure.value, period=scope.period, parts=parts_of(figure)),
        "x0": Symbol(measure, full.value, period=before, parts=parts_of(full)),
    }
    working = Working("", symbols, "{x}", figure.value, side(full.value))
    return WholeYear(working, full, scope.same_months_before(measure, priors=priors))


def _known(figure: Figure | Missing) -> Figure | None:
    return figure if isinstance(figure, Figure) else None


def whole_problem(plan: Definitions, area: str, within: str | None) -> Statement | None:
    """Say that an area has no whole to be compared with, or is its own."""
    whole = within or plan.areas[area].part_of
    if whole is None:
        return Statement("no_whole_in_plan", {"area": area})
    return Statement("within_itself", {"area": area}) if whole == area else None
