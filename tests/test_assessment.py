"""Which period a year is judged on, which years are reported, and what is found on the way."""

from __future__ import annotations

import pytest

from gaoxin_cli.assessment import Assessment, assess_all
from gaoxin_cli.comparison import compared
from gaoxin_cli.finding import Finding, Location, Statement
from gaoxin_cli.needs import Completeness
from gaoxin_cli.observation import area_fact
from gaoxin_cli.period import Period
from gaoxin_cli.plan import Plan
from gaoxin_cli.submission import Submission
from tests.figures import (
    PLAN,
    Entry,
    absent,
    every_year,
    fact,
    plan_of,
    rejected,
    results,
    submission,
    told,
)

REVENUE: Entry = {"kind": "level", "of": "revenue"}
FIRMS: Entry = {"kind": "level", "of": "firms"}


class TestTheYearOfTheLatestPeriod:
    def test_is_judged_on_its_latest_period(self) -> None:
        rows = "zone 2025Q1 revenue 1; zone 2025Q2 revenue 5"
        assert told(results(every_year(REVENUE), rows))[0] == "2025 2025-Q2 on_track"

    def test_is_final_when_it_is_full(self) -> None:
        rows = "zone 2025Q2 revenue 9; zone 2025 revenue 9"
        assert told(results(every_year(REVENUE), rows))[0] == "2025 2025 missed"

    @pytest.mark.parametrize("row", ["east 2025Q2 revenue 5", "zone 2025Q2 revenue -"])
    def test_coverage_is_the_whole_submission_s(self, row: str) -> None:
        (found, *_) = results(every_year(REVENUE), f"zone 2025Q1 revenue 9; {row}")
        assert told([found]) == ["2025 2025-Q2 no_data"]
        assert found.reason == absent("zone", "revenue", "2025Q2")

    def test_another_measure_s_period_covers_too(self) -> None:
        rows = "zone 2025Q1 revenue 9; zone 2025Q2 firms 3"
        assert told(results(every_year(REVENUE), rows))[0] == "2025 2025-Q2 no_data"

    def test_a_later_file_may_carry_an_earlier_period(self) -> None:
        judged = results(every_year(REVENUE), "zone 2025Q2 revenue 5", "zone 2025Q1 revenue 1")
        assert told(judged)[0] == "2025 2025-Q2 on_track"

    def test_a_rejected_row_is_the_reason(self) -> None:
        (found, *_) = results(every_year(REVENUE), "zone 2025 revenue E004")
        assert told([found]) == ["2025 2025 no_data"]
        assert found.reason == rejected("zone", "revenue", "2025", code="E004", line=2)


class TestEarlierYears:
    def test_with_a_full_year_figure_are_judged(self) -> None:
        rows = "zone 2025 revenue 10; zone 2026Q2 revenue 4"
        assert told(results(every_year(REVENUE), rows))[:2] == [
            "2025 2025 met", "2026 2026-Q2 behind",
        ]  # fmt: skip

    def test_a_figure_of_anyone_is_enough_and_no_data_does_not_count(self) -> None:
        rows = "east 2025 firms 1; zone 2026Q2 revenue 6"
        assert told(results(every_year(REVENUE), rows))[:2] == [
            "(2025 2025 no_data)", "2026 2026-Q2 on_track",
        ]  # fmt: skip

    def test_without_a_full_year_figure_are_not_reported(self) -> None:
        rows = "zone 2025Q2 revenue 4; zone 2025 revenue -; zone 2026Q2 revenue 6"
        assert told(results(every_year(REVENUE), rows))[0] == "2026 2026-Q2 on_track"

    def test_asked_for_expressly_are_judged_and_count(self) -> None:
        rows = "zone 2025Q1 revenue 4; zone 2025Q2 revenue 4; zone 2026Q2 revenue 6"
        assert told(results(every_year(REVENUE), rows, years=(2025,))) == ["2025 2025-Q2 behind"]

    def test_asked_for_expressly_count_without_data_too(self) -> None:
        rows = "east 2025 firms 1; zone 2026Q2 revenue 6"
        assert told(results(every_year(REVENUE), rows, years=(2025,))) == ["2025 2025 no_data"]

    def test_asked_for_expressly_and_not_covered(self) -> None:
        (found,) = results(every_year(REVENUE), "zone 2026Q2 revenue 6", years=(2025,))
        assert told([found]) == ["2025 None no_data"]
        assert found.reason == Statement("not_covered", {"period": Period(2025)})


class TestTheQuestion:
    def test_a_period_picks_another_and_leaves_its_year(self) -> None:
        rows = "zone 2025Q1 revenue 1; zone 2025Q2 revenue 5; zone 2026Q1 revenue 3"
        assert told(results(every_year(REVENUE), rows, at="2025Q1")) == ["2025 2025-Q1 behind"]

    def test_a_period_of_a_full_year(self) -> None:
        rows = "zone 2025 revenue 10; zone 2026Q1 revenue 3"
        assert told(results(every_year(REVENUE), rows, at="2025")) == ["2025 2025 met"]

    def test_a_period_that_is_not_covered(self) -> None:
        (found,) = results(every_year(REVENUE), "zone 2025Q1 revenue 1", at="2025Q2")
        assert told([found]) == ["2025 2025-Q2 no_data"]
        assert found.reason == Statement("not_covered", {"period": Period(2025, 6)})

    def test_a_period_of_another_year_than_asked_is_no_target(self) -> None:
        rows = "zone 2025Q1 revenue 1"
        assert results(every_year(REVENUE), rows, at="2025Q1", years=(2026,)) == []

    def test_years_and_areas_narrow_it(self) -> None:
        plan = every_year(REVENUE, 10, "zone", "east")
        rows = "zone 2025 revenue 11; east 2025 revenue 9"
        judged = results(plan, rows, areas="east", years=(2025, 2026))
        assert [result.target.area for result in judged] == ["east", "east"]
        assert told(judged) == ["2025 2025 missed", "2026 None not_due"]

    def test_order_is_by_area_of_the_plan_then_by_year(self) -> None:
        blocks = [
            {"area": "zone", "indicators": {"a": {2026: 1, 2025: 1}, "b": {2025: 1}}},
            {"area": "east", "indicators": {"a": {2025: 1}}},
            {"area": "zone", "indicators": {"b": {2026: 1}}},
        ]
        judged = results(plan_of({"a": REVENUE, "b": FIRMS}, *blocks), "zone 2025 revenue 1")
        assert [(r.target.area, r.target.year, r.target.indicator) for r in judged] == [
            ("zone", 2025, "a"), ("zone", 2025, "b"), ("zone", 2026, "a"), ("zone", 2026, "b"),
            ("east", 2025, "a"),
        ]  # fmt: skip


def assessed(plan: Plan, *files: str) -> Assessment:
    return assess_all([(plan, submission(*files))])


class TestFindings:
    def test_a_missing_figure_is_w107(self) -> None:
        found = assessed(every_year(REVENUE), "east 2025 revenue 1").findings
        missing = fact("figure_missing", "zone", "revenue", "2025", unit="亿元")
        assert found == (Finding("W107", Location("1.csv"), missing),)

    def test_a_missing_official_rate_is_w107(self) -> None:
        plan = every_year({"kind": "growth", "of": "gdp"})
        found = assessed(plan, "zone 2025 gdp 1").findings
        missing = fact("growth_rate_missing", "zone", "gdp", "2025", unit="%")
        assert found == (Finding("W107", Location("1.csv"), missing),)

    @pytest.mark.parametrize(
        ("rejected", "warned"),
        [
            pytest.param("? 2025 revenue E005", 0, id="one-row-may-be-the-figure"),
            pytest.param("zone 2025 ? E006", 0, id="of-any-measure"),
            pytest.param("? 2024 revenue E005", 1, id="of-another-period"),
        ],
    )
    def test_a_row_that_could_not_be_read_accounts_for_one_figure(
        self, rejected: str, warned: int
    ) -> None:
        found = assessed(every_year(REVENUE), f"east 2025 revenue 1; {rejected}").findings
        assert [finding.code for finding in found].count("W107") == warned

    def test_a_row_that_could_not_be_read_does_not_account_for_two(self) -> None:
        plan = every_year({"kind": "ratio", "of": "revenue", "to": "gdp"})
        found = assessed(plan, "zone 2025 ? E006").findings
        assert [finding.code for finding in found].count("W107") == 2

    @pytest.mark.parametrize(
        ("measure", "rows", "reason"),
        [
            pytest.param(
                "revenue", "zone 2025 revenue 5; zone 2025 ? E006",
                absent("zone", "revenue", "2024"), id="a-base-that-no-row-of-this-year-can-be",
            ),
            pytest.param(
                "revenue", "zone 2025 revenue 5; zone ? revenue E007",
                rejected("zone", "revenue", "2024", code="E007", line=3, perhaps=True),
                id="a-base-on-a-row-of-any-period",
            ),
            pytest.param(
                "revenue", "zone 2025 ? E006; zone 2024 revenue 5",
                rejected("zone", "revenue", "2025", code="E006", line=2, perhaps=True),
                id="a-figure-of-any-measure",
            ),
            pytest.param(
                "gdp", "zone 2025 gdp 5; zone 2025 ? E006",
                fact("no_growth_rate", "zone", "gdp", "2025"), id="the-rate-of-a-level-that-stands",
            ),
        ],
    )  # fmt: skip
    def test_the_figure_that_is_lacking_is_the_reason(
        self, measure: str, rows: str, reason: Statement
    ) -> None:
        found = assessed(every_year({"kind": "growth", "of": measure}), rows)
        assert found.results[0].reason == reason

    @pytest.mark.parametrize(
        ("since", "rows", "year"),
        [
            pytest.param(
                2022, "zone 2023 gdp - - 5; zone 2025 gdp - - 6", "2024", id="a-year-between"
            ),
            pytest.param(
                2022, "zone 2023 gdp 100 - 5; zone 2025 gdp 120 - 6", "2024", id="beside-levels"
            ),
            pytest.param(
                2024, "zone 2025 gdp 5; zone 2024 ? E006", "2025", id="of-the-year-itself"
            ),
        ],
    )
    def test_a_yearly_rate_that_is_lacking_is_the_reason(
        self, since: int, rows: str, year: str
    ) -> None:
        plan = every_year({"kind": "growth", "of": "gdp", "since": since})
        assert assessed(plan, rows).results[0].reason == fact("no_growth_rate", "zone", "gdp", year)

    def test_a_full_year_of_rejected_rows_is_judged(self) -> None:
        found = assessed(every_year(REVENUE), "zone 2025 revenue E004; zone 2026Q1 revenue 5")
        assert [result.verdict.value for result in found.results if result.target.year == 2025] == [
            "no_data"
        ]

    @pytest.mark.parametrize(
        ("bound", "rows"),
        [
            pytest.param(10, "zone 2025 revenue E004", id="rejected"),
            pytest.param({"bound": 10, "provisional": True}, "zone 2025 revenue -", id="doubtful"),
            pytest.param(10, "east 2025 revenue 7; zone 2026Q1 revenue 5", id="earlier-year"),
        ],
    )
    def test_no_w107(self, bound: object, rows: str) -> None:
        found = assessed(every_year(REVENUE, bound), rows).findings
        assert [finding.code for finding in found if finding.code == "W107"] == []

    @pytest.mark.parametrize(
        ("measure", "rows", "warned"),
        [
            pytest.param("gdp", "11; 10", True, id="real-from-levels"),
            pytest.param("gdp", "11 10", True, id="real-from-a-prior"),
            pytest.param("gdp", "11 10 5", False, id="real-as-reported"),
            pytest.param("investment", "11; 10", True, id="comparable-from-levels"),
            pytest.param("investment", "11 10", False, id="comparable-from-a-prior"),
            pytest.param("revenue", "11; 10", False, id="nominal"),
        ],
    )
    def test_growth_at_current_prices_is_w111(
        self, measure: str, rows: str, *, warned: bool
    ) -> None:
        now, before, *_ = [*rows.split(";"), "-"]
        rows = f"zone 2025 {measure} {now}; zone 2024 {measure} {before}"
        found = assessed(every_year({"kind": "growth", "of": measure}), rows).findings
        warning = Finding(
            "W111", Location("1.csv", 2, "value"), fact("current_prices", "zone", measure, "2025")
        )
        assert found == ((warning,) if warned else ())

    def test_w111_is_said_of_the_area_whose_growth_it_is(self) -> None:
        plan = every_year({"kind": "growth", "of": "gdp"}, 7, "zones")
        rows = "zone 2025 gdp 11 - 5; east 2025 gdp 9 - 4; zone 2024 gdp 9; east 2024 gdp 9"
        found = assessed(plan, rows).findings
        assert [(finding.code, finding.statement) for finding in found] == [
            ("W111", fact("current_prices", "zones", "gdp", "2025"))
        ]

    def test_two_plans_on_the_same_file_find_the_same_once(self) -> None:
        plan = every_year(REVENUE)
        cases: list[tuple[Plan, Submission]] = [
            (plan, submission("zone 2025 firms 1; zone 2025 firms 1")) for _ in range(2)
        ]
        found = assess_all(cases)
        assert [finding.code for finding in found.findings] == ["W101", "W107"]
        assert repr(found) == "<Assessment by 'test', 'test': 6 results, 0 errors, 2 warnings>"

    def test_totals(self) -> None:
        found = assessed(
            every_year(FIRMS), "zone 2025 firms 1; zone 2025 firms 1; east 2025 firms E004"
        )
        assert (found.errors, found.warnings, found.unexplained) == (1, 1, 1)
        assert found.has(["missed"])
        assert not found.has(["met", "behind"])

    def test_what_does_not_count_fails_nothing(self) -> None:
        plan = every_year(REVENUE, {"bound": 10, "provisional": True})
        assert not assessed(plan, "zone 2025 revenue 1").has(["missed", "no_data"])


@pytest.mark.parametrize(
    ("rows", "verdicts"),
    [
        pytest.param("? ? ? E001", [], id="nothing-else"),
        pytest.param("? ? ? E001; zone 2025 revenue 11", ["met"], id="beside-figures"),
        pytest.param("? ? ? E002", ["not_due"], id="another-error"),
    ],
)
def test_where_no_file_can_be_read_there_is_nothing_to_judge(
    rows: str, verdicts: list[str]
) -> None:
    target = {"area": "zone", "indicators": {"it": {2025: 10}}}
    found = assessed(plan_of({"it": REVENUE}, target), rows)
    assert [one.verdict for one in found.results] == verdicts


def test_coverage_is_what_a_submission_has() -> None:
    found = assessed(every_year(REVENUE), "zone 2025 revenue 1 - 3; east 2024 firms -")
    [covered] = found.coverage
    assert (covered.figures, covered.areas) == (2, (area_fact(PLAN, "zone"),))
    assert covered.periods == (Period(2024), Period(2025))
    assert covered.completeness == (Completeness(area_fact(PLAN, "zone"), Period(2025), 1, 1),)


def test_what_is_worse_and_better_is_counted_but_for_what_is_forgiven() -> None:
    plan = every_year(REVENUE, 10, "zone", "east", "county")
    forgiven = every_year(REVENUE, {"bound": 10, "waived": "approved"})
    old = "zone 2025 revenue 11; east 2025 revenue 9; county 2025 revenue 11"
    new = "zone 2025 revenue 9; east 2025 revenue 11; county 2025 revenue 9"
    found = compared(assessed(plan, new), assessed(plan, old))
    assert (found.changed("worse"), found.changed("better")) == (2, 1)
    assert [one.what for one in found.revisions] == ["figure_revised"] * 3
    found = compared(assessed(forgiven, new), assessed(forgiven, old))
    assert (found.results[0].change, found.changed("worse")) == ("worse", 0)
