"""Number formats of Excel: what a person sees of a number, without the digits lost to rounding.

A format scales (percent, thousands, 万), chooses a section by sign or by a condition, and adds
text. All of this changes what the number is taken for and is applied exactly. How many decimals it
shows doesn't, and is not: 6.96 under ``0.0`` stays 6.96.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import cached_property
from math import isfinite

from gaoxin_cli.files.date_format import EPOCH_1900, date_of, show_date
from gaoxin_cli.files.format_sections import Section, sections_of
from gaoxin_cli.files.shown import Shown, excerpt, number_text
from gaoxin_cli.finding import Statement

_MOST_OF_NUMBERS = 3

# The formats that have numbers for names; those from 27 on are the ones of Chinese editions.
_MONTH = 'yyyy"年"m"月"'
_DAY = 'm"月"d"日"'
_TIME = "h:mm:ss"
BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
    5: "#,##0;-#,##0", 6: "#,##0;[Red]-#,##0",
    7: "#,##0.00;-#,##0.00", 8: "#,##0.00;[Red]-#,##0.00",
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
    **dict.fromkeys((18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56), _TIME),
    22: "yyyy/m/d h:mm",
    37: "#,##0;-#,##0", 38: "#,##0;[Red]-#,##0",
    39: "#,##0.00;-#,##0.00", 40: "#,##0.00;[Red]-#,##0.00",
    **dict.fromkeys((41, 42), '#,##0;-#,##0;"-"'),
    **dict.fromkeys((43, 44), '#,##0.00;-#,##0.00;"-"'),
    48: "##0.0E+0", 49: "@",
    **dict.fromkeys((27, 36, 50, 52, 57), _MONTH),
    **dict.fromkeys((28, 29, 51, 53, 54, 58), _DAY),
    30: "m-d-yy", 31: 'yyyy"年"m"月"d"日"',
}  # fmt: skip


class NumberFormat:
    """A number format, applied to the values of cells."""

    def __init__(self, code: str) -> None:
        self.code = code
        sections = sections_of(code)
        self._text: Section | None = None
        if sections[-1].kind == "text" or len(sections) > _MOST_OF_NUMBERS:
            self._text = sections[-1]
            sections = sections[:-1] or sections
        self._numbers = sections[:_MOST_OF_NUMBERS]

    @cached_property
    def is_plain(self) -> bool:
        """Whether it shows every number and every text as it is."""
        # Without conditions, one number stands for all of its sign.
        return not any(section.condition for section in self._numbers) and all(
            self.show(value) == Shown(value if isinstance(value, str) else number_text(value))
            for value in (1.5, -1.5, 0.0, "x")
        )

    def show(self, value: float | str, epoch: dt.datetime = EPOCH_1900) -> Shown:
        """Return what a cell with a value shows; dates count from ``epoch``."""
        if isinstance(value, str):
            return self._show_text(value)
        stored = number_text(value)
        section = self._choose(Decimal(stored)) if isfinite(value) else None
        if section is None:
            return self._unknown(stored)
        if section.kind != "date":
            return self._show_number(section, Decimal(stored), stored)
        moment = date_of(value, epoch)
        shown = None if moment is None else show_date(section.tokens, moment)
        return shown or self._unknown(stored)

    def _show_number(self, section: Section, number: Decimal, stored: str) -> Shown:
        if section.kind == "literal":
            return Shown(section.before.strip())
        digits = None if section.kind == "unknown" else section.digits(abs(number))
        if digits is None:
            return self._unknown(stored)
        text = f"{section.before}{digits}{section.after}".strip()
        if number >= 0:
            return Shown(text)
        if not self._is_for_negatives(section):
            return Shown(f"-{text}")
        return self._show_negative(section, digits, number) or self._unknown(stored)

    def _show_negative(self, section: Section, digits: str, number: Decimal) -> Shown | None:
        """Return what is shown by a section that must say itself that a number is negative."""
        before, after = section.before.strip(), section.after.strip()
        if section.has_minus:
            before = before.replace("(", "").replace("-", "").strip()
            return Shown(f"-{before}{digits}{after.replace(')', '')}")
        of_positives = self._choose(-number) or section
        if {before, after} - {of_positives.before.strip(), of_positives.after.strip(), ""}:
            return Shown(f"{before}{digits}{after}")
        # In red it is seen to be negative; otherwise it looks like a positive one.
        return Shown(f"-{before}{digits}{after}") if section.red else None

    def _show_text(self, text: str) -> Shown:
        section = self._text
        if section is None:
            return Shown(text)
        if section.kind == "literal":
            return Shown(section.before.strip())
        if section.kind != "text":
            return self._unknown(text)
        return Shown(f"{section.before}{text}{section.after}")

    def _choose(self, number: Decimal) -> Section | None:
        """Return the section that shows a number, None if it can't be told which."""
        sections = self._numbers
        conditions = [section.condition for section in sections]
        if not any(conditions):
            index = 0 if number > 0 else 1 if number < 0 else 2
            return sections[index if index < len(sections) else 0]
        for section, condition in zip(sections, conditions, strict=True):
            if condition is not None:
                if condition.holds(number):
                    return section
            elif section is sections[-1] and len(sections) > 1:
                return section
            else:
                return None
        return None

    def _is_for_negatives(self, section: Section) -> bool:
        """Return whether no positive number is shown by a section: it has no sign of its own."""
        if section.condition is not None:
            return section.condition.leaves_no_positive
        conditions = [one.condition for one in self._numbers if one.condition]
        if conditions:
            return any(condition.takes_every_positive for condition in conditions)
        return section is not self._numbers[0]

    def _unknown(self, stored: str) -> Shown:
        facts = {"found": excerpt(stored), "format": excerpt(self.code)}
        return Shown(stored, Statement("number_format", facts))


def format_by_code(code: str) -> NumberFormat | None:
    """Return a number format, None if it shows everything as it is."""
    number_format = NumberFormat(code) if code else None
    return None if number_format is None or number_format.is_plain else number_format
