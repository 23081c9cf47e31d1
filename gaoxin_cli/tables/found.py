"""What was found in a sheet: its tables, each with how it is to be read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from gaoxin_cli.files.sheet import Sheet
from gaoxin_cli.finding import Finding, Statement
from gaoxin_cli.observation import PartialKey, area_fact, measure_fact
from gaoxin_cli.submitted_file import SubmittedFile
from gaoxin_cli.tables.form import Form
from gaoxin_cli.tables.header import HeaderRows
from gaoxin_cli.tables.labels import FOREIGN
from gaoxin_cli.tables.layout import Frame
from gaoxin_cli.tables.understood import Understood

NOTHING_KNOWN: PartialKey = (None, None, None)
"""The key of what was lost without a trace."""
NO_FORM = Form("")


class Read(NamedTuple):
    """What became of a sheet."""

    no_table: Finding | None = None
    """Why there is no table in it, if there is none."""
    confirms_encoding: bool = False
    """Whether a word in its header that is no ASCII was understood."""


class Found(NamedTuple):
    """A header, with how its table is to be read."""

    understood: Understood
    sheet: Sheet
    above: Sequence[str]
    """The title lines."""
    missing: tuple[str, ...]
    """Facets that neither the table nor the command line tells."""
    header: HeaderRows
    form: Form
    """What it was read by; one that says nothing if by none."""

    @property
    def rank(self) -> tuple[bool, int]:
        """By what the best header is chosen: that the table can be read, and what is known."""
        return not (self.understood.problems or self.missing), self.understood.known


def tell_of(found: Found, given: Frame, file: SubmittedFile) -> None:
    """Say what a header leaves out, and what was taken from titles or is ``given`` otherwise."""
    layout, sheet = found.understood.layout, found.sheet
    for index, statement in found.understood.warnings:
        source = sheet.source(index or 0, None if index is None else layout.text_at(index))
        file.findings.append(Finding("W110", source.at(layout.lines[-1]), statement))
    for index, measure, statement in found.understood.rejected:
        place = sheet.source(index, layout.text_at(index)).at(layout.lines[-1])
        file.reject((None, measure, None), Finding("E008", place, statement))
        file.figures += 1
    file.figures += found.understood.foreign
    notices = [*found.understood.notices]
    frame = layout.frame.over(given)
    states = found.form.states
    if frame.area not in (None, FOREIGN) and not (layout.tells("area") or states("area")):
        facts: dict[str, object] = {"area": area_fact(file.codelists, frame.area or "")}
        notices.append(Statement("area_assumed", facts))
    named = layout.tells("measure") or states("measure")
    if frame.measure not in (None, FOREIGN) and not named:
        facts = {"measure": measure_fact(file.codelists, frame.measure or "")}
        notices.append(Statement("measure_assumed", facts))
    period = layout.frame.period
    if (
        period is not None
        and period.year is not None
        and "period" not in layout.labels
        and not states("period")
    ):
        dated = any(one.period is None or one.period.year is None for one in layout.figures)
        if dated:
            whole = all(one.period is None for one in layout.figures)
            if whole and period.period is not None:
                notices.append(Statement("period_assumed", {"period": period.period}))
            else:
                notices.append(Statement("year_assumed", {"year": period.year}))
    texts = tuple(dict.fromkeys(one.text for one in layout.frame.units if one.family))
    if texts and not states("unit"):
        notices.append(Statement("title_unit", {"unit": texts}))
    file.notices.extend(one for one in notices if one not in file.notices)
