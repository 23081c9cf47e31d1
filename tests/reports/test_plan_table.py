"""The plan as a table, whole."""

import pytest

from gaoxin_cli.messages import Words
from gaoxin_cli.reports.canvas import Canvas
from gaoxin_cli.reports.plan_table import kind_name, render
from gaoxin_cli.text import Language
from tests.conftest import Golden
from tests.reports.made import CONTENT, plan_of


@pytest.mark.parametrize("width", [80, 200, None], ids=["80", "200", "pipe"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_plan(golden: Golden, language: Language, width: int | None) -> None:
    plan = plan_of()
    text = render([plan], Words(language), Canvas(width))
    golden(f"reports/plan-{language}-{width or 'pipe'}.txt", text)


def test_a_plan_without_targets_or_title() -> None:
    header = {"id": "bare", "years": [2025, 2027]}
    plan = plan_of({**CONTENT, "plan": header, "targets": []})
    text = render([plan, plan], Words("en"), Canvas())
    bare = "bare · targets.yaml · 2025, 2027\n\nThe plan sets no targets.\n"
    assert text == f"{bare}\n{bare}"


@pytest.mark.parametrize(
    ("indicator", "english", "chinese"),
    [
        ("revenue_growth", "growth", "增速"),
        ("revenue_average", "average growth since 2023", "2023年以来年均增速"),
        ("revenue_since", "growth since 2024", "2024年以来增速"),
        ("firm_share", "share", "占比"),
        ("large", "count", "个数"),
    ],
)
def test_kinds_have_names(indicator: str, english: str, chinese: str) -> None:
    plan = plan_of()
    names = [kind_name(plan, indicator, Words(language)) for language in ("en", "zh")]
    assert names == [english, chinese]
