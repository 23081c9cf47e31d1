"""The report as a workbook: an overview, verdicts, findings, places and points."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from gaoxin_cli.finding import Finding
from gaoxin_cli.messages import Words
from gaoxin_cli.reports import Found, Options
from gaoxin_cli.reports.book import LARGE, USUAL, Book, Cell
from gaoxin_cli.reports.naming import (
    MARKS,
    MIDDLE_DOT,
    area_name,
    footnotes,
    indicator_name,
    period_name,
    unit_name,
)
from gaoxin_cli.reports.review_report import covered
from gaoxin_cli.reports.rounding import value_text
from gaoxin_cli.reports.verdict_table import verdict_text
from gaoxin_cli.reports.xlsx_standing import place_table, point_table
from gaoxin_cli.reports.xlsx_verdicts import GROUNDS, painted, verdict_table
from gaoxin_cli.verdict import Result, Verdict

_GREY = "#666666"
_SENTENCE = 60
_FINDING = ("severity", "code", "file", "line", "column", "message", "explained")


def render(found: Found, words: Words, options: Options) -> bytes:
    """Return a workbook with a sheet for each thing that was found; ``only`` narrows verdicts."""
    assessment = found.assessment
    titles = [plan.header.title for plan in assessment.plans if plan.header.title]
    book = Book(titles[0].within(words.language) if titles else "")
    judged = assessment.results if found.command == "check" else ()
    results = [one for one in judged if not options.only or one.verdict in options.only]
    _overview(book, found, results, words)
    tables = {
        "sheet_verdicts": verdict_table(results, words) if found.command == "check" else None,
        "sheet_places": place_table(found.places, words) if found.places else None,
        "sheet_points": point_table(found.scores, words) if found.scores else None,
        "sheet_findings": _findings(assessment.findings, words),
    }
    for name, table in tables.items():
        if table is not None:
            book.table(book.sheet(words.text(name)), *table, words)
    return book.content()


def _overview(book: Book, found: Found, results: Sequence[Result], words: Words) -> None:
    """Write what was judged, how many targets have which verdict, and all of them at a glance."""
    sheet = book.sheet(words.text("sheet_overview"))
    for row, (cell, size) in enumerate(_heading(found, results, words)):
        book.line(sheet, row, cell, size)
    if results:
        below = book.table(sheet, *_glance(results, words), words, row + 2)
        for place, note in enumerate(footnotes((r.target for r in results), words), below):
            book.line(sheet, place, Cell(note, ink=_GREY))
    else:
        sheet.set_column(0, 0, _SENTENCE)


def _heading(found: Found, results: Sequence[Result], words: Words) -> Iterator[tuple[Cell, int]]:
    """Yield lines with their sizes: plans, how complete the figures are, counts."""
    assessment = found.assessment
    reviewed = found.command == "validate"
    coverage = assessment.coverage if reviewed else ()
    for plan, part in zip_longest(assessment.plans, coverage):
        if plan.header.title:
            yield Cell(plan.header.title.within(words.language), bold=True), LARGE
        yield Cell(MIDDLE_DOT.join((plan.id, plan.file)), ink=_GREY), USUAL
        for sentence in covered(part, words) if part else ():
            yield Cell(sentence), USUAL
    counts = Counter(result.verdict for result in results)
    for verdict in filter(counts.get, Verdict):
        facts = {"count": counts[verdict], "verdict": words.text(f"verdict_{verdict}")}
        said = f"{MARKS[verdict]} {words.text('so_many_of', **facts)}"
        yield painted(said, verdict), USUAL
    left_out = len(assessment.results) - len(results) if found.command == "check" else 0
    if left_out:
        yield Cell(words.text("rows_left_out", count=left_out), ink=_GREY), USUAL
    facts = {"errors": assessment.errors, "warnings": assessment.warnings}
    key = "review_counts" if assessment.findings else "review_sound"
    yield Cell(words.text(key, **facts)), USUAL


def _glance(results: Sequence[Result], words: Words) -> tuple[list[str], list[list[Cell]]]:
    """Return a table of areas and indicators down, years across."""
    years = sorted({result.target.year for result in results})
    periods: dict[int, set[str]] = {}
    rows: dict[tuple[str, str, str], dict[int, Result]] = {}
    for result in results:
        target = result.target
        rows.setdefault((result.plan.file, target.area, target.indicator), {})[target.year] = result
        if result.period:
            periods.setdefault(target.year, set()).add(period_name(result.period, words))
    heads = [
        words.text("book_area"),
        words.text("head_indicator"),
        *(_year(year, periods.get(year, set()), words) for year in years),
    ]
    return heads, [
        [
            Cell(area_name((one := next(iter(by_year.values()))).plan, one.target.area, words)),
            Cell(indicator_name(one.plan, one.target.indicator, words)),
            *(_glimpse(by_year.get(year), words) for year in years),
        ]
        for by_year in rows.values()
    ]


def _year(year: int, periods: set[str], words: Words) -> str:
    name = words.text("year", year=year)
    others = sorted(periods - {name})
    return f"{name} ({', '.join(others)})" if others else name


def _glimpse(result: Result | None, words: Words) -> Cell:
    if result is None:
        return Cell()
    value = value_text(result)
    verdict = verdict_text(result, words)
    number = "" if value is None else f"  {value} {unit_name(result.unit, words)}".rstrip()
    return painted(f"{verdict}{number}", result.verdict)


def _findings(
    findings: Sequence[Finding], words: Words
) -> tuple[list[str], list[list[Cell]]] | None:
    """Return a table of the findings, None if there are none."""
    if not findings:
        return None
    rows: list[list[Cell]] = []
    for finding in findings:
        place = finding.location
        where = place.cell or place.line
        ground = GROUNDS[Verdict.MISSED if finding.severity == "error" else Verdict.BEHIND][0]
        rows.append(
            [
                Cell(words.text(f"book_severity_{finding.severity}"), ground),
                Cell(finding.code),
                Cell(place.file),
                Cell(where),
                Cell(place.column),
                Cell(words.say(finding.statement)),
                Cell(words.text("book_yes") if finding.explained else None),
            ]
        )
    return [words.text(f"book_{head}") for head in _FINDING], rows
