"""The sheet of verdicts: a row a target, its numbers as numbers, in the colours of the verdict."""

from __future__ import annotations

from collections.abc import Sequence

from gaoxin_cli.exact import Exact, shown
from gaoxin_cli.messages import Words
from gaoxin_cli.reports.book import Cell, Number
from gaoxin_cli.reports.naming import area_name, indicator_name, period_name, unit_name
from gaoxin_cli.reports.rounding import (
    DECIMALS,
    bound_text,
    completion_text,
    required_text,
    shortfall_text,
    value_text,
)
from gaoxin_cli.reports.verdict_table import notes, verdict_text
from gaoxin_cli.verdict import Result, Verdict

GROUNDS = {
    Verdict.MET: ("#DFF2E1", "#14532D"),
    Verdict.MISSED: ("#FBD9D7", "#8B1A10"),
    Verdict.ON_TRACK: ("#D9EEF7", "#0B4A66"),
    Verdict.BEHIND: ("#FFF0C2", "#6B4A00"),
    Verdict.NO_DATA: ("#EBDDF5", "#54246E"),
    Verdict.NOT_DUE: ("#F0F0F0", "#4A4A4A"),
}
"""Of each verdict the colours of ground and letters."""
_ALWAYS = (
    "book_area", "head_indicator", "book_year", "head_target", "head_actual", "book_unit",
    "head_verdict",
)  # fmt: skip
"""The columns that are there even if nothing stands in them."""


def painted(text: str, verdict: Verdict) -> Cell:
    """Return a text in the colours of a verdict."""
    return Cell(text, *GROUNDS[verdict], bold=verdict in (Verdict.MISSED, Verdict.BEHIND))


def number(value: Exact | None, text: str | None = None) -> Cell:
    """Return a cell with a number, as shown if that is given."""
    return Cell() if value is None else Cell(Number(value, text or shown(value, DECIMALS)))


def filled(
    columns: dict[str, list[Cell]], always: Sequence[str], words: Words
) -> tuple[list[str], list[list[Cell]]]:
    """Return heads and rows of the columns in which something stands."""
    kept = {
        head: cells
        for head, cells in columns.items()
        if head in always or any(cell.content is not None for cell in cells)
    }
    heads = [words.text(head.partition("#")[0]) for head in kept]
    return heads, [list(row) for row in zip(*kept.values(), strict=True)]


def verdict_table(results: Sequence[Result], words: Words) -> tuple[list[str], list[list[Cell]]]:
    """Return heads, and a row a verdict; units stand in columns of their own, to be filtered."""
    columns: dict[str, list[Cell]] = {} if results else {head: [] for head in _ALWAYS}
    several = len({result.plan.file for result in results}) > 1
    for result in results:
        for head, cell in _row(result, words, several=several).items():
            columns.setdefault(head, []).append(cell)
    return filled(columns, _ALWAYS, words)


def _row(result: Result, words: Words, *, several: bool) -> dict[str, Cell]:
    plan, target, rest, before = result.plan, result.target, result.rest, result.before
    value = value_text(result)
    shortfall = shortfall_text(result)
    missing = result.shortfall
    said = words.text("semicolon").join(notes(result, words))
    return {
        "book_plan": Cell(plan.id if several else None),
        "book_area": Cell(area_name(plan, target.area, words)),
        "head_indicator": Cell(indicator_name(plan, target.indicator, words)),
        "book_year": Cell(target.year),
        "book_period": Cell(period_name(result.period, words) if result.period else None),
        "head_target": Cell(bound_text(target.bound)),
        "book_required": number(result.required, required_text(result, value)),
        "head_actual": number(result.value, value),
        "book_unit": Cell(unit_name(result.unit, words) or None),
        "head_gap": number(result.gap),
        "head_verdict": painted(verdict_text(result, words), result.verdict),
        "book_grade": Cell(result.grade.name.within(words.language) if result.grade else None),
        "book_completion": number(result.completion, completion_text(result)),
        "head_shortfall": Cell(shortfall)
        if shortfall is not None and shortfall.startswith(">")
        else number(missing, shortfall),
        "book_unit#shortfall": _unit(missing is not None, result.shortfall_unit, words),
        "book_rest": number(rest.amount if rest else None),
        "book_unit#rest": _unit(rest is not None, rest.unit if rest else None, words),
        "book_rest_growth": number(rest.growth if rest else None),
        "book_before": Cell(words.text(f"verdict_{before.verdict}") if before else None),
        "book_before_value": number(before.value if before else None),
        "book_notes": Cell(said or None),
    }


def _unit(there: bool, unit: str | None, words: Words) -> Cell:  # noqa: FBT001 - one use, plain
    return Cell((unit_name(unit, words) or None) if there else None)
