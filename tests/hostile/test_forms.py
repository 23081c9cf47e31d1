"""Text stays data in what a person or a shell goes on with: templates, forms, completion."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from shutil import which
from typing import Any

import pytest
import yaml
from click.shell_completion import BashComplete, CompletionItem, FishComplete, ZshComplete

from gaoxin_cli.api import load_plan
from gaoxin_cli.cli import gaoxin
from gaoxin_cli.plans.yaml_tree import parse, plain
from gaoxin_cli.text import printable
from tests.cli.conftest import Inside
from tests.cli.conftest import inside as inside  # noqa: PLC0414  # the fixture
from tests.hostile.attacks import ATTACKS, HARMLESS, acting
from tests.hostile.carriers import as_carried, plan_of, plan_text, write
from tests.hostile.reading import Parts, read_csv, read_xlsx
from tests.hostile.test_reports import alike

SHELLS = (BashComplete, ZshComplete, FishComplete)
attacks = pytest.mark.parametrize("text", ATTACKS.values(), ids=ATTACKS)


@pytest.fixture(name="folder", autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def templates(inside: Inside, text: str) -> tuple[Parts, Parts]:
    """Return the blank submission of a plan full of a text, as CSV and as a workbook."""
    Path("plan.yaml").write_text(plan_text(plan_of(text)), encoding="utf-8")
    for file in ("a.csv", "a.xlsx"):
        done = inside("template", "--targets", "plan.yaml", "-o", file)
        assert (done.code, done.out, done.err) == (0, "", "")
    return read_csv(Path("a.csv").read_bytes()), read_xlsx(Path("a.xlsx").read_bytes())


@attacks
def test_a_template_asks_for_what_it_would_ask_for(inside: Inside, text: str) -> None:
    for parts, usual in zip(templates(inside, text), templates(inside, HARMLESS), strict=True):
        assert [kind for kind, _ in parts] == [kind for kind, _ in usual]
        for (_, shown), (_, harmless) in zip(parts, usual, strict=True):
            assert alike(shown) == alike(printable(harmless.replace(HARMLESS, text)))
            assert [*acting(shown)] == []


def replaced(content: Any, text: str) -> Any:  # noqa: ANN401 - YAML of any shape
    """Return the same with a text where the harmless one was, in keys too."""
    match content:
        case dict():
            return {replaced(key, text): replaced(value, text) for key, value in content.items()}
        case list():
            return [replaced(value, text) for value in content]
        case str():
            return content.replace(HARMLESS, text)
    return content


@attacks
def test_a_form_says_of_a_table_what_it_would_say(inside: Inside, folder: Path, text: str) -> None:
    found = []
    for carried in (text, HARMLESS):
        files = write(folder, "cells", carried)
        done = inside("form", files.submission, "--targets", files.plan)
        assert (done.code, done.err) == (0, "")
        assert [*acting(done.out)] == []
        assert yaml.safe_load(done.out).keys() == {"forms"}
        form, problems = parse(done.out, "form.yaml")
        assert problems == []
        found.append((plain(form), len(done.out.splitlines())))
    (told, lines), (usual, as_usual) = found
    assert lines == as_usual
    assert told == replaced(usual, as_carried("cells", text).strip())


@attacks
def test_a_shell_is_offered_plain_words(folder: Path, text: str) -> None:
    (folder / "targets.yaml").write_text(plan_text(plan_of(text)), encoding="utf-8")
    plan = load_plan("targets.yaml")
    known = {*plan.areas, *plan.indicators, *plan.measures}
    options = (["explain", "a.csv", "-a"], ["explain", "a.csv", "-i"], ["read", "--measure"])
    for shell in SHELLS:
        complete = shell(gaoxin, {}, "gaoxin", "_GAOXIN_COMPLETE")
        for line in options:
            for begun in ("", text[:1].strip("-"), text.strip("-")):
                for item in complete.get_completions(line, begun):
                    assert re.fullmatch(r"[\w.,:@%+/=-]+", item.value)
                    assert item.value in known or item.value.startswith(text)
                    assert [*acting(f"{item.value} {item.help}")] == []


@pytest.mark.skipif(which("bash") is None, reason="there is no bash here")
def test_what_bash_is_offered_runs_nothing(folder: Path) -> None:
    offered: list[CompletionItem] = []
    complete = BashComplete(gaoxin, {}, "gaoxin", "_GAOXIN_COMPLETE")
    for text in ("$(touch no)", "`touch no`", "a;touch${IFS}no", "a&touch${IFS}no", "a\ntouch no"):
        (folder / "targets.yaml").write_text(plan_text(plan_of(text)), encoding="utf-8")
        offered += complete.get_completions(["check", "-a"], text[:1])
    lines = "".join(f"true {item.value}\n" for item in offered)
    subprocess.run([str(which("bash")), "-c", lines], check=True, cwd=folder)
    assert not (folder / "no").exists()


@attacks
def test_the_schemas_know_no_plan(inside: Inside, folder: Path, text: str) -> None:
    (folder / "targets.yaml").write_text(plan_text(plan_of(text)), encoding="utf-8")
    for options in ((), ("--form",)):
        with_plan = inside("schema", *options, "--targets", "targets.yaml")
        assert with_plan == inside("schema", *options)
