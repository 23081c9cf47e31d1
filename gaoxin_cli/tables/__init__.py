"""Tables: from sheets of shown text to the figures of areas, measures and periods."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path

from gaoxin_cli.files import open_file
from gaoxin_cli.files.sheet import OpenedFile
from gaoxin_cli.files.source import (
    Streams,
    UnopenedError,
    UnreadableError,
    cannot_open,
    split_name,
)
from gaoxin_cli.finding import Finding, Location, Statement
from gaoxin_cli.submission import Submission
from gaoxin_cli.submitted_file import SubmittedFile
from gaoxin_cli.tables.form import Form
from gaoxin_cli.tables.found import NOTHING_KNOWN, Found
from gaoxin_cli.tables.labels import Vocabulary
from gaoxin_cli.tables.names import Definitions, Elsewhere, Given, every_name
from gaoxin_cli.tables.readers import Readers

__all__ = [
    "Definitions",
    "Elsewhere",
    "Form",
    "Found",
    "Given",
    "Streams",
    "every_name",
    "read_submission",
    "understand_file",
]


def read_submission(  # noqa: PLR0913  # what a caller may know of the files, by keyword
    definitions: Definitions,
    files: Sequence[str | Path],
    *,
    encoding: str | None = None,
    known_elsewhere: Elsewhere | None = None,
    streams: Streams | None = None,
    given: Given | None = None,
    forms: Sequence[Form] = (),
) -> Submission:
    """Return the figures of some files, later files revising earlier ones.

    What is wrong with a file is a finding of the submission. ``streams`` keeps what can be read
    only once, such as standard input, for another call. ``given`` is what holds for tables that
    don't say it themselves, ``forms`` what they can't say.
    """
    submission = Submission(definitions.areas, definitions.measures)
    vocabulary = Vocabulary(definitions, known_elsewhere or Elsewhere())
    readers = Readers(vocabulary, given or Given(), forms)
    with _undisturbed(), nullcontext(streams) if streams else Streams() as opened:
        for path in files:
            file = SubmittedFile(str(path), definitions)
            _read(file, opened, readers, encoding)
            submission.include(file)
    return submission


def understand_file(
    definitions: Definitions,
    path: str | Path,
    *,
    encoding: str | None = None,
    given: Given | None = None,
    forms: Sequence[Form] = (),
) -> tuple[Sequence[Found], SubmittedFile]:
    """Return how the tables of a file are read, in their order, and what is found in it."""
    file = SubmittedFile(str(path), definitions)
    readers = Readers(Vocabulary(definitions, Elsewhere()), given or Given(), forms)
    with _undisturbed(), Streams() as opened:
        _read(file, opened, readers, encoding)
    return readers.found, file


def _read(file: SubmittedFile, streams: Streams, readers: Readers, encoding: str | None) -> None:
    """Read one file; one that can't be read is a finding, and its figures are unknown."""
    try:
        _read_sheets(file, open_file(file.name, streams, encoding), readers)
        streams.check_unchanged(split_name(file.name)[0])
    except UnreadableError as error:
        _give_up(file, error)
    except UnicodeError:  # all of it could be decoded when it was opened
        _give_up(file, UnopenedError(Statement("changed_while_read")))
    except OSError as error:  # it vanished while it was read
        _give_up(file, UnopenedError(cannot_open(error)))


def _give_up(file: SubmittedFile, error: UnreadableError) -> None:
    file.unopened = isinstance(error, UnopenedError)
    if file.unopened:  # what was read and found may be in half of it
        for figures in (file.levels, file.rates):
            figures.drop(list(figures))
        for kept in (file.periods, file.rejected, file.findings):
            kept.clear()
    place = Location(file.name, error.line)
    file.reject(NOTHING_KNOWN, Finding("E001", place, error.statement))


def _read_sheets(file: SubmittedFile, opened: OpenedFile, readers: Readers) -> None:
    file.notices.extend(opened.notices)
    file.sheets = [alternatives[0].name for alternatives in opened.sheets]
    missing: list[Finding] = []
    confirmed = False
    for alternatives in opened.sheets:
        read = readers.read(alternatives, file)
        confirmed |= read.confirms_encoding
        if read.no_table is not None:
            missing.append(read.no_table)
    if len(missing) == len(opened.sheets):
        for finding in missing or [_nothing(file, "no_sheet")]:
            file.reject(NOTHING_KNOWN, finding)
    elif missing:
        without = {one.location.cell for one in missing}
        left = [name or "" for name in file.sheets if name in without]
        file.notices.append(Statement("sheets_without_table", {"sheets": tuple(left)}))
    if opened.guess is not None and confirmed:
        file.notices.append(opened.guess)
    elif opened.guess is not None:
        file.findings.append(Finding("W108", Location(file.name), opened.guess))
    if not file.figures and not any(one.code[0] == "E" for one in file.findings):
        file.reject(NOTHING_KNOWN, _nothing(file, _why_nothing(file)))


def _why_nothing(file: SubmittedFile) -> str:
    """Return why there is no figure in a file that has tables."""
    if any(one.code == "W115" for one in file.findings):
        return "only_others"
    singles = ("frequency_left_out", "single_columns_left_out", "single_rows_left_out")
    return "only_singles" if any(one.what in singles for one in file.notices) else "no_figures"


def _nothing(file: SubmittedFile, what: str) -> Finding:
    return Finding("E002", Location(file.name), Statement(what))


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
