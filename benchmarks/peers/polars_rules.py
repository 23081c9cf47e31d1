"""The same by polars after a review: the rules that ``gaoxin`` holds such figures against.

Each rule counts the rows that break it; to say in a sentence what is wrong would come on top.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import polars as pl
from polars_plain import FIRST, SERIES, verdicts, whole

KEY = [*SERIES, "年", "季"]


def main(folder: Path) -> None:
    """Print the counts and how many rows break a rule."""
    areas = pl.read_csv(folder / "areas.csv")
    measures = pl.read_csv(folder / "measures.csv")
    known = {"地区": pl.Enum(areas["地区"]), "指标": pl.Enum(measures["指标"])}
    areas = areas.with_columns(pl.col("地区", "上级").cast(known["地区"]))
    measures = measures.with_columns(pl.col("指标").cast(known["指标"]))
    rows = pl.read_csv(
        folder / "figures.csv", schema_overrides={"数值": pl.Float64, "同比": pl.Float64}
    ).with_columns(pl.col(name).cast(names, strict=False) for name, names in known.items())
    unknown = rows.filter(
        ~pl.col("时期").str.contains(r"^\d{4}(Q[1-4])?$")
        | (pl.col("单位") != "亿元")
        | pl.any_horizontal(pl.col(*SERIES, "数值").is_null())
    )
    figures = rows.select(
        *SERIES,
        whole(pl.col("数值")),
        "同比",
        年=pl.col("时期").str.slice(0, 4).cast(pl.Int32),
        季=pl.col("时期").str.slice(5).cast(pl.Int8, strict=False).fill_null(4),
    ).sort(KEY)
    full = figures.filter((pl.col("季") == 4) & (pl.col("年") >= FIRST))
    broken = (
        unknown.height,
        figures.filter(pl.col("数值") < 0).height,
        side_by_side(figures, measures),
        above_wholes(figures, areas),
        growth(figures),
        rates(figures),
        missing(full, areas, measures),
    )
    print(json.dumps({**verdicts(full.drop("季"), areas), "findings": sum(broken)}))


def side_by_side(figures: pl.DataFrame, measures: pl.DataFrame) -> int:
    """Return how many figures stand twice, fall within a year, or look like single quarters."""
    flows = measures.filter(pl.col("类型") == "flow")["指标"].implode()
    of_year = pl.all_horizontal(pl.col(*SERIES, "年") == pl.col(*SERIES, "年").shift())
    value, before, quarter = pl.col("数值"), pl.col("数值").shift(), pl.col("季")
    twice = quarter == quarter.shift()
    fallen = value < before
    flat = (quarter == 2) & (3 * value < 4 * before)
    cumulated = pl.col("指标").is_in(flows) & (fallen | flat)
    return figures.filter(of_year & (twice | cumulated)).height


def above_wholes(figures: pl.DataFrame, areas: pl.DataFrame) -> int:
    """Return how many parts are larger than the area that they are part of."""
    parts = figures.join(areas.filter(pl.col("上级").is_not_null()), on="地区")
    wholes = parts.join(
        figures,
        left_on=["上级", "指标", "年", "季"],
        right_on=KEY,
        suffix="_whole",
    )
    return wholes.filter(pl.col("数值") > pl.col("数值_whole")).height


def growth(figures: pl.DataFrame) -> int:
    """Return how often growth is beyond 30 % (jumps of units are), or not the reported rate."""
    before = figures.select(*SERIES, pl.col("年") + 1, "季", 基数="数值")
    grown = figures.join(before, on=KEY).filter(pl.col("基数") > 0)
    computed = (pl.col("数值") / pl.col("基数") - 1) * 100
    rounding = 100 * 0.5 * (1 + pl.col("数值") / pl.col("基数")) / pl.col("基数")
    return grown.filter(
        (computed.abs() > 30) | ((computed - pl.col("同比")).abs() > 0.1 + rounding)
    ).height


def rates(figures: pl.DataFrame) -> int:
    """Return how many reported rates are beyond 30 %, or stand in columns of fractions."""
    reported = figures.filter(pl.col("同比").is_not_null() & (pl.col("同比") != 0))
    size = pl.col("同比").abs()
    fractions = (
        reported.group_by("指标", "年", "季")
        .agg(size.max().alias("最大"), pl.len().alias("个数"))
        .filter((pl.col("最大") < 1) & (pl.col("个数") >= 3))
    )
    return reported.filter(size > 30).height + fractions.height


def missing(full: pl.DataFrame, areas: pl.DataFrame, measures: pl.DataFrame) -> int:
    """Return how many figures that targets need are not there."""
    zones = areas.filter(pl.col("级别") == "zone")
    needed = (
        pl.concat([zones["地区"], zones["上级"]])
        .unique()
        .to_frame()
        .join(measures.select("指标"), how="cross")
        .join(pl.DataFrame({"年": range(FIRST, FIRST + 4)}, schema={"年": pl.Int32}), how="cross")
    )
    return needed.join(full, on=[*SERIES, "年"], how="anti").height


if __name__ == "__main__":
    main(Path(sys.argv[1]))
