"""The circular: what an office would send round on a plan, as a document without a medium.

Every sentence states a figure of what was found; a part without one is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count

from gaoxin_cli.finding import Named
from gaoxin_cli.messages import Words
from gaoxin_cli.period import Period
from gaoxin_cli.plan import Plan
from gaoxin_cli.reports import Found
from gaoxin_cli.reports.circular_blocks import Block, Circular, Section, Table
from gaoxin_cli.reports.circular_overall import overall
from gaoxin_cli.reports.circular_problems import problems
from gaoxin_cli.reports.circular_quality import quality
from gaoxin_cli.reports.circular_tables import area_tables, points
from gaoxin_cli.reports.circular_wording import period_in_words, sentences
from gaoxin_cli.reports.naming import MIDDLE_DOT, period_name
from gaoxin_cli.verdict import Result, Verdict


def circulars(found: Found, words: Words) -> Iterator[Circular]:
    """Yield a circular a plan."""
    for plan in found.assessment.plans:
        yield _circular(plan, found, words)


def _circular(plan: Plan, found: Found, words: Words) -> Circular:
    results = _newest_first([result for result in found.assessment.results if result.plan is plan])
    judged = [result for result in results if result.verdict is not Verdict.NOT_DUE]
    header = plan.header
    name = Named(plan.id, header.title) if header.title else plan.id
    period = max((result.period for result in judged if result.period), default=None)
    if period is None:
        subtitle, title = None, words.text("circular_title", plan=name)
    else:
        subtitle = words.text("circular_subtitle", period=period_name(period, words))
        in_words = period_in_words(period, words)
        title = words.text("circular_title_of", plan=name, period=in_words)
    introduction = words.text(
        "circular_introduction",
        areas=len({result.target.area for result in results}),
        targets=len(results),
    )
    status = [words.text(f"status_{header.status}")] if header.status else []
    introduction += sentences([MIDDLE_DOT.join((plan.id, *status, plan.file))], words)
    scores = [score for score in found.scores if score.plan is plan]
    parts = {
        "section_overall": overall(results, words),
        "section_areas": area_tables(judged, found.places, words),
        "section_problems": problems(judged, words),
        "section_quality": quality(found.assessment, judged, words),
        "section_points": points(scores, words),
    }
    return Circular(title, subtitle, introduction, tuple(_numbered(parts, words)))


def _newest_first(results: Sequence[Result]) -> list[Result]:
    """Return results by area in their order, then by what they are judged on, the latest first."""
    found = dict.fromkeys(result.target.area for result in results)
    areas = {area: number for number, area in enumerate(found)}
    latest: dict[int, Period] = {}
    for result in results:
        if result.period:
            year = result.target.year
            latest[year] = max(result.period, latest.get(year, result.period))
    years = sorted(latest, key=lambda year: (latest[year], -year), reverse=True)
    order = {year: number for number, year in enumerate(years)}

    def place(result: Result) -> tuple[int, int]:
        return areas[result.target.area], order.get(result.target.year, len(order))

    return sorted(results, key=place)


def _numbered(parts: Mapping[str, Iterable[Block]], words: Words) -> Iterator[Section]:
    """Yield the sections that have something to say; sections and tables are numbered."""
    numerals, tables = iter(words.text("numerals").split()), count(1)
    for key, blocks in parts.items():
        found = tuple(
            block._replace(caption=words.text("table_number", number=next(tables)) + block.caption)
            if isinstance(block, Table)
            else block
            for block in blocks
        )
        if found:
            facts = {"number": next(numerals), "title": words.text(key)}
            yield Section(words.text("section_title", **facts), found)
