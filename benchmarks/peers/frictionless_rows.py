"""The same by frictionless: rows validated by a schema, then judged one by one."""

from __future__ import annotations

import csv
import json
import sys
from decimal import Decimal
from pathlib import Path

from frictionless import Resource, Schema

FIRST = 2024


def listed(path: Path) -> list[dict[str, str]]:
    """Return the rows of a small table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def schema(areas: list[str], measures: list[str]) -> Schema:
    """Return what each cell may be; a figure stands once."""
    return Schema.from_descriptor(
        {
            "fields": [
                _text("地区", enum=areas),
                _text("时期", pattern=r"\d{4}(Q[1-4])?"),
                _text("指标", enum=measures),
                {"name": "数值", "type": "number", "constraints": {"required": True, "minimum": 0}},
                _text("单位", enum=["亿元"]),
                {"name": "同比", "type": "number"},
            ],
            "primaryKey": ["地区", "时期", "指标"],
        }
    )


def _text(name: str, **constraints: object) -> dict[str, object]:
    return {"name": name, "type": "string", "constraints": {"required": True, **constraints}}


def main(folder: Path) -> None:
    """Print how many targets are met and missed, and how many errors the rows have."""
    areas = listed(folder / "areas.csv")
    measures = [row["指标"] for row in listed(folder / "measures.csv")]
    levels: dict[tuple[str, str, int], Decimal] = {}
    errors = 0
    resource = Resource(
        path=str(folder / "figures.csv"),
        schema=schema([row["地区"] for row in areas], measures),
        encoding="utf-8",
    )
    with resource:
        for row in resource.row_stream:
            errors += len(row.errors)
            if len(row["时期"]) == 4:
                levels[row["地区"], row["指标"], int(row["时期"])] = row["数值"]
    judged = [
        verdict
        for area in areas
        if area["级别"] == "zone"
        for measure in measures
        for year in range(FIRST + 1, FIRST + 4)
        for value in [levels[area["地区"], measure, year]]
        for verdict in (
            value * 100 >= levels[area["地区"], measure, year - 1] * 105,
            value * 100 >= levels[area["上级"], measure, year] * 10,
        )
    ]
    met = sum(judged)
    print(json.dumps({"met": met, "missed": len(judged) - met, "findings": errors}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
