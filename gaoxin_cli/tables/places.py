"""Whose figures a row has, and of which measure: what its label columns name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from gaoxin_cli.files.sheet import Cells
from gaoxin_cli.finding import Statement
from gaoxin_cli.tables.labels import Vocabulary
from gaoxin_cli.tables.layout import Label
from gaoxin_cli.tables.names import Lookup, excerpt
from gaoxin_cli.tables.vocabulary import Facet

_CODES = ("code", "代码", "编码", "ref_", "_id")


class Named(NamedTuple):
    """What the label columns of a row name."""

    identifier: str | None
    text: str
    place: int
    """The column that decides."""
    problem: Statement | None = None
    """That two columns name two things."""


class NameColumns:
    """The columns that name one facet: one, a code beside its label, or a whole and its parts.

    Of a whole and its part (province and city) the part is named, unless its cell is blank.
    """

    def __init__(self, labels: Sequence[Label], lookup: Lookup, *, measures: bool) -> None:
        self.lookup = lookup
        self._what = "measure" if measures else "area"
        self._levels = _levels(labels)
        self._known: dict[tuple[str, ...], str | None] = {}
        self.indices = [label.place for label in labels]

    def whole(self, columns: Sequence[Cells]) -> list[str | None]:
        """Return the id that each row names."""
        if len(self.indices) == 1:
            return list(map(self.lookup.__getitem__, columns[self.indices[0]]))
        keys = zip(*(columns[index] for index in self.indices), strict=True)
        return [self._id(key) for key in keys]

    def _id(self, key: tuple[str, ...]) -> str | None:
        if key not in self._known:
            self._known[key] = self._resolve(dict(zip(self.indices, key, strict=True))).identifier
        return self._known[key]

    def of(self, cells: Cells) -> Named:
        """Return what one row names."""
        return self._resolve({index: cells[index] for index in self.indices})

    def _resolve(self, cells: dict[int, str]) -> Named:
        for level in self._levels:
            filled = [index for index in level if cells[index].strip()]
            known = {self.lookup[cells[index]]: index for index in reversed(filled)}
            known.pop(None, None)
            if len(known) > 1:
                found = tuple(excerpt(cells[index]) for index in filled)
                problem = Statement(f"two_{self._what}s", {"found": found})
                return Named(None, cells[filled[0]], filled[0], problem)
            if known:
                ((identifier, index),) = known.items()
                return Named(identifier, cells[index], index)
            if filled:
                return Named(None, cells[filled[0]], filled[0])
        # A form may say what a blank cell stands for.
        return Named(self.lookup[""], "", self.indices[0])


def _levels(labels: Sequence[Label]) -> list[list[int]]:
    """Return the columns by level, the finest first; codes stand at the level of their labels."""
    levels: list[list[Label]] = []
    for label in sorted(labels, key=lambda one: (one.kind, one.place), reverse=True):
        if levels and _is_code_of(label, levels[-1][0]):
            levels[-1].insert(0, label)
        else:
            levels.append([label])
    return [[label.place for label in level] for level in levels]


def _is_code_of(one: Label, other: Label) -> bool:
    """Return whether two columns say the same, by code and label or in two languages."""
    if one.kind != other.kind:
        return False
    if one.text.isascii() != other.text.isascii():
        return True
    first, second = one.text.casefold(), other.text.casefold()
    return any((code in first) != (code in second) for code in _CODES)


class Places:
    """The label columns of areas and measures of a table."""

    def __init__(self, labels: Mapping[Facet, Sequence[Label]], vocabulary: Vocabulary) -> None:
        areas, measures = labels.get("area"), labels.get("measure")
        self.areas = NameColumns(areas, vocabulary.areas, measures=False) if areas else None
        self.measures = (
            NameColumns(measures, vocabulary.measures, measures=True) if measures else None
        )

    def names_known(self, cells: Cells) -> bool:
        """Return whether a label of a row names an area or a measure that is known."""
        return any(
            one.lookup[cells[place]] is not None
            for one in (self.areas, self.measures)
            if one is not None
            for place in one.indices
        )

    def whole(
        self, columns: Sequence[Cells]
    ) -> tuple[list[str | None] | None, list[str | None] | None] | None:
        """Return the areas and the measures of some rows, None if one of them names none."""
        areas = self.areas.whole(columns) if self.areas else None
        if areas is not None and None in set(areas):
            return None
        measures = self.measures.whole(columns) if self.measures else None
        if measures is not None and None in set(measures):
            return None
        return areas, measures
