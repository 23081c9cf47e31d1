"""Dates of workbooks: a year or a month as shown; a day, which is no period, as ISO 8601."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from gaoxin_cli.files.shown import Shown
from gaoxin_cli.finding import Statement

EPOCH_1900 = dt.datetime(1899, 12, 30)  # noqa: DTZ001  # a cell has no time zone
EPOCH_1904 = dt.datetime(1904, 1, 1)  # noqa: DTZ001  # a cell has no time zone
_END = dt.datetime(9999, 12, 31)  # noqa: DTZ001  # a cell has no time zone
_NO_SUCH_DAY = 60
"""Excel counts a 29 February 1900."""
_LAST_MONTH = 12
_LONGEST_NUMBER = 2
"""``mm`` is a number, ``mmm`` a name."""
_MILLISECOND = dt.timedelta(milliseconds=1)

Token = tuple[str, str]
"""What a part of a number format is, and its text."""


def date_of(serial: float, epoch: dt.datetime) -> dt.datetime | None:
    """Return the date that a number stands for, None if it stands for none."""
    is_day = 0 <= serial <= (_END - epoch).days
    if epoch == EPOCH_1900 and is_day and serial < _NO_SUCH_DAY + 1:
        is_day = int(serial) != _NO_SUCH_DAY
        serial += 1
    if not is_day:
        return None
    moment = epoch + dt.timedelta(days=serial)
    # A fraction of a day is rarely exact: 8:30 may come out a little earlier.
    return (moment + _MILLISECOND / 2).replace(microsecond=0)


def show_date(tokens: Sequence[Token], moment: dt.datetime) -> Shown | None:
    """Return what a format shows of a date, None if the format isn't known."""
    parts = _parts(tokens)
    units = [unit for unit, _ in parts]
    if "day" in units:
        return show_day(moment)
    if "year" not in units and "month" not in units:
        return Shown(moment.time().isoformat())
    if "time" in units:
        return show_day(moment)
    named = any(unit == "month" and len(text) > _LONGEST_NUMBER for unit, text in parts)
    if "year" in units and "month" in units:
        if named or units.index("month") < units.index("year"):
            # ISO 8601 would hide that it may well be the month alone.
            return Shown(f"{moment.year:04}年{moment.month}月")
    elif named:
        return Shown(f"{moment.month}月")
    return Shown("".join(_write(unit, text, moment) for unit, text in parts).strip())


def show_day(moment: dt.datetime) -> Shown:
    """Return a day with the statement that it is no period."""
    found = moment.date().isoformat() if moment.time() == dt.time() else moment.isoformat(" ")
    facts = {"found": found}
    if moment.month == 1 and 1 < moment.day <= _LAST_MONTH:
        # 1-6, for January to June, becomes the sixth of January when it is typed into a cell.
        facts |= {"typed": f"{moment.month}-{moment.day}"}
        return Shown(found, Statement("date_from_months", facts))
    return Shown(found, Statement("date_of_a_day", facts))


def _write(unit: str, text: str, moment: dt.datetime) -> str:
    match unit:
        case "year":
            return f"{moment.year:04}"
        case "month":
            return f"{moment.month:0{len(text)}}"
    return text


def _parts(tokens: Sequence[Token]) -> list[tuple[str, str]]:
    """Return what each part shows: year, month, day, time, or a text."""
    parts: list[tuple[str, str]] = []
    for kind, text in tokens:
        letter = text[:1].lower()
        if kind == "clock" or (kind == "date" and letter in "hs"):
            # What looks like a month before seconds is minutes.
            last = next((i for i in reversed(range(len(parts))) if parts[i][0] != "text"), None)
            if letter == "s" and last is not None and parts[last][0] == "month":
                parts[last] = ("time", parts[last][1])
            parts.append(("time", text))
        elif kind != "date":
            parts.append(("text", text))
        elif letter == "m":
            before = next((unit for unit, _ in reversed(parts) if unit != "text"), None)
            parts.append(("time" if before == "time" else "month", text))
        else:
            parts.append(({"y": "year", "e": "year"}.get(letter, "day"), text))
    return parts
