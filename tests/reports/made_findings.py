"""The hand-made results with figures, findings of every weight, and targets that fail no run."""

from __future__ import annotations

from fractions import Fraction

from gaoxin_cli.assessment import Assessment
from gaoxin_cli.finding import Finding, Location, Statement
from gaoxin_cli.indicators.base import Computed
from gaoxin_cli.observation import Observation, facts_of
from gaoxin_cli.period import Period
from gaoxin_cli.plan import Plan
from gaoxin_cli.verdict import Result, Verdict
from gaoxin_cli.working import Working
from tests.reports.made import everything, result_of

YEAR, HALF = Period(2025), Period(2026, 6)


def reviewed() -> Assessment:
    """Return results with figures on lines, a waived and a provisional miss, and findings."""
    made = everything()
    (plan,) = made.plans
    results = tuple(_with_figures(result) for result in made.results)
    return made._replace(results=(*results, *_forgiven(plan)), findings=_findings(plan))


def _with_figures(result: Result) -> Result:
    """Return a missed or late result of revenue with the figures that it rests on."""
    lost = result.verdict in (Verdict.MISSED, Verdict.BEHIND)
    if not lost or result.period is None or "revenue" not in result.target.indicator:
        return result
    area, period = result.target.area, result.period
    before = Period(period.year - 1, period.month)
    own = "zone" if area == "zones" else area
    figures = tuple(
        Observation(own, when, "revenue", Fraction(value), "亿元", "actuals.csv", line)
        for when, value, line in ((period, "106.9996", 14), (before, "100", 5))
    )
    made = Computed(Working("", {}), figures, result.basis, stated=result.value)
    return result._replace(computed=made)


def _forgiven(plan: Plan) -> tuple[Result, ...]:
    """Return two misses of another zone that fail no run: one provisional, one waived."""
    missed = result_of(
        plan, "zone", "gdp_growth", 2025, Verdict.MISSED, period=YEAR, value="2", gap="-6"
    )._replace(counts=False)
    target = missed.target._replace(area="other")
    waived = target._replace(indicator="revenue_growth", waived="迁出企业已报备")
    return (
        missed._replace(target=target._replace(provisional=True)),
        missed._replace(target=waived),
    )


def _findings(plan: Plan) -> tuple[Finding, ...]:
    key = ("zone", "firms", YEAR)
    return (
        Finding(
            "E004",
            Location("actuals.csv", 13, "数值"),
            Statement("not_a_number", {"found": "约446.7"}),
        ),
        Finding(
            "E004",
            Location("actuals.xlsx", 7, "C", "1-6月!C7"),
            Statement("not_a_number", {"found": "1|2"}),
        ),
        Finding(
            "W107",
            Location("actuals.csv"),
            Statement("figure_missing", {**facts_of(plan, key), "unit": "家"}),
        ),
        Finding(
            "W105",
            Location("-", 3, "增速"),
            Statement(
                "reported_growth_extraordinary",
                {**facts_of(plan, ("zone", "revenue", YEAR)), "growth": "31.5"},
            ),
            explained=True,
        ),
    )
