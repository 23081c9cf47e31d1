"""``check --before``: what was, what is worse and better, what fails a run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.conftest import Gaoxin, Run, Write

PLAN = """\
plan: {id: trial, years: [2025, 2026]}
areas:
  zone: {name: 东园}
measures:
  sales: {name: 销售收入, unit: 亿元, kind: flow}
  visits: {name: 走访, unit: 次, kind: flow}
  firms: {name: 企业, unit: 家, kind: stock}
  jobless: {name: 失业率, unit: "%", kind: rate}
indicators:
  sales_growth: {kind: growth, of: sales}
  visits: {kind: level, of: visits}
  firms: {kind: level, of: firms}
  jobless: {kind: level, of: jobless, better: lower}
targets:
  - area: zone
    indicators:
      sales_growth: {2026: 10}
      visits: {2026: 10}
      firms: {2026: {bound: 30, waived: 市里已批准}}
      jobless: {2026: 5}
"""
HEAD = "area,period,measure,value,unit\nzone,2025,sales,100,亿元\n"
OLD = """\
zone,2025Q1,sales,20,亿元
zone,2026Q1,sales,23,亿元
zone,2026Q1,visits,1,次
zone,2025,firms,20,家
zone,2026Q1,firms,25,家
"""
NEW = """\
zone,2025H1,sales,50,亿元
zone,2026H1,sales,52,亿元
zone,2026Q1,sales,22,亿元
zone,2026H1,visits,6,次
zone,2025,firms,20,家
zone,2026H1,firms,21,家
zone,2026H1,jobless,4,%
"""
Check = Callable[..., Run]


@pytest.fixture(name="check")
def _check(gaoxin: Gaoxin, write: Write) -> Check:
    write("targets.yaml", PLAN)
    write("old.csv", HEAD + OLD)
    write("new.csv", HEAD + NEW)
    return lambda *options: gaoxin("check", "new.csv", *options)


def changes(run: Run) -> dict[str, Any]:
    return {one["indicator"]: (one["before"], one["change"]) for one in run.json["results"]}


BEFORE = ("--before", "old.csv")


def test_each_verdict_stands_beside_what_it_was(check: Check) -> None:
    done = check(*BEFORE, "--format", "json")
    assert changes(done) == {
        "sales_growth": ({"verdict": "on_track", "value": "15", "period": "2026-Q1"}, "worse"),
        "visits": ({"verdict": "behind", "value": "1", "period": "2026-Q1"}, "better"),
        "firms": ({"verdict": "on_track", "value": "25", "period": "2026-Q1"}, "worse"),
        "jobless": ({"verdict": "no_data", "value": None, "period": "2026-Q1"}, "better"),
    }
    assert (done.json["summary"]["worse"], done.json["summary"]["better"]) == (1, 2)


def test_without_it_there_is_nothing_to_tell(check: Check) -> None:
    done = check("--format", "json")
    assert set(changes(done).values()) == {(None, None)}
    assert (done.json["summary"]["worse"], done.json["summary"]["better"]) == (0, 0)


@pytest.mark.parametrize(
    ("options", "code"),
    [
        pytest.param("--fail-on worse", 1, id="worse"),
        pytest.param("--fail-on worse -p 2026H1", 1, id="the-period-is-that-of-the-new-alone"),
        pytest.param("--fail-on +worse", 1, id="added"),
        pytest.param("--fail-on missed", 0, id="not-asked-for"),
    ],
)
def test_what_is_worse_fails_a_run_if_asked(check: Check, options: str, code: int) -> None:
    assert check(*BEFORE, *options.split()).code == code


def test_known_misses_and_waived_targets_do_not_fail_it(
    check: Check, write: Write, gaoxin: Gaoxin
) -> None:
    write("old.csv", HEAD + OLD.replace("2026Q1,sales,23", "2026Q1,sales,21"))
    assert check(*BEFORE, "--fail-on", "worse").code == 0
    assert gaoxin("check", "new.csv", "--before", "new.csv", "--fail-on", "worse").code == 0


def test_worse_than_nothing_is_wrong_usage(check: Check) -> None:
    done = check("--fail-on", "worse", "--lang", "en")
    assert (done.code, done.out) == (2, "")
    assert "--fail-on worse needs the submission to compare with: --before" in done.err


def test_errors_of_the_old_one_are_errors(check: Check, write: Write) -> None:
    write("old.csv", HEAD + OLD + "zone,2026Q1,jobless,many,%\n")
    done = check(*BEFORE, "--format", "json", "--fail-on", "never")
    assert done.code == 2
    found = [(one["code"], one["file"], one["line"]) for one in done.json["findings"]]
    assert found == [("E004", "old.csv", 8)]
    assert done.json["summary"]["errors"] == 1


def test_what_cannot_be_compared_is_said(check: Check, write: Write) -> None:
    write("old.csv", (HEAD + OLD).replace("202", "190"))
    done = check(*BEFORE, "--fail-on", "worse", "--lang", "en")
    assert done.code == 2
    assert "gaoxin: --before: nothing could be judged" in done.err
    assert check("--before", "none.csv").code == 2


def test_revised_figures_are_reported(check: Check) -> None:
    done = check(*BEFORE, "--lang", "zh", "--fail-on", "never")
    revised = "东园2026年1—3月的销售收入已修订：23（old.csv第4行）改为22（new.csv第5行）"
    assert done.err.splitlines() == [revised]


def test_it_is_an_input_and_never_written_over(check: Check) -> None:
    done = check(*BEFORE, "--report", "json=old.csv")
    assert done.code == 2
    assert check("--before", "-", "--before", "-").code == 2


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_table_shows_both(check: Check, language: str, golden: Any) -> None:  # noqa: ANN401 - a fixture
    golden(f"cli/before-{language}.txt", check(*BEFORE, "--lang", language).out)


@pytest.mark.parametrize("old", ["gone.csv", "targets.yaml"])
def test_nothing_is_worse_than_what_cannot_be_read(check: Check, old: str) -> None:
    done = check("--before", old, "--format", "json")
    assert done.code == 2
    assert {one["change"] for one in done.json["results"]} == {None}
    assert (done.json["summary"]["worse"], done.json["summary"]["better"]) == (0, 0)
    assert [one["file"] for one in done.json["findings"] if one["severity"] == "error"] == [old]
