"""A blank submission as a workbook: a form with a row for every figure that a plan needs."""

from __future__ import annotations

from collections.abc import Sequence

from gaoxin_cli.messages import Words
from gaoxin_cli.observation import Need
from gaoxin_cli.plan import Plan
from gaoxin_cli.reports.blank_submission import COLUMNS, NOT_WANTED
from gaoxin_cli.reports.book import LARGE, Book, Cell
from gaoxin_cli.unit import Unit

_HEAD_ROW = 2
_INPUT = "#FFF9DB"
_WIDTHS = (24, 11, 34, 16, 12, 16, 14, 30)
_AREA, _PERIOD, _MEASURE, _VALUE, _UNIT, _PRIOR, _GROWTH, _NOTE = range(len(COLUMNS))
_LINES = {"border": 1, "border_color": "#BFBFBF"}


def render(plan: Plan, needs: Sequence[Need], words: Words) -> bytes:
    """Return a form in long form: what is to be filled in is coloured, all else is locked.

    The title of the plan is the document's, and printed above each page: in a cell it would be read
    as part of the table, and may name years and areas that the rows don't. Cells for figures have
    no number format, so that no digit of what is filled in is hidden.
    """
    title = plan.header.title.within(words.language) if plan.header.title else plan.id
    book = Book(title)
    sheet = book.sheet(words.text("sheet_figures"), title)
    book.line(sheet, 0, Cell(words.text("blank_title"), bold=True), LARGE)
    book.line(sheet, 1, Cell(words.text("blank_hint"), ink="#666666"))
    book.table(sheet, [words.text(head) for head in COLUMNS], (), words, _HEAD_ROW)
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    for row, need in enumerate(needs, start=_HEAD_ROW + 1):
        wanted = (_GROWTH, _NOTE) if need.is_growth else (_VALUE, _UNIT, _PRIOR, _GROWTH, _NOTE)
        texts = {
            _AREA: plan.area_name(need.area, words.language),
            _PERIOD: str(need.period),
            _MEASURE: plan.measure_name(need.measure, words.language),
            _VALUE: NOT_WANTED if need.is_growth else None,
            _UNIT: need.unit,
        }
        for column in range(len(COLUMNS)):
            is_input = column in wanted
            figure = column in (_VALUE, _PRIOR, _GROWTH)
            facts = {**_LINES, "locked": not is_input, "align": "right" if figure else "left"}
            cell = Cell(texts.get(column), _INPUT if is_input else "")
            book.put(sheet, row, column, cell, text_wrap=not figure, **facts)
        choice = [] if need.is_growth else units_of(plan.measures[need.measure].unit)
        if len(choice) > 1:
            book.choice(sheet, row, _UNIT, choice)
    last = _HEAD_ROW + max(len(needs), 1)
    sheet.autofilter(_HEAD_ROW, 0, last, len(COLUMNS) - 1)
    sheet.ignore_errors({"number_stored_as_text": f"B{_HEAD_ROW + 2}:B{last + 1}"})
    sheet.protect(
        "", {"format_columns": True, "format_rows": True, "autofilter": True, "sort": True}
    )
    return book.content()


def units_of(unit: Unit) -> list[str]:
    """Return the unit and those of its family in which its figures are usual, larger first."""
    if not unit.family or not unit.text.endswith(unit.family):
        return [unit.text]
    scales = {8: "亿", 4: "万", 0: ""}
    usual = [f"{prefix}{unit.family}" for scale, prefix in scales.items() if scale <= unit.exponent]
    return list(dict.fromkeys((unit.text, *usual)))
