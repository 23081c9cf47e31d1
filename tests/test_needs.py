"""Needs: which figures an indicator rests on, and which of them a submission lacks."""

from __future__ import annotations

import pytest

from gaoxin_cli.needs import lacking, needed
from gaoxin_cli.observation import Need
from gaoxin_cli.verdict import Result
from tests.figures import Entry, submission, verdict

OTHERS: dict[str, Entry] = {"growth": {"kind": "growth", "of": "gdp"}}


def told(needs: list[Need]) -> list[str]:
    """Each need as ``area period measure unit``."""
    return [
        f"{n.area} {n.period} {n.measure}{'_growth' if n.is_growth else ''} {n.unit}" for n in needs
    ]


def judged(indicator: Entry, rows: str, area: str, at: str) -> Result:
    """The verdict on a target for 2025, on a submission that covers a period of it."""
    return verdict(indicator, 1, f"{rows}; city {at} births -", area=area, others=OTHERS)


def all_needed(indicator: Entry, area: str = "zone", at: str = "2025") -> list[str]:
    return told(needed(judged(indicator, "", area, at)))


def still_lacking(indicator: Entry, rows: str, area: str = "zone") -> list[str]:
    result = judged(indicator, rows, area, "2025")
    return told(lacking(result, submission(rows)))


@pytest.mark.parametrize(
    ("indicator", "needs"),
    [
        pytest.param({"kind": "level", "of": "firms"}, ["zone 2025 firms 家"], id="level"),
        pytest.param(
            {"kind": "growth", "of": "revenue"},
            ["zone 2025 revenue 亿元", "zone 2024 revenue 亿元"],
            id="growth",
        ),
        pytest.param(
            {"kind": "growth", "of": "gdp"}, ["zone 2025 gdp_growth %"], id="official-growth"
        ),
        pytest.param(
            {"kind": "growth", "of": "investment"},
            ["zone 2025 investment_growth %"],
            id="comparable-growth",
        ),
        pytest.param(
            {"kind": "growth", "of": "revenue", "since": 2020},
            ["zone 2025 revenue 亿元", "zone 2020 revenue 亿元"],
            id="growth-since",
        ),
        pytest.param(
            {"kind": "growth", "of": "gdp", "since": 2022},
            ["zone 2023 gdp_growth %", "zone 2024 gdp_growth %", "zone 2025 gdp_growth %"],
            id="official-growth-since",
        ),
        pytest.param(
            {"kind": "change", "of": "firms"},
            ["zone 2025 firms 家", "zone 2024 firms 家"],
            id="change",
        ),
        pytest.param(
            {"kind": "share", "of": "firms"},
            ["zone 2025 firms 家", "county 2025 firms 家"],
            id="share",
        ),
        pytest.param(
            {"kind": "ratio", "of": "hitech", "to": "firms"},
            ["zone 2025 hitech 家", "zone 2025 firms 家"],
            id="ratio",
        ),
        pytest.param(
            {"kind": "multiple", "of": "growth"},
            ["zone 2025 gdp_growth %", "county 2025 gdp_growth %"],
            id="multiple",
        ),
    ],
)
def test_every_kind_needs(indicator: Entry, needs: list[str]) -> None:
    assert all_needed(indicator) == needs


def test_a_count_needs_every_member() -> None:
    assert all_needed({"kind": "count", "of": "firms", "where": ">= 1"}, "zones") == [
        "zone 2025 firms 家", "east 2025 firms 家",
    ]  # fmt: skip


def test_a_sum_needs_every_member() -> None:
    assert all_needed({"kind": "level", "of": "firms"}, "zones") == [
        "zone 2025 firms 家", "east 2025 firms 家",
    ]  # fmt: skip
    assert all_needed({"kind": "level", "of": "place"}, "zones") == ["zones 2025 place 位"]


def test_a_quarter_needs_its_own_base() -> None:
    assert all_needed({"kind": "growth", "of": "revenue"}, at="2025Q2") == [
        "zone 2025-Q2 revenue 亿元", "zone 2024-Q2 revenue 亿元",
    ]  # fmt: skip
    assert all_needed({"kind": "change", "of": "firms"}, at="2025Q2") == [
        "zone 2025-Q2 firms 家", "zone 2024 firms 家",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("indicator", "rows", "needs"),
    [
        pytest.param(
            {"kind": "growth", "of": "revenue"}, "zone 2025 revenue 1",
            ["zone 2024 revenue 亿元"], id="the-base",
        ),
        pytest.param(
            {"kind": "growth", "of": "revenue"}, "zone 2025 revenue 1 1", [], id="a-prior-will-do"
        ),
        pytest.param(
            {"kind": "growth", "of": "gdp"}, "zone 2025 gdp - - 7", [], id="a-rate-will-do"
        ),
        pytest.param(
            {"kind": "share", "of": "firms"}, "county 2025 firms 9",
            ["zone 2025 firms 家"], id="the-zone",
        ),
        pytest.param(
            {"kind": "share", "of": "firms"}, "county 2025 firms 9; zone 2025 firms E004",
            ["zone 2025 firms 家"], id="a-rejected-figure",
        ),
        pytest.param(
            {"kind": "growth", "of": "revenue"}, "zone 2025 revenue 1; zone 2024 revenue 0",
            [], id="a-base-of-zero-is-not-lacking",
        ),
    ],
)  # fmt: skip
def test_lacking(indicator: Entry, rows: str, needs: list[str]) -> None:
    assert still_lacking(indicator, rows) == needs


def test_of_a_sum_only_the_missing_members_are_lacking() -> None:
    it = {"kind": "level", "of": "firms"}
    assert still_lacking(it, "zone 2025 firms 1", "zones") == ["east 2025 firms 家"]
    assert still_lacking(it, "zones 2025 firms 1", "zones") == []


def test_a_rejected_row_may_have_stated_the_year_before() -> None:
    it = {"kind": "growth", "of": "revenue"}
    assert still_lacking(it, "zone 2025 revenue E004") == ["zone 2025 revenue 亿元"]
    rows = "zone 2025 revenue E004"
    strictly = lacking(judged(it, rows, "zone", "2025"), submission(rows), forgiving=False)
    assert told(strictly) == ["zone 2025 revenue 亿元", "zone 2024 revenue 亿元"]


def test_a_verdict_without_a_period_needs_nothing_yet() -> None:
    result = verdict({"kind": "level", "of": "firms"}, 1, "zone 2024 firms 1")
    assert (result.period, needed(result)) == (None, [])


def test_the_submission_is_left_as_it_was() -> None:
    given = submission("zone 2025 firms 1")
    before = (dict(given.levels), dict(given.rates), dict(given.rejected))
    lacking(judged({"kind": "share", "of": "firms"}, "", "zone", "2025"), given)
    assert (dict(given.levels), dict(given.rates), dict(given.rejected)) == before
