"""``python -m tests.faults.struck CALLS SIGNAL ARGS...``: ``gaoxin``, struck by a signal.

It comes when so many functions were called, be it in an import, in a library or in the last line:
a moment that is the same on every machine. With 0 it never comes, and how many calls there were is
the last line of standard error.
"""

import os
import signal
import sys
from types import FrameType

from gaoxin_cli.stopping import heed_signals

calls = 0
moment, number = int(sys.argv[1]), signal.Signals[sys.argv[2]]
leave = os._exit


def count(frame: FrameType, event: str, argument: object) -> None:
    """Raise the signal when it is time."""
    del frame, argument
    global calls  # noqa: PLW0603  # a profiler has nothing but what is global
    calls += event.endswith("call")
    if calls == moment:
        signal.raise_signal(number)


def say_and_leave(code: int) -> None:
    """Say how many calls there were."""
    sys.setprofile(None)
    os.write(2, f"{calls}\n".encode())
    leave(code)


heed_signals()
if not moment:
    os._exit = say_and_leave  # type: ignore[assignment]  # it does return, for all that is known
sys.argv = ["gaoxin", *sys.argv[3:]]
sys.setprofile(count)

from gaoxin_cli.cli import main  # noqa: E402  # imports are struck too

main()
