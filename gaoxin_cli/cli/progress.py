"""What a run is doing: one line of a terminal, shown if it takes long and gone when it ends.

A timer of the system has the line drawn, and how far a file is read is seen from outside, by where
the system stands in it. So nothing that works is any slower or knows of this.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

from gaoxin_cli.stopping import undone_if_stopped

if TYPE_CHECKING:
    from gaoxin_cli.messages import Words
    from gaoxin_cli.text import Language

DELAY, INTERVAL = 2.0, 0.25
"""Seconds before the line is first shown, and between two looks at what is being done."""
_NARROWEST = 12
"""Cells of a terminal in which something can be said."""
_REST = b"\x1b[K"
"""What blanks the rest of a terminal's line."""
_MEGABYTE = 1_000_000
_lines: list[Line] = []
"""The line of this process, if there is one."""


class Line:
    """The line on a terminal: what is done, of which file, and how much of it is done."""

    def __init__(self, words: Words, descriptor: int, *, colour: bool) -> None:
        """Take a language, the terminal, and whether the line is to be dim."""
        self._words = words
        self._descriptor = descriptor
        self._colour = colour
        self._doing: tuple[str, str, IO[bytes] | None] | None = None
        self._shown = b""

    def doing(self, what: str, file: str, stream: IO[bytes] | None) -> None:
        """Take note of what is being done from now on."""
        self._doing = (what, file, stream)

    def draw(self) -> None:
        """Show what is being done, in place of what was shown before."""
        if self._doing is None:
            return
        try:
            text = self.text(*self._doing, os.get_terminal_size(self._descriptor).columns)
            drawn = text.encode(sys.stderr.encoding or "utf-8", "replace")
            drawn = b"\x1b[2m" + drawn + b"\x1b[0m" if self._colour else drawn
            if drawn != self._shown:
                self._shown = drawn
                os.write(self._descriptor, b"\r" + drawn + _REST)
        except (OSError, ValueError):  # the terminal or the file is gone
            return

    def text(self, what: str, file: str, stream: IO[bytes] | None, width: int) -> str:
        """Return the line, a cell narrower than the terminal; nothing if that is too narrow."""
        if width < _NARROWEST:
            return ""
        from gaoxin_cli.text import printable

        name = self._words.text("standard_input") if file == "-" else printable(Path(file).name)
        head = self._words.text(f"doing_{what}", file=name)
        tail = "" if stream is None else f" {self._amount(stream)}"
        return _cut(head, width - 1 - len(tail)) + tail

    def _amount(self, stream: IO[bytes]) -> str:
        """Return how much of a file is read, in percent; once all is, how much that was."""
        size = os.fstat(stream.fileno()).st_size
        position = os.lseek(stream.fileno(), 0, os.SEEK_CUR)
        if position < size:
            return self._words.text("percent", percent=100 * position // size)
        return f"{size / _MEGABYTE:.1f} MB"

    def erase(self) -> None:
        """Leave the terminal as if nothing had been shown."""
        if self._shown:
            self._shown = b""
            try:
                os.write(self._descriptor, b"\r" + _REST)
            except OSError:  # the terminal is gone, and the line with it
                return


@contextmanager
def shown(language: Language, *, colour: str, quiet: bool) -> Iterator[None]:
    """Show what is being done while a block runs, where somebody watches standard error."""
    if quiet or not _is_watched():
        yield
        return
    from gaoxin_cli.messages import Words

    coloured = colour == "always" or (colour == "auto" and not os.environ.get("NO_COLOR"))
    line = Line(Words(language), sys.stderr.fileno(), colour=coloured)
    _lines.append(line)
    usual = signal.signal(signal.SIGALRM, lambda *_: line.draw())
    signal.setitimer(signal.ITIMER_REAL, DELAY, INTERVAL)
    try:
        with undone_if_stopped(line.erase):
            yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, usual)
        _lines.remove(line)
        line.erase()


def doing(what: str, file: str = "", stream: IO[bytes] | None = None) -> None:
    """Say what is being done from now on: of a file, if that is named, and by its stream."""
    for line in _lines:
        line.doing(what, file, stream)


@contextmanager
def hidden() -> Iterator[None]:
    """Let something else be written to the terminal."""
    if not _lines:
        yield
        return
    left, _ = signal.setitimer(signal.ITIMER_REAL, 0)
    for line in _lines:
        line.erase()
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, left or INTERVAL, INTERVAL)


def cells(text: str) -> int:
    """Return how wide a text is on a terminal."""
    return len(text) + sum(sign >= "\u2e80" for sign in text)


def _is_watched() -> bool:
    """Say whether standard error is a terminal on which a line can be rewritten."""
    return (
        sys.stderr is not None
        and sys.stderr.isatty()
        and hasattr(signal, "setitimer")
        and os.environ.get("TERM") != "dumb"
        and os.environ.get("CI", "") in ("", "0", "false")
    )


def _cut(text: str, room: int) -> str:
    """Return a text that is at most so wide."""
    if cells(text) <= room:
        return text
    while cells(text) > room - 1 and text:
        text = text[:-1]
    return f"{text}…"
