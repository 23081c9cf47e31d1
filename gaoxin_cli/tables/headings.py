"""Headings between the rows of a table, which change what holds for the rows below them."""

from __future__ import annotations

from typing import NamedTuple

from gaoxin_cli.finding import Statement
from gaoxin_cli.tables.labels import Vocabulary
from gaoxin_cli.tables.layout import Frame, Layout, fit
from gaoxin_cli.tables.names import excerpt, undecorated
from gaoxin_cli.tables.title_names import names_a_place
from gaoxin_cli.tables.titles import (
    is_no_heading,
    is_of_something_else,
    looks_like_a_place,
    read_title,
)
from gaoxin_cli.tables.vocabulary import Facet, Role
from gaoxin_cli.unit import Unit


class Heading(NamedTuple):
    """What a heading comes to."""

    frame: Frame | None = None
    """What holds below it, if it changes that."""
    unknown: str | None = None
    """Its text, if it names an area or a measure that nobody here knows."""


class Headings:
    """Reads headings by what the table itself doesn't tell."""

    def __init__(self, layout: Layout, vocabulary: Vocabulary) -> None:
        self._layout = layout
        self._vocabulary = vocabulary
        self._since: list[str] = []
        """Those since the last row of figures that say nothing known."""
        self._numbered: bool | None = None
        """Whether headings that name an area or a measure have a number; None if there is none."""

    def read(self, text: str, frame: Frame) -> Heading:
        """Return what a row of text alone changes of a frame."""
        said = self._vocabulary.says(text)
        title = read_title(text, self._vocabulary)
        changes = Frame(
            area=(said.area or title.area) if self._untold("area") else None,
            period=(said.period or title.period) if self._untold("period") else None,
            measure=(said.measure or title.measure) if self._untold("measure") else None,
            units=title.units,
            span=title.span,
        )
        role: Role | None = said.role if said.role in ("growth", "index") else title.role
        below = frame
        if changes.measure:
            below = below._replace(role=None, measure=None)
        if role is not None and (changes.measure or not said.measure):
            changes = changes._replace(role=role)
        numbered = undecorated(text) != text.strip()
        unclear = any(
            self._untold(facet)
            for facet in ("area", "period", "measure")
            if facet in title.several and not getattr(said, facet)
        )
        if unclear or is_of_something_else(text, self._vocabulary):
            return Heading(unknown=text)
        elsewhere = frame.area is not None and self._untold("area") and not changes.area
        if changes.period and elsewhere and names_a_place(text):
            self._since.append(text)
            return Heading(unknown=text)
        if changes != Frame():
            self._since.clear()
            if changes.area or changes.measure:
                self._numbered = numbered
            return Heading(changes.over(below))
        place = frame.area is not None and self._untold("area") and looks_like_a_place(text)
        self._since.append(text)
        alike = self._numbered is numbered and not is_no_heading(text)
        return Heading(unknown=text if place or alike else None)

    def _untold(self, facet: Facet) -> bool:
        """Return whether neither the rows nor the columns tell a facet, of a period the year."""
        if facet == "period" and "period" not in self._layout.labels:
            periods = [one.period for one in self._layout.figures]
            return any(one is None or one.year is None for one in periods)
        return not self._layout.tells(facet)

    def contradiction(self, text: str) -> tuple[str, Statement] | None:
        """Return the code and what is to be said of a heading against the columns, if it is."""
        other = self._other_unit(text)
        if other is not None:
            return "E008", Statement("heading_unit_against_columns", {"found": other.text})
        if self._names_another(text):
            return "E002", Statement("heading_against_columns", {"found": excerpt(text)})
        return None

    def _names_another(self, text: str) -> bool:
        """Return whether a heading names what is not that of any of the columns."""
        title, said = read_title(text, self._vocabulary), self._vocabulary.says(text)
        figures = self._layout.figures
        periods = [one.period for one in figures if one.period is not None]
        if title.period is not None and periods and len(periods) == len(figures):
            return all(fit(title.period, one) is None for one in periods)
        for facet in ("area", "measure"):
            named = getattr(said, facet)
            if named and facet not in self._layout.labels and figures:
                return all(getattr(one, facet) not in {None, named} for one in figures)
        return False

    def _other_unit(self, text: str) -> Unit | None:
        """Return the unit that a heading states if a column has another of its family."""
        own = [one.unit for one in self._layout.figures if one.unit is not None]
        for unit in read_title(text, self._vocabulary).units:
            if any(one.family == unit.family and one.exponent != unit.exponent for one in own):
                return unit
        return None

    def repeated(self, frame: Frame) -> str | None:
        """Return the heading above a repeated header that says nothing known, None if all is well.

        It must be of another area, measure or period, or it would not need its header again.
        """
        told = [text for text in self._since if not is_no_heading(text)]
        self._since.clear()
        facets: tuple[Facet, ...] = ("area", "measure", "period")
        if not any(getattr(frame, facet) and self._untold(facet) for facet in facets):
            return None
        return told[-1] if told else None

    def figures_follow(self) -> None:
        """Forget the headings above: figures stand below them."""
        self._since.clear()
