"""A small plan with one target for each verdict, and the command run inside this process."""

from collections.abc import Callable
from pathlib import Path

import pytest

from gaoxin_cli.cli import run
from tests.conftest import Run

PLAN = """\
plan: {id: trial, years: [2025, 2026, 2027]}
areas:
  zone: {name: {zh: 东区, en: East}, aliases: [Eastern zone]}
  park: {name: {zh: 西园, en: West}}
measures:
  sales: {name: {zh: 收入, en: Sales}, unit: 亿元, kind: flow}
  visits: {name: {zh: 访问, en: Visits}, unit: 场, kind: flow}
indicators:
  sales: {name: {zh: 收入, en: Sales}, kind: level, of: sales}
  visits: {name: {zh: 访问, en: Visits}, kind: level, of: visits}
targets:
  - area: zone
    indicators:
      sales: {2025: 100, 2026: 200, 2027: 300}
      visits: {2025: 10, 2026: 10}
  - area: park
    indicators:
      sales: {2026: 5}
"""
ACTUALS = """\
area,period,measure,value
zone,2025,sales,120
zone,2025,visits,9
zone,2026Q2,sales,80
zone,2026Q2,visits,6
"""
ENVIRONMENT = (
    "GAOXIN_TARGETS", "GAOXIN_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "TERM", "COLUMNS",
)  # fmt: skip
Inside = Callable[..., Run]


@pytest.fixture
def inside(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Inside:
    """The command without a process of its own, in a clean environment."""
    for name in ENVIRONMENT:
        monkeypatch.delenv(name, raising=False)

    def command(*args: str | Path) -> Run:
        code = run([str(argument) for argument in args])
        captured = capsys.readouterr()
        return Run(code, captured.out, captured.err)

    return command


@pytest.fixture
def trial(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with ``targets.yaml`` and ``actuals.csv``."""
    (tmp_path / "targets.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "actuals.csv").write_text(ACTUALS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path
