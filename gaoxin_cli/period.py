"""Periods: a year, or the part of a year from 1 January to the end of a month."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from fractions import Fraction
from typing import Literal, NamedTuple

from gaoxin_cli import period_patterns as patterns

SPELLINGS = "2025, 2025Q2, 2025-06, 2025年1-6月"
"""Examples of what is accepted, for messages."""

_DECEMBER = 12
# What long submissions are full of, told without the patterns that tell everything.
_CODED = re.compile(r"([1-9][0-9]{3})(?:-?Q([1-4]))?")
_LONGEST = 60
_LONGEST_NEAR = 20
_TELLING = frozenset("0123456789上下")
"""What no misspelling adds: without it, a text would say another period."""
_LONGEST_TITLE = 400
_BRACKETS = re.compile(r"\(([^()]*[^()\x00-\x7f][^()]*)\)")

_NUMERALS = {text: n for n, text in enumerate("一二三四五六七八九十", 1)} | {
    "十一": 11, "十二": 12, "元": 1, "两": 2, "上": 1, "下": 2
}  # fmt: skip
_NAMES = {name: month for month, name in enumerate(
    ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"), 1
)}  # fmt: skip
_SIZES = {"month": 1, "code": 1, "name": 1, "quarter": 3, "q": 3, "nth": 3}
"""Months in what a group of the patterns counts; one with ``first_`` before it begins a span."""


class Period(NamedTuple):
    """A year, or the part of it from 1 January to the end of a month; sorts by time."""

    year: int
    month: int = _DECEMBER
    """The last month that is covered, 1 to 12."""

    @property
    def is_year(self) -> bool:
        """Whether the whole year is covered."""
        return self.month == _DECEMBER

    @property
    def elapsed(self) -> Fraction:
        """Part of the year that is covered, above 0 and up to 1."""
        return Fraction(self.month, 12)

    def same_in(self, year: int) -> Period:
        """Return the same part of another year."""
        return Period(year, self.month)

    def year_before(self) -> Period:
        """Return the same part of the year before."""
        return Period(self.year - 1, self.month)

    def year_end(self) -> Period:
        """Return the whole of the same year."""
        return Period(self.year)

    def __str__(self) -> str:
        """Return ``2025``, ``2025-Q2`` (where the month ends a quarter) or ``2025-05``."""
        if self.is_year:
            return str(self.year)
        if self.month % 3 == 0:
            return f"{self.year}-Q{self.month // 3}"
        return f"{self.year}-{self.month:02}"


class PeriodText(NamedTuple):
    """What a text says of a period: all of it, or a part that others complete."""

    year: int | None = None
    month: int | None = None
    """The last month that is covered, 1 to 12; None if only a year is named, or 本月."""
    single: bool = False
    """Whether one month or quarter is named, in words that may mean it alone: 6月, 二季度."""
    surely_single: bool = False
    """Whether it says that a part alone is meant: 当月, 单季, 4-6月, 下半年."""
    cumulative: bool = False
    """Whether it begins in January, by its words or by itself: 1-6月, 上半年, 6月累计, 一季度."""

    @property
    def is_ambiguous(self) -> bool:
        """Whether it may mean a month or quarter alone, and may be cumulative."""
        return self.single and not (self.surely_single or self.cumulative)

    @property
    def period(self) -> Period | None:
        """The period, read as cumulative; None if the year is missing, or a part alone is meant."""
        if self.year is None or self.surely_single:
            return None
        if self.month is None:
            # "2025年累计" goes up to a month that stands elsewhere.
            return None if self.cumulative else Period(self.year)
        return Period(self.year, self.month)

    def with_year(self, year: int) -> PeriodText:
        """Return the same in a year, unless it names its own."""
        return self if self.year is not None else self._replace(year=year)


def parse_period(text: str) -> Period | None:
    """Return the period that a text names, or None if it names none.

    Full width, case, white space and the kind of hyphen do not matter. A month or quarter stands
    for the part of the year up to its end; a part that does not begin in January is no period.
    """
    said = read_period(text)
    return said.period if said else None


def read_period(text: str) -> PeriodText | None:
    """Return what a text says of a period (``2025年1-6月``, ``1-6月``, ``2025``), or None."""
    if len(text) > _LONGEST:
        return None
    coded = _CODED.fullmatch(text)
    if coded:
        quarter = coded[2]
        month = 3 * int(quarter) if quarter else None
        return PeriodText(int(coded[1]), month, cumulative=quarter == "1")
    normal = _BRACKETS.sub(r"\1", patterns.normal(text))
    # Patterns take a while to compile: only those that can match are asked.
    ways = (
        (patterns.numeric, patterns.latin)
        if normal.isascii()
        else (patterns.chinese, patterns.latin)
    )
    for pattern in ways:
        match = pattern().fullmatch(normal)
        said = _said(match) if match else None
        if said:
            return said
    return None


def combine(
    year_text: str, part_text: str, part_is: Literal["month", "quarter"]
) -> PeriodText | None:
    """Return what a year and the month or quarter beside it say, or None if they do not fit.

    The part may be a mere number (``3``, ``03``, ``一``); if it names a year, then the same.
    """
    year = read_period(year_text)
    if year is None or year.year is None or year.month is not None or len(part_text) > _LONGEST:
        return None
    part = patterns.normal(part_text)
    said = read_period(part) or read_period(
        f"{part.removeprefix('M')}月" if part_is == "month" else f"{part}季度"
    )
    if said is None or said.month is None or said.year not in (None, year.year):
        return None
    return said.with_year(year.year)


def find_periods(text: str) -> list[tuple[tuple[int, int], PeriodText]]:
    """Return the periods inside a longer text such as a title, with their start and end in it.

    Dates, document numbers (``〔2026〕15号``), ranges of years, base years (``2020年=100``,
    ``按2020年价格``), years compared with (``比2024年``) and times of filing are no periods.
    """
    wide = patterns.uniform(text[:_LONGEST_TITLE])
    gaps = {i for gap in patterns.LOOSE_SPACE.finditer(wide) for i in range(*gap.span())}
    places = [i for i in range(len(wide)) if i not in gaps]
    normal = "".join(wide[i] for i in places)
    normal = patterns.no_periods().sub(lambda match: "\0" * len(match[0]), normal)
    matches = [
        match for pattern in patterns.inside() for match in pattern.finditer(normal) if match[0]
    ]
    found: list[tuple[tuple[int, int], PeriodText]] = []
    end = 0
    for match in sorted(matches, key=lambda match: (match.start(), -match.end())):
        said = _said(match) if match.start() >= end else None
        # Without its year a period is told from other words and numbers by its characters alone.
        if said and (said.year or (said.month and match[0][0] != "年" and not match[0].isascii())):
            end = match.end()
            found.append(((places[match.start()], places[end - 1] + 1), said))
    return found


def without_dates(text: str) -> str:
    """Return a longer text with its periods, dates and document numbers blanked out."""
    text = patterns.no_periods().sub(lambda match: " " * len(match[0]), patterns.uniform(text))
    for (start, end), _ in find_periods(text):
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def nearest_period(text: str) -> str | None:
    """Return the spelling of a period that a text nearly is, or None: for messages only."""
    normal = patterns.normal(text[:_LONGEST]).replace(" ", "")
    if len(normal) > _LONGEST_NEAR:
        return None
    january = re.fullmatch(rf"({patterns.YEAR})\.1", normal)
    if january:
        # What a spreadsheet makes of 2025.10.
        return f"{january[1]}-01, {january[1]}-10"
    date = re.fullmatch(rf"({patterns.YEAR}([-/.]|年)[0-9]{{1,2}})(?:\2|月)[0-9]{{1,2}}日?", normal)
    places = range(len(normal) + 1)
    slips = [date[1], f"{date[1]}月"] if date else []
    slips += [normal, normal.removeprefix("FY"), f"20{normal}", normal.removesuffix(".0")]
    slips += [f"{normal[:i]}{sign}{normal[i:]}" for sign in "月年" for i in places]
    slips += [f"{normal[:4]}-{normal[4:]}"] if normal.isdigit() else []
    slips += [normal[:i] + normal[i + 1 :] for i in places if normal[i : i + 1] not in _TELLING]
    return next(filter(parse_period, slips), None)


def _said(match: re.Match[str]) -> PeriodText | None:
    """Return what a match says, or None if it contradicts itself."""
    said = {name: text for name, text in match.groupdict().items() if text}
    year = _year(said)
    if year is not None and "part" not in said and "end" in said:
        said["part"] = said["whole"] = said["end"]
    if "part" not in said and "alone" not in said and (year is None or "short" in said):
        return None
    first, last = _months(said)
    names_one = any(name in said and f"first_{name}" not in said for name in _SIZES)
    is_code = "code" in said or {"q", "year"} <= said.keys()
    up_to = any(name in said for name in ("as_of", "total", "end", "sum", "ytd"))
    is_span = first is not None and not names_one
    alone = "alone" in said or (is_span and first != 1)
    if (
        (first and last and first > last)
        or (alone and (up_to or (is_span and first == 1)))
        or ("day" in said and not _is_last_day(said, year, last))
    ):
        return None
    return PeriodText(
        year,
        last,
        single=names_one and not is_code,
        surely_single=alone,
        cumulative=up_to or first == 1,
    )


def _is_last_day(said: Mapping[str, str], year: int | None, month: int | None) -> bool:
    """Return whether a day says no more than its month: 截至2025年6月30日."""
    if year is None or month is None or "as_of" not in said:
        return False
    return int(said["day"]) == monthrange(year, month)[1]


def _year(said: Mapping[str, str]) -> int | None:
    """Return the year that is named; two digits are one of this century."""
    if "short" in said:
        return 2000 + int(said["short"])
    year = said.get("year", said.get("behind"))
    return None if year is None else int(year)


def _months(said: Mapping[str, str]) -> tuple[int | None, int | None]:
    """Return the first and last month of the part that is named."""
    for name, size in _SIZES.items():
        if name in said:
            first = _number(said.get(f"first_{name}", said[name]))
            return size * (first - 1) + 1, size * _number(said[name])
    for name, size in {"months": 1, "quarters": 3}.items():
        if name in said:
            return 1, size * _number(said[name])
    half = "1" if "halfway" in said else said.get("half", said.get("nth_half"))
    if half is not None:
        return 6 * _number(half) - 5, 6 * _number(half)
    return (1, _DECEMBER) if "whole" in said else (None, None)


def _number(text: str) -> int:
    """Return the number that digits, Chinese numerals or a month's name are."""
    return int(text) if text.isdigit() else _NUMERALS.get(text) or _NAMES[text[:3]]
