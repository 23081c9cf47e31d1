"""The line that shows on a terminal what a long run does: what it says, when, and that it goes."""

import fcntl
import io
import os
import pty
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from select import select
from typing import TextIO

import pytest

from gaoxin_cli.cli import progress
from gaoxin_cli.cli.console import tell
from gaoxin_cli.cli.progress import Line, doing, shown
from gaoxin_cli.messages import Words
from gaoxin_cli.text import Language
from tests.cli.conftest import ACTUALS
from tests.conftest import Gaoxin

GONE = "\r\x1b[K"


@dataclass
class Terminal:
    """A terminal: what is written to ``descriptor`` is seen at ``screen``."""

    screen: int
    descriptor: int
    stream: TextIO

    def widen(self, columns: int) -> None:
        """Make it so wide."""
        fcntl.ioctl(self.descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))

    def shows(self, text: str) -> bool:
        """Whether what is written next is a text."""
        seen = ""
        while len(seen) < len(text) and select([self.screen], [], [], 30)[0]:
            seen += os.read(self.screen, 1 << 16).decode()
        return seen == text


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[Terminal]:
    """A terminal of 80 columns; the timer is struck by hand."""
    for name in ("CI", "TERM", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    screen, descriptor = pty.openpty()
    monkeypatch.setattr(progress, "DELAY", 3600)
    monkeypatch.setattr(progress, "INTERVAL", 3600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
        made = Terminal(screen, descriptor, stream)
        made.widen(80)
        yield made
    os.close(screen)


@pytest.fixture
def watched(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Terminal]:
    """Make the terminal standard error; a fixture can't, for the capture comes after it."""

    def watch() -> Terminal:
        monkeypatch.setattr(sys, "stderr", terminal.stream)
        return terminal

    return watch


def strike() -> None:
    """Let the timer strike."""
    assert signal.getsignal(signal.SIGALRM) != signal.SIG_DFL
    signal.raise_signal(signal.SIGALRM)


@pytest.mark.parametrize(
    ("language", "what", "width", "text"),
    [
        pytest.param("en", "reading", 80, "reading 2026-q2.csv 50 %", id="en"),
        pytest.param("zh", "reading", 80, "正在读取2026-q2.csv 50%", id="zh"),
        pytest.param("en", "reading", 20, "reading 2026-… 50 %", id="narrow"),
        pytest.param("zh", "reading", 20, "正在读取2026-q… 50%", id="narrow-zh"),
        pytest.param("zh", "reading", 19, "正在读取2026-… 50%", id="narrower"),
        pytest.param("zh", "reading", 13, "正在读… 50%", id="within-a-wide-character"),
        pytest.param("en", "reading", 11, "", id="too-narrow"),
    ],
)
def test_the_line_says_what_is_done_in_the_room_there_is(
    tmp_path: Path, language: Language, what: str, width: int, text: str
) -> None:
    file = tmp_path / "2026-q2.csv"
    file.write_bytes(bytes(2_500_000))
    with file.open("rb", buffering=0) as stream:
        stream.read(1_250_001)
        line = Line(Words(language), 2, colour=False)
        assert line.text(what, str(file), stream, width) == text
        assert progress.cells(text) < width
        stream.read()
        if width == 80:
            assert line.text(what, str(file), stream, width).endswith("2026-q2.csv 2.5 MB")


@pytest.mark.parametrize(
    ("what", "file", "texts"),
    [
        ("reading", "-", ("reading standard input", "正在读取标准输入")),
        ("reading", "a\x1b[31m.csv", (r"reading a\x1b[31m.csv", r"正在读取a\x1b[31m.csv")),
        ("review", "", ("reviewing", "正在审核")),
        ("judging", "", ("judging", "正在评判")),
        ("writing_file", "out/a.json", ("writing a.json", "正在生成a.json")),
        ("writing", "", ("writing the report", "正在生成报告")),
    ],
)
def test_each_step_has_its_words(what: str, file: str, texts: tuple[str, str]) -> None:
    said = [Line(Words(one), 2, colour=False).text(what, file, None, 80) for one in ("en", "zh")]
    assert tuple(said) == texts


def test_it_is_rewritten_where_it_stands_and_removed(watched: Callable[[], Terminal]) -> None:
    terminal = watched()
    usual = signal.getsignal(signal.SIGALRM)
    with shown("en", colour="never", quiet=False):
        strike()  # nothing is being done yet
        doing("review")
        strike()
        assert terminal.shows("\rreviewing\x1b[K")
        strike()  # nothing else is being done
        doing("judging")
        strike()
        assert terminal.shows("\rjudging\x1b[K")
        terminal.widen(8)
        strike()
        assert terminal.shows("\r\x1b[K")
        terminal.widen(20)
        strike()
    assert terminal.shows("\rjudging\x1b[K" + GONE)
    assert signal.getsignal(signal.SIGALRM) == usual
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)
    tell("after")
    assert terminal.shows("after\r\n")


def test_what_is_said_meanwhile_stands_where_it_stood(watched: Callable[[], Terminal]) -> None:
    terminal = watched()
    with shown("en", colour="never", quiet=False):
        doing("judging")
        tell("nothing was shown yet")
        assert terminal.shows("nothing was shown yet\r\n")
        strike()
        tell("a message")
        assert terminal.shows("\rjudging\x1b[K" + GONE + "a message\r\n")
        assert signal.getitimer(signal.ITIMER_REAL)[0] > 0
        strike()
        assert terminal.shows("\rjudging\x1b[K")


def test_an_error_in_the_midst_leaves_nothing(watched: Callable[[], Terminal]) -> None:
    terminal = watched()

    def broken() -> None:
        with shown("en", colour="never", quiet=False):
            doing("judging")
            strike()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken()
    assert terminal.shows("\rjudging\x1b[K" + GONE)


@pytest.mark.parametrize(
    ("colour", "environment", "is_dim"),
    [
        pytest.param("auto", {}, True, id="auto"),
        pytest.param("never", {}, False, id="never"),
        pytest.param("auto", {"NO_COLOR": "1"}, False, id="no-color"),
        pytest.param("always", {"NO_COLOR": "1"}, True, id="always"),
    ],
)
def test_it_is_dim_where_colours_are_wanted(
    watched: Callable[[], Terminal],
    monkeypatch: pytest.MonkeyPatch,
    colour: str,
    environment: dict[str, str],
    is_dim: bool,  # noqa: FBT001  # a parameter of the test
) -> None:
    terminal = watched()
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    with shown("en", colour=colour, quiet=False):
        doing("judging")
        strike()
        text = "\x1b[2mjudging\x1b[0m" if is_dim else "judging"
        assert terminal.shows(f"\r{text}\x1b[K")


@pytest.mark.parametrize(
    ("environment", "quiet"),
    [
        pytest.param({"TERM": "dumb"}, False, id="dumb"),
        pytest.param({"CI": "true"}, False, id="ci"),
        pytest.param({}, True, id="quiet"),
    ],
)
def test_it_is_not_shown_where_nobody_watches(
    watched: Callable[[], Terminal],
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    quiet: bool,  # noqa: FBT001  # a parameter of the test
) -> None:
    terminal = watched()
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    usual = signal.getsignal(signal.SIGALRM)
    with shown("en", colour="auto", quiet=quiet):
        doing("judging")
        assert signal.getsignal(signal.SIGALRM) == usual
        tell("alone")
    assert terminal.shows("alone\r\n")


@pytest.mark.parametrize("stream", [None, io.StringIO()])
def test_it_is_for_terminals_alone(
    monkeypatch: pytest.MonkeyPatch, stream: io.StringIO | None
) -> None:
    monkeypatch.setattr(sys, "stderr", stream)
    usual = signal.getsignal(signal.SIGALRM)
    with shown("en", colour="always", quiet=False):
        assert signal.getsignal(signal.SIGALRM) == usual


def test_a_long_run_shows_it_and_leaves_nothing_of_it(
    trial: Path, gaoxin: Gaoxin, terminal: Terminal
) -> None:
    """A pipe holds the run up until the line is seen."""
    usual = gaoxin("check", "actuals.csv")
    os.mkfifo(trial / "pipe.csv")
    with run(gaoxin, terminal, "pipe.csv") as process:
        with (trial / "pipe.csv").open("w", encoding="utf-8") as pipe:
            assert terminal.shows("\r\x1b[2mreading pipe.csv\x1b[0m\x1b[K")
            pipe.write(ACTUALS)
        out, _ = process.communicate(timeout=60)
    assert process.returncode == usual.code
    assert out.decode() == usual.out.replace("actuals.csv", "pipe.csv")
    said = usual.err.replace("actuals.csv", "pipe.csv").replace("\n", "\r\n")
    assert terminal.shows(GONE + said)


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_takes_it_away(
    trial: Path, gaoxin: Gaoxin, terminal: Terminal, number: int, code: int
) -> None:
    os.mkfifo(trial / "pipe.csv")
    with run(gaoxin, terminal, "pipe.csv", "--color", "never") as process:
        with (trial / "pipe.csv").open("w", encoding="utf-8"):
            assert terminal.shows("\rreading pipe.csv\x1b[K")
            process.send_signal(number)
            assert process.wait(60) == code
        assert terminal.shows(GONE)


def run(gaoxin: Gaoxin, terminal: Terminal, *args: str) -> subprocess.Popen[bytes]:
    """A run that is going on, with a terminal for standard error."""
    return subprocess.Popen(
        [gaoxin.command, "check", *args],
        cwd=gaoxin.cwd,
        env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TERM": "xterm"},
        stdout=subprocess.PIPE,
        stderr=terminal.descriptor,
    )
