"""Sections of a number format: what each part between semicolons does to a number.

The codes are those of ECMA-376 part 1, 18.8.31, with what Chinese editions of Excel write besides:
``!`` before a literal character, ``G/通用格式`` for General, colours by their Chinese names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple

from gaoxin_cli.files.date_format import Token

_TOKEN = re.compile(
    r"""
    "(?P<quoted>[^"]*)"?                        # "亿元"
    | [\\!](?P<escaped>.)                       # \% !.
    | (?P<padding>_.|\*.)                       # room for a character, or filled with it
    | \[(?P<bracket>[^\]]*)\]
    | (?P<general>general|G/通用格式)
    | (?P<clock>am/pm|a/p|上午/下午)
    | (?P<exponent>E[+-])
    | (?P<date>y+|m+|d+|h+|s+|e+|aaaa?)
    | (?P<sign>[0-9#?.,%@/;])
    | (?P<other>.)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_COLOUR = re.compile(
    r"(black|blue|cyan|green|magenta|red|white|yellow|colou?r ?\d+"
    r"|[黑蓝青绿红白黄]色|洋红色|颜色 ?\d+)",
    re.IGNORECASE,
)
_RED = re.compile(r"red|红色|(?:colou?r|颜色) ?3", re.IGNORECASE)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=) *(-?[0-9]+(?:\.[0-9]+)?)")
_WITHOUT_MEANING = re.compile(r"dbnum\d|natnum\d.*|\$-.*", re.IGNORECASE)
_ELAPSED = re.compile(r"h+|m+|s+", re.IGNORECASE)
_SHOWN_UNQUOTED = frozenset("$-+():^&'~{}<>= ")
_LITERAL_DIGITS = frozenset("123456789")
_OPTIONAL = frozenset("#?.,")
_SEPARATORS = frozenset(", '\u2009\u202f\xa0")
_MOST_THOUSANDS = 4
_LEAST_OF_A_GROUP = 3
_TESTS = {
    "<": Decimal.__lt__,
    "<=": Decimal.__le__,
    ">": Decimal.__gt__,
    ">=": Decimal.__ge__,
    "=": Decimal.__eq__,
    "<>": Decimal.__ne__,
}


class Condition(NamedTuple):
    """For which numbers a section is."""

    test: str
    limit: Decimal

    def holds(self, number: Decimal) -> bool:
        """Return whether a number has the section."""
        return _TESTS[self.test](number, self.limit)

    @property
    def leaves_no_positive(self) -> bool:
        """Whether the numbers with it are all below zero, or zero."""
        return self.test in ("<", "<=", "=") and self.limit <= 0

    @property
    def takes_every_positive(self) -> bool:
        """Whether the numbers without it are all below zero, or zero."""
        return self.test in (">", ">=") and self.limit <= 0


@dataclass(frozen=True, slots=True)
class Section:
    """One of the parts of a format between semicolons."""

    kind: str
    """``number``, ``general``, ``text``, ``date``, ``literal``, or ``unknown``."""
    tokens: Sequence[Token] = ()
    before: str = ""
    after: str = ""
    power: int = 0
    """The power of ten by which the number is shown larger."""
    pieces: Sequence[str] = ()
    """Where text stands between the digits, groups of placeholders and texts in turn."""
    shows_zero: bool = True
    red: bool = False
    condition: Condition | None = None

    @property
    def has_minus(self) -> bool:
        """Whether it writes a minus, or brackets that stand for one."""
        before, after = self.before.strip(), self.after.strip()
        is_signed = before[:1] == "-" and "-" not in before[1:]
        return is_signed or ("(" in before and ")" in after)

    def digits(self, number: Decimal) -> str | None:
        """Return a number that is not negative as this section writes it, None if it can't."""
        if number == 0 and not self.shows_zero:
            return ""
        text = f"{number.scaleb(self.power):f}"
        if "." in text:
            text = text.rstrip("0").removesuffix(".")
        if not self.pieces:
            # A literal digit behind decimals would become one of them.
            return None if "." in text and self.after[:1].isdigit() else text
        return None if "." in text else _between(text, self.pieces)


def sections_of(code: str) -> list[Section]:
    """Return the sections of a number format, at least one."""
    return [_section(tokens) for tokens in _split(code)]


def _split(code: str) -> list[list[Token]]:
    sections: list[list[Token]] = [[]]
    for match in _TOKEN.finditer(code):
        kind = match.lastgroup or "other"
        text = match[kind]
        if kind == "sign" and text == ";":
            sections.append([])
        elif kind in ("quoted", "escaped"):
            sections[-1].append(("literal", text))
        elif kind != "padding":
            sections[-1].append((kind, text))
    return sections


def _section(tokens: Sequence[Token]) -> Section:
    """Return what a part of a format says."""
    kept: list[Token] = []
    red, condition, known = False, None, True
    for kind, text in tokens:
        if kind == "bracket":
            found = _CONDITION.fullmatch(text)
            if found:
                condition = Condition(found[1], Decimal(found[2]))
            elif _COLOUR.fullmatch(text):
                red = _RED.fullmatch(text) is not None
            elif _ELAPSED.fullmatch(text):
                kept.append(("date", text))
            elif text.startswith("$") and not text.startswith("$-"):
                kept.append(("literal", text[1:].partition("-")[0]))
            elif not _WITHOUT_MEANING.fullmatch(text):
                known = False
        elif kind == "other":
            known &= text in _SHOWN_UNQUOTED or not text.isascii()
            kept.append(("literal", text))
        else:
            kept.append((kind, text))
    section = _of_tokens(kept) if known else Section("unknown")
    return replace(section, red=red, condition=condition)


def _of_tokens(tokens: Sequence[Token]) -> Section:
    if ("sign", "/") not in tokens:
        # Only in a fraction, 1 to 9 stand for digits of the number.
        tokens = [
            ("literal", text) if text in _LITERAL_DIGITS else (kind, text) for kind, text in tokens
        ]
    kinds = {kind for kind, _ in tokens}
    holders = [i for i, token in enumerate(tokens) if _is_placeholder(token)]
    if "date" in kinds or "clock" in kinds:
        seconds = any(kind == "date" and text.lower() in ("s", "ss") for kind, text in tokens)
        return Section("date" if seconds or not holders else "unknown", tokens)
    general = [i for i, (kind, _) in enumerate(tokens) if kind == "general"]
    text = [i for i, token in enumerate(tokens) if token == ("sign", "@")]
    if len(general) + len(text) + bool(holders) > 1:
        return Section("unknown")
    if text or general:
        place = (text or general)[0]
        before, after = _literals(tokens[:place]), _literals(tokens[place + 1 :])
        power = 2 * sum(token == ("sign", "%") for token in tokens)
        if power and text:
            return Section("unknown")
        return Section("text" if text else "general", (), before, after, power)
    if not holders:
        return Section("literal", (), _literals(tokens))
    return _of_digits(tokens, holders[0], holders[-1])


def _of_digits(tokens: Sequence[Token], first: int, last: int) -> Section:
    """Return what the digits of a number and the texts around them say."""
    body, tail = tokens[first : last + 1], tokens[last + 1 :]
    signs = [text for kind, text in body if kind == "sign"]
    percents = [token for token in tokens if token == ("sign", "%")]
    thousands = _thousands(body, tail)
    if len(percents) > 1 or "%" in signs or thousands > _MOST_THOUSANDS:
        return Section("unknown")
    # A fraction and an exponent are other ways to write the same number.
    otherwise = "/" in signs or any(kind == "exponent" for kind, _ in body)
    section = Section(
        "number",
        before=_literals(tokens[:first]),
        after=_literals(tail),
        power=2 * len(percents) - 3 * thousands,
        shows_zero=otherwise or not _OPTIONAL.issuperset(signs),
    )
    has_text = any(kind == "literal" for kind, _ in body)
    return section if otherwise or not has_text else _with_text(section, body)


def _with_text(section: Section, body: Sequence[Token]) -> Section:
    """Return a section with text between its digits: a point, separators of groups, or words."""
    pieces = _pieces(body)
    texts, groups = "".join(pieces[1::2]), pieces[2::2]
    if ("sign", ".") in body:
        return Section("unknown")
    if texts == ".":
        return replace(section, power=section.power - len(groups[0]))
    if not _SEPARATORS.issuperset(texts):
        return replace(section, pieces=pieces)
    is_grouped = all(len(group) >= _LEAST_OF_A_GROUP for group in groups)
    return section if is_grouped else Section("unknown")


def _is_placeholder(token: Token) -> bool:
    return token[0] == "sign" and token[1] in "0123456789#?"


def _thousands(body: Sequence[Token], tail: Sequence[Token]) -> int:
    """Return how many commas stand behind the last digit before the point, each for thousands."""
    point = next((i for i, token in enumerate(body) if token == ("sign", ".")), len(body))
    commas = 0
    for token in reversed(body[:point]):
        if token != ("sign", ","):
            break
        commas += 1
    for token in tail:
        if token != ("sign", ","):
            break
        commas += 1
    return commas


def _pieces(body: Sequence[Token]) -> list[str]:
    """Return groups of placeholders and the texts between them, in turn."""
    pieces = [""]
    for kind, text in body:
        is_text = kind == "literal"
        if is_text == (len(pieces) % 2 == 1):
            pieces.append("")
        if is_text or text != ",":
            pieces[-1] += text
    return pieces


def _between(digits: str, pieces: Sequence[str]) -> str:
    """Return the digits of a whole number with texts between them, filled in from the right."""
    parts: list[str] = []
    rest = digits
    for i, piece in reversed(list(enumerate(pieces))):
        if i % 2:
            parts.append(piece)
        elif i == 0:
            parts.append(rest.rjust(piece.count("0"), "0") if rest else "0" * piece.count("0"))
        else:
            parts.append(rest[-len(piece) :].rjust(piece.count("0"), "0"))
            rest = rest[: -len(piece)]
    return "".join(reversed(parts))


def _literals(tokens: Sequence[Token]) -> str:
    return "".join(
        text for kind, text in tokens if kind == "literal" or (kind, text) == ("sign", "%")
    )
