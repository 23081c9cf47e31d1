"""What the benchmarks judge: the made figures are sound, and exact where floats are not."""

import csv
import subprocess
import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Gaoxin

MADE_PLAN = Path(__file__).resolve().parents[1] / "benchmarks" / "made_plan.py"
AREAS, MEASURES = 20, 9
LAST_DIGIT = Fraction(1, 10_000)


@pytest.fixture(scope="module", name="made")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    command = (sys.executable, MADE_PLAN, str(AREAS), str(MEASURES), folder)
    subprocess.run(command, check=True)
    return folder


def rows_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]


def results(gaoxin: Gaoxin, made: Path) -> list[dict[str, Any]]:
    run = gaoxin("check", "figures.csv", "--format", "json", cwd=made)
    assert run.code == 1, run.err
    found: list[dict[str, Any]] = run.json["results"]
    return found


def test_the_figures_are_sound_and_complete(gaoxin: Gaoxin, made: Path) -> None:
    assert len(rows_of(made / "figures.csv")) == AREAS * MEASURES * 40
    run = gaoxin("validate", "figures.csv", "--format", "json", "--strict", cwd=made)
    assert (run.code, run.json["findings"]) == (0, []), run.err


def test_each_zone_is_judged_by_growth_and_share_in_three_years(gaoxin: Gaoxin, made: Path) -> None:
    zones = [area for area, level, _ in rows_of(made / "areas.csv") if level == "zone"]
    asked = [
        (zone, f"m{order}_{kind}", year)
        for zone in zones
        for year in (2025, 2026, 2027)
        for order in range(MEASURES)
        for kind in ("growth", "share")
    ]
    assert [
        (result["area_name"], result["indicator"], result["year"])
        for result in results(gaoxin, made)
    ] == asked


def test_figures_on_the_bound_are_met_and_those_short_by_the_last_digit_missed(
    gaoxin: Gaoxin, made: Path
) -> None:
    values = {(area, measure, period): value for area, period, measure, value in figures(made)}
    wholes = {area: whole for area, _, whole in rows_of(made / "areas.csv")}
    names = [name for name, _ in rows_of(made / "measures.csv")]
    distances, wrong_in_floats = [], 0
    for result in results(gaoxin, made):
        order, kind = result["indicator"].removeprefix("m").split("_")
        area, measure, year = result["area_name"], names[int(order)], result["year"]
        value = values[area, measure, str(year)]
        if kind == "growth":
            base, times = values[area, measure, str(year - 1)], Fraction("1.05")
        else:
            base, times = values[wholes[area], measure, str(year)], Fraction("0.1")
        is_met = value >= base * times
        assert result["verdict"] == ("met" if is_met else "missed"), result
        distances.append(value - base * times)
        wrong_in_floats += (float(value) / float(base) >= float(times)) != is_met
    assert distances.count(Fraction(0)) > len(distances) / 4
    assert {-LAST_DIGIT, LAST_DIGIT} <= set(distances)
    assert wrong_in_floats > 0


def figures(made: Path) -> list[tuple[str, str, str, Fraction]]:
    return [
        (area, period, measure, Fraction(value))
        for area, period, measure, value, *_ in rows_of(made / "figures.csv")
    ]
