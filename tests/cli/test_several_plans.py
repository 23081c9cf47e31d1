"""One submission under several plans."""

from __future__ import annotations

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
