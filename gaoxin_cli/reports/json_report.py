"""The report for machines: one JSON object with stable keys; exact numbers are strings."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence

from gaoxin_cli.assessment import Assessment
from gaoxin_cli.exact import Exact, exact_text
from gaoxin_cli.finding import Finding
from gaoxin_cli.messages import Words
from gaoxin_cli.observation import Observation
from gaoxin_cli.plan import Plan
from gaoxin_cli.text import printable
from gaoxin_cli.verdict import Result, Verdict

SCHEMA = 1


def render(assessment: Assessment, words: Words, only: Collection[str] = ()) -> str:
    """Return verdicts and findings; ``only`` narrows the verdicts that are listed."""
    results = [result for result in assessment.results if not only or result.verdict in only]
    return _dump(
        {
            "schema": SCHEMA,
            "plans": _plans(assessment.plans),
            "results": [result_object(result, words) for result in results],
            "findings": [finding_object(finding, words) for finding in assessment.findings],
            "summary": _summary(assessment),
        }
    )


def render_review(assessment: Assessment, words: Words) -> str:
    """Return the findings alone."""
    return _dump(
        {
            "schema": SCHEMA,
            "plans": _plans(assessment.plans),
            "findings": [finding_object(finding, words) for finding in assessment.findings],
            "summary": _summary(assessment),
        }
    )


def render_targets(plans: Sequence[Plan], words: Words) -> str:
    """Return the targets of plans, one entry an area, indicator and year."""
    targets = [
        {
            "plan": printable(plan.id),
            "area": printable(target.area),
            "area_name": printable(plan.area_name(target.area, words.language)),
            "indicator": printable(target.indicator),
            "indicator_name": printable(plan.indicator_name(target.indicator, words.language)),
            "kind": plan.kind_of(target.indicator),
            "year": target.year,
            "bound": str(target.bound),
            "unit": _text(plan.indicators[target.indicator].unit(plan)),
            "provisional": target.provisional,
            "source": _text(target.source),
        }
        for plan in plans
        for target in plan.targets
    ]
    return _dump({"schema": SCHEMA, "targets": targets})


def _dump(content: dict[str, object]) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _plans(plans: Sequence[Plan]) -> list[dict[str, str]]:
    return [{"id": printable(plan.id), "file": printable(plan.file)} for plan in plans]


def _summary(assessment: Assessment) -> dict[str, int]:
    counts = {verdict.value: 0 for verdict in Verdict}
    for result in assessment.results:
        counts[result.verdict.value] += 1
    return {**counts, "errors": assessment.errors, "warnings": assessment.warnings}


def result_object(result: Result, words: Words) -> dict[str, object]:
    """Return a verdict with all that it rests on."""
    plan, target = result.plan, result.target
    return {
        "plan": printable(plan.id),
        "area": printable(target.area),
        "area_name": printable(plan.area_name(target.area, words.language)),
        "indicator": printable(target.indicator),
        "indicator_name": printable(plan.indicator_name(target.indicator, words.language)),
        "year": target.year,
        "period": None if result.period is None else str(result.period),
        "unit": _text(result.unit),
        "bound": str(target.bound),
        "value": _number(result.value),
        "gap": _number(result.gap),
        "verdict": result.verdict.value,
        "provisional": target.provisional,
        "marginal": result.marginal,
        "basis": result.basis,
        "required": _number(result.required),
        "pace_ratio": _number(result.pace_ratio),
        "shortfall": _number(result.shortfall),
        "shortfall_unit": _text(result.shortfall_unit),
        "reason": None if result.reason is None else words.say(result.reason),
        "inputs": [_input(observation) for observation in result.observations],
    }


def _input(observation: Observation) -> dict[str, object]:
    return {
        "area": printable(observation.area),
        "period": str(observation.period),
        "measure": printable(observation.measure),
        "value": _number(observation.value),
        "unit": printable(observation.unit),
        "file": printable(observation.file),
        "line": observation.line,
    }


def finding_object(finding: Finding, words: Words) -> dict[str, object]:
    """Return a finding in words, with its place."""
    location = finding.location
    found: dict[str, object] = {
        "code": finding.code,
        "severity": finding.severity.value,
        "explained": finding.explained,
        "file": printable(location.file),
        "line": location.line,
        "column": _text(location.column),
        "message": words.say(finding.statement),
    }
    return found if location.cell is None else {**found, "cell": printable(location.cell)}


def _number(value: Exact | None) -> str | None:
    return None if value is None else exact_text(value)


def _text(text: str | None) -> str | None:
    return None if text is None else printable(text)
