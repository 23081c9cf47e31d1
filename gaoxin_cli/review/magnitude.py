"""W104: figures that look as if they were in the wrong unit."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from gaoxin_cli.exact import shown
from gaoxin_cli.finding import Finding, Statement
from gaoxin_cli.observation import Key, KnownMeasure, Source, facts_of
from gaoxin_cli.period import Period
from gaoxin_cli.review.comparison import Comparison, Comparisons, Jump
from gaoxin_cli.review.cross_sections import adds_up
from gaoxin_cli.unit import Unit, parse_unit

_EXPONENTS = (1, 3, 4, 5)
_ABOUT = {e: (Fraction(7 * 10**e, 10), Fraction(13 * 10**e, 10)) for e in _EXPONENTS}
_ABOUT |= {-e: (1 / highest, 1 / lowest) for e, (lowest, highest) in _ABOUT.items()}
_CALM = Fraction(1, 3), Fraction(3)
_SMALL_COUNT = 100
_TO_NOTHING = -100
_PREFIXES = {0: "", 3: "千", 4: "万", 6: "百万", 8: "亿", 12: "万亿"}
_PREFIXES_OF_COUNTS = {0: "", 4: "万", 8: "亿"}
_PREFIX_SIGNS = "十百千万亿"
_UNIT_OF_HEADER = re.compile(r"[(（]([^()（）]+)[)）]\s*$")


def unit_jump(comparisons: Comparisons) -> Iterator[Finding]:
    """W104: a figure does not jump by a power of ten that lies between two units in use.

    Why: 万元 read as 亿元, or a decimal point that slips, makes a figure too large or too small by
    such a power.

    A figure is questioned if its ratio to the same period of the year before (of the submission,
    else as stated beside it) is about 10, 1,000, 10⁴ or 10⁵, or one of these parts: within 30 % of
    it. What the reported growth explains is first taken off: with a reported growth of 900 %, ten
    times as much is no jump. The message names the units that may have been mixed up, and how many
    other figures of the same column, measure and period jump alike: if most do, the column's unit
    is wrong, else the row's.

    Does not apply to rates and ranks; without a figure above zero for the year before; to a tenfold
    change between counts of which one is below 100, unless a reported growth denies it, for few
    things can become ten times as many; nor to a figure that only returns to the old order of
    magnitude the year after a jump. What a jump explains is not reported as W102, W103 or W105
    again.

    Fix: correct the unit, in the row or in the column's name. If the jump is real, say why in a
    note.

    Passes::

        area,period,measure,value,growth
        zone,2024,events,2,
        zone,2025,events,20,900

    Fails::

        area,period,measure,value,growth
        zone,2024,revenue,860.5,
        zone,2025,revenue,9200000,6.9
        zone,2026,revenue,970.5,
    """
    alike = Counter(map(_column_of, comparisons.jumps.values()))
    for key, jump in comparisons.jumps.items():
        row = jump.comparison.level
        measure = comparisons.submission.measures[key[1]]
        power = f"{10 ** abs(jump.exponent):,}"
        facts = facts_of(comparisons.submission, key) | {
            "value": row.value,
            "unit": measure.unit.text,
            "base": jump.base,
            "before": key[2].year_before(),
            "factor": power if jump.exponent > 0 else f"1/{power}",
            "expected": shown(Fraction(row.value) / Fraction(10) ** jump.exponent),
            "alike": alike[_column_of(jump)] - 1,
        }
        what = "jump" if facts["alike"] == 0 else "jump_of_column"
        mixed = _mixed_units(measure.unit, row.source, jump.exponent)
        if mixed is not None:
            what += "_unit"
            facts["likely"], facts["read"] = mixed
        place = row.source.at(row.line)
        yield Finding("W104", place, Statement(what, facts), explained=row.explained)


def find_jumps(
    measures: Mapping[str, KnownMeasure], suspects: Iterable[Comparison]
) -> tuple[dict[Key, Jump], dict[Key, Jump]]:
    """Return the figures in what seems a wrong unit, and those that only return from one.

    The suspects must come with the earliest period first.
    """
    jumps: dict[Key, Jump] = {}
    echoes: dict[Key, Jump] = {}
    for suspect in suspects:
        area, measure_id, period = suspect.key
        measure = measures[measure_id]
        if not adds_up(measure):
            continue
        last = None if suspect.last is None else suspect.last.value
        for base in (last, suspect.prior):
            exponent = None if base is None else _exponent(suspect, base, measure.unit)
            if base is not None and exponent is not None:
                before = jumps.get((area, measure_id, period.year_before()))
                returns = base is last and before is not None and before.exponent == -exponent
                (echoes if returns else jumps)[suspect.key] = Jump(suspect, base, exponent)
                break
    return jumps, echoes


def is_about(ratio: Fraction, exponent: int) -> bool:
    """Return whether a ratio, or its inverse if it went down, is within 30 % of a power of ten."""
    lowest, highest = _ABOUT[exponent]
    return lowest <= ratio <= highest


def _exponent(suspect: Comparison, base: Decimal, unit: Unit) -> int | None:
    """Return the power of ten by which a figure jumped from a base, or None if it did not."""
    value = suspect.value
    if min(value, base) <= 0:
        return None
    ratio = Fraction(value) / Fraction(base)
    if _CALM[0] <= ratio <= _CALM[1]:
        return None
    rate = None if suspect.rate is None else Fraction(suspect.rate.value)
    unexplained = ratio if rate is None or rate <= _TO_NOTHING else ratio / (1 + rate / 100)
    sign = 1 if ratio > 1 else -1
    exponent = next((sign * e for e in _EXPONENTS if is_about(unexplained, sign * e)), None)
    if exponent in (1, -1) and rate is None and unit.is_count:
        smaller = Fraction(min(value, base)) * Fraction(10) ** unit.exponent
        return None if smaller < _SMALL_COUNT else exponent
    return exponent


def _column_of(jump: Jump) -> tuple[Source, str, Period, int]:
    """Return what figures that jump alike have in common."""
    _, measure, period = jump.comparison.key
    return jump.comparison.level.source, measure, period, jump.exponent


def _mixed_units(unit: Unit, source: Source, exponent: int) -> tuple[str, str] | None:
    """Return the unit a figure is likely in and the one it was read in, if both are in use.

    The row or the column's name may say what it was read in. Else one of the two is the measure's
    own unit, if possible as the larger one, for plans state their targets in large units.
    """
    named = _UNIT_OF_HEADER.search(source.column or "")
    stated = source.unit or (parse_unit(named[1]) if named else None)
    if stated is not None and stated.family == unit.family:
        likely = _named(stated, stated.exponent - exponent)
        return None if likely is None else (likely, stated.text)
    size = abs(exponent)
    larger, smaller = unit.text, _named(unit, unit.exponent - size)
    if smaller is None:
        smaller, raised = unit.text, _named(unit, unit.exponent + size)
        if raised is None:
            return None
        larger = raised
    return (smaller, larger) if exponent > 0 else (larger, smaller)


def _named(unit: Unit, exponent: int) -> str | None:
    """Return how a unit of the same base is written, or None if nobody writes it."""
    prefixes = _PREFIXES_OF_COUNTS if unit.is_count else _PREFIXES
    prefix = prefixes.get(exponent)
    return None if prefix is None else prefix + unit.text.lstrip(_PREFIX_SIGNS).lstrip()
