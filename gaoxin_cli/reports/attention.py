"""What to look at: targets that are missed, without data or behind, and what is said of each."""

from __future__ import annotations

from collections.abc import Iterable

from gaoxin_cli.finding import Finding, Severity
from gaoxin_cli.messages import Words
from gaoxin_cli.reports import Options
from gaoxin_cli.reports.naming import MIDDLE_DOT, asked, indicator_name, unit_name
from gaoxin_cli.reports.rounding import shortfall_text, value_text
from gaoxin_cli.reports.verdict_table import area_and_year, notes
from gaoxin_cli.verdict import Result, Verdict

_WORST_FIRST = (Verdict.MISSED, Verdict.NO_DATA, Verdict.BEHIND)


def listed(results: Iterable[Result], options: Options) -> list[Result]:
    """Return the results whose verdict is asked for."""
    return [result for result in results if not options.only or result.verdict in options.only]


def is_lacking(result: Result) -> bool:
    """Say whether a target is missed, without data or behind."""
    return result.verdict in _WORST_FIRST


def to_look_at(results: Iterable[Result]) -> list[Result]:
    """Return the results that are not as they should be, the worst first, else in their order.

    What has become worse since the submission before comes first; what never fails a run, last.
    """
    return sorted(filter(is_lacking, results), key=_order)


def _order(result: Result) -> tuple[bool, bool, int]:
    return not result.counts, result.change != "worse", _WORST_FIRST.index(result.verdict)


def fails(result: Result, options: Options) -> bool:
    """Say whether a CI service is to show a result as failed.

    A miss and a lack of data always are; being behind if it fails the run.
    """
    if result.verdict is Verdict.BEHIND:
        worse = "worse" in options.fail_on and result.change == "worse"
        return result.counts and ("behind" in options.fail_on or worse)
    return result.counts and is_lacking(result)


def is_error(finding: Finding, options: Options) -> bool:
    """Say whether a finding is an error, or a warning that fails the run all the same."""
    fails_run = options.strict or "warning" in options.fail_on
    return finding.severity is Severity.ERROR or (fails_run and not finding.explained)


def subject(result: Result, words: Words) -> str:
    """Return of which area, year and indicator a result is."""
    name = indicator_name(result.plan, result.target.indicator, words)
    return area_and_year(result, words) + MIDDLE_DOT + name


def told(result: Result, words: Words) -> str:
    """Return in a line what was reached and asked for, what it would take, and remarks."""
    value, shortfall = value_text(result), shortfall_text(result)
    facts = {"target": asked(result, words)}
    if value is None:
        parts = [words.text("target_alone", **facts)]
    else:
        actual = f"{value} {unit_name(result.unit, words)}".strip()
        parts = [words.text("actual_and_target", actual=actual, **facts)]
    if shortfall is not None:
        amount = f"{shortfall} {unit_name(result.shortfall_unit, words)}".strip()
        parts.append(words.text("still_needed", shortfall=amount))
    if result.grade:
        grade = result.grade.name.within(words.language).strip()
        parts.append(words.text("head_grade") + words.text("colon") + grade)
    parts += notes(result, words)
    if result.target.provisional:
        parts.append(words.text("provisional_target"))
    return words.text("semicolon").join(parts)
