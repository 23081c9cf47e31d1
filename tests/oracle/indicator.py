"""The value of an indicator, for an area and a period (sections 2 and 3)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from .exact import Real, affine, root
from .figures import YEAR_END, Figures, Period
from .plan import read_bound, unit_parts


class Unspecified(Exception):  # noqa: N818 - it is no error: the contract leaves this case open
    """The contract doesn't say what comes out."""


@dataclass(frozen=True, slots=True)
class Missing:
    """No value: because of the base of a growth or change, or because of anything else."""

    base: bool = False


@dataclass(frozen=True, slots=True)
class Value:
    """A value and the figures it was made from, so far as a shortfall needs them.

    ``level`` is x; ``base`` is x0 of a growth or change, W of a share, y of a ratio in the unit of
    x; ``years`` from the base.
    """

    number: Real
    basis: str | None = None
    level: Fraction | None = None
    base: Fraction | None = None
    years: int = 1


def evaluate(figures: Figures, area: str, indicator: str, period: Period) -> Value | Missing:
    """Return the value of any kind of indicator."""
    kinds = {
        "level": _level,
        "growth": _growth,
        "change": _change,
        "share": _share,
        "ratio": _ratio,
        "multiple": _multiple,
        "count": _count,
    }
    return kinds[figures.plan.indicator(indicator)["kind"]](figures, area, indicator, period)


def _level(figures: Figures, area: str, indicator: str, period: Period) -> Value | Missing:
    level = figures.level(area, figures.plan.indicator(indicator)["of"], period)
    return Missing() if level is None else Value(level, level=level)


def _growth(figures: Figures, area: str, indicator: str, period: Period) -> Value | Missing:
    keys = figures.plan.indicator(indicator)
    since = keys.get("since", period[0] - 1)
    if since == period[0] - 1:
        return _growth_of_one_year(figures, area, keys["of"], period)
    return _growth_of_years(
        figures, area, keys["of"], period, since=since, average=bool(keys.get("average"))
    )


def _growth_of_one_year(
    figures: Figures, area: str, measure: str, period: Period
) -> Value | Missing:
    """The first base that is present decides, even if it is zero."""
    nominal = figures.plan.measure(measure).get("growth", "nominal") == "nominal"
    reported = figures.growth(area, measure, period)
    by_prior = figures.prior(area, measure, period)
    level = figures.level(area, measure, period)
    before = figures.level(area, measure, (period[0] - 1, period[1]))
    if not nominal and reported is not None:
        return Value(reported, "reported")
    if by_prior is not None:
        return _relative(*by_prior, "prior")
    if level is not None and before is not None:
        return _relative(level, before, "levels" if nominal else "nominal_levels")
    if reported is not None:
        return Value(reported, "reported")
    return Missing(base=level is not None)


def _relative(level: Fraction, base: Fraction, basis: str) -> Value | Missing:
    if base <= 0:
        return Missing(base=True)
    return Value(100 * (level / base - 1), basis, level, base)


def _growth_of_years(
    figures: Figures, area: str, measure: str, period: Period, *, since: int, average: bool
) -> Value | Missing:
    years = period[0] - since
    nominal = figures.plan.measure(measure).get("growth", "nominal") == "nominal"
    rates = [
        figures.growth(area, measure, (since + past, period[1])) for past in range(1, years + 1)
    ]
    known = [rate for rate in rates if rate is not None]
    if not nominal and len(known) == years:
        factor = Fraction(1)
        for rate in known:
            if rate < -100:
                raise Unspecified
            factor *= 1 + rate / 100
        return Value(_percent(factor, years if average else 1), "reported", years=years)
    level = figures.level(area, measure, period)
    base = figures.level(area, measure, (since, period[1]))
    if level is None:
        return Missing()
    if base is None or base <= 0:
        return Missing(base=True)
    if level < 0 and average:
        raise Unspecified
    basis = "levels" if nominal else "nominal_levels"
    return Value(_percent(level / base, years if average else 1), basis, level, base, years)


def _percent(factor: Fraction, years: int) -> Real:
    """Return the growth a year, in percent, that makes the factor in so many years."""
    return affine(root(factor, years) if years > 1 else factor, 100, -100)


def _change(figures: Figures, area: str, indicator: str, period: Period) -> Value | Missing:
    keys = figures.plan.indicator(indicator)
    measure = keys["of"]
    year = keys.get("since", period[0] - 1)
    month = period[1]
    if "since" not in keys and figures.plan.measure(measure)["kind"] in {"stock", "rate"}:
        month = YEAR_END
    level = figures.level(area, measure, period)
    base = figures.level(area, measure, (year, month))
    if level is None:
        return Missing()
    if base is None:
        return Missing(base=True)
    years = period[0] - year
    change = level - base
    return Value(change / years if keys.get("average") else change, None, level, base, years)


def _share(figures: Figures, area: str, indicator: str, period: Period) -> Value | Missing:
    keys = figures.plan.indicator(indicator)
    level = figures.level(area, keys["of"], period)
    whole = figures.level(area_of_whole(figures, area, indicator), keys["of"], period)
    if level is None or whole is None or whole <= 0:
        return Missing()
    return Value(100 * level / whole, None, level, whole)


def area_of_whole(figures: Figures, area: str, indicator: str) -> str:
    """Return ``within``, by default the area's direct ``part_of``."""
    within = figures.plan.indicator(indicator).get("within", figures.plan.part_of(area))
    return str(within)


def _ratio(figures: Figures, area: str, indicator: str, period: Period) -> Value | Missing:
    keys = figures.plan.indicator(indicator)
    level = figures.level(area, keys["of"], period)
    divisor = figures.level(area, keys["to"], period)
    if level is None or divisor is None or divisor <= 0:
        return Missing()
    size, family = unit_parts(figures.plan.measure(keys["of"])["unit"])
    other_size, other_family = unit_parts(figures.plan.measure(keys["to"])["unit"])
    if family == other_family:
        divisor = divisor * other_size / size
    times = 100 if keys.get("percent", True) else 1
    return Value(times * level / divisor, None, level, divisor)


def _multiple(figures: Figures, area: str, indicator: str, period: Period) -> Value | Missing:
    keys = figures.plan.indicator(indicator)
    own = evaluate(figures, area, keys["of"], period)
    other = evaluate(figures, keys["within"], keys["of"], period)
    if isinstance(own, Missing) or isinstance(other, Missing):
        return Missing()
    if not isinstance(own.number, Fraction) or not isinstance(other.number, Fraction):
        raise Unspecified
    if other.number <= 0:
        return Missing()
    return Value(own.number / other.number, own.basis)


def _count(figures: Figures, area: str, indicator: str, period: Period) -> Value | Missing:
    keys = figures.plan.indicator(indicator)
    rank = figures.plan.measure(keys["of"])["kind"] == "rank"
    where = read_bound(keys["where"], lower_is_better=rank)
    levels = [figures.level(member, keys["of"], period) for member in figures.plan.members(area)]
    known = [level for level in levels if level is not None]
    if len(known) < len(levels):
        return Missing()
    return Value(Fraction(sum(where.holds(level) for level in known)))
