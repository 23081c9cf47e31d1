"""The page, whole, of hand-made results; and how it does in a real browser."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gaoxin_cli import __version__
from gaoxin_cli.messages import Words
from gaoxin_cli.reports import REPORTS, Command, Found, Options
from gaoxin_cli.text import Language
from gaoxin_cli.verdict import Verdict
from tests.conftest import Golden
from tests.hostile.carriers import found
from tests.reports import browser
from tests.reports.made import plan_of
from tests.reports.made_standing import STANDING, standing

MOST_BYTES = 15_000_000


def made(found: Found, language: Language = "en", *only: Verdict) -> str:
    content = REPORTS["html"].render(found, Words(language), Options(only=only))
    assert isinstance(content, str)
    return content


def steady(page: str) -> str:
    """Return a page without what changes with every version: its style and the version."""
    page = re.sub(r"<style>.*?</style>", "<style></style>", page, flags=re.DOTALL)
    page = page.replace(f"gaoxin {__version__}", "gaoxin VERSION")
    return re.sub(r"sha256-[^']+", "sha256-", page)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_whole_page(golden: Golden, language: Language) -> None:
    golden(f"reports/page-{language}.html", steady(made(standing(), language)))


@pytest.mark.parametrize("command", ["validate", "rank", "score"])
def test_the_page_of_a_command(golden: Golden, command: Command) -> None:
    found = standing()._replace(command=command)
    golden(f"reports/page-{command}.html", steady(made(found)))


def test_verdicts_asked_for_are_listed_and_the_others_counted() -> None:
    page = made(standing(), "en", Verdict.NO_DATA)
    assert len(re.findall('<article class="card"', page)) == 1
    assert Words("en").text("rows_left_out", count=11) in page


def test_ten_thousand_verdicts() -> None:
    areas = {f"z{number}": {"name": f"高新区{number}"} for number in range(2000)}
    plan = plan_of({**STANDING, "areas": {**STANDING["areas"], **areas}})
    found = standing().assessment
    of_one = [one for one in found.results if one.target.area == "zone"]
    results = tuple(
        one._replace(plan=plan, target=one.target._replace(area=area))
        for area in areas
        for one in of_one
    )[:10_000]
    assessment = found._replace(plans=(plan,), results=results)
    page = made(Found("check", assessment))
    assert len(page.encode()) < MOST_BYTES
    assert page.count('<section class="year">') == len(results) == 10_000
    assert Words("en").text("html_compact", count=9_000) in page


@browser.needed
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_browser_has_nothing_to_say(tmp_path: Path, language: Language) -> None:
    assert browser.opened(made(standing(), language), tmp_path)[1] == ""


@browser.needed
@pytest.mark.parametrize("text", ["a", "x" * 500], ids=["usual", "long-word"])
def test_it_fits_a_phone(tmp_path: Path, text: str) -> None:
    for one in (standing(), found("plan", text)["check"]):
        answer = browser.on_a_phone(made(one), tmp_path)
        assert answer == {"sideways": 0, "width": 360, "styled": "1216px"}


@browser.needed
@pytest.mark.parametrize("options", [(), ("--blink-settings=preferredColorScheme=0",)])
def test_axe_finds_nothing(tmp_path: Path, options: tuple[str, ...]) -> None:
    assert browser.axe(made(standing()), tmp_path, *options) == []
