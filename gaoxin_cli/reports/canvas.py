"""What a report is drawn on: how wide it may be, whether it has colours, and what is safe there.

A report holds text as it came from files. Only a canvas makes lines of it, and a line that it has
made shows and does nothing else: it is a type of its own, so that none can go round the canvas.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, NewType

from rich.cells import cell_len

from gaoxin_cli.reports.folding import fold_lines
from gaoxin_cli.text import printable

BOLD, DIM = "1", "2"
RED, GREEN, YELLOW, MAGENTA, CYAN = "31", "32", "33", "35", "36"

Line = NewType("Line", str)
"""A line that is safe to print, with its colours."""


class Span(NamedTuple):
    """A part of a line, and its style in ANSI codes, ``1;31``."""

    text: str
    style: str = ""


class Canvas(NamedTuple):
    """The width in cells, and whether colours are wanted."""

    width: int | None = None
    """None: as wide as needed, for a pipe or a CI log."""
    colour: bool = False

    def line(self, *spans: Span) -> Line:
        """Return parts as one line, made safe and only then painted."""
        whole = "".join(text for text, _ in spans)
        shown = printable(whole)
        if shown != whole:
            spans = tuple(Span(printable(text), style) for text, style in spans)
            # What only acts where two parts meet is made safe without regard to their styles.
            if "".join(text for text, _ in spans) != shown:
                return Line(shown)
        return Line("".join(map(self._painted, spans)) if self.colour else shown)

    @staticmethod
    def _painted(span: Span) -> str:
        text, style = span
        return f"\x1b[{style}m{text}\x1b[0m" if text and style else text

    def paragraph(
        self, text: str, first: str = "", rest: str = "", style: str = ""
    ) -> Iterator[Line]:
        """Yield a text as lines that fit; ``first`` and ``rest`` are what the lines begin with."""
        room = None if self.width is None else self.width - max(cell_len(first), cell_len(rest))
        for number, line in enumerate(fold_lines(printable(text), room)):
            yield self.line(Span((rest if number else first) + line, style))


def as_text(lines: Iterable[Line]) -> str:
    """Return lines as the text of a report."""
    return "".join(f"{line}\n" for line in lines)
