"""The workbook, read back with another library: what a person gets of hand-made results."""

from __future__ import annotations

from fractions import Fraction
from io import BytesIO
from typing import Any

import openpyxl
import pytest

from gaoxin_cli.assessment import Assessment
from gaoxin_cli.finding import Finding, Location, Statement
from gaoxin_cli.messages import Words
from gaoxin_cli.name import Name
from gaoxin_cli.period import Period
from gaoxin_cli.places import Place
from gaoxin_cli.reports import REPORTS, Found, Options
from gaoxin_cli.rest import Rest
from gaoxin_cli.scores import Part, Score
from gaoxin_cli.submission import Submission
from gaoxin_cli.text import Language
from gaoxin_cli.verdict import Before, Verdict
from tests.conftest import Golden
from tests.reports.made import everything, plan_of, result_of

FINDING = Finding("E004", Location("a.csv", 3, "value"), Statement("not_a_number", {"found": "=1"}))


def made(found: Found, language: Language = "en", *only: Verdict) -> bytes:
    content = REPORTS["xlsx"].render(found, Words(language), Options(only=only))
    assert isinstance(content, bytes)
    return content


def with_submission(assessment: Assessment, *findings: Finding) -> Assessment:
    plan = assessment.plans[0]
    submission = Submission(plan.areas, plan.measures)
    return assessment._replace(submissions=(submission,), findings=findings)


def book(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(content))


def lines(content: bytes) -> str:
    """Return every cell as a person sees it, a row a line."""
    text = ""
    for sheet in book(content).worksheets:
        text += f"== {sheet.title}\n"
        for row in sheet.iter_rows():
            cells = [
                f"{cell.value} [{cell.number_format}]"
                if cell.data_type == "n" and cell.value is not None
                else str(cell.value or "")
                for cell in row
            ]
            text += " | ".join(cells).rstrip(" |") + "\n"
    return text


def standing() -> Found:
    plan = plan_of()
    half = Period(2026, 6)
    places = (
        Place(plan, "zone", "rank", "位", half, Fraction(3), 1, 1, Fraction()),
        Place(plan, "other", "rank", "位", half, reason=Statement("not_covered", {"period": half})),
    )
    part = Part("rank", "met", Fraction(10), Fraction(20), "位", Fraction(3))
    name = Name(zh="年度考核", en="Yearly assessment")
    score = Score(
        plan, "s", name, 2026, half, "zone", Fraction(10), Fraction(20), Fraction(50), 1, 1, (part,)
    )
    return Found("check", with_submission(everything(), FINDING), None, places, (score,))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_sheet(golden: Golden, language: Language) -> None:
    golden(f"reports/xlsx-{language}.txt", lines(made(standing(), language)))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_review(golden: Golden, language: Language) -> None:
    found = Found("validate", with_submission(everything(), FINDING))
    golden(f"reports/xlsx-validate-{language}.txt", lines(made(found, language)))


def test_the_same_input_gives_the_same_bytes() -> None:
    assert made(standing()) == made(standing())


def test_only_some_verdicts_are_listed() -> None:
    sheet = book(made(standing(), "en", Verdict.NO_DATA))["Verdicts"]
    assert [row[1].value for row in sheet.iter_rows(min_row=2)] == ["High-tech firms"]


def test_verdicts_are_ready_to_be_filtered_and_printed() -> None:
    sheet = book(made(standing()))["Verdicts"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:{sheet.cell(1, sheet.max_column).coordinate[:-1]}13"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert (sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToHeight) == (True, 0)
    assert sheet.print_title_rows == "$1:$1"


def test_what_steers_a_year_is_shown() -> None:
    plan = plan_of()
    result = result_of(
        plan, "zones", "revenue", 2025, Verdict.MISSED, value="2400", completion="96",
        rest=Rest(Fraction(101), "亿元", Fraction("7.955")),
        before=Before(Verdict.MET, Fraction(2501), Period(2024)),
    )  # fmt: skip
    found = Found("check", with_submission(Assessment((plan,), (result,))))
    heads, row = book(made(found))["Verdicts"].iter_rows(values_only=True)
    shown = dict(zip(heads, row, strict=True))
    assert shown["Completion, %"] == 96
    assert (shown["Rest of the year"], shown["Rest, growth %"]) == (101, 7.955)
    assert (shown["Before"], shown["Before, actual"]) == ("met", 2501)


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        pytest.param("6.9999996", (6.9999996, "#,##0.0000000"), id="decimals-tell-it-from-7"),
        pytest.param("1234567.891", (1234567.891, "#,##0.00"), id="thousands"),
        pytest.param("6." + "9" * 20, ("6." + "9" * 20, "General"), id="more-than-a-double-holds"),
    ],
)
def test_a_number_never_contradicts_its_verdict(value: str, cell: tuple[Any, str]) -> None:
    plan = plan_of()
    result = result_of(plan, "zone", "revenue_growth", 2025, Verdict.MISSED, value=value)
    sheet = book(made(Found("check", with_submission(Assessment((plan,), (result,))))))["Verdicts"]
    [column] = [head.column for head in sheet[1] if head.value == "Actual"]
    found = sheet.cell(2, column)
    assert (found.value, found.number_format) == cell


def test_what_a_sheet_cannot_hold_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gaoxin_cli.reports.book.MOST_ROWS", 6)
    sheet = book(made(Found("check", with_submission(everything()))))["Verdicts"]
    assert sheet.max_row == 6
    assert sheet.cell(6, 1).value == Words("en").text("left_out", count=8)
