"""OpenDocument sheets: percentages, dates, errors, merged cells, and what reaches too far."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

from gaoxin_cli.period import Period
from gaoxin_cli.readers import read_submission
from gaoxin_cli.submission import Submission
from tests.readers.reading import DEFINITIONS, findings, levels, notices, rates

OASIS = "urn:oasis:names:tc:opendocument:xmlns"
DOCUMENT = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="{OASIS}:office:1.0" xmlns:table="{OASIS}:table:1.0"
 xmlns:text="{OASIS}:text:1.0" xmlns:calcext="{OASIS}:calcext:1.0"
><office:body><office:spreadsheet>%s</office:spreadsheet></office:body>
</office:document-content>"""


def text(content: str, more: str = "") -> str:
    return (
        f'<table:table-cell office:value-type="string" {more}>'
        f"<text:p>{content}</text:p></table:table-cell>"
    )


def number(value: str, kind: str = "float", more: str = "") -> str:
    return (
        f'<table:table-cell office:value-type="{kind}" office:value="{value}" {more}>'
        f"<text:p>{value}</text:p></table:table-cell>"
    )


def row(*cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


COVERED = "<table:covered-table-cell/>"
DATE = '<table:table-cell office:value-type="date" office:date-value="2025-06-30"/>'
HEADER = row(*map(text, ("地区", "时期", "指标", "数值", "同比")))
FILLER = row(
    '<table:table-cell table:number-columns-repeated="16384"/>',
    more='table:number-rows-repeated="1048000"',
)


def read(folder: Path, *rows: str) -> Submission:
    path = folder / "a.ods"
    with ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "META-INF/manifest.xml",
            f'<manifest:manifest xmlns:manifest="{OASIS}:manifest:1.0"/>',
        )
        table = f'<table:table table:name="表">{"".join(rows)}</table:table>'
        archive.writestr("content.xml", DOCUMENT % table)
    return read_submission(DEFINITIONS, [path])


def test_a_sheet_is_read_as_it_is_seen(tmp_path: Path) -> None:
    submission = read(
        tmp_path,
        HEADER,
        row(
            text("正定县", 'table:number-rows-spanned="2"'),
            DATE,
            text("营业收入"),
            number("860.01"),
            number("0.076", "percentage"),
        ),
        row(COVERED, number("2024"), text("营业收入"), number("5"), number("0.05", "percentage")),
        FILLER,
    )
    assert findings(submission) == []
    assert levels(submission) == {"county revenue 2025-Q2": "860.01", "county revenue 2024": "5"}
    assert rates(submission) == {"county revenue 2025-Q2": "7.6", "county revenue 2024": "5"}
    assert notices(submission) == [("filled_down", {"cells": "A2:A3"})]


@pytest.mark.parametrize(
    ("cell", "what"),
    [
        pytest.param(
            '<table:table-cell table:formula="of:=1/0" office:value-type="string" '
            'office:string-value="" '
            'calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>',
            "not_a_number",
            id="error",
        ),
        pytest.param('<table:table-cell table:formula="of:=1+1"/>', "formula", id="not-computed"),
    ],
)
def test_errors_are_no_blanks(tmp_path: Path, cell: str, what: str) -> None:
    submission = read(
        tmp_path, HEADER, row(text("正定县"), number("2025"), text("营收"), cell, number("5"))
    )
    assert findings(submission) == [("E004", 2, "数值", what)]
    assert submission.findings[0].location.cell == "表!D2"
    assert set(submission.periods) == {Period(2025)}


@pytest.mark.parametrize(
    "bomb",
    [
        row(
            number("1", more='table:number-columns-repeated="16384"'),
            more='table:number-rows-repeated="20000"',
        ),
        row(number("1"), more='table:number-rows-repeated="1000000000"'),
        row(number("1", more='table:number-columns-repeated="1000000000"')),
        FILLER + row(text("x", 'table:number-columns-repeated="100"')),
    ],
)
def test_a_sheet_that_reaches_too_far_is_refused(tmp_path: Path, bomb: str) -> None:
    assert findings(read(tmp_path, HEADER, bomb)) == [("E001", None, None, "sheet_too_large")]


def test_numbers_of_repetition_that_are_none_are_an_error(tmp_path: Path) -> None:
    wrong = row(text("x"), more='table:number-rows-repeated="many"')
    assert findings(read(tmp_path, wrong)) == [("E001", None, None, "workbook_damaged")]
