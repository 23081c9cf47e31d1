"""The units that titles, notes and the names of sheets give to the figures of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gaoxin_cli.tables.labels import Vocabulary
from gaoxin_cli.text import narrow
from gaoxin_cli.unit import Unit, looks_like_a_unit, parse_unit

_NAMES_UNIT = (
    r"(?i)(?:(?:单位|單位|\bunits?(?:\s*of\s*measure)?)(?:均)?|人民币(?=\s*:))\s*"
    r"(?P<surely>[:=])?(?:[-—–]|为|是)?\s*"
)
_SAYS_IN = r"[以按](\S{1,8}?)(?:计(?![划算量入])|为(?:计[量价])?单位)"
_OFFICE = r".*(?:[局委办厅会处科所站司团厂院校园区市县省州镇乡社]|中心|部门|政府)"
_BRACKETED = r"[(（\[【]([^()（）\[\]【】]{1,20})[)）\]】]"
_UNIT_BELOW = r"单位(?:均)?(?:为|是|[:：])\s*([^\s,，。;；、)）]+)"
_SPACED_OUT = r"(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff：:])|(?<=[：:])\s+(?=[\u3400-\u9fff])"
_IN_MULTIPLES = (
    r"(?i)\b(?:in|as)\s+((?:hundred|thousand|million|billion)s?)(?:\s+(?:of\s+)?([a-z]+))?"
)
_LONGEST = 200


def squeezed(cell: str) -> str:
    """Return a cell without the spaces that set Chinese characters apart: ``单 位：万 元``."""
    cell = cell.strip()
    return re.sub(_SPACED_OUT, "", cell) if len(cell.split(maxsplit=1)) > 1 else cell


def units_in(text: str, vocabulary: Vocabulary) -> Iterator[Unit]:
    """Yield the units that a line states: ``单位：万元、家``, ``(亿元)``.

    One that nobody knows, and a multiplier of no unit, have no family: they hold for every figure
    that states no unit of its own, and make it one that can't be read.
    """
    text = narrow(text)
    for times, base in re.findall(_IN_MULTIPLES, text):
        both = f"{times} {base}"
        yield parse_unit(both if base and vocabulary.is_unit(both) else times)
    stated = [*_stated(text)]
    for rest, surely in stated:
        yield from _units_of(rest, vocabulary, surely=surely)
    if not stated:
        for inner in re.findall(_BRACKETED, text):
            pieces = re.split(r"[,，、;；\s]", inner)
            yield from (parse_unit(piece) for piece in pieces if _is_known(piece, vocabulary))
        whole = text.strip().strip("()[]【】")
        if _is_known(whole, vocabulary):
            yield parse_unit(whole)


def _stated(text: str) -> Iterator[tuple[str, bool]]:
    """Yield what stands behind each word for units, and whether it must be one."""
    found = [*re.finditer(_NAMES_UNIT, text)]
    ends = [match.start() for match in found[1:]] + [len(text)]
    for match, end in zip(found, ends, strict=False):
        yield text[match.end() : end].strip(" )]】。."), match["surely"] is not None
    for match in re.finditer(_SAYS_IN, text):
        yield match[1], False


def _units_of(rest: str, vocabulary: Vocabulary, *, surely: bool) -> Iterator[Unit]:
    """Yield the units in the rest of a line; one that isn't known is of no family."""
    pieces = [piece for piece in re.split(r"[,，、;；\s)）\]】|]|和|及", rest) if piece]
    if vocabulary.is_unit(rest):
        pieces = [rest]
    units = [parse_unit(piece) for piece in pieces if _is_known(piece, vocabulary)]
    yield from units
    if vocabulary.areas[rest] is not None or re.fullmatch(_OFFICE, rest):
        return
    for piece in pieces:
        if _is_known(piece, vocabulary):
            continue
        if looks_like_a_unit(piece) or (surely and not units):
            yield Unit(piece, 0, "")
            return


def _is_known(text: str, vocabulary: Vocabulary) -> bool:
    """Return whether a text is a unit, and not two of which one is meant: 万元/亿元."""
    if not text or not vocabulary.is_unit(text):
        return False
    numerator, slash, denominator = parse_unit(text).family.partition("/")
    return not slash or parse_unit(denominator).family != numerator


def unit_of_note(text: str, vocabulary: Vocabulary) -> Unit | None:
    """Return the unit that a note beside a table gives to its figures."""
    match = re.search(_UNIT_BELOW, text[:_LONGEST])
    return parse_unit(match[1]) if match and vocabulary.is_unit(match[1]) else None
