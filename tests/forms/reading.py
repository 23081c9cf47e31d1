"""A small plan's names, and tables read by forms."""

from pathlib import Path

from gaoxin_cli.forms.form_yaml import load_forms
from gaoxin_cli.submission import Submission
from gaoxin_cli.tables import Form, read_submission
from tests.tables.reading import DEFINITIONS, levels, rates, write

FORM = "forms.yaml"


def load(folder: Path, text: str) -> tuple[Form, ...]:
    """Return the forms in a text."""
    return load_forms(write(folder, text, FORM), [DEFINITIONS])


def read_by(folder: Path, form: str, table: str | bytes, name: str = "a.csv") -> Submission:
    """Return what is read from a table by a form."""
    return read_submission(DEFINITIONS, [write(folder, table, name)], forms=load(folder, form))


def figures(submission: Submission) -> dict[str, str]:
    """Return levels and growth rates as text."""
    return levels(submission) | {f"{key} %": rate for key, rate in rates(submission).items()}
