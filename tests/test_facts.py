"""The facts agree with themselves, with the plan files and with the samples' bases."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.facts import (
    FACTS,
    FIVE_YEAR,
    FIVE_YEAR_TABLE,
    PLAN_FILES,
    PM25_BASE,
    PM25_GROWTH_PERCENT,
    PM25_TARGET,
    Fact,
    TableRow,
)

TOP = Path(__file__).parent.parent
FIXED_UNITS = {"growth": "%", "share": "%", "ratio": "%", "multiple": "×"}


def load(plan_id: str) -> dict[str, Any]:
    """Return a plan file as plain YAML."""
    content = (TOP / PLAN_FILES[plan_id]).read_text(encoding="utf-8")
    plan: dict[str, Any] = yaml.safe_load(content)
    return plan


def stated(plan: dict[str, Any]) -> Iterator[Fact]:
    """Yield every target of a plan file, with ``each`` and ``every_year`` written out."""
    for block in plan["targets"]:
        each = block.get("each")
        areas = plan["areas"][each]["members"] if isinstance(each, str) else each
        for area in areas or [block["area"]]:
            for indicator, entries in block["indicators"].items():
                for key, entry in entries.items():
                    for year in plan["plan"]["years"] if key == "every_year" else [key]:
                        yield stated_fact(plan, area, indicator, year, entry)


def stated_fact(plan: dict[str, Any], area: str, indicator: str, year: int, entry: object) -> Fact:
    """Return one target of a plan file, its bound normalised."""
    definition = plan["indicators"][indicator]
    long = entry if isinstance(entry, dict) else {"bound": entry}
    bound = str(long["bound"]).replace("%", "")
    if re.fullmatch(r"-?[\d.]+", bound) and ".." not in bound:
        relation = "<=" if definition.get("better") == "lower" else ">="
        bound = f"{relation} {bound}"
    provisional = bool(long.get("provisional"))
    return Fact(
        plan["plan"]["id"], area, indicator, year, bound, unit(plan, definition), provisional
    )


def unit(plan: dict[str, Any], definition: dict[str, Any]) -> str:
    """Return the unit of an indicator's value."""
    kind = definition["kind"]
    if kind == "count":
        return str(definition.get("unit", "个"))
    if kind in FIXED_UNITS:
        return FIXED_UNITS[kind]
    measure: str = plan["measures"][definition["of"]]["unit"]
    return "个百分点" if kind == "change" and measure == "%" else measure


@pytest.mark.parametrize("plan_id", PLAN_FILES)
def test_the_plan_file_states_every_target_of_the_document_and_no_other(plan_id: str) -> None:
    assert sorted(stated(load(plan_id))) == sorted(fact for fact in FACTS if fact.plan == plan_id)


@pytest.mark.parametrize("plan_id", PLAN_FILES)
def test_every_target_names_its_section(plan_id: str) -> None:
    assert [block for block in load(plan_id)["targets"] if not block.get("source")] == []


@pytest.mark.parametrize("plan_id", PLAN_FILES)
def test_everything_has_a_chinese_and_an_english_name(plan_id: str) -> None:
    plan = load(plan_id)
    nameless = [
        (section, key)
        for section in ("areas", "measures", "indicators")
        for key, entry in plan[section].items()
        if set(entry["name"]) != {"zh", "en"}
    ]
    assert nameless == []


def test_each_target_is_written_down_once() -> None:
    keys = [fact[:4] for fact in FACTS]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("row", [pytest.param(row, id=row.indicator) for row in FIVE_YEAR_TABLE])
def test_the_tables_base_and_change_add_up_to_its_target(row: TableRow) -> None:
    assert row.base + row.years * row.change == row.target


def test_twelve_rows_of_the_table_give_base_change_and_target() -> None:
    assert len({row.number for row in FIVE_YEAR_TABLE}) == 12


@pytest.mark.parametrize("row", [pytest.param(row, id=row.indicator) for row in FIVE_YEAR_TABLE])
def test_level_and_change_of_a_row_are_both_targets(row: TableRow) -> None:
    bounds = {fact.indicator: fact.bound for fact in FACTS if fact.plan == FIVE_YEAR}
    found = (bounds[row.indicator], bounds[row.change_indicator])
    assert found == (f">= {row.target}", f">= {row.change}")


def test_the_average_fall_of_pm25_does_not_reach_its_ceiling() -> None:
    after_five_years = PM25_BASE * (1 + PM25_GROWTH_PERCENT / 100) ** 5
    assert after_five_years == Decimal("49.8065734906")
    assert after_five_years > PM25_TARGET


def test_the_sample_starts_from_the_tables_bases() -> None:
    rows = (TOP / PLAN_FILES[FIVE_YEAR]).with_name("actuals.csv").read_text(encoding="utf-8")
    reader = csv.DictReader(rows.splitlines()[1:])
    in_2020 = {row["指标"]: row["数值"] for row in reader if row["时期"] == "2020年"}
    names = {key: entry["name"]["zh"] for key, entry in load(FIVE_YEAR)["measures"].items()}
    bases = {row.indicator: row.base for row in FIVE_YEAR_TABLE} | {"pm25": PM25_BASE}
    assert {key: Decimal(in_2020[names[key]]) for key in bases} == bases
