"""The Chinese words of click: ``python -m tests.catalogue`` compiles them after a change."""

import ast
import re
import struct
from pathlib import Path

import gaoxin_cli

FOLDER = Path(gaoxin_cli.__file__).parent / "messages" / "click" / "zh" / "LC_MESSAGES"
SOURCE, COMPILED = FOLDER / "messages.po", FOLDER / "messages.mo"
ENTRY = re.compile(
    r'^msgid (?P<id>".*")\n(?:msgid_plural (?P<plural>".*")\n)?'
    r'msgstr(?:\[0\])? (?P<text>"(?:.|\n")*")$',
    re.MULTILINE,
)
MAGIC, HEADER = 0x950412DE, 7 * 4


def entries() -> dict[str, str]:
    """Each text of click, with its plural after a NUL, and what is said for it."""
    found = {}
    for entry in ENTRY.finditer(SOURCE.read_text("utf-8")):
        key, plural, text = (
            "".join(map(ast.literal_eval, (entry[name] or '""').splitlines()))
            for name in ("id", "plural", "text")
        )
        found[f"{key}\0{plural}" if plural else key] = text
    return found


def compiled() -> bytes:
    """The catalogue as gettext reads it: two tables of lengths and places, then the texts."""
    pairs = sorted((key.encode() + b"\0", text.encode() + b"\0") for key, text in entries().items())
    place = HEADER + len(pairs) * 16
    tables, texts = b"", b""
    for side in range(2):
        for pair in pairs:
            tables += struct.pack("<2I", len(pair[side]) - 1, place + len(texts))
            texts += pair[side]
    second = HEADER + len(pairs) * 8
    return struct.pack("<7I", MAGIC, 0, len(pairs), HEADER, second, 0, 0) + tables + texts


if __name__ == "__main__":
    COMPILED.write_bytes(compiled())
