"""``gaoxin rank``: tables, profiles, formats and exit codes."""

from pathlib import Path

import pytest

from tests.conftest import Gaoxin, Golden, Write

PLAN = """\
plan: {id: trial, years: [2025, 2026]}
areas:
  city: {name: {zh: 示例市, en: City}, level: city}
  east: {name: {zh: 东园, en: East}, level: zone, part_of: city}
  west: {name: {zh: 西园, en: West}, level: zone, part_of: city}
  north: {name: {zh: 北园, en: North}, level: zone, part_of: city}
  pair: {name: {zh: 两园, en: Pair}, members: [east, west]}
measures:
  sales: {name: {zh: 收入, en: Sales}, unit: 亿元, kind: flow}
  place: {name: {zh: 名次, en: Rank}, unit: 位, kind: rank}
indicators:
  growth: {name: {zh: 收入增速, en: Growth of sales}, kind: growth, of: sales}
  place: {name: {zh: 全国名次, en: National rank}, kind: level, of: place}
targets:
  - {area: east, indicators: {growth: {2025: 5}}}
"""
FIGURES = """\
area,period,measure,value,prior
city,2025,sales,500,480
east,2025,sales,110,100
west,2025,sales,105,100
north,2025,sales,90,100
east,2025,place,30,
west,2025,place,12,
"""

NOTHING = """\
gaoxin: nothing could be judged: the submission has rows of 2035, but the plan uses figures of \
2024–2026; is the year mistyped, or is another plan meant (--targets)?
"""


@pytest.fixture(autouse=True, name="folder")
def _folder(write: Write) -> Path:
    write("targets.yaml", PLAN)
    return write("a.csv", FIGURES).parent


@pytest.mark.parametrize("language", ["zh", "en"])
def test_tables_and_profiles(gaoxin: Gaoxin, golden: Golden, language: str) -> None:
    every = gaoxin("rank", "a.csv", "--lang", language, "-q")
    assert (every.code, every.err) == (0, "")
    golden(f"cli/rank-{language}.txt", every.out)
    profile = gaoxin("rank", "a.csv", "--lang", language, "-q", "-a", "west")
    golden(f"cli/rank-profile-{language}.txt", profile.out)
    markdown = gaoxin("rank", "a.csv", "--lang", language, "-q", "--format", "markdown")
    golden(f"cli/rank-{language}.md", markdown.out)


def test_json_has_every_place_and_the_whole(gaoxin: Gaoxin) -> None:
    found = gaoxin("rank", "a.csv", "--format", "json").json
    assert list(found) == ["schema", "plans", "places", "findings"]
    zones = [one for one in found["places"] if one["area"] not in ("city", "pair")]
    growth = [one for one in zones if one["indicator"] == "growth"]
    assert [(one["area"], one["place"], one["of"]) for one in growth] == [
        ("east", 1, 3),
        ("west", 2, 3),
        ("north", 3, 3),
    ]
    assert growth[1] == {
        "plan": "trial",
        "area": "west",
        "area_name": "West",
        "indicator": "growth",
        "indicator_name": "Growth of sales",
        "unit": "%",
        "period": "2025",
        "value": "5",
        "place": 2,
        "of": 3,
        "to_first": "-5",
        "to_next": "-5",
        "median": "5",
        "to_median": "0",
        "whole_area": "city",
        "whole_name": "City",
        "whole": "4.16666666667",
        "to_whole": "0.833333333333",
        "reason": None,
    }
    ranks = [one for one in zones if one["indicator"] == "place"]
    assert [(one["area"], one["place"]) for one in ranks] == [
        ("west", 1),
        ("east", 2),
        ("north", None),
    ]
    assert ranks[2]["reason"] == "Rank of North for 2025 is not in the submission"
    assert {one["to_whole"] for one in ranks} == {None}


def test_among_and_indicator_narrow_what_is_compared(gaoxin: Gaoxin) -> None:
    found = gaoxin("rank", "a.csv", "--among", "两园", "-i", "全国名次", "--format", "json").json
    assert [(one["area"], one["place"], one["of"]) for one in found["places"]] == [
        ("west", 1, 2),
        ("east", 2, 2),
    ]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        pytest.param(("--among", "east"), "'east' has no members", id="no-members"),
        pytest.param(("-i", "growht"), "did you mean 'growth'?", id="indicator"),
        pytest.param(("--period", "2099"), "", id="not-covered"),
        pytest.param(("--format", "junit"), "'junit' is not one of", id="format"),
    ],
)
def test_no_answer_is_said(gaoxin: Gaoxin, options: tuple[str, ...], said: str) -> None:
    done = gaoxin("rank", "a.csv", *options)
    assert done.code == (0 if not said else 2)
    assert said in done.err


def test_errors_of_the_submission_fail_it(gaoxin: Gaoxin, write: Write) -> None:
    write("b.csv", FIGURES + "east,2025,sales,x,\n")
    done = gaoxin("rank", "b.csv", "--format", "json")
    assert (done.code, [one["code"] for one in done.json["findings"]]) == (2, ["E004"])


def test_files_of_every_format(gaoxin: Gaoxin, folder: Path) -> None:
    names = {"csv": "r.csv", "markdown": "r.md", "html": "r.html", "xlsx": "r.xlsx"}
    reports = [word for one in names.items() for word in ("--report", "=".join(one))]
    done = gaoxin("rank", "a.csv", *reports, "-q")
    assert (done.code, done.err) == (0, "")
    assert all((folder / name).stat().st_size for name in names.values())


def test_figures_of_years_that_the_plan_does_not_use_are_no_answer(
    gaoxin: Gaoxin, write: Write
) -> None:
    write("late.csv", FIGURES.replace("2025", "2035"))
    done = gaoxin("rank", "late.csv", "-q")
    assert (done.code, done.err) == (2, NOTHING)
