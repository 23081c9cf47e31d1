"""The figures as they were understood, a line each, then what the review found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from gaoxin_cli.assessment import Assessment, Question
from gaoxin_cli.exact import decimal_text
from gaoxin_cli.figures_read import FigureRead, figures_read
from gaoxin_cli.messages import Words
from gaoxin_cli.reports.canvas import Canvas, Line, Span, as_text
from gaoxin_cli.reports.grid import GridCell, GridColumn, GridRow, draw
from gaoxin_cli.reports.naming import plan_heading
from gaoxin_cli.reports.review_report import count_line, finding_lines

ALWAYS = ("header_area", "header_period", "header_measure", "header_value")
"""The columns that are shown even if nothing stands in them."""
LACKING = "W107"
"""What a submission lacks is a matter of ``validate``."""
WHOLE = ("header_period", "header_measure", "header_value", "header_prior", "header_growth")
"""The columns that aren't folded: half an id or number is none."""
NUMBERS = ("header_value", "header_prior", "header_growth", "header_line")


def render(assessment: Assessment, question: Question | None, words: Words, canvas: Canvas) -> str:
    """Return a table a plan, then the review.

    Areas and measures go by their ids, as in the other formats.
    """
    lines: list[Line] = []
    for plan, submission in zip(assessment.plans, assessment.submissions, strict=True):
        lines.extend(plan_heading(plan, words, canvas))
        figures = [*figures_read(submission, *(question or ()))]
        if figures:
            lines += [canvas.line(), *_table(figures, words, canvas)]
        else:
            lines.append(canvas.line(Span(words.text("review_no_figures"))))
        lines.append(canvas.line())
    return as_text((*lines, *review_lines(assessment, words, canvas)))


def review_lines(review: Assessment, words: Words, canvas: Canvas) -> Iterator[Line]:
    """Yield what was found in the files; of what they lack only how much it is."""
    found = [finding for finding in review.findings if finding.code != LACKING]
    yield from finding_lines(found, words, canvas)
    lacking = len(review.findings) - len(found)
    if lacking:
        yield canvas.line(Span(words.text("figures_lacking", count=lacking)))
    yield count_line(review, words, canvas)


def _table(figures: Sequence[FigureRead], words: Words, canvas: Canvas) -> Iterator[Line]:
    in_workbooks = any(figure.place.cell for figure in figures)
    columns: dict[str, list[GridCell]] = {
        "header_area": [GridCell(figure.area) for figure in figures],
        "header_period": [GridCell(str(figure.period)) for figure in figures],
        "header_measure": [GridCell(figure.measure) for figure in figures],
        "header_value": [_number(figure.value, figure.unit) for figure in figures],
        "header_prior": [_number(figure.prior) for figure in figures],
        "header_growth": [_number(figure.growth, "%") for figure in figures],
        "header_status": [GridCell(figure.status) for figure in figures],
        "header_note": [GridCell(figure.note) for figure in figures],
        "header_cell" if in_workbooks else "header_line": [
            GridCell(figure.place.cell or str(figure.place.line)) for figure in figures
        ],
    }
    shown = {
        head: cells
        for head, cells in columns.items()
        if head in ALWAYS or any(cell.text for cell in cells)
    }
    heads = [
        GridColumn(words.text(head), right=head in NUMBERS, whole=head in WHOLE) for head in shown
    ]
    rows = [GridRow(cells) for cells in zip(*shown.values(), strict=True)]
    files = [figure.place.file for figure in figures]
    if len({*files}) > 1:
        starts = (i for i, file in enumerate(files) if not i or file != files[i - 1])
        for i in starts:
            rows[i] = rows[i]._replace(title=files[i])
    yield from draw(heads, rows, canvas)


def _number(value: Decimal | None, unit: str = "") -> GridCell:
    return GridCell() if value is None else GridCell(decimal_text(value), unit)
