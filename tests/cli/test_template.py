"""``gaoxin template``: a blank submission with exactly what the plan needs."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from tests.conftest import Gaoxin, Write

PLAN = """\
plan: {id: p, years: [2025]}
areas:
  city: {name: 市}
  zone: {name: 区, part_of: city}
  "=evil": {name: "=cmd()", part_of: city}
measures:
  revenue: {name: 收入, unit: 亿元, kind: flow}
  gdp: {name: 生产总值, unit: 亿元, kind: flow, growth: constant_prices}
  firms: {name: 企业, unit: 家, kind: stock}
indicators:
  growth: {kind: growth, of: revenue}
  real: {kind: growth, of: gdp}
  share: {kind: share, of: gdp}
  firms: {kind: level, of: firms}
targets:
  - {area: zone, indicators: {growth: {2025: 7}, real: {2025: 5}, share: {2025: 10}}}
  - {area: zone, indicators: {firms: {2025: 10}}}
  - {area: "=evil", indicators: {firms: {2025: 10}}}
"""


def rows(text: str) -> list[str]:
    return [" ".join(filter(None, row[:5])) for row in csv.reader(StringIO(text))][1:]


def test_a_row_for_each_figure_by_period_area_and_measure(gaoxin: Gaoxin, write: Write) -> None:
    done = gaoxin("template", "--targets", write("plan.yaml", PLAN), "--lang", "zh")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[0] == "地区,时期,指标,数值,单位,上年同期,同比,备注"
    assert rows(done.out) == [
        "区 2024 收入 亿元",
        "市 2025 生产总值 亿元",
        "区 2025 收入 亿元",
        "区 2025 生产总值 - %",
        "区 2025 生产总值 亿元",
        "区 2025 企业 家",
        "'=cmd() 2025 企业 家",
    ]


def test_within_a_year_the_pace_needs_the_end_of_the_year_before(
    gaoxin: Gaoxin, write: Write
) -> None:
    plan = write("plan.yaml", PLAN)
    done = gaoxin("template", "--targets", plan, "-p", "2025Q2", "-a", "区", "--lang", "zh")
    assert rows(done.out) == [
        "区 2024-Q2 收入 亿元",
        "区 2024 企业 家",
        "市 2025-Q2 生产总值 亿元",
        "区 2025-Q2 收入 亿元",
        "区 2025-Q2 生产总值 - %",
        "区 2025-Q2 生产总值 亿元",
        "区 2025-Q2 企业 家",
    ]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_filled_in_it_lacks_nothing(gaoxin: Gaoxin, write: Write, lang: str) -> None:
    blank = gaoxin("template", "-y", "2025", "--lang", lang).out
    header, *lines = csv.reader(StringIO(blank))
    for line in lines:
        line[6 if line[4] == "%" else 3] = "5" if line[4] == "%" else "100"
    table = StringIO()
    csv.writer(table).writerows([header, *lines])
    filled = write("filled.csv", table.getvalue())
    done = gaoxin("check", "--format", "json", "--fail-on", "never", filled)
    findings = done.json["findings"]
    assert isinstance(findings, list)
    assert [found for found in findings if found["code"] == "W107"] == []
    assert [result["reason"] for result in done.json["results"] if result["year"] == 2025] == [
        None
    ] * sum(result["year"] == 2025 for result in done.json["results"])


def test_left_blank_it_is_a_file_without_a_figure(gaoxin: Gaoxin, write: Write) -> None:
    blank = write("blank.csv", gaoxin("template", "-y", "2025").out)
    done = gaoxin("validate", "--format", "json", blank)
    assert done.code == 1
    assert {found["code"] for found in done.json["findings"]} == {"E002"}
