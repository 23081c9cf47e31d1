"""What the READMEs and the pages show, and what is to run as shown: blocks, files, commands."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
READMES = {name: (ROOT / name).read_text("utf-8") for name in ("README.md", "README.zh.md")}
NAMED_FILE = re.compile(
    r"`([\w-]+\.(?:yaml|csv))`[:：]\n\n```(?:yaml|csv)\n(.*?)^```$", re.MULTILINE | re.DOTALL
)
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"\$ gaoxin (.*?)(?: +# exit (\d+))?")


def blocks(text: str, language: str) -> list[str]:
    """Return what stands in the blocks of a language."""
    return [block for name, block in _BLOCK.findall(text) if name == language]


def commands(pages: Mapping[str, str]) -> list[tuple[str, str, int]]:
    """Return each command of the console blocks: its page, its arguments, its exit code.

    Raises:
        ValueError: a line is no command of gaoxin.
    """
    found = []
    for page, text in pages.items():
        for line in "".join(blocks(text, "console")).splitlines():
            match = _COMMAND.fullmatch(line)
            if not match:
                raise ValueError(f"{page}: not a gaoxin command: {line}")
            found.append((page, match[1], int(match[2] or 0)))
    return found


def lay_out(folder: Path) -> None:
    """Put into a folder the submissions that the commands ask for."""
    shutil.copytree(ROOT / "samples", folder / "samples")
    shutil.copy(ROOT / "samples" / "actuals.csv", folder / "q2.csv")
