"""Text stays data on standard error: what is wrong with a plan, a file, an option is only said."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from gaoxin_cli.reports import REPORTS, formats_of
from tests.cli.conftest import Inside
from tests.cli.conftest import inside as inside  # noqa: PLC0414  # the fixture
from tests.conftest import Gaoxin, Run
from tests.hostile.attacks import ATTACKS, acting
from tests.hostile.carriers import CARRIERS, HEADER, Files, filled, write
from tests.hostile.reading import COLOUR

BROKEN = {**ATTACKS, "long": "长" * 20_000}
attacks = pytest.mark.parametrize("text", ATTACKS.values(), ids=ATTACKS)
broken = pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
WORDS = {name: text for name, text in BROKEN.items() if "\0" not in text}
asked = pytest.mark.parametrize("text", WORDS.values(), ids=WORDS)
"""No word of a command line and of the environment holds a NUL."""
LONGEST_LINE = 2_000


@pytest.fixture(name="folder", autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def only_says(done: Run, *codes: int) -> None:
    assert done.code in codes
    assert [*acting(COLOUR.sub("", done.out)), *acting(done.err)] == []


def runs(inside: Inside, files: Files) -> Iterator[Run]:
    """Yield runs that read the files and tell of them in every way."""
    plan = "--targets", files.plan
    yield inside("check", files.submission, *plan, "--lang", "zh", "--color", "always")
    yield inside("check", files.submission, *plan, "--before", files.before, "--strict")
    yield inside("read", files.submission, *plan)
    yield inside("score", files.submission, *plan, "--format", "json")
    yield inside("targets", *plan)


@attacks
def test_what_is_read_is_only_told_of(inside: Inside, folder: Path, text: str) -> None:
    for carrier in CARRIERS:
        for done in runs(inside, write(folder, carrier, text)):
            only_says(done, 0, 1, 2)


def test_a_cell_may_be_long(inside: Inside, folder: Path) -> None:
    for done in runs(inside, write(folder, "cells", BROKEN["long"])):
        only_says(done, 0, 1, 2)
        assert max(map(len, (done.out + done.err).splitlines())) < LONGEST_LINE


OPTIONS = (
    "--area", "--period", "--year", "--measure", "--unit", "--encoding", "--form", "--format",
    "--report", "--before", "--only", "--fail-on", "--targets", "--lang", "--color", "--nosuch",
)  # fmt: skip


@asked
def test_what_is_asked_is_only_quoted(inside: Inside, folder: Path, text: str) -> None:
    files = write(folder, "plan", "P")
    question = "check", files.submission, "--targets", files.plan
    for option in OPTIONS:
        only_says(inside(*question, f"{option}={text}"), 2)
    only_says(inside(*question, "--report", f"json={text}/a", "--lang", "zh"), 2)
    only_says(inside("explain", files.submission, "--targets", files.plan, "-i", text), 2)
    only_says(inside("validate", "--explain", text), 2)
    only_says(inside("template", "--targets", files.plan, "-o", f"{text}/a.csv"), 2)
    only_says(inside("form", f"{text}/a.csv", "--targets", files.plan), 2)
    only_says(inside("check", f"{text}/a.csv", "--targets", files.plan), 2)
    only_says(inside(text), 2)


@asked
def test_what_the_environment_says_is_only_quoted(
    inside: Inside, folder: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    files = write(folder, "plan", "P")
    monkeypatch.setenv("GAOXIN_LANG", text)
    only_says(inside("check", files.submission, "--targets", files.plan), 0, 1, 2)
    monkeypatch.setenv("GAOXIN_TARGETS", text)
    only_says(inside("targets"), 2)


def quoted(text: str) -> str:
    """Return a text as YAML writes it with escapes alone."""
    return '"' + "".join(f"\\U{ord(character):08x}" for character in text[:200]) + '"'


@broken
def test_what_is_wrong_with_a_plan_is_only_said(inside: Inside, folder: Path, text: str) -> None:
    bad = quoted(text)
    plan = folder / "p.yaml"
    plan.write_text(
        f"plan: {{id: p, years: [{bad}], {bad}: 1}}\nareas: {{a: {{name: A, part_of: {bad}}}}}\n"
        f"indicators: {{i: {{kind: {bad}, of: a}}, j: {{kind: level, of: {bad}}}, {bad}: {{}}}}\n"
        f"targets:\n  - area: {bad}\n    indicators: {{{bad}: {{2025: {bad}}}}}\n"
        f"grades: [{{name: {bad}, from: {bad}}}]\nscoring: [{{id: {bad}, points: {{{bad}: 1}}}}]\n",
        encoding="utf-8",
    )
    for language in ("en", "zh"):
        done = inside("targets", "--targets", "p.yaml", "--lang", language)
        only_says(done, 2)
        assert done.out == ""
        assert all(line.startswith("p.yaml:") for line in done.err.splitlines())
    plan.write_bytes(f"plan: x{text}\n? y{text}\n".encode())
    only_says(inside("targets", "--targets", "p.yaml"), 2)


@broken
def test_what_is_wrong_with_a_form_is_only_said(inside: Inside, folder: Path, text: str) -> None:
    files = write(folder, "plan", "P")
    bad = quoted(text)
    (folder / "f.yaml").write_text(
        f"forms:\n  - {{files: {bad}, sheets: {bad}, header: {bad}, {bad}: 1, unit: {bad},\n"
        f"     area: {{column: {bad}, pattern: {bad}, names: {{{bad}: {bad}}}}},\n"
        f"     columns: {{{bad}: {bad}, a: {{role: {bad}, measure: {bad}, period: {bad}}}}}}}\n",
        encoding="utf-8",
    )
    for language in ("en", "zh"):
        question = "read", files.submission, "--form", "f.yaml", "--lang", language
        only_says(inside(*question, "--targets", files.plan), 2)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are text")
def test_a_name_may_be_no_text_at_all(gaoxin: Gaoxin, folder: Path) -> None:
    files = write(folder, "plan", "P")
    name = b"\xff\x1b[31m\xed\xa0\x80.csv".decode(errors="surrogateescape")
    (folder / files.submission).rename(folder / name)
    for command in ("check", "validate", "read"):
        for options in (("--format", "json"), ("--format", "csv"), ()):
            done = gaoxin(command, name, "--targets", files.plan, *options)
            assert done.code in (0, 1)
            out = done.out.removeprefix("\ufeff").replace("\r\n", "\n")
            assert [*acting(out), *acting(done.err)] == []


def test_a_cell_may_hold_half_a_character(inside: Inside, folder: Path) -> None:
    files = write(folder, "plan", "P")
    book = openpyxl.Workbook()
    for row in filled(HEADER, [["Z1", "2025", "M1", "1", "", "", "", "a_xD800_b_x001B_[31m"]]):
        book.worksheets[0].append([*row, "_xDC00__x0000_"])
    book.save(folder / "a.xlsx")
    for name in formats_of("validate", files=True):
        if REPORTS[name].is_file:
            options = ("--report", f"{name}=report.{name}")
        else:
            options = ("--format", name)
        done = inside("validate", "a.xlsx", "--targets", files.plan, *options)
        assert done.code in (0, 1)
        own = re.sub("(?m)^::(error|warning) |^\ufeff|\r$", "", done.out)
        assert [*acting(own)] == []
    done = inside("read", "a.xlsx", "--targets", files.plan, "--format", "json")
    assert [one["note"] for one in done.json["figures"]] == ["a\ufffdb\\x1b[31m"]
