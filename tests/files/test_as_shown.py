"""One workbook, written by LibreOffice in three formats, is the same to whoever looks at it.

The files in ``data`` show scaled, conditional and worded number formats, dates, a superscript, a
strike, hidden rows, columns and sheets, an error and merged cells. LibreOffice computed the
formula and wrote all three.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from gaoxin_cli.files.sheet import Mark, Merge
from gaoxin_cli.finding import Statement
from tests.files.opening import marks, opened, rows

DATA = Path(__file__).parent / "data"
HIDDEN = Mark(hidden=True)
JANUARY = Statement("date_from_months", {"found": "2025-01-06", "typed": "1-6"})
JUNE = Statement("date_of_a_day", {"found": "2025-06-30"})


@pytest.mark.parametrize("suffix", ["xlsx", "xls", "ods"])
def test_a_workbook_is_the_same_in_each_format(suffix: str) -> None:
    file = opened(DATA / f"as_shown.{suffix}")
    assert list(file.notices) == [Statement("sheets_hidden", {"sheets": "草稿"})]
    (figures,), (notes,) = file.sheets
    assert (figures.name, notes.name) == ("2025年", "说明")
    assert rows(notes) == [[], ["", "口径说明"]]
    assert rows(figures) == [
        ["各高新区主要指标"],
        ["地区", "1-6月"],
        ["", "累计", "同比增长(%)", "时期", "备注"],
        ["甲", "860.01", "7.62%", "2025年6月"],
        ["乙", "460", "-3.25", "2025年"],
        ["丙", "123.456789", "-5%", "2025-06"],
        ["丁", "212.5亿元", "8.5", "2025-01-06"],
        ["戊", "-", "8.5%", "2025-06-30"],
        ["己", "1234.56", "6.96", "2025年06月"],
        ["庚", "1234.56", "下降3.2", "2025年"],
        ["辛", "2469.12", "#DIV/0!"],
        ["壬 ", "5", "7.1", "", "原改为90"],
        ["癸", "9"],
    ]
    assert list(figures.merges) == [Merge(2, 0, 3, 0), Merge(2, 1, 2, 2)]
    assert marks(figures) == {
        (3, 4): HIDDEN,
        (7, 3): Mark(problem=JANUARY),
        (8, 3): Mark(problem=JUNE),
        (11, 2): Mark(problem=Statement("error_value", {"found": "#DIV/0!"})),
        (12, 0): Mark(note="①"),
        (12, 1): Mark(struck=True),
        (12, 2): Mark(note="2"),
        (12, 4): Mark(hidden=True, struck=True),
        (13, 0): HIDDEN,
        (13, 1): HIDDEN,
    }
