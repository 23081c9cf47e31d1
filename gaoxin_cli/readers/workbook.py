"""What a workbook says of its cells beyond their values: percentages, errors, how far they reach.

The library that reads the values knows none of it, and reserves memory for every cell between the
first and the last one, so this has to be known before.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import IO
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from gaoxin_cli.finding import Statement
from gaoxin_cli.readers.source import UnreadableError

MAX_CONTENT = 512 * 1024 * 1024
"""Most bytes of a workbook when unpacked."""
MAX_AREA = 20_000_000
"""Most cells between the first and the last one of a sheet."""
MAX_ROWS = 1_048_576
"""Most rows of a sheet."""

NOT_SAVED = "=…"
"""What stands for the value of a formula that was never computed."""

_IN_MEMORY = 16 * 1024 * 1024
_CHUNK = 1 << 20

Start = Callable[[str, dict[str, str]], None]


@dataclass(slots=True)
class Marks:
    """What is special about the cells of a sheet, by row and column from 0."""

    percent: dict[int, list[int]] = field(default_factory=dict)
    """Cells with a percent format."""
    texts: dict[int, dict[int, str]] = field(default_factory=dict)
    """Cells that show an error, and formulas whose value was not saved (`NOT_SAVED`)."""
    merged: dict[tuple[int, int], int] = field(default_factory=dict)
    """Of cells merged downwards, the last row; only where the library doesn't tell."""


@contextmanager
def unpacked(stream: IO[bytes]) -> Iterator[IO[bytes]]:
    """Give a copy of a zip file, not compressed and no larger than it says and may be.

    Raises:
        UnreadableError: it is too large, or damaged.

    """
    with SpooledTemporaryFile(_IN_MEMORY) as copy:
        try:
            _copy(stream, copy)
        except (BadZipFile, zlib.error, RuntimeError, EOFError, ValueError) as error:
            raise damaged(error) from error
        yield copy


def _copy(stream: IO[bytes], copy: IO[bytes]) -> None:
    with ZipFile(stream) as source, ZipFile(copy, "w") as target:
        _check_parts(source)
        for member in source.infolist():
            with source.open(member) as content, target.open(member.filename, "w") as out:
                copyfileobj(content, out, _CHUNK)


def _check_parts(archive: ZipFile) -> None:
    if len(set(archive.namelist())) < len(archive.infolist()):
        raise ValueError("two parts of one name")
    if not {part.compress_type for part in archive.infolist()} <= {ZIP_STORED, ZIP_DEFLATED}:
        raise ValueError("an unusual compression")
    if sum(part.file_size for part in archive.infolist()) > MAX_CONTENT:
        facts = {"limit": MAX_CONTENT // (1024 * 1024)}
        raise UnreadableError(Statement("workbook_too_large", facts))


def damaged(error: BaseException) -> UnreadableError:
    """Return the error that a workbook can't be read, with the reason."""
    return UnreadableError(Statement("workbook_damaged", {"why": str(error)}))


def parser_of(start: Start) -> expat.XMLParserType:
    """Return a parser that calls ``start`` for each element.

    A document type is refused: no workbook has one, and it can hold a bomb of entities.
    """
    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.StartDoctypeDeclHandler = _refuse
    return parser


def parse_part(archive: ZipFile, path: str, parser: expat.XMLParserType) -> None:
    """Go through a part of a workbook."""
    with archive.open(path) as content:
        while chunk := content.read(_CHUNK):
            parser.Parse(chunk, False)  # noqa: FBT003  # expat's own signature
        parser.Parse(b"", True)  # noqa: FBT003  # expat's own signature


def _refuse(*_: object) -> None:
    raise ValueError("a document type declaration")


def check_extent(row: int, column: int) -> None:
    """Raise if a sheet whose last cell is this one, counted from 0, is too large to be read."""
    if row >= MAX_ROWS or (row + 1) * (column + 1) > MAX_AREA:
        cell = f"{column_letters(column)}{row + 1}"
        raise UnreadableError(Statement("sheet_too_large", {"cell": cell}))


def column_index(letters: str) -> int:
    """Return the number of a column from 0."""
    index = 0
    for letter in letters.upper():
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1


def column_letters(index: int) -> str:
    """Return the letters of a column that is counted from 0."""
    letters = ""
    while index >= 0:
        index, rest = divmod(index, 26)
        letters = chr(ord("A") + rest) + letters
        index -= 1
    return letters
