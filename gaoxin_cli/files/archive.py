"""Zip files of XML, as modern workbooks are: unpacked within limits, and gone through."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from gaoxin_cli.files.source import UnreadableError
from gaoxin_cli.finding import Statement

MAX_CONTENT = 512 * 1024 * 1024
"""Most bytes of a workbook when unpacked."""
MAX_RATIO = 200
"""Most times that a part may be larger than it is packed; of tables it is about ten."""
MAX_DENSE = 16 * 1024 * 1024
"""How many bytes any part may unpack to."""

_CHUNK = 1 << 20

Attributes = dict[str, str]
Start = Callable[[str, Attributes], None]

_WRONG = (
    expat.ExpatError,
    BadZipFile,
    zlib.error,
    LookupError,
    ValueError,
    ArithmeticError,
    EOFError,
    RuntimeError,  # what is locked by a password
)
"""What is raised for what is wrong with a workbook."""


def _check_parts(archive: ZipFile) -> None:
    if len(set(archive.namelist())) < len(archive.infolist()):
        raise ValueError("two parts of one name")
    if not {part.compress_type for part in archive.infolist()} <= {ZIP_STORED, ZIP_DEFLATED}:
        raise ValueError("an unusual compression")
    for part in archive.infolist():
        if part.file_size > max(MAX_DENSE, MAX_RATIO * part.compress_size):
            facts = {"part": part.filename, "times": part.file_size // max(part.compress_size, 1)}
            raise UnreadableError(Statement("workbook_bomb", facts))
    if sum(part.file_size for part in archive.infolist()) > MAX_CONTENT:
        facts = {"limit": MAX_CONTENT // (1024 * 1024)}
        raise UnreadableError(Statement("workbook_too_large", facts))


@contextmanager
def opened(stream: IO[bytes]) -> Iterator[ZipFile]:
    """Give the parts of a zip file; none of them unpacks to more than it may, or than it says.

    Raises:
        UnreadableError: it is too large, or damaged.

    """
    try:
        with ZipFile(stream) as archive:
            _check_parts(archive)
            yield archive
    except _WRONG as error:
        raise damaged(error) from error


@contextmanager
def part_of(archive: ZipFile, path: str) -> Iterator[IO[bytes]]:
    """Give the content of a part, and turn what is wrong in it into our error, with its name."""
    try:
        with archive.open(path) as content:
            yield content
    except _WRONG as error:
        raise UnreadableError(
            Statement("part_damaged", {"part": path, "why": str(error)})
        ) from error


def damaged(error: BaseException) -> UnreadableError:
    """Return the error that a workbook can't be read, with the reason."""
    return UnreadableError(Statement("workbook_damaged", {"why": str(error)}))


def parser_of(
    start: Start,
    end: Callable[[str], None] | None = None,
    characters: Callable[[str], None] | None = None,
) -> expat.XMLParserType:
    """Return a parser that calls these for elements, named without prefixes, and their texts.

    A document type is refused: no workbook has one, and it can hold a bomb of entities.
    """
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda name, attributes: start(own_name(name), attributes)
    if end is not None:
        parser.EndElementHandler = lambda name: end(own_name(name))
    parser.CharacterDataHandler = characters
    parser.StartDoctypeDeclHandler = refuse_doctype
    parser.buffer_text = True
    return parser


def own_name(name: str) -> str:
    """Return a name without its prefix."""
    return name.rpartition(":")[2]


def parse_part(archive: ZipFile, path: str, parser: expat.XMLParserType) -> None:
    """Go through a part of a workbook."""
    with part_of(archive, path) as content:
        while chunk := content.read(_CHUNK):
            parser.Parse(chunk, False)  # noqa: FBT003  # expat's own signature
        parser.Parse(b"", True)  # noqa: FBT003  # expat's own signature


def refuse_doctype(*_: object) -> None:
    """Raise for a document type."""
    raise ValueError("a document type declaration")
