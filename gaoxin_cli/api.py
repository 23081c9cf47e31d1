"""The tool from Python: load a plan, read a submission, assess it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from gaoxin_cli.assessment import Assessment, Question, assess
from gaoxin_cli.finding import InputError, PlanError, Statement
from gaoxin_cli.period import Period
from gaoxin_cli.plan import Plan
from gaoxin_cli.plans.plan_yaml import load_plan as load_plan_file
from gaoxin_cli.review import review
from gaoxin_cli.submission import Submission
from gaoxin_cli.tables import Elsewhere, Given, Streams, every_name
from gaoxin_cli.tables import read_submission as read_files

__all__ = [
    "Assessment",
    "InputError",
    "Period",
    "Plan",
    "PlanError",
    "Question",
    "Statement",
    "Submission",
    "assess",
    "load_plan",
    "read_submission",
    "read_submissions",
]

BUILT_IN = "gaoxin_cli/targets.yaml"
"""How reports name the plan that is shipped inside the package."""


def load_plan(path: str | Path | None = None) -> Plan:
    """Return the plan in a file; without a path, the one that is shipped inside the package.

    Raises:
        PlanError: with every problem of the file, each with line and column.
    """
    if path is not None:
        return load_plan_file(path)
    inside = Path(__file__).with_name("targets.yaml")
    beside = Path(__file__).parent.parent / "targets.yaml"
    return load_plan_file(inside if inside.exists() else beside, name=BUILT_IN)


def read_submission(plan: Plan, *files: str | Path, encoding: str | None = None) -> Submission:
    """Return the figures in files, later ones revising earlier ones, reviewed.

    Errors are in ``findings``, and the figures they concern are left out of the data.
    """
    return read_submissions([plan], files, encoding=encoding)[0]


def read_submissions(  # noqa: PLR0913  # what a caller may know of the files, by keyword
    plans: Sequence[Plan],
    files: Sequence[str | Path],
    *,
    encoding: str | None = None,
    area: str | None = None,
    year: int | None = None,
    period: str | None = None,
    measure: str | None = None,
    unit: str | None = None,
) -> list[Submission]:
    """Return the figures in files as each of several plans sees them, reviewed.

    Areas and measures that only another of the plans knows are no errors. Area, year or period,
    measure and unit are those of tables that don't say them themselves.
    """
    submissions: list[Submission] = []
    with Streams() as streams:
        for plan in plans:
            others = [other for other in plans if other is not plan]
            elsewhere = Elsewhere(
                areas={name for other in others for name, _ in every_name(other.areas)},
                measures={name for other in others for name, _ in every_name(other.measures)},
            )
            submission = read_files(
                plan,
                files,
                encoding=encoding,
                known_elsewhere=elsewhere,
                streams=streams,
                given=Given(area, year, period, measure, unit),
            )
            review(submission)
            submissions.append(submission)
    for submission in submissions:
        submission.cover_as(other for other in submissions if other is not submission)
    return submissions
