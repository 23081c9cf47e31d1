"""Statements on single cells: why one is no number."""

from __future__ import annotations

from gaoxin_cli.finding import Statement
from gaoxin_cli.number import MAX_DIGITS, MAX_EXPONENT, parse_number
from gaoxin_cli.tables.names import excerpt
from gaoxin_cli.text import narrow

_NUMBER_CHARACTERS = frozenset("0123456789.,eE+-%() ")


NOT_PERIODS = frozenset(("date_of_a_day", "date_from_months"))
"""Statements on a day that stands where a period should."""


def not_a_number(cell: str, problem: Statement | None = None) -> Statement:
    """Say that a cell holds no number, or none within the limits, or what its ``problem`` is."""
    facts: dict[str, object] = {"found": excerpt(cell)}
    if problem is not None:
        is_day = problem.what in NOT_PERIODS
        return Statement("date_for_a_figure", facts) if is_day else problem
    if cell.startswith("="):
        return Statement("formula", facts)
    text = narrow(cell)
    if not _NUMBER_CHARACTERS.issuperset(text.strip()):
        return Statement("not_a_number", facts)
    if text.count(",") == 1 and parse_number(text.replace(",", ".")) is not None:
        return Statement("decimal_comma", facts)
    if parse_number(text) is not None:
        return Statement("no_decimal_comma", facts)
    facts |= {"digits": MAX_DIGITS, "exponent": MAX_EXPONENT}
    return Statement("malformed_number", facts)
