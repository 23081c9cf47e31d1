"""What a form says of a whole table: constants, and what stands in titles and names."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from gaoxin_cli.files.sheet import Sheet
from gaoxin_cli.finding import Statement
from gaoxin_cli.period import PeriodText, read_period
from gaoxin_cli.tables.form import FacetRule, Form, found_in, period_in
from gaoxin_cli.tables.labels import FOREIGN, Vocabulary
from gaoxin_cli.tables.layout import Frame, fit
from gaoxin_cli.tables.names import Lookup
from gaoxin_cli.tables.vocabulary import Facet
from gaoxin_cli.unit import Unit, parse_unit

Problem = tuple[int | None, Statement]
"""Why a table can't be read by its form, with the column that is meant."""


def frame_by(
    form: Form, above: Sequence[str], titles: Frame, sheet: Sheet, vocabulary: Vocabulary
) -> tuple[Frame, list[Problem]]:
    """Return the facets that a form tells of a whole table, and what can't be told by it.

    What it states goes before what the titles say, but for several files it must not contradict
    them: the file of another year would be read as one of the form's.
    """
    frame, problems = Frame(role=form.role, span=form.span), list[Problem]()
    texts = {"title": above, "sheet": (sheet.name or "",), "file": (Path(sheet.file).name,)}
    for facet, rule in form.facets.items():
        found: list[object] = []
        if rule.constant:
            found = [named(facet, text, vocabulary) for text in rule.constant]
            if not form.is_of_one_file and _contradict(facet, found, titles):
                stated = {"form": form.place, "facet": Statement(f"facet_{facet}")}
                told = {"stated": ", ".join(rule.constant)}
                problems.append((None, Statement("form_against_title", stated | told)))
        elif rule.beside is not None:
            found = _search(facet, rule, texts[rule.beside], vocabulary)
            facts: dict[str, object] = {
                "form": form.place,
                "facet": Statement(f"facet_{facet}"),
                "pattern": rule.pattern,
                "where": Statement(f"form_{rule.beside}"),
            }
            if len(found) > 1 or None in found:
                problems.append((None, Statement("form_finds_several", facts)))
                continue
            if not found:
                problems.append((None, Statement("form_finds_nothing", facts)))
        if facet == "unit":
            frame = frame._replace(units=tuple(one for one in found if isinstance(one, Unit)))
        elif found:
            frame = frame._replace(**{facet: found[0]})  # type: ignore[arg-type]  # of the facet
    return frame, problems


def _contradict(facet: Facet, stated: Sequence[object], titles: Frame) -> bool:
    """Return whether titles say something else of a facet than a form states."""
    if facet == "unit":
        units = [one for one in stated if isinstance(one, Unit)]
        return any(differ(one, other) for one in units for other in titles.units)
    return any(differ(one, getattr(titles, facet)) for one in stated)


def differ(stated: object, told: object) -> bool:
    """Return whether two things that are said of one facet contradict each other."""
    if stated is None or told is None:
        return False
    if isinstance(stated, PeriodText) and isinstance(told, PeriodText):
        return fit(stated, told) is None
    if isinstance(stated, Unit) and isinstance(told, Unit):
        return stated.family == told.family and stated.exponent != told.exponent
    return stated != told


def _search(
    facet: Facet, rule: FacetRule, texts: Sequence[str], vocabulary: Vocabulary
) -> list[object]:
    """Return what a regular expression finds in some texts, None for what names nothing known."""
    found: list[object] = []
    for text in texts:
        if facet == "period":
            period = period_in(rule.pattern, text)
            if period is not None:
                found.append(period)
        elif (name := found_in(rule.pattern, text)) is not None:
            found.append(named(facet, name, vocabulary))
    return list(dict.fromkeys(found))


def named(facet: Facet, text: str, vocabulary: Vocabulary) -> str | PeriodText | Unit | None:
    """Return what a text names of a facet, None if that is nothing known."""
    match facet:
        case "area":
            return identifier_of(vocabulary.areas, text)
        case "measure":
            return identifier_of(vocabulary.measures, text)
        case "period":
            return read_period(text)
        case _:
            return parse_unit(text) if vocabulary.is_unit(text) else None


def identifier_of(lookup: Lookup, text: str) -> str | None:
    """Return the id of what a text names; one stands for all that another plan knows."""
    return lookup[text] or (FOREIGN if lookup.is_foreign(text) else None)
