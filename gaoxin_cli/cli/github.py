"""The summary of a step in GitHub Actions, to which a run appends what it found."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gaoxin_cli.messages import Words

MOST_BYTES = 1024 * 1024
"""How much GitHub takes of a step; of a larger summary nothing."""


def step_summary() -> Path | None:
    """Return the file that GitHub names for the summary of this step; None elsewhere."""
    name = os.environ.get("GITHUB_STEP_SUMMARY")
    return Path(name) if name else None


def append_summary(path: Path, report: str, words: Words) -> None:
    """Append a report in Markdown; what would be too much is cut after a line, and said to be.

    Raises:
        OSError: it can't be written.
        ValueError: its name is none.
    """
    there = path.stat().st_size if path.exists() else 0
    content = _fitted(("\n" if there else "") + report, MOST_BYTES - there, words)
    with path.open("ab", buffering=0) as summary:
        summary.write(content)


def _fitted(text: str, room: int, words: Words) -> bytes:
    """Return a text in so many bytes at most: whole lines, and that there would be more."""
    data = text.encode()
    if len(data) <= room:
        return data
    from gaoxin_cli.reports.markdown import document, paragraph

    end = b"\n" + document([paragraph(words.text("summary_cut"))]).encode()
    cut = data.rfind(b"\n", 0, max(room - len(end), 0)) + 1
    return data[:cut] + end if cut else b""
