"""Measures in % whose figures were given as fractions: 0.0929 for 9.29 %."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from gaoxin_cli.observation import Key, LevelRow
from gaoxin_cli.period import Period
from gaoxin_cli.review.comparison import FractionLevels
from gaoxin_cli.review.cross_sections import CrossSection
from gaoxin_cli.submission import Submission

_FEWEST = 3
_HUNDREDFOLD = Decimal(50), Decimal(200)
_ROUNDING = Decimal("0.005")
_ONE = Decimal(1)

Sheet = tuple[str, str | None]
"""A file and, in a workbook, the sheet."""
Rows = dict[Key, LevelRow]


def is_percentage(column: CrossSection) -> bool:
    """Return whether figures are of a measure in %."""
    unit = column.measure.unit
    return column.measure.kind == "rate" and unit.is_percent and not unit.exponent


def find_fraction_levels(
    submission: Submission, percentages: Sequence[CrossSection]
) -> list[FractionLevels]:
    """Return the measures in % of which figures in a sheet look like fractions.

    What they are known by is told by :func:`rates_as_fractions`.
    """
    sheets: dict[Sheet, dict[str, Rows]] = {}
    for key, row in _with_small_ones(submission, percentages):
        sheet = row.source.file, row.source.sheet
        sheets.setdefault(sheet, {}).setdefault(key[1], {})[key] = row
    found = (_fractions(submission, measures) for measures in sheets.values())
    return [_summary(rows) for of_sheet in found for rows in of_sheet if rows]


def _fractions(submission: Submission, measures: Mapping[str, Rows]) -> Iterator[Rows]:
    """Yield for each measure of a sheet the figures that look like fractions."""
    small = {id_: rows for id_, rows in measures.items() if all(map(_is_small, rows.values()))}
    parts = _add_up_to_one(small.values())
    every = [row for rows in small.values() for row in rows.values()]
    alike = len(small) == len(measures) and _are_fine(every)
    for id_, rows in measures.items():
        beside = {key: _is_hundredth(submission, key, row) for key, row in rows.items()}
        known = [said for said in beside.values() if said is not None]
        if id_ not in small:
            yield {k: row for k, row in rows.items() if beside[k] and _is_fine(row)}
        elif known:
            yield rows if 2 * sum(known) > len(known) else {}
        else:
            yield rows if parts or alike or _are_fine(list(rows.values())) else {}


def _with_small_ones(
    submission: Submission, percentages: Sequence[CrossSection]
) -> Iterator[tuple[Key, LevelRow]]:
    """Yield the figures that aren't zero of the measures of which some are small.

    Not those converted from ‰, whose decimals say nothing.
    """
    filled = [column for column in percentages if column.values]
    doubtful = {column.id for column in filled if min(column.values.values()) <= column.one}
    for column in filled:
        if column.id in doubtful:
            for area, value in column.values.items():
                row = submission.levels[column.key(area)]
                if value and row.source.unit is None:
                    yield column.key(area), row


def _is_small(row: LevelRow) -> bool:
    return -_ONE <= row.value <= _ONE


def _is_fine(row: LevelRow, decimals: int = 3) -> bool:
    """Return whether a figure has so many decimals."""
    return row.value != round(row.value, decimals - 1)


def _are_fine(rows: list[LevelRow]) -> bool:
    """Return whether there are at least three figures, and most have three decimals or more."""
    return len(rows) >= _FEWEST and 2 * sum(map(_is_fine, rows)) > len(rows)


def _add_up_to_one(measures: Iterable[Rows]) -> bool:
    """Return whether figures of one area and period, as parts of a whole, mostly add up to 1."""
    parts: dict[tuple[str, Period], list[Decimal]] = {}
    for rows in measures:
        for (area, _, period), row in rows.items():
            parts.setdefault((area, period), []).append(row.value)
    wholes = [values for values in parts.values() if len(values) > 1]
    close = [v for v in wholes if min(v) > 0 and abs(sum(v) - _ONE) <= _ROUNDING]
    return sum(map(len, close)) >= _FEWEST and 2 * len(close) > len(wholes)


def _is_hundredth(submission: Submission, key: Key, row: LevelRow) -> bool | None:
    """Return whether a figure is about a hundredth of that of the year before or after.

    None where there is none, or one that may be a fraction itself.
    """
    area, measure, period = key
    levels = submission.levels
    near = (levels.get((area, measure, period.same_in(period.year + step))) for step in (-1, 1))
    other = next((other for other in near if other and not _is_small(other)), None)
    if other is None or not _is_small(row):
        return None
    least, most = _HUNDREDFOLD
    return _is_fine(row, 2) and least <= other.value / row.value <= most


def _summary(rows: Rows) -> FractionLevels:
    key, row = min(rows.items(), key=lambda item: item[1].line)
    return FractionLevels(key, row, len(rows))
