"""The overview across areas and years, whole."""

import pytest

from gaoxin_cli.assessment import Assessment
from gaoxin_cli.messages import Words
from gaoxin_cli.reports.canvas import Canvas
from gaoxin_cli.reports.overview import render
from gaoxin_cli.text import Language
from gaoxin_cli.verdict import Verdict
from tests.conftest import Golden
from tests.reports.made import everything, plan_of


@pytest.mark.parametrize("width", [80, None], ids=["80", "pipe"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_overview(golden: Golden, language: Language, width: int | None) -> None:
    assessment = everything()
    text = render(assessment, Words(language), Canvas(width))
    golden(f"reports/overview-{language}-{width or 'pipe'}.txt", text)


def test_overview_in_colour(golden: Golden) -> None:
    assessment = everything()
    text = render(assessment, Words("en"), Canvas(80, colour=True))
    golden("reports/overview-en-colour.txt", text)


def test_only_some_verdicts_are_shown_and_the_others_counted() -> None:
    assessment = everything()
    text = render(assessment, Words("en"), Canvas(), [Verdict.NO_DATA])
    assert text == (
        "A small plan for the zones\n"
        "small · targets.yaml\n"
        "\n"
        "  Area, indicator  2025\n"
        "  ─────────────────────\n"
        "Zone A\n"
        "  High-tech firms    ?\n"
        "  ✓ 2 met   ✗ 3 missed   ↑ 1 on track   ↓ 2 behind   ? 1 no data   · 3 not due\n"
        "  not listed: 11\n"
    )


def test_a_run_without_targets_says_so() -> None:
    plan = plan_of()
    text = render(Assessment((plan,), (), ()), Words("zh"), Canvas())
    assert text.endswith("\n\n没有可评判的目标。\n")
