"""Plans, forms and submissions drawn at random, through the interface and the command."""

import hypothesis
from hypothesis import HealthCheck, given

from tests.conftest import Gaoxin
from tests.fuzz import files, plans
from tests.fuzz.strategies import contents_of_forms, contents_of_plans, submissions, yaml_texts

FEW = hypothesis.settings(
    max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
"""Each starts the command twice."""


@hypothesis.settings(max_examples=100)
@given(yaml_texts(contents_of_plans()))
def test_a_plan_can_be_judged_by_or_each_problem_has_its_place(content: bytes) -> None:
    plans.plan(content)


@hypothesis.settings(max_examples=100)
@given(yaml_texts(contents_of_forms))
def test_forms_can_be_read_by_or_each_problem_has_its_place(content: bytes) -> None:
    plans.form(content)


@hypothesis.settings(max_examples=150)
@given(submissions())
def test_a_submission_gives_figures_or_findings_in_their_places(content: bytes) -> None:
    files.csv(content)


@FEW
@given(yaml_texts(contents_of_plans()), submissions())
def test_the_commands_find_the_same_and_end_as_they_say(
    gaoxin: Gaoxin, plan: bytes, submission: bytes
) -> None:
    (gaoxin.cwd / "plan.yaml").write_bytes(plan)
    (gaoxin.cwd / "a.csv").write_bytes(submission)
    options = "a.csv", "--targets", "plan.yaml", "--format", "json"
    validated, checked = (gaoxin(command, *options) for command in ("validate", "check"))
    for done in (validated, checked):
        assert done.code in (0, 1, 2)
        assert "Traceback" not in done.err
    if validated.out and checked.out:
        assert validated.json["findings"] == checked.json["findings"]
    errors = validated.out and [
        one for one in validated.json["findings"] if one["severity"] == "error"
    ]
    assert validated.code == (2 if not validated.out else 1 if errors else 0)
