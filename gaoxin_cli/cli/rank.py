"""``gaoxin rank``: where each area stands among its peers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gaoxin_cli.cli import options
from gaoxin_cli.cli.answer import Answer, Asked, answer
from gaoxin_cli.cli.check import exit_code
from gaoxin_cli.cli.console import QUESTION, language_of, options_of, refuse, tell
from gaoxin_cli.cli.output import outputs_of
from gaoxin_cli.reports import Found

if TYPE_CHECKING:
    from gaoxin_cli.places import Place


@click.command()
@options.files
@options.targets_option
@click.option(
    "--among",
    metavar="AREA",
    shell_complete=options.completing("areas"),
    help="Compare the members of this area. Default: all areas of the same level with figures.",
)
@click.option(
    "-i",
    "--indicator",
    metavar="INDICATOR",
    shell_complete=options.completing("indicators"),
    help="The indicator. Default: all of them.",
)
@click.option(
    "-a",
    "--area",
    "area",
    multiple=True,
    metavar="AREA",
    shell_complete=options.completing("areas"),
    help="The places of this area alone, the weakest first; repeatable.",
)
@options.year_option
@options.period_option
@options.measure_option
@options.unit_option
@options.form_option
@options.format_option("rank")
@options.report_option
@options.strict_option
@options.encoding_option
@options.lang_option
@options.color_option
@options.quiet_option
def rank(  # noqa: PLR0913 - one parameter an option
    *,
    files: tuple[str, ...],
    targets: tuple[str, ...],
    among: str | None,
    indicator: str | None,
    area: tuple[str, ...],
    years: tuple[int, ...],
    period: str | None,
    measure: str | None,
    unit: str | None,
    form: str | None,
    format_: str,
    reports: tuple[str, ...],
    strict: bool,
    encoding: str | None,
    lang: str | None,
    colour: str,
    quiet: bool,
) -> int:
    """Show where each area stands among its peers, indicator by indicator.

    The figures in FILE... are compared on their latest period; "-" is standard input. Exit codes:
    0 whatever the places, 2 no answer: as for check.
    """
    from gaoxin_cli.beside_plan import nothing_to_judge
    from gaoxin_cli.finding import InputError, Statement
    from gaoxin_cli.messages import Words
    from gaoxin_cli.places import perhaps_turned_round

    words = Words(language_of(lang))
    asked = Asked(
        files, targets, encoding, lang, area, years, period, measure, unit, form, indicator
    )
    outputs = outputs_of("rank", format_, reports, asked.inputs, words)
    found = answer(asked, judges=False)
    try:
        places = _places(found, indicator, among)
    except InputError as error:
        return refuse(error, words)
    assessment = found.assessment
    found.tell_review(asked, strict=strict, quiet=quiet)
    unjudged = nothing_to_judge(assessment.plans, assessment.submissions)
    if unjudged is not None:
        tell(f"gaoxin: {words.say(unjudged)}")
    elif not places and not assessment.errors and (area or indicator):
        return refuse(InputError(Statement("no_place_asked")), words)
    for plan in () if quiet else assessment.plans:
        for key in {one.indicator for one in places}.intersection(perhaps_turned_round(plan)):
            name = plan.indicator_name(key, words.language)
            tell(f"gaoxin: {words.text('perhaps_turned_round', indicator=name)}")
    shown = Found("rank", assessment, found.question, places)
    written = outputs.write(shown, words, options_of(colour))
    return QUESTION if unjudged or not written else exit_code(assessment, (), strict=strict)


def _places(found: Answer, indicator: str | None, among: str | None) -> tuple[Place, ...]:
    """Return the places that are asked for.

    Raises:
        InputError: no plan knows the area of ``--among``, or it has no members.
    """
    from gaoxin_cli.cli.plans import area_ids, indicator_ids
    from gaoxin_cli.finding import InputError, Statement
    from gaoxin_cli.places import standing

    plans = found.assessment.plans
    compared = area_ids(plans, among) if among is not None else set()
    with_members = {
        area
        for plan in plans
        for area in compared
        if area in plan.areas and plan.areas[area].members
    }
    if compared and not with_members:
        raise InputError(Statement("among_without_members", {"found": among}))
    indicators = indicator_ids(plans, indicator)
    return standing(found.assessment, found.question, among=with_members, indicators=indicators)
