"""The JSON report: its keys and the form of its values, as the contract's section 7 fixes them."""

import re
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Inside

ROOT = Path(__file__).resolve().parents[2]
VERDICTS = ["met", "missed", "on_track", "behind", "no_data", "not_due"]
CHANGES = ["worse", "better"]
# Exact, or a quotient that does not end: 12 significant digits, the last of which may be 0.
NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?|-?(0\.0*)?[1-9](\.?[0-9]){11}")
PERIOD = re.compile(r"[0-9]{4}(-Q[1-3]|-(01|02|04|05|07|08|10|11))?")
BOUND = re.compile(r"(>=|>|<=|<|=) -?[0-9.]+|-?[0-9.]+\.\.-?[0-9.]+|-?[0-9.]+ ± [0-9.]+")
CODE = re.compile(r"E0(0[1-9]|1[0-2])|W1(0[1-8]|10|11)")
RESULT = {
    "plan": str, "area": str, "area_name": str, "indicator": str, "indicator_name": str,
    "year": int, "period": PERIOD, "unit": (str, None), "bound": BOUND, "value": NUMBER,
    "gap": NUMBER, "verdict": VERDICTS, "provisional": bool, "marginal": bool,
    "basis": ["levels", "prior", "reported", "nominal_levels", None], "required": NUMBER,
    "pace_ratio": NUMBER, "shortfall": NUMBER, "shortfall_unit": (str, None),
    "reason": (str, None), "waived": (str, None), "completion": NUMBER, "reached": bool,
    "grade": (str, None), "change": ["worse", "better", None], "rest": (dict, None),
    "before": (dict, None), "inputs": list,
}  # fmt: skip
REST = {"amount": NUMBER, "unit": (str, None), "growth": NUMBER}
BEFORE = {"verdict": VERDICTS, "value": NUMBER, "period": PERIOD}
INPUT = {
    "area": str, "period": PERIOD, "measure": str, "value": NUMBER, "unit": str, "file": str,
    "line": int,
}  # fmt: skip
FINDING = {
    "code": CODE, "severity": ["error", "warning"], "explained": bool, "file": str,
    "line": (int, None), "column": (str, None), "message": str,
}  # fmt: skip
NEVER_NULL = ("bound", "code")


def wrong(entry: dict[str, Any], form: dict[str, Any]) -> list[str]:
    """Return the keys of an object whose values have not the form they should have."""
    assert list(entry) == list(form)
    return [key for key, expected in form.items() if not _fits(key, entry[key], expected)]


def _fits(key: str, value: object, expected: Any) -> bool:  # noqa: ANN401 - any of the forms above
    if isinstance(expected, re.Pattern):
        if value is None:
            return key not in NEVER_NULL
        return isinstance(value, str) and expected.fullmatch(value) is not None
    if isinstance(expected, list):
        return value in expected
    if isinstance(expected, tuple):
        return value is None or type(value) is expected[0]
    return type(value) is expected


SUBMISSIONS = [
    ROOT / "samples" / name
    for name in (
        "actuals.csv",
        "actuals-wide-gb18030.csv",
        "missed.csv",
        "broken.csv",
        "plans/README.md",
    )
]
PLANS = sorted(path.parent for path in ROOT.glob("samples/plans/*/targets.yaml"))


@pytest.fixture(name="reports")
def _reports(inside: Inside, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    monkeypatch.chdir(ROOT)
    runs = [[str(path)] for path in SUBMISSIONS]
    runs += [[str(path / "actuals.csv"), "--targets", str(path / "targets.yaml")] for path in PLANS]
    runs += [
        [str(SUBMISSIONS[0]), "--period", period] for period in ("2026Q1", "2025Q2", "2026-06")
    ]
    runs += [["samples/actuals.csv", "--before", str(SUBMISSIONS[2])]]
    return [inside("check", *run, "--format", "json", "--lang", "zh").json for run in runs]


def test_every_key_is_there_in_its_order_and_every_value_in_its_form(reports: list[Any]) -> None:
    for report in reports:
        assert list(report) == ["schema", "plans", "results", "findings", "summary"]
        assert report["schema"] == 1
        assert all(list(plan) == ["id", "file"] for plan in report["plans"])
        assert list(report["summary"]) == [*VERDICTS, "errors", "warnings", *CHANGES]
        for result in report["results"]:
            assert (wrong(result, RESULT), result) == ([], result)
            assert result["rest"] is None or wrong(result["rest"], REST) == []
            assert result["before"] is None or wrong(result["before"], BEFORE) == []
            for observation in result["inputs"]:
                assert (wrong(observation, INPUT), observation) == ([], observation)
        for finding in report["findings"]:
            finding.pop("cell", None)
            assert (wrong(finding, FINDING), finding) == ([], finding)


def test_the_summary_counts_what_is_listed(reports: list[Any]) -> None:
    for report in reports:
        verdicts = [result["verdict"] for result in report["results"]]
        severities = [finding["severity"] for finding in report["findings"]]
        counts = {verdict: verdicts.count(verdict) for verdict in VERDICTS}
        counts |= {"errors": severities.count("error"), "warnings": severities.count("warning")}
        changes = [
            result["change"]
            for result in report["results"]
            if not result["provisional"] and result["waived"] is None
        ]
        counts |= {change: changes.count(change) for change in CHANGES}
        assert report["summary"] == counts


def test_a_verdict_has_what_it_needs_and_nothing_that_does_not_apply(reports: list[Any]) -> None:
    results = [result for report in reports for result in report["results"]]
    assert {result["verdict"] for result in results} == set(VERDICTS)
    for result in results:
        verdict, decided = result["verdict"], result["verdict"] in VERDICTS[:4]
        assert (result["reason"] is None) == decided, result
        if decided:
            assert None not in (result["value"], result["gap"], result["period"]), result
            assert result["inputs"], result
        if verdict in ("met", "on_track", "no_data", "not_due"):
            assert (result["shortfall"], verdict) == (None, verdict)
        if verdict in ("met", "missed"):
            assert (result["required"], result["pace_ratio"]) == (None, None)
        if result["shortfall"] is not None:
            assert not result["shortfall"].startswith(("-", "0 ")), result
            assert result["shortfall_unit"], result
        if result["verdict"] == "missed" and result["bound"].startswith(">= "):
            assert result["gap"].startswith("-") or result["marginal"], result


def test_names_follow_the_language_and_ids_do_not(
    inside: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    chinese, english = (
        inside("check", "samples/actuals.csv", "--format", "json", "--lang", lang).json
        for lang in ("zh", "en")
    )
    assert chinese["results"][0]["area_name"] == "石家庄高新区"
    assert english["results"][0]["area_name"] == "Shijiazhuang High-tech Zone"
    for report in (chinese, english):
        for result in report["results"]:
            del result["area_name"], result["indicator_name"], result["reason"]
    assert chinese["results"] == english["results"]
