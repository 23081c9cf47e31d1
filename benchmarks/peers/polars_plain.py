"""Growth and share of every zone and measure, three years, by polars: nothing is reviewed."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import polars as pl

SERIES = ["地区", "指标"]
FIRST = 2024
"""The year before the plan's first."""


def whole(figures: pl.Expr) -> pl.Expr:
    """Return figures as whole ten-thousandths: floats would decide some on their bound wrongly."""
    return (figures * 10_000).round().cast(pl.Int64)


def verdicts(figures: pl.DataFrame, areas: pl.DataFrame) -> dict[str, int]:
    """Return how many targets are met and missed, from figures of full years."""
    before = figures.with_columns(pl.col("年") + 1)
    judged = (
        figures.join(areas.filter(pl.col("级别") == "zone"), on="地区")
        .join(before, on=[*SERIES, "年"], suffix="_before")
        .join(
            figures,
            left_on=["上级", "指标", "年"],
            right_on=[*SERIES, "年"],
            suffix="_whole",
        )
        .select(
            growth=pl.col("数值") * 100 >= pl.col("数值_before") * 105,
            share=pl.col("数值") * 100 >= pl.col("数值_whole") * 10,
        )
    )
    met = sum(judged.sum().row(0))
    return {"met": met, "missed": 2 * judged.height - met}


def main(folder: Path) -> None:
    """Print the counts."""
    figures = (
        pl.read_csv(folder / "figures.csv", columns=["地区", "时期", "指标", "数值"])
        .filter(pl.col("时期").str.len_chars() == 4)
        .select(*SERIES, whole(pl.col("数值")), 年=pl.col("时期").cast(pl.Int32))
        .filter(pl.col("年") >= FIRST)
    )
    print(json.dumps(verdicts(figures, pl.read_csv(folder / "areas.csv"))))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
