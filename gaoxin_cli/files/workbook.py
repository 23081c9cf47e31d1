"""Opening a workbook: of which kind it is, and which of its sheets are read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import IO, Protocol

from gaoxin_cli.files.archive import opened
from gaoxin_cli.files.book_sheet import BookSheet
from gaoxin_cli.files.sheet import OpenedFile
from gaoxin_cli.files.shown import excerpt
from gaoxin_cli.files.source import Streams, UnopenedError, UnreadableError, split_name
from gaoxin_cli.finding import Statement
from gaoxin_cli.text import fold

CONTENT = "content.xml"
_ZIP = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_MOST_NAMED = 10


class Book(Protocol):
    """A workbook of any kind."""

    @property
    def sheets(self) -> Mapping[str, bool]:
        """Whether each of its sheets is visible, in their order."""

    def read(self, file: str, name: str) -> BookSheet:
        """Return a sheet."""


def open_workbook(
    name: str,
    streams: Streams,
    encoding: str | None,  # noqa: ARG001  # every opener's
) -> OpenedFile:
    """Return the visible sheets of a workbook, or the one named after ``#``.

    Raises:
        UnreadableError: it can't be opened, is damaged, encrypted or too large, has no such sheet,
            or a library that reads workbooks is not installed.

    """
    path, wanted = split_name(name)
    stream = streams.open(path)
    start = stream.read(len(_ZIP))
    stream.seek(0)
    if start not in (_ZIP, _OLD_EXCEL):
        raise UnreadableError(Statement("not_a_workbook"))
    with _open_zip(stream) if start == _ZIP else _open_old(stream) as book:
        visible = [title for title, is_visible in book.sheets.items() if is_visible]
        titles = visible if wanted is None else [_find(book, wanted)]
        if not titles:
            raise UnreadableError(Statement("no_sheet"))
        sheets = [[book.read(name, title)] for title in titles]
        hidden = [title for title in book.sheets if title not in visible] if not wanted else ()
        notices = [Statement("sheets_hidden", {"sheets": _names(hidden)})] if hidden else ()
        return OpenedFile(sheets, notices)


@contextmanager
def _open_zip(stream: IO[bytes]) -> Iterator[Book]:
    with opened(stream) as archive:
        if CONTENT in archive.namelist():
            from gaoxin_cli.files.open_document import OpenDocumentBook

            yield OpenDocumentBook(archive)
            return
        from gaoxin_cli.files.xlsx import XlsxBook
        from gaoxin_cli.files.xlsx_parts import workbook_part

        path = workbook_part(archive)
        if path is None:
            raise UnreadableError(Statement("workbook_unknown"))
        yield XlsxBook(archive, path)


def _open_old(stream: IO[bytes]) -> AbstractContextManager[Book]:
    from gaoxin_cli.files.xls import open_xls

    return open_xls(stream)


def _find(book: Book, wanted: str) -> str:
    """Return the name of the sheet that is asked for."""
    for title in book.sheets:
        if fold(title) == fold(wanted):
            return title
    facts = {"found": excerpt(wanted), "sheets": _names(list(book.sheets))}
    raise UnopenedError(Statement("no_such_sheet", facts))


def _names(titles: Sequence[str]) -> str:
    """Return the names of some sheets in a short form."""
    more = len(titles) - _MOST_NAMED
    names = ", ".join(map(excerpt, titles[:_MOST_NAMED]))
    return f"{names}, … (+{more})" if more > 0 else names
