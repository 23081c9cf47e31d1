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


NAMED = """\
plan: {{id: {id}, years: [2025]}}
areas: {{zone: {{name: {area}, aliases: [Zone]}}}}
measures:
  sales: {{name: {sales}, unit: 亿元, kind: flow, aliases: [Sales]}}
  firms: {{name: {firms}, unit: 家, kind: stock, aliases: [Firms]}}
indicators: {{sales: {{kind: growth, of: sales}}, firms: {{kind: level, of: firms}}}}
targets: [{{area: zone, indicators: {{sales: {{2025: 5}}, firms: {{2025: 3}}}}}}]
"""
OLD = "area,period,measure,value\nZone,2024,Sales,100\nZone,2025,Sales,1107\n"
NEW = "area,period,measure,value\nZone,2025,Sales,1106\nZone,soon,Sales,1\n"
REVISED = """\
Revenue of East Zone for 2025 revised: 1107 (old.csv, line 3) to 1106 (new.csv, line 2)
Turnover of East Park for 2025 revised: 1107 (old.csv, line 3) to 1106 (new.csv, line 2)
"""
JUMP = """\
{place}: W104 value: {name} in 2025 is 1106 亿元, about 10 times the 100 亿元 of 2024; \
about 110.60 亿元 was expected: is a digit or the decimal point misplaced?
"""
ERROR = """\
new.csv:3: E007 period: 'soon' is not a period; expected one such as \
2025, 2025Q2, 2025-06, 2025年1-6月
"""
MISSING = "old.csv: W107 a figure that a target needs is missing: {figure},,家\n"
REVIEWED = f"""\
{JUMP.format(place="new.csv:2", name="Revenue of East Zone")}{ERROR}\
{MISSING.format(figure="East Zone,2025,Companies")}\
{JUMP.format(place="new.csv:2", name="Turnover of East Park")}\
{MISSING.format(figure="East Park,2025,Enterprises")}
one · one.yaml
figures: 2; areas: East Zone; periods: 2024, 2025
East Zone 2025: 2 of the 3 figures needed

two · two.yaml
figures: 2; areas: East Park; periods: 2024, 2025
East Park 2025: 2 of the 3 figures needed
errors: 1, warnings: 4
"""
CHECKED = """\
one · one.yaml

East Zone · 2025 · full year
  Indicator  Actual  Target    Gap  Still needed  Verdict
  ─────────────────────────────────────────────────────────
  sales      1006 %  ≥ 5 %   +1001                ✓ met
  firms         –    ≥ 3 家                       ? no data
    ↳ Companies of East Zone for 2025 is not in the submission
  ✓ 1 met   ? 1 no data

two · two.yaml

East Park · 2025 · full year
  Indicator  Actual  Target    Gap  Still needed  Verdict
  ─────────────────────────────────────────────────────────
  sales      1006 %  ≥ 5 %   +1001                ✓ met
  firms         –    ≥ 3 家                       ? no data
    ↳ Enterprises of East Park for 2025 is not in the submission
  ✓ 1 met   ? 1 no data
"""


def test_everything_is_called_what_its_own_plan_calls_it(gaoxin: Gaoxin, write: Write) -> None:
    """Verdicts, findings, completeness and revisions, where two plans give one id two names."""
    names = {"area": "East Zone", "sales": "Revenue", "firms": "Companies"}
    write("one.yaml", NAMED.format(id="one", **names))
    names = {"area": "East Park", "sales": "Turnover", "firms": "Enterprises"}
    write("two.yaml", NAMED.format(id="two", **names))
    write("old.csv", OLD)
    write("new.csv", NEW)
    plans = ("--targets", "one.yaml", "--targets", "two.yaml")
    done = gaoxin("validate", "old.csv", "new.csv", *plans)
    assert (done.out, done.err, done.code) == (REVIEWED, REVISED, 1)
    done = gaoxin("check", "old.csv", "new.csv", *plans)
    command = "gaoxin validate --targets one.yaml --targets two.yaml old.csv new.csv"
    summary = f"review: errors: 1, warnings: 4; to see all: {command}\n"
    assert (done.out, done.err, done.code) == (CHECKED, REVISED + ERROR + summary, 2)


def test_what_two_plans_call_the_same_is_found_once(gaoxin: Gaoxin, write: Write) -> None:
    names = {"area": "East Zone", "sales": "Revenue", "firms": "Companies"}
    for name in ("one", "two"):
        write(f"{name}.yaml", NAMED.format(id=name, **names))
    write("old.csv", OLD)
    write("new.csv", NEW)
    plans = ("--targets", "one.yaml", "--targets", "two.yaml")
    done = gaoxin("validate", "old.csv", "new.csv", *plans, "--format", "json")
    codes = [(finding["file"], finding["code"]) for finding in done.json["findings"]]
    assert codes == [("new.csv", "W104"), ("new.csv", "E007"), ("old.csv", "W107")]
    assert done.err == REVISED.splitlines(keepends=True)[0]
