"""What is needed to look into files as sheets of shown text."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from gaoxin_cli.files import open_file
from gaoxin_cli.files.sheet import Mark, OpenedFile, Sheet
from gaoxin_cli.files.source import Streams, UnreadableError

OPEN = ExitStack()
"""What closes the files that a test has opened."""

Place = tuple[int, int]


def opened(path: Path | str, encoding: str | None = None) -> OpenedFile:
    """Return an open file; it is closed when the test ends."""
    return open_file(str(path), OPEN.enter_context(Streams()), encoding)


def only_sheet(path: Path | str) -> Sheet:
    """Return the only sheet of a file, under its only or first separator."""
    (alternatives,) = opened(path).sheets
    return alternatives[0]


def rows(sheet: Sheet) -> list[list[str]]:
    """Return all rows of a sheet without the blank cells at their ends."""
    found: list[list[str]] = []
    for batch in sheet.batches():
        assert len(batch.lines) == len(batch.rows)
        assert list(batch.lines) == list(range(len(found) + 1, len(found) + 1 + len(batch.rows)))
        for row in batch.rows:
            filled = [i for i, cell in enumerate(row) if cell]
            found.append(list(row[: filled[-1] + 1] if filled else ()))
    return found


def marks(sheet: Sheet) -> dict[Place, Mark]:
    """Return all marks of a sheet."""
    return {place: mark for batch in sheet.batches() for place, mark in batch.marks.items()}


def problems(sheet: Sheet) -> dict[Place, str]:
    """Return which cells can't be known, and why."""
    return {
        place: mark.problem.what for place, mark in marks(sheet).items() if mark.problem is not None
    }


def refusal(open_it: Callable[[], object]) -> tuple[str, int | None]:
    """Return why a file can't be opened, and on which line."""
    try:
        open_it()
    except UnreadableError as error:
        return error.statement.what, error.line
    return "nothing", None


def write(folder: Path, content: str | bytes, name: str = "a.csv") -> Path:
    """Return the path of a new file."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path
