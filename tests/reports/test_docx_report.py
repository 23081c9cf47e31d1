"""The document: its text is the circular's, its layout an office's, its bytes always the same."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest

from gaoxin_cli.assessment import Assessment
from gaoxin_cli.messages import Words
from gaoxin_cli.reports import REPORTS, Found, Options
from gaoxin_cli.reports.circular import circulars
from gaoxin_cli.reports.circular_blocks import Block, Paragraph, Table
from gaoxin_cli.text import Language
from tests.reports.made_standing import standing

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A4_TWIPS = {"w": "11906", "h": "16838"}


class Read(NamedTuple):
    """A document, read without the library that wrote it."""

    archive: ZipFile

    def part(self, name: str) -> ET.Element:
        return ET.fromstring(self.archive.read(name))  # noqa: S314 - made by the test

    @property
    def body(self) -> ET.Element:
        [body] = self.part("word/document.xml")
        return body

    def blocks(self) -> Iterator[str | list[list[str]]]:
        """Yield the text of each paragraph, and each table as rows of texts."""
        for element in self.body:
            if element.tag == f"{W}p":
                yield text_of(element)
            elif element.tag == f"{W}tbl":
                yield [
                    [text_of(cell) for cell in row.iter(f"{W}tc")] for row in element.iter(f"{W}tr")
                ]


def text_of(element: ET.Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def made(found: Found, language: Language = "zh") -> bytes:
    content = REPORTS["docx"].render(found, Words(language), Options())
    assert isinstance(content, bytes)
    return content


def read(found: Found, language: Language = "zh") -> Read:
    return Read(ZipFile(BytesIO(made(found, language))))


def expected(found: Found, language: Language) -> Iterator[str | list[list[str]]]:
    for circular in circulars(found, Words(language)):
        yield from filter(None, (circular.title, circular.subtitle, circular.introduction))
        for section in circular.sections:
            yield section.title
            for block in section.blocks:
                yield from texts(block)


def texts(block: Block) -> Iterator[str | list[list[str]]]:
    match block:
        case Paragraph(text, lead):
            yield lead + text
        case Table(caption, columns, rows):
            yield caption
            yield [[column.head for column in columns], *map(list, rows)]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_holds_the_circular_whole(language: Language) -> None:
    assert [*read(standing(), language).blocks()] == [*expected(standing(), language)]


def test_each_plan_has_its_own_circular_on_a_page_of_its_own() -> None:
    found = standing()
    [plan] = found.assessment.plans
    twice = Found("check", Assessment((plan, plan), found.assessment.results))
    document = read(twice)
    titles = [
        paragraph
        for paragraph in document.body.iter(f"{W}p")
        if paragraph.find(f"{W}pPr/{W}pStyle[@{W}val='Title']") is not None
    ]
    breaks = [title.find(f"{W}pPr/{W}pageBreakBefore") for title in titles]
    off = [None if found is None else found.get(f"{W}val") for found in breaks]
    assert off == ["0", None]
    assert breaks[1] is not None


def test_paper_and_margins_are_those_of_official_documents() -> None:
    [layout] = read(standing()).body.iter(f"{W}sectPr")
    size, margins = layout.find(f"{W}pgSz"), layout.find(f"{W}pgMar")
    assert size is not None
    assert margins is not None
    assert {name: size.get(W + name) for name in A4_TWIPS} == A4_TWIPS
    sides = {side: margins.get(W + side) for side in ("top", "left", "right", "bottom")}
    assert sides == {"top": "2098", "left": "1587", "right": "1474", "bottom": "1984"}


@pytest.mark.parametrize(
    ("language", "fonts"),
    [
        pytest.param("zh", ["仿宋_GB2312", "方正小标宋简体", "黑体", "黑体"], id="zh"),
        pytest.param("en", ["宋体"] * 4, id="en"),
    ],
)
def test_styles_have_fonts_of_their_own(language: Language, fonts: list[str]) -> None:
    styles = read(standing(), language).part("word/styles.xml")
    found = [
        styles.find(f"{W}style[@{W}styleId='{name}']/{W}rPr/{W}rFonts")
        for name in ("Normal", "Title", "Heading1", "Caption")
    ]
    assert [one.get(f"{W}eastAsia") for one in found if one is not None] == fonts
    assert {key for one in found if one is not None for key in one.attrib} == {
        W + script for script in ("ascii", "hAnsi", "cs", "eastAsia")
    }


def test_heads_of_tables_are_repeated_and_numbers_stand_to_the_right() -> None:
    for table in read(standing()).body.iter(f"{W}tbl"):
        rows = [*table.iter(f"{W}tr")]
        repeated = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
        assert repeated == [True] + [False] * (len(rows) - 1)
    first = next(read(standing()).body.iter(f"{W}tbl"))
    row = [*first.iter(f"{W}tr")][1]
    sides = [cell.find(f".//{W}jc") for cell in row.iter(f"{W}tc")]
    assert [None if side is None else side.get(f"{W}val") for side in sides] == [
        None, "right", "right", "right", "right",
    ]  # fmt: skip


def test_the_same_circular_has_the_same_bytes_and_no_time() -> None:
    content = made(standing())
    assert content == made(standing())
    archive = ZipFile(BytesIO(content))
    assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    about = archive.read("docProps/core.xml").decode()
    assert not re.findall("20[0-9]{2}-[0-9]{2}", about)
    assert "<dc:language>zh-CN</dc:language>" in about
