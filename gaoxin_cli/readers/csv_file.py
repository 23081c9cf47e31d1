"""Reading a CSV file: its encoding, its delimiter, its header, its rows."""

from __future__ import annotations

from gaoxin_cli.finding import Finding, Location, Statement
from gaoxin_cli.observation import SubmittedFile
from gaoxin_cli.readers.encoding import find_encoding
from gaoxin_cli.readers.layout import HEADER_ROWS, Header, find_header, problems
from gaoxin_cli.readers.names import Names
from gaoxin_cli.readers.rows import Sheet
from gaoxin_cli.readers.sheet import DELIMITERS, CsvSheet, Lines, first_rows
from gaoxin_cli.readers.source import Streams, UnreadableError
from gaoxin_cli.readers.table import NOTHING_KNOWN, Table

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
    candidates: list[tuple[Header, Sheet]] = []
    for delimiter in DELIMITERS:
        sheet = CsvSheet(file.name, lines, delimiter)
        header = find_header(sheet, first_rows(lines, delimiter), names)
        if header is not None:
            candidates.append((header, sheet))
    # max takes the first of equals: the comma.
    best = max(candidates, key=lambda one: (not one[0].missing, one[0].known), default=None)
    read_table(file, names, best)


def read_table(file: SubmittedFile, names: Names, found: tuple[Header, Sheet] | None) -> None:
    """Read the table whose header was found, or report that there is none or that it won't do."""
    if found is None:
        statement = Statement("no_header", {"rows": HEADER_ROWS})
        file.reject(NOTHING_KNOWN, Finding("E002", Location(file.name), statement))
        return
    header, sheet = found
    wrong = list(problems(header, names))
    for finding in wrong:
        file.reject(NOTHING_KNOWN, finding)
    if not wrong:
        Table(sheet, header, names, file).read()
