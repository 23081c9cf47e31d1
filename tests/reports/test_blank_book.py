"""The form to fill in: which units it offers."""

from __future__ import annotations

import pytest

from gaoxin_cli.reports.blank_book import units_of
from gaoxin_cli.unit import parse_unit


@pytest.mark.parametrize(
    ("unit", "offered"),
    [
        pytest.param("亿元", ["亿元", "万元", "元"], id="hundred-millions"),
        pytest.param("万人", ["万人", "人"], id="ten-thousands"),
        pytest.param("千元", ["千元", "元"], id="thousands"),
        pytest.param("家", ["家"], id="one-only"),
        pytest.param("%", ["%"], id="percent"),
        pytest.param("million USD", ["million USD"], id="english"),
    ],
)
def test_units_on_offer_convert_into_that_of_the_plan(unit: str, offered: list[str]) -> None:
    measured = parse_unit(unit)
    assert units_of(measured) == offered
    assert {parse_unit(one).family for one in offered} == {measured.family}
