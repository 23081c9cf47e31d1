"""Text stays data in every report: what a hostile text makes is what a harmless one would."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import NamedTuple

import pytest

from gaoxin_cli.messages import Words
from gaoxin_cli.reports import REPORTS, Command, Options
from gaoxin_cli.text import Language, printable
from tests.hostile.attacks import ATTACKS, HARMLESS, NAMELESS, PACKED, acting
from tests.hostile.carriers import CARRIERS, Carrier, as_carried, found, named
from tests.hostile.reading import READERS, Parts

FIRST_AREA = 7
"""How many of the verdicts are of one area."""


class Medium(NamedTuple):
    """A report of a command."""

    command: Command
    format: str
    options: Options = Options()
    language: Language = "en"

    @property
    def carriers(self) -> tuple[Carrier, ...]:
        """What it is tried with: what takes long to make, with less."""
        slow = self.format in ("html", "docx", "xlsx")
        return CARRIERS[:2] if slow or self.command in ("rank", "score") else CARRIERS

    def render(self, carrier: Carrier, text: str) -> str | bytes:
        """Return the report where something carries a text."""
        shown = found(carrier, text)[self.command]
        if self.format == "docx":  # takes half a second to make, and all areas are alike
            first = shown.assessment.results[:FIRST_AREA]
            shown = shown._replace(assessment=shown.assessment._replace(results=first))
        return REPORTS[self.format].render(shown, Words(self.language), self.options)


MEDIA = {
    **{
        f"{command}-{name}": Medium(command, name)
        for name, report in REPORTS.items()
        for command in report.commands
    },
    "check-table-zh": Medium("check", "table", language="zh"),
    "check-table-overview": Medium("check", "table", Options(overview=True)),
    "check-markdown-circular": Medium("check", "markdown", Options(circular=True), "zh"),
    "score-table-explained": Medium("score", "table", Options(explain=True)),
}


CASES = [
    pytest.param(name, attack, id=f"{name}-{attack}")
    for name, medium in MEDIA.items()
    for attack in (PACKED if medium.format == "docx" else ATTACKS)
]
"""Where in a text something stands is all one in a document, which takes long to make."""


@cache
def read(medium: str, carrier: Carrier, text: str) -> Parts:
    one = MEDIA[medium]
    return READERS[one.format](one.render(carrier, text))


def alike(text: str) -> str:
    """Return a text without room around it and without what keeps it from acting."""
    shown = unicodedata.normalize("NFKC", text).replace("\\::", "::").lstrip("'")
    return " ".join(shown.split())


def expected_of(usual: str, carrier: Carrier, text: str) -> str:
    """Return what is to be shown where a harmless text is, line by line."""
    carried = as_carried(carrier, text)
    lines = (line.replace(HARMLESS, carried) for line in usual.split("\n"))
    return " ".join(printable(line.replace(NAMELESS, named(carrier, text))) for line in lines)


@pytest.mark.parametrize(("medium", "attack"), CASES)
def test_a_hostile_text_makes_what_a_harmless_one_makes(medium: str, attack: str) -> None:
    text = ATTACKS.get(attack) or PACKED[attack]
    for carrier in MEDIA[medium].carriers:
        usual, parts = read(medium, carrier, HARMLESS), read(medium, carrier, text)
        assert [kind for kind, _ in parts] == [kind for kind, _ in usual], carrier
        for (_, shown), (_, harmless) in zip(parts, usual, strict=True):
            if shown != harmless:
                assert alike(shown) == alike(expected_of(harmless, carrier, text)), carrier
        assert [*acting("\n".join(shown for _, shown in parts))] == []
