"""``samples/quarterly``: its commands run, and what its READMEs say comes out."""

import json
import re
import shlex
from collections import Counter
from pathlib import Path

import pytest

from tests.conftest import Gaoxin
from tests.shown import ROOT, commands
from tests.test_readme import checkout

__all__ = ["checkout"]

FOLDER = ROOT / "samples" / "quarterly"
READMES = {name: (FOLDER / name).read_text("utf-8") for name in ("README.md", "README.zh.md")}
ASKED = ("--targets", "samples/quarterly/targets.yaml", "samples/quarterly/2025.csv")
JSON = ("--format", "json")
HALF = "samples/quarterly/2026-q2.csv"
QUARTER = "samples/quarterly/2026-q1.csv"


@pytest.mark.parametrize(("arguments", "code"), [shown[1:] for shown in commands(READMES)])
def test_commands_run_as_shown(arguments: str, code: int, checkout: Path, gaoxin: Gaoxin) -> None:
    done = gaoxin(*shlex.split(arguments), cwd=checkout)
    assert (done.code, "Traceback" in done.err) == (code, False), done.out + done.err


def test_both_languages_show_the_same_commands() -> None:
    bare = [
        [
            (arguments.replace("--lang zh ", ""), code)
            for _, arguments, code in commands({name: text})
        ]
        for name, text in READMES.items()
    ]
    assert bare[0] == bare[1]


def test_verdicts_are_those_told(checkout: Path, gaoxin: Gaoxin) -> None:
    half = gaoxin("check", *ASKED, HALF, "-y", "2026", "--format", "json", cwd=checkout).json
    verdicts = Counter(one["verdict"] for one in half["results"])
    assert verdicts == {"on_track": 55, "behind": 16, "no_data": 1}
    assert [finding["code"] for finding in half["findings"]] == ["W107"]
    quarter = gaoxin("check", *ASKED, QUARTER, "-y", "2026", "--format", "json", cwd=checkout).json
    revenue = [
        {
            one["area"]: one["verdict"]
            for one in found["results"]
            if one["indicator"] == "revenue_growth"
        }
        for found in (quarter, half)
    ]
    changed = {
        area: (before, revenue[1][area])
        for area, before in revenue[0].items()
        if before != revenue[1][area]
    }
    assert changed == {"songtao": ("on_track", "behind"), "lanxi": ("behind", "on_track")}


def test_changes_are_those_told(checkout: Path, gaoxin: Gaoxin) -> None:
    before = ("--before", ASKED[-1], "--before", QUARTER)
    done = gaoxin("check", *ASKED, HALF, *before, *JSON, cwd=checkout)
    assert (done.json["summary"]["worse"], done.json["summary"]["better"]) == (6, 12)
    worse = Counter(one["area"] for one in done.json["results"] if one["change"] == "worse")
    assert worse == {"songtao": 5, "huaiyuan": 1}
    assert "Canglan High-tech Zone for 2026-Q1 revised: 218.86" in done.err


def test_places_are_those_told(checkout: Path, gaoxin: Gaoxin) -> None:
    growth = gaoxin("rank", *ASKED, HALF, "-i", "revenue_growth", *JSON, cwd=checkout).json
    zones = [one["area"] for one in growth["places"] if one["of"] == 12]
    assert (len(zones), zones[0]) == (12, "yanshu")
    profile = gaoxin("rank", *ASKED, HALF, "-a", "songtao", *JSON, cwd=checkout).json["places"]
    places = {one["indicator"]: (one["place"], one["of"]) for one in profile}
    assert (places["revenue"], places["revenue_growth"]) == ((3, 12), (11, 12))
    relative = [one["place"] / one["of"] for one in profile]
    assert relative == sorted(relative, reverse=True)


def test_points_and_places_are_those_told(checkout: Path, gaoxin: Gaoxin) -> None:
    quarter, half = (
        {
            one["area"]: one
            for one in gaoxin("score", *ASKED, file, "--format", "json", cwd=checkout).json[
                "scores"
            ]
        }
        for file in (QUARTER, HALF)
    )
    places = {area: (quarter[area]["place"], one["place"]) for area, one in half.items()}
    assert (places["songtao"], places["lanxi"]) == ((6, 11), (11, 7))
    assert (half["yunling"]["place"], half["yunling"]["points"][:6]) == (1, "103.02")
    lacking = next(one for one in half["huaiyuan"]["parts"] if one["reason"])
    assert (half["huaiyuan"]["place"], lacking["indicator"]) == (10, "investment_growth")
    assert (lacking["points"], lacking["out_of"]) == ("0", "15")


def test_every_title_says_that_figures_are_invented() -> None:
    for file in FOLDER.glob("*.csv"):
        assert "虚构" in file.read_text("utf-8").splitlines()[0]
    assert re.search(r"\*\*.*are invented\*\*", READMES["README.md"].replace("\n", " "))


def test_the_report_holds_what_is_shown(checkout: Path, gaoxin: Gaoxin) -> None:
    gaoxin("score", *ASKED, HALF, "--report", "json=points.json", cwd=checkout)
    shown = gaoxin("score", *ASKED, HALF, "--format", "json", cwd=checkout).json
    assert json.loads((checkout / "points.json").read_text("utf-8")) == shown
