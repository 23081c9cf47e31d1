"""What a person sees of the value of a cell."""

from __future__ import annotations

from typing import NamedTuple

from gaoxin_cli.finding import Statement

_LONGEST_FACT = 200


class Shown(NamedTuple):
    """A text as it is shown."""

    text: str
    """Where there is a problem, the value as stored."""
    problem: Statement | None = None


def excerpt(text: str) -> str:
    """Return the start of a text from a file: enough for a message, however long it is."""
    stripped = text.strip()
    return stripped if len(stripped) <= _LONGEST_FACT else stripped[:_LONGEST_FACT] + "…"


def number_text(value: float) -> str:
    """Return the shortest decimal that stands for a number, without a point if it is whole."""
    return repr(value).removesuffix(".0")
