"""Run the tests in a new environment, with the oldest or the newest versions of what they need.

``python -m tests.versions oldest`` takes of each dependency and extra the oldest version that
``pyproject.toml`` allows, ``newest`` what pip finds. Further arguments go to pytest.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).parent.parent
_AT_LEAST = re.compile(r"([\w.-]+)>=([\w.]+)")


def oldest() -> list[str]:
    """Return ``name==version`` of each requirement that states an oldest version."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras: dict[str, list[str]] = project["optional-dependencies"]
    stated = [*project["dependencies"], *(line for lines in extras.values() for line in lines)]
    matches = filter(None, map(_AT_LEAST.fullmatch, stated))
    return [f"{match[1]}=={match[2]}" for match in matches]


def main(which: str, *arguments: str) -> int:
    """Install, run pytest, and return its exit code."""
    if which not in ("oldest", "newest"):
        sys.exit(f"{which!r} is neither 'oldest' nor 'newest'")
    with tempfile.TemporaryDirectory() as folder:
        constraints = Path(folder, "constraints.txt")
        constraints.write_text("\n".join(oldest() if which == "oldest" else ()), encoding="utf-8")
        environment = Path(folder, "environment")
        venv.create(environment, with_pip=True)
        python = str(environment / "bin" / "python")
        extras = ["--editable", ".[test,all]"]
        install = [python, "-m", "pip", "install", "--quiet", "--constraint", str(constraints)]
        subprocess.run([*install, *extras], cwd=ROOT, check=True)
        return subprocess.run(
            [python, "-m", "pytest", *arguments], cwd=ROOT, check=False
        ).returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:] or ("newest",)))
