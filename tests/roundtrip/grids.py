"""Figures in a layout: the cells of each sheet, as a person sees them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import product
from typing import Any

from gaoxin_cli.api import Period
from tests.roundtrip.figures import Figure, Figures
from tests.roundtrip.layouts import FACETS, Facet, Layout, Role

Point = Mapping[Facet, Any]
"""Some facets of a figure: an area's or a measure's id, a period."""
FULL_WIDTH = str.maketrans("0123456789.-", "０１２３４５６７８９．－")
STRANGE = {"single": "17.5", "place": "3", "change": "4.25", "goal": "8888"}
"""What stands in the columns that hold no figures."""
OTHERS: dict[str, tuple[str, str]] = {
    "area": ("青石工业园", "Bluestone Park"),
    "measure": ("专利授权量", "Patents granted"),
}
TITLES = ("情况", "statistics")


@dataclass(slots=True)
class Grid:
    """One sheet."""

    name: str
    rows: list[list[str]] = field(default_factory=list)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    """Top, left, bottom, right, from 0, all inclusive."""


def grids(figures: Figures, layout: Layout) -> Iterator[Grid]:
    """The sheets that hold the figures; text files have one."""
    constants: dict[Facet, Any] = {
        facet: members(figures, facet)[0]
        for facet in FACETS
        if layout.places[facet] in ("title", "option")
    }
    for point in points(figures, layout, "sheet"):
        names = [layout.name(facet, member) for facet, member in point.items()]
        unit = layout.unit(figures.measures[0])[0] if layout.unit_place == "sheet" else ""
        grid = Grid(names[0] if names else f"Sheet1（{unit}）" if unit else "Sheet1")
        width = len(layout.labels) + len(columns(figures, layout))
        titles(grid, figures, layout, width)
        for number, heading in enumerate(points(figures, layout, "heading")):
            if heading:
                text = "".join(name_of(layout, facet, heading[facet]) for facet in heading)
                grid.rows += [[]] if number and layout.again else []
                if not number and not layout.again:
                    header(grid, figures, layout)
                grid.rows.append([text])
            if layout.again or not heading:
                header(grid, figures, layout)
            body(grid, figures, layout, constants | point | heading)
        grid.rows += [[note] for note in layout.notes]
        grid.rows[:] = [row + [""] * (width - len(row)) for row in grid.rows]
        yield grid


def members(figures: Figures, facet: Facet) -> tuple[Any, ...]:
    return {"area": figures.areas, "period": figures.periods, "measure": figures.measures}[facet]


def points(figures: Figures, layout: Layout, place: str) -> list[dict[Facet, Any]]:
    """All combinations of what stands at a place; one empty one if nothing does."""
    facets = [facet for facet in FACETS if layout.places[facet] == place]
    if place == "across":
        facets = list(layout.across)
    if place == "column":
        facets = [facet for label in layout.labels for facet in FACETS if facet == label]
    return [
        dict(zip(facets, combination, strict=True))
        for combination in product(*(members(figures, facet) for facet in facets))
    ]


def name_of(layout: Layout, facet: Facet, member: Any) -> str:  # noqa: ANN401 - an id or a period
    """What a facet's member is called where it stands, with its unit in brackets if it is there."""
    name = layout.name(facet, member)
    if facet == "measure" and layout.unit_place == "name":
        return f"{name}（{layout.unit(member)[0]}）"
    return name


def columns(figures: Figures, layout: Layout) -> list[tuple[Point, Role]]:
    """The figure columns: what each stands for; no growth of what is a rate itself."""
    return [
        (across, role)
        for across in points(figures, layout, "across")
        for role in layout.roles
        if (across.get("measure"), role) != ("rd", "growth")
    ]


def titles(grid: Grid, figures: Figures, layout: Layout, width: int) -> None:
    """Put in the lines above: noise, then the title, the unit, a year that stands apart."""
    grid.rows += [[line] for line in layout.noise]
    parts = [
        name_of(layout, facet, members(figures, facet)[0])
        for facet in FACETS
        if layout.places[facet] == "title"
    ]
    if layout.split and "year" not in layout.labels:
        parts.append(f"{figures.periods[0].year}年")
    if layout.titled:
        parts.append(("同比增速（%）", "growth (%)")[layout.language])
    if parts:
        grid.rows.append(
            [(", " if layout.language else "").join([*parts, TITLES[layout.language]])]
        )
    money = [measure for measure in figures.measures if measure in ("rev", "tax")]
    if layout.unit_place == "title" and money:
        line = f"{'Unit: ' if layout.language else '单位：'}{layout.unit(money[0])[0]}"
        grid.rows.append([*[""] * (width - 1), line])


def role_word(layout: Layout, role: Role, measure: str | None) -> str:
    """The header of a role, with the unit in brackets if it stands there."""
    word = layout.words[role]
    if layout.unit_place == "value" and role in ("value", "prior") and measure:
        return f"{word}({layout.unit(measure)[0]})"
    return word


def header(grid: Grid, figures: Figures, layout: Layout) -> None:
    """Put the header in: a row for each facet across and one for roles, or one for all."""
    labels = [layout.words[label] for label in layout.labels]
    if labels == [layout.words["measure"]] and layout.joined and layout.across:
        labels = [""]
    specs = columns(figures, layout)
    only = figures.measures[0] if len(figures.measures) == 1 else None
    texts: list[list[str]] = []
    for across, role in specs:
        names = [name_of(layout, facet, across[facet]) for facet in layout.across]
        plain = layout.roles == ("value",) and layout.unit_place != "value"
        if not names or not (plain or layout.titled):
            names.append(role_word(layout, role, only))
        texts.append([joint(layout, across, role, only)] if layout.joined and across else names)
    height = len(texts[0])
    top = len(grid.rows)
    for level in range(height):
        cells = [text[level] for text in texts]
        if level < height - 1 and layout.continued:
            continue_left(grid, texts, level, cells, len(labels))
        grid.rows.append([*(labels if level == 0 else [""] * len(labels)), *cells])
    if height > 1:
        grid.merges += [(top, left, top + height - 1, left) for left in range(len(labels))]


def joint(layout: Layout, across: Point, role: Role, only: str | None) -> str:
    """All that stands across in one cell, the unit last: ``营业收入上年同期（亿元）``."""
    words = [layout.name(facet, across[facet]) for facet in layout.across]
    if role != "value" and not layout.titled:
        words.append(role_word(layout, role, only))
    if role in ("value", "prior") and "measure" in across and layout.unit_place == "name":
        words.append(f"（{layout.unit(across['measure'])[0]}）")
    elif role == "value" and layout.unit_place == "value" and only:
        words.append(f"（{layout.unit(only)[0]}）")
    return (" " if layout.language else "").join(words)


def continue_left(
    grid: Grid, texts: list[list[str]], level: int, cells: list[str], offset: int
) -> None:
    """Blank the cells that continue their left neighbour, and merge them."""
    start = 0
    for column in range(1, len(cells) + 1):
        if column == len(cells) or texts[column][: level + 1] != texts[start][: level + 1]:
            if column - start > 1:
                row = len(grid.rows)
                grid.merges.append((row, offset + start, row, offset + column - 1))
            start = column
        else:
            cells[column] = ""


def body(grid: Grid, figures: Figures, layout: Layout, point: Point) -> None:
    """Put the rows in, growth below its measure where it is no column, and a line of sums."""
    specs = columns(figures, layout)
    for row in points(figures, layout, "column"):
        here = [
            (figure_at(figures, {**point, **row, **across}), role, {**point, **row, **across})
            for across, role in specs
        ]
        cells = [number(layout, figure, role, key) for figure, role, key in here]
        grid.rows.append(
            [*(label(layout, name, {**point, **row}) for name in layout.labels), *cells]
        )
        if layout.growth_rows and any(
            figure and figure.growth is not None for figure, _, _ in here
        ):
            words = {"measure": f"  {layout.words['growth']}", "unit": "%"}
            first = [
                words.get(name) or label(layout, name, {**point, **row}) for name in layout.labels
            ]
            cells = [
                number(layout, figure, "growth", key) if role == "value" else ""
                for figure, role, key in here
            ]
            grid.rows.append([*first, *cells])
    if layout.others:
        others(grid, layout, len(specs))
    if layout.sums and layout.labels[0] == "area":
        grid.rows.append(["合计", *[""] * (len(layout.labels) - 1), *["12345"] * len(specs)])


def others(grid: Grid, layout: Layout, width: int) -> None:
    """Repeat the last row for an area and for a measure that the plan doesn't know."""
    for facet, names in OTHERS.items():
        if facet in layout.labels:
            labels = grid.rows[-1][: len(layout.labels)]
            labels[layout.labels.index(facet)] = names[layout.language]
            grid.rows.append([*labels, *["77"] * width])


def label(layout: Layout, name: str, key: Point) -> str:
    """What stands in a label column."""
    if name == "unit":
        return layout.unit(key["measure"])[0]
    if name == "serial":
        return "1"
    if name == "year":
        return str(key["period"].year)
    facet = next(facet for facet in FACETS if facet == name)
    text = name_of(layout, facet, key[facet])
    return f"{text}①" if layout.marked and facet == "area" and key[facet] == "dh" else text


def figure_at(figures: Figures, key: Point) -> Figure | None:
    period: Period = key["period"]
    return figures.by_key.get((key["area"], key["measure"], period))


def number(layout: Layout, figure: Figure | None, role: Role, key: Point) -> str:
    """A cell: the number in its unit and spelling, or the mark of a missing one."""
    if role in STRANGE:
        return STRANGE[role]
    found: Decimal | None = getattr(figure, role) if figure else None
    if found is None:
        return layout.missing
    if role == "growth":
        return spelled(layout, found) + "%" * layout.percent
    unit, exponent = layout.unit(key["measure"])
    return spelled(layout, found.scaleb(-exponent)) + unit * (layout.unit_place == "cell")


def spelled(layout: Layout, found: Decimal) -> str:
    match layout.numbers:
        case "thousands":
            return f"{found:,f}"
        case "full":
            return f"{found:f}".translate(FULL_WIDTH)
        case "decimal comma":
            return f"{found:f}".replace(".", ",")
        case _:
            return f"{found:f}"
