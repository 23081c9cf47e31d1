"""The quality of the figures in a circular: errors, doubts, missing and revised figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gaoxin_cli.assessment import Assessment
from gaoxin_cli.finding import Finding, Severity
from gaoxin_cli.messages import Words
from gaoxin_cli.reports.circular_blocks import Paragraph
from gaoxin_cli.reports.circular_wording import enumerated, sentences
from gaoxin_cli.verdict import Result, Verdict

MOST_LISTED = 20
"""How many of a kind are listed; how many more there are is said."""


def quality(assessment: Assessment, results: Sequence[Result], words: Words) -> Iterator[Paragraph]:
    """Yield how many findings there are, then kind by kind what was found."""
    errors = [one for one in assessment.findings if one.severity is Severity.ERROR]
    doubts = [one for one in assessment.findings if one.severity is not Severity.ERROR]
    open_doubts = [one for one in doubts if not one.explained]
    counts = {
        "quality_errors": len(errors),
        "quality_warnings": len(open_doubts),
        "quality_explained": len(doubts) - len(open_doubts),
    }
    said = [words.text(key, count=count) for key, count in counts.items() if count]
    if said:
        yield Paragraph(sentences([words.text("quality_counts") + enumerated(said, words)], words))
    missing = [one for one in results if one.verdict is Verdict.NO_DATA and one.reason]
    reasons = dict.fromkeys(words.say(one.reason) for one in missing if one.reason)
    lists = {
        "quality_error_list": [_found(finding, words) for finding in errors],
        "quality_warning_list": [_found(finding, words) for finding in open_doubts],
        "quality_missing_list": [*reasons],
        "quality_revision_list": [words.say(revision) for revision in assessment.revisions],
    }
    for key, items in lists.items():
        yield from _listed(words.text(key), items, words)


def _found(finding: Finding, words: Words) -> str:
    """Return what was found, with its place and code."""
    place, code, _ = words.finding(finding)
    return f"{words.say(finding.statement)} [{place}{code.removeprefix(':')}]"


def _listed(title: str, items: Sequence[str], words: Words) -> Iterator[Paragraph]:
    if not items:
        return
    yield Paragraph("", words.text("listed_under", title=title, count=len(items)))
    for number, item in enumerate(items[:MOST_LISTED], start=1):
        yield Paragraph(f"{number}. {item}")
    if len(items) > MOST_LISTED:
        yield Paragraph(words.text("left_out", count=len(items) - MOST_LISTED))
