"""A score as a record: what formats for machines and spreadsheets say of it, key by key."""

from __future__ import annotations

from gaoxin_cli.exact import Exact, exact_text
from gaoxin_cli.messages import Words
from gaoxin_cli.reports.score_table import scoring_name
from gaoxin_cli.scores import Part, Score

Record = dict[str, str | int | None]


def score_record(score: Score, words: Words) -> Record:
    """Return the points of an area and its place; exact numbers are texts."""
    return {
        "plan": score.plan.id,
        "scoring": score.scoring,
        "scoring_name": scoring_name(score, words),
        "year": score.year,
        "period": None if score.period is None else str(score.period),
        "area": score.area,
        "area_name": score.plan.area_name(score.area, words.language),
        "points": exact_text(score.points),
        "out_of": exact_text(score.out_of),
        "percent": _number(score.percent),
        "place": score.place,
        "of": score.of,
    }


def part_record(score: Score, part: Part, words: Words) -> Record:
    """Return the points of an area for one indicator."""
    return {
        "indicator": part.indicator,
        "indicator_name": score.plan.indicator_name(part.indicator, words.language),
        "method": part.method,
        "points": exact_text(part.points),
        "out_of": exact_text(part.out_of),
        "value": _number(part.value),
        "bound": None if part.bound is None else str(part.bound),
        "reason": None if part.reason is None else words.say(part.reason),
    }


def _number(value: Exact | None) -> str | None:
    return None if value is None else exact_text(value)
