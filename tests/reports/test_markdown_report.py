"""The report in Markdown, whole, and as GitHub shows it."""

import pytest

from gaoxin_cli.assessment import Assessment
from gaoxin_cli.finding import Finding, Location, Statement
from gaoxin_cli.messages import Words
from gaoxin_cli.reports import Command, Found, Options
from gaoxin_cli.reports.markdown_report import render
from gaoxin_cli.text import Language
from tests.conftest import Golden
from tests.reports.made import everything, plan_of
from tests.reports.made_findings import reviewed
from tests.reports.rendering import Shown, shown

LANGUAGES: list[Language] = ["zh", "en"]
ELEMENTS = {"h2", "h3", "p", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "span"}


def page(
    assessment: Assessment, command: Command = "check", options: Options | None = None
) -> Shown:
    return shown(render(Found(command, assessment), Words("en"), options or Options()))


def texts(page: Shown, *elements: str) -> list[str]:
    return [text for element, text in page.blocks if element in elements]


@pytest.mark.parametrize("language", LANGUAGES)
def test_verdicts(golden: Golden, language: Language) -> None:
    text = render(Found("check", reviewed()), Words(language), Options())
    golden(f"reports/markdown-{language}.md", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_review(golden: Golden, language: Language) -> None:
    # The figures of the review are those of a submission, and here there is none.
    review = reviewed()._replace(plans=(), results=())
    text = render(Found("validate", review), Words(language), Options())
    golden(f"reports/markdown-{language}-validate.md", text)


def test_a_sound_submission_is_said_to_be() -> None:
    assert page(Assessment(()), "validate").blocks == (("p", "nothing found."),)


def test_only_some_verdicts_are_listed_and_the_others_counted() -> None:
    shown_page = page(everything(), options=Options(only=("missed",)))
    title, plan, counts, left_out, *rest = shown_page.blocks
    assert (title, plan) == (
        ("h2", "A small plan for the zones"), ("p", "small · targets.yaml")
    )  # fmt: skip
    assert counts[1].startswith("12 targets: ✓ 2 met, ")
    assert left_out == ("p", "not listed: 9")
    assert [text for element, text in rest if element == "h3"] == [
        "Zone A · 2025 · full year", "All zones · 2025 · full year", "What to look at"
    ]  # fmt: skip


def test_nothing_judged_is_said() -> None:
    plan = plan_of()
    assert page(Assessment((plan,))).blocks[-1] == ("p", "No target is judged here.")


def test_what_became_worse_is_looked_at_first_and_what_is_forgiven_is_not() -> None:
    made = reviewed()
    results = made.results
    late = next(number for number, one in enumerate(results) if one.verdict == "behind")
    changed = [*results]
    changed[late] = results[late]._replace(change="worse")
    items = texts(page(made._replace(results=tuple(changed))), "li")
    assert [item.partition(":")[0] for item in items] == [
        "↓ behind ▼ worse · Zone A · 2026 · Growth of revenue",
        "✗ missed · Zone A · 2025 · Growth of revenue",
        "✗ missed · Zone A · 2025 · Jobless rate",
        "✗ missed · All zones · 2025 · Revenue",
        "? no data · Zone A · 2025 · High-tech firms",
        "↓ behind · Zone A · 2026 · High-tech firms",
    ]


def test_long_lists_say_how_much_more_there_is() -> None:
    made = everything()
    results = made.results[:1] * 52
    findings = tuple(
        Finding("E004", Location("a.csv", line), Statement("not_a_number", {"found": "x"}))
        for line in range(1, 1003)
    )
    blocks = page(made._replace(results=results, findings=findings)).blocks
    assert ("li", "… and 2 more") in blocks
    assert blocks[-1] == ("p", "… and 2 more")
    assert sum(element == "td" and text == "E004" for element, text in blocks) == 1000
