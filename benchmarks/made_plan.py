"""A plan of any size and sound figures for it, always the same, many exactly on their bounds.

``python benchmarks/made_plan.py AREAS MEASURES FOLDER``, with three areas or more, writes
``targets.yaml``, ``figures.csv`` (AREAS x MEASURES x 40 rows: ten years of quarters) and, for those
who can't read a plan, ``areas.csv``, each area with its level and the area that it is part of, and
``measures.csv``, each with its kind. Rows are written as they are made, and none is kept.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator, Mapping
from itertools import cycle, pairwise, product
from pathlib import Path
from typing import NamedTuple

HEADER = ("地区", "时期", "指标", "数值", "单位", "同比")
YEARS = range(2018, 2028)
PLANNED = range(2025, 2028)
QUARTERS = (1, 2, 3, 4)
ROWS_OF_A_SERIES = len(YEARS) * len(QUARTERS)
GROWTH, SHARE = 5, 10
ASKED = {"growth": ("kind: growth", GROWTH), "share": ("kind: share", SHARE)}
"""The indicators of each measure, and what they must be at least, in percent."""
Asked = Mapping[str, tuple[str, int]]
_NEAR = (-1, 0, 1)
"""How many points growth and shares are from their bounds: a third of them are on the bound."""
_SCALE = 10_000
"""A figure is a whole number of ten-thousandths of its unit."""


class Area(NamedTuple):
    """A city, one of its counties, or a zone in either."""

    name: str
    level: str
    whole: str | None
    """The name of the area that it is part of."""
    city: int
    """Areas of one city grow alike, so that a share which is on its bound stays there."""
    size: int
    """A whole number of quarters, as all figures then are."""


class Measure(NamedTuple):
    """A flow, cumulated within the year, or a stock; both grow every year."""

    name: str
    kind: str
    has_rate: bool
    """Whether growth rates are reported beside its figures."""


def areas(count: int) -> list[Area]:
    """Return so many areas: in turn a city, and three times a county, its zone, the city's zone."""
    made: list[Area] = []
    for number in range(count):
        city, place = divmod(number, 10)
        if place == 0:
            made.append(Area(f"第{city + 1}市", "city", None, city, 2_000))
        elif place % 3 == 1:
            name = f"第{city + 1}市第{place // 3 + 1}县"
            made.append(Area(name, "county", made[10 * city].name, city, 400))
        else:
            whole = made[10 * city] if place % 3 == 0 else made[-1]
            size = whole.size * (SHARE + _NEAR[number // 3 % 3]) // 100
            made.append(Area(f"第{city + 1}市第{place}高新区", "zone", whole.name, city, size))
    return made


def measures(count: int) -> list[Measure]:
    """Return so many measures: in turn a flow with growth rates, one without, and a stock."""
    kinds = cycle((("收入", "flow", True), ("投资", "flow", False), ("贷款余额", "stock", False)))
    return [
        Measure(f"第{number}项{name}", kind, has_rate=has_rate)
        for number, (name, kind, has_rate) in zip(range(1, count + 1), kinds, strict=False)
    ]


def rows(places: list[Area], series: list[Measure]) -> Iterator[tuple[str, ...]]:
    """Yield a row for each quarter, area and measure."""
    for year, quarter, (number, area) in product(YEARS, QUARTERS, enumerate(places)):
        period = str(year) if quarter == len(QUARTERS) else f"{year}Q{quarter}"
        ends_the_plan = area.level == "zone" and period == str(YEARS[-1])
        for order, measure in enumerate(series):
            value = _value(area, order, measure, year, quarter)
            if ends_the_plan:  # A third is now past its bounds by the last digit, or short of them.
                value += _NEAR[(number + order) % len(_NEAR)]
            rate = ""
            if measure.has_rate and year > YEARS[0]:
                base = _value(area, order, measure, year - 1, quarter)
                rate = f"{round(100 * value / base - 100, 1)}"
            # The shortest text of such a quotient is the exact decimal.
            yield area.name, period, measure.name, f"{value / _SCALE}", "亿元", rate


def _value(area: Area, order: int, measure: Measure, year: int, quarter: int) -> int:
    """Return the figure in ten-thousandths: of a flow so far in the year, of a stock at the end."""
    before, level = _LEVELS[(area.city + 5 * order) % len(_LEVELS)][year - YEARS[0]]
    quarters = level * quarter
    if measure.kind == "stock":
        quarters += before * (len(QUARTERS) - quarter)
    return area.size // 4 * (1 + (area.city + 3 * order) % 7) * quarters


def _levels(growth: tuple[int, ...]) -> list[tuple[int, int]]:
    """Return the level of each year, behind that of the year before.

    Up to the year before the plan levels rise evenly; in the years of the plan they grow by as many
    points more than the bound as stated, without a remainder.
    """
    levels = [1_000_000 - 40_000 * (PLANNED[0] - 1 - year) for year in range(YEARS[0] - 1, 2025)]
    for points in growth:
        levels.append(levels[-1] * (100 + GROWTH + points) // 100)
    return list(pairwise(levels))


_LEVELS = [_levels(growth) for growth in product(_NEAR, repeat=len(PLANNED))]


def plan(places: list[Area], series: list[Measure], asked: Asked = ASKED) -> str:
    """Return the plan: each zone is asked for every indicator of each measure, every year."""
    ids = {area.name: f"a{number}" for number, area in enumerate(places)}
    zones = [ids[area.name] for area in places if area.level == "zone"]
    lines = [f"plan: {{id: made, years: [{', '.join(map(str, PLANNED))}]}}", "areas:"]
    for area in places:
        part = "" if area.whole is None else f", part_of: {ids[area.whole]}"
        lines.append(f"  {ids[area.name]}: {{name: {area.name}, level: {area.level}{part}}}")
    lines += [f"  zones: {{name: 全部高新区, members: [{', '.join(zones)}]}}", "measures:"]
    for order, measure in enumerate(series):
        lines.append(f"  m{order}: {{name: {measure.name}, unit: 亿元, kind: {measure.kind}}}")
    # What counts since the first year makes it one that the plan uses.
    lines += ["indicators:", f"  since: {{kind: growth, of: m0, since: {YEARS[0]}}}"]
    each = [(f"m{order}", *item) for order in range(len(series)) for item in asked.items()]
    lines += [f"  {of}_{name}: {{{kind}, of: {of}}}" for of, name, (kind, _) in each]
    lines += ["targets:", "  - each: zones", "    indicators:"]
    lines += [f"      {of}_{name}: {{every_year: {bound}}}" for of, name, (_, bound) in each]
    return "\n".join(lines) + "\n"


def write(folder: Path, area_count: int, measure_count: int) -> None:
    """Write the plan, the figures and the lists of areas and measures into a folder."""
    places, series = areas(area_count), measures(measure_count)
    (folder / "targets.yaml").write_text(plan(places, series), encoding="utf-8")
    listed = ((area.name, area.level, area.whole or "") for area in places)
    _write_csv(folder / "areas.csv", ("地区", "级别", "上级"), listed)
    kinds = ((measure.name, measure.kind) for measure in series)
    _write_csv(folder / "measures.csv", ("指标", "类型"), kinds)
    _write_csv(folder / "figures.csv", HEADER, rows(places, series))


def _write_csv(path: Path, header: tuple[str, ...], lines: Iterator[tuple[str, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(lines)


if __name__ == "__main__":
    if len(sys.argv) != len(("program", "areas", "measures", "folder")):
        sys.exit(__doc__)
    target = Path(sys.argv[3])
    target.mkdir(parents=True, exist_ok=True)
    write(target, int(sys.argv[1]), int(sys.argv[2]))
