"""Scenarios of the oracle judged by the command, whatever files they come in."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from collections.abc import Callable, Sequence
from contextlib import chdir
from pathlib import Path
from typing import Any, NamedTuple

from click.testing import CliRunner
from hypothesis import HealthCheck, settings

from gaoxin_cli.cli import gaoxin
from tests.oracle.files import long_text, period_option, plan_text
from tests.oracle.strategies import Scenario
from tests.roundtrip.test_round_trip import LAYOUTS

Rows = list[list[str]]
Writer = Callable[[Path], object]
"""Writes a file of a submission into a folder."""


def examples(count: int) -> settings:
    """Return how many scenarios a test tries; where more are asked for, others each time."""
    return settings(
        max_examples=int(LAYOUTS or count),
        derandomize=LAYOUTS is None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    )


class Judged(NamedTuple):
    """What a run came to."""

    code: int
    report: dict[str, Any]

    @property
    def verdicts(self) -> list[dict[str, Any]]:
        """All that is said of each target, without the places of its figures."""
        return sorted((bare(one) for one in self.report["results"]), key=key_of)

    @property
    def errors(self) -> list[dict[str, Any]]:
        """The errors found."""
        return [one for one in self.report["findings"] if one["severity"] == "error"]


def key_of(result: dict[str, Any]) -> tuple[str, str, int]:
    return result["area"], result["indicator"], result["year"]


def bare(result: dict[str, Any]) -> dict[str, Any]:
    """Return a result with its figures in one order, and without where they stand."""
    figures = [
        {name: fact for name, fact in one.items() if name not in ("file", "line")}
        for one in result["inputs"]
    ]
    return {**result, "inputs": sorted(figures, key=json.dumps)}


def table_of(scenario: Scenario) -> Rows:
    """Return the submission in long form, with a header."""
    return [*csv.reader(io.StringIO(long_text(scenario.plan, scenario.rows)))]


def written(name: str, rows: Rows, *, encoding: str = "utf-8", **style: Any) -> Writer:  # noqa: ANN401 - what csv takes
    """Return what writes rows as CSV in some style and encoding."""
    text = io.StringIO(newline="")
    csv.writer(text, **{"lineterminator": "\n", **style}).writerows(rows)
    return lambda folder: (folder / name).write_bytes(text.getvalue().encode(encoding))


def question_of(scenario: Scenario) -> list[str]:
    """Return the options that ask what a scenario asks."""
    asked = [] if scenario.year is None else [f"--year={scenario.year}"]
    return asked + (
        [] if scenario.period is None else [f"--period={period_option(scenario.period)}"]
    )


def judged(
    scenario: Scenario,
    *writers: Writer,
    plans: Sequence[str] = (),
    options: Sequence[str] = (),
    command: str = "check",
) -> Judged:
    """Return what the command says of a scenario, or of other files and plans that hold it."""
    code, out = run(
        scenario, *writers, plans=plans, options=["--format=json", *options], command=command
    )
    return Judged(code, json.loads(out))


def run(
    scenario: Scenario,
    *writers: Writer,
    plans: Sequence[str] = (),
    options: Sequence[str] = (),
    command: str = "check",
) -> tuple[int, str]:
    """Return the exit code and standard output of a command."""
    with tempfile.TemporaryDirectory() as name, chdir(name):
        folder = Path(name)
        for number, text in enumerate(plans or [plan_text(scenario.plan)]):
            (folder / f"plan{number}.yaml").write_text(text, encoding="utf-8")
        known = [f"--targets={path.name}" for path in sorted(folder.iterdir())]
        before = {*folder.iterdir()}
        for writer in writers or [written("a.csv", table_of(scenario))]:
            writer(folder)
        files = sorted(path.name for path in {*folder.iterdir()} - before)
        arguments = [command, *files, *known, *question_of(scenario), *options]
        done = CliRunner().invoke(gaoxin, arguments, catch_exceptions=False, standalone_mode=False)
    return done.return_value, done.stdout
