"""The report for CI services that show test results: JUnit's XML, as Jenkins' junit-10 has it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from xml.etree.ElementTree import Element, indent, tostring

from gaoxin_cli.assessment import Assessment
from gaoxin_cli.finding import Finding
from gaoxin_cli.messages import Words
from gaoxin_cli.plan import Plan
from gaoxin_cli.reports import Found, Options
from gaoxin_cli.reports.attention import fails, is_error, is_lacking, listed, told
from gaoxin_cli.reports.naming import MIDDLE_DOT, figure_line, indicator_name
from gaoxin_cli.reports.verdict_table import area_and_year, verdict_text
from gaoxin_cli.text import printable
from gaoxin_cli.verdict import Result, Verdict

_COUNTS = {"failures": "failure", "errors": "error", "skipped": "skipped"}


def render(found: Found, words: Words, options: Options) -> bytes:
    """Return a suite a plan, area and year with a case an indicator, and one of the findings.

    A result that is to be shown as failed is a failure, without data an error; one that is lacking
    but fails no run, or isn't due, is skipped; any other passes.
    """
    assessment = found.assessment
    results = listed(assessment.results, options) if found.command == "check" else []
    suites = [
        _of_year([*of_year], words, options)
        for _, of_year in groupby(
            results, key=lambda one: (id(one.plan), one.target.area, one.target.year)
        )
    ]
    if assessment.findings or not results:
        suites.append(_of_findings(assessment, words, options))
    root = _element("testsuites", {"name": "gaoxin"})
    for count in ("tests", "failures", "errors"):
        root.set(count, str(sum(int(suite.get(count, "")) for suite in suites)))
    root.extend(suites)
    indent(root)
    made: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return made + b"\n"


def _element(tag: str, attributes: dict[str, str], *lines: str) -> Element:
    """Return an element in which all text is safe to print, and so fit for XML."""
    made = Element(tag, {name: printable(value) for name, value in attributes.items()})
    made.text = "\n".join(map(printable, lines)) or None
    return made


def _of_suite(name: str, plans: Sequence[Plan], cases: Sequence[Element]) -> Element:
    """Return a suite that counts its cases and names the plans."""
    counts = {
        count: str(sum(case.find(tag) is not None for case in cases))
        for count, tag in _COUNTS.items()
    }
    suite = _element("testsuite", {"name": name, "tests": str(len(cases)), **counts, "time": "0"})
    properties = _element("properties", {})
    for plan in plans:
        for key, value in (("plan", plan.id), ("plan_file", plan.file)):
            properties.append(_element("property", {"name": key, "value": value}))
    suite.append(properties)
    suite.extend(cases)
    return suite


def _case(suite: str, name: str, outcome: Element | None, *said: str) -> Element:
    case = _element("testcase", {"classname": suite, "name": name, "time": "0"})
    case.append(_element("system-out", {}, *said) if outcome is None else outcome)
    return case


def _of_year(results: Sequence[Result], words: Words, options: Options) -> Element:
    plan = results[0].plan
    name = MIDDLE_DOT.join((plan.id, area_and_year(results[0], words)))
    cases = [
        _case(
            name,
            indicator_name(plan, result.target.indicator, words),
            _outcome(result, words, options),
            *_said(result, words),
        )
        for result in results
    ]
    return _of_suite(name, [plan], cases)


def _outcome(result: Result, words: Words, options: Options) -> Element | None:
    """Return what a result comes to; None if its case passes."""
    if fails(result, options):
        tag = "error" if result.verdict is Verdict.NO_DATA else "failure"
    elif result.verdict is Verdict.NOT_DUE or (is_lacking(result) and not result.counts):
        tag = "skipped"
    else:
        return None
    said = [*_said(result, words)]
    return _element(tag, {"type": result.verdict, "message": said[0]}, *said)


def _said(result: Result, words: Words) -> Iterator[str]:
    """Yield the verdict with what it rests on, then each figure with its place."""
    yield verdict_text(result, words) + words.text("colon") + told(result, words)
    for observation in dict.fromkeys(result.observations):
        yield figure_line(result.plan, observation, words)


def _of_findings(review: Assessment, words: Words, options: Options) -> Element:
    """Return the suite of the findings, a case each; if there are none it has one, which passes."""
    name = words.text("title_findings")
    cases = [_of_finding(name, finding, words, options) for finding in review.findings]
    sound = words.text("review_sound")
    return _of_suite(name, review.plans, cases or [_case(name, sound, None, sound)])


def _of_finding(suite: str, finding: Finding, words: Words, options: Options) -> Element:
    where, code, message = words.finding(finding)
    whole = where + code + message
    failed = is_error(finding, options)
    attributes = {"type": finding.code, "message": whole}
    outcome = _element("failure", attributes, whole) if failed else None
    return _case(suite, whole, outcome, whole)
