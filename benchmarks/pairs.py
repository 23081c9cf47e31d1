"""Pieces of work measured in turn, so that what slows the machine for a while slows all of them."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from statistics import median
from time import process_time

Seconds = dict[str, list[float]]


def measure_in_turn(works: Mapping[str, Callable[[], object]], rounds: int) -> Seconds:
    """Return the processor seconds that each piece of work took in each round: A B A B.

    On a clock on the wall, whatever else the machine does would be measured too. A round before the
    first warms up caches and is not counted. The cycle collector rests meanwhile, for everyone: it
    would look through every row of whoever keeps them. What a piece of work returns is freed when
    its clock has stopped.
    """
    seconds: Seconds = {name: [] for name in works}
    for number in range(rounds + 1):
        for name, work in works.items():
            gc.collect()
            gc.disable()
            start = process_time()
            result = work()
            taken = process_time() - start
            gc.enable()
            del result
            if number:
                seconds[name].append(taken)
    return seconds


def print_ratios(seconds: Seconds, ours: str, others: Mapping[str, str]) -> None:
    """Print a row of a Markdown table for each of the others: how many times theirs ours takes.

    The ratio is taken within each round: the median, then the least and the most.
    """
    for other, label in others.items():
        pairs = zip(seconds[ours], seconds[other], strict=True)
        ratios = [mine / theirs for mine, theirs in pairs]
        print(f"| {label} | {median(ratios):.2f} | {min(ratios):.2f} to {max(ratios):.2f} |")
