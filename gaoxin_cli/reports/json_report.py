"""The report for machines: one JSON object with stable keys; exact numbers are strings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from gaoxin_cli.assessment import Assessment
from gaoxin_cli.exact import Exact, decimal_text, exact_text
from gaoxin_cli.figures_read import FigureRead, figures_read
from gaoxin_cli.finding import Finding
from gaoxin_cli.messages import Words
from gaoxin_cli.observation import Observation
from gaoxin_cli.plan import Plan
from gaoxin_cli.reports import Found, Options
from gaoxin_cli.reports.json_writer import one_line, written
from gaoxin_cli.rest import Rest
from gaoxin_cli.verdict import Before, Result, Verdict

SCHEMA = 1


def render(found: Found, words: Words, options: Options) -> str:
    """Return what a command found; ``only`` narrows the verdicts that are listed."""
    assessment = found.assessment
    match found.command:
        case "check":
            # One after the other: there may be 30,000, too many to hold as dictionaries.
            listed = (one for one in assessment.results if _listed(one, options))
            results = (_result(one, words) for one in listed)
            content = _reviewed(assessment, words, {"results": results})
        case "validate":
            content = _reviewed(assessment, words, {})
        case "rank":
            from gaoxin_cli.reports.place_record import place_record

            places = [place_record(one, words) for one in found.places]
            content = _beside_findings(assessment, words, {"places": places})
        case "score":
            content = _beside_findings(assessment, words, {"scores": _scores(found, words)})
        case "explain":
            content = {"explanations": _explanations(assessment, words)}
        case "targets":
            content = {"targets": _targets(assessment.plans, words)}
        case "read":
            return "".join(_read(found, words))
    return dump({"schema": SCHEMA, **content})


def dump(content: object) -> str:
    """Return a JSON document in which all text is safe to print, as JSON and when it is read."""
    return written(content) + "\n"


def _listed(result: Result, options: Options) -> bool:
    return not options.only or result.verdict in options.only


def _reviewed(
    assessment: Assessment, words: Words, results: dict[str, object]
) -> dict[str, object]:
    return _beside_findings(assessment, words, results) | {"summary": _summary(assessment)}


def _beside_findings(
    assessment: Assessment, words: Words, found: dict[str, object]
) -> dict[str, object]:
    return {
        "plans": _plans(assessment),
        **found,
        "findings": [_finding(finding, words) for finding in assessment.findings],
    }


def _plans(assessment: Assessment) -> list[dict[str, object]]:
    return [{"id": plan.id, "file": plan.file} for plan in assessment.plans]


def _read(found: Found, words: Words) -> Iterator[str]:
    """Yield the parts of a document with the figures as they were understood, one a line.

    There may be 200,000 of them, too many to hold as dictionaries.
    """
    assessment = found.assessment
    head = {"schema": SCHEMA, "plans": _plans(assessment), "figures": []}
    yield dump(head).removesuffix("]\n}\n")
    comma = ""
    for plan, submission in zip(assessment.plans, assessment.submissions, strict=True):
        for figure in figures_read(submission, *(found.question or ())):
            yield f"{comma}\n  {one_line(_figure(plan, figure))}"
            comma = ","
    findings = [_finding(finding, words) for finding in assessment.findings]
    yield "\n ]," + dump({"findings": findings}).removeprefix("{")


def _figure(plan: Plan, figure: FigureRead) -> dict[str, object]:
    """Return a figure; its cell is the line where there are no cells with names."""
    place = figure.place
    return {
        "plan": plan.id,
        "area": figure.area,
        "period": str(figure.period),
        "measure": figure.measure,
        "value": _decimal(figure.value),
        "unit": figure.unit,
        "prior": _decimal(figure.prior),
        "growth": _decimal(figure.growth),
        "status": figure.status or None,
        "note": figure.note or None,
        "file": place.file,
        "line": place.line,
        "cell": place.cell or str(place.line),
    }


def _scores(found: Found, words: Words) -> list[dict[str, object]]:
    """Return the points of areas, each with its parts."""
    from gaoxin_cli.reports.score_record import part_record, score_record

    return [
        {
            **score_record(score, words),
            "parts": [part_record(score, part, words) for part in score.parts],
        }
        for score in found.scores
    ]


def _explanations(assessment: Assessment, words: Words) -> list[dict[str, object]]:
    """Return each result as ``check`` gives it, with its formula and steps in words."""
    from gaoxin_cli.reports.explanation import explain_json

    return [_result(one, words) | explain_json(one, words) for one in assessment.results]


def _targets(plans: Sequence[Plan], words: Words) -> list[dict[str, object]]:
    """Return the targets of plans, one entry an area, indicator and year."""
    return [
        {
            "plan": plan.id,
            "area": target.area,
            "area_name": plan.area_name(target.area, words.language),
            "indicator": target.indicator,
            "indicator_name": plan.indicator_name(target.indicator, words.language),
            "kind": plan.kind_of(target.indicator),
            "year": target.year,
            "bound": str(target.bound),
            "unit": plan.indicators[target.indicator].unit(plan),
            "provisional": target.provisional,
            "source": target.source,
        }
        for plan in plans
        for target in plan.targets
    ]


def _summary(assessment: Assessment) -> dict[str, int]:
    counts = {verdict.value: 0 for verdict in Verdict}
    for result in assessment.results:
        counts[result.verdict.value] += 1
    return {
        **counts,
        "errors": assessment.errors,
        "warnings": assessment.warnings,
        "worse": assessment.changed("worse"),
        "better": assessment.changed("better"),
    }


def _result(result: Result, words: Words) -> dict[str, object]:
    """Return a verdict with all that it rests on."""
    plan, target = result.plan, result.target
    return {
        "plan": plan.id,
        "area": target.area,
        "area_name": plan.area_name(target.area, words.language),
        "indicator": target.indicator,
        "indicator_name": plan.indicator_name(target.indicator, words.language),
        "year": target.year,
        "period": None if result.period is None else str(result.period),
        "unit": result.unit,
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
        "shortfall_unit": result.shortfall_unit,
        "reason": None if result.reason is None else words.say(result.reason),
        "waived": target.waived,
        "completion": _number(result.completion),
        "reached": result.reached,
        "grade": result.grade and result.grade.name.within(words.language),
        "change": result.change,
        "rest": result.rest and _rest(result.rest),
        "before": result.before and _before(result.before),
        "inputs": [_input(observation) for observation in result.observations],
    }


def _rest(rest: Rest) -> dict[str, object]:
    return {"amount": _number(rest.amount), "unit": rest.unit, "growth": _number(rest.growth)}


def _before(before: Before) -> dict[str, object]:
    return {
        "verdict": before.verdict.value,
        "value": _number(before.value),
        "period": None if before.period is None else str(before.period),
    }


def _input(observation: Observation) -> dict[str, object]:
    return {
        "area": observation.area,
        "period": str(observation.period),
        "measure": observation.measure,
        "value": _number(observation.value),
        "unit": observation.unit,
        "file": observation.file,
        "line": observation.line,
    }


def _finding(finding: Finding, words: Words) -> dict[str, object]:
    """Return a finding in words, with its place."""
    location = finding.location
    found: dict[str, object] = {
        "code": finding.code,
        "severity": finding.severity.value,
        "explained": finding.explained,
        "file": location.file,
        "line": location.line,
        "column": location.column,
        "message": words.say(finding.statement),
    }
    return found if location.cell is None else {**found, "cell": location.cell}


def _number(value: Exact | None) -> str | None:
    return None if value is None else exact_text(value)


def _decimal(value: Decimal | None) -> str | None:
    return None if value is None else decimal_text(value)
