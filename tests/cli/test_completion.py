"""Completion in bash, zsh and fish, as the shells ask for it, and in a real bash."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import PLAN
from tests.conftest import Gaoxin, Write


@pytest.fixture(name="folder", autouse=True)
def _folder(write: Write) -> Path:
    return write("targets.yaml", PLAN).parent


def completed(gaoxin: Gaoxin, line: str) -> list[str]:
    """What bash is offered for the last word of a line."""
    words = line.split(" ")
    environment = {
        "_GAOXIN_COMPLETE": "bash_complete",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(words) - 1),
    }
    done = gaoxin(*(), env=environment)
    assert done.err == ""
    return done.out.splitlines()


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        pytest.param("gaoxin ch", ["plain,check"], id="command"),
        pytest.param("gaoxin check -a ", ["plain,zone", "plain,park"], id="areas"),
        pytest.param("gaoxin check -a 西", ["plain,西园"], id="area-by-name"),
        pytest.param("gaoxin explain x.csv -i v", ["plain,visits"], id="indicator"),
        pytest.param("gaoxin check --measure s", ["plain,sales"], id="measure"),
        pytest.param("gaoxin check --year ", [f"plain,{y}" for y in (2025, 2026, 2027)], id="year"),
        pytest.param("gaoxin read --format c", ["plain,csv"], id="format"),
        pytest.param("gaoxin check --report js", ["plain,json="], id="report"),
        pytest.param("gaoxin check --report json=a", ["file,a"], id="path-of-a-report"),
        pytest.param("gaoxin check --only met,mi", ["plain,met,missed"], id="verdicts"),
        pytest.param(
            "gaoxin validate --explain w10", [f"plain,W10{n}" for n in range(1, 9)], id="code"
        ),
        pytest.param("gaoxin check act", ["file,act"], id="file"),
        pytest.param("gaoxin check --targets t", ["file,t"], id="plan"),
        pytest.param("gaoxin check --targets gone.yaml -a z", [""], id="no-plan"),
    ],
)
def test_what_is_completed(gaoxin: Gaoxin, line: str, offered: list[str]) -> None:
    assert completed(gaoxin, line) == offered


def test_zsh_and_fish_are_told_the_names_too(gaoxin: Gaoxin) -> None:
    environment = {"COMP_WORDS": "gaoxin check -a z", "COMP_CWORD": "3"}
    zsh = gaoxin(env=environment | {"_GAOXIN_COMPLETE": "zsh_complete"})
    assert zsh.out.splitlines() == ["plain", "zone", "东区"]
    environment["COMP_CWORD"] = "z"
    fish = gaoxin(env=environment | {"_GAOXIN_COMPLETE": "fish_complete"})
    assert "zone" in fish.out
    assert "东区" in fish.out
    for shell in ("zsh", "fish"):
        script = gaoxin(env={"_GAOXIN_COMPLETE": f"{shell}_source"})
        assert (script.code, script.err) == (0, "")
        assert "_GAOXIN_COMPLETE" in script.out


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
def test_bash_completes_an_area(gaoxin: Gaoxin, folder: Path) -> None:
    program = (
        'eval "$(_GAOXIN_COMPLETE=bash_source gaoxin)"\n'
        "COMP_WORDS=(gaoxin check -a p)\nCOMP_CWORD=3\n"
        '_gaoxin_completion gaoxin p -a\necho "${COMPREPLY[*]}"\n'
    )
    path = os.pathsep.join((str(Path(gaoxin.command).parent), os.environ["PATH"]))
    done = subprocess.run(
        [str(shutil.which("bash")), "-c", program],
        cwd=folder,
        env={"PATH": path, "LANG": "C.UTF-8"},
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert (done.stdout, done.stderr) == (b"park\n", b"")
