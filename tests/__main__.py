"""Every check of the project, in one command: ``python -m tests``.

Ends with the first check that fails, and with its exit code. Arguments go to pytest.
"""

import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).parent.parent
CHECKS = [
    ["ruff", "check"],
    ["ruff", "format", "--check"],
    ["mypy", "--strict"],
    ["lint-imports"],
    ["mkdocs", "build", "--strict", "--quiet"],
    ["pytest", "--numprocesses=auto", *sys.argv[1:]],
]


def main() -> int:
    for name, *arguments in CHECKS:
        # The environment need not be activated, so its tools may not be on PATH.
        tool = shutil.which(name, path=sysconfig.get_path("scripts"))
        if tool is None:
            sys.exit(f"{name} is not installed here; run: pip install -e '.[dev,all]'")
        sys.stdout.write(f"$ {' '.join([name, *arguments])}\n")
        sys.stdout.flush()
        done = subprocess.run([tool, *arguments], cwd=ROOT, check=False)
        if done.returncode:
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
