"""What a plan knows by name: areas and measures, as cells spell them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Literal, NamedTuple, Protocol

from gaoxin_cli.finding import HasName, Statement
from gaoxin_cli.observation import KnownArea, KnownMeasure
from gaoxin_cli.spelling import Spellings
from gaoxin_cli.tables.mentions import Mentions
from gaoxin_cli.text import fold

_DECORATION = (
    r"(?:其中[:：]?|[#＃*＊※•·◆●○▪\-—–\s]|[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|[（(]?\d{1,2}[)）、]"
    r"|\d{1,2}[.．](?!\d))+"
)
_FOOTNOTES = r"(?:\s*(?:[①-⑳¹²³⁴-⁹*＊†‡]|[\[［〔]\s*(?:注\s*)?\d{1,2}\s*[\]］〕]))+$"
_LONGEST_REMEMBERED = 200
_MOST_SUGGESTIONS = 200
_LONGEST_EXCERPT = 200


class Nameable(Protocol):
    """Something that a submission can name."""

    @property
    def name(self) -> HasName:
        """Its name."""

    @property
    def aliases(self) -> tuple[str, ...]:
        """Further names accepted in submissions."""


class NamedArea(KnownArea, Nameable, Protocol):
    """An area as the tables see it."""


class NamedMeasure(KnownMeasure, Nameable, Protocol):
    """A measure as the tables see it."""


class Definitions(Protocol):
    """What a plan defines and a submission may name."""

    @property
    def areas(self) -> Mapping[str, NamedArea]:
        """Areas by id."""

    @property
    def measures(self) -> Mapping[str, NamedMeasure]:
        """Measures by id."""


class Elsewhere(NamedTuple):
    """Names that the plans of the run know: where this one doesn't, rows are silently not of it."""

    areas: Collection[str] = ()
    measures: Collection[str] = ()


class Given(NamedTuple):
    """What the command line says of tables that don't say it themselves."""

    area: str | None = None
    year: int | None = None
    period: str | None = None
    measure: str | None = None
    unit: str | None = None


def every_name(entries: Mapping[str, Nameable]) -> Iterator[tuple[str, str]]:
    """Yield each name, alias and id with the id."""
    for identifier, entry in entries.items():
        for name in (*entry.name.every, *entry.aliases, identifier):
            yield name, identifier


class Lookup(dict[str, str | None]):
    """The id that a cell stands for, None if it names nothing known; what was found is kept."""

    def __init__(
        self,
        what: Literal["area", "measure"],
        entries: Mapping[str, Nameable],
        foreign: Iterable[str],
    ) -> None:
        super().__init__()
        self.names = [name for name, _ in every_name(entries)]
        self.ids = {fold(name): identifier for name, identifier in every_name(entries)}
        """The id by each folded name."""
        ids = frozenset(map(fold, entries))
        self.spoken = {name: None for name in self.ids if name not in ids}
        """Folded names as they may occur in a title; an id such as ``city`` occurs by chance."""
        self.foreign = frozenset(map(fold, foreign)) - self.ids.keys()
        """Folded names that only another plan of the run knows."""
        self.mentions = Mentions((*self.spoken, *self.foreign))
        """The two together."""
        self._what = what
        self._suggestions: dict[str, str | None] = {}

    def __missing__(self, cell: str) -> str | None:
        identifier = self.ids.get(fold(cell)) or self.ids.get(fold(undecorated(cell)))
        if identifier is not None and len(cell) <= _LONGEST_REMEMBERED:
            self[cell] = identifier
        return identifier

    def add(self, names: Mapping[str, str], blank: str | None) -> None:
        """Take in further names, by those that are known, and what a blank cell stands for."""
        known = {fold(name): self.ids.get(fold(of)) for name, of in names.items()}
        further = known.keys() - self.ids.keys()
        self.spoken |= dict.fromkeys(further)
        self.mentions.add(further)
        self.names += names
        self.ids |= {name: identifier for name, identifier in known.items() if identifier}
        self.foreign |= {name for name, identifier in known.items() if identifier is None}
        identifier = None if blank is None else self.ids.get(fold(blank))
        if identifier is not None:
            self.ids[""] = identifier

    def mentions_at(self, text: str, start: int) -> bool:
        """Return whether a name of this plan begins at a place of a folded text."""
        return any(name in self.spoken for name in self.mentions.at(text, start))

    def blanked(self, text: str) -> str:
        """Return a folded text in which a bar stands for each name of this plan."""
        for name in self.mentions.within(text):
            if name in self.spoken:
                text = text.replace(name, "|")
        return text

    def is_foreign(self, cell: str) -> bool:
        """Return whether only another plan of the run knows what a cell names."""
        return bool(self.foreign) and not self.foreign.isdisjoint(
            (fold(cell), fold(undecorated(cell)))
        )

    def is_start_of_name(self, cell: str) -> bool:
        """Return whether a cell is a known name, or one cut off."""
        start = fold(cell)
        place = bisect_left(self._in_order, start)
        return any(name.startswith(start) for name in self._in_order[place : place + 1])

    @cached_property
    def _in_order(self) -> list[str]:
        return sorted(self.ids)

    def suggestion(self, cell: str) -> str | None:
        """Return the known name that a cell misspells; not for the 1000th unknown one."""
        if cell not in self._suggestions:
            if len(self._suggestions) >= _MOST_SUGGESTIONS:
                return None
            near = self._spellings.meant_by(undecorated(cell)[:_LONGEST_REMEMBERED])
            self._suggestions[cell[:_LONGEST_REMEMBERED]] = near
        return self._suggestions.get(cell)

    @cached_property
    def _spellings(self) -> Spellings:
        return Spellings(self.names)

    def problem(self, cell: str) -> Statement:
        """Say that a cell is blank, or what name it misspells, or that it names nothing known."""
        if not cell.strip():
            return Statement(f"blank_{self._what}")
        near = self.suggestion(cell)
        if near is None:
            return Statement(f"unknown_{self._what}", {"found": excerpt(cell)})
        return Statement(f"unknown_{self._what}_near", {"found": excerpt(cell), "near": near})


def undecorated(cell: str) -> str:
    """Return a name without the signs of a part (#, 其中), an item's number, and footnote marks."""
    if cell.isascii() and cell.replace(" ", "").replace("_", "").isalnum():
        return cell
    text = re.sub(_FOOTNOTES, "", cell.strip())
    match = re.match(_DECORATION, text)
    return text[match.end() :] if match and match.end() < len(text) else text


def excerpt(cell: str) -> str:
    """Return the start of a cell: enough for a message, however long the cell is."""
    stripped = cell.strip()
    return stripped if len(stripped) <= _LONGEST_EXCERPT else stripped[:_LONGEST_EXCERPT] + "…"
