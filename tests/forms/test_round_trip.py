"""A form that was written from a table and is given back has the same figures read from it."""

from pathlib import Path

import pytest

from gaoxin_cli.api import Plan, Submission, load_plan, read_submissions
from gaoxin_cli.forms.written import write_form
from gaoxin_cli.messages import Words
from gaoxin_cli.tables import Given, understand_file

ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT / "tests" / "cases"
SUFFIXES = {".csv", ".tsv", ".xlsx", ".xls", ".ods", ".txt"}


def tables() -> list[tuple[Path, Path]]:
    """Return every table of the samples and the cases, each with its plan."""
    found: list[tuple[Path, Path]] = []
    for folder in (CASES / "tables", CASES / "kinds", CASES / "reading", ROOT / "samples"):
        found += [
            (path, _plan_of(path))
            for path in sorted(folder.rglob("*"))
            if path.suffix in SUFFIXES and path.stem not in {"expected", "args", "form"}
        ]
    return found


def _plan_of(path: Path) -> Path:
    for folder in path.parents:
        for name in ("targets.yaml", "plan.yaml", "plan2.yaml"):
            if (folder / name).exists():
                return folder / name
    raise AssertionError(path)


def figures(submission: Submission) -> dict[object, object]:
    """Return the figures without their places."""
    return {key: row[:2] for key, row in submission.levels.items()} | {
        ("growth", key): row[0] for key, row in submission.rates.items()
    }


def read(plan: Plan, path: Path, form: Path | None = None) -> Submission:
    return read_submissions([plan], [path], form=form)[0]


@pytest.mark.parametrize(
    ("path", "targets"),
    [pytest.param(*table, id=str(table[0].relative_to(ROOT))) for table in tables()],
)
def test_the_form_of_a_table_has_the_same_figures_read(
    path: Path, targets: Path, tmp_path: Path
) -> None:
    plan = load_plan(targets)
    found, _ = understand_file(plan, path)
    form = tmp_path / "form.yaml"
    form.write_text(write_form(str(path), found, Given(), [], Words("en")), encoding="utf-8")
    before, after = read(plan, path), read(plan, path, form)
    assert figures(after) == figures(before), form.read_text(encoding="utf-8")
