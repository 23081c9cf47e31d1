"""The circular as a document to edit in Word, laid out as offices circulate theirs (GB/T 9704)."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as Docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.shared import Mm, Pt
from docx.table import Table as DocxTable
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph as DocxParagraph
from rich.cells import cell_len

from gaoxin_cli.messages import Words
from gaoxin_cli.reports import Found, Options
from gaoxin_cli.reports.circular import circulars
from gaoxin_cli.reports.circular_blocks import Block, Circular, Table
from gaoxin_cli.reports.docx_styles import CELL, SUBTITLE, TEXT_WIDTH, prepare
from gaoxin_cli.text import printable

_MARGINS, _WIDEST = 3, 30
"""Cells of text: what the margins of a column take, the most that its width is measured by."""
_BELOW_TABLE = Pt(8)
_TITLE_LENGTH = 255
"""The most that a document's properties hold."""


def render(found: Found, words: Words, _: Options) -> bytes:
    """Return a document with a circular a plan, each on a page of its own."""
    document = Document()
    prepare(document, words.language)
    for number, circular in enumerate(circulars(found, words)):
        _add(document, circular, begins_page=number > 0)
    _describe(document, words)
    content = BytesIO()
    document.save(content)
    return _without_time(content.getvalue())


def _add(document: Docx, circular: Circular, *, begins_page: bool) -> None:
    title = _paragraph(document, circular.title, "Title")
    title.paragraph_format.page_break_before = begins_page
    if circular.subtitle:
        _paragraph(document, circular.subtitle, SUBTITLE)
    _paragraph(document, circular.introduction)
    for section in circular.sections:
        _paragraph(document, section.title, "Heading 1")
        after_table = False
        for block in section.blocks:
            _add_block(document, block, after_table=after_table)
            after_table = isinstance(block, Table)


def _add_block(document: Docx, block: Block, *, after_table: bool) -> None:
    if isinstance(block, Table):
        _paragraph(document, block.caption, "Caption")
        _add_table(document, block)
        return
    paragraph = document.add_paragraph()
    if after_table:
        paragraph.paragraph_format.space_before = _BELOW_TABLE
    if block.lead:
        _write(paragraph, block.lead, bold=True)
    _write(paragraph, block.text)


def _paragraph(document: Docx, text: str, style: str | None = None) -> DocxParagraph:
    paragraph = document.add_paragraph(style=style)
    _write(paragraph, text)
    return paragraph


def _write(paragraph: DocxParagraph, text: str, *, bold: bool | None = None) -> None:
    """Add a text that only shows: the one place where text gets into the document."""
    paragraph.add_run(printable(text)).bold = bold


def _add_table(document: Docx, table: Table) -> None:
    """Add a table whose head is repeated on every page that it goes over."""
    heads = tuple(column.head for column in table.columns)
    # Asked to add a table, the document would look through all of itself for how wide it may be.
    size = (len(table.rows) + 1, len(heads), Mm(TEXT_WIDTH))
    drawn = document._body.add_table(*size)  # noqa: SLF001 - as said
    drawn.style = "Table Grid"
    drawn.autofit = False
    style_id = document.styles[CELL].style_id
    widths = [*_widths(table)]
    _set_grid(drawn, widths)
    for row, texts in zip(drawn.rows, (heads, *table.rows), strict=True):
        is_head = texts is heads
        _mark(row, is_head=is_head)
        for cell, text, column, width in zip(row.cells, texts, table.columns, widths, strict=True):
            cell.width = width
            _fill(cell, text, style_id, right=column.right, is_head=is_head)


def _fill(cell: _Cell, text: str, style_id: str, *, right: bool, is_head: bool) -> None:
    [paragraph] = cell.paragraphs
    # A style by its name would be looked for in every cell, which takes seconds.
    paragraph._p.style = style_id  # noqa: SLF001 - as said
    if is_head:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    elif right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _write(paragraph, text, bold=True if is_head else None)


def _mark(row: _Row, *, is_head: bool) -> None:
    """Keep a row on one page, and repeat it if it is the head."""
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no other way to it
    for name in ("w:cantSplit", *(["w:tblHeader"] if is_head else [])):
        properties.append(OxmlElement(name))


def _widths(table: Table) -> Iterator[Mm]:
    """Yield the widths of columns, by the longest text of each."""
    texts = zip(*([column.head for column in table.columns], *table.rows), strict=True)
    cells = [min(max(map(cell_len, column)), _WIDEST) + _MARGINS for column in texts]
    return (Mm(TEXT_WIDTH * count / sum(cells)) for count in cells)


def _set_grid(table: DocxTable, widths: list[Mm]) -> None:
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width


def _describe(document: Docx, words: Words) -> None:
    """Say title and language of the document, and nothing of when and by whom it was made."""
    about = document.core_properties
    for told in list(about._element):  # noqa: SLF001 - the template's own date can't be unset else
        about._element.remove(told)  # noqa: SLF001 - as above
    titles = [one.text for one in document.paragraphs[:1]]
    about.title = "".join(titles)[:_TITLE_LENGTH]
    about.language = "zh-CN" if words.language == "zh" else "en-GB"


def _without_time(content: bytes) -> bytes:
    """Return an archive whose files bear no time, so that the same circular has the same bytes."""
    made = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(made, "w") as target:
        for name in source.namelist():
            target.writestr(ZipInfo(name), source.read(name), ZIP_DEFLATED)
    return made.getvalue()
