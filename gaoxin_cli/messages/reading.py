"""What is wrong with a submission's files, rows and cells."""

from __future__ import annotations

from gaoxin_cli.messages.text import Text

READING: dict[str, Text] = {
    "skipped_title": Text("line {lines} skipped: a title above the header", "跳过第{lines}行：表头以上的标题"),
}
