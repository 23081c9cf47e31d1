"""The texts for people: nothing missing in a language, nothing unused, nothing that acts."""

import ast
import importlib
import pkgutil
import re
import string
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import gaoxin_cli
from gaoxin_cli import messages
from gaoxin_cli.messages import TEXTS
from gaoxin_cli.messages.bilingual import Text
from gaoxin_cli.text import printable

PACKAGE = Path(gaoxin_cli.__file__).parent
# Calls whose first argument is the key of a text; keys that are put together of two parts.
CALLS = ("Statement", "text")
MARKUP = re.compile(r"\[(/|bold|dim|italic|red|green|yellow|link)")
FAMILIES = {"verdict_": ("met", "missed", "on_track", "behind", "no_data", "not_due")}


def catalogues() -> dict[str, dict[str, Text]]:
    """Return the texts of each module of messages: its public mappings of texts."""
    found: dict[str, dict[str, Text]] = {}
    for module in pkgutil.iter_modules(messages.__path__):
        loaded = importlib.import_module(f"{messages.__name__}.{module.name}")
        for name, value in vars(loaded).items():
            own = isinstance(value, dict) and name.isupper() and not name.startswith("_")
            new = not any(value is known for known in found.values())
            if own and new and value and all(isinstance(text, Text) for text in value.values()):
                found[f"{module.name}.{name}"] = value
    return found


CATALOGUES = catalogues()
EVERY = {
    f"{name}: {key}": text for name, texts in CATALOGUES.items() for key, text in texts.items()
}


def constants(node: ast.expr) -> Iterator[str]:
    """Yield the texts that an expression can come to, as far as they stand in it."""
    match node:
        case ast.Constant(value=str(key)):
            yield key
        case ast.IfExp(body=body, orelse=orelse):
            yield from constants(body)
            yield from constants(orelse)
        case ast.JoinedStr(values=[ast.Constant(value=str(prefix)), *_]) if prefix in FAMILIES:
            yield from (f"{prefix}{member}" for member in FAMILIES[prefix])


def called_with_keys() -> set[str]:
    """Return the keys that calls name outright: these must exist."""
    keys: set[str] = set()
    for tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and node.args:
                function = node.func
                name = function.attr if isinstance(function, ast.Attribute) else None
                name = function.id if isinstance(function, ast.Name) else name
                if name in CALLS:
                    keys.update(constants(node.args[0]))
    return keys


def every_string() -> set[str]:
    """Return every text in the code, keys handed on by variables and tables among them."""
    nodes = [node for tree in trees() for node in ast.walk(tree)]
    found = {
        node.value
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    ends = {composed_ends(node) for node in nodes if isinstance(node, ast.JoinedStr)} - {("", "")}
    added = [constants(node.value) for node in nodes if isinstance(node, ast.AugAssign)]
    ends |= {("", end) for given in added for end in given if re.fullmatch(r"_[a-z_]+", end)}
    return found | {
        key for key in TEXTS for start, end in ends if key.startswith(start) and key.endswith(end)
    }


def composed_ends(node: ast.JoinedStr) -> tuple[str, str]:
    """Return how a text that is put together begins and ends, if it may be a key."""
    first, last = (
        part.value if isinstance(part, ast.Constant) and isinstance(part.value, str) else ""
        for part in (node.values[0], node.values[-1])
    )
    may_be_key = re.fullmatch(r"[a-z_]*", first + last) and "_" in first + last
    return (first, last) if may_be_key else ("", "")


def trees() -> Iterator[ast.Module]:
    """Yield the code of the package, but for the messages' own keys."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if path.parent.name != "messages" or path.name == "__init__.py":
            yield ast.parse(path.read_text(encoding="utf-8"))


def placeholders(template: str) -> Counter[str]:
    """Return the facts that a text is filled with."""
    return Counter(name for _, name, _, _ in string.Formatter().parse(template) if name is not None)


def test_no_key_is_given_twice() -> None:
    own = {name: texts for name, texts in CATALOGUES.items() if texts.keys() <= TEXTS.keys()}
    assert TEXTS.keys() == set().union(*own.values())
    names = sorted(name for name in own if own[name] is not TEXTS)
    counts = Counter(key for name in names for key in own[name])
    assert [key for key, count in counts.items() if count > 1] == []


def test_every_text_is_there_in_both_languages() -> None:
    assert [key for key, text in EVERY.items() if not text.en.strip() or not text.zh.strip()] == []


def test_every_text_tells_the_same_facts_in_both_languages() -> None:
    assert [
        key
        for key, text in EVERY.items()
        if placeholders(text.en).keys() != placeholders(text.zh).keys()
    ] == []


def test_no_text_acts() -> None:
    """No control characters, no markup of a console, no commands of a CI service."""
    lines = [
        (key, line) for key, text in EVERY.items() for said in text for line in said.splitlines()
    ]
    assert [key for key, line in lines if printable(line) != line or MARKUP.search(line)] == []


def test_every_key_that_is_said_has_a_text() -> None:
    assert sorted(called_with_keys() - TEXTS.keys()) == []


def test_every_text_is_said_somewhere() -> None:
    assert sorted(TEXTS.keys() - every_string()) == []
