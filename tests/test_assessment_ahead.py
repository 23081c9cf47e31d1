"""Targets of years to come: where they stand on their paths, and when nothing can be said yet."""

from __future__ import annotations

import pytest

from gaoxin_cli.finding import Statement
from gaoxin_cli.period import Period
from gaoxin_cli.verdict import Result
from tests.figures import (
    Entry,
    absent,
    every_year,
    exact,
    lines,
    plan_of,
    results,
    told,
    verdict,
)

REVENUE: Entry = {"kind": "level", "of": "revenue"}
FIRMS: Entry = {"kind": "level", "of": "firms"}


def only(year: int, indicator: Entry, rows: str, bound: object = 10) -> Result:
    """The verdict on the zone's one target, which is for a year."""
    return verdict(indicator, bound, rows, year=year)


class TestAhead:
    def test_is_judged_on_the_latest_full_year(self) -> None:
        rows = "zone 2024 firms 4; zone 2025 firms 7; zone 2026Q2 firms 1"
        found = only(2027, FIRMS, rows)
        assert told([found]) == ["2027 2025 on_track"]
        assert (found.required, found.value) == (exact("6"), exact("7"))

    @pytest.mark.parametrize(
        ("it", "rows", "told_"),
        [
            pytest.param(
                REVENUE, "zone 2024 revenue 5; zone 2025 revenue 5", "behind", id="flow"
            ),
            pytest.param(FIRMS, "zone 2024 firms 4; zone 2025 firms 6", "on_track", id="stock"),
            pytest.param(
                {"kind": "level", "of": "intensity"},
                "zone 2024 intensity 4; zone 2025 intensity 5.9", "behind", id="rate",
            ),
            pytest.param(
                {"kind": "share", "of": "firms"},
                "zone 2024 firms 4; county 2024 firms 100; zone 2025 firms 6; county 2025 firms "
                "100", "on_track", id="share",
            ),
            pytest.param(
                {"kind": "ratio", "of": "hitech", "to": "firms"},
                "zone 2024 hitech 4; zone 2024 firms 100; zone 2025 hitech 5; zone 2025 firms "
                "100", "behind", id="ratio",
            ),
            pytest.param(
                {"kind": "growth", "of": "revenue", "since": 2020},
                "zone 2020 revenue 100; zone 2025 revenue 107.1", "on_track", id="growth-since",
            ),
            pytest.param(
                {"kind": "growth", "of": "revenue", "since": 2020, "average": True},
                "zone 2020 revenue 100; zone 2025 revenue 161.051", "on_track", id="average",
            ),
            pytest.param(
                {"kind": "change", "of": "firms", "since": 2020},
                "zone 2020 firms 100; zone 2025 firms 107", "behind", id="change-since",
            ),
            pytest.param(
                {"kind": "change", "of": "firms", "since": 2020, "average": True},
                "zone 2020 firms 100; zone 2025 firms 149", "behind", id="average-change",
            ),
        ],
    )  # fmt: skip
    def test_paths(self, it: Entry, rows: str, told_: str) -> None:
        # 10 in 2027; two thirds of the way, or five sevenths since 2020, are in 2025 and 2026.
        assert told([only(2027, it, rows)]) == [f"2027 2025 {told_}"]

    @pytest.mark.parametrize(
        "it",
        [
            pytest.param({"kind": "growth", "of": "revenue"}, id="yearly-growth"),
            pytest.param({"kind": "change", "of": "revenue"}, id="yearly-change"),
            pytest.param({"kind": "level", "of": "place"}, id="rank"),
            pytest.param({"kind": "change", "of": "place", "since": 2024}, id="change-of-a-rank"),
        ],
    )
    def test_what_has_no_path_is_not_due(self, it: Entry) -> None:
        of = it["of"]
        found = only(2027, it, f"zone 2024 {of} 4; zone 2025 {of} 8")
        assert told([found]) == ["2027 None not_due"]
        assert found.reason == Statement("no_path", {"year": 2027})

    @pytest.mark.parametrize("kind", ["multiple", "count"])
    def test_multiples_and_counts_have_no_path(self, kind: str) -> None:
        entries: dict[str, Entry] = {
            "multiple": {"kind": "multiple", "of": "level", "within": "city"},
            "count": {"kind": "count", "of": "firms", "where": ">= 1"},
        }
        rows = "zone 2024 firms 4; zone 2025 firms 8; city 2025 firms 9; east 2025 firms 3"
        others = {"level": FIRMS}
        found = verdict(entries[kind], 1, rows, year=2027, area="zones", others=others)
        assert found.reason == Statement("no_path", {"year": 2027})

    @pytest.mark.parametrize(
        ("rows", "it", "base"),
        [
            pytest.param("zone 2024 firms 4", FIRMS, 2024, id="only-the-base-year"),
            pytest.param("zone 2024 firms 4; zone 2025Q3 firms 5", FIRMS, 2024, id="part-year"),
            pytest.param("zone 2025Q3 firms 5", FIRMS, 2024, id="no-full-year"),
            pytest.param(
                "zone 2025 firms 5", {"kind": "change", "of": "firms", "since": 2025}, 2025,
                id="not-after-since",
            ),
        ],
    )  # fmt: skip
    def test_without_a_full_year_after_the_base_it_is_not_due(
        self, rows: str, it: Entry, base: int
    ) -> None:
        found = only(2027, it, rows)
        assert told([found]) == ["2027 None not_due"]
        assert found.reason == Statement("no_full_year", {"year": base})

    def test_without_any_period_it_is_not_due(self) -> None:
        found = only(2027, FIRMS, "")
        assert told([found]) == ["2027 None not_due"]
        assert found.reason == Statement("nothing_covered")

    def test_the_target_of_a_year_between_comes_first(self) -> None:
        rows = "zone 2024 firms 4; zone 2025 firms 7"
        judged = results(every_year(FIRMS), rows)
        assert told(judged) == ["2025 2025 missed", "2026 None not_due", "2027 None not_due"]
        assert [result.reason for result in judged[1:]] == [
            Statement("milestone", {"year": 2025}), Statement("milestone", {"year": 2026}),
        ]  # fmt: skip

    def test_a_target_before_the_latest_full_year_is_no_milestone(self) -> None:
        targets = {"area": "zone", "indicators": {"it": {2025: 1, 2027: 10}}}
        rows = "zone 2024 firms 4; zone 2025 firms 5; zone 2026 firms 9"
        judged = results(plan_of({"it": FIRMS}, targets), rows)
        assert told(judged) == ["2025 2025 met", "2027 2026 on_track"]

    def test_a_target_of_another_indicator_is_no_milestone(self) -> None:
        targets = {"area": "zone", "indicators": {"a": {2026: 1}, "b": {2027: 10}}}
        rows = "zone 2024 firms 4; zone 2025 firms 7"
        judged = results(plan_of({"a": FIRMS, "b": FIRMS}, targets), rows)
        assert told(judged) == ["2026 2025 on_track", "2027 2025 on_track"]

    def test_no_figure_for_the_latest_full_year_is_no_data_that_does_not_count(self) -> None:
        found = only(2027, FIRMS, "zone 2024 firms 4; east 2025 firms 7")
        assert told([found]) == ["(2027 2025 no_data)"]
        assert found.reason == absent("zone", "firms", "2025")

    def test_without_data_it_tells_what_was_found(self) -> None:
        it = {"kind": "share", "of": "firms", "within": "city"}
        found = only(2027, it, "zone 2024 firms 4; city 2024 firms 9; zone 2025 firms 5")
        assert told([found]) == ["(2027 2025 no_data)"]
        assert lines(found.observations) == [4]

    @pytest.mark.parametrize(
        "it",
        [
            pytest.param({"kind": "level", "of": "revenue"}, id="flow"),
            pytest.param({"kind": "level", "of": "firms"}, id="stock"),
            pytest.param({"kind": "growth", "of": "revenue", "since": 2024}, id="growth"),
            pytest.param(
                {"kind": "growth", "of": "revenue", "since": 2023, "average": True},
                id="average-growth",
            ),
            pytest.param({"kind": "change", "of": "firms", "since": 2023}, id="change"),
            pytest.param(
                {"kind": "change", "of": "firms", "since": 2023, "average": True},
                id="average-change",
            ),
        ],
    )
    def test_a_missing_base_is_not_due(self, it: Entry) -> None:
        found = only(2027, it, f"zone 2025 {it['of']} 7")
        assert found.verdict == "not_due"
        because = absent("zone", str(it["of"]), str(it.get("since", 2024)))
        assert found.reason in (because, Statement("no_base", {"because": because}))
        assert found.period == Period(2025)

    def test_a_base_that_is_not_positive_is_not_due_for_a_flow(self) -> None:
        found = only(2027, REVENUE, "zone 2024 revenue 0; zone 2025 revenue 7")
        assert told([found]) == ["2027 2025 not_due"]

    def test_a_base_of_a_sum(self) -> None:
        rows = (
            "zone 2024 firms 1; east 2024 firms 3; zone 2025 firms 3; east 2025 firms 3; "
            "zone 2026Q1 firms 0"
        )
        found = verdict(FIRMS, 10, rows, year=2027, area="zones")
        assert (found.verdict, found.required, found.value) == (
            "on_track", exact("6"), exact("6"),
        )  # fmt: skip

    def test_asked_for_expressly_it_stays_ahead(self) -> None:
        rows = "zone 2024 firms 4; zone 2025 firms 7"
        targets = {"area": "zone", "indicators": {"it": {2027: 10}}}
        judged = results(plan_of({"it": FIRMS}, targets), rows, years=(2027,))
        assert told(judged) == ["2027 2025 on_track"]
