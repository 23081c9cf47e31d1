"""Submissions: figures, sums over members, revisions between files, and what was left out."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaoxin_cli.exact import exact_text
from gaoxin_cli.finding import Finding, Location, Statement
from gaoxin_cli.observation import Figure, LevelRow, Missing, Observation, Source
from gaoxin_cli.period import Period
from gaoxin_cli.submission import Submission
from gaoxin_cli.submitted_file import SubmittedFile
from tests.figures import PLAN, absent, exact, fact, lines, period, read, rejected, submission
from tests.stated import in_columns


def level(submitted: Submission, place: str) -> str:
    """The level at ``area measure period`` as a decimal, or what is the matter."""
    area, measure, when = place.split()
    found = submitted.level(area, measure, period(when))
    return found.reason.what if isinstance(found, Missing) else exact_text(found.value)


def rate(submitted: Submission, place: str) -> str:
    """The reported rate at ``area measure period`` as a decimal, or what is the matter."""
    area, measure, when = place.split()
    found = submitted.rate(area, measure, period(when))
    return found.reason.what if isinstance(found, Missing) else exact_text(found.value)


def test_a_figure_knows_where_it_stands() -> None:
    submitted = submission("zone 2024 revenue 100; zone 2025Q2 revenue 0.1 0.3 7.6")
    half = Period(2025, 6)
    own = Observation("zone", half, "revenue", exact("1/10"), "亿元", "1.csv", 3)
    growth = Observation("zone", half, "revenue", exact("7.6"), "%", "1.csv", 3, is_growth=True)
    assert submitted.level("zone", "revenue", half) == Figure(exact("0.1"), exact("0.3"), (own,))
    assert submitted.rate("zone", "revenue", half) == growth


def test_levels_and_growth_rates_are_told_apart() -> None:
    submitted = submission("zone 2024 revenue 100; zone 2025 revenue - - 7.6")
    level, growth = ("zone", "revenue", Period(2024)), ("zone", "revenue", Period(2025))
    kinds = (False, True)
    assert [submitted.has(level, is_growth=one) for one in kinds] == [True, False]
    assert [submitted.has(growth, is_growth=one) for one in kinds] == [False, True]


def test_what_was_never_submitted() -> None:
    submitted = submission("zone 2025 revenue - - 7; east 2025 revenue 5")
    assert submitted.level("zone", "revenue", Period(2025)) == Missing(
        absent("zone", "revenue", "2025")
    )
    assert submitted.rate("east", "revenue", Period(2025)) == Missing(
        fact("growth_rate_not_submitted", "east", "revenue", "2025")
    )


class TestSums:
    def test_flows_and_stocks_add_up_over_members(self) -> None:
        submitted = submission("zone 2025 revenue 1; east 2025 revenue 2; zone 2025 firms 3")
        whole = submitted.level("zones", "revenue", Period(2025))
        assert isinstance(whole, Figure)
        assert (whole.value, whole.prior, lines(whole.observations)) == (Fraction(3), None, [2, 3])
        assert level(submitted, "zones firms 2025") == "not_submitted"

    def test_one_missing_member_leaves_no_sum(self) -> None:
        found = submission("zone 2025 firms 3").level("zones", "firms", Period(2025))
        assert found == Missing(absent("east", "firms", "2025"))

    def test_a_figure_of_the_area_itself_comes_first(self) -> None:
        rows = "zone 2025 firms 3; east 2025 firms 4; zones 2025 firms 8"
        assert level(submission(rows), "zones firms 2025") == "8"

    def test_a_blank_figure_of_the_area_itself_counts_as_none(self) -> None:
        rows = "zone 2025 firms 3; east 2025 firms 4; zones 2025 firms -"
        assert level(submission(rows), "zones firms 2025") == "7"

    def test_sums_of_sums(self) -> None:
        rows = "city 2025 firms 10; zone 2025 firms 3; east 2025 firms 4"
        assert level(submission(rows), "nation firms 2025") == "17"

    @pytest.mark.parametrize("measure", ["intensity", "place"])
    def test_rates_and_ranks_never_add_up(self, measure: str) -> None:
        rows = f"zone 2025 {measure} 3; east 2025 {measure} 4"
        found = submission(rows).level("zones", measure, Period(2025))
        assert found == Missing(absent("zones", measure, "2025"))

    def test_reported_rates_and_priors_never_add_up(self) -> None:
        submitted = submission("zone 2025 revenue 3 2 7; east 2025 revenue 4 2 8")
        whole = submitted.level("zones", "revenue", Period(2025))
        assert isinstance(whole, Figure)
        assert whole.prior is None
        assert rate(submitted, "zones revenue 2025") == "growth_rate_not_submitted"

    def test_a_rejected_figure_is_not_replaced_by_a_sum(self) -> None:
        rows = "zone 2025 firms 3; east 2025 firms 4; zones 2025 firms E004"
        found = submission(rows).level("zones", "firms", Period(2025))
        assert found == Missing(rejected("zones", "firms", "2025", code="E004", line=4))

    def test_a_rejected_member_is_the_reason(self) -> None:
        found = submission("zone 2025 firms 3; east 2025 firms E010").level(
            "zones", "firms", Period(2025)
        )
        assert found == Missing(rejected("east", "firms", "2025", code="E010", line=3))

    @given(st.fractions(), st.fractions())
    def test_sums_are_exact(self, one: Fraction, other: Fraction) -> None:
        # Decimals of 20 places, in which binary floating point would lose digits.
        texts = [f"{round(part * 10**20):d}e-20" for part in (one, other)]
        submitted = submission(f"zone 2025 loans {texts[0]}; east 2025 loans {texts[1]}")
        whole = submitted.level("zones", "loans", Period(2025))
        assert isinstance(whole, Figure)
        assert whole.value == sum(map(Fraction, texts))


class TestSeveralFiles:
    def test_later_files_revise_earlier_ones(self) -> None:
        submitted = submission(
            "zone 2025 revenue 1 1 7; east 2025 revenue 5", "zone 2025 revenue 2 - 8"
        )
        assert level(submitted, "zone revenue 2025") == "2"
        assert level(submitted, "east revenue 2025") == "5"
        assert rate(submitted, "zone revenue 2025") == "8"
        key = {"area": "zone", "measure": "revenue", "period": Period(2025)}
        where = {"old_file": "1.csv", "old_line": 2, "new_file": "2.csv", "new_line": 2}
        assert [revision.statement for revision in submitted.revisions] == [
            Statement("figure_revised", {**key, **where, "old": 1, "new": 2}),
            Statement("growth_rate_revised", {**key, **where, "old": 7, "new": 8}),
        ]

    def test_an_equal_figure_revises_nothing(self) -> None:
        submitted = submission("zone 2025 revenue 1.0", "zone 2025 revenue 1")
        assert (submitted.revisions, submitted.findings) == ([], [])

    def test_a_blank_cell_never_revises(self) -> None:
        submitted = submission("zone 2025 revenue 1 - 7", "zone 2025 revenue -")
        assert level(submitted, "zone revenue 2025") == "1"
        assert rate(submitted, "zone revenue 2025") == "7"
        assert submitted.revisions == []

    def test_a_prior_goes_with_its_row(self) -> None:
        submitted = submission("zone 2025 revenue 10 8", "zone 2025 revenue 11")
        found = submitted.level("zone", "revenue", Period(2025))
        assert isinstance(found, Figure)
        assert (found.value, found.prior) == (Fraction(11), None)

    def test_a_rejected_revision_leaves_no_figure(self) -> None:
        submitted = submission("zone 2025 revenue 1 - 7", "zone 2025 revenue E004")
        assert level(submitted, "zone revenue 2025") == "rejected"
        assert rate(submitted, "zone revenue 2025") == "rejected"

    def test_a_later_figure_mends_a_rejected_one(self) -> None:
        submitted = submission("zone 2025 revenue E004", "zone 2025 revenue 2")
        assert level(submitted, "zone revenue 2025") == "2"
        assert rate(submitted, "zone revenue 2025") == "growth_rate_not_submitted"

    def test_a_later_growth_rate_does_not_mend_a_rejected_level(self) -> None:
        submitted = submission("zone 2025 revenue E004", "zone 2025 revenue - - 7")
        assert level(submitted, "zone revenue 2025") == "rejected"
        assert rate(submitted, "zone revenue 2025") == "7"

    def test_revisions_stand_in_the_order_of_lines(self) -> None:
        rows = [f"zone {year} revenue {{value}}" for year in range(2000, 2030)]
        files = ["; ".join(rows).replace("{value}", value) for value in "12"]
        found = [revision.new[-2] for revision in submission(*files).revisions]
        assert found == list(range(2, 32))

    def test_the_order_of_files_is_kept(self) -> None:
        submitted = submission("zone 2025 revenue 1", "zone 2025 revenue 2", "zone 2025 revenue 3")
        assert submitted.files == ["1.csv", "2.csv", "3.csv"]
        assert level(submitted, "zone revenue 2025") == "3"
        assert [revision.new[0] for revision in submitted.revisions] == [2, 3]


class TestOneFile:
    @pytest.mark.parametrize(
        "rows",
        [
            pytest.param("zone 2025 revenue 1; zone 2025 revenue 2", id="figures"),
            pytest.param("zone 2025 revenue 1 3; zone 2025 revenue 1 4", id="priors"),
            pytest.param("zone 2025 revenue - - 3; zone 2025 revenue - - 4", id="growth-rates"),
        ],
    )
    def test_of_two_different_figures_neither_counts(self, rows: str) -> None:
        submitted = submission(rows)
        (found,) = submitted.findings
        assert (found.code, found.location[:2]) == ("E009", ("1.csv", 3))
        assert found.statement == Statement(
            "two_figures",
            {"area": "zone", "measure": "revenue", "period": Period(2025), "first": 2},
        )
        missing = Missing(rejected("zone", "revenue", "2025", code="E009", line=3))
        assert submitted.level("zone", "revenue", Period(2025)) == missing
        assert submitted.rate("zone", "revenue", Period(2025)) == missing

    @pytest.mark.parametrize(
        "rows",
        [
            pytest.param("zone 2025 revenue 1; zone 2025 revenue 1.00", id="figures"),
            pytest.param("zone 2025 revenue - - 3; zone 2025 revenue - - 3", id="growth-rates"),
            pytest.param("zone 2025 revenue 1 2 3; zone 2025 revenue 1 2 3", id="whole-rows"),
        ],
    )
    def test_two_equal_figures_are_one_warning(self, rows: str) -> None:
        submitted = submission(rows)
        (found,) = submitted.findings
        assert (found.code, found.location[:2], found.statement.what) == (
            "W101", ("1.csv", 3), "same_row_twice",
        )  # fmt: skip
        assert submitted.rejected == {}

    def test_a_third_figure_stands_already_where_the_prior_is_stated(self) -> None:
        submitted = submission("zone 2025 revenue 1; zone 2025 revenue 1 2; zone 2025 revenue 1")
        first = [finding.statement.facts["first"] for finding in submitted.findings]
        assert first == [2, 3]

    def test_a_row_in_conflict_is_not_also_a_repetition(self) -> None:
        submitted = submission("zone 2025 revenue 1 - 7; zone 2025 revenue 2 - 7")
        assert [finding.code for finding in submitted.findings] == ["E009"]

    def test_a_row_of_growth_completes_a_row_of_the_level(self) -> None:
        submitted = submission("zone 2025 revenue 1; zone 2025 revenue - - 7")
        assert level(submitted, "zone revenue 2025") == "1"
        assert rate(submitted, "zone revenue 2025") == "7"
        assert submitted.findings == []

    def test_other_periods_and_areas_are_other_keys(self) -> None:
        submitted = submission(
            "zone 2025 revenue 2; zone 2025Q2 revenue 1; east 2025 revenue 3; zone 2025 firms 4"
        )
        assert submitted.findings == []

    def test_findings_stand_in_the_order_of_lines(self) -> None:
        submitted = submission(
            "zone 2025 firms 1; zone 2025 firms 1; zone 2025 revenue E004; zone 2025 firms 1"
        )
        assert [(f.code, f.location.line) for f in submitted.findings] == [
            ("W101", 3), ("E004", 4), ("W101", 5),
        ]  # fmt: skip


class TestRejections:
    def test_of_the_whole_key(self) -> None:
        submitted = submission("zone 2025 revenue E004; zone 2025 revenue 5")
        assert level(submitted, "zone revenue 2025") == "rejected"

    @pytest.mark.parametrize("row", ["? 2025 revenue", "zone ? revenue", "zone 2025 ?", "? ? ?"])
    def test_of_a_key_that_could_not_be_read_explain_what_is_missing(self, row: str) -> None:
        submitted = submission(f"east 2025 revenue 5; {row} E005")
        assert submitted.level("zone", "revenue", Period(2025)) == Missing(
            rejected("zone", "revenue", "2025", code="E005", line=3, perhaps=True)
        )

    @pytest.mark.parametrize("row", ["? 2024 revenue", "east ? revenue", "zone 2025 firms"])
    def test_of_another_key_explain_nothing(self, row: str) -> None:
        submitted = submission(f"{row} E005")
        assert level(submitted, "zone revenue 2025") == "not_submitted"

    @pytest.mark.parametrize(
        ("code", "what", "near", "expected"),
        [
            pytest.param("E005", "area", "Zone", "perhaps_rejected", id="its-area-misspelt"),
            pytest.param("E005", "area", "East", "not_submitted", id="another-area-misspelt"),
            pytest.param("E005", "area", None, "not_submitted", id="an-area-of-another-plan"),
            pytest.param(
                "E006", "measure", "营业收入", "perhaps_rejected", id="its-measure-misspelt"
            ),
            pytest.param("E006", "measure", "revenue", "perhaps_rejected", id="its-id-misspelt"),
            pytest.param("E006", "measure", "投资", "not_submitted", id="another-measure-misspelt"),
            pytest.param("E006", "measure", None, "not_submitted", id="a-measure-of-another-plan"),
        ],
    )
    def test_of_an_unknown_name_explain_what_it_is_near(
        self, code: str, what: str, near: str | None, expected: str
    ) -> None:
        facts = {"found": "x"} if near is None else {"found": "x", "near": near}
        file = read("east 2025 revenue 5")
        key = (None, "revenue") if what == "area" else ("zone", None)
        problem = Statement(f"unknown_{what}", facts)
        file.reject((*key, Period(2025)), Finding(code, Location("1.csv", 9), problem))
        submitted = Submission(PLAN.areas, PLAN.measures)
        submitted.include(file)
        assert level(submitted, "zone revenue 2025") == expected

    def test_of_a_part_of_a_key_are_not_the_growth_rate_of_a_level_that_stands(self) -> None:
        submitted = submission("zone 2025 revenue 5; zone 2025 ? E006")
        assert rate(submitted, "zone revenue 2025") == "growth_rate_not_submitted"

    def test_of_a_part_of_a_key_leave_what_is_there(self) -> None:
        submitted = submission("zone 2025 revenue 5; ? 2025 revenue E005")
        assert level(submitted, "zone revenue 2025") == "5"

    def test_by_the_review(self) -> None:
        submitted = submission("zone 2025 firms 1.5 - 7")
        found = Finding("E010", Location("1.csv", 2), Statement("fractional_count"))
        submitted.remove(("zone", "firms", Period(2025)), found)
        assert submitted.findings == [found]
        missing = Missing(rejected("zone", "firms", "2025", code="E010", line=2))
        assert submitted.level("zone", "firms", Period(2025)) == missing
        assert submitted.rate("zone", "firms", Period(2025)) == missing


@pytest.mark.parametrize("opened", [(False, True), (True, False)])
def test_one_file_that_was_never_looked_into_is_remembered(opened: tuple[bool, bool]) -> None:
    submitted = submission()
    for number, one in enumerate(opened):
        file = read("zone 2025 revenue 1", f"{number}.csv")
        file.unopened = not one
        submitted.include(file)
    assert submitted.unopened


class TestCoverage:
    def test_every_row_covers_its_period_be_it_blank(self) -> None:
        submitted = submission("zone 2025Q2 revenue -; zone 2024 revenue 1", "east 2024 firms 2")
        assert submitted.periods == {Period(2025, 6): "1.csv", Period(2024): "1.csv"}

    @pytest.mark.parametrize(
        ("rows", "years"),
        [
            pytest.param("zone 2024 revenue 1; zone 2025Q2 revenue 2", {2024}, id="level"),
            pytest.param("zone 2024 revenue - - 7", {2024}, id="growth-rate"),
            pytest.param("zone 2025Q4 revenue 1", {2025}, id="fourth-quarter"),
            pytest.param("zone 2024 revenue -; zone 2025 revenue 1", {2025}, id="blank"),
            pytest.param("zone 2024 revenue E004", {2024}, id="rejected"),
            pytest.param("zone 2025Q3 revenue 1", set(), id="quarter"),
        ],
    )
    def test_full_years_have_a_figure(self, rows: str, years: set[int]) -> None:
        assert submission(rows).full_years() == years


def test_a_source_names_the_cell_of_a_workbook() -> None:
    source = Source("a.xlsx", "value", sheet="Sheet1", letter="C")
    assert source.at(14) == Location("a.xlsx", 14, "value", "Sheet1!C14")
    assert Source("a.csv", "value").at(3) == Location("a.csv", 3, "value")


@pytest.mark.parametrize("size", [1, 2, 3])
def test_a_repetition_is_found_within_a_batch_of_rows_and_across(size: int) -> None:
    file, source = SubmittedFile("1.csv", PLAN), Source("1.csv", "value")
    keys = [("zone", measure, Period(2025)) for measure in ("firms", "staff", "firms")]
    rows = [
        LevelRow(Decimal(number), None, source, number, explained=False) for number in (1, 2, 3)
    ]
    for start in range(0, 3, size):
        file.add_levels(in_columns(keys[start : start + size], rows[start : start + size]))
    file.close()
    assert [(found.code, found.location.line) for found in file.findings] == [("E009", 3)]
    assert file.levels.keys() == {("zone", "staff", Period(2025))}


@pytest.mark.parametrize(
    ("files", "shown"),
    [
        pytest.param(3, "'1.csv', '2.csv', '3.csv'", id="three"),
        pytest.param(4, "'1.csv', '2.csv', '3.csv', …", id="four"),
    ],
)
def test_a_submission_names_its_first_files(files: int, shown: str) -> None:
    submitted = submission(*["zone 2025 revenue 1 - 2"] * files)
    assert repr(submitted) == f"<Submission {shown}: 2 figures, 0 findings>"
