"""Reading a CSV file: its encoding and its delimiter."""

from __future__ import annotations

from gaoxin_cli.finding import Finding, Location, Statement
from gaoxin_cli.readers.encoding import find_encoding
from gaoxin_cli.readers.names import Names
from gaoxin_cli.readers.opening import read_table
from gaoxin_cli.readers.sheet import DELIMITERS, CsvSheet, Lines
from gaoxin_cli.readers.source import Streams, UnreadableError
from gaoxin_cli.submission import SubmittedFile

_WORKBOOKS = {b"PK\x03\x04": ".xlsx", b"\xd0\xcf\x11\xe0": ".xls"}


def read_csv(file: SubmittedFile, streams: Streams, names: Names, encoding: str | None) -> None:
    """Read a CSV file with comma, semicolon or tab, whichever its header is written with.

    Raises:
        UnreadableError: it can't be opened or decoded, or is a workbook under another name.

    """
    stream = streams.open(file.name)
    suffix = _WORKBOOKS.get(stream.read(4))
    if suffix:
        raise UnreadableError(Statement("is_a_workbook", {"suffix": suffix}))
    stream.seek(0)
    found = find_encoding(stream, encoding)
    if found.guessed:
        facts = {"encoding": found.name.upper()}
        finding = Finding("W108", Location(file.name), Statement("encoding_guessed", facts))
        file.findings.append(finding)
    lines = Lines.of(stream, found.name)
    sheets = [CsvSheet(file.name, lines, delimiter) for delimiter in DELIMITERS]
    read_table(file, names, sheets)
