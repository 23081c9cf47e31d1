"""Markdown as GitHub shows it: the elements that there are, and the text of each block."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import NamedTuple

from cmarkgfm import markdown_to_html_with_extensions
from cmarkgfm.cmark import Options

EXTENSIONS = ["table", "autolink", "tagfilter", "strikethrough", "tasklist"]
BLOCKS = ("h1", "h2", "h3", "h4", "p", "li", "th", "td")


class Shown(NamedTuple):
    """What is seen."""

    elements: frozenset[str]
    blocks: tuple[tuple[str, str], ...]
    """Each block of text, with the name of its element."""


def shown(markdown: str) -> Shown:
    """Return what GitHub's own renderer makes of a text."""
    html = markdown_to_html_with_extensions(markdown, Options.CMARK_OPT_UNSAFE, EXTENSIONS)
    page = _Page()
    page.feed(html)
    return Shown(frozenset(page.elements), tuple(page.blocks))


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.blocks: list[tuple[str, str]] = []
        self.text: str = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.elements.add(tag)
        if tag in BLOCKS:
            self.text = ""

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self.blocks.append((tag, self.text))

    def handle_data(self, data: str) -> None:
        self.text += data
