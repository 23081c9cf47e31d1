"""What entries of a file are made of: their keys, and what may stand behind each.

All of it is told by the types of fields, once. ``entry_reader`` goes by that to read what is sound;
only for what isn't, and for JSON Schema, pydantic is loaded, to which the same types say the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import MISSING, Field, dataclass, field, fields
from functools import cache
from inspect import cleandoc, get_annotations
from typing import Annotated, Any, ClassVar, Literal, dataclass_transform, get_args

from gaoxin_cli.finding import Statement


class Refused(ValueError):  # noqa: N818 - what a rule does, not a defect
    """A value can't stand where it does."""

    def __init__(self, expected: Statement) -> None:
        """Keep what was expected in its place."""
        super().__init__(expected.what)
        self.expected = expected


class Wrong(ValueError):  # noqa: N818 - as above
    """A value is of its type, and yet can't be right."""

    def __init__(self, what: str, **facts: object) -> None:
        """Keep the statement that says why."""
        super().__init__(what)
        self.statement = Statement(what, facts)


class Mark:
    """What ``Annotated`` says of a type; pydantic unpacks it into marks of its own."""

    __is_annotated_types_grouped_metadata__: Literal[True] = True

    def __iter__(self) -> Iterator[object]:
        """Yield the marks that say the same to pydantic."""
        raise NotImplementedError


class Must(Mark):
    """Rules for a value, by the names that they have in a ``Field`` of pydantic."""

    def __init__(self, **rules: Any) -> None:  # noqa: ANN401 - a limit is of the type it limits
        self.rules = rules

    def __iter__(self) -> Iterator[object]:
        """Yield the field."""
        from pydantic import Field

        yield Field(**self.rules)


class Before(Mark):
    """What turns the forms in which a value may be written into the one that its type has."""

    def __init__(self, function: Callable[[object], object], written: object) -> None:
        self.function = function
        self.written = written
        """The type of all these forms."""

    def __iter__(self) -> Iterator[object]:
        """Yield a validator that goes before."""
        from pydantic import BeforeValidator

        yield BeforeValidator(self.function, json_schema_input_type=self.written)


class Made(Before):
    """What makes a value, of a type that isn't looked into, from how it is written."""

    def __iter__(self) -> Iterator[object]:
        """Yield a validator in place of the type's own."""
        from pydantic import PlainValidator

        yield PlainValidator(self.function, json_schema_input_type=self.written)


class After(Mark):
    """What looks at a value that is of its type, and may refuse it."""

    def __init__(self, function: Callable[[Any], object]) -> None:
        self.function = function

    def __iter__(self) -> Iterator[object]:
        """Yield a validator that comes after."""
        from pydantic import AfterValidator

        yield AfterValidator(self.function)


Flag = Annotated[bool, Must(strict=True)]


def key(
    description: str,
    *,
    default: Any = MISSING,  # noqa: ANN401 - of the field's type
    default_factory: Callable[[], Any] | None = None,
    written: str | None = None,
) -> Any:  # noqa: ANN401 - what stands behind the name of a field is of its type
    """Return the field of a key, which must be there if there is no default.

    ``written`` is how the key is written in the file, if not as the field is called.
    """
    metadata: dict[str, Any] = {"description": description}
    if written is not None:
        metadata["alias"] = written
    if default_factory is None:
        return field(default=default, metadata=metadata)
    metadata["json_schema_extra"] = {"default": default_factory()}
    return field(default_factory=default_factory, metadata=metadata)


def _described(schema: dict[str, Any], entry: type[Entry]) -> None:
    """Say in JSON Schema what an entry is, which not every version of pydantic does by itself."""
    schema["description"] = cleandoc(entry.__doc__ or "")


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(key,))
class Entry:
    """A mapping of a file: a field is a key, and other keys are errors. It never changes.

    Every class below is a dataclass, with the methods of this one: to write them anew for each
    takes ten times as long as all else that its definition takes.
    """

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __pydantic_config__: ClassVar = {"extra": "forbid", "json_schema_extra": _described}

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        dataclass(init=False, repr=False, eq=False, kw_only=True)(cls)

    def __init__(self, **given: Any) -> None:  # noqa: ANN401 - each of its field's type
        for one in fields(self):
            if one.name in given:
                self.__dict__[one.name] = given.pop(one.name)
            elif one.default_factory is not MISSING:
                self.__dict__[one.name] = one.default_factory()
            elif one.default is not MISSING:
                self.__dict__[one.name] = one.default
            else:
                raise TypeError(f"{type(self).__name__} needs {one.name}")
        if given:
            raise TypeError(f"{type(self).__name__} has no {', '.join(given)}")

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__}.{name} doesn't change")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash(tuple(vars(self).values()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"


def keys_of(entry: type[Entry]) -> dict[str, Field[Any]]:
    """Return the fields by their keys, as a file writes them."""
    return {one.metadata.get("alias", one.name): one for one in fields(entry)}


def is_needed(one: Field[Any]) -> bool:
    """Say whether a key must be there."""
    return one.default is MISSING and one.default_factory is MISSING


def tagged(tag: str, entries: Iterable[type[Entry]]) -> dict[str, type[Entry]]:
    """Return entries of several kinds by the words that the key ``tag`` has for them."""
    return {word: one for one in entries for word in get_args(types_of(one)[tag])}


def types_of(entry: type[Entry]) -> dict[str, Any]:
    """Return the types of fields by their names, with all that their marks say."""
    told: dict[str, Any] = {}
    for base in reversed(entry.__mro__):
        told |= _annotations(base)
    return {one.name: told[one.name] for one in fields(entry)}


@cache
def _annotations(one: type) -> dict[str, Any]:
    return get_annotations(one, eval_str=True)
