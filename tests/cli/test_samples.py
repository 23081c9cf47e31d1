"""The samples come out as ``samples/README.md`` says."""

import csv
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Inside

ROOT = Path(__file__).resolve().parents[2]
JSON = ("--format", "json", "--lang", "zh")

# By file: exit code, and by area and year the verdicts. Written down from samples/README.md.
COUNTS: dict[str, tuple[int, dict[tuple[str, int], dict[str, int]]]] = {
    "actuals.csv": (
        0,
        {
            ("sjz-htz", 2025): {"met": 9},
            ("sjz-htz", 2026): {"on_track": 6, "behind": 3},
            ("sjz-htz", 2027): {"not_due": 10},
            ("zd-htz", 2025): {"met": 8},
            ("zd-htz", 2026): {"on_track": 5, "behind": 3},
            ("zd-htz", 2027): {"not_due": 9},
            ("all-htz", 2025): {"met": 4},
        },
    ),
    "missed.csv": (
        1,
        {
            ("sjz-htz", 2025): {"met": 7, "missed": 2},
            ("sjz-htz", 2026): {"not_due": 9},
            ("sjz-htz", 2027): {"not_due": 10},
            ("zd-htz", 2025): {"met": 6, "missed": 2},
            ("zd-htz", 2026): {"not_due": 8},
            ("zd-htz", 2027): {"not_due": 9},
            ("all-htz", 2025): {"met": 4},
        },
    ),
    "broken.csv": (
        2,
        {
            ("sjz-htz", 2025): {"met": 4, "no_data": 5},
            ("sjz-htz", 2026): {"not_due": 9},
            ("sjz-htz", 2027): {"not_due": 10},
            ("zd-htz", 2025): {"met": 3, "no_data": 5},
            ("zd-htz", 2026): {"not_due": 8},
            ("zd-htz", 2027): {"not_due": 9},
            ("all-htz", 2025): {"met": 4},
        },
    ),
}
COUNTS["actuals-wide-gb18030.csv"] = COUNTS["actuals.csv"]
NOT_ON_PAR = {
    "actuals.csv": {
        ("sjz-htz", "revenue_growth"), ("sjz-htz", "fixed_asset_investment_growth"),
        ("sjz-htz", "hitech_share"), ("zd-htz", "tax_revenue_share"), ("zd-htz", "hitech_share"),
        ("zd-htz", "matchmaking_events"),
    },
    "missed.csv": {
        ("sjz-htz", "revenue_growth"), ("sjz-htz", "hitech_share"), ("zd-htz", "tax_revenue_share"),
        ("zd-htz", "matchmaking_events"),
    },
}  # fmt: skip
# The column in which each error of samples/broken.csv stands; a row's own error has none.
COLUMNS: dict[str, set[str | None]] = {
    "E003": {None}, "E004": {"数值"}, "E005": {"地区"}, "E006": {"指标"}, "E007": {"时期"},
    "E008": {"单位"}, "E009": {"数值"}, "E010": {"数值"}, "E011": {"数值"}, "E012": {"数值"},
}  # fmt: skip


@pytest.fixture(name="output")
def _output(inside: Inside, monkeypatch: pytest.MonkeyPatch) -> Any:  # noqa: ANN401 - a function
    monkeypatch.chdir(ROOT)

    def check(name: str, *options: str) -> Any:  # noqa: ANN401 - parsed JSON
        return inside("check", f"samples/{name}", *JSON, *options).json

    return check


@pytest.mark.parametrize("name", COUNTS)
def test_verdicts_are_as_the_readme_counts_them(
    name: str, inside: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    code, expected = COUNTS[name]
    done = inside("check", f"samples/{name}", *JSON)
    counts: dict[tuple[str, int], Counter[str]] = {}
    for result in done.json["results"]:
        counts.setdefault((result["area"], result["year"]), Counter())[result["verdict"]] += 1
    assert (done.code, counts) == (code, expected)


@pytest.mark.parametrize("name", NOT_ON_PAR)
def test_the_targets_not_reached_are_those_the_readme_names(name: str, output: Any) -> None:  # noqa: ANN401  # JSON
    lost = {
        (result["area"], result["indicator"])
        for result in output(name)["results"]
        if result["verdict"] in ("missed", "behind")
    }
    assert lost == NOT_ON_PAR[name]


def test_both_forms_give_the_same_results(output: Any) -> None:  # noqa: ANN401  # JSON
    long, wide = output("actuals.csv"), output("actuals-wide-gb18030.csv")
    settled = output("actuals-wide-gb18030.csv", "--encoding", "gb18030")
    for report in (long, wide, settled):
        for result in report["results"]:
            for observation in result["inputs"]:
                del observation["file"], observation["line"]
            result["inputs"].sort(key=str)
    assert long["results"] == wide["results"] == settled["results"]
    assert long["findings"] == wide["findings"] == settled["findings"] == []
    assert output("missed.csv")["findings"] == []


def test_each_broken_row_gets_its_code_line_and_column(output: Any) -> None:  # noqa: ANN401  # JSON
    with (ROOT / "samples" / "broken.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    expected = {
        row[7][:4]: number
        for number, row in enumerate(rows, start=1)
        if len(row) > 7 and row[7].startswith("E")
    }
    findings = [f for f in output("broken.csv")["findings"] if f["severity"] == "error"]
    assert {finding["code"]: finding["line"] for finding in findings} == expected
    assert len(findings) == len(expected) == 10
    assert [f["code"] for f in findings if f["column"] not in COLUMNS[f["code"]]] == []
    assert {finding["file"] for finding in findings} == {"samples/broken.csv"}


def test_every_verdict_that_needed_a_rejected_row_says_so(output: Any) -> None:  # noqa: ANN401  # JSON
    reasons = {
        (result["area"], result["indicator"]): result["reason"]
        for result in output("broken.csv")["results"]
        if result["verdict"] == "no_data"
    }
    assert len(reasons) == 10
    assert {key: reason for key, reason in reasons.items() if "错误E0" not in reason} == {}


@pytest.mark.parametrize(
    ("name", "code", "line"),
    [("e001-undecodable.csv", "E001", 3), ("e002-no-header.csv", "E002", None)],
)
def test_a_file_that_cannot_be_read_is_one_error(
    name: str,
    code: str,
    line: int | None,
    output: Any,  # noqa: ANN401  # JSON
) -> None:
    findings = [f for f in output(f"broken/{name}")["findings"] if f["severity"] == "error"]
    assert [(finding["code"], finding["line"]) for finding in findings] == [
        (code, line or findings[0]["line"])
    ]


@pytest.mark.parametrize("folder", sorted(path.name for path in ROOT.glob("samples/plans/*/")))
def test_the_other_plans_have_sound_submissions(
    folder: str, inside: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT / "samples" / "plans" / folder)
    done = inside("check", "actuals.csv", "--fail-on", "never", *JSON)
    assert (done.code, done.json["summary"]["errors"]) == (0, 0)
    assert done.json["results"]
