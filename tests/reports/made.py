"""A small plan and hand-made results that show everything a table can show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from gaoxin_cli.assessment import Assessment
from gaoxin_cli.finding import Statement
from gaoxin_cli.indicators.base import Computed
from gaoxin_cli.observation import LevelRow, Observation, RateRow, Source, facts_of
from gaoxin_cli.pace import Pace
from gaoxin_cli.period import Period
from gaoxin_cli.plan import Plan
from gaoxin_cli.plan_file import PlanFile
from gaoxin_cli.remedy import Remedy
from gaoxin_cli.submission import Submission
from gaoxin_cli.verdict import Result, Verdict
from gaoxin_cli.working import Working
from tests.entries import entry_of
from tests.stated import in_columns

CONTENT: dict[str, Any] = {
    "plan": {
        "id": "small",
        "title": {"zh": "高新区小方案（2025—2027年）", "en": "A small plan for the zones"},
        "status": "draft",
        "years": [2025, 2026, 2027],
    },
    "areas": {
        "city": {"name": {"zh": "石家庄市", "en": "Shijiazhuang"}},
        "zone": {"name": {"zh": "甲高新区", "en": "Zone A"}, "part_of": "city"},
        "other": {"name": {"zh": "乙高新区", "en": "Zone B"}, "part_of": "city"},
        "zones": {"name": {"zh": "全部高新区", "en": "All zones"}, "members": ["zone", "other"]},
    },
    "measures": {
        "revenue": {"name": {"zh": "营业收入", "en": "Revenue"}, "unit": "亿元", "kind": "flow"},
        "gdp": {
            "name": {"zh": "生产总值", "en": "GDP"},
            "unit": "亿元",
            "kind": "flow",
            "growth": "constant_prices",
        },
        "spending": {"name": {"zh": "研发经费", "en": "Spending"}, "unit": "万元", "kind": "flow"},
        "firms": {
            "name": {"zh": "高新技术企业", "en": "High-tech firms"},
            "unit": "家",
            "kind": "stock",
        },
        "jobless": {"name": {"zh": "失业率", "en": "Jobless"}, "unit": "%", "kind": "rate"},
        "rank": {"name": {"zh": "排名", "en": "Rank"}, "unit": "位", "kind": "rank"},
    },
    "indicators": {
        "revenue_growth": {
            "name": {"zh": "营业收入增速", "en": "Growth of revenue"},
            "kind": "growth",
            "of": "revenue",
        },
        "gdp_growth": {
            "name": {"zh": "地区生产总值增速", "en": "Growth of gross domestic product"},
            "kind": "growth",
            "of": "gdp",
        },
        "revenue_average": {
            "name": {"zh": "营业收入年均增速", "en": "Average growth of revenue"},
            "kind": "growth",
            "of": "revenue",
            "since": 2023,
            "average": True,
        },
        "gdp_average": {"kind": "growth", "of": "gdp", "since": 2023, "average": True},
        "revenue_since": {"kind": "growth", "of": "revenue", "since": 2024},
        "revenue": {
            "name": {"zh": "营业收入", "en": "Revenue"},
            "kind": "level",
            "of": "revenue",
        },
        "firms": {
            "name": {"zh": "高新技术企业", "en": "High-tech firms"},
            "kind": "level",
            "of": "firms",
        },
        "firm_share": {
            "name": {"zh": "高新技术企业占全市高新技术企业总数的比重", "en": "Share in firms"},
            "kind": "share",
            "of": "firms",
            "precision": 1,
            "note": {"zh": "分母为全市。", "en": "Of the whole city."},
        },
        "more_firms": {
            "name": {"zh": "新增高新技术企业", "en": "New high-tech firms"},
            "kind": "change",
            "of": "firms",
        },
        "intensity": {
            "name": {"zh": "研发强度", "en": "Research intensity"},
            "kind": "ratio",
            "of": "spending",
            "to": "gdp",
        },
        "intensity_times": {
            "name": {"zh": "研发强度与全市之比", "en": "Research intensity against the city"},
            "kind": "multiple",
            "of": "intensity",
        },
        "large": {
            "name": {"zh": "超百亿元的高新区", "en": "Zones above 10 billion"},
            "kind": "count",
            "of": "revenue",
            "where": "> 100",
        },
        "jobless": {
            "name": {"zh": "失业率", "en": "Jobless rate"},
            "kind": "level",
            "of": "jobless",
            "better": "lower",
        },
        "jobless_growth": {"kind": "growth", "of": "jobless"},
        "rank": {"name": {"zh": "全国排名", "en": "National rank"}, "kind": "level", "of": "rank"},
    },
    "targets": [
        {
            "area": "zone",
            "source": "一、发展目标",
            "indicators": {
                "revenue_growth": {2025: 7, 2026: 9, 2027: 10},
                "gdp_growth": {2025: 8, 2026: {"bound": 10, "provisional": True}},
                "firm_share": {2025: 31, 2026: 32},
                "firms": {2025: {"bound": 320, "note": "含外迁企业"}, 2026: 330},
                "jobless": {2025: "3..5"},
                "rank": {2027: 20},
            },
        },
        {"area": "zones", "source": "二", "indicators": {"revenue": {2025: "> 2500"}}},
    ],
}


def plan_of(content: Mapping[str, Any] = CONTENT, file: str = "targets.yaml") -> Plan:
    """Return the plan that a mapping states."""
    return Plan.from_file(file, entry_of(PlanFile, content))


NOTHING_TOLD: dict[str, Any] = {"marginal": False, "reached": False} | dict.fromkeys(
    ["judged", "decimals", "gap", "remedy", "completion", "rest", "attainment", "grade", "working"]
)


class MadeResult(Result):
    """A result whose facts beside the verdict are told as attributes instead of computed."""

    def __getattribute__(self, name: str) -> Any:  # noqa: ANN401 - attributes of Result
        told: dict[str, Any] = super().__getattribute__("__dict__")
        return told[name] if name in told else super().__getattribute__(name)

    def _replace(self, **fields: Any) -> MadeResult:  # noqa: ANN401 - the fields of Result
        return MadeResult(*super()._replace(**fields)).told(**vars(self))

    def told(self, **facts: Any) -> MadeResult:  # noqa: ANN401 - attributes of Result
        """Return it with facts."""
        vars(self).update(facts)
        return self


def result_of(
    plan: Plan,
    area: str,
    indicator: str,
    year: int,
    verdict: Verdict,
    **facts: Any,  # noqa: ANN401 - the fields of Result
) -> MadeResult:
    """Return a result for a target of the plan; numbers may be given as text."""
    [target] = [
        target
        for target in plan.targets
        if (target.area, target.indicator, target.year) == (area, indicator, year)
    ]
    exact: dict[str, Any] = {
        key: Fraction(fact) if isinstance(fact, str) and key != "shortfall_unit" else fact
        for key, fact in facts.items()
        if key != "basis"
    }
    unit = plan.indicators[indicator].unit(plan)
    basis = facts.get("basis")
    required, ratio = exact.pop("required", None), exact.pop("pace_ratio", None)
    if required is not None or ratio is not None:
        exact["pace"] = Pace(required, ratio)
    shortfall = exact.pop("shortfall", None)
    if shortfall is not None:
        what = exact.pop("shortfall_unit", None)
        exact["remedy"] = Remedy(shortfall, what, Fraction(), too_low=True, exact=shortfall)
    value = exact.pop("value", None)
    if value is not None:
        current = exact.pop("at_current_prices", ())
        figures = exact.pop("observations", ())
        exact["computed"] = Computed(Working("", {}), figures, basis, current, value)
    fields = {key: exact.pop(key) for key in tuple(exact) if key in Result._fields}
    return MadeResult(plan, target, verdict, unit, **fields).told(**NOTHING_TOLD | exact)


def everything() -> Assessment:
    """Return results of every verdict, with all that a table says beside the numbers."""
    plan = plan_of()
    year, half = Period(2025), Period(2026, 6)
    absent = facts_of(plan, ("zone", "firms", year))
    level = Observation("zone", half, "gdp", Fraction(300), "亿元", "actuals.csv", 12)
    results = (
        result_of(
            plan,
            "zone",
            "revenue_growth",
            2025,
            Verdict.MISSED,
            period=year,
            value="6.9996",
            gap="-0.0004",
            shortfall="0.0125",
            shortfall_unit="亿元",
            basis="levels",
        ),
        result_of(plan, "zone", "gdp_growth", 2025, Verdict.MET, period=year, value="8", gap="0"),
        result_of(
            plan,
            "zone",
            "firm_share",
            2025,
            Verdict.MET,
            period=year,
            value="30.96",
            gap="-0.04",
            judged="31",
            decimals=1,
            marginal=True,
        ),
        result_of(
            plan,
            "zone",
            "firms",
            2025,
            Verdict.NO_DATA,
            period=year,
            reason=Statement("not_submitted", absent),
        ),
        result_of(
            plan,
            "zone",
            "jobless",
            2025,
            Verdict.MISSED,
            period=year,
            value="5.3",
            gap="0.3",
            shortfall="0.3",
            shortfall_unit="%",
        ),
        result_of(
            plan,
            "zone",
            "revenue_growth",
            2026,
            Verdict.BEHIND,
            period=half,
            value="8.2",
            gap="-0.8",
            required="9",
            basis="reported",
        ),
        result_of(
            plan,
            "zone",
            "gdp_growth",
            2026,
            Verdict.ON_TRACK,
            period=half,
            value="10.25",
            gap="0.25",
            required="10",
            basis="nominal_levels",
            at_current_prices=(level,),
        ),
        result_of(
            plan,
            "zone",
            "firm_share",
            2026,
            Verdict.NOT_DUE,
            reason=Statement("no_full_year", {"year": 2024}),
        ),
        result_of(
            plan,
            "zone",
            "firms",
            2026,
            Verdict.BEHIND,
            period=half,
            value="322",
            gap="-8",
            required="325",
            pace_ratio="0.4",
            shortfall="3",
            shortfall_unit="家",
        ),
        *(
            result_of(
                plan,
                "zone",
                indicator,
                2027,
                Verdict.NOT_DUE,
                reason=Statement(what, {"year": 2027}),
            )
            for indicator, what in (("revenue_growth", "milestone"), ("rank", "no_path"))
        ),
        result_of(
            plan,
            "zones",
            "revenue",
            2025,
            Verdict.MISSED,
            period=year,
            value="2500",
            gap="0",
            shortfall="0",
            shortfall_unit="亿元",
        ),
    )
    return Assessment((plan,), results, ())


def submission_of(
    plan: Plan, rows: Sequence[tuple[str, str, Period, str | None, str | None, str | None]]
) -> Submission:
    """Return a submission of rows: area, measure, period, value, prior, growth; from line 2 on."""
    submission = Submission(plan.areas, plan.measures)
    source = Source("actuals.csv")
    for line, (area, measure, period, value, prior, growth) in enumerate(rows, start=2):
        key = (area, measure, period)
        submission.periods.setdefault(period, "actuals.csv")
        if value is not None:
            prior_of = None if prior is None else Decimal(prior)
            level = LevelRow(Decimal(value), prior_of, source, line, explained=False)
            submission.levels.add(in_columns([key], [level]))
        if growth is not None:
            rate = RateRow(Decimal(growth), source, line, explained=False)
            submission.rates.add(in_columns([key], [rate]))
    return submission
