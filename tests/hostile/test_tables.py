"""Text stays data in tables for people, folded and in colours: a line shows and does nothing."""

from __future__ import annotations

import pytest

from gaoxin_cli.messages import Words
from gaoxin_cli.reports import REPORTS, Command, Options
from tests.hostile.attacks import ATTACKS, acting
from tests.hostile.carriers import CARRIERS, Carrier, found
from tests.hostile.reading import COLOUR

BROKEN = {
    **ATTACKS,
    "command-where-a-line-breaks": "高" * 40 + " ::error::no",
    "command-in-the-room-of-a-line": "高" * 13 + "::error::no" + "高" * 13 + "::error::no",
    "older-command-where-a-line-breaks": "x" * 27 + "##[error]no",
    "long": "很长的名称" * 40,
    "long-word": "x" * 500,
}
"""The attacks, and texts that are folded where it matters."""


def tables(carrier: Carrier, text: str, options: Options) -> list[str]:
    """Return the tables of every command, in both languages."""
    made = [
        REPORTS["table"].render(found(carrier, text)[command], words, options)
        for command in REPORTS["table"].commands
        for words in (Words("en"), Words("zh"))
    ]
    return [table for table in made if isinstance(table, str)]


@pytest.mark.parametrize("width", [24, 60])
@pytest.mark.parametrize("attack", BROKEN)
def test_no_line_acts_wherever_it_is_folded(attack: str, width: int) -> None:
    for carrier in CARRIERS:
        for options in (Options(width), Options(width, overview=True, explain=True)):
            for table in tables(carrier, BROKEN[attack], options):
                assert [*acting(table)] == []


@pytest.mark.parametrize("attack", BROKEN)
def test_colours_change_nothing_of_it(attack: str) -> None:
    for carrier in CARRIERS:
        plain, coloured = (
            tables(carrier, BROKEN[attack], Options(60, colour=colour)) for colour in (False, True)
        )
        assert [COLOUR.sub("", table) for table in coloured] == plain


@pytest.mark.parametrize("width", [80, None])
def test_a_long_name_is_there_whole(width: int | None) -> None:
    name = BROKEN["long-word"]
    seen: list[tuple[Command, Options]] = [
        ("targets", Options(width)),
        ("check", Options(width, overview=True)),
    ]
    for command, options in seen:
        made = REPORTS["table"].render(found("plan", name)[command], Words("zh"), options)
        assert isinstance(made, str)
        assert made.count("x") > len(name)
        assert made.count("x") % len(name) == 0
