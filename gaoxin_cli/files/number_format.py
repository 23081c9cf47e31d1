"""Number formats of Excel: what a person sees of a number, without the digits lost to rounding.

A format scales (percent, thousands, 万), chooses a section by sign or by a condition, and adds
text. All of this changes what the number is taken for and is applied exactly. How many decimals it
shows doesn't, and is not: 6.96 under ``0.0`` stays 6.96.

The codes are those of ECMA-376 part 1, 18.8.31, with what Chinese editions of Excel write besides:
``!`` before a literal character, ``G/通用格式`` for General, colours by their Chinese names.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from gaoxin_cli.files.date_format import EPOCH_1900, Token, date_of, show_date
from gaoxin_cli.files.shown import Shown, excerpt, number_text
from gaoxin_cli.finding import Statement

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
_OPTIONAL = frozenset("#?.,")
_SEPARATORS = frozenset(", '\u2009\u202f\xa0")
_LEAST_OF_A_GROUP = 3
_MOST_OF_NUMBERS = 3
_TESTS = {
    "<": Decimal.__lt__,
    "<=": Decimal.__le__,
    ">": Decimal.__gt__,
    ">=": Decimal.__ge__,
    "=": Decimal.__eq__,
    "<>": Decimal.__ne__,
}


class _Condition(NamedTuple):
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
class _Section:
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
    condition: _Condition | None = None

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


class NumberFormat:
    """A number format, applied to the values of cells."""

    def __init__(self, code: str) -> None:
        self.code = code
        sections = [_section(tokens) for tokens in _split(code)]
        self._text: _Section | None = None
        if sections[-1].kind == "text" or len(sections) > _MOST_OF_NUMBERS:
            self._text = sections[-1]
            sections = sections[:-1] or sections
        self._numbers = sections[:_MOST_OF_NUMBERS]

    @cached_property
    def is_plain(self) -> bool:
        """Whether it shows every number and every text as it is."""
        # Without conditions, one number stands for all of its sign.
        return not any(section.condition for section in self._numbers) and all(
            self.show(value) == Shown(value if isinstance(value, str) else number_text(value))
            for value in (1.5, -1.5, 0.0, "x")
        )

    def show(self, value: float | dt.datetime | str, epoch: dt.datetime = EPOCH_1900) -> Shown:
        """Return what a cell with a value shows; dates count from ``epoch``."""
        if isinstance(value, str):
            return self._show_text(value)
        if isinstance(value, dt.datetime):
            # A number that has been taken for a date already has lost digits.
            number = Decimal((value - epoch).days)
            section = self._choose(number)
            stored = value.isoformat(" ")
            if section is None or section.kind != "date":
                return self._unknown(stored)
            return show_date(section.tokens, value) or self._unknown(stored)
        stored = number_text(value)
        number = Decimal(stored)
        section = self._choose(number)
        if section is None:
            return self._unknown(stored)
        if section.kind == "date":
            moment = date_of(value, epoch)
            shown = None if moment is None else show_date(section.tokens, moment)
            return shown or self._unknown(stored)
        return self._show_number(section, number, stored)

    def _show_number(self, section: _Section, number: Decimal, stored: str) -> Shown:
        if section.kind == "literal":
            return Shown(section.before.strip())
        digits = None if section.kind == "unknown" else section.digits(abs(number))
        if digits is None:
            return self._unknown(stored)
        text = f"{section.before}{digits}{section.after}".strip()
        if number >= 0:
            return Shown(text)
        if not self._is_for_negatives(section):
            return Shown(f"-{text}")
        return self._show_negative(section, digits, number) or self._unknown(stored)

    def _show_negative(self, section: _Section, digits: str, number: Decimal) -> Shown | None:
        """Return what is shown by a section that must say itself that a number is negative."""
        before, after = section.before.strip(), section.after.strip()
        if _has_minus(section):
            before = before.replace("(", "").replace("-", "").strip()
            return Shown(f"-{before}{digits}{after.replace(')', '')}")
        of_positives = self._choose(-number) or section
        if {before, after} - {of_positives.before.strip(), of_positives.after.strip(), ""}:
            return Shown(f"{before}{digits}{after}")
        # In red it is seen to be negative; otherwise it looks like a positive one.
        return Shown(f"-{before}{digits}{after}") if section.red else None

    def _show_text(self, text: str) -> Shown:
        section = self._text
        if section is None:
            return Shown(text)
        if section.kind == "literal":
            return Shown(section.before.strip())
        if section.kind != "text":
            return self._unknown(text)
        return Shown(f"{section.before}{text}{section.after}")

    def _choose(self, number: Decimal) -> _Section | None:
        """Return the section that shows a number, None if it can't be told which."""
        sections = self._numbers
        conditions = [section.condition for section in sections]
        if not any(conditions):
            index = 0 if number > 0 else 1 if number < 0 else 2
            return sections[index if index < len(sections) else 0]
        for section, condition in zip(sections, conditions, strict=True):
            if condition is not None:
                if condition.holds(number):
                    return section
            elif section is sections[-1] and len(sections) > 1:
                return section
            else:
                return None
        return None

    def _is_for_negatives(self, section: _Section) -> bool:
        """Return whether no positive number is shown by a section: it has no sign of its own."""
        if section.condition is not None:
            return section.condition.leaves_no_positive
        conditions = [one.condition for one in self._numbers if one.condition]
        if conditions:
            return any(condition.takes_every_positive for condition in conditions)
        return section is not self._numbers[0]

    def _unknown(self, stored: str) -> Shown:
        facts = {"found": excerpt(stored), "format": excerpt(self.code)}
        return Shown(stored, Statement("number_format", facts))


def _has_minus(section: _Section) -> bool:
    """Return whether a section writes a minus, or brackets that stand for one."""
    before, after = section.before.strip(), section.after.strip()
    return (before[:1] == "-" and "-" not in before[1:]) or ("(" in before and ")" in after)


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


def _section(tokens: Sequence[Token]) -> _Section:
    """Return what a part of a format says."""
    kept: list[Token] = []
    red, condition, known = False, None, True
    for kind, text in tokens:
        if kind == "bracket":
            found = _CONDITION.fullmatch(text)
            if found:
                condition = _Condition(found[1], Decimal(found[2]))
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
    section = _of_tokens(kept) if known else _Section("unknown")
    return replace(section, red=red, condition=condition)


def _of_tokens(tokens: Sequence[Token]) -> _Section:
    kinds = {kind for kind, _ in tokens}
    holders = [i for i, token in enumerate(tokens) if _is_placeholder(token)]
    if "date" in kinds or "clock" in kinds:
        seconds = any(kind == "date" and text.lower() in ("s", "ss") for kind, text in tokens)
        return _Section("date" if seconds or not holders else "unknown", tokens)
    general = [i for i, (kind, _) in enumerate(tokens) if kind == "general"]
    text = [i for i, token in enumerate(tokens) if token == ("sign", "@")]
    if len(general) + len(text) + bool(holders) > 1:
        return _Section("unknown")
    if text or general:
        place = (text or general)[0]
        before, after = _literals(tokens[:place]), _literals(tokens[place + 1 :])
        power = 2 * sum(token == ("sign", "%") for token in tokens)
        if power and text:
            return _Section("unknown")
        return _Section("text" if text else "general", (), before, after, power)
    if not holders:
        return _Section("literal", (), _literals(tokens))
    return _of_digits(tokens, holders[0], holders[-1])


def _of_digits(tokens: Sequence[Token], first: int, last: int) -> _Section:
    """Return what the digits of a number and the texts around them say."""
    body, tail = tokens[first : last + 1], tokens[last + 1 :]
    signs = [text for kind, text in body if kind == "sign"]
    percents = [token for token in tokens if token == ("sign", "%")]
    if len(percents) > 1 or "%" in signs:
        return _Section("unknown")
    # A fraction and an exponent are other ways to write the same number.
    otherwise = "/" in signs or any(kind == "exponent" for kind, _ in body)
    section = _Section(
        "number",
        before=_literals(tokens[:first]),
        after=_literals(tail),
        power=2 * len(percents) - 3 * _thousands(body, tail),
        shows_zero=otherwise or not _OPTIONAL.issuperset(signs),
    )
    has_text = any(kind == "literal" for kind, _ in body)
    return section if otherwise or not has_text else _with_text(section, body)


def _with_text(section: _Section, body: Sequence[Token]) -> _Section:
    """Return a section with text between its digits: a point, separators of groups, or words."""
    pieces = _pieces(body)
    texts, groups = "".join(pieces[1::2]), pieces[2::2]
    if ("sign", ".") in body:
        return _Section("unknown")
    if texts == ".":
        return replace(section, power=section.power - len(groups[0]))
    if not _SEPARATORS.issuperset(texts):
        return replace(section, pieces=pieces)
    is_grouped = all(len(group) >= _LEAST_OF_A_GROUP for group in groups)
    return section if is_grouped else _Section("unknown")


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
