"""How workbooks are changed: in their parts, their elements and their records.

Few changes of the bytes outside would leave a file that can be unpacked.
"""

import io
import re
import struct
import zipfile
from random import Random

from tests.fuzz.mutation import Bytes
from tests.fuzz.words import XML

PIECE = re.compile(rb"<[^<>]*>|[^<>]+|[<>]")
ATTRIBUTE = re.compile(rb'([\w:.-]+)="([^"]*)"')
VALUES = b"", b"0", b"-1", b"1", b"99999999999", b"1.5", b"true", b"A1", b"ZZZ1048577", b"1" * 5000
START = 512
"""Where the first stream of an old workbook stands."""
HEAD = struct.Struct("<HH")
MOST = 8000
"""Bytes of a record."""


def book(data: bytes, chance: Random, of_bytes: Bytes) -> bytes:
    """A zip file with other parts; or, seldom, other bytes."""
    parts = unpacked(data)
    if not parts or chance.random() < 0.05:
        return of_bytes(data)
    for _ in range(chance.choice([1, 1, 1, 2, 4])):
        name = chance.choice(list(parts))
        match chance.randrange(24):
            case 0 if len(parts) > 1:
                del parts[name]
            case 1:
                parts[name] = parts[chance.choice(list(parts))]
            case 2 | 3:
                parts[name] = of_bytes(parts[name])
            case _:
                parts[name] = _other_xml(PIECE.findall(parts[name]), chance)
    return packed(parts)


def unpacked(data: bytes) -> dict[str, bytes]:
    """The parts of a zip file; none if it is no sound one."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except Exception:  # noqa: BLE001  # a broken archive raises anything; it is changed further
        return {}


def packed(parts: dict[str, bytes]) -> bytes:
    """A zip file, always the same for the same parts."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
    return content.getvalue()


def _other_xml(pieces: list[bytes], chance: Random) -> bytes:
    """XML with other elements, attributes or texts."""
    place, other = (chance.randrange(len(pieces) + 1) for _ in range(2))
    match chance.randrange(8):
        case 0:
            del pieces[place : place + 1]
        case 1:
            pieces[place:place] = pieces[other : other + 1]
        case 2:
            pieces[place : place + 1] = pieces[other : other + 1]
        case 3:
            pieces.insert(place, chance.choice(XML))
        case 4:
            pieces[place : place + 1] = [chance.choice(XML)]
        case 5:
            pieces[place:place] = pieces[min(place, other) : max(place, other)]
        case _:
            _change_attribute(pieces, chance)
    return b"".join(pieces)


def _change_attribute(pieces: list[bytes], chance: Random) -> None:
    """Give one attribute another value, or another name."""
    found = [(i, one) for i, piece in enumerate(pieces) for one in ATTRIBUTE.finditer(piece)]
    if found:
        place, match = chance.choice(found)
        start, end = match.span(chance.choice([1, 2, 2, 2]))
        value = chance.choice([*VALUES, *(one[2] for _, one in found)])
        pieces[place] = match.string[:start] + value + match.string[end:]


def old_book(data: bytes, chance: Random, of_bytes: Bytes) -> bytes:
    """An old workbook with other records in their old place; or, seldom, other bytes."""
    records = _records(data)
    if not records or chance.random() < 0.1:
        return of_bytes(data)
    room = sum(HEAD.size + len(body) for _, body in records)
    for _ in range(chance.choice([1, 1, 2, 4])):
        _change_record(records, chance, of_bytes)
    stream = b"".join(HEAD.pack(kind, len(body)) + body for kind, body in records)
    return data[:START] + stream[:room].ljust(room, b"\0") + data[START + room :]


def _records(data: bytes) -> list[tuple[int, bytes]]:
    """The records of the first stream: what they are and what they hold."""
    records: list[tuple[int, bytes]] = []
    place = START
    while place + HEAD.size <= len(data):
        kind, size = HEAD.unpack_from(data, place)
        place += HEAD.size + size
        if not kind and not size:
            break
        records.append((kind, data[place - size : place]))
    return records


def _change_record(records: list[tuple[int, bytes]], chance: Random, of_bytes: Bytes) -> None:
    """Change one thing in records, of which there is always one."""
    place = chance.randrange(len(records))
    kind, body = records[place]
    other = chance.choice(records)
    match chance.randrange(6):
        case 0:
            records[place] = other
        case 1:
            records[place] = other[0], body
        case 2:
            records[place] = kind, body[: chance.randrange(len(body) + 1)]
        case 3:
            records.insert(place, other)
        case 4:
            records[place] = kind, of_bytes(body)[:MOST]
        case _:
            at = chance.randrange(len(body) + 1)
            byte = bytes([chance.choice([0, 1, 127, 128, 255])])
            records[place] = kind, body[:at] + byte + body[at + 1 :]
