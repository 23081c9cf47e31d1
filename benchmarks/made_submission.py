"""A sound submission of any length for the plan that is shipped with the tool, always the same.

``python benchmarks/made_submission.py ROWS > FILE`` writes one of 1 to 1,152,000 rows.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice, product
from pathlib import Path
from typing import NamedTuple, TextIO

HEADER = ("地区", "时期", "指标", "数值", "单位", "同比")
FIRST_YEAR, LAST_YEAR, LAST_OF_THE_PLAN = 1000, 9999, 2026


class Area(NamedTuple):
    """An area, and how many times the least of them it is; a whole is larger than its parts."""

    name: str
    size: int


class Measure(NamedTuple):
    """A measure, its value in the smallest area, and whether it has an official growth rate."""

    name: str
    value: int
    unit: str
    is_flow: bool
    has_rate: bool


AREAS = (
    Area("石家庄市", 20),
    Area("正定县", 3),
    Area("石家庄高新区", 6),
    Area("正定高新区", 1),
)
MEASURES = (
    Measure("营业收入", 640, "亿元", is_flow=True, has_rate=False),
    Measure("地区生产总值", 120, "亿元", is_flow=True, has_rate=True),
    Measure("固定资产投资", 60, "亿元", is_flow=True, has_rate=True),
    Measure("规模以上工业增加值", 80, "亿元", is_flow=True, has_rate=True),
    Measure("工业总产值", 320, "亿元", is_flow=True, has_rate=False),
    Measure("税收收入", 26, "亿元", is_flow=True, has_rate=False),
    Measure("高新技术企业", 190, "家", is_flow=False, has_rate=False),
    Measure("市级以上创新平台", 60, "家", is_flow=False, has_rate=False),
)
QUARTERS = (1, 2, 3, 4)
ROWS_A_YEAR = len(QUARTERS) * len(AREAS) * len(MEASURES)


def write_submission(path: Path, count: int) -> None:
    """Write a submission of so many rows below its header, in UTF-8."""
    with path.open("w", encoding="utf-8", newline="") as file:
        _write(file, count)


def _write(file: TextIO, count: int) -> None:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows(rows(count))


def rows(count: int) -> Iterator[tuple[str, ...]]:
    """Yield so many rows; the last is of a full year, so that its year is complete.

    The years end with the plan's second; a submission too long for that ends later.
    """
    years = -(-count // ROWS_A_YEAR)
    last = max(LAST_OF_THE_PLAN, FIRST_YEAR + years - 1)
    if count <= 0 or last > LAST_YEAR:
        raise ValueError(f"{count} rows don't fit into the years {FIRST_YEAR} to {LAST_YEAR}")
    every = product(range(last - years + 1, last + 1), QUARTERS, AREAS, MEASURES)
    return islice(
        (_row(year, quarter, area, measure) for year, quarter, area, measure in every),
        years * ROWS_A_YEAR - count,
        None,
    )


def _row(year: int, quarter: int, area: Area, measure: Measure) -> tuple[str, ...]:
    """Return a row whose figure is at most a tenth away from that of the year before."""
    period = str(year) if quarter == len(QUARTERS) else f"{year}Q{quarter}"
    percent = 100 + year * 7 % 11
    if measure.is_flow:
        value = Decimal(measure.value * area.size * percent * quarter) / 400
        value = value.quantize(Decimal("0.01"))
    else:
        value = Decimal(measure.value * area.size * percent // 100)
    rate = f"{6 + year % 5}.{quarter}" if measure.has_rate else ""
    return area.name, period, measure.name, str(value), measure.unit, rate


if __name__ == "__main__":
    if len(sys.argv) != len(("program", "rows")):
        sys.exit(__doc__)
    _write(sys.stdout, int(sys.argv[1]))
