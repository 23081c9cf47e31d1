"""How tables and YAML are changed: by their structure, since few of other bytes would be either.

A change takes an input, a source of chance, and what changes bytes with the help of coverage.
"""

from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import Any

import yaml

from tests.fuzz.words import CELLS, LABELS, SCALARS

Bytes = Callable[[bytes], bytes]
Mutate = Callable[[bytes, Random, Bytes], bytes]
Rows = list[list[str]]
Container = list[Any] | dict[Any, Any]

MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}
LINE_ENDS = "\n", "\r\n", "\r", "\n\n", "\n\r", "\x85", "\u2028"
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Makes texts alone."""


# Tables


def table(data: bytes, chance: Random, of_bytes: Bytes) -> bytes:
    """A table with other cells, rows or columns, or written otherwise; or other bytes."""
    if chance.random() < 0.3:
        return of_bytes(data)
    encoding = next((name for mark, name in MARKS.items() if data.startswith(mark)), "utf-8")
    text = data.decode(encoding, "replace")
    if chance.random() < 0.1:
        return text.encode(chance.choice(["gb18030", "utf-16", "utf-8-sig", "big5"]), "replace")
    end = chance.choice(LINE_ENDS) if chance.random() < 0.1 else "\n"
    separator = max(",;\t", key=text.count)
    rows = [line.split(separator) for line in text.splitlines()]
    for _ in range(chance.choice([1, 1, 1, 2, 3])):
        row = chance.randrange(len(rows)) if rows else 0
        column = chance.randrange(len(rows[row]) or 1) if rows else 0
        chance.choice(CHANGES)(rows, row, column, chance)
    if chance.random() < 0.1:
        separator = chance.choice(",;\t|")
    return end.join(map(separator.join, rows)).encode(encoding, "replace")


def _more_rows(rows: Rows, row: int, column: int, chance: Random) -> None:
    del column
    rows.insert(chance.randrange(len(rows) + 1), rows[row][:] if rows else [""])


def _fewer_rows(rows: Rows, row: int, column: int, chance: Random) -> None:
    del column, chance
    del rows[row : row + 1]


def _more_columns(rows: Rows, row: int, column: int, chance: Random) -> None:
    del row
    for one in rows:
        one.insert(column, chance.choice(CELLS))


def _fewer_columns(rows: Rows, row: int, column: int, chance: Random) -> None:
    del row, chance
    for one in rows:
        del one[column : column + 1]


def _other_cell(rows: Rows, row: int, column: int, chance: Random) -> None:
    for cells in rows[row : row + 1]:
        other = chance.choice([*CELLS, *chance.choice(rows)])
        cells[column : column + 1] = [chance.choice(["", *cells[column : column + 1]]) + other]


CHANGES = (_more_rows, _fewer_rows, _more_columns, _fewer_columns, *(3 * [_other_cell]))


# YAML


def tree(data: bytes, chance: Random, of_bytes: Bytes) -> bytes:
    """A plan or form with other keys, values or entries, or with other lines; or other bytes."""
    way = chance.random()
    if way < 0.25:
        return of_bytes(data)
    text = data.decode("utf-8", "replace")
    if way < 0.5 or "*" in text:  # an alias may stand for any number of entries
        return _other_lines(text, chance).encode("utf-8", "replace")
    try:
        content = yaml.load(text, Loader=LOADER)  # noqa: S506  # it makes texts alone
    except (yaml.YAMLError, ValueError, RecursionError):
        return of_bytes(data)
    for _ in range(chance.choice([1, 1, 1, 2, 4])):
        content = _other_tree(content, chance)
    return "".join(_written(content, "\n")).encode("utf-8", "replace")


def _other_lines(text: str, chance: Random) -> str:
    """A text with other lines, in them other words."""
    lines = text.splitlines() or [""]
    row = chance.randrange(len(lines))
    place = chance.randrange(len(lines[row]) + 1)
    match chance.randrange(6):
        case 0:
            lines.insert(chance.randrange(len(lines) + 1), lines[row])
        case 1:
            del lines[row]
        case 2:
            lines[row] = " " * chance.randrange(8) + lines[row].lstrip()
        case 3:
            words = lines[row].split(" ")
            words[chance.randrange(len(words))] = chance.choice(SCALARS)
            lines[row] = " ".join(words)
        case 4:
            lines[row] = lines[row][:place] + chance.choice(SCALARS) + lines[row][place:]
        case _:
            return chance.choice(LINE_ENDS).join(lines)
    return "\n".join(lines)


def _places(content: object) -> list[tuple[Container, Any]]:
    """Every container of a tree with each of its keys."""
    found: list[tuple[Container, Any]] = []
    waiting = [content]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            found += [(one, key) for key in one]
            waiting += one.values()
        elif isinstance(one, list):
            found += [(one, i) for i in range(len(one))]
            waiting += one
    return found


def _other_tree(content: object, chance: Random) -> object:
    """A tree with one thing changed."""
    places = _places(content)
    if not places:
        return {chance.choice(LABELS): chance.choice(SCALARS)}
    container, key = chance.choice(places)
    match chance.randrange(7):
        case 0:
            del container[key]
        case 1 if isinstance(container, dict):
            container[chance.choice(LABELS)] = container.pop(key)
        case 2 if isinstance(container, dict):
            container[chance.choice(LABELS)] = chance.choice(SCALARS)
        case 3:
            other, its = chance.choice(places)
            container[key] = deepcopy(other[its])
        case 4:
            container[key] = [container[key]]
        case _:
            container[key] = chance.choice(SCALARS)
    return content


def _written(content: object, line: str) -> list[str]:
    """The pieces of a tree in YAML: its scalars as they are, be they numbers, tags or no YAML."""
    if isinstance(content, dict):
        pairs = [(f"{line}{key}: ", value) for key, value in content.items()]
    elif isinstance(content, list):
        pairs = [(f"{line}- ", value) for value in content]
    else:
        return [str(content)]
    return [piece for head, value in pairs for piece in (head, *_written(value, f"{line}  "))]
