"""The overall picture in a circular: how many targets are reached, where best, what changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Literal

from gaoxin_cli.messages import Words
from gaoxin_cli.reports.circular_blocks import Block, Column, Paragraph, Table
from gaoxin_cli.reports.circular_wording import (
    amount,
    enumerated,
    period_in_words,
    sentences,
    value_in_words,
    where,
)
from gaoxin_cli.reports.naming import area_name
from gaoxin_cli.reports.rounding import before_text, required_text, value_text
from gaoxin_cli.verdict import Before, Result, Verdict

GOOD = (Verdict.MET, Verdict.ON_TRACK)


def overall(results: Sequence[Result], words: Words) -> Iterator[Block]:
    """Yield a paragraph a year, with a table where there are several areas, then what changed."""
    judged = [result for result in results if result.verdict is not Verdict.NOT_DUE]
    for year in dict.fromkeys(result.target.year for result in judged):
        of_year = [result for result in judged if result.target.year == year]
        yield Paragraph(sentences(_year(of_year, words), words))
        if len({result.target.area for result in of_year}) > 1:
            yield _by_area(of_year, words)
    waiting = [result.target.year for result in results if result.verdict is Verdict.NOT_DUE]
    if waiting:
        years = enumerated(map(str, sorted(set(waiting))), words)
        yield Paragraph(words.text("circular_not_due", years=years, count=len(waiting)))
    yield from _changes(judged, words)


def _year(results: Sequence[Result], words: Words) -> Iterator[str]:
    periods = sorted({result.period for result in results if result.period})
    verdicts = enumerated(_counts(results, words), words)
    facts = {
        "year": results[0].target.year,
        "period": enumerated((period_in_words(period, words) for period in periods), words),
        "count": len(results),
    }
    yield words.text("circular_judged", **facts) + verdicts
    for key, count in (
        ("circular_provisional", sum(result.target.provisional for result in results)),
        ("circular_waived", sum(result.target.waived is not None for result in results)),
    ):
        if count:
            yield words.text(key, count=count)
    yield from _extremes(results, words)
    yield from _grades(results, words)
    reached = [result for result in results if result.reached]
    if reached:
        names = enumerated((where(result, words) for result in reached), words)
        yield words.text("circular_reached", count=len(reached)) + names


def _counts(results: Iterable[Result], words: Words) -> Iterator[str]:
    counts = Counter(result.verdict for result in results)
    for verdict in filter(counts.get, Verdict):
        name = words.text(f"verdict_{verdict}")
        yield words.text("so_many_of", count=counts[verdict], verdict=name)


def _extremes(results: Sequence[Result], words: Words) -> Iterator[str]:
    """Yield which areas have the largest and the smallest part of their targets reached."""
    counts = Counter(result.target.area for result in results)
    good = Counter(result.target.area for result in results if result.verdict in GOOD)
    parts = {area: Fraction(good[area], counts[area]) for area in counts}
    best, worst = max(parts.values()), min(parts.values())
    if best == worst:
        return
    ends = []
    for key, part in (("circular_best", best), ("circular_worst", worst)):
        areas = [area for area, its in parts.items() if its == part]
        said = (
            area_name(results[0].plan, area, words)
            + words.text("circular_part", good=good[area], count=counts[area])
            for area in areas
        )
        ends.append(words.text(key) + enumerated(said, words))
    yield words.text("semicolon").join(ends)


def _grades(results: Sequence[Result], words: Words) -> Iterator[str]:
    counts = Counter(result.plan.grades.index(result.grade) for result in results if result.grade)
    if counts:
        grades = results[0].plan.grades
        names = {number: grades[number].name.within(words.language) for number in counts}
        said = (
            words.text("grade_count", grade=names[number], count=counts[number])
            for number in sorted(counts)
        )
        yield words.text("circular_grades") + enumerated(said, words)


def _by_area(results: Sequence[Result], words: Words) -> Table:
    verdicts = [one for one in Verdict if any(result.verdict is one for result in results)]
    counts = Counter((result.target.area, result.verdict) for result in results)
    columns = (
        Column(words.text("column_area")),
        Column(words.text("column_judged"), right=True),
        *(Column(words.text(f"verdict_{one}").capitalize(), right=True) for one in verdicts),
    )
    rows = (
        (
            area_name(results[0].plan, area, words),
            str(sum(counts[area, verdict] for verdict in verdicts)),
            *(str(counts[area, verdict]) for verdict in verdicts),
        )
        for area in dict.fromkeys(result.target.area for result in results)
    )
    caption = words.text("table_of_areas", year=results[0].target.year)
    return Table(caption, columns, tuple(rows))


def _changes(results: Sequence[Result], words: Words) -> Iterator[Paragraph]:
    """Yield what is worse and better than in the submission before."""
    befores = [result.before for result in results if result.before]
    period = max((before.period for before in befores if before.period), default=None)
    if period is None:
        return
    then = period_in_words(period, words)
    changes: tuple[tuple[Literal["worse", "better"], str], ...] = (
        ("worse", "circular_worse"),
        ("better", "circular_better"),
    )
    if not any(result.change for result in results):
        yield Paragraph(words.text("circular_unchanged", period=then))
    for change, key in changes:
        changed = [
            _turned(result, result.before, words)
            for result in results
            if result.before and result.change == change and not result.target.forgiven
        ]
        if changed:
            said = words.text(key, period=then, count=len(changed))
            yield Paragraph(sentences([said + enumerated(changed, words)], words))


def _turned(result: Result, before: Before, words: Words) -> str:
    """Return a target with its value before and now, or its verdict where values don't tell."""
    number = before_text(before, result.target.bound)
    value = value_in_words(result, words)
    is_scaled = required_text(result, value_text(result)) is not None
    if number is None or value is None or is_scaled:
        facts = {
            "before": words.text(f"verdict_{before.verdict}"),
            "now": words.text(f"verdict_{result.verdict}"),
        }
    else:
        facts = {"before": amount(number, result.unit, words), "now": value}
    return where(result, words) + words.text("circular_turned", **facts)
