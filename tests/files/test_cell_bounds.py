"""One expression finds the cell that lies further out than the sheet says."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gaoxin_cli.files.cell_bounds import bounds_of
from gaoxin_cli.files.sheet import column_letters

COLUMNS, LINES = st.integers(1, 16_384), st.integers(1, 2_000_000)


@given(COLUMNS, LINES, COLUMNS, LINES)
def test_a_cell_is_beyond_bounds_or_within_what_they_allow(
    columns: int, lines: int, column: int, line: int
) -> None:
    bounds = bounds_of(columns, lines)
    assert bounds.columns >= columns
    assert bounds.lines >= lines
    cell = f'<c r="{column_letters(column - 1)}{line}">'.encode()
    is_within = bounds.beyond.search(cell) is None
    if column <= columns and line <= lines:
        assert is_within
    if is_within:
        assert column <= bounds.columns
        assert line <= bounds.lines


@given(COLUMNS, LINES)
def test_bounds_are_not_much_further_out_than_needed(columns: int, lines: int) -> None:
    bounds = bounds_of(columns, lines)
    assert bounds.lines <= max(99, lines + lines // 10 + 1)
    if columns <= 702:
        assert bounds.columns < columns + 26
