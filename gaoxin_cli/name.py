"""Names and notes in Chinese and English."""

from __future__ import annotations

from typing import Annotated

from gaoxin_cli.entry import After, Before, Entry, Must, Refused, key
from gaoxin_cli.finding import Statement
from gaoxin_cli.text import Language

Text = Annotated[str, Must(pattern=r"\S")]


class Name(Entry):
    """A text in one language or two; at least one is there."""

    zh: Text | None = key("In Chinese.", default=None)
    en: Text | None = key("In English.", default=None)

    @property
    def every(self) -> tuple[str, ...]:
        """The text in each language that has one."""
        return tuple(text for text in (self.zh, self.en) if text)

    def within(self, language: Language) -> str:
        """Return the text in a language, or in the other one if there is none in it."""
        preferred, other = (self.zh, self.en) if language == "zh" else (self.en, self.zh)
        return preferred or other or ""


def _from_text(given: object) -> object:
    """Return a text as a name that is the same in both languages."""
    return {"zh": given} if isinstance(given, str) else given


def _not_empty(name: Name) -> Name:
    if not name.every:
        raise Refused(Statement("expected_name"))
    return name


NameField = Annotated[Name, Before(_from_text, written=str | Name), After(_not_empty)]
