"""Plans, forms and submissions drawn at random, through the interface and the command."""

import hypothesis
from hypothesis import HealthCheck, given

from gaoxin_cli.forms.form_yaml import load_forms
from gaoxin_cli.forms.written import write_form
from gaoxin_cli.messages import Words
from gaoxin_cli.tables import Given, read_submission, understand_file
from tests.conftest import Gaoxin
from tests.fuzz import files, plans
from tests.fuzz.holding import PLAN, Memory
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


@hypothesis.settings(max_examples=80)
@given(submissions())
def test_a_form_that_is_written_can_be_read_by_and_gives_no_other_figures(content: bytes) -> None:
    plans.FORM_FILE.write_bytes(content)
    found, read = understand_file(PLAN, plans.FORM_FILE)
    if any(one.code == "E001" for one in read.findings):
        return
    written = write_form("a.csv", found, Given(), [], Words("zh"))
    plans.FORM_FILE.write_text(written, encoding="utf-8", newline="")
    forms = load_forms(plans.FORM_FILE, [PLAN])
    with Memory(content) as streams:
        submission = read_submission(PLAN, ["a.csv"], streams=streams, forms=forms)
    for key, row in submission.levels.items():
        assert key not in read.levels or row.value == read.levels[key].value


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
