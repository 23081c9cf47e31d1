"""Which columns of a header are labels and which are figures, and of what."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from gaoxin_cli.files.sheet import Cells
from gaoxin_cli.finding import Statement
from gaoxin_cli.number import is_missing, parse_number
from gaoxin_cli.period import read_period
from gaoxin_cli.tables.attachment import Attachment
from gaoxin_cli.tables.header import Column, HeaderRows, parts_of
from gaoxin_cli.tables.labels import FOREIGN, Vocabulary
from gaoxin_cli.tables.layout import Figures, Frame, Label, Layout
from gaoxin_cli.tables.understood import REQUIRED, Understood
from gaoxin_cli.tables.vocabulary import Facet
from gaoxin_cli.text import fold, narrow
from gaoxin_cli.unit import looks_like_a_unit, multiplier

_DATE = r"(?:19|20)\d{2}(?:[-/.]|年)\d{1,2}(?:[-/.]|月)\d{1,2}日?"
_UNIT_OR_OFFICE = "单位"
_DAY = (
    r"(?:(?:19|20)\d{2}(?P<mark>[-/.]))(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})"
    r"|(?P<first>\d{1,2})月(?P<second>\d{1,2})日"
    r"|(?P<third>\d{1,2})-(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
)
"""What a spreadsheet shows of a day; ``1-6``, for January to June, becomes one when typed."""
_LAST_MONTH = 12
_OF_FILING = (
    r"(?i)填报|上报|修改|created|modified|timestamp|_at$|更新|录入|发布|审核|报送|制表|updated|filed"
    r"|published"
)
_KIND_OF_REPORT = (
    r"(?i)半?年报|[一二三四]?季报|月报|旬报|周报|快报|日报"
    r"|annual|quarterly|monthly|half.?year(?:ly)?"
)
_BELONGS_TO_FIGURE = (
    r"(?i)目标|计划|任务|预期|预算|完成率|完成比例|进度|排名|位次|名次|target|plan|rank"
)
"""What a column may be of the figure beside it; growth and priors aren't of such a column."""
_MULTIPLIES = r"(?i)倍|数量级|mult|scal|factor|magnitude"


def understand(
    header: HeaderRows, sample: Sequence[Cells], frame: Frame, vocabulary: Vocabulary
) -> Understood:
    """Return how a table with this header is to be read; ``sample`` are rows below it."""
    return _Columns(header, sample, frame, vocabulary).understood()


def _day(text: str) -> Statement | None:
    """Say that the name of a column is a day, and what a spreadsheet may have made it of."""
    match = re.fullmatch(_DAY, narrow(text).casefold())
    if match is None:
        return None
    month = match["month"] or match["first"] or ("1" if match["name"] == "jan" else "0")
    day = int(match["day"] or match["second"] or match["third"])
    if int(month) == 1 and 1 < day <= _LAST_MONTH:
        return Statement("date_from_months", {"found": text, "typed": f"1-{day}"})
    return Statement("date_of_a_day", {"found": text})


class _Columns:
    def __init__(
        self,
        header: HeaderRows,
        sample: Sequence[Cells],
        frame: Frame,
        vocabulary: Vocabulary,
    ) -> None:
        self._header = header
        self._frame = frame
        self._vocabulary = vocabulary
        self._sample = [
            [*parts_of(cells[0], header.split), *cells[1:]] if header.split and cells else cells
            for cells in sample
        ]
        self._labels: dict[Facet, list[Label]] = {}
        self._figures: list[Figures | None] = []
        """Columns of figures from left to right; None for one that was not understood."""
        self._unknown: list[Label] = []
        self._left_out: list[Label] = []
        self._understood = Understood(Layout((), (), {}, ()))

    def understood(self) -> Understood:
        """Return the layout and what is to be said of it."""
        for column in self._header.columns:
            self._sort(column)
        self._find_corner()
        attachment = Attachment(
            self._understood, self._labels, self._left_out, self._frame, self._vocabulary
        )
        figures = attachment.of(self._figures)
        self._look_for_dimensions()
        header = self._header
        said = self._understood
        said.layout = Layout(
            lines=tuple(line for line, _ in header.rows),
            cells=tuple(tuple(cells) for _, cells in self._rows()),
            labels={facet: tuple(labels) for facet, labels in self._labels.items()},
            figures=tuple(figures),
            frame=self._frame,
            split=header.split,
            unknown=tuple(self._unknown),
            left_out=tuple(self._left_out),
        )
        said.known = header.known
        return said

    def _rows(self) -> Iterable[tuple[int, Cells]]:
        split = self._header.split
        for line, cells in self._header.rows:
            yield line, [*parts_of(cells[0], split), *cells[1:]] if split and cells else cells

    def _cells(self, index: int) -> list[str]:
        """Return what stands in a column of the sample."""
        cells = (row[index].strip() for row in self._sample if index < len(row))
        return [cell for cell in cells if cell and not is_missing(cell)]

    # Labels and figures

    def _sort(self, column: Column) -> None:
        """Say of a column whether it is one of labels, of figures, or not understood."""
        index, text, said = column.place, column.text, column.said
        if said.facet == "unit":
            self._units(column)
        elif said.facet is not None:
            self._label(said.facet, Label(index, text, self._kind(column), column.pattern))
            if said.unit is not None:
                self._frame = Frame(units=(said.unit,)).over(self._frame)
            if said.kind == "other":
                cells = self._cells(index)
                found = cells[0] if cells else ""
                statement = Statement("unknown_period_column", {"column": text, "found": found})
                self._understood.problems.append((index, statement))
        elif said.is_constant or (said.unit is not None and not said.unit.is_percent):
            if FOREIGN in (said.area, said.measure):
                self._figures.append(None)
                self._understood.foreign += 1
                return
            role = said.role or "value"
            self._figures.append(
                Figures(
                    index, text, role, said.area, said.measure, said.period, said.unit, said.span
                )
            )
            if said.asides:
                facts: dict[str, object] = {"column": text, "aside": said.asides}
                self._understood.notices.append(Statement("aside_dropped", facts))
        else:
            self._not_understood(column)

    def _kind(self, column: Column) -> str:
        """Return of which part of a period a column is: of the whole if its cells say the year."""
        kind = column.said.kind
        if column.said.facet != "period" or kind not in ("month", "quarter"):
            return kind
        said = [read_period(cell) for cell in self._cells(column.place)]
        return "" if said and all(one is not None and one.year for one in said) else kind

    def _label(self, facet: Facet, label: Label) -> None:
        self._labels.setdefault(facet, []).append(label)

    def _units(self, column: Column) -> None:
        """Sort a column named 单位: of units of measure, or of units that are areas."""
        cells = self._cells(column.place)
        label = Label(column.place, column.text)
        if any(self._vocabulary.areas[cell] is not None for cell in cells):
            self._label("area", label)
        elif (
            not cells
            or fold(column.text) != _UNIT_OR_OFFICE
            or any(self._vocabulary.is_unit(cell) or looks_like_a_unit(cell) for cell in cells)
            or all(map(str.isascii, cells))
        ):
            self._label("unit", label)
        else:
            self._not_understood(column)

    def _not_understood(self, column: Column) -> None:
        """Leave a column out, unless it says of which period the figures are."""
        index, text = column.place, column.text
        day = next(filter(None, map(_day, text.split())), None)
        if day is not None:
            self._understood.problems.append((index, day))
            return
        cells = self._cells(index)
        spans = [self._vocabulary.says(cell).span for cell in cells]
        known = self._vocabulary.is_unit
        for facet, told in (
            ("frequency", None not in spans),
            (
                "multiplier",
                all(multiplier(cell) is not None and not cell.isdigit() for cell in cells),
            ),
            ("unit", all(map(known, cells))),
        ):
            if cells and told and facet not in self._labels:
                self._label(facet, Label(index, text))  # type: ignore[arg-type]  # one of the three
                return
        if not re.search(_BELONGS_TO_FIGURE, text):
            self._figures.append(None)
        self._unknown.append(Label(index, text))
        facts: dict[str, object] = {"column": text}
        if cells and all(map(self._is_part, cells)) and not re.search(_OF_FILING, text):
            facts["found"] = cells[0]
            self._understood.problems.append((index, Statement("unknown_period_column", facts)))
            return
        if cells and re.search(_MULTIPLIES, text):
            self._understood.problems.append((index, Statement("unknown_multiplier_column", facts)))
            return
        near = self._vocabulary.measures.suggestion(text)
        what = "column_left_out" if near is None else "column_left_out_near"
        facts |= {} if near is None else {"near": near}
        self._understood.warnings.append((index, Statement(what, facts)))

    def _is_part(self, cell: str) -> bool:
        """Return whether a cell tells a part of a year, in words or as a date."""
        if re.fullmatch(_DATE, narrow(cell)) or re.fullmatch(_KIND_OF_REPORT, cell):
            return True
        said = self._vocabulary.says(cell)
        return said.understood and said.period is not None and parse_number(cell) is None

    # The corner

    def _find_corner(self) -> None:
        """Say what the first column without a name tells: by its cells, else what is missing."""
        for facet, labels in [*self._labels.items()]:
            for label in [*labels]:
                said = self._vocabulary.says(label.text)
                told = label.place in self._header.told
                if said.across is not None and self._across(facet) and not told:
                    labels.remove(label)
                    self._label(said.across, label)
        self._labels = {facet: labels for facet, labels in self._labels.items() if labels}
        named = {column.place for column in self._header.columns} | self._header.told
        missing = [facet for facet in REQUIRED if not self._tells(facet)]
        first = next(iter(sorted(set(range(max(named, default=0))) - named)), None)
        if first is None:
            return
        # A row of nothing else is a heading.
        rows = [row for row in self._sample if len([c for c in row if c.strip()]) > 1]
        cells = [row[first].strip() for row in rows if first < len(row)]
        texts = [cell for cell in cells if cell and parse_number(cell) is None]
        if not texts:
            return
        if not missing:
            self._labels_without_a_name(first, texts)
            return
        known: Counter[Facet] = Counter()
        for cell in texts:
            said = self._vocabulary.says(cell)
            known.update(facet for facet in missing if getattr(said, facet))
        open_facets = [facet for facet in missing if getattr(self._frame, facet) is None]
        if known:
            facet = known.most_common(1)[0][0]
        elif len(open_facets or missing) == 1:
            facet = (open_facets or missing)[0]
        else:
            self._labels_without_a_name(first, texts)
            return
        self._label(facet, Label(first, ""))

    def _labels_without_a_name(self, place: int, texts: Sequence[str]) -> None:
        """Report a first column without a name that tells rows apart, but not by what."""
        figures = [one.place for one in self._figures if one is not None]
        if figures and place < min(figures) and len(set(texts)) > 1:
            facts = {"number": place + 1, "found": texts[0]}
            self._understood.problems.append((place, Statement("unnamed_labels", facts)))

    def _across(self, facet: Facet) -> bool:
        figures = [one for one in self._figures if one is not None]
        return bool(figures) and all(getattr(one, facet, None) for one in figures)

    def _tells(self, facet: Facet) -> bool:
        return bool(self._labels.get(facet)) or self._across(facet)

    def _look_for_dimensions(self) -> None:
        """Report a column that isn't understood but alone tells some rows apart."""
        facets: tuple[Facet, ...] = (*REQUIRED, "frequency")
        labels = [one for facet in facets for one in self._labels.get(facet, ())]
        if not labels:
            return
        for column in self._unknown:
            seen: dict[tuple[str, ...], str] = {}
            for row in self._sample:
                cell = row[column.place].strip() if column.place < len(row) else ""
                if not cell or parse_number(cell) is not None:
                    continue
                key = tuple(row[label.place].strip() for label in labels if label.place < len(row))
                first = seen.setdefault(key, cell)
                if first != cell and all(key):
                    facts = {"column": column.text, "first": first, "second": cell}
                    statement = Statement("column_tells_apart", facts)
                    self._understood.problems.append((column.place, statement))
                    break
