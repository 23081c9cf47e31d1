"""The review of a submission: its findings file by file, and how complete it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gaoxin_cli.assessment import Assessment
from gaoxin_cli.finding import Finding
from gaoxin_cli.messages import Words
from gaoxin_cli.needs import lacking, needed
from gaoxin_cli.observation import area_fact
from gaoxin_cli.period import Period
from gaoxin_cli.plan import Plan
from gaoxin_cli.reports.canvas import BOLD, GREEN, RED, YELLOW, Canvas
from gaoxin_cli.submission import Submission
from gaoxin_cli.text import printable
from gaoxin_cli.verdict import Result

MOST_FINDINGS = 1000
"""How many findings are printed as text; the other formats carry all."""


def render(
    review: Assessment, submissions: Sequence[Submission], words: Words, canvas: Canvas
) -> str:
    """Return the findings in the order of files and lines, one a line, and a summary."""
    lines = [_painted(finding, words, canvas) for finding in review.findings[:MOST_FINDINGS]]
    left_out = len(review.findings) - len(lines)
    if left_out:
        lines.append(words.text("left_out", count=left_out))
    if lines:
        lines.append("")
    for plan, submission in zip(review.plans, submissions, strict=True):
        lines.extend(_figures(submission, words))
        lines.extend(_completeness(plan, submission, review, words))
    verdict = "review_sound" if not review.findings else "review_counts"
    facts = {"errors": review.errors, "warnings": review.warnings}
    lines.append(canvas.paint(words.text(verdict, **facts), RED if review.errors else BOLD))
    return "\n".join(lines) + "\n"


def finding_line(finding: Finding, words: Words) -> str:
    """Return a finding as ``file:line: code column: message``."""
    location = finding.location
    place = location.cell or location.line
    where = printable(location.file) + ("" if place is None else f":{printable(str(place))}")
    column = f" {printable(location.column)}:" if location.column else ""
    explained = f" ({words.text('explained')})" if finding.explained else ""
    return f"{where}: {finding.code}{column} {words.say(finding.statement)}{explained}"


def _painted(finding: Finding, words: Words, canvas: Canvas) -> str:
    """Return a finding's line, its code coloured by what it weighs."""
    before, code, after = finding_line(finding, words).partition(f": {finding.code}")
    colour = RED if finding.severity == "error" else GREEN if finding.explained else YELLOW
    return f"{before}{canvas.paint(code, colour)}{after}"


def _figures(submission: Submission, words: Words) -> Iterator[str]:
    """Yield how many figures there are, of which areas and periods."""
    keys = submission.levels.keys() | submission.rates.keys()
    areas = dict.fromkeys(key[0] for key in sorted(keys))
    facts = {
        "figures": len(submission.levels) + len(submission.rates),
        "areas": tuple(area_fact(submission, area) for area in areas),
        "periods": tuple(sorted(submission.periods)),
    }
    yield words.text("review_figures", **facts) if keys else words.text("review_no_figures")


def _completeness(
    plan: Plan, submission: Submission, review: Assessment, words: Words
) -> Iterator[str]:
    """Yield for each area and period judged how many of the figures needed are there."""
    asked: dict[tuple[str, Period], list[Result]] = {}
    for result in review.results:
        period, target = result.period, result.target
        if result.plan is plan and period is not None and period.year == target.year:
            asked.setdefault((target.area, period), []).append(result)
    for (area, period), results in asked.items():
        need = {need for result in results for need in needed(result)}
        lack = {need for one in results for need in lacking(one, submission, forgiving=False)}
        there = len(need) - len(lack & need)
        facts = {
            "area": area_fact(plan, area),
            "period": period,
            "there": there,
            "needed": len(need),
        }
        yield words.text("review_complete" if there == len(need) else "review_incomplete", **facts)
