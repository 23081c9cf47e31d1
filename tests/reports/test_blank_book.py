"""The form to fill in: which units it offers, and that names and units only show."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest

from gaoxin_cli.messages import Words
from gaoxin_cli.observation import Need
from gaoxin_cli.period import Period
from gaoxin_cli.reports.blank_book import render, units_of
from gaoxin_cli.unit import parse_unit
from tests.reports.test_hostile import HOSTILE, hostile_plan


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


@pytest.mark.parametrize(
    "text",
    [
        *(pytest.param(text, id=name) for name, text in HOSTILE.items()),
        pytest.param("=1+1", id="formula"),
        pytest.param('万",元', id="list-in-a-list"),
        pytest.param("万" + "x" * 300, id="too-long-for-a-list"),
        pytest.param("&A&P" * 60, id="codes-of-a-header"),
    ],
)
def test_names_and_units_only_show(text: str) -> None:
    plan = hostile_plan(text)
    content = render(plan, [Need("zone", Period(2025), "firms", text)], Words("en"))
    assert content == render(plan, [Need("zone", Period(2025), "firms", text)], Words("en"))
    with ZipFile(BytesIO(content)) as file:
        sheet = file.read("xl/worksheets/sheet1.xml").decode("utf-8")
    assert "<f>" not in sheet
    assert "dataValidation " not in sheet
    for row in openpyxl.load_workbook(BytesIO(content)).worksheets[0].iter_rows(values_only=True):
        assert all(cell is None or str(cell).isprintable() for cell in row)
