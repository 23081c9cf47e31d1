"""Files: from bytes to sheets of shown text, whatever the format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from gaoxin_cli.files.csv_file import open_csv
from gaoxin_cli.files.sheet import OpenedFile
from gaoxin_cli.files.source import WORKBOOKS, Streams, split_name

Opener = Callable[[str, Streams, str | None], OpenedFile]

__all__ = ["FORMATS", "open_file"]


def _open_workbook(name: str, streams: Streams, encoding: str | None) -> OpenedFile:
    # Few submissions are workbooks, and what reads them takes long to load.
    from gaoxin_cli.files.workbook import open_workbook

    return open_workbook(name, streams, encoding)


FORMATS: Mapping[str, Opener] = {
    ".csv": open_csv,
    ".tsv": open_csv,
    ".txt": open_csv,
    **dict.fromkeys(WORKBOOKS, _open_workbook),
}
"""What opens a file, by its suffix; any other is a CSV text."""


def open_file(name: str, streams: Streams, encoding: str | None = None) -> OpenedFile:
    """Return the sheets of a file; a text is read while ``streams`` are open.

    Raises:
        UnreadableError: it can't be opened or decoded, or is damaged.

    """
    suffix = Path(split_name(name)[0]).suffix.lower()
    return FORMATS.get(suffix, open_csv)(name, streams, encoding)
