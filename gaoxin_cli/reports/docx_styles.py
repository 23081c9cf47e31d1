"""Paper, fonts and styles of a document: as GB/T 9704 asks for in Chinese, plain in English."""

from __future__ import annotations

from typing import NamedTuple

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Length, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from gaoxin_cli.text import Language

SUBTITLE, CELL = "Subtitle", "Table cell"
_PAGE_WIDTH, _PAGE_HEIGHT = 210, 297
_TOP, _LEFT, _RIGHT, _BOTTOM = 37, 28, 26, 35
TEXT_WIDTH = _PAGE_WIDTH - _LEFT - _RIGHT
"""In millimetres, as the page and its margins are."""
_LATIN = "Times New Roman"
_NUMBERED = (
    '<w:r {ns}><w:t xml:space="preserve">— </w:t></w:r>',
    '<w:fldSimple {ns} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>',
    '<w:r {ns}><w:t xml:space="preserve"> —</w:t></w:r>',
)


class _Look(NamedTuple):
    """How a paragraph looks. Sizes in points."""

    font: str
    """Of Chinese characters."""
    size: float
    line: float
    """From one line to the next."""
    bold: bool = False
    centred: bool = False
    indented: bool = False
    """Whether its first line begins two characters to the right."""
    before: float = 0
    after: float = 0
    keeps_next: bool = False
    """Whether it stays on the page of what follows."""


_LOOKS: dict[Language, dict[str, _Look]] = {
    "zh": {
        "Normal": _Look("仿宋_GB2312", 16, 28, indented=True),
        "Title": _Look("方正小标宋简体", 22, 32, centred=True),
        SUBTITLE: _Look("楷体_GB2312", 16, 28, centred=True, after=14),
        "Heading 1": _Look("黑体", 16, 28, indented=True, keeps_next=True),
        "Caption": _Look("黑体", 12, 20, centred=True, before=8, after=4, keeps_next=True),
        CELL: _Look("仿宋_GB2312", 10.5, 16),
    },
    "en": {
        "Normal": _Look("宋体", 11.5, 16, after=6),
        "Title": _Look("宋体", 20, 26, bold=True, centred=True),
        SUBTITLE: _Look("宋体", 12, 18, centred=True, after=14),
        "Heading 1": _Look("宋体", 14, 20, bold=True, before=10, after=4, keeps_next=True),
        "Caption": _Look("宋体", 10.5, 16, bold=True, before=8, after=4, keeps_next=True),
        CELL: _Look("宋体", 9.5, 13),
    },
}


def prepare(document: Document, language: Language) -> None:
    """Set paper, styles, language and page numbers of a new document."""
    [section] = document.sections
    section.page_width, section.page_height = Mm(_PAGE_WIDTH), Mm(_PAGE_HEIGHT)
    section.top_margin, section.bottom_margin = Mm(_TOP), Mm(_BOTTOM)
    section.left_margin, section.right_margin = Mm(_LEFT), Mm(_RIGHT)
    styles = document.styles
    styles.add_style(CELL, WD_STYLE_TYPE.PARAGRAPH)
    for name, look in _LOOKS[language].items():
        style = styles[name]
        if isinstance(style, ParagraphStyle):
            _apply(look, style)
    [spoken] = styles.element.xpath("w:docDefaults//w:lang")
    spoken.set(qn("w:val"), "en-GB")
    spoken.set(qn("w:eastAsia"), "zh-CN")
    [footer] = section.footer.paragraphs
    _number(footer)


def _apply(look: _Look, style: ParagraphStyle) -> None:
    font, layout = style.font, style.paragraph_format
    font.size, font.bold, font.italic = Pt(look.size), look.bold, False
    font.color.rgb = RGBColor(0, 0, 0)
    _set_fonts(style, look.font)
    for ornament in style.element.xpath("w:pPr/w:pBdr | w:rPr/w:spacing | w:rPr/w:kern"):
        ornament.getparent().remove(ornament)
    layout.alignment = WD_ALIGN_PARAGRAPH.CENTER if look.centred else WD_ALIGN_PARAGRAPH.LEFT
    layout.line_spacing_rule = WD_LINE_SPACING.AT_LEAST
    layout.line_spacing = Pt(look.line)
    layout.space_before, layout.space_after = Pt(look.before), Pt(look.after)
    layout.keep_with_next = look.keeps_next
    layout.first_line_indent = Length(Pt(2 * look.size) if look.indented else 0)
    # In characters, it follows the size that somebody gives to the text.
    indent = style.element.get_or_add_pPr().get_or_add_ind()
    indent.set(qn("w:firstLineChars"), "200" if look.indented else "0")


def _set_fonts(style: ParagraphStyle, chinese: str) -> None:
    """Set the fonts themselves in place of those of the template's theme."""
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()
    for scripts, name in (("ascii hAnsi cs", _LATIN), ("eastAsia", chinese)):
        for script in scripts.split():
            fonts.set(qn(f"w:{script}"), name)


def _number(footer: Paragraph) -> None:
    """Put the number of the page between dashes."""
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    footer.paragraph_format.first_line_indent = Pt(0)
    for part in _NUMBERED:
        footer._p.append(parse_xml(part.format(ns=nsdecls("w"))))  # noqa: SLF001 - no other way to it
