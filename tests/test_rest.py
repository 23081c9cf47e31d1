"""What is done and what the rest of the year must bring, worked out by hand."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from gaoxin_cli.assessment import Question, judge
from gaoxin_cli.exact import shown
from gaoxin_cli.period import Period
from gaoxin_cli.verdict import Result, Verdict
from gaoxin_cli.working import Side, Symbol, Working
from tests.reports.made import CONTENT, plan_of, submission_of

FULL, HALF, FEBRUARY = Period(2025), Period(2026, 6), Period(2026, 2)
Row = tuple[Period, str, str | None]


def judged(indicator: dict[str, Any], bound: object, *rows: Row, period: Period = HALF) -> Result:
    """The verdict on a target of 2026; of rows with the same period the last one stands."""
    content = CONTENT | {
        "indicators": {"one": indicator},
        "targets": [{"area": "zone", "indicators": {"one": {2026: bound}}}],
    }
    given = {row[0]: ("zone", indicator["of"], *row, None) for row in rows}
    plan = plan_of(content)
    [result] = judge(plan, submission_of(plan, [*given.values()]), Question(period=period))
    return result


def level(of: str) -> dict[str, Any]:
    return {"kind": "level", "of": of}


GROWTH = {"kind": "growth", "of": "revenue"}
CHANGE = {"kind": "change", "of": "revenue"}
LAST_YEAR: tuple[Row, ...] = ((FULL, "3180.6", None), (Period(2025, 6), "1570.3", None))


def told(result: Result) -> tuple[str | None, str | None, str | None]:
    """Amount, unit and growth, the growth as people see it."""
    rest = result.rest
    if rest is None:
        return None, None, None
    growth = None if rest.growth is None else shown(rest.growth)
    return str(rest.amount), rest.unit, growth


def test_a_yearly_plan_after_two_months() -> None:
    result = judged(level("revenue"), "44.62", (FEBRUARY, "6.50", None), period=FEBRUARY)
    assert isinstance(result.completion, Fraction)
    assert shown(result.completion) == "14.57"
    assert shown(result.completion - Fraction(200, 12)) == "-2.10"
    assert told(result) == (str(Fraction("38.12")), "亿元", None)


def test_the_second_half_of_a_growth_target() -> None:
    result = judged(GROWTH, 9, *LAST_YEAR, (HALF, "1699.06", None))
    assert (result.verdict, result.completion) == (Verdict.BEHIND, None)
    assert told(result) == (str(Fraction("1767.794")), "亿元", "9.78")


@pytest.mark.parametrize(
    ("indicator", "bound", "rows", "expected"),
    [
        pytest.param(GROWTH, "> 0", ((HALF, "3200", None),), ("-97/5", "亿元", "-101.20"),
                     id="secured"),
        pytest.param(GROWTH, 0, ((HALF, "1600", "1580.6"),), ("7903/5", "亿元", "-1.21"),
                     id="the-prior-is-the-base"),
        pytest.param(CHANGE, "19.4", ((HALF, "1600", "1580.6"),), ("1600", "亿元", "-0.64"),
                     id="change-ignores-the-prior"),
        pytest.param(level("revenue"), "<= 3000", ((HALF, "1600", None),),
                     ("1400", "亿元", "-13.06"), id="room-under-a-ceiling"),
        pytest.param(GROWTH, "= 9", ((HALF, "1600", None),), (None,) * 3, id="exactly"),
        pytest.param(GROWTH, "8..9", ((HALF, "1600", None),), (None,) * 3, id="range"),
        pytest.param(GROWTH | {"since": 2024}, 9, ((HALF, "1600", None),), (None,) * 3, id="since"),
        pytest.param(GROWTH | {"average": True}, 9, ((HALF, "1600", None),), (None,) * 3,
                     id="average"),
        pytest.param(GROWTH, 9, ((HALF, None, None),), (None,) * 3, id="no-data"),
        pytest.param(GROWTH, 9, ((FULL, "0", None), (HALF, "1600", None)), (None,) * 3,
                     id="nothing-the-year-before"),
        pytest.param(level("revenue"), 3000, ((FULL, "1570.3", None), (HALF, "1600", None)),
                     ("1400", "亿元", None), id="nothing-after-the-same-months"),
        pytest.param(level("revenue"), 1601, ((FULL, "1570.8", None), (HALF, "1600", None)),
                     ("1", "亿元", "100"), id="next-to-nothing-after-the-same-months"),
        pytest.param(level("revenue"), 3000, ((FULL, "0", None), (HALF, "1600", None)),
                     (None,) * 3, id="level-after-a-year-of-nothing"),
        pytest.param(GROWTH | {"of": "gdp"}, 9, ((HALF, "1600", "1500"),), (None,) * 3,
                     id="growth-at-constant-prices"),
        pytest.param(GROWTH | {"of": "firms"}, 9, ((HALF, "1600", "1500"),), (None,) * 3,
                     id="growth-of-a-stock"),
    ],
)  # fmt: skip
def test_the_rest_of_the_year(
    indicator: dict[str, Any],
    bound: object,
    rows: tuple[Row, ...],
    expected: tuple[str | None, ...],
) -> None:
    assert told(judged(indicator, bound, *LAST_YEAR, *rows)) == expected


@pytest.mark.parametrize(
    ("indicator", "side"),
    [
        pytest.param(
            GROWTH, Side("{x0} × (1 + {t} ÷ 100)", Fraction("3180.6"), 1, 100), id="growth"
        ),
        pytest.param(CHANGE, Side("{x0} + {t}", Fraction(1), Fraction("3180.6")), id="change"),
    ],
)
def test_how_the_amount_comes_about(indicator: dict[str, Any], side: Side) -> None:
    rest = judged(indicator, 9, *LAST_YEAR, (HALF, "1699.06", None)).rest
    assert rest is not None
    assert rest.year is not None
    symbols = {
        "x": Symbol("revenue", Fraction("1699.06"), period=HALF),
        "x0": Symbol("revenue", Fraction("3180.6"), period=FULL),
    }
    assert rest.year.working == Working("", symbols, "{x}", Fraction("1699.06"), side)
    figures = (rest.year.full, rest.year.same)
    assert [figure and figure.value for figure in figures] == [
        Fraction("3180.6"), Fraction("1570.3"),
    ]  # fmt: skip


def test_stocks_have_an_amount_alone() -> None:
    rows: tuple[Row, ...] = ((FULL, "310", None), (HALF, "322", None))
    assert told(judged(level("firms"), 330, *rows)) == ("8", "家", None)
    assert told(judged({"kind": "change", "of": "firms"}, 20, *rows)) == ("8", "家", None)
    assert told(judged(level("firms"), 330, (HALF, "322", None))) == ("8", "家", None)
    june: Row = (Period(2025, 6), "300", None)
    assert told(judged(level("firms"), 330, *rows, june)) == ("8", "家", None)


def test_without_the_same_months_there_is_an_amount_alone() -> None:
    rows: tuple[Row, ...] = ((FULL, "3180.6", None), (HALF, "1600", None))
    assert told(judged(level("revenue"), 3000, *rows)) == ("1400", "亿元", None)


def test_neither_a_whole_year_nor_one_to_come_has_a_rest() -> None:
    rows: tuple[Row, ...] = (*LAST_YEAR, (Period(2026), "3400", None))
    assert told(judged(GROWTH, 9, *rows, period=Period(2026))) == (None, None, None)


@pytest.mark.parametrize(
    ("bound", "value", "expected"),
    [
        pytest.param(">= 3000", "3000", True, id="floor-reached"),
        pytest.param("> 3000", "3000", False, id="strict-floor-hit"),
        pytest.param(">= 3000", "2999", False, id="floor-not-reached"),
        pytest.param("<= 3000", "1000", False, id="ceiling"),
        pytest.param("1000..3000", "2000", False, id="range"),
    ],
)
def test_reached_is_a_floor_kept_before_its_year_is_over(
    bound: str, value: str, *, expected: bool
) -> None:
    assert judged(level("revenue"), bound, (HALF, value, None)).reached is expected


def test_what_is_not_scaled_is_never_reached_early() -> None:
    assert judged(GROWTH, 9, *LAST_YEAR, (HALF, "3000", None)).reached is False
