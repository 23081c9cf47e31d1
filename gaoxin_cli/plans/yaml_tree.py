"""YAML text as a tree that knows the line and column of every key and value.

PyYAML's own loaders keep the last of two equal keys, read ``no`` as false and 5.10 through a
binary float, and follow aliases without end. This one reports duplicate keys, keeps decimals
exact, knows only true, false and null, and counts what aliases expand to.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Protocol

import yaml

from gaoxin_cli.finding import PlanProblem, Statement

MAX_DEPTH = 40
MAX_NODES = 500_000
_INTEGER = re.compile(r"[-+]?[0-9]{1,40}")
# The rarer ones are compiled when they are used.
_DECIMAL = r"[-+]?(?:[0-9]{1,40}(?:\.[0-9]{0,40})?|\.[0-9]{1,40})(?:[eE][-+]?[0-9]{1,3})?"
_NUMBER_STARTS = frozenset("+-.0123456789")
Scalar = str | int | bool | Decimal | None
_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_BRACKETS = r"\"[^\"]*\"|'[^']*'|[\[\]{}]"
_UNQUOTED_BOUND = r":\s*>=?\s*[0-9]"
_TAGS = (None, "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:map")
_WORDS: dict[str, Scalar] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip


class Node:
    """A mapping, a list or a scalar, and where it begins; lines and columns count from 1."""

    __slots__ = ("column", "keys", "line", "size", "value", "written")

    def __init__(self, line: int, column: int) -> None:
        self.line = line
        self.column = column
        self.value: object = None
        """``dict[str, Node]``, ``list[Node]`` or a scalar."""
        self.written = ""
        """A scalar as it is written."""
        self.size = 1
        """How many nodes it is made of, itself included, aliases written out."""
        self.keys: dict[str, tuple[int, int]] = {}
        """Line and column of each key of a mapping."""


class Unreadable(Exception):  # noqa: N818 - it carries a problem, as the loader's own errors do
    """The text is no YAML that a plan may be written in."""

    def __init__(self, line: int, column: int, what: str, **facts: object) -> None:
        """Keep the place and the statement."""
        super().__init__(what)
        self.line, self.column, self.statement = line, column, Statement(what, facts)


def parse(text: str, file: str) -> tuple[Node, list[PlanProblem]]:
    """Return the tree of a YAML text, and the problems that do not keep it from being read.

    Raises:
        Unreadable: for what does: bad syntax, a second document, tags, too deep, too large.
    """
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    builder = _Builder(file, place_at(text, len(text)))
    try:
        for event in yaml.parse(text, Loader=loader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = builder.place(mark)
        deep = _too_deep(text, place)
        if deep is not None and deep < len(text):
            return parse(text[:deep], file)
        written = text.splitlines()[place[0] - 1 : place[0]]
        unquoted = any(re.search(_UNQUOTED_BOUND, line) for line in written)
        what = "yaml_unquoted_bound" if unquoted else "yaml_syntax"
        raise Unreadable(*place, what, problem=error.problem or "") from error
    except yaml.YAMLError as error:
        # The parser in C counts bytes, the other one characters.
        match = yaml.reader.Reader.NON_PRINTABLE.search(text)
        if match is None:
            raise Unreadable(1, 1, "yaml_syntax", problem=str(error)) from error
        found = f"U+{ord(match[0]):04X}"
        raise Unreadable(*place_at(text, match.start()), "yaml_character", found=found) from error
    if builder.root is None:
        raise Unreadable(1, 1, "yaml_empty")
    return builder.root, builder.problems


def place_at(text: str, position: int) -> tuple[int, int]:
    """Return line and column of a position, counting lines as YAML does."""
    line, start = 1, 0
    for match in _LINE_END.finditer(text, 0, position):
        line, start = line + 1, match.end()
    return line, position - start + 1


def _too_deep(text: str, place: tuple[int, int]) -> int | None:
    """Return how long the text is up to brackets that are nested too deep; None if none are.

    The parser reads ahead on a line, and some versions of it give up a thousand levels down before
    they tell of the first: cut here, the text gives the place where it becomes too deep.
    """
    lines = text.splitlines(keepends=True)[: place[0] - 1]
    unclosed = 0
    for match in re.finditer(_BRACKETS, text[: sum(map(len, lines)) + place[1]]):
        unclosed += (match[0] in "[{") - (match[0] in "]}")
        if unclosed > MAX_DEPTH:
            return match.end()
    return None


class _Mark(Protocol):
    """A place as the parser tells it; it counts from 0."""

    line: int
    column: int


class _Open:
    """A collection whose end has not come yet."""

    def __init__(self, node: Node, anchor: str | None) -> None:
        self.node = node
        self.anchor = anchor
        self.key: Node | None = None
        """A key that waits for its value."""


class _Builder:
    """Puts events together without recursion."""

    def __init__(self, file: str, end: tuple[int, int]) -> None:
        self.file = file
        self._end = end
        """Line and column behind the text."""
        self.root: Node | None = None
        self.problems: list[PlanProblem] = []
        self._open: list[_Open] = []
        self._anchors: dict[str, Node] = {}

    def take(self, event: yaml.Event) -> None:
        """Take the next event of the parser."""
        if isinstance(event, yaml.ScalarEvent):
            node = self._begun(event)
            plain = event.implicit[0] and event.tag is None
            node.value = _scalar(event.value) if plain else event.value
            node.written = event.value
            if event.anchor:
                self._anchors[event.anchor] = node
            self._place(node)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._enter(event, self._begun(event))
        elif isinstance(event, yaml.CollectionEndEvent):
            ended = self._open.pop()
            if ended.anchor:
                self._anchors[ended.anchor] = ended.node
            self._place(ended.node)
        elif isinstance(event, yaml.AliasEvent):
            known = self._anchors.get(event.anchor or "")
            if known is None:
                raise Unreadable(*self.place(event.start_mark), "yaml_alias", name=event.anchor)
            self._place(known)

    def place(self, mark: _Mark | None) -> tuple[int, int]:
        """Return line and column of a mark; the parser ends a last line that doesn't end."""
        return min((mark.line + 1, mark.column + 1), self._end) if mark else (1, 1)

    def _begun(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> Node:
        """Return the node that an event begins; tags that change what it means are refused."""
        node = Node(*self.place(event.start_mark))
        if event.tag not in _TAGS:
            raise Unreadable(node.line, node.column, "yaml_tag", found=event.tag)
        return node

    def _enter(self, event: yaml.CollectionStartEvent, node: Node) -> None:
        if len(self._open) >= MAX_DEPTH:
            raise Unreadable(node.line, node.column, "yaml_depth", most=MAX_DEPTH)
        node.value = {} if isinstance(event, yaml.MappingStartEvent) else []
        self._open.append(_Open(node, event.anchor))

    def _place(self, node: Node) -> None:
        """Put a node that is complete into the collection that is open."""
        if not self._open:
            if self.root is not None:
                raise Unreadable(node.line, node.column, "yaml_documents")
            self.root = node
            return
        parent = self._open[-1]
        parent.node.size += node.size
        if parent.node.size > MAX_NODES:
            raise Unreadable(node.line, node.column, "yaml_size", most=MAX_NODES)
        value = parent.node.value
        if isinstance(value, dict):
            self._put(parent, value, node)
        elif isinstance(value, list):
            value.append(node)

    def _put(self, parent: _Open, mapping: dict[str, Node], node: Node) -> None:
        """Take a node as the key, or as the value of the key before."""
        if parent.key is None:
            if isinstance(node.value, (dict, list)):
                raise Unreadable(node.line, node.column, "yaml_key")
            parent.key = node
            return
        key, parent.key = parent.key, None
        name = key.written
        if name in mapping:
            facts = {"found": name, "first": parent.node.keys[name][0]}
            statement = Statement("duplicate_key", facts)
            self.problems.append(PlanProblem(self.file, key.line, key.column, statement))
            return
        mapping[name] = node
        parent.node.keys[name] = (key.line, key.column)


def _scalar(text: str) -> Scalar:
    """Return what a plain scalar stands for; numbers exactly, all else as text."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _NUMBER_STARTS:
        return text
    if _INTEGER.fullmatch(text):
        return int(text)
    return Decimal(text) if re.fullmatch(_DECIMAL, text) else text


def plain(node: Node) -> object:
    """Return the tree without its places."""
    if isinstance(node.value, dict):
        return {key: plain(child) for key, child in node.value.items()}
    if isinstance(node.value, list):
        return [plain(child) for child in node.value]
    return node.value
