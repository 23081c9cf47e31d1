"""Draw the sample tables with what each cell tells: ``python docs/tables_picture.py``.

``docs/layouts`` gets a picture of each, ``docs/tables.svg`` three of them. A folder given as the
argument takes the pictures instead of ``docs``.
"""  # noqa: INP001 - a script, not a package

import csv
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from pathlib import Path

from rich.cells import cell_len

ROOT = Path(__file__).parent.parent
ROW, SIZE, MARGIN, GAP, LEGEND = 26, 13, 16, 34, 830
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
AREAS_ACROSS: Cells = {
    (1, 0): {"2025年": "period"},
    **{(2, column): "area" for column in (2, 3, 4)},
    **{(line, 0): "measure" for line in (3, 4, 5, 6, 7)},
    **{(line, 1): "unit" for line in (3, 4, 5, 6, 7)},
    **{(8, column): "left out" for column in range(5)},
    (9, 0): "left out",
}
YEARS_ACROSS: Cells = {
    (1, 0): {"石家庄高新区": "area"},
    (2, 1): "period",
    (2, 2): "period",
    (2, 3): {"2025年": "period", "增长(%)": "role"},
    (3, 0): {"营业收入": "measure", "亿元": "unit"},
    (4, 0): {"地区生产总值": "measure", "亿元": "unit"},
    (5, 0): {"固定资产投资": "measure", "亿元": "unit"},
    (6, 0): {"高新技术企业": "measure", "家": "unit", "①": "left out"},
    (7, 0): "left out",
}
YEARS_DOWN: Cells = {
    (1, 0): {"营业收入": "measure"},
    (2, 2): {"万元": "unit"},
    (3, 1): "area",
    (3, 2): "area",
    (4, 0): "period",
    (5, 0): "period",
}
TWO_ZONES: Cells = {
    (1, 0): "left out",
    (3, 0): {"石家庄高新区": "area", "2025年上半年": "period"},
    (9, 0): {"正定高新区": "area", "2025年上半年": "period"},
    **{(line, 2): "role" for line in (4, 10)},
    **{(line, 0): "measure" for line in (5, 6, 7, 11, 12, 13)},
    **{(line, 1): "unit" for line in (5, 6, 7, 11, 12, 13)},
}
YEAR_AND_QUARTER: Cells = {
    **{(1, column): "role" for column in (4, 5, 6)},
    **{
        (line, column): facet
        for line in (2, 3, 4, 5)
        for column, facet in enumerate(("period", "period", "area", "measure"))
    },
    **{(line, 7): "unit" for line in (2, 3, 4, 5)},
}
SDMX: Cells = {
    (1, 7): "role",
    **{
        (line, column): facet
        for line in (2, 3, 4, 5)
        for column, facet in enumerate(
            ("left out", "left out", "area", "measure", "unit", "unit", "period")
        )
    },
}
WORLD_BANK: Cells = {
    **{(line, column): "left out" for line in (1, 3) for column in (0, 1)},
    **{(5, column): "period" for column in (4, 5)},
    **{
        (line, column): facet
        for line in (6, 7)
        for column, facet in enumerate(("area", "left out", "", "left out"))
        if facet
    },
    **{(line, 2): {"Operating revenue": "measure", "亿元": "unit"} for line in (6, 7)},
    **{(8, column): "left out" for column in range(6)},
}
DECIMAL_COMMAS: Cells = {
    (1, 0): "left out",
    **{(2, column): "role" for column in (3, 5)},
    **{
        (line, column): facet
        for line in (3, 4)
        for column, facet in enumerate(("area", "period", "measure", "figure", "unit"))
    },
}
TABLES: Mapping[str, tuple[str, str, Cells]] = {
    "monthly-bulletin": ("gb18030", ",", MONTHLY),
    "growth-rows": ("utf-8", ",", GROWTH_ROWS),
    "index-of-areas": ("utf-8", ",", INDEX),
    "areas-across": ("gb18030", ",", AREAS_ACROSS),
    "years-across": ("utf-8-sig", ",", YEARS_ACROSS),
    "years-down": ("utf-16", "\t", YEARS_DOWN),
    "two-zones-below-each-other": ("utf-8", ",", TWO_ZONES),
    "year-and-quarter-columns": ("utf-8-sig", ",", YEAR_AND_QUARTER),
    "sdmx": ("utf-8", ",", SDMX),
    "world-bank": ("utf-8-sig", ",", WORLD_BANK),
    "decimal-commas": ("utf-8-sig", ";", DECIMAL_COMMAS),
}
"""By the name of the sample: its encoding, what separates its cells, and what they tell."""
TOGETHER = ("monthly-bulletin", "growth-rows", "index-of-areas")


def main() -> None:
    """Write the pictures."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    (folder / "layouts").mkdir(exist_ok=True)
    (folder / "tables.svg").write_text(svg(TOGETHER), encoding="utf-8", newline="\n")
    for name in TABLES:
        file = folder / "layouts" / f"{name}.svg"
        file.write_text(svg((name,)), encoding="utf-8", newline="\n")


def svg(names: Sequence[str]) -> str:
    """Return the picture of tables, one below the other, and the legend."""
    lines, tables = list(legend()), {name: rows_of(name) for name in names}
    width = max(LEGEND, *(sum(widths_of(rows)) + 2 * MARGIN for rows in tables.values()))
    top = MARGIN + GAP
    for name, rows in tables.items():
        lines.append(text(MARGIN, top + SIZE, f"samples/tables/{name}.csv", weight="bold"))
        top += ROW
        for line, row in enumerate(rows, 1):
            told = {c: told for (at, c), told in TABLES[name][2].items() if at == line}
            lines += drawn(row, widths_of(rows), top, told)
            top += ROW
        top += GAP
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {top}" role="img"',
            f' font-family="{escape(FONTS)}" font-size="{SIZE}">',
            "<title>What each cell of a table tells</title>",
            f'<rect width="{width}" height="{top}" fill="#f8f9fa"/>',
            *lines,
            "</svg>\n",
        ]
    )


def rows_of(name: str) -> list[list[str]]:
    """Return the rows of a sample, each as wide as the widest."""
    encoding, separator, _ = TABLES[name]
    file = ROOT / "samples" / "tables" / f"{name}.csv"
    with file.open(encoding=encoding, newline="") as lines:
        rows = list(csv.reader(lines, delimiter=separator))
    width = max(len(row) for row in rows if any(row))
    return [[*row, *[""] * (width - len(row))] for row in rows]


def widths_of(rows: Sequence[Sequence[str]]) -> list[int]:
    """Return how wide the columns are drawn: what stands alone in its row runs over all."""
    shared = [row for row in rows if any(row[1:])] or rows
    columns = zip(*shared, strict=True)
    widths = [max(2 * ROW, *(length(cell) + 14 for cell in column)) for column in columns]
    widths[-1] += max(0, max(length(row[0]) + 14 for row in rows) - sum(widths))
    return widths


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
