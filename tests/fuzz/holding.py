"""What must hold of whatever comes out of an input, and the plan by which tables are read."""

import re
from io import BytesIO
from pathlib import Path

from gaoxin_cli.api import load_plan
from gaoxin_cli.files.source import Streams
from gaoxin_cli.finding import Finding, PlanProblem
from gaoxin_cli.messages import Words
from gaoxin_cli.observation import LevelRow, RateRow
from gaoxin_cli.submission import Submission
from gaoxin_cli.text import printable

PLAN = load_plan(Path(__file__).parent.parent / "cases" / "kinds" / "targets.yaml")
LANGUAGES = Words("zh"), Words("en")
CELL = re.compile(r"(.*)!([A-Z]{0,3})([1-9][0-9]*)", re.DOTALL)
ACTS = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff]")


class Memory(Streams):
    """A file that stands in memory, whatever its name."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self._content = content

    def open(self, name: str) -> BytesIO:
        """The content from its start."""
        del name
        return BytesIO(self._content)


def assert_safe(text: str) -> None:
    """A text shows when it is printed, and does nothing else."""
    assert not ACTS.search(text)
    assert not text.lstrip().startswith("::")
    assert "##[" not in text


def assert_said(one: Finding | PlanProblem) -> None:
    """A finding or a problem can be said in both languages."""
    for words in LANGUAGES:
        said = words.problem(one) if isinstance(one, PlanProblem) else "".join(words.finding(one))
        assert_safe(printable(said))


def assert_sound(submission: Submission, lines: int | None) -> None:
    """Findings can be said; they and the figures have places in the file."""
    for one in submission.findings:
        assert_said(one)
        place = one.location
        assert place.line is None or 1 <= place.line <= (lines or place.line), one
        if place.cell is not None and place.line is not None:
            match = CELL.fullmatch(place.cell)
            assert match is not None, one
            assert any(sheet == match[1] for _, sheet in submission.sheets), one
            assert int(match[3]) == place.line, one
    rows: list[LevelRow | RateRow] = [*submission.levels.values(), *submission.rates.values()]
    for row in rows:
        assert row.value.is_finite()
        assert 1 <= row.line <= (lines or row.line), row
