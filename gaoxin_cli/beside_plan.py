"""What a plan's targets make doubtful: years that none of them uses, figures far beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import chain
from operator import itemgetter

from gaoxin_cli.exact import shown
from gaoxin_cli.finding import Finding, Statement
from gaoxin_cli.indicators.base import PERCENT
from gaoxin_cli.indicators.level import Level
from gaoxin_cli.indicators.ratio import Ratio
from gaoxin_cli.observation import (
    Observation,
    Source,
    area_fact,
    facts_of,
    measure_fact,
)
from gaoxin_cli.plan import Plan
from gaoxin_cli.submission import Submission
from gaoxin_cli.verdict import Result

_FAR, _IMPOSSIBLE = 10, 1000
"""From how many times its bound a level is doubtful, and from how many it is in any case."""
_HUNDREDFOLD = 50, 200
_FEW = 1000
_ALL = 100


def years_used(plan: Plan) -> range:
    """Return the years from which targets take their figures: from the earliest base to the last.

    Paths lead through every year between, so there are no gaps.
    """
    bases = (indicator.base_year() for indicator in plan.indicators.values())
    first = min((plan.path_start, *(year for year in bases if year is not None)))
    return range(first, max(plan.header.years) + 1)


def nothing_to_judge(plans: Iterable[Plan], submissions: Iterable[Submission]) -> Statement | None:
    """Return, if so, that no year of the submissions is one that one of the plans uses."""
    covered = {period.year for submission in submissions for period in submission.periods}
    used = set(chain.from_iterable(map(years_used, plans)))
    if not covered or covered & used:
        return None
    return Statement("no_year_of_plan", {"found": _spans(covered), "used": _spans(used)})


def unused_years(plans: Iterable[Plan], submissions: Iterable[Submission]) -> Iterator[Finding]:
    """W112: figures are of years that a target, its base or its path uses.

    Why: a figure of 2025 that is dated 2052 is judged nowhere; its target has no data, or seems not
    to be due.

    Used are the plan's years, the year before the first, and all from the base year of an indicator
    that counts since one. Years in a row are one finding a file, at their first figure: the history
    before a plan in a long table is named once, and a mistyped year apart from it. With several
    plans, the number of figures is that of the plan that knows most. If a submission has no year at
    all that is used, ``gaoxin check`` says that nothing could be judged and exits with 2.

    Does not apply to the year before the earliest base, for the review compares with it.

    Fix: correct the year. Rows of other years that are meant to be there do no harm; leave them out
    where --strict is used.
    """
    used = set(chain.from_iterable(map(years_used, plans)))
    counts: Counter[tuple[str, int]] = Counter()
    first: dict[tuple[str, int], tuple[int, Source]] = {}
    for submission in submissions:
        years = {period.year for period in submission.periods} - used - {min(used) - 1}
        counts |= _dated(submission, years, first) if years else Counter()
    for file in dict.fromkeys(file for file, _ in counts):
        for run in _runs(year for found, year in counts if found == file):
            line, source = min((first[file, year] for year in run), key=itemgetter(0))
            count = sum(counts[file, year] for year in run)
            facts = {"years": _span(run), "count": count, "used": _spans(used)}
            yield Finding("W112", source.at(line), Statement("year_unused", facts))


def _dated(
    submission: Submission, years: set[int], first: dict[tuple[str, int], tuple[int, Source]]
) -> Counter[tuple[str, int]]:
    """Return how many figures of some years each file has, and keep the place of the first."""
    counts: Counter[tuple[str, int]] = Counter()
    for year, source, line in chain(submission.levels.dated(), submission.rates.dated()):
        if year in years:
            at = source.file, year
            counts[at] += 1
            if at not in first or line < first[at][0]:
                first[at] = line, source
    return counts


def _runs(years: Iterable[int]) -> list[range]:
    """Return years as runs without a gap, the earliest first."""
    runs: list[range] = []
    for year in sorted(years):
        if runs and runs[-1].stop == year:
            runs[-1] = range(runs[-1].start, year + 1)
        else:
            runs.append(range(year, year + 1))
    return runs


def _span(run: range) -> str:
    return f"{run[0]}–{run[-1]}" if len(run) > 1 else f"{run[0]}"


def _spans(years: Iterable[int]) -> str:
    return ", ".join(map(_span, _runs(years)))


def figures_beside_targets(results: Iterable[Result], submission: Submission) -> Iterator[Finding]:
    """W118: a figure can be true beside its target and its whole.

    Why: without a figure of the year before, a wrong unit shows only there: 万元 read as 亿元 meets
    every target.

    Named is a level of ten times its bound and more; and a ratio above 100 % whose bound is below,
    of one flow to another or of one stock to another: what has such a target is a part of its
    divisor. Where the year before is there, W104 and W105 compare with it instead; but a level of a
    thousand times its bound is named in any case, unless W104 names it, for all years may be in a
    wrong unit.

    Does not apply to ranks, which can be far behind; nor to counts below 1,000, for few things can
    become ten times as many; nor to ratios of measures that may be negative.

    Fix: check the unit first, then the digits. If the figure is right, submit that of the year
    before with it. A note does not explain it.
    """
    named = {finding.location for finding in submission.findings if finding.code == "W104"}
    for result in results:
        doubt = _doubt(result)
        if doubt is None:
            continue
        what, anyway = doubt
        doubtful = [one for one in result.observations if anyway or _is_alone(submission, one)]
        if not doubtful:
            continue
        largest = max(doubtful, key=lambda one: one.value)
        key = largest.area, largest.measure, largest.period
        row = submission.levels[key]
        place = row.source.at(row.line)
        if place not in named:
            named.add(place)
            facts = facts_of(submission, key) | {"figure": row.value, "figure_unit": largest.unit}
            yield Finding("W118", place, Statement(what, facts | _facts_of_target(result)))


def _doubt(result: Result) -> tuple[str, bool] | None:
    """Return how a value can't be true beside its bound, and whether it can't in any case."""
    indicator = result.plan.indicators[result.target.indicator]
    if not isinstance(indicator, Level | Ratio):
        return None
    value, limit = result.value, max(end for end in result.target.bound.ends if end is not None)
    if not isinstance(value, Fraction) or limit <= 0 or value <= limit:
        return None
    if isinstance(indicator, Level) and value >= _FAR * limit:
        measure = result.plan.measures[indicator.of]
        few = measure.unit.is_count and value * Fraction(10) ** measure.unit.exponent < _FEW
        if measure.kind != "rank" and not few:
            return "level_beside_target", value >= _IMPOSSIBLE * limit
    if isinstance(indicator, Ratio) and indicator.percent and value > _ALL > limit:
        part, whole = (result.plan.measures[key] for key in (indicator.of, indicator.to))
        may_be_negative = part.may_be_negative or whole.may_be_negative
        if part.kind == whole.kind in ("flow", "stock") and not may_be_negative:
            return "ratio_above_whole", False
    return None


def _facts_of_target(result: Result) -> dict[str, object]:
    """Return what the target asks for and the value comes to, as facts of a statement."""
    target, indicator = result.target, result.plan.indicators[result.target.indicator]
    facts = {"whose": area_fact(result.plan, target.area), "bound": str(target.bound)}
    if isinstance(indicator, Ratio):
        divisor = measure_fact(result.plan, indicator.to)
        return {**facts, "divisor": divisor, "value": shown(result.value or Fraction())}
    return {**facts, "unit": result.unit}


def _is_alone(submission: Submission, observation: Observation) -> bool:
    """Return whether there is no figure of the year before to compare a figure with."""
    area, measure, period = observation.area, observation.measure, observation.period
    row = submission.levels[area, measure, period]
    return row.prior is None and (area, measure, period.year_before()) not in submission.levels


def fractions_beside_targets(
    results: Iterable[Result], submission: Submission
) -> Iterator[Finding]:
    """Yield W106 for rates in % that look like fractions beside their target, column or not.

    A reported growth rate or a measure in % of which the bound is 50 to 200 times as much, between
    −1 and 1: growth with three decimals or more, since it may well be small, a measure with two.

    Not in a column that the review questions, nor a rate that does not follow from its levels
    (W102).
    """
    questioned = [f.location for f in submission.findings if f.code in ("W102", "W106")]
    columns = {(place.file, place.column) for place in questioned}
    for result in results:
        if result.unit != PERCENT or len(result.observations) != 1:
            continue
        (one,) = result.observations
        key = one.area, one.measure, one.period
        row = submission.rates[key] if one.is_growth else submission.levels[key]
        limit = max(end for end in result.target.bound.ends if end is not None)
        place = row.source.at(row.line)
        if _is_hundredth(row.value, limit, decimals=3 if one.is_growth else 2) and (
            (place.file, place.column) not in columns
        ):
            columns.add((place.file, place.column))
            what = "growth_below_target" if one.is_growth else "level_below_target"
            facts = facts_of(submission, key) | {"rate": row.value, "percent": row.value * 100}
            statement = Statement(what, facts | {"bound": str(result.target.bound)})
            yield Finding("W106", place, statement, explained=row.explained)


def _is_hundredth(rate: Decimal, limit: Fraction, *, decimals: int) -> bool:
    """Return whether a rate between −1 and 1, with so many decimals, is a hundredth of a bound."""
    least, most = _HUNDREDFOLD
    if not -1 < rate < 1 or rate == round(rate, decimals - 1):
        return False
    return least <= limit / abs(Fraction(rate)) <= most
