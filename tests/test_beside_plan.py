"""What targets make doubtful: years that none of them uses, figures far beside them."""

from __future__ import annotations

import pytest

from gaoxin_cli.assessment import assess_all
from gaoxin_cli.beside_plan import nothing_to_judge, years_used
from gaoxin_cli.finding import Finding, Statement
from gaoxin_cli.messages import Words
from tests.figures import Entry, every_year, exact, fact, plan_of, submission

REVENUE: Entry = {"kind": "level", "of": "revenue"}
GROWTH: Entry = {"kind": "growth", "of": "gdp"}
INTENSITY: Entry = {"kind": "level", "of": "intensity"}
SINCE: Entry = {"kind": "growth", "of": "revenue", "since": 2020}


def found(
    code: str, indicator: Entry, *files: str, bound: object = 10, area: str = "zone"
) -> list[Finding]:
    plan = every_year(indicator, bound, area)
    findings = assess_all([(plan, submission(*files))]).findings
    return [finding for finding in findings if finding.code == code]


def unused(indicator: Entry, *files: str) -> list[tuple[str, int | None, object, object]]:
    """File, line, years and count of each W112."""
    return [
        (f.location.file, f.location.line, f.statement.facts["years"], f.statement.facts["count"])
        for f in found("W112", indicator, *files)
    ]


def said(finding: Finding) -> str:
    return Words("en").say(finding.statement)


class TestYears:
    @pytest.mark.parametrize(
        ("indicator", "used"),
        [
            pytest.param(REVENUE, range(2024, 2028), id="the-plan-s-and-the-one-before"),
            pytest.param(SINCE, range(2020, 2028), id="from-the-earliest-base-year"),
        ],
    )
    def test_are_used_from_the_base_to_the_last(self, indicator: Entry, used: range) -> None:
        assert years_used(every_year(indicator)) == used

    def test_of_what_a_multiple_is_of_are_used_too(self) -> None:
        plan = plan_of({"it": {"kind": "multiple", "of": "growth"}, "growth": SINCE})
        assert years_used(plan) == range(2020, 2028)

    @pytest.mark.parametrize(
        ("rows", "places"),
        [
            pytest.param("zone 2052 revenue 1", [("1.csv", 2, "2052", 1)], id="to-come"),
            pytest.param("zone 1025 revenue 1", [("1.csv", 2, "1025", 1)], id="long-ago"),
            pytest.param(
                "zone 2025 revenue 1; zone 2052Q1 revenue 1; zone 2052Q2 revenue - - 7",
                [("1.csv", 3, "2052", 2)],
                id="quarters-and-rates-count",
            ),
            pytest.param(
                "zone 2022 revenue 1; zone 2020 revenue 1; zone 2021 firms 1; zone 2052 firms 1",
                [("1.csv", 2, "2020–2022", 3), ("1.csv", 5, "2052", 1)],
                id="a-history-is-one-finding-and-a-slip-another",
            ),
            pytest.param("zone 2023 revenue 1", [], id="the-base-is-compared-with-its-year-before"),
            pytest.param("zone 2024 revenue 1; zone 2027 revenue 1", [], id="used"),
            pytest.param("zone 2052 revenue -", [], id="no-figure"),
            pytest.param("zone 2052 revenue E004", [], id="rejected"),
        ],
    )
    def test_that_no_target_uses_are_named_at_their_first_figure(
        self, rows: str, places: list[tuple[str, int | None, object, object]]
    ) -> None:
        assert unused(REVENUE, rows) == places

    def test_are_named_file_by_file(self) -> None:
        files = ("zone 2052 revenue 1", "zone 2025 revenue 1; zone 2052 firms 1")
        assert unused(REVENUE, *files) == [("1.csv", 2, "2052", 1), ("2.csv", 3, "2052", 1)]

    def test_that_another_plan_of_the_run_uses_are_used(self) -> None:
        rows = submission("zone 2021 revenue 1")
        pairs = [(every_year(indicator), rows) for indicator in (REVENUE, SINCE)]
        assert [f.code for f in assess_all(pairs).findings if f.code == "W112"] == []

    def test_of_a_file_are_named_once_for_several_plans(self) -> None:
        pairs = [
            (every_year(REVENUE), submission(rows))
            for rows in ("zone 2052 revenue 1; zone 2052 firms 1", "zone 2052 revenue 1")
        ]
        (finding,) = (f for f in assess_all(pairs).findings if f.code == "W112")
        assert finding.statement.facts["count"] == 2

    def test_are_said_with_those_that_are_used(self) -> None:
        (finding,) = found("W112", REVENUE, "zone 2052 revenue 1")
        assert said(finding) == (
            "no target, base or path of the plan uses figures of 2052 (1 in this file); those of "
            "2024–2027 are used: is the year mistyped?"
        )


@pytest.mark.parametrize(
    ("rows", "statement"),
    [
        pytest.param(
            "zone 2052 revenue 1; zone 2053Q2 revenue -",
            Statement("no_year_of_plan", {"found": "2052–2053", "used": "2024–2027"}),
            id="all-beyond",
        ),
        pytest.param(
            "zone 2023 revenue 1",
            Statement("no_year_of_plan", {"found": "2023", "used": "2024–2027"}),
            id="before-the-base",
        ),
        pytest.param("zone 2052 revenue 1; zone 2024Q1 revenue -", None, id="one-within"),
        pytest.param("", None, id="nothing-read"),
    ],
)
def test_nothing_can_be_judged_without_a_year_of_the_plan(
    rows: str, statement: Statement | None
) -> None:
    assert nothing_to_judge([every_year(REVENUE)], [submission(rows)]) == statement


class TestLevels:
    @pytest.mark.parametrize(
        ("indicator", "bound", "rows", "line"),
        [
            pytest.param(REVENUE, 10, "zone 2025 revenue 100", 2, id="ten-times"),
            pytest.param(REVENUE, 10, "zone 2025 revenue 99.9", None, id="nearly-ten-times"),
            pytest.param(REVENUE, "2..10", "zone 2025 revenue 100", 2, id="of-a-range"),
            pytest.param(REVENUE, "<= 10", "zone 2025 revenue 100", 2, id="of-a-ceiling"),
            pytest.param(REVENUE, 0, "zone 2025 revenue 100", None, id="of-zero"),
            pytest.param(REVENUE, 10, "zone 2025Q1 revenue 100", 2, id="within-the-year"),
            pytest.param(
                REVENUE, 10, "zone 2024 revenue 90; zone 2025 revenue 100", None,
                id="with-last-year",
            ),
            pytest.param(REVENUE, 10, "zone 2025 revenue 100 90", None, id="with-a-prior"),
            pytest.param(
                REVENUE, 10, "zone 2024 revenue 90000; zone 2025 revenue 100000", 3,
                id="a-wrong-unit-in-both-years",
            ),
            pytest.param(
                {"kind": "level", "of": "firms"}, 10, "zone 2025 firms 999", None, id="few"
            ),
            pytest.param(
                {"kind": "level", "of": "firms"}, 10, "zone 2025 firms 1000", 2, id="many"
            ),
            pytest.param(
                {"kind": "level", "of": "staff"}, 1, "zone 2025 staff 12", 2, id="persons-in-wan"
            ),
            pytest.param(
                {"kind": "level", "of": "place"}, 10, "zone 2025 place 300", None, id="a-rank"
            ),
            pytest.param(
                {"kind": "change", "of": "revenue"}, 10, "zone 2025 revenue 300", None,
                id="a-change",
            ),
        ],
    )  # fmt: skip
    def test_of_ten_times_their_bound_are_doubtful(
        self, indicator: Entry, bound: object, rows: str, line: int | None
    ) -> None:
        findings = found("W118", indicator, rows, bound=bound)
        assert [f.location.line for f in findings] == ([] if line is None else [line])

    def test_are_named_once_for_several_targets(self) -> None:
        rows = "zone 2024 revenue 5; zone 2026 revenue 100"
        (finding,) = found("W118", REVENUE, rows)
        assert finding.statement == fact(
            "level_beside_target", "zone", "revenue", "2026",
            figure=exact("100"), figure_unit="亿元", whose="zone", bound=">= 10", unit="亿元",
        )  # fmt: skip
        assert said(finding) == (
            "营业收入 of Zone in 2026 is 100 亿元 where the target of Zone is >= 10 亿元: is it in "
            "another unit, or is a digit or the decimal point misplaced?"
        )

    def test_of_a_sum_are_named_at_the_largest_member(self) -> None:
        rows = "zone 2025 revenue 5; east 2025 revenue 50000"
        (finding,) = found("W118", REVENUE, rows, area="zones")
        assert finding.location.line == 3


class TestRatios:
    @pytest.mark.parametrize(
        ("indicator", "bound", "rows", "line"),
        [
            pytest.param(
                {"kind": "ratio", "of": "hitech", "to": "firms"}, 30,
                "zone 2025 hitech 120; zone 2025 firms 100", 2, id="above-its-whole",
            ),
            pytest.param(
                {"kind": "ratio", "of": "hitech", "to": "firms"}, 30,
                "zone 2025 hitech 100; zone 2025 firms 100", None, id="all-of-it",
            ),
            pytest.param(
                {"kind": "ratio", "of": "hitech", "to": "firms"}, 120,
                "zone 2025 hitech 130; zone 2025 firms 100", None, id="meant-to-be-above",
            ),
            pytest.param(
                {"kind": "ratio", "of": "research", "to": "revenue"}, 3,
                "zone 2024 research 3000; zone 2025 research 3100; zone 2025 revenue 0.1", 4,
                id="a-whole-too-small",
            ),
            pytest.param(
                {"kind": "ratio", "of": "hitech", "to": "firms"}, 30,
                "zone 2024 hitech 9; zone 2024 firms 8; zone 2025 hitech 9; zone 2025 firms 8",
                None, id="with-last-year",
            ),
            pytest.param(
                {"kind": "ratio", "of": "profit", "to": "revenue"}, 30,
                "zone 2025 profit 120; zone 2025 revenue 100", None, id="may-be-negative",
            ),
            pytest.param(
                {"kind": "ratio", "of": "revenue", "to": "loans"}, 30,
                "zone 2025 revenue 120; zone 2025 loans 100", None, id="a-flow-to-a-stock",
            ),
        ],
    )  # fmt: skip
    def test_of_parts_above_their_whole_are_doubtful(
        self, indicator: Entry, bound: object, rows: str, line: int | None
    ) -> None:
        findings = found("W118", indicator, rows, bound=bound)
        assert [f.location.line for f in findings] == ([] if line is None else [line])

    def test_are_said_with_both_sides(self) -> None:
        it = {"kind": "ratio", "of": "hitech", "to": "firms"}
        (finding,) = found("W118", it, "zone 2025 hitech 120; zone 2025 firms 100", bound=30)
        assert said(finding) == (
            "高新技术企业 of Zone in 2025 is 120 家, which makes 120 % of 企业 of Zone where the "
            "target is >= 30 %: a part is not above 100 % of its whole; is one of the two in "
            "another unit?"
        )


class TestFractions:
    @pytest.mark.parametrize(
        ("indicator", "bound", "rows", "line"),
        [
            pytest.param(GROWTH, 7, "zone 2025 gdp - - 0.076", 2, id="growth"),
            pytest.param(GROWTH, 7, "zone 2025 gdp - - 0.08", None, id="no-growth-to-speak-of"),
            pytest.param(GROWTH, 7, "zone 2025 gdp - - 0.076; zone 2024 gdp - - 7.1", 2, id="one"),
            pytest.param(INTENSITY, 3, "zone 2025 intensity 0.03", 2, id="a-measure"),
            pytest.param(INTENSITY, "<= 4.5", "zone 2025 intensity 0.05", 2, id="a-ceiling"),
            pytest.param(INTENSITY, 3, "zone 2025 intensity 0.1", None, id="one-decimal"),
            pytest.param(INTENSITY, 1, "zone 2025 intensity 0.91", None, id="near-its-target"),
            pytest.param(INTENSITY, 3, "zone 2025 intensity 3.1", None, id="a-percentage"),
            pytest.param(INTENSITY, 3, "zone 2025 intensity 0", None, id="zero"),
            pytest.param(INTENSITY, "1e30", "zone 2025 intensity 1e28", None, id="huge"),
        ],
    )  # fmt: skip
    def test_beside_their_target_are_doubtful_one_by_one(
        self, indicator: Entry, bound: object, rows: str, line: int | None
    ) -> None:
        findings = found("W106", indicator, rows, bound=bound)
        assert [f.location.line for f in findings] == ([] if line is None else [line])

    def test_are_named_once_a_column_and_with_their_target(self) -> None:
        rows = "zone 2025 intensity 0.03; east 2025 intensity 0.04"
        plan = plan_of(
            {"it": INTENSITY}, {"each": ["zone", "east"], "indicators": {"it": {2025: 3}}}
        )
        (finding,) = assess_all([(plan, submission(rows))]).findings
        assert said(finding) == (
            "研发强度 of Zone in 2025 is 0.03 % where the target is >= 3 %, and looks like a "
            "fraction; a percentage was expected: 3 for 3 %"
        )
