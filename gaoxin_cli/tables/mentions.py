"""Where names occur in a line of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


class Mentions:
    """Folded names that a line may mention, found by what the line has: they may be thousands."""

    def __init__(self, names: Iterable[str]) -> None:
        self._numbers: dict[str, int] = {}
        """The names in their order."""
        self._lengths: dict[str, set[int]] = {}
        """How long they are, by their first character."""
        self.add(names)

    def add(self, names: Iterable[str]) -> None:
        """Take in further names."""
        for name in filter(None, names):
            self._numbers.setdefault(name, len(self._numbers))
            self._lengths.setdefault(name[0], set()).add(len(name))

    def at(self, text: str, start: int) -> Iterator[str]:
        """Yield the names that begin at a place of a folded text."""
        for length in self._lengths.get(text[start : start + 1], ()):
            name = text[start : start + length]
            if name in self._numbers:
                yield name

    def within(self, text: str) -> list[str]:
        """Return the names that occur in a folded text, the longest first, else in their order."""
        found = {name for start in range(len(text)) for name in self.at(text, start)}
        return sorted(found, key=lambda name: (-len(name), self._numbers[name]))
