"""``gaoxin template``: a blank submission."""

from __future__ import annotations

import click

from gaoxin_cli.cli import options
from gaoxin_cli.cli.command import Command
from gaoxin_cli.cli.console import SOUND, language_of, refuse, write


@click.command(cls=Command)
@options.targets_option
@options.area_option
@options.year_option
@options.period_option
@options.lang_option
@options.color_option
def template(  # noqa: PLR0913 - one parameter an option
    *,
    targets: tuple[str, ...],
    area: tuple[str, ...],
    years: tuple[int, ...],
    period: str | None,
    lang: str | None,
    colour: str,
) -> int:
    """Run ``gaoxin template`` and return its exit code."""
    from gaoxin_cli.cli.plans import load_plans, question_of
    from gaoxin_cli.finding import InputError, PlanError
    from gaoxin_cli.messages import Words
    from gaoxin_cli.needs import figures_to_submit
    from gaoxin_cli.period import Period
    from gaoxin_cli.reports.blank_submission import render

    del colour
    words = Words(language_of(lang))
    try:
        plans = load_plans(targets)
        if len(plans) > 1:
            raise click.UsageError(words.text("template_of_plans"))
        question = question_of(plans, area, years, period)
    except (PlanError, InputError) as error:
        return refuse(error, words)
    (plan,) = plans
    asked = sorted(set(years or plan.header.years))
    periods = [question.period] if question.period else [Period(year) for year in asked]
    write(render(plan, figures_to_submit(plan, question.areas, periods), words))
    return SOUND
