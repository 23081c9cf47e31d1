"""The same figures asked otherwise: parts make the whole, and what is printed judges nothing."""

from __future__ import annotations

import random
from dataclasses import replace
from fractions import Fraction
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.conftest import Gaoxin
from tests.metamorphic.judging import Judged, examples, judged, key_of, run, table_of, written
from tests.oracle.exact import json_number
from tests.oracle.files import plan_text
from tests.oracle.strategies import Scenario, scenarios

slowly = examples(12)
CHANCES = st.randoms(use_true_random=False)
FORMATS = ("table", "json", "csv", "markdown", "junit", "github", "html")
PRINTED = [
    ("--only=met",), ("--only=missed,no_data", "-q"), ("-q",), ("--lang=zh",), ("--color=always",),
    ("--overview",), *((f"--format={name}",) for name in FORMATS),
    *((f"--report={name}=report",) for name in (*FORMATS, "xlsx", "docx")),
]  # fmt: skip
"""Options that say what is printed, where and how."""


def narrowed(whole: Judged, name: str, asked: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - an id or a year
    return [one for one in whole.verdicts if one[name] == asked]


@slowly
@given(scenario=scenarios())
def test_areas_one_by_one_are_the_whole(scenario: Scenario) -> None:
    whole = judged(scenario)
    codes = set()
    for area in {one["area"] for one in whole.verdicts}:
        part = judged(scenario, options=[f"--area={area}"])
        assert part.verdicts == narrowed(whole, "area", area)
        codes.add(part.code)
    assert whole.code == max(codes, default=whole.code)


@slowly
@given(scenario=scenarios())
def test_years_one_by_one_are_the_whole(scenario: Scenario) -> None:
    scenario = replace(scenario, year=None)
    whole = judged(scenario)
    for year in {one["year"] for one in whole.verdicts}:
        part = judged(scenario, options=[f"--year={year}"])
        assert part.verdicts == narrowed(whole, "year", year)


@slowly
@given(scenario=scenarios(), chance=CHANCES)
def test_targets_in_two_plans_are_those_of_one(scenario: Scenario, chance: random.Random) -> None:
    blocks = scenario.plan["targets"]
    first = [chance.random() < 0.5 for _ in blocks]
    halves = [
        [one for one, is_first in zip(blocks, first, strict=True) if is_first == half]
        for half in (True, False)
    ]
    assume(all(halves))
    keys = {key for one in blocks for key in one["indicators"]}
    assume(len(keys) == len(blocks))
    head = scenario.plan["plan"]
    plans = [
        plan_text({**scenario.plan, "plan": {**head, "id": f"p{n}"}, "targets": half})
        for n, half in enumerate(halves)
    ]
    whole, parts = judged(scenario), judged(scenario, plans=plans)
    without = [{**one, "plan": "p"} for one in parts.verdicts]
    assert (without, parts.code) == (whole.verdicts, whole.code)


@slowly
@given(scenario=scenarios())
def test_nothing_changes_against_itself(scenario: Scenario) -> None:
    scenario = replace(scenario, year=None, period=None)
    file, before = written("a.csv", table_of(scenario)), "--before=a.csv"
    whole, beside = judged(scenario, file), judged(scenario, file, options=[before])
    assert [{**one, "before": None} for one in beside.verdicts] == whole.verdicts
    for one in beside.verdicts:
        if one["verdict"] != "not_due":
            same = {name: one[name] for name in ("verdict", "value", "period")}
            assert one["before"] == same
    assert judged(scenario, file, options=[before, "--fail-on=worse"]).code == 0


@slowly
@given(scenario=scenarios(), chance=CHANCES)
def test_check_finds_what_validate_finds(scenario: Scenario, chance: random.Random) -> None:
    rows = table_of(scenario)
    for _ in range(3):
        row, column = chance.randrange(1, len(rows)), chance.randrange(len(rows[0]))
        rows[row][column] = chance.choice(["", "x", "-1", "5%", "2025", "1.5"])
    file = written("a.csv", rows)
    period = replace(scenario, year=None, period=None)
    checked, reviewed = judged(period, file), judged(period, file, command="validate")
    assert checked.report["findings"] == reviewed.report["findings"]
    assert reviewed.code == bool(reviewed.errors)
    assert not reviewed.errors or checked.code == 2


@slowly
@given(scenario=scenarios(), chance=CHANCES)
def test_what_is_printed_changes_no_exit_code(scenario: Scenario, chance: random.Random) -> None:
    fails = chance.choice([(), ("--fail-on=behind",), ("--fail-on=never",), ("--fail-on=warning",)])
    code, _ = run(scenario, options=fails)
    for printed in chance.sample(PRINTED, 4):
        assert run(scenario, options=[*fails, *printed])[0] == code


@pytest.mark.parametrize("code", [0, 1, 2])
def test_no_option_of_printing_changes_the_exit_code_of_the_command(
    gaoxin: Gaoxin, tmp_path: Path, code: int
) -> None:
    files = {0: "sound", 1: "missed", 2: "broken"}
    rows = "area,period,measure,value\nzone,2024,sales,100\nzone,2025,sales,{}\n"
    plan = tmp_path / "targets.yaml"
    plan.write_text(
        "plan: {id: p, years: [2025]}\nareas: {zone: {name: Zone}}\n"
        "measures: {sales: {name: Sales, unit: 亿元, kind: flow}}\n"
        "indicators: {growth: {kind: growth, of: sales}}\n"
        "targets: [{area: zone, indicators: {growth: {2025: 7}}}]\n",
        encoding="utf-8",
    )
    for name, figure in zip(files.values(), ("107", "106.9", "x"), strict=True):
        (tmp_path / f"{name}.csv").write_text(rows.format(figure), encoding="utf-8")
    every = [word for options in PRINTED if options[0].startswith("--report") for word in options]
    reports = [word.replace("=report", f"=report.{n}") for n, word in enumerate(every)]
    for options in ([], ["-q", "--only=met", "--format=json", "--lang=zh"], reports):
        assert gaoxin("check", f"{files[code]}.csv", *options).code == code


FACTORS = (Fraction(10), Fraction(1, 8), Fraction(137))


def growths_and_shares(plan: dict[str, Any], measure: str) -> set[str]:
    """Return the indicators whose values don't depend on the size of a measure's figures."""
    alone = {
        key
        for key, one in plan["indicators"].items()
        if one["kind"] in ("growth", "share") and one["of"] == measure
    }
    return alone | {
        key
        for key, one in plan["indicators"].items()
        if one["kind"] == "multiple" and one["of"] in alone
    }


@slowly
@given(scenario=scenarios(), factor=st.sampled_from(FACTORS))
def test_growth_and_shares_know_no_size(scenario: Scenario, factor: Fraction) -> None:
    money = ("revenue", "profit", "gdp", "investment", "assets", "equity")
    used = [measure for measure in money if growths_and_shares(scenario.plan, measure)]
    assume(used)
    rows = table_of(scenario)

    def scaled(row: list[str]) -> list[str]:
        levels = (json_number(Fraction(cell) * factor) if cell else "" for cell in row[3:5])
        return [*row[:3], *levels, row[5]] if row[2] in used else row

    whole, other = judged(scenario), judged(scenario, written("a.csv", [*map(scaled, rows)]))
    amounts = ("shortfall", "rest", "inputs")
    for one, two in zip(whole.verdicts, other.verdicts, strict=True):
        if any(one["indicator"] in growths_and_shares(scenario.plan, measure) for measure in used):
            assert {**one, **dict.fromkeys(amounts)} == {**two, **dict.fromkeys(amounts)}


@slowly
@given(scenario=scenarios(), chance=CHANCES)
def test_an_easier_bound_fails_nothing_more(scenario: Scenario, chance: random.Random) -> None:
    passing = ("met", "on_track")
    whole = judged(scenario)
    eased: dict[tuple[str, str, int], str] = {}
    for one in whole.verdicts:
        sign, _, number = one["bound"].partition(" ")
        if sign in (">=", ">", "<=", "<") and Fraction(number) > 0:
            part = chance.choice([Fraction(9, 10), Fraction(1, 2), Fraction(99, 100)])
            limit = Fraction(number) * (part if sign[0] == ">" else 2 - part)
            eased[key_of(one)] = f"{sign} {json_number(limit)}"
    blocks = [
        {**block, "indicators": {key: dict(bounds)}}
        for block in scenario.plan["targets"]
        for key, bounds in block["indicators"].items()
    ]
    areas = {area for area, *_ in eased}
    for block, area in product(blocks, areas):
        for key, bounds in block["indicators"].items():
            if block.get("area") == area:
                bounds.update({y: eased[area, key, y] for y in bounds if (area, key, y) in eased})
    easier = judged(scenario, plans=[plan_text({**scenario.plan, "targets": blocks})])
    was = {key_of(one): one["verdict"] for one in whole.verdicts}
    for one in easier.verdicts:
        if was[key_of(one)] in passing:
            assert one["verdict"] in passing
