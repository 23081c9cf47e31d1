"""From what a command is asked to its answer: plans, submission, verdicts, findings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from gaoxin_cli.cli.console import language_of, refuse, say, tell_reading, tell_review
from gaoxin_cli.cli.progress import doing

if TYPE_CHECKING:
    from gaoxin_cli.assessment import Assessment, Question
    from gaoxin_cli.messages import Words
    from gaoxin_cli.plan import Plan
    from gaoxin_cli.submission import Submission


class Asked(NamedTuple):
    """The arguments and options that say what is asked."""

    files: tuple[str, ...]
    targets: tuple[str, ...]
    encoding: str | None
    lang: str | None
    areas: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    period: str | None = None
    measure: str | None = None
    unit: str | None = None
    form: str | None = None
    indicator: str | None = None
    before: tuple[str, ...] = ()
    """The files of the submission to compare with."""

    @property
    def inputs(self) -> tuple[str, ...]:
        """Every file that is read, or would be if it is there."""
        from pathlib import Path

        from gaoxin_cli.api import FORMS
        from gaoxin_cli.cli.plans import plan_paths

        plans = plan_paths(self.targets)
        forms = [self.form] if self.form else [str(Path(p).with_name(FORMS)) for p in plans if p]
        return (*self.files, *self.before, *plans, *forms)

    @property
    def arguments(self) -> tuple[str, ...]:
        """The arguments with which another command asks the same of the same submission."""
        named = [("--targets", path) for path in self.targets]
        named += [("--encoding", self.encoding)] if self.encoding else []
        named += [("--area", area) for area in self.areas]
        named += [("--year", str(year)) for year in self.years]
        others = (
            ("--period", self.period),
            ("--measure", self.measure),
            ("--unit", self.unit),
            ("--form", self.form),
        )
        named += [(name, given) for name, given in others if given]
        return (*(word for pair in named for word in pair), *self.files)


def asking(command: Callable[..., int]) -> Callable[..., int]:
    """Hand a command what is asked as one thing, in place of the options that say it."""

    @wraps(command)
    def asked(**given: object) -> int:
        said: dict[str, Any] = {name: given.pop(name) for name in Asked._fields if name in given}
        return command(Asked(**said), **given)

    return asked


class Answer(NamedTuple):
    """What was asked, in the words of which language, and what was found."""

    words: Words
    question: Question
    assessment: Assessment

    def tell_review(self, asked: Asked, *, strict: bool, quiet: bool) -> None:
        """Say on standard error what the review found, after what was skipped."""
        if not quiet:
            tell_reading(self.assessment, self.words)
        tell_review(self.assessment, self.words, asked.arguments, strict=strict, quiet=quiet)


def answer(asked: Asked, *, judges: bool = True) -> Answer:
    """Return what the files of a submission come to under the plans.

    ``judges`` says whether there must be targets for what is asked.

    Raises:
        click.UsageError: no file is named, or standard input twice.
        click.exceptions.Exit: a plan or form is invalid, or asked for is what isn't there; said.
    """
    if not asked.files:
        raise click.MissingParameter(param_hint="'FILE...'", param_type="argument")
    if (*asked.files, *asked.before).count("-") > 1:
        raise click.UsageError(say("input_twice"))
    from gaoxin_cli.api import assess_all, compared
    from gaoxin_cli.cli.plans import (
        check_measure,
        check_unit,
        indicator_ids,
        load_plans,
        question_of,
    )
    from gaoxin_cli.finding import InputError, PlanError
    from gaoxin_cli.messages import Words

    words = Words(language_of(asked.lang))
    try:
        plans = load_plans(asked.targets)
        question = question_of(plans, asked.areas, asked.years, asked.period, judges=judges)
        indicators = indicator_ids(plans, asked.indicator)
        if asked.measure is not None:
            check_measure(plans, asked.measure)
        if asked.unit is not None:
            check_unit(plans, asked.unit)
        submissions = _read(asked, plans, asked.files, asked.period)
        before = _read(asked, plans, asked.before, None) if asked.before else []
    except (PlanError, InputError) as error:
        raise click.exceptions.Exit(refuse(error, words)) from error
    doing("judging")
    assessment = assess_all(zip(plans, submissions, strict=True), question)
    if before:
        old = assess_all(zip(plans, before, strict=True), question._replace(period=None))
        assessment = compared(assessment, old)
    results = (r for r in assessment.results if not indicators or r.target.indicator in indicators)
    return Answer(words, question, assessment._replace(results=tuple(results)))


def _read(
    asked: Asked, plans: Sequence[Plan], files: Sequence[str], period: str | None
) -> list[Submission]:
    """Return what is in files, with what is said of tables that don't say it themselves."""
    from gaoxin_cli.api import read_submissions

    return read_submissions(
        plans,
        files,
        encoding=asked.encoding,
        area=asked.areas[0] if len(asked.areas) == 1 else None,
        year=asked.years[0] if len(asked.years) == 1 else None,
        period=period,
        measure=asked.measure,
        unit=asked.unit,
        form=asked.form,
        doing=doing,
    )
