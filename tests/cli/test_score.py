"""``gaoxin score``: points and places, explained, for machines, and what it can't answer."""

import csv
from io import StringIO

import pytest

from tests.conftest import Gaoxin, Golden, Run, Write

PLAN = """\
plan: {id: trial, title: {zh: 试点方案, en: Trial plan}, years: [2025, 2026]}
areas:
  a: {name: 甲区, part_of: city}
  b: {name: 乙区, part_of: city}
  c: {name: 丙区, part_of: city}
  d: {name: 丁区, part_of: city}
  city: {name: 市}
  all: {name: 全部, members: [a,b,c,d]}
measures:
  rev: {name: 营业收入, unit: 亿元, kind: flow}
  firms: {name: 高企, unit: 家, kind: stock}
  share: {name: 占比, unit: '%', kind: rate}
  jobless: {name: 失业率, unit: '%', kind: rate}
indicators:
  rev_growth: {name: {zh: 营收增速, en: Revenue growth}, kind: growth, of: rev}
  rev: {name: 营业收入, kind: level, of: rev}
  share: {name: 占比, kind: level, of: share}
  jobless: {name: 失业率, kind: level, of: jobless, better: lower}
  firms: {name: 高企, kind: level, of: firms}
targets:
  - each: all
    indicators: {rev_growth: {2025: 7, 2026: 8}, share: {2025: 32}, jobless: {2025: "<= 5"}}
  - {area: a, indicators: {firms: {2025: 7}}}
scoring:
  - id: yearly
    name: {zh: 年度考核, en: Yearly assessment}
    areas: all
    points:
      share: 15
      rev_growth: {points: 10, method: step, per: 0.5, least: 2, most: 12}
      jobless: {points: 10, method: attainment, most: 1.2}
      firms: {points: 10, method: rank}
      rev: {points: 9, method: range}
"""
FIGURES = """\
area,period,measure,value
甲区,2024,营业收入,100
乙区,2024,营业收入,100
丙区,2024,营业收入,100
丁区,2024,营业收入,100
甲区,2025,营业收入,107
乙区,2025,营业收入,117
丙区,2025,营业收入,101
丁区,2025,营业收入,
甲区,2025,占比,31.61
乙区,2025,占比,33
丙区,2025,占比,-1
丁区,2025,占比,16
甲区,2025,失业率,4
乙区,2025,失业率,10
丙区,2025,失业率,0
丁区,2025,失业率,5
甲区,2025,高企,5
乙区,2025,高企,7
丙区,2025,高企,7
丁区,2025,高企,9
"""


@pytest.fixture
def score(gaoxin: Gaoxin, write: Write) -> "Score":
    write("plan.yaml", PLAN)
    write("figures.csv", FIGURES)
    return Score(gaoxin)


class Score:
    """``gaoxin score`` of the figures by the plan, in English."""

    def __init__(self, gaoxin: Gaoxin) -> None:
        self.gaoxin = gaoxin

    def __call__(self, *options: str, lang: str = "en") -> Run:
        asked = ("figures.csv", "--targets", "plan.yaml", "--lang", lang)
        return self.gaoxin("score", *asked, *options)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    ("name", "options"),
    [
        pytest.param("score", (), id="table"),
        pytest.param("score-explained", ("--explain", "-a", "a", "-a", "丁区"), id="explained"),
        pytest.param("score-ahead", ("-y", "2026", "-a", "a"), id="ahead"),
    ],
)
def test_what_is_printed(
    score: Score, golden: Golden, lang: str, name: str, options: tuple[str, ...]
) -> None:
    done = score("-q", *options, lang=lang)
    assert (done.code, done.err) == (0, "")
    golden(f"cli/{name}.{lang}.txt", done.out)


def test_json_has_the_keys_of_the_contract_in_order(score: Score, golden: Golden) -> None:
    done = score("-q", "--format", "json")
    golden("cli/score.json", done.out)
    assert [*done.json] == ["schema", "plans", "scores", "findings"]
    first = done.json["scores"][0]
    assert [*first] == [
        "plan",
        "scoring",
        "scoring_name",
        "year",
        "period",
        "area",
        "area_name",
        "points",
        "out_of",
        "percent",
        "place",
        "of",
        "parts",
    ]
    assert [*first["parts"][0]] == [
        "indicator",
        "indicator_name",
        "method",
        "points",
        "out_of",
        "value",
        "bound",
        "reason",
    ]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_markdown_has_a_table_an_assessment(score: Score, golden: Golden, lang: str) -> None:
    done = score("-q", "--format", "markdown", lang=lang)
    assert done.code == 0
    golden(f"cli/score.{lang}.md", done.out)


def test_csv_has_a_row_a_total_and_a_part(score: Score) -> None:
    done = score("-q", "--format", "csv", "-a", "a")
    rows = [*csv.DictReader(StringIO(done.out.removeprefix("\ufeff")))]
    keys = ("record", "area", "indicator", "points", "out_of", "percent", "place", "bound")
    assert [tuple(row[key] for key in keys) for row in rows] == [
        ("score", "a", "", "40.1921875", "54", "74.4299768519", "2", ""),
        ("part", "a", "share", "14.8171875", "15", "", "", ">= 32"),
        ("part", "a", "rev_growth", "10", "10", "", "", ">= 7"),
        ("part", "a", "jobless", "12", "10", "", "", "<= 5"),
        ("part", "a", "firms", "0", "10", "", "", ""),
        ("part", "a", "rev", "3.375", "9", "", "", ""),
    ]


def test_an_area_is_compared_with_those_that_are_not_shown(score: Score) -> None:
    whole = {one["area"]: one for one in score("--format", "json").json["scores"]}
    for area in "abcd":
        assert score("--format", "json", "-a", area).json["scores"] == [whole[area]]


def test_a_report_is_written_beside_what_is_shown(score: Score) -> None:
    done = score("-q", "--report", "json=points.json")
    assert done.code == 0
    assert (score.gaoxin.cwd / "points.json").read_text("utf-8") == score("--format", "json").out


@pytest.mark.parametrize(
    ("plan", "options", "said"),
    [
        pytest.param(
            PLAN.split("scoring:", maxsplit=1)[0], (),
            "gaoxin: plan trial (plan.yaml) has no scoring: it states no assessment to give points "
            "by\n", id="no-scoring",
        ),
        pytest.param(
            PLAN.replace("areas: all\n", "areas: all\n    years: [2026]\n"), ("-q",),
            "gaoxin: nothing is scored of what is asked: the assessments of plan trial are for "
            "2026\n", id="no-year",
        ),
        pytest.param(
            PLAN, ("-q", "-a", "city"),
            "gaoxin: nothing is scored of what is asked: the assessments of plan trial are for "
            "2025, 2026\n", id="no-area",
        ),
    ],
)  # fmt: skip
def test_without_points_there_is_no_answer(
    score: Score, write: Write, plan: str, options: tuple[str, ...], said: str
) -> None:
    write("plan.yaml", plan)
    done = score(*options)
    assert (done.code, done.err) == (2, said)


def test_an_error_in_the_submission_is_no_answer_but_points(score: Score, write: Write) -> None:
    write("figures.csv", FIGURES.replace("31.61", "many"))
    done = score("--format", "json")
    assert done.code == 2
    assert [one["code"] for one in done.json["findings"] if one["severity"] == "error"] == ["E004"]
    (share, *_) = next(one for one in done.json["scores"] if one["area"] == "a")["parts"]
    assert (share["points"], share["out_of"], share["value"]) == ("0", "15", None)
    assert "E004" in share["reason"]


def test_the_year_is_the_latest_that_is_covered_or_the_one_asked_for(
    score: Score, write: Write
) -> None:
    write("figures.csv", FIGURES + "甲区,2026Q1,营业收入,28\n甲区,2025Q1,营业收入,25\n")
    seen = [(), ("-y", "2025"), ("-p", "2026Q1"), ("-p", "2025"), ("-p", "2025-06")]
    found = [score("--format", "json", *options).json["scores"][0] for options in seen]
    assert [(one["year"], one["period"], one["out_of"]) for one in found] == [
        (2026, "2026-Q1", "29"),
        (2025, "2025", "54"),
        (2026, "2026-Q1", "29"),
        (2025, "2025", "54"),
        (2025, "2025-Q2", "54"),
    ]
    assert found[4]["points"] == "0"


def test_a_plan_without_targets_can_be_scored(score: Score, write: Write) -> None:
    kept = PLAN[: PLAN.index("targets:")] + PLAN[PLAN.index("scoring:") :]
    write("plan.yaml", kept)
    done = score("--format", "json")
    assert done.code == 0
    first = done.json["scores"][0]
    assert (first["area"], first["out_of"]) == ("b", "19")


def test_explanations_are_for_people(score: Score) -> None:
    done = score("--explain", "--format", "json")
    assert (done.code, done.out) == (2, "")
    assert "--explain explains points in the table alone, not in json." in done.err
