"""Growth and share of every zone and measure, three years, by duckdb: nothing is reviewed."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import duckdb

# DECIMAL is exact; floats would decide some on their bound wrongly.
QUERY = """
WITH figures AS (
    SELECT 地区, 指标, CAST(时期 AS INTEGER) AS 年, 数值
    FROM read_csv('{folder}/figures.csv', header = true, columns = {{
        '地区': 'VARCHAR', '时期': 'VARCHAR', '指标': 'VARCHAR', '数值': 'DECIMAL(18, 4)',
        '单位': 'VARCHAR', '同比': 'VARCHAR'}})
    WHERE length(时期) = 4 AND 时期 >= '2024'
), zones AS (
    SELECT 地区, 上级 FROM read_csv('{folder}/areas.csv', header = true) WHERE 级别 = 'zone'
), verdicts AS (
    SELECT now.数值 * 100 >= before.数值 * 105 AS growth, now.数值 * 100 >= whole.数值 * 10 AS share
    FROM figures now
    JOIN zones USING (地区)
    JOIN figures before
        ON before.地区 = now.地区 AND before.指标 = now.指标 AND before.年 = now.年 - 1
    JOIN figures whole
        ON whole.地区 = zones.上级 AND whole.指标 = now.指标 AND whole.年 = now.年
)
SELECT count_if(growth) + count_if(share) AS met, 2 * count(*) - met AS missed FROM verdicts
"""


def counts(folder: Path) -> dict[str, int]:
    """Return how many targets are met and missed."""
    met, missed = duckdb.sql(QUERY.format(folder=folder)).fetchall()[0]
    return {"met": met, "missed": missed}


if __name__ == "__main__":
    print(json.dumps(counts(Path(sys.argv[1]))))
