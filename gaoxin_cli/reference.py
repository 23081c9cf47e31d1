"""References: ids in a plan file that stand for something defined elsewhere in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_type_hints

from pydantic import BaseModel, Field

Section = Literal["area", "measure", "indicator"]
Way = tuple[str | int, ...]
"""The way to a place in a plan file, key by key."""
Id = Annotated[str, Field(pattern=r"\S")]


@dataclass(frozen=True, slots=True)
class RefersTo:
    """What an id stands for; the mark of a reference in the type of a model's field."""

    section: Section


AreaId = Annotated[Id, RefersTo("area")]
MeasureId = Annotated[Id, RefersTo("measure")]
IndicatorId = Annotated[Id, RefersTo("indicator")]


class Reference(NamedTuple):
    """An id that a model gives, where it stands, and what it is the id of."""

    way: Way
    id: str
    section: Section


def references(model: BaseModel) -> Iterator[Reference]:
    """Yield every reference in the fields of a model: single ids, lists of them, keys of mappings.

    They are found by the types of the fields, so that a new field can't be forgotten.
    """
    for field, section in _reference_fields(type(model)):
        value = getattr(model, field)
        if isinstance(value, str):
            yield Reference((field,), value, section)
        elif isinstance(value, tuple):
            for index, listed in enumerate(value):
                yield Reference((field, index), listed, section)
        elif isinstance(value, dict):
            for key in value:
                yield Reference((field, key), key, section)


@cache
def _reference_fields(model: type[BaseModel]) -> tuple[tuple[str, Section], ...]:
    hints = get_type_hints(model, include_extras=True)
    sections = ((name, _section(hints[name])) for name in model.model_fields)
    return tuple((name, section) for name, section in sections if section is not None)


def _section(hint: Any) -> Section | None:  # noqa: ANN401 - a type, in whatever form
    """Return what the ids in a type stand for, however deep they stand in it."""
    if isinstance(hint, RefersTo):
        return hint.section
    return next(filter(None, map(_section, get_args(hint))), None)
