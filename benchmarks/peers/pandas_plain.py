"""Growth and share of every zone and measure, three years, by pandas: nothing is reviewed."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pandas as pd

KEYS = ["地区", "指标", "时期"]
FIRST = 2024
"""The year before the plan's first."""


def counts(folder: Path) -> dict[str, int]:
    """Return how many targets are met and missed.

    Figures are whole ten-thousandths, for floats would decide some on their bound wrongly.
    """
    areas = pd.read_csv(folder / "areas.csv")
    figures = pd.read_csv(folder / "figures.csv", usecols=[*KEYS, "数值"], dtype={"时期": str})
    figures = figures[figures["时期"].str.len() == 4]
    figures = figures.assign(
        时期=figures["时期"].astype(int), 数值=(figures["数值"] * 10_000).round().astype("int64")
    )
    figures = figures[figures["时期"] >= FIRST]
    before = figures.assign(时期=figures["时期"] + 1)
    wholes = figures.rename(columns={"地区": "上级"})
    zones = areas.loc[areas["级别"] == "zone", ["地区", "上级"]]
    judged = (
        figures.merge(zones, on="地区")
        .merge(before, on=KEYS, suffixes=("", "_before"))
        .merge(wholes, on=["上级", "指标", "时期"], suffixes=("", "_whole"))
    )
    growth = judged["数值"] * 100 >= judged["数值_before"] * 105
    share = judged["数值"] * 100 >= judged["数值_whole"] * 10
    met = int(growth.sum() + share.sum())
    return {"met": met, "missed": 2 * len(judged) - met}


if __name__ == "__main__":
    print(json.dumps(counts(Path(sys.argv[1]))))
