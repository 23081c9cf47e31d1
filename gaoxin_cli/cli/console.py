"""Standard output and error, languages and colours, exit codes."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TextIO

import click

from gaoxin_cli.cli.progress import hidden

if TYPE_CHECKING:
    from gaoxin_cli.assessment import Assessment
    from gaoxin_cli.finding import InputError, PlanError
    from gaoxin_cli.messages import Words
    from gaoxin_cli.reports import Options
    from gaoxin_cli.text import Language

MOST_LINES = 100
"""How many lines of a kind are printed on standard error."""
_PIECE = 1_000_000
"""How many characters are written at once: a report may be large."""
UNKNOWN_NAMES = ("E005", "E006", "W115")
"""The codes of areas and measures that a plan doesn't know."""
SOUND, FAILED, QUESTION, DEFECT, INTERRUPTED = 0, 1, 2, 70, 130
"""Exit codes: nothing to fail on; a verdict to fail on; no answer; a defect; an interrupt."""
_REASONS = {
    errno.ENOENT: "why_no_folder",
    errno.ENOTDIR: "why_no_folder",
    errno.EISDIR: "why_folder",
    errno.EACCES: "why_not_writable",
    errno.EPERM: "why_not_writable",
    errno.EROFS: "why_not_writable",
    errno.ENOSPC: "why_full",
    errno.EDQUOT: "why_full",
    errno.EFBIG: "why_too_large",
}


def language_of(option: str | None) -> Language:
    """Return the language asked for, else that of the environment, else English."""
    named = option or os.environ.get("GAOXIN_LANG")
    locale = ("LC_ALL", "LC_MESSAGES", "LANG")
    named = named or next((os.environ[name] for name in locale if os.environ.get(name)), "en")
    return "zh" if named.casefold().startswith("zh") else "en"


def options_of(colour: str) -> Options:
    """Return what standard output can show: its width if it is a terminal, and colours."""
    from shutil import get_terminal_size

    from gaoxin_cli.reports import Options

    terminal = sys.stdout is not None and sys.stdout.isatty()
    plain = "NO_COLOR" in os.environ and os.environ["NO_COLOR"] != ""
    dumb = os.environ.get("TERM") == "dumb"
    coloured = colour == "always" or (colour == "auto" and terminal and not plain and not dumb)
    return Options(get_terminal_size().columns if terminal else None, coloured)


def say(key: str, **facts: object) -> str:
    """Return a text in the language of the command line."""
    from gaoxin_cli.messages import Words

    context = click.get_current_context(silent=True)
    return Words(context.obj if context and context.obj else "en").text(key, **facts)


def why_not(error: OSError | ValueError) -> str:
    """Return why something can't be written, in words if they are known."""
    number = error.errno if isinstance(error, OSError) else None
    key = _REASONS.get(number) if number is not None else None
    return say(key) if key else getattr(error, "strerror", None) or str(error)


def write(report: str | bytes) -> None:
    """Write a report to standard output.

    Raises:
        click.ClickException: it can't be written.
        click.exceptions.Exit: nobody reads it any more.
    """
    try:
        with hidden():
            _write(report)
    except BrokenPipeError as error:
        close_quietly(sys.stdout)
        raise click.exceptions.Exit(QUESTION) from error
    except (OSError, AttributeError) as error:  # standard output that is closed is None
        why = why_not(error) if isinstance(error, OSError) else say("why_closed")
        if sys.stdout is not None:
            close_quietly(sys.stdout)
        raise click.ClickException(say("cannot_write_out", why=why)) from error


def _write(report: str | bytes) -> None:
    if isinstance(report, bytes):
        rest = memoryview(report)
        while rest:  # an unbuffered stream may take a part alone
            rest = rest[sys.stdout.buffer.write(rest) :]
    else:
        for start in range(0, len(report), _PIECE):
            sys.stdout.write(report[start : start + _PIECE])
    sys.stdout.flush()


def tell(text: str) -> None:
    """Write a line for people to standard error, made safe to print."""
    if sys.stderr is not None:
        from gaoxin_cli.text import printable

        try:
            with hidden():
                sys.stderr.write(printable(text) + "\n")
                sys.stderr.flush()
        except OSError as error:
            close_quietly(sys.stderr)
            raise click.exceptions.Exit(QUESTION) from error


def refuse(error: PlanError | InputError, words: Words) -> int:
    """Say why there is no answer, and return the exit code for it."""
    from gaoxin_cli.finding import PlanError

    if isinstance(error, PlanError):
        for problem in error.problems:
            tell(words.problem(problem))
    else:
        tell(f"gaoxin: {words.say(error.statement)}")
    return QUESTION


def tell_capped(lines: Iterable[str], words: Words) -> None:
    """Write lines to standard error, at most so many; how many more there are is said."""
    left_out = 0
    for number, line in enumerate(lines):
        if number < MOST_LINES:
            tell(line)
        else:
            left_out += 1
    if left_out:
        tell(words.text("left_out", count=left_out))


def tell_reading(assessment: Assessment, words: Words) -> None:
    """Say on standard error what was skipped in the files, and which figures later files revise."""
    from gaoxin_cli.api import BUILT_IN

    notices = (f"{file}: {words.say(notice)}" for file, notice in assessment.notices)
    tell_capped((*notices, *map(words.say, assessment.revisions)), words)
    unknown = any(finding.code in UNKNOWN_NAMES for finding in assessment.findings)
    if unknown and all(plan.file == BUILT_IN for plan in assessment.plans):
        tell(words.text("built_in_plan"))


def tell_review(
    assessment: Assessment, words: Words, asked: Sequence[str], *, strict: bool, quiet: bool
) -> None:
    """Say on standard error what the review found: every error, and the warnings in a line.

    ``asked`` is what ``gaoxin validate`` must be given to show all of it.
    """
    from shlex import join

    errors = (
        finding
        for finding in assessment.findings
        if finding.severity == "error" or (strict and not finding.explained)
    )
    tell_capped(("".join(words.finding(error)) for error in errors), words)
    if assessment.findings and not quiet:
        facts = {"errors": assessment.errors, "warnings": assessment.warnings}
        tell(words.text("review_summary", **facts) + join(("gaoxin", "validate", *asked)))


def close_quietly(stream: TextIO) -> None:
    """Keep the interpreter from complaining about a closed pipe when it flushes on its way out."""
    descriptor = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(descriptor, stream.fileno())
    except (OSError, ValueError):
        return
    finally:
        os.close(descriptor)
