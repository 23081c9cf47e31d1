"""JSON as it is printed: indented, one member a line, and all text in it safe to print."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

from gaoxin_cli.text import is_plain, printable

Content = object
"""A text, whole number or None, or a dict, list or iterator of contents; the keys are ours."""


def written(content: Content) -> str:
    """Return content as ``json.dumps(content, indent=1)`` writes it.

    Every text is made printable: in a terminal the document is safe as it stands.
    """
    return "".join(_parts(content, ""))


def _parts(content: Content, pad: str) -> Iterator[str]:
    """Yield what is written of content below a line indented by pad; each entry of a list whole."""
    if isinstance(content, dict):
        start, end, inside = "{", "}", _members(content, pad + " ")
    elif isinstance(content, list | Iterator):
        start, end, inside = "[", "]", (["".join(_parts(one, pad + " "))] for one in content)
    else:
        yield one_line(content)
        return
    yield start
    between = f"\n{pad} "
    for parts in inside:
        yield between
        yield from parts
        between = f",\n{pad} "
    yield end if between[0] == "\n" else f"\n{pad}{end}"


def one_line(content: Content) -> str:
    """Return content on a single line, as ``json.dumps(content)`` writes it."""
    return _encoder(", ").encode(_safe(content))


def _members(content: dict[str, Content], pad: str) -> Iterator[Iterable[str]]:
    """Yield the parts of each member of an object; all scalars in a row are a single one."""
    flat: dict[str, Content] = {}
    for key, value in content.items():
        if isinstance(value, str | int) or not value:
            flat[key] = value
            continue
        if flat:
            yield [_flat(flat, pad)]
            flat = {}
        yield chain([f'"{key}": '], _parts(value, pad))
    if flat:
        yield [_flat(flat, pad)]


def _flat(members: dict[str, Content], pad: str) -> str:
    """Return members that are scalars, or empty, one a line: by one call of the quick encoder."""
    encoder = _encoder(f",\n{pad}")
    text = encoder.encode(members)[1:-1]
    # Without a backslash all texts stand there as they are, so that one look at all is enough.
    if "\\" in text or not is_plain(text.replace("\n", "")):
        text = encoder.encode(_safe(members))[1:-1]
    return text


@cache
def _encoder(between: str) -> json.JSONEncoder:
    return json.JSONEncoder(ensure_ascii=False, separators=(between, ": "))


def _safe(content: Content) -> Content:
    """Return the same with every text made printable."""
    if isinstance(content, str):
        return printable(content)
    if isinstance(content, dict):
        return {key: _safe(value) for key, value in content.items()}
    return [_safe(value) for value in content] if isinstance(content, list) else content
