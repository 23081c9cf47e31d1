"""What is laid out at random is read back as it is, or refused: never as something else."""

import os
import tempfile
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import hypothesis
from hypothesis import strategies as st

from gaoxin_cli.api import Plan, Submission, load_plan, read_submissions
from tests.roundtrip.figures import Figure, Figures, Key, figures, growth_alone, plan_text
from tests.roundtrip.files import write
from tests.roundtrip.grids import Grid, grids, members
from tests.roundtrip.layouts import FACETS, Layout, layouts

TELLING = {"W110", "W115", "W117"}
"""Warnings that say what was left out or may be otherwise; so does every error."""
LAYOUTS = os.environ.get("GAOXIN_LAYOUTS")
"""How many layouts to try, others each time; without it, the same few hundred."""


def plan_in(folder: Path) -> Plan:
    path = folder / "targets.yaml"
    path.write_text(plan_text(), "utf-8")
    return load_plan(path)


def options(laid_out: Figures, layout: Layout) -> dict[str, Any]:
    """What the command line has to say of the table."""
    given: dict[str, Any] = {}
    for facet in FACETS:
        if layout.places[facet] == "option":
            member = members(laid_out, facet)[0]
            if facet != "period":
                given[facet] = member
            elif member.is_year:
                given["year"] = member.year
            else:
                given["period"] = str(member)
    if layout.unit_place == "option":
        given["unit"] = layout.unit(laid_out.measures[0])[0]
    return given


def figures_of(submission: Submission) -> dict[Key, Figure]:
    found: dict[Key, Figure] = {}
    for key in submission.levels.keys() | submission.rates.keys():
        level, rate = submission.levels.get(key), submission.rates.get(key)
        found[key] = Figure(
            level and level.value, level and level.prior, rate.value if rate else None
        )
    return found


def lost(submission: Submission, laid_out: Figures) -> list[Key]:
    """The keys of which something was not read; what was read must be as it was laid out."""
    found = figures_of(submission)
    expected = laid_out.by_key
    either = any(finding.code == "W117" for finding in submission.findings)
    wrong = {
        key: (figure, expected.get(key))
        for key, figure in found.items()
        if key not in expected
        or any(
            not (read is None or may_be(read, there, either=either))
            for read, there in zip(figure, expected[key], strict=True)
        )
    }
    assert wrong == {}
    return [key for key in expected if found.get(key) != expected[key]]


def may_be(read: Decimal, there: Decimal | None, *, either: bool) -> bool:
    """Whether a number is the one laid out; where W117 says so, it may be off by a thousand."""
    if there is None or not either:
        return read == there
    return read in (there, there.scaleb(3), there.scaleb(-3))


def shown(sheets: Sequence[Grid]) -> str:
    return "\n".join(" | ".join(row) for grid in sheets for row in [[f"# {grid.name}"], *grid.rows])


@st.composite
def laid_out_figures(draw: st.DrawFn) -> tuple[Figures, Layout]:
    laid_out = draw(figures())
    if not draw(st.integers(0, 6)):
        laid_out = growth_alone(laid_out)
    return laid_out, draw(layouts(laid_out))


def tell(text: str) -> None:
    """Shows a text where a test fails, be it one of hypothesis or not."""
    note = hypothesis.note if hypothesis.currently_in_test_context() else print
    note(text)


def read_back(laid_out: Figures, layout: Layout) -> bool:
    """Whether all is read; if not, an error or a warning has to say so."""
    sheets = list(grids(laid_out, layout))
    tell(f"{layout}\n{shown(sheets)}\n{options(laid_out, layout)}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = write(folder, sheets, layout)
        submission = read_submissions([plan_in(folder)], [file], **options(laid_out, layout))[0]
    tell("\n".join(f"line {found.location.line}: {found}" for found in submission.findings))
    missing = lost(submission, laid_out)
    codes = {finding.code for finding in submission.findings}
    told = {code for code in codes if code.startswith("E")} | codes & TELLING
    assert not missing or told
    return not missing


@hypothesis.settings(max_examples=int(LAYOUTS or 500), derandomize=LAYOUTS is None)
@hypothesis.given(laid_out_figures())
def test_figures_are_read_back_as_they_were_laid_out_or_refused(
    case: tuple[Figures, Layout],
) -> None:
    read_back(*case)
