"""Check the submitted figures of high-tech zones against the targets of their plans.

From Python, in three steps:

    plan = load_plan("targets.yaml")
    submission = read_submission(plan, "actuals.csv")
    assessment = assess(plan, submission)

What comes out is an ``Assessment``: a ``Result`` for each target, with a ``Verdict``, the
``Period`` judged on and exact numbers, and a ``Finding`` for whatever is wrong with the figures.
``rank`` says where areas stand among their peers, ``score`` gives the points of the plan's yearly
assessment, ``describe`` puts findings and reasons into words. A ``Question`` narrows what is
judged; a ``PlanError`` holds the problems of a plan file. ``help(gaoxin_cli.Result)`` says more of
each.

Everything is loaded when it is first used, so that ``gaoxin --version`` stays quick.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gaoxin_cli.api import (
        Assessment,
        Finding,
        InputError,
        Part,
        Period,
        Place,
        Plan,
        PlanError,
        PlanProblem,
        Question,
        Result,
        Score,
        Statement,
        Submission,
        Verdict,
        assess,
        assess_all,
        compared,
        describe,
        load_plan,
        rank,
        read_submission,
        read_submissions,
        score,
    )

__version__ = "0.1.0"
__all__ = [
    "Assessment",
    "Finding",
    "InputError",
    "Part",
    "Period",
    "Place",
    "Plan",
    "PlanError",
    "PlanProblem",
    "Question",
    "Result",
    "Score",
    "Statement",
    "Submission",
    "Verdict",
    "__version__",
    "assess",
    "assess_all",
    "compared",
    "describe",
    "load_plan",
    "rank",
    "read_submission",
    "read_submissions",
    "score",
]


def __getattr__(name: str) -> object:
    """Return a part of the interface, loading what it needs."""
    if name in __all__:
        from gaoxin_cli import api

        return getattr(api, name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)


def __dir__() -> list[str]:
    """Return the functions of the interface: what ``help`` shows, without a page on each class."""
    return [name for name in __all__ if name.islower()]
