"""Opening what a user names: a path, a pipe, or ``-`` for standard input."""

from __future__ import annotations

import errno
import io
import os
import stat
import sys
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Self

from gaoxin_cli.finding import Statement

if TYPE_CHECKING:
    from types import TracebackType

STANDARD_INPUT = "-"
WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
"""The suffixes of workbooks."""

MAX_PIPED = 2 * 1024 * 1024 * 1024
"""Most bytes that are read from a pipe, of which nobody knows whether it ever ends."""

_CHUNK = 1 << 20
_IN_MEMORY = 16 << 20
_REASONS = {
    errno.ENOENT: "why_missing",
    errno.EISDIR: "why_folder",
    errno.ENODEV: "why_special",
    errno.EACCES: "why_denied",
    errno.ELOOP: "why_loop",
    errno.ENAMETOOLONG: "why_long_name",
    errno.EIO: "why_device",
    errno.ENOSPC: "why_full",
}

Opened = Callable[[str, IO[bytes] | None], None]
"""What is told the name of a file that is about to be read, and its stream if it is no pipe."""


class UnreadableError(Exception):
    """A file that can't be opened or decoded; it becomes the finding E001."""

    def __init__(self, statement: Statement, line: int | None = None) -> None:
        super().__init__(statement.what)
        self.statement = statement
        self.line = line


class UnopenedError(UnreadableError):
    """A file that can't even be looked into: whether it is sound nobody knows."""


class Streams:
    """The inputs of one run as seekable binary streams, closed together.

    A pipe can be read only once: its content is kept, on disk if it is large, so that a run with
    several plans reads it for each of them.
    """

    def __init__(self, opened: Opened | None = None) -> None:
        """Take what is to be told of each stream that is about to be read, if anything is."""
        self._opened = opened
        self._open: dict[str, IO[bytes]] = {}
        self._states: dict[str, tuple[int, int]] = {}
        self._closing = ExitStack()

    def __enter__(self) -> Self:
        """Return itself; the streams are open until the block ends."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close every stream."""
        self._open.clear()
        self._closing.close()

    def open(self, name: str) -> IO[bytes]:
        """Return the content of a file from its start.

        Raises:
            UnopenedError: there is no such file, it is a directory, a device or a socket, or more
                comes through a pipe than can be kept.

        """
        stream = self._open.get(name)
        if stream is None:
            try:
                stream = self._open[name] = self._first(name)
            except (OSError, ValueError) as error:  # a name with a NUL is a ValueError
                raise UnopenedError(cannot_open(error)) from error
        stream.seek(0)
        self._tell(name, stream)
        return stream

    def _tell(self, name: str, stream: IO[bytes] | None = None) -> None:
        if self._opened:
            self._opened(name, stream if name in self._states else None)

    def check_unchanged(self, name: str) -> None:
        """Check that a file has been left alone since it was opened.

        Raises:
            UnopenedError: it was written to, so that what was read may be half of it.

        """
        if name in self._states and self._states[name] != _state(self._open[name]):
            raise UnopenedError(Statement("changed_while_read"))

    def _first(self, name: str) -> IO[bytes]:
        if name == STANDARD_INPUT:
            return self._spool(name, _standard_input())
        path = Path(name)
        mode = path.stat().st_mode
        if stat.S_ISFIFO(mode):
            with path.open("rb") as pipe:
                return self._spool(name, pipe)
        if not stat.S_ISREG(mode):
            # A device may never end, and a directory has no content.
            number = errno.EISDIR if stat.S_ISDIR(mode) else errno.ENODEV
            raise OSError(number, os.strerror(number))
        stream = self._closing.enter_context(path.open("rb"))
        self._states[name] = _state(stream)
        return stream

    def _spool(self, name: str, pipe: IO[bytes]) -> IO[bytes]:
        from tempfile import SpooledTemporaryFile

        spool: IO[bytes] = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115  # closed by the stack
        self._closing.callback(spool.close)
        self._tell(name)
        size = 0
        while chunk := pipe.read(_CHUNK):
            size += len(chunk)
            if size > MAX_PIPED:
                raise UnopenedError(Statement("pipe_too_large", {"limit": MAX_PIPED >> 30}))
            try:
                spool.write(chunk)
            except FileNotFoundError as error:
                raise UnopenedError(Statement("no_room_for_pipe")) from error
        return spool


def _standard_input() -> IO[bytes]:
    # There is no stream at all where a program is started without one.
    stream: IO[bytes] | None = getattr(sys.stdin, "buffer", None)
    if stream is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    with suppress(io.UnsupportedOperation):  # it isn't of the system
        mode = os.fstat(stream.fileno()).st_mode
        if (stat.S_ISCHR(mode) and not stream.isatty()) or stat.S_ISBLK(mode):
            raise OSError(errno.ENODEV, os.strerror(errno.ENODEV))
    return stream


def _state(stream: IO[bytes]) -> tuple[int, int]:
    """Return what is another once somebody has written to a file."""
    found = os.fstat(stream.fileno())
    return found.st_size, found.st_mtime_ns


def cannot_open(error: OSError | ValueError) -> Statement:
    """Return the statement that a file can't be opened, and why."""
    number = error.errno if isinstance(error, OSError) else None
    if number in _REASONS:
        return Statement("cannot_open", {"why": Statement(_REASONS[number])})
    why = error.strerror if isinstance(error, OSError) else None
    return Statement("cannot_open", {"why": why or str(error)})


def split_name(name: str) -> tuple[str, str | None]:
    """Return the path of a workbook and the name of a sheet, if one is asked for."""
    parts = [] if name.lower().endswith(WORKBOOKS) else name.split("#")
    for i in range(1, len(parts)):
        path = "#".join(parts[:i])
        if path.lower().endswith(WORKBOOKS):
            return path, "#".join(parts[i:])
    return name, None
