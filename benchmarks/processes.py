"""Whole processes measured in turn: processor time, elapsed time and memory of each."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from threading import Timer
from typing import NamedTuple

Command = tuple[str | Path, ...]


class Usage(NamedTuple):
    """What one run took."""

    processor: float
    """Seconds, of all its threads."""
    elapsed: float
    """Seconds on the clock on the wall, which whatever else the machine does counts into."""
    memory: float
    """The most at a time, in MiB."""


class Task(NamedTuple):
    """A command, where it runs, and where its standard output goes."""

    command: Command
    folder: Path
    output: Path


def in_turn(tasks: Mapping[str, Task], rounds: int) -> dict[str, list[Usage]]:
    """Return what each task took in each round: A B A B. A first round warms up and isn't kept."""
    usages: dict[str, list[Usage]] = {name: [] for name in tasks}
    for number in range(rounds + 1):
        for name, task in tasks.items():
            print(f"round {number} of {rounds}: {name}", file=sys.stderr)
            usage = measured(task)
            if number:
                usages[name].append(usage)
    return usages


def measured(task: Task, limit: float = 3600) -> Usage:
    """Return what a task takes; it must give an answer (exit code 0 or 1), and within a limit.

    The memory of a process is never less than that of the one that starts it, so that one should
    hold little.
    """
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    with task.output.open("wb") as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            task.command, cwd=task.folder, env=environment, stdout=output, stderr=subprocess.PIPE
        )
        timer = Timer(limit, process.kill)
        timer.start()
        assert process.stderr is not None  # noqa: S101 - a pipe was asked for
        said = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        elapsed = time.perf_counter() - start
        timer.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(map(str, task.command))}: {process.returncode}\n{said.decode()}")
    return Usage(usage.ru_utime + usage.ru_stime, elapsed, usage.ru_maxrss / 1024)


def ratios(ours: Sequence[Usage], theirs: Sequence[Usage]) -> tuple[float, float]:
    """Return how many times theirs ours takes, in each round: the medians, of both clocks."""
    pairs = list(zip(ours, theirs, strict=True))
    return (
        median(mine.processor / other.processor for mine, other in pairs),
        median(mine.elapsed / other.elapsed for mine, other in pairs),
    )
