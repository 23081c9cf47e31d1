"""The release check: build what users install, and try it as they have it.

``python -m tests.release`` leaves sdist and wheel of the checkout in ``build/dist``, in which

- each has the same bytes when it is built again, elsewhere, from what is committed alone, the wheel
  once by way of the sdist: nothing stray is in them, and nothing is missing;
- the metadata is sound (``twine check --strict``);
- each is installed into environments of its own, bare and with all extras, and runs every command
  that the READMEs show, in a folder with the samples alone: with the exit codes shown there, and
  both with the same bytes. Without its extra a format is refused, and the extra is named.

The first thing that is wrong ends it.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from tests.shown import NAMED_FILE, READMES, ROOT, commands, lay_out

DIST = ROOT / "build" / "dist"
# All that an installed command knows of whoever runs the check.
CLEAN = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
WRONG_USAGE = 2


class Ran(NamedTuple):
    """What a command gave: its exit code, and the bytes of its two streams."""

    code: int
    out: bytes
    err: bytes


def main() -> None:
    """Build, compare, look, install, try."""
    shutil.rmtree(DIST, ignore_errors=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        python = _environment(folder / "tools", "build", "twine")
        _told("built twice: the same bytes", *_built(python, folder))
        _run(python, "-m", "twine", "check", "--strict", *DIST.iterdir())
        _told("metadata: sound")
        for extras in ("", "[all]"):
            tried = [_tried(file, extras, folder) for file in sorted(DIST.iterdir())]
            if tried[0] != tried[1]:
                sys.exit(f"wheel and sdist differ when installed: {_differing(*tried)}")
            _told(f"installed{extras}: {len(tried[0])} outputs, the same of wheel and sdist")


def _built(python: Path, folder: Path) -> list[str]:
    """Return the names of what was built into ``DIST``, the same from what is committed alone."""
    epoch = _run("git", "log", "-1", "--format=%ct").decode().strip()
    archive, committed, again = (folder / name for name in ("all.tar", "committed", "again"))
    _run("git", "archive", "--output", archive, "HEAD")
    shutil.unpack_archive(archive, committed)
    build = (python, "-m", "build", "--outdir")
    _run(*build, DIST, ROOT, SOURCE_DATE_EPOCH=epoch)
    # Named both, each is built from the folder; above, the wheel was built from the sdist.
    _run(*build, again, "--sdist", "--wheel", committed, SOURCE_DATE_EPOCH=epoch)
    built, rebuilt = _contents(DIST), _contents(again)
    if built != rebuilt:
        differ = _differing(built, rebuilt)
        sys.exit(f"not the same from what is committed: {differ}; does git status show anything?")
    return sorted(built)


def _tried(file: Path, extras: str, folder: Path) -> dict[str, Ran | bytes]:
    """Return what each command of the READMEs gave and wrote with this file installed."""
    kind = "wheel" if file.suffix == ".whl" else "sdist"
    python = _environment(folder / f"{kind}{extras}", f"{file}{extras}")
    _run(python, "-m", "pip", "check")
    here = folder / "here"
    shutil.rmtree(here, ignore_errors=True)
    lay_out(here)
    ran: dict[str, Ran | bytes] = {}
    for readme, arguments, code in commands(READMES):
        for name, content in NAMED_FILE.findall(READMES[readme]):
            (here / name).write_text(content, encoding="utf-8")
        done = _ran(python.with_name("gaoxin"), *shlex.split(arguments), cwd=here)
        refused = not extras and done.code == WRONG_USAGE and b"gaoxin-cli[" in done.err
        if done.code != code and not refused:
            sys.exit(f"{file.name}{extras}: {arguments}: exit code {done.code}, not {code}\n{done}")
        ran[f"{readme}: {arguments}"] = done
    return ran | _contents(here)


def _environment(folder: Path, *packages: str) -> Path:
    """Return the interpreter of a new environment with these packages."""
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    _run(python, "-m", "pip", "install", "--quiet", *packages)
    return python


def _run(*command: str | Path, **variables: str) -> bytes:
    """Return what a command printed that has to succeed."""
    done = _ran(*command, cwd=ROOT, environ={**os.environ, **variables})
    if done.code:
        sys.exit(f"{shlex.join(map(str, command))}:\n{(done.out + done.err).decode()}")
    return done.out


def _ran(*command: str | Path, cwd: Path, environ: Mapping[str, str] = CLEAN) -> Ran:
    """Return what a command gave."""
    done = subprocess.run(
        command, cwd=cwd, env=environ, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def _contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def _differing(one: Mapping[str, object], other: Mapping[str, object]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def _told(*lines: str) -> None:
    sys.stdout.write("\n  ".join(lines) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
