"""JSON as it is printed: indented, one member a line, and all text in it safe to print."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache

from gaoxin_cli.text import is_plain, printable

Content = object
"""A text, whole number or None, or a dict, list or iterator of contents; the keys are ours."""


def written(content: Content, pad: str = "") -> str:
    """Return content as ``json.dumps(content, indent=1)`` writes it, below a line indented by pad.

    Every text is made printable: in a terminal the document is safe as it stands.
    """
    if isinstance(content, dict):
        return _enclosed("{", list(_members(content, pad + " ")), pad, "}")
    if isinstance(content, list | Iterator):
        return _enclosed("[", [written(one, pad + " ") for one in content], pad, "]")
    return one_line(content)


def one_line(content: Content) -> str:
    """Return content on a single line, as ``json.dumps(content)`` writes it."""
    return _encoder(", ").encode(_safe(content))


def _enclosed(start: str, parts: list[str], pad: str, end: str) -> str:
    if not parts:
        return start + end
    return start + f"\n{pad} " + f",\n{pad} ".join(parts) + f"\n{pad}" + end


def _members(content: dict[str, Content], pad: str) -> Iterator[str]:
    """Yield the members of an object; all scalars in a row are a single text."""
    flat: dict[str, Content] = {}
    for key, value in content.items():
        if isinstance(value, str | int) or not value:
            flat[key] = value
            continue
        if flat:
            yield _flat(flat, pad)
            flat = {}
        yield f'"{key}": {written(value, pad)}'
    if flat:
        yield _flat(flat, pad)


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
