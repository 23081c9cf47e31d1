"""Targets that read a file: a text, or a workbook of each kind."""

import re
from io import BytesIO
from itertools import pairwise

from gaoxin_cli.api import assess_all
from gaoxin_cli.files import open_file
from gaoxin_cli.files.encoding import find_encoding
from gaoxin_cli.files.sheet import MAX_CELLS, Sheet, Width
from gaoxin_cli.files.source import UnreadableError
from gaoxin_cli.messages import Words
from gaoxin_cli.reports import REPORTS, Found, Options
from gaoxin_cli.review import review
from gaoxin_cli.submission import Submission
from gaoxin_cli.tables import read_submission
from gaoxin_cli.text import narrow
from tests.fuzz.holding import PLAN, Memory, assert_sound

ENCODINGS = (None, "utf-8", "gb18030", "utf-16", "utf-32", "big5", "utf-7", "shift_jis", "cp1252")


def encoding(data: bytes) -> None:
    """A text in each encoding: rows in the order of its lines, or the line that can't be read."""
    for name in ENCODINGS:
        with Memory(data) as streams:
            try:
                (alternatives,) = open_file("a.csv", streams, name).sheets
            except UnreadableError as error:
                line = 1 if error.line is None else error.line
            else:
                line = max(map(_last_line, alternatives))
            assert 0 <= line <= len(data) + 1


def _last_line(sheet: Sheet) -> int:
    """The last line of a sheet, whose rows come in their order."""
    sheet.head()
    sheet.begin(1, Width(1, 3))
    last = 0
    for batch in sheet.batches():
        assert len(batch.lines) == len(batch.rows)
        assert all(len(row) <= MAX_CELLS for row in batch.rows)
        lines = [last, *sorted([*batch.lines, *(torn.line for torn in batch.broken)])]
        assert all(one < other for one, other in pairwise(lines))
        last = lines[-1]
    return last


def csv(data: bytes) -> None:
    """A text that may hold a table: figures that stand on their lines, or findings."""
    text = decoded(data)
    lines = re.split("\r\n|\r|\n", text)
    submission = _read("a.csv", data)
    assert_sound(submission, len(lines))
    if '"' in text:
        return
    for key, row in submission.levels.items():
        # Whatever the unit that it was converted from, its digits are these.
        digits = "".join(map(str, row.value.as_tuple().digits)).strip("0")
        assert digits in re.sub("[^0-9]", "", narrow(lines[row.line - 1])), (key, row)


def decoded(data: bytes) -> str:
    """The text that is read, or the lines of one that can't be."""
    try:
        return data.decode(find_encoding(BytesIO(data), None).name)
    except UnreadableError:
        return data.decode("latin-1")


def xlsx(data: bytes) -> None:
    """A workbook: figures, or findings."""
    assert_sound(_read("a.xlsx", data), None)


def ods(data: bytes) -> None:
    """An OpenDocument spreadsheet."""
    assert_sound(_read("a.ods", data), None)


def xls(data: bytes) -> None:
    """A workbook of before 2007."""
    assert_sound(_read("a.xls", data), None)


def _read(name: str, data: bytes) -> Submission:
    """The figures of a file, reviewed; if there are any, they are judged and reported."""
    with Memory(data) as streams:
        submission = read_submission(PLAN, [name], streams=streams)
    review(submission)
    assert submission.levels or submission.rates or submission.findings
    if submission.levels:
        found = Found("check", assess_all([(PLAN, submission)]))
        REPORTS["csv"].render(found, Words("zh"), Options())
    return submission
