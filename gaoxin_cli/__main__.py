"""The command ``gaoxin``, and ``python -m gaoxin_cli``, which is the same."""

from __future__ import annotations

from gaoxin_cli.stopping import heed_signals


def main() -> None:
    """Run the command line; a signal may end it from the first import on."""
    heed_signals()
    from gaoxin_cli.cli import main as run

    run()


if __name__ == "__main__":
    main()
