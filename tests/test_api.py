"""The use from Python that the README shows: load a plan, read a submission, assess it."""

import doctest
import pydoc
from fractions import Fraction
from pathlib import Path

import pytest

import gaoxin_cli
from gaoxin_cli import (
    Finding,
    Period,
    PlanError,
    PlanProblem,
    Question,
    Statement,
    Verdict,
    api,
    assess,
    assess_all,
    describe,
    load_plan,
    read_submission,
    read_submissions,
)
from gaoxin_cli.finding import Location, Named
from gaoxin_cli.text import Language

ROOT = Path(__file__).resolve().parents[1]


def test_a_submission_is_assessed_in_three_steps() -> None:
    plan = load_plan(ROOT / "targets.yaml")
    submission = read_submission(plan, ROOT / "samples" / "actuals.csv")
    assessment = assess(plan, submission)
    assert plan.id == "sjz-2025-2027"
    assert submission.findings == []
    assert (assessment.errors, assessment.warnings) == (0, 0)
    verdicts = {
        (result.target.area, result.target.indicator, result.target.year): str(result.verdict)
        for result in assessment.results
    }
    assert len(verdicts) == 57
    assert verdicts["sjz-htz", "hitech_share", 2025] == "met"
    assert verdicts["sjz-htz", "hitech_share", 2026] == "behind"
    share = next(
        result.value
        for result in assessment.results
        if (result.target.area, result.target.indicator) == ("sjz-htz", "hitech_share")
    )
    assert share == Fraction(31)


def test_without_a_path_it_is_the_built_in_plan() -> None:
    built_in = load_plan()
    assert built_in.file == "gaoxin_cli/targets.yaml"
    assert built_in.targets == load_plan(str(ROOT / "targets.yaml")).targets


def test_an_invalid_plan_raises_every_problem(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(
        "plan: {id: p, years: [2025], colour: red}\nareas: {a: {name: A, part_of: b}}\n"
    )
    with pytest.raises(PlanError) as caught:
        load_plan(path)
    assert [(p.line, p.column, p.statement.what) for p in caught.value.problems] == [
        (1, 30, "unknown_key"),
        (2, 31, "undefined_area"),
    ]


def test_several_files_are_one_submission_and_errors_are_findings() -> None:
    plan = load_plan()
    sound, broken = ROOT / "samples" / "actuals.csv", ROOT / "samples" / "broken.csv"
    submission = read_submission(plan, str(sound), broken)
    assert {finding.location.file for finding in submission.findings} >= {str(broken)}
    assert assess(plan, submission).errors == len(
        [finding for finding in submission.findings if finding.severity == "error"]
    )


def test_the_package_offers_what_it_lists() -> None:
    for name in gaoxin_cli.__all__:
        assert getattr(gaoxin_cli, name)
    assert {*api.__all__, "__version__"} == set(gaoxin_cli.__all__)
    with pytest.raises(AttributeError, match="no attribute 'judge'"):
        gaoxin_cli.judge  # noqa: B018 - looking it up is the test


def test_the_examples_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    done = doctest.testmod(api)
    assert (done.failed, done.attempted > 9) == (0, True)


def test_help_shows_every_function_and_no_page_on_a_class() -> None:
    text = pydoc.plain(pydoc.render_doc(gaoxin_cli))
    functions = [name for name in api.__all__ if name.islower()]
    assert functions
    assert [name for name in functions if f"\n    {name}(" not in text] == []
    assert "CLASSES" not in text


def test_several_plans_are_assessed_together() -> None:
    paths = [ROOT / "targets.yaml", ROOT / "samples" / "plans" / "hebei-2020-52" / "targets.yaml"]
    plans = [load_plan(path) for path in paths]
    submissions = read_submissions(plans, [ROOT / "samples" / "actuals.csv"])
    together = assess_all(zip(plans, submissions, strict=True))
    alone = assess(plans[0], submissions[0])
    assert together.plans == tuple(plans)
    assert [result for result in together.results if result.plan is plans[0]] == [*alone.results]


NOT_A_NUMBER = Statement("not_a_number", {"found": "x"})
REASON = Statement("base_not_positive", {
    "area": Named("sjz-htz", load_plan().areas["sjz-htz"].name), "measure": "x",
    "period": Period(2025, 6), "value": Fraction(0),
})  # fmt: skip


@pytest.mark.parametrize(
    ("told", "language", "words"),
    [
        pytest.param(
            Finding("E004", Location("a\n.csv", 3, "value"), NOT_A_NUMBER), "en",
            r"a\n.csv:3: E004 value: 'x' is not a number", id="finding",
        ),
        pytest.param(
            Finding("W105", Location("a.xlsx", 3, "B", "S!B3"), NOT_A_NUMBER, explained=True), "zh",
            "a.xlsx:S!B3: W105 B: “x”不是数字 (备注已说明)", id="explained-finding",
        ),
        pytest.param(
            PlanProblem("p.yaml", 2, 7, NOT_A_NUMBER), "zh", "p.yaml:2:7: “x”不是数字", id="problem"
        ),
        pytest.param(
            REASON, "en", "x of Shijiazhuang High-tech Zone for 2025-Q2 is 0: "
            "growth over a base that is not positive is undefined", id="reason",
        ),
        pytest.param(
            REASON, "zh", "石家庄高新区2025年1—6月的x为0，基数不为正，增速无意义", id="in-chinese"
        ),
    ],
)  # fmt: skip
def test_what_is_told_in_words(
    told: Finding | PlanProblem | Statement, language: Language, words: str
) -> None:
    assert describe(told, language) == words


def test_everything_is_shown_in_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    plan = load_plan()
    submission = read_submission(plan, "samples/actuals.csv", "samples/missed.csv")
    assessment = assess(plan, submission, Question(["sjz-htz"]))
    results = {result.verdict: result for result in assessment.results}
    shown = (plan, submission, assessment, results[Verdict.BEHIND], results[Verdict.NOT_DUE])
    assert [repr(one) for one in shown] == [
        "<Plan 'sjz-2025-2027' in 'gaoxin_cli/targets.yaml': 57 targets>",
        "<Submission 'samples/actuals.csv', 'samples/missed.csv': 114 figures, 0 findings>",
        "<Assessment by 'sjz-2025-2027': 28 results, 0 errors, 0 warnings>",
        "<Result 'sjz-htz' 'hitech_share' 2026: behind in 2026-Q2, 31.6097560976 %, asked >= 32>",
        "<Result 'sjz-htz' 'application_scenarios' 2027: not_due, asked >= 1>",
    ]
