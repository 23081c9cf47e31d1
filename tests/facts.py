"""What the four plan documents say, written down from them and independent of the plan files."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

THREE_YEAR = "sjz-2025-2027"
HEBEI = "hebei-2020-52"
ZONES_2018 = "sjz-2018-15"
FIVE_YEAR = "sjz-fourteenth-five-year-plan"

PLAN_FILES = {
    THREE_YEAR: "targets.yaml",
    HEBEI: f"samples/plans/{HEBEI}/targets.yaml",
    ZONES_2018: f"samples/plans/{ZONES_2018}/targets.yaml",
    FIVE_YEAR: f"samples/plans/{FIVE_YEAR}/targets.yaml",
}
"""The plan file of each plan, from the top of the repository."""


class Fact(NamedTuple):
    """One target of a plan."""

    plan: str
    area: str
    indicator: str
    year: int
    bound: str
    """Normalised: with a relation, without a percent sign."""
    unit: str
    """The unit of the indicator's value."""
    provisional: bool


class TableRow(NamedTuple):
    """A row of the five-year plan's table that gives a base, a target and a change."""

    number: int
    indicator: str
    base: Decimal
    """Of 2020."""
    change: Decimal
    """From 2020 to 2025; a year where ``change_indicator`` is an average."""
    target: Decimal
    """Of 2025."""
    change_indicator: str

    @property
    def years(self) -> int:
        """How many times the change is to be added to the base."""
        return 5 if self.change_indicator.endswith("_average") else 1


def _facts(
    plan: str, areas: str, rows: Iterable[tuple[str, dict[int, str], str]], provisional: str = ""
) -> list[Fact]:
    """Return a fact for each area, row and year; areas and provisional indicators are words."""
    return [
        Fact(plan, area, indicator, year, bound, unit, indicator in provisional.split())
        for area in areas.split()
        for indicator, bounds, unit in rows
        for year, bound in bounds.items()
    ]


def _yearly(*bounds: str) -> dict[int, str]:
    """Return the bounds of 2025, 2026 and 2027."""
    return dict(zip((2025, 2026, 2027), bounds, strict=True))


def _in_2018(*rows: tuple[str, str, str]) -> list[tuple[str, dict[int, str], str]]:
    return [(indicator, {2018: bound}, unit) for indicator, bound, unit in rows]


def _by_2025(*rows: tuple[str, str, str]) -> list[tuple[str, dict[int, str], str]]:
    return [(indicator, {2025: bound}, unit) for indicator, bound, unit in rows]


_THREE_YEAR_FACTS = [
    # 一、发展目标
    *_facts(
        THREE_YEAR,
        "sjz-htz",
        [
            ("revenue_growth", _yearly(">= 7", ">= 9", ">= 10"), "%"),
            ("gdp_growth", _yearly(">= 8", ">= 10", ">= 10"), "%"),
            ("fixed_asset_investment_growth", _yearly(">= 10", ">= 11", ">= 12"), "%"),
            ("industrial_value_added_share", _yearly(">= 20", ">= 21", ">= 25"), "%"),
            ("hitech_share", _yearly(">= 31", ">= 32", ">= 33"), "%"),
            ("innovation_platforms", _yearly(">= 320", ">= 330", ">= 340"), "家"),
            ("national_rank", {2027: "<= 20"}, "位"),
        ],
    ),
    *_facts(
        THREE_YEAR,
        "zd-htz",
        [
            ("revenue_growth", _yearly(">= 11", ">= 12", ">= 13"), "%"),
            ("tax_revenue_share", _yearly(">= 46", ">= 48", ">= 50"), "%"),
            ("industrial_output_share", _yearly(">= 65", ">= 67", ">= 70"), "%"),
            ("hitech_share", _yearly(">= 65", ">= 67", ">= 70"), "%"),
            ("innovation_platform_share", _yearly(">= 70", ">= 72", ">= 75"), "%"),
            ("provincial_rank", {2027: "= 1"}, "位"),
        ],
    ),
    # 二（一）2
    *_facts(
        THREE_YEAR,
        "all-htz",
        _by_2025(
            ("leading_talents", ">= 5", "个"),
            ("science_leaders", ">= 5", "个"),
            ("research_teams", ">= 5", "个"),
            ("talent_enclaves", ">= 3", "个"),
        ),
    ),
    # 二（二）6
    *_facts(
        THREE_YEAR,
        "sjz-htz zd-htz",
        [
            ("liaison_institutes", _yearly("2..3", "2..3", "2..3"), "个"),
            ("matchmaking_events", _yearly(">= 10", ">= 10", ">= 10"), "场"),
            ("application_scenarios", _yearly(">= 1", ">= 1", ">= 1"), "场"),
        ],
    ),
]

_HEBEI_FACTS = [
    # 一（三）
    *_facts(
        HEBEI,
        "hebei-htz",
        _by_2025(
            ("rd_intensity_multiple", ">= 3", "×"),
            ("hitech_enterprises_share", "> 35", "%"),
            ("national_zones", ">= 7", "家"),
            ("provincial_zones", ">= 35", "家"),
            ("hitech_value_added_ratio", ">= 55", "%"),
        ),
    ),
    *_facts(HEBEI, "leading-htz", _by_2025(("zones_over_100_billion", ">= 9", "家"))),
    # 二（三）1
    *_facts(
        HEBEI,
        "sjz-htz baoding-htz tangshan-htz yanjiao-htz chengde-htz "
        "cangzhou-htz hengshui-htz zhangjiakou-htz handan-htz xingtai-htz",
        _by_2025(("leading_industries", "1..2", "个")),
    ),
]

_ZONES_2018_FACTS = [
    # 二, and of 三 what is asked of all zones together
    *_facts(
        ZONES_2018,
        "sjz-kfq",
        _in_2018(
            ("gdp_growth", ">= 12", "%"),
            ("main_revenue_growth", ">= 20", "%"),
            ("tax_revenue_growth", ">= 17", "%"),
            ("industrial_value_added_share", ">= 70", "%"),
            ("fixed_asset_investment_growth", ">= 20", "%"),
            ("fixed_asset_investment_share", ">= 50", "%"),
            ("foreign_investment_growth", ">= 10", "%"),
            ("foreign_investment_share", ">= 60", "%"),
            ("exports_growth", ">= 10", "%"),
            ("exports_share", ">= 60", "%"),
            ("rd_ratio", ">= 4", "%"),
            ("hitech_enterprises_new", ">= 150", "家"),
            ("tech_smes_new", ">= 1300", "家"),
            ("new_44_projects_share", ">= 50", "%"),
            ("wastewater_treatment_rate", ">= 100", "%"),
            ("wastewater_monitoring_rate", ">= 100", "%"),
            ("new_industrial_bases", ">= 1", "家"),
            ("registration_rate_2017", ">= 70", "%"),
            ("funding_rate_2017", ">= 50", "%"),
            ("start_rate_2017", ">= 30", "%"),
            ("expert_cooperation", ">= 100", "人次"),
        ),
    ),
    *_facts(
        ZONES_2018,
        "sjz-kfq",
        [
            ("energy_intensity_growth", {2020: "<= -20"}, "%"),
            ("solid_waste_use_rate", {2020: ">= 85"}, "%"),
        ],
    ),
    # 二, and again 三（二）1
    *_facts(ZONES_2018, "sjz-htz", _in_2018(("main_revenue", "> 2500", "亿元"))),
    *_facts(ZONES_2018, "sjz-jkq", _in_2018(("main_revenue", "> 1700", "亿元"))),
    *_facts(ZONES_2018, "xunhuan luquan-jkq", _in_2018(("main_revenue", "> 1200", "亿元"))),
    # 三（二）3
    *_facts(
        ZONES_2018,
        "zhuangbei zd-htz luquan-jkq jinzhou-jkq yuanshi-jkq gaocheng-kfq",
        _in_2018(("capital_received_share", ">= 70", "%")),
    ),
    *_facts(
        ZONES_2018,
        "sjz-htz sjz-jkq xunhuan zhuangbei zd-htz luquan-jkq jinzhou-jkq gaocheng-jkq yuanshi-jkq",
        _in_2018(("started_projects", ">= 5", "个"), ("reserved_land_ratio", ">= 30", "%")),
    ),
    # 三（六）1
    *_facts(
        ZONES_2018,
        "sjz-htz",
        _in_2018(("foreign_projects_50m", ">= 1", "个"), ("domestic_projects_1bn", ">= 3", "个")),
    ),
    *_facts(
        ZONES_2018,
        "sjz-jkq xunhuan zhuangbei zd-htz",
        _in_2018(("foreign_projects_30m", ">= 1", "个"), ("domestic_projects_500m", ">= 3", "个")),
    ),
    *_facts(
        ZONES_2018,
        "luquan-jkq jinzhou-jkq gaocheng-jkq yuanshi-jkq",
        _in_2018(("foreign_projects_10m", ">= 1", "个"), ("domestic_projects_500m", ">= 3", "个")),
    ),
]

_FIVE_YEAR_FACTS = _facts(
    FIVE_YEAR,
    "sjz",
    _by_2025(
        # 第四章 三, the text
        ("gdp", ">= 8000", "亿元"),
        ("budget_revenue_growth_average", ">= 10.6", "%"),
        ("budget_revenue", ">= 1000", "亿元"),
        # 第四章 三, the table, rows 1 to 23
        ("gdp_growth_average", ">= 6", "%"),
        ("labour_productivity_growth_average", ">= 5.7", "%"),
        ("urbanisation_rate", ">= 70", "%"),
        ("urbanisation_rate_change", ">= 4", "个百分点"),
        ("rd_growth_average", ">= 12", "%"),
        ("patents_per_10000", ">= 6", "件/万人"),
        ("patents_per_10000_change", ">= 3.5", "件/万人"),
        ("digital_economy_ratio", ">= 8", "%"),
        ("hitech_industry_share", ">= 42", "%"),
        ("hitech_industry_share_change_average", ">= 2", "个百分点"),
        ("income_growth_average", ">= 6", "%"),
        ("unemployment_rate", "<= 6.5", "%"),
        ("life_expectancy", ">= 78.6", "岁"),
        ("life_expectancy_change", ">= 0.6", "岁"),
        ("doctors_per_1000", ">= 4.2", "人/千人"),
        ("doctors_per_1000_change", ">= 0.57", "人/千人"),
        ("pension_coverage", ">= 98", "%"),
        ("pension_coverage_change", ">= 1", "个百分点"),
        ("nursery_places_per_1000", ">= 4.1", "个/千人"),
        ("nursery_places_per_1000_change", ">= 3.78", "个/千人"),
        ("schooling_years", ">= 11.3", "年"),
        ("schooling_years_change", ">= 0.4", "年"),
        ("energy_intensity_growth", "<= -15", "%"),
        ("co2_intensity_growth", "<= -20", "%"),
        ("good_air_days_rate", ">= 64", "%"),
        ("good_air_days_rate_change", ">= 8", "个百分点"),
        ("pm25", "<= 49", "微克/立方米"),
        ("pm25_growth_average", "<= -3", "%"),
        ("groundwater_saving_change", ">= 0.82", "亿立方米"),
        ("surface_water_rate", ">= 55.5", "%"),
        ("surface_water_rate_change", ">= 5.5", "个百分点"),
        ("forest_cover", ">= 42.7", "%"),
        ("forest_cover_change_average", ">= 0.1", "个百分点"),
        ("grain_capacity", ">= 420", "万吨"),
        ("energy_capacity", ">= 150", "万吨标准煤"),
        ("energy_capacity_change", ">= 53.5", "万吨标准煤"),
        # 第七章 专栏3 1
        ("ski_venues", ">= 10", "个"),
        ("ice_rinks", ">= 8", "个"),
        ("winter_sports_towns", ">= 2", "个"),
        ("brand_events", ">= 2", "个"),
    ),
    # What carries an asterisk in the table.
    provisional="energy_intensity_growth co2_intensity_growth "
    "good_air_days_rate good_air_days_rate_change pm25_growth_average "
    "surface_water_rate surface_water_rate_change",
)

FACTS = [*_THREE_YEAR_FACTS, *_HEBEI_FACTS, *_ZONES_2018_FACTS, *_FIVE_YEAR_FACTS]
"""Every target of the four plans."""


def _row(number: int, indicator: str, numbers: str, kind: str = "change") -> TableRow:
    """Return a row from its base, change and target; kind is how the change's id goes on."""
    base, change, target = map(Decimal, numbers.split())
    return TableRow(number, indicator, base, change, target, f"{indicator}_{kind}")


FIVE_YEAR_TABLE = [
    _row(3, "urbanisation_rate", "66 4 70"),
    _row(5, "patents_per_10000", "2.5 3.5 6"),
    _row(7, "hitech_industry_share", "32 2 42", "change_average"),
    _row(10, "life_expectancy", "78 0.6 78.6"),
    _row(11, "doctors_per_1000", "3.63 0.57 4.2"),
    _row(12, "pension_coverage", "97 1 98"),
    _row(13, "nursery_places_per_1000", "0.32 3.78 4.1"),
    _row(14, "schooling_years", "10.9 0.4 11.3"),
    _row(17, "good_air_days_rate", "56 8 64"),
    _row(20, "surface_water_rate", "50 5.5 55.5"),
    _row(21, "forest_cover", "42.2 0.1 42.7", "change_average"),
    _row(23, "energy_capacity", "96.5 53.5 150"),
]
"""The twelve rows that give base, change and target (row 18's change is a rate of growth)."""

PM25_BASE = Decimal(58)
PM25_TARGET = Decimal(49)
PM25_GROWTH_PERCENT = Decimal(-3)
"""Row 18: micrograms per cubic metre in 2020 and 2025, and the average growth a year."""
