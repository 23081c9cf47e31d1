"""What is said once of all the figures of a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from gaoxin_cli.finding import Finding, Statement
from gaoxin_cli.period import Period
from gaoxin_cli.submitted_file import SubmittedFile
from gaoxin_cli.tables.intake import Seen
from gaoxin_cli.tables.skipped import ranges
from gaoxin_cli.tables.where import Where

_MOST_NAMED = 20


class Warned(NamedTuple):
    """Figures of a month or quarter that were read as cumulative."""

    line: int
    """Of the first of them."""
    period: object
    explained: list[bool]
    """Whether a note explains each of them."""


def tell(  # noqa: PLR0913, PLR0917  # all that is said of figures
    file: SubmittedFile,
    where: Where,
    warned: Mapping[tuple[int, str], Warned],
    seen: Seen,
    singles: Mapping[int, str],
    filled: Sequence[Period],
) -> None:
    """Put into a file what is to be said of the figures of a table."""
    for (place, text), (line, period, explained) in warned.items():
        facts: dict[str, object] = {"found": text, "period": period, "rows": len(explained)}
        statement = Statement("single_or_cumulative", facts)
        file.findings.append(Finding("W114", where.at(line, place), statement, all(explained)))
    for what, lines in (("hidden", seen.hidden), ("struck", seen.struck)):
        if lines:
            facts = {"lines": ranges([line for line, _ in lines]), "figures": len(lines)}
            statement = Statement(f"{what}_figures", facts)
            explained = [noted for _, noted in lines]
            first = where.at(lines[0][0])
            file.findings.append(Finding("W116", first, statement, all(explained)))
    for source, (line, cell) in seen.commas.items():
        statement = Statement("comma_either", {"found": cell})
        file.findings.append(Finding("W117", source.at(line), statement))
    if seen.footnotes:
        facts = {"places": tuple(seen.footnotes[:_MOST_NAMED]), "count": len(seen.footnotes)}
        file.notices.append(Statement("footnotes_dropped", facts))
    if singles:
        facts = {"lines": ranges([*singles]), "found": next(iter(singles.values()))}
        file.notices.append(Statement("single_rows_left_out", facts))
    if filled:
        file.notices.append(Statement("part_from_title", {"periods": tuple(filled[:_MOST_NAMED])}))
