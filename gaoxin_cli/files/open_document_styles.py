"""Styles of OpenDocument spreadsheets: what is struck out, raised, or not displayed."""

from __future__ import annotations

from dataclasses import dataclass

Attributes = dict[str, str]


@dataclass(slots=True)
class _Style:
    parent: str | None
    struck: bool | None = None
    """None if it doesn't say so."""
    raised: bool | None = None
    hidden: bool = False


_UNKNOWN = _Style(None)
_MOST_PARENTS = 20


class Styles:
    """The styles of a document, by name."""

    def __init__(self) -> None:
        self._styles: dict[str, _Style] = {}
        self._current = _UNKNOWN
        self._looks: dict[str, tuple[bool, bool]] = {}

    def start(self, name: str, attributes: Attributes) -> None:
        """Take note of the start of an element."""
        if name == "style:style":
            self._current = _Style(attributes.get("style:parent-style-name"))
            self._styles[attributes.get("style:name", "")] = self._current
        elif name == "style:text-properties":
            self._text_properties(attributes)
        elif name == "style:table-properties":
            self._current.hidden = attributes.get("table:display") == "false"

    def _text_properties(self, attributes: Attributes) -> None:
        lines = {
            attributes.get("style:text-line-through-style"),
            attributes.get("style:text-line-through-type"),
        } - {None}
        if lines:
            self._current.struck = "none" not in lines
        position = attributes.get("style:text-position")
        if position:
            place = position.split()[0].removesuffix("%")
            self._current.raised = place == "super" or (place.isdigit() and int(place) > 0)

    def hides(self, name: str | None) -> bool:
        """Return whether a table with a style isn't displayed."""
        return self._styles.get(name or "", _UNKNOWN).hidden

    def look(self, name: str | None) -> tuple[bool, bool]:
        """Return whether a text with a style is struck out, and whether it is a superscript."""
        if not name:
            return False, False
        if name not in self._looks:
            struck = raised = None
            style: _Style | None = self._styles.get(name)
            for _ in range(_MOST_PARENTS):
                if style is None:
                    break
                struck = style.struck if struck is None else struck
                raised = style.raised if raised is None else raised
                style = self._styles.get(style.parent or "")
            self._looks[name] = bool(struck), bool(raised)
        return self._looks[name]
