"""Names in a line are found by what the line has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaoxin_cli.tables.mentions import Mentions

NAME = st.text("东西高新区市ab", min_size=1, max_size=4)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("示例市东高新区", ["东高新区", "示例市"], id="longest-first"),
        pytest.param("西区和东区", ["东区", "西区"], id="in-their-order"),
        pytest.param("东高新", [], id="cut-off"),
    ],
)
def test_names_within_a_line(text: str, expected: list[str]) -> None:
    assert Mentions(["示例市", "东区", "西区", "东高新区"]).within(text) == expected


def test_names_at_a_place() -> None:
    mentions = Mentions(["东区", "东"])
    mentions.add(["东区市", ""])
    assert sorted(mentions.at("在东区市", 1)) == ["东", "东区", "东区市"]
    assert not [*mentions.at("在东区市", 0)]


@given(st.lists(NAME, unique=True), st.text("东西高新区市ab|", max_size=12))
def test_the_same_as_looking_for_each_name(names: list[str], text: str) -> None:
    expected = sorted((name for name in names if name in text), key=len, reverse=True)
    assert Mentions(names).within(text) == expected
