"""The same figures in other files: no verdict changes, whatever they are written like."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.metamorphic.judging import Rows, Writer, examples, judged, run, table_of, written
from tests.oracle.exact import json_number
from tests.oracle.files import SMALLER, plan_text, wide_text
from tests.oracle.strategies import Scenario, scenarios
from tests.test_kinds_alike import ods, workbook, xls

AREA, PERIOD, MEASURE, VALUE, PRIOR, GROWTH = range(6)
CHINESE = ["地区", "报告期", "指标", "本年累计", "上年同期", "同比"]
ENGLISH = ["REF_AREA", "TIME_PERIOD", "Indicator", "OBS_VALUE", "Prior", "Growth (%)"]
TITLES = ["附件2：各地主要指标", "某统字〔2023〕15号", "填报日期：2026年1月15日", ""]
NOTES = ["", "注：数据为初步统计数。", "制表人：王某"]
STRANGE = {"序号": "1", "联系电话": "0311-8600", "备注": "", "增减额": "4.25"}


class Otherwise(NamedTuple):
    """Other files that hold the same."""

    files: list[Writer]
    plans: Sequence[str] = ()
    """The same plan; empty: as it is."""


Change = Callable[[Scenario, random.Random], Otherwise]


def of_rows(change: Callable[[Rows, random.Random], Rows]) -> Change:
    """Return the change of files that one of the rows of the table is."""

    def changed(scenario: Scenario, chance: random.Random) -> Otherwise:
        return Otherwise([written("a.csv", change(table_of(scenario), chance))])

    return changed


def shuffled(rows: Rows, chance: random.Random) -> Rows:
    return [rows[0], *chance.sample(rows[1:], len(rows) - 1)]


def columns_shuffled(rows: Rows, chance: random.Random) -> Rows:
    order = chance.sample(range(len(rows[0])), len(rows[0]))
    return [[row[column] for column in order] for row in rows]


def headed(header: list[str]) -> Callable[[Rows, random.Random], Rows]:
    return lambda rows, _: [header, *rows[1:]]


def others_between(rows: Rows, chance: random.Random) -> Rows:
    """Put rows of areas and measures in that the plan doesn't know, for periods that are there."""
    changed = [*rows]
    for row in chance.choices(rows[1:], k=4):
        other = [*row[:VALUE], "77", "", ""]
        other[chance.choice([AREA, MEASURE])] = chance.choice(["青石工业园", "专利授权量"])
        changed.insert(chance.randint(1, len(changed)), other)
    return changed


def columns_between(rows: Rows, chance: random.Random) -> Rows:
    """Put columns in that hold no figures."""
    changed = rows
    for header, cell in (
        ("序号", "1"),
        ("联系电话", "0311-8600"),
        ("备注", ""),
        ("增减额", "4.25"),
    ):
        place = chance.randint(0, 3)  # what is behind a value would be its own
        cells = [header, *[cell] * (len(rows) - 1)]
        changed = [
            [*row[:place], more, *row[place:]] for row, more in zip(changed, cells, strict=True)
        ]
    return changed


def lines_around(rows: Rows, chance: random.Random) -> Rows:
    """Put title lines above, notes below, blank lines between, and a line of sums."""
    blank = [""] * len(rows[0])
    changed = [*rows]
    for _ in range(3):
        changed.insert(chance.randint(1, len(changed)), blank)
    above = [[title, *blank[1:]] for title in chance.sample(TITLES, 2)]
    sums = [["合计", "", "", "12345", "", ""]]
    return above + changed + sums + [[note, *blank[1:]] for note in NOTES]


def converted(scenario: Scenario, chance: random.Random) -> Otherwise:
    """Write some of the figures in a smaller unit, which their rows state."""
    rows = [[*CHINESE, "单位"]]
    for row in table_of(scenario)[1:]:
        own = scenario.plan["measures"][row[MEASURE]]["unit"]
        unit, times = chance.choice([(own, 1), ("", 1), SMALLER.get(own, (own, 1))])
        cells = [json_number(Fraction(cell) * times) if cell else "" for cell in row[VALUE:GROWTH]]
        rows.append([*row[:VALUE], *cells, row[GROWTH], unit])
    return Otherwise([written("a.csv", rows)])


def named(scenario: Scenario, chance: random.Random) -> Otherwise:
    """Call areas and measures by their names."""

    def name(section: str, key: str) -> str:
        entry = scenario.plan[section].get(key)
        names = entry["name"] if entry else key
        return str(chance.choice([*names.values()]) if isinstance(names, dict) else names)

    rows = [
        [name("areas", row[AREA]), row[PERIOD], name("measures", row[MEASURE]), *row[VALUE:]]
        for row in table_of(scenario)[1:]
    ]
    return Otherwise([written("a.csv", [CHINESE, *rows])])


def as_text(scenario: Scenario, chance: random.Random) -> Otherwise:
    """Write the file in another encoding, with other separators and line ends."""
    style: dict[str, Any] = {
        "encoding": chance.choice(["utf-8", "utf-8-sig", "utf-16", "gb18030"]),
        "delimiter": chance.choice(",;\t"),
        "lineterminator": chance.choice(["\n", "\r\n", "\r"]),
        "quoting": chance.choice([0, 1]),
    }
    return Otherwise([written("a.csv", [CHINESE, *table_of(scenario)[1:]], **style)])


def in_files(scenario: Scenario, chance: random.Random) -> Otherwise:
    """Put the rows into several files; each has a figure, without which it would be no table."""
    header, *rows = table_of(scenario)
    parts: list[Rows] = [[], [], []]
    for row in rows:
        chance.choice(parts).append(row)
    whole = [part for part in parts if any(row[VALUE] or row[GROWTH] for row in part)]
    if len(whole) < len(parts):
        whole = [rows]
    return Otherwise([written(f"{n}.csv", [header, *part]) for n, part in enumerate(whole)])


def twice(scenario: Scenario, _: random.Random) -> Otherwise:
    return Otherwise([written(name, table_of(scenario)) for name in ("a.csv", "b.csv")])


def wide(scenario: Scenario, _: random.Random) -> Otherwise:
    text = wide_text(scenario.plan, scenario.rows)
    return Otherwise([lambda folder: (folder / "a.csv").write_text(text, encoding="utf-8")])


def read_back(scenario: Scenario, chance: random.Random) -> Otherwise:
    """Submit what ``read`` prints of the figures."""
    del chance
    whole = replace(scenario, year=None, period=None)
    _, text = run(whole, options=["--format=csv"], command="read")
    return Otherwise([lambda folder: (folder / "a.csv").write_text(text, encoding="utf-8")])


def of_plan(change: Callable[[dict[str, Any], random.Random], str]) -> Change:
    """Return the change of files that one of the plan is."""

    def changed(scenario: Scenario, chance: random.Random) -> Otherwise:
        files = [written("a.csv", table_of(scenario))]
        return Otherwise(files, [change(scenario.plan, chance)])

    return changed


def keys_shuffled(content: Any, chance: random.Random) -> Any:  # noqa: ANN401 - a plan's part
    """Return the same mappings with their keys in another order."""
    if isinstance(content, list):
        return [keys_shuffled(one, chance) for one in content]
    if not isinstance(content, dict):
        return content
    keys = chance.sample([*content], len(content))
    return {key: keys_shuffled(content[key], chance) for key in keys}


def as_json(plan: dict[str, Any], _: random.Random) -> str:
    """Return a plan as JSON, its exact numbers as they are."""
    text = json.dumps(plan, ensure_ascii=False, default=lambda number: f"@{json_number(number)}@")
    return re.sub(r'"@([-0-9.]+)@"', r"\1", text)


def with_comments(plan: dict[str, Any], chance: random.Random) -> str:
    lines = plan_text(plan).splitlines()
    commented = (f"{line}  # 见附件" if chance.random() < 0.5 else line for line in lines)
    return "# 方案\n\n" + "\r\n".join(commented) + "\r\n...\n"


CHANGES: dict[str, Change] = {
    "rows in any order": of_rows(shuffled),
    "columns in any order": of_rows(columns_shuffled),
    "a header in Chinese": of_rows(headed(CHINESE)),
    "a header in English": of_rows(headed(ENGLISH)),
    "rows of others": of_rows(others_between),
    "columns of others": of_rows(columns_between),
    "titles, notes, sums, blank lines": of_rows(lines_around),
    "smaller units": converted,
    "names for ids": named,
    "another text": as_text,
    "several files": in_files,
    "the same file twice": twice,
    "a wide table": wide,
    "xlsx": lambda scenario, _: Otherwise([lambda folder: workbook(table_of(scenario), folder)]),
    "xls": lambda scenario, _: Otherwise([lambda folder: xls(table_of(scenario), folder)]),
    "ods": lambda scenario, _: Otherwise([lambda folder: ods(table_of(scenario), folder)]),
    "what is read, read back": read_back,
    "keys of the plan in any order": of_plan(
        lambda plan, chance: plan_text({**keys_shuffled(plan, chance), "targets": plan["targets"]})
    ),
    "a plan in JSON": of_plan(as_json),
    "a plan with comments": of_plan(with_comments),
}


@examples(8)
@given(scenario=scenarios(), chance=st.randoms(use_true_random=False))
@pytest.mark.parametrize("change", CHANGES)
def test_no_verdict_changes(change: str, scenario: Scenario, chance: random.Random) -> None:
    expected = judged(scenario)
    assert expected.errors == []
    otherwise = CHANGES[change](scenario, chance)
    found = judged(scenario, *otherwise.files, plans=otherwise.plans)
    assert found.errors == []
    assert (found.verdicts, found.code) == (expected.verdicts, expected.code)
