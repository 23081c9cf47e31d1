"""Each pair in ``cases/met`` and ``cases/missed`` gets that verdict for every one of its targets.

The pairs of one name differ by one unit of the last digit of each figure that decides.
"""

from pathlib import Path

import pytest

from tests.conftest import Gaoxin

CASES = Path(__file__).parent / "cases"
CODES = {"met": 0, "missed": 1}
PAIRS = sorted(path.parent for verdict in CODES for path in (CASES / verdict).glob("*/plan.yaml"))


@pytest.mark.parametrize("folder", PAIRS, ids=[f"{path.parent.name}-{path.name}" for path in PAIRS])
def test_a_hit_on_the_bound_decides(folder: Path, gaoxin: Gaoxin) -> None:
    verdict = folder.parent.name
    options = ["--targets", "plan.yaml", "--format", "json", "--lang", "en"]
    done = gaoxin("check", "actuals.csv", *options, cwd=folder)
    others = [
        (result["area"], result["indicator"], result["year"], result["verdict"], result["value"])
        for result in done.json["results"]
        if result["verdict"] != verdict
    ]
    assert others == []
    assert done.json["results"]
    assert done.json["summary"]["errors"] == 0
    assert done.code == CODES[verdict]


def test_each_case_has_its_twin() -> None:
    names = {
        verdict: {path.name for path in PAIRS if path.parent.name == verdict} for verdict in CODES
    }
    assert names["met"] == names["missed"]
