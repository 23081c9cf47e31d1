"""Texts of Office Open XML workbooks, whose parts may have fonts of their own."""

from __future__ import annotations

import re
from xml.parsers import expat
from zipfile import ZipFile

from gaoxin_cli.files.archive import Attributes, parse_part, parser_of
from gaoxin_cli.files.cell_style import Run

Text = str | tuple[Run, ...]
"""A text as it is; or its parts, if something in it is struck out or raised."""

OFF = ("0", "false")
"""How it is written that something isn't so."""

_ESCAPED = re.compile("(?:_x[0-9A-Fa-f]{4}_)+")
_CODE = re.compile("_x(....)_")
_SIMPLE = re.compile(r"[^<&\]\x00-\x1f\x7f-\x9f\ufffe\uffff]*")


class TextReading:
    """Goes through the elements of a text; guides to pronunciation are no part of it."""

    def __init__(self) -> None:
        self._runs: list[Run] = []
        self._struck = self._raised = False
        self._in_guide = False
        self._read: list[str] | None = None

    def start(self, name: str, attributes: Attributes) -> None:
        """Take note of the start of an element."""
        match name:
            case "r":
                self._struck = self._raised = False
            case "strike":
                self._struck = attributes.get("val") not in OFF
            case "vertAlign":
                self._raised = attributes.get("val") == "superscript"
            case "rPh":
                self._in_guide = True
            case "t" if not self._in_guide:
                self._read = []

    def add(self, text: str) -> None:
        """Take note of characters."""
        if self._read is not None:
            self._read.append(text)

    def end(self, name: str) -> None:
        """Take note of the end of an element."""
        if name == "rPh":
            self._in_guide = False
        elif name == "r":
            self._struck = self._raised = False
        elif name == "t" and self._read is not None:
            text = shown_text("".join(self._read))
            self._runs.append(Run(text, self._struck, self._raised))
            self._read = None

    @property
    def text(self) -> Text:
        """What was read."""
        if any(run.struck or run.raised for run in self._runs):
            return tuple(self._runs)
        return "".join(run.text for run in self._runs)


class _SharedTexts:
    """Goes through the texts that the cells of a workbook share."""

    def __init__(self) -> None:
        self.texts: list[Text] = []
        self._reading = TextReading()

    def start(self, name: str, attributes: Attributes) -> None:
        """Take note of the start of an element."""
        self._reading.start(name, attributes)

    def add(self, text: str) -> None:
        """Take note of characters."""
        self._reading.add(text)

    def end(self, name: str) -> None:
        """Take note of the end of an element."""
        self._reading.end(name)
        if name == "si":
            self.texts.append(self._reading.text)
            self._reading = TextReading()


def read_texts(archive: ZipFile, path: str) -> list[Text]:
    """Return the texts that the cells of a workbook share."""
    shared = _SharedTexts()
    parse_part(archive, path, parser_of(shared.start, shared.end, shared.add))
    return shared.texts


def shown_text(text: str) -> str:
    """Return a text with the characters that its escapes stand for."""
    return _ESCAPED.sub(_characters, text) if "_x" in text else text


def _characters(escapes: re.Match[str]) -> str:
    """Return what stands for a character that XML has no place for, or for half of one."""
    units = b"".join(int(code, 16).to_bytes(2) for code in _CODE.findall(escapes[0]))
    return units.decode("utf-16-be", "replace")


def unescaped(text: str) -> str:
    """Return the characters that stand in XML between two tags.

    Raises:
        ExpatError: they may not stand there.

    """
    if _SIMPLE.fullmatch(text):
        return text
    parts: list[str] = []
    parser = expat.ParserCreate()
    parser.CharacterDataHandler = parts.append
    parser.Parse(f"<t>{text}</t>", True)  # noqa: FBT003  # expat's own signature
    return "".join(parts)
