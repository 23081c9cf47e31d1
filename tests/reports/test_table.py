"""The table of ``gaoxin check``, whole, from hand-made results."""

import pytest
from rich.cells import cell_len

from gaoxin_cli.assessment import Assessment
from gaoxin_cli.messages import Words
from gaoxin_cli.reports.canvas import Canvas
from gaoxin_cli.reports.verdict_table import render
from gaoxin_cli.text import Language
from gaoxin_cli.verdict import Verdict
from tests.conftest import Golden
from tests.reports.made import everything, plan_of, result_of

WIDTHS = [pytest.param(80, id="80"), pytest.param(200, id="200"), pytest.param(None, id="pipe")]
LANGUAGES: list[Language] = ["zh", "en"]


def drawn(language: Language, canvas: Canvas, *only: Verdict) -> str:
    assessment = everything()
    return render(assessment, Words(language), canvas, only)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_table(golden: Golden, language: Language, width: int | None) -> None:
    golden(f"reports/table-{language}-{width or 'pipe'}.txt", drawn(language, Canvas(width)))


def test_table_in_colour(golden: Golden) -> None:
    golden("reports/table-zh-colour.txt", drawn("zh", Canvas(80, colour=True)))


def test_only_some_verdicts_are_listed_and_the_others_counted(golden: Golden) -> None:
    text = drawn("en", Canvas(), Verdict.MISSED, Verdict.BEHIND)
    golden("reports/table-en-only.txt", text)


def test_that_nothing_is_listed_is_said() -> None:
    everyone = everything()
    met = tuple(result for result in everyone.results if result.verdict is Verdict.MET)
    assessment = everyone._replace(results=met)
    text = render(assessment, Words("en"), Canvas(), [Verdict.MISSED])
    assert text.endswith("\n\nno verdict of those asked for\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_colours_add_nothing_but_codes(language: Language) -> None:
    coloured = drawn(language, Canvas(80, colour=True))
    for code in ("0", "1", "2", "1;31", "32", "33", "35", "36"):
        coloured = coloured.replace(f"\x1b[{code}m", "")
    assert coloured == drawn(language, Canvas(80))


@pytest.mark.parametrize("width", [64, 80, 100, 200])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_is_wider_than_the_terminal(language: Language, width: int) -> None:
    lines = drawn(language, Canvas(width)).splitlines()
    assert max(map(cell_len, lines)) <= width


def test_a_run_without_targets_names_its_plan() -> None:
    plan = plan_of()
    text = render(Assessment((plan,), (), ()), Words("en"), Canvas())
    assert text == "A small plan for the zones\nsmall · targets.yaml\n\nNo target is judged here.\n"


def test_the_same_area_of_two_plans_has_a_table_in_each() -> None:
    first, second = plan_of(), plan_of(file="other.yaml")
    results = tuple(
        result_of(plan, "zone", "revenue_growth", 2025, Verdict.MET, value="7", gap="0")
        for plan in (first, second)
    )
    text = render(Assessment((first, second), results, ()), Words("en"), Canvas())
    table = """
Zone A · 2025
  Indicator          Actual  Target  Gap  Still needed  Verdict
  ─────────────────────────────────────────────────────────────
  Growth of revenue     7 %   ≥ 7 %    0                ✓ met
  ✓ 1 met
"""
    title = "A small plan for the zones\nsmall · "
    assert text == f"{title}targets.yaml\n{table}\n{title}other.yaml\n{table}"


def test_a_provisional_target_is_marked() -> None:
    plan = plan_of()
    result = result_of(plan, "zone", "gdp_growth", 2026, Verdict.MISSED, value="9", gap="-1")
    target = result.target._replace(provisional=True)
    assessment = Assessment((plan,), (result._replace(target=target),), ())
    text = render(assessment, Words("en"), Canvas())
    assert "✗ missed*\n  * provisional: it never fails a run\n" in text
