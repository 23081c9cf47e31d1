"""Opening what a user names: a path, a pipe, or ``-`` for standard input."""

from __future__ import annotations

import errno
import os
import stat
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import IO, TYPE_CHECKING, Self

from gaoxin_cli.finding import Statement

if TYPE_CHECKING:
    from types import TracebackType

STANDARD_INPUT = "-"
WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
"""The suffixes of workbooks."""

_CHUNK = 1 << 20
_REASONS = {
    errno.ENOENT: "why_missing",
    errno.EISDIR: "why_folder",
    errno.ENODEV: "why_special",
    errno.EACCES: "why_denied",
}


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

    A pipe can be read only once: its content is kept on disk, so that a run with several plans
    reads it for each of them.
    """

    def __init__(self) -> None:
        self._open: dict[str, IO[bytes]] = {}
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
            UnopenedError: there is no such file, or it is a directory, a device or a socket.

        """
        stream = self._open.get(name)
        if stream is None:
            try:
                stream = self._open[name] = self._first(name)
            except (OSError, ValueError) as error:  # a name with a NUL is a ValueError
                raise UnopenedError(cannot_open(error)) from error
        stream.seek(0)
        return stream

    def _first(self, name: str) -> IO[bytes]:
        if name == STANDARD_INPUT:
            # There is no stream at all where a program is started without one.
            buffer: IO[bytes] | None = getattr(sys.stdin, "buffer", None)
            if buffer is None:
                raise OSError(errno.EBADF, os.strerror(errno.EBADF))
            return self._spool(buffer)
        path = Path(name)
        mode = path.stat().st_mode
        if stat.S_ISFIFO(mode):
            with path.open("rb") as pipe:
                return self._spool(pipe)
        if not stat.S_ISREG(mode):
            # A device may never end, and a directory has no content.
            number = errno.EISDIR if stat.S_ISDIR(mode) else errno.ENODEV
            raise OSError(number, os.strerror(number))
        return self._closing.enter_context(path.open("rb"))

    def _spool(self, pipe: IO[bytes]) -> IO[bytes]:
        from shutil import copyfileobj
        from tempfile import TemporaryFile

        spool = self._closing.enter_context(TemporaryFile())  # noqa: SIM115  # closed by the stack
        copyfileobj(pipe, spool, _CHUNK)
        return spool


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
