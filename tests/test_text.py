"""Text from files: printable, folded, narrowed, and the nearest known name."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaoxin_cli.text import fold, misspelt, narrow, nearest, printable

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


@pytest.mark.parametrize(
    ("name", "known"),
    [
        pytest.param("石家庄高薪区", "石家庄高新区", id="same-sound"),
        pytest.param("石家庄 高薪曲", "石家庄高新区", id="two-of-the-same-sound"),
        pytest.param("营业收人", "营业收入", id="same-look"),
        pytest.param("毫州市", "亳州市", id="same-look-in-a-short-name"),
        pytest.param("石庄家高新区", "石家庄高新区", id="swapped"),
        pytest.param("石家庄高高新区", "石家庄高新区", id="doubled"),
        pytest.param("石家庄高新区区", "石家庄高新区", id="doubled-at-the-end"),
        pytest.param("石家高新区", "石家庄高新区", id="lost"),
        pytest.param("福州市高新区", "福州高新区", id="added"),
        pytest.param("正定縣", "正定县", id="traditional"),
        pytest.param("地区生产总直", "地区生产总值", id="measure"),
        pytest.param("高新技术企来", "高新技术企业", id="any-character-of-a-long-name"),
        pytest.param("产学研对接活功", "产学研对接活动", id="any-character-of-a-measure"),
        pytest.param("Operatin revenue", "Operating revenue", id="letter-lost"),
        pytest.param("Opreating revenue", "Operating revenue", id="letters-swapped"),
        pytest.param("Operating revemue", "Operating revenue", id="key-beside"),
        pytest.param("Shijiazuang Hightech Zone", "Shijiazhuang Hightech Zone", id="in-a-word"),
        pytest.param("Shijiazhuang Hightech Zone", "Shijiazhuang High-tech Zone", id="hyphen"),
        pytest.param("São Paulo", "Sao Paulo", id="accent"),
    ],
)
def test_misspelt(name: str, known: str) -> None:
    assert misspelt(name, ["保定高新区", known, "营业利润"]) == known
    assert misspelt(known, [name]) == name


@pytest.mark.parametrize(
    ("name", "known"),
    [
        pytest.param("福州市辖区", "福州市", id="longer"),
        pytest.param("高新技术企业数", "高新技术企业", id="measure-longer"),
        pytest.param("石家庄高新", "石家庄高新区", id="cut-off"),
        pytest.param("河北", "河南", id="two-characters"),
        pytest.param("陕西省", "山西省", id="short-names-of-one-sound"),
        pytest.param("福州市", "抚州市", id="cities-of-one-sound"),
        pytest.param("上海市", "上饶市", id="one-character"),
        pytest.param("广东省", "广西省", id="direction"),
        pytest.param("东高新区", "西高新区", id="direction-first"),
        pytest.param("北京高新区", "南京高新区", id="capitals"),
        pytest.param("第一产业增加值", "第二产业增加值", id="numeral"),
        pytest.param("第1产业增加值", "第2产业增加值", id="digit"),
        pytest.param("甲高新区", "乙高新区", id="stem"),
        pytest.param("进口总额", "出口总额", id="in-and-out"),
        pytest.param("利税总额", "利润总额", id="profits"),
        pytest.param("年末总人口", "年初总人口", id="ends-of-a-year"),
        pytest.param("高技术企业", "高新技术企业", id="telling-character-lost"),
        pytest.param("地区人均生产总值", "地区生产总值", id="word-added"),
        pytest.param("长安新区", "长安区", id="new-district"),
        pytest.param("正定区", "正定县", id="level"),
        pytest.param("张家口高新区", "张家港高新区", id="cities-alike"),
        pytest.param("保定高新区", "正定高新区", id="cities-with-one-character"),
        pytest.param("高新技术产业", "高新技术企业", id="industries-are-no-enterprises"),
        pytest.param("规模以上工业利税总额", "规模以上工业利润总额", id="profits-in-a-long-name"),
        pytest.param("一般公共预算支出", "一般公共预算收入", id="revenue-and-expenditure"),
        pytest.param("Hubei", "Hebei", id="short-in-english"),
        pytest.param("Nigeria", "Niger", id="countries"),
        pytest.param("Zone A", "Zone B", id="letters"),
        pytest.param("DE11", "DE12", id="codes"),
        pytest.param("East High-tech Zone", "West High-tech Zone", id="direction-in-english"),
        pytest.param("imports of goods", "exports of goods", id="trade-in-english"),
        pytest.param("female employees", "male employees", id="sex"),
        pytest.param("石家庄高新区", "石家庄高新区", id="the-name-itself"),
        pytest.param("  ", "正定县", id="blank"),
        pytest.param("石家庄高新区" * 100_000, "石家庄高新区", id="hostile"),
    ],
)
def test_another_name_is_not_misspelt(name: str, known: str) -> None:
    assert misspelt(name, [known]) is None
    assert misspelt(known, [name]) is None


def test_the_name_with_fewest_slips_is_meant() -> None:
    assert (
        misspelt("石家庄高薪区", ["石家庄高薪曲线", "石家装高新区", "石家庄高新区"])
        == "石家庄高新区"
    )


NAME = st.text("石家庄正定高新区县一二东西abc1", min_size=1, max_size=8)


@given(NAME, NAME)
def test_misspelling_is_mutual(one: str, other: str) -> None:
    assert (misspelt(one, [other]) is None) == (misspelt(other, [one]) is None)


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_may_be_misspelt_or_not(one: str, other: str) -> None:
    assert misspelt(one, [other]) in (None, other)
