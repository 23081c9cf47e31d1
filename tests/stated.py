"""What rows state, by columns, for the tests that make their figures themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gaoxin_cli.decimals import Decimals
from gaoxin_cli.figures import Stated
from gaoxin_cli.observation import Key, LevelRow, RateRow


def in_columns(keys: Sequence[Key], rows: Sequence[LevelRow | RateRow]) -> Stated:
    """The rows of some keys in columns."""
    return Stated(
        [key[0] for key in keys],
        [key[1] for key in keys],
        [key[2] for key in keys],
        Decimals.of(row.value for row in rows),
        [row.source for row in rows],
        [row.line for row in rows],
        [row.explained for row in rows],
        Decimals.of(row.prior if isinstance(row, LevelRow) else None for row in rows),
    )


def stating(rows: Mapping[Key, LevelRow | RateRow]) -> Stated:
    """The same of rows by their keys."""
    return in_columns(list(rows), list(rows.values()))
