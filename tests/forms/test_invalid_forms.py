"""Each form in ``cases/invalid-forms`` is refused with exactly the text that stands beside it."""

from pathlib import Path

import pytest

from gaoxin_cli.cli import run
from tests.test_invalid_plans import in_our_words, places

FOLDER = Path(__file__).parent.parent / "cases" / "invalid-forms"
FORMS = sorted(path.name for path in FOLDER.glob("*.yaml") if path.name != "targets.yaml")
INVALID = 2


@pytest.mark.parametrize("name", FORMS)
def test_an_invalid_form_gets_every_error_with_its_place(
    name: str,
    capsys: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(FOLDER)
    arguments = ["validate", "no.csv", "--targets", "targets.yaml", "--form", name]
    assert run([*arguments, "--lang", "en"]) == INVALID
    english = capsys.readouterr()
    assert english.out == ""
    expected = FOLDER / name.replace(".yaml", ".txt")
    if request.config.getoption("--update-golden"):
        expected.write_text(english.err, encoding="utf-8")
    assert in_our_words(english.err) == in_our_words(expected.read_text(encoding="utf-8"))
    assert run([*arguments, "--lang", "zh"]) == INVALID
    assert places(capsys.readouterr().err) == places(english.err)
