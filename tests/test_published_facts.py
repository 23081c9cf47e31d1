"""What is known from published documents must come out of the tool."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from tests.conftest import Gaoxin, Write
from tests.facts import FACTS, PLAN_FILES

ROOT = Path(__file__).parent.parent
VERDICTS = {"met", "missed", "on_track", "behind", "no_data", "not_due"}

PLAN = """\
plan: {id: task, years: [2019]}
areas: {zone: {name: 石家庄高新区}}
measures:
  smes: {name: 科技型中小企业, unit: 家, kind: flow}
  task: {name: 年度任务, unit: 家, kind: flow}
  work: {name: 完成额, unit: 亿元, kind: flow}
indicators:
  done: {kind: ratio, of: smes, to: task}
  work: {kind: level, of: work}
targets:
  - {area: zone, indicators: {done: {2019: 100}, work: {2019: 100}}}
"""


@pytest.mark.parametrize("plan", PLAN_FILES)
def test_every_target_of_the_documents_is_stated(gaoxin: Gaoxin, plan: str) -> None:
    done = gaoxin("targets", "--targets", str(ROOT / PLAN_FILES[plan]), "--format", "json")
    keys = ("plan", "area", "indicator", "year", "bound", "unit", "provisional")
    stated = sorted(tuple(target[key] for key in keys) for target in done.json["targets"])
    assert stated == sorted(tuple(fact) for fact in FACTS if fact.plan == plan)


def test_the_submissions_beside_the_plans_show_every_verdict(gaoxin: Gaoxin) -> None:
    seen: set[str] = set()
    for file in PLAN_FILES.values():
        beside = (ROOT / file).with_name("actuals.csv")
        actuals = beside if beside.exists() else ROOT / "samples" / "actuals.csv"
        plan = str(ROOT / file)
        done = gaoxin("check", "--targets", plan, "--format", "json", str(actuals))
        assert done.json["summary"]["errors"] == 0
        seen |= {result["verdict"] for result in done.json["results"]}
    assert seen == VERDICTS


@pytest.mark.parametrize(
    ("reached", "planned", "percent"),
    [
        pytest.param("545", "400", "136", id="technology-smes"),
        pytest.param("300", "180", "167", id="high-tech-enterprises"),
    ],
)
def test_the_zone_went_beyond_its_task_of_2019(
    gaoxin: Gaoxin, write: Write, reached: str, planned: str, percent: str
) -> None:
    rows = f"石家庄高新区,2019,科技型中小企业,{reached}\n石家庄高新区,2019,年度任务,{planned}\n"
    file = write("actuals.csv", f"地区,时期,指标,数值\n{rows}")
    plan = write("plan.yaml", PLAN)
    done = gaoxin("check", "--targets", plan, "--format", "json", file)
    (found,) = (one for one in done.json["results"] if one["indicator"] == "done")
    assert found["verdict"] == "met"
    assert str(round(Decimal(found["value"]))) == percent


@pytest.mark.parametrize(
    ("reached", "ahead"),
    [pytest.param("91.78", "41.78", id="far"), pytest.param("50.13", "0.13", id="hardly")],
)
def test_at_mid_year_half_of_the_task_is_the_pace(
    gaoxin: Gaoxin, write: Write, reached: str, ahead: str
) -> None:
    file = write("actuals.csv", f"地区,时期,指标,数值\n石家庄高新区,2019Q2,完成额,{reached}\n")
    plan = write("plan.yaml", PLAN)
    done = gaoxin("check", "--targets", plan, "--format", "json", file)
    (found,) = (one for one in done.json["results"] if one["indicator"] == "work")
    assert (found["verdict"], found["required"]) == ("on_track", "50")
    assert str(Decimal(found["value"]) - Decimal(found["required"])) == ahead
    assert Decimal(found["pace_ratio"]) == Decimal(reached) / 50
