"""What stops a run: an interrupt, a wish that it end, a terminal that is closed."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP")
"""Not every system has all of them."""
_UNDOING: list[Callable[[], None]] = []


def heed_signals() -> None:
    """Let signals end the process from here on, at any moment, with 128 and their number.

    What is half done is undone first. Nothing is raised, so nothing can catch it or show a
    traceback. What whoever started the process wants ignored stays so.
    """
    for name in _SIGNALS:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, _stop)


@contextmanager
def undone_if_stopped(undo: Callable[[], None]) -> Iterator[None]:
    """Have something undone if a signal ends the process before the block ends."""
    _UNDOING.append(undo)
    try:
        yield
    finally:
        _UNDOING.remove(undo)


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    del frame
    try:
        for undo in reversed(_UNDOING):
            undo()
    finally:
        os._exit(128 + number)
