"""Plans and submissions of any size, made of numbered areas, measures and years."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

HEADER = "area,period,measure,value"


class Work(NamedTuple):
    """A run of the command: its arguments, and the files that it reads."""

    args: tuple[str, ...]
    files: Mapping[str, str | bytes]


class Made(NamedTuple):
    """A plan, section by section; each is a list of lines without their indentation."""

    areas: Iterable[str] = ("zone: {name: Zone, level: zone}",)
    measures: Iterable[str] = ("sales: {name: Sales, unit: 亿元, kind: flow}",)
    indicators: Iterable[str] = ("sales: {kind: level, of: sales}",)
    targets: Iterable[str] = ("{area: zone, indicators: {sales: {2025: 1}}}",)
    scoring: Iterable[str] = ()
    years: Iterable[object] = (2025,)

    def __str__(self) -> str:
        """Return the plan as YAML."""
        years = ", ".join(map(str, self.years))
        lines = [f"plan: {{id: made, years: [{years}]}}"]
        for section in ("areas", "measures", "indicators"):
            lines += [f"{section}:", *(f"  {line}" for line in getattr(self, section))]
        for section in ("targets", "scoring"):
            entries = [f"  - {line}" for line in getattr(self, section)]
            lines += [f"{section}:", *entries] if entries else []
        return "\n".join(lines) + "\n"


def numbered(count: int, line: str, first: int = 0) -> list[str]:
    """Return lines in which ``{n}`` is each number of a count, and ``{m}`` the one before."""
    return [line.format(n=n, m=n - 1) for n in range(first, first + count)]


def listed(count: int, item: str = "a{n}") -> str:
    """Return numbered items as a list of YAML."""
    return f"[{', '.join(numbered(count, item))}]"


def rows(lines: Iterable[str], header: str = HEADER) -> str:
    """Return a table of lines below a header."""
    return "\n".join((header, *lines)) + "\n"


def check(plan: Made, figures: str | bytes = rows(["zone,2025,sales,5"]), *args: str) -> Work:
    """Return a check of a submission by a plan, as JSON unless arguments say otherwise."""
    asked = args or ("--format", "json")
    files = {"targets.yaml": str(plan), "figures.csv": figures}
    return Work(("check", "figures.csv", *asked), files)
