"""The process of the command ``gaoxin``, which is that of ``python -m gaoxin_cli`` too."""

import gc


def main() -> None:
    """Run the command line and leave with its exit code."""
    # Collecting cycles takes its part of a run from the first import on, for nothing.
    gc.disable()
    from gaoxin_cli.cli import main as run

    run()


if __name__ == "__main__":
    main()
