"""The long and the wide form say the same, and what their cells say."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from gaoxin_cli.period import Period
from gaoxin_cli.tables import read_submission
from tests.tables.reading import (
    DEFINITIONS,
    REVENUE_2025,
    findings,
    levels,
    rates,
    read,
    write,
)

LONG = """\
地区,时期,指标,数值,单位,上年同期,同比,备注
石家庄高新区,2025年,营业收入,"12,000.0",万元,10000,20%,已核实
石家庄高新区,2025年,高新技术企业,15,家,,,已核实
石家庄高新区,2025年,研发占比,7.6%,,,,已核实
正定县,2025年一季度,营业收入,,,,下降3.2,
正定县,2025年一季度,高新技术企业,3,,2,,
"""
WIDE = """\
备注,营业收入同比,营业收入(万元),营业收入上年同期,高新技术企业,高新技术企业上年同期(家),研发占比(%),地区,时期
已核实,20%,"12,000.0",10000,15,,7.6%,石家庄高新区,2025年
,下降3.2,,,3,2,,正定县,2025年一季度
"""


def test_both_forms_say_the_same(tmp_path: Path) -> None:
    long, wide = read(tmp_path, LONG), read(tmp_path, WIDE)
    assert findings(long) == findings(wide) == []
    expected = {
        "zone revenue 2025": "1.20000 / 1.0000",
        "zone firms 2025": "15",
        "zone share 2025": "7.6",
        "county firms 2025-Q1": "3 / 2",
    }
    assert levels(long) == expected
    assert levels(wide) == expected
    assert rates(long) == rates(wide)
    assert rates(long) == {"zone revenue 2025": "20", "county revenue 2025-Q1": "-3.2"}
    assert {key: row[4] for key, row in long.levels.items()} == {
        key: row[4] for key, row in wide.levels.items()
    }


def test_figures_know_their_column_and_line(tmp_path: Path) -> None:
    submission = read(tmp_path, "标题\n" + LONG)
    value, prior, source, line, noted = submission.levels[REVENUE_2025]
    assert (value, prior, line, noted) == (Decimal("1.2"), Decimal(1), 3, True)
    assert source.at(line) == (str(tmp_path / "a.csv"), 3, "数值", None)
    _, source, line, _ = submission.rates[REVENUE_2025]
    assert source.at(line) == (str(tmp_path / "a.csv"), 3, "同比", None)


def test_a_wide_figure_knows_its_own_column(tmp_path: Path) -> None:
    submission = read(tmp_path, WIDE)
    assert submission.levels[REVENUE_2025][2].column == "营业收入(万元)"
    assert submission.rates[REVENUE_2025][1].column == "营业收入同比"


@pytest.mark.parametrize("cell", ["", " ", "-", "—", "…", "...", "NA", "n/a", "空", "－", "\u3000"])
@pytest.mark.parametrize("form", ["long", "wide"])
def test_a_missing_figure_is_none_but_its_period_is_covered(
    tmp_path: Path, cell: str, form: str
) -> None:
    row = (
        f"石家庄高新区,2025Q2,营业收入,{cell}" if form == "long" else f"石家庄高新区,2025Q2,{cell}"
    )
    header = "地区,时期,指标,数值" if form == "long" else "地区,时期,营业收入"
    last = "正定县,2024,营业收入,1" if form == "long" else "正定县,2024,1"
    submission = read(tmp_path, f"{header}\n{row}\n{last}\n")
    assert findings(submission) == []
    assert levels(submission) == {"county revenue 2024": "1"}
    assert set(submission.periods) == {Period(2025, 6), Period(2024)}


@pytest.mark.parametrize("text", ["", "地区,时期,营业收入\n", "地区,时期,营业收入\n正定县,2025,\n"])
def test_a_file_without_a_figure_is_an_error(tmp_path: Path, text: str) -> None:
    ((code, _, _, what),) = findings(read(tmp_path, text))
    assert code == "E002"
    assert what == ("no_figures" if text else "no_header")


def test_the_value_column_may_be_absent_where_growth_is(tmp_path: Path) -> None:
    submission = read(tmp_path, "地区,时期,指标,增速\n石家庄高新区,2025,营业收入,7.4\n")
    assert findings(submission) == []
    assert rates(submission) == {"zone revenue 2025": "7.4"}


def test_a_blank_cell_never_revises(tmp_path: Path) -> None:
    first = write(tmp_path, "地区,时期,指标,数值,同比\n正定县,2025,营业收入,5,7\n", "1.csv")
    second = write(tmp_path, "地区,时期,指标,数值,同比\n正定县,2025,营业收入,,8\n", "2.csv")
    submission = read_submission(DEFINITIONS, [first, second])
    assert levels(submission) == {"county revenue 2025": "5"}
    assert rates(submission) == {"county revenue 2025": "8"}
    (revision,) = submission.revisions
    assert (revision.old[0], revision.new[0]) == (Decimal(7), Decimal(8))


def test_a_revision_brings_its_own_prior_or_none(tmp_path: Path) -> None:
    first = write(tmp_path, "地区,时期,指标,数值,同期\n正定县,2025,营业收入,5,4\n", "1.csv")
    second = write(tmp_path, "地区,时期,指标,数值\n正定县,2025,营业收入,6\n", "2.csv")
    submission = read_submission(DEFINITIONS, [first, second])
    assert levels(submission) == {"county revenue 2025": "6"}


def test_two_figures_for_one_key_are_an_error_and_neither_counts(tmp_path: Path) -> None:
    text = "地区,时期,营业收入\n正定县,2025,5\n正定县,2025年,6\n正定县,2024,1\n"
    submission = read(tmp_path, text)
    assert findings(submission) == [("E009", 3, "营业收入", "two_figures")]
    assert submission.findings[0].statement.facts["first"] == 2
    assert levels(submission) == {"county revenue 2024": "1"}


def test_the_same_row_twice_is_a_warning(tmp_path: Path) -> None:
    header = "地区,时期,指标,数值,单位,同比"
    text = f"{header}\n正定县,2025,营业收入,5,亿元,7\n正定县,2025Q4,营收,50000,万元,7.0\n"
    submission = read(tmp_path, text)
    assert findings(submission) == [("W101", 3, "同比", "same_row_twice")]
    assert levels(submission) == {"county revenue 2025": "5"}


def test_many_rows_are_read_in_the_order_of_the_file(tmp_path: Path) -> None:
    years = range(1000, 9999)
    rows = "".join(f"正定县,{year},营业收入,{year}.5,亿元,{year % 30}\n" for year in years)
    submission = read(tmp_path, "地区,时期,指标,数值,单位,同比\n" + rows)
    assert findings(submission) == []
    assert [(key[2].year, row[0], row[3]) for key, row in submission.levels.items()] == [
        (year, Decimal(f"{year}.5"), year - 998) for year in years
    ]
    assert len(submission.rates) == len(years)
