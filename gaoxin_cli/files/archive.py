"""Zip files of XML, as modern workbooks are: unpacked within limits, and gone through."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
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

_IN_MEMORY = 128 * 1024 * 1024
_CHUNK = 1 << 20

Start = Callable[[str, dict[str, str]], None]


@contextmanager
def unpacked(stream: IO[bytes]) -> Iterator[IO[bytes]]:
    """Give a copy of a zip file, not compressed and no larger than it says and may be.

    Libraries that unpack a zip file themselves trust what it says of its size.

    Raises:
        UnreadableError: it is too large, or damaged.

    """
    with SpooledTemporaryFile(_IN_MEMORY) as copy:
        try:
            _copy(stream, copy)
        except (BadZipFile, zlib.error, RuntimeError, EOFError, ValueError) as error:
            raise damaged(error) from error
        copy.seek(0)
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
    for part in archive.infolist():
        if part.file_size > max(MAX_DENSE, MAX_RATIO * part.compress_size):
            facts = {"part": part.filename, "times": part.file_size // max(part.compress_size, 1)}
            raise UnreadableError(Statement("workbook_bomb", facts))
    if sum(part.file_size for part in archive.infolist()) > MAX_CONTENT:
        facts = {"limit": MAX_CONTENT // (1024 * 1024)}
        raise UnreadableError(Statement("workbook_too_large", facts))


@contextmanager
def opened(stream: IO[bytes]) -> Iterator[ZipFile]:
    """Give the parts of a zip file, and turn what is wrong in them into our error."""
    try:
        with ZipFile(stream) as archive:
            yield archive
    except (expat.ExpatError, BadZipFile, LookupError, ValueError) as error:
        raise damaged(error) from error


def damaged(error: BaseException) -> UnreadableError:
    """Return the error that a workbook can't be read, with the reason."""
    return UnreadableError(Statement("workbook_damaged", {"why": str(error)}))


def parser_of(start: Start) -> expat.XMLParserType:
    """Return a parser that calls ``start`` for each element, with names without prefixes.

    A document type is refused: no workbook has one, and it can hold a bomb of entities.
    """

    def without_prefixes(name: str, attributes: dict[str, str]) -> None:
        own = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        start(name.rpartition(":")[2], own)

    parser = expat.ParserCreate()
    parser.StartElementHandler = without_prefixes
    parser.StartDoctypeDeclHandler = refuse_doctype
    return parser


def parse_part(archive: ZipFile, path: str, parser: expat.XMLParserType) -> None:
    """Go through a part of a workbook."""
    with archive.open(path) as content:
        while chunk := content.read(_CHUNK):
            parser.Parse(chunk, False)  # noqa: FBT003  # expat's own signature
        parser.Parse(b"", True)  # noqa: FBT003  # expat's own signature


def refuse_doctype(*_: object) -> None:
    """Raise for a document type."""
    raise ValueError("a document type declaration")
