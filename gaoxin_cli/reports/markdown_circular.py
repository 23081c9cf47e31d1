"""The circular in GitHub's Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from gaoxin_cli.messages import Words
from gaoxin_cli.reports import Found, Options, markdown
from gaoxin_cli.reports.circular import circulars
from gaoxin_cli.reports.circular_blocks import Block, Circular, Paragraph


def render(found: Found, words: Words, _: Options) -> str:
    """Return a circular a plan, one below the other."""
    return markdown.document(
        block for circular in circulars(found, words) for block in _blocks(circular)
    )


def _blocks(circular: Circular) -> Iterator[markdown.Block]:
    yield markdown.heading(1, circular.title)
    if circular.subtitle:
        yield markdown.paragraph(circular.subtitle)
    yield markdown.paragraph(circular.introduction)
    for section in circular.sections:
        yield markdown.heading(2, section.title)
        for block in section.blocks:
            yield from _block(block)


def _block(block: Block) -> Iterator[markdown.Block]:
    if isinstance(block, Paragraph):
        yield markdown.paragraph(block.lead + block.text)
        return
    yield markdown.heading(3, block.caption)
    yield markdown.table([markdown.Column(*column) for column in block.columns], block.rows)
