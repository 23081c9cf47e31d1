"""One target under the fuzzer, which ends the process: ``tests.fuzz`` starts this."""

import sys
import time
import traceback
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from random import Random

import atheris

with atheris.instrument_imports(include=["gaoxin_cli"]):
    import gaoxin_cli

    for module in walk_packages(gaoxin_cli.__path__, "gaoxin_cli."):
        if not module.name.endswith("__main__"):
            import_module(module.name)

from tests.fuzz.mutation import Mutate
from tests.fuzz.targets import CORPUS, TARGETS
from tests.fuzz.words import dictionary

SLOW = 10
"""Seconds of work after which an input counts as a hang."""
LIMITS = "-timeout=300", "-report_slow_units=300", "-rss_limit_mb=2048", "-print_final_stats=1"
LONGEST_WORD = 64


def main(name: str, folder: Path, options: list[str]) -> None:
    """Fuzz a target in its folder; does not come back."""
    target = TARGETS[name]
    words = [word for word in dictionary(name) if len(word) <= LONGEST_WORD]
    escaped = ("".join(f"\\x{byte:02x}" for byte in word) for word in words)
    (folder / "words").write_text("".join(f'"{word}"\n' for word in escaped if word))
    arguments = [
        *(sys.argv[0], *LIMITS, *options, f"-max_len={target.longest}"),
        *(f"-dict={folder / 'words'}", f"-artifact_prefix={folder / 'failures'}/"),
        *(str(folder / "corpus"), str(CORPUS / name)),
    ]
    change = {} if target.mutate is None else {"custom_mutator": changing(target.mutate)}
    atheris.Setup(arguments, watched(target.run, folder / "failures"), **change)
    atheris.Fuzz()


def changing(mutate: Mutate) -> Callable[[bytes, int, int], bytes]:
    """What the fuzzer asks for another input."""

    def change(data: bytes, most: int, seed: int) -> bytes:
        chance = Random(seed)  # noqa: S311  # to be repeated, not secret
        return mutate(data, chance, lambda some: atheris.Mutate(some, most))[:most]

    return change


def watched(run: Callable[[bytes], None], folder: Path) -> Callable[[bytes], None]:
    """A target that keeps what breaks it, and goes on."""
    seen: set[str] = set()

    def keep(kind: str, data: bytes, said: str) -> None:
        if kind not in seen:
            seen.add(kind)
            (folder / kind).write_bytes(data)
            sys.stderr.write(f"\nFAILURE {folder / kind}\n{said}\n")

    def run_watched(data: bytes) -> None:
        start = time.process_time()
        try:
            run(data)
        except Exception as error:  # noqa: BLE001  # all are defects: kept and shown
            keep(place(error), data, "".join(traceback.format_exception(error)))
        taken = time.process_time() - start
        if taken > SLOW:
            keep("slow", data, f"{taken:.1f} s for {len(data)} bytes")

    return run_watched


def place(error: Exception) -> str:
    """A name for all failures at one place of the code."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if "gaoxin_cli" in frame.filename]
    last = own[-1] if own and not isinstance(error, AssertionError) else frames[-1]
    return f"{type(error).__name__}-{Path(last.filename).stem}-{last.lineno}"


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3:])
