"""Sheets as files: separated text in many encodings, workbooks of two kinds."""

import csv
import io
import re
import zipfile
from collections.abc import Sequence
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

import xlwt
from openpyxl import Workbook

from tests.roundtrip.grids import Grid
from tests.roundtrip.layouts import Layout

PLAIN = re.compile(r"-?(0|[1-9]\d{0,13})(\.\d+)?")
ODS = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content office:version="1.2"'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
    "<office:body><office:spreadsheet>{}</office:spreadsheet></office:body>"
    "</office:document-content>"
)
MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest manifest:version="1.2"'
    ' xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="/" manifest:media-type="{0}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)
MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet"


def write(folder: Path, grids: Sequence[Grid], layout: Layout) -> Path:
    """The file that holds the sheets."""
    path = folder / f"table.{layout.form}"
    match layout.form:
        case "xlsx":
            workbook(grids, layout).save(path)
        case "ods":
            open_document(path, grids)
        case "xls":
            old_workbook(path, grids)
        case _:
            text = io.StringIO(newline="")
            writer = csv.writer(text, delimiter=layout.separator, lineterminator=layout.end)
            writer.writerows(grids[0].rows)
            path.write_bytes(encoded(text.getvalue(), layout.encoding))
    return path


def encoded(text: str, encoding: str) -> bytes:
    """The bytes of a text; in UTF-8 where those in GB18030 could be it: then nobody can tell."""
    content = text.encode(encoding)
    if encoding == "gb18030":
        with suppress(UnicodeDecodeError):
            content.decode("utf-8")
            return text.encode("utf-8")
    return content


def workbook(grids: Sequence[Grid], layout: Layout) -> Workbook:
    book = Workbook()
    book.remove(book.worksheets[0])
    for grid in grids:
        sheet = book.create_sheet(grid.name)
        for line, row in enumerate(grid.rows, 1):
            for column, text in enumerate(row, 1):
                plain = layout.cells == "numbers" and PLAIN.fullmatch(text)
                sheet.cell(line, column, Decimal(text) if plain else text or None)
        for top, left, bottom, right in grid.merges:
            if bottom > top or right > left:
                sheet.merge_cells(None, top + 1, left + 1, bottom + 1, right + 1)
    return book


def old_workbook(path: Path, grids: Sequence[Grid]) -> None:
    """Writes text cells as Excel 97 does."""
    book = xlwt.Workbook()
    for grid in grids:
        sheet = book.add_sheet(grid.name)
        for line, row in enumerate(grid.rows):
            for column, text in enumerate(row):
                if text:
                    sheet.write(line, column, text)
    book.save(str(path))


def open_document(path: Path, grids: Sequence[Grid]) -> None:
    """Writes the least that is an .ods: text cells, nothing merged."""
    tables = "".join(
        f"<table:table table:name={quoteattr(grid.name)}>"
        + "".join(
            "<table:table-row>"
            + "".join(
                f'<table:table-cell office:value-type="string"><text:p>{escape(text)}</text:p>'
                "</table:table-cell>"
                if text
                else "<table:table-cell/>"
                for text in row
            )
            + "</table:table-row>"
            for row in grid.rows
        )
        + "</table:table>"
        for grid in grids
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", MEDIA_TYPE)
        archive.writestr("META-INF/manifest.xml", MANIFEST.format(MEDIA_TYPE))
        archive.writestr("content.xml", ODS.format(tables))
