"""Draw docs/check.en.svg and docs/check.zh.svg from a real run: ``python docs/picture.py``.

Each word of the output stands at its own place on the terminal's grid, a Chinese character over two
cells, so that columns stay aligned whatever font the reader has. A folder given as the argument
takes the pictures instead of ``docs``.
"""  # noqa: INP001 - a script, not a package

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from html import escape
from itertools import groupby
from pathlib import Path

from rich.cells import cell_len

ROOT = Path(__file__).parent.parent
COMMAND = ["check", "samples/actuals.csv", "--area", "sjz-htz"]
COLUMNS = 100
CELL, LINE, SIZE, MARGIN = 8, 19, 14, 16
BACKGROUND, FOREGROUND = "#1e1e2e", "#d9dce8"
FONTS = (
    "ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', 'PingFang SC', "
    "'Microsoft YaHei', monospace"
)
STYLES = {
    "1": 'font-weight="bold"',
    "2": 'opacity="0.6"',
    "31": 'fill="#f38ba8"',
    "32": 'fill="#a6e3a1"',
    "33": 'fill="#f9c56f"',
    "35": 'fill="#d7a6f7"',
    "36": 'fill="#89dceb"',
}
ESCAPE = re.compile(r"\x1b\[([\d;]*)m")


def main() -> None:
    """Write both pictures."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    for language in ("en", "zh"):
        command = [*COMMAND, "--lang", language]
        shown = [f"$ gaoxin {' '.join(command)}", *printed(command)]
        (folder / f"check.{language}.svg").write_text(svg(shown), encoding="utf-8", newline="\n")


def printed(command: list[str]) -> list[str]:
    """Return the lines that a run prints on a terminal, both streams, with their colours."""
    reader, terminal = os.openpty()
    with os.fdopen(reader, encoding="utf-8") as screen:
        run = subprocess.Popen(  # noqa: S603 - the command is this project's own
            [sys.executable, "-m", "gaoxin_cli", *command, "--color", "always"],
            cwd=ROOT,
            env={**os.environ, "COLUMNS": str(COLUMNS), "GAOXIN_TARGETS": "targets.yaml"},
            stdin=subprocess.DEVNULL,
            stdout=terminal,
            stderr=terminal,
        )
        os.close(terminal)
        lines: list[str] = []
        with suppress(OSError):  # how a terminal says that nobody writes to it any more
            lines.extend(line.rstrip("\n") for line in iter(screen.readline, ""))
        if run.wait():
            sys.exit(f"gaoxin {' '.join(command)} ended with {run.returncode}")
    return lines


def svg(lines: list[str]) -> str:
    """Return lines of terminal output as a picture."""
    width = max(cell_len(ESCAPE.sub("", line)) for line in lines) * CELL + 2 * MARGIN
    height = len(lines) * LINE + 2 * MARGIN
    words = (word for number, line in enumerate(lines) for word in drawn(line, number))
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    text = f'fill="{FOREGROUND}" font-size="{SIZE}" font-family="{FONTS}"'
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" {size}>',
            f'<rect width="100%" height="100%" rx="8" fill="{BACKGROUND}"/>',
            f"<g {text}>",
            *words,
            "</g>",
            "</svg>\n",
        ]
    )


def drawn(line: str, number: int) -> Iterator[str]:
    """Yield the words of a line, each stretched over the cells that it takes."""
    style, column = "", 0
    baseline = MARGIN + number * LINE + SIZE
    for position, part in enumerate(ESCAPE.split(line)):
        if position % 2:  # what stands between two texts is the style of the second
            style = "".join(f" {STYLES[code]}" for code in part.split(";") if code in STYLES)
            continue
        for word in runs(part):
            cells = cell_len(word)
            if not word.isspace():
                yield (
                    f'<text x="{MARGIN + column * CELL}" y="{baseline}" '
                    f'textLength="{cells * CELL}"{style}>{escape(word, quote=False)}</text>'
                )
            column += cells


def runs(text: str) -> Iterator[str]:
    """Yield a text in pieces of one kind: spaces, characters of one cell, characters of two."""
    for _, group in groupby(text, lambda character: (character == " ", cell_len(character))):
        yield "".join(group)


if __name__ == "__main__":
    main()
