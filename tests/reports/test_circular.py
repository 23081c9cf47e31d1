"""The circular, whole, as Markdown: its sentences, tables and numbers."""

import pytest

from gaoxin_cli.assessment import Assessment
from gaoxin_cli.messages import Words
from gaoxin_cli.reports import Found, Options
from gaoxin_cli.reports.markdown_circular import render
from gaoxin_cli.text import Language
from tests.conftest import Golden
from tests.reports.made import everything, plan_of
from tests.reports.made_standing import standing


@pytest.mark.parametrize("language", ["zh", "en"])
def test_circular_of_a_half_year(golden: Golden, language: Language) -> None:
    text = render(standing(), Words(language), Options())
    golden(f"reports/circular-{language}.md", text)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_circular_of_several_years(golden: Golden, language: Language) -> None:
    text = render(Found("check", everything()), Words(language), Options())
    golden(f"reports/circular-years-{language}.md", text)


def test_a_circular_without_anything_judged_has_a_title_alone() -> None:
    text = render(Found("check", Assessment((plan_of(),))), Words("zh"), Options())
    assert text == (
        "# 关于《高新区小方案（2025—2027年）》目标完成情况的通报\n"
        "\n"
        "现将报送数据与方案目标的对照情况通报如下，涉及0个地区、0项目标。"
        "方案：small · 草案 · targets.yaml。\n"
    )
