"""The plan and the samples as data: checked without the package that reads them."""

import csv
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ROOT / "samples"
YEARS = (2025, 2026, 2027)

# Written down from the plan document: area, indicator, section, and the bounds of 2025, 2026 and
# 2027 (None: the plan sets nothing for that year).
FACTS = [
    ("sjz-htz", "revenue_growth", "一、发展目标", (">= 7", ">= 9", ">= 10")),
    ("sjz-htz", "gdp_growth", "一、发展目标", (">= 8", ">= 10", ">= 10")),
    ("sjz-htz", "fixed_asset_investment_growth", "一、发展目标", (">= 10", ">= 11", ">= 12")),
    ("sjz-htz", "industrial_value_added_share", "一、发展目标", (">= 20", ">= 21", ">= 25")),
    ("sjz-htz", "hitech_share", "一、发展目标", (">= 31", ">= 32", ">= 33")),
    ("sjz-htz", "innovation_platforms", "一、发展目标", (">= 320", ">= 330", ">= 340")),
    ("sjz-htz", "national_rank", "一、发展目标", (None, None, "<= 20")),
    ("zd-htz", "revenue_growth", "一、发展目标", (">= 11", ">= 12", ">= 13")),
    ("zd-htz", "tax_revenue_share", "一、发展目标", (">= 46", ">= 48", ">= 50")),
    ("zd-htz", "industrial_output_share", "一、发展目标", (">= 65", ">= 67", ">= 70")),
    ("zd-htz", "hitech_share", "一、发展目标", (">= 65", ">= 67", ">= 70")),
    ("zd-htz", "innovation_platform_share", "一、发展目标", (">= 70", ">= 72", ">= 75")),
    ("zd-htz", "provincial_rank", "一、发展目标", (None, None, "= 1")),
    ("all-htz", "leading_talents", "二（一）2", (">= 5", None, None)),
    ("all-htz", "science_leaders", "二（一）2", (">= 5", None, None)),
    ("all-htz", "research_teams", "二（一）2", (">= 5", None, None)),
    ("all-htz", "talent_enclaves", "二（一）2", (">= 3", None, None)),
    ("sjz-htz", "liaison_institutes", "二（二）6", ("2..3", "2..3", "2..3")),
    ("sjz-htz", "matchmaking_events", "二（二）6", (">= 10", ">= 10", ">= 10")),
    ("sjz-htz", "application_scenarios", "二（二）6", (">= 1", ">= 1", ">= 1")),
    ("zd-htz", "liaison_institutes", "二（二）6", ("2..3", "2..3", "2..3")),
    ("zd-htz", "matchmaking_events", "二（二）6", (">= 10", ">= 10", ">= 10")),
    ("zd-htz", "application_scenarios", "二（二）6", (">= 1", ">= 1", ">= 1")),
]

# What each share is measured against, and how each growth rate is meant.
WHOLES = {"sjz-htz": "sjz", "zd-htz": "zhengding", "zhengding": "sjz"}
GROWTH = {
    "revenue": "nominal",
    "gdp": "constant_prices",
    "industrial_value_added": "constant_prices",
    "fixed_asset_investment": "comparable",
}

Target = tuple[str, str, str, int, str]
# By area, period and measure: value, stated prior and reported growth.
Figures = dict[tuple[str, str, str], tuple[Decimal | None, Decimal | None, Decimal | None]]


@pytest.fixture(scope="module", name="plan")
def _plan() -> dict[str, Any]:
    plan = yaml.safe_load((ROOT / "targets.yaml").read_text(encoding="utf-8"))
    assert isinstance(plan, dict)
    return plan


def _targets(plan: dict[str, Any]) -> list[Target]:
    """Return area, indicator, section, year and bound of every target, in the facts' form."""
    targets: list[Target] = []
    for block in plan["targets"]:
        areas = [block["area"]] if "area" in block else plan["areas"][block["each"]]["members"]
        for area in areas:
            for indicator, given in block["indicators"].items():
                by_year = (
                    dict.fromkeys(YEARS, given["every_year"]) if "every_year" in given else given
                )
                for year, bound in by_year.items():
                    text = f">= {bound}" if isinstance(bound, int) else bound
                    targets.append((area, indicator, block["source"], year, text))
    return targets


def test_the_plan_file_states_every_target_of_the_document_and_no_other(
    plan: dict[str, Any],
) -> None:
    expected: list[Target] = [
        (area, indicator, source, year, bound)
        for area, indicator, source, bounds in FACTS
        for year, bound in zip(YEARS, bounds, strict=True)
        if bound is not None
    ]
    assert len(expected) == 57
    assert sorted(_targets(plan)) == sorted(expected)


def test_shares_are_of_the_city_and_of_the_county(plan: dict[str, Any]) -> None:
    areas = plan["areas"]
    assert {
        area: areas[area].get("part_of") for area in areas if "part_of" in areas[area]
    } == WHOLES
    assert not [i for i in plan["indicators"].values() if i["kind"] == "share" and "within" in i]
    assert "正定县" in plan["indicators"]["innovation_platform_share"]["note"]["zh"]


def test_growth_is_meant_as_official_statistics_publish_it(plan: dict[str, Any]) -> None:
    measures = plan["measures"]
    assert {measure: measures[measure].get("growth", "nominal") for measure in GROWTH} == GROWTH


def test_everything_has_a_name_in_both_languages(plan: dict[str, Any]) -> None:
    named = [
        entry["name"]
        for part in ("areas", "measures", "indicators")
        for entry in plan[part].values()
    ]
    assert all(
        name.keys() == {"zh", "en"} and all(name.values())
        for name in [*named, plan["plan"]["title"]]
    )


def _rows(name: str, encoding: str) -> list[list[str]]:
    """Return the rows from the header on, without the title row."""
    with (SAMPLES / name).open(encoding=encoding, newline="") as file:
        title, *rows = csv.reader(file)
    assert "虚构" in title[0]
    return rows


def _decimal(cell: str) -> Decimal | None:
    return Decimal(cell) if cell else None


def _long_figures() -> Figures:
    header, *rows = _rows("actuals.csv", "utf-8")
    assert header == ["地区", "时期", "指标", "数值", "单位", "上年同期", "同比"]
    figures: Figures = {}
    for area, period, measure, value, _, prior, growth in rows:
        assert (area, period, measure) not in figures
        figures[area, period, measure] = (_decimal(value), _decimal(prior), _decimal(growth))
    return figures


def _wide_figures() -> Figures:
    header, *rows = _rows("actuals-wide-gb18030.csv", "gb18030")
    figures: Figures = {}
    for row in rows:
        cells = dict(zip(header, row, strict=True))
        area, period = cells["地区"], cells["时期"]
        for column in header[2:]:
            measure, bracket, unit = column.removesuffix(")").partition("(")
            if not bracket or measure.endswith("上年同期"):
                continue
            scale = 10_000 if unit == "万元" else 1
            value = _decimal(cells[column])
            prior = _decimal(cells.get(f"{measure}上年同期({unit})", ""))
            growth = _decimal(cells.get(f"{measure}同比", ""))
            if value is not None:
                figures[area, period, measure] = (
                    value / scale,
                    None if prior is None else prior / scale,
                    growth,
                )
    return figures


def test_the_wide_file_has_the_figures_of_the_long_one() -> None:
    assert _wide_figures() == _long_figures()


def test_the_wide_file_is_what_a_spreadsheet_in_china_saves() -> None:
    raw = (SAMPLES / "actuals-wide-gb18030.csv").read_bytes()
    assert raw.count(b"\n") == raw.count(b"\r\n") == len(raw.splitlines())
    with pytest.raises(UnicodeDecodeError):
        raw.decode("utf-8")


def test_a_stated_prior_is_the_figure_of_the_year_before() -> None:
    figures = _long_figures()
    before = {"2025年": "2024年", "2026年上半年": "2025年上半年"}
    priors = {key: prior for key, (_, prior, _) in figures.items() if prior is not None}
    assert len(priors) == 4
    for (area, period, measure), prior in priors.items():
        assert figures[area, before[period], measure][0] == prior


def test_every_row_of_the_broken_file_that_is_wrong_says_its_code() -> None:
    notes = [row[7] for row in _rows("broken.csv", "utf-8")[1:] if row[7]]
    assert sorted(note.partition("：")[0] for note in notes) == [
        f"E{number:03}" for number in range(3, 13)
    ]


def test_the_undecodable_file_breaks_in_line_3() -> None:
    raw = (SAMPLES / "broken" / "e001-undecodable.csv").read_bytes()
    with pytest.raises(UnicodeDecodeError) as caught:
        raw.decode("utf-8")
    assert raw[: caught.value.start].count(b"\n") + 1 == 3
    with pytest.raises(UnicodeDecodeError):
        raw.decode("gb18030")
