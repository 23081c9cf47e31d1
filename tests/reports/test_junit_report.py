"""The report in JUnit's XML, whole, and by the rules of Jenkins' junit-10."""

import re
from xml.etree.ElementTree import Element, fromstring

import pytest

from gaoxin_cli.assessment import Assessment
from gaoxin_cli.messages import Words
from gaoxin_cli.reports import Command, Found, Options
from gaoxin_cli.reports.junit_report import render
from gaoxin_cli.text import Language
from gaoxin_cli.verdict import Result
from tests.conftest import Golden
from tests.reports.made_findings import reviewed

LANGUAGES: list[Language] = ["zh", "en"]
OUTCOME = {"type", "message"}
RULES: dict[str, tuple[set[str], set[str], set[str]]] = {
    "testsuites": ({"testsuite"}, set(), {"name", "time", "tests", "failures", "errors"}),
    "testsuite": (
        {"testsuite", "properties", "testcase", "system-out", "system-err"},
        {"name", "tests", "failures", "errors"},
        {
            "group",
            "time",
            "skipped",
            "timestamp",
            "hostname",
            "id",
            "package",
            "file",
            "log",
            "url",
        },
    ),
    "properties": ({"property"}, set(), set()),
    "property": (set(), {"name", "value"}, set()),
    "testcase": (
        {"skipped", "error", "failure", "system-out", "system-err"},
        {"name"},
        {"time", "classname", "group"},
    ),
    "failure": (set(), set(), OUTCOME),
    "error": (set(), set(), OUTCOME),
    "skipped": (set(), set(), OUTCOME),
    "system-out": (set(), set(), set()),
}
"""Of each element what may be in it, which attributes it must have, and which it may have."""
TIME = re.compile(r"(([0-9]{0,3},)*[0-9]{3}|[0-9]{0,3})*(\.[0-9]*)?")


def check(element: Element) -> None:
    """Check an element and all in it by the rules of junit-10; the counts must be right."""
    children, required, optional = RULES[element.tag]
    assert {child.tag for child in element} <= children
    assert required <= set(element.keys()) <= required | optional
    assert TIME.fullmatch(element.get("time", ""))
    if element.tag.startswith("testsuite"):
        cases = element.findall(".//testcase")
        for count in set(element.keys()) & {"tests", "failures", "errors", "skipped"}:
            tag = {"failures": "failure", "errors": "error"}.get(count, count)
            expected = [case for case in cases if tag == "tests" or case.find(tag) is not None]
            assert element.get(count) == str(len(expected))
    if element.tag in ("testsuites", "testsuite", "testcase", "properties"):
        assert not (element.text or "").strip()
    for child in element:
        assert not (child.tail or "").strip()
        check(child)


def made(
    assessment: Assessment, command: Command = "check", options: Options | None = None
) -> Element:
    report = render(Found(command, assessment), Words("en"), options or Options())
    root = fromstring(report)  # noqa: S314 - it is the report's own
    assert root.tag == "testsuites"
    check(root)
    return root


def outcomes(root: Element) -> dict[str, list[tuple[str | None, str]]]:
    """Return by suite of each case its name and what it came to."""
    return {
        suite.get("name", ""): [
            (case.get("name"), next(child.tag for child in case)) for case in suite.iter("testcase")
        ]
        for suite in root
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_verdicts_and_findings(golden: Golden, language: Language) -> None:
    report = render(Found("check", reviewed()), Words(language), Options())
    golden(f"reports/junit-{language}.xml", report.decode("utf-8"))


def test_a_case_fails_as_its_verdict_does() -> None:
    passed, failed, skipped = "system-out", "failure", "skipped"
    findings = ["".join(Words("en").finding(finding)) for finding in reviewed().findings]
    assert outcomes(made(reviewed())) == {
        "small · Zone A · 2025": [
            ("Growth of revenue", failed),
            ("Growth of gross domestic product", passed),
            ("Share in firms", passed),
            ("High-tech firms", "error"),
            ("Jobless rate", failed),
        ],
        "small · Zone A · 2026": [
            ("Growth of revenue", passed),
            ("Growth of gross domestic product", passed),
            ("Share in firms", skipped),
            ("High-tech firms", passed),
        ],
        "small · Zone A · 2027": [("Growth of revenue", skipped), ("National rank", skipped)],
        "small · All zones · 2025": [("Revenue", failed)],
        "small · Zone B · 2025": [
            ("Growth of gross domestic product", skipped), ("Growth of revenue", skipped)
        ],
        "Findings of the review": [
            (said, failed if " E004 " in said else passed) for said in findings
        ],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("fail_on", "changed", "failed"),
    [
        pytest.param(("missed", "no_data"), None, [], id="default"),
        pytest.param(("behind",), None, ["Growth of revenue", "High-tech firms"], id="behind"),
        pytest.param(("worse",), "worse", ["Growth of revenue"], id="worse"),
        pytest.param(("never",), "worse", [], id="never"),
    ],
)
def test_what_is_behind_fails_only_if_it_fails_the_run(
    fail_on: tuple[str, ...], changed: str | None, failed: list[str]
) -> None:
    assessment = reviewed()
    first = next(one for one in assessment.results if one.verdict == "behind")

    def change(result: Result) -> Result:
        return result._replace(change="worse") if changed and result is first else result

    results = tuple(map(change, assessment.results))
    root = made(assessment._replace(results=results), options=Options(fail_on=fail_on))
    cases = outcomes(root)["small · Zone A · 2026"]
    assert [name for name, outcome in cases if outcome == "failure"] == failed


def test_no_data_that_fails_no_run_is_skipped() -> None:
    assessment = reviewed()
    results = tuple(result._replace(counts=False) for result in assessment.results)
    root = made(assessment._replace(results=results, findings=()))
    assert (root.get("failures"), root.get("errors")) == ("0", "0")
    assert ("High-tech firms", "skipped") in outcomes(root)["small · Zone A · 2025"]


def test_without_findings_there_is_no_suite_of_them() -> None:
    suites = outcomes(made(reviewed()._replace(findings=())))
    assert "Findings of the review" not in suites
    assert len(suites) == 5


def test_a_sound_review_is_a_case_that_passes() -> None:
    root = made(reviewed()._replace(findings=()), "validate")
    assert outcomes(root) == {"Findings of the review": [("nothing found", "system-out")]}


@pytest.mark.parametrize("options", [Options(strict=True), Options(fail_on=("warning",))])
def test_a_warning_that_fails_the_run_is_a_failure(options: Options) -> None:
    unexplained = [finding for finding in reviewed().findings if not finding.explained]
    root = made(reviewed(), "validate", options)
    assert root.get("failures") == str(len(unexplained))


def test_only_some_verdicts_have_cases() -> None:
    root = made(reviewed(), options=Options(only=("no_data",)))
    assert outcomes(root)["small · Zone A · 2025"] == [("High-tech firms", "error")]
    assert root.get("tests") == "5"
