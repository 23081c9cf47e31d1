"""Names and notes in Chinese and English."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from gaoxin_cli.text import Language


class Name(BaseModel):
    """A text in one language or two; at least one is there."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    zh: str | None = Field(None, pattern=r"\S", description="In Chinese.")
    en: str | None = Field(None, pattern=r"\S", description="In English.")

    @model_validator(mode="after")
    def _is_there(self) -> Name:
        if not self.every:
            raise PydanticCustomError("empty_name", "no name in any language")
        return self

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


NameField = Annotated[Name, BeforeValidator(_from_text, json_schema_input_type=str | Name)]
