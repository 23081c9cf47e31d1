"""One submission under several plans."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import Gaoxin, Write

PLAN = """\
plan: {{id: {id}, years: [2025]}}
areas: {{zone: {{name: 区}}}}
measures: {{{measure}: {{name: {measure}, unit: 亿元, kind: flow}}}}
indicators: {{level: {{kind: level, of: {measure}}}}}
targets: [{{area: zone, indicators: {{level: {{2025: 10}}}}}}]
"""


def test_coverage_is_that_of_the_files_whatever_a_plan_knows_of_them(
    gaoxin: Gaoxin, write: Write
) -> None:
    """A plan that knows only half-year figures of a file is judged on the year that it covers."""
    one = write("one.yaml", PLAN.format(id="one", measure="revenue"))
    two = write("two.yaml", PLAN.format(id="two", measure="taxes"))
    rows = "区,2025,revenue,12\n区,2025Q2,taxes,6\n"
    file = write("actuals.csv", f"地区,时期,指标,数值\n{rows}")
    done = gaoxin("check", "--targets", one, "--targets", two, "--format", "json", file)
    found = [(r["plan"], r["period"], r["verdict"]) for r in done.json["results"]]
    assert found == [("one", "2025", "met"), ("two", "2025", "no_data")]
    assert (done.code, done.json["summary"]["errors"]) == (1, 0)


NAMED = """\
plan: {{id: {id}, years: [2025]}}
areas: {{zone: {{name: {name}区}}}}
measures:
  revenue: {{name: {name}收入, unit: 亿元, kind: flow, aliases: [收入]}}
  staff: {{name: {name}人员, unit: 人, kind: stock}}
indicators: {{level: {{kind: level, of: revenue}}, staff: {{kind: level, of: staff}}}}
targets: [{{area: zone, indicators: {{level: {{2025: 10}}, staff: {{2025: 5}}}}}}]
"""


def test_names_belong_to_a_plan(gaoxin: Gaoxin, write: Write) -> None:
    """Two plans that give one id two names: each finding and reason has those of its own plan."""
    plans = [write(f"{name}.yaml", NAMED.format(id=name, name=name)) for name in ("甲", "乙")]
    rows = "zone,2025,收入,8\nzone,2024,收入,7\n"
    file = write("actuals.csv", f"地区,时期,指标,数值\n{rows}")
    asked: tuple[str | Path, ...] = ("--targets", plans[0], "--targets", plans[1], file)
    done = gaoxin("check", *asked, "--lang", "zh", "--format", "json")
    assert [(r["plan"], r["area_name"], r["reason"]) for r in done.json["results"]] == [
        ("甲", "甲区", None),
        ("甲", "甲区", "缺少甲区2025年的甲人员"),
        ("乙", "乙区", None),
        ("乙", "乙区", "缺少乙区2025年的乙人员"),
    ]
    assert [(f["code"], f["message"]) for f in done.json["findings"]] == [
        ("W107", "缺少目标所需的数据：甲区,2025年,甲人员,,人"),
        ("W107", "缺少目标所需的数据：乙区,2025年,乙人员,,人"),
    ]
    assert "甲区 2025年：所需2个数据中有1个\n" in gaoxin("validate", *asked, "--lang", "zh").out
    assert "乙区 2025年：所需2个数据中有1个\n" in gaoxin("validate", *asked, "--lang", "zh").out
