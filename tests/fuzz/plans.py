"""Targets that read YAML: a plan, or forms."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from gaoxin_cli.api import PlanError, assess_all, load_plan
from gaoxin_cli.finding import PlanProblem
from gaoxin_cli.forms.form_yaml import load_forms
from gaoxin_cli.messages import Words
from gaoxin_cli.reports import REPORTS, Found, Options
from gaoxin_cli.submission import Submission
from gaoxin_cli.tables import read_submission
from tests.fuzz.holding import PLAN, Memory, assert_said

END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
QUOTING = (
    *("not_allowed", "not_one_of", "unknown_key", "duplicate_key", "bad_key", "bad_year"),
    *("undefined_", "repeated_", "year_outside"),
)
"""Problems that quote what stands at their place."""
TABLE = (
    "滨江高新区2025年（单位：万元）\n指标,2025年,2024年,同比\n营业收入,10700000,10000000,7\n"
    "税收收入,62,59,5.1\n".encode()
)


FOLDER = TemporaryDirectory(prefix="gaoxin-fuzz-")
PLAN_FILE, FORM_FILE = Path(FOLDER.name, "targets.yaml"), Path(FOLDER.name, "forms.yaml")


def plan(data: bytes) -> None:
    """A plan that can be judged by, or every problem in its place."""
    PLAN_FILE.write_bytes(data)
    try:
        read = load_plan(PLAN_FILE)
    except PlanError as error:
        _assert_placed(error.problems, data)
        return
    nothing = Submission(read.areas, read.measures)
    REPORTS["json"].render(Found("check", assess_all([(read, nothing)])), Words("en"), Options())
    REPORTS["table"].render(Found("targets", assess_all([(read, nothing)])), Words("zh"), Options())


def form(data: bytes) -> None:
    """Forms by which a table can be read, or every problem in its place."""
    FORM_FILE.write_bytes(data)
    try:
        forms = load_forms(FORM_FILE, [PLAN])
    except PlanError as error:
        _assert_placed(error.problems, data)
        return
    with Memory(TABLE) as streams:
        read = read_submission(PLAN, ["a.csv"], streams=streams, forms=forms)
    for one in read.findings:
        assert_said(one)


def _assert_placed(problems: tuple[PlanProblem, ...], data: bytes) -> None:
    """Problems are in the file, in the order of their places, and what they quote stands there."""
    assert problems
    assert list(problems) == sorted(problems, key=lambda one: (one.line, one.column))
    lines = END.split(text_of(data))
    for one in problems:
        assert_said(one)
        assert 1 <= one.line <= len(lines), one
        assert 1 <= one.column <= len(lines[one.line - 1]) + 1, one
        found = one.statement.facts.get("found")
        if isinstance(found, str | int) and one.statement.what.startswith(QUOTING):
            _assert_quoted(str(found), lines[one.line - 1][one.column - 1 :], one)


def _assert_quoted(found: str, there: str, problem: PlanProblem) -> None:
    """What a problem says was found stands at its place, unless YAML writes it otherwise."""
    if there.startswith(("&", "*", "!", "|", ">", '"', "'", "?", "-", "[", "{")):
        return
    words = found.split()
    assert not words or there.lstrip().casefold().startswith(words[0].casefold()), problem


def text_of(data: bytes) -> str:
    """The text of a file in YAML, as far as it is one."""
    marks = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
    name = next((name for mark, name in marks if data.startswith(mark)), "utf-8")
    return data.decode(name, "replace")
