"""Verdicts and findings for spreadsheets: one table, whose first column tells them apart."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

from gaoxin_cli.exact import Exact, exact_text
from gaoxin_cli.finding import Finding
from gaoxin_cli.messages import Words
from gaoxin_cli.reports import Found, Options
from gaoxin_cli.reports.csv_cell import csv_table, csv_text
from gaoxin_cli.reports.naming import area_name, indicator_name
from gaoxin_cli.verdict import Result

COLUMNS = (
    "record", "plan", "area", "area_name", "indicator", "indicator_name", "year", "period", "unit",
    "bound", "value", "gap", "verdict", "verdict_name", "provisional", "waived", "marginal",
    "basis", "required", "pace_ratio", "completion", "shortfall", "shortfall_unit", "rest",
    "rest_unit", "rest_growth", "before_verdict", "before_value", "reason", "code", "severity",
    "explained", "file", "line", "column", "message",
)  # fmt: skip

_Cell = str | int | bool | Exact | None


def render(found: Found, words: Words, options: Options) -> bytes:
    """Return a byte order mark, a header and a row a verdict, then a row a finding.

    ``only`` narrows the verdicts. What is not known or doesn't apply is blank.
    """
    results = found.assessment.results if found.command == "check" else ()
    listed = (one for one in results if not options.only or one.verdict in options.only)
    verdicts = (_row(_verdict(one, words)) for one in listed)
    findings = (_row(_finding(one, words)) for one in found.assessment.findings)
    return csv_table(chain((COLUMNS,), verdicts, findings))


def _row(record: Mapping[str, _Cell]) -> list[str]:
    """Return the cells as text: numbers as a spreadsheet takes them, text that never runs."""
    return [_text(record.get(column)) for column in COLUMNS]


def _text(cell: _Cell) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "yes" if cell else "no"
        case int():
            return str(cell)
        case str():
            return csv_text(cell)
    return exact_text(cell)


def _verdict(result: Result, words: Words) -> dict[str, _Cell]:
    plan, target = result.plan, result.target
    rest, before = result.rest, result.before
    return {
        "record": "verdict",
        "plan": plan.id,
        "area": target.area,
        "area_name": area_name(plan, target.area, words),
        "indicator": target.indicator,
        "indicator_name": indicator_name(plan, target.indicator, words),
        "year": target.year,
        "period": None if result.period is None else str(result.period),
        "unit": result.unit,
        "bound": str(target.bound),
        "value": result.value,
        "gap": result.gap,
        "verdict": result.verdict.value,
        "verdict_name": words.text(f"verdict_{result.verdict}"),
        "provisional": target.provisional,
        "waived": target.waived,
        "marginal": result.marginal,
        "basis": result.basis,
        "required": result.required,
        "pace_ratio": result.pace_ratio,
        "completion": result.completion,
        "shortfall": result.shortfall,
        "shortfall_unit": result.shortfall_unit,
        "rest": rest and rest.amount,
        "rest_unit": rest and rest.unit,
        "rest_growth": rest and rest.growth,
        "before_verdict": before and before.verdict.value,
        "before_value": before and before.value,
        "reason": None if result.reason is None else words.say(result.reason),
    }


def _finding(finding: Finding, words: Words) -> dict[str, _Cell]:
    location = finding.location
    return {
        "record": "finding",
        "code": finding.code,
        "severity": finding.severity.value,
        "explained": finding.explained,
        "file": location.file,
        "line": location.line,
        "column": location.column,
        "message": words.say(finding.statement),
    }
