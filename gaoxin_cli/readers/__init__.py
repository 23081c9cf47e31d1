"""Reading submissions: from files to the figures of areas, measures and periods."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path

from gaoxin_cli.finding import Finding, Location, Statement
from gaoxin_cli.readers.csv_file import read_csv
from gaoxin_cli.readers.names import Definitions, Elsewhere, Names
from gaoxin_cli.readers.source import (
    WORKBOOKS,
    Streams,
    UnreadableError,
    cannot_open,
    split_name,
)
from gaoxin_cli.readers.table import NOTHING_KNOWN
from gaoxin_cli.submission import Submission, SubmittedFile

Reader = Callable[[SubmittedFile, Streams, Names, str | None], None]


def _read_excel(file: SubmittedFile, streams: Streams, names: Names, encoding: str | None) -> None:
    # Few submissions are workbooks, and what reads them takes long to load.
    from gaoxin_cli.readers.excel import read_excel

    read_excel(file, streams, names, encoding)


READERS: Mapping[str, Reader] = {
    **dict.fromkeys((".csv", ".tsv", ".txt"), read_csv),
    **dict.fromkeys(WORKBOOKS, _read_excel),
}
"""The reader of a file by its suffix; any other is read as CSV."""

__all__ = ["READERS", "Definitions", "Elsewhere", "Streams", "read_submission"]


def read_submission(  # noqa: PLR0913  # what a caller may know of the files, by keyword
    definitions: Definitions,
    files: Sequence[str | Path],
    *,
    encoding: str | None = None,
    known_elsewhere: Elsewhere | None = None,
    streams: Streams | None = None,
    year: int | None = None,
    area: str | None = None,
) -> Submission:
    """Return the figures of some files, later files revising earlier ones.

    What is wrong with a file is a finding of the submission. ``streams`` keeps what can be read
    only once, such as standard input, for another call. ``year`` and ``area`` are those of a table
    by months that doesn't say them itself.
    """
    submission = Submission(definitions.areas, definitions.measures)
    names = Names(definitions, known_elsewhere or Elsewhere(), year, area)
    with _undisturbed(), nullcontext(streams) if streams else Streams() as opened:
        for path in files:
            file = SubmittedFile(str(path), definitions)
            _read(file, opened, names, encoding)
            submission.include(file)
    return submission


def _read(file: SubmittedFile, streams: Streams, names: Names, encoding: str | None) -> None:
    """Read one file; one that can't be read is a finding, and its figures are unknown."""
    suffix = Path(split_name(file.name)[0]).suffix.lower()
    reader = READERS.get(suffix, read_csv)
    try:
        reader(file, streams, names, encoding)
    except UnreadableError as error:
        place = Location(file.name, error.line)
        file.reject(NOTHING_KNOWN, Finding("E001", place, error.statement))
    except (OSError, UnicodeError) as error:  # it changed or vanished while it was read
        finding = Finding("E001", Location(file.name), cannot_open(error))
        file.reject(NOTHING_KNOWN, finding)
    else:
        if not file.figures and not any(one.code == "E002" for one in file.findings):
            finding = Finding("E002", Location(file.name), Statement("no_figures"))
            file.reject(NOTHING_KNOWN, finding)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Keep the cycle collector off: it would look through every row again and again for nothing."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
