"""Periods: a year, or the part of a year from 1 January to the end of a month."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from gaoxin_cli.text import narrow

SPELLINGS = "2025, 2025Q2, 2025-06, 2025年1-6月"
"""Examples of what is accepted, for messages."""

_DECEMBER = 12


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


def parse_period(text: str) -> Period | None:
    """Return the period that a text names, or None if it names none.

    Full width, case, white space and the kind of hyphen do not matter. A month or quarter stands
    for the part of the year up to its end; a part that does not begin in January is no period.
    """
    match = _YEAR_AND_REST.fullmatch(narrow("".join(text.split())))
    if match is None:
        return None
    month = _LAST_MONTHS.get(match[2].upper().translate(_HYPHENS))
    return None if month is None else Period(int(match[1]), month)


_YEAR_AND_REST = re.compile(r"([1-9][0-9]{3})(.{0,12})")
_HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\ufe58\ufe63"), "-")
_RANGE_SIGNS = ("-", "~", "\u301c", "至")
_CHINESE_DIGITS = "一二三四"


def _last_months() -> dict[str, int]:
    """Return the last month covered, by what may stand after the digits of the year."""
    endings = dict.fromkeys(("", "年", "年度", "年全年", "全年"), 12)
    endings |= dict.fromkeys(("年上半年", "上半年"), 6)
    for month in range(1, 13):
        for digits in (f"{month}", f"{month:02}"):
            spellings = [f"-{digits}", f"M{digits}", f"-M{digits}"]
            months = [digits] + [
                f"{first}{sign}{digits}"
                for first in ("1", "01", "1月", "01月")
                for sign in _RANGE_SIGNS
            ]
            spellings += [f"年{span}月{end}" for span in months for end in ("", "份")]
            endings |= dict.fromkeys(spellings, month)
    for quarter, chinese in enumerate(_CHINESE_DIGITS, start=1):
        spellings = [f"{sign}Q{quarter}" for sign in ("", "-", "年")]
        spellings += [f"年{order}{n}季度" for order in ("", "第") for n in (chinese, quarter)]
        spellings += [f"{order}{chinese}季度" for order in ("", "第")]
        if quarter > 1:
            ranges = [f"{first}{sign}" for first in "1一" for sign in _RANGE_SIGNS]
            spellings += [f"年{span}{n}季度" for span in ranges for n in (chinese, quarter)]
        endings |= dict.fromkeys(spellings, 3 * quarter)
    for year in ("年", ""):
        endings |= dict.fromkeys((f"{year}前{n}季度" for n in "二两2"), 6)
        endings |= dict.fromkeys((f"{year}前{n}季度" for n in "三3"), 9)
    return endings


_LAST_MONTHS = _last_months()
