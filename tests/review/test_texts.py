"""The words of the review: a page for each code, facts alike in both languages."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from gaoxin_cli.messages.pages import CODES as KNOWN
from gaoxin_cli.messages.pages import page
from gaoxin_cli.messages.reviewing import REVIEWING
from gaoxin_cli.review import RULES
from tests.conftest import Gaoxin

CODES = [f"E{n:03}" for n in range(1, 13)] + [f"W{n}" for n in (*range(101, 109), *range(110, 119))]


def width(line: str) -> int:
    """Cells of a terminal that a line takes."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in line)


def test_every_code_of_the_contract_has_a_page() -> None:
    assert list(KNOWN) == CODES


@pytest.mark.parametrize("code", CODES)
def test_a_page_gives_rule_reason_and_remedy(code: str) -> None:
    for language, reason, remedy in (("en", "Why: ", "Fix: "), ("zh", "原因：", "处理：")):
        paragraphs = page(code, "zh" if language == "zh" else "en").split("\n\n")
        assert sum(one.startswith(reason) for one in paragraphs) == 1
        assert sum(one.startswith(remedy) for one in paragraphs) == 1
        assert paragraphs[0][0].isupper() == (language == "en")


@pytest.mark.parametrize("code", [rule.code for rule in RULES])
def test_the_page_on_a_rule_is_its_docstring_and_has_its_examples_in_both_languages(
    code: str,
) -> None:
    (rule,) = (rule for rule in RULES if rule.code == code)
    text = inspect.cleandoc(rule.check.__doc__ or "")
    assert f"{code}: {page(code, 'en')}".casefold() == text.replace("::\n", ":\n").casefold()
    tables = [one for one in text.split("\n\n") if one.startswith(" ")]
    assert [one for one in page(code, "zh").split("\n\n") if one.startswith(" ")] == tables
    assert len(tables) == 2


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("code", CODES)
def test_a_page_is_printed_in_lines_for_a_terminal(
    code: str, language: str, gaoxin: Gaoxin
) -> None:
    done = gaoxin("validate", "--explain", code.lower(), "--lang", language)
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[0] == code
    assert max(map(width, done.out.splitlines())) <= 80
    said = page(code, "zh" if language == "zh" else "en")
    assert "".join(done.out.split()) == code + "".join(said.split())


def test_pages_are_there_where_docstrings_are_stripped(tmp_path: Path) -> None:
    command = [sys.executable, "-OO", "-X", "utf8", "-m", "gaoxin_cli", "validate", "--explain"]
    done = subprocess.run(
        [*command, "W104"], cwd=tmp_path, capture_output=True, check=True, encoding="utf-8"
    )
    assert done.stdout.startswith("W104\n\nA figure does not jump")


@pytest.mark.parametrize("key", REVIEWING)
def test_both_languages_tell_the_same_facts(key: str) -> None:
    text = REVIEWING[key]
    english, chinese = (set(re.findall(r"\{(\w+)\}", side)) for side in (text.en, text.zh))
    assert english == chinese
