"""A plan with one indicator, scored by one method, and what areas come to by it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from gaoxin_cli.assessment import Assessment, assess_all
from gaoxin_cli.observation import LevelRow, Source
from gaoxin_cli.period import Period
from gaoxin_cli.scores import Score, scores
from gaoxin_cli.submission import Submission
from gaoxin_cli.submitted_file import SubmittedFile
from tests.reports.made import plan_of
from tests.stated import stating


def assessed(
    points: Mapping[str, Any],
    values: Sequence[str | None],
    bounds: Sequence[str | None],
    *,
    better: str = "higher",
    period: str = "2025",
    kind: str = "rate",
    name: Mapping[str, str] | None = None,
) -> Assessment:
    """Return what is judged of areas a0, a1, … with a value and a bound each; None: it has none.

    ``name`` is that of a0 and of the indicator.
    """
    areas = [f"a{number}" for number in range(len(values))]
    targets = [
        {"area": area, "indicators": {"one": {2025: bound}}}
        for area, bound in zip(areas, bounds, strict=True)
        if bound is not None
    ]
    unit = "亿元" if kind == "flow" else "%"
    plan = plan_of(
        {
            "plan": {"id": "trial", "years": [2025, 2026]},
            "areas": {area: {"name": (name if area == "a0" else None) or area} for area in areas},
            "measures": {"m": {"name": "m", "unit": unit, "kind": kind}},
            "indicators": {
                "one": {"kind": "level", "of": "m", "better": better}
                | ({} if name is None else {"name": name})
            },
            "targets": targets,
            "scoring": [{"id": "yearly", "areas": areas, "points": {"one": points}}],
        }
    )
    file = SubmittedFile("a.csv", plan)
    when = Period(int(period[:4])) if len(period) == 4 else Period(int(period[:4]), int(period[5:]))
    rows = {
        (area, "m", when): LevelRow(
            Decimal(value), None, Source("a.csv", "value"), line, explained=False
        )
        for line, (area, value) in enumerate(zip(areas, values, strict=True), start=2)
        if value is not None
    }
    file.add_levels(stating(rows))
    file.periods.add(when)
    submission = Submission(plan.areas, plan.measures)
    submission.include(file)
    return assess_all([(plan, submission)])


def scored(
    points: Mapping[str, Any],
    values: Sequence[str | None],
    bounds: Sequence[str | None],
    **facts: Any,  # noqa: ANN401 - those of `assessed`
) -> dict[str, Score]:
    """Return the scores of the areas, by area, in the order of their places."""
    return {one.area: one for one in scores(assessed(points, values, bounds, **facts))}
