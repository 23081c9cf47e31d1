"""In which encoding a file is written."""

from __future__ import annotations

import codecs
from typing import IO, NamedTuple

from gaoxin_cli.files.source import UnreadableError
from gaoxin_cli.finding import Statement

_CHUNK = 1 << 20
_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
    b"\x84\x31\x95\x33": "gb18030",
}
_HOLE = bytes(_CHUNK)
"""What is no text in any encoding: where nothing was ever written, at times without an end."""
_LONGEST_MARK = max(map(len, _MARKS))
_BYTE_ORDERS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
"""Without one of these marks UTF-16 and UTF-32 are in the usual order, the lower byte first."""
_GUESS = "gb18030"
# Text encodings by their class, but for host names or source code, not for files.
_NOT_FOR_FILES = frozenset(
    ("idna", "punycode", "undefined", "unicode-escape", "unicode_escape", "raw-unicode-escape")
)


class Encoding(NamedTuple):
    """The name of an encoding, and whether it was guessed."""

    name: str
    guessed: bool


def is_encoding(name: str) -> bool:
    """Return whether a name is that of an encoding in which a file can be written."""
    try:
        codec = codecs.lookup(name)
    except (LookupError, ValueError):
        return False
    # The flag by which Python itself refuses rot13 and zlib as encodings of text.
    if not codec._is_text_encoding:  # noqa: SLF001  # there is no public name for it
        return False
    return codec.name not in _NOT_FOR_FILES


def find_encoding(stream: IO[bytes], wanted: str | None) -> Encoding:
    """Return the encoding that decodes the whole stream: the one wanted, or marked, or guessed.

    Raises:
        UnreadableError: none decodes it, with the line where the one that got furthest stopped.

    """
    start = stream.read(_LONGEST_MARK)
    marked = next((name for mark, name in _MARKS.items() if start.startswith(mark)), None)
    if wanted and not start.startswith(_BYTE_ORDERS):
        name = codecs.lookup(wanted).name
        wanted = f"{name}-le" if name in ("utf-16", "utf-32") else wanted
    candidates = [wanted or marked] if wanted or marked else ["utf-8", _GUESS]
    stops: dict[int, str] = {}
    for name in filter(None, candidates):
        stop = _where_it_stops(stream, name)
        if stop is None:
            return Encoding(name, guessed=len(candidates) > 1 and name == _GUESS)
        stops.setdefault(stop, name)
    furthest = max(stops)
    line = _line_of(stream, furthest, stops[furthest])
    names = " / ".join(name.upper() for name in candidates if name)
    raise UnreadableError(Statement("undecodable", {"encodings": names}), line)


def _where_it_stops(stream: IO[bytes], name: str) -> int | None:
    """Return the offset of the first byte that can't be decoded, or None if all can."""
    decoder = codecs.getincrementaldecoder(name)()
    stream.seek(0)
    offset = 0
    while True:
        chunk = stream.read(_CHUNK)
        if chunk == _HOLE:
            return offset
        held = len(decoder.getstate()[0])
        try:
            decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError as error:
            return offset - held + error.start
        except UnicodeError:
            return offset
        if not chunk:
            return None
        offset += len(chunk)


def _line_of(stream: IO[bytes], offset: int, name: str) -> int:
    """Return the number of the line, from 1, in which a byte stands."""
    decoder = codecs.getincrementaldecoder(name)(errors="ignore")
    stream.seek(0)
    line, returned = 1, False
    while offset > 0 and (chunk := stream.read(min(_CHUNK, offset))):
        offset -= len(chunk)
        try:
            text = decoder.decode(chunk)
        except UnicodeError:  # the mark at its start is that of another encoding
            return line
        if text:
            line += text.count("\n") + text.count("\r") - text.count("\r\n")
            line -= returned and text.startswith("\n")
            returned = text.endswith("\r")
    return line
