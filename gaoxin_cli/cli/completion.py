"""What a shell completes: areas, indicators and measures of the plan, years, formats, codes.

Where there is no valid plan there is nothing to complete.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from click.shell_completion import CompletionItem

if TYPE_CHECKING:
    import click

    from gaoxin_cli.plan import Plan

Items = list[CompletionItem]
_PLAIN_WORD = re.compile(r"\w[\w.,:@%+/=-]*")


def areas(ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:
    """Return areas by id, or by the name that was begun."""
    del param
    named = ((key, area.name.every) for plan in _plans(ctx) for key, area in plan.areas.items())
    return list(_beginning(named, incomplete))


def indicators(ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:
    """Return indicators by id, or by the name that was begun."""
    del param
    named = (
        (key, entry.name.every if entry.name else ())
        for plan in _plans(ctx)
        for key, entry in plan.indicators.items()
    )
    return list(_beginning(named, incomplete))


def measures(ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:
    """Return measures by id, or by the name that was begun."""
    del param
    named = (
        (key, entry.name.every) for plan in _plans(ctx) for key, entry in plan.measures.items()
    )
    return list(_beginning(named, incomplete))


def years(ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:
    """Return the years of the plan."""
    del param
    known = {year for plan in _plans(ctx) for year in plan.header.years}
    return list(_beginning(((str(year), ()) for year in sorted(known)), incomplete))


def reports(ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:
    """Return the formats, each with the ``=`` that a path follows; then files."""
    del param
    from gaoxin_cli.reports import REPORTS

    name, found, path = incomplete.partition("=")
    if found:
        return [CompletionItem(path, type="file")]
    formats = (one for one, report in REPORTS.items() if ctx.info_name in report.commands)
    return list(_beginning(((f"{one}=", ()) for one in formats), name))


def codes(ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:
    """Return the codes of findings."""
    del ctx, param
    from gaoxin_cli.messages.pages import CODES

    return list(_beginning(((code, ()) for code in CODES), incomplete.upper()))


def _plans(ctx: click.Context) -> list[Plan]:
    """Return the plans that the command line names so far, or the default one."""
    from gaoxin_cli.cli.plans import load_plans
    from gaoxin_cli.finding import PlanError

    try:
        return load_plans(ctx.params.get("targets") or ())
    except PlanError:
        return []


def _beginning(
    named: Iterable[tuple[str, tuple[str, ...]]], incomplete: str
) -> Iterator[CompletionItem]:
    """Yield the ids that begin so, with their first name; else the names that do.

    A shell puts them on the line as they are: what isn't one plain word there is not offered.
    """
    from gaoxin_cli.text import printable

    for key, names in named:
        if key.startswith(incomplete):
            offered = [CompletionItem(key, help=printable(names[0]) if names else None)]
        else:
            begun = (name for name in names if incomplete and name.startswith(incomplete))
            offered = [CompletionItem(name) for name in begun]
        yield from (item for item in offered if _PLAIN_WORD.fullmatch(item.value))
