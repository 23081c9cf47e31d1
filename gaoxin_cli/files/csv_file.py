"""Opening a CSV text: its encoding and its separator."""

from __future__ import annotations

import re
from itertools import chain

from gaoxin_cli.files.csv_sheet import CsvSheet, Text
from gaoxin_cli.files.encoding import find_encoding
from gaoxin_cli.files.sheet import OpenedFile
from gaoxin_cli.files.source import Streams, UnreadableError
from gaoxin_cli.finding import Statement

SEPARATORS = (",", ";", "\t")
_STATED = re.compile(r"sep=([^\"])", re.IGNORECASE)
_WORKBOOKS = {b"PK\x03\x04": ".xlsx", b"\xd0\xcf\x11\xe0": ".xls"}


def open_csv(name: str, streams: Streams, encoding: str | None) -> OpenedFile:
    """Return a text under each separator with which it may be written.

    Raises:
        UnreadableError: it can't be opened or decoded, or is a workbook under another name.

    """
    stream = streams.open(name)
    suffix = _WORKBOOKS.get(stream.read(4))
    if suffix:
        raise UnreadableError(Statement("is_a_workbook", {"suffix": suffix}))
    stream.seek(0)
    found = find_encoding(stream, encoding)
    guess = Statement("encoding_guessed", {"encoding": found.name.upper()})
    text = Text(stream, found.name)
    stated = _STATED.fullmatch(next(chain(text.head, ("",))))
    if stated:
        sheets = [CsvSheet(name, text, stated[1], rows_from=2)]
    else:
        sheets = [CsvSheet(name, text, separator) for separator in SEPARATORS]
    return OpenedFile([sheets], guess=guess if found.guessed else None)
