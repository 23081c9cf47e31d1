"""OpenDocument sheets: what a person sees of them, and what reaches too far."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

from gaoxin_cli.files.sheet import Mark, Merge
from gaoxin_cli.finding import Statement
from tests.files.opening import marks, only_sheet, opened, problems, refusal, rows

OASIS = "urn:oasis:names:tc:opendocument:xmlns"
STYLES = """\
<style:style style:name="struck" style:family="table-cell">
<style:text-properties style:text-line-through-style="solid"/></style:style>
<style:style style:name="child" style:family="table-cell" style:parent-style-name="struck"/>
<style:style style:name="raised" style:family="text">
<style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="lowered" style:family="text">
<style:text-properties style:text-position="-33% 58%"/></style:style>
<style:style style:name="unseen" style:family="table">
<style:table-properties table:display="false"/></style:style>"""
DOCUMENT = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="{OASIS}:office:1.0" xmlns:table="{OASIS}:table:1.0"
 xmlns:text="{OASIS}:text:1.0" xmlns:style="{OASIS}:style:1.0" xmlns:calcext="{OASIS}:calcext:1.0"
><office:automatic-styles>{STYLES}</office:automatic-styles>
<office:body><office:spreadsheet>TABLES</office:spreadsheet></office:body>
</office:document-content>"""


def text(content: str, more: str = "") -> str:
    return (
        f'<table:table-cell office:value-type="string" {more}>'
        f"<text:p>{content}</text:p></table:table-cell>"
    )


def number(value: str, shown: str | None = None, kind: str = "float", more: str = "") -> str:
    return (
        f'<table:table-cell office:value-type="{kind}" office:value="{value}" {more}>'
        f"<text:p>{value if shown is None else shown}</text:p></table:table-cell>"
    )


def date(value: str, shown: str) -> str:
    return (
        f'<table:table-cell office:value-type="date" office:date-value="{value}">'
        f"<text:p>{shown}</text:p></table:table-cell>"
    )


def row(*cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def table(*content: str, name: str = "表", more: str = "") -> str:
    return f'<table:table table:name="{name}" {more}>{"".join(content)}</table:table>'


COVERED = "<table:covered-table-cell><text:p>x</text:p></table:covered-table-cell>"
FILLER = row(
    '<table:table-cell table:number-columns-repeated="16384"/>',
    more='table:number-rows-repeated="1048000"',
)


def book(folder: Path, *tables: str, manifest: str = "") -> Path:
    """Return a new workbook."""
    path = folder / "a.ods"
    with ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "META-INF/manifest.xml",
            f'<manifest:manifest xmlns:manifest="{OASIS}:manifest:1.0">{manifest}'
            "</manifest:manifest>",
        )
        archive.writestr("content.xml", DOCUMENT.replace("TABLES", "".join(tables)))
    return path


def test_a_sheet_is_given_as_shown(tmp_path: Path) -> None:
    path = book(
        tmp_path,
        table(
            row(text("主要<text:s text:c='2'/>指标<text:line-break/>表")),
            row(),
            row(
                text("正定县", 'table:number-rows-spanned="2"'),
                date("2025-06-30", "2025年6月"),
                number("860.01", "860.0"),
                number("0.0762", "7.6%", "percentage"),
            ),
            row(COVERED, date("2026-01-06", "1-6"), number("-3.2", "3.2"), number("7", "TRUE")),
            row(number("5", more='table:number-columns-repeated="3"')),
            row(text("x"), more='table:number-rows-repeated="2"'),
            FILLER,
        ),
    )
    sheet = only_sheet(path)
    assert rows(sheet) == [
        ["主要  指标\n表"],
        [],
        ["正定县", "2025年6月", "860.01", "7.62%"],
        ["", "2026-01-06", "-3.2", "TRUE"],
        ["5", "5", "5"],
        ["x"],
        ["x"],
    ]
    assert (sheet.name, list(sheet.merges)) == ("表", [Merge(3, 0, 4, 0)])
    assert problems(sheet) == {(4, 1): "date_from_months", (4, 2): "shown_otherwise"}


def test_comments_and_pictures_are_no_text(tmp_path: Path) -> None:
    comment = "<office:annotation><text:p>口径</text:p></office:annotation>"
    cell = f'<table:table-cell office:value-type="string">{comment}<text:p>a</text:p>'
    assert rows(only_sheet(book(tmp_path, table(row(f"{cell}</table:table-cell>"))))) == [["a"]]


def test_superscripts_and_strikes_are_marked(tmp_path: Path) -> None:
    raised = '<text:span text:style-name="raised">%s</text:span>'
    path = book(
        tmp_path,
        table(
            '<table:table-column table:default-cell-style-name="struck"/><table:table-column/>',
            row(text("12"), text(f"572837{raised % 1}")),
            row(number("5", more='table:style-name="child"'), text(f"面积(km{raised % 2})")),
            row(
                text("x", 'table:style-name="raised"'),
                text('CO<text:span text:style-name="lowered">2</text:span>'),
            ),
        ),
    )
    sheet = only_sheet(path)
    assert rows(sheet) == [["12", "572837"], ["5", "面积(km²)"], ["", "CO2"]]
    assert marks(sheet) == {
        (1, 0): Mark(struck=True),
        (1, 1): Mark(note="1"),
        (2, 0): Mark(struck=True),
        (3, 0): Mark(note="x"),
    }


def test_hidden_rows_and_columns_are_marked(tmp_path: Path) -> None:
    path = book(
        tmp_path,
        table(
            '<table:table-column/><table:table-column table:visibility="collapse" '
            'table:number-columns-repeated="1000"/>',
            row(text("a"), text("b")),
            row(text("c"), more='table:visibility="filter"'),
            '<table:table-row-group table:display="false">',
            row(text("d")),
            "</table:table-row-group>",
            row(text("e")),
        ),
    )
    sheet = only_sheet(path)
    assert rows(sheet) == [["a", "b"], ["c"], ["d"], ["e"]]
    assert marks(sheet) == dict.fromkeys([(1, 1), (2, 0), (3, 0)], Mark(hidden=True))


def test_hidden_sheets_are_named_and_can_be_asked_for(tmp_path: Path) -> None:
    path = book(
        tmp_path,
        table(row(text("a")), name="一"),
        table(row(text("b")), name="二", more='table:style-name="unseen"'),
        table("<table:table-source/>", row(text("c")), name="'file:///x.ods'#$三"),
        table(row(text("d")), name="四"),
    )
    file = opened(path)
    assert [sheet.name for (sheet,) in file.sheets] == ["一", "四"]
    assert list(file.notices) == [Statement("sheets_hidden", {"sheets": "二"})]
    assert rows(only_sheet(f"{path}#二")) == [["b"]]


@pytest.mark.parametrize(
    ("cell", "shown", "problem"),
    [
        pytest.param(
            '<table:table-cell table:formula="of:=1/0" office:value-type="string" '
            'office:string-value="" '
            'calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>',
            "#DIV/0!",
            "error_value",
            id="error",
        ),
        pytest.param(
            '<table:table-cell table:formula="of:=1+1"/>', "=…", "formula", id="never-computed"
        ),
        pytest.param(
            '<table:table-cell table:formula="of:=&quot;&quot;"><text:p/></table:table-cell>',
            "",
            None,
            id="an-empty-text",
        ),
    ],
)
def test_errors_are_no_blanks(tmp_path: Path, cell: str, shown: str, problem: str | None) -> None:
    sheet = only_sheet(book(tmp_path, table(row(text("a"), cell, text("b")))))
    assert rows(sheet) == [["a", shown, "b"]]
    assert problems(sheet) == ({} if problem is None else {(1, 1): problem})


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
    path = book(tmp_path, table(row(text("a")), bomb))
    assert refusal(lambda: opened(path)) == ("sheet_too_large", None)


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(row(text("x"), more='table:number-rows-repeated="many"'), id="no-number"),
        pytest.param(row(text("x"), more='table:number-rows-repeated="-1"'), id="below-one"),
        pytest.param(row(number("five")), id="value"),
        pytest.param(row(date("soon", "2025")), id="date"),
        pytest.param(row(number("1"), "<unclosed>"), id="xml"),
    ],
)
def test_what_is_damaged_is_an_error(tmp_path: Path, wrong: str) -> None:
    path = book(tmp_path, table(wrong))
    assert refusal(lambda: opened(path)) == ("part_damaged", None)


def test_a_document_type_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.ods"
    with ZipFile(path, "w") as archive:
        archive.writestr("content.xml", '<!DOCTYPE a [<!ENTITY b "x">]><a>&b;</a>')
    assert refusal(lambda: opened(path)) == ("part_damaged", None)


def test_a_password_is_told(tmp_path: Path) -> None:
    path = book(tmp_path, table(row(text("a"))), manifest="<manifest:encryption-data/>")
    assert refusal(lambda: opened(path)) == ("workbook_encrypted", None)
