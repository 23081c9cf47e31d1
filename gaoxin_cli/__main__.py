"""``python -m gaoxin_cli``: the same as the command ``gaoxin``."""

from gaoxin_cli.cli import main

if __name__ == "__main__":
    main()
