"""Poor surroundings: no Chinese letters, no room, no home, no folder, other Pythons."""

import fcntl
import json
import os
import pty
import shlex
import struct
import subprocess
import sys
import termios
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from tests.conftest import Gaoxin
from tests.faults.conftest import OF_EACH, posix

pytestmark = [posix, pytest.mark.usefixtures("folder")]

ASCII = (
    {"PYTHONIOENCODING": "ascii"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
)
POOR: Mapping[str, Mapping[str, str]] = {
    "poor": {"COLUMNS": "0", "TERM": "dumb", "HOME": "", "TMPDIR": "/nonexistent"},
    "strict": {"COLUMNS": "many", "PYTHONWARNINGS": "error", "PYTHONDEVMODE": "1"},
    "narrow": {"COLUMNS": "1", "PYTHONUNBUFFERED": "1", "LC_ALL": "C"},
    "bare": {"PYTHONOPTIMIZE": "2", "HOME": "/nonexistent", "XDG_CACHE_HOME": "/nonexistent"},
}
FOR_PEOPLE = tuple(words for words in OF_EACH if words[0] != "schema")


@pytest.mark.parametrize("environment", ASCII, ids=lambda one: next(iter(one)))
@pytest.mark.parametrize("words", OF_EACH, ids=" ".join)
def test_chinese_is_escaped_where_it_can_not_be_written(
    gaoxin: Gaoxin, words: Sequence[str], environment: Mapping[str, str]
) -> None:
    usual = gaoxin(*words, env={"GAOXIN_LANG": "zh"})
    done = gaoxin(*words, env={"GAOXIN_LANG": "zh", **environment})
    assert done.code == usual.code
    for ours, text in ((done.out, usual.out), (done.err, usual.err)):
        assert ours == text.encode("ascii", "backslashreplace").decode()


@pytest.mark.parametrize("environment", POOR.values(), ids=POOR)
@pytest.mark.parametrize("words", OF_EACH, ids=" ".join)
def test_poor_surroundings_change_nothing(
    gaoxin: Gaoxin, words: Sequence[str], environment: Mapping[str, str]
) -> None:
    done, usual = gaoxin(*words, env=environment), gaoxin(*words)
    if "--help" in words and "COLUMNS" in environment:
        assert (done.code, done.err, done.out != "") == (0, "", True)
    elif words[0] == "schema" and "PYTHONOPTIMIZE" in environment:
        assert done.json["properties"].keys() == usual.json["properties"].keys()
    else:
        assert done == usual


@pytest.mark.parametrize(("language", "columns"), [("en", 1), ("zh", 20)])
@pytest.mark.parametrize("words", FOR_PEOPLE, ids=" ".join)
def test_any_width_of_a_terminal_will_do(
    gaoxin: Gaoxin, words: Sequence[str], language: str, columns: int
) -> None:
    usual = gaoxin(*words, env={"GAOXIN_LANG": language})
    screen, descriptor = pty.openpty()
    fcntl.ioctl(descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    with subprocess.Popen(
        [gaoxin.command, *words],
        cwd=gaoxin.cwd,
        env={"PATH": os.environ["PATH"], "GAOXIN_LANG": language, "LANG": "C.UTF-8"},
        stdin=descriptor,
        stdout=descriptor,
        stderr=descriptor,
    ) as process:
        os.close(descriptor)
        seen = b""
        try:
            while piece := os.read(screen, 1 << 16):
                seen += piece
        except OSError:  # what a terminal says when its last writer is gone
            os.close(screen)
    assert process.returncode == usual.code
    assert b"Traceback" not in seen
    assert seen


def test_a_folder_that_is_gone_is_no_place_for_reports_alone(gaoxin: Gaoxin, folder: Path) -> None:
    gone = folder / "gone"
    line = (
        f"mkdir {shlex.quote(str(gone))}; cd {shlex.quote(str(gone))}; rmdir ../gone;"
        f' exec {shlex.quote(gaoxin.command)} "$@"'
    )

    def there(*words: str) -> tuple[int, str, str]:
        done = subprocess.run(
            ["/bin/bash", "-c", line, "bash", *words],
            env={"PATH": os.environ["PATH"]},
            capture_output=True,
            check=False,
            timeout=60,
        )
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    figures, plan = str(folder / "actuals.csv"), ("--targets", str(folder / "targets.yaml"))
    usual = gaoxin("check", figures, *plan, "-q")
    assert there("check", figures, *plan, "-q") == (usual.code, usual.out, "")
    said = "gaoxin: can't write a.json: there is no such folder\n"
    report = there("check", figures, *plan, "-q", "--report", "json=a.json")
    assert report == (2, usual.out, said)
    elsewhere = there("check", figures, *plan, "-q", "--report", f"json={folder}/a.json")
    assert elsewhere == (usual.code, usual.out, "")
    assert json.loads((folder / "a.json").read_bytes())["schema"] == 1
    code, out, err = there("check", "actuals.csv", "-q")
    assert (code, "actuals.csv: E001" in err) == (2, True)
    assert "Traceback" not in out + err
    assert there("template", "-o", "a.csv", *plan)[0] == 2
    assert there("targets", "--targets", "targets.yaml")[0] == 2


@pytest.mark.skipif(not os.access("/sys", os.F_OK), reason="nobody may write to the /sys of Linux")
@pytest.mark.parametrize("words", [("check", "--report"), ("validate", "--report"), ("template",)])
def test_a_folder_that_may_not_be_written_to_is_2_and_said(
    gaoxin: Gaoxin, words: Sequence[str]
) -> None:
    if words[0] == "template":
        done = gaoxin("template", "-o", "/sys/a.csv")
    else:
        done = gaoxin(words[0], "actuals.csv", "-q", "--report", "json=/sys/a.json")
    assert done.code == 2
    assert done.err.endswith(": you may not write there\n")


def test_python_itself_may_run_it(gaoxin: Gaoxin) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "gaoxin_cli", "check", "actuals.csv"],
        cwd=gaoxin.cwd,
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        check=False,
        timeout=60,
    )
    usual = gaoxin("check", "actuals.csv")
    assert (done.returncode, done.stdout.decode()) == (usual.code, usual.out)
