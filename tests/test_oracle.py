"""The tool's verdicts against an independent calculation with fractions, on random plans."""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from fractions import Fraction
from pathlib import Path
from typing import Any

from click.testing import CliRunner
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from gaoxin_cli.cli import gaoxin
from tests.oracle import Nearly, Observation, Result, Surd, assess, json_number
from tests.oracle.files import long_text, period_option, plan_text, small_unit_text, wide_text
from tests.oracle.strategies import Scenario, scenarios

COMPARED = [
    "unit",
    "bound",
    "verdict",
    "period",
    "value",
    "gap",
    "provisional",
    "marginal",
    "basis",
    "required",
    "pace_ratio",
    "shortfall",
    "shortfall_unit",
    "completion",
    "reached",
    "grade",
    "rest_amount",
    "rest_growth",
]
VERDICTS = ["met", "missed", "on_track", "behind", "no_data", "not_due"]
LAYOUTS = {"long": long_text, "small units": small_unit_text, "wide": wide_text}
Key = tuple[str, str, str, int]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(scenario=scenarios(), layout=st.sampled_from(sorted(LAYOUTS)))
def test_every_field_of_every_verdict_agrees(scenario: Scenario, layout: str) -> None:
    expected = assess(scenario.plan, scenario.rows, year=scenario.year, period=scenario.period)
    report, exit_code = run(scenario, layout)
    errors = [one for one in report["findings"] if one["severity"] == "error"]
    assert errors == []
    found = {key_of(one): one for one in report["results"]}
    assert len(found) == len(report["results"])
    assert set(found) == {(one.plan, one.area, one.indicator, one.year) for one in expected}
    verdicts = Counter(one.verdict for one in expected)
    settled = "unspecified" not in verdicts
    if settled:
        assert exit_code == any(one.fails for one in expected)
        assert {key: report["summary"][key] for key in VERDICTS} == {
            key: verdicts[key] for key in VERDICTS
        }
    for one in expected:
        event(one.verdict)
        if one.verdict == "unspecified":
            continue
        actual = found[one.plan, one.area, one.indicator, one.year]
        assert differences(one, actual) == {}, (one, actual)
        assert (actual["reason"] is not None) == (one.verdict in {"no_data", "not_due"})


FAILING = {"missed", "behind", "no_data"}


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(scenario=scenarios(), data=st.data())
def test_each_verdict_is_compared_with_what_it_was(scenario: Scenario, data: st.DataObject) -> None:
    periods = sorted({row["period"] for row in scenario.rows})
    last = data.draw(st.sampled_from(periods[len(periods) // 2 :]))
    earlier = [row for row in scenario.rows if row["period"] <= last]
    gone = data.draw(st.sets(st.integers(0, len(earlier) - 1), max_size=len(earlier) // 3))
    rows = [row for number, row in enumerate(earlier) if number not in gone]
    new = assess(scenario.plan, scenario.rows, year=scenario.year, period=scenario.period)
    old = {key_of(asdict(one)): one for one in assess(scenario.plan, rows, year=scenario.year)}
    report, _ = run(scenario, "long", before=rows)
    found = {key_of(one): one for one in report["results"]}
    for one in new:
        was = old.get(key_of(asdict(one)))
        if one.verdict == "unspecified" or (was and was.verdict == "unspecified"):
            continue
        before = None
        if was is not None and was.verdict != "not_due":
            value = None if was.value is None else json_number(was.value)
            before = {"verdict": was.verdict, "value": value, "period": was.period}
        failed, fails = bool(before and before["verdict"] in FAILING), one.verdict in FAILING
        change = None if failed == fails else "worse" if fails else "better"
        event(str(change))
        actual = found[key_of(asdict(one))]
        assert actual["change"] == change
        assert (actual["before"] is None) == (before is None)
        if before is not None:
            assert [key for key in before if not same(before[key], actual["before"][key])] == [], (
                before,
                actual,
            )


def run(
    scenario: Scenario, layout: str, before: Sequence[Observation] = ()
) -> tuple[dict[str, Any], int]:
    """Return the JSON report of the command line, and its exit code."""
    with tempfile.TemporaryDirectory() as folder:
        plan, submission = Path(folder, "targets.yaml"), Path(folder, "submission.csv")
        plan.write_text(plan_text(scenario.plan), encoding="utf-8")
        text = LAYOUTS[layout](scenario.plan, scenario.rows)
        submission.write_text(text, encoding="utf-8")
        arguments = ["check", str(submission), "--targets", str(plan), "--format", "json"]
        if before:
            older = Path(folder, "before.csv")
            older.write_text(LAYOUTS[layout](scenario.plan, before), encoding="utf-8")
            arguments += ["--before", str(older)]
        if scenario.year is not None:
            arguments += ["--year", str(scenario.year)]
        if scenario.period is not None:
            arguments += ["--period", period_option(scenario.period)]
        result = CliRunner().invoke(
            gaoxin, arguments, catch_exceptions=False, standalone_mode=False
        )
    code = result.return_value
    assert code in {0, 1} or "--before: nothing could be judged" in result.stderr, result.output
    return json.loads(result.stdout), code


def key_of(result: dict[str, Any]) -> Key:
    return result["plan"], result["area"], result["indicator"], result["year"]


def differences(expected: Result, actual: dict[str, Any]) -> dict[str, tuple[object, object]]:
    """Return the fields that differ, each with what was expected and what was found."""
    rest = actual["rest"] or {"amount": None, "growth": None}
    actual = actual | {f"rest_{key}": rest[key] for key in ("amount", "growth")}
    found = {}
    for name in COMPARED:
        wanted, got = getattr(expected, name), actual[name]
        text = json_number(wanted) if isinstance(wanted, Fraction | Surd | Nearly) else wanted
        if not same(text, got):
            found[name] = (text, got)
    return found


def same(wanted: object, got: object) -> bool:
    """Return whether the two are equal; zeros at the end of twelve digits don't matter."""
    if isinstance(wanted, str) and isinstance(got, str) and wanted != got:
        digits = got.lstrip("-0.").replace(".", "")
        return len(digits) == 12 and got.rstrip("0").rstrip(".") == wanted
    return wanted == got
