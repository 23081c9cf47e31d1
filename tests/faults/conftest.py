"""A folder with a plan and figures, and the commands that read them."""

import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import ACTUALS, PLAN, inside, trial
from tests.conftest import Write

__all__ = ["inside", "trial"]

SCORING = """\
scoring: [{id: yearly, areas: [zone, park], points: {sales: {method: met, points: 5}}}]
"""
FORMATS = {
    "check": ("table", "json", "csv", "markdown", "junit", "github", "html"),
    "validate": ("table", "json", "csv", "markdown", "junit", "github", "html"),
    "rank": ("table", "json", "csv", "markdown", "html"),
    "score": ("table", "json", "csv", "markdown", "html"),
    "read": ("table", "json", "csv"),
    "explain": ("table", "json"),
    "targets": ("table", "json"),
}
ARGUMENTS = {"explain": ("actuals.csv", "-a", "zone"), "targets": ()}
COMMANDS = (
    *(
        (command, *ARGUMENTS.get(command, ("actuals.csv",)), "--format", name)
        for command, formats in FORMATS.items()
        for name in formats
    ),
    ("template",),
    ("form", "actuals.csv"),
    ("schema",),
    ("schema", "--form"),
    ("validate", "--explain", "E010"),
    ("--help",),
    ("check", "--help"),
    ("--version",),
)
"""Every command with every format of its standard output."""
OF_EACH = tuple(words for words in COMMANDS if "--format" not in words or words[-1] == "table")
"""Every command once."""

needs_full_device = pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="/dev/full is a device of Linux"
)
posix = pytest.mark.skipif(sys.platform == "win32", reason="pipes and devices are those of POSIX")


@pytest.fixture(autouse=True)
def heeded() -> Iterator[None]:
    """Have signals heeded by what is run, even if whoever runs the tests wants them ignored."""
    names = ("SIGINT", "SIGTERM", "SIGHUP")
    numbers = [getattr(signal, name) for name in names if hasattr(signal, name)]
    ignored = [number for number in numbers if signal.getsignal(number) == signal.SIG_IGN]
    for number in ignored:
        signal.signal(number, signal.SIG_DFL)
    yield
    for number in ignored:
        signal.signal(number, signal.SIG_IGN)


@pytest.fixture
def folder(write: Write) -> Path:
    """Where a plan and figures are, for which every command has something to show."""
    write("targets.yaml", PLAN + SCORING)
    return write("actuals.csv", ACTUALS).parent
