"""What one text of a table says: a header, a label, a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from gaoxin_cli.period import PeriodText, read_period
from gaoxin_cli.tables.form import Form
from gaoxin_cli.tables.names import Definitions, Elsewhere, Lookup, undecorated
from gaoxin_cli.tables.vocabulary import Facet, Role, Span, alters, words
from gaoxin_cli.text import fold, narrow
from gaoxin_cli.unit import Unit, is_unit, looks_like_a_unit, parse_unit

PERCENT = parse_unit("%")
FOREIGN = "\0another plan's"
"""Stands for an area or a measure that only another plan of the run knows."""

_BRACKETS = r"[(\[]([^()\[\]]*)[)\]]"
_FOOTNOTES = r"\s*(?:[①-⑳¹²³⁴-⁹†‡]|\*+|[(\[](?:注\s*)?[0-9①-⑳]{1,2}[)\]])\s*(?=[(\[]|$)"
_SEPARATORS = r"[,，、;；|]"
_GLUE = frozenset(" :：,，、;；/_-—–|的.。")
_CORNER = r"[\\/|＼／]|\s{2,}|\n"
_BEGINS_A_PERIOD = r"(?i)[0-9一二三四上前全截至第qhmjfasond]"
_MULTIPLIED = r"[十百千万亿]{1,4}\S{0,4}"
_UNIT_AHEAD = r"^\s*(?:计[量价])?单位\s*[:：为]?\s*"
_AGAINST = r"(?P<year>[12][0-9]{3})年(?P<part>.{0,8})[比较](?P<base>[12][0-9]{3})年(?:同期)?"
_LONGEST = 80
_LONGEST_WORD = 60
_MOST_STEPS = 500
_MOST_REMEMBERED = 10_000


class Said(NamedTuple):
    """What a text says; what it doesn't say is None."""

    facet: Facet | None = None
    """The text names a label column that tells this facet of each row."""
    across: Facet | None = None
    """In the corner of a table, the facet that the other headers tell."""
    kind: str = ""
    area: str | None = None
    measure: str | None = None
    role: Role | None = None
    span: Span | None = None
    period: PeriodText | None = None
    unit: Unit | None = None
    asides: tuple[str, ...] = ()
    """What stands in brackets and was taken as a part of the name."""
    rest: str = ""
    """The text itself, if any part of it was not understood."""

    @property
    def understood(self) -> bool:
        """Whether it says something, and nothing else."""
        return not self.rest and self != NOTHING

    @property
    def is_constant(self) -> bool:
        """Whether it says a facet of a figure, other than its unit."""
        return bool(self.area or self.measure or self.role or self.period)


NOTHING = Said()


def join(first: Said, second: Said) -> Said | None:
    """Return what two parts of one text say together, None if they can't be parts of one."""
    merged = first._asdict()
    for name, value in second._asdict().items():
        own = merged[name]
        if not value or own == value:
            continue
        if name == "asides":
            merged[name] = (*own, *value)
        elif name == "role" and own and "value" in (own, value):
            # "累计增长" is a growth, "数值;同比" is two columns.
            plain = first if own == "value" else second
            if plain.span is None:
                return None
            merged[name] = value if own == "value" else own
        elif name == "period" and own is not None:
            merged[name] = _fit(own, value)
            if merged[name] is None:
                return None
        elif own:
            return None
        else:
            merged[name] = value
    return Said(**merged)


def _fit(first: PeriodText, second: PeriodText) -> PeriodText | None:
    """Return the period of which one text says the year and another the part."""
    if first.month is not None and second.year is not None:
        first, second = second, first
    if first.month is None and second.year is None and first.year is not None:
        return second.with_year(first.year)
    return None


class Vocabulary:
    """Everything that a text of a table may name."""

    def __init__(self, definitions: Definitions, elsewhere: Elsewhere) -> None:
        self.definitions = definitions
        self.areas = Lookup("area", definitions.areas, elsewhere.areas)
        self.measures = Lookup("measure", definitions.measures, elsewhere.measures)
        self.columns: frozenset[str] = frozenset()
        """Folded names of the columns that a form speaks of."""
        self._elsewhere = elsewhere
        self._said: dict[str, Said] = {}

    def extended(self, forms: Sequence[Form]) -> Vocabulary:
        """Return a vocabulary that knows the columns and the further names of forms too."""
        more = Vocabulary(self.definitions, self._elsewhere)
        more.columns = frozenset(fold(name) for form in forms for name in form.named_columns)
        for form in forms:
            for facet, lookup in (("area", more.areas), ("measure", more.measures)):
                rule = form.facets.get(facet)  # type: ignore[call-overload]  # two of the facets
                if rule is not None:
                    lookup.add(rule.names, rule.blank)
        return more

    @cached_property
    def families(self) -> frozenset[str]:
        """The families of the units of the plan's measures."""
        return frozenset(one.unit.family for one in self.definitions.measures.values())

    @cached_property
    def wholes(self) -> frozenset[str]:
        """The areas that others are part of, or members."""
        areas = self.definitions.areas
        containing = (area.part_of for area in areas.values() if area.part_of is not None)
        return frozenset((*containing, *(key for key, area in areas.items() if area.members)))

    def is_unit(self, text: str) -> bool:
        """Return whether a text is a unit that is known, to the plan or at all."""
        return is_unit(text, self.families)

    def says(self, text: str) -> Said:
        """Return what a text says; what was found is kept."""
        said = self._said.get(text)
        if said is None:
            said = self._parse(text)
            if len(self._said) < _MOST_REMEMBERED:
                self._said[text] = said
        return said

    def _parse(self, text: str) -> Said:
        stripped = re.sub(_AGAINST, _against, text.strip())
        if not stripped:
            return NOTHING
        if len(stripped) > _LONGEST:
            return self._whole(stripped) or Said(rest=stripped)
        for candidate in dict.fromkeys((stripped, undecorated(stripped))):
            said = self._whole(candidate) or self._corner(candidate) or self._parts(candidate)
            if said is not None:
                return said
        return Said(rest=stripped)

    def _whole(self, text: str) -> Said | None:
        """Return what a text says as one word: a name, a period, a word of headers, a unit."""
        folded = fold(text)
        word = words().get(folded)
        for lookup, facet in ((self.measures, "measure"), (self.areas, "area")):
            identifier = lookup.ids.get(folded) or (FOREIGN if folded in lookup.foreign else None)
            if identifier is not None and (word is None or folded in lookup.spoken):
                return _named(facet, identifier)
        if word is not None:
            return Said(word.facet, kind=word.kind, role=word.role, span=word.span)
        period = read_period(text)
        if period is not None:
            return Said(period=period)
        inner = text[1:-1] if text[:1] in "([（" and text[-1:] in ")]）" else text
        return Said(unit=parse_unit(inner)) if self.is_unit(inner) else None

    def _corner(self, text: str) -> Said | None:
        r"""Return what the corner of a table says: ``geo\TIME_PERIOD``, 指标/年份."""
        pieces = [words().get(fold(piece)) for piece in re.split(_CORNER, text) if piece.strip()]
        if len(pieces) != 2 or None in pieces:  # noqa: PLR2004  # what stands down, what across
            return None
        down, across = pieces
        if not (down and across and down.facet and across.facet) or down.facet == across.facet:
            return None
        return Said(down.facet, across=across.facet, kind=down.kind)

    def _parts(self, text: str) -> Said | None:
        """Return what the parts of a text say, None if one of them was not understood."""
        bare = " ".join(re.sub(_FOOTNOTES, "", _narrow_brackets(text)).split())
        said = NOTHING
        inside: list[str] = []
        while match := re.search(_BRACKETS, bare):
            inside.append(match[1])
            bare = bare[: match.start()] + " " + bare[match.end() :]
        if bare.strip():
            main = self._whole(bare) or self._sequence(bare.strip())
            if main is None:
                return None
            said = main
        for piece in filter(
            str.strip, (part for one in inside for part in re.split(_SEPARATORS, one))
        ):
            part = self._in_brackets(piece)
            joined = None if part is None else join(said, part)
            if joined is None:
                return None
            said = joined
        return said if said != NOTHING else None

    def _in_brackets(self, text: str) -> Said | None:
        """Return what a text in brackets says; what is no facet belongs to the name."""
        text = re.sub(_UNIT_AHEAD, "", text)
        said = self._whole(text) or self._sequence(text)
        if said is not None and said.facet is None:
            return said
        if alters(text):
            return None
        if re.fullmatch(_MULTIPLIED, text.strip()) or looks_like_a_unit(text):
            return Said(unit=parse_unit(text))
        return Said(asides=(text.strip(),))

    def _sequence(self, text: str) -> Said | None:
        """Return what a text says that is words in a row, None if any part is no word."""
        text = narrow(text).casefold()
        if len(text) > _LONGEST_WORD:
            return None
        steps = 0

        def walk(start: int, said: Said) -> Said | None:
            nonlocal steps
            if start == len(text):
                return said
            steps += 1
            for end, part in self._words_at(text, start) if steps < _MOST_STEPS else ():
                joined = join(said, part)
                found = None if joined is None else walk(end, joined)
                if found is not None:
                    return found
            return None

        said = walk(0, NOTHING)
        return None if said == NOTHING else said

    def _words_at(self, text: str, start: int) -> Iterator[tuple[int, Said]]:
        """Yield each word that begins at a place of a text, with its end; the longest first."""
        if text[start] in _GLUE:
            yield start + 1, NOTHING
        for end in range(len(text), start, -1):
            piece = text[start:end]
            if piece[-1] == " ":
                continue
            said = self._word("".join(piece.split()), is_last=end == len(text))
            if said is not None:
                yield end, said

    def _word(self, piece: str, *, is_last: bool) -> Said | None:
        """Return what a part of a text says: a name, a role, a period; at the end a unit too."""
        for lookup, facet in ((self.measures, "measure"), (self.areas, "area")):
            identifier = lookup.ids.get(piece) or (FOREIGN if piece in lookup.foreign else None)
            if identifier is not None:
                return _named(facet, identifier)
        word = words().get(piece)
        if word is not None and word.role is not None:
            return Said(role=word.role, span=word.span, kind=word.kind)
        if re.match(_BEGINS_A_PERIOD, piece) and (period := read_period(piece)) is not None:
            return Said(period=period)
        if is_last and (piece in ("%", "‰") or self.is_unit(piece)):
            return Said(unit=parse_unit(piece))
        return None


def _against(match: re.Match[str]) -> str:
    """Return ``2025年比上年`` for ``2025年比2024年``; another year stays, and isn't understood."""
    if int(match["year"]) != int(match["base"]) + 1:
        return match[0]
    return f"{match['year']}年{match['part']}比上年"


def _named(facet: str, identifier: str) -> Said:
    return Said(area=identifier) if facet == "area" else Said(measure=identifier)


def _narrow_brackets(text: str) -> str:
    return narrow(text).translate(_BRACKET_KINDS)


_BRACKET_KINDS = str.maketrans("【】〔〕［］｛｝{}", "()()()()()")
