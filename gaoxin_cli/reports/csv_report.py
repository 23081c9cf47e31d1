"""The report for spreadsheets: one table of CSV that Excel opens as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from gaoxin_cli.figures_read import FigureRead, figures_read
from gaoxin_cli.messages import Words
from gaoxin_cli.reports import Found, Options
from gaoxin_cli.reports.csv_cell import csv_table, csv_text

FIGURE = (
    "area", "period", "measure", "value", "unit", "prior", "growth", "status", "note",
    "file", "cell",
)  # fmt: skip
"""The columns of a figure as it was read; with several plans that of the plan comes first."""


def render(found: Found, words: Words, options: Options) -> bytes:
    """Return what a command found; what only one command shows is loaded for it alone."""
    if found.command == "read":
        return csv_table(_figures(found))
    if found.command == "rank":
        from gaoxin_cli.reports import csv_places

        return csv_places.render(found.places, words)
    if found.command == "score":
        return _scores(found, words)
    from gaoxin_cli.reports import csv_verdicts

    return csv_verdicts.render(found, words, options)


def _scores(found: Found, words: Words) -> bytes:
    """Return a row a total and a row each of its parts."""
    from gaoxin_cli.reports.csv_scores import HEADER, score_rows

    return csv_table((HEADER, *score_rows(found.scores, words)))


def _figures(found: Found) -> Iterator[Iterable[str]]:
    """Yield a header and a row a figure, which read back as the figures.

    Numbers keep the zeros that were given: how far a growth rate may differ from that of its levels
    depends on them. The cell of a workbook is ``sheet!C14``; that of a text is its line.
    """
    assessment = found.assessment
    several = len(assessment.plans) > 1
    yield ("plan", *FIGURE) if several else FIGURE
    for plan, submission in zip(assessment.plans, assessment.submissions, strict=True):
        named = (csv_text(plan.id),) if several else ()
        for figure in figures_read(submission, *(found.question or ())):
            yield (*named, *_cells(figure))


def _cells(figure: FigureRead) -> Iterator[str]:
    yield csv_text(figure.area)
    yield str(figure.period)
    yield csv_text(figure.measure)
    yield _number(figure.value)
    yield csv_text(figure.unit)
    yield _number(figure.prior)
    yield _number(figure.growth)
    yield csv_text(figure.status)
    yield csv_text(figure.note)
    yield csv_text(figure.place.file)
    yield csv_text(figure.place.cell or str(figure.place.line))


def _number(value: Decimal | None) -> str:
    return "" if value is None else f"{value:f}"
