"""Text from files: printable, folded, narrowed, and the nearest known name."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaoxin_cli.text import fold, narrow, nearest, printable

INVISIBLE = ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("石家庄高新区 7.6% \\ [bold]", "石家庄高新区 7.6% \\ [bold]", id="untouched"),
        pytest.param("\x1b[31mred", r"\x1b[31mred", id="terminal"),
        pytest.param("a\tb\r\nc", r"a\tb\r\nc", id="line-ends"),
        pytest.param("\x00\x7f\x9b", r"\x00\x7f\x9b", id="controls"),
        pytest.param("\u202egnp.exe", r"\u202egnp.exe", id="bidirectional"),
        pytest.param("a\u200bb\ufeff\xad", r"a\u200bb\ufeff\xad", id="invisible"),
        pytest.param("\U000e0041", r"\U000e0041", id="tag"),
        pytest.param("\ud800\ue000\U0001ffff", r"\ud800\ue000\U0001ffff", id="no-character"),
        pytest.param("a\u2028b\u2029", r"a\u2028b\u2029", id="separators"),
        pytest.param("::error::x", r"\::error::x", id="command"),
        pytest.param(" \u3000::error::x", " \u3000\\::error::x", id="indented-command"),
        pytest.param("\n::error::x", r"\n::error::x", id="command-on-the-next-line"),
        pytest.param("a ::error", "a ::error", id="no-command"),
        pytest.param("x ##[error]y", r"x #\#[error]y", id="older-command"),
        pytest.param("###[", r"##\#[", id="older-command-after-a-hash"),
        pytest.param("a ##vso[b]c", r"a #\#vso[b]c", id="command-of-azure-pipelines"),
        pytest.param("##teamcity[a]", r"#\#teamcity[a]", id="command-of-teamcity"),
        pytest.param("## [a] ##", "## [a] ##", id="hashes-that-begin-no-command"),
        pytest.param("", "", id="empty"),
    ],
)
def test_printable(text: str, expected: str) -> None:
    assert printable(text) == expected


def test_every_invisible_character_is_escaped() -> None:
    characters = [chr(code) for code in range(0x110000)]
    expected = [c for c in characters if unicodedata.category(c) in INVISIBLE]
    assert [c for c in expected if printable(c) == c] == []


@given(st.text(st.characters(), max_size=40))
def test_printable_text_cannot_act(text: str) -> None:
    shown = printable(text)
    assert not any(unicodedata.category(c) in INVISIBLE for c in shown)
    assert not shown.lstrip().startswith("::")
    assert "##[" not in shown


@given(st.text(st.characters(categories=["L", "N", "Zs"]), max_size=40))
def test_letters_and_digits_stay(text: str) -> None:
    assert printable(text) == text


@pytest.mark.parametrize(
    ("text", "key"),
    [
        pytest.param(" Operating  Revenue ", "operatingrevenue", id="case-and-spaces"),
        pytest.param("营业\u3000收入\xa0", "营业收入", id="wide-and-fixed-spaces"),
        pytest.param("数值（万元）", "数值(万元)", id="brackets"),
        pytest.param("\uff27\uff24\uff30", "gdp", id="full-width-letters"),
    ],
)
def test_fold(text: str, key: str) -> None:
    assert fold(text) == key


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("１，２３４．５６％", "1,234.56%", id="number"),
        pytest.param("（１．２）", "(1.2)", id="brackets"),
        pytest.param("－１＋２：；～", "-1+2:;~", id="signs"),
        pytest.param("\u22121", "-1", id="minus"),
        pytest.param("２０２５\u3000Ｑ２ａ", "2025 Q2a", id="letters-and-space"),
        pytest.param("²①٣—年", "²①٣—年", id="others-stay"),
    ],
)
def test_narrow(text: str, expected: str) -> None:
    assert narrow(text) == expected


AREAS = ("石家庄高新区", "正定高新区", "Shijiazhuang High-tech Zone", "正定县")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("石家庄高新", "石家庄高新区", id="cut-off"),
        pytest.param("正定 高薪区", "正定高新区", id="wrong-character"),
        pytest.param("shijiazhuang hightech zone", "Shijiazhuang High-tech Zone", id="english"),
        pytest.param("正定縣", "正定县", id="short"),
        pytest.param("保定", None, id="unknown"),
        pytest.param("  ", None, id="blank"),
        pytest.param("石家庄高新区" * 100_000, None, id="hostile"),
    ],
)
def test_nearest(name: str, expected: str | None) -> None:
    assert nearest(name, AREAS) == expected


def test_nothing_is_near_when_nothing_is_known() -> None:
    assert nearest("营业收入", ()) is None
