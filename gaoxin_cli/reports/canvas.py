"""What a report is drawn on: how wide it may be, and whether it has colours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import cell_len

from gaoxin_cli.reports.folding import fold_lines

BOLD, DIM = "1", "2"
RED, GREEN, YELLOW, MAGENTA, CYAN = "31", "32", "33", "35", "36"


class Canvas(NamedTuple):
    """The width in cells, and whether colours are wanted."""

    width: int | None = None
    """None: as wide as needed, for a pipe or a CI log."""
    colour: bool = False

    def paint(self, text: str, style: str) -> str:
        """Return a text in a style of ANSI codes, ``1;31``; unchanged without one."""
        return f"\x1b[{style}m{text}\x1b[0m" if self.colour and text and style else text

    def paragraph(
        self, text: str, first: str = "", rest: str = "", style: str = ""
    ) -> Iterator[str]:
        """Yield a text as lines that fit; ``first`` and ``rest`` are what the lines begin with."""
        room = None if self.width is None else self.width - max(cell_len(first), cell_len(rest))
        for number, line in enumerate(fold_lines(text, room)):
            yield self.paint((rest if number else first) + line, style)
