"""The report for GitHub Actions: workflow commands that annotate the submission, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gaoxin_cli.files.source import STANDARD_INPUT
from gaoxin_cli.finding import Finding
from gaoxin_cli.messages import Words
from gaoxin_cli.reports import Found, Options
from gaoxin_cli.reports.attention import fails, is_error, listed, subject, to_look_at, told
from gaoxin_cli.reports.naming import MIDDLE_DOT
from gaoxin_cli.reports.verdict_table import verdict_text
from gaoxin_cli.text import printable
from gaoxin_cli.verdict import Result

LEVELS = ("error", "warning", "notice")
MOST = 10
"""How many annotations of a level GitHub shows of a step."""
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


class Annotation(NamedTuple):
    """What is said, and where."""

    level: str
    title: str
    message: str
    file: str | None = None
    line: int | None = None


def render(found: Found, words: Words, options: Options) -> str:
    """Return a command a line: for findings and, of ``check``, for what is not as it should be.

    What goes beyond the cap of a level is counted in its last annotation, the worst being first.
    """
    assessment = found.assessment
    results = listed(assessment.results, options) if found.command == "check" else []
    found_there = [_of_finding(finding, words, options) for finding in assessment.findings]
    errors = [one for one in found_there if one.level == "error"]
    judged = [_of_result(result, words, options) for result in to_look_at(results)]
    annotations = (*errors, *judged, *(one for one in found_there if one.level != "error"))
    by_level = ([one for one in annotations if one.level == level] for level in LEVELS)
    return "".join(f"{line}\n" for every in by_level for line in _capped(every, words))


def _of_finding(finding: Finding, words: Words, options: Options) -> Annotation:
    """Return an annotation on the line of a finding; of a workbook the cell is named, too."""
    location = finding.location
    where, _, message = words.finding(finding)
    level = "notice" if finding.explained else finding.severity.value
    level = "error" if is_error(finding, options) else level
    if location.file == STANDARD_INPUT:
        return Annotation(level, finding.code, f"{where}:{message}")
    said = f"{location.cell}:{message}" if location.cell else message.strip()
    return Annotation(level, finding.code, said, location.file, location.line)


def _of_result(result: Result, words: Words, options: Options) -> Annotation:
    """Return an annotation on the line of the main figure of a result, where it has one."""
    level = "error" if fails(result, options) else "warning" if result.counts else "notice"
    title = MIDDLE_DOT.join((verdict_text(result, words), subject(result, words)))
    plan, target = result.plan, result.target
    main = target.area, result.period, plan.indicators[target.indicator].measure(plan)
    for figure in result.observations:
        is_main = (figure.area, figure.period, figure.measure) == main
        if is_main and figure.file != STANDARD_INPUT:
            return Annotation(level, title, told(result, words), figure.file, figure.line)
    return Annotation(level, title, told(result, words))


def _capped(annotations: Sequence[Annotation], words: Words) -> Iterator[str]:
    """Yield as many commands as GitHub shows; the last says how many more there are."""
    for number, annotation in enumerate(annotations[:MOST], start=1):
        more = len(annotations) - MOST if number == MOST else 0
        message = annotation.message
        if more > 0:
            message += words.text("annotations_left_out", count=more)
        yield _command(annotation._replace(message=message))


def _command(annotation: Annotation) -> str:
    """Return a workflow command, in which text from files is neither command nor property."""
    level, title, message, file, line = annotation
    properties = {"file": file, "line": line, "title": title}
    stated = ",".join(
        f"{name}={printable(str(value)).translate(_PROPERTY)}"
        for name, value in properties.items()
        if value is not None
    )
    return f"::{level} {stated}::{printable(message).translate(_DATA)}"
