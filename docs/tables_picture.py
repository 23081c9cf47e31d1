"""Draw docs/tables.svg, sample tables with what each cell tells: ``python docs/tables_picture.py``.

A folder given as the argument takes the picture instead of ``docs``.
"""  # noqa: INP001 - a script, not a package

import csv
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from pathlib import Path

from rich.cells import cell_len

ROOT = Path(__file__).parent.parent
ROW, SIZE, MARGIN, GAP = 26, 13, 16, 34
FONTS = "'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif"
COLOURS = {
    "area": ("#ffd8a8", "地区 area"),
    "period": ("#c5f6fa", "时期 period"),
    "measure": ("#d3f9d8", "指标 measure"),
    "role": ("#e5dbff", "数值、增速 role"),
    "unit": ("#ffec99", "单位 unit"),
    "figure": ("#ffffff", "数字 figure"),
    "left out": ("#e9ecef", "略去 left out"),
}
"""What a cell tells: its colour, and its words in the legend."""
Told = str | Mapping[str, str]
"""What a cell tells, or what each of some words in it does."""
Cells = Mapping[tuple[int, int], Told]
"""By line from 1 and column from 0."""
MONTHLY: Cells = {
    (1, 0): {"石家庄高新区": "area", "2026年6月": "period"},
    (2, 4): {"亿元": "unit"},
    **{(3, column): "left out" for column in (1, 2)},
    (3, 3): {"1-6月": "period", "累计": "role"},
    (3, 4): {"累计增长(%)": "role"},
    **{(line, 0): "measure" for line in (4, 5, 6, 7)},
    **{(line, column): "left out" for line in (4, 5, 6, 7) for column in (1, 2)},
    (8, 0): "left out",
}
GROWTH_ROWS: Cells = {
    (1, 0): {"正定县": "left out", "2025年1-12月": "period"},
    (2, 0): "left out",
    (3, 2): "area",
    **{(line, 0): "measure" for line in (4, 6, 8, 10, 13)},
    **{(line, 0): "role" for line in (5, 9)},
    **{(line, column): "left out" for line in (7, 11) for column in (0, 1, 2)},
    **{(line, 1): "unit" for line in (4, 5, 6, 8, 9, 10, 13)},
    (12, 0): "left out",
}
INDEX: Cells = {
    (1, 0): {"地区生产总值": "measure", "指数": "role", "2025年": "period"},
    (2, 0): "left out",
    (3, 0): {"以上年为100": "role"},
    **{(line, column): "measure" for line in (4, 5) for column in (2, 3)},
    **{(line, column): "area" for line in (6, 8) for column in (0, 1)},
    **{(7, column): "left out" for column in (0, 1, 2, 3)},
}
TABLES: list[tuple[str, str, Sequence[int], Cells]] = [
    ("monthly-bulletin.csv", "gb18030", (210, 80, 110, 110, 120), MONTHLY),
    ("growth-rows.csv", "utf-8", (230, 110, 140), GROWTH_ROWS),
    ("index-of-areas.csv", "utf-8", (150, 220, 190, 220), INDEX),
]


def main() -> None:
    """Write the picture."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    (folder / "tables.svg").write_text(svg(), encoding="utf-8", newline="\n")


def svg() -> str:
    """Return the picture of all tables, one below the other, and the legend."""
    width = max(sum(widths) for _, _, widths, _ in TABLES) + 2 * MARGIN
    lines = list(legend())
    top = MARGIN + GAP
    for name, encoding, widths, cells in TABLES:
        with (ROOT / "samples/tables" / name).open(encoding=encoding, newline="") as file:
            rows = list(csv.reader(file))
        lines.append(text(MARGIN, top + SIZE, f"samples/tables/{name}", weight="bold"))
        top += ROW
        for line, row in enumerate(rows, 1):
            lines += drawn(
                row, widths, top, {c: told for (at, c), told in cells.items() if at == line}
            )
            top += ROW
        top += GAP
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {top}" role="img"',
            f' font-family="{escape(FONTS)}" font-size="{SIZE}">',
            "<title>What each cell of three tables tells</title>",
            f'<rect width="{width}" height="{top}" fill="#f8f9fa"/>',
            *lines,
            "</svg>\n",
        ]
    )


def legend() -> Iterator[str]:
    """Yield a swatch and its words for each thing that a cell may tell."""
    left = MARGIN
    for colour, words in COLOURS.values():
        yield box(left, MARGIN, 14, 14, colour)
        yield text(left + 19, MARGIN + 12, words)
        left += 36 + length(words)


def drawn(
    row: Sequence[str], widths: Sequence[int], top: int, told: Mapping[int, Told]
) -> Iterator[str]:
    """Yield the cells of a row; the first alone runs over the whole width."""
    alone = bool(row[0]) and not any(row[1:])
    left = MARGIN
    for column, (cell, width) in enumerate(zip(row, widths, strict=True)):
        here = sum(widths) if alone and column == 0 else width
        means = told.get(column, "figure")
        yield box(left, top, here, ROW, COLOURS[means if isinstance(means, str) else "figure"][0])
        for words, facet in () if isinstance(means, str) else means.items():
            start = left + 6 + length(cell[: cell.index(words)])
            yield box(start, top + 4, length(words), ROW - 8, COLOURS[facet][0])
        frame = f'<rect x="{left}" y="{top}" width="{here}" height="{ROW}"'
        yield f'{frame} fill="none" stroke="#adb5bd"/>'
        yield from pieces(cell, () if isinstance(means, str) else means, left + 6, top + 18)
        left += width
        if alone:
            return


def pieces(cell: str, words: Iterable[str], left: int, top: int) -> Iterator[str]:
    """Yield a cell's text, each of the words at its own place whatever the font."""
    pattern = "|".join(map(re.escape, words))
    for piece in re.split(f"({pattern})", cell) if pattern else [cell]:
        if piece.strip():
            yield text(left, top, piece)
        left += length(piece)


def length(words: str) -> int:
    """Return how wide words are drawn: whatever the font, they are spaced to be so wide."""
    return cell_len(words) * SIZE // 2


def box(left: int, top: int, width: int, height: int, colour: str) -> str:
    """Return a filled box."""
    return f'<rect x="{left}" y="{top}" width="{width}" height="{height}" fill="{colour}"/>'


def text(left: int, top: int, words: str, *, weight: str = "normal") -> str:
    """Return words at a place."""
    place = f'x="{left}" y="{top}" textLength="{length(words)}" font-weight="{weight}"'
    return f'<text {place} xml:space="preserve">{escape(words)}</text>'


if __name__ == "__main__":
    main()
