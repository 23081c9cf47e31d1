"""What the READMEs say is so: commands, examples, links and options."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Gaoxin
from tests.shown import NAMED_FILE, READMES, ROOT, blocks, commands, lay_out

README = READMES["README.md"]
COMMANDS = (
    "check", "validate", "explain", "rank", "score", "read", "form", "targets", "template", "schema"
)  # fmt: skip


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder with the samples and the plan, where nothing can be spoilt."""
    lay_out(tmp_path)
    shutil.copy(ROOT / "targets.yaml", tmp_path)
    return tmp_path


@pytest.mark.parametrize(("readme", "arguments", "code"), commands(READMES))
def test_commands_run_as_shown(
    readme: str, arguments: str, code: int, checkout: Path, gaoxin: Gaoxin
) -> None:
    for name, content in NAMED_FILE.findall(READMES[readme]):
        (checkout / name).write_text(content, "utf-8")
    run = gaoxin(*shlex.split(arguments))
    assert (run.code, "Traceback" in run.err) == (code, False), run.out + run.err


@pytest.mark.parametrize("readme", READMES)
def test_each_readme_shows_a_plan_and_a_submission(readme: str) -> None:
    names = {name for name, _ in NAMED_FILE.findall(READMES[readme])}
    assert names >= {"plan.yaml", "long.csv"}


def test_the_wide_example_gives_the_results_of_the_long_one(checkout: Path, gaoxin: Gaoxin) -> None:
    files = dict(NAMED_FILE.findall(README))
    for name, content in files.items():
        (checkout / name).write_text(content, "utf-8")
    growth = [
        [
            (result["area"], result["value"], result["verdict"])
            for result in gaoxin(
                "check", "--targets", "plan.yaml", "--year", "2025", "--format", "json", name
            ).json["results"]
        ]
        for name in ("long.csv", "wide.csv")
    ]
    assert growth[0] == growth[1]
    assert growth[0] == [("east", "7", "met"), ("west", "6", "missed"), ("zones", "2450", "met")]


def test_the_tables_of_kinds_and_bounds_hold(checkout: Path, gaoxin: Gaoxin) -> None:
    section = README.split("**Indicators**")[1].split("## The submission")[0]
    kinds = re.findall(r"`(\{kind: \w+.*?\})` \|$", section, re.MULTILINE)
    bounds = [
        bound
        for cell in re.findall(r"^\| (`.*?) \| ", section.split("**Bounds**")[1], re.MULTILINE)
        for bound in re.findall(r"`(.*?)`", cell)
    ]
    assert (len(kinds), len(bounds)) == (7, 10)
    plan = dict(NAMED_FILE.findall(README))["plan.yaml"]
    head, targets = plan.split("\ntargets:\n")
    examples = [(f"k{n}", kind, "7") for n, kind in enumerate(kinds)]
    examples += [(f"b{n}", "{kind: level, of: gdp}", bound) for n, bound in enumerate(bounds)]
    indicators = "".join(f"  {name}: {kind}\n" for name, kind, _ in examples)
    set_targets = "".join(
        f"  - {{area: zones, indicators: {{{name}: {{2025: {bound}}}}}}}\n"
        for name, _, bound in examples
    )
    text = f"{head}\n{indicators}\ntargets:\n{targets}{set_targets}"
    (checkout / "plan.yaml").write_text(text.replace("zones: {name", "zones: {part_of: city, name"))
    run = gaoxin("targets", "--targets", "plan.yaml", "--format", "json")
    assert (run.code, run.err) == (0, "")
    listed = {target["indicator"]: target for target in run.json["targets"]}
    assert [listed[f"k{n}"]["kind"] for n in range(7)] == [
        "level", "growth", "change", "share", "ratio", "multiple", "count"
    ]  # fmt: skip
    assert [listed[f"b{n}"]["bound"] for n in range(10)] == [
        ">= 7", ">= 7", "<= 6.5", "> 2500", "< 5", "= 1", "2..3", "7 ± 0.5", ">= 7",
        ">= 7",
    ]  # fmt: skip


@pytest.mark.parametrize("readme", READMES)
def test_the_figures_of_the_bulletin_are_those_shown(
    readme: str, checkout: Path, gaoxin: Gaoxin
) -> None:
    for name, content in NAMED_FILE.findall(READMES[readme]):
        (checkout / name).write_text(content, "utf-8")
    language = "zh" if readme == "README.zh.md" else "en"
    options = ("--targets", "plan.yaml", "--lang", language)
    done = gaoxin("read", "bulletin.csv", *options, cwd=checkout)
    assert [done.out] == blocks(READMES[readme], "plain")


@pytest.mark.parametrize("readme", READMES)
def test_findings_are_quoted_as_printed(readme: str, checkout: Path, gaoxin: Gaoxin) -> None:
    language = "zh" if readme == "README.zh.md" else "en"
    printed = gaoxin("validate", "samples/broken.csv", "--lang", language, cwd=checkout).out
    quoted = "".join(blocks(READMES[readme], "text")).splitlines()
    assert quoted
    assert set(quoted) <= set(printed.splitlines())


def test_the_python_example_runs(checkout: Path) -> None:
    (example,) = blocks(README, "python")
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-W", "error", "-c", example],
        cwd=checkout,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == 6
    assert "Shijiazhuang High-tech Zone 2026 Growth of operating revenue 8.19" in done.stdout


def test_the_shell_example_runs(checkout: Path, gaoxin: Gaoxin) -> None:
    (example,) = [block for block in blocks(README, "sh") if "case $status" in block]
    done = subprocess.run(
        ["/bin/sh", "-euc", example.replace("gaoxin check", f"'{gaoxin.command}' check")],
        cwd=checkout,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert (done.stdout, done.stderr) == ("a target is missed or has no data\n", "")
    assert (checkout / "report.json").read_text("utf-8").startswith("{")


def test_two_commands_stand_on_lines_of_their_own() -> None:
    commands = re.findall(r"^python3 -m venv \.venv && (.*)$", README, re.MULTILINE)
    assert [re.split(r" && \.venv/bin/", command)[1] for command in commands] == [
        "gaoxin check samples/actuals.csv",
        "python -m tests",
    ]


@pytest.mark.parametrize("readme", READMES)
def test_links_lead_to_files(readme: str) -> None:
    links = re.findall(r"\]\(([^)]+)\)", READMES[readme])
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.parametrize("readme", READMES)
def test_options_named_are_in_the_help(readme: str, gaoxin: Gaoxin) -> None:
    text = READMES[readme]
    helped = {option for command in COMMANDS for option in options(gaoxin(command, "--help").out)}
    named = options(text)
    assert named
    assert named <= helped
    for command, arguments in re.findall(r"gaoxin (\w+)\b([^`\n#]*)", text):
        if command in COMMANDS:
            assert options(arguments) <= options(gaoxin(command, "--help").out), command


def options(text: str) -> set[str]:
    return set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", text))


@pytest.mark.parametrize("name", ["check.en.svg", "check.zh.svg"])
def test_pictures_are_of_the_present_output(name: str, tmp_path: Path) -> None:
    script = ROOT / "docs" / "picture.py"
    subprocess.run([sys.executable, script, tmp_path], check=True)
    drawn = (tmp_path / name).read_bytes()
    assert drawn == (ROOT / "docs" / name).read_bytes(), "run: python docs/picture.py"
    assert len(drawn) < 60_000
