"""What SECURITY.md promises of any run: no network, no other program, nothing kept."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import INHERITED
from tests.shown import NAMED_FILE, READMES, commands, lay_out

# Python tells of each such act before it is done. Exit code 99 is none of gaoxin's.
WATCHED = """
import os, sys

def watch(event, arguments):
    if event.startswith(("socket.", "subprocess.", "os.exec", "os.posix_spawn", "os.fork")) or (
        event in ("os.system", "os.spawn", "urllib.Request", "pty.spawn")
    ):
        os.write(2, f"{event}: {arguments}".encode())
        os._exit(99)

sys.addaudithook(watch)
"""
RUN = f"{WATCHED}from gaoxin_cli.__main__ import main\nmain()"
README = "README.md"


def run(script: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    clean = {name: os.environ[name] for name in INHERITED if name in os.environ}
    folders = {name: str(folder / "own") for name in ("HOME", "TMPDIR", "XDG_CACHE_HOME")}
    return subprocess.run(
        [sys.executable, "-B", "-c", script, *arguments],
        cwd=folder / "here",
        env={**clean, **folders, "LANG": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder to run in, and one of its user, for what is kept and what is temporary."""
    lay_out(tmp_path / "here")
    (tmp_path / "own").mkdir()
    for name, content in NAMED_FILE.findall(READMES[README]):
        (tmp_path / "here" / name).write_text(content, "utf-8")
    return tmp_path


def test_no_command_uses_the_network_runs_a_program_or_keeps_anything(folder: Path) -> None:
    for _, arguments, code in commands({README: READMES[README]}):
        done = run(RUN, folder, *shlex.split(arguments))
        assert done.returncode == code, f"{arguments}: {done.stderr}"
    assert [*(folder / "own").iterdir()] == []


@pytest.mark.parametrize(
    "act",
    [
        pytest.param("import socket; socket.create_connection(('127.0.0.1', 9))", id="network"),
        pytest.param("import subprocess; subprocess.run(['true'])", id="program"),
        pytest.param("import os; os.system('true')", id="shell"),
    ],
)
def test_such_an_act_would_be_seen(folder: Path, act: str) -> None:
    assert run(f"{WATCHED}{act}", folder).returncode == 99
