"""The review of a submission: its findings file by file, and how complete it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gaoxin_cli.assessment import Assessment, Coverage
from gaoxin_cli.finding import Finding
from gaoxin_cli.messages import Words
from gaoxin_cli.reports.canvas import BOLD, GREEN, RED, YELLOW, Canvas, Line, Span, as_text
from gaoxin_cli.reports.naming import plan_heading

MOST_FINDINGS = 1000
"""How many findings are printed as text; the other formats carry all."""


def render(review: Assessment, words: Words, canvas: Canvas) -> str:
    """Return the findings, one a line, then how complete the figures are, plan by plan."""
    return as_text(_lines(review, words, canvas))


def finding_lines(findings: Sequence[Finding], words: Words, canvas: Canvas) -> Iterator[Line]:
    """Yield findings, one a line; how many there are beyond the cap is said."""
    for finding in findings[:MOST_FINDINGS]:
        yield _painted(finding, words, canvas)
    if len(findings) > MOST_FINDINGS:
        yield canvas.line(Span(words.text("left_out", count=len(findings) - MOST_FINDINGS)))


def count_line(review: Assessment, words: Words, canvas: Canvas) -> Line:
    """Return how many errors and warnings there are."""
    said = words.text("review_counts", errors=review.errors, warnings=review.warnings)
    return canvas.line(Span(said, RED if review.errors else BOLD))


def _lines(review: Assessment, words: Words, canvas: Canvas) -> Iterator[Line]:
    yield from finding_lines(review.findings, words, canvas)
    if review.findings:
        yield canvas.line()
    for number, (plan, coverage) in enumerate(zip(review.plans, review.coverage, strict=True)):
        if number:
            yield canvas.line()
        yield from plan_heading(plan, words, canvas)
        for sentence in covered(coverage, words):
            yield canvas.line(Span(sentence))
    if review.findings:
        yield count_line(review, words, canvas)
    else:
        yield canvas.line(Span(words.text("review_sound"), BOLD))


def _painted(finding: Finding, words: Words, canvas: Canvas) -> Line:
    """Return a finding's line, its code coloured by what it weighs."""
    where, code, message = words.finding(finding)
    colour = RED if finding.severity == "error" else GREEN if finding.explained else YELLOW
    return canvas.line(Span(where), Span(code, colour), Span(message))


def covered(coverage: Coverage, words: Words) -> Iterator[str]:
    """Yield how many figures there are, and how many of those needed."""
    if coverage.figures:
        facts = {name: getattr(coverage, name) for name in ("figures", "areas", "periods")}
        yield words.text("review_figures", **facts)
    else:
        yield words.text("review_no_figures")
    for part in coverage.completeness:
        complete = part.there == part.needed
        key = "review_complete" if complete else "review_incomplete"
        yield words.text(key, **part._asdict())
