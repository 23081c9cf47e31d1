"""Files that a command writes: reports, each whole or not at all, and never over an input."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from gaoxin_cli.cli.console import tell, why_not, write
from gaoxin_cli.cli.progress import doing
from gaoxin_cli.reports import REPORTS, Command, Options, formats_of
from gaoxin_cli.stopping import undone_if_stopped

if TYPE_CHECKING:
    from gaoxin_cli.messages import Words
    from gaoxin_cli.reports import Found


class Outputs(NamedTuple):
    """Where the reports of a run go."""

    shown: str
    """The format of standard output."""
    files: tuple[tuple[str, Path], ...] = ()
    """Formats, and the files to write them to."""

    @property
    def formats(self) -> tuple[str, ...]:
        """Every format that is wanted."""
        return (self.shown, *(name for name, _ in self.files))

    def write(self, found: Found, words: Words, options: Options) -> bool:
        """Write all files, then standard output; return whether every file could be written.

        A file that can't be is said on standard error, and the others are written all the same.
        With annotations for GitHub its summary of the step is one of them.

        Raises:
            click.ClickException: standard output can't be written.
            click.exceptions.Exit: nobody reads it any more.
        """
        plain = options._replace(width=None, colour=False)
        written: list[bool] = []
        for name, path in self.files:
            doing("writing_file", str(path))
            written.append(write_file(path, REPORTS[name].render(found, words, plain), words))
        doing("writing")
        if self.shown == "github":
            written.append(_summarise(found, words, plain))
        write(REPORTS[self.shown].render(found, words, options))
        return all(written)


def outputs_of(
    command: Command, shown: str, reports: Sequence[str], inputs: Iterable[str], words: Words
) -> Outputs:
    """Return what ``--format`` and each ``--report FORMAT=PATH`` ask for.

    Raises:
        click.UsageError: a format that doesn't exist, can't show the command or needs an extra
            that isn't installed; a path that is an input or is given twice.
    """
    from gaoxin_cli.cli.github import step_summary
    from gaoxin_cli.files.source import split_name

    taken = [Path("/dev/stdin" if name == "-" else split_name(name)[0]) for name in inputs]
    files: list[tuple[str, Path]] = []
    for given in reports:
        name, separator, path = given.partition("=")
        known = formats_of(command, files=True)
        if not separator or path in ("", "-"):
            raise click.UsageError(words.text("report_expected", found=given, known=known))
        if name not in known:
            raise click.UsageError(words.text("report_unknown", found=name, known=known))
        file = Path(path)
        if any(is_same(file, one) for one in taken):
            raise click.UsageError(words.text("report_over_input", file=path))
        if any(is_same(file, one) for _, one in files):
            raise click.UsageError(words.text("report_twice", file=path))
        files.append((name, file))
    outputs = Outputs(shown, tuple(files))
    summary = step_summary() if shown == "github" else None
    if summary and any(is_same(summary, one) for one in taken):
        raise click.UsageError(words.text("summary_over_input", file=str(summary)))
    for name in outputs.formats:
        needs = REPORTS[name].needs
        if needs is not None and find_spec(needs) is None:
            facts = {"format": name, "extra": REPORTS[name].extra}
            raise click.UsageError(words.text("report_needs_extra", **facts))
    return outputs


def is_same(one: Path, other: Path) -> bool:
    """Say whether two paths lead to the same file, whether it is there or not."""
    with suppress(OSError, ValueError):
        return one.samefile(other)
    with suppress(OSError, ValueError):  # the working folder is gone
        return os.path.realpath(one) == os.path.realpath(other)
    return False


def write_file(path: Path, content: str | bytes, words: Words) -> bool:
    """Write a file whole or not at all, and return whether it could be; if not, say why."""
    data = content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
    return _tried(partial(_write_whole, path, data, words), path, words)


def _summarise(found: Found, words: Words, options: Options) -> bool:
    """Append the report in Markdown to GitHub's summary, where there is one."""
    from gaoxin_cli.cli.github import append_summary, step_summary
    from gaoxin_cli.reports.markdown_report import render

    path = step_summary()
    if path is None:
        return True
    report = render(found, words, options._replace(circular=False))
    return _tried(partial(append_summary, path, report, words), path, words)


def _tried(writing: Callable[[], None], path: Path, words: Words) -> bool:
    """Do the writing, and return whether that was possible; if not, say why."""
    try:
        writing()
    except (OSError, ValueError) as error:  # a name with a NUL is a ValueError
        tell(f"gaoxin: {words.text('cannot_write', file=str(path), why=why_not(error))}")
        return False
    return True


def _write_whole(path: Path, data: bytes, words: Words) -> None:
    """Write beside a file, and put that in its place; what isn't an ordinary file is written to."""
    target = Path(os.path.realpath(path))
    mode = target.stat().st_mode if target.exists() else None
    if mode is not None and not stat.S_ISREG(mode):
        target.write_bytes(data)
        return
    beside = target.with_name(f".gaoxin-{os.urandom(8).hex()}.tmp")

    def undo() -> None:
        if beside.exists():
            beside.unlink()
            tell(f"gaoxin: {words.text('write_interrupted', file=str(path))}")

    with undone_if_stopped(undo):
        try:
            with beside.open("xb") as file:
                if mode is not None:
                    beside.chmod(stat.S_IMODE(mode))
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(target)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
