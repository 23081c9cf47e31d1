"""``gaoxin template``: a blank submission."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from gaoxin_cli.cli import options
from gaoxin_cli.cli.command import Command
from gaoxin_cli.cli.console import QUESTION, SOUND, language_of, refuse, write
from gaoxin_cli.cli.output import write_file

if TYPE_CHECKING:
    from gaoxin_cli.messages import Words
    from gaoxin_cli.observation import Need
    from gaoxin_cli.plan import Plan


@click.command(cls=Command)
@options.targets_option
@options.area_option
@options.year_option
@options.period_option
@click.option(
    "--output",
    "-o",
    metavar="FILE",
)
@options.lang_option
@options.color_option
def template(  # noqa: PLR0913 - one parameter an option
    *,
    targets: tuple[str, ...],
    areas: tuple[str, ...],
    years: tuple[int, ...],
    period: str | None,
    output: str | None,
    lang: str | None,
    colour: str,
) -> int:
    """Run ``gaoxin template`` and return its exit code."""
    from gaoxin_cli.cli.plans import load_plans, question_of
    from gaoxin_cli.finding import InputError, PlanError
    from gaoxin_cli.messages import Words
    from gaoxin_cli.needs import figures_to_submit
    from gaoxin_cli.period import Period
    from gaoxin_cli.reports import blank_submission

    del colour
    words = Words(language_of(lang))
    file = None if output is None else _file(output, targets, words)
    try:
        plans = load_plans(targets)
        if len(plans) > 1:
            raise click.UsageError(words.text("template_of_plans"))
        question = question_of(plans, areas, years, period)
    except (PlanError, InputError) as error:
        return refuse(error, words)
    (plan,) = plans
    asked = sorted(set(years or plan.header.years))
    periods = [question.period] if question.period else [Period(year) for year in asked]
    needs = figures_to_submit(plan, question.areas, periods)
    if file is None:
        write(blank_submission.render(plan, needs, words))
        return SOUND
    return SOUND if write_file(file, _content(file, plan, needs, words), words) else QUESTION


def _content(file: Path, plan: Plan, needs: list[Need], words: Words) -> bytes:
    """Return a blank submission of the kind that a file's name says."""
    from gaoxin_cli.reports import blank_submission

    if file.suffix.lower() == ".csv":
        return blank_submission.render(plan, needs, words).encode("utf-8-sig")
    from gaoxin_cli.reports import blank_book

    return blank_book.render(plan, needs, words)


def _file(output: str, targets: tuple[str, ...], words: Words) -> Path:
    """Return the file to write to.

    Raises:
        click.UsageError: it is of no known kind or needs an extra, or it is the plan.
    """
    from importlib.util import find_spec

    from gaoxin_cli.cli.output import is_same
    from gaoxin_cli.cli.plans import plan_paths

    file = Path(output)
    if file.suffix.lower() not in (".csv", ".xlsx"):
        raise click.UsageError(words.text("template_kind", file=output))
    if file.suffix.lower() == ".xlsx" and find_spec("xlsxwriter") is None:
        raise click.UsageError(words.text("template_needs_extra", file=output, extra="excel"))
    if any(is_same(file, Path(path)) for path in plan_paths(targets)):
        raise click.UsageError(words.text("report_over_input", file=output))
    return file
