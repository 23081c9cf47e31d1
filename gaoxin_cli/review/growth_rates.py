"""W102, W103, W105: growth rates that do not follow, bases that differ, growth beyond 30 %."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from gaoxin_cli.exact import shown
from gaoxin_cli.finding import Finding, Statement
from gaoxin_cli.observation import facts_of
from gaoxin_cli.review.comparison import LIMIT, Comparison, Comparisons
from gaoxin_cli.review.cross_sections import adds_up
from gaoxin_cli.review.magnitude import is_about

_TENTH_OF_A_POINT = Fraction(1, 10)


def growth_does_not_follow(comparisons: Comparisons) -> Iterator[Finding]:
    """W102: a reported growth rate follows from the levels, as far as they are printed.

    Why: a rate that doesn't follow comes from another base, another scope or a slip.

    With level x, base x₀ (the stated 上年同期, else last year's figure) and growth g = x/x₀ − 1,
    the rate may differ from 100·g by 0.1 points and by what rounding explains,
    100·h·(1 + (1 + g))/x₀, where h is half of the last printed unit of the level. Just as much is
    allowed.

    Does not apply to measures whose official growth is at constant prices or on a comparable basis,
    for it is not the ratio of two published levels; to rates and ranks; where the base is missing,
    zero or negative; to a figure that W104 or a column that W106 questions.

    Fix: correct rate, level or base; a note does not explain it. A measure whose official rate is
    not the ratio of two levels says so in the plan (growth: comparable).

    Passes::

        area,period,measure,value,prior,growth
        zone,2025,revenue,107.4,100.0,7.6
        zone,2025,gdp,990865.1,900309.5,6.1

    Fails::

        area,period,measure,value,prior,growth
        zone,2025,revenue,107.4,100.0,7.7
    """
    measures = comparisons.submission.measures
    for suspect in comparisons.suspects:
        measure = measures[suspect.key[1]]
        if (
            suspect.rate is None
            or not adds_up(measure)
            or measure.growth != "nominal"
            or comparisons.is_jump(suspect.key)
            or any(suspect.key in rates for rates in comparisons.fractions)
        ):
            continue
        growth = suspect.growth
        if growth is None:
            continue
        rate = suspect.rate.value
        tolerance = _TENTH_OF_A_POINT + _rounding(suspect)
        difference = abs(growth - Fraction(rate))
        if difference > tolerance:
            facts = facts_of(comparisons.submission, suspect.key) | {
                "reported": rate,
                "computed": shown(growth),
                "value": suspect.value,
                "base": suspect.base,
                "unit": measure.unit.text,
                "difference": shown(difference, against=tolerance),
                "tolerance": shown(tolerance),
            }
            place = suspect.rate.source.at(suspect.rate.line)
            yield Finding("W102", place, Statement("growth_does_not_follow", facts))


def _rounding(suspect: Comparison) -> Fraction:
    """Return how far the printed precision of a level can move its growth, in points."""
    base = Fraction(suspect.base or 0)
    exponent = suspect.value.as_tuple().exponent
    assert isinstance(exponent, int)  # noqa: S101 - a figure is finite
    half = Fraction(10) ** exponent / 2
    return 100 * half * (1 + abs(Fraction(suspect.value)) / base) / base


def revised_base(comparisons: Comparisons) -> Iterator[Finding]:
    """W103: the stated 上年同期 is the figure that was submitted for last year.

    Why: if it is not, last year's figure was revised, and the growth rate changes with it; or one
    of the two is wrong.

    The message gives both figures, and by how many points the growth rate differs with the one or
    the other.

    Does not apply where the submission has no figure for last year, or no stated one; nor to a
    difference that comes with the wrong unit that W104 questions. Equal numbers written in other
    units or with more zeros do not differ.

    Fix: if last year's figure was revised, submit the revised one in a later file, or say why in a
    note on the row, which explains it.

    Passes::

        area,period,measure,value,prior
        zone,2024,revenue,860.50,
        zone,2025,revenue,920,860.5

    Fails::

        area,period,measure,value,prior
        zone,2024,revenue,860.5,
        zone,2025,revenue,920,850.5
    """
    measures = comparisons.submission.measures
    for suspect in comparisons.suspects:
        prior, last, key = suspect.prior, suspect.last, suspect.key
        if prior is None or last is None or prior == last.value:
            continue
        if _in_other_unit(comparisons, suspect):
            continue
        row = suspect.level
        facts = facts_of(comparisons.submission, key) | {
            "before": key[2].year_before(),
            "old": last.value,
            "old_file": last.source.file,
            "old_line": last.line,
            "new": prior,
            "unit": measures[key[1]].unit.text,
        }
        what = "base_differs"
        if adds_up(measures[key[1]]) and min(prior, last.value) > 0:
            what = "base_revised"
            by_old, by_new = (
                100 * (Fraction(row.value) / Fraction(base) - 1) for base in (last.value, prior)
            )
            facts |= {"by_old": shown(by_old), "by_new": shown(by_new)}
            facts["effect"] = _signed(by_new - by_old)
        place = row.source.at(row.line)
        yield Finding("W103", place, Statement(what, facts), explained=row.explained)


def _in_other_unit(comparisons: Comparisons, suspect: Comparison) -> bool:
    """Return whether last year's two figures differ by the power of ten that W104 questions."""
    jump = comparisons.jumps.get(suspect.key) or comparisons.echoes.get(suspect.key)
    prior, last = suspect.prior, suspect.last
    if jump is None or prior is None or last is None or min(prior, last.value) <= 0:
        return False
    ratio = Fraction(prior) / Fraction(last.value)
    return is_about(ratio, jump.exponent) or is_about(ratio, -jump.exponent)


def _signed(points: Fraction) -> str:
    return f"+{shown(points)}" if points > 0 else shown(points)


def extraordinary_growth(comparisons: Comparisons) -> Iterator[Finding]:
    """W105: a growth rate beyond 30 % up or down has a reason that should be known.

    Why: most are slips of base or unit; the true ones (a merger, a new plant) are asked about
    anyway.

    It holds for the reported rate of any flow or stock and, if the measure is nominal or no rate is
    reported, for the one computed from the stated 上年同期, else from last year's figure. Exactly
    30 % is not beyond. Of two rates beyond, the reported one is named.

    Does not apply to rates and ranks, which do not grow in percent; where the base is missing, zero
    or negative; nor to a figure that W104 questions, or one that returns from such a jump.

    Fix: correct the figure; if it is right, give the reason in the row's note.

    Passes::

        area,period,measure,value,prior,growth
        zone,2025,revenue,130,100,
        zone,2025,gdp,140,100,9.8
        zone,2025,rank,40,20,

    Fails::

        area,period,measure,value,prior,growth
        zone,2025,revenue,130.1,100,
    """
    submission = comparisons.submission
    reported = set(comparisons.extraordinary)
    for key in comparisons.extraordinary:
        if not comparisons.is_jump(key):
            rate = submission.rates[key]
            facts = facts_of(submission, key) | {"growth": _beyond(Fraction(rate.value))}
            statement = Statement("reported_growth_extraordinary", facts)
            yield Finding("W105", rate.source.at(rate.line), statement, explained=rate.explained)
    for suspect in comparisons.suspects:
        if suspect.key in reported or comparisons.is_jump(suspect.key):
            continue
        measure = submission.measures[suspect.key[1]]
        growth = suspect.growth
        decides = suspect.rate is None or measure.growth == "nominal"
        if growth is None or abs(growth) <= LIMIT or not decides or not adds_up(measure):
            continue
        row = suspect.level
        facts = facts_of(submission, suspect.key) | {
            "growth": _beyond(growth),
            "value": row.value,
            "base": suspect.base,
            "unit": measure.unit.text,
        }
        statement = Statement("computed_growth_extraordinary", facts)
        yield Finding("W105", row.source.at(row.line), statement, explained=row.explained)


def _beyond(growth: Fraction) -> str:
    """Return a growth rate with enough decimals to show that it is beyond the limit."""
    return shown(growth, against=Fraction(LIMIT if growth > 0 else -LIMIT))
