"""Where CI jobs live: the action for GitHub and the hooks for pre-commit do what they say."""

import os
import re
import shlex
import subprocess
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import parse

import pytest
import yaml

from tests.cli.conftest import ACTUALS, PLAN
from tests.conftest import INHERITED, Gaoxin, Run, Write

ROOT = Path(__file__).resolve().parents[1]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"]}
HOOKS = {
    hook["id"]: hook
    for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
}


PAGES = {name: (ROOT / "docs" / name).read_text("utf-8") for name in ("ci.md", "ci.zh.md")}


class Action:
    """The action's own step, run as a runner does, with the command that is installed here."""

    def __init__(self, gaoxin: Gaoxin, folder: Path) -> None:
        self.folder = folder
        self.temp = folder / "runner temp"
        commands = self.temp / "gaoxin" / "bin"
        commands.mkdir(parents=True)
        (commands / "gaoxin").symlink_to(gaoxin.command)
        self.summary = self.temp / "summary.md"

    def __call__(self, **inputs: str) -> Run:
        given = {name.replace("_", "-"): value for name, value in inputs.items()}
        values = {
            f"${{{{ inputs.{name} }}}}": given.get(name, described.get("default", ""))
            for name, described in ACTION["inputs"].items()
        }
        step = STEPS["Check"]
        clean = {name: os.environ[name] for name in INHERITED if name in os.environ}
        done = subprocess.run(
            ["/bin/bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=self.folder,
            env={
                **clean,
                "RUNNER_TEMP": str(self.temp),
                "GITHUB_STEP_SUMMARY": str(self.summary),
                **{name: values[expression] for name, expression in step["env"].items()},
            },
            capture_output=True,
            check=False,
            encoding="utf-8",
        )
        return Run(done.returncode, done.stdout, done.stderr)


@pytest.fixture(name="action")
def _action(gaoxin: Gaoxin, write: Write, tmp_path: Path) -> Action:
    write("targets.yaml", PLAN)
    write("figures/q2 2026.csv", ACTUALS)
    return Action(gaoxin, tmp_path)


def test_inputs_never_stand_in_a_script() -> None:
    assert not [name for name, step in STEPS.items() if "${{" in step["run"]]
    assert "${GITHUB_ACTION_PATH}[all]" in STEPS["Install"]["run"]


def test_the_action_annotates_summarises_and_reports(action: Action) -> None:
    done = action(
        files="figures/*.csv\n",
        targets="targets.yaml",
        reports="junit=report.xml\nmarkdown=report.md\n",
        fail_on="missed,behind",
    )
    assert done.code == 1
    lines = done.out.splitlines()
    assert lines
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines)
    assert lines[0].startswith(
        "::error file=figures/q2 2026.csv,line=3,title=✗ missed · East · 2025"
    )
    root = parse(action.folder / "report.xml").getroot()  # noqa: S314 - it is the report's own
    assert root is not None
    assert int(root.get("failures", "0")) > 1
    assert action.summary.read_text("utf-8") == (action.folder / "report.md").read_text("utf-8")


def test_the_defaults_are_those_of_the_command(action: Action, gaoxin: Gaoxin) -> None:
    done = action(files="figures/q2 2026.csv")
    usual = gaoxin("check", "figures/q2 2026.csv", "--format", "github")
    assert (done.code, done.out) == (usual.code, usual.out) == (1, usual.out)


def test_strict_and_the_language_are_passed_on(action: Action, write: Write) -> None:
    write("twice.csv", ACTUALS + ACTUALS.splitlines()[1] + "\n")
    plain = action(files="twice.csv", fail_on="never")
    strict = action(files="twice.csv", fail_on="never", strict="true", lang="zh")
    assert (plain.code, strict.code) == (0, 2)
    assert "title=✗ 未达标 · 东区 · 2025年" in strict.out


def test_what_is_not_there_is_said(action: Action) -> None:
    done = action(files="gone/*.csv")
    assert (done.code, done.out.count("E001")) == (2, 1)


@pytest.mark.parametrize(
    "text", ["$(touch pwned)", "`touch pwned`", "x; touch pwned", "x' \"; touch pwned #", "a&&b"]
)
def test_inputs_run_nothing(action: Action, text: str) -> None:
    action(files=text, targets=text, fail_on=text, reports=text, strict=text, lang=text)
    assert not list(action.folder.rglob("pwned"))


def test_a_file_is_no_option(action: Action) -> None:
    done = action(files="--report=json=pwned")
    assert (done.code, "--report=json=pwned" in done.err) == (2, True)
    assert not list(action.folder.rglob("pwned"))


def run_hook(name: str, gaoxin: Gaoxin, *files: str) -> Run:
    hook: dict[str, Any] = HOOKS[name]
    command, *entry = shlex.split(hook["entry"])
    assert command == "gaoxin"
    passed = files if hook.get("pass_filenames", True) else ()
    return gaoxin(*entry, *hook.get("args", ()), *passed)


def test_a_hook_stops_at_an_invalid_plan(gaoxin: Gaoxin, write: Write) -> None:
    write("targets.yaml", PLAN)
    assert run_hook("gaoxin-targets", gaoxin, "targets.yaml").code == 0
    write("targets.yaml", PLAN + "more: 1\n")
    assert run_hook("gaoxin-targets", gaoxin, "targets.yaml").code == 2


def test_a_hook_stops_at_figures_in_error(gaoxin: Gaoxin, write: Write) -> None:
    write("targets.yaml", PLAN)
    write("sound.csv", ACTUALS)
    write("broken.csv", ACTUALS.replace("120", "about 120"))
    assert run_hook("gaoxin-validate", gaoxin, "sound.csv").code == 0
    done = run_hook("gaoxin-validate", gaoxin, "sound.csv", "broken.csv")
    assert (done.code, "broken.csv:2: E004" in done.out) == (1, True)


def examples(page: str) -> list[Any]:
    """The examples of a page: for GitHub, GitLab and pre-commit."""
    blocks = re.findall(r"^```yaml\n(.*?)^```$", PAGES[page], re.MULTILINE | re.DOTALL)
    return [yaml.safe_load(block) for block in blocks]


@pytest.mark.parametrize("page", PAGES)
def test_the_example_for_github_runs(page: str, action: Action) -> None:
    checkout, step = examples(page)[0]["jobs"]["check"]["steps"]
    assert checkout["uses"].startswith("actions/checkout@")
    assert step["with"].keys() <= ACTION["inputs"].keys()
    given = {name.replace("-", "_"): value for name, value in step["with"].items()}
    assert action(**given).code == 1
    assert {"report.xml", "report.json"} <= {path.name for path in action.folder.iterdir()}


@pytest.mark.parametrize("page", PAGES)
def test_the_example_for_gitlab_runs(page: str, action: Action, gaoxin: Gaoxin) -> None:
    job = examples(page)[1]["check"]
    install, check = job["script"]
    assert install == "pip install './tools/gaoxin[all]'"
    script = check.replace("gaoxin check", f"'{gaoxin.command}' check")
    done = subprocess.run(["/bin/bash", "-ec", script], cwd=action.folder, check=False)
    assert done.returncode == 1
    assert (action.folder / job["artifacts"]["reports"]["junit"]).exists()


@pytest.mark.parametrize("page", PAGES)
def test_the_example_for_pre_commit_names_hooks_and_options(page: str, gaoxin: Gaoxin) -> None:
    (repository,) = examples(page)[2]["repos"]
    for hook in repository["hooks"]:
        entry = shlex.split(HOOKS[hook["id"]]["entry"])[1:]
        assert gaoxin(*entry, *hook.get("args", ()), "--help").code == 0
