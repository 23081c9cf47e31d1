"""A cell of an OpenDocument spreadsheet: its value, its text, and what is seen of both."""

from __future__ import annotations

from gaoxin_cli.files.book_sheet import NEVER_COMPUTED, NOT_SAVED
from gaoxin_cli.files.cell_style import Run, see_runs, see_shown
from gaoxin_cli.files.open_document_styles import Attributes, Styles
from gaoxin_cli.files.sheet import Mark
from gaoxin_cli.files.shown import Shown, excerpt
from gaoxin_cli.files.shown_text import show_date, show_number
from gaoxin_cli.finding import Statement

_NUMBERS = ("float", "percentage", "currency")
_MOST_SPACES = 1_000


class Cell:
    """A cell while it is read."""

    def __init__(self, attributes: Attributes) -> None:
        self.attributes = attributes
        self._paragraphs = 0
        self._runs: list[tuple[str, str | None]] = []
        """Texts with the style of their span."""
        self._spans: list[str | None] = []
        self._foreign = 0
        """How deep in something that isn't the cell's text: a comment, a picture."""

    def start(self, name: str, attributes: Attributes) -> None:
        """Take note of the start of an element in the cell."""
        if self._foreign or not name.startswith("text:"):
            self._foreign += 1
            return
        if name == "text:p":
            if self._paragraphs:
                self.add("\n")
            self._paragraphs += 1
        elif name == "text:s":
            self.add(" " * min(int(attributes.get("text:c", "1")), _MOST_SPACES))
        elif name == "text:tab":
            self.add("\t")
        elif name == "text:line-break":
            self.add("\n")
        self._spans.append(attributes.get("text:style-name") if name == "text:span" else None)

    def end(self) -> None:
        """Take note of the end of an element in the cell."""
        if self._foreign:
            self._foreign -= 1
        else:
            self._spans.pop()

    def add(self, text: str) -> None:
        """Add to the text."""
        if self._paragraphs and not self._foreign:
            style = next((span for span in reversed(self._spans) if span), None)
            self._runs.append((text, style))

    @property
    def is_blank(self) -> bool:
        """Whether it has neither a value nor a formula nor a text."""
        said = self.attributes
        return not self._runs and "office:value-type" not in said and "table:formula" not in said

    def see(self, styles: Styles, style: str | None) -> tuple[str, Mark | None]:
        """Return the text that the cell shows in a style, and its mark.

        Raises:
            ValueError: its value isn't of the type that it says.

        """
        said = self.attributes
        kind = said.get("office:value-type")
        text = self._runs[0][0] if len(self._runs) == 1 else "".join(one for one, _ in self._runs)
        if said.get("calcext:value-type") == "error":
            found = text.strip() or "#ERROR"
            return found, Mark(problem=Statement("error_value", {"found": excerpt(found)}))
        if kind is None:
            is_formula = "table:formula" in said and not self._paragraphs
            return (NOT_SAVED, NEVER_COMPUTED) if is_formula else (text, None)
        look = styles.look(style)
        if kind == "string" and len(self._runs) == 1 and self._runs[0][1] is None and not any(look):
            return text, None
        if kind != "string":
            return see_shown(self._show(kind, text), struck=look[0], raised=look[1])
        if not self._paragraphs:
            return see_runs([Run(said.get("office:string-value", ""), *look)])
        return see_runs(
            Run(part, *(styles.look(span) if span else look)) for part, span in self._runs
        )

    def _show(self, kind: str, text: str) -> Shown:
        said = self.attributes
        if kind in _NUMBERS:
            if text in ("TRUE", "FALSE"):
                return Shown(text)
            percent = kind == "percentage"
            return show_number(said.get("office:value", ""), text, percent=percent)
        if kind == "date":
            return show_date(said.get("office:date-value", ""), text)
        return Shown(text or said.get(f"office:{kind}-value", ""))
