"""What a table doesn't tell, and what would tell it: for the message of E002."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gaoxin_cli.finding import Statement
from gaoxin_cli.tables.labels import Vocabulary
from gaoxin_cli.tables.layout import Frame, Layout
from gaoxin_cli.tables.names import excerpt
from gaoxin_cli.tables.titles import is_note
from gaoxin_cli.tables.vocabulary import near_miss
from gaoxin_cli.text import fold, narrow

_MOST_NAMED = 3


def lacks(layout: Layout, given: Frame) -> list[str]:
    """Return the facets that neither a table, its titles nor the command line tells."""
    whole = layout.frame.over(given)
    missing = [
        facet
        for facet in ("area", "measure")
        if not layout.tells(facet) and getattr(whole, facet) is None
    ]
    if not _tells_year(layout, whole):
        missing.insert(min(1, len(missing)), "period")
    return missing


def _tells_year(layout: Layout, whole: Frame) -> bool:
    """Return whether every figure has a year, as far as the header shows."""
    labels = layout.labels.get("period", ())
    year = whole.period is not None and whole.period.year is not None
    if any(label.kind not in ("month", "quarter") for label in labels) or year:
        return True
    if labels:
        return all(one.period is not None and one.period.year for one in layout.figures)
    return all(one.period is not None and one.period.year is not None for one in layout.figures)


def statement_of(
    layout: Layout, facet: str, above: Sequence[str], vocabulary: Vocabulary
) -> Statement:
    """Say what the header tells, which facet is missing, and what would tell it."""
    facts: dict[str, object] = {"header": layout.lines[-1], "has": tuple(_has(layout))}
    if facet == "value":
        return Statement("lacks_value", facts)
    for unknown in layout.unknown:
        near = near_miss(unknown.text, facet)  # type: ignore[arg-type]  # a facet
        if near is not None:
            return Statement(f"lacks_{facet}_near", facts | {"near": unknown.text})
    unclear = next((text for text in reversed(above) if _names(facet, text, vocabulary)), None)
    if unclear is not None:
        return Statement(f"lacks_clear_{facet}", facts | {"title": excerpt(unclear)})
    return Statement(f"lacks_{facet}", facts)


def _names(facet: str, title: str, vocabulary: Vocabulary) -> bool:
    """Return whether a facet is named in a title that doesn't tell it, and not clearly enough."""
    if is_note(title):
        return False
    if facet == "period":
        return re.search(r"(?:19|20)[0-9]{2}年", narrow(title)) is not None
    lookup = vocabulary.areas if facet == "area" else vocabulary.measures
    folded = fold(title)
    return any(name in folded for name in lookup.spoken)


def _has(layout: Layout) -> list[Statement]:
    """Return what a header tells, in words to come."""
    has: list[Statement] = []
    periods = [one.period for one in layout.figures if one.period is not None]
    years = sorted({one.year for one in periods if one.year is not None and one.month is None})
    if len(years) > 1 and len(periods) == len(layout.figures):
        has.append(Statement("has_years", {"first": years[0], "last": years[-1]}))
        texts: list[str] = []
    else:
        texts = [one.text for one in layout.figures]
    labels = [label.text for one in layout.labels.values() for label in one if label.text]
    texts = [*labels, *texts]
    if texts:
        more = len(texts) - _MOST_NAMED
        found = tuple(texts[:_MOST_NAMED])
        what = "has_columns" if more <= 0 else "has_columns_and_more"
        has.append(Statement(what, {"found": found, "more": more}))
    return has
