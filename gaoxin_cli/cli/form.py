"""``gaoxin form``: a form for a table, from how it is understood."""

from __future__ import annotations

import click

from gaoxin_cli.cli import options
from gaoxin_cli.cli.command import Command
from gaoxin_cli.cli.console import FAILED, QUESTION, SOUND, language_of, refuse, tell, write


@click.command(cls=Command)
@click.argument("file")
@options.targets_option
@options.area_option
@options.year_option
@options.period_option
@options.measure_option
@options.unit_option
@options.form_option
@options.encoding_option
@options.lang_option
@options.color_option
def form(  # noqa: PLR0913 - one parameter an option
    *,
    file: str,
    targets: tuple[str, ...],
    areas: tuple[str, ...],
    years: tuple[int, ...],
    period: str | None,
    measure: str | None,
    unit: str | None,
    form: str | None,
    encoding: str | None,
    lang: str | None,
    colour: str,
) -> int:
    """Run ``gaoxin form`` and return its exit code."""
    from gaoxin_cli.api import forms_of
    from gaoxin_cli.cli.plans import check_measure, check_unit, load_plans, question_of
    from gaoxin_cli.finding import InputError, PlanError
    from gaoxin_cli.forms.written import write_form
    from gaoxin_cli.messages import Words
    from gaoxin_cli.tables import Given, understand_file

    del colour
    words = Words(language_of(lang))
    try:
        plans = load_plans(targets)
        if len(plans) > 1:
            raise click.UsageError(words.text("form_of_plans"))
        question_of(plans, areas, years, period, judges=False)
        if measure is not None:
            check_measure(plans, measure)
        if unit is not None:
            check_unit(plans, unit)
        forms = forms_of(plans, form)
    except (PlanError, InputError) as error:
        return refuse(error, words)
    (plan,) = plans
    given = Given(
        areas[0] if len(areas) == 1 else None,
        years[0] if len(years) == 1 else None,
        period,
        measure,
        unit,
    )
    found, read = understand_file(
        plan, file, encoding=encoding, given=given, forms=forms[plan.file]
    )
    wrong = [one for one in read.findings if one.code in {"E001", "E002"}]
    if any(one.code == "E001" for one in wrong):
        for one in wrong:
            tell("".join(words.finding(one)))
        return QUESTION
    problems = ["".join(words.finding(one)) for one in wrong]
    write(write_form(file, found, given, problems, words))
    return FAILED if problems else SOUND
