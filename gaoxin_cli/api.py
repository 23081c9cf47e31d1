"""The tool from Python: load a plan, read a submission, assess it, put it into words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial
from pathlib import Path

from gaoxin_cli.assessment import Assessment, Question, assess_all
from gaoxin_cli.comparison import compared
from gaoxin_cli.finding import Finding, InputError, PlanError, PlanProblem, Statement
from gaoxin_cli.messages import Words
from gaoxin_cli.period import Period
from gaoxin_cli.places import Place, standing
from gaoxin_cli.plan import Plan
from gaoxin_cli.plans.plan_yaml import load_plan as load_plan_file
from gaoxin_cli.review import review
from gaoxin_cli.scores import Part, Score, scores
from gaoxin_cli.submission import Submission
from gaoxin_cli.tables import Elsewhere, Form, Given, Streams, every_name
from gaoxin_cli.tables import read_submission as read_files
from gaoxin_cli.text import Language, printable
from gaoxin_cli.verdict import Result, Verdict

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

FORMS = "forms.yaml"
"""The file of forms that is looked for beside a plan."""
Doing = Callable[..., None]
"""What takes note of what is being done: ``doing(what, file, stream)``, or ``doing(what)``."""
BUILT_IN = "gaoxin_cli/targets.yaml"
"""How reports name the plan that is shipped inside the package."""


def load_plan(path: str | Path | None = None) -> Plan:
    """Return the plan in a file; without a path, the one that is shipped inside the package.

    >>> load_plan("targets.yaml")
    <Plan 'sjz-2025-2027' in 'targets.yaml': 57 targets>

    Raises:
        PlanError: with every problem of the file, each with line and column; one that can't be
            opened or isn't YAML is such a problem too.
    """
    if path is not None:
        return load_plan_file(path)
    inside = Path(__file__).with_name("targets.yaml")
    beside = Path(__file__).parent.parent / "targets.yaml"
    return load_plan_file(inside if inside.exists() else beside, name=BUILT_IN)


def read_submission(
    plan: Plan,
    *files: str | Path,
    encoding: str | None = None,
    form: str | Path | None = None,
) -> Submission:
    """Return the figures in files, later ones revising earlier ones, reviewed.

    Figures are in the units of the plan's measures. What is wrong with them is no exception but an
    error among the ``findings``, and they are left out of the data; so it is with a file that can't
    be opened. ``form`` is a file that says how tables are to be read; without one, it is
    ``forms.yaml`` beside the plan, if there is one.

    >>> plan = load_plan("targets.yaml")
    >>> submission = read_submission(plan, "samples/actuals.csv")
    >>> submission.level("sjz-htz", "hitech_enterprises", Period(2025)).value
    Fraction(1550, 1)

    Raises:
        PlanError: with every problem of the forms.
    """
    return read_submissions([plan], files, encoding=encoding, form=form)[0]


def assess(plan: Plan, submission: Submission, question: Question | None = None) -> Assessment:
    """Return the verdicts on a plan's targets, or on those that are asked for, and all findings.

    Numbers of a result are exact, in its ``unit``: a :class:`~fractions.Fraction`, or a root where
    an average over years is no fraction; ``float`` takes both.

    >>> plan = load_plan("targets.yaml")
    >>> submission = read_submission(plan, "samples/actuals.csv")
    >>> assessment = assess(plan, submission, Question(areas=["sjz-htz"], years=[2025]))
    >>> assessment.results[0]
    <Result 'sjz-htz' 'revenue_growth' 2025: met in 2025, 7.40009613844 %, asked >= 7>
    """
    return assess_all([(plan, submission)], question)


def rank(
    assessment: Assessment,
    question: Question | None = None,
    *,
    among: Collection[str] = (),
    indicators: Collection[str] = (),
) -> tuple[Place, ...]:
    """Return where areas stand in the plans' indicators, each with the best first.

    By id, ``among`` are areas whose members are compared, by default those of a level; indicators
    and areas asked for narrow what is returned. Values and distances are exact.

    >>> plan = load_plan("samples/quarterly/targets.yaml")
    >>> submission = read_submission(plan, "samples/quarterly/2026-q2.csv")
    >>> rank(assess(plan, submission), indicators=["revenue_growth"], among=["zones"])[0]
    <Place 'yanshu' 'revenue_growth' in 2026-Q2: 1 of 12, 12.9072441548 %>
    """
    return standing(assessment, question, among=among, indicators=indicators)


def score(assessment: Assessment, question: Question | None = None) -> tuple[Score, ...]:
    """Return the points and places of areas in the yearly assessments of the plans, by place.

    The year is the latest of an assessment's years that the submission covers, or each of those
    asked for. Points are exact.

    >>> plan = load_plan("samples/quarterly/targets.yaml")
    >>> submission = read_submission(
    ...     plan, "samples/quarterly/2025.csv", "samples/quarterly/2026-q2.csv"
    ... )
    >>> score(assess(plan, submission))[0]
    <Score 'yunling' 'assessment' 2026: 103.023217495 of 100 points, place 1 of 12>
    """
    return scores(assessment, question)


def describe(told: Finding | PlanProblem | Statement, language: Language = "en") -> str:
    """Return a finding, a problem of a plan or a reason in words, as the command line prints it.

    A finding is ``file:line: code column: message``, a problem ``file:line:column: message``. The
    text is safe to print, whatever the files hold.

    >>> submission = read_submission(load_plan("targets.yaml"), "samples/broken.csv")
    >>> print(describe(submission.findings[1]))
    samples/broken.csv:11: E003 9 cells in the row; expected 8, as in the header
    >>> assessment = assess(load_plan("targets.yaml"), submission)
    >>> lacking = next(one for one in assessment.results if one.reason)
    >>> print(describe(lacking.reason, "zh"))
    石家庄高新区2025年的地区生产总值因错误E003未被采用（samples/broken.csv第11行）
    """
    words = Words(language)
    match told:
        case Finding():
            said = "".join(words.finding(told))
        case PlanProblem():
            said = words.problem(told)
        case Statement():
            said = words.say(told)
    return printable(said)


def forms_of(plans: Sequence[Plan], path: str | Path | None) -> dict[str, tuple[Form, ...]]:
    """Return the forms in a file, or in ``forms.yaml`` beside each plan, by the plans' files.

    Raises:
        PlanError: with every problem of them.
    """
    if path is not None:
        from gaoxin_cli.forms.form_yaml import load_forms

        return dict.fromkeys([plan.file for plan in plans], load_forms(path, plans))
    found: dict[str, tuple[Form, ...]] = {}
    problems: list[PlanProblem] = []
    for plan in plans:
        beside = Path(plan.file).with_name(FORMS)
        found[plan.file] = ()
        # A pipe that nobody named is no form: nobody may ever write to it.
        if plan.file != BUILT_IN and beside.exists() and not beside.is_fifo():
            from gaoxin_cli.forms.form_yaml import load_forms

            try:
                found[plan.file] = load_forms(beside, plans)
            except PlanError as error:
                problems += error.problems
    if problems:
        raise PlanError(tuple(dict.fromkeys(problems)))
    return found


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
    form: str | Path | None = None,
    doing: Doing | None = None,
) -> list[Submission]:
    """Return the figures in files as each of several plans sees them, reviewed.

    A submission a plan, as :func:`assess_all` takes them. Areas and measures that only another of
    the plans knows are no errors. Area, year or period, measure and unit are those of tables that
    don't say them themselves. ``form`` is a file that says how tables are to be read; without one,
    it is ``forms.yaml`` beside each plan, if there is one. ``doing`` is told what is being done,
    for those who wait: ``reading``, with the name and the stream of a file, and ``review``.

    Raises:
        PlanError: with every problem of the forms.
    """
    forms = forms_of(plans, form)
    known = plans if len(plans) > 1 else ()
    elsewhere = Elsewhere(
        areas={name for plan in known for name, _ in every_name(plan.areas)},
        measures={name for plan in known for name, _ in every_name(plan.measures)},
    )
    submissions: list[Submission] = []
    with Streams(partial(doing, "reading") if doing else None) as streams:
        for plan in plans:
            submission = read_files(
                plan,
                files,
                encoding=encoding,
                known_elsewhere=elsewhere,
                streams=streams,
                given=Given(area, year, period, measure, unit),
                forms=forms[plan.file],
            )
            if doing:
                doing("review")
            review(submission)
            submissions.append(submission)
    for submission in submissions[:1]:
        submission.cover_as(submissions[1:])
    for submission in submissions[1:]:
        submission.cover_as(submissions[:1])
    return submissions
