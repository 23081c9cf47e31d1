"""Which period a figure is of: from its row's labels, its column's header, and what frames both."""

from __future__ import annotations

from collections.abc import Sequence

from gaoxin_cli.finding import Statement
from gaoxin_cli.period import SPELLINGS, Period, PeriodText, combine, nearest_period, read_period
from gaoxin_cli.tables.form import period_in
from gaoxin_cli.tables.layout import Label, fit
from gaoxin_cli.tables.names import excerpt

DateKey = str | tuple[str, ...] | PeriodText
"""What the label columns of a row say of its period, or a period in the label of its measure."""
_PARTS = {"month": "月", "quarter": "季度"}
_LONGEST_REMEMBERED = 200
_MOST_SUGGESTIONS = 200
_YEARS_IN_A_TITLE = (0, 1)
"""How many years before the one in the title a column may be of the same part of the year."""


class Dates(dict[DateKey, "PeriodText | None"]):
    """What the label columns of a row say of its period, None if that is none; it is kept."""

    def __init__(self, labels: Sequence[Label]) -> None:
        super().__init__()
        self._labels = labels
        self._problems = 0
        parts = [label.kind in _PARTS or label.pattern != "" for label in labels]
        self._is_plain = parts == [False]

    def __missing__(self, key: DateKey) -> PeriodText | None:
        if self._is_plain and isinstance(key, str) and len(key) <= _LONGEST_REMEMBERED:
            whole = self[key] = read_period(key)
            return whole
        if isinstance(key, PeriodText):
            return key
        texts = (key,) if isinstance(key, str) else key
        said: PeriodText | None = None
        if all(map(str.strip, texts)):
            said = self._read(texts)
        if said is not None and sum(map(len, texts)) <= _LONGEST_REMEMBERED:
            self[key] = said
        return said

    def _read(self, texts: Sequence[str]) -> PeriodText | None:
        kinds = [label.kind for label in self._labels]
        years = [text for text, kind in zip(texts, kinds, strict=True) if kind not in _PARTS]
        said: PeriodText | None = None
        patterns = [label.pattern for label in self._labels]
        for text, kind, pattern in zip(texts, kinds, patterns, strict=True):
            one = period_in(pattern, text, whole=True) if pattern else read_period(text)
            if kind in ("month", "quarter"):
                one = one or read_period(text.strip() + _PARTS[kind])
                if one is not None and one.year is None and years:
                    part = "month" if kind == "month" else "quarter"
                    one = combine(years[0], text, part) or one  # type: ignore[arg-type]  # a part
            if one is None:
                return None
            said = one if said is None else fit(said, one)
            if said is None:
                return None
        return said

    def problem(self, key: DateKey) -> Statement:
        """Say that a period is blank, is none, or that two columns don't fit."""
        texts = _texts(key)
        if not all(map(str.strip, texts)):
            return Statement("blank_period")
        found = excerpt(" ".join(text.strip() for text in texts))
        self._problems += 1
        pattern = next((label.pattern for label in self._labels if label.pattern), None)
        if pattern is not None:
            return Statement("form_no_period", {"found": found, "pattern": pattern})
        near = nearest_period(found) if self._problems <= _MOST_SUGGESTIONS else None
        if near is not None:
            return Statement("not_a_period_near", {"found": found, "near": near})
        return Statement("not_a_period", {"found": found, "examples": SPELLINGS})


class Periods(dict[DateKey, "Period | Statement"]):
    """The period of a column's figures by what their rows say, or why it can't be told; kept."""

    def __init__(
        self,
        dates: Dates,
        column: PeriodText | None,
        table: PeriodText | None,
        given: PeriodText | None,
        *,
        says_cumulative: bool,
    ) -> None:
        """Take what the header says, then what titles and headings do, then the command line."""
        super().__init__()
        self.ambiguous: dict[DateKey, str] = {}
        """Those that may be of a single month or quarter, with what is written."""
        self.filled: set[Period] = set()
        """Those of which the title says up to which month they are."""
        self._dates = dates
        self._column = column
        self._table = table
        self._given = given
        self._says_cumulative = says_cumulative
        self._is_plain = column is None and table is None and given is None
        self.failed = False
        """Whether any of them can't be told."""

    def __missing__(self, key: DateKey) -> Period | Statement:
        said = self._dates[key] if key and self._is_plain else self._said(key)
        result: Period | Statement
        if isinstance(said, Statement):
            result = said
            self.failed = True
        else:
            period = said.period if said is not None else None
            result = period if period is not None else self._lacking(said)
            self.failed |= period is None
            if said is not None and said.is_ambiguous and not self._says_cumulative:
                self.ambiguous[key] = " ".join(_texts(key)).strip()
        self[key] = result
        return result

    def _said(self, key: DateKey) -> PeriodText | Statement | None:
        row = self._dates[key] if key else None
        near = row or self._column
        if row is not None and self._column is not None:
            near = fit(row, self._column)
            if near is None:
                return Statement("periods_disagree", {"found": excerpt(" ".join(_texts(key)))})
        table = self._table
        if near is None:
            near = table
        elif table is not None and near.year is None and table.year is not None:
            near = near.with_year(table.year)
        elif table is not None and near.month is None and table.month is not None:
            return self._with_part(near, table)
        if self._given is None:
            return near
        if near is None:
            return self._given
        return near if self._given.year is None else near.with_year(self._given.year)

    def _with_part(self, near: PeriodText, table: PeriodText) -> PeriodText | Statement:
        """Return a year up to the month that the title says, if it is the title's year or so."""
        if near.cumulative or near.year is None:
            return near
        if table.year is not None and table.year - near.year not in _YEARS_IN_A_TITLE:
            return Statement("whole_or_part", {"year": near.year, "part": str(table.month)})
        whole = table._replace(year=near.year)
        if whole.period is not None:
            self.filled.add(whole.period)
        return whole

    def _lacking(self, said: PeriodText | None) -> Statement:
        if said is None or said.year is not None:
            return Statement("no_period")
        return Statement("no_year", {"found": str(said.month or "")})


def _texts(key: DateKey) -> tuple[str, ...]:
    if isinstance(key, str):
        return (key,)
    return () if isinstance(key, PeriodText) else key
