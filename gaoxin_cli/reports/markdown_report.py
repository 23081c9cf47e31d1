"""The report for pull requests and step summaries, in GitHub's Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from gaoxin_cli.assessment import Assessment
from gaoxin_cli.finding import Finding
from gaoxin_cli.messages import Words
from gaoxin_cli.plan import Plan
from gaoxin_cli.reports import Found, Options
from gaoxin_cli.reports.attention import listed, subject, to_look_at, told
from gaoxin_cli.reports.markdown import (
    Block,
    Column,
    bullets,
    document,
    grid,
    heading,
    paragraph,
    table,
)
from gaoxin_cli.reports.naming import MIDDLE_DOT, counted, footnotes
from gaoxin_cli.reports.review_report import MOST_FINDINGS, covered
from gaoxin_cli.reports.score_table import score_tables
from gaoxin_cli.reports.verdict_table import columns_and_rows, verdict_text, year_ahead, year_title
from gaoxin_cli.verdict import Result, Verdict

_MOST_TO_LOOK_AT = 50
"""How many targets are listed once more; the tables have all."""


def render(found: Found, words: Words, options: Options) -> str:
    """Return what a command found; ``only`` narrows the verdicts of ``check`` that are listed."""
    if options.circular and found.command == "check":
        from gaoxin_cli.reports import markdown_circular

        return markdown_circular.render(found, words, options)
    assessment = found.assessment
    match found.command:
        case "check":
            shown = _checked(assessment, words, options)
        case "rank":
            from gaoxin_cli.reports import markdown_places

            shown = markdown_places.blocks(found, words)
        case "score":
            shown = _scored(found, words)
        case _:
            shown = _reviewed(assessment, words)
    return document((*shown, *_findings(assessment.findings, words)))


def _scored(found: Found, words: Words) -> Iterator[Block]:
    """Yield the tables of all assessments, under their plans."""
    tables = score_tables(found.scores, words)
    for _, of_plan in groupby(tables, key=lambda one: one.plan.file):
        for number, one in enumerate(of_plan):
            if not number:
                yield from _plan(one.plan, words)
            yield heading(3, one.title)
            yield grid(one.columns, one.rows, words)


def _checked(assessment: Assessment, words: Words, options: Options) -> Iterator[Block]:
    for plan in assessment.plans:
        results = [result for result in assessment.results if result.plan is plan]
        yield from _plan(plan, words)
        yield paragraph(_counts(results, assessment, words))
        rows = listed(results, options)
        if len(rows) < len(results):
            yield paragraph(words.text("rows_left_out", count=len(results) - len(rows)))
        for _, of_year in groupby(rows, key=lambda one: (one.target.area, one.target.year)):
            yield from _year([*of_year], words)
        yield from _look_at([one for one in to_look_at(rows) if one.counts], words)


def _reviewed(review: Assessment, words: Words) -> Iterator[Block]:
    for plan, coverage in zip(review.plans, review.coverage, strict=True):
        yield from _plan(plan, words)
        yield bullets(covered(coverage, words))
    yield paragraph(_review(review, words) + words.text("full_stop"))


def _plan(plan: Plan, words: Words) -> Iterator[Block]:
    title = plan.header.title
    yield heading(2, title.within(words.language) if title else plan.id)
    yield paragraph(MIDDLE_DOT.join((plan.id, plan.file)))


def _counts(results: Sequence[Result], review: Assessment, words: Words) -> str:
    """Return a sentence: how many targets have which verdict, how many findings there are."""
    if not results:
        return words.text("nothing_judged")
    key = "count_one_target" if len(results) == 1 else "count_targets"
    verdicts = words.text("comma").join(said for said, _ in counted(results, words))
    parts = [words.text(key, count=len(results)) + words.text("colon") + verdicts]
    parts += [_review(review, words)] if review.findings else []
    return words.text("semicolon").join(parts) + words.text("full_stop")


def _review(review: Assessment, words: Words) -> str:
    """Return how many errors and warnings there are."""
    if not review.findings:
        return words.text("review_sound")
    return words.text("review_counts", errors=review.errors, warnings=review.warnings)


def _year(results: Sequence[Result], words: Words) -> Iterator[Block]:
    """Yield the table of an area and year; a sentence if nothing of it is due."""
    if all(result.verdict is Verdict.NOT_DUE for result in results):
        yield paragraph(year_ahead(results, words))
        return
    yield heading(3, year_title(results, words))
    yield grid(*columns_and_rows(results, words), words)
    yield from map(paragraph, footnotes((result.target for result in results), words))


def _look_at(results: Sequence[Result], words: Words) -> Iterator[Block]:
    if not results:
        return
    yield heading(3, words.text("title_look_at"))
    items = [
        MIDDLE_DOT.join((verdict_text(result, words), subject(result, words)))
        + words.text("colon")
        + told(result, words)
        for result in results[:_MOST_TO_LOOK_AT]
    ]
    if len(results) > _MOST_TO_LOOK_AT:
        items.append(words.text("left_out", count=len(results) - _MOST_TO_LOOK_AT))
    yield bullets(items)


def _findings(findings: Sequence[Finding], words: Words) -> Iterator[Block]:
    if not findings:
        return
    yield heading(2, words.text("title_findings"))
    heads = [Column(words.text(f"head_{key}")) for key in ("code", "place", "message")]
    rows = []
    for finding in findings[:MOST_FINDINGS]:
        where, code, message = words.finding(finding)
        rows.append((code.removeprefix(": "), where, message))
    yield table(heads, rows)
    if len(findings) > MOST_FINDINGS:
        yield paragraph(words.text("left_out", count=len(findings) - MOST_FINDINGS))
