"""``gaoxin rank``: where each area stands among its peers."""

from __future__ import annotations

import click

from gaoxin_cli.cli import options
from gaoxin_cli.cli.answer import Asked, answer, asking
from gaoxin_cli.cli.check import exit_code
from gaoxin_cli.cli.command import Command
from gaoxin_cli.cli.console import QUESTION, language_of, options_of, refuse, tell
from gaoxin_cli.cli.output import outputs_of
from gaoxin_cli.reports import Found


@click.command(cls=Command)
@options.files
@options.targets_option
@options.area_option
@click.option("--among", multiple=True, metavar="AREA", shell_complete=options.completing("areas"))
@click.option(
    "-i",
    "--indicator",
    "indicators",
    multiple=True,
    metavar="INDICATOR",
    shell_complete=options.completing("indicators"),
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
@asking
def rank(  # noqa: PLR0913 - one parameter an option
    asked: Asked,
    *,
    among: tuple[str, ...],
    indicators: tuple[str, ...],
    format_: str,
    reports: tuple[str, ...],
    strict: bool,
    colour: str,
    quiet: bool,
) -> int:
    """Run ``gaoxin rank`` and return its exit code."""
    from gaoxin_cli.beside_plan import nothing_to_judge
    from gaoxin_cli.cli.plans import indicator_ids, members_among
    from gaoxin_cli.finding import InputError, Statement
    from gaoxin_cli.messages import Words
    from gaoxin_cli.places import perhaps_turned_round, standing

    words = Words(language_of(asked.lang))
    outputs = outputs_of("rank", format_, reports, asked.inputs, words)
    found = answer(asked, judges=False)
    review = found.assessment
    try:
        areas = members_among(review.plans, among)
        wanted = {key for one in indicators for key in indicator_ids(review.plans, one)}
    except InputError as error:
        return refuse(error, words)
    found.tell_review(asked, strict=strict, quiet=quiet)
    places = standing(review, found.question, among=areas, indicators=wanted)
    unjudged = nothing_to_judge(review.plans, review.submissions)
    if unjudged is not None:
        tell(f"gaoxin: {words.say(unjudged)}")
    elif not places and not review.errors:
        return refuse(InputError(Statement("no_place_asked")), words)
    if not quiet:
        for plan in review.plans:
            for key in {one.indicator for one in places}.intersection(perhaps_turned_round(plan)):
                name = plan.indicator_name(key, words.language)
                tell(words.text("perhaps_turned_round", indicator=name))
    shown = Found("rank", review, found.question, places=places)
    written = outputs.write(shown, words, options_of(colour)._replace(strict=strict))
    return QUESTION if unjudged or not written else exit_code(review, (), strict=strict)
