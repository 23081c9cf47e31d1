"""Sound entries of a file, read by the types of their fields; what isn't sound is pydantic's.

What is read here pydantic would accept too, with the same result. It need not be so the other way
round: whatever isn't plainly right is refused here, and left to pydantic, which says all that is
wrong. So a sound file is read without pydantic, whose import and models would take as long as all
else in a check of 1,000 rows.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from types import UnionType
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Literal,
    NoReturn,
    TypeVar,
    Union,
    get_args,
    get_origin,
)

from gaoxin_cli.entry import (
    After,
    Before,
    Entry,
    Made,
    Mark,
    Must,
    is_needed,
    keys_of,
    tagged,
    types_of,
)

if TYPE_CHECKING:
    from pydantic import TypeAdapter, ValidationError

Kept = TypeVar("Kept", bound=Entry)
Reader = Callable[[Any], Any]
"""What makes a value of a type from plain data.

Raises:
    ValueError: the value isn't plainly right.

"""
_RULES: Mapping[str, Callable[[Any, Any], object]] = {
    "ge": operator.ge,
    "le": operator.le,
    "min_length": lambda value, least: len(value) >= least,
    "max_length": lambda value, most: len(value) <= most,
    "pattern": lambda text, pattern: re.search(pattern, text),
    "strict": lambda _, strict: strict,
    "json_schema_extra": lambda _, __: True,
}
"""By the names of ``Must``: whether a value, which is of its type, follows a rule."""


def read_entry(entry: type[Kept], given: object) -> Kept | ValidationError:
    """Return the entry that plain data states, or all that is wrong with that."""
    sound = read_sound(entry, given)
    return validated(entry, given) if sound is None else sound


def validated(entry: type[Kept], given: object) -> Kept | ValidationError:
    """Return the same, as pydantic sees it."""
    from pydantic import ValidationError

    hint: Any = entry  # which mypy doesn't know to be hashable
    try:
        seen: Kept = _adapter(hint).validate_python(given)
    except ValidationError as error:
        return error
    return seen


@cache
def _adapter(entry: Any) -> TypeAdapter[Any]:  # noqa: ANN401 - a class of entries
    from pydantic import TypeAdapter

    return TypeAdapter(entry)


def read_sound(entry: type[Kept], given: object) -> Kept | None:
    """Return the entry that plain data states; None if pydantic must look at it."""
    hint: Any = entry  # which mypy doesn't know to be hashable
    try:
        read: Kept = _reader(hint)(given)
    except ValueError:
        return None
    return read


@cache
def _reader(hint: Any) -> Reader:  # noqa: ANN401 - a type, in whatever form
    """Return the reader of a type."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _marked(arguments[0], [one for one in hint.__metadata__ if isinstance(one, Mark)])
    if origin in (Union, UnionType):
        return partial(_first, tuple(map(_reader, arguments)))
    if origin is Literal:
        return partial(_one_of, arguments)
    if origin in (tuple, dict):
        reads = _listed if origin is tuple else _mapped
        return partial(reads, *(_reader(one) for one in arguments if one is not ...))
    if isinstance(hint, type) and issubclass(hint, Entry):
        fields, types = keys_of(hint), types_of(hint)
        readers = {key: (one.name, _reader(types[one.name])) for key, one in fields.items()}
        needed = frozenset(key for key, one in fields.items() if is_needed(one))
        return partial(_entered, hint, readers, needed)
    return partial(_plain, hint)


def _marked(hint: Any, marks: Sequence[Mark]) -> Reader:  # noqa: ANN401 - as above
    """Return the reader of a type with marks, of which the last is the outermost."""
    match marks:
        case (*_, Made() as mark):
            return mark.function
        case (Must(rules={"discriminator": tag}),):
            return partial(_tagged, tag, tagged(tag, get_args(hint)))
        case (*inner, Before() as mark):
            return partial(_changed, mark.function, _marked(hint, inner))
        case (*inner, After() as mark):
            return partial(_changed, _marked(hint, inner), mark.function)
        case (*inner, Must() as mark):
            return partial(_limited, _marked(hint, inner), mark.rules)
    return _reader(hint)


def _refuse() -> NoReturn:
    raise ValueError


def _plain(kind: type, given: object) -> object:
    return given if type(given) is kind else _refuse()


def _one_of(known: tuple[object, ...], given: object) -> object:
    return given if type(given) is str and given in known else _refuse()


def _first(readers: tuple[Reader, ...], given: object) -> object:
    """Return what the first of several types makes of a value."""
    for reader in readers:
        try:
            return reader(given)
        except ValueError:
            continue
    _refuse()


def _listed(reader: Reader, given: object) -> tuple[object, ...]:
    return tuple(map(reader, given)) if isinstance(given, list | tuple) else _refuse()


def _mapped(name: Reader, value: Reader, given: object) -> dict[object, object]:
    if type(given) is not dict:
        _refuse()
    return {name(key): value(one) for key, one in given.items()}


def _changed(first: Reader, then: Reader, given: object) -> object:
    return then(first(given))


def _limited(reader: Reader, rules: Mapping[str, object], given: object) -> object:
    """Return a value that follows rules; of one that isn't known here only pydantic can say it."""
    value = reader(given)
    if all(rule in _RULES and _RULES[rule](value, limit) for rule, limit in rules.items()):
        return value
    _refuse()


def _tagged(tag: str, kinds: Mapping[str, Any], given: object) -> object:
    """Return the entry of one of several classes, that which the key ``tag`` names."""
    kind = given.get(tag) if type(given) is dict else None
    return _reader(kinds[kind])(given) if type(kind) is str and kind in kinds else _refuse()


def _entered(
    entry: type[Entry],
    readers: Mapping[str, tuple[str, Reader]],
    needed: frozenset[str],
    given: object,
) -> Entry:
    if type(given) is not dict or not needed <= given.keys() <= readers.keys():
        _refuse()
    read = ((*readers[key], value) for key, value in given.items())
    return entry(**{name: reader(value) for name, reader, value in read})
