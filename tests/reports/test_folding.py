"""Folding loses nothing, and keeps to the width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from gaoxin_cli.reports.folding import NARROWEST, fold_lines
from gaoxin_cli.text import printable


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        pytest.param("", 10, [""], id="nothing"),
        pytest.param("as it is", None, ["as it is"], id="no-width"),
        pytest.param("two words", 9, ["two words"], id="just-fits"),
        pytest.param("two words", 8, ["two", "words"], id="at-a-space"),
        pytest.param("高新技术企业", 8, ["高新技术", "企业"], id="chinese-anywhere"),
        pytest.param("高新技术企业", 7, ["高新技", "术企业"], id="no-half-character"),
        pytest.param("占比，增速", 4, ["占", "比，", "增速"], id="no-comma-begins-a-line"),
        pytest.param(
            "浓度（PM2.5）年", 12, ["浓度", "（PM2.5）年"], id="bracket-stays-with-its-word"
        ),
        pytest.param("abcdefghij", 4, ["abcd", "efgh", "ij"], id="long-word"),
        pytest.param("x ::error::", 9, ["x", "\\::error:", ":"], id="no-command-begins-a-line"),
        pytest.param("高新 ::error", 4, ["高新", "\\::e", "rror"], id="nor-after-a-full-line"),
        pytest.param("abcd::error", 4, ["abcd", "\\::e", "rror"], id="nor-after-a-break"),
    ],
)
def test_lines(text: str, width: int | None, lines: list[str]) -> None:
    assert fold_lines(text, width) == lines


TEXTS = st.text("ab :：高，（ \u0301[]\\", max_size=60).map(printable)


@given(TEXTS, st.integers(0, 20))
def test_no_line_is_too_wide_and_nothing_is_lost(text: str, width: int) -> None:
    lines = fold_lines(text, width)
    assert all(cell_len(line) <= max(width, NARROWEST) for line in lines)
    assert not any(line.lstrip().startswith("::") for line in lines)
    without = str.maketrans("", "", " \\")
    assert "".join(lines).translate(without) == text.translate(without)
