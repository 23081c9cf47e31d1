"""Formats: one registry for all commands."""

import sys
from importlib import import_module
from io import BytesIO, TextIOWrapper

import click
import pytest

from gaoxin_cli.cli.console import write
from gaoxin_cli.reports import REPORTS, Command, formats_of
from tests.cli.conftest import Inside

COMMANDS: list[Command] = ["check", "validate", "explain", "targets", "read", "rank", "score"]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_offers_the_formats_that_can_show_it(command: Command) -> None:
    module = import_module(f"gaoxin_cli.cli.{command}")
    (option,) = [option for option in getattr(module, command).params if option.name == "format_"]
    assert isinstance(option.type, click.Choice)
    assert tuple(option.type.choices) == formats_of(command)
    assert option.default == next(iter(REPORTS)) == "table"


@pytest.mark.parametrize("command", COMMANDS)
def test_what_a_format_cannot_show_is_said_before_anything_is_read(
    command: Command, inside: Inside
) -> None:
    files = () if command == "targets" else ("gone.csv",)
    area = ("--area", "zone") if command == "explain" else ()
    done = inside(command, *files, *area, "--targets", "gone.yaml", "--format", "docx")
    assert (done.code, done.out) == (2, "")
    known = ", ".join(map(repr, formats_of(command)))
    assert done.err.splitlines()[-1] == (
        f"Error: Invalid value for '--format': 'docx' is not one of {known}."
    )


def test_some_formats_are_for_some_commands() -> None:
    every = ("table", "json")
    checked = (*every, "markdown", "junit", "github", "html", "csv")
    assert {command: formats_of(command) for command in COMMANDS} == {
        "check": checked,
        "validate": checked,
        "explain": every,
        "targets": every,
        "read": (*every, "csv"),
        "rank": (*every, "markdown", "html", "csv"),
        "score": (*every, "markdown", "html", "csv"),
    }


def test_only_some_formats_have_an_overview(inside: Inside) -> None:
    done = inside("check", "gone.csv", "--targets", "gone.yaml", "--format", "json", "--overview")
    assert (done.code, done.out) == (2, "")
    assert done.err.splitlines()[-1] == "Error: --format json has no --overview"


@pytest.mark.parametrize(
    ("report", "written"),
    [
        pytest.param(b"\xef\xbb\xbf1\r\n", b"\xef\xbb\xbf1\r\n", id="bytes-as-they-are"),
        pytest.param("区\n", "区\n".encode("gb18030"), id="text-as-the-output-encodes-it"),
    ],
)
def test_a_report_is_text_or_bytes(
    report: str | bytes, written: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    with TextIOWrapper(BytesIO(), encoding="gb18030", newline="\n") as output:
        monkeypatch.setattr(sys, "stdout", output)
        write(report)
        assert isinstance(output.buffer, BytesIO)
        assert output.buffer.getvalue() == written
