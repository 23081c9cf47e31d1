"""A scenario as the files that the tool reads."""

from __future__ import annotations

import csv
import io
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import yaml

from .exact import json_number
from .figures import YEAR_END

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .figures import Observation, Period

SMALLER = {"亿元": ("万元", 10**4), "万元": ("元", 10**4), "万人": ("人", 10**4)}


class _Dumper(yaml.SafeDumper):
    """Writes fractions as bare numbers, and never an alias for what occurs twice."""

    def ignore_aliases(self, data: object) -> bool:
        del data
        return True


def _bare_number(dumper: yaml.SafeDumper, number: Fraction) -> yaml.ScalarNode:
    text = json_number(number)
    kind = "float" if "." in text else "int"
    return dumper.represent_scalar(f"tag:yaml.org,2002:{kind}", text)


_Dumper.add_representer(Fraction, _bare_number)


def plan_text(plan: dict[str, Any]) -> str:
    """Return the plan as YAML."""
    return str(yaml.dump(plan, Dumper=_Dumper, allow_unicode=True, sort_keys=False))


def long_text(plan: dict[str, Any], rows: Iterable[Observation]) -> str:
    """Return the rows in long form, as CSV."""
    del plan  # every figure is in its measure's own unit
    return _csv(
        [
            ["area", "period", "measure", "value", "prior", "growth"],
            *(
                [row["area"], period_option(row["period"]), row["measure"], *_cells(row)]
                for row in rows
            ),
        ]
    )


def small_unit_text(plan: dict[str, Any], rows: Iterable[Observation]) -> str:
    """Return the rows in long form with a unit on each, a smaller one where there is one."""
    table = [["地区", "报告期", "指标", "本年累计", "上年同期", "同比", "单位"]]
    for row in rows:
        own = plan["measures"][row["measure"]]["unit"]
        unit, times = SMALLER.get(own, (own, 1))
        value, prior = (
            "" if number is None else json_number(number * times)
            for number in (row["value"], row["prior"])
        )
        place = [row["area"], period_option(row["period"]), row["measure"]]
        table.append([*place, value, prior, _cells(row)[2], unit])
    return _csv(table)


def wide_text(plan: dict[str, Any], rows: Iterable[Observation]) -> str:
    """Return the rows in wide form, as CSV: three columns for each measure."""
    header = ["area", "period"]
    for measure, keys in plan["measures"].items():
        header += [measure, f"{keys['name']}上年同期", f"{measure}_growth"]
    lines: dict[tuple[str, str], dict[str, list[str]]] = {}
    for row in rows:
        line = lines.setdefault((row["area"], period_option(row["period"])), {})
        line[row["measure"]] = _cells(row)
    table = [header]
    for place, line in lines.items():
        cells = [line.get(measure, ["", "", ""]) for measure in plan["measures"]]
        table.append([*place, *(cell for three in cells for cell in three)])
    return _csv(table)


def _cells(row: Observation) -> list[str]:
    numbers = [row["value"], row["prior"], row["growth"]]
    return ["" if number is None else json_number(number) for number in numbers]


def _csv(table: Iterable[Iterable[str]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(table)
    return text.getvalue()


def period_option(period: Period) -> str:
    """Return the period as the command line and a submission take it."""
    return str(period[0]) if period[1] == YEAR_END else f"{period[0]}-{period[1]:02d}"
