"""The process of the command ``gaoxin``, which is that of ``python -m gaoxin_cli`` too."""

from __future__ import annotations

import gc

from gaoxin_cli.stopping import heed_signals


def main() -> None:
    """Run the command line and leave with its exit code; a signal may end it at any moment."""
    heed_signals()
    # Collecting cycles takes its part of a run from the first import on, for nothing.
    gc.disable()
    from gaoxin_cli.cli import main as run

    run()


if __name__ == "__main__":
    main()
