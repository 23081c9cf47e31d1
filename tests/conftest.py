"""Fixtures for tests through the real thing: the installed command, files, golden texts."""

import json
import os
import shutil
import subprocess
import sysconfig
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from hypothesis.configuration import set_hypothesis_home_dir

GOLDEN = Path(__file__).parent / "golden"
TIMEOUT_SECONDS = 60
# All that a run inherits; the locale, colour and width of whoever runs the tests stay outside.
INHERITED = ("PATH", "HOME", "TMPDIR", "TEMP", "SYSTEMROOT")

# openpyxl writes other bytes where lxml is installed, and tests change some of them.
os.environ["OPENPYXL_LXML"] = "False"

set_hypothesis_home_dir(Path(tempfile.gettempdir()) / "gaoxin-hypothesis")
hypothesis.settings.register_profile("ci", derandomize=True, deadline=None, database=None)
# For mutation testing, which runs a test many times in one process.
hypothesis.settings.register_profile(
    "few",
    parent=hypothesis.settings.get_profile("ci"),
    max_examples=10,
    suppress_health_check=[hypothesis.HealthCheck.differing_executors],
)
hypothesis.settings.load_profile("ci")


@dataclass(frozen=True, slots=True)
class Run:
    """What a run of ``gaoxin`` gave: exit code, standard output, standard error."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 - a test knows which shape it asked for
        """Standard output, parsed as JSON."""
        return json.loads(self.out)


@dataclass(frozen=True, slots=True)
class Gaoxin:
    """The installed ``gaoxin`` command, run in ``cwd`` unless told otherwise."""

    command: str
    cwd: Path

    def __call__(
        self,
        *args: str | Path,
        stdin: bytes | None = None,
        cwd: Path | None = None,
        env: Mapping[str, str] | None = None,
    ) -> Run:
        """The finished run; without ``stdin`` there is none, ``env`` adds to the clean one."""
        clean = {name: os.environ[name] for name in INHERITED if name in os.environ}
        done = subprocess.run(
            [self.command, *args],
            input=stdin or b"",
            capture_output=True,
            check=False,
            cwd=cwd or self.cwd,
            env={**clean, "LANG": "C.UTF-8", **(env or {})},
            timeout=TIMEOUT_SECONDS,
        )
        return Run(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


@dataclass(frozen=True, slots=True)
class Write:
    """Writes files below ``folder``."""

    folder: Path

    def __call__(self, name: str, content: str | bytes) -> Path:
        """The path of the new file; text is written as UTF-8, its line ends untouched."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return path


@dataclass(frozen=True, slots=True)
class Golden:
    """Compares whole texts with the files of ``tests/golden``, byte for byte."""

    update: bool

    def __call__(self, name: str, text: str) -> None:
        path = GOLDEN / name
        if self.update:
            Write(GOLDEN)(name, text)
        if not path.exists():
            pytest.fail(f"tests/golden/{name} is missing; write it with --update-golden")
        assert text == path.read_bytes().decode("utf-8")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite tests/golden")


@pytest.fixture
def gaoxin(tmp_path: Path) -> Gaoxin:
    scripts = sysconfig.get_path("scripts")
    command = shutil.which("gaoxin", path=scripts) or shutil.which("gaoxin")
    if command is None:
        pytest.fail(f"gaoxin is not installed in {scripts}; run: pip install -e '.[dev,all]'")
    return Gaoxin(command, tmp_path)


@pytest.fixture
def write(tmp_path: Path) -> Write:
    return Write(tmp_path)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    return Golden(update=request.config.getoption("--update-golden"))
