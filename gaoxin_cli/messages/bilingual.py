"""A text for people in both languages, side by side, so that neither can be forgotten."""

from __future__ import annotations

from typing import NamedTuple


class Text(NamedTuple):
    """What is said in English and in Chinese; ``{fact}`` stands for a fact of the statement."""

    en: str
    zh: str
