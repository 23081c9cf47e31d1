"""A page in Chromium: what it logs, how wide it lies on a phone, what axe-core finds."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from html import escape, unescape
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = shutil.which("chromium")
AXE = Path(os.environ.get("GAOXIN_AXE", "axe.min.js"))
needed = pytest.mark.skipif(
    os.environ.get("GAOXIN_BROWSER") != "required" and (CHROMIUM is None or not AXE.is_file()),
    reason="needs chromium, and axe.min.js of axe-core at $GAOXIN_AXE",
)
_ANSWER = re.compile(r'<pre id="answer">(.*?)</pre>', re.DOTALL)
_TELL = """
function tell(answer) {
  const place = document.createElement("pre");
  place.id = "answer";
  place.textContent = JSON.stringify(answer);
  document.body.append(place);
}
"""


def opened(page: str, folder: Path, *options: str) -> tuple[str, str]:
    """Return the document as it is after loading, and what the browser logs on the console."""
    assert CHROMIUM is not None
    file = folder / "page.html"
    file.write_text(page, encoding="utf-8")
    run = subprocess.run(
        [
            *(CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"),
            *(
                "--enable-logging=stderr",
                f"--user-data-dir={folder / 'profile'}",
                "--virtual-time-budget=20000",
                *options,
            ),
            *("--dump-dom", file.as_uri()),
        ],
        capture_output=True,
        check=True,
        encoding="utf-8",
        timeout=120,
    )
    return run.stdout, "\n".join(line for line in run.stderr.splitlines() if "CONSOLE" in line)


def on_a_phone(page: str, folder: Path) -> dict[str, Any]:
    """Return how wide the page lies in 360 px, and whether its own style holds."""
    script = """
    function measure(frame) {
      const page = frame.contentDocument;
      const {scrollWidth, clientWidth} = page.documentElement;
      tell({sideways: scrollWidth - clientWidth, width: clientWidth,
            styled: frame.contentWindow.getComputedStyle(page.body).maxWidth});
    }"""
    frame = f'<iframe width="360" height="640" style="border:0" srcdoc="{escape(page)}"'
    head = f"<!DOCTYPE html><meta charset=utf-8><script>{_TELL}{script}</script>"
    found: dict[str, Any] = _answer(f'{head}{frame} onload="measure(this)"></iframe>', folder)
    return found


def axe(page: str, folder: Path, *options: str) -> list[str]:
    """Return the rules that axe-core finds broken, each with the first element that breaks it."""
    script = """
    axe.run().then(found => tell(found.violations.map(
      one => one.id + ": " + one.nodes[0].html)), error => tell([String(error)]));"""
    free = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    code = AXE.read_text(encoding="utf-8") + _TELL + script
    found: list[str] = _answer(
        free.replace("</body>", f"<script>{code}</script></body>"), folder, *options
    )
    return found


def _answer(page: str, folder: Path, *options: str) -> Any:  # noqa: ANN401 - JSON of any shape
    document, logged = opened(page, folder, *options)
    found = _ANSWER.findall(document)
    assert found, logged
    return json.loads(unescape(found[-1]))
