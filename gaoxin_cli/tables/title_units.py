"""The units that titles, notes and the names of sheets give to the figures of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gaoxin_cli.tables.labels import Vocabulary
from gaoxin_cli.text import narrow
from gaoxin_cli.unit import Unit, parse_unit

_UNIT = r"(?:单位|units?(?:of measure)?)\s*[:：]\s*"
_BRACKETED = re.compile(r"[(（\[【]([^()（）\[\]【】]{1,20})[)）\]】]")
_UNIT_BELOW = re.compile(r"单位(?:均)?(?:为|是|[:：])\s*([^\s,，。;；、)）]+)")
_SPACED_OUT = re.compile(
    r"(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff：:])|(?<=[：:])\s+(?=[\u3400-\u9fff])"
)
_IN_MULTIPLES = re.compile(
    r"\b(?:in|as)\s+((?:hundred|thousand|million|billion)s?)(?:\s+(?:of\s+)?([a-z]+))?",
    re.IGNORECASE,
)
_BARE_MULTIPLE = re.compile(r"单位\s*[:：]?\s*[十百千万亿]+\s*(?:[)）\]】,，;；。]|$)")
_LONGEST = 200


def squeezed(cell: str) -> str:
    """Return a cell without the spaces that set Chinese characters apart: ``单 位：万 元``."""
    return _SPACED_OUT.sub("", cell.strip())


def units_in(text: str, vocabulary: Vocabulary) -> Iterator[Unit]:
    """Yield the units that a line states: ``单位：万元、家``, ``(亿元)``."""
    for times, base in _IN_MULTIPLES.findall(text):
        if base and vocabulary.is_unit(f"{times} {base}"):
            yield parse_unit(f"{times} {base}")
    behind = re.split(_UNIT, narrow(text), flags=re.IGNORECASE)[1:]
    whole = text.strip().strip("()（）[]【】")
    if not behind:
        for inner in _BRACKETED.findall(text):
            yield from (
                parse_unit(part)
                for part in re.split(r"[,，、;；\s]", re.sub(r"^\s*单位为?\s*", "", inner))
                if part and vocabulary.is_unit(part)
            )
    for piece in [*behind, *([whole] if not behind else [])]:
        pieces = re.split(r"[,，、;；\s)）\]】|]|和|及", piece) if behind else [piece]
        whole = piece.strip(" )）]】。.")
        for part in [whole] if whole and vocabulary.is_unit(whole) else pieces:
            if part and vocabulary.is_unit(part):
                yield parse_unit(part)


def is_in_multiples(text: str, vocabulary: Vocabulary) -> bool:
    """Return whether a line says that figures are in thousands or the like, of no unit."""
    if _BARE_MULTIPLE.search(text):
        return True
    found = _IN_MULTIPLES.search(text)
    return found is not None and not any(True for _ in units_in(text, vocabulary))


def unit_of_note(text: str, vocabulary: Vocabulary) -> Unit | None:
    """Return the unit that a note beside a table gives to its figures."""
    match = _UNIT_BELOW.search(text[:_LONGEST])
    return parse_unit(match[1]) if match and vocabulary.is_unit(match[1]) else None
