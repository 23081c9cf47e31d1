"""Files in YAML: from bytes to text, and problems to the places that they are about."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from pathlib import Path

from gaoxin_cli.finding import PlanError, PlanProblem, Statement
from gaoxin_cli.indicators.base import Problem
from gaoxin_cli.plans.yaml_tree import Node, Unreadable, place_at
from gaoxin_cli.reference import Way

MAX_BYTES = 10 * 1024 * 1024
_UTF_16 = codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE


def read_text(path: Path, file: str, kind: str) -> str:
    """Return the text of a file of a ``kind``, plan or form, that problems call by a name.

    Raises:
        PlanError: it can't be read.
        Unreadable: it is too large, or in another encoding.
    """
    try:
        if not path.is_file() and not path.is_fifo():
            what = f"{kind}_not_a_file" if path.exists() else f"{kind}_not_found"
            raise PlanError((PlanProblem(file, 1, 1, Statement(what)),))
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except OSError as error:
        reason = Statement(f"{kind}_unreadable", {"why": error.strerror or type(error).__name__})
        raise PlanError((PlanProblem(file, 1, 1, reason),)) from error
    if len(content) > MAX_BYTES:
        raise Unreadable(1, 1, f"{kind}_too_large", most="10 MiB")
    encoding = "utf-16" if content.startswith(_UTF_16) else "utf-8"
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        before = content[: error.start].decode(encoding, "ignore")
        raise Unreadable(*place_at(before, len(before)), f"{kind}_encoding") from error


def placed(tree: Node, file: str, problems: Iterable[Problem]) -> Iterator[PlanProblem]:
    """Yield problems with the line and column to which their way leads."""
    for way, statement in problems:
        node, place = tree, (tree.line, tree.column)
        for step in way:
            child = node.value.get(str(step)) if isinstance(node.value, dict) else None
            if isinstance(node.value, list) and isinstance(step, int) and step < len(node.value):
                child = node.value[step]
            if isinstance(child, Node):
                place = node.keys.get(str(step), (child.line, child.column))
                node = child
        of_value = not _is_of_key(way, node, statement)
        quotes = of_value and not isinstance(node.value, dict | list)
        if quotes:
            place = (node.line, node.column)
        yield PlanProblem(file, *place, _as_written(statement, node) if quotes else statement)


def _is_of_key(way: Way, node: Node, statement: Statement) -> bool:
    """Return whether a problem is about the last key of its way, and not about the key's value."""
    if statement.what.startswith(("unknown_key", "bad_key", "bad_year")):
        return True
    found = statement.facts.get("found")
    return way[-1:] == (found,) and found != node.written


def _as_written(statement: Statement, node: Node) -> Statement:
    """Return a statement that quotes what stands in the file, not what it was read as."""
    found = statement.facts.get("found")
    read_as = str(node.value)
    if not node.written or found not in (read_as, read_as.lower()):
        return statement
    return Statement(statement.what, {**statement.facts, "found": node.written})
