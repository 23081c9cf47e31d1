"""Hand-made results of a half-year that show where areas stand, what is to do and what changed."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from gaoxin_cli.assessment import Assessment
from gaoxin_cli.finding import Finding, Location, Statement
from gaoxin_cli.name import Name
from gaoxin_cli.observation import LevelRow, Source, facts_of
from gaoxin_cli.period import Period
from gaoxin_cli.places import Place
from gaoxin_cli.plan import Plan
from gaoxin_cli.reports import Found
from gaoxin_cli.rest import Rest
from gaoxin_cli.scores import Part, Score
from gaoxin_cli.submission import Revision, Submission
from gaoxin_cli.verdict import Before, Result, Verdict
from tests.reports.made import CONTENT, plan_of, result_of, submission_of

HALF, QUARTER = Period(2026, 6), Period(2026, 3)

STANDING: dict[str, Any] = {
    **CONTENT,
    "grades": [
        {"name": {"zh": "绿", "en": "Green"}, "from": 1, "colour": "green"},
        {"name": {"zh": "黄", "en": "Amber"}, "from": Decimal("0.9"), "colour": "yellow"},
        {"name": {"zh": "红", "en": "Red"}, "colour": "red"},
    ],
    "targets": [
        {
            "area": area,
            "source": "一、发展目标",
            "indicators": {
                "revenue_growth": {2026: 9},
                "revenue": {2026: 3400},
                "firms": {2026: "> 330"},
                "jobless": {2026: {"bound": "<= 5", "provisional": True}},
                "intensity": {2026: {"bound": "3..4", "waived": "统计口径调整"}},
                "rank": {2027: 20},
            },
        }
        for area in ("zone", "other")
    ],
}  # fmt: skip


def standing() -> Found:
    """Return what ``check`` finds of two zones: places, points, grades, changes and doubts."""
    plan = plan_of(STANDING)
    unused = {"years": 2052, "count": 1, "used": 2026}
    doubt = Statement("milestone", {"year": 2026})
    findings = (
        Finding("E004", Location("q2.csv", 14, "value"), Statement("not_a_number", {"found": "x"})),
        Finding(
            "W112",
            Location("q2.csv", 9),
            Statement("year_unused", unused),
        ),
        Finding("W104", Location("q2.csv", 5), doubt, explained=True),
    )
    results = tuple(_results(plan))
    assessment = Assessment((plan,), results, findings, (_revised(plan),))
    return Found("check", assessment, places=tuple(_places(plan)), scores=tuple(_scores(plan)))


def _results(plan: Plan) -> list[Result]:
    green, amber, red = plan.grades
    absent = Statement("not_submitted", facts_of(plan, ("other", "firms", HALF)))

    def made(area: str, indicator: str, verdict: Verdict, **facts: Any) -> Result:  # noqa: ANN401 - the fields of Result
        return result_of(plan, area, indicator, 2026, verdict, period=HALF, **facts)

    def before(verdict: Verdict, value: str | None) -> Before:
        return Before(verdict, None if value is None else Fraction(value), QUARTER)

    waiting = Statement("no_path", {"year": 2027})
    return [
        made(
            "zone", "revenue_growth", Verdict.BEHIND, value="8.2", gap="-0.8", required="9",
            shortfall="12.5", shortfall_unit="亿元", basis="levels", grade=amber,
            rest=Rest(Fraction("1767.794"), "亿元", Fraction("9.78")),
            before=before(Verdict.ON_TRACK, "9.4"),
        )._replace(change="worse"),
        made(
            "zone", "revenue", Verdict.BEHIND, value="1699.06", gap="-1700.94", required="1700",
            pace_ratio="0.99945", shortfall="0.94", shortfall_unit="亿元", grade=amber,
            completion="49.97", rest=Rest(Fraction("1700.94"), "亿元", Fraction("-5.4")),
            before=before(Verdict.BEHIND, "800"),
        ),
        made(
            "zone", "firms", Verdict.ON_TRACK, value="331", gap="1", required="325", reached=True,
            completion="100.3", grade=green, before=before(Verdict.NO_DATA, None),
        )._replace(change="better"),
        made(
            "zone", "jobless", Verdict.BEHIND, value="5.3", gap="0.3", required="5",
            shortfall="0.3", shortfall_unit="%", grade=amber,
        ),
        made(
            "zone", "intensity", Verdict.BEHIND, value="2.4", gap="-0.6",
            shortfall="15100", shortfall_unit="万元", grade=red,
        ),
        result_of(plan, "zone", "rank", 2027, Verdict.NOT_DUE, reason=waiting),
        made("other", "revenue_growth", Verdict.ON_TRACK, value="10", gap="1", grade=green),
        made(
            "other", "revenue", Verdict.ON_TRACK, value="1800", gap="-1600", required="1700",
            completion="52.94", grade=green,
        ),
        made("other", "firms", Verdict.NO_DATA, reason=absent),
        made("other", "jobless", Verdict.ON_TRACK, value="4.2", gap="-0.8", grade=green),
        made("other", "intensity", Verdict.ON_TRACK, value="3.5", gap="0"),
        result_of(plan, "other", "rank", 2027, Verdict.NOT_DUE, reason=waiting),
    ]  # fmt: skip


def _places(plan: Plan) -> list[Place]:
    values = {
        "revenue_growth": ("8.2", 2, "10", 1),
        "revenue": ("1699.06", 2, "1800", 1),
        "jobless": ("5.3", 2, "4.2", 1),
    }
    return [
        Place(
            plan, area, indicator, plan.indicators[indicator].unit(plan), HALF,
            Fraction(value), place, 2,
        )
        for indicator, (zone, its, other, others) in values.items()
        for area, value, place in (("zone", zone, its), ("other", other, others))
    ]  # fmt: skip


def _scores(plan: Plan) -> list[Score]:
    name = Name(zh="年度考核", en="Yearly assessment")
    part = Part("revenue_growth", "attainment", Fraction("18.222"), Fraction(20))
    full = part._replace(points=Fraction(20))
    absent = Statement("not_submitted", facts_of(plan, ("other", "firms", HALF)))
    nothing = Part("firms", "met", Fraction(), Fraction(5), reason=absent)
    percent = Fraction("91.11")
    return [
        Score(plan, "assessment", name, 2026, HALF, "zone", Fraction("18.222"), Fraction(20),
              percent, 1, 2, (part,)),
        Score(plan, "assessment", name, 2026, HALF, "other", Fraction(20), Fraction(25),
              Fraction(80), 2, 2, (full, nothing)),
    ]  # fmt: skip


def _revised(plan: Plan) -> Submission:
    """Return a submission in whose second file a figure is another than in the first."""
    submission = submission_of(plan, [("zone", "revenue", QUARTER, "800", None, None)])
    key = ("zone", "revenue", QUARTER)
    old = LevelRow(Decimal("800.5"), None, Source("q1.csv"), 3, explained=False)
    submission.revisions.append(
        Revision("figure_revised", submission, key, old, submission.levels[key])
    )
    return submission
