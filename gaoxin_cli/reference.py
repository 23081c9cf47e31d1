"""References: ids in a plan file that stand for something defined elsewhere in it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple, get_args

from gaoxin_cli.entry import Entry, Must, types_of

Section = Literal["area", "measure", "indicator"]
Way = tuple[str | int, ...]
"""The way to a place in a plan file, key by key."""
Id = Annotated[str, Must(pattern=r"\S")]


class RefersTo(NamedTuple):
    """What an id stands for; the mark of a reference in the type of an entry's field."""

    section: Section


AreaId = Annotated[Id, RefersTo("area")]
MeasureId = Annotated[Id, RefersTo("measure")]
IndicatorId = Annotated[Id, RefersTo("indicator")]


class Reference(NamedTuple):
    """An id that an entry gives, where it stands, and what it is the id of."""

    way: Way
    id: str
    section: Section


def references(entry: Entry) -> Iterator[Reference]:
    """Yield every reference in the fields of an entry: single ids, lists of them, keys of mappings.

    They are found by the types of the fields, so that a new field can't be forgotten.
    """
    kind: Any = type(entry)  # which mypy doesn't know to be hashable
    for field, section in _reference_fields(kind):
        value = getattr(entry, field)
        if isinstance(value, str):
            yield Reference((field,), value, section)
        elif isinstance(value, tuple):
            for index, listed in enumerate(value):
                yield Reference((field, index), listed, section)
        elif isinstance(value, dict):
            for key in value:
                yield Reference((field, key), key, section)


@cache
def _reference_fields(entry: Any) -> tuple[tuple[str, Section], ...]:  # noqa: ANN401 - a class of entries
    sections = ((name, _section(hint)) for name, hint in types_of(entry).items())
    return tuple((name, section) for name, section in sections if section is not None)


def _section(hint: Any) -> Section | None:  # noqa: ANN401 - a type, in whatever form
    """Return what the ids in a type stand for, however deep they stand in it."""
    if isinstance(hint, RefersTo):
        return hint.section
    return next(filter(None, map(_section, get_args(hint))), None)
