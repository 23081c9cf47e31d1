"""The figures of a submission as they were understood, in long form."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from gaoxin_cli.finding import Location
from gaoxin_cli.observation import Key, LevelRow, RateRow
from gaoxin_cli.period import Period
from gaoxin_cli.submission import Submission


class FigureRead(NamedTuple):
    """What was read of a measure in an area and a period."""

    area: str
    period: Period
    measure: str
    value: Decimal | None
    """In the unit, with the digits that were given; None if only the growth rate was."""
    unit: str
    """That of the measure, also of the prior."""
    prior: Decimal | None
    """The same period a year before, as the value's own row states it."""
    growth: Decimal | None
    """The reported rate in percent, as it was given."""
    status: str
    """What the row says of it, and the footnote marks behind value and growth; empty if nothing."""
    note: str
    """Empty if there is none."""
    place: Location
    """Of the value; of the growth rate, where there is no value."""


def figures_read(
    submission: Submission,
    areas: Collection[str] = (),
    years: Collection[int] = (),
    period: Period | None = None,
) -> Iterator[FigureRead]:
    """Yield the figures that are left in the data, in the order of files, sheets and lines.

    Empty or None: of all areas, years, periods. A level and a growth rate are one entry, whichever
    rows they come from: its place is that of the level, status and note are those of both.
    """
    levels, rates = submission.levels, submission.rates

    def order(key: Key) -> tuple[int, int]:
        row = levels.get(key) or rates[key]
        sheet = submission.sheets[row.source.file, row.source.sheet]
        return sheet, row.line

    keys = [
        key
        for key in (*levels, *(key for key in rates if key not in levels))
        if (not areas or key[0] in areas)
        and (not years or key[2].year in years)
        and period in (None, key[2])
    ]
    keys.sort(key=order)
    for key in keys:
        area, measure, when = key
        level, rate = levels.get(key), rates.get(key)
        rows = [row for row in (level, rate) if row is not None]
        yield FigureRead(
            area,
            when,
            measure,
            level.value if level else None,
            submission.measures[measure].unit.text,
            level.prior if level else None,
            rate.value if rate else None,
            _joined(_statuses(submission, rows), " "),
            _joined(_notes(submission, rows), "; "),
            rows[0].source.at(rows[0].line),
        )


def _statuses(submission: Submission, rows: Iterable[LevelRow | RateRow]) -> Iterator[str]:
    for row in rows:
        source = row.source
        yield submission.statuses.get((source.file, source.sheet, row.line), "")
        if submission.footnotes:
            yield submission.footnotes.get(source.at(row.line), "")


def _notes(submission: Submission, rows: Iterable[LevelRow | RateRow]) -> Iterator[str]:
    return (submission.notes.get((row.source.file, row.source.sheet, row.line), "") for row in rows)


def _joined(texts: Iterable[str], separator: str) -> str:
    """Return the texts that say something, each once."""
    return separator.join(dict.fromkeys(filter(None, texts)))
