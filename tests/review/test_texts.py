"""The words of the review: a page for each code, facts alike in both languages."""

from __future__ import annotations

import re
import unicodedata

import pytest

from gaoxin_cli.messages.pages import PAGES
from gaoxin_cli.messages.reviewing import REVIEWING

CODES = [f"E{n:03}" for n in range(1, 13)] + [f"W{n}" for n in (*range(101, 109), *range(110, 119))]


def width(line: str) -> int:
    """Cells of a terminal that a line takes."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in line)


def test_every_code_of_the_contract_has_a_page() -> None:
    assert list(PAGES) == CODES


@pytest.mark.parametrize("code", CODES)
def test_a_page_gives_rule_reason_and_remedy_in_lines_for_a_terminal(code: str) -> None:
    page = PAGES[code]
    for text, reason, remedy in ((page.en, "Why: ", "Fix: "), (page.zh, "原因：", "处理：")):
        lines = text.splitlines()
        assert sum(line.startswith(reason) for line in lines) == 1
        assert sum(line.startswith(remedy) for line in lines) == 1
        assert max(map(width, lines)) <= 80
        assert "  " not in text


@pytest.mark.parametrize("key", REVIEWING)
def test_both_languages_tell_the_same_facts(key: str) -> None:
    text = REVIEWING[key]
    english, chinese = (set(re.findall(r"\{(\w+)\}", side)) for side in (text.en, text.zh))
    assert english == chinese
