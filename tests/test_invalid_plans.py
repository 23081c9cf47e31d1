"""Each plan in ``cases/invalid`` is refused with exactly the text that stands beside it."""

import re
from pathlib import Path

import pytest

from gaoxin_cli.cli import run
from tests.conftest import Gaoxin

FOLDER = Path(__file__).parent / "cases" / "invalid"
PLANS = sorted(path.name for path in FOLDER.glob("*.yaml"))
INVALID = 2


@pytest.fixture(autouse=True)
def _in_the_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FOLDER)


def places(text: str) -> list[str]:
    """Return ``file:line:column`` of every line."""
    return [":".join(line.split(":", 3)[:3]) for line in text.splitlines()]


def in_our_words(messages: str) -> str:
    """The messages without what the YAML library says, in words that change with its versions."""
    return re.sub(r"(?<=: not valid YAML: ).*", "…", messages)


@pytest.mark.parametrize("name", PLANS)
def test_an_invalid_plan_gets_every_error_with_its_place(
    name: str, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    assert run(["targets", "--targets", name, "--lang", "en"]) == INVALID
    english = capsys.readouterr()
    assert english.out == ""
    expected = FOLDER / name.replace(".yaml", ".txt")
    if request.config.getoption("--update-golden"):
        expected.write_text(english.err, encoding="utf-8")
    assert in_our_words(english.err) == in_our_words(expected.read_text(encoding="utf-8"))
    assert run(["targets", "--targets", name, "--lang", "zh"]) == INVALID
    chinese = capsys.readouterr()
    assert places(chinese.err) == places(english.err)


def test_the_command_reports_several_invalid_plans_in_one_run(gaoxin: Gaoxin) -> None:
    names = ["twenty-errors.yaml", "circle-part-of.yaml", "yaml-deep.yaml"]
    options = [argument for name in names for argument in ("--targets", name)]
    done = gaoxin("targets", *options, cwd=FOLDER)
    expected = "".join(
        (FOLDER / name.replace(".yaml", ".txt")).read_text(encoding="utf-8") for name in names
    )
    assert (done.code, done.out, done.err) == (INVALID, "", expected)


def test_twenty_errors_are_twenty_lines() -> None:
    lines = (FOLDER / "twenty-errors.txt").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 20


@pytest.mark.parametrize("command", [["check", "-"], ["validate", "-"]], ids=["check", "validate"])
def test_no_command_judges_by_an_invalid_plan(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    name = "twenty-errors.yaml"
    assert run([*command, "--targets", name, "--format", "json", "--lang", "en"]) == INVALID
    done = capsys.readouterr()
    assert (done.out, done.err) == (
        "",
        (FOLDER / "twenty-errors.txt").read_text(encoding="utf-8"),
    )


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(None, "no such plan file", id="missing"),
        pytest.param(b"x: " + b"y" * (10 * 1024 * 1024), "larger than 10 MiB", id="too-large"),
        pytest.param(
            b"\xef\xbb\xbfplan: {id: t, years: [2025], yaers: [1]}\n",
            "1:30: unknown key 'yaers'; did you mean 'years'?",
            id="with-a-byte-order-mark",
        ),
    ],
)
def test_a_file_that_is_no_plan(
    content: bytes | None, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.yaml"
    if content is not None:
        path.write_bytes(content)
    assert run(["targets", "--targets", str(path), "--lang", "en"]) == INVALID
    done = capsys.readouterr()
    assert done.out == ""
    assert done.err.startswith(f"{path}:1:")
    assert message in done.err
    assert done.err.count("\n") == 1


def test_a_plan_just_within_the_limit_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.yaml"
    head = b"plan: {id: t, years: [2025]}\n"
    path.write_bytes(head + b"#" * (10 * 1024 * 1024 - len(head)))
    assert run(["targets", "--targets", str(path), "--format", "json"]) == 0
    assert capsys.readouterr().out.split() == ["{", '"schema":', "1,", '"targets":', "[]", "}"]


@pytest.mark.parametrize("place", [".", "/dev/null"], ids=["folder", "device"])
def test_what_is_no_file_is_no_plan(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["targets", "--targets", place, "--lang", "en"]) == INVALID
    done = capsys.readouterr()
    assert done.out == ""
    assert done.err == f"{place}:1:1: not a plan file, but a folder or a device\n"


def test_keys_that_are_no_texts_are_errors_in_their_place(gaoxin: Gaoxin, tmp_path: Path) -> None:
    """Through the command, which has a time limit: no key may keep it looking for ever."""
    plan = "plan: {id: t, years: [2025]}\n? \n2.5: 1\n130100: x\nareas: {130100: {name: A}}\n"
    (tmp_path / "plan.yaml").write_text(plan)
    done = gaoxin("targets", "--targets", "plan.yaml", "--lang", "en", cwd=tmp_path)
    assert (done.code, done.out) == (INVALID, "")
    assert places(done.err) == [f"plan.yaml:{place}" for place in ("2:2", "3:1", "4:1")]
    assert "year" not in done.err


def test_thousands_of_unknown_names_are_answered_in_time(gaoxin: Gaoxin, tmp_path: Path) -> None:
    """Looking for the nearest known name must not grow with the square of the plan."""
    areas = "".join(
        f"  a{number}: {{name: A{number}, part_of: b{number}}}\n" for number in range(5000)
    )
    (tmp_path / "plan.yaml").write_text("plan: {id: t, years: [2025]}\nareas:\n" + areas)
    done = gaoxin("targets", "--targets", "plan.yaml", cwd=tmp_path)
    assert (done.code, done.out, len(done.err.splitlines())) == (INVALID, "", 5000)
